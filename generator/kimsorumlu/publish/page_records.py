"""Pages as records where there is nothing else to tell of them: those that people wrote, those that show no data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kimsorumlu import ids
from kimsorumlu.exports.data.api.records import MODEL, PageRecord
from kimsorumlu.publish.handwritten import Handwritten
from kimsorumlu.publish.plan import Plan

_HEADING = re.compile(r"^# +(.+?)(?: *#*)?(?: *\{[^}]*\})? *$", re.MULTILINE)


def page_records(plan: Plan) -> tuple[PageRecord, ...]:
    """The record of each such page of a plan, by their addresses."""
    return tuple(sorted((*_written(plan), *_made(plan)), key=lambda record: record.address))


def way_to_record(place: str, written: Handwritten) -> str:
    """The way from a page that people wrote, by its place, to its record; "" from what is no page."""
    address = ids.address_of(place)
    if written.page is None or address is None:
        return ""
    return ids.relative(ids.page_record_url(address), address)


def _written(plan: Plan) -> Iterator[PageRecord]:
    for place, each in plan.handwritten.items():
        address = ids.address_of(place)
        if each.page is None or address is None:
            continue
        heading = _HEADING.search(each.page.body)
        title = each.head.title or (heading[1] if heading else each.path.stem)
        yield PageRecord(MODEL, title, each.head.description, each.page.body, address)


def _made(plan: Plan) -> Iterator[PageRecord]:
    for page in plan.pages:
        if page.data == ids.page_record_url(page.address):
            yield PageRecord(MODEL, page.title, page.description or None, None, page.address)
