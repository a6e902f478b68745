from __future__ import annotations

from tests.facts.real import FIXTURES, all_duties, corpus, version
from tests.sites import ROOT

from kimsorumlu.facts.duties import Duty, answering_unit, duties_of
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.linking import link
from kimsorumlu.model.version import Version
from kimsorumlu.read.municipality_shape import MunicipalityShape
from kimsorumlu.read.project import MunicipalityEntry, VersionEntry
from kimsorumlu.read.version_file import read_version


def references(of_version: Version) -> set[str]:
    return {duty.reference.removeprefix(of_version.url) for duty in duties_of(of_version)}


def spoken(of_version: Version) -> set[str]:
    """Every clause with words in an article that speaks for somebody."""
    return {
        of_version.article_url(article, clause.fragment).removeprefix(of_version.url)
        for article, clause in of_version.clauses()
        if article.speaks_for and clause.printed
    }


def test_every_version_has_its_duties() -> None:
    assert {of_version.url: len(duties_of(of_version)) for of_version in corpus().versions} == {
        "eyupsultan/bilgi-islem/2024-11-08/": 258,
        "izmir-bb/bilgi-islem/2023-11-30/": 134,
        "kocaeli-bb/bilgi-islem/2022-10-11/": 73,
        "kocaeli-bb/bilgi-islem/2025-11-13/": 165,
        "kutahya/bilgi-islem/2020-11-04/": 58,
    }
    assert len(all_duties()) == 688


def test_what_speaks_for_somebody_but_states_no_duty() -> None:
    kutahya = version("kutahya")
    lead_ins = {f"madde-{number}/#fikra-n1" for number in (8, 9, 10, 11, 12, 17)}
    assert spoken(kutahya) - references(kutahya) == lead_ins
    eyupsultan = version("eyupsultan")
    reporting_lines = {f"madde-{number}/#fikra-1" for number in (20, 21, 22, 23, 24)}
    lost = {f"madde-7/#fikra-1-bent-{letter}" for letter in "opq"}
    assert reporting_lines | lost <= spoken(eyupsultan) - references(eyupsultan)
    kocaeli = version("kocaeli-bb")
    assert spoken(kocaeli) == references(kocaeli)


def test_a_paragraph_that_states_a_duty_stands_beside_its_items() -> None:
    eyupsultan = references(version("eyupsultan"))
    assert {"madde-7/#fikra-2", "madde-13/#fikra-3", "madde-13/#fikra-4"} <= eyupsultan
    assert {"madde-13/#fikra-n1", "madde-15/#fikra-n1"} <= references(version("kutahya"))


def test_articles_that_speak_for_nobody_have_none() -> None:
    # Kütahya's definitions, organisation, repeal, entry into force, execution.
    assert not any(
        reference.startswith(("madde-4/", "madde-7/", "madde-18/")) for reference in references(version("kutahya"))
    )


def test_who_answers() -> None:
    eyupsultan = version("eyupsultan")
    network = eyupsultan.article("23")
    assert network is not None
    of_article = [duty for duty in duties_of(eyupsultan) if duty.article is network]
    assert {duty.speakers for duty in of_article} == {("network-uzmani",)}
    unit = answering_unit(eyupsultan, "network-uzmani")
    assert unit is not None
    assert unit.id == "sistem-ve-network-birimi"
    assert answering_unit(version("kocaeli-bb"), "sube-muduru") is None
    assert answering_unit(eyupsultan, "nobody") is None


# What the five texts do not hold, in a text of our own.
INVENTED = (FIXTURES / "invented.yml").read_text("utf-8")


def invented() -> tuple[Duty, ...]:
    file = "data/municipalities/kutahya/bilgi-islem/2020-11-04.yml"
    head, _, _ = (ROOT / file).read_text("utf-8").partition("\ntext:\n")
    read, findings = read_version(f"{head}\ntext:\n{INVENTED}".encode(), file)
    assert read is not None, findings
    assert findings == ()
    kutahya = next(entry for entry in corpus().municipalities if entry.slug == "kutahya")
    entry = MunicipalityEntry("kutahya", kutahya.document, _shape(), (VersionEntry("bilgi-islem", read, None),))
    linked: Corpus = link([entry])
    return duties_of(linked.versions[0])


def _shape() -> MunicipalityShape:
    return MunicipalityShape("Kütahya Belediyesi", "Kütahya", "city", "Kütahya", None, None)


def test_forms_the_five_texts_do_not_hold() -> None:
    found = [(duty.text, duty.speakers, [part.text for part in duty.parts[1:]]) for duty in invented()]
    unit = ("bilgi-islem-mudurlugu",)
    assert found == [
        ("BİLGİSAYARLARI KURMAK", unit, []),
        ("sunucuları kurmak,", unit, []),
        ("yedek almak.", unit, []),
        ("Şu araçların bakımını yapmak:", unit, ["yazıcı,", "tarayıcı."]),
        ("Ağı işletmek.", unit, []),
        ("Kablo çekmek.", ("donanim-servisi",), []),
        ("Müdürlük bu işlerden sorumludur.", unit, []),
        ("Yürütmek.", unit, []),
    ]
