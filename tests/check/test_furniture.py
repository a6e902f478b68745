"""What furniture may be, at the edges of its bounds; the cheats in bench/trust/proof.yml show what it may not hide."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.sites import new, small

from kimsorumlu.check.declared_lines import EDGE, NEAR, pages_of, recurrences
from kimsorumlu.check.furniture import (
    MAX_FURNITURE,
    MAX_NAME,
    SMALL,
    furniture_lines,
    inside,
    names_left_out,
    share,
    source_file,
)
from kimsorumlu.check.page_words import MAX_LINK, repeats_name
from kimsorumlu.check.tokens import document_tokens, words
from kimsorumlu.model.version import Version
from kimsorumlu.problems import FileSpan, Finding, FindingEvidence, Language, Phrase, finding
from kimsorumlu.problems.report import word_message
from kimsorumlu.read.shapes import Furniture
from kimsorumlu.read.source import Path
from kimsorumlu.read.values import LineRange
from kimsorumlu.received.document import received
from kimsorumlu.received.line import Part, ReceivedLine

FILE = new(small()).version.document.file
DOCUMENT = source_file(new(small()).version)


def declared(document: str, *furniture: Furniture) -> tuple[set[int], list[tuple[str, str]]]:
    """The lines cut, and code and reason of each finding."""
    version = held(document, *furniture)
    assert version.received is not None
    cut, findings = furniture_lines(version, version.received.lines)
    return cut.lines, [(found.code, getattr(dict(found.values).get("reason"), "code", "")) for found in findings]


def told(document: str, *furniture: Furniture) -> list[Finding]:
    """The findings; what is declared stands where `entry` and `of_line` say."""
    version = held(document, *furniture)
    assert version.received is not None
    return furniture_lines(version, version.received.lines)[1]


def held(document: str, *furniture: Furniture) -> Version:
    version = new(small()).version
    source = replace(version.source, furniture=furniture)
    spans: dict[Path, FileSpan] = {}
    for number, each in enumerate(furniture):
        path: Path = ("source", "furniture", number)
        spans |= {path: entry(number), (*path, "line"): of_line(number)}
        spans |= {(*path, "lines", place): of_line(number, place) for place in range(len(each.lines))}
    data = replace(version.document, values=spans)
    return replace(version, source=source, document=data, received=received(document.encode(), "plain"))


def entry(number: int) -> FileSpan:
    """Where an entry of furniture stands in the data."""
    return FileSpan(FILE, 20 + number, 5)


def of_line(number: int, place: int = 0) -> FileSpan:
    """Where its line stands, or one of its lines."""
    return FileSpan(FILE, 20 + number, 30 + place)


# What stands between the heads of two pages.
PAGE = "\n".join(["gövde"] * NEAR)


def one(kind: str, text: str, *lines: int, personal: bool = False) -> Furniture:
    ranges = tuple(LineRange(line, line) for line in lines)
    return Furniture(kind, text, ranges, personal=personal)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["1", "- 5 -", "Sayfa 5", "5 / 12", "Sayfa 5/12"])
def test_a_page_number_is_a_number(text: str) -> None:
    assert declared(f"bir\n\n{text}\n\niki", one("page-number", text, 3))[1] == []


@pytest.mark.parametrize("text", ["beş", "5 gün", "5a", "15.000.000"])
def test_nothing_else_is_a_page_number(text: str) -> None:
    assert declared(f"bir\n\n{text}\n\niki", one("page-number", text, 3))[1] == [
        ("furniture-hides-text", "furniture-no-number")
    ]


def test_page_numbers_rise() -> None:
    document = "bir\n\n1\n\niki\n\n2\n\nüç"
    assert declared(document, one("page-number", "1", 3), one("page-number", "2", 7))[1] == []
    turned = document.replace("1", "3")
    assert declared(turned, one("page-number", "3", 3), one("page-number", "2", 7))[1] == [("page-order", "")]


def test_page_numbers_that_do_not_rise_are_told_where_they_were_declared() -> None:
    document = "bir 3\n\n3\n\niki 2"
    wrong = (
        finding("page-order", of_line(1), value="3", before="3"),
        finding("page-order", of_line(2), value="2", before="3"),
    )
    listed = (one("page-number", "3", 1), one("page-number", "3", 3), one("page-number", "2", 5))
    assert told("3\n\n3\n\n2", *listed) == list(wrong)
    amid = (within("page-number", "3", 1), within("page-number", "3", 3), within("page-number", "2", 5))
    assert told(document, *amid) == list(wrong)


def test_only_page_numbers_rise() -> None:
    assert told(f"5\n\n{PAGE}\n\n5\n\n{PAGE}\n\n5", one("running-head", "5", 1, NEAR + 4, 2 * NEAR + 7)) == []


def test_a_running_head_recurs_or_is_the_regulations_name() -> None:
    head, other = "ÖRNEK BELEDİYE BAŞKANLIĞI", "Doküman No: 12"
    thrice, second, third = f"{other}\n\n{PAGE}\n\n" * 3, NEAR + 4, 2 * NEAR + 7
    assert declared(f"bir\n\n{head}\n\niki", one("running-head", head, 3))[1] == []
    assert declared(thrice, one("running-head", other, 1, second, third))[1] == []
    assert (
        declared(thrice, one("running-head", other, 1, second))[1] == [("furniture-hides-text", "furniture-once")] * 2
    )


def test_a_running_head_stands_on_pages_of_its_own() -> None:
    """Where pages are known, at an end of each; else so many lines apart: a heading that recurs is none."""
    head, once = "Personelin görevleri", ("furniture-hides-text", "furniture-once")
    near = "\n\n".join([head, "\n".join(["gövde"] * (NEAR - 1))] * 3)
    assert declared(near, one("running-head", head, 1, NEAR + 3, 2 * NEAR + 5))[1] == [once] * 3
    for above, below in ((EDGE, 9), (9, EDGE), (EDGE + 1, EDGE + 1)):
        page = "\n".join([*["gövde"] * above, "", head, "", *["gövde"] * below])
        heads = [above + 2 + number * (above + below + 3) for number in range(3)]
        amid = [once] * 3 if min(above, below) > EDGE else []
        assert declared("\n\f".join([page] * 3), one("running-head", head, *heads))[1] == amid


def test_of_two_pages_the_ends_are_known_and_a_header_is_its_own_line_alone() -> None:
    head = "Doküman A"
    ends = f"{head}\n\ngövde\n\n{head}\n\f{head}\n\ngövde"
    assert declared(ends, one("running-head", head, 1, 5, 6))[1] == []
    parts: tuple[Part, ...] = ("header", "body") * 3
    document = [ReceivedLine(number, head, head, part=part) for number, part in enumerate(parts, 1)]
    assert recurrences([one("running-head", head, 1, 3, 5)], document)[("doküman", "a")] == 3
    assert recurrences([one("running-head", head, 2, 4, 6)], document)[("doküman", "a")] == 1


@pytest.mark.parametrize(
    ("number", "lines", "others", "told"),
    [
        (3, 40, [], []),
        (4, 40, [], [Phrase("furniture-high", "4")]),
        (4, 60, [], []),
        (46, 40, ["47"], []),
        (46, 40, ["- 44 -"], []),
        (46, 40, ["Sayfa 48"], []),
        (46, 40, ["45"], []),
        (46, 40, ["49", "43", "46"], [Phrase("furniture-high", "46")]),
        (2023, 40, [], [Phrase("furniture-high", "2023")]),
    ],
)
def test_a_number_alone_is_no_higher_than_the_document_is_long(
    number: int, lines: int, others: list[str], told: list[Phrase]
) -> None:
    document = "\n".join([str(number), *[""] * (lines - 1)])
    version = held(document, one("page-number", str(number), 1), *(one("page-number", other, 3) for other in others))
    assert version.received is not None
    found = furniture_lines(version, version.received.lines)[1]
    assert [
        dict(each.values)["reason"] for each in found if each.span == of_line(0) and each.code != "page-order"
    ] == told


@pytest.mark.parametrize(
    ("head", "known"),
    [
        *(("ÖRNEK BELEDİYESİ", True), ("BAKIM YÖNETMELİĞİ", True), ("ÖRNEK BELEDİYESİ BAKIM YÖNETMELİĞİ", True)),
        *(("Örnek", False), ("BELEDİYESİ BAKIM", False), ("ÖRNEK YÖNETMELİĞİ", False), ("ÖRNEK BELEDİYESİ x", False)),
        *(("- ÖRNEK BELEDİYESİ -", True), ("", False)),
    ],
)
def test_a_name_is_repeated_from_two_words_on_that_follow_in_it(head: str, known: bool) -> None:
    assert repeats_name(words(head), words("Bakım Yönetmeliği – Örnek Belediyesi")) == known


@pytest.mark.parametrize(
    ("title", "front", "head"),
    [
        ("Bakım Yönetmeliği", None, "BAKIM YÖNETMELİĞİ"),
        ("Bakım Yönetmeliği", "ÖRNEK BELEDİYESİ", "BAKIM YÖNETMELİĞİ"),
        ("Bakım Yönetmeliği", "ÖRNEK BELEDİYESİ", "ÖRNEK BELEDİYESİ"),
        ("Bakım Yönetmeliği", "ÖRNEK BELEDİYESİ", "ÖRNEK BELEDİYESİ BAKIM YÖNETMELİĞİ"),
    ],
)
def test_the_regulations_name_is_its_title_or_what_stands_before_the_text(
    title: str, front: str | None, head: str
) -> None:
    version = replace(held(f"{head}\n\nbir", one("running-head", head, 1)), title=title, front_matter=front)
    assert version.received is not None
    assert furniture_lines(version, version.received.lines)[1] == []


def test_a_header_needs_not_recur() -> None:
    head = "Doküman No 12"
    version = held("", one("running-head", head, 1))
    for part, found in (("header", []), ("body", [hidden(of_line(0), "1", Phrase("furniture-once", "3"))])):
        document = [ReceivedLine(1, head, head, page=1, part=part), ReceivedLine(2, "bir", "bir", page=2)]  # type: ignore[arg-type]
        assert furniture_lines(version, document)[1] == found


def test_what_is_wrong_with_whole_lines_is_told_where_it_was_declared() -> None:
    """What is said of one line keeps none from being said of another."""
    text = "07.06.2023 onay"
    document = f"bir\n\n{text}\n\n07.06.2023\nmühür"
    first = FindingEvidence("document", FileSpan(DOCUMENT, 5), "07.06.2023")
    assert told(document, one("stamp", text, 7, 5)) == [
        finding("furniture-lines", of_line(0), value="7", count="6"),
        finding("furniture-differs", of_line(0, 1), evidence=(first,), value="5"),
    ]
    last = Furniture("stamp", text, (LineRange(3, 3), LineRange(5, 6)))
    printed = FindingEvidence("document", FileSpan(DOCUMENT, 5), "07.06.2023 / mühür")
    assert told(document, last) == [finding("furniture-differs", of_line(0, 1), evidence=(printed,), value="5-6")]
    assert declared(document, last)[0] == {3}
    assert told(document, Furniture("stamp", text)) == [finding("furniture-place", entry(0))]


@pytest.mark.parametrize(
    "text", ["Teşkilat Şeması İndir", "PDF olarak görüntüle", "İndirmek için tıklayınız", "Paylaş"]
)
def test_what_a_web_page_says_of_itself_is_furniture(text: str) -> None:
    assert declared(f"bir\n\n{text}\n\niki", one("web", text, 3))[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "Teşkilat Şeması",
        "Veri indirimi yapılır",
        "Belediyenin ana sayfası",
        "Vatandaşların talep ettiği belgeleri internet sayfasından indir ve ilgilisine en geç üç gün içinde teslim et",
    ],
)
def test_nothing_else_is_what_a_web_page_says(text: str) -> None:
    assert declared(f"bir\n\n{text}\n\niki", one("web", text, 3))[1] == [("furniture-hides-text", "furniture-no-web")]


def test_what_stands_on_a_page_of_its_own_stands_apart() -> None:
    """A blank line, another piece of furniture, the end of the document, or a new page parts it from the text."""
    stamp = one("stamp", "07.06.2023 tarihli karar ekidir.", 2)
    line = "07.06.2023 tarihli karar ekidir."
    for document in (f"bir\n{line}\n\niki", f"bir\n{line}", f"bir\n\f{line}\niki", f"bir\n{line}\n\fiki"):
        assert declared(document, stamp)[1] == []
    assert declared(f"bir\n{line}\niki", stamp)[1] == [("furniture-hides-text", "furniture-inside")]
    assert declared(f"bir\n{line}\n1\n\niki", stamp, one("page-number", "1", 3))[1] == []


def signed(name: str, beside: str = "07.06.2023") -> list[tuple[str, str]]:
    return declared(f"Fidan dikmek,\n\n{name} {beside}", one("e-signature", beside, 3, personal=True))[1]


def test_a_persons_name_is_short_and_a_name() -> None:
    assert signed(" ".join(["Ada"] * (MAX_NAME - 1) + ["ÖRNEK"])) == []
    assert signed(" ".join(["Ada"] * MAX_NAME + ["ÖRNEK"])) == [("furniture-hides-text", "furniture-surplus")]
    assert signed("Ada Örnekli") == [("furniture-hides-text", "furniture-no-name")]  # beside a day alone
    assert signed("Ada Örnekli", "07.06.2023-09:33") == signed("Ada Örnekli", "e-imzalıdır 07.06.2023") == []
    assert signed("fidan dikmek") == [("furniture-hides-text", "furniture-no-name")]
    assert signed("Fidan Dikmek") == [("furniture-hides-text", "furniture-no-name")]  # words of the text
    assert signed("Fidan Dikmek", "07.06.2023 09:33") == [("furniture-hides-text", "furniture-no-name")]
    assert signed("Fidan ÖRNEK") == []  # written as only a name is
    assert signed("Karar 84") == [("furniture-hides-text", "furniture-no-name")]


def test_the_words_left_out_are_counted() -> None:
    entry = one("e-signature", "07.06.2023", 1, personal=True)
    assert names_left_out(held("Ada ÖRNEK 07.06.2023", entry), entry, entry.lines[0]) == 2
    assert names_left_out(held("Ada ÖRNEK 07.06.2023", entry), replace(entry, personal=False), entry.lines[0]) == 0


def test_too_many_words_are_no_furniture_and_the_finding_says_why() -> None:
    words = " ".join(["Karar"] * (MAX_FURNITURE - 1))
    assert declared(f"{words} 07.06.2023", one("stamp", f"{words} 07.06.2023", 1))[1] == []
    longer = f"{words} Karar 07.06.2023"
    version = held(longer, one("stamp", longer, 1))
    assert version.received is not None
    _, (found,) = furniture_lines(version, version.received.lines)
    assert dict(found.values)["reason"] == Phrase("furniture-words", str(MAX_FURNITURE + 1))
    assert word_message(found, Language.TR) == f"1. satırlar sayfa öğesi olamaz: {MAX_FURNITURE + 1} sözcük"


def test_the_share_of_furniture_has_a_ceiling() -> None:
    version = new(small()).version
    assert list(share(version, 100, SMALL)) == []
    assert [found.code for found in share(version, 100, SMALL + 1)] == ["furniture-share"]
    assert list(share(version, 10_000, 400)) == []
    (found,) = share(version, 10_000, 401)
    assert dict(found.values) == {"count": "401", "share": "4,0", "limit": "400"}


def test_the_ceiling_is_told_where_furniture_is_declared() -> None:
    version = new(small()).version
    every = FileSpan(FILE, 19)
    version = replace(version, document=replace(version.document, values={("source", "furniture"): every}))
    assert list(share(version, 100, 50)) == [
        finding("furniture-share", every, count="50", share="50,0", limit=str(SMALL)),
    ]


def reason(document: str, furniture: Furniture) -> object:
    """What its one finding gives as the reason."""
    version = held(document, furniture)
    assert version.received is not None
    (found,) = furniture_lines(version, version.received.lines)[1]
    return dict(found.values).get("reason")


def test_the_reason_says_what_is_no_name() -> None:
    signature = one("e-signature", "07.06.2023", 3, personal=True)
    six = "Ada Bir Can Dal Ece ÖRNEK"
    assert reason("bir\n\nAda ÖRNEK 08.06.2023", signature) == Phrase("furniture-unlike-lines")
    assert reason(f"bir\n\n{six} 07.06.2023", signature) == Phrase("furniture-surplus", "6")
    assert reason("bir\n\nAda örnek 07.06.2023", signature) == Phrase("furniture-no-name", "Ada örnek")
    moment = one("e-signature", "07.06.2023 09:33", 3, personal=True)
    assert reason("bir\n\nAda örnek 07.06.2023 09:33", moment) == Phrase("furniture-no-name", "örnek")
    assert signed("Fidan Su ÖRNEK") == []


def test_of_several_lines_those_of_the_entry_are_counted() -> None:
    entry = one("e-signature", "07.06.2023", 2, personal=True)
    assert names_left_out(held("bir iki üç\nAda ÖRNEK 07.06.2023\ndört beş", entry), entry, entry.lines[0]) == 2
    assert names_left_out(held("bir iki üç\n07.06.2023\ndört beş", entry), entry, entry.lines[0]) == 0
    assert names_left_out(held("bir iki üç\n\ndört beş", entry), entry, entry.lines[0]) == 0


# in a line of the text ------------------------------------------------------------------------------------------------


def within(kind: str, text: str, line: int, *, personal: bool = False) -> Furniture:
    return Furniture(kind, text, line=line, personal=personal)  # type: ignore[arg-type]


SENTENCE = "Müdür evrakı -7- imzalar. Başkan onaylar."


def test_a_page_number_in_a_line_leaves_the_words_around_it() -> None:
    version = held(SENTENCE, within("page-number", "-7-", 1))
    assert version.received is not None
    cut, findings = furniture_lines(version, version.received.lines)
    assert findings == []
    left = [token.text for token in cut.kept(document_tokens(version.received.lines))]
    assert left == ["Müdür", "evrakı", "imzalar", ".", "Başkan", "onaylar", "."]


@pytest.mark.parametrize(
    ("document", "furniture", "told"),
    [
        ("Süre 3 gündür.", [within("page-number", "3", 1)], ("furniture-hides-text", "furniture-alone")),
        (
            "Süre 3 gün, 3 gün.",
            [within("page-number", "3", 1), within("page-number", "4", 1)],
            ("furniture-differs", ""),
        ),
        (SENTENCE, [within("page-number", "-8-", 1)], ("furniture-differs", "")),
        (SENTENCE, [within("page-number", "evrakı", 1)], ("furniture-hides-text", "furniture-no-number")),
        (SENTENCE, [within("page-number", "-7-", 9)], ("furniture-lines", "")),
        ("Kurul mühür verir.", [within("stamp", "mühür", 1)], ("furniture-hides-text", "furniture-amid")),
        ("22.02.2007 günlü karar", [within("stamp", "22.02.2007", 1)], ("furniture-hides-text", "furniture-no-stamp")),
        (SENTENCE, [within("page-number", "-7-", 1, personal=True)], ("furniture-hides-text", "furniture-personal")),
        (SENTENCE, [Furniture("page-number", "-7-")], ("furniture-place", "")),
        (SENTENCE, [Furniture("page-number", "-7-", (LineRange(1, 1),), 1)], ("furniture-place", "")),
    ],
)
def test_what_is_the_text_s_stays(document: str, furniture: list[Furniture], told: tuple[str, str]) -> None:
    assert told in declared(document, *furniture)[1]


def test_a_bare_number_is_a_page_s_where_the_next_is_one() -> None:
    document = "Müdür 1 imzalar.\n\nŞef 2 yazar."
    assert declared(document, within("page-number", "1", 1), within("page-number", "2", 3))[1] == []
    swapped = declared(document, within("page-number", "2", 3), within("page-number", "3", 1))[1]
    assert ("furniture-differs", "") in swapped


def test_of_one_number_twice_in_a_line_the_page_s_is_at_its_end() -> None:
    version = held(
        "(1) Müdür imzalar. 1\n\n2", within("page-number", "1", 1), Furniture("page-number", "2", (LineRange(3, 3),))
    )
    assert version.received is not None
    cut, findings = furniture_lines(version, version.received.lines)
    assert findings == []
    left = [token.text for token in cut.kept(document_tokens(version.received.lines))]
    assert left == ["(", "1", ")", "Müdür", "imzalar", "."]


def test_the_regulations_name_may_stand_at_the_end_of_a_line() -> None:
    head = "ÖRNEK BELEDİYE BAŞKANLIĞI"
    assert told(f"Müdür imzalar. {head}", within("running-head", head, 1)) == []


def test_a_stamp_at_the_end_of_a_line_leaves_the_sentence() -> None:
    document = "Müdür imzalar. Bu belge 5070 sayılı Kanuna göre e-imza ile doğrulanır"
    furniture = within("e-signature", "Bu belge 5070 sayılı Kanuna göre e-imza ile doğrulanır", 1)
    assert declared(document, furniture)[1] == []


def paged(head: str, *pages: int) -> list[tuple[str, str]]:
    """The findings of a document with a head that bears these numbers of pages."""
    texts = [f"{head} Sayfa {page}" for page in pages]
    document = "\n\n".join(f"{text}\n\n{PAGE}" for text in texts)
    heads = (one("running-head", text, (NEAR + 3) * place + 1) for place, text in enumerate(texts))
    return declared(document, *heads)[1]


def test_a_running_head_recurs_but_for_the_pages_number() -> None:
    assert paged("Doküman No: A", 1, 2, 3) == []
    assert paged("Doküman No: A", 1, 2) == [("furniture-hides-text", "furniture-once")] * 2
    assert paged("Doküman No: A", 3, 2, 4) == [("page-order", "")]
    near = "\n\n".join(f"Doküman No: A Sayfa {page}" for page in (1, 2, 3))
    heads = (one("running-head", f"Doküman No: A Sayfa {page}", 2 * page - 1) for page in (1, 2, 3))
    assert declared(near, *heads)[1] == [], "with numbers beside them they stand on pages of their own"


def test_what_recurs_counts_once_in_the_share_of_furniture() -> None:
    heads = [one("running-head", f"Örnek Yönetmelik {page}", page) for page in range(1, 31)]
    assert list(share(held("bir", *heads), 1000, 90)) == []
    assert [found.code for found in share(held("bir", *heads[:2]), 1000, 90)] == ["furniture-share"]
    pairs = [one("running-head", head, 2 * number, 2 * number + 1) for number, head in enumerate("ABCDE")]
    assert [found.code for found in share(held("bir", *pairs), 1000, 41)] == ["furniture-share"], (
        "no head stands thrice"
    )


def test_a_stamp_amid_a_line_says_that_it_is_one() -> None:
    line = "Müdür imzalar. 07.06.2023"
    for kind in ("stamp", "e-signature"):
        assert told(line, within(kind, "07.06.2023", 1)) == [hidden(of_line(0), "1", Phrase("furniture-no-stamp"))]
    sealed = f"{line} mühür"
    assert told(sealed, within("stamp", "07.06.2023 mühür", 1)) == []


def test_nobody_is_left_out_amid_a_line() -> None:
    named = within("stamp", "07.06.2023 imza", 1, personal=True)
    assert told("Müdür imzalar. 07.06.2023 imza", named) == [hidden(of_line(0), "1", Phrase("furniture-personal"))]


def test_what_is_wrong_amid_a_line_is_shown_where_it_was_declared_and_what_is_printed_there() -> None:
    document = f"Giriş\n{SENTENCE}"
    assert told(document, within("page-number", "-7-", 3)) == [
        finding("furniture-lines", of_line(0), value="3", count="2"),
    ]
    printed = FindingEvidence("document", FileSpan(DOCUMENT, 2), "Müdür evrakı - 7 - imzalar . Başkan onaylar .")
    assert told(document, within("page-number", "-7-", 2), within("page-number", "-8-", 2)) == [
        finding("furniture-differs", of_line(1), evidence=(printed,), value="2"),
    ]


# what it may be -------------------------------------------------------------------------------------------------------


SENTENCES = Phrase("furniture-sentence")


def hidden(span: FileSpan, lines: str, why: Phrase) -> Finding:
    return finding("furniture-hides-text", span, value=lines, reason=why, limit=str(MAX_NAME))


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("MADDE 5- Karar 07.06.2023", "furniture-marker"),
        ("İKİNCİ BÖLÜM", "furniture-division"),
        ("a) Karar 07.06.2023", "furniture-label"),
        ("(2) Karar 07.06.2023", "furniture-label"),
    ],
)
def test_what_begins_like_the_text_is_the_text(line: str, why: str) -> None:
    assert told(f"bir\n\n{line}\n\niki", one("stamp", line, 3)) == [hidden(of_line(0), "3", Phrase(why))]


@pytest.mark.parametrize("kind", ["running-head", "page-number", "web"])
def test_nobody_signs_what_a_page_says_of_itself(kind: str) -> None:
    found = told("bir\n\nÖRNEK\n\niki", one(kind, "ÖRNEK", 3, personal=True))
    assert found == [hidden(of_line(0), "3", Phrase("furniture-personal"))]


THRICE = (1, NEAR + 4, 2 * NEAR + 7)


def thrice(head: str) -> list[Finding]:
    return told(f"{head}\n\n{PAGE}\n\n" * 3, one("running-head", head, *THRICE))


@pytest.mark.parametrize(
    "head", ["Doküman No 12", "– Doküman No 12", "“Doküman” No 12", "* Doküman No 12.", "12 Sayılı"]
)
def test_a_running_head_begins_like_a_name(head: str) -> None:
    assert thrice(head) == []


@pytest.mark.parametrize(
    "head",
    [
        *("doküman No 12", "- doküman No 12", "“doküman” No 12", "*doküman No 12", "Doküman No,", "Doküman No;"),
        *("Doküman No:", "Müdür yetkilidir", "Doküman Sorumlusu"),
    ],
)
def test_a_sentence_is_no_running_head(head: str) -> None:
    assert thrice(head) == [hidden(of_line(0, place), str(n), SENTENCES) for place, n in enumerate(THRICE)]


def test_what_must_recur_is_told_how_often() -> None:
    document = "Doküman No 12\n\nbir"
    why = Phrase("furniture-once", "3")
    assert told(document, one("running-head", "Doküman No 12", 1)) == [hidden(of_line(0), "1", why)]


def test_what_makes_a_rule_is_no_stamp_and_a_stamp_says_what_it_is() -> None:
    for kind in ("stamp", "e-signature", "web"):
        line = "07.06.2023 tarihinde yürürlükten kalkar"
        assert told(f"bir\n\n{line}", one(kind, line, 3)) == [hidden(of_line(0), "3", SENTENCES)]
    for kind in ("stamp", "e-signature"):
        assert told("bir\n\nAda", one(kind, "Ada", 3)) == [hidden(of_line(0), "3", Phrase("furniture-no-stamp"))]
        assert told("bir\n\nAslı gibidir", one(kind, "Aslı gibidir", 3)) == []


@pytest.mark.parametrize(
    "line",
    [
        "Müdür gelen evrakı onaylar.",
        "31.12.2024 gününe kadar başvurular kabul edilir.",
        "07.06.2023 tarihinden sonra ödeme yapılmaz;",
        "07.06.2023 tarihli evrakı imzalamak,",
        "Belgeler elektronik imza ile imzalanır.",
        "15.03.2024 gününden sonra ücret alınmayacak.",
        "01.01.2024 gününde Sulama Birimi kapatılmıştır.",
        "07.06.2023 tarihinden itibaren ücretsiz",
        "Budama 01.06.2024 gününe dek",
        "01.01.2024 gününde ücretsizdir",
        "E-imza işlerini yürütmek",
        "Elektronik imza işlerinin yürütülmesi",
        "Başvurular https://basvuru.example adresinden kabul edilir.",
        "Başvuranın kimliği doğrulanır.",
        "Adres bilgileri teyit edilir.",
        "Evrakı imzalamak ekidir",
    ],
)
def test_a_sentence_that_says_what_is_done_is_no_stamp(line: str) -> None:
    for kind in ("stamp", "e-signature", "web"):
        assert told(f"bir\n\n{line}", one(kind, line, 3)) == [hidden(of_line(0), "3", SENTENCES)]


@pytest.mark.parametrize(
    "line",
    [
        *("Aslı gibidir", "İMZA", "Mühür - İmza", "Sayı : E-12", "e-imzalıdır", "01.06.2021 tarihli kararın ekidir."),
        "Bu belge güvenli elektronik imza ile imzalanmıştır.",
        "Belge https://dogrula.example adresinden teyit edilebilir.",
        "Bu belge elektronik ortamda üretilmiştir, doğruluğu belge takip adresinden kontrol edilir.",
        "12.06.2023 tarihli ve 48 sayılı kararla kabul edilmiştir.",
        *("Mühür 07.06.2023", "07.06.2023 Ada Bir Can Dal", "Ada Bir Can Dal Ece 07.06.2023 onay", "Kod: 48AB"),
        *("Elektronik imza", "e-imza:", "Doğrulama kodu ABC", "Teyidi için", "Daire Müdür 07.06.2023"),
    ],
)
def test_what_stamps_say_is_a_stamp(line: str) -> None:
    assert told(f"bir\n\n{line}", one("stamp", line, 3)) == []


@pytest.mark.parametrize(
    "line",
    [
        *("İmza yetkisi", "Evrak bürosu", "Onay", "Mühür ve onay", "Görev no: Sayım", "Elektronik imza işleri"),
        *("Doğrulama işleri", "Ağaç sayımı ve budama işi 01.06.2024", "Teyit bürosu"),
    ],
)
def test_a_word_of_stamps_makes_no_stamp(line: str) -> None:
    assert told(f"bir\n\n{line}", one("stamp", line, 3)) == [hidden(of_line(0), "3", Phrase("furniture-no-stamp"))]


def test_what_stands_where_a_heading_does_is_no_furniture() -> None:
    """A running head that recurs may stand there, a date, and what another page begins with."""
    why, name, below = Phrase("furniture-heading"), "ÖRNEK BELEDİYE BAŞKANLIĞI", "MADDE 7- (1) Bir."
    for kind, line in (("stamp", "Mühür"), ("e-signature", "e-imzalıdır"), ("running-head", name)):
        assert told(f"bir\n\n{line}\n{below}", one(kind, line, 3)) == [hidden(of_line(0), "3", why)]
        assert told(f"bir\n\n{line}\n\f{below}", one(kind, line, 3)) == []
        assert told(f"bir\n\n{line}\n\n{below}", one(kind, line, 3)) == []
    assert told(f"bir\n\n07.06.2023\n{below}", one("stamp", "07.06.2023", 3)) == []
    thrice, lines = f"{name}\n\n{PAGE}\n\n{name}\n{below}\n{PAGE}\n\n{name}", (1, NEAR + 4, 2 * NEAR + 7)
    assert told(thrice, one("running-head", name, *lines)) == []
    for kind, line in (("page-number", "1"), ("web", "Ana sayfa")):
        assert told(f"bir\n\n{line}\n{below}", one(kind, line, 3)) == []


def test_a_links_words_are_few() -> None:
    link = " ".join([*["Belge"] * (MAX_LINK - 1), "indir"])
    assert told(f"bir\n\n{link}", one("web", link, 3)) == []
    longer = f"Belge {link}"
    assert told(f"bir\n\n{longer}", one("web", longer, 3)) == [hidden(of_line(0), "3", Phrase("furniture-no-web"))]


def apart(*lines: str, claimed: tuple[int, ...] = (), **second: object) -> bool:
    """Whether lines 2 and 3 of a document stand apart; `second`: what is said of these two besides."""
    document = [ReceivedLine(number, text, text.replace("\f", " ")) for number, text in enumerate(lines, 1)]
    document[1:3] = [replace(line, **second) for line in document[1:3]]  # type: ignore[arg-type]
    why = inside(LineRange(2, 3), document, set(claimed))
    assert why in (None, Phrase("furniture-inside"))
    return why is None


def test_lines_stand_apart_by_their_neighbours() -> None:
    assert not apart("bir", "x", "y", "iki", "üç")
    assert apart("", "x", "y", "iki", "üç")
    assert apart("bir", "x", "y", " ", "üç")
    assert not apart("bir", "", "", "iki", "üç"), "what is blank in them parts nothing"
    assert not apart("bir", "x", "y", "iki", "")
    assert apart("bir", "x", "y", "iki", claimed=(1,))
    assert apart("bir", "x", "y", "iki", claimed=(4,))
    assert not apart("bir", "x", "y", "iki", claimed=(2, 3, 5))
    assert apart("bir", "\fx", "y", "iki")
    assert apart("bir", "x", "y", "\fiki")
    assert not apart("\fbir", "x", "\fy", "iki", "\füç")
    assert apart("bir", "x", "y")


@pytest.mark.parametrize(("first", "last"), [(1, 2), (2, 2), (2, 1), (1, 1)])
def test_lines_stand_apart_where_a_page_or_a_part_of_it_ends(first: int, last: int) -> None:
    """The lines before them are on page 1, those behind on page 2: one end of them is enough."""
    pages = (1, first, last, 2)
    document = [ReceivedLine(n, "x", "x", page=page) for n, page in enumerate(pages, 1)]
    same = (first, last) == (1, 2)
    assert (inside(LineRange(2, 3), document, set()) is None) == (not same)


def test_a_page_begins_where_the_line_before_stood_on_another() -> None:
    """Or with a form feed, where the format knows no pages; the first line begins none."""
    paged = [ReceivedLine(n, "x", "x", page=page) for n, page in enumerate((1, 2, 2, 3), 1)]
    assert pages_of(paged) == [0, 1, 1, 2]
    text = [ReceivedLine(n, text, text) for n, text in enumerate(("\fx", "x", "\fx", "x"), 1)]
    assert pages_of(text) == [0, 0, 1, 1]


def test_a_header_stands_apart_from_the_body() -> None:
    parts: tuple[Part, ...] = ("body", "header", "header", "header")
    document = [ReceivedLine(n, "x", "x", page=1, part=part) for n, part in enumerate(parts, 1)]
    assert inside(LineRange(2, 3), document, set()) is None
    assert inside(LineRange(3, 3), document, set()) == Phrase("furniture-inside")


def test_a_line_is_declared_once() -> None:
    """Declared three times, a line would recur; whichever way it is declared again, that is told and no line is cut."""
    text = "Parklar\n\nSakinler\n\nParklar\n\nGece Parklar"
    line, further = LineRange(3, 3), LineRange(5, 5)
    head = Furniture("running-head", "Sakinler", (line,))
    again = replace(head, lines=(line, line))
    assert declared(text, head, again) == (
        set(),
        [("furniture-hides-text", "furniture-once")] * 3 + [("furniture-twice", "")] * 2,
    )
    twice = replace(head, lines=(line, LineRange(2, 4)))
    assert finding("furniture-twice", of_line(0, 1), value="2-4") in told(text, twice)
    beside = Furniture("running-head", "Parklar", (), 7)
    assert [each for each in told(text, beside, beside) if each.code == "furniture-twice"] == [
        finding("furniture-twice", of_line(1), value="7")
    ]
    other = Furniture("running-head", "Parklar", (further,))
    assert "furniture-twice" not in [each.code for each in told(text, head, other, beside)]
