"""The rules over who is responsible: an article of duties has somebody, and a text has units and roles with duties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kimsorumlu.check.lists import of_article
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.version import Version
from kimsorumlu.problems import Finding, finding
from kimsorumlu.turkish.fold import fold_letters

# "Müdürlüğün Görevleri", "Görev, Yetki ve Sorumluluk"; not "Görevlendirme", "Görevin planlanması", "görevliler".
_DUTIES: Final = re.compile(
    r"\bgorev(?:ler|i|leri|lerinin|inin)?\b(?!\s*(?:alan|tanim|bol|dagil|yer|unvan|suresi))|\bsorumlulu[kg]"
    r"|\byetki(?:ler|si|leri)?\b"
)
# Headings of articles that speak of duties, but lay none on anybody.
_OTHER: Final = re.compile(
    r"\b(?:dayanak|amac|kapsam|tanim|kisaltma|nitelik|ozellik|yururlu|yurutme|kaldir|devr|teslim|planlan|yurutulmesi"
    r"|kabulu|alinmasi|icra)"
)


def duties_spoken_for(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """An article or block whose heading says that it lays down duties speaks for somebody, in a clause at least."""
    for version in corpus.versions:
        for article in version.articles:
            heading = fold_letters(article.heading or "")
            if not article.body or not _DUTIES.search(heading) or _OTHER.search(heading):
                continue
            if not article.speaks_for and not any(clause.speaks_for for clause in article.walk()):
                yield of_article("duties-unspoken", article, value=article.heading or "")


def named_offices(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """A text that lays down duties has units and roles; and every unit has duties somewhere."""
    for version in corpus.versions:
        for key, entries in (("units", version.units), ("roles", version.roles)):
            if not entries and version.articles:
                span = version.document.key_span((key,))
                yield finding(f"{key}-empty", span, place=key)
        if not version.incomplete:
            yield from _idle(version)


def _idle(version: Version) -> Iterator[Finding]:
    """Units for which nothing in the text speaks, nor for a role of theirs."""
    spoken = {id for part in version.parts() for id in part.speaks_for}
    for unit in version.units:
        own = {unit.id, *(role.id for role in version.roles if role.unit == unit.id)}
        if unit.duties is None and not own & spoken:
            place, where = f"units {unit.id}", (("unit", unit.name),)
            yield finding("unit-idle", unit.span, where=where, place=place, value=unit.name)
