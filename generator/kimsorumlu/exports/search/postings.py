"""The inverted index: for every term the clauses and names that have it, with their BM25 weight, packed as text.

The weight is Okapi BM25 as lunr writes it (lunr.js 2.3.9, lunr.Builder.prototype.createFieldVectors), the part that
depends on the document only; the browser multiplies it by the term's idf, which it knows from the length of the list.
lunr.py itself is not used: content/dev/decisions/2026-11-20-search-index-of-our-own.md has the numbers.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from kimsorumlu.exports.search.analyzer import ConceptTable, SearchToken, running, tokens
from kimsorumlu.exports.search.documents import ArticleDocument, NameDocument, SearchCollection

K1 = 1.2
# How much a long clause is held against it. Clauses differ in length by a factor of fifty, and the long ones are the
# detailed ones, not the diluted ones.
B = 0.4
# What a word of a heading weighs for the clauses below it that do not have it, beside one of their own.
UNDER = 0.5

# 64 signs: numbers below 32 end here, 32 and up say that more follows (five bits at a time, lowest first).
SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
LEVELS = len(SIGNS) - 1
# What a word that stands once in a clause of average length weighs; so much weighs a clause's topic.
TYPICAL = round(LEVELS / (1 + K1))
# … so much one that answers to the name, and so much the topic's others beside such. The browser tells them apart by
# these weights.
FOREMOST = TYPICAL + 1
BESIDE = TYPICAL // 2
# Names that follow one another in one document are kept apart by this many positions.
NAME_GAP = 12
# What whole names, places in a text and concepts are marked with.
_NO_WORD = frozenset("=@~")
# How often a clause has a term stands in its posting until all lengths are known; these say what is no count.
_UNDER, _WHOLE, _MOST = 0, 255, 254


class Postings:
    """Postings in the order of their documents: (document, weight, forms or position), three numbers held as one.

    A country has tens of millions of them.
    """

    __slots__ = ("_held",)

    def __init__(self, postings: Iterable[tuple[int, int, int]] = ()) -> None:
        self._held = array("Q", (number << 32 | weight << 24 | more for number, weight, more in postings))

    def append(self, number: int, weight: int, more: int) -> None:
        self._held.append(number << 32 | weight << 24 | more)

    def __iter__(self) -> Iterator[tuple[int, int, int]]:
        return ((held >> 32, held >> 24 & 255, held & 0xFFFFFF) for held in self._held)

    def __len__(self) -> int:
        return len(self._held)

    @property
    def last(self) -> int:
        """The last document; -1 if there is none."""
        return self._held[-1] >> 32 if self._held else -1


@dataclass(slots=True)
class TermPostings:
    """What is known of one term while the index is being built.

    `clauses`: (clause, weight 1…63, forms) in clause order; `names`: (name, weight, position); `forms`: each different
    set of spellings that occurs, by its number.
    """

    clauses: Postings = field(default_factory=Postings)
    names: Postings = field(default_factory=Postings)
    forms: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """All entries by term, how many clauses and names there are, and in how many clauses each spelling occurs.

    The last `articles` of the names are those of articles.
    """

    entries: dict[str, TermPostings]
    clauses: int
    names: int
    articles: int
    spellings: Counter[str]


def index(collection: SearchCollection, concepts: ConceptTable) -> SearchIndex:
    """The index of a collection. Takes time in proportion to the text."""
    entries: dict[str, TermPostings] = {}
    spellings: Counter[str] = Counter()
    clauses = [clause for article in collection.articles for clause in article.clauses]
    lengths = array("I")
    for number, clause in enumerate(clauses):
        found = tokens(clause.text, concepts)
        lengths.append(len(found))
        _add_clause(entries, number, found)
        if clause.under:
            own = {token.term for token in found}
            _add_under(entries, number, {token.term for token in tokens(clause.under, concepts)} - own)
        for place in clause.places:
            entries.setdefault(f"@{place}", TermPostings()).clauses.append(number, _WHOLE, 0)
        spellings.update({clause.text[t.start : t.end] for t in found if t.kind == "word"})
    # Only now is it known how long a clause is on average.
    average = sum(lengths) / max(1, len(lengths))
    _weigh(entries.values(), lambda number: (lengths[number], clauses[number].weight), average)
    for text in (text for name in collection.names if name.kind == "topic" for text in name.texts):
        spellings.update({text[t.start : t.end] for t in tokens(text, concepts) if t.kind == "word"})
    articles = [_article_texts(article, concepts) for article in collection.articles]
    _add_names(entries, [*(list(name.texts) for name in collection.names), *articles], concepts)
    numbers = {clause.address: number for number, clause in enumerate(clauses)}
    _add_phrases(entries, collection.names, numbers)
    for number, article in enumerate(collection.articles, len(collection.names)):
        if article.place:
            entries.setdefault(f"@{article.place}", TermPostings()).names.append(number, LEVELS, 0)
    names = len(collection.names) + len(collection.articles)
    return SearchIndex(entries, len(clauses), names, len(collection.articles), spellings)


def _article_texts(article: ArticleDocument, concepts: ConceptTable) -> list[str]:
    """Heading and mark, and the one the article speaks for where the heading does not name it."""
    named = {token.term for token in tokens(article.heading, concepts)}
    names = article.speakers[0].name if article.speakers else ""
    speaker = "" if {token.term for token in tokens(names, concepts)} <= named else names
    return [text for text in (article.heading, article.mark, speaker) if text]


def _add_clause(entries: dict[str, TermPostings], number: int, found: Iterable[SearchToken]) -> None:
    counts: dict[str, int] = {}
    forms: dict[str, set[str]] = {}
    for token in found:
        counts[token.term] = counts.get(token.term, 0) + 1
        if token.surface:
            forms.setdefault(token.term, set()).add(token.surface)
    for term, count in counts.items():
        entry = entries.get(term)
        if entry is None:
            entry = entries[term] = TermPostings()
        spelled = " ".join(sorted(forms.get(term, ())))
        form = entry.forms.setdefault(spelled, len(entry.forms))
        entry.clauses.append(number, min(count, _MOST), form)


def _add_under(entries: dict[str, TermPostings], number: int, terms: Iterable[str]) -> None:
    """Words of the headings that a clause stands below: they say what it is about, but are not its own."""
    for term in sorted(terms):
        entry = entries.setdefault(term, TermPostings())
        entry.clauses.append(number, _UNDER, entry.forms.setdefault("", len(entry.forms)))


def _weigh(entries: Iterable[TermPostings], told: Callable[[int], tuple[int, float]], average: float) -> None:
    """Puts weights in the place of counts. `told` gives a clause's length and weight."""
    weight_of = cache(lambda count, length, weight: level(count, length, average, weight))
    fixed = {_UNDER: round(TYPICAL * UNDER), _WHOLE: LEVELS}
    for entry in entries:
        entry.clauses = Postings(
            (number, fixed[count] if count in fixed else weight_of(count, *told(number)), form)
            for number, count, form in entry.clauses
        )


def _add_names(entries: dict[str, TermPostings], names: list[list[str]], concepts: ConceptTable) -> None:
    analyzed = [[tokens(text, concepts) for text in texts] for texts in names]
    average = sum(len(found) for texts in analyzed for found in texts) / max(1, sum(map(len, analyzed)))
    for number, texts in enumerate(analyzed):
        best: dict[str, tuple[int, int]] = {}
        for text, found in enumerate(texts):
            place = -1
            for token in found:
                place += token.kind == "word"
                position = min(LEVELS, text * NAME_GAP + max(0, place))
                weight = level(1, len(found), average, 1.0)
                if best.get(token.term, (0, 0))[0] < weight:
                    best[token.term] = weight, position
        for term, (weight, position) in best.items():
            entries.setdefault(term, TermPostings()).names.append(number, weight, position)


def _add_phrases(entries: dict[str, TermPostings], names: Sequence[NameDocument], clauses: Mapping[str, int]) -> None:
    """A term for each whole name ("guvenlik=kamer"), beside its first stem; a topic's leads to all its clauses."""
    for number, name in enumerate(names):
        for phrase, weights in _weighed(name, clauses).items():
            entry = entries.setdefault(phrase, TermPostings())
            entry.names.append(number, LEVELS, 0)
            known = {clause: weight for clause, weight, _ in entry.clauses}
            known |= {clause: max(weight, known.get(clause, 0)) for clause, weight in weights.items()}
            entry.clauses = Postings((clause, weight, 0) for clause, weight in sorted(known.items()))


def _weighed(name: NameDocument, clauses: Mapping[str, int]) -> dict[str, dict[int, int]]:
    """The phrases of a name, each with what the clauses it stands for weigh."""
    whole = [clauses[address] for address in name.clauses if address in clauses]
    found: dict[str, dict[int, int]] = {}
    for text in name.texts if name.kind != "version" else ():
        if phrase := phrase_term(text):
            told = {clauses[address] for address in name.foremost.get(text, ()) if address in clauses}
            here = found.setdefault(phrase, {})
            # What answers besides is of another topic.
            for clause in dict.fromkeys((*whole, *sorted(told))):
                weight = TYPICAL if not told else FOREMOST if clause in told else BESIDE
                here[clause] = max(weight, here.get(clause, 0))
    return found


def only_before(now: SearchIndex, before: SearchIndex) -> set[str]:
    """The words that the texts of another index have and these have not: who asks for others need not look there.

    Names of topics and the like are no texts; articles come last among the names.
    """
    texts = now.names - now.articles
    have = {term for term, entry in now.entries.items() if entry.clauses or entry.names.last >= texts}
    return {term for term in before.entries.keys() - have if not _NO_WORD.intersection(term)}


def phrase_term(text: str) -> str:
    """The term of a whole name: its stems, the first set off: "güvenlik kameraları" → "guvenlik=kamer"."""
    stems = [token.term for token in running(text)]
    return f"{stems[0]}={' '.join(stems[1:])}" if stems else ""


def level(count: int, length: int, average: float, weight: float) -> int:
    """The weight of a term that a document of `length` tokens has `count` times, in steps of (K1 + 1) / 63."""
    saturated = count / (K1 * (1 - B + B * length / (average or 1)) + count)
    return max(1, round(saturated * weight * LEVELS))


def pack(entry: TermPostings) -> list[object]:
    """An entry as the browser reads it: clauses, names, forms; what is empty at the end is left out."""
    several = len(entry.forms) > 1
    clauses, last = [], -1
    for number, weight, form in entry.clauses:
        clauses.append(_number(number - last - 1) + SIGNS[weight] + (_number(form) if several else ""))
        last = number
    names, last = [], -1
    for number, weight, position in entry.names:
        names.append(_number(number - last - 1) + SIGNS[weight] + SIGNS[position])
        last = number
    packed: list[object] = ["".join(clauses), "".join(names), " ".join(f.replace(" ", "+") for f in entry.forms)]
    while packed and not packed[-1]:
        packed.pop()
    return packed


def _number(value: int) -> str:
    signs = ""
    while value >= 32:
        signs += SIGNS[32 + (value & 31)]
        value >>= 5
    return signs + SIGNS[value]


def pack_numbers(values: Iterable[int]) -> str:
    """Any run of whole numbers, packed the same way."""
    return "".join(map(_number, values))
