"""Where words of the legal text lead: citations to what they cite, terms to their definitions; remarks on sources.

The layers say what is meant and where it stands in the text; here it becomes tags and addresses, for one page at a
time. The text itself is set by legal_text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.check.citation_rules import Remark
from kimsorumlu.facts.facts import Facts
from kimsorumlu.facts.terms import Definition, TermUse
from kimsorumlu.model.citation import Citation, CitationKind, TextPart
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.corpus import Version
from kimsorumlu.model.text import Article, Clause
from kimsorumlu.view.spans import TagSpan

_END = Markup("</a>")


@dataclass(frozen=True, slots=True)
class TermMeaning:
    """What a term means in this text: shown beside the word that links to its page.

    `id` is that of the box on the page, `address` the term's page, `place` where it is defined ("m. 4/d").
    """

    id: str
    name: str
    meaning: str
    place: str
    address: str


@dataclass(frozen=True, slots=True)
class TextLinks:
    """The links of the texts on the page at address `page`.

    `terms`: whether the first use of a term links to its definition; the page must then hold the `meanings`. `prefix`
    begins their ids and tells several texts on one page apart.
    """

    facts: Facts
    page: str
    terms: bool = True
    prefix: str = ""

    def spans(self, version: Version, article: Article, clause: Clause | None, part: TextPart) -> tuple[TagSpan, ...]:
        """The links in one text of a clause, or of the article itself; citations come before terms."""
        citations = self.facts.references.citations.at(_reference(version, article, clause), part)
        spans = [*self._citations(citations)]
        if self.terms and clause is not None and part is TextPart.TEXT:
            spans += (self._term(use) for use in self._uses(version, article) if use.fragment == clause.fragment)
        return tuple(spans)

    def remarks(self, version: Version, article: Article, clause: Clause | None) -> list[Markup]:
        """The check's remarks on a clause, or on the article's heading and mark, as notes of its own kind."""
        found = self.facts.references.remarks(_reference(version, article, clause))
        return [self._note(remark) for remark in found]

    def meanings(self, version: Version, articles: Iterable[Article]) -> tuple[TermMeaning, ...]:
        """The meanings of the terms that these articles link, each once."""
        found: dict[str, Definition] = {}
        for article in articles if self.terms else ():
            for use in self._uses(version, article):
                found.setdefault(self._id(use.definition), use.definition)
        return tuple(self._meaning(id, definition) for id, definition in found.items())

    def _uses(self, version: Version, article: Article) -> tuple[TermUse, ...]:
        return self.facts.uses.get(version.article_url(article), ())

    def _citations(self, citations: Iterable[Citation]) -> Iterator[TagSpan]:
        for citation in citations:
            target = self._target(citation)
            if target is not None:
                opening = Markup('<a class="atif" href="{}">').format(ids.relative(target, self.page))
                yield TagSpan(citation.start, citation.end, opening, _END, whole=True)

    def _target(self, citation: Citation) -> str | None:
        """The address of what is cited; None where it is not known here."""
        if citation.kind is CitationKind.LEGISLATION:
            return self.facts.references.law_address(citation.target)
        return citation.target

    def _term(self, use: TermUse) -> TagSpan:
        address = ids.relative(self.facts.references.term_address(use.definition), self.page)
        opening = Markup('<a class="terim" href="{}" aria-describedby="{}-anlam" data-terim="{}">').format(
            address, self._id(use.definition), self._id(use.definition)
        )
        return TagSpan(use.start, use.end, opening, _END, whole=True)

    def _id(self, definition: Definition) -> str:
        return f"{self.prefix}terim-{ids.slug(definition.name)}"

    def _meaning(self, id: str, definition: Definition) -> TermMeaning:
        address = self.facts.references.term_address(definition)
        place = short_citation(definition.article, chain_to(definition.article, definition.clause))
        return TermMeaning(id, definition.name, definition.meaning, place, address)

    def _note(self, remark: Remark) -> Markup:
        law = self.facts.references.law_address(remark.law)
        link = Markup(' <a href="{}">Mevzuat kaydı</a>').format(ids.relative(law, self.page)) if law else ""
        return Markup(
            '<p class="not not--denetim"><b>Kaynak denetimi (otomatik).</b> Metinde “{}” yazılıdır; {}{}</p>'
        ).format(remark.written, remark.record, link)


def chain_to(article: Article, clause: Clause | None) -> tuple[Clause, ...]:
    """The clauses that lead to a clause, itself the last; none for the article itself."""
    if clause is None:
        return ()
    return next((chain for chain in article.chains() if chain[-1] is clause), ())


def _reference(version: Version, article: Article, clause: Clause | None) -> str:
    """The key of a text in the layers: a clause's permanent address, or the article's."""
    return version.article_url(article, clause.fragment if clause is not None else "")
