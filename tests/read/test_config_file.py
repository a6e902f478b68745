"""mkdocs.yml: read with findings like every data file; values from the environment as MkDocs has them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from mkdocs.utils.yaml import get_yaml_loader

from kimsorumlu.problems import Finding
from kimsorumlu.read.config_file import Config, read_config
from kimsorumlu.read.source import parse, typed

FIVE_LINES = """\
site_name: Örnek Görevleri
site_description: Hangi işten kim sorumlu?
site_url: https://gorev.ornek.example/x
repo_url: https://kod.example/ornek
edit_uri: edit/main/
mail: bilgi@ornek.example
"""


def read(root: Path, text: str, **environment: str) -> tuple[Config | None, tuple[Finding, ...]]:
    (root / "mkdocs.yml").write_text(text, "utf-8")
    return read_config(root, environment)


def slips(root: Path, text: str) -> list[tuple[str, int, int]]:
    return [(found.code, found.span.line, found.span.column) for found in read(root, text)[1]]


def test_five_lines_say_what_is_the_sites_own(tmp_path: Path) -> None:
    config, findings = read(tmp_path, FIVE_LINES)
    assert findings == ()
    assert config == Config(
        name="Örnek Görevleri",
        description="Hangi işten kim sorumlu?",
        address="https://gorev.ornek.example/x/",
        repository="https://kod.example/ornek",
        edit="edit/main/",
        mail="bilgi@ornek.example",
    )


def test_no_file_is_no_finding(tmp_path: Path) -> None:
    assert read_config(tmp_path, {}) == (None, ())


@pytest.mark.parametrize(
    ("given", "kept"),
    [("", ""), ("https://a.example", "https://a.example/"), (" https://a.example/x/ ", "https://a.example/x/")],
)
def test_the_sites_address_comes_from_the_environment(tmp_path: Path, given: str, kept: str) -> None:
    config, findings = read(tmp_path, 'site_name: A\nsite_url: !ENV [ADDRESS, ""]\n', ADDRESS=given)
    assert findings == ()
    assert config and config.address == kept


@pytest.mark.parametrize(
    ("line", "slip"),
    [
        ("site_nme: B", ("unknown-key", 2, 1)),
        ("site_url: gorev.ornek.example", ("bad-value", 2, 11)),
        ("repo_url: ornek/gorev", ("bad-value", 2, 11)),
        ("edit_uri: https://kod.example/edit", ("bad-value", 2, 11)),
        ("edit_uri: edit/main", ("bad-value", 2, 11)),
        ("mail: bilgi", ("bad-value", 2, 7)),
        ("accent: kırmızı", ("bad-value", 2, 9)),
        ("logo: ../resim.svg", ("bad-value", 2, 7)),
        ("logo: resim.exe", ("bad-value", 2, 7)),
        ("licence: mit", ("bad-value", 2, 10)),
        ("accent: '#ffee00'", ("bad-value", 2, 9)),
        ("featured: kamera", ("wrong-type", 2, 11)),
        ("site_description: [a]", ("wrong-type", 2, 19)),
        ("theme: material", ("unknown-key", 2, 1)),
        ("extra: !!python/object/apply:os.system [id]", ("yaml-tag", 2, 8)),
        ("mail: !relative x", ("yaml-tag", 2, 7)),
        ("site_url: 'https://x/a\"><b>/'", ("bad-value", 2, 11)),
        ("site_url: https://a.example/<b>", ("bad-value", 2, 11)),
        ("site_url: https://a.example/?q=1", ("bad-value", 2, 11)),
        ("site_url: https://kişi:gizli@a.example/", ("bad-value", 2, 11)),
        ("site_url: javascript:alert(1)", ("bad-value", 2, 11)),
        ("site_url: https://a.example:65536/", ("bad-value", 2, 11)),
        ("site_url: https://a.example/x/../y/", ("bad-value", 2, 11)),
        (f"site_url: https://a.example/{'a/' * 300}", ("bad-value", 2, 11)),
        (f"site_description: {'a' * 501}", ("bad-value", 2, 19)),
        (f"searches: [{'a,' * 201}]", ("bad-value", 2, 11)),
        ("repo_url: https://a.example/x\nedit_uri: ../../", ("bad-value", 3, 11)),
        ("repo_url: 'https://a.example/\"x'", ("bad-value", 2, 11)),
        ("mail: a@b.example?cc=c", ("bad-value", 2, 7)),
        ("mail: '<a@b.example>'", ("bad-value", 2, 7)),
        ("plugins: [search]", ("unknown-key", 2, 1)),
        ("hooks: [a.py]", ("unknown-key", 2, 1)),
        ("markdown_extensions: [os]", ("bad-value", 2, 23)),
        ("markdown_extensions: [pymdownx.snippets]", ("bad-value", 2, 23)),
        ("markdown_extensions: [meta]", ("bad-value", 2, 23)),
        ("markdown_extensions: {toc: {}}", ("wrong-type", 2, 22)),
        ("markdown_extensions: [{toc: [a]}]", ("wrong-type", 2, 29)),
        ("markdown_extensions: [{toc: {}, tables: {}}]", ("bad-value", 2, 23)),
        ("markdown_extensions: [[toc]]", ("bad-value", 2, 23)),
        ("nav: 5", ("wrong-type", 2, 6)),
        ("nav: {a: b.md}", ("wrong-type", 2, 6)),
        ("nav: [5]", ("wrong-type", 2, 7)),
        ("nav: [{A: javascript:alert(1)}]", ("wrong-type", 2, 11)),
        ("nav: [{A: ../../etc/passwd.md}]", ("wrong-type", 2, 11)),
        ("nav: [{A: a.md, B: b.md}]", ("wrong-type", 2, 7)),
        ("nav: [{A: []}]", ("wrong-type", 2, 11)),
        ("nav: [{A: [{B: [{C: [{D: d.md}]}]}]}]", ("wrong-type", 2, 21)),
        ("nav: [" + "a.md, " * 201 + "]", ("wrong-type", 2, 6)),
        ("extra: [a]", ("wrong-type", 2, 8)),
        ("mail: !ENV {A: b}", ("yaml-tag", 2, 7)),
    ],
)
def test_a_slip_is_a_finding_at_its_place(tmp_path: Path, line: str, slip: tuple[str, int, int]) -> None:
    assert slips(tmp_path, f"site_name: A\n{line}\n") == [slip]


def test_pages_and_places_can_be_added_to_the_navigation(tmp_path: Path) -> None:
    text = "site_name: A\nnav: [a.md, {B: b/c.md}, {C: [{D: 'https://d.example/e?f'}, {E: [e.md]}]}]\n"
    assert slips(tmp_path, text) == []


def test_a_misspelt_key_names_the_near_one(tmp_path: Path) -> None:
    assert [found.near for found in read(tmp_path, "site_name: A\nsite_nme: B\n")[1]] == ["site_name"]


@pytest.mark.parametrize("text", ["mail: a@b.example\n", "site_name:\n"])
def test_a_site_needs_a_name(tmp_path: Path, text: str) -> None:
    config, findings = read(tmp_path, text)
    assert config is None
    assert [found.code for found in findings] == ["site-unnamed"]


@pytest.mark.parametrize("text", ["", "a: [", "- a\n"])
def test_a_file_that_says_nothing_is_a_finding(tmp_path: Path, text: str) -> None:
    config, findings = read(tmp_path, text)
    assert config is None
    assert findings


def test_what_a_project_adds_keeps_its_types(tmp_path: Path) -> None:
    text = "site_name: A\nmarkdown_extensions:\n- toc: {permalink: true, toc_depth: 3}\nextra: {a: !ENV [N, 1.5]}\n"
    config, findings = read(tmp_path, text, N="7")
    assert findings == ()
    assert config and config.added == {
        "markdown_extensions": [{"toc": {"permalink": True, "toc_depth": 3}}],
        "extra": {"a": 7},
    }


@pytest.mark.parametrize(
    "value",
    [
        "SET",
        "UNSET",
        "[UNSET, SET]",
        "[UNSET, SET, x]",
        "[UNSET, 2]",
        "[UNSET]",
        "[]",
        "[UNSET, '']",
        "[EMPTY, x]",
        "[NUMBER, x]",
        "[TRUE]",
        "[UNSET, [a, b]]",
    ],
)
def test_the_environment_is_read_as_mkdocs_reads_it(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    environment = {"SET": "kurum", "EMPTY": "", "NUMBER": "12", "TRUE": "true"}
    for name, given in environment.items():
        monkeypatch.setenv(name, given)
    raw = f"a: !ENV {value}\n".encode()
    theirs = yaml.load(raw, get_yaml_loader())["a"]
    assert typed(raw, environment) == {"a": theirs}
    document, findings = parse(raw, "mkdocs.yml", environment)
    assert findings == ()
    told = "true" if theirs is True else theirs if theirs is None or isinstance(theirs, list) else str(theirs)
    assert document.data == {"a": told}


def test_data_files_do_not_read_the_environment() -> None:
    assert [found.code for found in parse(b"a: !ENV HOME\n", "data/topics.yml")[1]] == ["yaml-tag"]
