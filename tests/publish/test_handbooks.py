"""A municipality's texts as one file: every word, nothing fetched, what it holds linked inside it, not too large."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import html5lib
import pytest
from lxml import html
from tests import sites

from kimsorumlu import ids
from kimsorumlu.publish.files import Writer
from kimsorumlu.publish.handbooks import write_handbooks
from kimsorumlu.publish.kept import keeping
from kimsorumlu.site import Site

MOST_BYTES = 1_000_000  # for each regulation
SITES = [sites.real, sites.small, sites.several, sites.forms, sites.inside, sites.tables, sites.awkward]
every_site = pytest.mark.parametrize("site", SITES, ids=lambda site: site.__name__)


def written(site: Site) -> dict[str, bytes]:
    """The handbooks of a site by municipality."""
    with TemporaryDirectory() as folder, keeping(Path(folder) / "kept", str) as kept:
        write_handbooks(site, Writer(Path(folder) / "site"), kept)
        files = sorted((Path(folder) / "site" / ids.HANDBOOKS).glob("*.html"))
        return {path.stem: path.read_bytes() for path in files}


@cache
def handbooks(site: Callable[[], Site]) -> dict[str, bytes]:
    return written(site())


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


@every_site
def test_every_clause_of_every_regulation_is_in_it(site: Callable[[], Site]) -> None:
    for municipality in site().corpus.municipalities:
        if not municipality.leading:
            assert municipality.slug not in handbooks(site)
            continue
        found = html.fromstring(handbooks(site)[municipality.slug])
        for edition in municipality.leading:
            (text,) = found.xpath("//article[@id=$id]", id=f"{edition.regulation.slug}-metin")
            said = bare(text.text_content())
            assert all(bare(clause.printed) in said for _, clause in edition.version.clauses())
            assert bare(edition.version.title) in said
        assert len(handbooks(site)[municipality.slug]) < MOST_BYTES * len(municipality.leading)


@every_site
def test_it_is_valid_and_every_link_inside_it_leads_somewhere(site: Callable[[], Site]) -> None:
    for content in handbooks(site).values():
        html5lib.HTMLParser(strict=True).parse(content.decode())
        found = html.fromstring(content)
        ids_of = found.xpath("//@id")
        assert len(ids_of) == len(set(ids_of))
        inside = [href[1:] for href in found.xpath("//a/@href") if href.startswith("#")]
        assert inside and set(inside) <= set(ids_of)


def test_nothing_is_fetched_and_only_what_stands_in_it_runs() -> None:
    for content in handbooks(sites.real).values():
        found = html.fromstring(content)
        assert not found.xpath("//link | //img | //iframe | //script[@src] | //*[@style]")
        assert b"url(" not in content and b"@import" not in content
        (policy,) = found.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        for tag in ("style", "script"):
            (own,) = found.xpath(f"//{tag}")
            digest = base64.b64encode(hashlib.sha256((own.text or "").encode()).digest()).decode()
            assert f"{tag}-src 'sha256-{digest}';" in policy
        assert policy.startswith("default-src 'none';")


def test_other_pages_are_linked_only_where_the_site_has_an_address() -> None:
    nowhere = sites.several()
    somewhere = replace(nowhere, config=replace(nowhere.config, address="https://a.example/"))
    outside = []
    for site in (nowhere, somewhere):
        (content,) = written(site).values()
        outside.append([link for link in html.fromstring(content).xpath("//a/@href") if not link.startswith("#")])
        assert not html.fromstring(content).xpath("//a[@rel and not(@href)]")
    assert outside[0] == []
    assert outside[1] and all(link.startswith("https://a.example/") for link in outside[1])


def test_a_citation_of_an_own_article_and_a_unit_in_the_chart_lead_into_the_text() -> None:
    found = html.fromstring(handbooks(sites.real)["kutahya"])
    version = next(v for v in sites.real().corpus.versions if v.municipality == "kutahya")
    unit = next(unit for unit in version.units if unit.parent and unit.duties)
    assert unit.duties is not None
    (link,) = found.xpath("//details[contains(@class, 'tree')]/ul//a[text()=$name]/@href", name=unit.name)
    place = version.place(unit.duties)
    assert place is not None and link == f"#{version.regulation}-{place.article.slug}"


def test_what_is_kept_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with keeping(tmp_path / "kept", str) as kept:
        write_handbooks(sites.small(), Writer(tmp_path / "one"), kept)
        monkeypatch.setattr("kimsorumlu.publish.handbooks.handbook", lambda *_: pytest.fail("made again"))
        write_handbooks(sites.small(), Writer(tmp_path / "two"), kept)
    (one, two) = ((tmp_path / place / ids.handbook_url("ornek")).read_bytes() for place in ("one", "two"))
    assert one == two
