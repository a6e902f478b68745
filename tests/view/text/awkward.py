"""Texts that look like markup of every kind, in every part of an article, with anything known of their words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hypothesis import strategies as st
from tests import sites

from kimsorumlu.facts.citations.citation import Citation, CitationEvidence, CitationKind, CitationLayer, TextPart
from kimsorumlu.facts.citations.deviations import Remark
from kimsorumlu.facts.term_uses import TermUse
from kimsorumlu.facts.text.runs import CiteLink, Run, RunKind, Wrapped
from kimsorumlu.facts.text.setting import KnownOfText
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.text import Article, Clause, Mark
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site

AWKWARD = [
    "*", "_", "**kalın**", "<b>", "</div>", "</p></div>", "<!--", "-->", "<!-- x -->", "<script>", "<?php ?>",
    "<![CDATA[", "1. ", "# ", "|", "| a | b |", "&amp;", "&", "&copy", "&lt;", "&#39;", "[x](y)", "![x](y)", "[^1]",
    "{{ }}", "{{ x }}", "{% raw %}", "{: .a }", "`", "```", "~~~", "\\", "\\*", "“", "”", "‘", "’", '"', "'",
    "markdown=1", '<div markdown="1">', "e-devlet", "5 inci", "  ", "\u00a0", "\u2028", "wzxhzdk:0", "klzzwxh:0",
    "http://a.b/?c=d&e", "<http://a.b>", "---", "- ", "> ", ": ", "%s", "{0}", "ı İ", "(Değişik: 1)", ">", "<", "=",
    "$x$", "😀", "139,140,243",
]  # fmt: skip
PLAIN = st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"])
TEXTS = (
    st.lists(st.one_of(st.sampled_from(AWKWARD), st.text(PLAIN, max_size=12)), min_size=1, max_size=12)
    .map("".join)
    .filter(str.strip)
)
PLACES = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6)


def newest() -> Version:
    """The version in force of the municipality that has one of every form."""
    return sites.new(sites.awkward()).version


def article(number: str) -> Article:
    """An article of it."""
    return sites.article(newest(), number)


def site_with(version: Version) -> Site:
    """The municipality's site with this version in place of the one in force."""
    one, regulation = sites.municipality(sites.awkward()), sites.regulation(sites.awkward())
    regulation = replace(regulation, versions=(*regulation.versions[:-1], version))
    return sites.site_of(Corpus((replace(one, regulations=(regulation,)),)), sites.NOTHING)


def with_text(text: str) -> Article:
    """Article 1 with this text as sentence, item, subitem, closing text and marker's neighbour."""
    first = article("1")

    def changed(clause: Clause) -> Clause:
        mark = Mark("(Değişik: 1)", "", "changed") if "(Değişik: 1)" in text else None
        items = tuple(changed(item) for item in clause.items)
        return replace(clause, text=text, mark=mark, items=items, closing=clause.closing and text)

    return replace(first, heading=text, marker=text, body=tuple(changed(clause) for clause in first.body))


def cite(start: int, end: int, target: str = "x/") -> CiteLink:
    return CiteLink(target, _citation(start, end, target))


def links(runs: Iterable[Run]) -> Iterator[Wrapped]:
    """The links among the runs, outer before inner."""
    for run in runs:
        if not isinstance(run, str):
            if not isinstance(run.what, RunKind):
                yield run
            yield from links(run.inside)


NOTHING_KNOWN = KnownOfText(CitationLayer((), {}), {}, {}, lambda _: None, lambda _: "")


def known_at(version: Version, article: Article, places: Sequence[tuple[int, int]]) -> KnownOfText:
    """Citations and terms in turn at these places of every text, and a remark under every clause."""
    citations = tuple(_citation(start, end, "x/") for start, end in places[::2])
    references = [version.article_url(article, clause.fragment) for clause in article.walk()]
    everywhere = [version.article_url(article), *references]
    definition = next(found for all in sites.real().facts.definitions.values() for found in all)
    uses = tuple(
        TermUse(clause.fragment, start, end, definition) for clause in article.walk() for start, end in places[1::2]
    )
    return KnownOfText(
        CitationLayer((), {reference: dict.fromkeys(TextPart, citations) for reference in everywhere}),
        {version.article_url(article): uses},
        {reference: (Remark('<b>"x"', ("a & b",), None, "<i>"),) for reference in everywhere},
        lambda _: None,
        lambda _: 'tanim/"<&/',
    )


def _citation(start: int, end: int, target: str) -> Citation:
    return Citation(start, end, "", CitationKind.INTERNAL, target, (), CitationEvidence())
