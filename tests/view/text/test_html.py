"""The text survives exactly, from the data to what a browser reads; labels, anchors, marks and notes as designed."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data
from tests import sites
from tests.painted import staged
from tests.view.text.awkward import (
    AWKWARD,
    NOTHING_KNOWN,
    PLACES,
    PLAIN,
    TEXTS,
    article,
    cite,
    known_at,
    newest,
    site_with,
    with_text,
)

from kimsorumlu.base import BASE
from kimsorumlu.facts.text.runs import Stretch
from kimsorumlu.facts.text.setting import set_article, set_words
from kimsorumlu.model.text import Article, Clause, Mark
from kimsorumlu.model.version import Version
from kimsorumlu.pages.texts.article import article_page
from kimsorumlu.pages.texts.version import version_page
from kimsorumlu.site import Site
from kimsorumlu.view.text.html import HtmlWriter

ROOT = Path(__file__).parents[3]


@cache
def configured() -> tuple[list[str], dict[str, dict[str, object]]]:
    theme = {"name": None, "custom_dir": str(ROOT / "theme" / "mkdocs")}
    config = load_config(str(BASE / "mkdocs.yml"), site_name="x", docs_dir=str(BASE / "content"), theme=theme)
    return list(config["markdown_extensions"]), dict(config["mdx_configs"])


def variants() -> list[tuple[list[str], dict[str, dict[str, object]]]]:
    """As MkDocs is configured, bare, and with everything that looks at raw HTML."""
    names, options = configured()
    more = ["toc", "tables", "fenced_code", "attr_list", "def_list", "md_in_html", "footnotes", "abbr", "smarty"]
    return [(names, options), ([], {}), (more, {})]


def browsed(written: str, variant: int = 0) -> Element:
    """What a browser makes of a page that went through Python-Markdown."""
    source, _ = get_data(written)
    names, options = variants()[variant]
    html = markdown.Markdown(extensions=names, extension_configs=options).convert(source)
    parsed: Element = html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)
    return parsed


def article_of(version: Version) -> str:
    """The page of its only article, in a site where it is the version in force."""
    site = site_with(version)
    return staged(site, article_page(site, sites.new(site), version.articles[0]))


def whole(site: Site, version: Version) -> str:
    return staged(site, version_page(site, site.corpus.edition(version)))


def text_of(element: Element) -> str:
    return "".join(element.itertext())


def by_id(page: Element, id: str) -> Element:
    found = [element for element in page.iter() if element.get("id") == id]
    assert len(found) == 1, id
    return found[0]


def sentence(page: Element, id: str) -> str:
    paragraph = by_id(page, id).find("p")
    assert paragraph is not None
    return text_of(paragraph)


def fragment(html: str) -> Element:
    parsed: Element = html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)
    return parsed


def expected(clause: Clause) -> str:
    return f"{clause.label} {clause.printed}" if clause.label else clause.printed


@settings(deadline=None, max_examples=60)
@given(TEXTS, st.integers(0, 2))
@example("".join(AWKWARD), 0)
@example(" ".join(AWKWARD), 2)
def test_any_text_survives_on_the_article_page(text: str, variant: int) -> None:
    changed = with_text(text)
    page = browsed(article_of(replace(newest(), text=(changed,))), variant)
    for clause in changed.walk():
        assert sentence(page, clause.fragment) == expected(clause)
    closings = [text_of(p) for p in page.iter("p") if p.get("class") == "closing"]
    assert closings == [text, text]
    assert text_of(by_id(page, "baslik")) == text
    assert [text_of(p) for p in page.iter("p") if p.get("class") == "article-marker"] == [text]


@settings(deadline=None, max_examples=30)
@given(TEXTS, st.integers(0, 2))
@example("".join(AWKWARD), 0)
def test_any_text_survives_on_the_version_page(text: str, variant: int) -> None:
    changed = with_text(text)
    version = replace(newest(), text=(changed,), front_matter=None, back_matter=None)
    page = browsed(whole(site_with(version), version), variant)
    for clause in changed.walk():
        assert sentence(page, f"madde-1-{clause.fragment}") == expected(clause)


@pytest.mark.parametrize(
    "printed", ["```\nkod\n```", "~~~\nkod\n~~~", "# Başlık\n\n    kod\n* a\n</div>\n<!--", "    a\n1. b"]
)
def test_printed_lines_survive_whatever_they_look_like(printed: str) -> None:
    version = replace(newest(), front_matter=printed, back_matter=printed, notes=(printed,))
    page = browsed(whole(site_with(version), version))
    lines = [line.strip() for line in printed.splitlines() if line.strip()]
    blocks = [div for div in page.iter("div") if (div.get("class") or "").startswith("printed")]
    assert [[text_of(p) for p in div.iter("p")] for div in blocks] == [lines, lines]


def test_the_real_texts_survive_with_every_clause_at_its_address() -> None:
    for version in sites.real().corpus.versions:
        page = browsed(whole(sites.real(), version))
        ids = {element.get("id"): element for element in page.iter() if element.get("id")}
        for each, clause in version.clauses():
            element = ids[f"{each.slug}-{clause.fragment}"]
            paragraph = element.find("p")
            if clause.label or clause.printed:
                assert paragraph is not None
                assert text_of(paragraph) == expected(clause)


# links


@settings(deadline=None, max_examples=60)
@given(TEXTS, PLACES, st.integers(0, 2))
@example("".join(AWKWARD), [(0, 5), (3, 9), (9, 30), (30, 400)], 0)
@example("5 inci (Değişik: 1) e-devlet", [(0, 1), (2, 10), (12, 22)], 2)
def test_any_text_survives_with_any_links_in_every_part(text: str, places: list[tuple[int, int]], variant: int) -> None:
    changed = replace(with_text(text), mark=Mark(text, "", "changed"))
    written, writer = set_article(newest(), changed, known_at(newest(), changed, places)), HtmlWriter("")
    heading, body = writer.heading(written), writer.body(written)
    html = f'---\ntitle: x\n---\n<div class="page">\n<h1 id="baslik">{heading}</h1>\n{body}\n</div>\n'
    page = browsed(html, variant)
    assert text_of(by_id(page, "baslik")) == text
    assert text_of(next(p for p in page.iter("p") if p.get("class") == "paragraph")) == text
    for clause in changed.walk():
        assert sentence(page, clause.fragment) == expected(clause)
    assert [text_of(p) for p in page.iter("p") if p.get("class") == "closing"] == [text, text]


def test_the_real_texts_survive_with_their_real_links() -> None:
    linked = 0
    for version in sites.real().corpus.versions:
        for each in version.articles:
            text = sites.real().facts.texts.article(version, each)
            page = fragment(HtmlWriter(text.address).body(text))
            for clause in each.walk():
                if clause.label or clause.printed:
                    assert sentence(page, clause.fragment) == expected(clause)
            linked += sum(a.get("class") in {"citation", "term"} for a in page.iter("a"))
    assert linked > 150


# labels, anchors, copy links


def written(shown: Article) -> Element:
    """The article on its own page."""
    text = set_article(newest(), shown, NOTHING_KNOWN)
    return fragment(HtmlWriter(text.address).body(text))


def body(number: str) -> Element:
    return written(article(number))


def test_every_clause_is_an_anchor_and_its_label_links_to_it() -> None:
    page = body("1")
    for clause in article("1").walk():
        element = by_id(page, clause.fragment)
        links = [a for a in element.iter("a") if a.get("href") == f"#{clause.fragment}"]
        assert [a.get("class") for a in links] == (["label"] if clause.label else ["copy-link"])


def test_items_are_lists_in_lists_and_closing_text_follows_its_list() -> None:
    paragraph = body("1").find("div")
    assert paragraph is not None and paragraph.get("class") == "paragraph"
    assert [child.tag for child in paragraph] == ["p", "a", "ol", "p"], "without a label a copy link stands there"
    item = by_id(body("1"), "bent-i")
    assert [(child.tag, child.get("class")) for child in item] == [
        ("p", None), ("ol", "items"), ("p", "closing"),
    ]  # fmt: skip


def test_a_paragraph_of_items_alone_has_neither_sentence_nor_copy_link() -> None:
    paragraph = by_id(body("geçici 1"), "fikra-n1")
    assert [child.tag for child in paragraph] == ["ol"]
    assert by_id(paragraph, "bent-a-2").find("p") is not None


@pytest.mark.parametrize(
    ("number", "id", "name", "citation"),
    [
        ("1", "bent-ix", "ı bendinin", "m. 1/ı"),
        ("1", "bent-n4", "4. bendin", "m. 1, 4. bent"),
        ("1", "bent-i-alt-1-a", "1/a alt bendinin", "m. 1/i-1/a"),
        ("1", "fikra-n1", "1. fıkranın", "m. 1"),
        ("2", "fikra-1", "1. fıkranın", "m. 2/1"),
        ("2", "fikra-n2", "I fıkrasının", "m. 2 (I)"),
        ("geçici 1", "bent-a", "a bendinin", "m. geçici 1/a"),
        ("geçici 1", "bent-a-2", "ikinci a bendinin", "m. geçici 1/a (ikinci)"),
    ],
)
def test_copy_links_say_what_they_copy(number: str, id: str, name: str, citation: str) -> None:
    link = next(a for a in by_id(body(number), id).iter("a") if a.get("data-citation"))
    assert link.get("data-citation") == citation
    if link.get("class") != "label":
        assert link.get("aria-label") == f"{name} bağlantısını kopyala"
        assert link.get("data-copy") == ""


def test_on_a_shared_page_ids_are_prefixed_and_links_lead_to_the_permanent_address() -> None:
    text = set_article(newest(), article("1"), NOTHING_KNOWN)
    page = fragment(HtmlWriter(newest().url).body(text, "madde-1-"))
    element = by_id(page, "madde-1-bent-ix")
    assert {a.get("href") for a in element.iter("a")} == {"madde-1/#bent-ix"}


def test_short_hyphenations_stay_on_one_line_and_the_text_stays_the_same() -> None:
    spans = [text_of(span) for span in body("1").iter("span") if span.get("class") == "unbroken"]
    assert spans == ["e-devlet", "5 inci"]


def test_a_note_of_the_document_stands_below_its_clause() -> None:
    first, *others = article("2").body
    page = written(replace(article("2"), body=(replace(first, footnotes="¹ Bir < iki.\n² Üç."), *others)))
    notes = [p for p in by_id(page, "fikra-1").iter("p") if p.get("role") == "doc-footnote"]
    assert [text_of(note) for note in notes] == ["¹ Bir < iki.", "² Üç."]


# amendment marks


def test_numbers_printed_with_bare_commas_part_after_a_comma_only() -> None:
    text = "5237 Sayılı Kanun (139,140,243 Numaralı) ile 1,5 metre ve 12, 13"
    html = HtmlWriter("").words(set_words(text, links=(Stretch(5, 25, cite(5, 25)),)))
    assert html == (
        '5237 <a class="citation" href="x/">Sayılı Kanun (139,<wbr>14</a>0,<wbr>243 Numaralı) ile 1,5 metre ve 12, 13'
    )
    assert text_of(fragment(html)) == text


def test_a_mark_inside_the_text_is_wrapped_where_it_stands() -> None:
    paragraph = by_id(body("2"), "fikra-1")
    marks = [text_of(span) for span in paragraph.iter("span")]
    assert marks == ["(Ek: 07.06.2024 tarihli ve 5 sayılı İç Genelge)"]
    assert sentence(body("2"), "fikra-1") == "(1) Müdür (Ek: 07.06.2024 tarihli ve 5 sayılı İç Genelge) yönetir."
    assert "Metin belgede yok." not in text_of(body("2"))


def test_a_mark_instead_of_a_clause_says_that_the_text_is_missing_and_by_what() -> None:
    item = by_id(body("1"), "bent-o")
    assert sentence(body("1"), "bent-o") == "o) (Değişik: 07.06.2024 tarihli ve 5 sayılı İç Genelge)"
    assert [text_of(p) for p in item.iter("p")][1:] == [
        "Metin belgede yok. Bu bendin metni alınan belgede yoktur; belgede yalnızca değişiklik işareti basılıdır.",
        "Değiştiren işlem: 07.06.2024 tarihli ve 5 sayılı İç Genelge.",
    ]


def test_a_mark_instead_of_an_article_does_the_same() -> None:
    assert [text_of(p) for p in body("3").iter("p")] == [
        "(Mülga: 07.06.2024 tarihli ve 5 sayılı İç Genelge)",
        "Metin belgede yok. Bu maddenin metni alınan belgede yoktur; belgede yalnızca değişiklik işareti basılıdır.",
        "Kaldıran işlem: 07.06.2024 tarihli ve 5 sayılı İç Genelge.",
    ]


def test_the_editors_own_words_replace_the_general_ones() -> None:
    page = written(replace(article("3"), note="Metin İç Genelgededir."))
    assert [text_of(p) for p in page.iter("p")][1] == "Metin belgede yok. Metin İç Genelgededir."
    assert "Editör notu." not in text_of(page)


def test_an_unknown_instrument_is_not_invented() -> None:
    page = written(replace(article("3"), mark=Mark("(Mülga)", "yok", "repealed")))
    assert [text_of(p) for p in page.iter("p")] == [
        "(Mülga)",
        "Metin belgede yok. Bu maddenin metni alınan belgede yoktur; belgede yalnızca değişiklik işareti basılıdır.",
    ]


# notes


def test_a_note_on_the_article_says_so_and_stands_apart_from_the_last_clause() -> None:
    last = list(body("1"))[-1]
    assert last.get("class") == "annotation annotation--article"
    assert text_of(last).split("\n")[:2] == ["Bu maddeye ilişkin editör notu", "Madde notu, kaynak."]
    assert "Bu maddeye ilişkin" not in text_of(by_id(body("1"), "bent-ix"))


@settings(deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from([*AWKWARD, "\n", "\n\n", "    "]), st.text(PLAIN, max_size=8)), max_size=14).map(
        "".join
    )
)
def test_no_note_breaks_its_page(note: str) -> None:
    page = browsed(article_of(replace(newest(), text=(replace(article("6"), note=note or None),))))
    assert sentence(page, "fikra-n1") == "02.01.2020 tarihli yönetmelik kaldırılmıştır."
    assert by_id(page, "kunye") is not None
    (law,) = (div for div in page.iter("div") if div.get("class") == "law-text")
    assert {element.tag for element in law.iter()}.isdisjoint({"script", "img", "pre"})
