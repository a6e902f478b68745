"""What the browser is told of the language: words that ask, endings, everyday words and what stands for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kimsorumlu.exports.search import language
from kimsorumlu.exports.search.analyzer import MARK, ConceptTable, running, tokens
from kimsorumlu.exports.search.documents import SearchTopic
from kimsorumlu.read.search_words_file import SearchWords
from kimsorumlu.turkish.fold import fold_letters


def tables(words: SearchWords, concepts: ConceptTable, topics: Iterable[SearchTopic] = ()) -> dict[str, object]:
    """The analyzer's tables for the browser. A word that is a topic's name by itself ("yardım") is asked for."""
    called = {fold_letters(name) for topic in topics for name in (topic.label, *topic.synonyms)}
    return {
        "words": {
            "stop": " ".join(sorted(language.STOP_WORDS)),
            "asking": " ".join(sorted(language.ASKING - (called - language.ASKING_AS_WRITTEN))),
            "askingAsWritten": " ".join(sorted(language.ASKING_AS_WRITTEN)),
            "asks": " ".join(language.ASKS),
            "greetings": " ".join([*language.GREETINGS, *sorted(language.ASKER)]),
            "inCharge": " ".join(sorted(language.IN_CHARGE)),
            "qualifying": " ".join(sorted(language.QUALIFYING)),
            "around": " ".join(language.AROUND),
            "through": " ".join(language.THROUGH),
            "times": " ".join(language.TIMES),
            "broken": " ".join(language.BROKEN),
            "vague": " ".join(sorted(language.VAGUE)),
            "wide": " ".join(language.WIDE),
            "symptom": " ".join(language.SYMPTOM),
            "duties": " ".join(language.DUTIES),
            "doing": " ".join(language.DOING),
            "spoken": " ".join(language.SPOKEN_ENDINGS),
            "verbal": " ".join(sorted(language.VERBAL)),
            "months": " ".join(language.MONTHS),
        },
        "fault": language.FAULT,
        "pages": {kind: " ".join(words) for kind, words in language.PAGES.items()},
        "endings": " ".join(f"{ending}{rest}{condition}" for ending, rest, condition in language.ENDINGS),
        "roots": " ".join(word if word == root else f"{word}:{root}" for word, root in language.ROOTS.items()),
        # Lines of words: "adres kayit sistem=aks" for the concept "aks~", "aks" for its own name.
        "variants": ";".join(_variant(terms, name) for found in concepts.values() for terms, name in found),
        "lexicon": [
            (trigger, _terms(written, concepts))
            for said, written in words.everyday
            for trigger in map(_trigger, said)
            if trigger
        ],
    }


def _variant(terms: Sequence[str], name: str) -> str:
    said, concept = " ".join(terms), name.removesuffix(MARK)
    return said if said == concept else f"{said}={concept}"


@dataclass(frozen=True, slots=True)
class Things:
    """The things that no duty names: `beside` the terms of the index, by the first stem of their names, and a `table`.

    A line says what else belongs to the name and the number of its kinds in the table: "usb" → "bellek=1;hup=0". The
    table has these, and what may be asked of a thing. It is fetched where a question names one. `words` are the
    names of one word, as written.
    """

    beside: dict[str, str]
    table: dict[str, object]
    words: tuple[str, ...]


def things_apart(words: SearchWords) -> Things:
    """The things as they are published."""
    lines: dict[str, dict[str, None]] = {}
    for number, (named, _) in enumerate(words.things):
        for first, _, others in (name.partition(" ") for name in map(_trigger, named) if name):
            lines.setdefault(first, {})[f"{others}={number}"] = None
    kinds = [",".join(filter(None, map(_trigger, kind_of))) for _, kind_of in words.things]
    acts = [f"{act} {beginnings}" for act, beginnings in language.ACTS]
    beside = {stem: ";".join(found) for stem, found in sorted(lines.items())}
    single = sorted(name for named, _ in words.things for name in named if " " not in name)
    return Things(beside, {"kinds": kinds, "acts": acts}, tuple(single))


def everyday_apart(spoken: Mapping[str, object] | None) -> tuple[dict[str, object] | None, dict[str, str]]:
    """What is spoken as the manifest has it, and the everyday words that stand in the shards, by their first stem.

    A line says what else belongs to the phrase, its number among all, and what stands for it: "maki|12|yazic".
    In the manifest stay those that no stem leads to, the beginnings of words ("bozul*|3|ariz onarim"), and which stems
    of words that only make a question begin a phrase: other such words need no look.
    """
    if spoken is None:
        return None, {}
    lexicon = spoken["lexicon"]
    assert isinstance(lexicon, list)
    begun: list[str] = []
    lines: dict[str, list[str]] = {}
    for number, (trigger, terms) in enumerate(lexicon):
        first, _, others = trigger.partition(" ")
        if first.endswith("*"):
            begun.append(f"{first}|{number}|{' '.join(terms)}")
        else:
            lines.setdefault(first, []).append(f"{others}|{number}|{' '.join(terms)}")
    asked = sorted({token.term for word in language.ASKING for token in running(word)} & lines.keys())
    kept = dict(spoken) | {"lexicon": ";".join(begun), "askedFor": " ".join(asked)}
    return kept, {stem: ";".join(found) for stem, found in sorted(lines.items())}


def _trigger(phrase: str) -> str:
    """The stems of a phrase; a last word that ends in "*" stays a beginning. "" if it has no word of its own ("ve")."""
    line = running(phrase.replace("*", ""))
    if not line:
        return ""
    open_ended = phrase.strip().endswith("*")
    return " ".join([*(t.term for t in line[:-1]), f"{line[-1].surface}*" if open_ended else line[-1].term])


def _terms(words: Iterable[str], concepts: ConceptTable) -> list[str]:
    """The terms of single words; of longer names the concept."""
    found = []
    for word in words:
        named = [token.term for token in tokens(word, concepts) if token.kind == "concept"]
        found += named or [token.term for token in running(word)[:1]]
    return list(dict.fromkeys(found))
