"""For whom each article, block, sub-heading and clause speaks, as its heading or its first words say.

In this order: the heading of the article; the words with which a clause begins ("Müdürün görevleri şunlardır:");
headings inside; items that are nothing but a name ("a) Muhasebe Şefliği:"); and, where none of these says it, the
subject of the first sentences. Purpose, scope, basis, definitions, organisation, qualifications, repeal and entry
into force make nobody responsible.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kimsorumlu.facts.terms import defines
from kimsorumlu.importer.propose.lexicon import Lexicon
from kimsorumlu.importer.propose.phrases import (
    Called,
    Sort,
    named_first,
    named_in_heading,
    names_office,
    person_alone,
    unit_alone,
)
from kimsorumlu.importer.propose.registry import Entry, Registry
from kimsorumlu.importer.propose.subjects import responsible_in
from kimsorumlu.model.text import Article, Clause, Level
from kimsorumlu.read.source import Path
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.fold import fold_letters


@dataclass(frozen=True, slots=True)
class Speaking:
    """That an article or a clause speaks for somebody: its path, whose it is, in which words, how sure that is."""

    path: Path
    ids: tuple[str, ...]
    said: str
    sure: float


# Articles that set a text apart and give nobody a duty; see `facts.duties`, which reads them so.
_FORMULA: Final = re.compile(
    r"\W*(?:amac|kapsam|dayanak|yasal dayanak|hukuki dayanak|tanim|kisaltma|kurulus\b|teskilat|yururluk|yurutme\b"
    r"|baglilik|(?:is ?bu )?yonetmelikte (?:yer almayan|hukum bulunmayan|bulunmayan)|(?:\w+ )*aran(?:il)?an "
    r"|personelin (?:unvan|nitelik)|(?:\w+ )*nitelikler[iu]?\W*$|\w+ atanma|temel ilke|calisma ilke|(?:genel )?ilkeler"
    r"|organizasyon (?:yapisi|semasi))"
)
_DUTIES: Final = re.compile(r"\bgorev(?!li|lendir)|\byetki(?!li|lendir)|\bsorumlulu")
# "Müdürlüğü temsil eder. ŞEF :" is no name; "Emlak ve İst. Müdürlüğü:" is one.
_ENDED: Final = re.compile(r"(?<=[^\W\d_]{4})[.;!?]\s")
_WITHOUT_HEADING: Final = re.compile(
    r"\bbu yonetmeli\w+ amaci|\byururluge gir|\byururlukten kal|\bhukumleri\w*\W+.{0,80}\byurut(?:ur|ulur)"
)
_PERSONNEL: Final = re.compile(
    r"\b(?:personel|teskilat) yapisi|\b(?:olus|meydana gel)(?:ur|ir|maktadir|mektedir)\W*$"
    r"|\baran(?:il)?an (?:nitelik|ozellik|sart)"
)


def speakers(
    articles: Sequence[Article], registry: Registry, lexicon: Lexicon, listed: frozenset[Path]
) -> tuple[Speaking, ...]:
    """Who speaks where. Units and roles that are met here first are entered into the registry.

    `listed`: clauses that only list a unit as a part of another.
    """
    reader = _Reader(registry, lexicon, listed)
    named = [(article, list(reader.named(article))) for article in articles if not _gives_no_duty(article)]
    found: list[Speaking] = []
    # Sentences are looked through for every name that headings brought.
    for article, said in named:
        found += said or reader.subjects(article)
    return tuple(found)


def _gives_no_duty(article: Article) -> bool:
    heading = fold_letters(article.heading or "")
    first = fold_letters(article.body[0].printed) if article.body else ""
    if defines(article):
        return True
    if heading:
        return _FORMULA.match(heading) is not None and not _DUTIES.search(heading) and not _inner_headings(article)
    return _WITHOUT_HEADING.search(first) is not None


def _inner_headings(article: Article) -> bool:
    return any(clause.is_heading for clause in article.body)


@dataclass(frozen=True, slots=True)
class _Reader:
    registry: Registry
    lexicon: Lexicon
    listed: frozenset[Path]

    def named(self, article: Article) -> Iterator[Speaking]:
        """What headings and first words of an article say."""
        formula = _FORMULA.match(fold_letters(article.heading or "")) is not None
        # "(Zabıta Amirinin görevleri)" says what it says without its brackets.
        whole = () if formula else named_in_heading((article.heading or "").strip("() "), self.lexicon)
        ids = self._ids(whole, article.heading or "", article.path)
        inside = [clause for clause in article.body if clause.is_heading] if formula else article.body
        inner = list(self._inside(inside, ids, top=True))
        staff = all(each.sort is Sort.STAFF for each in whole)
        if ids and not (staff and _all_named(article.body, frozenset(each.path for each in inner))):
            yield Speaking(article.path, ids, article.heading or "", min(each.sure for each in whole))
            yield from inner
            return
        distinct = {speaking.ids for speaking in inner}
        first = inner[0] if inner else None
        if first is not None and len(distinct) == 1 and not formula and self._opens(article, first):
            yield Speaking(article.path, first.ids, first.said, first.sure)
        else:
            yield from inner

    @staticmethod
    def _opens(article: Article, speaking: Speaking) -> bool:
        """Whether what names somebody is the first that an article prints, or stands over all it prints."""
        first = article.body[0]
        return speaking.path == first.path

    def _inside(self, clauses: Sequence[Clause], above: tuple[str, ...], *, top: bool) -> Iterator[Speaking]:
        """What the clauses of an article say, where it is not what stands above them."""
        for clause in clauses:
            called = () if clause.path in self.listed else self._of_clause(clause, top=top)
            staff = [each.sort for each in called] == [Sort.STAFF] and not clause.is_heading
            if above and staff and self._said_above(called[0], above):
                called = ()
            ids = self._ids(called, clause.printed, clause.path, above)
            if ids and ids != above:
                yield Speaking(clause.path, ids, clause.printed, min(each.sure for each in called))
            yield from self._inside(clause.items, ids or above, top=clause.is_heading)

    def _said_above(self, called: Called, above: Sequence[str]) -> bool:
        """Whether staff is what stands above it in other words.

        "Diğer personelin görevleri", and then "Müdürlükte görevli diğer personelin görevleri şunlardır".
        """
        last = called.name.split()[-1]
        over = [entry for entry in map(self.registry.by_id, above) if entry.sort is Sort.STAFF]
        return last == called.name or any(lower(entry.name.split()[-1]) == lower(last) for entry in over)

    def _of_clause(self, clause: Clause, *, top: bool) -> tuple[Called, ...]:
        printed = clause.printed
        if clause.is_heading:
            return named_in_heading(printed, self.lexicon)
        if not printed or _PERSONNEL.search(fold_letters(printed)) or self._lists_people(clause):
            return ()
        if clause.items and names_office(printed):
            return named_in_heading(printed, self.lexicon)
        if (clause.level is Level.PARAGRAPH or top) and (found := named_first(printed, self.lexicon)):
            return found if clause.items or _ends_open(printed) else ()
        return self._titled(clause)

    def _lists_people(self, clause: Clause) -> bool:
        """ "Müdürlükte görevli personel:" over "a) Müdür b) Şef": who works there, and no duty of anybody."""
        return len(clause.items) > 1 and all(
            not item.items and person_alone(item.printed.rstrip(".,; "), self.lexicon) is not None
            for item in clause.items
        )

    def _titled(self, clause: Clause) -> tuple[Called, ...]:
        """ "a) Muhasebe Şefliği:", "1) Müdür Yardımcısı: …": an item that begins with a name and a colon."""
        before, colon, behind = clause.printed.partition(":")
        if not colon and not clause.items:
            return ()
        if (behind.strip() and len(behind.split()) < 4) or _ENDED.search(before):
            return ()
        unit = unit_alone(before, self.lexicon)
        if unit is not None:
            return (unit,)
        person = person_alone(before, self.lexicon)
        if person is not None:
            return (Called(person.name, person.sort, person.kind, 0.7),)
        return named_first(f"{before}:", self.lexicon) if clause.items else ()

    def subjects(self, article: Article) -> Iterator[Speaking]:
        """What the sentences of an article say whose headings say nothing."""
        heading = fold_letters(article.heading or "")
        if _FORMULA.match(heading):
            return
        found: list[Speaking] = []
        for paragraph in article.body:
            text = paragraph.printed.removeprefix(paragraph.mark.text if paragraph.mark else "").lstrip()
            said = responsible_in(text, self.registry.known(), self.lexicon) if text else None
            if said is None and not paragraph.printed and len(paragraph.items) == 1:
                # One item, which stands for the paragraph that is not labelled.
                said = responsible_in(paragraph.items[0].printed, self.registry.known(), self.lexicon)
            if said is None or _PERSONNEL.search(fold_letters(paragraph.printed)):
                continue
            ids = tuple(self.registry.spoken(id, paragraph.printed, paragraph.path).id for id in said.ids)
            if said.called is not None:
                ids = (self.registry.met(said.called, paragraph.printed, paragraph.path).id,)
            words = paragraph.printed or paragraph.items[0].printed
            found.append(Speaking(paragraph.path, ids, words, said.sure))
        if found and len({each.ids for each in found}) == 1 and found[0].path == article.body[0].path:
            yield Speaking(article.path, found[0].ids, found[0].said, found[0].sure)
        else:
            yield from found

    def _ids(self, called: Sequence[Called], said: str, path: Path, above: tuple[str, ...] = ()) -> tuple[str, ...]:
        over = self.registry.by_id(above[0]) if len(above) == 1 else None
        entries: list[Entry] = [self.registry.met(each, said, path, over) for each in called]
        return tuple(dict.fromkeys(entry.id for entry in entries))


def _all_named(clauses: Sequence[Clause], named: frozenset[Path]) -> bool:
    """Whether each of the clauses names somebody of its own: "Personelin görevleri", and below it one after another."""
    return bool(clauses) and all(clause.path in named or _all_named(clause.items, named) for clause in clauses)


def _ends_open(text: str) -> bool:
    return re.search(r"[:;,]\s*$|\b(?:aşağıda\w*|şunlardır)\W*$", text) is not None
