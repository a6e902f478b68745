"""What a document does again and again, as it shows before anything is read."""

from __future__ import annotations

from tests.importer.recognise.notation import reading

from kimsorumlu.importer.recognise.cutting import strips
from kimsorumlu.importer.recognise.habits import Habits, first_habits
from kimsorumlu.importer.recognise.printed_lines import lines_with_text
from kimsorumlu.importer.recognise.sights import wordings


def _habits(document: str) -> Habits:
    pieces = strips(lines_with_text(reading(document).lines))
    return first_habits(pieces, wordings(pieces))


def test_the_first_line_of_a_title_over_two_recurs_in_no_other() -> None:
    title = "**KÜTÜPHANE VE MÜZE**\n**{}**\nYıllık programı hazırlar.\n"
    whole = _habits(title.format("MÜDÜRLÜĞÜNÜN GÖREVLERİ") + title.format("MÜDÜRÜNÜN YETKİLERİ"))
    assert "kütüphane ve müze" not in whole.recurring
    alone = _habits("**KÜTÜPHANE VE MÜZE**\nYıllık programı hazırlar.\n" * 2)
    assert "kütüphane ve müze" in alone.recurring


def test_numbered_titles_are_a_row_and_items_of_a_list_are_none() -> None:
    parts = "1. Amaç\nBu esaslar pazarı düzenler.\n2. Kapsam\nPazarı kapsar.\n3. Yer tahsisi\n{}4. Yürürlük\nHemen.\n"
    assert _habits(parts.format("Yerler kura ile dağıtılır.\n")).numbered == {0, 2, 4, 6}
    assert _habits(parts.format("1. Başvuru alınır.\n2. Kura çekilir.\n")).numbered == {0, 2, 4, 7}
    assert not _habits("Müdürlük;\n1. Yolları yapar.\n2. Köprüleri yapar.\n3. Parkları yapar.\n").numbered
