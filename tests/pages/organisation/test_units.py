"""The list of all units."""

from __future__ import annotations

from tests.pages.reading import having, ids, read, text
from tests.painted import only
from tests.sites import real, small

from kimsorumlu.facts.units import unit_ids
from kimsorumlu.pages.organisation.units import unit_index


def test_every_unit_stands_under_its_letter() -> None:
    page = read(real(), only(unit_index(real())))
    links = [a.get("href") for a in having(page, "a", cls="record__name")]
    assert sorted(link or "" for link in links) == sorted(
        f"../{m.slug}/birim/{id}/" for m in real().corpus.municipalities for id in unit_ids(m)
    )
    letters = {text(section.find("h2")): section for section in having(page, "section", cls="letter")}
    for letter, section in letters.items():
        assert {text(a)[0] for a in having(section, "a", cls="record__name")} == {letter}
    jumps = having(page, "nav", cls="letters")[0]
    assert {(a.get("href") or "")[1:] for a in jumps.iter("a")} <= set(ids(page))
    counts = {text(a).split()[0]: int(text(a).split()[1]) for a in jumps.iter("a")}
    assert counts == {letter: len(having(section, "li", cls="record")) for letter, section in letters.items()}


def test_units_of_one_name_stand_by_municipality() -> None:
    page = read(real(), only(unit_index(real())))
    lines = [text(li) for li in having(page, "li", cls="record")]
    assert [line for line in lines if line.startswith("Bilgi İşlem Müdürlüğü")] == [
        "Bilgi İşlem Müdürlüğü Eyüpsultan",
        "Bilgi İşlem Müdürlüğü Kütahya",
    ]


def test_a_unit_that_is_gone_says_so() -> None:
    page = read(small(), only(unit_index(small())))
    gone = [text(li) for li in having(page, "li", cls="record") if "Bugünkü yönetmelikte yok" in text(li)]
    assert len(gone) == 1 and gone[0].startswith("Fidanlık Servisi")
