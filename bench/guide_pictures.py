"""The pictures of the guides, taken anew: the review of an import, a site of one's own, embedding.

    python -m bench.guide_pictures     (`make pictures`)

They go into content/resim/, which is committed: WebP, small. What they show is invented, so that no real text is seen
half-read. The pages are those of this commit.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from click.testing import CliRunner
from PIL import Image
from playwright.sync_api import Page, Route, ViewportSize, expect, sync_playwright
from tests.browser.audit import visit
from tests.browser.chromium import executable
from tests.review.serving import reviewed

from kimsorumlu.cli import main as kimsorumlu

PICTURES = Path(__file__).parents[1] / "content" / "resim"
DESK: ViewportSize = {"width": 1000, "height": 700}
PHONE: ViewportSize = {"width": 390, "height": 720}
# Half as many points again as the page has, so that a reader who enlarges a picture can read what it shows.
SCALE = 1.5
QUALITY = 78
DOCUMENT = Path(__file__).parents[1] / "tests" / "starter" / "documents" / "kasaba-zabita.txt"
# Where the site and the page that shows a part of it seem to stand; nothing leaves the machine.
SITE = "https://gorev.kiyikent.example/"
HOST = "https://www.kiyikent.example/"
HOST_PAGE = f"""<!doctype html><html lang="tr"><meta charset="utf-8"><title>Kıyıkent Belediyesi</title>
<style>body {{ font: 17px/1.5 sans-serif; margin: 0 auto; max-width: 50em; padding: 1.5em }}</style>
<h1>Kıyıkent Belediyesi</h1>
<p>Zabıta Müdürlüğümüzün Denetim Şefliği neler yapar?</p>
<iframe src="{SITE}embed/kiyikent/zabita/madde-5/" title="Madde 5" width="100%" height="500"></iframe>"""


def take(page: Page, name: str, size: ViewportSize = DESK) -> None:
    """The page as it stands, as a picture of this name."""
    page.set_viewport_size(size)
    for frame in page.frames:
        frame.evaluate("document.fonts.ready")
    picture = Image.open(io.BytesIO(page.screenshot(animations="disabled")))
    picture.convert("RGB").save(PICTURES / f"{name}.webp", quality=QUALITY, method=6)


def pressed(page: Page, *keys: str) -> None:
    """Presses keys of the review page; waits for what each of those that mend has changed."""
    for key in keys:
        before = page.locator("main").get_attribute("data-revision")
        page.keyboard.press(key)
        if key in ("ArrowRight", "b", "Enter"):
            expect(page.locator("main")).not_to_have_attribute("data-revision", before or "")


def review(page: Page, folder: Path) -> None:
    """A draft is opened, mended by keys, and ready."""
    with reviewed(folder) as (_, address):
        page.set_viewport_size(DESK)
        page.goto(address)
        take(page, "inceleme-1-kusku")
        pressed(page, "ArrowRight", "b", "t", "o")
        page.get_by_label("Müdür", exact=True).check()
        take(page, "inceleme-2-kimin-adina")
        pressed(page, "Enter", "t", "Enter")
        take(page, "inceleme-3-kilitlenebilir")


def own_site(page: Page, folder: Path) -> None:
    """A town's site of one imported regulation, and its embedding in another's page."""
    place = ("--name", "Kıyıkent", "--kind", "district", "--province", "Sinop", "--url", SITE)
    run("init", str(folder), *place, "--mail", "gorev@kiyikent.example")
    own = ("--municipality", "kiyikent", "--regulation", "zabita", "--date", "2025-05-06")
    run("--project", str(folder), "import", str(DOCUMENT), *own)
    run("--project", str(folder), "publish")
    page.route(f"{SITE}**", lambda route: answer(route, folder / "site"))
    page.route(HOST, lambda route: route.fulfill(body=HOST_PAGE, content_type="text/html"))
    for name, address, size in (
        ("site-1-ana-sayfa", "", DESK),
        ("site-2-metin", "kiyikent/zabita/2025-05-06/", DESK),
        ("site-3-telefonda", "kiyikent/zabita/2025-05-06/madde-5/", PHONE),
    ):
        page.set_viewport_size(size)
        visit(page, SITE + address)
        take(page, name, size)
    page.set_viewport_size(DESK)
    page.goto(HOST)
    expect(page.frame_locator("iframe").get_by_text("Tartı aletlerini yoklamak")).to_be_visible()
    take(page, "ekleme")


def run(*command: str) -> None:
    """A command of the package; ends the run if it fails."""
    told = CliRunner().invoke(kimsorumlu, command)
    if told.exit_code != 0:
        sys.exit(told.output)


def answer(route: Route, site: Path) -> None:
    """What a file server would send of this site."""
    path = site / urlsplit(route.request.url).path.lstrip("/")
    path = path / "index.html" if path.is_dir() else path
    if path.is_file():
        route.fulfill(path=path)
    else:
        route.fulfill(status=404)


def main() -> None:
    """Takes all pictures."""
    PICTURES.mkdir(exist_ok=True)
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    scenes: tuple[Callable[[Page, Path], None], ...] = (review, own_site)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=arguments)
        context = browser.new_context(locale="tr-TR", color_scheme="light", device_scale_factor=SCALE)
        for scene in scenes:
            scene(context.new_page(), Path(folder) / scene.__name__)
        browser.close()
    sizes = {path.name: path.stat().st_size for path in sorted(PICTURES.glob("*.webp"))}
    print(*(f"{size / 1000:6.1f} KB  {name}" for name, size in sizes.items()), sep="\n")
    print(f"{sum(sizes.values()) / 1000:6.1f} KB  in {PICTURES.relative_to(Path.cwd())}/")


if __name__ == "__main__":
    main()
