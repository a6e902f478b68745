"""One text as the documents it arrives in: Word with automatic lists, PDF in two layouts, HTML, windows-1254.

Made by LibreOffice from a Word document of our own, so that pages, columns and lists are those of a real program.
"""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.received.files import docx, lists, lvl, p

from kimsorumlu.importer.recognise.marker_pieces import marker_at

FORMS: Final = ("txt", "docx", "pdf", "columns", "html", "windows-1254")
# What Word numbers by itself: "a)" in the alphabet without ç, "1)", "1.", "(2)". Its own letters stop the count.
_LABEL: Final = re.compile(r"(?P<open>\(?)(?P<sign>[a-z]|[0-9]{1,2})(?P<close>[).]) +(?=\S)")
_WORD_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_PAGE: Final = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1300" w:right="1300" w:bottom="1300" w:left="1300" w:header="600"/>'
)
_COLUMNS: Final = '<w:cols w:num="2" w:space="500"/>'
_FIELD: Final = (
    '<w:p><w:r><w:t xml:space="preserve">{} Yönetmeliği   Sayfa </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r>'
    "<w:t>1</w:t></w:r></w:fldSimple></w:p>"
)


def made(name: str, text: str, folder: Path) -> dict[str, Path]:
    """The documents of one text by their form; the forms of LibreOffice only where it is installed."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [line.strip() for line in text.split("\n")]
    found = {
        "txt": folder / f"{name}.txt",
        "windows-1254": folder / f"{name}-1254.txt",
        "html": folder / f"{name}.html",
    }
    found["txt"].write_text(text, "utf-8")
    found["windows-1254"].write_bytes(text.encode("cp1254", "replace"))
    paragraphs = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines if line)
    found["html"].write_text(f'<html><head><meta charset="utf-8"></head><body>{paragraphs}</body></html>', "utf-8")
    found["docx"] = folder / f"{name}.docx"
    found["docx"].write_bytes(_word(lines, name, columns=False))
    if shutil.which("soffice") is None:
        return found
    for form, columns in (("pdf", False), ("columns", True)):
        source = folder / f"{name}-{form}.docx"
        source.write_bytes(_word(lines, name, columns=columns))
        command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=240)
        source.unlink()
        found[form] = source.with_suffix(".pdf")
    return found


def _word(lines: Sequence[str], name: str, *, columns: bool) -> bytes:
    """A Word document whose rows of labels are lists of Word, with a header that bears the page's number."""
    body: list[str] = []
    nums: dict[int, tuple[int, str]] = {}
    kinds: list[tuple[str, str]] = []
    last: tuple[str, int] | None = None
    for line in lines:
        if not line:
            continue
        match = None if marker_at(line) else _LABEL.match(line)
        kind, value = _kind(match) if match else (("", ""), 0)
        if match is None or not value:
            body.append(p(html.escape(line)))
            last = last if match is None and len(line) > 200 else None
            continue
        if kind not in kinds:
            kinds.append(kind)
        key = "".join(kind)
        if last != (key, value - 1):
            start = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{value}"/></w:lvlOverride>'
            nums[len(nums) + 1] = (kinds.index(kind), start)
        last = (key, value)
        body.append(p(html.escape(line[match.end() :]), list=(len(nums), 0)))
    head = _FIELD.format(html.escape(name.replace("-", " ").title()))
    section = (
        f'<w:sectPr><w:headerReference w:type="default" r:id="header1"/>{_PAGE}{_COLUMNS if columns else ""}</w:sectPr>'
    )
    abstracts = {place: [lvl(0, *kind)] for place, kind in enumerate(kinds)}
    return docx("".join(body) + section, numbering=lists(abstracts, nums), header1=head)


def _kind(match: re.Match[str]) -> tuple[tuple[str, str], int]:
    """The list of Word that prints a label, and which of its labels it is; 0 for what Word cannot count."""
    sign = match["sign"]
    text = f"{match['open']}%1{match['close']}"
    if sign.isdigit():
        return ("decimal", text), int(sign)
    return ("lowerLetter", text), _WORD_LETTERS.index(sign) + 1
