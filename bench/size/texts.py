"""A project of any number of articles: the real texts again and again, in other words and under other names.

Repeated as they are, five texts would reward whatever remembers a text: nine of ten would be known. So every copy has a
municipality of its own name, a directorate of another kind, and every seventh of its words is made up: the same in the
version and in its received document, so that what is proved of a text still holds.
"""

from __future__ import annotations

import hashlib
import random
import re
import shutil
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bench.search.growth import made_up_name, made_up_words

from kimsorumlu.ids.slugs import slug
from kimsorumlu.turkish.case import lower, upper

ROOT: Final = Path(__file__).parents[2]
_REPLACED: Final = 0.6
# Long enough to be no ending, lower case and thus no name: a word that stands as often in the document as in the data.
_WORD: Final = re.compile(r"(?<![\w'’-])[a-zçğıöşü]{7,}(?![\w'’-])")
_NAMES: Final = {"eyupsultan": "Eyüpsultan", "izmir-bb": "İzmir", "kocaeli-bb": "Kocaeli", "kutahya": "Kütahya"}
# What shows that a text repeals, establishes, lists.
_TELLING: Final = ("kaldır", "yürür", "kuru", "oluş", "birim", "müdür", "hizmet", "görev")
# By so many letters a word is one of another word's forms.
_STEM: Final = 5
_KINDS: Final = ("bilgi-islem", "zabita", "temizlik-isleri", "mali-hizmetler", "park-ve-bahceler", "yazi-isleri")


def varied(articles: int, root: Path, seed: int = 1) -> int:
    """Fills `root` with a project of at least that many articles; returns how many. The first set is the real one."""
    for name in ("content", "theme", "mkdocs.yml"):
        (root / name).symlink_to(ROOT / name)
    ignored = shutil.ignore_patterns("municipalities", "addresses.lock")
    shutil.copytree(ROOT / "data", root / "data", ignore=ignored)
    words = made_up_words(random.Random(seed))
    made = number = 0
    while made < articles:
        for original in sorted((ROOT / "data" / "municipalities").iterdir()):
            if made < articles:
                chance = random.Random(f"{seed}/{number}/{original.name}")
                made += _copied(original, root / "data" / "municipalities", number, words, chance)
        number += 1
    return made


def _copied(original: Path, to: Path, number: int, words: list[str], chance: random.Random) -> int:
    """Writes one municipality, in other words unless it is of the first set; gives how many articles it has."""
    if not number:
        shutil.copytree(original, to / original.name, ignore=shutil.ignore_patterns("addresses.lock"))
        return _articles(original)
    old, new = _NAMES[original.name], made_up_name(chance)
    folder = to / f"{slug(new)}-{number}"
    kind = chance.choice(_KINDS)
    folder.mkdir(parents=True)
    described = (original / "municipality.yml").read_text("utf-8")
    name = re.compile(rf"^((?:short_)?name: ){old}", re.MULTILINE)
    (folder / "municipality.yml").write_text(name.sub(rf"\g<1>{new}", described), "utf-8")
    for regulation in sorted(path for path in original.iterdir() if path.is_dir()):
        # All versions of a text change the same words.
        versions = sorted(regulation.glob("*.yml"))
        documents = [next((regulation / "sources").glob(f"{version.stem}.*")) for version in versions]
        texts = [path.read_text("utf-8") for path in (*versions, *documents)]
        said = _said(texts[: len(versions)], texts[len(versions) :], words, chance)
        said |= {old: new, upper(old): upper(new)}
        pattern = re.compile(rf"{_WORD.pattern}|{old}|{upper(old)}")
        for version, document in zip(versions, documents, strict=True):
            other = _otherwise(document, pattern, said).encode()
            target = folder / kind / "sources" / document.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(other)
            digest = f"sha256: {hashlib.sha256(other).hexdigest()}"
            data = re.sub(r"sha256: \w+", digest, _otherwise(version, pattern, said))
            data = data.replace("directorate_kind: bilgi-islem", f"directorate_kind: {kind}")
            (folder / kind / version.name).write_text(data, "utf-8")
    return _articles(folder)


def _otherwise(path: Path, pattern: re.Pattern[str], said: Mapping[str, str]) -> str:
    return pattern.sub(lambda found: said.get(found[0], found[0]), path.read_text("utf-8"))


def _said(data: list[str], documents: list[str], words: list[str], chance: random.Random) -> dict[str, str]:
    """Which words are said otherwise: those that each version has as often as its document, most of them."""
    counts = [
        (Counter(_WORD.findall(body(one))), Counter(_WORD.findall(other)))
        for one, other in zip(data, documents, strict=True)
    ]
    # Names of units and roles have to be said in the text.
    heads = {w[:_STEM] for one in data for w in re.findall(r"\w+", lower(one[: len(one) - len(body(one))]))}
    whole = {word for here, _ in counts for word in here}
    fit = sorted(
        w
        for w in whole
        if w[:_STEM] not in heads and not w.startswith(_TELLING) and all(here[w] == there[w] for here, there in counts)
    )
    return {word: chance.choice(words) for word in fit if chance.random() < _REPLACED}


def body(version: str) -> str:
    """The text in a version file, without what is said of it."""
    return version[version.index("\ntext:\n") :]


def _articles(municipality: Path) -> int:
    return sum(path.read_text("utf-8").count("\n- article:") for path in municipality.glob("*/*.yml"))
