import string

import pytest

from kimsorumlu.problems import CATALOGUE, Entry


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=lambda entry: entry.code)
def test_both_wordings_name_the_same_values(entry: Entry) -> None:
    assert fields(entry.tr) == fields(entry.en)
    assert fields(entry.help_tr) == fields(entry.help_en)
    assert entry.tr and entry.en and entry.help_tr and entry.help_en and entry.example
    assert entry.code == entry.code.lower().replace(" ", "-")
