"""Citations: every form met in real texts, the five texts as a whole, and no text that makes the parser stumble."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.facts.held import HELD

from kimsorumlu.facts.citations.citation import Citation, CitationKind, CitedPlace, LocatedCitation, TextPart, texts
from kimsorumlu.facts.citations.context import CitationContext
from kimsorumlu.facts.citations.grouping import by_article, by_clause
from kimsorumlu.facts.citations.layer import citation_layer, internal_address, version_citations
from kimsorumlu.facts.citations.parse import CitationParser
from kimsorumlu.facts.citations.relative import CitingPlace
from kimsorumlu.model.catalogues import read_legislation
from kimsorumlu.model.linking import link
from kimsorumlu.read.project import read_project
from kimsorumlu.turkish.fold import fold_citation

ROOT = Path(__file__).parents[2]
FIXTURES = Path(__file__).parent / "fixtures"
LEGISLATION, _ = read_legislation(ROOT)
PARSER = CitationParser(LEGISLATION)
CORPUS = link(read_project(ROOT)[0])
LAYER = citation_layer(place for version in CORPUS.versions for place in version_citations(version, PARSER))
CONTEXT = CitationContext(day=datetime.date(2023, 1, 1), internal=lambda place: f"bu/{place}", whole="bu")
_UNKNOWN = {CitationKind.LEGISLATION: "?", CitationKind.DECISION: "karar", CitationKind.OTHER: "yerel"}


@dataclass(frozen=True, slots=True)
class Case:
    line: int
    text: str
    expected: tuple[tuple[str, ...], ...]


def cases(file: str) -> Iterator[Case]:
    """A fixture file: a text, then one line "= words | target | articles" for each of its citations."""
    blocks: list[tuple[int, str, list[tuple[str, ...]]]] = []
    for number, line in enumerate((FIXTURES / file).read_text("utf-8").splitlines(), 1):
        if line.startswith("= "):
            blocks[-1][2].append(tuple(part.strip() for part in line[2:].split(" | ")))
        elif line and not line.startswith("#"):
            blocks.append((number, line, []))
    return (Case(number, text, tuple(expected)) for number, text, expected in blocks)


CASES = tuple(cases("citations.txt"))
FORMS = tuple(cases("citation_forms.txt"))
# Where the texts of citation_forms.txt stand.
HERE = CitingPlace("10", "3", "2", "9")


def shown(citation: Citation) -> tuple[str, ...]:
    target = citation.target or _UNKNOWN.get(citation.kind, "-")
    places = ", ".join(map(str, citation.articles))
    return (citation.text, target, places) if places else (citation.text, target)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.line}: {case.text[:60]}")
def test_real_text(case: Case) -> None:
    _compare(case, PARSER.citations(case.text, CONTEXT))


@pytest.mark.parametrize("case", FORMS, ids=lambda case: f"{case.line}: {case.text[:60]}")
def test_form(case: Case) -> None:
    assert CONTEXT.day is not None
    found = PARSER.citations(case.text, CONTEXT, HERE)
    _compare(case, tuple(HELD.cited(citation, CONTEXT.day, "bu") for citation in found))


def _compare(case: Case, found: tuple[Citation, ...]) -> None:
    assert tuple(shown(citation) for citation in found) == case.expected
    at = 0
    for citation, expected in zip(found, case.expected, strict=True):
        assert citation.start == case.text.index(expected[0], at), "the span begins where the words stand"
        at = citation.end


def test_the_fixture_is_as_large_as_promised_and_knows_every_target() -> None:
    expected = [line for case in (*CASES, *FORMS) for line in case.expected]
    assert len(expected) >= 400
    assert sum(not case.expected for case in (*CASES, *FORMS)) >= 40
    for _, target, *_ in expected:
        known = target in ("?", "karar", "yerel") or target.startswith(("bu", "temizlik", "zabita"))
        assert known or LEGISLATION.law(target), target


def test_every_citation_of_the_five_texts_and_no_other() -> None:
    lines = (FIXTURES / "citations_of_the_five_texts.txt").read_text("utf-8").splitlines()
    expected = [line for line in lines if line and not line.startswith("#")]
    found: list[str] = []
    for cited in LAYER.cited:
        place = cited.reference if cited.part is TextPart.TEXT else f"{cited.reference} {cited.part}"
        if place not in found:
            found.append(place)
        citation = cited.citation
        places = [", ".join(map(str, citation.articles))] if citation.articles else []
        found.append("= " + " | ".join([citation.text, citation.kind, citation.target or "-", *places]))
    assert found == expected


def test_the_layer_stands_beside_the_texts() -> None:
    for version in CORPUS.versions:
        for reference, _, _, part, text in texts(version):
            for citation in LAYER.at(reference, part):
                assert text[citation.start : citation.end] == citation.text
    assert LAYER.at("nowhere/", TextPart.TEXT) == ()
    citing = {cited.version.municipality for cited in LAYER.citing("kanun-5393")}
    assert citing == {"eyupsultan", "izmir-bb", "kocaeli-bb", "kutahya"}


def test_one_version_does_not_depend_on_the_others() -> None:
    alone = [cited for version in CORPUS.versions for cited in version_citations(version, CitationParser(LEGISLATION))]
    assert alone == list(LAYER.cited)


def test_targets_inside_the_site() -> None:
    internal = [c.citation for c in LAYER.cited if c.citation.kind is CitationKind.INTERNAL]
    assert {citation.target for citation in internal} == {
        "izmir-bb/bilgi-islem/2023-11-30/",
        "izmir-bb/bilgi-islem/2023-11-30/madde-2/",
    }
    decisions = [c.citation.target for c in LAYER.cited if c.citation.kind is CitationKind.DECISION]
    # Only one of the decisions cited adopted a version that is held.
    assert [target for target in decisions if target] == ["kocaeli-bb/bilgi-islem/2022-10-11/"]


def test_an_internal_place_leads_to_its_clause() -> None:
    version = next(version for version in CORPUS.versions if version.municipality == "kutahya")
    base = "kutahya/bilgi-islem/2020-11-04/"
    assert internal_address(version, CitedPlace("3", item="ö")) == f"{base}madde-3/#bent-ox"
    assert internal_address(version, CitedPlace("3", item="ş")) == f"{base}madde-3/"
    assert internal_address(version, CitedPlace("99")) is None
    assert internal_address(version, CitedPlace("3", item="ö", subitem="2")) is None, "no item of it has subitems"
    izmir = next(version for version in CORPUS.versions if version.municipality == "izmir-bb")
    assert internal_address(izmir, CitedPlace("13", "5")) == f"{izmir.url}madde-13/#fikra-5"
    assert internal_address(izmir, CitedPlace("10", "1", "ç")) == f"{izmir.url}madde-10/#fikra-1-bent-cx"


def test_a_definition_gives_a_law_a_short_name() -> None:
    law = LEGISLATION.law("kanun-5393")
    assert law is not None
    (found,) = PARSER.citations("Kanunun 15 inci maddesinde sayılan", CitationContext(meant={"kanun": law}))
    assert (found.text, found.target, found.articles) == (
        "Kanunun 15 inci maddesinde",
        "kanun-5393",
        (CitedPlace("15"),),
    )
    assert PARSER.citations("Kanunun 15 inci maddesinde sayılan", CitationContext()) == ()


def test_a_text_does_not_cite_itself_or_a_law_that_came_later() -> None:
    own = CitationContext(own=("Bilgi İşlem Müdürlüğü Görev, Yetki, Sorumluluk ve Çalışma Yönetmeliği",))
    assert (
        PARSER.citations("Yönetmelik: Bilgi İşlem Müdürlüğü Görev, Yetki, Sorumluluk ve Çalışma Yönetmeliğini", own)
        == ()
    )
    for year, expected in ((2020, "yonetmelik-tasinir-mal-2007"), (2025, "yonetmelik-tasinir-mal-2024")):
        context = CitationContext(day=datetime.date(year, 1, 1))
        (found,) = PARSER.citations("Taşınır Mal Yönetmeliği hükümleri", context)
        assert found.target == expected


def test_evidence_keeps_what_is_printed() -> None:
    text = "19 Mart 2025 tarihli ve 32846 sayılı Siber Güvenlik Kanununa"
    (found,) = PARSER.citations(text, CitationContext())
    evidence = found.evidence
    assert (evidence.number, evidence.date, evidence.gazette) == ("32846", datetime.date(2025, 3, 19), None)
    assert (evidence.title, evidence.noun, evidence.by) == ("Siber Güvenlik", "kanun", "title")
    (found,) = PARSER.citations(
        "01.11.2007/26687 İnternet Toplu Kullanım Sağlayıcıları Hakkında Yönetmelik", CitationContext()
    )
    assert (found.evidence.number, found.evidence.gazette, found.evidence.by) == (None, "26687", "gazette")


@pytest.mark.parametrize("apostrophe", ["'", "’", "‘", "ʼ", "´", ""])
def test_endings_with_any_apostrophe(apostrophe: str) -> None:
    (found,) = PARSER.citations(f"5393 sayılı Belediye Kanunu{apostrophe}nun 15 inci maddesi gereği", CitationContext())
    assert found.text == f"5393 sayılı Belediye Kanunu{apostrophe}nun 15 inci maddesi"
    assert found.articles == (CitedPlace("15"),)


# Whatever a text holds --------------------------------------------------------------------------------------------

_PIECES = sorted({piece for case in (*CASES, *FORMS) for piece in re.findall(r"\S+|\s+", case.text)})
_TEXTS = (
    st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join)
    | st.lists(st.sampled_from(_PIECES) | st.text(max_size=4), max_size=30).map("".join)
    | st.text(max_size=120)
)


def _check(text: str) -> None:
    at = 0
    for citation in PARSER.citations(text, CONTEXT, HERE):
        assert at <= citation.start < citation.end <= len(text)
        assert text[citation.start : citation.end] == citation.text
        at = citation.end


@given(_TEXTS)
@example("İ" * 20 + " 5393 sayılı Kanun")
@example("ẞ ﬁ 12 sayılı")
@example("31/02/2020 tarihli ve 5393 sayılı Kanun")
def test_no_text_raises_and_spans_are_exact(text: str) -> None:
    _check(text)


@given(st.sampled_from((*CASES, *FORMS)), st.data())
def test_a_slip_in_a_real_text_does_not_raise(case: Case, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(case.text)))
    slip = data.draw(st.sampled_from(["", " ", "“", ")", "(", "/", "-", ".", "ve ", "9", "İ", "sayılı "]))
    cut = data.draw(st.integers(0, 6))
    _check(case.text[:at] + slip + case.text[at + cut :])


@given(st.text(max_size=200))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold_citation(text)) == len(text)


# put together --------------------------------------------------------------------------------------------------------


def cited_in(clause: str, *articles: str) -> LocatedCitation:
    """A citation of these articles of a law in a clause of the first text."""
    first = LAYER.cited[0]
    places = tuple(CitedPlace(article) for article in articles)
    return replace(first, reference=clause, citation=replace(first.citation, articles=places))


def test_citations_are_grouped_by_article_in_the_order_of_the_law() -> None:
    whole, tenth, two = cited_in("a"), cited_in("b", "10", "10"), cited_in("c", "9", "10")
    assert [(group.articles, group.cited) for group in by_article([whole, tenth, two])] == [
        (("9",), (two,)),
        (("10",), (tenth, two)),
        (("",), (whole,)),
    ]


def test_articles_that_the_same_citations_name_share_a_group() -> None:
    many = cited_in("a", "3", "1", "2")
    assert [(group.articles, group.cited) for group in by_article([many])] == [(("1", "2", "3"), (many,))]
    assert by_article([]) == ()


def test_citations_of_one_clause_stand_together_where_the_first_does() -> None:
    first, other, again = cited_in("a", "1"), cited_in("b", "1"), cited_in("a", "2")
    assert by_clause([first, other, again]) == ((first, again), (other,))
