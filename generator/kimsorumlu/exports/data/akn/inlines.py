"""What stands in the words of a text: references, terms where they are defined and used, amendment marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kimsorumlu import ids
from kimsorumlu.exports.data.akn.names import held_iri, law_iri
from kimsorumlu.exports.data.akn.xml import element, escaped
from kimsorumlu.facts.citations.citation import Citation, CitationKind, TextPart
from kimsorumlu.facts.term_uses import TermUse
from kimsorumlu.facts.terms import Definition
from kimsorumlu.model.text import Clause, Mark
from kimsorumlu.model.version import Version, amendment_key
from kimsorumlu.received.akn.names import AMENDMENT_MARK, amendment_name
from kimsorumlu.site import Site


@dataclass(frozen=True, slots=True)
class Marking:
    """An element over the characters `start` to `end` of a text."""

    start: int
    end: int
    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)


def with_markings(text: str, inlines: Iterable[Marking], start: int = 0, end: int | None = None) -> str:
    """The characters `start` to `end` of a text with the elements that lie between, one inside the other where they do.

    Of two that only overlap the first stands; so does none that reaches beyond.
    """
    end = len(text) if end is None else end
    waiting = sorted((i for i in inlines if start <= i.start and i.end <= end), key=lambda i: (i.start, -i.end))
    pieces = []
    while waiting:
        first, *rest = waiting
        inside = with_markings(text, [each for each in rest if each.start < first.end], first.start, first.end)
        pieces += [escaped(text[start : first.start]), element(first.name, inside, **first.attributes)]
        start, waiting = first.end, [each for each in rest if each.start >= first.end]
    return "".join([*pieces, escaped(text[start:end])])


def marked_parts(text: str, between: str, inlines: Iterable[Marking]) -> Iterator[str]:
    """The parts of a text that a sign stands between, each marked: its paragraphs, the cells of a row."""
    known, start = tuple(inlines), 0
    for part in text.split(between) if text else ():
        yield with_markings(text, known, start, start + len(part))
        start += len(part) + len(between)


@dataclass(frozen=True)
class Named:
    """What the text of one version names, and where."""

    site: Site
    version: Version

    def at(self, reference: str, part: TextPart) -> tuple[Marking, ...]:
        """The citations in a text that lead somewhere."""
        cited = self.site.facts.citations.at(reference, part)
        return tuple(
            Marking(citation.start, citation.end, "ref", {"href": target})
            for citation in cited
            if (target := self._target(citation))
        )

    def of_clause(self, reference: str, clause: Clause) -> tuple[Marking, ...]:
        """All in a clause's own words, be they its text or the mark that stands in its place."""
        found = list(self.at(reference, TextPart.TEXT if clause.text else TextPart.MARK))
        mark = clause.mark
        start = clause.printed.find(mark.text) if mark else -1
        if mark and start >= 0:
            found.append(self.of_mark(mark, start))
        found += (Marking(use.start, use.end, "term", self._of_term(use.definition)) for use in self._uses(reference))
        for definition in self._definitions.get(reference, ()):
            for name in definition.names:
                start = clause.printed.find(name)
                if start >= 0:
                    found.append(Marking(start, start + len(name), "def", self._of_term(definition)))
        return tuple(found)

    def of_mark(self, mark: Mark, start: int = 0) -> Marking:
        """An amendment mark over its words: what it did, and which amendment it names."""
        named = {"refersTo": self._amendments[mark.amendment]} if mark.amendment in self._amendments else {}
        did = {"class": mark.effect} if mark.effect else {}
        return Marking(start, start + len(mark.text), "inline", {"name": AMENDMENT_MARK, **did, **named})

    def speakers(self, ids_: Iterable[str]) -> str | None:
        """The units and roles of these ids as what an element refers to."""
        units = (("unit" if self.version.unit(id) else "role", id) for id in ids_ if self.version.speaker(id))
        return " ".join(f"#{kind}-{id}" for kind, id in units) or None

    @cached_property
    def _amendments(self) -> Mapping[str, str]:
        """By its id what the document calls each amendment of the text; see `document._amendments`."""
        amendments = self.version.amendments
        places = list(dict.fromkeys(map(amendment_key, amendments)))
        return {each.id: f"#{amendment_name(places.index(amendment_key(each)) + 1)}" for each in amendments}

    @cached_property
    def terms(self) -> Mapping[str, str]:
        """What the text defines: the term's address to its name."""
        defined = self.site.facts.definitions[self.version.url]
        return {self._term(definition): definition.name for definition in reversed(defined)}

    @cached_property
    def _definitions(self) -> Mapping[str, tuple[Definition, ...]]:
        found: dict[str, tuple[Definition, ...]] = {}
        for definition in self.site.facts.definitions[self.version.url]:
            found[definition.reference] = (*found.get(definition.reference, ()), definition)
        return found

    def _uses(self, reference: str) -> Iterator[TermUse]:
        page, _, fragment = reference.partition("#")
        uses = self.site.facts.of_version[self.version.url].uses.get(page, ())
        return (use for use in uses if use.fragment == fragment)

    def _term(self, definition: Definition) -> str:
        return self.site.facts.references.term_of[ids.slug(definition.name)]

    def _of_term(self, definition: Definition) -> Mapping[str, str]:
        return {"refersTo": f"#{term_eid(self._term(definition))}"}

    def _target(self, citation: Citation) -> str | None:
        if citation.target is None:
            return None
        if citation.kind is CitationKind.LEGISLATION:
            law = self.site.facts.references.legislation.law(citation.target)
            return law_iri(law) if law else None
        if citation.kind is CitationKind.INTERNAL and citation.target.startswith(self.version.url):
            return f"#{self._own_eid(citation.target)}"
        if citation.kind is CitationKind.DECISION:
            return held_iri(self.site.municipality(self.version.municipality), citation.target)
        return None

    def _own_eid(self, address: str) -> str:
        """The eId of a place of this text by its address; of the text as a whole "this", as its meta-data call it."""
        page, _, fragment = address.removeprefix(self.version.url).partition("#")
        if not page:
            return ids.division_eid(fragment) if fragment else "this"
        return ids.clause_eid(page.rstrip("/"), fragment)


def term_eid(term: str) -> str:
    """What the meta-data of a document call a term."""
    return f"term-{term}"
