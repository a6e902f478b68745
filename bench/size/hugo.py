"""Hugo on frozen pages: what the site of commit df15c81 was, as ready bodies in Hugo's content, its shells as layouts.

Hugo is given less than we are: no data to read, prove or index, only bodies to set into shells and files to copy. What
nine of ten pages of a group share, line by line, is its layout, the rest travels with the page. The pages are those of
one commit, so that a lighter site of ours does not move the yardstick.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FROZEN: Final = "df15c81"
ROOT: Final = Path(__file__).parents[2]
_SHARED: Final = 0.9
_CONFIG: Final = {
    "baseURL": "/",
    "disableKinds": ["taxonomy", "term", "RSS", "sitemap", "section", "home", "404"],
    # A page of ours is HTML already.
    "security": {"allowContent": [".*"]},
}
_MADE: Final = """
import json, sys
from pathlib import Path
sys.path.insert(0, str(Path(sys.argv[1], "bench")))
import build as bench
from kimsorumlu.build import Project, build
root = Path(sys.argv[3])
made = bench.multiplied(int(sys.argv[2]), root)
built = build(Project(root))
if not built.published:
    sys.exit("not published")
print(json.dumps([made, built.pages]))
"""


@dataclass(frozen=True, slots=True)
class SplitPage:
    """A page in three: the lines before its body with the way up taken out, the body, the lines after it."""

    address: str
    group: str
    up: str
    before: tuple[str, ...]
    body: str
    after: tuple[str, ...]


def frozen_site(articles: int, folder: Path) -> int:
    """Has the frozen commit build that many articles below an empty `folder`, by its own data; gives how many."""
    tree = folder / "tree"
    tree.mkdir()
    packed = subprocess.run(["git", "-C", ROOT, "archive", FROZEN], capture_output=True, check=True).stdout
    subprocess.run(["tar", "x", "-C", tree], input=packed, check=True)
    (folder / "project").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", _MADE, tree, str(articles), folder / "project"],
        env={"PYTHONPATH": str(tree / "generator")},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stderr[-2000:])
    made: int = json.loads(done.stdout.splitlines()[-1])[0]
    return made


def hugo_project(site: Path, folder: Path) -> int:
    """Writes a Hugo project for a built site; gives how many pages it sets."""
    pages = []
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        place = path.relative_to(site)
        page = _split(place, path.read_text("utf-8")) if path.name == "index.html" else None
        if page is None:
            (folder / "static" / place).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, folder / "static" / place)
        else:
            pages.append(page)
    (folder / "hugo.json").write_text(json.dumps(_CONFIG), "utf-8")
    for group in sorted({page.group for page in pages}):
        _write_group(group, [page for page in pages if page.group == group], folder)
    return len(pages)


def _split(place: Path, text: str) -> SplitPage | None:
    """A page cut at its body; None if it has none."""
    head, opened, rest = text.partition("<main")
    body, closed, foot = rest.partition("</main>")
    if not opened or not closed:
        return None
    depth = len(place.parts) - 1
    up = "../" * depth
    group = "embed" if place.parts[0] == "embed" else "redirect" if 'http-equiv="refresh"' in head else f"page{depth}"
    before, after = ((part.replace(f'"{up}', '"\x01') if up else part).split("\n") for part in (head, foot))
    address = "/" + "/".join(place.parts[:-1]) + ("/" if depth else "")
    return SplitPage(address, group, up, tuple(before), opened + body + closed, tuple(after))


def _write_group(group: str, pages: list[SplitPage], folder: Path) -> None:
    """The layout of a group and its pages."""
    shared = [_shared([page.before for page in pages]), _shared([page.after for page in pages])]
    before, after = ("\n".join(_lines(lines)) for lines in shared)
    layout = folder / "layouts" / "_default" / f"{group}.html"
    layout.parent.mkdir(parents=True, exist_ok=True)
    own = "{{ .Params.own | safeHTML }}"
    layout.write_text(f"{before}\n{own}{{{{ .Content }}}}{after}\n{{{{ .Params.end | safeHTML }}}}", "utf-8")
    for page in pages:
        head = {
            "title": page.address,
            "url": f"{page.address}index.html",
            "layout": group,
            "up": page.up,
            "own": _own(page.before, shared[0], page.up),
            "end": _own(page.after, shared[1], page.up),
        }
        path = folder / "content" / f"{page.address.strip('/') or 'index-page'}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(head, ensure_ascii=False) + "\n" + page.body, "utf-8")


def _shared(pages: list[tuple[str, ...]]) -> list[str]:
    """The lines that nearly all pages have, in the order of the first page that has them."""
    counts = Counter(line for lines in pages for line in set(lines))
    return [line for line in dict.fromkeys(pages[len(pages) // 2]) if counts[line] >= _SHARED * len(pages)]


def _lines(shared: list[str]) -> Iterator[str]:
    for line in shared:
        yield line.replace("{{", "{ {").replace('"\x01', '"{{ .Params.up | safeURL }}')


def _own(lines: tuple[str, ...], shared: list[str], up: str) -> str:
    known = set(shared)
    return "\n".join(line for line in lines if line not in known).replace("\x01", up)
