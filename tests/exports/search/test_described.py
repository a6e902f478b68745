"""What is told of the search index is what is in it."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from tests.sites import days, forms, real, several, small

from kimsorumlu.exports.search import described
from kimsorumlu.exports.search_files import search_index
from kimsorumlu.site import Site

SITES = (real, small, several, forms, days)


def names(told: tuple[tuple[str, str], ...]) -> set[str]:
    return {name for name, _ in told}


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.__name__)
def test_every_field_and_every_sort_of_file_is_told_of(site: Callable[[], Site]) -> None:
    found = {file.path: file.content for file in search_index(site())}
    assert {described.FIRST_FILE, described.OLDER_TEXTS} <= found.keys()
    for path, content in found.items():
        if path.count("/") == 2:
            assert json.loads(content).keys() <= names(described.MANIFEST), path
        else:
            assert path.rpartition("/")[2].rpartition("-")[0] in names(described.PIECES), path


def test_nothing_is_told_of_that_no_index_has() -> None:
    files = [file for site in SITES for file in search_index(site())]
    heads = [json.loads(file.content) for file in files if file.path.count("/") == 2]
    assert {key for head in heads for key in head} == names(described.MANIFEST)
    pieces = {file.path.rpartition("/")[2].rpartition("-")[0] for file in files if file.path.count("/") > 2}
    assert pieces == names(described.PIECES)


def test_a_packed_number_is_read_as_it_is_told() -> None:
    """Read back by nothing but what /veri/ says of them."""
    signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
    head = next(json.loads(file.content) for file in search_index(real()) if file.path == described.FIRST_FILE)
    numbers, value, shift = [], 0, 0
    for sign in head["counts"]:
        part = signs.index(sign)
        value |= (part & 31) << shift
        shift += 5
        if part < 32:
            numbers.append(value)
            value = shift = 0
    assert sum(numbers) == head["clauses"]
    assert len(head["duties"]) == head["clauses"]
