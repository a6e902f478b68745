"""What furniture may be, at the edges of its bounds; the cheats in bench/trust/proof.yml show what it may not hide."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.sites import new, small

from kimsorumlu.check.furniture import MAX_FURNITURE, MAX_NAME, SMALL, furniture_lines, names_left_out, share
from kimsorumlu.check.tokens import document_tokens
from kimsorumlu.model.version import Version
from kimsorumlu.problems import Language, Phrase
from kimsorumlu.problems.report import word_message
from kimsorumlu.read.shapes import Furniture
from kimsorumlu.read.values import LineRange
from kimsorumlu.received.document import received


def declared(document: str, *furniture: Furniture) -> tuple[set[int], list[tuple[str, str]]]:
    """The lines cut, and code and reason of each finding."""
    version = held(document, *furniture)
    assert version.received is not None
    cut, findings = furniture_lines(version, version.received.lines)
    return cut.lines, [(found.code, getattr(dict(found.values).get("reason"), "code", "")) for found in findings]


def held(document: str, *furniture: Furniture) -> Version:
    version = new(small()).version
    source = replace(version.source, furniture=furniture)
    return replace(version, source=source, received=received(document.encode(), "plain"))


def one(kind: str, text: str, *lines: int, personal: bool = False) -> Furniture:
    ranges = tuple(LineRange(line, line) for line in lines)
    return Furniture(kind, text, ranges, personal=personal)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["5", "- 5 -", "Sayfa 5", "5 / 12", "Sayfa 5/12"])
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


def test_a_running_head_recurs_or_is_the_regulations_name() -> None:
    head, other = "ÖRNEK BELEDİYE BAŞKANLIĞI", "Doküman No: 12"
    thrice = f"{other}\n\nbir\n\n{other}\n\niki\n\n{other}\n\nüç"
    assert declared(f"bir\n\n{head}\n\niki", one("running-head", head, 3))[1] == []
    assert declared(thrice, one("running-head", other, 1, 5, 9))[1] == []
    assert declared(thrice, one("running-head", other, 1, 5))[1] == [("furniture-hides-text", "furniture-once")] * 2


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


def signed(name: str) -> list[tuple[str, str]]:
    line = f"{name} 07.06.2023"
    return declared(f"Fidan dikmek,\n\n{line}", one("e-signature", "07.06.2023", 3, personal=True))[1]


def test_a_persons_name_is_short_and_a_name() -> None:
    assert signed(" ".join(["Ada"] * (MAX_NAME - 1) + ["ÖRNEK"])) == []
    assert signed(" ".join(["Ada"] * MAX_NAME + ["ÖRNEK"])) == [("furniture-hides-text", "furniture-surplus")]
    assert signed("Ada Örnekli") == []
    assert signed("fidan dikmek") == [("furniture-hides-text", "furniture-no-name")]
    assert signed("Fidan Dikmek") == [("furniture-hides-text", "furniture-no-name")]  # words of the text
    assert signed("Fidan ÖRNEK") == []  # written as only a name is
    assert signed("Karar 84") == [("furniture-hides-text", "furniture-no-name")]


def test_the_words_left_out_are_counted() -> None:
    entry = one("e-signature", "07.06.2023", 1, personal=True)
    assert names_left_out(held("Ada ÖRNEK 07.06.2023", entry), entry, entry.lines[0]) == 2
    assert names_left_out(held("Ada ÖRNEK 07.06.2023", entry), replace(entry, personal=False), entry.lines[0]) == 0


def test_too_many_words_are_no_furniture_and_the_finding_says_why() -> None:
    words = " ".join(["Karar"] * (MAX_FURNITURE - 3))
    assert declared(f"{words} 07.06.2023", one("stamp", f"{words} 07.06.2023", 1))[1] == []
    longer = f"{words} Karar Karar Karar 07.06.2023"
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
    assert reason("bir\n\nAda örnek 07.06.2023", signature) == Phrase("furniture-no-name", "örnek")
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
        ("Kurul onay verir.", [within("stamp", "onay", 1)], ("furniture-hides-text", "furniture-amid")),
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


def test_a_stamp_at_the_end_of_a_line_leaves_the_sentence() -> None:
    document = "Müdür imzalar. Bu belge 5070 sayılı Kanuna göre e-imza ile doğrulanır"
    furniture = within("e-signature", "Bu belge 5070 sayılı Kanuna göre e-imza ile doğrulanır", 1)
    assert declared(document, furniture)[1] == []


def paged(head: str, *pages: int) -> list[tuple[str, str]]:
    """The findings of a document with a head that bears these numbers of pages."""
    texts = [f"{head} Sayfa {page}" for page in pages]
    document = "\n\n".join(f"{text}\n\ngövde" for text in texts)
    return declared(document, *(one("running-head", text, 4 * place + 1) for place, text in enumerate(texts)))[1]


def test_a_running_head_recurs_but_for_the_pages_number() -> None:
    assert paged("Doküman No: A", 1, 2, 3) == []
    assert paged("Doküman No: A", 1, 2) == [("furniture-hides-text", "furniture-once")] * 2
    assert paged("Doküman No: A", 3, 2, 4) == [("page-order", "")]


def test_what_recurs_counts_once_in_the_share_of_furniture() -> None:
    heads = [one("running-head", f"Örnek Yönetmelik {page}", page) for page in range(1, 31)]
    assert list(share(held("bir", *heads), 1000, 90)) == []
    assert [found.code for found in share(held("bir", *heads[:2]), 1000, 90)] == ["furniture-share"]
