"""Redlines: nothing lost, nothing invented, and readable."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import sites

from kimsorumlu.facts.alignment import Change, Passage, PassageKind, Relation
from kimsorumlu.facts.redline import Edit, cut, redline, redline_pairs, title_pairs
from kimsorumlu.model.text import Article
from kimsorumlu.turkish.characters import as_printed


def shown(old: str, new: str) -> str:
    marks = {Edit.EQUAL: "{}", Edit.DELETE: "[-{}-]", Edit.INSERT: "{{+{}+}}"}
    return "".join(marks[segment.edit].format(segment.text) for segment in redline(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "Bilgi İşlem müdürlüğün görevleri", "Bilgi İşlem müdürlüğünün görevleri",
            "Bilgi İşlem [-müdürlüğün-]{+müdürlüğünün+} görevleri", id="a suffix is a whole word",
        ),
        pytest.param(
            "İletişim Kurumu'ndan lisans almış", "İletişim Kurumundan lisans almış",
            "İletişim [-Kurumu'ndan-]{+Kurumundan+} lisans almış", id="an apostrophe does not break a word",
        ),
        pytest.param(
            "mesai takibini yapmak,", "mesai takibini yapmak, disiplin ve düzenini sağlamak,",
            "mesai takibini yapmak,{+ disiplin ve düzenini sağlamak,+}", id="an addition",
        ),
        pytest.param(
            "muhafazası ile sorumlu olan personel", "muhafazası ile şahsen sorumlu olan personel",
            "muhafazası ile {+şahsen +}sorumlu olan personel", id="an inserted word",
        ),
        pytest.param(
            "sözleşmelerinin onayını vermek ve kullandırılması ve oluşturulması, ilanı",
            "sözleşmelerinin hazırlanarak işletmeci ve kurumlarla imzalanması ve takibi, ilanı",
            "sözleşmelerinin [-onayını vermek ve kullandırılması ve oluşturulması-]"
            "{+hazırlanarak işletmeci ve kurumlarla imzalanması ve takibi+}, ilanı",
            id="a phrase rather than confetti",
        ),
        pytest.param(
            "16/02/2017 tarih ve 63 nolu Kararı", "11.10.2022 tarih ve 2022-544 sayılı Kararı",
            "[-16/02/2017 tarih ve 63 nolu-]{+11.10.2022 tarih ve 2022-544 sayılı+} Kararı", id="numbers stay whole",
        ),
        pytest.param("yapmak.", "yapmak,", "yapmak[-.-]{+,+}", id="punctuation alone"),
        pytest.param("aynı", "aynı", "aynı", id="the same"),
        pytest.param("5393 sayılı", "5393\u00a0sayılı", "5393\u00a0sayılı", id="a space that does not break"),
        pytest.param("Müdürlük, birim", "Müdürlük , birim", "Müdürlük , birim", id="a space before a comma"),
        pytest.param("Müdürlük,birim", "Müdürlük,  birim", "Müdürlük,  birim", id="a space that was forgotten"),
        pytest.param("Mu\u0308du\u0308r", "Mü\u00addür", "Müdür", id="forms of a letter and soft hyphens"),
        pytest.param("ﬁrma", "firma", "firma", id="a ligature"),
        pytest.param("3. 7. 2005 tarihli", "3.7.2005 tarihli", "3.7.2005 tarihli", id="a day set wide"),
        pytest.param("iki birim", "iki\u00a0yeni birim", "iki\u00a0{+yeni +}birim", id="a word after such a space"),
        pytest.param("1.500,00 TL", "1.500,50 TL", "[-1.500,00-]{+1.500,50+} TL", id="an amount"),
        pytest.param("2,5 kat", "2,75 kat", "[-2,5-]{+2,75+} kat", id="decimals"),
        pytest.param("% 20 oranında", "% 25 oranında", "[-% 20-]{+% 25+} oranında", id="a percentage"),
        pytest.param("saat 08:30", "saat 09:30", "saat [-08:30-]{+09:30+}", id="an hour"),
        pytest.param(
            "13 Kasım 2025 günü", "13 Ocak 2025 günü",
            "[-13 Kasım 2025-]{+13 Ocak 2025+} günü", id="a day with its month in words",
        ),
        pytest.param(
            "13. 11. 2025 günü", "13. 12. 2025 günü",
            "[-13. 11. 2025-]{+13. 12. 2025+} günü", id="a day set wide that changed",
        ),
        pytest.param("132,133,134", "132,133,135", "132,133,[-134-]{+135+}", id="a list of numbers is no amount"),
        pytest.param("on bir", "onbir", "[-on bir-]{+onbir+}", id="a space inside a word is seen"),
        pytest.param("", "yeni hüküm", "{+yeni hüküm+}", id="from nothing"),
        pytest.param("eski hüküm", "", "[-eski hüküm-]", id="to nothing"),
    ],
)  # fmt: skip
def test_a_redline_reads_well(old: str, new: str, expected: str) -> None:
    assert shown(old, new) == expected


_WORDS = st.lists(
    st.sampled_from(
        ["ve", "müdürlüğün", "müdürlüğünün", "İSG", "ı", "i̇", "’ndan", ",", ".", " ", "  ", "\u00a0", "5/A"]
    )
).map("".join)
_TEXT = st.one_of(_WORDS, st.text())


@given(_TEXT, _TEXT)
def test_nothing_is_lost_or_invented(old: str, new: str) -> None:
    segments = redline(old, new)
    # What is left is the new text as a reader sees it; of the old one space alone may be the new one's.
    kept = "".join(s.text for s in segments if s.edit is not Edit.INSERT)
    assert "".join(kept.split()) == "".join(as_printed(old).split())
    assert "".join(s.text for s in segments if s.edit is not Edit.DELETE) == as_printed(new)
    assert all(s.text.strip() for s in segments if s.edit is not Edit.EQUAL)
    assert all(s.text for s in segments)
    assert all(a.edit is not b.edit for a, b in pairwise(segments))
    assert redline(old, new) == segments


@given(_TEXT)
def test_the_same_text_is_one_equal_segment(text: str) -> None:
    seen = as_printed(text)
    assert [(s.edit, s.text) for s in redline(text, text)] == ([(Edit.EQUAL, seen)] if seen else [])


def test_a_text_is_cut_into_what_each_new_one_took_over() -> None:
    old = "Anayasa'nın 124 üncü maddesi ile 5393 sayılı Kanuna ve 2007 tarihli Yönetmeliğe dayanılarak hazırlanmıştır."
    news = [
        "1982 Anayasa'sının 124 üncü maddesine,",
        "11 Kasım 2013 tarihli tebliğ",
        "5393 sayılı Kanuna,",
        "Yönetmeliğe,",
    ]
    assert cut(old, news) == (
        "Anayasa'nın 124 üncü maddesi ile",
        "",
        "5393 sayılı Kanuna ve 2007 tarihli",
        "Yönetmeliğe dayanılarak hazırlanmıştır.",
    )
    assert cut("elma", ["armut", "ve kiraz"]) == ("", "")


def test_capitals_are_lowered_by_turkish_rules() -> None:
    old = "internet hizmetlerini yürütmek, ısıtma sistemlerini kurmak"
    news = ["İnternet hizmetlerini yürütmek", "Isıtma sistemlerini kurmak"]
    assert cut(old, news) == ("internet hizmetlerini yürütmek,", "ısıtma sistemlerini kurmak")


@given(_TEXT, st.lists(_TEXT, min_size=1, max_size=4))
def test_a_cut_loses_white_space_at_most(old: str, news: list[str]) -> None:
    pieces = cut(old, news)
    assert len(pieces) == len(news)
    assert not any(pieces) or "".join("".join(pieces).split()) == "".join(old.split())


# what is read against what -------------------------------------------------------------------------------------------

ENTRY: Article = sites.new(sites.small()).version.articles[0]
NETWORK = "Belediyenin bilgisayar ağını kurmak ve işletmek"
PAYING = "Personelin maaşlarını her ay zamanında ödemek"


def passage(at: str, text: str, closing: str = "") -> Passage:
    return Passage(PassageKind.CLAUSE, f"#{at}", at, text, closing, (at,), (), 0, ENTRY)


def related(old: Passage | None, new: Passage | None, similarity: int = 50) -> Relation:
    changed = not (old and new and old.words == new.words)
    return Relation(Change.REWORDED, old, new, similarity, changed, False, False)


def read(*group: Relation) -> list[tuple[str, str, str | None]]:
    """The pairs of a group: the places of the old and the new passage, "" for none, and what was taken over."""
    return [(p.old.at if p.old else "", p.new.at if p.new else "", p.taken) for p in redline_pairs(group)]


def test_one_is_read_against_one_unless_hardly_a_word_stayed() -> None:
    old = passage("a", NETWORK)
    assert read(related(old, passage("b", f"{NETWORK}, gözetmek"))) == [("a", "b", None)]
    assert read(related(old, passage("b", PAYING))) == [("a", "", None), ("", "b", None)]
    assert read(related(old, None)) == [("a", "", None)]
    assert read(related(None, old)) == [("", "a", None)]


def test_of_several_that_became_one_the_nearest_is_read_and_the_others_stand_before_it() -> None:
    new = passage("n", f"{NETWORK}; maaşlar")
    group = [related(passage("a", PAYING), new), related(passage("b", NETWORK), new)]
    assert read(*group) == [("a", "", None), ("b", "n", None)]


def test_one_that_became_several_is_cut_into_what_each_took_over() -> None:
    old = passage("a", f"{NETWORK}, {PAYING}")
    news = [passage("n", NETWORK), passage("o", PAYING), passage("p", "Araç filosunun yakıtını izlemek")]
    assert read(*(related(old, new) for new in news)) == [
        ("a", "n", f"{NETWORK},"),
        ("a", "o", PAYING),
        ("", "p", None),
    ]


def test_what_closes_a_passage_cannot_be_cut() -> None:
    old = passage("a", f"{NETWORK}, {PAYING}", "sorumludur.")
    group = [related(old, passage("n", NETWORK)), related(old, passage("o", PAYING))]
    assert read(*group) == [("a", "n", None), ("", "o", None)]


def test_a_title_is_read_against_the_one_it_is_most_like() -> None:
    new = passage("n", "Bilgi sistemlerinin görevleri")
    first, second = passage("a", "Yazı işleri"), passage("b", "Bilgi sistemleri biriminin görevleri")
    pairs = title_pairs([related(first, new, 10), related(second, new, 60)])
    assert [(p.old, p.new) for p in pairs] == [(first, None), (second, new)]


def test_titles_that_have_nothing_in_common_stand_whole_and_empty_ones_not_at_all() -> None:
    old, new, empty = passage("a", "Amaç"), passage("n", "Yürürlük"), passage("b", "")
    assert [(p.old, p.new) for p in title_pairs([related(old, new)])] == [(old, None), (None, new)]
    assert [(p.old, p.new) for p in title_pairs([related(empty, new)])] == [(None, new)]
    assert title_pairs([related(empty, None)]) == ()
