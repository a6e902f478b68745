"""Changes to a file that people, tools and attackers make: one letter, one line, another encoding, a hostile value."""

from __future__ import annotations

import random
from collections.abc import Callable

Mutate = Callable[[random.Random, bytes], bytes]

# Values put where one stands: types, tags, sizes, markup, controls, look-alikes.
VALUES = (
    "null",
    "~",
    "[]",
    "{}",
    "0",
    "-1",
    "1e999",
    "true",
    "yes",
    "''",
    "|",
    "- a",
    "[[[[[[",
    "{a: b}",
    "*x",
    "&x a",
    "<<: {}",
    "!!python/object/apply:os.system [id]",
    "!!binary aGk=",
    "!ENV HOME",
    "!x y",
    "2024-02-30",
    "9999-12-31",
    "0000-00-00",
    "1" * 400,
    "a" * 5_000,
    '"\\x1b[31m"',
    '"\\0"',
    '"\\u202e"',
    '"\\ud800"',
    "<script>alert(1)</script>",
    "{{ 1/0 }}",
    "{% include 'x' %}",
    "../../../etc/passwd",
    "/etc/passwd",
    "C:\\\\x",
    "a/b",
    "..",
    ".",
    "-",
    "--",
    "::error::x",
    "İıŞş",
    "i\u0307",
    "\u0430",
    "\U0001f600",
    "%s%n",
    "{0}",
    "{value}",
    "' OR 1=1",
    "javascript:alert(1)",
    "https://[",
    "http://a b",
    "(((((",
    "[a] " * 30,
    "=a … =a … =a … =z",
    "MADDE",
    "MADDE 99999",
    "MADDE" + " " * 3_000 + "9x",
    "a)",
    "ç)",
    "(1)",
)
_BYTES = (b"\x00", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\x1b", b"\r", b"\t", b"\x85", b"\xe2\x80\xa8", b"\xc3")


def _flip(rng: random.Random, raw: bytes) -> bytes:
    place = rng.randrange(len(raw)) if raw else 0
    return raw[:place] + bytes([rng.randrange(256)]) + raw[place + 1 :]


def _insert(rng: random.Random, raw: bytes) -> bytes:
    place = rng.randrange(len(raw) + 1)
    return raw[:place] + rng.choice(_BYTES) + raw[place:]


def _letter(rng: random.Random, raw: bytes) -> bytes:
    place = rng.randrange(len(raw) + 1)
    return raw[:place] + rng.choice("abcçğıiİöşü:-#'\"[]{}|&*!%@`<>.,0123456789 ").encode() + raw[place + 1 :]


def _cut(rng: random.Random, raw: bytes) -> bytes:
    return raw[: rng.randrange(len(raw) + 1)]


def _drop_line(rng: random.Random, raw: bytes) -> bytes:
    lines = raw.split(b"\n")
    del lines[rng.randrange(len(lines))]
    return b"\n".join(lines)


def _twice(rng: random.Random, raw: bytes) -> bytes:
    lines = raw.split(b"\n")
    place = rng.randrange(len(lines))
    return b"\n".join([*lines[:place], lines[place], *lines[place:]])


def _swap_lines(rng: random.Random, raw: bytes) -> bytes:
    lines = raw.split(b"\n")
    one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _indent(rng: random.Random, raw: bytes) -> bytes:
    lines = raw.split(b"\n")
    place = rng.randrange(len(lines))
    lines[place] = rng.choice((b"  ", b"\t", b"")) + lines[place].removeprefix(rng.choice((b"  ", b"")))
    return b"\n".join(lines)


def _value(rng: random.Random, raw: bytes) -> bytes:
    lines = raw.split(b"\n")
    places = [place for place, line in enumerate(lines) if b":" in line] or [0]
    place = rng.choice(places)
    key = lines[place].partition(b":")[0]
    lines[place] = key + b": " + rng.choice(VALUES).encode("utf-8", "surrogatepass")
    return b"\n".join(lines)


def _key(rng: random.Random, raw: bytes) -> bytes:
    lines = raw.split(b"\n")
    places = [place for place, line in enumerate(lines) if b":" in line] or [0]
    place = rng.choice(places)
    head, colon, rest = lines[place].partition(b":")
    blanks = head[: len(head) - len(head.lstrip(b" -"))]
    lines[place] = blanks + rng.choice(VALUES).encode("utf-8", "surrogatepass") + colon + rest
    return b"\n".join(lines)


def _encoding(rng: random.Random, raw: bytes) -> bytes:
    text = raw.decode("utf-8", "replace")
    return text.encode(rng.choice(("utf-16", "utf-32", "iso-8859-9", "cp1254", "utf-7", "utf-8-sig")), "replace")


def _line_ends(rng: random.Random, raw: bytes) -> bytes:
    return raw.replace(b"\n", rng.choice((b"\r\n", b"\r", b"\n\n", b"\x0b", b"\xe2\x80\xa9")))


def _empty(_rng: random.Random, _raw: bytes) -> bytes:
    return b""


def _repeat(rng: random.Random, raw: bytes) -> bytes:
    place, width = rng.randrange(len(raw) + 1), rng.randrange(1, 40)
    return raw[:place] + raw[place : place + width] * rng.choice((2, 50, 500)) + raw[place:]


MUTATIONS: tuple[tuple[str, Mutate], ...] = (
    ("byte", _flip), ("byte added", _insert), ("letter", _letter), ("cut", _cut), ("line dropped", _drop_line),
    ("line twice", _twice), ("lines swapped", _swap_lines), ("indentation", _indent), ("value", _value), ("key", _key),
    ("encoding", _encoding), ("line ends", _line_ends), ("empty", _empty), ("repetition", _repeat),
)  # fmt: skip


def mutated(rng: random.Random, raw: bytes) -> tuple[str, bytes]:
    """The file changed once, sometimes twice or three times; what the first change is called."""
    name, mutate = rng.choice(MUTATIONS)
    changed = mutate(rng, raw)
    for _ in range(rng.choice((0, 0, 0, 1, 2))):
        changed = rng.choice(MUTATIONS)[1](rng, changed)
    return name, changed
