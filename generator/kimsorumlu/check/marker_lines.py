"""Where a line of a received document shows an article marker: at its start, or after the heading printed before it.

A marker in the data is read whole (`ids.article_number`); here a line of any text is asked, so that only what no
sentence holds counts: the word with a capital, and after the number a dash, a colon, a bracket or the line's end.
"""

from __future__ import annotations

import re

_DASH = r"\-–—−‐‑‒―"
_SERIES = (
    r"(?:(?:EK|Ek|E\s?K|GE[ÇC][İIĠ]C[İIĠ]|Ge[çc]i[cç]i|G\s?E\s?Ç\s?İ\s?C\s?İ|M[ÜU]KERRER|M[üu]kerrer)[\s-]{1,9}){0,2}"
)
_WORD = r"(?:M\s?A\s?D\s?D\s?E|Madde)"
_NUMBER = (
    r"(?:\(?[0-9]{1,4}\)?(?:\s?/\s?[A-ZÇĞİÖŞÜa-zçğıöşü0-9]{1,2}(?![^\W\d_])|\s?[A-Z](?![^\W\d_]))?|[IVX]{1,6}(?!\w))"
    rf"(?:\s?(?:[{_DASH},]|\b(?:ila|ilâ|ile|ve)\b)\s?[0-9]{{1,4}}){{0,9}}"
)
# "MADDE 12-", "Geçici Madde 1 –", "MADDE : 4", "Madde-7 Sınırlar", "MADDE 1 Bu", "Madde-19Teknikerler:", "17. Madde 7:"
_BEGINS = (
    rf"{_SERIES}{_WORD}(?:LER|ler)?(?:\s?No)?[\s.:{_DASH}]{{0,9}}{_NUMBER}"
    rf"\s{{0,9}}(?:[{_DASH}:.(/)\]]|$|(?=[A-ZÇĞİÖŞÜ]))"
)
# "5. MADDE -", "GEÇİCİ 1. MADDE –", "1. Madde: Amaç"
_NUMBER_FIRST = (
    rf"{_SERIES}[0-9]{{1,4}}(?:/[A-Z])?\s?(?:\.|['’]?\s?(?:inci|nci|uncu|üncü|ncı|ncü|ıncı|İNCİ|NCİ|UNCU|ÜNCÜ))\s?{_SERIES}{_WORD}"
    rf"\s{{0,9}}(?:[{_DASH}:]|$)"
)
# The number is lost or stands on the next line: "MADDE", "MADDE –", "MADDES5:".
_NUMBERLESS = rf"{_SERIES}(?:MADDE[A-ZŞ]?[0-9]{{1,4}}\s{{0,9}}[{_DASH}:]|MADDE\s{{0,9}}[{_DASH}:]|{_WORD}\s{{0,9}}$)"
# A letter stands for a figure: "MADDE l –", "MADDE S -", "MADDE 1O –".
_MISREAD = rf"{_SERIES}{_WORD}\s{{1,3}}(?:[lOoSsBZz][0-9lOo]{{0,2}}|[0-9]{{1,2}}[lOo][0-9lOo]?)\s{{0,3}}[{_DASH}]"

# "Md. 5 –", "MAD. 5:"; "BEŞİNCİ MADDE", "On Birinci Madde:"
_CUT_SHORT = rf"M(?:d|D|ad|AD)\s?\.?\s?{_NUMBER}\s{{0,9}}[.)\]]?\s{{0,3}}[{_DASH}:]"
_TENS = r"(?:ON|YİRMİ|OTUZ|KIRK|ELLİ|On|Yirmi|Otuz|Kırk|Elli)"
_ONES = (
    r"(?:BİRİNCİ|İKİNCİ|ÜÇÜNCÜ|DÖRDÜNCÜ|BEŞİNCİ|ALTINCI|YEDİNCİ|SEKİZİNCİ|DOKUZUNCU"
    r"|[Bb]irinci|[İi]kinci|[Üü]çüncü|[Dd]ördüncü|[Bb]eşinci|[Aa]ltıncı|[Yy]edinci|[Ss]ekizinci|[Dd]okuzuncu)"
)
_IN_WORDS = (
    rf"{_SERIES}(?:{_TENS}?\s?{_ONES}|(?:ON|On)(?:UNCU|uncu)|(?:YİRMİ|Yirmi|ELLİ|Elli)(?:NCİ|nci)|(?:OTUZ|Otuz)(?:UNCU|uncu)"
    rf"|(?:KIRK|Kırk)(?:INCI|ıncı))\s(?:MADDE\s{{0,9}}(?:[{_DASH}:]|$)|Madde\s{{0,9}}[{_DASH}:])"
)

MARKER_LINE = re.compile(
    rf"\s*[“\"]?(?:[0-9]{{1,3}}\s?[.)]\s+(?=\D))?(?:{_BEGINS}|{_NUMBER_FIRST}|{_NUMBERLESS}|{_MISREAD}|{_CUT_SHORT}|{_IN_WORDS})"
)
# "Evrakların Arşivlenmesi MADDE 20 – (1)", "KAPSAM: MADDE 2- …"
MARKER_WITHIN = re.compile(
    rf"(?<=\s)(?:(?:EK|GEÇİCİ|MÜKERRER)\s{{1,9}}){{0,2}}MADDE\s{{0,9}}[0-9]{{1,4}}(?:/[A-Z])?\s{{0,9}}[{_DASH}:](?=\s|\(|$|[A-ZÇĞİÖŞÜ])"
)
# "… düzenlemektir. Kapsam Madde 2 Bu …": only in a line that holds a row of articles, since sentences cite so, too.
MARKER_IN_ROW = re.compile(
    rf"(?<=\s)(?:MADDE|Madde)\s{{0,9}}(?P<number>[0-9]{{1,3}})\s{{0,9}}(?:[{_DASH}:](?=\s|\(|$|[A-ZÇĞİÖŞÜ])|(?=[A-ZÇĞİÖŞÜ(“\"]))"
)
