"""An import told in words, for whoever ran it: what was found, what is doubtful, what to look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kimsorumlu.importer.importing import Imported
from kimsorumlu.importer.report import Plain, report
from kimsorumlu.model.text import Article
from kimsorumlu.problems import Language, Phrase
from kimsorumlu.problems.report import word_message
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.fold import fold_letters

_BASES: Final = {
    "council-decision": "meclis kararı",
    "amendment": "metindeki son değişiklik",
    "document-stamp": "belgedeki damga ya da imza kaydı",
    "retrieved": "belgenin alındığı gün",
}
_DUTIES: Final = re.compile(r"\bgorev(?!li|lendir)")
_SHOWN: Final = 100


def import_lines(result: Imported, language: Language) -> Iterator[str]:
    """The lines of the report in words."""
    found = report(result.draft, result.proof)
    version = result.proof.version
    tokens = result.proof.fidelity
    share = f"%{tokens.percent}".replace(".", ",")
    clauses = sum(1 for article in version.articles for _ in article.walk())
    yield (
        f"{result.place.as_posix()}: {len(version.articles)} madde, {clauses} fıkra ve bent, "
        f"{tokens.accounted}/{tokens.total} parça ({share}), {len(version.doubts)} kuşku"
    )
    yield f"  adı: {version.title}"
    yield f"  tarihi: {day(version.date)} ({_BASES[version.date_basis]})"
    yield from _adopted(result)
    yield from _people("birim", found["units"])
    yield from _people("unvan", found["roles"])
    silent = [article.name.cited for article in version.articles if _says_nobody(article)]
    if silent:
        yield f"  görev başlığı taşıyan, ama kimin adına konuştuğu bulunamayan: {', '.join(silent)}"
    laws = {str(law["law"] or law["text"]) for law in _each(found["laws"])}
    yield f"  tanım: {len(_each(found['definitions']))}, anılan mevzuat: {len(laws)}"
    for remark in result.remarks:
        yield f"  dikkat: {remark.what.worded(language)}"
    for finding in result.withdrawn:
        yield f"  öneriden vazgeçildi: {word_message(finding, language)}"
    for finding in result.proof.errors:
        yield f"  düzeltin: {finding.span.line}. satır: {word_message(finding, language)}"
    for doubt in version.doubts:
        place = f" ({doubt.at})" if doubt.at else ""
        yield (
            f"  kuşku: {doubt.line}. satır{place}: {doubt.decided}; {doubt.other} olabilir "
            f"(%{doubt.sure * 100:.0f} emin)"
        )
    if version.doubts:
        yield "  Kuşku kaldıkça metin taslaktır: bakılır, kilitlenmez, yayımlanmaz."


def _adopted(result: Imported) -> Iterator[str]:
    adoption = result.proof.version.adoption
    if adoption.date is not None:
        number = f", {adoption.decision} sayılı" if adoption.decision else ""
        yield f"  kabul: {day(adoption.date)}{number} karar: “{adoption.evidence}”"
    for repeal in result.proof.version.repeals:
        yield f"  kaldırdığı: {repeal.title or 'önceki yönetmelik'} (m. {repeal.article})"


def _people(word: str, entries: object) -> Iterator[str]:
    each = _each(entries)
    yield f"  {word}: {len(each)}"
    for entry in each:
        sentence = " ".join(str(entry["sentence"]).split())
        shown = f"{sentence[:_SHOWN]}…" if len(sentence) > _SHOWN else sentence
        yield f"    {entry['name']}" + (f": “{shown}” ({entry['line']}. satır)" if sentence else "")


def _each(entries: object) -> list[Plain]:
    assert isinstance(entries, list)  # as `report` makes them
    return entries


def _says_nobody(article: Article) -> bool:
    """Whether an article is headed by duties and nothing in it says whose they are."""
    spoken = article.speaks_for or any(clause.speaks_for for clause in article.walk())
    return _DUTIES.search(fold_letters(article.heading or "")) is not None and not spoken


def reason_in_words(reason: object, language: Language) -> str:
    """The reason for which a document was not imported, in words."""
    return reason.worded(language) if isinstance(reason, Phrase) else str(reason)
