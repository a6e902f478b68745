"""The rules over the editor's notes: what they quote stands in the text, and none says the opposite of its clause.

Readers are told whose words a note is, and still may take it for what holds. A note that says a clause is no longer in
force ends it without a mark, a decision or a day; one that says *onaylamaz* below *onaylar* turns a duty round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kimsorumlu.check.lists import shortened
from kimsorumlu.check.naming import all_said, said_in
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.text import Article, Clause
from kimsorumlu.model.version import Version
from kimsorumlu.problems import FileSpan, Finding, Where, finding
from kimsorumlu.turkish.fold import fold_letters

_WORD: Final = re.compile(r"[^\W_]+")
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"")
# "“Kurumda” sözü belgede böyle basılmıştır": what is said to be printed.
_PRINTED: Final = re.compile(
    r"“([^“”]+)”(?: [^“”.;]{0,40})? "
    r"(?:sözü|sözcüğü|sözcükleri|sözleri|adı|ifadesi|ibaresi|yazılıdır|basılmıştır|basılıdır)\b"
)
_NOT_PRINTED: Final = re.compile(r"basılma|yazılma|yoktur|geçme|bulunma|yerine|denmek")
# What ends a clause, said in a note.
_ENDED: Final = re.compile(
    r"yururlukte(?:n kal(?:k|dir)\w*| degil\w*)|hukumsuz\w*|gecersiz\w*|gecerli degil\w*"
    r"|uygulanma(?:z|maktadir|yacak\w*)|mulga\w*|iptal edil(?:mis|di)\w*"
)
# "onaylamaz", "yapmamaktadır", "yürütmeyecek", "sorumlu değildir".
_NEGATED: Final = re.compile(
    r"(\w{3,}?)m[ae](?:z(?:l[ae]r)?|makta\w*|mekte\w*|mis\w*|di\w*|yacak\w*|yecek\w*|m[ae]li\w*)$"
)
_STEM: Final = 4
# What a note says of the document, not of a duty: "belirtilmemiştir", "yazılmamış".
_OF_DOCUMENTS: Final = ("belirt", "yazil", "basil", "anil", "goster", "sayil", "bulun", "degis", "goru")


def notes_deny(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """No note at an article or a clause says that it does not hold, or the opposite of one of its verbs."""
    for version in corpus.versions:
        for at, part in _noted(version):
            note = part.note or ""
            if _denies(note, part):
                span = version.document.span((*part.path, "note"))
                yield finding("note-denies", span, where=part.where, place=at, value=shortened(note))


def _noted(version: Version) -> Iterator[tuple[str, Article | Clause]]:
    """The articles and clauses with a note of the editor's, each with its place."""
    yield from ((article.slug, article) for article in version.articles if article.note)
    yield from ((f"{article.slug} {clause.fragment}", clause) for article, clause in version.clauses() if clause.note)


def _denies(note: str, part: Article | Clause) -> bool:
    """Whether a note denies what it stands at, instead of explaining it."""
    said = fold_letters(said_in(part))
    told = fold_letters(_QUOTED.sub(" ", note))
    marked = part.mark is not None and part.mark.effect == "repealed"
    if _ENDED.search(told) and not marked and not _ENDED.search(said):
        return True
    printed: list[str] = _WORD.findall(said)
    words: list[str] = _WORD.findall(told)
    for word, following in zip(words, [*words[1:], ""], strict=True):
        negated = _NEGATED.match(word)
        if negated and _is_said(negated[1], printed) and word not in printed:
            return True
        if following.startswith("degil") and "degil" not in said and _is_said(word[:-1], printed):
            return True
    return False


def _is_said(stem: str, printed: list[str]) -> bool:
    """Whether a verb of this stem is said without being negated, and never with."""
    forms = [word[len(stem) :] for word in printed if word.startswith(stem)]
    if len(stem) < _STEM or stem.startswith(_OF_DOCUMENTS):
        return False
    return bool(forms) and not any(re.match(r"m[ae](?!k)", form) for form in forms)


def quotes_stand(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """What a note says is printed stands in the text, piece by piece where it leaves words out ("Kurumda … almak")."""
    for version in corpus.versions:
        notes = tuple(_notes(version))
        printed = _line(all_said(version)) if notes else ""
        for note, span, where, place in notes:
            for quote in _quotes(note):
                if not all(_line(piece) in printed for piece in quote.split("…")):
                    yield finding("note-quote", span, where=where, place=place, value=quote)


def _quotes(note: str) -> Iterator[str]:
    for sentence in re.split(r"(?<=[.;])\s", note):
        if not _NOT_PRINTED.search(sentence):
            yield from (found[1] for found in _PRINTED.finditer(sentence))


def _line(text: str) -> str:
    return f" {' '.join(_WORD.findall(fold_letters(text)))} "


def _notes(version: Version) -> Iterator[tuple[str, FileSpan, Where, str]]:
    """The notes of a version, each with where it stands."""
    for at, part in _noted(version):
        yield part.note or "", version.document.span((*part.path, "note")), part.where, at
    for number, note in enumerate(version.notes):
        yield note, version.document.span(("notes", number)), (), "notes"
