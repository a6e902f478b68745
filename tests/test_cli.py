"""The command line as a whole; each command is tried where what it does is tested."""

import errno
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from kimsorumlu.cli import main
from kimsorumlu.cli.refusals import os_error
from kimsorumlu.cli.shown import findings_text
from kimsorumlu.problems import FileSpan, Language, finding
from tests.sites import SMALL


def test_the_version_is_said_without_reading_what_builds_sites() -> None:
    code = (
        "import sys; from kimsorumlu.cli import main; main(['--version'], standalone_mode=False);"
        "print(sorted({name.split('.')[1] for name in sys.modules if name.startswith('kimsorumlu.')}))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1] == "['cli', 'uncollected']"


def test_every_command_that_is_listed_is_there_by_that_name() -> None:
    context = click.Context(main)
    listed = main.list_commands(context)
    assert {"build", "check", "serve"} <= set(listed)
    for name in listed:
        command = main.get_command(context, name)
        assert command is not None
        assert command.name == name
        assert command.help
        examples = [line.strip() for line in command.help.splitlines() if line.strip().startswith("kimsorumlu ")]
        shown = command.get_help(click.Context(command, info_name=name)).splitlines()
        assert bool(examples) == bool(command.params) or name == "schema", name
        assert set(examples) <= {line.strip() for line in shown}, name
        assert not any("\\b" in line for line in shown), name


def test_errors_are_printed_before_warnings_and_each_in_its_order(tmp_path: Path) -> None:
    codes = ("site-address-unsaid", "empty-clause", "site-contact-unsaid", "file-empty")
    met = [finding(code, FileSpan("site.yml", line)) for line, code in enumerate(codes, 1)]
    said = findings_text(met, Language.TR, tmp_path)
    assert re.findall(r"site\.yml:(\d)", said) == ["2", "4", "1", "3"]


def test_nothing_is_shown_of_a_file_that_a_link_leads_to_out_of_the_project(tmp_path: Path) -> None:
    project, elsewhere = tmp_path / "project", tmp_path / "elsewhere"
    for folder in (project / "content", elsewhere / "theme"):
        folder.mkdir(parents=True)
    (elsewhere / "secret").write_text("anahtar")
    (elsewhere / "theme" / "base.html").write_text("{% if %}")
    (project / "content" / "own.md").write_text("kendi")
    for link, target in (("content/out.md", "secret"), ("mkdocs.yml", "secret"), ("theme", "theme")):
        (project / link).symlink_to(elsewhere / target)

    def excerpt(file: str) -> str:
        return findings_text([finding("file-empty", FileSpan(file))], Language.TR, project)

    assert "anahtar" not in excerpt("content/out.md") + excerpt("mkdocs.yml")
    assert "kendi" in excerpt("content/own.md")
    # A theme that is shared with another project is meant.
    assert "{% if %}" in excerpt("theme/base.html")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("chek", "chek: böyle bir komut yok; check mi demek istediniz?"),
        ("init", "eksik: DIR"),
        ("init x --nam y", "--nam: böyle bir seçenek yok; --name mi demek istediniz?"),
        ("init x y z", "fazladan yazılmış: y z"),
        ("init x --kind köy", "--kind: “köy” olamaz; olabilecekler: 'metropolitan', 'city', 'district'"),
        ("serve --port", "--port: ardından bir değer bekleniyor"),
        ("serve --port a", "--port: “a” bir sayı değil"),
        ("build --jobs 0", "--jobs: 0, şu aralıkta değil: 1<=x<=256"),
        ("build --pdf=a", "--pdf: değer almaz"),
        ("check kutahya --against HEAD", "--against bütün projenin denetimidir; PATH verilmez"),
        ("check --against=", "--against: commit adı boş"),
        ("lock --against=", "--against: commit adı boş"),
        ("--project yok check", "--project: “yok” diye bir dosya ya da klasör yok"),
        ("import yok.txt --municipality a", "DOCUMENTS: “yok.txt” diye bir dosya ya da klasör yok"),
    ],
)
def test_wrong_usage_is_told_in_turkish(typed: str, said: str) -> None:
    told = CliRunner().invoke(main, typed.split())
    assert told.exit_code == 2
    assert told.output.startswith(f"Hata: {said}\n")


def test_what_the_system_refuses_is_told_in_turkish(tmp_path: Path) -> None:
    (tmp_path / "schema").write_text("", "utf-8")
    told = CliRunner().invoke(main, ["--project", str(tmp_path), "schema"])
    assert told.exit_code == 1
    assert told.output == f"Hata: {tmp_path / 'schema'}: zaten var\n"
    assert os_error(OSError(errno.ELOOP, "Too many levels of links")) == "Too many levels of links"


def test_a_command_line_that_asks_nothing_is_shown_what_there_is() -> None:
    told = CliRunner().invoke(main, [])
    assert told.exit_code == 2
    assert told.output.startswith("Usage: kimsorumlu") or told.output.startswith("Usage: main")


@pytest.mark.parametrize("shell", ["bash", "fish", "zsh"])
def test_a_shell_is_told_how_to_complete(shell: str) -> None:
    told = CliRunner().invoke(main, ["completion", shell])
    assert told.exit_code == 0
    assert f"_KIMSORUMLU_COMPLETE={shell}_complete" in told.output


@pytest.mark.parametrize("command", ["lines", "check"])
def test_to_whoever_has_read_enough_no_error_is_said(tmp_path: Path, command: str) -> None:
    """As behind "| head": nobody reads any more, and that is no error to speak of."""
    project = tmp_path / "project"
    shutil.copytree(SMALL, project)
    document = project / "data/municipalities/ornek/park-ve-bahceler/sources/2023-06-07.txt"
    asked = (command, str(document)) if command == "lines" else ("--project", str(project), command)
    read, write = os.pipe()
    os.close(read)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "kimsorumlu", *asked], stdout=write, stderr=subprocess.PIPE, text=True, check=False
        )
    finally:
        os.close(write)
    assert done.returncode == 1
    assert not {"pipe", "Traceback", "Exception"} & set(done.stderr.split())
