"""A project of three municipalities whose data tests may change, and the changes: by name, and at random."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Final

from tests.sites import ROOT, SMALL

from kimsorumlu.catalogues import CATALOGUES
from kimsorumlu.model.catalogues import read_catalogues
from kimsorumlu.problems import has_errors
from kimsorumlu.read.project import read_project

FIXTURES: Final = ROOT / "tests" / "fixtures"
Change = Callable[[Path], object]
LAWS: Final = ("anayasa-2709", "kanun-5393", "kanun-6698", "kanun-1580")
NEWEST: Final = "park-ve-bahceler/2023-06-07.yml"
OTHER: Final = "yesil-alanlar/2023-06-07.yml"
OTHER_BEFORE: Final = "yesil-alanlar/2021-03-02.yml"


def several(root: Path) -> Path:
    """The project: the small municipality twice, under two names, and the awkward one; the real roles, a few laws."""
    places = root / "data" / "municipalities"
    shutil.copytree(SMALL / "data", root / "data")
    shutil.copytree(places / "ornek", places / "ikinci")
    shutil.copytree(FIXTURES / "awkward" / "data" / "municipalities" / "ornek", places / "ucuncu")
    for slug, name in (("ikinci", "İkinci"), ("ucuncu", "Üçüncü")):
        _put(places / slug / "municipality.yml", "Örnek", name)
    # Of one municipality there are two regulations, whose units have the same ids.
    shutil.copytree(places / "ikinci" / "park-ve-bahceler", places / "ikinci" / "yesil-alanlar")
    laws = re.split(r"^(?=[a-z0-9-]+:$)", _as_own("legislation"), flags=re.MULTILINE)
    few = [law for law in laws[1:] if law.partition(":")[0] in LAWS]
    (root / "data" / "legislation.yml").write_text("".join([laws[0], *few]), "utf-8")
    (root / "data" / "roles.yml").write_text(_as_own("roles"), "utf-8")
    shutil.copy(SMALL / "mkdocs.yml", root)
    return root


def _as_own(name: str) -> str:
    """A catalogue of the package as a project's file."""
    whole = (CATALOGUES / f"{name}.yml").read_text("utf-8")
    return (
        f"# yaml-language-server: $schema=../schema/{name}.json\n" + re.split(r"^version: .*\n", whole, flags=re.M)[1]
    )


def of_municipality(slug: str, old: str, new: str, file: str = NEWEST) -> Change:
    """A change of words in one data file of a municipality."""
    return lambda root: _put(root / "data" / "municipalities" / slug / file, old, new)


def of_file(name: str, old: str, new: str) -> Change:
    """A change of words in a file of the project."""
    return lambda root: _put(root / name, old, new)


def without_version(root: Path) -> None:
    """The older version is not held any more."""
    (root / "data" / "municipalities" / "ikinci" / "park-ve-bahceler" / "2021-03-02.yml").unlink()


def without_municipality(root: Path) -> None:
    """A municipality is not held any more."""
    shutil.rmtree(root / "data" / "municipalities" / "ucuncu")


def received(root: Path) -> None:
    """A received document has a line more."""
    file = root / "data" / "municipalities" / "ornek" / "park-ve-bahceler" / "sources" / "2023-06-07.txt"
    file.write_bytes(file.read_bytes() + b"son\n")


CHANGES: Final[dict[str, Change]] = {
    "a clause": of_municipality("ornek", "çimleri biçer", "çimleri biçer ve kameraları izler"),
    "a clause of one of two": of_municipality("ikinci", "çimleri biçer", "çimleri biçer ve kameraları izler", OTHER),
    "a unit of one of two": of_municipality("ikinci", "Sulama Birimi, kind", "Su Birimi, kind", OTHER),
    "an older clause of one of two": of_municipality("ikinci", "Parkları kurmak", "Bahçeleri kurmak", OTHER_BEFORE),
    "a purpose": of_municipality("ornek", "çalışma esaslarını düzenlemektir", "usullerini düzenlemektir"),
    "a heading": of_municipality("ornek", "heading: Bakım Servisi", "heading: Bakımın görevleri"),
    "a law that is cited": of_municipality("ornek", "5393 sayılı Kanunun", "1580 sayılı Belediye Kanununun"),
    "a law misnamed": of_municipality("ornek", "5393 sayılı Kanunun", "5393 sayılı Telsiz Kanununun"),
    "a term": of_municipality("ornek", "Belediye: Örnek Belediyesini", "Belediyeler: Örnek Belediyesini"),
    "a term and its plural": of_municipality("ornek", "Müdürlük: Park", "Müdürlükler: Park"),
    "a name of a unit": of_municipality("ikinci", "Sulama Birimi, kind", "Su Birimi, kind"),
    "a name of a role": of_municipality("ikinci", "mudur: {name: Müdür,", "mudur: {name: Park Müdürü,"),
    "a role": of_municipality(
        "ikinci", "  belediye-baskani: {name", "  baskan: {name: Başkan}\n  belediye-baskani: {name"
    ),
    "a decision": of_municipality("ornek", 'decision: "48"', 'decision: "49"'),
    "a municipality's name": of_municipality("ornek", "short_name: Örnek", "short_name: Misal", "municipality.yml"),
    "a name that comes first": of_municipality("ucuncu", "Üçüncü", "Aaa", "municipality.yml"),
    "a version": without_version,
    "a municipality": without_municipality,
    "a received document": received,
    "a pattern": of_file("data/topics.yml", "patterns: [telsiz]", "patterns: [telsiz, çim]"),
    "a synonym": of_file("data/topics.yml", "[mobese, CCTV]", "[mobese, CCTV, kayıt]"),
    "a label": of_file("data/topics.yml", "label: Bakım", "label: Park bakımı"),
    "a decision by hand": of_file("data/topics.yml", "reason: Görev değil.", "reason: Görev sayılmaz."),
    "a law's title": of_file("data/legislation.yml", "title: Belediye Kanunu", "title: Belediyeler Kanunu"),
    "roles that are one": of_file("data/roles.yml", "members: [mudur]", "members: [mudurler]"),
    "a role's address": of_file("data/roles.yml", "id: mudur\n", "id: mudurler\n"),
    "the site's name": of_file("mkdocs.yml", "Örnek Görevleri", "Başka Görevler"),
    "what is featured": of_file("mkdocs.yml", "[kameralar, telsiz]", "[telsiz, bakim]"),
    "the site's address": of_file("mkdocs.yml", "site_name", "site_url: https://kim.example/\nsite_name"),
    "where slips are told": of_file("mkdocs.yml", "site_name", "mail: a@b.example\nsite_name"),
}


def at_random(root: Path, random: Random) -> str:
    """Changes one word somewhere in the data so that it can still be read; says where."""
    files = sorted((root / "data").rglob("*.yml"))
    while True:
        file = random.choice(files)
        before = file.read_text("utf-8")
        lines = before.split("\n")
        place = random.randrange(1, len(lines))
        lines[place] = _another(lines[place], random)
        file.write_text("\n".join(lines), "utf-8")
        if lines != before.split("\n") and _readable(root):
            return f"{file.relative_to(root)}:{place + 1}: {lines[place]}"
        file.write_text(before, "utf-8")


def _another(line: str, random: Random) -> str:
    """The line with one of its words made another one, twice, or left out."""
    words = [*re.finditer(r"\w+", line)]
    if not words:
        return line
    word = random.choice(words)
    other = random.choice(("sulama", "Kamera", "Belediye", "5", f"{word[0]} {word[0]}", f"{word[0]}lar", ""))
    return line[: word.start()] + other + line[word.end() :]


def _readable(root: Path) -> bool:
    corpus, of_corpus = read_project(root)
    _, of_catalogues = read_catalogues(root, ())
    return bool(corpus) and not has_errors((*of_corpus, *of_catalogues))


def _put(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text, f"{file}: {old}"
    file.write_text(text.replace(old, new), "utf-8")
