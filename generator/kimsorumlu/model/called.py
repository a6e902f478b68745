"""What a regulation is called in one or two words beside its municipality: "Temizlik İşleri"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.endings import possessive


def without_kind(name: str, kind: str) -> str:
    """A unit's name without the words at its end that say what it is; the whole name if nothing else is left.

    >>> without_kind("Temizlik İşleri Müdürlüğü", "müdürlük"), without_kind("Basın Bürosu", "büro")
    ('Temizlik İşleri', 'Basın')
    >>> without_kind("Bilgi İşlem Dairesi Başkanlığı", "daire başkanlığı"), without_kind("Müdürlük", "müdürlük")
    ('Bilgi İşlem', 'Müdürlük')
    """
    words, said = name.split(), kind.split()
    tail = words[-len(said) :]
    if len(words) > len(said) and all(lower(w) in (k, possessive(k)) for w, k in zip(tail, said, strict=True)):
        return " ".join(words[: -len(said)])
    return name


def told_apart(names: Iterable[tuple[str, str, str]]) -> Mapping[str, str]:
    """What each of several regulations is called, by its slug: without its kind, unless another is called so, too.

    `names` are slug, name and kind of the unit each is of ("" for none). One regulation needs no such name.
    """
    known = list(names)
    if len(known) < 2:
        return {}
    short = {slug: without_kind(name, kind) for slug, name, kind in known}
    often = Counter(short.values())
    return {slug: short[slug] if often[short[slug]] == 1 else name for slug, name, _ in known}
