from __future__ import annotations

from kimsorumlu.view.answers import short_unit_name
from kimsorumlu.view.sentence import Abbreviation


def test_short_names() -> None:
    assert short_unit_name("Bilgi Ağları Şube Müdürlüğü").parts == (
        "Bilgi Ağları\N{NO-BREAK SPACE}",
        Abbreviation("ŞM", "Şube Müdürlüğü"),
    )
    assert short_unit_name("Bilgi İşlem Dairesi Başkanlığı").parts[-1] == Abbreviation("DB", "Dairesi Başkanlığı")
    assert short_unit_name("Donanım & Servisi").parts == ("Donanım & Servisi",)
