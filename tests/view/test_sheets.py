"""Lists on several pages: no entry is lost, none is heavier than it must be, every page leads to all."""

from __future__ import annotations

from kimsorumlu.view.sheets import SheetLink, in_sheets, sheet_links, spans


def test_a_sheet_ends_before_the_entry_that_makes_it_too_heavy() -> None:
    entries = ["aa", "bbb", "cccccc", "d", "e"]
    sheets = in_sheets(entries, len, 5)
    assert sheets == (("aa", "bbb"), ("cccccc",), ("d", "e"))
    assert [entry for sheet in sheets for entry in sheet] == entries
    assert in_sheets([], len, 5) == ((),)


def test_sheets_are_called_by_their_first_and_last_entry() -> None:
    assert spans([("Adana", "Bolu", "Çorum"), ("Düzce",)], str) == ("Adana – Çorum", "Düzce")
    assert spans([("Adana", "Bolu")], str) == spans([()], str) == ("",)


def test_every_sheet_leads_to_all_and_one_alone_to_none() -> None:
    assert sheet_links(("A – B", "C"), 2, "/{}/".format) == (
        SheetLink("A – B", "/1/", False),
        SheetLink("C", "/2/", True),
    )
    assert sheet_links(("",), 1, "/{}/".format) == ()
