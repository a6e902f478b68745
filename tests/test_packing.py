"""Values as bytes: what comes back is equal, what is held is the same, and nothing else can be made."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from kimsorumlu.packing import NotPackedError, packed, unpacked
from kimsorumlu.problems import Severity
from tests.sites import real


def test_a_value_comes_back_equal() -> None:
    catalogues = real().facts.given
    value = (catalogues.legislation.laws, catalogues.places, date(2024, 2, 29), Severity.ERROR, {"a": [1, None]})
    assert unpacked(packed(value)) == value


def test_what_is_held_comes_back_as_itself() -> None:
    held = (object(), Path("one"))
    raw = packed({"of": [held[1], held[0]]}, held)
    assert unpacked(raw, held) == {"of": [held[1], held[0]]}
    assert unpacked(raw, ("another", "one")) == {"of": ["one", "another"]}


@dataclass
class _Runs:
    """Bytes of somebody else's making, that would have something called."""

    called: object
    given: tuple[object, ...]

    def __reduce__(self) -> tuple[object, ...]:
        return self.called, self.given


@pytest.mark.parametrize("called", [Path.touch, exec, pickle.loads, Path, _Runs])
def test_nothing_is_called_whoever_wrote_the_bytes(tmp_path: Path, called: object) -> None:
    there = tmp_path / "ran"
    given = (there,) if called is Path.touch else (f"open({str(there)!r}, 'w')",)
    with pytest.raises(NotPackedError):
        unpacked(pickle.dumps(_Runs(called, given)))
    assert not there.exists()


@pytest.mark.parametrize("raw", [b"", b"\x80", b"rubbish", packed((1, 2))[:-2]])
def test_bytes_that_are_no_value_are_refused(raw: bytes) -> None:
    with pytest.raises(NotPackedError):
        unpacked(raw)


def test_what_is_not_held_any_more_is_refused() -> None:
    held = (object(),)
    with pytest.raises(NotPackedError):
        unpacked(packed(held[0], held), ())
