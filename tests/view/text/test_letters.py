"""One rule for every writer: the letters are the data's, in their order, and nothing in a text becomes markup.

What the data prints is taken from the walk that fidelity compares with the received document.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import example, given, settings
from tests import sites
from tests.view.text.awkward import AWKWARD, NOTHING_KNOWN, PLACES, TEXTS, article, known_at, newest, with_text

from kimsorumlu.check.printed import StringRole, pieces
from kimsorumlu.facts.answers import Statement
from kimsorumlu.facts.duties import Duty
from kimsorumlu.facts.responsibility import ProvingWords, Responsibility
from kimsorumlu.facts.text.setting import SetArticle, SetTexts, set_article
from kimsorumlu.facts.topic_kinds import SaidOnTopic
from kimsorumlu.facts.topics import Assignment, PatternMatch
from kimsorumlu.model.text import Article, Mark
from kimsorumlu.model.version import Version
from kimsorumlu.view.text import plain
from kimsorumlu.view.text.fragment import article_fragment
from kimsorumlu.view.text.html import HtmlWriter, Linking, marker
from kimsorumlu.view.text.quote import quote
from kimsorumlu.view.text.whole import whole_text

# The tags that the writers of HTML may write. A text that became markup would bring others, or leave letters out.
TAGS = {
    "details",
    "summary",
    "a",
    "b",
    "br",
    "div",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "li",
    "mark",
    "ol",
    "p",
    "section",
    "span",
    "svg",
}
TAGS |= {"strong", "ul", "use", "wbr"}

Writer = Callable[[Article, SetArticle], list[str]]


def printed(version: Version) -> list[str]:
    """Every printed string of the version's text in order, a label with the sentence it begins."""
    lines: list[str] = []
    label = ""
    for piece in pieces(replace(version, front_matter=None, back_matter=None)):
        if piece.role is StringRole.LABEL:
            label = f"{piece.text} "
        elif piece.text:
            lines.append(label + piece.text)
            label = ""
    return lines


def parsed(html: str) -> Element:
    page: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(html)
    assert {str(element.tag).rpartition("}")[2] for element in page.iter()} <= TAGS | {"DOCUMENT_FRAGMENT"}
    return page


def lines_of(element: Element) -> Iterator[str]:
    """What stands in paragraphs and headings, without notes."""
    if element.get("class", "").startswith(("note", "annotation")):
        return
    if element.tag == "p" or str(element.tag) in {"h1", "h2", "h3", "h4", "h5"}:
        yield "".join(element.itertext())
        return
    for child in element:
        yield from lines_of(child)


def html_lines(writer: HtmlWriter, text: SetArticle) -> list[str]:
    head = f"<h1>{writer.heading(text)}</h1>" if text.heading is not None else ""
    return [*lines_of(parsed(f"{head}{marker(text)}{writer.body(text, 'x-')}"))]


EMBEDDED = HtmlWriter("embed/x/", Linking.CITATIONS, copy_links=False, part="y2-")
WRITERS: dict[str, Writer] = {
    "page": lambda _, text: html_lines(HtmlWriter(text.address), text),
    "elsewhere": lambda _, text: html_lines(EMBEDDED, text),
    "no links": lambda _, text: html_lines(HtmlWriter("", Linking.NONE), text),
    "fragment": lambda _, text: [*_heading(text), *lines_of(parsed(article_fragment(text)))],
    "quote": lambda article, text: [*_heading(text), text.marker, *_mark(text), *_quoted(article, text)],
    "plain": lambda _, text: [*plain.lines(replace(text, heading_after=False))],
}


def _heading(text: SetArticle) -> list[str]:
    """A fragment, like a quotation, stands under a heading that is written elsewhere."""
    return [text.heading.text] if text.heading is not None else []


def _mark(text: SetArticle) -> list[str]:
    """The mark of a whole article is never quoted."""
    return [text.mark.text] if text.mark is not None else []


def _stated(duty: Duty, matches: tuple[PatternMatch, ...]) -> Statement:
    """What is about the topic proves the kind, too, from its second letter on: the two kinds of marks overlap."""
    proving = tuple(ProvingWords(match.fragment, match.start + 1, match.end + 1) for match in matches)
    return Statement(duty, Assignment("", matches, None), SaidOnTopic((Responsibility.DOES,), proving, ()))


def _quoted(article: Article, text: SetArticle) -> Iterator[str]:
    """Every paragraph quoted with all below it, or the items that stand without one; what is a link matched."""
    for paragraph in article.body:
        for clause in [paragraph] if paragraph.printed else paragraph.items:
            reference = f"{text.address}#{clause.fragment}"
            duty = Duty("x", "y", datetime.date.min, reference, article, (clause,), (), tuple(clause.walk()))
            matches = (
                PatternMatch("", part.fragment, stretch.start, stretch.end)
                for part in text.clauses[clause.fragment].walk()
                if part.words is not None
                for stretch in part.words.stretches
            )
            yield from lines_of(parsed(quote(_stated(duty, tuple(matches)))))


@pytest.mark.parametrize("name", WRITERS)
@settings(deadline=None, max_examples=40)
@given(text=TEXTS, places=PLACES)
@example(text="".join(AWKWARD), places=[(0, 5), (3, 9), (9, 30), (30, 400)])
@example(text="5 inci (Değişik: 1) e-devlet 139,140,243", places=[(0, 1), (2, 10), (12, 22), (30, 33)])
def test_any_text_is_written_letter_for_letter(name: str, text: str, places: list[tuple[int, int]]) -> None:
    changed = replace(with_text(text), mark=Mark(text, "", "changed"), heading_after=False)
    written = set_article(newest(), changed, known_at(newest(), changed, places))
    assert WRITERS[name](changed, written) == printed(replace(newest(), text=(changed,)))


@pytest.mark.parametrize("name", WRITERS)
def test_the_real_articles_are_written_letter_for_letter(name: str) -> None:
    for version in sites.real().corpus.versions:
        for each in version.articles:
            wanted = printed(replace(version, text=(replace(each, heading_after=False),)))
            assert WRITERS[name](each, sites.real().facts.texts.article(version, each)) == wanted


@pytest.mark.parametrize("version", [*sites.real().corpus.versions, newest()], ids=lambda version: version.url)
def test_whole_texts_are_written_letter_for_letter(version: Version) -> None:
    known = sites.real().facts.texts if version is not newest() else SetTexts(NOTHING_KNOWN)
    pieces = known.whole(version)
    assert [*lines_of(parsed(whole_text(HtmlWriter(version.url), pieces)))] == printed(version)


def test_an_article_is_set_once_and_anew_for_another_text_at_its_address() -> None:
    version, texts = newest(), SetTexts(NOTHING_KNOWN)
    first = article("1")
    assert texts.article(version, first) is texts.article(version, first)
    assert texts.article(version, with_text("x")).heading != texts.article(version, first).heading
