"""A document of our own as a draft: its record is the head, its body the text; nothing is proposed, nothing doubted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kimsorumlu.importer.drafting import Draft, ReadText, dated_source, linked
from kimsorumlu.importer.given.elements import kept_lines, known_children, only_child, out_of_place
from kimsorumlu.importer.given.record import recorded
from kimsorumlu.importer.given.tree import Tree
from kimsorumlu.importer.propose.people import People
from kimsorumlu.importer.propose.phrases import Called, Sort
from kimsorumlu.importer.propose.whole import Itself
from kimsorumlu.importer.recognise.outline import Outline
from kimsorumlu.model.text import Article
from kimsorumlu.model.version import amendment_key
from kimsorumlu.read.shapes import Amendment, Furniture, Source, VersionShape
from kimsorumlu.read.values import LineRange
from kimsorumlu.received.akn.names import NAMESPACE, amendment_name, local_name, record_of, stamps_of
from kimsorumlu.received.document import Received
from kimsorumlu.received.parts import parsed
from kimsorumlu.write.version_yaml import written

if TYPE_CHECKING:
    from kimsorumlu.received.akn.names import Element

_NAMES: Final = {"a": NAMESPACE}


@dataclass(frozen=True, slots=True)
class Given:
    """What a document says of itself: the draft it makes, and the folder of the regulation it came from."""

    draft: Draft
    regulation: str


def given(document: Received, source: Source) -> Given | None:
    """The document, with this entry as its source; None if it is none of our own. Raises UnreadableError."""
    root = parsed(document.content, "XML")
    record = record_of(root)
    if record is None:
        return None
    act = only_child(root, "act")
    parts = {local_name(each): each for each in known_children(act, "meta", "preface", "body", "conclusions")}
    head = recorded(record, source)
    head = replace(
        head,
        source=replace(
            dated_source(source, head.date, head.date_basis), furniture=_stamps(record, len(document.lines))
        ),
        front_matter=kept_lines(parts.get("preface")) or None,
        back_matter=kept_lines(parts.get("conclusions")) or None,
    )
    if "body" not in parts:
        raise out_of_place(act)
    text = tuple(Tree(_amendments(head.amendments)).pieces(parts["body"]))
    articles = tuple(each for each in linked(text) if isinstance(each, Article))
    outline = Outline((head.title,), head.front_matter, text, head.back_matter, (), (), ())
    read = ReadText(outline, text, articles, _itself(head, root), People((), (), ()))
    return Given(Draft(read, head, text, written(head, text), ()), _value(root, "//a:FRBRWork/a:FRBRnumber/@value"))


def _stamps(record: Element, lines: int) -> tuple[Furniture, ...]:
    """What is stamped on the document, in the last of its lines."""
    stamps = stamps_of(record)
    numbers = range(lines - len(stamps) + 1, lines + 1)
    return tuple(
        Furniture("e-signature" if kind == "e-signature" else "stamp", text, (LineRange(at, at),))
        for (kind, text), at in zip(stamps, numbers, strict=True)
    )


def _amendments(amendments: tuple[Amendment, ...]) -> Mapping[str, str]:
    """By how marks refer to them the ids of the amendments; the same one is told once."""
    each = {amendment_key(amendment): amendment.id for amendment in reversed(amendments)}
    places = dict.fromkeys(map(amendment_key, amendments))
    return {f"#{amendment_name(number)}": each[key] for number, key in enumerate(places, 1)}


def _itself(head: VersionShape, root: Element) -> Itself:
    """What the document says of itself, as an import tells it."""
    top = next((unit for unit in head.units.values() if unit.parent is None), None)
    unit = Called(top.name, Sort.UNIT, top.kind) if top is not None else Called(head.title, Sort.UNIT)
    municipality = _value(root, "//a:TLCOrganization[@eId='municipality']/@showAs")
    return Itself(head.title, True, unit, "", (), municipality or None)


def _value(root: Element, path: str) -> str:
    """The value of an attribute; "" where there is none."""
    found = root.xpath(path, namespaces=_NAMES)
    return str(found[0]) if isinstance(found, list) and found else ""
