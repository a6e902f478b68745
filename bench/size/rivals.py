"""What others need to set the frozen pages: MkDocs as it comes, Zensical. Both are given the bodies as Markdown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

# Beyond, MkDocs' own navigation takes longer with every page than all else: 2,000 pages take minutes and gigabytes.
MOST_PAGES: Final = 2_000


def mkdocs_project(hugo: Path, folder: Path) -> int:
    """Writes a project of the first pages of a Hugo project, for MkDocs and Zensical; gives how many pages."""
    (folder / "mkdocs.yml").write_text("site_name: Ölçüm\n", "utf-8")
    pages = sorted((hugo / "content").rglob("*.html"))[:MOST_PAGES]
    for page in pages:
        head, _, body = page.read_text("utf-8").partition("\n")
        path = folder / "docs" / page.relative_to(hugo / "content").with_suffix(".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: {json.dumps(json.loads(head)['title'])}\n---\n\n{body}\n", "utf-8")
    return len(pages)
