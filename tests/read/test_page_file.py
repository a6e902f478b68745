"""Hand-written pages: their heads, and the bounds of their text."""

from __future__ import annotations

import re
import time

import pytest
from markdown import markdown
from mkdocs.utils.meta import get_data

from kimsorumlu.problems import Finding
from kimsorumlu.read.page_file import (
    MAX_BRACKETS,
    MAX_HEADINGS,
    MAX_LEVELS,
    MAX_PAGE,
    MAX_TAGS,
    MAX_TERMS,
    WrittenPage,
    read_page,
)


def page(text: str | bytes) -> WrittenPage:
    read, findings = read_page(text if isinstance(text, bytes) else text.encode(), "content/a.md")
    assert read is not None and findings == ()
    return read


def refused(text: str | bytes) -> Finding:
    read, findings = read_page(text if isinstance(text, bytes) else text.encode("utf-8"), "content/a.md")
    assert read is None
    assert len(findings) == 1, findings
    return findings[0]


def test_head_and_text_are_parted() -> None:
    read = page("---\ntitle: Atıf\nnoindex: true\nlastmod: 2024-05-06\n---\n\n# Atıf\n")
    assert (read.head.title, read.head.noindex, read.head.frames) == ("Atıf", True, False)
    assert str(read.head.lastmod) == "2024-05-06"
    assert read.body == "\n# Atıf\n"


@pytest.mark.parametrize(
    "text",
    [
        "Not: bu satır metindir.\nTarih: dün\n",
        "# Başlık\n",
        "---\n---\nNot: bu satır metindir.\n",
        "Bir satır.\nİki.\nÜç.\ntitle: bu satır metindir.\n",
        "# title: A\n",
        "---\n\n---\nmetin",
        '---\ntitle: \'a: b # c\'\ndescription: "x\\"y"\n---\nmetin\n',
        "---\ntitle: 2024\n...\nNot: x\n",
        "---\ntitle: no\n---",
        "\ufeff---\r\ntitle: A\r\n---\r\nmetin\r\n",
    ],
)
def test_the_engine_reads_what_was_written_and_no_text_for_a_head(text: str) -> None:
    read = page(text)
    body, meta = get_data(read.staged().decode())
    assert body == read.body.lstrip("\n")
    assert meta.get("title") == read.head.title
    assert {*meta} <= {"title", "description"}


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("---\ntitle: a\ndescription: !!python/object/apply:os.system [id]\n---\n", "yaml-tag", 3),
        ("---\ntitle: a\n\ttitle: b\n---\n", "yaml-syntax", 3),
        ("---\ntitle: [a\n---\nmetin\n", "yaml-syntax", 3),
        ("---\ntitle: a\ntitle: b\n---\n", "yaml-duplicate-key", 3),
        ("---\ntitle: a\nbanner: <b>\n---\n", "unknown-key", 3),
        ("---\ntitle: {a: b}\n---\n", "wrong-type", 2),
        ("---\nnoindex: belki\n---\n", "wrong-type", 2),
        ("---\nlastmod: dün\n---\n", "bad-date", 2),
        ("---\n- a\n---\n", "wrong-type", 2),
        ("---\ntitle: &a x\ndescription: *a\n---\n", "yaml-alias", 3),
        ("---\ntitle: Atıf\n\nmetin\n", "yaml-syntax", 1),
        ("--\ntitle: Atıf\ntemplate: ara.html\n---\nmetin\n", "yaml-syntax", 2),
        ("\n---\ntemplate: ara.html\n---\nmetin\n", "yaml-syntax", 3),
        ("x---\ntemplate: ara.html\n---\nmetin\n", "yaml-syntax", 2),
        ("title: Atıf\n---\nmetin\n", "yaml-syntax", 1),
        ("---\n---\ntitle: Atıf\n---\nmetin\n", "yaml-syntax", 3),
        ("---\ntitle: A\n---\nbir\niki\x02klzzwxh:0000\x03\n", "bad-character", 5),
        ("bir\niki\x00\n", "bad-character", 2),
        ("bir\n" + "iki\u202e", "bad-character", 2),
        (b"bir\niki \xff\n", "file-unreadable", 2),
        ("---\ntitle: Atıf\n---\n".encode("utf-16"), "file-unreadable", 1),
        ("a\n\n<![CDATA[\n", "page-bound", 3),
        ("a\n" + ">" * (MAX_LEVELS + 1) + "b", "page-bound", 2),
        ("a\n" + "- " * (MAX_LEVELS + 1) + "b", "page-bound", 2),
        ("a\n" + " " * (4 * MAX_LEVELS + 1) + "- b", "page-bound", 2),
        ("a\n\n" + "[" * (MAX_BRACKETS + 1), "page-bound", 3),
        ("a\n" + "<b\n" * (MAX_TAGS + 1), "page-bound", MAX_TAGS + 2),
        ("# a\n" * (MAX_HEADINGS + 1), "page-bound", MAX_HEADINGS + 1),
        ("a\n" + ": b\n" * (MAX_TERMS + 1), "page-bound", MAX_TERMS + 2),
        ("a" * (MAX_PAGE + 1), "file-unreadable", 1),
    ],
)
def test_what_is_wrong_has_its_line(text: str | bytes, code: str, line: int) -> None:
    found = refused(text)
    assert (found.code, found.span.file, found.span.line) == (code, "content/a.md", line)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a\n\n<script>alert(1)</script>\n", "<script>"),
        ("a\n\n<SCRIPT src=x.js></SCRIPT>\n", "<script>"),
        ("a\n\n[b](javascript:alert(1))\n", "javascript:"),
        ("a\n\n[b]: javascript:alert(1)\n", "javascript:"),
        ("a\n\n<a href='javascript:alert(1)'>b</a>\n", "javascript:"),
        ("a\n\n<img src=x onerror=alert(1)>\n", "onerror="),
        ("a\n\n<img src='x'onload=alert(1)>\n", "onload="),
        ('a\n\n<p style="position: fixed">b</p>\n', "style="),
        ('a\n\n<meta http-equiv="refresh" content="0;url=x">\n', "<meta>"),
        ("a\n\n<iframe src=https://a.example/></iframe>\n", "<iframe>"),
        ("a\n\n<object data=x></object>\n", "<object>"),
    ],
)
def test_what_a_browser_would_not_run_is_told(text: str, value: str) -> None:
    written, (found,) = read_page(text.encode(), "content/a.md")
    assert written is not None  # a page that is published as it is
    assert (found.code, found.span.line, dict(found.values)["value"]) == ("page-inert", 3, value)


@pytest.mark.parametrize(
    "text",
    [
        "`<script>` yazılmaz\n",
        "```html\n<iframe src=x></iframe>\n```\n",
        "~~~\n<p style=a>\n",
        "    <meta http-equiv=refresh>\n",
        '<script type="application/json">{}</script>\n',
        "---\nframes: true\n---\n<iframe src=embed/></iframe>\n",
        "style= ve onur= birer sözdür; javascript: de\n",
        "<p class=style>a</p> <b>on</b>\n",
    ],
)
def test_what_is_shown_or_runs_is_not_told(text: str) -> None:
    assert read_page(text.encode(), "content/a.md")[1] == ()


def test_a_bound_is_no_limit_to_what_stands_at_it() -> None:
    page("[" * MAX_BRACKETS + "\n\n" + "[" * MAX_BRACKETS)
    page("<b\n" * MAX_TAGS)
    page("# a\n" * MAX_HEADINGS)
    page("a\n" + ": b\n" * MAX_TERMS + "\n" + ": b\n" * MAX_TERMS)
    page(">" * MAX_LEVELS + "b\n<!-- a -->\n")
    page("a" * MAX_PAGE)


@pytest.mark.parametrize("sign", ["[", "![", "[a](", "<a ", "*a ", "`", "# a\n", "a\n: b\n\n", "- a\n", "<b>", "&"])
def test_the_worst_page_within_the_bounds_is_set_in_time(sign: str) -> None:
    """Ten times what the slowest took when this was written, on a slow machine."""
    count = 1
    while count < 4_000 and read_page((sign * 2 * count).encode(), "a")[0] is not None:
        count *= 2
    text = sign * count
    start = time.process_time()
    html = markdown(text, extensions=["toc", "tables", "fenced_code", "attr_list", "def_list"])
    assert time.process_time() - start < 20
    assert re.search(r"\S", html)
