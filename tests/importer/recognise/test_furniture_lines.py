from __future__ import annotations

import pytest
from tests.importer.recognise.notation import reading

from kimsorumlu.importer.recognise.furniture_lines import furniture_of


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("- 7 -", "page-number"),
        ("Sayfa 3 / 12", "page-number"),
        ("01.02.2020 tarihli ve 4 sayılı Meclis Kararı ekidir.", "stamp"),
        ("Teşkilat şemasını indir", "web"),
        ("Bu belge güvenli elektronik imza ile imzalanmıştır.", "e-signature"),
    ],
)
def test_a_line_apart_is_furniture(line: str, kind: str) -> None:
    lines = reading(f"MADDE 1- Bu Yönetmelik görevleri düzenler.\n\n{line}\n\nMADDE 2- Kapsam yazılır.").lines
    assert [(each.kind, each.text) for each in furniture_of(lines)] == [(kind, line)]


@pytest.mark.parametrize("line", ["9001-2015", "a) 5", "Bu Yönetmelik 01.02.2020 tarihinde yürürlüğe girer.", "(2)"])
def test_a_line_of_the_text_is_none(line: str) -> None:
    lines = reading(f"MADDE 1- Bu Yönetmelik görevleri düzenler.\n\n{line}\n\nMADDE 2- Kapsam yazılır.").lines
    assert furniture_of(lines) == ()


def test_numbers_that_do_not_rise_are_no_pages() -> None:
    body = "\n\n".join(f"MADDE {n}- Görev yazılır.\n\n{page}" for n, page in enumerate([1, 2, 900, 3, 4], 1))
    assert [each.text for each in furniture_of(reading(body).lines)] == ["1", "2", "3", "4"]


def test_a_name_beside_a_signature_is_left_out() -> None:
    lines = reading("MADDE 1- Bu Yönetmelik görevleri düzenler.\n\nDeniz ÇINAR-03.02.2020-10:15").lines
    (found,) = furniture_of(lines)
    assert (found.kind, found.text, found.personal) == ("e-signature", "-03.02.2020-10:15", True)
