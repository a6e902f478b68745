"""What is printed inside an article, form by form, on the pages that show it (tests/fixtures/inside)."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from bench.search.site import NAMELESS, concepts
from tests import sites
from tests.pages.reading import having, ids, parsed, read, text
from tests.painted import staged

from kimsorumlu.exports.letters import letters, published_letters
from kimsorumlu.exports.search.documents import collections
from kimsorumlu.exports.search.postings import index
from kimsorumlu.pages.history.redline import redline_pages
from kimsorumlu.pages.texts.article import article_page
from kimsorumlu.pages.texts.version import version_pages
from kimsorumlu.view.contents import contents
from kimsorumlu.view.text.fragment import article_fragment
from kimsorumlu.view.text.plain import lines

SITE = sites.inside()
NEW = sites.new(SITE)
VERSION = NEW.version


def article(number: str) -> Element:
    return read(SITE, article_page(SITE, NEW, sites.article(VERSION, number)))


def whole() -> Element:
    return read(SITE, next(page for page in version_pages(SITE) if page.address == VERSION.url))


def outline(page: Element) -> list[str]:
    """The headings of a page's legal text, each after its level."""
    (law,) = having(page, "div", cls="law-text")[:1]
    return [f"{part.tag[1]} {text(part)}" for part in law.iter() if part.tag in ("h2", "h3", "h4", "h5", "h6")]


# headings -------------------------------------------------------------------------------------------------------------


def test_a_heading_inside_an_article_is_one_of_the_page_at_its_level() -> None:
    assert outline(article("4")) == ["2 Sahiplendirme", "3 Ücretler"]
    shown = outline(whole())
    assert shown[shown.index("2 Bakımevi") : shown.index("2 Birimler")] == [
        "2 Bakımevi",
        "3 Sahiplendirme",
        "4 Ücretler",
    ]


def test_a_heading_is_found_at_its_address_and_copied_with_its_citation() -> None:
    page = article("3")
    assert {"baslik-mudur", "baslik-aranan-ozellikler-2"} <= set(ids(page))
    copied = {link.get("href"): cited for link in having(page, "a") if (cited := link.get("data-citation"))}
    assert copied["#baslik-calisma-saatleri"] == "m. 3, “GÖREV UNVANI: BAKIMEVİ SORUMLUSU”, “Çalışma Saatleri”"


def test_the_contents_tell_the_headings_of_the_article_that_is_read_and_all_of_the_whole_text() -> None:
    here = contents(VERSION, VERSION.article_url, sites.article(VERSION, "4"))
    told = {line.number: [below.text for below in line.below] for group in here.groups for line in group.entries}
    assert told["4"] == ["Sahiplendirme"] and told["3"] == []
    all_told = contents(VERSION, lambda one: f"{VERSION.url}#{one.slug}")
    lines_ = {line.number: line for group in all_told.groups for line in group.entries}
    assert [below.address for below in lines_["4"].below] == [f"{VERSION.url}#madde-4-baslik-sahiplendirme"]
    assert [below.text for below in lines_["4"].below[0].below] == ["Ücretler"]
    on_page = {link.get("href") for link in having(having(whole(), "nav", cls="contents")[0], "a")}
    assert "#madde-4-baslik-ucretler" in on_page and "madde-4-baslik-ucretler" in ids(whole())


def test_other_forms_of_the_text_have_the_headings_in_their_place() -> None:
    shown = SITE.facts.texts.article(VERSION, sites.article(VERSION, "4"))
    assert list(lines(shown))[3:] == [
        "Sahiplendirme",
        "(2) Sahiplendirme, Bakımevi Sorumlusunun onayıyla yapılır.",
        "a) Başvuran kimliğini gösterir.",
        "Ücretler",
        "b) Sahiplendirmeden ücret alınmaz.",
    ]
    fragment = parsed(str(article_fragment(shown)))
    assert [part.tag for part in fragment.iter() if (part.tag or "").startswith("h") and part.text] == ["h4", "h5"]


def test_the_letters_of_the_page_are_those_that_are_published() -> None:
    """What verifying reads of a saved page (clause.js) is what the digests are made of."""
    known = published_letters(SITE)[VERSION.url]["texts"]
    (law,) = having(article("4"), "div", cls="law-text")
    read_there = "".join(
        text(part) for part in law.iter() if part.tag == "p" or "subheading" in (part.get("class") or "")
    )
    printed = "".join(lines(SITE.facts.texts.article(VERSION, sites.article(VERSION, "4"))))
    assert letters(printed).removeprefix("Bakımevi") == letters(read_there)
    assert {"madde-4/", "madde-4/#baslik-ucretler", "madde-4/#baslik-ucretler-bent-b"} <= set(known)


def test_words_of_a_heading_find_the_clauses_below_it() -> None:
    current, _ = collections(SITE.corpus, NAMELESS)
    found = index(current, concepts())
    addresses = [clause.address for one in current.articles for clause in one.clauses]
    at = {addresses[number]: weight for number, weight, _ in found.entries["saat"].clauses}
    heading = VERSION.article_url(sites.article(VERSION, "3"), "baslik-calisma-saatleri")
    assert f"{heading}-bent-1" in at and at[f"{heading}-bent-1"] < at[heading]


def test_a_redline_tells_what_became_of_a_heading() -> None:
    page = staged(SITE, next(iter(redline_pages(SITE))))
    assert "Müdürün Görev" in page and "<ins>, Yetki" in page


# paragraphs and labels ------------------------------------------------------------------------------------------------


def paragraphs(page: Element, id: str) -> list[str]:
    """What stands in the paragraphs of a clause's element, but for those of other clauses."""
    (clause,) = [element for element in page.iter() if element.get("id") == id]
    return [text(part) for part in clause if part.tag == "p"]


def test_paragraphs_of_a_clause_are_paragraphs_of_the_page_in_their_place() -> None:
    page = article("5")
    assert paragraphs(page, "bent-a") == [
        "a) Aşı Birimi:",
        "Aşılama işlerinin yürütüldüğü birimdir. Görevleri aşağıda gösterilmiştir.",
        "Birim her ay rapor verir.",
        "Raporlar Müdüre sunulur.",
    ]
    (item,) = [element for element in page.iter() if element.get("id") == "bent-a"]
    assert [part.tag for part in item if part.tag != "a"] == ["p", "p", "ol", "p", "p"]


def test_other_forms_of_the_text_have_the_paragraphs_too() -> None:
    shown = SITE.facts.texts.article(VERSION, sites.article(VERSION, "5"))
    assert list(lines(shown))[-3:] == [
        "b) Bakım Birimi:",
        "Bakımevinin temizliğini yapar.",
        "Birimlerin çalışma saatlerini Müdür belirler.",
    ]
    assert [text(part) for part in parsed(str(article_fragment(shown))).iter("p")][-3:] == list(lines(shown))[-3:]


def test_labels_stand_as_printed_and_items_below_a_label_without_brackets_step_in() -> None:
    page = article("6")
    assert paragraphs(page, "fikra-1") == ["(l) Kayıtlar aşağıdaki gibi tutulur:"]
    assert paragraphs(page, "fikra-1-bent-iii-alt-8") == ["8) 8) Denetim defteri."]
    copied = {link.get("href"): cited for link in having(page, "a") if (cited := link.get("data-citation"))}
    assert copied["#fikra-1-bent-iii-alt-8"] == "m. 6/1-III-8"


def test_a_paragraph_that_came_is_new_in_the_redline() -> None:
    page = staged(SITE, next(iter(redline_pages(SITE))))
    assert '<ins><br><span class="inner">Raporlar Müdüre sunulur.' in page
