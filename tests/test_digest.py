from __future__ import annotations

import datetime
from dataclasses import dataclass

import pytest

from kimsorumlu.digest import digest_of


@dataclass(frozen=True, slots=True)
class _Value:
    name: str
    days: tuple[datetime.date, ...]
    numbers: frozenset[str]


def test_equal_values_have_one_digest() -> None:
    day = datetime.date(2020, 1, 2)
    assert digest_of(_Value("ı", (day,), frozenset("abc"))) == digest_of(_Value("ı", (day,), frozenset("cba")))
    assert digest_of({"a": 1, "b": 2}) == digest_of({"b": 2, "a": 1})


@pytest.mark.parametrize(
    ("one", "other"), [(["ab", "c"], ["a", "bc"]), ([None], [""]), (["1"], [1]), ([["a"], "b"], ["a", ["b"]])]
)
def test_other_values_have_another(one: object, other: object) -> None:
    assert digest_of(one) != digest_of(other)


def test_a_value_without_a_form_is_an_error() -> None:
    with pytest.raises(TypeError):
        digest_of(object())
