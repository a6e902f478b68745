"""Fixtures of the tests that show our pages inside a stranger's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route

from tests.browser.hosting import Host, our_site, stranger


@pytest.fixture(scope="module")
def ours(site: Path) -> Iterator[str]:
    with our_site(site) as address:
        yield address


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    with stranger() as running:
        yield running


@pytest.fixture(scope="module")
def other() -> Iterator[Host]:
    with stranger() as running:
        yield running


@pytest.fixture
def guest(page: Page, ours: str, host: Host, other: Host) -> Page:
    """A page that may ask the three sites and nobody else."""
    known = {urlsplit(address).netloc for address in (ours, host.address, other.address)}

    def guard(route: Route) -> None:
        assert urlsplit(route.request.url).netloc in known, route.request.url
        route.continue_()

    page.route("**/*", guard)
    return page
