"""Readers are told of which day the shared catalogues are."""

from datetime import date

from kimsorumlu.catalogues import NAMES
from kimsorumlu.view.catalogues import catalogues_said

MAY, JUNE = date(2027, 5, 2), date(2027, 6, 3)


def test_one_day_is_said_once() -> None:
    assert catalogues_said([("topics", MAY), ("roles", MAY)]) == (
        "Konular ve unvanlar, paketin 02.05.2027 tarihli ortak kataloglarından gelir; site onlara kendinin olanı ekler."
    )


def test_days_that_differ_stand_beside_their_catalogues() -> None:
    assert catalogues_said([("topics", MAY), ("roles", JUNE)]).startswith(
        "Paketin ortak kataloglarından gelenler, tarihleriyle: konular (02.05.2027) ve unvanlar (03.06.2027);"
    )


def test_every_catalogue_has_a_name_and_none_is_no_sentence() -> None:
    assert catalogues_said([(name, MAY) for name in NAMES]).count(",") == len(NAMES) - 1
    assert catalogues_said(()) == ""
