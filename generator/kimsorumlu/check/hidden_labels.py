"""Lists inside a text: labels that count on from each other in the middle of it, as a careless import leaves them.

What looks like a label must stand where something begins: at the start, after a sign that ends something, and words
must follow; "31. maddesi", "(b) bendi", "01.11.2007" and "a) ve b) bentleri" are none. One label proves nothing; two
that follow each other do, and so does one that follows the label of the clause it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kimsorumlu.check import series
from kimsorumlu.check.series import SeriesLabel
from kimsorumlu.turkish.case import lower

_LETTER: Final = "a-zçğıöşüA-ZÇĞİÖŞÜ"
# With a bracket a label is known anywhere after a blank; with anything else only after what ends something.
_BRACKETED: Final = (
    rf"\(?(?:[{_LETTER}]{{1,2}}|[0-9]{{1,2}}(?:/[{_LETTER}])?|[{_LETTER}]\.?[0-9]{{1,2}}|[ivxIVX]{{1,4}})\s?-?\)"
)
_OTHER: Final = (
    rf"(?:[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{0,3}}|[{_LETTER}](?:\.?[0-9]{{1,2}})?|[IVX]{{1,4}})\s?(?:[.–—-]|(?<=\.[0-9]))"
)
_FOUND: Final = re.compile(
    rf"(?:(?:^|(?<=\s)|(?<=[.;:,])){_BRACKETED}|(?:^|(?<=[.;:,]\s)|(?<=[;:,])|(?<=\n)){_OTHER})(?=\s*[^\W_]|\s*[“\"‘(])"
    r"|[•●▪■➢►](?=\s*\w)|(?:^|(?<=[.;:,]\s))[-–—](?=\s?\w)(?!\s?[0-9]{1,3}\s?[-–—])",
    re.MULTILINE,
)
# No label stands in a text without a bracket or what this finds, which is found much sooner.
_MAY_STAND: Final = re.compile(
    r"[.;:,\n•●▪■➢►](?:(?<=[•●▪■➢►])"
    rf"|\s?(?:[0-9–—-]|[{_LETTER}](?:\.?[0-9]{{1,2}})?\s?[.–—-]|[IVX]{{1,4}}\s?[.–—-]))"
)
# What follows a citation, not a label; figures go on as numbers and dates do.
_CITED: Final = re.compile(
    r"\s*(?:[.)]?\s*(?:ve|veya|ile|ila|ilâ)\s|[’'](?=\w)|(?:numaralı|sayılı|inci|nci|ncı|uncu|üncü|no)\b"
    r"|(?:alt\s)?(?:bent|bend|fıkra|madde|bölüm|kısım|derece|sınıf|kademe|grup|kat|dönem|yıl|ay|gün|sıra|Bent|Bend|Fıkra"
    r"|Madde|Bölüm|Kısım|Derece))"
)
_FIGURE: Final = re.compile(r"\s*(?:[x×]\s?)?[0-9]")


def hidden(text: str, own: str | None) -> tuple[str, ...]:
    """The labels of a list that stands inside a text, as printed; none if there is none.

    `own` is the label of the clause whose text it is, with which a list may go on.
    """
    if ")" not in text and _MAY_STAND.search(f"\n{text}") is None:
        return ()
    found = [match[0].strip() for match in _FOUND.finditer(text) if not _is_cited(text, match)]
    if not found:
        return ()
    labels = [each for each in series.read(found) if each is not None]
    here = series.read((own,))[0]
    return tuple(_counted(labels, here)) or tuple(_signs(labels))


def _is_cited(text: str, match: re.Match[str]) -> bool:
    if _CITED.match(text, match.end()):
        return True
    # "3.2.", "01.11.2007", "4-5", "4.5 x 6": a figure after a figure is no beginning.
    return not match[0].endswith(")") and match[0][:1].isdigit() and _FIGURE.match(text, match.end()) is not None


def _counted(labels: list[SeriesLabel], own: SeriesLabel | None) -> Iterator[str]:
    """Labels in a row that begin a series or go on with the clause's own."""
    run: list[SeriesLabel] = []
    for label in (each for each in labels if each.counts):
        after = next((other for other in reversed(run) if other.family == label.family), None)
        if after is not None and series.follows(after, label):
            run.append(label)
        elif own is not None and own.counts and series.follows(own, label) and not run:
            run = [own, label]
        elif series.begins(label) and len(run) < 2:
            run = [label]
    if len(run) > 1:
        yield from (label.text for label in run if label is not own)


def _signs(labels: list[SeriesLabel]) -> Iterator[str]:
    """Bullets in a text, or two dashes after what ends something."""
    bullets = [label.text for label in labels if label.kind == "•"]
    dashes = [label.text for label in labels if label.kind == "-"]
    yield from bullets or (dashes if len(dashes) > 1 else ())


def starts_like_item(text: str) -> str:
    """The label with which a text begins, as the text of no clause should; "" if it begins with none."""
    said = text.lstrip()
    match = _FOUND.match(said)
    if match is None or _is_cited(said, match) or series.read((match[0].strip(),))[0] is None:
        return ""
    # "T.C." and "E-imza" begin with no label; "a-Müdür" and "1-Müdür" do.
    after = said[match.end() : match.end() + 1]
    glued = not match[0].endswith((")", " ")) and not after.isspace()
    return "" if glued and (match[0][0].isupper() or after == lower(after)) else match[0].strip()
