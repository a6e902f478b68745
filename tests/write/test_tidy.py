from __future__ import annotations

import random
import shutil
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.sites import SMALL
from tests.write.test_kept import commented
from tests.write.test_version_yaml import FILES, HEADS, TEXTS, Text, named, read

from kimsorumlu.cli import main
from kimsorumlu.read.layout import Form, Laid, layout
from kimsorumlu.read.shapes import VersionShape
from kimsorumlu.write import municipality_yaml
from kimsorumlu.write.version_yaml import formatted, written

FIXTURES = Path(__file__).parent / "fixtures"
COMMENTED = (FIXTURES / "commented.yml").read_bytes()


def comments(raw: bytes) -> Counter[str]:
    laid = layout(raw)
    return Counter(laid.lines[number][at:].rstrip() for number, at in laid.comments.items())


def test_comments_keep_their_places_in_the_house_form() -> None:
    assert formatted(COMMENTED).decode() == (FIXTURES / "tidied.yml").read_text("utf-8")


def test_a_file_in_braces_becomes_one_in_blocks() -> None:
    new = municipality_yaml.formatted((FIXTURES / "in_braces.yml").read_bytes())
    assert comments(new) >= comments((FIXTURES / "in_braces.yml").read_bytes())
    assert municipality_yaml.formatted(new) == new
    assert b"{" not in new


@pytest.mark.parametrize("path", FILES, ids=named)
def test_the_house_form_says_the_same(path: Path) -> None:
    raw = path.read_bytes()
    new = formatted(raw)
    assert read(new) == read(raw)
    assert comments(new) == comments(raw)
    assert formatted(new) == new


def test_line_ends_of_another_system_stay() -> None:
    assert formatted(COMMENTED.replace(b"\n", b"\r\n")) == formatted(COMMENTED).replace(b"\n", b"\r\n")


def test_a_file_without_the_line_of_its_schema_gets_one() -> None:
    schema, rest = COMMENTED.split(b"\n", 1)
    assert formatted(rest).startswith(schema + b"\n# Elle")
    assert formatted(schema + b"\n" + COMMENTED).count(schema) == 2, "a second one is a comment like any other"


def ruffled(raw: bytes, seed: int) -> bytes:
    """The same file as somebody might have left it: blank lines, comments at any depth, and comments beside."""
    chance, laid = random.Random(seed), layout(raw)
    texts: set[int] = set()

    def walk(value: Laid) -> None:
        if not value.entries:
            # Right below a text, what is indented is part of it.
            below = value.end[0] + 1 if value.form in (Form.LITERAL, Form.INLINE) else value.start[0] + 1
            texts.update(range(value.start[0] + 1, below))
        for entry in value.entries:
            walk(entry.value)

    walk(laid.root)
    lines: list[str] = []
    for number, line in enumerate(laid.lines):
        if number not in texts and chance.random() < 0.3:
            lines += [""] * chance.randint(1, 3)
            lines.append(" " * chance.randint(0, 12) + f"# {number}")
        lines.append(line + "  # yanda" if line.endswith(":") and number not in texts else line)
    return "\n".join([*lines, "", "# son", "", ""]).encode()


@given(HEADS, TEXTS, st.integers(0, 1000))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_comment_is_lost_and_a_second_go_changes_nothing(head: VersionShape, text: Text, seed: int) -> None:
    plain = written(head, text)
    assert formatted(plain) == plain
    for raw in (commented(plain), ruffled(plain, seed), ruffled(commented(plain), seed)):
        new = formatted(raw)
        assert read(new) == (head, text)
        assert comments(new) == comments(raw)
        assert formatted(new) == new


def run(root: Path, *words: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["--project", str(root), "format", *words])
    return done.exit_code, done.output


def test_the_command_says_what_it_changed_and_is_silent_then(tmp_path: Path) -> None:
    root = tmp_path / "p"
    shutil.copytree(SMALL, root)
    run(root)
    file = root / "data/municipalities/ornek/park-ve-bahceler/2023-06-07.yml"
    assert file.is_file()
    neat = file.read_bytes()
    file.write_bytes(neat.replace(b"\ntitle: ", b"\n\n\n# ad\ntitle:    ") + b"\n")
    ruffled = file.read_bytes()
    assert run(root, "--check") == (1, "data/municipalities/ornek/park-ve-bahceler/2023-06-07.yml\n")
    assert file.read_bytes() == ruffled
    assert run(root, str(file))[0] == 0
    assert file.read_bytes() == neat.replace(b"\ntitle: ", b"\n\n# ad\ntitle: ")
    assert run(root, "--check") == (0, "")


def test_a_file_with_a_fault_is_left_as_it_is(tmp_path: Path) -> None:
    root = tmp_path / "p"
    shutil.copytree(SMALL, root)
    file = root / "data/municipalities/ornek/park-ve-bahceler/2023-06-07.yml"
    file.write_bytes(file.read_bytes().replace(b"\ntitle: ", b"\ntitel: "))
    broken = file.read_bytes()
    code, said = run(root)
    assert code == 1 and "2023-06-07.yml: olduğu gibi bırakıldı" in said
    assert file.read_bytes() == broken
    assert run(root, str(root / "mkdocs.yml"))[0] == 2
