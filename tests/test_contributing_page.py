"""The page for contributors says what is so: its sample is what `check` prints, its keys those of the data files."""

from __future__ import annotations

import re
import shutil
from dataclasses import fields
from pathlib import Path

from click.testing import CliRunner

from kimsorumlu.cli import main
from kimsorumlu.read import municipality_shape, shapes, text_shapes
from kimsorumlu.read.project import read_project
from kimsorumlu.read.shaping import shape
from kimsorumlu.read.source import parse

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "content" / "katki.md").read_text("utf-8")
VERSION = "data/municipalities/kutahya/bilgi-islem/2020-11-04.yml"


def plain(text: str) -> str:
    """Without what moves when the data grows: line numbers, counts, the width of the gutter."""
    return re.sub(r"\s+", " ", re.sub(r"\d+", "0", text)).strip()


def test_the_sample_is_what_check_prints(project_copy: Path) -> None:
    section = PAGE[PAGE.index("{#bulgular}") :]
    samples = re.findall(r"```\n(.*?)```\n", section, re.DOTALL)
    assert len(samples) == 2
    path = project_copy / VERSION
    text = path.read_text("utf-8")
    assert text.count("sağlamak ve bu sistemlerin lisanslı") == 1
    path.write_text(text.replace("sağlamak ve bu sistemlerin lisanslı", "sağlamak ve sistemlerin lisanslı"), "utf-8")
    result = CliRunner().invoke(main, ["--project", str(project_copy), "check"])
    assert plain(samples[0]) in plain(result.stderr)
    # How many warnings there are changes with every text that is added.
    assert plain(samples[1].replace("…", "0")) in plain(result.stdout)


def test_every_key_of_a_version_file_is_explained() -> None:
    table = PAGE[PAGE.index("{#anahtarlar}") : PAGE.index("{#duzeltmek}")]
    kinds = (
        shapes.VersionShape,
        shapes.Adoption,
        shapes.RoleShape,
        text_shapes.DivisionShape,
        text_shapes.GroupShape,
        text_shapes.BlockShape,
        text_shapes.ArticleShape,
        text_shapes.ClauseShape,
    )
    known = {field.name for kind in kinds for field in fields(kind)}
    rare = {"label", "heading_after"}
    assert {key for key in known - rare if f"`{key}`" not in table and f"`{key}:" not in table} == set()


def test_the_keys_that_close_gaps_are_explained_and_their_sample_is_read(tmp_path: Path) -> None:
    table = PAGE[PAGE.index("`municipality.yml`") : PAGE.index("{#duzeltmek}")]
    for kind in (
        municipality_shape.Contact,
        municipality_shape.Look,
        municipality_shape.ClosedGap,
        municipality_shape.Office,
    ):
        assert {field.name for field in fields(kind) if f"`{field.name}`" not in table} == set()
    samples = re.findall(r"```yaml\n(.*?)```", table, re.DOTALL)
    shutil.copytree(ROOT / "tests" / "fixtures" / "small", tmp_path, dirs_exist_ok=True)
    own = tmp_path / "data" / "municipalities" / "ornek" / "municipality.yml"
    own.write_text(own.read_text("utf-8") + "".join(samples), "utf-8")
    (entry,), findings = read_project(tmp_path)
    assert findings == () and entry.shape.checked and [each.kind for each in entry.shape.contacts] == ["phone"]
    assert [each.oversees for each in entry.shape.offices] == [(), ("zabita", "kultur")]


def test_the_samples_of_begin_and_end_are_read() -> None:
    """Each sample alone, in the place of the same keys of a version file."""
    section = PAGE[PAGE.index("{#yururluk}") : PAGE.index("{#duzeltmek}")]
    samples = re.findall(r"```yaml\n(.*?)```", section[: section.index("`municipality.yml`")], re.DOTALL)
    assert len(samples) == 4
    ends = [sample for sample in samples if sample.startswith("end:")]
    for sample in ends:
        document, findings = parse(sample.encode(), "ornek.yml")
        assert findings == () and isinstance(document.data, dict)
        end, found = shape(shapes.StatedEnd, document.data["end"], document, ("end",))
        assert found == () and end is not None and end.by in ("decision", "unknown")
    repeals, findings = parse(samples[1].encode(), "ornek.yml")
    assert findings == () and isinstance(repeals.data, dict)
    for number, each in enumerate(repeals.data["repeals"]):
        assert shape(shapes.Repeal, {"title": None, **each}, repeals, ("repeals", number))[1] == ()
    keys = {field.name for field in fields(shapes.StatedEnd)}
    assert {key for key in keys if f"`{key}" not in PAGE and f"{key}:" not in section} == set()
