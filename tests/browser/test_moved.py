"""A clause that moved to another page is found at its old address, with script and without."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from kimsorumlu.build import Project, build
from tests.browser.hosting import our_site

pytestmark = [pytest.mark.browser, pytest.mark.site]

VERSION = "ornek/park-ve-bahceler/2023-06-07/"
# The page of the first still stands; that of the others is redirected itself.
MOVES = {
    f"{VERSION}madde-4/#bent-x": f"{VERSION}madde-5/#bent-c",
    f"{VERSION}madde-44/": f"{VERSION}madde-4/",
    f"{VERSION}madde-44/#bent-a": f"{VERSION}madde-5/#bent-b",
}


def test_a_moved_clause_is_found(small_project: Path, browser: Browser) -> None:
    lines = (f"- {{old: '{old}', new: '{new}', date: 2026-11-20, why: Ad}}\n" for old, new in MOVES.items())
    schema = "# yaml-language-server: $schema=../schema/redirects.json\n"
    (small_project / "data" / "redirects.yml").write_text(f"{schema}redirects:\n{''.join(lines)}", "utf-8")
    built = build(Project(small_project))
    assert built.published, built.findings
    with our_site(small_project / "site") as base:
        for script in (True, False):
            context = browser.new_context(java_script_enabled=script)
            page = context.new_page()
            for old, new in MOVES.items():
                page.goto(base + old)
                if not script:
                    words = "Aradığınız madde taşındı: yeni yerine gidin" if "#" in old else "Yeni adresine gidin"
                    page.get_by_role("link", name=words).click()
                expect(page).to_have_url(base + new)
            page.goto(f"{base}{VERSION}madde-44/#fikra-1")
            expect(page).to_have_url(f"{base}{VERSION}madde-4/#fikra-1" if script else page.url)
            page.goto(f"{base}{VERSION}madde-4/")
            expect(page.locator(".moved")).to_be_hidden()
            context.close()
