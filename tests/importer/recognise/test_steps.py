from __future__ import annotations

import pytest
from tests.importer.recognise.notation import FILES, Case, cases, noted, outline_of, reading
from tests.importer.recognise.tokens import lost


@pytest.mark.parametrize("case", [case for file in FILES for case in cases(file)], ids=lambda case: case.name)
def test_a_document_is_recognised(case: Case) -> None:
    outline = outline_of(case.document)
    assert noted(outline) == list(case.expected)
    assert lost(reading(case.document), outline) == ""


def test_nothing_is_recognised_of_nothing() -> None:
    outline = outline_of("\n\n")
    assert (outline.text, outline.front_matter, outline.back_matter, outline.doubts) == ((), None, None, ())
