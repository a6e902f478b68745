"""Waiting for what a page does by itself, however slow the machine."""

from __future__ import annotations

import time
from collections.abc import Callable

from playwright.sync_api import Page

PATIENCE = 20.0  # seconds


def until(true: Callable[[], object]) -> None:
    """Asks until the answer is yes.

    Playwright's `wait_for_function` cannot: it asks again by eval, which the policy of our pages forbids, so that it
    passes only where it need not wait.
    """
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.05)


def copied(page: Page, want: str) -> None:
    """Waits until the clipboard holds this text."""
    until(lambda: page.evaluate("navigator.clipboard.readText()") == want)
