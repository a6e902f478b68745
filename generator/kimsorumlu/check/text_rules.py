"""The rules over what a text says: no list, no article and no heading is hidden in it, and no sentence is torn apart.

Words that are all there, in order, may still stand in one piece where the document has several, or in several where it
has one. What a sentence, a heading and a list look like tells it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Final

from kimsorumlu.check.furniture import DIVISION_LINE
from kimsorumlu.check.hidden_labels import hidden, starts_like_item
from kimsorumlu.check.lists import List, lists, of_article, of_clause, shortened
from kimsorumlu.check.marker_lines import MARKER_LINE
from kimsorumlu.check.title_forms import ends_open, is_title
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.text import Article, Clause
from kimsorumlu.model.version import Version
from kimsorumlu.problems import Finding
from kimsorumlu.turkish.case import lower

# "MADDE 7 –" or "Madde 7-" after a sentence's end; "İKİNCİ BÖLÜM" anywhere.
_MARKER: Final = re.compile(
    r"(?:^|[.;:,”\"]\s+|\n)((?:(?:EK|GEÇİCİ|Ek|Geçici)\s)?(?:MADDE|Madde)\s?[–—-]?\s?[0-9]{1,3}\s?[–—:.-])"
)
_DIVISION: Final = re.compile(
    r"(?:^|\s)((?:[A-ZÇĞİÖŞÜ]{2,}(?:\s[A-ZÇĞİÖŞÜ]{2,})?|[IVX]+\.?|[0-9]{1,2}\.)\s?(?:BÖLÜM|KISIM))\b"
)
# How an item of a list of duties ends where its label is lost: "… yapmak, … sağlamak, … etmek."
_DUTY: Final = re.compile(r"[^\W\d_]{2,}m[ae]k\s?(?:[,;.]|$)")
# One clause that is a whole article may well string four duties together.
_DUTIES: Final = 5
_ANNOUNCES: Final = re.compile(
    r":\s*$|(?:şunlardır|aşağıdaki gibidir|aşağıda belirtilmiştir|gösterilmiştir)\s?[.;:]?\s*$"
)
# A paragraph, which stands beside what announces it.
_NUMBERED: Final = re.compile(r"\([0-9]+\)")
# So long is what two articles do not say by chance; within one list half of it is enough.
_COPIED: Final = 40


def hidden_lists(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """No text holds labels that count on from each other, nor begins with one: they are clauses of their own."""
    for version in corpus.versions:
        for article, clause in version.clauses():
            if not clause.is_clause:
                continue
            for text in filter(None, (clause.text, clause.closing)):
                yield from _hidden(version, article, clause, text)


def _hidden(version: Version, article: Article, clause: Clause, text: str) -> Iterator[Finding]:
    inside = hidden(text, clause.label)
    if len(inside) > 1:
        value = f"{inside[0]} … {inside[-1]}"
        yield of_clause("list-in-text", version, article, clause, value=value, count=str(len(inside)))
    elif label := next(iter(inside), "") or starts_like_item(text):
        yield of_clause("label-within", version, article, clause, value=label)
    elif [*islice(article.walk(), 2)] == [clause] and (count := len(_DUTY.findall(text))) >= _DUTIES:
        yield of_clause("list-unlabelled", version, article, clause, count=str(count), value=shortened(text))


def hidden_articles(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """No text holds an article's marker or a chapter's label after the end of a sentence."""
    for version in corpus.versions:
        for article, clause in version.clauses():
            for text in filter(None, (clause.text, clause.closing)):
                lines = text.split("\n")
                starts = any(MARKER_LINE.match(line) or DIVISION_LINE.match(line) for line in lines)
                marker = _MARKER.search(text) or _DIVISION.search(text)
                if marker or starts:
                    value = marker[1] if marker else shortened(text)
                    yield of_clause("article-within", version, article, clause, value=value)


def announced_lists(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Where a text says that a list follows, one does: below it, or beside a heading of its own."""
    for each in lists(corpus):
        for clause, after in zip(each.clauses, (*each.clauses[1:], None), strict=True):
            announces = not clause.items and not clause.mark and _ANNOUNCES.search(lower(clause.text or ""))
            # Asked last: it looks through the whole list.
            if not announces or each.followed_by_table(clause):
                continue
            if not clause.label and after is not None and after.label:
                if not _NUMBERED.fullmatch(after.label):
                    yield of_clause("list-beside-lead", each.version, each.article, clause, value=after.label)
            elif clause.label or after is None:
                yield from _nothing_below(each, clause, after)


def _nothing_below(each: List, clause: Clause, after: Clause | None) -> Iterator[Finding]:
    if clause.closing or (after is None and _goes_on(each)):
        return
    yield of_clause("lead-without-list", each.version, each.article, clause, value=shortened(clause.text or ""))


def _goes_on(each: List) -> bool:
    """Whether a heading stands after the last clause of a list of paragraphs: what was announced stands below it."""
    last = each.clauses[-1]
    beside = each.above[-1].items if each.above else each.article.body
    return any(one is last and other.is_heading for one, other in pairwise(beside))


def whole_sentences(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """No clause without a label goes on with the sentence of the one before it."""
    for each in lists(corpus):
        for before, clause in pairwise(each.clauses):
            said = (before.closing or before.text or "").rstrip()
            if clause.label or not clause.text or is_title(said):
                continue
            low = clause.text[:1] == lower(clause.text[:1]) and clause.text[:1].isalpha()
            if low and (before.label or before.items or ends_open(said)):
                yield of_clause("sentence-split", each.version, each.article, clause, value=shortened(clause.text))


def between_labels(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """No clause without a label stands between two that have one: it belongs to the one before it, or is a heading."""
    for each in lists(corpus):
        labelled = [index for index, clause in enumerate(each.clauses) if clause.label]
        for index in range(labelled[0], labelled[-1]) if labelled else ():
            clause = each.clauses[index]
            if not clause.label and not clause.mark and not is_title(clause.text or ""):
                yield of_clause(
                    "unlabelled-between", each.version, each.article, clause, value=shortened(clause.text or "")
                )


def titles_as_text(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """No clause without a label looks like a heading; short entries of a list that are all alike are none."""
    for each in lists(corpus):
        plain = [clause for clause in each.clauses if not clause.label and clause.text]
        titles = [clause for clause in plain if is_title(clause.text or "")]
        if len(each.clauses) > 1 and _alike(each.clauses):
            continue
        for clause in titles:
            alone = clause is each.clauses[-1] and not clause.items
            if not alone or len(each.clauses) == 1:
                yield of_clause("title-as-text", each.version, each.article, clause, value=shortened(clause.text or ""))


def _alike(clauses: Sequence[Clause]) -> bool:
    """Whether a list is one of names: all that it says is written as names are."""
    return all(is_title((clause.text or "").rstrip(" ,;.")) for clause in clauses)


def copied_texts(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """No two clauses of a list say the same in the same words, and no article says what another does."""
    for each in lists(corpus):
        said: set[str] = set()
        for clause in each.clauses:
            text = _folded(clause.text or "")
            if text in said:
                yield of_clause("text-twice", each.version, each.article, clause, value=shortened(clause.text or ""))
            said |= {text} if len(text) >= _COPIED // 2 else set()
    for version in corpus.versions:
        bodies: set[str] = set()
        for article in version.articles:
            body = _folded(" ".join(clause.printed for clause in article.walk()))
            if body in bodies:
                yield of_article("text-twice", article, value=shortened(body))
            bodies |= {body} if len(body) >= _COPIED else set()


def _folded(text: str) -> str:
    return " ".join(lower(text).split()).rstrip(".,;")


def empty_levels(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Nothing but a paragraph stands over a list with no word and no label of its own."""
    for each in lists(corpus):
        for clause in each.clauses:
            if each.parent is not None and clause.items and not clause.text and not clause.label:
                yield of_clause("level-empty", each.version, each.article, clause)
