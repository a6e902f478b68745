"""A project's catalogue laid over the package's: added, written otherwise, switched off; findings at the right file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sites import examined

from kimsorumlu.catalogues import CATALOGUES, NAMES
from kimsorumlu.model.catalogues import Catalogues, read_catalogues
from kimsorumlu.problems import Finding
from kimsorumlu.read.jobs_file import read_jobs
from kimsorumlu.read.overlay import Shared, laid_over, of_package, shared_catalogue
from kimsorumlu.read.roles_file import read_roles
from kimsorumlu.read.source import parse
from kimsorumlu.read.topics_file import Topic, Topics, read_topics
from kimsorumlu.turkish.fold import fold_letters

FILE = "data/topics.yml"
LINE = "# yaml-language-server: $schema=../schema/topics.json\n"
PACKAGE = """\
version: 2027-01-02
groups: {saha: Saha, isler: İşler}
topics:
- {id: kamera, label: Kamera, group: saha, kind: service, about: A, synonyms: [mobese, CCTV], patterns: [kamera]}
- id: yazici
  label: Yazıcı
  group: isler
  kind: service
  about: B
  synonyms: [tarayıcı]
  patterns: [yazıcı]
  parts:
  - names: [toner, kartuş]
  - names: [kâğıt]
"""
AT = "ornek/park/2021-03-02/madde-4/#bent-a"


def shared(text: str = PACKAGE) -> Shared:
    document, findings = parse(text.encode(), "kimsorumlu/catalogues/topics.yml")
    assert findings == ()
    return Shared(document, shared_catalogue("topics").version)


def read(own: str) -> tuple[Topics, tuple[Finding, ...]]:
    return read_topics((LINE + own).encode() if own else b"", FILE, shared())


def topic(topics: Topics, id: str) -> Topic:
    return next(topic for topic in topics.topics if topic.id == id)


def test_without_a_file_of_its_own_a_project_has_the_packages() -> None:
    topics, findings = read("")
    assert findings == ()
    assert [topic.id for topic in topics.topics] == ["kamera", "yazici"]
    assert not any(topic.own for topic in topics.topics)


def test_what_the_project_writes_stands_in_the_place_of_the_packages_and_the_rest_stays() -> None:
    topics, findings = read(f"topics:\n- id: kamera\n  label: Kameralar\n  foremost: [{AT}]\n")
    assert findings == ()
    shape = topic(topics, "kamera").shape
    assert (shape.label, shape.synonyms, shape.foremost) == ("Kameralar", ("mobese", "CCTV"), (AT,))
    assert [topic.own for topic in topics.topics] == [True, False]


def test_lists_can_be_added_to() -> None:
    topics, findings = read("topics:\n- {id: kamera, add: {synonyms: [izleme, CCTV], patterns: [mobese]}}\n")
    assert findings == ()
    shape = topic(topics, "kamera").shape
    assert (shape.synonyms, shape.patterns) == (("mobese", "izleme", "CCTV"), ("kamera", "mobese"))


def test_a_part_of_the_packages_is_known_by_its_first_name() -> None:
    own = f"topics:\n- id: yazici\n  parts:\n  - {{names: [toner, mürekkep], at: [{AT}]}}\n  - {{names: [çıktı]}}\n"
    topics, findings = read(own)
    assert findings == ()
    assert [(part.names, part.at) for part in topic(topics, "yazici").shape.parts] == [
        (("toner", "kartuş", "mürekkep"), (AT,)),
        (("kâğıt",), ()),
        (("çıktı",), ()),
    ]


def test_what_is_switched_off_is_gone() -> None:
    topics, findings = read("off: [yazici]\n")
    assert findings == ()
    assert [topic.id for topic in topics.topics] == ["kamera"]


def test_what_cannot_be_switched_off_is_said_with_what_may_be_meant() -> None:
    _, (found,) = read("off: [kamera, yazicii]\n")
    assert (found.code, found.span.file, found.span.line, found.near) == ("off-unknown", FILE, 2, "yazici")


def test_an_entry_of_the_projects_own_comes_last() -> None:
    own = "topics:\n- {id: park, label: Park, group: bos, kind: service, about: C, synonyms: [], patterns: [park]}\n"
    topics, findings = read(f"groups: {{bos: Boş}}\n{own}")
    assert findings == ()
    assert [topic.id for topic in topics.topics] == ["kamera", "yazici", "park"]
    assert topics.groups == {"saha": "Saha", "isler": "İşler", "bos": "Boş"}
    assert topic(topics, "park").own


def test_a_word_that_both_have_is_the_projects() -> None:
    own = "{id: ev, label: CCTV, group: saha, kind: service, about: C, synonyms: [kâğıt, Kartuş], patterns: [ev]}"
    topics, findings = read(f"topics:\n- {own}\n")
    assert findings == ()
    assert topic(topics, "kamera").shape.synonyms == ("mobese",)
    assert [part.names for part in topic(topics, "yazici").shape.parts] == [("toner",)]


def test_all_makes_every_entry_the_sites() -> None:
    topics, findings = read("all: true\n")
    assert findings == ()
    assert all(topic.own for topic in topics.topics)


@pytest.mark.parametrize(
    ("own", "code", "line"),
    [
        ("topics:\n- {id: kamera, kind: services}\n", "bad-value", 3),
        ("topics:\n- {id: kamera, lable: X}\n", "unknown-key", 3),
        ("topics:\n- {id: yeni, label: Yeni}\n", "missing-key", 3),
        ("topics:\n- {id: kamera, group: sahaa}\n", "unknown-group", 3),
        ("topics:\n- {id: kamera, label: A}\n- {id: kamera, label: B}\n", "missing-key", 4),
        ("topics:\n- id: kamera\n  add: {synonyms: [a, A]}\n", "written-twice", 4),
        ("topics: kamera\n", "wrong-type", 2),
        ("groups: saha\n", "wrong-type", 2),
        ("version: 2027-01-01\n", "unknown-key", 2),
    ],
)
def test_a_slip_is_found_at_its_place_in_the_projects_file(own: str, code: str, line: int) -> None:
    _, findings = read(own)
    assert (code, FILE, line) in [(found.code, found.span.file, found.span.line) for found in findings]


def test_the_package_is_not_blamed_for_a_slip_of_the_project(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / FILE).write_text(f"{LINE}groups: saha\n", "utf-8")
    _, findings = read_catalogues(tmp_path, NAMES)
    assert findings
    assert {found.span.file for found in findings} == {FILE}


@pytest.mark.parametrize("own", [b"", LINE.encode(), LINE.encode() + b"topics: []\n"])
def test_what_is_said_to_stand_somewhere_does(own: bytes) -> None:
    document = laid_over(own, FILE, LINE.strip(), shared()).document
    for spans in (document.values, document.keys):
        assert len(dict(spans)) == len(spans)
    assert document.span(()).file == FILE


@given(st.binary(max_size=60) | st.text(alphabet="abi:- \n[]{}offtopcsd", max_size=60).map(str.encode))
def test_no_file_makes_it_stumble(raw: bytes) -> None:
    for reader, file in ((read_topics, FILE), (read_jobs, "data/jobs.yml"), (read_roles, "data/roles.yml")):
        reader(raw, file, shared_catalogue(Path(file).stem))


def test_dictionaries_are_joined_entry_by_entry() -> None:
    line = "# yaml-language-server: $schema=../schema/legislation.json\n"
    own = f"{line}kanun-5393: {{note: Bizim.}}\noff: [kanun-5216]\n"
    found = laid_over(own.encode(), "data/legislation.yml", line.strip(), shared_catalogue("legislation"))
    assert found.findings == ()
    assert isinstance(found.document.data, dict)
    assert found.document.data["kanun-5393"]["note"] == "Bizim."
    assert found.document.data["kanun-5393"]["title"] == "Belediye Kanunu"
    assert "kanun-5216" not in found.document.data
    assert found.document.span(("kanun-5393", "note")).file == "data/legislation.yml"
    assert of_package(found.document.span(("kanun-5393", "title")))
    assert found.own(("kanun-5393",)) and not found.own(("kanun-5302",))


# the package's own ----------------------------------------------------------------------------------------------------


def package() -> Catalogues:
    catalogues, findings = read_catalogues(Path("/nowhere"), NAMES)
    assert findings == ()
    return catalogues


@pytest.mark.parametrize("name", NAMES)
def test_every_catalogue_of_the_package_is_clean_and_dated(name: str) -> None:
    raw = (CATALOGUES / f"{name}.yml").read_bytes()
    assert parse(raw, name)[1] == ()
    assert raw.startswith(f"# yaml-language-server: $schema=../../../schema/{name}.json\n".encode())
    assert shared_catalogue(name).version.year >= 2026


def test_no_catalogue_names_an_address_or_a_text_of_one_site() -> None:
    for topic in package().topics.topics:
        shape = topic.shape
        assert (shape.includes, shape.excludes, shape.foremost) == ((), (), ()), topic.id
        assert not any(part.at for part in shape.parts), topic.id


def test_no_word_is_both_a_topics_and_a_jobs() -> None:
    """A topic of other directorates takes a job's word where such a text is held; these would take it here."""
    catalogues = package()
    asked = [topic for topic in catalogues.topics.topics if topic.asks("bilgi-islem")]
    topics = {fold_letters(word) for topic in asked for word in topic.shape.names}
    assert [name for job in catalogues.jobs.jobs for name in job.names if fold_letters(name) in topics] == []


def test_a_topic_may_be_called_as_the_job_it_meets_and_says_its_other_names_once() -> None:
    catalogues = package()
    jobs = {job.id: {fold_letters(name) for name in job.names} for job in catalogues.jobs.jobs}
    for topic in catalogues.topics.topics:
        met = set().union(*(jobs[job] for job in topic.shape.jobs))
        assert not met & {fold_letters(word) for word in topic.shape.synonyms}, topic.id


def test_what_catalogues_say_of_one_another_is_there() -> None:
    catalogues = package()
    kinds = {kind.id for kind in catalogues.directorate_kinds.kinds}
    assert {job.shape.kind for job in catalogues.jobs.jobs} - {None} <= kinds
    assert all(catalogues.legislation.law(law) for job in catalogues.jobs.jobs for _, law, _ in job.cited)
    assert set(catalogues.jobs.yielding) <= {topic.id for topic in catalogues.topics.topics}
    assert {kind for topic in catalogues.topics.topics for kind in topic.shape.directorates} <= kinds
    met = [job for topic in catalogues.topics.topics for job in topic.shape.jobs]
    assert set(met) <= {job.id for job in catalogues.jobs.jobs}
    assert len(met) == len(set(met))


# a site of its own ----------------------------------------------------------------------------------------------------


def test_a_project_without_the_five_texts_has_no_findings_from_the_catalogues(small_project: Path) -> None:
    (small_project / "data" / "topics.yml").unlink()
    codes = []
    for catalogues in ("catalogues: []", ""):
        (small_project / "mkdocs.yml").write_text(f"site_name: Örnek\n{catalogues}\n", "utf-8")
        checked, planned = examined(small_project)
        codes.append({found.code for found in checked.findings})
    # The small texts do not say of which kind their directorate is; they need not.
    assert codes[1] - {"directorate-kind-unsaid"} <= codes[0]
    assert planned is not None
    held = checked.facts.catalogues
    assert 0 < len(held.topics.topics) < 20 < len(checked.facts.given.topics.topics)
    assert {topic.id for topic in held.topics.topics} == set(checked.facts.versions_of_topic)
    assert checked.facts.versions_citing.keys() <= {law.id for law in held.legislation.laws}
    assert len(held.legislation.laws) < 20 < len(checked.facts.given.legislation.laws)


def test_a_page_that_was_promised_stays_whatever_the_package_finds(small_project: Path) -> None:
    (small_project / "mkdocs.yml").write_text("site_name: Örnek\ncatalogues: [topics, legislation]\n", "utf-8")
    (small_project / "data" / "topics.yml").unlink()
    (small_project / "data" / "addresses.lock").write_text("konu/telsiz/\nmevzuat/kanun-5199/\n", "utf-8")
    checked, _ = examined(small_project)
    assert {"telsiz"} <= {topic.id for topic in checked.facts.catalogues.topics.topics}
    assert {"kanun-5199"} <= {law.id for law in checked.facts.catalogues.legislation.laws}
    assert "address-lost" not in {found.code for found in checked.findings}


def test_a_job_of_a_directorate_whose_text_is_held_is_not_said_to_be_elsewhere(small_project: Path) -> None:
    (small_project / "mkdocs.yml").write_text("site_name: Örnek\n", "utf-8")
    for file in (small_project / "data" / "municipalities" / "ornek" / "park-ve-bahceler").glob("*.yml"):
        text = file.read_text("utf-8")
        file.write_text(text.replace("\nadoption:", "\ndirectorate_kind: ulasim-hizmetleri\nadoption:", 1), "utf-8")
    checked, _ = examined(small_project)
    given, here = checked.facts.given.jobs.jobs, checked.facts.catalogues.jobs.jobs
    topics = {job for topic in checked.facts.given.topics.topics for job in topic.shape.jobs}
    drivers = {job.id for job in given if job.shape.kind == "ulasim-hizmetleri"}
    assert drivers & topics and drivers - topics
    # What a topic's patterns looked for and did not find is not said to be there.
    found = {job for topic in checked.facts.catalogues.topics.topics for job in topic.shape.jobs}
    assert {job.id for job in given} - {job.id for job in here} == drivers - topics | found


def test_a_projects_own_topic_takes_its_words_from_the_packages_jobs(small_project: Path) -> None:
    (small_project / "mkdocs.yml").write_text("site_name: Örnek\ncatalogues: [jobs]\n", "utf-8")
    text = (small_project / "data" / "topics.yml").read_text("utf-8")
    job = shared_catalogue("jobs").document.data["jobs"][0]  # type: ignore[index]
    word = job["names"][0]
    (small_project / "data" / "topics.yml").write_text(text.replace("[mobese, CCTV]", f"[mobese, {word}]"), "utf-8")
    checked, _ = examined(small_project)
    assert not [found for found in checked.findings if found.code == "job-is-topic"]
    named = {name for each in checked.facts.catalogues.jobs.jobs if each.id == job["id"] for name in each.shape.names}
    assert word not in named and len(named) == len(job["names"]) - 1
