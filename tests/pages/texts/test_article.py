"""The page of one article: what it owes its reader."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest
from tests.pages.reading import having, headings, ids, read, rows, text
from tests.painted import head, staged
from tests.sites import article, awkward, municipality, new, old, regulation, site_of, with_newest

from kimsorumlu import ids as addresses
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.designation import Designation
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.text import Article
from kimsorumlu.pages.texts.article import article_page, article_pages
from kimsorumlu.pages.texts.version import version_page
from kimsorumlu.view.contents import contents, missing_numbers, short_title
from kimsorumlu.view.page import Page
from kimsorumlu.view.speakers import speaker_card

SITE = awkward()
NEW, OLD = new(SITE), old(SITE)
VERSION = NEW.version


def page(number: str = "1", edition: Edition = NEW) -> Page:
    return article_page(SITE, edition, article(edition.version, number))


def made(number: str = "1", edition: Edition = NEW) -> Element:
    return read(SITE, page(number, edition))


def changed(number: str = "1", **changes: object) -> Element:
    """The article of the version in force where that is changed."""
    site = with_newest(SITE, **changes)
    return read(site, article_page(site, new(site), article(new(site).version, number)))


def whole(edition: Edition = NEW, **changes: object) -> Element:
    """The page of the version, which has all of the künye that its articles' pages lead to."""
    if changes:
        site = with_newest(SITE, **changes)
        return read(site, version_page(site, new(site)))
    return read(SITE, version_page(SITE, edition))


def numbered(*numbers: str) -> tuple[Article, ...]:
    articles = []
    for number in numbers:
        parsed = addresses.article_number(f"MADDE {number}-")
        assert parsed is not None
        articles.append(replace(article(VERSION, "6"), name=Designation(parsed, parsed.slug)))
    return tuple(articles)


def test_every_article_of_every_version_has_a_page_at_its_address() -> None:
    assert [made.path(made.kind.formats[0]) for made in article_pages(SITE)] == [
        "ornek/bilgi-islem/2020-01-02/madde-1/index.md",
        "ornek/bilgi-islem/2020-01-02/madde-2/index.md",
        "ornek/bilgi-islem/2020-01-02/madde-9/index.md",
        "ornek/bilgi-islem/2024-05-06/madde-1/index.md",
        "ornek/bilgi-islem/2024-05-06/madde-2/index.md",
        "ornek/bilgi-islem/2024-05-06/madde-3/index.md",
        "ornek/bilgi-islem/2024-05-06/madde-6/index.md",
        "ornek/bilgi-islem/2024-05-06/gecici-madde-1/index.md",
    ]


@pytest.mark.parametrize("made", list(article_pages(SITE)), ids=lambda page: page.address)
def test_the_page_is_well_built(made: Page) -> None:
    page = read(SITE, made)
    assert len(set(ids(page))) == len(ids(page))
    levels = headings(page)
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    for element in page.iter():
        assert element.get("style") is None
        assert not any(name.startswith("on") for name in element.attrib)
        for name in ("href", "src"):
            assert not (element.get(name) or "").startswith("/")
        for id in (element.get("aria-labelledby") or "").split():
            assert id in ids(page)
    inside = {a.get("href", "")[1:] for a in page.iter("a") if a.get("href", "").startswith("#")}
    assert inside <= set(ids(page))


# head


def test_the_heading_stands_as_printed_and_the_number_above_it() -> None:
    assert text(made().find(".//h1")) == "Bilgi İşlem Müdürlüğünün görev ve sorumlulukları"
    assert [text(p) for p in having(made(), "p", cls="head__number")] == ["Madde 1"]


def test_an_article_without_heading_is_called_by_its_number() -> None:
    assert text(made("6").find(".//h1")) == "Madde 6"
    assert having(made("6"), "p", cls="head__number") == []


def test_breadcrumbs_lead_to_the_municipality_and_the_version() -> None:
    (trail,) = having(made(), "nav", cls="crumbs")
    assert [(text(li), li.find("a").get("href") if li.find("a") is not None else None) for li in trail.iter("li")] == [  # type: ignore[union-attr]
        ("Örnek", "../../../"),
        ("Bilgi İşlem Müdürlüğü", "../"),
        ("Madde 1", None),
    ]


def test_the_status_names_version_and_decision() -> None:
    (line,) = having(made(), "p", cls="status-line")
    assert text(line) == "Yürürlükte 06.05.2024 metni, karar 12 Bu maddenin geçmişi Künye ve atıf"
    assert "status" not in head(SITE, page())
    assert "banner" not in head(SITE, page())


def test_a_superseded_page_leads_to_the_text_in_force_and_never_takes_a_number_for_a_subject() -> None:
    meta = head(SITE, page("1", OLD))
    assert meta["status"] == "superseded"
    banner = meta["banner"]
    assert banner.startswith(
        "<strong>Bu metin yürürlükte değil.</strong> 06.05.2024 tarihli ve 12 sayılı kararla kaldırıldı. "
        '<a href="../../2024-05-06/">Yürürlükteki metin</a>'
    )
    assert "1. maddesi" not in banner
    (line,) = having(made("1", OLD), "p", cls="status-line")
    assert text(line) == "Mülga 02.01.2020 metni Bu maddenin geçmişi Künye ve atıf"
    assert meta["title"] == "Madde 1 (mülga): Bilgi İşlem Müdürlüğü · Örnek 2020"


def test_a_superseded_number_that_is_gone_leads_to_the_whole_text() -> None:
    assert head(SITE, page("9", OLD))["banner"].endswith(
        '<a href="../../2024-05-06/">Yürürlükteki metin</a> · Bu madde yürürlükteki metinde yok · '
        '<a href="../../gecmis/2020-01-02..2024-05-06/metin/#e-madde-9">Ne değişti?</a>'
    )


def test_title_and_description() -> None:
    meta = head(SITE, page())
    assert meta["title"] == "Madde 1: Bilgi İşlem Müdürlüğü · Örnek"
    assert meta["kind"] == "article"
    assert meta["description"] == (
        "Örnek Belediyesi Bilgi İşlem Müdürlüğü Çalışma Yönetmeliği, m. 1: "
        "Bilgi İşlem Müdürlüğünün görev ve sorumlulukları."
    )


# the unit card


def test_the_card_names_the_unit_what_it_is_under_and_links_both() -> None:
    (card,) = having(made("1", OLD), "div", cls="speaker-card")
    assert [text(p) for p in card.iter("p")] == [
        "Bu madde şu birimin görevlerini düzenliyordu",
        "Bilgi İşlem Müdürlüğü",
        "Şemada göster",
    ]
    assert [a.get("href") for a in card.iter("a")] == ["../../../birim/bilgi-islem-mudurlugu/", "../sema/"]


def test_a_clause_may_speak_for_another_unit() -> None:
    (card,) = having(made("1"), "div", cls="speaker-card")
    assert [text(p) for p in card.iter("p")] == [
        "Bu madde şunlar için kural koyar",
        "Bilgi İşlem Müdürlüğü",
        "Bağlı olduğu: Belediye Başkanı",
        "Ağ Servisi",
        "m. 1/i Bağlı olduğu: Bilgi İşlem Müdürlüğü Şemada göster",
    ]


def test_a_role_is_named_with_its_unit() -> None:
    (card,) = having(made("2"), "div", cls="speaker-card")
    assert [text(p) for p in card.iter("p")] == [
        "Bu madde şu unvanın görevlerini düzenler",
        "Müdür",
        "Birimi: Bilgi İşlem Müdürlüğü Bağlı olduğu: Belediye Başkanı Şemada göster",
    ]


def with_role(**changes: object) -> Element:
    """The article of the role "mudur" where that is changed."""
    roles = tuple(replace(role, **changes) if role.id == "mudur" else role for role in VERSION.roles)  # type: ignore[arg-type]
    return changed("2", roles=roles)


def test_a_role_with_several_superiors_names_them_all() -> None:
    (card,) = having(with_role(reports_to=("baskan", "ag-servisi")), "div", cls="speaker-card")
    assert "Bağlı olduğu: Belediye Başkanı ve Ağ Servisi" in text(card)


def test_a_role_that_reports_to_its_unit_links_it_once() -> None:
    (card,) = having(with_role(reports_to=("bilgi-islem-mudurlugu",)), "div", cls="speaker-card")
    assert [text(p) for p in card.iter("p")][-1] == "Bağlı olduğu: Bilgi İşlem Müdürlüğü Şemada göster"
    assert [a.get("href") for a in card.iter("a")] == [
        "../../../../unvan/mudur/",
        "../../../birim/bilgi-islem-mudurlugu/",
        "../sema/",
    ]


def test_staff_hold_no_title() -> None:
    words = having(with_role(staff=True), "div", cls="speaker-card")[0].find("p")
    assert text(words) == "Bu madde şu görevlilerin görevlerini düzenler"


def test_an_article_that_does_not_list_the_duties_is_not_said_to() -> None:
    other = replace(article(VERSION, "6"), speaks_for=("bilgi-islem-mudurlugu",))
    card = speaker_card(SITE, NEW, other)
    assert card is not None and card.words == "Bu madde şu birim için kural koyar"


def test_an_article_that_speaks_for_nobody_has_no_card() -> None:
    assert having(made("6"), "div", cls="speaker-card") == []


# imprint, citation, corrections


def test_the_imprint_says_what_is_known_and_on_what_it_rests() -> None:
    (panel,) = having(made(), "section", aria_labelledby="kunye")
    assert rows(panel) == {
        "Belediye": "Örnek Belediyesi",
        "Tarih": "06.05.2024 Meclis kararının tarihi.",
        "Meclis kararı": "06.05.2024, karar 12 Örnek Belediye Meclisi",
        "Kaynak belge": (
            "Kaynak metin (TXT, 2 KB) Özgün belge elimizde yok, metne dönüştürülmüş hâli var. SHA-256 bbbbbbbb…"
        ),
        "Sitedeki adresi": "/ornek/bilgi-islem/2024-05-06/madde-1/",
    }
    assert ("../#kunye", "Künyenin tamamı") in [(a.get("href"), text(a)) for a in panel.iter("a")]
    (panel,) = having(whole(), "section", aria_labelledby="kunye")
    assert {term: said for term, said in rows(panel).items() if term not in rows(made())} == {
        "Yönetmelik": "Bilgi İşlem Müdürlüğü Çalışma Yönetmeliği",
        "Valiliğe ya da kaymakamlığa gönderilme": "Belgede yazılı değil",
        "İlan": "Belgede yazılı değil",
        "Yürürlüğe giriş": "Belgede yazılı değil",
        "Dayandığı ifade": "“06.05.2024 tarih ve 12 sayılı kararla kabul edilmiştir.” Belgenin kendisinde.",
        "İmzalayanlar": "Ada ÖRNEK Meclis Başkanı",
        "Yürürlükten kaldırdığı yönetmelik": (
            "02.01.2020 tarihli ve 7 sayılı kararla kabul edilen yönetmelik 6. maddeye göre."
        ),
    }


def test_the_imprint_says_in_words_what_is_not_known() -> None:
    known = rows(made("1", OLD))
    assert known["Meclis kararı"] == "Belgede yazılı değil"
    assert known["Tarih"] == (
        "02.01.2020 Belge üzerindeki damga ya da imza kaydının tarihi. Tarih damgadan alınmıştır."
    )
    known = rows(whole(OLD))
    assert known["Kaldıran"] == "06.05.2024 metni, karar 12"
    assert "Dayandığı ifade" not in known


def test_the_imprint_names_the_article_that_says_when_the_text_comes_into_force() -> None:
    page = whole(adoption=replace(VERSION.adoption, in_force_article="2"))
    assert rows(page)["Yürürlüğe giriş"] == "Tarihi belgede yazılı değil (m. 2)"
    assert rows(page)["Valiliğe ya da kaymakamlığa gönderilme"] == "Belgede yazılı değil"
    assert "madde-2/" in [a.get("href") for a in page.iter("a") if text(a) == "m. 2"]


def test_a_repealed_text_without_date_or_number_is_quoted() -> None:
    repeal = replace(VERSION.repeals[0], date=None, decision=None, version=None, title="bundan önceki Yönetmelik")
    known = rows(whole(repeals=(repeal,)))
    assert known["Yürürlükten kaldırdığı yönetmelik"] == "“bundan önceki Yönetmelik” 6. maddeye göre."


def test_a_missing_document_is_not_linked() -> None:
    assert rows(changed(received=None))["Kaynak belge"] == "Elimizde yok SHA-256 bbbbbbbb…"


def test_link_and_citation_can_be_copied() -> None:
    (link,) = (a for a in made().iter("a") if text(a) == "Bağlantıyı kopyala")
    (button,) = (b for b in made().iter("button") if text(b) == "Atfı kopyala")
    assert (link.get("href"), link.get("data-copy")) == ("./", "")
    assert [button.get(f"data-{part}") for part in ("copy", "clause", "publication", "address")] == [
        "Örnek Belediyesi Bilgi İşlem Müdürlüğü Çalışma Yönetmeliği (06.05.2024)",
        "m. 1",
        "Kim Sorumlu?",
        "./",
    ]


def test_what_is_copied_most_stands_under_the_title_and_the_rest_in_the_imprint() -> None:
    (bar,) = having(made(), "div", cls="copying")
    assert [text(child) for child in bar] == ["Bağlantıyı kopyala", "Atfı kopyala", "Metni kopyala"]
    (panel,) = having(made(), "section", aria_labelledby="kunye")
    parts = [str(child.get("class") or child.tag).split()[0] for child in panel]
    assert parts == ["h2", "dl", "panel__actions", "p"]
    first = [text(term) for term in panel[1].iter("dt")]
    assert first == ["Belediye", "Tarih", "Meclis kararı", "Kaynak belge", "Sitedeki adresi"]


def test_corrections_are_listed_with_their_place() -> None:
    (section,) = having(made(), "section", aria_labelledby="duzeltmeler")
    assert [text(li) for li in section.iter("li")] == ["Taramadan doğan düzeltme, m. 1/ı: belgede “akıll ı” → “akıllı”"]
    assert [a.get("href") for a in section.iter("a")] == ["#bent-ix"]
    assert having(made("2"), "section", aria_labelledby="duzeltmeler") == []


# contents, previous and next


@pytest.mark.parametrize(
    ("number", "near"),
    [
        ("2", ["1Bilgi İşlem Müdürlüğü", "2Müdür", "3Metni belgede yok"]),
        ("6", ["4 ve 5. maddeler belgede yoktur.", "6Başlıksız madde", "Geçici madde 1: Geçiş"]),
    ],
)
def test_the_contents_name_chapters_the_articles_of_ones_own_and_missing_numbers(number: str, near: list[str]) -> None:
    (column,) = having(made(number), "nav", cls="contents")
    assert [text(p) for p in column.iter("p")][1:] == ["BİRİNCİ BÖLÜM · GENEL", "İKİNCİ BÖLÜM"]
    assert ["".join(li.itertext()) for li in column.iter("li")] == near
    (current,) = [text(a) for a in column.iter("a") if a.get("aria-current") == "page"]
    assert current in near and current.startswith(number)


@pytest.mark.parametrize(
    ("numbers", "remarks"),
    [
        (("1", "2", "3"), {}),
        (("1", "3"), {"madde-3": "2. madde belgede yoktur."}),
        (("1", "4"), {"madde-4": "2 ve 3. maddeler belgede yoktur."}),
        (("1", "6"), {"madde-6": "2, 3, 4 ve 5. maddeler belgede yoktur."}),
        (("1", "7"), {"madde-7": "2–6. maddeler belgede yoktur."}),
        (("1", "9999"), {"madde-9999": "2–9998. maddeler belgede yoktur."}),
        (("2",), {"madde-2": "1. madde belgede yoktur."}),
        (("1", "3", "2", "5"), {"madde-5": "4. madde belgede yoktur."}),
        (("1", "1", "2", "2/A", "3"), {}),
    ],
)
def test_missing_numbers_are_said_where_they_are_missed(numbers: tuple[str, ...], remarks: dict[str, str]) -> None:
    assert missing_numbers(numbered(*numbers)) == remarks


@pytest.mark.parametrize(
    ("heading", "short"),
    [
        ("Bilgi İşlem Müdürlüğünün görev, yetki ve sorumlulukları", "Bilgi İşlem Müdürlüğü"),
        ("BİLGİ İŞLEM MÜDÜRLÜĞÜNÜN GÖREVLERİ", "BİLGİ İŞLEM MÜDÜRLÜĞÜ"),
        ("Bilgi İşlem Müdürlüğünün çalışma usulü", "Bilgi İşlem Müdürlüğünün çalışma usulü"),
        ("Müdürlüğün görevleri", "Müdürlüğün görevleri"),
        ("BİLGİ İŞLEM MÜDÜRLÜĞÜ", "BİLGİ İŞLEM MÜDÜRLÜĞÜ"),
        ("AMAÇ :", "AMAÇ"),
        ("Görevin alınması:", "Görevin alınması"),
        (None, "Bilgi İşlem Müdürlüğü"),
    ],
)
def test_headings_are_shortened_to_the_unit_they_are_about(heading: str | None, short: str) -> None:
    assert short_title(VERSION, replace(article(VERSION, "1"), heading=heading)) == short


def test_a_heading_about_several_units_stays() -> None:
    shared = replace(article(VERSION, "1"), speaks_for=("bilgi-islem-mudurlugu", "ag-servisi"))
    assert short_title(VERSION, shared) == shared.heading


def test_contents_without_chapters() -> None:
    shown = contents(OLD.version, OLD.version.article_url)
    assert [group.title for group in shown.groups] == [""]
    assert shown.count == "3 madde"


def test_previous_and_next_follow_the_document() -> None:
    (row,) = having(made("6"), "nav", cls="neighbours")
    assert [(a.get("rel"), a.get("href"), text(a)) for a in row.iter("a")] == [
        ("prev", "../madde-3/", "Önceki: madde 3Metni belgede yok"),
        ("next", "../gecici-madde-1/", "Sonraki: geçici madde 1Geçiş"),
    ]
    assert [a.get("rel") for a in having(made("1"), "nav", cls="neighbours")[0].iter("a")] == ["next"]


def test_a_page_depends_only_on_its_own_regulation() -> None:
    another = Regulation("ornek", "zabita", (replace(OLD.version, regulation="zabita"),))
    both = replace(municipality(SITE), regulations=(regulation(SITE), another))
    site = site_of(Corpus((both,)), SITE.facts.catalogues)
    assert staged(site, article_page(site, new(site), article(new(site).version, "1"))) == staged(SITE, page())
