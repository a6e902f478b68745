"""The sitemap follows the plan: what it lists, in which order, and that it repeats to the byte."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

from tests import sites

from kimsorumlu.publish.engine import Staging
from kimsorumlu.publish.mkdocs_engine import MkDocs
from kimsorumlu.publish.plan import plan
from kimsorumlu.publish.sitemap import SITEMAP, sitemap_files
from kimsorumlu.read.config_file import Config
from kimsorumlu.site import Site
from kimsorumlu.view.html import HTML

ROOT = "https://a.example/b&c/"


def addressed() -> Site:
    return replace(sites.small(), config=replace(sites.small().config, address=ROOT))


def lines(site: Site, content: Path) -> list[str]:
    text = sitemap_files(site, plan(site, (content,)), 0)[SITEMAP].decode()
    return [line.strip().replace("&amp;", "&") for line in text.splitlines() if "<loc>" in line]


def test_every_page_inside_the_shell_is_listed_once_in_order_with_its_date(tmp_path: Path) -> None:
    site = addressed()
    pages = [page for page in plan(site, ()).pages if HTML in page.formats]
    found = lines(site, tmp_path)
    assert found == [
        f"<url><loc>{ROOT}{page.address}</loc>" + f"<lastmod>{page.lastmod}</lastmod>" * bool(page.lastmod) + "</url>"
        for page in sorted(pages, key=lambda page: page.address)
    ]
    assert len(found) > 20


def test_handwritten_pages_stand_among_them_unless_closed_to_search_engines(tmp_path: Path) -> None:
    (tmp_path / "z").mkdir()
    for name, text in {
        "acik.md": "---\ntitle: Açık\n---\n",
        "dolu.md": "# Dolu\n",
        "kapali.md": "---\nnoindex: true\n---\n",
        "resim.svg": "<svg/>",
        "z/su.md": "---\nlastmod: 2024-05-06\n---\n",
    }.items():
        (tmp_path / name).write_text(text, "utf-8")
    found = {*lines(addressed(), tmp_path)} - {*lines(addressed(), tmp_path / "none")}
    assert sorted(line.removeprefix(f"<url><loc>{ROOT}").removesuffix("</url>") for line in found) == [
        "acik/</loc>",
        "dolu/</loc>",
        "z/su/</loc><lastmod>2024-05-06</lastmod>",
    ]


def test_the_packed_one_holds_the_same_and_the_time_it_is_told() -> None:
    site = addressed()
    files = sitemap_files(site, plan(site, ()), 86_400)
    assert list(files) == [SITEMAP, f"{SITEMAP}.gz"]
    packed = files[f"{SITEMAP}.gz"]
    assert gzip.decompress(packed) == files[SITEMAP]
    assert packed[4:8] == (86_400).to_bytes(4, "little")
    assert sitemap_files(site, plan(site, ()), 86_400) == files


def test_without_an_address_there_is_none() -> None:
    assert sitemap_files(sites.small(), plan(sites.small(), ()), 0) == {}


def test_the_engine_adds_none_of_its_own(tmp_path: Path) -> None:
    """MkDocs brings one with every theme; it may neither be there nor stand in the place of ours."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("---\ntitle: A\n---\n\n# A\n", "utf-8")
    staging = Staging(docs, tmp_path / "site", tmp_path)
    config = Config(name="A", address=ROOT)
    MkDocs().build(staging, config, 0)
    assert (staging.site / "robots.txt").is_file()
    assert not [*staging.site.glob(f"{SITEMAP}*")]
    (docs / SITEMAP).write_text("ours")
    MkDocs().build(staging, config, 0)
    assert (staging.site / SITEMAP).read_text() == "ours"
