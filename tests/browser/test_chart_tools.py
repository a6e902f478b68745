"""Tools of organisation charts: zoom, pan, closing branches, PNG; and the chart without script and on paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.waiting import until

pytestmark = [pytest.mark.browser, pytest.mark.site]

CHART = "kutahya/bilgi-islem/2020-11-04/sema/"
WIDE = re.compile(r'<svg([^>]*?) width="?(\d+)"? height="?(\d+)"?([^>]*chart__svg--wide)')


@pytest.fixture
def chart(page: Page, served: str) -> Page:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(served + CHART)
    return page


@pytest.fixture
def wide(page: Page, served: str) -> Page:
    """The same chart three times as large, as that of a large municipality would be."""

    def enlarge(route: Route) -> None:
        response = route.fetch()
        text = WIDE.sub(lambda m: f'<svg{m[1]} width="{3 * int(m[2])}" height="{3 * int(m[3])}"{m[4]}', response.text())
        route.fulfill(response=response, body=text)

    page.route("**/sema/", enlarge)
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(served + CHART)
    expect(tools(page)).to_be_visible()  # from here on the drawing is known to be wider than its box
    return page


def tools(page: Page) -> Locator:
    return page.get_by_role("group", name="Şemanın ölçeği")


def drawing(page: Page) -> Locator:
    return page.locator(".chart__svg--wide")


def width(page: Page) -> float:
    return float(drawing(page).evaluate("e => e.getBoundingClientRect().width"))


def box(page: Page) -> Locator:
    return page.get_by_role("region", name="Şema")


def test_a_chart_that_fits_has_no_zoom_tools(chart: Page) -> None:
    expect(tools(chart)).to_be_hidden()


def test_zoom_by_button_reset_and_fit(wide: Page) -> None:
    natural = width(wide)
    tools(wide).get_by_role("button", name="Büyüt").click()
    assert width(wide) == pytest.approx(natural * 1.25, abs=1)
    expect(wide.locator("[data-announcement]")).to_have_text("Şema ölçeği: yüzde 125.")
    tools(wide).get_by_role("button", name="Asıl boyut").click()
    assert width(wide) == pytest.approx(natural, abs=1)
    tools(wide).get_by_role("button", name="Sığdır").click()
    assert box(wide).evaluate("e => e.scrollWidth <= e.clientWidth")
    expect(tools(wide)).to_be_visible()
    tools(wide).get_by_role("button", name="Küçült").click()
    assert wide.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_zoom_by_key_only_inside_the_chart(wide: Page) -> None:
    natural = width(wide)
    wide.keyboard.press("+")
    assert width(wide) == pytest.approx(natural, abs=1)
    box(wide).focus()
    wide.keyboard.press("+")
    assert width(wide) == pytest.approx(natural * 1.25, abs=1)
    wide.keyboard.press("-")
    wide.keyboard.press("-")
    assert width(wide) == pytest.approx(natural / 1.25, abs=1)
    wide.keyboard.press("0")
    assert width(wide) == pytest.approx(natural, abs=1)
    wide.keyboard.press("ArrowRight")
    until(lambda: box(wide).evaluate("e => e.scrollLeft > 0"))


def test_the_focused_box_is_seen(wide: Page) -> None:
    last = drawing(wide).locator("a").last
    last.focus()
    expect(last).to_be_in_viewport()
    assert last.locator("rect").evaluate("e => getComputedStyle(e).strokeWidth") == "3px"


def test_the_wheel_zooms_only_with_ctrl(wide: Page) -> None:
    natural = width(wide)
    wide.evaluate("window.turns = 0; addEventListener('wheel', () => { turns += 1; })")
    box(wide).hover()
    wide.mouse.wheel(0, -100)
    until(lambda: wide.evaluate("turns === 1"))
    assert width(wide) == pytest.approx(natural, abs=1)
    wide.keyboard.down("Control")
    wide.mouse.wheel(0, -100)
    wide.keyboard.up("Control")
    until(lambda: wide.evaluate("turns === 2"))
    assert width(wide) == pytest.approx(natural * 1.25, abs=1)


def test_dragging_pans_and_is_no_click(wide: Page) -> None:
    box(wide).scroll_into_view_if_needed()
    wide.evaluate("document.querySelector('.chart__drawing').scrollTo({left: 200, top: 0, behavior: 'instant'})")
    node = drawing(wide).locator("a").first.bounding_box()
    assert node
    x, y = max(node["x"], 400) + 5, node["y"] + 10
    wide.mouse.move(x, y)
    wide.mouse.down()
    wide.mouse.move(x - 120, y, steps=5)
    wide.mouse.up()
    assert box(wide).evaluate("e => e.scrollLeft") == pytest.approx(320, abs=2)
    expect(wide).to_have_url(re.compile("/sema/$"))


def test_touch_leaves_panning_and_pinching_to_the_browser(wide: Page) -> None:
    assert box(wide).evaluate("e => getComputedStyle(e).touchAction") == "manipulation"


def test_a_branch_closes_in_list_and_drawing(chart: Page) -> None:
    tree = chart.locator("section.tree")
    opener = tree.get_by_role("button", name="Donanım Servisi: alt birimler")
    expect(opener).to_have_attribute("aria-expanded", "true")
    boxes = drawing(chart).locator(".node:visible")
    lines = drawing(chart).locator(".edge:not(.branch-hidden)")
    before = boxes.count(), lines.count()
    opener.focus()
    chart.keyboard.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(opener).to_have_text("2 alt birim")
    expect(tree.get_by_role("link", name="Teknik Servis")).to_be_hidden()
    assert (boxes.count(), lines.count()) == (before[0] - 2, before[1] - 1)
    expect(drawing(chart).locator("a", has_text="Teknik Servis")).to_be_hidden()
    opener.click()
    assert (boxes.count(), lines.count()) == before


def test_a_level_closes_everything_below_it(chart: Page) -> None:
    height = drawing(chart).bounding_box()
    levels = chart.get_by_role("group", name="Gösterilen düzeyler")
    levels.get_by_role("button", name="2. düzeye kadar").click()
    expect(chart.locator("section.tree li:visible")).to_have_count(2)
    expect(drawing(chart).locator(".node:visible")).to_have_count(2)
    expect(drawing(chart).locator(".edge:not(.branch-hidden)")).to_have_count(1)
    smaller = drawing(chart).bounding_box()
    assert height and smaller and smaller["height"] < height["height"] / 2
    levels.get_by_role("button", name="Bütün düzeyler").click()
    assert drawing(chart).bounding_box() == pytest.approx(height)


def test_every_real_chart_pairs_list_and_drawing(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    for place in (
        "eyupsultan/bilgi-islem/2024-11-08",
        "izmir-bb/bilgi-islem/2023-11-30",
        "kocaeli-bb/bilgi-islem/2022-10-11",
    ):
        page.goto(f"{served}{place}/sema/")
        names = page.locator("section.tree li > :is(a, b)").all_text_contents()
        drawn = drawing(page).locator(".node text:first-of-type").all_text_contents()
        assert [re.sub(r"\s+", "", name) for name in names] == [re.sub(r"\s+", "", name) for name in drawn]
        parents = page.locator("section.tree li:has(> ul)").count()
        assert drawing(page).locator(".edge").count() == parents


def test_png_download(chart: Page, tmp_path: Path) -> None:
    with chart.expect_download() as started:
        chart.get_by_role("button", name="PNG indir").click()
    assert started.value.suggested_filename == "kutahya-bilgi-islem-2020-11-04-sema.png"
    started.value.save_as(tmp_path / "sema.png")
    image = Image.open(tmp_path / "sema.png").convert("RGB")
    assert image.width > 1000
    assert image.getpixel((2, 2)) == (255, 255, 255)
    assert image.convert("L").point(lambda level: 255 * (level < 60)).getbbox(), "the dark box is there"


def test_without_script_everything_is_there_and_no_tool(page: Page, served: str) -> None:
    assert page.context.browser
    context = page.context.browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(served + CHART)
    expect(plain.locator("section.tree li:visible")).to_have_count(9)
    expect(plain.get_by_role("button", name="Büyüt")).to_have_count(0)
    expect(plain.get_by_role("link", name="SVG indir")).to_be_visible()
    context.close()


def test_on_paper_the_drawing_is_whole_and_fits(wide: Page) -> None:
    tools(wide).get_by_role("button", name="Büyüt").click()
    wide.set_viewport_size({"width": 630, "height": 900})
    wide.emulate_media(media="print")
    expect(tools(wide)).to_be_hidden()
    expect(drawing(wide)).to_be_visible()
    assert width(wide) <= 630
    expect(wide.get_by_role("button", name="Donanım Servisi: alt birimler")).to_be_hidden()


def test_every_tool_works_by_keyboard(chart: Page) -> None:
    levels = chart.get_by_role("group", name="Gösterilen düzeyler")
    levels.get_by_role("button", name="3. düzeye kadar").focus()
    chart.keyboard.press("Enter")
    expect(chart.locator("section.tree").get_by_role("link", name="Teknik Servis")).to_be_hidden()
    levels.get_by_role("button", name="Bütün düzeyler").press("Space")
    expect(chart.locator("section.tree").get_by_role("link", name="Teknik Servis")).to_be_visible()
    drawing(chart).locator("a").first.focus()
    for name, ending in (("SVG indir", ".svg"), ("PNG indir", ".png")):
        for _ in range(12):
            chart.keyboard.press("Tab")
            if chart.evaluate("document.activeElement.textContent") == name:
                break
        with chart.expect_download() as started:
            chart.keyboard.press("Enter")
        assert started.value.suggested_filename.endswith(ending)
