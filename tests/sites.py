"""The sites that tests of facts, views and pages are given: a small real one, the real one, one of any corpus.

There is one builder. No layer is left out, so that a test sees the pages that readers see.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from kimsorumlu.build import Checked, Clock, Planned, Project, examine, silent
from kimsorumlu.check.fidelity import compare
from kimsorumlu.facts.facts import build_facts
from kimsorumlu.model.catalogues import Catalogues, read_catalogues
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.linking import link
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.text import Article
from kimsorumlu.model.version import Version
from kimsorumlu.problems import has_errors
from kimsorumlu.read.config_file import Config, read_config
from kimsorumlu.read.lock_file import Lock, LockedAddress
from kimsorumlu.read.project import read_project
from kimsorumlu.read.topics_file import with_featured
from kimsorumlu.site import Site

ROOT = Path(__file__).parents[1]
THEME = ROOT / "theme"
SEVERAL = ROOT / "tests" / "fixtures" / "several"
SMALL = ROOT / "tests" / "fixtures" / "small"
FORMS = ROOT / "tests" / "fixtures" / "forms"
TABLES = ROOT / "tests" / "fixtures" / "tables"


# A site that is complete, and knows no law, topic or role: what is found is found in the texts themselves.
UNCATALOGUED = "site_name: Örnek\nsite_url: https://a.example/\nmail: a@b.example\ncatalogues: []\n"


def examined(root: Path) -> tuple[Checked, Planned | None]:
    """The project in this folder, read and checked; nobody watches the clock."""
    return examine(Project(root), Clock(silent))


NOTHING = read_catalogues(ROOT / "tests" / "fixtures", ())[0]  # no catalogue lies there: no law, topic or role is known


def site_of(
    corpus: Corpus,
    catalogues: Catalogues | None = None,
    *,
    config: Config | None = None,
    published: frozenset[str] = frozenset(),
) -> Site:
    """The site of a corpus, asked on the newest day recorded in it. The rules are not asked.

    The catalogues are the small ones unless others are given.
    """
    corpus = corpus.on(corpus.known_day)
    lock = Lock(dict.fromkeys(published, LockedAddress()), {}, exists=True)
    return Checked(
        corpus=corpus,
        facts=build_facts(corpus, catalogues or small_catalogues()),
        lock=lock,
        redirects=(),
        config=config or Config(THEME, name="Kim Sorumlu?"),
        fidelity=tuple(compare(version) for version in corpus.versions),
        findings=(),
    ).site()


def site_at(root: Path) -> Site:
    """The site of the project in a folder, whose data may be changed from one call to the next."""
    return site_of(_corpus(root), _catalogues(root), config=_config(root))


@cache
def small() -> Site:
    """Örnek Belediyesi (tests/fixtures/small): one regulation in two versions, three units each, six topics."""
    return site_of(_corpus(SMALL), config=_config(SMALL))


@cache
def forms() -> Site:
    """Denekent Belediyesi (tests/fixtures/forms): one of every form of outer structure."""
    return site_at(FORMS)


@cache
def tables() -> Site:
    """Yeşilova Belediyesi (tests/fixtures/tables): tables and a figure's caption, in two versions."""
    return site_at(TABLES)


@cache
def several() -> Site:
    """Örneli Belediyesi (tests/fixtures/several): two regulations; an article of one speaks for thirteen units."""
    return site_at(SEVERAL)


@cache
def days() -> Site:
    """Örnek and Deneme (tests/fixtures/days): texts that will begin, and such that will end, on days told ahead."""
    return site_at(ROOT / "tests" / "fixtures" / "days")


@cache
def real() -> Site:
    """The five real texts with the catalogues of data/."""
    return site_at(ROOT)


@cache
def small_catalogues() -> Catalogues:
    return _catalogues(SMALL)


def _corpus(root: Path) -> Corpus:
    entries, findings = read_project(root)
    assert findings == ()
    return link(entries)


def _catalogues(root: Path) -> Catalogues:
    config = _config(root)
    catalogues, findings = read_catalogues(root, config.catalogues)
    topics, of_featured = with_featured(catalogues.topics, config.featured)
    assert (*findings, *of_featured) == ()
    return replace(catalogues, topics=topics)


def _config(root: Path) -> Config:
    config, findings = read_config(root, {})
    assert config and not has_errors(findings), findings
    return config


@cache
def awkward() -> Site:
    """Another municipality of that name (tests/fixtures/awkward): one of every form a page must stand."""
    return site_of(_corpus(ROOT / "tests" / "fixtures" / "awkward"), NOTHING)


@cache
def inside() -> Site:
    """Örnekköy Belediyesi (tests/fixtures/inside): one of every form that is printed inside an article."""
    return site_of(_corpus(ROOT / "tests" / "fixtures" / "inside"), NOTHING)


@cache
def markers() -> Site:
    """A municipality whose regulation prints its article markers in every form (tests/fixtures/markers)."""
    return site_of(_corpus(ROOT / "tests" / "fixtures" / "markers"), NOTHING)


def municipality(site: Site) -> Municipality:
    """The first municipality."""
    return site.corpus.municipalities[0]


def regulation(site: Site) -> Regulation:
    """Its first regulation."""
    return municipality(site).regulations[0]


def old(site: Site) -> Edition:
    """The oldest edition of the first regulation; of the real texts the one superseded version."""
    superseded = [edition for edition in site.corpus.editions if not edition.in_force]
    return superseded[0]


def new(site: Site) -> Edition:
    """The first edition in force."""
    return next(edition for edition in site.corpus.editions if edition.in_force)


def edition(site: Site, municipality: str) -> Edition:
    """The edition in force of the first regulation of a municipality, by its slug."""
    return next(e for e in site.corpus.editions if e.in_force and e.municipality.slug == municipality)


def article(version: Version, number: str) -> Article:
    """An article of a version, by its number as it is spoken: "9", "geçici 1"."""
    found = version.article(number)
    assert found is not None
    return found


def with_second_regulation() -> Site:
    """The small site whose older version is there once more, as another regulation's."""
    one, older = municipality(small()), old(small()).version
    again = Regulation("ornek", "zabita", (replace(older, regulation="zabita"),))
    return site_of(Corpus((replace(one, regulations=(*one.regulations, again)),)))


@cache
def crowded(count: int = 6) -> Site:
    """B01 has so many regulations that say the same, each a directorate's own; B02 has one."""
    one, other = _renamed(1), _renamed(2)
    (held,) = one.regulations
    slugs = [f"mudurluk-{number}" for number in range(1, count + 1)]
    copies = (
        replace(held, slug=slug, versions=tuple(replace(version, regulation=slug) for version in held.versions))
        for slug in slugs
    )
    return site_of(Corpus((replace(one, regulations=tuple(copies)), other)))


def with_last_article(**changes: object) -> Site:
    """The small site with its newest version's GEÇİCİ MADDE 1 changed: its marker, for whom it speaks."""
    (entry,), _ = read_project(SMALL)
    newest = entry.versions[-1]
    last = newest.file.text[-1]
    changed = replace(last, shape=replace(last.shape, **changes))  # type: ignore[arg-type]
    file = replace(newest.file, text=(*newest.file.text[:-1], changed))
    return site_of(link((replace(entry, versions=(*entry.versions[:-1], replace(newest, file=file))),)))


def with_newest(site: Site, **changes: object) -> Site:
    """The site's first regulation alone, its newest version changed: its roles, its adoption, its text."""
    newest = replace(regulation(site).leading, **changes)  # type: ignore[arg-type]
    return with_versions(site, *regulation(site).versions[:-1], newest)


def with_versions(site: Site, *versions: Version) -> Site:
    """The site's first regulation alone, in these versions."""
    one = replace(municipality(site), regulations=(replace(regulation(site), versions=versions),))
    return site_of(Corpus((one,)), site.facts.catalogues)


def of_kind(corpus: Corpus, kind: str, *municipalities: str) -> Corpus:
    """The same texts, those of these municipalities (of all, if none is named) as a directorate's of another kind."""

    def changed(one: Municipality) -> Municipality:
        if municipalities and one.slug not in municipalities:
            return one
        regulations = (
            replace(r, versions=tuple(replace(version, directorate_kind=kind) for version in r.versions))
            for r in one.regulations
        )
        return replace(one, regulations=tuple(regulations))

    return Corpus(tuple(map(changed, corpus.municipalities)))


@cache
def many(count: int) -> Site:
    """As many municipalities with the same regulation under other names: B01, B02 …"""
    return site_of(Corpus(tuple(_renamed(number) for number in range(1, count + 1))))


@cache
def large() -> Site:
    """The real texts, and one municipality's twice more under other names: too much for one table of topics."""
    again = (_renamed(number, edition(real(), "kutahya").municipality) for number in (1, 2))
    return site_of(Corpus((*real().corpus.municipalities, *again)), real().facts.given)


def _renamed(number: int, one: Municipality | None = None) -> Municipality:
    slug, one = f"b{number:02}", one or municipality(small())
    regulations = tuple(
        replace(r, municipality=slug, versions=tuple(replace(v, municipality=slug) for v in r.versions))
        for r in one.regulations
    )
    name = f"B{number:02}"
    return replace(one, slug=slug, name=f"{name} Belediyesi", short_name=name, regulations=regulations)
