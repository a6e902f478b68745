"""Findings as text for people, JSON for programs, and GitHub annotations: three forms of the same value."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping

from kimsorumlu.problems.catalogue import CATALOGUE, Language
from kimsorumlu.problems.finding import Finding, FindingEvidence, Phrase, Where

# Per level: how a counted one is called, and one with a label of its own.
_LEVELS = {
    Language.TR: {
        "part": ("{0}", "{0}"),
        "chapter": ("{0}", "{0}"),
        "group": ("{0}", "{0}"),
        "article": ("madde {0}", "madde {0}"),
        "block": ("“{0}” başlığı", "“{0}” başlığı"),
        "heading": ("“{0}” başlığı", "“{0}” başlığı"),
        "paragraph": ("{0}. fıkra", "{0} fıkrası"),
        "item": ("{0}. bent", "{0} bendi"),
        "subitem": ("{0}. alt bent", "{0} alt bendi"),
        "table": ("“{0}” tablosu", "“{0}” tablosu"),
        "head": ("{0}. sütun başlığı satırı", "sütun başlıkları"),
        "row": ("{0}. satır", "{0} satırı"),
        "figure": ("“{0}” şekil yazısı", "“{0}” şekil yazısı"),
        "unit": ("birim: {0}", "birim: {0}"),
        "role": ("unvan: {0}", "unvan: {0}"),
    },
    Language.EN: {
        "part": ("{0}", "{0}"),
        "chapter": ("{0}", "{0}"),
        "group": ("{0}", "{0}"),
        "article": ("article {0}", "article {0}"),
        "block": ("heading “{0}”", "heading “{0}”"),
        "heading": ("heading “{0}”", "heading “{0}”"),
        "paragraph": ("paragraph {0}", "paragraph {0}"),
        "item": ("item no. {0}", "item {0}"),
        "subitem": ("subitem no. {0}", "subitem {0}"),
        "table": ("table “{0}”", "table “{0}”"),
        "head": ("row {0} of column heads", "column heads"),
        "row": ("row {0}", "row {0}"),
        "figure": ("caption “{0}”", "caption “{0}”"),
        "unit": ("unit {0}", "unit {0}"),
        "role": ("role {0}", "role {0}"),
    },
}
_WORDS = {
    Language.TR: {
        "error": "hata",
        "warning": "uyarı",
        "at": "yer:",
        "help": "öneri:",
        "answer": "belgede böyleyse:",
        "near": "şunu mu demek istediniz: “{0}”?",
        "document": "belge",
        "data": "veri",
        "text": "metin",
        "legislation": "mevzuat",
    },
    Language.EN: {
        "error": "error",
        "warning": "warning",
        "at": "at",
        "help": "help:",
        "answer": "if it is printed so:",
        "near": 'did you mean "{0}"?',
        "document": "document",
        "data": "data",
        "text": "text",
        "legislation": "legislation",
    },
}


def word_where(where: Where, language: Language) -> str:
    """The legal address in words: "madde 8, c bendi"; a clause without a label is counted: "1. fıkra"."""
    return ", ".join(_step(level, label, language) for level, label in where)


def _step(level: str, label: str, language: Language) -> str:
    """One step of the address. A clause that is counted ends in a dot ("3."); a paragraph's number is ordinal."""
    counted, labelled = _LEVELS[language][level]
    number = label.removesuffix(".")
    if number.isdigit() and (label.endswith(".") or level == "paragraph"):
        return counted.format(number)
    return labelled.format(label)


def word_message(finding: Finding, language: Language) -> str:
    """The finding's one-line message."""
    return CATALOGUE[finding.code].message(language).format_map(_worded(finding, language))


def word_help(finding: Finding, language: Language) -> str:
    """What to do about it: the near name if there is one, else the catalogue's help."""
    if finding.near is not None:
        return _WORDS[language]["near"].format(finding.near)
    return CATALOGUE[finding.code].help(language).format_map(_Lenient(_worded(finding, language)))


def _worded(finding: Finding, language: Language) -> dict[str, str]:
    """The finding's values as its reader sees them."""
    return {key: value.worded(language) if isinstance(value, Phrase) else value for key, value in finding.values}


class _Lenient(dict[str, str]):
    """Help texts may name values a finding does not carry; those stay visible as an ellipsis."""

    def __missing__(self, key: str) -> str:
        return "…"


def as_text(finding: Finding, language: Language, source_line: Callable[[str, int], str | None]) -> str:
    """The finding as a clerk sees it, with the line it points at. `source_line(file, line)` gives that line or None.

    Whatever the files hold, it is text for a terminal and for the log of a workflow, and no command to either.
    """
    return "\n".join(printable(line) for line in _lines(finding, language, source_line))


# What a terminal obeys or does not show. Each gives place to one sign, so that carets keep theirs.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\u061c\ufeff\ud800-\udfff]")


def printable(line: str) -> str:
    """One line as it can be shown: signs for controls, and nothing that GitHub's runner takes for a command.

    The runner reads "::name …::" where a line begins, after blanks too, and "##[name]" anywhere in one (actions/runner,
    ActionCommand.cs).
    """
    shown = _UNSEEN.sub(lambda found: _sign(ord(found[0])), line)
    shown = shown.replace("##[", "#·[")
    return re.sub(r"^(\s*):(?=:)", r"\1·", shown)


def _sign(code: int) -> str:
    """A picture of a control ("␛"), a blank for a tab, the sign of what cannot be shown for others."""
    return " " if code == 9 else chr(0x2400 + code) if code < 32 else "␡" if code == 127 else "�"


def _lines(finding: Finding, language: Language, source_line: Callable[[str, int], str | None]) -> list[str]:
    words = _WORDS[language]
    span = finding.span
    lines = [
        f"{span.file}:{span.line}:{span.column}: {words[finding.severity.value]}: "
        f"{word_message(finding, language)} [{finding.code}]"
    ]
    if finding.where:
        lines.append(f"  {words['at']} {word_where(finding.where, language)}")
    text = source_line(span.file, span.line)
    if finding.evidence:
        for item in finding.evidence:
            lines += [
                f"   | {words[item.kind]} {item.span.file}:{item.span.line}",
                *_excerpt(item),
            ]
    elif text is not None:
        lines += _pointed(span.line, text, span.column, span.width)
    lines.append(f"  {words['help']} {word_help(finding, language)}")
    if finding.place:
        lines.append(f"  {words['answer']} answered: [{{at: {finding.place}, finding: {finding.code}, why: …}}]")
    return lines


_WIDTH = 100


def _pointed(number: int, text: str, column: int, width: int) -> list[str]:
    """The line with carets under the part that is wrong; a long line is cut around that part."""
    start = max(0, column - 1 - _WIDTH // 2) if column > _WIDTH else 0
    shown = text[start : start + _WIDTH]
    caret = " " * (column - 1 - start) + "^" * max(1, min(width, len(text) - column + 1, _WIDTH))
    gutter = len(str(number)) + 1
    pre, post = "…" if start else "", "…" if len(text) > start + _WIDTH else ""
    return [f"{'':{gutter}}|", f"{number} | {pre}{shown}{post}", f"{'':{gutter}}| {' ' * len(pre)}{caret}"]


def _excerpt(item: FindingEvidence) -> list[str]:
    number, text = item.span.line, item.text
    at = item.start if item.start >= 0 else text.find(item.marked)
    if at < 0 or (not item.marked and item.start < 0):
        return [f"{number} | {text[:_WIDTH]}"]
    return _pointed(number, text, at + 1, len(item.marked) or 1)[1:]


def as_json(findings: Iterable[Finding], language: Language, extra: Mapping[str, object]) -> str:
    """A JSON document: {"findings": [...], **extra}."""
    rows = [
        {
            "code": f.code,
            "severity": f.severity.value,
            "file": f.span.file,
            "line": f.span.line,
            "column": f.span.column,
            "where": word_where(f.where, language),
            "place": f.place or None,
            "message": word_message(f, language),
            "help": word_help(f, language),
            "near": f.near,
            "evidence": [
                {"title": _WORDS[language][e.kind], "file": e.span.file, "line": e.span.line, "text": e.text}
                for e in f.evidence
            ],
        }
        for f in findings
    ]
    return json.dumps({"findings": rows, **(extra or {})}, ensure_ascii=False, indent=2)


def as_github(finding: Finding, language: Language) -> str:
    """A workflow command that GitHub shows at the line (docs.github.com, "Workflow commands")."""
    where = word_where(finding.where, language)
    body = f"{where}: {word_message(finding, language)}" if where else word_message(finding, language)
    body = f"{body}. {word_help(finding, language)}"
    span = finding.span
    return (
        f"::{finding.severity.value} file={_property(span.file)},line={span.line},col={span.column},"
        f"title={_property(finding.code)}::{_data(body)}"
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
