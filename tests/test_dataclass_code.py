"""The code of dataclasses that was made when an environment was set up: used as long as their texts are the same."""

from __future__ import annotations

import dataclasses
import importlib
import subprocess
import sys
from pathlib import Path
from types import CodeType, ModuleType

import pytest

from kimsorumlu import dataclass_code
from kimsorumlu.dataclass_code import compile_dataclasses, recall_dataclasses

NAME = "kiyikent_values"
VALUES = """
from dataclasses import dataclass, field

@dataclass(frozen=True, slots=True, order=True)
class Duty:
    unit: str
    text: str = "yok"
    labels: list[str] = field(default_factory=list)
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in the place of the package's; a package of one module, of which nothing is imported."""
    monkeypatch.setattr(dataclass_code, "_PLACE", tmp_path / "__pycache__")
    monkeypatch.setattr(dataclass_code, "_modules", lambda: [NAME, "kiyikent_optional"])
    # Put back afterwards as it was: not there.
    monkeypatch.setattr(dataclasses, "exec", exec, raising=False)
    monkeypatch.delattr(dataclasses, "exec")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    (tmp_path / f"{NAME}.py").write_text(VALUES)
    return tmp_path / "__pycache__"


def imported() -> ModuleType:
    sys.modules.pop(NAME, None)
    importlib.invalidate_caches()
    return importlib.import_module(NAME)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What is run for dataclasses from now on: texts, and the code of texts."""
    seen: list[object] = []

    def noted(what: str | CodeType, *names: dict[str, object]) -> None:
        seen.append(what)
        exec(what, *names)

    monkeypatch.setattr(dataclass_code, "exec", noted, raising=False)
    return seen


def prepared() -> int:
    sys.modules.pop(NAME, None)
    try:
        return compile_dataclasses()
    finally:
        sys.modules.pop(NAME, None)


def test_what_is_prepared_is_not_compiled_again(run: list[object]) -> None:
    count = prepared()
    assert "exec" not in vars(dataclasses)
    recall_dataclasses()
    run.clear()
    values = imported()
    assert count
    assert len(run) >= count
    assert all(isinstance(what, CodeType) for what in run)
    one, other = values.Duty("su", labels=["a"]), values.Duty("yol")
    assert (one < other, one == values.Duty("su", labels=["a"]), other.labels) == (True, True, [])
    assert repr(other) == "Duty(unit='yol', text='yok', labels=[])"
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.unit = "park"


def test_a_class_that_is_another_is_compiled(place: Path, run: list[object]) -> None:
    prepared()
    recall_dataclasses()
    (place.parent / f"{NAME}.py").write_text(VALUES.replace("text:", "words:"))
    run.clear()
    assert imported().Duty("su", words="var").words == "var"
    assert any(isinstance(what, str) for what in run)


@pytest.mark.parametrize("said", [b"", b"rubbish", b"i\x01\x00\x00\x00"])
def test_what_cannot_be_read_is_compiled(place: Path, said: bytes) -> None:
    prepared()
    [file] = place.iterdir()
    file.write_bytes(said)
    recall_dataclasses()
    assert "exec" not in vars(dataclasses)
    assert imported().Duty("su").text == "yok"


def test_a_command_begins_with_what_is_prepared() -> None:
    code = (
        "import dataclasses; from kimsorumlu import dataclass_code; dataclass_code._read = lambda: {'a text': b''};"
        "from kimsorumlu.cli import main; main(['check', '--help'], standalone_mode=False);"
        "print(dataclasses.exec.__module__)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1] == "kimsorumlu.dataclass_code"


def test_every_module_of_the_package_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    names = set(dataclass_code._modules())
    assert {"kimsorumlu.cli.building", "kimsorumlu.model.text", "kimsorumlu.pages.kinds"} <= names
    assert "kimsorumlu.__main__" not in names
