"""A text whose one long list grows, and the steps that a run over it takes: counted, so that no clock is asked."""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

_HEAD = """\
# yaml-language-server: $schema=../../../../schema/version.json
date: 2024-05-02
date_basis: council-decision
title: Park Müdürlüğü Yönetmeliği
adoption:
  body: Örnek Belediye Meclisi
  decision: "5"
  date: 2024-05-02
  sent_to_governor: null
  announced: null
  in_force: null
  signatories: []
  evidence: "02.05.2024 tarihli ve 5 sayılı Örnek Belediye Meclisi Kararı"
  evidence_from: stamp
repeals: []
amendments: []
"""
_MUNICIPALITY = """\
# yaml-language-server: $schema=../../../schema/municipality.json
name: Örnek Belediyesi
short_name: Örnek
kind: district
province: Örnek
website: https://ornek.example
detsis: null
"""


def project_with_list(root: Path, items: int) -> Path:
    """A project whose one article has so many numbered items; its document says the same.

    No two sizes have an item in common: what is known of the texts of one is no help with another.
    """
    folder = root / "data" / "municipalities" / "ornek" / "park"
    (folder / "sources").mkdir(parents=True)
    (folder.parent / "municipality.yml").write_text(_MUNICIPALITY, "utf-8")
    (root / "mkdocs.yml").write_text("site_name: Örnek\ncatalogues: []\n", "utf-8")
    duties = [f"Parkın {items} bölgeli {number} numaralı alanını temiz tutmak," for number in range(1, items + 1)]
    printed = "\n".join(
        ["Park Müdürlüğü Yönetmeliği", "MADDE 1- (1) Müdürlüğün görevleri şunlardır:"]
        + [f"{number}) {duty}" for number, duty in enumerate(duties, 1)]
        + ["02.05.2024 tarihli ve 5 sayılı Örnek Belediye Meclisi Kararı", ""]
    ).encode()
    (folder / "sources" / "2024-05-02.txt").write_bytes(printed)
    source = f"""\
source:
  file: sources/2024-05-02.txt
  format: plain
  sha256: {hashlib.sha256(printed).hexdigest()}
  furniture:
  - {{kind: stamp, lines: [{items + 3}], text: "02.05.2024 tarihli ve 5 sayılı Örnek Belediye Meclisi Kararı"}}
  corrections: []
front_matter: Park Müdürlüğü Yönetmeliği
units:
  park-mudurlugu: {{name: Park Müdürlüğü, kind: müdürlük, parent: null, established: null, duties: "1"}}
roles: {{}}
text:
- article: MADDE 1-
  speaks_for: [park-mudurlugu]
  body:
  - (1): "Müdürlüğün görevleri şunlardır:"
    items:
"""
    listed = "".join(f'    - {number}): "{duty}"\n' for number, duty in enumerate(duties, 1))
    (folder / "2024-05-02.yml").write_text(_HEAD + source + listed, "utf-8")
    return root


def steps(run: Callable[[], object]) -> Counter[CodeType]:
    """How many lines of Python each function of the package went through in a run."""
    counted: Counter[CodeType] = Counter()

    def within(frame: FrameType, event: str, _: Any) -> Any:
        counted[frame.f_code] += event == "line"
        return within

    def called(frame: FrameType, _event: str, _: Any) -> Any:
        return within if "kimsorumlu" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(called)
    try:
        run()
    finally:
        sys.settrace(before)
    return counted
