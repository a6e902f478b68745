"""The code of dataclasses and expressions that was made ahead: used as long as their texts are the same."""

from __future__ import annotations

import dataclasses
import importlib
import re
import subprocess
import sys
from pathlib import Path
from types import CodeType, ModuleType

import pytest

from kimsorumlu import prepared_code
from kimsorumlu.prepared_code import compile_code, recall_code

NAME = "kiyikent_values"
COMPILER = prepared_code._COMPILER
# As it is before any command recalls.
ANEW = getattr(COMPILER.compile, "anew", COMPILER.compile)
VALUES = r"""
import re
from dataclasses import dataclass, field

@dataclass(frozen=True, slots=True, order=True)
class Duty:
    unit: str
    text: str = "yok"
    labels: list[str] = field(default_factory=list)

PATTERNS = (
    re.compile(r"(?P<harf>[a-zçğıöşü]{1,2})\)(?:\s+|$)"),
    re.compile("MADDE ([0-9]+)|geçici", re.IGNORECASE | re.MULTILINE),
    re.compile(rb"[^ -~]+?", re.DOTALL),
    re.compile("(?x) a # ek", 0),
)
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in the place of the package's; a package of one module, of which nothing is imported."""
    monkeypatch.setattr(prepared_code, "_PLACE", tmp_path / "__pycache__")
    monkeypatch.setattr(prepared_code, "_modules", lambda: [NAME, "kiyikent_optional"])
    # Put back afterwards as it was: not there.
    monkeypatch.setattr(dataclasses, "exec", exec, raising=False)
    monkeypatch.delattr(dataclasses, "exec")
    monkeypatch.setattr(COMPILER, "compile", ANEW)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    (tmp_path / f"{NAME}.py").write_text(VALUES)
    return tmp_path / "__pycache__"


def imported() -> ModuleType:
    sys.modules.pop(NAME, None)
    importlib.invalidate_caches()
    re.purge()
    return importlib.import_module(NAME)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What is run for dataclasses from now on: texts, and the code of texts."""
    seen: list[object] = []

    def noted(what: str | CodeType, *names: dict[str, object]) -> None:
        seen.append(what)
        exec(what, *names)

    monkeypatch.setattr(prepared_code, "exec", noted, raising=False)
    return seen


def prepared() -> int:
    sys.modules.pop(NAME, None)
    re.purge()
    try:
        return compile_code()
    finally:
        sys.modules.pop(NAME, None)


def test_what_is_prepared_is_not_compiled_again(run: list[object]) -> None:
    count = prepared()
    assert "exec" not in vars(dataclasses)
    recall_code()
    run.clear()
    values = imported()
    assert len(run) >= count - len(values.PATTERNS) > 0
    assert all(isinstance(what, CodeType) for what in run)
    one, other = values.Duty("su", labels=["a"]), values.Duty("yol")
    assert (one < other, one == values.Duty("su", labels=["a"]), other.labels) == (True, True, [])
    assert repr(other) == "Duty(unit='yol', text='yok', labels=[])"
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.unit = "park"


def test_a_class_that_is_another_is_compiled(place: Path, run: list[object]) -> None:
    prepared()
    recall_code()
    (place.parent / f"{NAME}.py").write_text(VALUES.replace("text:", "words:"))
    run.clear()
    assert imported().Duty("su", words="var").words == "var"
    assert any(isinstance(what, str) for what in run)


def test_expressions_are_what_they_were_without_being_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    anew = imported().PATTERNS
    assert prepared() > len(anew)
    assert COMPILER.compile is ANEW

    compiled: list[object] = []

    def noted(pattern: object, flags: int = 0) -> object:
        compiled.append(pattern)
        return ANEW(pattern, flags)

    monkeypatch.setattr(COMPILER, "compile", noted)
    recall_code()
    recalled = imported().PATTERNS
    # Equal are expressions of the same text, flags and code.
    assert recalled == anew
    assert [one.groupindex for one in recalled] == [one.groupindex for one in anew]
    assert [one.groups for one in recalled] == [1, 1, 0, 0]
    assert recalled[0].sub(r"<\g<harf>>", "çç) su b)") == "<çç>su <b>"
    of_module = [one.pattern for one in anew]
    assert not set(of_module).intersection(compiled)
    # Another text, and the same with other flags, are not what was prepared.
    assert re.compile("başka bir söz").fullmatch("başka bir söz")
    assert re.compile(of_module[1], re.IGNORECASE) != anew[1]
    assert compiled[-2:] == ["başka bir söz", of_module[1]]


def test_recalling_twice_is_recalling_once() -> None:
    prepared()
    recall_code()
    once = COMPILER.compile
    recall_code()
    assert COMPILER.compile is once
    assert once is not ANEW


@pytest.mark.parametrize("said", [b"", b"rubbish", b"i\x01\x00\x00\x00"])
def test_what_cannot_be_read_is_compiled(place: Path, said: bytes) -> None:
    prepared()
    [file] = place.iterdir()
    file.write_bytes(said)
    recall_code()
    assert "exec" not in vars(dataclasses)
    assert COMPILER.compile is ANEW
    assert imported().Duty("su").text == "yok"


def test_a_command_begins_with_what_is_prepared() -> None:
    code = (
        "import dataclasses; from kimsorumlu import prepared_code; prepared_code._read = lambda: {'a text': b''};"
        "from kimsorumlu.cli import main; main(['check', '--help'], standalone_mode=False);"
        "print(dataclasses.exec.__module__)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1] == "kimsorumlu.prepared_code"


def test_every_module_of_the_package_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    names = set(prepared_code._modules())
    assert {"kimsorumlu.cli.building", "kimsorumlu.model.text", "kimsorumlu.pages.kinds"} <= names
    assert "kimsorumlu.__main__" not in names
