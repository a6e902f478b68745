import re
import string

import pytest

from kimsorumlu.problems import CATALOGUE, PHRASES, FindingKind, Language, Phrase


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=lambda entry: entry.code)
def test_both_wordings_name_the_same_values(entry: FindingKind) -> None:
    assert fields(entry.tr) == fields(entry.en)
    assert fields(entry.help_tr) == fields(entry.help_en)
    assert entry.tr and entry.en and entry.help_tr and entry.help_en and entry.example
    assert entry.code == entry.code.lower().replace(" ", "-")
    assert not turkish(entry.en), entry.en
    assert not turkish(entry.help_en), entry.help_en


def turkish(text: str) -> bool:
    """Whether a text has Turkish letters outside quotation marks."""
    return re.search(r"[çğıöşüÇĞİÖŞÜ]", re.sub(r'"[^"]*"|“[^”]*”', "", text)) is not None


def test_a_phrase_is_worded_in_both_languages() -> None:
    for code, (tr, en) in PHRASES.items():
        places = {name for _, name, _, _ in string.Formatter().parse(tr) if name is not None}
        assert places == {name for _, name, _, _ in string.Formatter().parse(en) if name is not None}
        filling = [f"<{place}>" for place in sorted(places)]
        told = [Phrase(code, *filling).worded(language) for language in Language]
        assert all(each in text for each in filling for text in told)
        assert not turkish(en), en
    with pytest.raises(KeyError):
        Phrase("no such phrase")
