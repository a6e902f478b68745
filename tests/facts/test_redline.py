"""Redlines: nothing lost, nothing invented, and readable."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimsorumlu.facts.redline import Edit, cut, redline


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
    assert "".join(s.text for s in segments if s.edit is not Edit.INSERT) == old
    assert "".join(s.text for s in segments if s.edit is not Edit.DELETE) == new
    assert all(s.text for s in segments)
    assert all(a.edit is not b.edit for a, b in pairwise(segments))
    assert redline(old, new) == segments


@given(_TEXT)
def test_the_same_text_is_one_equal_segment(text: str) -> None:
    assert [(s.edit, s.text) for s in redline(text, text)] == ([(Edit.EQUAL, text)] if text else [])


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
