"""What the site holds, said in one plain sentence, long and short.

All of it comes from `facts.scope`: with other regulations, other words.
"""

from __future__ import annotations

import datetime
from typing import Final

from kimsorumlu import ids
from kimsorumlu.facts.scope import Scope
from kimsorumlu.turkish.case import capital, lower
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.endings import genitive_of_noun
from kimsorumlu.turkish.lists import listed
from kimsorumlu.turkish.numerals import counted
from kimsorumlu.view.link import Link
from kimsorumlu.view.municipalities import place_name
from kimsorumlu.view.sentence import Sentence, joined, sentence

# More municipalities, and more kinds of directorate, than these are counted and not named.
_MOST_NAMED: Final = 6
_MOST_KINDS: Final = 3


def held(scope: Scope) -> Sentence:
    """What the site holds, with links to the municipalities.

    "Bu sitede şimdilik dört belediyenin bilgi işlem yönetmelikleri var: Eyüpsultan, İzmir, Kocaeli, Kütahya (en yeni
    metin 13.11.2025)."
    """
    if not scope.municipalities:
        return sentence("Bu sitede henüz yönetmelik yok.")
    newest = day(datetime.date.fromisoformat(scope.newest))
    of_when = f" (en yeni metin {newest})." if scope.regulations > 1 else f" ({newest})."
    if len(scope.municipalities) > _MOST_NAMED:
        whose = Link(_whose(scope), ids.MUNICIPALITIES)
        return sentence("Bu sitede şimdilik ", whose, f" {_texts(scope)} var{of_when}")
    if len(scope.municipalities) == 1:
        own = scope.municipalities[0]
        whose = Link(genitive_of_noun(own.name), own.url)
        return sentence("Bu sitede ", whose, f" {_texts(scope)} var{of_when}")
    places = joined(", ", (Link(place_name(municipality), municipality.url) for municipality in scope.municipalities))
    return sentence(f"{held_in_brief(scope)}: ", places, of_when)


def home_question(scope: Scope) -> str:
    """What the home page asks; a site of one municipality speaks as it does: "Belediyemizde bu işe kim bakıyor?"."""
    return f"{'Belediyemizde' if len(scope.municipalities) == 1 else 'Belediyede'} bu işe kim bakıyor?"


def held_in_brief(scope: Scope) -> str:
    """The same without names and day: "Bu sitede şimdilik dört belediyenin bilgi işlem yönetmelikleri var"."""
    return f"Bu sitede {'' if len(scope.municipalities) == 1 else 'şimdilik '}{texts_held(scope)} var"


def according_to(scope: Scope) -> str:
    """What an answer rests on: "Dört belediyenin bilgi işlem yönetmeliklerine göre."; "" if nothing is held."""
    return f"{capital(texts_held(scope))}ne göre." if scope.municipalities else ""


def searched(scope: Scope) -> str:
    """What a box elsewhere searches: "Dört belediyenin bilgi işlem yönetmeliklerinde arar."; "" if nothing is held."""
    return f"{capital(texts_held(scope))}nde arar." if scope.municipalities else ""


def texts_held(scope: Scope) -> str:
    """The texts, to begin a sentence with or stand in one: "dört belediyenin bilgi işlem yönetmelikleri"."""
    return f"{_whose(scope)} {_texts(scope)}"


def _whose(scope: Scope) -> str:
    """ "dört belediyenin"; of one by its name: "Örnek Belediyesinin"."""
    if len(scope.municipalities) == 1:
        return genitive_of_noun(scope.municipalities[0].name)
    return f"{lower(counted(len(scope.municipalities)))} belediyenin"


def _texts(scope: Scope) -> str:
    """ "bilgi işlem yönetmelikleri", "zabıta ve itfaiye yönetmelikleri", "25 türden müdürlüğünün yönetmelikleri"."""
    noun = "yönetmelikleri" if scope.regulations > 1 else "yönetmeliği"
    kinds = [lower(kind) for kind in scope.kinds]
    if not kinds:
        return f"görev {noun}"
    if len(kinds) > _MOST_KINDS:
        return f"{len(kinds)} türden müdürlüğünün {noun}"
    return f"{listed(kinds, last='ve' if scope.complete else 'ya da')} {noun}"
