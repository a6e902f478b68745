"""The letters of a data file: what cannot be seen is refused by name and place, look-alikes are told of.

A character may stand in the file, where it has its own line and column, or be brought in by an escape in quotation
marks, where it has those of the value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.turkish.characters import (
    disguised,
    in_one_form,
    in_two_forms,
    incomplete,
    letters_for_digits,
    loose_marks,
    name_of,
    refused,
)

# So many of a kind are named in one file; more of them have one cause.
MAX_NAMED = 20


def letters_in(text: str, place: Callable[[int], FileSpan]) -> Iterator[Finding]:
    """What is wrong with the letters of a text; `place` tells where its character at an offset stands."""
    for at in sorted({*refused(text), *loose_marks(text)})[:MAX_NAMED]:
        yield finding("bad-character", place(at), value=name_of(text[at]))
    for at in in_two_forms(text)[:MAX_NAMED]:
        written = text[at : at + 2]
        yield finding("letter-form", place(at), value=in_one_form(written), data=" + ".join(map(name_of, written)))
    for at, number in islice(letters_for_digits(text), MAX_NAMED):
        yield finding("letter-in-number", place(at), value=number)
    for at, word in islice(incomplete(text), MAX_NAMED):
        yield finding("letter-lost", place(at), value=word)
    for at, word in islice(disguised(text), MAX_NAMED):
        yield finding("mixed-scripts", place(at), value=word, data=", ".join(map(name_of, _odd(word))))


def _odd(word: str) -> list[str]:
    """The letters of a word that are not what they look like, each once."""
    return sorted({letter for letter in word if next(disguised(f"a{letter}"), None) is not None})


def letters_of_file(text: str, file: str) -> tuple[Finding, ...]:
    """What is wrong with the letters of a file as it is written, comments included."""

    def place(at: int) -> FileSpan:
        start = text.rfind("\n", 0, at) + 1
        return FileSpan(file, text.count("\n", 0, at) + 1, at - start + 1)

    return tuple(letters_in(text, place))


def brought_in(value: str, written: Iterable[str], span: FileSpan) -> Iterator[Finding]:
    """What is wrong with a value's letters that does not stand in the lines it is written on: escapes brought it in."""
    there = "\n".join(written)
    if "\\" not in there:
        return
    own = {(found.code, found.values) for found in letters_in(there, lambda _: span)}
    yield from (found for found in letters_in(value, lambda _: span) if (found.code, found.values) not in own)
