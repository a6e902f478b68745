"""Edits of a project, at random: what people do between two builds. Some leave data that is wrong, as people do."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Final

from tests.sites import SMALL, THEME

Edit = Callable[[Path, Random], str]

_WORDS: Final = ("sulama", "kamera", "telsiz", "fidan", "bakım", "buda", "park")
_MUNICIPALITIES: Final = "data/municipalities"


def edited(root: Path, random: Random) -> str:
    """Edits the project in one way or another; says how."""
    edit = random.choice(_EDITS)
    return f"{edit.__name__}: {edit(root, random)}"


def word_of_texts(root: Path, random: Random) -> str:
    """A word of a text is another one, in the data and in the received document."""
    file = random.choice(sorted((root / _MUNICIPALITIES).glob("*/*/*.yml")))
    document = file.parent / "sources" / f"{file.stem}.txt"
    words = sorted(set(re.findall(r"\b[a-zçğıöşü]{6,}\b", document.read_text("utf-8"))))
    old, new = random.choice(words), random.choice(words)
    before = hashlib.sha256(document.read_bytes()).hexdigest()
    for changed in (document, file):
        _put(changed, rf"\b{old}\b", new)
    _put(file, before, hashlib.sha256(document.read_bytes()).hexdigest())
    return f"{file.relative_to(root)}: {old} → {new}"


def word_of_the_catalogue(root: Path, random: Random) -> str:
    """A pattern, a label, a sentence of a topic has another word."""
    file = root / "data" / "topics.yml"
    lines = file.read_text("utf-8").split("\n")
    place = random.choice([n for n, line in enumerate(lines) if re.search(r"label|about|synonyms|patterns", line)])
    key, _, said = lines[place].partition(": ")
    lines[place] = f"{key}: " + re.sub(r"\w+", lambda _: random.choice(_WORDS), said, count=1)
    file.write_text("\n".join(lines), "utf-8")
    return lines[place]


def municipality(root: Path, random: Random) -> str:
    """A municipality more, or one less; or a folder with another name."""
    places = root / _MUNICIPALITIES
    others = sorted(path.name for path in places.iterdir() if path.name != "ornek")
    if not others:
        shutil.copytree(places / "ornek", places / "ikinci")
        name = random.choice(("Acar", "Zorlu"))
        _put(places / "ikinci" / "municipality.yml", r"Örnek", name)
        return f"+ ikinci, {name}"
    if random.random() < 0.5:
        shutil.rmtree(places / others[0])
        return f"- {others[0]}"
    (places / others[0]).rename(places / "ucuncu" if others[0] != "ucuncu" else places / "ikinci")
    return f"{others[0]} is called otherwise"


def older_version(root: Path, random: Random) -> str:
    """The older version is gone, or back."""
    regulation = root / _MUNICIPALITIES / "ornek" / "park-ve-bahceler"
    file = regulation / "2021-03-02.yml"
    if file.exists():
        file.unlink()
        return "gone"
    shutil.copy(SMALL / file.relative_to(root), file)
    return "back"


def written_page(root: Path, random: Random) -> str:
    """A page by hand: new, with another text, under another name, gone; its links lead somewhere or nowhere."""
    folder = root / "content"
    folder.mkdir(exist_ok=True)
    pages = sorted(folder.glob("*.md"))
    name = random.choice(("basin", "ekip", "duyuru"))
    if pages and random.random() < 0.3:
        pages[0].unlink()
        return f"- {pages[0].name}"
    if pages and random.random() < 0.3:
        pages[0].rename(folder / f"{name}.md")
        return f"{pages[0].name} → {name}.md"
    target = random.choice(("konu/telsiz/index.md", "konu/fidan/index.md", "ornek/index.md"))
    page = f"---\ntitle: {name}\n---\nBir {random.choice(_WORDS)}, [bir bağlantı]({target}).\n"
    (folder / f"{name}.md").write_text(page, "utf-8")
    return f"{name}.md, {target}"


def file_of_the_theme(root: Path, random: Random) -> str:
    """A file of the theme is the project's own with something more in it; or the package's again."""
    own = sorted(path for path in (root / "theme").rglob("*") if path.is_file())
    if own and random.random() < 0.4:
        own[0].unlink()
        return f"- {own[0].name}"
    found = [*sorted((THEME / "pages").glob("*.html.j2")), *sorted((THEME / "mkdocs" / "assets" / "css").glob("*.css"))]
    file = random.choice(found)
    target = root / "theme" / file.relative_to(THEME)
    target.parent.mkdir(parents=True, exist_ok=True)
    more = f"\n/* {random.choice(_WORDS)} */\n" if file.suffix == ".css" else f"\n<!-- {random.choice(_WORDS)} -->\n"
    target.write_text(file.read_text("utf-8") + more, "utf-8")
    return f"{file.name}{more.strip()}"


def typeface(root: Path, random: Random) -> str:
    """A typeface of the theme is the other one, or the package's again."""
    fonts = Path("mkdocs", "assets", "fonts")
    own = root / "theme" / fonts / "literata-latin.woff2"
    if own.exists():
        own.unlink()
        return "Literata"
    own.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(THEME / fonts / "libre-franklin-latin.woff2", own)
    return "Libre Franklin for Literata"


def configuration(root: Path, random: Random) -> str:
    """The site has another name, an address, someone to tell of slips; or had."""
    file, said = (
        root / "mkdocs.yml",
        random.choice(
            ("site_name: Başka Görevler", "site_url: https://a.example/", "mail: a@b.example", "accent: '#0a4d5c'")
        ),
    )
    key = said.partition(":")[0]
    kept = [line for line in file.read_text("utf-8").split("\n") if not line.startswith(f"{key}:")]
    if key == "site_name" or random.random() < 0.6:
        kept.insert(0, said)
    file.write_text("\n".join(kept), "utf-8")
    return kept[0]


def file_as_it_was(root: Path, random: Random) -> str:
    """Something that was edited is as it was at first."""
    file = random.choice([path for path in sorted(SMALL.rglob("*.yml")) if path.parent.name == "data"])
    shutil.copy(file, root / file.relative_to(SMALL))
    return file.name


_EDITS: Final = (
    word_of_texts,
    word_of_texts,
    word_of_the_catalogue,
    municipality,
    older_version,
    written_page,
    file_of_the_theme,
    typeface,
    configuration,
    file_as_it_was,
)


def _put(file: Path, pattern: str, new: str) -> None:
    file.write_text(re.sub(pattern, new, file.read_text("utf-8")), "utf-8")
