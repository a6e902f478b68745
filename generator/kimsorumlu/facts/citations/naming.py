"""What texts call a law: names that are not its title, as they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kimsorumlu import ids
from kimsorumlu.facts.citations.citation import LocatedCitation
from kimsorumlu.model.legislation import Law, name_words
from kimsorumlu.turkish.fold import fold_letters
from kimsorumlu.turkish.order import sort_key

# Kanun, Kanunu, Kanunun: five letters of a noun stand for all its endings.
_STEM = 5


def names_in_texts(law: Law, cited: Iterable[LocatedCitation]) -> tuple[str, ...]:
    """The names that these citations give the law, where they are not its title: "Telsiz Kanunu"; each once, in order.

    The noun that follows belongs to the name as printed, with its ending.
    """
    known = {name_words(law.title), name_words(law.title)[:-1]}  # what is printed leaves the noun out
    found: dict[str, str] = {}
    for place in cited:
        title, noun, text = place.citation.evidence.title, place.citation.evidence.noun, place.citation.text
        if title and name_words(title) not in known and (start := text.find(title)) >= 0:
            after = re.match(r"\s+[^\W\d_]+", text[start + len(title) :])
            is_noun = after is not None and noun is not None and fold_letters(after[0]).strip().startswith(noun[:_STEM])
            found.setdefault(ids.slug(title), f"{title}{after[0] if after and is_noun else ''}")
    return tuple(sorted(found.values(), key=sort_key))
