"""`kimsorumlu init`: a project that is complete, clean and nobody else's."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from tests.sites import examined

from kimsorumlu.build import Project, build
from kimsorumlu.cli import main
from kimsorumlu.read import licences
from kimsorumlu.read.config_file import read_config
from kimsorumlu.read.schema import SCHEMAS
from kimsorumlu.starter.addresses import site_address
from kimsorumlu.starter.beginning import LICENCES, Beginning, files_of
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
        ("T.C. KIYIKENT BELEDİYE BAŞKANLIĞI", "district", "Kıyıkent Belediyesi", "kiyikent"),
        ("IŞIKLAR-ÖZ İLÇE BELEDİYESİ", "district", "Işıklar-Öz İlçe Belediyesi", "isiklar-oz-ilce"),
        ("Kıyı\tkent\u202e", "district", "Kıyı kent Belediyesi", "kiyi-kent"),
        ("Kıyı’nın Ötesi", "district", "Kıyı’nın Ötesi Belediyesi", "kiyi-nin-otesi"),
        (
            "uzun " * 20,
            "city",
            f"{'uzun ' * 20}Belediyesi",
            "uzun-uzun-uzun-uzun-uzun-uzun-uzun-uzun-uzun-uzun-uzun-uzun",
        ),
        ("…", "district", "… Belediyesi", None),
        ("Konu", "district", "Konu Belediyesi", "konu-belediyesi"),
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
    ("said", "written"),
    [
        ("gorev.example", "https://gorev.example"),
        ("HTTPS://Gorev.Example/A b/", "https://gorev.example/A%20b/"),
        ("https://görev.kıyıkent.example/ö", "https://xn--grev-5qa.xn--kykent-p9ab.example/%C3%B6"),
        ("http://localhost:8000/alt", "http://localhost:8000/alt"),
    ],
)
def test_addresses_are_written_as_pages_can_bear_them(said: str, written: str) -> None:
    assert site_address(said) == written


@pytest.mark.parametrize(
    ("url", "repository"),
    [
        ("https://kiyikent.github.io/gorev/", "https://github.com/kiyikent/gorev"),
        ("https://kiyikent.github.io/", "https://github.com/kiyikent/kiyikent.github.io"),
        ("https://kiyikent.gitlab.io/gorev", "https://gitlab.com/kiyikent/gorev"),
        ("https://gorev.kiyikent.example/", ""),
    ],
)
def test_a_forge_says_where_the_files_are_and_how_they_are_edited(url: str, repository: str, tmp_path: Path) -> None:
    told = init(tmp_path / "x", *SAID, "--url", url)
    assert told.exit_code == 0, told.output
    config, _ = read_config(tmp_path / "x", {})
    assert config is not None
    assert config.repository == repository
    assert bool(config.edit) == bool(repository)


def test_a_licence_that_is_not_the_usual_one_is_written_down(begun: Path, tmp_path: Path) -> None:
    told = init(tmp_path / "x", *SAID, "--licence", "cc0-1.0")
    assert told.exit_code == 0, told.output
    for root, name in ((begun, "CC BY 4.0"), (tmp_path / "x", "CC0 1.0")):
        config, _ = read_config(root, {})
        assert config is not None and config.licence.name == name
    assert set(LICENCES) == set(licences.LICENCES)


def test_a_picture_that_is_not_there_is_told_before_anything_is_built(begun: Path, tmp_path: Path) -> None:
    shutil.copytree(begun, tmp_path / "x")
    with (tmp_path / "x" / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("logo: arma.svg\n")
    built = build(Project(tmp_path / "x"))
    assert not built.published
    assert ("bad-value", "mkdocs.yml") in {(found.code, found.span.file) for found in built.findings}


def test_the_example_makes_way_for_a_municipality_of_its_name(tmp_path: Path) -> None:
    told = init(tmp_path / "x", "--name", "Örnekköy", "--kind", "district", "--province", "Sinop")
    assert told.exit_code == 0, told.output
    assert [folder.name for folder in examples(tmp_path / "x")] == ["ornekkoy-ornek"]
    assert {found.code for found in examined(tmp_path / "x")[0].findings} <= {"lock-none", "site-contact-unsaid"}


def test_a_name_with_signs_of_every_kind_makes_a_clean_project(tmp_path: Path) -> None:
    odd = 'A"B\\C {{ x }} <b>&amp;</b> ’#: 1'
    told = init(tmp_path / "x", "--name", odd, "--kind", "district", "--province", "SİNOP")
    assert told.exit_code == 0, told.output
    checked = examined(tmp_path / "x")[0]
    assert {found.code for found in checked.findings} <= {"lock-none", "site-contact-unsaid", "site-address-unsaid"}
    assert checked.config.name == f"{odd} Görev Yönetmelikleri"
    assert {each.province for each in checked.corpus.municipalities} == {"Sinop"}


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--url", "ftp://gorev.example"),
        ("--url", "https://gorev.example/?a"),
        ("--url", "https://a:b@gorev.example/"),
        ("--url", "http://[::1]:99999/"),
        ("--url", "…"),
        ("--repository", "a b"),
        ("--mail", "a b@c"),
        ("--name", "…"),
        ("--name", "Belediyesi"),
        ("--name", "a" * 200),
        ("--name", "Kıyıkent Büyükşehir Belediyesi"),
        ("--kind", "village"),
        ("--kind", "metropolitan"),
        ("--province", "Sinob"),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_written(tmp_path: Path, option: str, value: str) -> None:
    told = init(tmp_path / "x", *SAID, option, value)
    assert told.exit_code == 2
    assert ("--kind" if "Büyükşehir" in value else option) in told.output
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


@pytest.mark.parametrize(("said", "kind"), [("ilçe", "district"), ("İl", "city"), ("BELDE", "city")])
def test_a_kind_is_understood_in_turkish(tmp_path: Path, said: str, kind: str) -> None:
    told = init(tmp_path / "x", "--name", "Denekköy", "--kind", said, "--province", "Sinop")
    assert told.exit_code == 0, told.output
    made = [path.read_text("utf-8") for path in (tmp_path / "x").glob("data/municipalities/*/municipality.yml")]
    assert [f"kind: {kind}" in text for text in made if "Denekköy" in text] == [True]
