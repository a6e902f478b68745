"""Of which day the package's catalogues are that a site builds on, in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from kimsorumlu.turkish.case import capital
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.lists import listed

_CALLED: Final = {
    "topics": "konular",
    "jobs": "gündelik işler",
    "directorate-kinds": "müdürlük türleri",
    "roles": "unvanlar",
    "legislation": "mevzuat",
    "search-words": "arama sözleri",
    "places": "yer adları",
}


def catalogues_said(versions: Sequence[tuple[str, date]]) -> str:
    """The sentence for catalogues by their names, each with its day; "" for none.

    "Konular ve unvanlar, paketin 30.11.2026 tarihli ortak kataloglarından gelir; site onlara kendinin olanı ekler."
    """
    if not versions:
        return ""
    days = {of for _, of in versions}
    if len(days) == 1:
        names = capital(listed(_CALLED[name] for name, _ in versions))
        came = f"{names}, paketin {day(*days)} tarihli ortak kataloglarından gelir"
    else:
        names = listed(f"{_CALLED[name]} ({day(of)})" for name, of in versions)
        came = f"Paketin ortak kataloglarından gelenler, tarihleriyle: {names}"
    return f"{came}; site onlara kendinin olanı ekler."
