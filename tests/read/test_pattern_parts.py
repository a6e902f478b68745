"""Patterns held against texts part by part find what the regex of the whole pattern finds, at the same place."""

from __future__ import annotations

import re
from functools import cache

from hypothesis import given
from hypothesis import strategies as st
from tests.sites import real

from kimsorumlu.catalogues import CATALOGUES
from kimsorumlu.read.patterns import Pattern, compile_pattern
from kimsorumlu.read.topics_file import read_topics
from kimsorumlu.turkish.fold import fold_letters

PATTERNS = (
    "kamera",
    "taşınır kayıt",
    "böl* !gereği",
    "=plan (hazırla*|yap*) [ve uygula*] denetim",
    "[yıllık] faaliyet … rapor",
    "mutemetli(k|ği) !defteri kayıt",
    "e-devlet",
    "e-imza kart",
    "(kayıt|kaydı) … [sonra] (hak|hakk) =bu",
    "kitap ekmek sokak",
    "a",
    "k",
    "don't",
    "ekran !(kart|kağıt) ekran",
)
WORDS = """
    kamera taşınır kayıt kaydı bölüm gereği plan planı hazırlar yapılır ve uygulanan denetim yıllık faaliyet rapor
    raporlarındaki raporudur e-devlet edevletin e - imzanın kart sonra hak hakkı hakkının bu kitabı kitaplarımızdakiler
    ekmeğin sokağa a k don't dont'un kamera'nın kamera'ların'da kamera' 'kamera ekran kartı kağıt mutemetlik
    mutemetliği defteri ğ _kamera kamera_ 5kamera ağ ağaç
"""
PIECES = (*WORDS.split(), " ", "  ", ",", ";", ".", ":", "'", "’", "-", "\n", "…", "“", "(", ")")


@cache
def oracle(pattern: Pattern) -> re.Pattern[str]:
    return re.compile(pattern.regex)


def found_by_regex(pattern: Pattern, folded: str) -> tuple[int, int] | None:
    match = oracle(pattern).search(folded)
    return match.span() if match else None


@given(st.lists(st.sampled_from(PIECES), max_size=24).map(lambda pieces: "".join(f"{piece} " for piece in pieces)))
def test_words_in_any_order(text: str) -> None:
    for source in PATTERNS:
        pattern, folded = compile_pattern(source), fold_letters(text)
        assert pattern.find(folded) == found_by_regex(pattern, folded), (source, folded)


@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
def test_words_written_together(text: str) -> None:
    for source in PATTERNS:
        pattern, folded = compile_pattern(source), fold_letters(text)
        assert pattern.find(folded) == found_by_regex(pattern, folded), (source, folded)


@given(st.text("kamerlındtsiuc'gb -_.", max_size=30))
def test_any_letters(text: str) -> None:
    for source in ("kamera", "k", "a kal", "mera … kale", "kad", "am !=al [ka] ara"):
        pattern, folded = compile_pattern(source), fold_letters(text)
        assert pattern.find(folded) == found_by_regex(pattern, folded), (source, folded)


def test_every_pattern_of_the_package_in_every_clause() -> None:
    topics, _ = read_topics((CATALOGUES / "topics.yml").read_bytes(), "topics.yml")
    texts = [fold_letters(c.printed) for v in real().corpus.versions for _, c in v.clauses() if c.printed]
    asked = 0
    for topic in topics.topics:
        for _, pattern in topic.patterns:
            for text in texts:
                if not pattern.needles or any(needle in text for needle in pattern.needles):
                    asked += 1
                    assert pattern.find(text) == found_by_regex(pattern, text), (pattern.source, text)
    assert asked > 1000
