"""What reading a received document costs: processor time and memory, for each format at four sizes.

    .venv/bin/python -m bench.documents

Each document is read in a process of its own. Seconds are of the processor, the process that reads a PDF included;
memory is the most that either process held. The floor of each column is the start of Python itself.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import get_args

from tests.received.files import docx, lists, lvl, odt, p
from tests.received.pdf_files import column, pdf

from kimsorumlu.received.document import FormatName, received

ROOT = Path(__file__).parents[1]
SENTENCE = "Müdürlük, mahalledeki cadde, sokak ve meydanların temizliğini yapar, çöp kaplarını yıkatır ve yeniler,"
WORDS = len(SENTENCE.split())
SIZES = (2_500, 5_000, 10_000, 20_000)
PAGES = (10, 20, 40, 80)
# Of a page of eleven points.
LINES = 48


def _docx(words: int) -> bytes:
    levels = [lvl(0, "decimal", "MADDE %1-"), lvl(1, "lowerLetter", "%2)")]
    body = "".join(p(SENTENCE, list=(1, int(n % 10 > 0))) for n in range(words // WORDS))
    return docx(body, numbering=lists({0: levels}, {1: (0, "")}))


def _odt(words: int) -> bytes:
    level = '<text:list-level-style-number text:level="1" style:num-format="1"/>'
    style = f'<text:list-style style:name="L">{level}</text:list-style>'
    items = f"<text:list-item><text:p>{SENTENCE}</text:p></text:list-item>" * (words // WORDS)
    return odt(f'<text:list text:style-name="L">{items}</text:list>', style)


def _html(words: int) -> bytes:
    return f"<meta charset=utf-8><ol>{f'<li><p>{SENTENCE}</p>' * (words // WORDS)}</ol>".encode()


def _plain(words: int) -> bytes:
    return f"a) {SENTENCE}\n".encode() * (words // WORDS)


def _pdf(pages: int) -> bytes:
    half = SENTENCE[:80]
    return pdf(*([*column([f"{n}) {half}" for n in range(LINES)], top=90)] for _ in range(pages)))


MADE: dict[FormatName, tuple[Callable[[int], bytes], tuple[int, ...], str]] = {
    "plain": (_plain, SIZES, "words"),
    "markdown": (_plain, SIZES, "words"),
    "docx": (_docx, SIZES, "words"),
    "odt": (_odt, SIZES, "words"),
    "html": (_html, SIZES, "words"),
    "pdf": (_pdf, PAGES, "pages"),
}


def main() -> None:
    """Prints the table; with a format and a file as arguments, what reading that one cost."""
    if len(sys.argv) > 2:
        _one(sys.argv[1], Path(sys.argv[2]))
        return
    print(f"{'format':10}{'size':>14}{'lines':>8}{'seconds':>9}{'MB':>6}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "document"
        for name, (make, sizes, unit) in MADE.items():
            for size in sizes:
                path.write_bytes(make(size))
                command = [sys.executable, "-m", "bench.documents", name, str(path)]
                cost = json.loads(subprocess.run(command, capture_output=True, check=True, cwd=ROOT).stdout)
                row = f"{name:10}{f'{size} {unit}':>14}{cost['lines']:>8}{cost['seconds']:>9.2f}{cost['memory']:>6}"
                print(row, flush=True)


def _one(name: str, path: Path) -> None:
    form = next(each for each in get_args(FormatName) if each == name)
    document = received(path.read_bytes(), form)
    assert not document.unreadable, document.unreadable
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    seconds = sum(each.ru_utime + each.ru_stime for each in used)
    memory = max(each.ru_maxrss for each in used) // 1024
    print(json.dumps({"lines": len(document.lines), "seconds": seconds, "memory": memory}))


if __name__ == "__main__":
    main()
