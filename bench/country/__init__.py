"""A made-up country: municipalities with regulations that nobody adopted, for tests and benchmarks.

    python -m bench.country FOLDER --municipalities 30 --regulations 25 --seed 1

writes a project that `kimsorumlu build` builds. It is never published: every text begins by saying that it is invented,
places are made of syllables, none bears a name that is known, and the site has no address. The same numbers make the
same bytes. Municipalities differ in their regulations, units, works, words, markers, labels and versions; from one
version to the next a unit is renamed and works move, as they do in real ones. Some texts have the slips real ones have.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Final

from bench.country.grammar import GRAMMAR, Grammar
from bench.country.places import Place, places
from bench.country.plans import Plan, drawn, renewed
from bench.country.texts import regulation_text

from kimsorumlu.catalogues import CATALOGUES
from kimsorumlu.read.directorate_kinds_file import read_directorate_kinds
from kimsorumlu.read.municipality_shape import MunicipalityShape, Office
from kimsorumlu.write import municipality_yaml, version_yaml

CONFIGURATION: Final = (
    "site_name: Uydurma ülke\n"
    "site_description: Denemeler için uydurulmuş yönetmelikler. Hiçbir belediyenin değildir.\n"
    "featured: []\n"
)
# Of ten regulations so many have an older version, and of those so many a still older one.
_RENEWED: Final = 0.3
_YEARS: Final = timedelta(days=365)
# The year of the last text where each regulation has one a year.
_LATEST: Final = 2025


def country(
    municipalities: int, regulations: int, seed: int = 1, versions: int | None = None
) -> Iterator[tuple[str, bytes]]:
    """The files of a project: address in its folder, and bytes.

    `regulations` is how many each municipality has, at most as many as the grammar has kinds of directorates;
    `versions`: how many texts each regulation has had, one a year (drawn, if nothing is said).
    """
    yield "mkdocs.yml", CONFIGURATION.encode()
    for number, place in enumerate(places(municipalities, seed)):
        # Each municipality draws for itself: a larger country holds the smaller one.
        yield from _municipality(place, regulations, random.Random(f"{seed}/{number}"), versions)


def write_country(
    root: Path, municipalities: int, regulations: int, seed: int = 1, versions: int | None = None
) -> None:
    """Writes the files under `root`, which must not hold a project yet."""
    if (root / "mkdocs.yml").exists():
        raise FileExistsError(f"{root} holds a project already")
    for name, content in country(municipalities, regulations, seed, versions):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _municipality(
    place: Place, regulations: int, chance: random.Random, versions: int | None
) -> Iterator[tuple[str, bytes]]:
    kinds = chance.sample(sorted(GRAMMAR.kinds), min(regulations, len(GRAMMAR.kinds)))
    plans = [drawn(kind, _names()[kind], chance) for kind in sorted(kinds)]
    shared = {name for name, count in Counter(unit.name for plan in plans for unit in plan.units).items() if count > 1}
    folder = f"data/municipalities/{place.slug}"
    yield f"{folder}/municipality.yml", municipality_yaml.written(_shape(place, kinds, chance))
    for plan in plans:
        for version in _versions(plan, GRAMMAR, chance, versions):
            text = regulation_text(version, place, shared)
            yield f"{folder}/{plan.kind}/{version.day}.yml", version_yaml.written(text.head, text.pieces)
            yield f"{folder}/{plan.kind}/sources/{version.day}.txt", text.document


def _versions(plan: Plan, grammar: Grammar, chance: random.Random, number: int | None) -> Iterator[Plan]:
    """The plan, and the texts that followed it: in some municipalities, or one a year until there are so many."""
    if number is not None:
        yield (plan := replace(plan, day=plan.day.replace(year=_LATEST + 1 - number)))
        for _ in range(number - 1):
            yield (plan := renewed(plan, grammar, plan.day.replace(year=plan.day.year + 1), chance))
        return
    yield plan
    while chance.random() < _RENEWED and plan.day.year < 2024:
        plan = renewed(plan, grammar, plan.day + chance.randint(1, 4) * _YEARS, chance)
        yield plan


def _shape(place: Place, kinds: list[str], chance: random.Random) -> MunicipalityShape:
    """The municipality, with deputies who share the directorates among them."""
    source, seen = f"https://{place.slug}.example/yonetim", date(2026, chance.randint(1, 9), chance.randint(1, 28))
    deputies = 1 + len(kinds) // 8
    offices = [Office(id="baskan", name="Belediye Başkanı", source=source, checked=seen)]
    for number in range(deputies):
        overseen = tuple(sorted(kinds[number::deputies]))
        name = f"{number + 1}. Başkan Yardımcısı" if deputies > 1 else "Başkan Yardımcısı"
        offices.append(Office(f"baskan-yardimcisi-{number + 1}", name, source, seen, "baskan", overseen))
    return MunicipalityShape(
        name=place.full_name,
        short_name=place.name,
        kind=place.kind,
        province=place.province,
        website=None,
        detsis=None,
        offices=tuple(offices),
    )


@cache
def _names() -> dict[str, str]:
    """What directorates of each kind are called, without "Müdürlüğü"."""
    raw = (CATALOGUES / "directorate-kinds.yml").read_bytes()
    kinds, _ = read_directorate_kinds(raw, "directorate-kinds.yml")
    return {kind.id: kind.label for kind in kinds.kinds}
