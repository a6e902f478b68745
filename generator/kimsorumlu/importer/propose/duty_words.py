"""Where words begin to name duties, powers and ways of working, behind the name of whose they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kimsorumlu.importer.propose.lexicon import PrintedWord
from kimsorumlu.importer.propose.words import is_person, unit_ending

# Duties, powers, ways of working, as they follow a name. "görevli", "yetkilisi", "sorumlusu" are people.
_DUTIES: Final = re.compile(
    r"gorev(?!li|lendir)\w*|yetki(?!li|lendir)\w*|vazife\w*|sorumlulu\w*|sorumlul?uk\w*|calisma|isleyis\w*|nitelik\w*|unvan\w*"
    r"|organizasyondaki|hizmetleri?|is$|(?:yapaca|yurutece|ustlenece|yerine getirece|gorece)g[iu]"
)
# Those of them that stand in names of units, too.
_WORK: Final = re.compile(r"hizmetleri?|calisma|is")
# "görevini yürütür": what is done, not what is listed.
ONE_DUTY: Final = re.compile(r"(?:gorev|yetki|sorumlulug)[iu](?:n[iu]n?|n[ae]|n[dt][ae]n?)?")
SAYS_DUTIES: Final = re.compile(
    r"\b(?:gorev(?!li|lendir)|yetki(?!li|lendir)|vazife|sorumlul|calisma (?:usul|esas|sek|duzen)|isleyis"
    r"|(?:yapaca|yurutece|ustlenece|gorece)g[iu] (?:is|hizmet|gorev)\w*)"
)


def duties_at(words: Sequence[PrintedWord]) -> int | None:
    """Where the words name duties: the first that does, but for those that a name goes on from.

    "Destek Hizmetleri Müdürünün görevleri", "Çalışma Ruhsatları Biriminin görevleri": what names work stands in names.
    """
    for place, word in enumerate(words):
        if _DUTIES.fullmatch(word.folded) and not (_WORK.fullmatch(word.folded) and _inside_name(words, place)):
            return place
    return None


def _inside_name(words: Sequence[PrintedWord], at: int) -> bool:
    """Whether a name ends behind a place, no sign parts them, and no other name owns what stands there."""
    if any(word.folded.endswith("n") and _ends_name(word.folded) for word in words[:at]):
        return False
    end = next((place for place in range(at + 1, len(words)) if _ends_name(words[place].folded)), 0)
    return end > at and not any(re.search(r"[,:;]", word.gap) for word in words[at + 1 : end + 1])


def _ends_name(word: str) -> bool:
    return unit_ending(word) is not None or any(map(is_person, (word, re.sub(r"n?[iu]n$", "", word))))
