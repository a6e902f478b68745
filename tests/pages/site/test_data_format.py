from __future__ import annotations

import json

import pytest
from tests.painted import body, only, texts
from tests.sites import small

from kimsorumlu.pages.site.data_format import data_file, data_format_page
from kimsorumlu.read.schema import SCHEMAS, schema_bytes


def test_every_file_is_there_and_every_section_once() -> None:
    page = body(small(), only(data_format_page(small())))
    assert sorted(texts(page, "h2")) == sorted(json.loads(schema_bytes(name))["title"] for name in SCHEMAS)
    anchors = [str(part.get("id")) for part in page.cssselect("[id]")]
    assert len(anchors) == len(set(anchors))
    assert {str(link.get("href"))[1:] for link in page.cssselect("a[href^='#']")} <= set(anchors)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_of_the_schema_stands_with_what_it_means(name: str) -> None:
    schema = json.loads(schema_bytes(name))
    expected = [*schema.get("properties", {})]
    for part in schema.get("$defs", {}).values():
        expected += part.get("properties", {})
    told = [field for section in data_file(name).sections for field in section.fields]
    assert sorted(field.key for field in told) == sorted(expected)
    assert [field.key for field in told if not field.about] == []


def test_a_field_says_how_it_is_written_and_where_its_parts_are() -> None:
    sections = {section.name: section for section in data_file("version.json").sections}
    top = {field.key: field for field in sections[""].fields}
    assert (top["date"].written, top["date"].needed) == ("gün: YYYY-AA-GG", True)
    assert top["title"].written == "metin"
    assert (top["notes"].written, top["notes"].needed) == ("liste: metin", False)
    assert [name for name, _ in top["text"].parts] == ["text: article", "text: block", "text: part", "text: group"]
    adoption = {field.key: field.written for field in sections["adoption"].fields}
    assert adoption["announced"] == "gün: YYYY-AA-GG ya da null"
