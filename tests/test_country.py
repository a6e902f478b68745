"""The made-up country: the same for everybody, invented throughout, and without an error."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bench.country import country, write_country
from bench.country.places import places
from bench.country.texts import INVENTED

from kimsorumlu.build import Checked
from kimsorumlu.catalogues import CATALOGUES
from kimsorumlu.problems import Severity
from kimsorumlu.turkish.case import lower
from tests.sites import ROOT, examined

# So many words of a line in a row are no coincidence (titles have nine).
COPIED = 10


def test_the_same_numbers_make_the_same_bytes() -> None:
    assert list(country(3, 4, seed=5)) == list(country(3, 4, seed=5))
    assert list(country(3, 4, seed=5)) != list(country(3, 4, seed=6))


def test_a_larger_country_holds_the_smaller_one() -> None:
    assert dict(country(2, 5)).items() <= dict(country(4, 5)).items()


def test_a_thousand_places_have_names_of_their_own_that_no_place_has() -> None:
    known = (CATALOGUES / "places.yml").read_text("utf-8")
    made = list(places(1000, seed=1))
    assert len({place.slug for place in made}) == 1000
    assert not [place.name for place in made if re.search(rf"\b{place.name}\b", known)]
    assert {place.province for place in made if place.kind == "metropolitan"} == {place.province for place in made}


def test_every_text_says_first_that_it_is_invented_and_copies_none() -> None:
    documents = [content.decode() for name, content in country(4, 30) if name.endswith(".txt")]
    assert all(document.startswith(INVENTED) for document in documents)
    held = "\n".join(path.read_text("utf-8") for path in (ROOT / "data").rglob("sources/*.txt"))
    assert not _runs("\n".join(documents)) & _runs(held)


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    root = tmp_path_factory.mktemp("country")
    write_country(root, 2, 15)
    return examined(root)[0]


def test_it_is_read_and_proved_without_an_error(checked: Checked) -> None:
    assert [found for found in checked.findings if found.severity is Severity.ERROR] == []
    assert len(checked.corpus.municipalities) == 2
    assert all(proved.percent == "100" for proved in checked.fidelity)


def test_it_has_what_real_countries_have(checked: Checked) -> None:
    versions = [edition.version for edition in checked.corpus.editions]
    assert len(versions) > len({(v.municipality, v.regulation) for v in versions})
    assert any(unit.renamed_from for version in versions for unit in version.units)
    assert {found.code for found in checked.findings} & {"label-gap", "label-twice"}


def test_a_project_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").touch()
    with pytest.raises(FileExistsError):
        write_country(tmp_path, 1, 1)


def _runs(text: str) -> set[tuple[str, ...]]:
    lines = (re.findall(r"\w+", lower(line)) for line in text.splitlines())
    return {run for words in lines for run in zip(*(words[start:] for start in range(COPIED)), strict=False)}
