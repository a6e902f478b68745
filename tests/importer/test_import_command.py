"""`kimsorumlu import` and `new-version`: from a received document to files that pass the check, whole or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner, Result
from tests.importer.recognise.notation import cases
from tests.sites import ROOT, examined

from kimsorumlu.cli import main
from kimsorumlu.importer.report import report_schema
from kimsorumlu.problems import has_errors

FIXTURES = Path(__file__).parent / "fixtures"
TEXT = FIXTURES / "su-ve-kanal.txt"
PLACE = "data/municipalities/cinarli/su-ve-kanal-isleri"
VERSION = f"{PLACE}/2023-06-07.yml"
KEYS = (
    "articles divisions blocks subheadings units roles definitions laws adoption furniture tokens doubts".split()  # noqa: SIM905
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that holds nothing yet."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Deneme\ncatalogues: []\n", "utf-8")
    return tmp_path


def run(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--project", str(project), *arguments])


def imported(project: Path, *documents: Path, more: tuple[str, ...] = ()) -> Result:
    return run(project, "import", *map(str, documents), "--municipality", "cinarli", *more)


def files(project: Path) -> set[str]:
    return {path.relative_to(project).as_posix() for path in project.rglob("*") if path.is_file()}


def test_a_document_becomes_a_version_that_passes_the_check(project: Path) -> None:
    done = imported(project, TEXT)
    assert done.exit_code == 0, done.output
    assert files(project) == {
        "mkdocs.yml",
        "data/municipalities/cinarli/municipality.yml",
        VERSION,
        f"{PLACE}/sources/2023-06-07.txt",
    }
    assert (project / PLACE / "sources/2023-06-07.txt").read_bytes() == TEXT.read_bytes()
    checked, _ = examined(project)
    assert not has_errors(checked.findings), checked.findings
    assert [(proof.accounted, proof.total) for proof in checked.fidelity] == [(checked.fidelity[0].total,) * 2]


def test_documents_in_odd_layouts_pass_the_check(project: Path) -> None:
    wanted = {
        "A head and the page's number": "sayfa",
        "Tables drawn": "tablo",
        "A whole regulation on one line": "satir",
    }
    documents = []
    for case in cases("layouts.txt"):
        name = next((name for start, name in wanted.items() if case.name.startswith(start)), None)
        if name is not None:
            documents.append(project / f"{name}.txt")
            documents[-1].write_text(case.document, "utf-8")
    done = imported(project, *documents)
    assert done.exit_code == 0, done.output
    assert len(documents) == len(wanted) == done.output.count("(%100), 0 kuşku"), done.output
    assert "taslak” yazıyor" in done.output
    assert not has_errors(examined(project)[0].findings)
    drafts = (project / "data").glob("*/*/*/*.yml")
    assert sum(draft.read_text("utf-8").count("- table:") for draft in drafts) == 3


def test_what_the_text_says_of_itself_is_proposed(project: Path) -> None:
    imported(project, TEXT)
    data = yaml.safe_load((project / VERSION).read_text("utf-8"))
    assert data["title"] == "Su ve Kanal İşleri Müdürlüğü Görev ve Çalışma Yönetmeliği"
    assert data["date_basis"] == "council-decision"
    assert data["adoption"]["decision"] == "112"
    assert data["adoption"]["body"] == "Çınarlı Belediye Meclisi"
    assert data["adoption"]["in_force_article"] == "13"
    assert [(each["decision"], each["article"]) for each in data["repeals"]] == [("2017/75", "12")]
    assert {id: (unit["kind"], unit["parent"]) for id, unit in data["units"].items()} == {
        "su-ve-kanal-isleri-mudurlugu": ("müdürlük", None),
        "sebeke-bakim-sefligi": ("şeflik", "su-ve-kanal-isleri-mudurlugu"),
        "ariza-onarim-ekibi": ("ekip", "sebeke-bakim-sefligi"),
        "sayac-ekibi": ("ekip", "sebeke-bakim-sefligi"),
        "abone-servisi": ("servis", "su-ve-kanal-isleri-mudurlugu"),
    }
    names = {id: each["name"] for part in ("units", "roles") for id, each in data[part].items()}
    spoken = {each["article"]: names.get(each.get("speaks_for")) for each in data["text"] if "article" in each}
    assert [spoken[f"MADDE {number}-"] for number in (6, 7, 8, 9, 10, 11)] == [
        "Su ve Kanal İşleri Müdürlüğü",
        "Su ve Kanal İşleri Müdürü",
        "Şebeke Bakım Şefliği",
        "Abone Servisi",
        "Sayaç okuma memuru",
        "Müdürlükte görevli tüm personel",
    ]
    assert not any(spoken[f"MADDE {number}-"] for number in (1, 2, 3, 4, 5, 12, 13, 14))
    above = {
        each["name"]: names.get(each.get("reports_to")) for each in (*data["units"].values(), *data["roles"].values())
    }
    assert above["Su ve Kanal İşleri Müdürlüğü"] == "Belediye Başkanı"
    assert above["Su ve Kanal İşleri Müdürü"] == "Başkan Yardımcısı"


def test_the_report_is_of_its_schema_and_says_where_from(project: Path) -> None:
    place = project / "rapor.json"
    imported(project, TEXT, more=("--report", str(place)))
    found = json.loads(place.read_text("utf-8"))
    jsonschema.validate(found, report_schema())
    assert list(found) == KEYS
    assert found["tokens"]["all"] == found["tokens"]["accounted"] > 300
    assert [article["number"] for article in found["articles"]] == [str(number) for number in range(1, 15)]
    assert found["articles"][3]["labels"] == ["(1)", "a)", "b)", "1)", "2)", "c)"]
    assert {each["law"] or each["number"] for each in found["laws"]} & {"kanun-5393", "5393"}
    lines = TEXT.read_text("utf-8").split("\n")
    for entry in (*found["units"][1:], *found["roles"]):
        first = entry["sentence"].split("\n")[0][:30]
        assert first and first in " ".join(lines[entry["line"] - 1 : entry["line"] + 1]), entry


def test_several_documents_make_a_list_of_reports(project: Path) -> None:
    other = project / "park.txt"
    other.write_text(
        TEXT.read_text("utf-8").replace("Su ve Kanal", "Yol ve Asfalt").replace("SU VE KANAL", "YOL VE ASFALT")
    )
    place = project / "rapor.json"
    done = imported(project, TEXT, other, more=("--report", str(place)))
    assert done.exit_code == 0, done.output
    reports = json.loads(place.read_text("utf-8"))
    jsonschema.validate(reports, report_schema())
    assert [report["adoption"]["title"].split()[0] for report in reports] == ["Su", "Yol"]
    # One unit's id is its regulation's alone; what other texts call alike keeps its speakers.
    units = [{unit["id"] for unit in report["units"]} for report in reports]
    assert not units[0] & units[1]
    assert [sum(bool(role["speaks"]) for role in report["roles"]) for report in reports] == [3, 3]
    assert "vazgeçildi" not in done.output
    assert not has_errors(examined(project)[0].findings)


def test_nothing_that_is_there_is_written_over(project: Path) -> None:
    imported(project, TEXT)
    (project / VERSION).write_text("benim düzelttiğim metin", "utf-8")
    done = imported(project, TEXT)
    assert done.exit_code == 1
    assert (project / VERSION).read_text("utf-8") == "benim düzelttiğim metin"


def test_given_regulation_and_day_are_taken(project: Path) -> None:
    done = imported(project, TEXT, more=("--regulation", "su", "--date", "2024-01-15"))
    assert done.exit_code == 0, done.output
    assert "data/municipalities/cinarli/su/2024-01-15.yml" in files(project)
    assert not has_errors(examined(project)[0].findings)


def test_an_empty_data_folder_is_a_project_too(project: Path) -> None:
    (project / "data").mkdir()
    assert imported(project, TEXT).exit_code == 0


def test_one_bad_document_keeps_no_other_from_being_read(project: Path) -> None:
    bad = project / "bos.txt"
    bad.write_bytes(b"")
    done = imported(project, bad, TEXT)
    assert done.exit_code == 1
    assert "bos.txt" in done.output
    assert VERSION in files(project)


@pytest.mark.parametrize("slug", ["Çınarlı", "../x", "embed", "a/b"])
def test_a_municipality_has_a_folder_of_its_own(project: Path, slug: str) -> None:
    done = run(project, "import", str(TEXT), "--municipality", slug)
    assert done.exit_code == 2
    assert files(project) == {"mkdocs.yml"}


# A new document for a regulation that is held ------------------------------------------------------------------------

NEW = FIXTURES / "su-ve-kanal-yeni.txt"


def test_a_new_version_is_shown_and_then_written(project: Path) -> None:
    imported(project, TEXT)
    arguments = ("new-version", str(NEW), "cinarli/su-ve-kanal-isleri", "2025-02-05")
    shown = run(project, *arguments)
    assert shown.exit_code == 1
    assert "yazılmadı" in shown.output
    assert f"{PLACE}/2025-02-05.yml" not in files(project)
    done = run(project, *arguments, "--yes")
    assert done.exit_code == 0, done.output
    assert "ifadesi değişti: m. 8/1-a" in done.output
    assert "yeni: m. 6/1-c" in done.output
    checked, _ = examined(project)
    assert not has_errors(checked.findings)
    assert len(checked.corpus.versions) == 2


def test_a_new_version_keeps_what_people_said_of_the_old_one(project: Path) -> None:
    """The id that a person gave a unit, and for whom an article was said to speak."""
    imported(project, TEXT)
    text = (project / VERSION).read_text("utf-8")
    text = text.replace("abone-servisi", "aboneler").replace(
        "  heading: Bağlılık\n", "  heading: Bağlılık\n  speaks_for: su-ve-kanal-isleri-mudurlugu\n"
    )
    (project / VERSION).write_text(text, "utf-8")
    assert not has_errors(examined(project)[0].findings)
    done = run(project, "new-version", str(NEW), "cinarli/su-ve-kanal-isleri", "2025-02-05", "--yes")
    assert done.exit_code == 0, done.output
    data = yaml.safe_load((project / PLACE / "2025-02-05.yml").read_text("utf-8"))
    assert "aboneler" in data["units"]
    spoken = {each["article"]: each.get("speaks_for") for each in data["text"] if "article" in each}
    assert spoken["MADDE 9-"] == "aboneler"
    assert spoken["MADDE 5-"] == "su-ve-kanal-isleri-mudurlugu"


@pytest.mark.parametrize(
    "sentence",
    [
        "Abone Servisinin adı, Abone İlişkileri Bürosu olarak değiştirilmiştir.",
        "Daha önce kurulan Abone Servisi, Abone İlişkileri Bürosuna dönüştürülmüştür.",
        "Abone Servisi kaldırılarak yerine Abone İlişkileri Bürosu kurulmuştur.",
    ],
)
def test_a_unit_that_the_text_says_was_called_otherwise_goes_on(project: Path, tmp_path: Path, sentence: str) -> None:
    imported(project, TEXT)
    text = NEW.read_text("utf-8").replace("Abone Servisi", "Abone İlişkileri Bürosu")
    document = tmp_path / "yeni.txt"
    document.write_text(text.replace("(2) Müdür, görevlerinden", f"(2) {sentence}\n(3) Müdür, görevlerinden"), "utf-8")
    done = run(project, "new-version", str(document), "cinarli/su-ve-kanal-isleri", "2025-02-05", "--yes")
    assert done.exit_code == 0, done.output
    units = yaml.safe_load((project / PLACE / "2025-02-05.yml").read_text("utf-8"))["units"]
    renamed = {id: [each["unit"] for each in unit.get("renamed_from", ())] for id, unit in units.items()}
    assert renamed.pop("abone-iliskileri-burosu") == ["abone-servisi"]
    assert not any(renamed.values())
    assert sentence in units["abone-iliskileri-burosu"]["renamed_from"][0]["why"]
    assert not has_errors(examined(project)[0].findings)


def test_there_is_no_new_version_of_nothing(project: Path) -> None:
    done = run(project, "new-version", str(NEW), "cinarli/su-ve-kanal-isleri", "2025-02-05", "--yes")
    assert done.exit_code == 1
    assert "kimsorumlu import" in done.output
    assert files(project) == {"mkdocs.yml"}


# The texts of this project -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "place", ["izmir-bb/bilgi-islem/2023-11-30", "kutahya/bilgi-islem/2020-11-04", "kocaeli-bb/bilgi-islem/2025-11-13"]
)
def test_the_held_texts_are_proposed_as_they_were_read(project: Path, place: str) -> None:
    """Units with kind and parent as in the data; of the speakers no more than one in twenty missing or false."""
    held = ROOT / "data" / "municipalities" / place
    source = held.parent / "sources" / f"{held.name}.txt"
    document = project / f"belge.{'md' if 'format: markdown' in held.with_suffix('.yml').read_text('utf-8') else 'txt'}"
    document.write_bytes(source.read_bytes())
    (project / "mkdocs.yml").write_text("site_name: Deneme\n", "utf-8")  # with the package's catalogues
    municipality, regulation, day = place.split("/")
    done = run(project, "import", str(document), "--municipality", municipality)
    assert done.exit_code == 0, done.output
    made = yaml.safe_load(
        (project / "data/municipalities" / municipality / regulation / f"{day}.yml").read_text("utf-8")
    )
    kept = yaml.safe_load(held.with_suffix(".yml").read_text("utf-8"))
    shown = [{id: (u["kind"], u["parent"], u["name"]) for id, u in data["units"].items()} for data in (made, kept)]
    assert shown[0] == shown[1]
    spoken = [{(e["article"], str(e["speaks_for"])) for e in d["text"] if e.get("speaks_for")} for d in (made, kept)]
    assert len(spoken[0] ^ spoken[1]) <= len(spoken[1]) // 20
    assert made["title"] == kept["title"]
    for key in ("decision", "date", "body", "in_force_article", "evidence", "signatories"):
        assert made["adoption"][key] == kept["adoption"][key], key
