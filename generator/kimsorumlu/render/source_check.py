"""What the texts say of other texts differently from what is on record: the check's sentences, taken apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kimsorumlu.model.citation import Citation

# "Metinde “2813 sayılı Telsiz Kanunu” yazılıdır; 2813 sayılı metnin bugünkü adı: “…”." (check.citation_rules)
_BEFORE, _BETWEEN = "Metinde “", "” yazılıdır; "
_CUT = " … "


@dataclass(frozen=True, slots=True)
class Remark:
    """What a clause prints, what is on record instead, and the id of the law whose record that is (None: no law's).

    `written` is "" for a sentence of another form, which is then all of `record`.
    """

    written: str
    record: str
    law: str | None


def remarks(sentences: Iterable[str], citations: Iterable[Citation]) -> tuple[Remark, ...]:
    """The sentences on one clause, those on the same citation together."""
    known = tuple(citations)
    found: dict[str, list[str]] = {}
    alone: list[Remark] = []
    for sentence in sentences:
        written, between, record = sentence.removesuffix(".").partition(_BETWEEN)
        if between and written.startswith(_BEFORE):
            found.setdefault(written.removeprefix(_BEFORE), []).append(record)
        else:
            alone.append(Remark("", sentence, None))
    together = (Remark(written, f"{'; '.join(records)}.", _law(written, known)) for written, records in found.items())
    return (*together, *alone)


def _law(written: str, citations: Iterable[Citation]) -> str | None:
    """The law meant; a very long citation is quoted without its middle."""
    first, _, last = written.partition(_CUT)
    for citation in citations:
        text = citation.text.strip()
        if text == written or (last and text.startswith(first) and text.endswith(last)):
            return citation.target
    return None
