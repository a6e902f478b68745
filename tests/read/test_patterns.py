from __future__ import annotations

import re
import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts.real import all_duties, topics

from kimsorumlu.problems import Language
from kimsorumlu.read.patterns import PatternError, compile_pattern
from kimsorumlu.turkish.fold import fold_letters


@given(st.text(max_size=40))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold_letters(text)) == len(unicodedata.normalize("NFC", text))


def test_folding() -> None:
    assert fold_letters("İIıiÇĞÖŞÜÂÎÛçğöşüâîû") == "iiiicgosuaiucgosuaiu"
    assert fold_letters("KVKK’nın Kamera‘nın") == "kvkk'nin kamera'nin"
    assert fold_letters("ğ") == "g"  # written as two characters


def found(pattern: str, text: str) -> str | None:
    span = compile_pattern(pattern).find(fold_letters(text))
    return text[span[0] : span[1]] if span else None


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        ("kamera", ["Kamera", "kameraları", "kameralarımızın", "Kamera’nın", "kameraya", "kameradaki", "kamerasıdır"]),
        ("ağ", ["Ağ", "ağı", "ağın", "ağlarının", "ağımızda", "ağlardan"]),
        ("sözlük", ["sözlüğü", "sözlüğün", "sözlükler", "Sözlük"]),
        ("kitap", ["kitabı", "kitabın", "kitaplarımız"]),
        ("kanıt", ["kanıdın", "kanıtı"]),  # t may soften, whether or not this word does
        ("birlik", ["birliği", "birlikleri"]),
        ("şube müdürlük", ["Şube Müdürlüğü'nün", "şube müdürlüklerine"]),
        ("yedekle*", ["yedekleme", "yedeklenmesi", "yedekleyip"]),
        ("e-imza", ["E-imza", "e imza", "eimza", "e - imzaların"]),
        ("iş-birlik", ["işbirliği", "iş birliğini"]),
        ("ISO [IEC] 27001", ["ISO 27001", "ISO/IEC 27001"]),
        ("[dış] paydaş", ["dış paydaşlar", "paydaşların"]),
        ("(kayıt|kaydı)", ["kayıt", "kaydının", "kayıtların"]),
        ("cihaz telefon", ["cihaz (telefon"]),
        ("bilgi … güvenlik", ["bilgi sistemlerinin ve verilerin güvenliği", "Bilgi Güvenliği"]),
        ("bilgi ... güvenlik", ["bilgi ve iletişim güvenliği"]),
        ("dijital dönüşüm !(birim|ofis)", ["dijital dönüşüm"]),
        ("=log", ["log", "LOG"]),
        ("müdür", ["MÜDÜR", "Müdürün"]),
    ],
)
def test_what_a_pattern_finds(pattern: str, texts: list[str]) -> None:
    assert [found(pattern, text) for text in texts] == texts


def test_what_follows_next_is_no_part_of_the_match() -> None:
    assert found("dijital dönüşüm !(birim|ofis)", "Dijital Dönüşüm uygulamaları") == "Dijital Dönüşüm"


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("kamera", "kameraman"),
        ("kamera", "kameralı"),
        ("ağ", "ağaç"),
        ("ağ", "sağlamak"),
        ("ağ", "ağır"),
        ("=log", "logları"),
        ("telefon santral", "telefon, santral"),
        ("bilgi … güvenlik", "bilgi vermek. Güvenlik"),
        ("bilgi … güvenlik", "bilgi bir iki üç dört beş altı yedi güvenlik"),
        ("e-imza", "ve imza"),
        ("dijital dönüşüm !(birim|ofis)", "Dijital Dönüşüm Ofisi"),
        ("ihale !(ve meclis)", "İhale ve meclis toplantıları"),
        ("iş böl* !gere*", "İş bölümü gereği yazıları imzalamak"),
        ("yedek al*", "yedek parça almak"),
    ],
)
def test_what_it_does_not(pattern: str, text: str) -> None:
    assert found(pattern, text) is None


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("", "sözcük eksik"),
        ("(a", "“)” ile kapanmamış"),
        ("a [b", "“]” ile kapanmamış"),
        ("(a]", "“)” ile kapanmamış"),
        ("a)", "“)” yersiz"),
        ("a | b", "“|” yersiz"),
        ("(a|)", "sözcük eksik"),
        ("[a]", "sözcük eksik"),
        ("… a", "“…” bir sözcüğün ardından gelir"),
        ("a … … b", "“…” bir sözcüğün ardından gelir"),
        ("a …", "sözcük eksik"),
        ("!a", "“!” bir sözcüğün ardından gelir"),
        ("a !", "sözcük eksik"),
        ("a ! ! b", "“!” bir sözcük değil"),
        ("=a*", "“=a*” bir sözcük değil"),
        ("-", "“-” bir sözcük değil"),
        ("a & b", "“&” bu dilde yok"),
        ("(" * 2000 + "a" + ")" * 2000, "ayraçlar 20 düzeyden derin"),
        ("a " + "[b " * 2000, "ayraçlar 20 düzeyden derin"),
    ],
)
def test_what_is_no_pattern(source: str, reason: str) -> None:
    with pytest.raises(PatternError) as error:
        compile_pattern(source)
    assert error.value.reason.worded(Language.TR) == reason


@given(st.text(alphabet="abğk ()[]|!=*-….’", max_size=24) | st.text(max_size=12))
def test_any_source_compiles_or_is_refused(source: str) -> None:
    with suppress(PatternError):
        compile_pattern(source).find("a b ag ak")


def test_a_long_pattern_and_a_deep_one_compile() -> None:
    for source in ("ağ " * 500, "a" * 50_000, "(" * 20 + "a" + ")" * 20, f"({'|'.join(['ağ'] * 500)})"):
        assert compile_pattern(source).find(fold_letters("bir")) is None


def test_every_match_contains_a_needle() -> None:
    patterns = [pattern for topic in topics().topics for _, pattern in topic.patterns]
    texts = [fold_letters(duty.text) for duty in all_duties()[::5]]
    for pattern in patterns:
        assert pattern.needles
        regex = re.compile(pattern.regex)
        for text in texts:
            match = regex.search(text)
            assert pattern.find(text) == (match and match.span())
            for words in (pattern.needles, *pattern.others):
                assert match is None or any(needle in match[0] for needle in words), pattern.source
