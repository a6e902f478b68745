from __future__ import annotations

import json
import unicodedata

import pytest
from bench.search.site import concepts
from hypothesis import given
from hypothesis import strategies as st
from tests.exports.search import vectors

from kimsorumlu.exports.search.analyzer import running, tokens
from kimsorumlu.turkish.fold import fold_search, normalize


def terms(text: str, *kinds: str) -> list[str]:
    return [token.term for token in tokens(text, concepts()) if token.kind in (kinds or ("word",))]


def test_the_committed_vectors_are_what_python_finds() -> None:
    for text, expected in json.loads(vectors.FILE.read_text("utf-8")):
        assert vectors.found(text) == expected, text


def test_what_looks_alike_is_found_alike() -> None:
    """Cyrillic, Greek and full-width letters; ligatures are undone before a text is indexed, and in a question."""
    assert terms("Fidаn Κamera ＷＩＦＩ") == terms("Fidan kamera wifi")


@given(st.text())
def test_folding_keeps_the_length_and_is_idempotent(text: str) -> None:
    folded = fold_search(text)
    assert len(folded) == len(text)
    assert fold_search(folded) == folded


@given(st.text())
def test_offsets_lie_in_the_normalized_text_and_words_stand_there(text: str) -> None:
    composed = normalize(text)
    for token in tokens(text, concepts()):
        assert 0 <= token.start < token.end <= len(composed)
        if token.kind == "word":
            assert fold_search(composed[token.start : token.end]).replace("\u00ad", "").endswith(token.surface[-1])


@pytest.mark.parametrize("word", ["BİLGİ İŞLEM", "BILGI ISLEM", "bilgi işlem", "Bilgi Işlem", "BİLGI İSLEM"])
def test_case_and_diacritics_do_not_matter(word: str) -> None:
    assert terms(word) == ["bilgi", "islem"]


def test_decomposed_text_is_the_same_text() -> None:
    text = "Coğrafi Bilgi Sistemleri Şube Müdürlüğü"
    assert terms(unicodedata.normalize("NFD", text)) == terms(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KVKK’nın", ["kvkk", "kvkk~"]),
        ("22/d", ["22", "22-d"]),
        ("2022-544", ["2022", "2022-544", "544"]),
        ("Wİ-Fİ", ["wi", "wifi", "wifi~", "fi"]),
        ("01.06.2012", ["1", "1-6-2012", "6", "2012"]),
        ("11 Kasım 2013", ["11", "11-11-2013", "kasim", "2013"]),
        ("124 üncü maddesi", ["124", "madde"]),
        ("ve veya ile ğ", []),
        ("SOME", ["some", "some~"]),
    ],
)
def test_composites_stand_beside_their_parts(text: str, expected: list[str]) -> None:
    assert [token.term for token in tokens(text, concepts())] == expected


def test_a_lone_e_belongs_to_the_next_word() -> None:
    joined = {token.term for text in ("e-imza", "e imza", "E İMZA", "eimza") for token in running(text)}
    assert joined == set(terms("eimza"))


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("KVKK", "Kişisel Verilerin Korunması Kanunu"),
        ("CBS", "coğrafi bilgi sistemlerinin"),
        ("SOME", "Siber Olaylara Müdahale Ekipleri"),
        ("EBYS", "Elektronik Belge Yönetim Sistemi"),
        ("BGYS", "bilgi güvenliği yönetim sistemini"),
        ("PDKS", "Personel Devam Takip Sistemlerinin"),
        ("e-imza", "elektronik imzanın"),
        ("mail", "kurumsal e-postalar"),
        ("wifi", "kablosuz ağ"),
        ("internet sitesi", "web sayfalarını"),
    ],
)
def test_an_abbreviation_and_its_long_form_share_a_concept(short: str, long: str) -> None:
    assert set(terms(short, "concept")) & set(terms(long, "concept"))


def test_concepts_span_the_words_they_were_found_in() -> None:
    text = "ve kişisel verilerin korunması kanunu"
    concept = next(token for token in tokens(text, concepts()) if token.kind == "concept")
    assert text[concept.start : concept.end] == "kişisel verilerin korunması"
