"""Hand-written pages (content/*.md): what stands above the text, and the text, within bounds.

The engine would give up on a head it cannot read and publish it as text, and would take the first lines of a page
without a head for one ("Not: …"). So pages are read here, and the engine gets them with a head that is always whole.

The bounds are far above what pages hold (the longest has 12 KB, 40 "<", 2 "[" in one paragraph) and keep the time of
Python-Markdown within what the size of a page explains: it looks ahead from every "[" to the end of the paragraph, from
every "<" to the end of the page, and calls itself for every level of a list.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from itertools import islice
from typing import Annotated, Final

from pydantic import ConfigDict, Field

from kimsorumlu.problems import FileSpan, Finding, Phrase, finding, has_errors
from kimsorumlu.read.letters import MAX_NAMED
from kimsorumlu.read.shaping import shape
from kimsorumlu.read.source import decoded, parse, unprintable
from kimsorumlu.read.values import Day, Line
from kimsorumlu.turkish.characters import name_of

MAX_PAGE: Final = 200_000
MAX_BRACKETS: Final = 200  # in one paragraph
MAX_TAGS: Final = 2_000
MAX_HEADINGS: Final = 1_000
MAX_LEVELS: Final = 20
MAX_TERMS: Final = 100  # of a list of terms, in one paragraph

_HEAD = re.compile(r"-{3}[ \t]*\n")
_HEAD_ENDS = re.compile(r"^(?:-{3}|\.{3})[ \t]*(?:\n|\Z)", re.M)
_BETWEEN_PARAGRAPHS = re.compile(r"\n(?=[ \t]*+\n)")
_HEADING = re.compile(r"^ {0,3}#", re.M)
_TERM = re.compile(r"^ {0,3}:", re.M)
# "++" and the like give nothing back, so that no line is read more than once.
_SIGN = r"(?:>|(?:[-*+:]|\d{1,9}\.)(?=[ \t]))"
_LEVELS = re.compile(
    rf"^(?:[ \t]*+{_SIGN}){{{MAX_LEVELS + 1}}}|^[ \t]{{{4 * MAX_LEVELS + 1},}}+{_SIGN}",
    re.M,
)
_DECLARATION = re.compile(r"<!(?!--)")
# Shown as it is written: fenced, indented, and code within a line.
_CODE = re.compile(r"^(```|~~~)[^\n]*+\n.*?(?:^\1|\Z)|^(?: {4}|\t)[^\n]*+|`[^`\n]++`", re.M | re.S)
# What the site's policy for browsers (script-src 'self', style-src 'self', no frames of others) leaves without effect,
# and what leads readers away unasked. "[^<>]" ends at the next tag, so that no character is read more than twice.
_INERT = re.compile(
    r"<(?P<tag>script|iframe|object|embed|applet|frame|base|meta)\b(?P<rest>[^<>]*+)"
    r"|<[a-z][^<>]*?[\s\"'/](?P<attribute>on[a-z]++|style)\s*+="
    r"|(?:\]\(|\]:|href\s*+=\s*+[\"']?)\s*+<?(?P<address>javascript):",
    re.I,
)
_DATA = re.compile(r"""\btype\s*=\s*["']?application/(?:ld\+)?json""", re.I)


@dataclass(frozen=True, slots=True)
class PageHead:
    """What a hand-written page says of itself, between two lines "---"; theme/mkdocs/shell.html says what for."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    title: Annotated[Line | None, Field(description="Başlık.")] = None
    description: Annotated[Line | None, Field(description="Sayfa tek cümleyle.")] = None
    kind: Annotated[Line | None, Field(description="Sayfanın türü.")] = None
    template: Annotated[Line | None, Field(description="Şablonun adı.")] = None
    section: Annotated[Line | None, Field(description="Üst menüdeki yeri.")] = None
    card: Annotated[Line | None, Field(description="Paylaşım görselinin adresi.")] = None
    running: Annotated[Line | None, Field(description="Kâğıtta sayfanın üstünde yazan.")] = None
    root_class: Annotated[Line | None, Field(description="Sayfanın görünüş sınıfı.")] = None
    noindex: Annotated[bool, Field(description="Arama motorlarına kapalı mı.")] = False
    frames: Annotated[bool, Field(description="Bu sitenin çerçevelerini gösterir mi.")] = False
    topics: Annotated[Line | None, Field(description="Arama sayfasında örnek konular.")] = None
    spellings: Annotated[Line | None, Field(description="Arama sayfasında örnek yazılışlar.")] = None
    lastmod: Annotated[Day | None, Field(description="Gösterdiği en yeni hukukî tarih.")] = None


# The first lines of a text that say anything, and one that only a head has.
_LINE = re.compile(r"^.*\w.*$", re.M)
_KEY = re.compile(rf"[ \t]*(?:{'|'.join(field.name for field in fields(PageHead))})[ \t]*:")


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A hand-written page, and where its `kind` and `template` stand."""

    head: PageHead
    body: str
    kind_span: FileSpan
    template_span: FileSpan

    def staged(self, record: str = "") -> bytes:
        """The page as the engine gets it: the same head in a form that no reader of YAML takes for something else.

        `record` is the way to what machines are told of it, "" if there is none.
        """
        said = {field.name: getattr(self.head, field.name) for field in fields(PageHead)}
        plain = {key: value.isoformat() if isinstance(value, date) else value for key, value in said.items() if value}
        plain |= {"data": record} if record else {}
        # JSON is YAML, too.
        return f"---\n{json.dumps(plain, ensure_ascii=False)}\n---\n{self.body}".encode()


def read_page(raw: bytes, file: str) -> tuple[WrittenPage | None, tuple[Finding, ...]]:
    """One hand-written page from its bytes; None with findings if it cannot be published as it is."""
    if len(raw) > MAX_PAGE:
        reason = Phrase("page-size", str(MAX_PAGE // 1_000))
        return None, (finding("file-unreadable", FileSpan(file), reason=reason),)
    try:
        text = decoded(raw)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return None, (finding("file-unreadable", FileSpan(file, line), reason=Phrase("not-utf-8", str(error.start))),)
    head, body, start, findings = _head(text, file)
    frames = head is not None and head[0].frames
    findings += [*_stray(body, file, start), *_faults(body, file, start), *_inert(body, file, start, frames)]
    if has_errors(findings) or head is None:
        return None, tuple(findings)
    return WrittenPage(head[0], body, *head[1:]), tuple(findings)


def _head(text: str, file: str) -> tuple[tuple[PageHead, FileSpan, FileSpan] | None, str, int, list[Finding]]:
    """The head with the places of two keys, the text below it, the line that begins on, and what is wrong."""
    here = FileSpan(file)
    opening = _HEAD.match(text)
    if opening is None:
        return (PageHead(), here, here), text, 1, []
    closing = _HEAD_ENDS.search(text, opening.end())
    if closing is None:
        return None, "", 1, [finding("yaml-syntax", here, reason=Phrase("head-open"))]
    written, body = text[opening.end() : closing.start()], text[closing.end() :]
    start = text.count("\n", 0, closing.end()) + 1
    if not written.strip():
        return (PageHead(), here, here), body, start, []
    # With the first line's break, so that lines are counted as in the file.
    document, found = parse(f"\n{written}".encode(), file)
    if document.data is None:
        return None, body, start, list(found)
    head, more = shape(PageHead, document.data, document, ())
    findings = [*found, *more]
    return (
        None if head is None else (head, document.span(("kind",)), document.span(("template",))),
        body,
        start,
        findings,
    )


def _stray(body: str, file: str, start: int) -> Iterator[Finding]:
    """A head that stands in the text, because the line that should open it is damaged: readers would be shown it."""
    for line in islice(_LINE.finditer(body), 3):
        if _KEY.match(line[0]):
            at = FileSpan(file, start + body.count("\n", 0, line.start()))
            yield finding("yaml-syntax", at, reason=Phrase("head-stray"))
            return


def _faults(body: str, file: str, start: int) -> list[Finding]:
    """Characters that no page prints, and what is beyond the bounds; `start` is the line on which the text begins."""

    def at(place: int) -> FileSpan:
        return FileSpan(file, start + body.count("\n", 0, place), place - body.rfind("\n", 0, place))

    found = []
    bad = unprintable(body)
    if bad is not None:
        found.append(finding("bad-character", at(bad), value=name_of(body[bad])))
    for place, reason in _beyond(body):
        found.append(finding("page-bound", at(place), reason=reason))
    return found


def _inert(body: str, file: str, start: int, frames: bool) -> Iterator[Finding]:
    """What would do nothing on the page, or lead its readers away; it may have `frames` of the site if it says so."""
    shown = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), body)
    for found in islice(_INERT.finditer(shown), MAX_NAMED):
        tag = (found["tag"] or "").lower()
        if (tag == "iframe" and frames) or (tag == "script" and _DATA.search(found["rest"])):
            continue
        value = f"<{tag}>" if tag else f"{found['attribute']}=" if found["attribute"] else f"{found['address']}:"
        yield finding("page-inert", FileSpan(file, start + shown.count("\n", 0, found.start())), value=value.lower())


def _beyond(body: str) -> list[tuple[int, str]]:
    """Where a bound is passed, and which."""
    found: list[tuple[int, str]] = []
    if (at := _nth(re.finditer("<", body), MAX_TAGS)) is not None:
        found.append((at, Phrase("page-tags", str(MAX_TAGS))))
    if (at := _nth(_HEADING.finditer(body), MAX_HEADINGS)) is not None:
        found.append((at, Phrase("page-headings", str(MAX_HEADINGS))))
    if (level := _LEVELS.search(body)) is not None:
        found.append((level.start(), Phrase("page-levels", str(MAX_LEVELS))))
    if (declaration := _DECLARATION.search(body)) is not None:
        found.append((declaration.start(), Phrase("page-declaration")))
    start = 0
    for paragraph in _BETWEEN_PARAGRAPHS.split(body):
        if (at := _nth(re.finditer(r"\[", paragraph), MAX_BRACKETS)) is not None:
            found.append((start + at, Phrase("page-brackets", str(MAX_BRACKETS))))
        if (at := _nth(_TERM.finditer(paragraph), MAX_TERMS)) is not None:
            found.append((start + at, Phrase("page-terms", str(MAX_TERMS))))
        start += len(paragraph) + 1
    return found


def _nth(matches: Iterator[re.Match[str]], limit: int) -> int | None:
    """Where the first match beyond the limit stands."""
    beyond = next(islice(matches, limit, None), None)
    return beyond.start() if beyond else None
