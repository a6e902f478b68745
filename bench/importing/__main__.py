"""How import grows: processor time and memory by the number of words, and by the pages of a PDF.

    python -m bench.importing

A made-up regulation is repeated until it is long enough; each size is read in a process of its own, so that its peak of
memory is its own. The bounds it is held against: 10,000 words in 2 s of processor time, 40 pages in 10 s, 400 MB.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Final

from tests.received.pdf_files import column, pdf

from kimsorumlu.importer import importing
from kimsorumlu.model.catalogues import read_catalogues
from kimsorumlu.uncollected import uncollected
from kimsorumlu.write.source_entry import Origin

ROOT: Final = Path(__file__).parents[2]
TEXT: Final = (ROOT / "tests" / "importer" / "fixtures" / "su-ve-kanal.txt").read_text("utf-8")
WORDS: Final = (1_000, 2_500, 5_000, 10_000, 20_000, 40_000)
PAGES: Final = (5, 10, 20, 40, 80)
_ROWS: Final = 40


def long_text(words: int) -> str:
    """A regulation of about so many words: its duties, over and over, in articles that go on."""
    head, rest = TEXT.split("Müdürlüğün Görevleri\n")
    _, tail = rest.split("ÜÇÜNCÜ BÖLÜM\n")
    made, number = [head], 6
    while sum(len(part.split()) for part in made) < words:
        duties = "".join(
            f"{label}) Şebekenin {number}. bölümündeki boru ve vanaların bakımını, onarımını ve denetimini yapmak,\n"
            for label in "abcçdefgğhıijk"
        )
        made.append(f"{number}. Bölge Ekibinin görevleri\nMADDE {number}- (1) Ekibin görevleri şunlardır:\n{duties}\n")
        number += 1
    return "".join(made) + "ÜÇÜNCÜ BÖLÜM\n" + tail


def document(kind: str, size: int) -> bytes:
    """A text of so many words, or a PDF of so many pages."""
    if kind == "words":
        return long_text(size).encode()
    lines = [line[i : i + 80] for line in long_text(size * 350).split("\n") for i in range(0, max(1, len(line)), 80)]
    pages = [lines[at : at + _ROWS] for at in range(0, len(lines), _ROWS)][:size]
    return pdf(*(column(page) for page in pages))


def measured(kind: str, size: int) -> str:
    """One size, in this process: seconds of processor time, megabytes at most, what was found."""
    content = document(kind, size)
    name = "belge.txt" if kind == "words" else "belge.pdf"
    catalogues, _ = read_catalogues(ROOT)
    request = importing.Request("cinarli", Origin(date.today()))
    begun = _seconds()
    with tempfile.TemporaryDirectory() as folder, uncollected():
        result = importing.imported(name, content, request, (), catalogues, Path(folder))
    spent = _seconds() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    version = result.proof.version
    share = result.proof.fidelity.percent
    return f"{size:7} {kind}  {spent:6.2f} s  {peak:5.0f} MB  {len(version.articles):4} articles  {share} %"


def _seconds() -> float:
    """Processor time of this process and of those it started: a PDF is read by a child."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def main() -> None:
    """Every size in a process of its own."""
    if len(sys.argv) > 2:
        print(measured(sys.argv[1], int(sys.argv[2])))
        return
    for kind, sizes in (("words", WORDS), ("pages", PAGES)):
        for size in sizes:
            subprocess.run([sys.executable, "-m", "bench.importing", kind, str(size)], check=True)


if __name__ == "__main__":
    main()
