"""`kimsorumlu init`: a project that is complete, clean and nobody else's."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from tests.sites import examined

from kimsorumlu.cli import main
from kimsorumlu.read.schema import SCHEMAS
from kimsorumlu.starter.beginning import Beginning, files_of
from kimsorumlu.write.example import examples, remove_examples

ROOT = Path(__file__).parents[2]
SAID = ["--name", "Kıyıkent Belediyesi", "--kind", "district", "--province", "Sinop"]
BEGINNING = Beginning("Kıyıkent", "district", "Sinop", "1.0")


def init(folder: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["init", str(folder), *options])


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("begun") / "gorev"
    told = init(folder, *SAID, "--url", "https://gorev.kiyikent.example/")
    assert told.exit_code == 0, told.output
    return folder


def test_it_is_complete(begun: Path) -> None:
    there = {path.relative_to(begun).as_posix() for path in begun.rglob("*") if path.is_file()}
    assert there >= {
        *("mkdocs.yml", "README.md", "LICENSE", ".gitignore", ".gitattributes", "requirements.txt"),
        *(".github/workflows/site.yml", ".gitlab-ci.yml", "data/municipalities/kiyikent/municipality.yml"),
        *(f"schema/{name}" for name in SCHEMAS),
    }
    assert len((begun / "mkdocs.yml").read_text("utf-8").splitlines()) == 5
    assert not (begun / "content").exists()


def test_it_is_clean_but_for_what_was_not_promised_yet(begun: Path) -> None:
    checked, planned = examined(begun)
    assert {found.code for found in checked.findings} <= {"lock-none", "site-contact-unsaid"}
    assert planned is not None
    assert [each.percent for each in checked.fidelity] == ["100"]
    assert checked.config.name == "Kıyıkent Görev Yönetmelikleri"
    assert checked.config.description == (
        "Kıyıkent Belediyesinde hangi işten hangi birim sorumlu, hangi maddede yazıyor?"
    )
    assert checked.config.address == "https://gorev.kiyikent.example/"


def test_no_word_is_left_to_fill_in() -> None:
    for place, content in files_of(BEGINNING).items():
        assert "[[" not in place + content.decode("utf-8"), place


def test_what_a_clerk_says_reaches_the_files_whatever_it_is() -> None:
    odd = files_of(Beginning('Kıyı: "Kent" #1\nBelediyesi', "city", "Sinop'lu: x", "1.0", mail='a"b'))
    of_it = yaml.safe_load(odd["data/municipalities/kiyi-kent-1/municipality.yml"])
    assert of_it["name"] == 'Kıyı: "Kent" #1 Belediyesi'
    assert of_it["province"] == "Sinop'lu: x"


@pytest.mark.parametrize(
    ("name", "kind", "full", "slug"),
    [
        ("Kıyıkent", "district", "Kıyıkent Belediyesi", "kiyikent"),
        ("Kıyıkent Belediyesi", "city", "Kıyıkent Belediyesi", "kiyikent"),
        ("Kıyıkent Büyükşehir Belediyesi", "metropolitan", "Kıyıkent Büyükşehir Belediyesi", "kiyikent-bb"),
        ("Kıyıkent", "metropolitan", "Kıyıkent Büyükşehir Belediyesi", "kiyikent-bb"),
        ("…", "district", "… Belediyesi", None),
        ("Konu", "district", "Konu Belediyesi", None),
    ],
)
def test_names(name: str, kind: str, full: str, slug: str | None) -> None:
    beginning = Beginning(name, kind, "Sinop", "1.0")
    assert (beginning.full_name, beginning.slug) == (full, slug)


def test_nobody_is_asked_where_nobody_sits(tmp_path: Path) -> None:
    told = init(tmp_path / "x", "--kind", "city")
    assert told.exit_code == 2
    assert "--name, --province" in told.output and "--kind" not in told.output.partition("eksik")[2]
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--url", "gorev.example"),
        ("--name", "…"),
        ("--kind", "village"),
        ("--kind", "metropolitan"),
        ("--province", "Sinob"),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_written(tmp_path: Path, option: str, value: str) -> None:
    told = init(tmp_path / "x", *SAID, option, value)
    assert told.exit_code == 2
    assert option in told.output
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("place", ["README.md", "schema/version.json", ".github/workflows/site.yml"])
def test_a_file_is_never_written_over(tmp_path: Path, place: str) -> None:
    own = tmp_path / place
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text("benim")
    told = init(tmp_path, *SAID)
    assert told.exit_code == 1
    assert place in told.output
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [own]
    assert own.read_text() == "benim"


def test_the_guide_names_only_commands_that_there_are() -> None:
    guide = files_of(BEGINNING)["README.md"].decode("utf-8")
    named = set(re.findall(r"^ *kimsorumlu ([a-z-]+)", guide, re.MULTILINE))
    assert len(named) > 3
    context = main.make_context("kimsorumlu", ["--project", ".", "check"])
    assert named <= set(main.list_commands(context))


def test_actions_are_those_this_repository_has_pinned() -> None:
    pinned = re.findall(r"uses: (\S+ # \S+)", (ROOT / ".github" / "workflows" / "pages.yml").read_text("utf-8"))
    used = re.findall(r"uses: (\S+ # \S+)", files_of(BEGINNING)[".github/workflows/site.yml"].decode("utf-8"))
    assert used and set(used) <= set(pinned)


def test_who_runs_the_projects_content_cannot_publish() -> None:
    workflow = yaml.safe_load(files_of(BEGINNING)[".github/workflows/site.yml"])
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        runs = any("run" in step for step in job["steps"])
        assert runs == (name in ("check", "build"))
        if runs:
            assert set(job["permissions"].values()) == {"read"}
    assert not any("checkout" in step.get("uses", "") for step in workflow["jobs"]["publish"]["steps"])


def test_the_example_goes_and_what_was_promised_of_it_alone(begun: Path, tmp_path: Path) -> None:
    shutil.copytree(begun, tmp_path / "p")
    (tmp_path / "p" / "data" / "addresses.lock").write_text("…")
    assert [path.name for path in examples(tmp_path / "p")] == ["ornekkoy"]
    assert [path.name for path in remove_examples(tmp_path / "p", "kiyikent")] == ["ornekkoy"]
    assert not (tmp_path / "p" / "data" / "municipalities" / "ornekkoy").exists()
    assert not (tmp_path / "p" / "data" / "addresses.lock").exists()
    assert remove_examples(tmp_path / "p", "kiyikent") == ()


def test_the_first_import_takes_the_place_of_the_example(begun: Path, tmp_path: Path) -> None:
    shutil.copytree(begun, tmp_path / "p")
    document = ROOT / "tests" / "importer" / "fixtures" / "su-ve-kanal.txt"
    command = ["--project", str(tmp_path / "p"), "import", str(document), "--municipality", "kiyikent"]
    told = CliRunner().invoke(main, command)
    assert told.exit_code == 0, told.output
    assert "data/municipalities/ornekkoy/: örnekti, silindi" in told.output
    assert [path.name for path in (tmp_path / "p" / "data" / "municipalities").iterdir()] == ["kiyikent"]
    assert "no-data" not in {found.code for found in examined(tmp_path / "p")[0].findings}


def test_an_import_into_the_example_leaves_it(begun: Path, tmp_path: Path) -> None:
    shutil.copytree(begun, tmp_path / "p")
    assert remove_examples(tmp_path / "p", "ornekkoy") == ()


def test_promises_of_ones_own_texts_outlive_the_example(begun: Path, tmp_path: Path) -> None:
    shutil.copytree(begun, tmp_path / "p")
    data = tmp_path / "p" / "data"
    own = data / "municipalities" / "kiyikent" / "zabita"
    own.mkdir()
    for folder in (data, own):
        (folder / "addresses.lock").write_text("…")
    remove_examples(tmp_path / "p", "kiyikent")
    assert (data / "addresses.lock").exists() and (own / "addresses.lock").exists()
