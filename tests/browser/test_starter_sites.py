"""Two sites as clerks begin them: a town with one regulation, a metropolitan municipality with three.

Begun, filled and published by the commands themselves, then walked with the keyboard, below a path.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Locator, Page, expect

from kimsorumlu import ids
from kimsorumlu.cli import main
from tests.browser.audit import audit, auditor
from tests.browser.hosting import our_site
from tests.sharing import made_once

pytestmark = pytest.mark.browser

DOCUMENTS = Path(__file__).parents[1] / "starter" / "documents"
# More than any page has before what is looked for.
MOST_STOPS = 80
# Municipalities of this repository's own site, its name, and what its texts are about; the other starter site's.
OTHERS = ("Kocaeli", "İzmir", "Kütahya", "Eyüpsultan", "Kim Sorumlu?", "Bilgi İşlem", "bilgi işlem", "Örnekköy")
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><circle cx="12" cy="12" r="12"/></svg>'
# Where words of every site stand: what the signs of the design are shown with, places that a question may name, what
# the check says of any data.
OF_EVERY_SITE = {"tasarim", "search", "kodlar"}
# What is said where several are set side by side.
OF_SEVERAL = re.compile("Belediyelere göre|Karşılaştırma tablosu|Bütün belediyeler|1 belediye|bir belediyenin")


def run(*command: str) -> None:
    told = CliRunner().invoke(main, command)
    assert told.exit_code == 0, told.output


def begun(root: Path, name: str, kind: str, province: str, municipality: str, *regulations: tuple[str, str]) -> None:
    """Makes a project with regulations (by slug, and the document each is imported from) and a picture, published."""
    mail = f"gorev@{municipality}.example"
    run("init", str(root), "--name", name, "--kind", kind, "--province", province, "--mail", mail)
    for slug, document in regulations:
        source = str(DOCUMENTS / document)
        place = ("--municipality", municipality, "--regulation", slug, "--date", "2025-05-06")
        run("--project", str(root), "import", source, *place)
    (root / "content").mkdir()
    (root / "content" / "arma.svg").write_text(PICTURE)
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("logo: arma.svg\n")
    run("--project", str(root), "publish")


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def make(root: Path) -> None:
        begun(root, "Kıyıkent", "district", "Sinop", "kiyikent", ("zabita", "kasaba-zabita.txt"))

    return made_once(tmp_path_factory, "kasaba", make)


@pytest.fixture(scope="module")
def metropolis(tmp_path_factory: pytest.TempPathFactory) -> Path:
    texts = [(name, f"buyuksehir-{name}.txt") for name in ("itfaiye", "parklar", "yazi-isleri")]

    def make(root: Path) -> None:
        begun(root, "Ovakent Büyükşehir Belediyesi", "metropolitan", "Bursa", "ovakent-bb", *texts)

    return made_once(tmp_path_factory, "büyük şehir", make)


@pytest.fixture(scope="module")
def served_town(town: Path) -> Iterator[str]:
    with our_site(town / "site") as address:
        yield address


@pytest.fixture(scope="module")
def served_metropolis(metropolis: Path) -> Iterator[str]:
    with our_site(metropolis / "site") as address:
        yield address


def reach(page: Page, wanted: Locator) -> None:
    """Presses Tab until this has the focus."""
    expect(wanted).to_be_visible()
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if wanted.evaluate("(element) => element === document.activeElement"):
            return
    raise AssertionError(f"{page.url}: Tab does not reach {wanted}")


def follow(page: Page, address: str, heading: str | re.Pattern[str]) -> None:
    """Goes on by the first link to an address with the keyboard alone, to the page with this heading."""
    reach(page, page.locator(f"main a[href$='{address}']").first)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(heading)


def ask(page: Page, words: str) -> None:
    """Asks the search of the page that is open, with the keyboard alone."""
    reach(page, page.locator("main input[type=search]").first)
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/ara/\?"))


def test_a_town_is_walked_from_home_to_a_clause(page: Page, served_town: str) -> None:
    page.goto(served_town)
    expect(page.locator("h1")).to_have_text("Belediyemizde bu işe kim bakıyor?")
    expect(page.locator(".brand img")).to_have_js_property("naturalWidth", 24)
    follow(page, "kiyikent/", "Kıyıkent Belediyesi")
    follow(page, "zabita/2025-05-06/", re.compile("Zabıta Müdürlüğü"))
    follow(page, "madde-6/", re.compile("Pazar Yerleri Şefliğinin görevleri"))
    assert page.url == f"{served_town}kiyikent/zabita/2025-05-06/madde-6/"


def test_a_towns_search_finds_and_offers_no_choice_of_one(page: Page, served_town: str) -> None:
    page.goto(served_town)
    ask(page, "tartı aletleri")
    expect(page.locator(".answer-row, .found > li").first).to_contain_text("Denetim Şefliği")
    expect(page.locator("select[name=belediye]")).to_be_hidden()


def test_a_metropolis_is_walked_from_home_to_each_directorate(page: Page, served_metropolis: str) -> None:
    for slug, name in (("itfaiye", "İtfaiye"), ("parklar", "Park ve Bahçeler"), ("yazi-isleri", "Yazı İşleri")):
        page.goto(served_metropolis)
        follow(page, "ovakent-bb/", "Ovakent Büyükşehir Belediyesi")
        follow(page, f"{slug}/2025-05-06/", re.compile(f"{name} Müdürlüğü"))


def test_a_metropolis_is_asked_in_the_words_of_its_own_texts(page: Page, served_metropolis: str) -> None:
    page.goto(served_metropolis)
    ask(page, "fidan")
    expect(page.locator(".answer-row, .found > li").first).to_contain_text("Fidanlık Şefliği")


def test_a_first_page_with_a_picture_is_for_everybody(browser: Browser, served_town: str) -> None:
    with auditor(browser) as page:
        assert audit(page, served_town).violations == ()


@pytest.mark.parametrize("which", ["town", "metropolis"])
def test_no_word_speaks_of_another_site(which: str, request: pytest.FixtureRequest) -> None:
    site = request.getfixturevalue(which) / "site"
    words = (*OTHERS, *(("Ovakent",) if which == "town" else ("Kıyıkent",)))
    for path in site.rglob("*"):
        if path.suffix in {".html", ".xml", ".json", ".txt", ".csv"} and not OF_EVERY_SITE & set(path.parts):
            text = path.read_text("utf-8")
            assert [word for word in words if word in text] == [], path


@pytest.mark.parametrize("which", ["town", "metropolis"])
def test_nothing_is_set_side_by_side_where_there_is_one(which: str, request: pytest.FixtureRequest) -> None:
    site = request.getfixturevalue(which) / "site"
    for address in (ids.MUNICIPALITIES, ids.PAIRS, ids.matrix_url(), ids.DIRECTORATES):
        assert not (site / address).exists()
    for path in site.rglob("*.html"):
        if OF_EVERY_SITE & set(path.parts):
            continue
        page = lxml.html.parse(str(path)).getroot()
        shown = " ".join(page.xpath("//body//text()[not(ancestor::script or ancestor::style or ancestor::template)]"))
        assert not OF_SEVERAL.search(shown), path
        for href in page.xpath("//a/@href"):
            target = href.partition("#")[0].partition("?")[0]
            if not target or ":" in target:
                continue
            there = site / target.lstrip("/") if target.startswith("/") else path.parent / target
            assert (there / "index.html").is_file() if target.endswith("/") else there.exists(), (path, href)


def test_beside_a_long_name_the_head_of_a_page_stays_one_line(page: Page, served_town: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{served_town}konu/")
    brand, button = (page.locator(part).bounding_box() for part in (".brand", ".masthead__theme"))
    assert brand and button
    assert button["y"] < brand["y"] + brand["height"]


@pytest.mark.alone
def test_a_site_without_older_texts_asks_for_none(page: Page, served_town: str) -> None:
    missing: list[str] = []
    page.on("response", lambda response: missing.append(response.url) if response.status == 404 else None)
    page.goto(f"{served_town}ara/?q=zab%C4%B1ta&eski=1&tarih=2020-01-01")
    page.wait_for_selector("[data-results][aria-busy=false]", state="attached")
    assert missing == []
    line = page.locator("[data-day-line]")
    expect(line).to_contain_text("01.01.2020 günü için elimizdeki metinlerde aranıyor")
    expect(line).not_to_contain_text("eski metinlerde de")
