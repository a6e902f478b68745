"""Published pages lack what a parser adds; whoever reads them gets the same document."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from tests import sites

from kimsorumlu.publish.plan import plan
from kimsorumlu.publish.sparing import is_sparing, spared
from kimsorumlu.view.html import HTML
from kimsorumlu.view.page import paint


def parsed(page: str) -> list[object]:
    """A document as a browser has it: elements, their attributes, all text as it stands, in order."""
    root: Element = html5lib.parse(page, namespaceHTMLElements=False)
    found: list[object] = []

    def walk(element: Element) -> None:
        found.append((str(element.tag), sorted(element.attrib.items())))
        found.append(element.text or "")
        for child in element:
            walk(child)
            found.append(child.tail or "")

    walk(root)
    return found


def shown(page: str) -> tuple[list[object], str]:
    """The elements of a document in their order, and all its text: white space between blocks may change its place."""
    found = parsed(page)
    return [one for one in found if not isinstance(one, str)], "".join(one for one in found if isinstance(one, str))


def test_the_document_is_the_same_on_every_kind_of_page() -> None:
    site = sites.several()
    lighter = heavier = 0
    for file in plan(site, ()).files:
        if not is_sparing(file):
            continue
        page = paint(file.page, site, file.format).decode()
        page = page.split("---\n", 2)[2] if file.format is HTML and page.startswith("---\n") else page
        less = spared(page.encode()).decode()
        assert shown(less) == shown(page), file.published
        heavier += len(page)
        lighter += len(less)
    assert lighter < 0.97 * heavier


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a class="b" href="../x/#y">z</a>', "<a class=b href=../x/#y>z</a>"),
        ('<a class="b c" title="é" id="">z</a>', '<a class="b c" title=é id="">z</a>'),
        ('<rect width="3" height="4"/>', '<rect width=3 height="4"/>'),
        ('<input value="a=b" name="c" checked>', '<input value="a=b" name=c checked>'),
        ("<ul><li>a</li>\n<li><b>b</b></li></ul>", "<ul><li>a\n<li><b>b</b></ul>"),
        ("<dl><dt>a</dt><dd></dd></dl>", "<dl><dt>a<dd></dd></dl>"),
        ("<div><p>a</p><p role></p>\n</div>", "<div><p>a</p><p role></p>\n</div>"),
        ("<p>a</p> b", "<p>a</p> b"),
        ("<a><p>a</p></a>", "<a><p>a</p></a>"),
        ("<p>a=&#34;b&#34; c</p>", "<p>a=&#34;b&#34; c</p>"),
        ('<script type="application/ld+json">{"a":"b","c":"d="}</script>',) * 2,
    ],
)
def test_what_goes_and_what_stays(before: str, after: str) -> None:
    assert spared(before.encode()).decode() == after.replace('type="application/ld+json"', "type=application/ld+json")
    assert shown(after) == shown(before)


def test_a_published_site_has_both(site: Path) -> None:
    """Pages made from data are sparing; what people wrote and what hosts include stand as they were made."""
    article = next(site.glob("*/*/*/madde-*/index.html")).read_text("utf-8")
    assert "<main id=icerik tabindex=-1>" in article and "</li>" not in article.partition("<main")[2]
    assert '<section class="kim-sorumlu"' in next(site.glob("embed/*/*/*/madde-*/snippet.html")).read_text("utf-8")
    assert '<main id="icerik" tabindex="-1">' in (site / "hakkinda" / "index.html").read_text("utf-8")
