"""The comparison itself, on the small text: what is counted, and how each difference is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.sites import SMALL, new, small

from kimsorumlu.check.fidelity import MAX_DIFFERENCES, Fidelity, compare
from kimsorumlu.check.tokens import words
from kimsorumlu.model.version import Version
from kimsorumlu.problems import FileSpan, Finding
from kimsorumlu.read.shapes import Correction
from kimsorumlu.received.document import received
from kimsorumlu.received.stowed_lines import NO_LINES

TEXT = new(small()).version
SOURCE = f"{TEXT.document.file.rpartition('/')[0]}/{TEXT.source.file}"
DOCUMENT = (SMALL / SOURCE).read_text("utf-8")
STAMP = "07.06.2023 tarihli ve 48 sayılı Meclis Kararı ekidir."


def printed_as(document: str) -> Version:
    return replace(TEXT, received=received(document.encode(), "plain"))


def with_edit(find: str, by: str) -> Version:
    assert DOCUMENT.count(find) == 1, find
    return printed_as(DOCUMENT.replace(find, by))


def difference(version: Version) -> Finding:
    (found,) = compare(version).findings
    assert found.code == "fidelity"
    return found


def shown(version: Version) -> tuple[object, object]:
    values = dict(difference(version).values)
    return values["printed"], values["data"]


def test_all_is_accounted_for() -> None:
    total = len(words(DOCUMENT))
    assert compare(TEXT) == Fidelity("ornek/park-ve-bahceler/2023-06-07/", total, total, len(words(STAMP)), 0, ())
    mended = replace(TEXT.source, corrections=(Correction("madde-9 fikra-1", "yürutür", "yürütür", "scan"),))
    once = compare(replace(with_edit("yürütür", "yürutür"), source=mended))
    assert (once.total, once.accounted, once.corrections, once.findings) == (total, total, 1, ())


def test_nothing_is_accounted_for_without_a_document_or_with_an_article_unread() -> None:
    nothing = Fidelity(TEXT.url, 0, 0, 0, 0, ())
    assert compare(replace(TEXT, received=None)) == nothing
    assert compare(replace(TEXT, incomplete=True)) == nothing
    assert (nothing.share, nothing.percent) == (0.0, "0.00")


def test_a_document_that_cannot_be_read_is_said() -> None:
    version = replace(TEXT, received=replace(received(b"", "plain"), unreadable="kapalı"))
    result = compare(version)
    (found,) = result.findings
    assert (result.url, result.total, result.accounted) == (TEXT.url, 0, 0)
    assert (found.code, found.values) == ("file-unreadable", (("reason", "kapalı"),))
    assert found.span == TEXT.document.span(("source", "file"))


@pytest.mark.parametrize(
    ("total", "accounted", "share", "percent"),
    [
        *((0, 0, 0.0, "0.00"), (4, 4, 1.0, "100"), (4, 3, 0.75, "75.00"), (3, 1, 1 / 3, "33.33")),
        *((100_000, 99_999, 0.99999, "99.99"), (10_000, 9_987, 0.9987, "99.87"), (5, 0, 0.0, "0.00")),
    ],
)
def test_the_share_is_never_rounded_up(total: int, accounted: int, share: float, percent: str) -> None:
    result = Fidelity("a/", total, accounted, 0, 0, ())
    assert (result.share, result.percent) == (share, percent)


@pytest.mark.parametrize(
    ("find", "by", "lost", "printed", "data"),
    [
        ("Fidan satın", "Fidan hemen satın", 1, "… ç ) Fidan hemen", "… ç ) Fidan —"),
        ("Fidan satın almak", "Fidan almak", 1, "… ç ) Fidan —", "… ç ) Fidan satın"),
        ("Fidan satın almak", "Fidan çok ucuza almak", 2, "… ç ) Fidan çok ucuza", "… ç ) Fidan satın"),
        ("T.C.\n", "C.\n", 2, "—", "T ."),
        ("T.C.\n", "A T.C.\n", 1, "A", "—"),
        ("C.\nÖRNEK", "C.\nVE ÖRNEK", 1, "… . C . VE", "… . C . —"),
        ("T.C.\n", "T,C.\n", 1, "… T ,", "… T ."),
        ("devredilir.", "devredilir. Son", 1, "… Servisine devredilir . Son", "… Servisine devredilir . —"),
        ("devredilir.", "devredilir", 1, "… Bakım Servisine devredilir —", "… Bakım Servisine devredilir ."),
    ],
)
def test_a_difference_is_counted_and_shown(find: str, by: str, lost: int, printed: str, data: str) -> None:
    version = with_edit(find, by)
    result = compare(version)
    assert (result.total, result.total - result.accounted) == (len(words(DOCUMENT.replace(find, by))), lost)
    assert shown(version) == (printed, data)


def test_both_lines_are_shown_with_their_places() -> None:
    found = difference(with_edit("güvenlik kameralarını izletmek", "güvenlik aygıtlarını izletmek"))
    source, data = found.evidence
    number = DOCUMENT[: DOCUMENT.index("güvenlik")].count("\n") + 1
    line = DOCUMENT.split("\n")[number - 1].replace("kameralarını", "aygıtlarını")
    assert (source.kind, source.span, source.text) == (
        *("document", FileSpan(SOURCE, number, line.index("aygıtlarını") + 1), line),
    )
    assert (source.marked, source.start) == ("aygıtlarını", line.index("aygıtlarını"))
    held = "Parkları kurmak, bakımını yapmak ve güvenlik kameralarını izletmek,"
    assert (data.kind, data.text, data.marked, data.start) == ("data", held, "kameralarını", held.index("kamera"))
    raw = (SMALL / TEXT.document.file).read_text("utf-8").split("\n")
    assert raw[found.span.line - 1][found.span.column - 1 :].startswith("kameralarını")
    assert (found.span.file, found.span.width) == (TEXT.document.file, len("kameralarını"))
    assert data.span == found.span
    assert found.where == (("article", "4"), ("paragraph", "1"), ("item", "a"))


def test_a_place_in_an_indented_line_is_a_place_in_its_words() -> None:
    found = difference(with_edit("a) Bakım Servisi,\n", "    a) Onarım Servisi,  \n"))
    source = found.evidence[0]
    assert (source.text, source.marked, source.start) == ("a) Onarım Servisi,", "Onarım", 3)
    assert source.span.column == 8


def test_of_what_goes_over_a_lines_end_the_beginning_is_marked() -> None:
    version = with_edit("biçer,\nb) ağaçları budar", "toplar ve\nyakar yahut budar")
    source, data = difference(version).evidence
    assert (source.text, source.marked, source.start) == ("a) çimleri toplar ve", "toplar", 11)
    assert (data.text, data.marked, data.start) == ("çimleri biçer,", "biçer", 8)
    assert shown(version) == ("… a ) çimleri toplar ve yakar yahut", "… a ) çimleri biçer , b ) ağaçları")
    source, _ = difference(with_edit("a) çimleri biçer", "a) çok güzel otları biçer")).evidence
    assert source.marked == "çok güzel otları"


def test_what_only_the_data_has_is_shown_before_what_follows() -> None:
    found = difference(with_edit("b) ağaçları budar,", "b) budar,"))
    source, data = found.evidence
    assert (source.text, source.marked, source.start) == ("b) budar,", "", 3)
    assert (data.marked, data.start) == ("ağaçları", 0)
    assert found.span.width == len("ağaçları")


def test_what_only_the_document_has_is_shown_before_what_follows_in_the_data() -> None:
    found = difference(with_edit("b) ağaçları budar,", "b) ağaçları hep budar,"))
    source, data = found.evidence
    assert (source.marked, source.start) == ("hep", len("b) ağaçları "))
    assert (data.text, data.marked, data.start, data.span.width) == ("ağaçları budar,", "", len("ağaçları "), 1)


def test_a_long_difference_is_cut() -> None:
    twelve, more = (" ".join(["söz"] * count) for count in (12, 13))
    assert shown(with_edit("Fidan satın", f"Fidan {twelve} satın"))[0] == f"… ç ) Fidan {twelve}"
    assert shown(with_edit("Fidan satın", f"Fidan {more} satın"))[0] == f"… ç ) Fidan {twelve} …"


def test_many_differences_are_counted_and_few_shown() -> None:
    changed = DOCUMENT.replace(" ve ", " ile ").replace("Müdürlü", "Başkanlı").replace("Belediye", "Kurum")
    changed = changed.replace("görev", "iş").replace("Servisi", "Takımı").replace("sayılı", "no")
    result = compare(printed_as(changed))
    shown_ones = [each for each in result.findings if each.code == "fidelity"]
    assert len(shown_ones) == MAX_DIFFERENCES
    assert result.total - result.accounted > MAX_DIFFERENCES
    lines = [each.span.line for each in shown_ones]
    assert lines == sorted(lines)


def test_an_empty_document_lacks_all() -> None:
    result = compare(replace(printed_as(""), source=replace(TEXT.source, furniture=())))
    assert (result.total, result.accounted) == (0, 0)
    (found,) = [each for each in result.findings if each.code == "fidelity"]
    assert dict(found.values)["printed"] == "—"


@pytest.mark.parametrize("empty", [b"", b"\n", b" \n\n"])
def test_of_an_empty_document_its_first_line_is_shown(empty: bytes) -> None:
    bare = replace(TEXT, received=received(empty, "plain"), source=replace(TEXT.source, furniture=()))
    for version in (bare, replace(bare, received=replace(received(b"", "plain"), stowed=NO_LINES))):
        found = difference(version)
        assert found.evidence[0].span == FileSpan(SOURCE, 1, 1)
        assert (found.evidence[0].text, found.evidence[0].marked, found.evidence[0].start) == ("", "", 0)
        assert found.evidence[1].marked == "T"


def test_of_data_without_a_word_its_file_is_shown() -> None:
    found = difference(replace(TEXT, text=(), front_matter=None, back_matter=None))
    assert [each.kind for each in found.evidence] == ["document"]
    assert (found.span, found.where, dict(found.values)["data"]) == (FileSpan(TEXT.document.file), (), "—")


def test_at_the_end_of_one_side_its_last_word_is_shown() -> None:
    source, data = difference(with_edit("devredilir.", "devredilir")).evidence
    assert (source.text[source.start :], source.marked) == ("devredilir", "")
    assert (data.marked, data.text[data.start :]) == (".", ".")
    source, data = difference(with_edit("devredilir.", "devredilir. Son")).evidence
    assert (source.marked, data.marked, data.text[data.start :]) == ("Son", "", ".")


def test_another_text_is_one_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    version = with_edit("Fidan satın almak", "Çiçek satın vermek")
    assert compare(version).total - compare(version).accounted == 2
    monkeypatch.setattr("kimsorumlu.check.fidelity.MAX_CELLS", 8)
    assert compare(version).total - compare(version).accounted == 3
    assert shown(version) == ("… ) ç ) Çiçek satın vermek", "… ) ç ) Fidan satın almak")
    monkeypatch.setattr("kimsorumlu.check.fidelity.MAX_CELLS", 9)
    assert compare(version).total - compare(version).accounted == 2
