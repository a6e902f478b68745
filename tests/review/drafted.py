"""A draft to look through: the small project, whose newest text was read wrongly in two places.

A list of one item stands beside the item it belongs to, and an article's heading at the end of the article before it.
Mended, the file is the committed one again.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.locks import UNLOCKED
from tests.sites import SMALL

from kimsorumlu.write.version_yaml import formatted

FILE = "data/municipalities/ornek/park-ve-bahceler/2023-06-07.yml"
_LIST = "# kuşku: 25. satır: bent; alt bent olabilir (%40 emin)"
_HEADING = "# kuşku: 40. satır: ayrı paragraf; madde başlığı olabilir (%20 emin)"
_FAULTS = (
    (
        "      items:\n      - 1): |\n          Sulama Birimi.\n",
        f"    {_LIST}\n    - 1): |\n        Sulama Birimi.\n",
    ),
    ("  heading: Müdür\n  speaks_for: mudur\n", ""),
    ("- article: MADDE 6-\n", f"  {_HEADING}\n  - text: |\n      Müdür\n- article: MADDE 6-\n"),
)
_DOUBTS = """\
doubts:
- {line: 25, at: madde-3 fikra-2-bent-1, decided: bent, other: alt bent, sure: 0.4}
- {line: 40, at: madde-5 fikra-n2, decided: ayrı paragraf, other: madde başlığı, sure: 0.2}
- {line: 1, at: null, decided: metinden önceki satır, other: ne olduğu anlaşılamayan satır, sure: 0.9}
"""


def right() -> bytes:
    """The file as it has to be in the end."""
    return formatted((SMALL / FILE).read_bytes())


def draft(root: Path) -> Path:
    """Lays the project out in a folder; the draft."""
    shutil.copytree(SMALL, root, ignore=UNLOCKED)
    text = right().decode()
    for good, bad in _FAULTS:
        assert text.count(good) == 1, good
        text = text.replace(good, bad)
    file = root / FILE
    file.write_bytes(formatted((text + _DOUBTS).encode()))
    return file
