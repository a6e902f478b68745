"""The small corpus of tests/fixtures/small, and pages as a browser reads them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

import lxml.html
import markdown
from lxml.html import HtmlElement
from mkdocs.utils.meta import get_data

from kimsorumlu.model.corpus import Corpus, Municipality, Regulation, Version, link
from kimsorumlu.read.project import read_project
from kimsorumlu.view.output import OutputFile

ROOT = Path(__file__).parents[2]
THEME = ROOT / "theme"
SMALL = ROOT / "tests" / "fixtures" / "small"


@cache
def corpus() -> Corpus:
    """Örnek Belediyesi: one regulation in two versions, three units each."""
    entries, findings = read_project(SMALL)
    assert findings == ()
    return link(entries)


def municipality() -> Municipality:
    return corpus().municipalities[0]


def regulation() -> Regulation:
    return municipality().regulations[0]


def old() -> Version:
    return regulation().versions[0]


def new() -> Version:
    return regulation().latest


def with_second_regulation() -> Municipality:
    """The municipality with its older version once more, as another regulation."""
    again = Regulation("ornek", "zabita", (replace(old(), regulation="zabita"),))
    return replace(municipality(), regulations=(regulation(), again))


def with_last_article(**changes: object) -> Corpus:
    """The corpus with its newest version's GEÇİCİ MADDE 1 changed: its marker, for whom it speaks."""
    (entry,), _ = read_project(SMALL)
    newest = entry.versions[-1]
    last = newest.file.text[-1]
    changed = replace(last, shape=replace(last.shape, **changes))  # type: ignore[arg-type]
    file = replace(newest.file, text=(*newest.file.text[:-1], changed))
    return link((replace(entry, versions=(*entry.versions[:-1], replace(newest, file=file))),))


def head(file: OutputFile) -> dict[str, str]:
    """The page's front matter."""
    return dict(get_data(file.content.decode())[1])


def body(file: OutputFile) -> HtmlElement:
    """The page after Markdown, as parsed HTML."""
    text, _ = get_data(file.content.decode())
    return lxml.html.document_fromstring(f"<main>{markdown.markdown(text)}</main>")


def text(element: HtmlElement) -> str:
    """Its words, white space collapsed."""
    return " ".join(element.text_content().split())


def texts(element: HtmlElement, selector: str) -> list[str]:
    return [text(found) for found in element.cssselect(selector)]


def targets(element: HtmlElement, selector: str, page: str) -> list[str]:
    """Where the links lead, relative to the site's root; `page` is the address they start from."""
    root = "https://site.example/"
    links = [urljoin(root + page, str(found.get("href"))) for found in element.cssselect(selector)]
    return [target.removeprefix(root) for target in links]


def address(file: OutputFile) -> str:
    return file.path.removesuffix("index.md")
