"""Duties: every clause that makes a unit or a role responsible for something.

Reads the linked corpus, gives one Duty per clause in reading order, alters nothing. Who an article or a clause speaks
for is data (`speaks_for`); this module only decides which of the clauses that speak for somebody state a duty.

A clause is a duty if somebody is named for it, by the clause itself or the nearest above it, and its text is none of:

- a **lead-in** ("Müdürlüğün görevleri şunlardır:"): it has items below it and points at them. Its items are the duties.
  A sentence that has items but is complete in itself is a duty beside them.
- a **formula**: purpose, scope, basis, definitions, organisation, qualifications, repeal, entry into force, execution.
  These parts are set apart, and named by these headings, in the order of the Regulation on the Preparation of
  Legislation (Mevzuat Hazırlama Usul ve Esasları Hakkında Yönetmelik, Official Gazette 24/2/2022, no. 31760), which
  municipal regulations follow. An execution clause printed without its heading is known by its wording.
- a **reporting line** and nothing else ("Sistem Uzmanı; … Birimine bağlı olarak görev yapar."): it says to whom
  somebody answers, not for what.
- a **title**: a heading inside the article, a line in capitals, or the bare name of a unit or a role.
- a **mere entry** of a table: a row in which nothing is said to be done ("3 | Zabıta Memuru | 24"), unless the data
  says of the row or its table for whom it speaks. What names a table, its columns or a figure is none either.
- **lost or repealed**: the document prints only an amendment mark, or the mark says the clause was repealed.

Powers ("yetkilidir", "oluşturabilir") and prohibitions ("bilgi veremezler") are duties here: Turkish regulations list
görev, yetki ve sorumluluk in one series, and a reader who asks who answers for a thing asks for all three.

Subitems are part of the item they explain. They are duties of their own, in place of the item, only where the item is
a mere lead-in and every one of them is a sentence.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kimsorumlu import ids
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.text import Article, Clause, Level
from kimsorumlu.model.unit import Unit
from kimsorumlu.model.version import Version
from kimsorumlu.turkish.fold import fold_letters


@dataclass(frozen=True)
class Duty:
    """One clause and those it makes responsible.

    `reference` is the clause's permanent address, the key of all layers. `chain` leads from the paragraph to the clause
    (as `short_citation` wants it). `speakers` are unit or role ids of the version, those of the clause itself or of the
    nearest clause or article above it that names any. `parts` are the clauses the duty consists of: its own, then the
    subitems that belong to it.
    """

    municipality: str
    regulation: str
    date: datetime.date
    reference: str
    article: Article
    chain: tuple[Clause, ...]
    speakers: tuple[str, ...]
    parts: tuple[Clause, ...]

    @property
    def clause(self) -> Clause:
        return self.chain[-1]

    @property
    def version_url(self) -> str:
        """The address of its version (`Version.url`)."""
        return ids.version_url(self.municipality, self.regulation, self.date)

    @property
    def text(self) -> str:
        """The clause's own words, as printed."""
        return self.clause.printed

    @cached_property
    def citation(self) -> str:
        """How the clause is cited within its regulation: "m. 9/1-ı"."""
        return short_citation(self.article, self.chain)

    @cached_property
    def folded(self) -> dict[str, str]:
        """The words of each part, folded, by its fragment; places in them are those in what is printed."""
        return {part.fragment: fold_letters(part.printed) for part in self.parts}


def duties_of(version: Version) -> tuple[Duty, ...]:
    """The duties of one version in reading order."""
    titles = {_bare(unit.name) for unit in version.units} | {_bare(role.name) for role in version.roles}
    return tuple(
        duty
        for article in version.articles
        if not _is_formula(article.heading or "")
        for paragraph in article.body
        for duty in _below(version, article, (paragraph,), article.speaks_for, titles)
    )


def answering_unit(version: Version, speaker: str) -> Unit | None:
    """The unit behind a speaker: the unit itself, or the one a role works in; None for a role of no single unit."""
    role = version.role(speaker)
    return version.unit(speaker) or (version.unit(role.unit) if role else None)


def _below(
    version: Version, article: Article, chain: tuple[Clause, ...], inherited: tuple[str, ...], titles: set[str]
) -> Iterator[Duty]:
    clause = chain[-1]
    if (clause.is_heading or clause.level is Level.TABLE) and _is_formula(clause.title):
        return
    speakers = clause.speaks_for or inherited
    apart = _items_stand_alone(clause)
    mere_entry = clause.level is Level.ROW and not _says_something(chain)
    if speakers and not mere_entry and states_a_duty(clause, titles):
        parts = (clause,) if apart else tuple(part for part in clause.walk() if part.text)
        reference = version.article_url(article, clause.fragment)
        yield Duty(version.municipality, version.regulation, version.date, reference, article, chain, speakers, parts)
    if apart:
        for item in clause.items:
            yield from _below(version, article, (*chain, item), speakers, titles)


def states_a_duty(clause: Clause, titles: set[str]) -> bool:
    """Whether the clause's own text states a duty; `titles` are the bare names of the version's units and roles."""
    repealed = clause.mark is not None and clause.mark.effect == "repealed"
    if not clause.text or not (clause.is_clause or clause.level is Level.ROW) or clause.withdrawn or repealed:
        return False
    text = fold_letters(clause.text)
    if _bare(clause.text) in titles or (clause.text == clause.text.upper() and not _SENTENCE.search(text)):
        return False
    if _items_stand_alone(clause) and _LEAD_IN.search(text):
        return False
    return _REPORTING_LINE.fullmatch(text) is None and _EXECUTION.fullmatch(text) is None


def _says_something(chain: tuple[Clause, ...]) -> bool:
    """Whether a row lays something down: the data says for whom it or its table speaks, or a cell is a sentence."""
    cells = (paragraph for cell in chain[-1].cell_texts for paragraph in cell.split("\n"))
    told = any(part.speaks_for for part in chain[-2:])
    return told or any(_SENTENCE.search(fold_letters(paragraph)) for paragraph in cells)


def _items_stand_alone(clause: Clause) -> bool:
    """Whether what stands below are clauses of their own, as below a paragraph, a heading or a table; see the module.

    Rows are, wherever their table stands.
    """
    if not clause.items:
        return False
    if clause.level in (Level.PARAGRAPH, Level.HEADING, Level.TABLE) or not clause.text:
        return True
    if any(item.level is Level.TABLE for item in clause.items):
        return True
    pointing = _LEAD_IN.search(fold_letters(clause.text)) is not None
    return pointing and all(_SENTENCE.search(fold_letters(item.text or "")) for item in clause.items)


def _is_formula(heading: str) -> bool:
    heading = fold_letters(heading)
    return _FORMULA.match(heading) is not None and "gorev" not in heading


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", fold_letters(text)).strip()


# The regexes below look at folded text (see `read.patterns.fold`): lower case, no Turkish marks.

# "Amaç ve kapsam", "TANIMLAR", "Teşkilat Yapısı", "Yürürlükten kalkan yönetmelik", "Müdürlük Çalışanlarında Aranılan
# Nitelikler", "Bu Kadro İçin Aranan Özellikler", "Yönetmelikte yer almayan hususlar"
_FORMULA = re.compile(
    r"\W*(?:amac|kapsam|dayanak|yasal dayanak|hukuki dayanak|tanim|kisaltma|kurulus\b|teskilat|yururluk|yurutme\b"
    r"|(?:\w+ )*aran(?:il)?an (?:nitelik|ozellik|sart)|(?:isbu )?yonetmelikte (?:yer almayan|hukum bulunmayan))"
)
# "… görev ve sorumlulukları şunlardır;", "… aşağıda belirtilmiştir.", "Bilgi İşlem Müdürlüğünde çalışan tüm personel;"
_LEAD_IN = re.compile(r"[:;,]\W*$|\b(?:asagida\w*|sunlardir|sunlar)\b")
# "Sistem Uzmanı; Sistem ve Network Birimine bağlı olarak görev yapar."
_REPORTING_LINE = re.compile(r"[^.]*\bbagli(?:dir| olarak (?:gorev yapar|calisir)(?:lar)?)\W*")
# "Bu Yönetmelik hükümlerini Büyükşehir Belediye Başkanı yürütür."
_EXECUTION = re.compile(r"(?:is)?\s?bu yonetmeli\w+ hukumleri\w*,? [^.]*\byurut(?:ur|ulur)\W*")
# "bakımını yapmak,", "tedbirleri alır.", "yetkilidir", "bilgi veremezler", "kullandırılması"
_SENTENCE = re.compile(
    r"(?:m[ae]k|[aeiu]r(?:l[ae]r)?|[aeiu][rl]?m[ae]z(?:l[ae]r)?|[dt][iu]r(?:l[ae]r)?|m[ae]s[iu])\W*$"
)
