"""Every form that regulations print, case by case: document, data, model, page, citation, search, redline, and back.

The cases are tests/fixtures/printed (README.md there says what each key of a case is).
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
import yaml
from bench.search.site import NAMELESS, concepts

from kimsorumlu.check.fidelity import compare
from kimsorumlu.check.rules import OUTLINE
from kimsorumlu.check.tokens import words
from kimsorumlu.exports.search.analyzer import tokens
from kimsorumlu.exports.search.documents import ClauseDocument, collections
from kimsorumlu.exports.search.postings import index
from kimsorumlu.model.citing import place_citation, spoken_citation
from kimsorumlu.model.place import TextPlace
from kimsorumlu.model.version import Version
from kimsorumlu.pages.texts.article import article_page
from kimsorumlu.pages.texts.version import version_pages
from kimsorumlu.read.version_file import read_version
from kimsorumlu.site import Site
from kimsorumlu.view.history.clauses import sections
from kimsorumlu.write.version_yaml import rewritten, written
from tests.pages.reading import having, read, text
from tests.sites import UNCATALOGUED, site_at

FOLDER = Path(__file__).parent / "fixtures" / "printed"
OLD, NEW = "2022-03-01", "2024-05-06"
TITLE = "PARK MÜDÜRLÜĞÜ GÖREV VE ÇALIŞMA YÖNETMELİĞİ"
# The word of each followed clause that its older text has otherwise.
WAS, IS = "haftalık", "günlük"
# The lists of forms, and how long each is.
ROWS = {
    "forms": 24,
    "markers": 26,
    "headings": 16,
    "chapters": 13,
    "labels": 25,
    "definitions": 12,
    "organisation": 7,
    "ends": 3,
    "marks": 1,
    "artefacts": 5,
    "numbers": 3,
    "beyond": 12,
}
HEADINGS = ("h2", "h3", "h4", "h5", "h6")
# What is told of a text that has neither a beginning nor an end, a role or duties of the directorate.
OF_WHOLE_TEXTS = {"article-gap", "ending-missing", "roles-empty", "unit-idle"}


def _cases() -> Iterator[tuple[str, Mapping[str, Any]]]:
    for file in sorted(FOLDER.glob("*.yml")):
        for number, case in enumerate(yaml.safe_load(file.read_text("utf-8")), 1):
            yield f"{file.stem}-{number}", case


CASES = {name: case for name, case in _cases() if "cannot" not in case}
CANNOT = {case["row"]: case["cannot"] for _, case in _cases() if "cannot" in case}


@dataclass(frozen=True)
class Followed:
    """A case in the site made of all: its texts, the place that is followed, the bytes of its data.

    `found` is the clause as search has it, `hits` are the addresses of all that the changed word finds. `told` are the
    codes of what is told of the outline of its newer text.
    """

    case: Mapping[str, Any]
    site: Site
    old: Version
    new: Version
    place: TextPlace
    raw: bytes
    found: ClauseDocument
    hits: frozenset[str]
    told: tuple[str, ...]

    @property
    def fragment(self) -> str:
        return self.place.fragment


# Lists of the data file that a case may fill, with how far they stand in.
LISTS = {"furniture": 4, "corrections": 4, "amendments": 2}


def _write(root: Path, name: str, case: Mapping[str, Any]) -> None:
    """The case as a municipality of its own, with a text of each day."""
    folder = root / "data" / "municipalities" / name
    (folder / "park" / "sources").mkdir(parents=True)
    (folder / "municipality.yml").write_text(_framed("municipality", name=name), "utf-8")
    for day, word in ((OLD, WAS), (NEW, IS)):
        printed = f"{TITLE}\n{case['printed']}".replace(IS, word)
        (folder / "park" / "sources" / f"{day}.txt").write_text(printed, "utf-8")
        listed = {key: f"\n{_indented(case[key], by)}" if key in case else " []" for key, by in LISTS.items()}
        data = _framed(
            "version",
            day=day,
            sha256=hashlib.sha256(printed.encode()).hexdigest(),
            front=_indented("\n".join([TITLE] * case.get("titles", 1)), 2),
            units=_indented(case.get("units", ""), 2),
            text=case["text"].replace(IS, word),
            **listed,
        )
        (folder / "park" / f"{day}.yml").write_text(data, "utf-8")


def _framed(frame: str, **values: str) -> str:
    return (FOLDER / "frame" / f"{frame}.yml").read_text("utf-8").format(**values)


def _indented(lines: str, by: int) -> str:
    return "\n".join(f"{' ' * by}{line}" for line in lines.splitlines())


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("printed")
    (root / "mkdocs.yml").write_text(UNCATALOGUED, "utf-8")
    for name, case in CASES.items():
        _write(root, name, case)
    return root


@pytest.fixture(scope="module")
def every(project: Path) -> Mapping[str, Followed]:
    """All cases in one site and one index."""
    site = site_at(project)
    current, _ = collections(site.corpus, NAMELESS)
    documents = [clause for article in current.articles for clause in article.clauses]
    (asked,) = (token.term for token in tokens(IS, concepts()) if token.kind == "word")
    hits = frozenset(documents[number].address for number, *_ in index(current, concepts()).entries[asked].clauses)
    by_address = {clause.address: clause for clause in documents}
    told: dict[str, list[str]] = {}
    for finding in (finding for rule in OUTLINE for finding in rule(site.corpus, site.facts)):
        if finding.code not in OF_WHOLE_TEXTS:
            told.setdefault(finding.span.file, []).append(finding.code)
    found = {}
    for municipality in site.corpus.municipalities:
        old, new = municipality.regulations[0].versions
        case = CASES[municipality.slug]
        place = new.place(case["at"])
        assert place is not None, f"{municipality.slug}: no {case['at']}"
        clause = by_address[new.place_url(place)]
        file = f"data/municipalities/{municipality.slug}/park/{NEW}.yml"
        raw, codes = (project / file).read_bytes(), tuple(sorted(told.get(file, ())))
        found[municipality.slug] = Followed(case, site, old, new, place, raw, clause, hits, codes)
    return found


@pytest.fixture(params=CASES)
def followed(request: pytest.FixtureRequest, every: Mapping[str, Followed]) -> Followed:
    return every[request.param]


def words_at(page: Element, id: str) -> str:
    """What stands at an address of a page: the clause's own paragraphs, a row's cells, a heading."""
    (element,) = [element for element in page.iter() if element.get("id") == id]
    parts = [part for part in element if part.tag == "p"] or [part for part in element if part.tag in ("td", "th")]
    between = " " if parts and parts[0].tag != "p" else " / "
    return between.join(map(text, parts)) if parts else text(element)


def without_blanks(words: str) -> str:
    return "".join(words.split())


def test_every_word_of_the_document_is_accounted_for(followed: Followed) -> None:
    for version in (followed.old, followed.new):
        fidelity = compare(version)
        assert (fidelity.findings, fidelity.percent) == ((), "100")


def test_the_page_shows_the_clause_at_its_address_as_it_is_printed(followed: Followed) -> None:
    edition = followed.site.corpus.edition(followed.new)
    page = read(followed.site, article_page(followed.site, edition, followed.place.article))
    shown = words_at(page, followed.fragment)
    assert IS in shown
    if "shows" in followed.case:
        assert shown == followed.case["shows"]
    else:
        assert without_blanks(shown) in without_blanks(followed.case["printed"])
    (title,) = page.iter("h1")
    assert text(title) == followed.case.get("title", followed.place.article.name.title)
    (law,) = having(page, "div", cls="law-text")[:1]
    inside = [f"{part.tag[1]} {text(part)}" for part in law.iter() if part.tag in HEADINGS]
    assert inside == followed.case.get("headings", [])
    for id, expected in followed.case.get("also", {}).items():
        assert words_at(page, id) == expected


def test_the_whole_text_shows_the_clause_and_what_stands_over_it(followed: Followed) -> None:
    whole = next(page for page in version_pages(followed.site) if page.address == followed.new.url)
    page = read(followed.site, whole)
    assert IS in words_at(page, f"{followed.place.article.slug}-{followed.fragment}")
    if not {"shows", "furniture", "corrections"} & set(followed.case):
        (law,) = having(page, "div", cls="law-text")
        left_out = Counter(words(followed.case["printed"])) - Counter(words(text(law)))
        assert not left_out
    for slug, heading in followed.case.get("divisions", {}).items():
        (found,) = [element for element in page.iter() if element.get("id") == slug]
        (level,) = [part.tag[1] for part in found.iter() if part.tag in HEADINGS]
        assert f"{level} {text(found)}" == heading


def test_the_clause_is_cited_in_short_and_in_full(followed: Followed) -> None:
    place = followed.place
    assert place_citation(place) == followed.case["cited"]
    assert spoken_citation(place.article, place.chain) == followed.case["spoken"]


def test_the_clause_is_found_by_its_words_and_names_its_place(followed: Followed) -> None:
    found, case = followed.found, followed.case
    assert found.citation == case["cited"]
    assert found.address in followed.hits
    assert [speaker.name for speaker in found.speakers] == ([case["speaker"]] if "speaker" in case else [])


def test_the_redline_tells_the_change_at_its_place(followed: Followed) -> None:
    (comparison,) = followed.site.histories[followed.new.url.rsplit("/", 2)[0] + "/"].comparisons
    told, spelled = sections(comparison)
    ((entry,), ()) = [entry for section in told for entry in section.entries if entry.kind != "same"], spelled
    assert (entry.kind, entry.lines[-1].cited) == ("reworded", followed.case["cited"])
    shown = "".join(str(part.whole) for part in entry.parts)
    assert f"<del>{WAS}</del><ins>{IS}</ins>" in shown


def test_what_is_read_is_written_again(followed: Followed) -> None:
    version, findings = read_version(followed.raw, "surum.yml")
    assert version is not None and findings == ()
    shapes = version.head, tuple(entry.shape for entry in version.text)
    assert rewritten(followed.raw, *shapes) == followed.raw
    again, _ = read_version(written(*shapes), "surum.yml")
    assert again is not None and (again.head, tuple(entry.shape for entry in again.text)) == shapes


def test_the_outline_is_told_of_only_where_it_is_odd(followed: Followed) -> None:
    assert followed.told == tuple(followed.case.get("told", ()))


def test_every_row_of_the_lists_has_a_case_or_a_reason() -> None:
    rows = {case["row"] for case in CASES.values()} | set(CANNOT)
    assert rows == {"forms-tables"} | {
        f"{kind}-{number}" for kind, last in ROWS.items() for number in range(1, last + 1)
    }
