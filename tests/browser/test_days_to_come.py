"""A site read on six days: before and after a text begins, a gap, a repeal by another regulation, an end without more.

The data (tests/fixtures/days) was last looked at on 29.11.2026; nothing is built anew for any of the days.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from kimsorumlu.model.validity import valid_on
from tests.browser.hosting import our_site, published
from tests.sites import ROOT, site_at

pytestmark = [pytest.mark.alone, pytest.mark.browser]

DAYS = ROOT / "tests" / "fixtures" / "days"
OLD, NEW = "ornek/park/2024-01-15/", "ornek/park/2026-11-02/"
REPEALED, REPEALING = "ornek/fen/2020-01-15/", "ornek/yapi/2026-10-05/"
GAP, AFTER, ENDED = "deneme/zabita/2022-05-10/", "deneme/zabita/2026-11-10/", "deneme/temizlik/2021-06-01/"


@dataclass(frozen=True, slots=True)
class Read:
    """What is read on a day: who answers on cameras, radio, watering, saplings ("" for nobody); what is in force."""

    day: str
    cameras: str
    radio: str
    watering: str
    saplings: str
    in_force: tuple[str, ...]


ON_DAYS = (
    Read("2026-12-15", "Bakım Servisi", "Telsiz Birimi", "Sulama Birimi", "Fidan Birimi", (OLD, REPEALED, GAP, ENDED)),
    Read("2027-01-15", "Bakım Servisi", "Telsiz Birimi", "", "Fidan Birimi", (OLD, REPEALED, ENDED)),
    Read("2027-03-01", "Bakım Servisi", "Haberleşme Birimi", "", "Fidan Birimi", (OLD, REPEALING, ENDED)),
    Read(
        "2027-05-31",
        "Bakım Servisi",
        "Haberleşme Birimi",
        "Sulama Birimi",
        "Fidan Birimi",
        (OLD, REPEALING, AFTER, ENDED),
    ),
    Read(
        "2027-06-01",
        "Güvenlik Birimi",
        "Haberleşme Birimi",
        "Sulama Birimi",
        "Fidan Birimi",
        (NEW, REPEALING, AFTER, ENDED),
    ),
    Read("2027-08-01", "Güvenlik Birimi", "Haberleşme Birimi", "Sulama Birimi", "", (NEW, REPEALING, AFTER)),
)
BEGINS = "Yürürlüğe giriş "


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(DAYS, tmp_path_factory)


@pytest.fixture(scope="module")
def days(root: Path) -> Iterator[str]:
    with our_site(root) as address:
        yield address


@pytest.fixture(params=ON_DAYS, ids=lambda read: read.day)
def read(request: pytest.FixtureRequest, page: Page) -> Read:
    """One of the days; the reader's clock shows it."""
    asked: Read = request.param
    page.clock.set_fixed_time(datetime.datetime.fromisoformat(f"{asked.day}T12:00:00"))
    return asked


@pytest.mark.parametrize("read", ON_DAYS, ids=lambda read: read.day)
def test_the_day_is_that_of_the_function(read: Read) -> None:
    day = datetime.date.fromisoformat(read.day)
    corpus = site_at(DAYS).corpus
    known = (valid_on(edition.regulation.validities, day) for edition in corpus.leading)
    assert sorted(valid.version.url for valid in known if valid) == sorted(read.in_force)
    assert sorted(edition.version.url for edition in corpus.on(day).in_force) == sorted(read.in_force)


def test_topics_the_matrix_and_home_name_who_answers(page: Page, days: str, read: Read) -> None:
    for topic, unit in (
        ("kameralar", read.cameras),
        ("telsiz", read.radio),
        ("sulama", read.watering),
        ("fidan", read.saplings),
    ):
        page.goto(f"{days}konu/{topic}/")
        answers = page.locator(".answer .answer__sentence b")
        expect(answers.first if unit else page.locator(".not-found__name").first).to_be_visible()
        assert unit in (answers.all_inner_texts() or [""])
        page.goto(f"{days}konu/cizelge/")
        cells = page.locator(f"#{topic} td, tr[id$='{topic}'] td").filter(has_text=unit or "—")
        expect(cells.first).to_be_visible()
    page.goto(days)
    expect(page.locator(".example-answer li").first).to_contain_text(read.cameras)


def test_texts_articles_and_addresses_say_what_is_in_force(page: Page, days: str, read: Read) -> None:
    for text in (OLD, NEW, REPEALED, REPEALING, GAP, AFTER, ENDED):
        page.goto(f"{days}{text}madde-2/")
        valid = text in read.in_force
        label = page.locator("main .status").first
        if valid:
            expect(label).to_have_text("Yürürlükte")
        else:
            expect(label).not_to_have_text("Yürürlükte")
            to_come = text in (NEW, REPEALING, AFTER)
            expect(label).to_contain_text(BEGINS if to_come else "Mülga")
            expect(page.locator("body > .banner")).to_be_visible()
    page.goto(f"{days}ornek/park/madde-2/#x")
    expect(page).to_have_url(f"{days}{NEW if NEW in read.in_force else OLD}madde-2/#x")
    page.goto(f"{days}deneme/temizlik/")
    expect(page).to_have_url(f"{days}{ENDED}")


def test_a_repeal_by_another_regulation_leads_there(page: Page, days: str, read: Read) -> None:
    page.goto(f"{days}{REPEALED}")
    band = page.locator("body > .banner")
    expect(band.locator("a").first).to_have_text("Yapı İşleri Müdürlüğü Görev ve Çalışma Yönetmeliği, 05.10.2026")
    expect(band.locator("strong")).to_have_text(
        "Bu metin 01.03.2027 tarihine kadar yürürlükte." if REPEALED in read.in_force else "Bu metin yürürlükte değil."
    )


def test_units_search_and_embeds(page: Page, days: str, read: Read) -> None:
    page.goto(f"{days}ornek/birim/guvenlik-birimi/")
    expect(page.locator("main .status").first).to_have_text(
        "Yürürlükte" if NEW in read.in_force else "Yürürlüğe giriş 01.06.2027"
    )
    page.goto(f"{days}embed/ornek/park/madde-2/")
    expect(page.locator("h1")).to_have_text(read.cameras)
    page.goto(f"{days}embed/konu/kameralar/")
    expect(page.locator("main")).to_contain_text(read.cameras)
    page.goto(f"{days}ara/?q=g%C3%BCvenlik+kameralar%C4%B1")
    found = page.locator("main a[href*='/madde-2/']").filter(visible=True).first
    expect(found).to_have_attribute("href", re.compile(f"/{NEW if NEW in read.in_force else OLD}madde-2/"))


def test_a_day_asked_for_is_that_day_whatever_the_clock(page: Page, days: str) -> None:
    page.clock.set_fixed_time(datetime.datetime(2026, 12, 15, 12))
    page.goto(f"{days}ornek/park/?tarih=2024-01-20")
    expect(page.locator("[data-day-line]")).to_contain_text("20.01.2024 gününün metni elimizde yok.")
    page.goto(f"{days}ornek/park/?tarih=2026-12-15")
    expect(page).to_have_url(f"{days}{OLD}?tarih=2026-12-15")
    page.goto(f"{days}konu/kameralar/?tarih=2027-07-01")
    expect(page.locator(".answer .answer__sentence b").first).to_have_text("Güvenlik Birimi")
    page.goto(f"{days}{GAP}?tarih=2027-02-01")
    expect(page.locator("[data-day-line]")).to_contain_text("01.02.2027 günü yürürlükte olan bir metin elimizde yok.")
    page.clock.set_fixed_time(datetime.datetime(2027, 8, 2, 12))
    page.goto(f"{days}konu/kameralar/?tarih=2027-05-01")
    expect(page.locator(".that-day")).to_contain_text("Bakım Servisi")


def test_without_script_pages_name_both_texts_and_their_days(browser: Browser, days: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{days}{OLD}madde-2/")
    band = page.locator("body > .banner")
    expect(band).to_contain_text("Bu metin 01.06.2027 tarihine kadar yürürlükte.")
    expect(band.locator("a")).to_have_text("02.11.2026 metni")
    page.goto(f"{days}{NEW}madde-2/")
    expect(band).to_contain_text("Bu metin 01.06.2027 tarihinde yürürlüğe giriyor.")
    expect(band.locator("a")).to_have_text("15.01.2024 metni")
    page.goto(f"{days}ornek/park/madde-2/")  # to the text in force on the newest day recorded
    expect(page).to_have_url(f"{days}{OLD}madde-2/")
    for address in ("", "ornek/"):
        page.goto(f"{days}{address}")
        expect(page.locator("main")).to_contain_text("01.06.2027 tarihinde yürürlüğe giriyor")
    context.close()


def test_feeds_name_the_day_on_which_a_text_begins(root: Path) -> None:
    feed = json.loads((root / "ornek" / "akis.json").read_text("utf-8"))
    adopted = next(item for item in feed["items"] if "71 sayılı karar" in item["content_text"])
    assert "01.06.2027" in adopted["content_text"]


# the rule in the browser -------------------------------------------------------------------------------------------


def test_the_browser_reads_spans_by_the_same_rule(page: Page, days: str, root: Path) -> None:
    """Every text of the site on every day around each that matters."""
    corpus = site_at(DAYS).corpus
    regulations = [edition.regulation for edition in corpus.leading]
    turns = sorted({day for one in regulations for v in one.validities for day in (v.first, v.last) if day})
    asked = [day + datetime.timedelta(days=step) for day in turns for step in (-1, 0, 1)]
    cases = [
        {
            "spans": [
                {"since": v.first.isoformat(), "until": v.last.isoformat() if v.last else "", "text": v.version.url}
                for v in one.validities
            ],
            "day": day.isoformat(),
            "valid": valid.version.url if (valid := valid_on(one.validities, day)) else None,
        }
        for one in regulations
        for day in asked
    ]
    page.goto(days)
    found = page.evaluate(
        """async ([module, cases]) => {
          const { validOn } = await import(module);
          return cases.filter(({ spans, day, valid }) => (validOn(spans, day)?.text ?? null) !== valid);
        }""",
        [f"{days}assets/js/validity.js", cases],
    )
    assert found == [] and len(cases) > 100
