"""How a municipality can be reached: as the data says, with where it was read and when, and never made up."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from tests import sites
from tests.painted import body, only, text

from kimsorumlu.exports.paper import article_paper
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.pages.organisation.municipality import municipality_pages
from kimsorumlu.pages.site.gaps import gap_letter_files
from kimsorumlu.read.municipality_shape import Contact
from kimsorumlu.view.contacts import contact_lines

DAY = datetime.date(2026, 11, 29)
NONE = sites.municipality(sites.small())
PHONE = Contact("phone", "0 (286) 000 00 00", "ornek.example/iletisim", DAY)


@pytest.mark.parametrize(
    ("contact", "name", "address"),
    [
        (PHONE, "Telefon", "tel:02860000000"),
        (Contact("phone", "+90 286 000 00 00", "x", DAY), "Telefon", "tel:+902860000000"),
        (Contact("mail", "bilgi@ornek.example", "x", DAY), "E-posta", "mailto:bilgi@ornek.example"),
        (Contact("kep", "ornek@hs01.kep.example", "x", DAY), "KEP", ""),
        (
            Contact("form", "https://ornek.example/basvuru", "x", DAY),
            "Başvuru sayfası",
            "https://ornek.example/basvuru",
        ),
        (Contact("form", "javascript:alert(1)", "x", DAY), "Başvuru sayfası", ""),
    ],
)
def test_a_way_has_its_name_and_leads_where_it_can(contact: Contact, name: str, address: str) -> None:
    (line,) = contact_lines(replace(NONE, contacts=(contact,)))
    assert (line.name, line.value, line.address) == (name, contact.value, address)


def test_they_stand_on_the_municipalitys_page_and_in_its_letters_with_source_and_day() -> None:
    site = sites.site_of(Corpus((replace(NONE, contacts=(PHONE,)),)))
    panel = body(site, only(municipality_pages(site))).cssselect(".panel dl")[0]
    assert "Telefon0 (286) 000 00 00 ornek.example/iletisim, 29.11.2026" in text(panel)
    assert panel.cssselect("a")[0].get("href") == "tel:02860000000"
    edition = sites.new(site)
    told = article_paper(edition, edition.version.articles[0], site)["contacts"]
    assert told == only(gap_letter_files(site)).view(site)["contacts"]
    assert [line["read"] for line in told] == ["ornek.example/iletisim, 29.11.2026"]


def test_without_any_nothing_is_said() -> None:
    assert contact_lines(NONE) == ()
    assert "Telefon" not in text(body(sites.small(), only(municipality_pages(sites.small()))))
