"""The past of an article on its page; from a superseded text to the one in force."""

from __future__ import annotations

from functools import cache

from lxml.html import HtmlElement
from tests import sites
from tests.facts.test_history import chained
from tests.painted import body, head, only, targets, text

from kimsorumlu.facts.history import Comparison, History, history
from kimsorumlu.facts.text.setting import SetArticle
from kimsorumlu.model.text import Article
from kimsorumlu.model.version import Version
from kimsorumlu.pages.organisation.unit import unit_pages
from kimsorumlu.pages.texts.article import article_page
from kimsorumlu.pages.texts.version import version_page
from kimsorumlu.view.history.article import changed, past
from kimsorumlu.view.history.counterparts import clause_notes, fate, links_to_counterparts
from kimsorumlu.view.link import Link
from kimsorumlu.view.sentence import NOTHING, Emphasis
from kimsorumlu.view.standing import band

OLD, NEW = "kocaeli-bb/bilgi-islem/2022-10-11/", "kocaeli-bb/bilgi-islem/2025-11-13/"


def kocaeli() -> History:
    return sites.real().facts.histories["kocaeli-bb/bilgi-islem/"]


def comparison() -> Comparison:
    """2022 → 2025."""
    (found,) = kocaeli().comparisons
    return found


def in_force(municipality: str) -> Version:
    return sites.edition(sites.real(), municipality).version


def as_set(article: Article) -> SetArticle:
    """An article of the superseded text, set."""
    return sites.real().facts.texts.article(comparison().old, article)


@cache
def page(version: str, number: str) -> HtmlElement:
    """The page of an article of the version at this address."""
    site = sites.real()
    edition = next(edition for edition in site.corpus.editions if edition.version.url == version)
    return body(site, article_page(site, edition, sites.article(edition.version, number)))


@cache
def unit_page(address: str) -> HtmlElement:
    """The page of a unit: "kutahya/birim/donanim-servisi/"."""
    return body(sites.real(), only(unit_pages(sites.real()), address))


def test_where_an_article_and_its_clauses_came_from() -> None:
    new = comparison().new
    article = new.article("8")
    assert article is not None
    found = past(kocaeli(), new, article)
    assert found is not None
    (other,) = found.others
    assert (other.label, [place.text for place in other.places]) == ("11.10.2022 metninde", ["m. 7"])
    told = {
        traces.word: [
            (trace.here.text if trace.here else "", [old.text for old in trace.there]) for trace in traces.clauses
        ]
        for traces in other.traces
    }
    assert told["Bölündü"][0] == ("8/a", ["m. 7/e"])
    assert ("8/d", ["m. 7/j"]) in told["Bölündü"]
    assert ("8/f", []) in told["Yeni"]
    assert told["Yetkisi azaldı"] == [("8/e", ["m. 7/g"])]
    assert ("", ["m. 7/b"]) in told["Kaldırıldı"]


def test_the_section_and_the_way_to_it() -> None:
    shown = page(NEW, "8")
    url = f"{NEW}madde-8/"
    (section,) = shown.cssselect('section[aria-labelledby="gecmis"]')
    assert targets(shown, '.status-line a[href="#gecmis"]', url) == [f"{url}#gecmis"]
    links = targets(section, "a", url)
    assert f"{OLD}madde-7/#bent-e" in links and "kocaeli-bb/bilgi-islem/gecmis/" in links
    assert "kocaeli-bb/bilgi-islem/gecmis/2022-10-11..2025-11-13/metin/#y-madde-8" in links


def test_an_article_without_a_known_past_says_nothing() -> None:
    shown = page(in_force("kutahya").url, "8")
    assert not shown.cssselect("#gecmis") and not shown.cssselect('a[href="#gecmis"]')


def test_amendments_stand_in_the_past_of_what_they_touched() -> None:
    url = in_force("eyupsultan").url
    shown = page(url, "7")
    (section,) = shown.cssselect('section[aria-labelledby="gecmis"]')
    words = text(section)
    assert "08.11.2024 tarihli ve 208104 sayılı İç Genelge" in words
    assert "m. 7/1-o değişti, m. 7/1-p değişti, m. 7/1-q değişti · önceki metni elimizde yok" in words
    address = "eyupsultan/bilgi-islem/gecmis/#degisiklik-2024-11-08-ic-genelge-208104"
    assert address in targets(section, "a", f"{url}madde-7/")
    assert not page(url, "8").cssselect("#gecmis")


def test_a_superseded_article_leads_to_its_counterparts_by_alignment_not_by_number() -> None:
    since, old = comparison(), comparison().old
    article = old.article("7")
    assert article is not None
    ways = links_to_counterparts(since, article)
    assert str(ways[0]) == "Yerini alan maddeler: m. 6 ve m. 8"
    assert [link.address for link in ways[0].links] == [f"{NEW}madde-6/", f"{NEW}madde-8/"]
    assert ways[1].parts == (Link("Ne değişti?", f"{since.redline_url}#y-madde-6"),)
    words = band(sites.old(sites.real()), ways)
    assert words.parts[0] == Emphasis("Bu metin yürürlükte değil.")
    assert str(words).startswith("Bu metin yürürlükte değil. 13.11.2025 tarihli ve 602 sayılı")
    assert str(words).endswith(f"Yürürlükteki metin · {ways[0]} · {ways[1]}")
    assert "numaralı" not in str(words)


def test_every_clause_of_a_superseded_text_says_where_it_is_found() -> None:
    since, old = comparison(), comparison().old
    article = old.article("7")
    assert article is not None
    notes = {fragment: str(note) for fragment, note in clause_notes(since, as_set(article)).items()}
    assert notes["bent-c"] == "Yürürlükteki karşılığı: m. 6/d, Bilgi Teknolojileri Şube Müdürlüğü"
    assert notes["bent-e"] == "Yürürlükteki karşılığı: m. 8/a, m. 8/b ve m. 8/c, Elektronik Sistemler Şube Müdürlüğü"
    assert notes["bent-b"] == "Yürürlükteki metinde karşılığı yok."
    second = old.article("2")
    assert second is not None
    (basis,) = clause_notes(since, as_set(second)).values()
    assert str(basis) == "Yürürlükteki karşılığı: m. 2/a; m. 2/a, 1–5. alt bent ve m. 2/a, 7. alt bent"
    ninth = old.article("9")
    assert ninth is not None
    same = clause_notes(since, as_set(ninth))["bent-d"]
    assert str(same).endswith(", sözü aynı")


def test_the_notes_stand_on_the_article_and_on_the_version_page_and_only_there() -> None:
    site, old = sites.real(), comparison().old
    clauses = sum(bool(since) for a in old.articles for since in clause_notes(comparison(), as_set(a)).values())
    whole = body(site, version_page(site, site.corpus.edition(old)))
    assert len(whole.cssselect(".counterpart")) == clauses
    links = targets(whole, ".counterpart a", OLD)
    assert links and all(link.startswith(NEW) for link in links)
    assert page(OLD, "7").cssselect(".counterpart")
    assert not page(NEW, "8").cssselect(".counterpart")
    clause = text(page(OLD, "7").cssselect("#bent-c > p")[0])
    assert clause == "c) Elektronik imza kurulum hizmetlerini yürütmek,", "the sentence is untouched"


def test_what_became_of_a_unit() -> None:
    since = comparison()
    unit = since.old.unit("bilisim-teknolojileri-sube-mudurlugu")
    assert unit is not None
    assert str(fate(since, unit)) == (
        "13.11.2025 metninde bölündü: Bilgi Teknolojileri Şube Müdürlüğü ve Elektronik Sistemler Şube Müdürlüğü."
    )
    top = since.old.top_unit
    assert top is not None and fate(since, top) == NOTHING
    assert "metninde bölündü" in text(page(OLD, "7").cssselect(".speaker-card")[0])
    gone = only(unit_pages(sites.real()), "kocaeli-bb/birim/bilisim-teknolojileri-sube-mudurlugu/")
    banner = head(sites.real(), gone)["banner"]
    assert "metninde bölündü" in banner and "bilgi-teknolojileri-sube-mudurlugu" in banner


def test_a_unit_names_its_forerunners_and_leads_to_what_changed() -> None:
    def past(id: str) -> tuple[str, list[str]]:
        url = f"kocaeli-bb/birim/{id}/"
        line = unit_page(url).cssselect(".head .status-line")[-1]
        return text(line), targets(line, "a", url)

    assert past("elektronik-sistemler-sube-mudurlugu") == (
        "Öncülü (2022): Bilişim Teknolojileri Şube Müdürlüğü Bu birimde ne değişti?",
        [
            "kocaeli-bb/birim/bilisim-teknolojileri-sube-mudurlugu/",
            f"{comparison().url}#birim-elektronik-sistemler-sube-mudurlugu",
        ],
    )
    assert past("bilgi-islem-dairesi-baskanligi")[0] == "Bu birimde ne değişti?", "it was always called so"
    assert past("sekretarya") == ("Görevleri şimdi nerede?", [f"{comparison().url}#birim-sekretarya"])
    assert "değişti" not in text(unit_page("kutahya/birim/donanim-servisi/")), "there is no older text"


def test_a_long_past_is_followed_back_to_where_it_began() -> None:
    regulation = chained(5)
    told = history(regulation)
    version = regulation.versions[2]
    found = past(told, version, version.articles[0])
    assert found is not None
    assert [other.label for other in found.others] == [
        f"{v.date:%d.%m.%Y} metninde" for v in reversed(regulation.versions) if v is not version
    ]
    assert all(other.places for other in found.others)
    assert [bool(other.traces) for other in found.others] == [False, False, True, False], "in detail for the one before"


def test_an_article_says_whether_it_changed() -> None:
    site = sites.real()
    told = {
        (edition.municipality.slug, edition.version.date.year, article.name.title): str(
            changed(site.facts.histories[edition.regulation.url], edition.version, article)
        )
        for edition in site.corpus.editions
        for article in edition.version.articles
    }
    asked = "Bu madde değişti mi?"
    assert told["kocaeli-bb", 2025, "Madde 8"] == f"{asked} Evet, 11.10.2022 metninden bu yana. Ne değişti?"
    assert told["kocaeli-bb", 2022, "Madde 8"] == f"{asked} Bilinmiyor: önceki metin elimizde yok."
    assert told["izmir-bb", 2023, "Madde 9"] == f"{asked} Bilinmiyor: önceki metin elimizde yok."
    assert told["eyupsultan", 2024, "Madde 12"] == f"{asked} Evet: değişiklikler."
    assert {words.removeprefix(asked).split()[0].rstrip(":,") for words in told.values()} <= {
        "Evet", "Hayır", "Yeni", "Bilinmiyor"
    }  # fmt: skip
