"""The records as programs read them: valid by the schema, described by OpenAPI, true to the corpus."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from tests.exports.data.reading import files
from tests.sites import forms, real, several, small

from kimsorumlu import ids
from kimsorumlu.exports.data.api.files import PROMISED
from kimsorumlu.exports.data.api.records import MODEL
from kimsorumlu.exports.data.api.schema import ENDPOINTS, schema_of_records
from kimsorumlu.exports.data.cells import note_text
from kimsorumlu.exports.data.files import made_files
from kimsorumlu.model.text import Clause, Division

COMPARED = ids.comparison_record_url("kocaeli-bb", "bilgi-islem", "2022-10-11", "2025-11-13")
KUTAHYA = ("kutahya", "bilgi-islem", "2020-11-04")


def record(address: str) -> Any:
    return json.loads(files()[address])


@cache
def validator(name: str) -> Draft202012Validator:
    """What holds one sort of record against the schema."""
    schema = json.loads(schema_of_records())
    return Draft202012Validator({"$defs": schema["$defs"], "$ref": f"#/$defs/{name}"})


# of each sort one, and those that are unlike others
EXAMPLES = {
    "CatalogueRecord": [ids.CATALOGUE],
    "MunicipalityRecord": [ids.municipality_record_url("kocaeli-bb")],
    "UnitRecord": [ids.unit_record_url("kutahya", "donanim-servisi")],
    "TextRecord": [ids.version_record_url(*KUTAHYA), ids.version_record_url("eyupsultan", "bilgi-islem", "2024-11-08")],
    "ArticleOfTextRecord": [
        ids.article_record_url(*KUTAHYA, "madde-11"),
        ids.article_record_url("eyupsultan", "bilgi-islem", "2024-11-08", "madde-12"),
    ],
    "ComparisonRecord": [COMPARED],
    "TopicRecord": [ids.topic_record_url("kisisel-veriler")],
    "AnswerRecord": [ids.answer_record_url("kisisel-veriler"), ids.answer_record_url("guvenlik-kameralari")],
    "LawRecord": [ids.law_record_url("kanun-4734")],
    "PageRecord": [ids.page_record_url("hakkinda/"), ids.page_record_url(ids.CODES)],
}


def test_every_sort_of_record_has_an_example() -> None:
    assert list(EXAMPLES) == [kind.__name__ for _, kind, _ in ENDPOINTS]


def shape(told: dict[str, Any]) -> str:
    """The type of a field in a word or two, with all values that it can have: "text or null", "list of DutyRow"."""
    if "anyOf" in told:
        return " or ".join(map(shape, told["anyOf"]))
    if "$ref" in told:
        return str(told["$ref"]).rpartition("/")[2]
    if told["type"] == "array":
        return f"list of {shape(told['items'])}"
    return " | ".join(told.get("enum", [told.get("format", told["type"])]))


@pytest.mark.parametrize(("name", "address"), [(name, at) for name, places in EXAMPLES.items() for at in places])
def test_a_record_is_as_its_schema_says(name: str, address: str) -> None:
    assert [error.message for error in validator(name).iter_errors(record(address))] == []


def test_no_field_of_a_record_is_renamed_removed_or_of_another_type() -> None:
    """A field or a value may be added: write it into the list. What else changes needs a new version of the model."""
    schema = json.loads(schema_of_records())["$defs"]
    told = [
        f"{name}.{field}: {shape(found)}" for name, one in schema.items() for field, found in one["properties"].items()
    ]
    assert told == Path(__file__).with_name(f"records-{MODEL}.txt").read_text("utf-8").splitlines()


def test_the_schema_refuses_what_is_no_record() -> None:
    told = record(ids.answer_record_url("kisisel-veriler"))
    assert not validator("AnswerRecord").is_valid(told | {"unknown": 1})
    assert not validator("AnswerRecord").is_valid({key: value for key, value in told.items() if key != "topic"})
    told["municipalities"][0]["state"] = "perhaps"
    assert not validator("AnswerRecord").is_valid(told)


def test_the_description_is_valid_openapi_and_the_schema_a_schema() -> None:
    validate(record(ids.OPENAPI))
    Draft202012Validator.check_schema(record(ids.RECORD_SCHEMA))
    assert list(record(ids.OPENAPI)["paths"]) == [f"/{address}" for address, _, _ in ENDPOINTS]


@pytest.mark.parametrize("site", [small, several, forms])
def test_records_of_every_sort_of_text_are_valid(site: Any) -> None:
    kinds = {
        "karsilastirma": "ComparisonRecord",
        "belediye": "MunicipalityRecord",
        "birim": "UnitRecord",
        "yanit": "AnswerRecord",
        "konu": "TopicRecord",
    }
    for address, content in made_files(site()):
        if address.startswith("veri/v1/") and address.endswith(".json"):
            folder, *rest = address.removeprefix("veri/v1/").split("/")
            name = kinds.get(folder) or (
                "" if folder != "metin" else ("TextRecord", "ArticleOfTextRecord")[len(rest) - 3]
            )
            assert not name or validator(name).is_valid(json.loads(content)), address


def test_the_catalogue_leads_to_what_is_there() -> None:
    told = record(ids.CATALOGUE)
    for key in ("municipalities", "texts", "topics", "laws", "answers", "comparisons", "pages"):
        assert told[key] and set(told[key]) <= files().keys()
    assert {at for table in told["tables"] for at in table["files"]} <= files().keys()
    assert {told["schema"], told["openapi"]} <= set(PROMISED) <= files().keys()


def test_a_text_has_every_word_of_the_corpus() -> None:
    for version in real().corpus.versions:
        told = record(ids.version_record_url(*version.place_in_data))
        for article, shown in zip(version.articles, told["articles"], strict=True):
            assert (shown["marker"], shown["heading"]) == (article.marker, article.heading)
            same(article.body, shown["body"])


def same(clauses: tuple[Clause, ...], shown: list[dict[str, Any]]) -> None:
    for clause, one in zip(clauses, shown, strict=True):
        assert (one["label"], one["text"], one["closing"]) == (clause.printed_label, clause.text, clause.closing)
        same(clause.items, one["items"])


def test_what_is_printed_before_markers_and_headings_is_told() -> None:
    site = forms()
    told = dict(made_files(site))
    for version in site.corpus.versions:
        text = json.loads(told[ids.version_record_url(*version.place_in_data)])
        assert [(one["before"], one["before_heading"]) for one in text["articles"]] == [
            (article.before, article.before_heading) for article in version.articles
        ]
        assert [(one["before"], one["before_title"]) for one in text["divisions"]] == [
            (each.before, each.before_title) for each in version.text if isinstance(each, Division)
        ]
        markdown = told[ids.markdown_url(*version.place_in_data)].decode()
        assert all(article.before in markdown for article in version.articles if article.before)
    assert any(article.before for version in site.corpus.versions for article in version.articles)


def test_a_comparison_has_the_words_of_both_texts() -> None:
    told = record(COMPARED)
    (step,) = real().facts.histories["kocaeli-bb/bilgi-islem/"].comparisons
    for side, version in (("old", step.old), ("new", step.new)):
        assert told[side]["address"] == version.url
        texts = {each[f"{side}_address"]: each[f"{side}_text"] for each in told["passages"]}
        for article, clause in version.clauses():
            assert clause.text is None or clause.text in texts[version.article_url(article, clause.fragment)]
    assert len(told["passages"]) == len(step.alignment.relations)
    assert [each["fate"] for each in told["units"]] == [change.fate.value for change in step.units]


def test_a_note_has_no_line_end_of_its_file() -> None:
    assert note_text("Kurul sayılmıştır.\n") == "Kurul sayılmıştır."
    assert note_text(None) is None


def test_markdown_has_every_word_too() -> None:
    for version in real().corpus.versions:
        text = files()[ids.markdown_url(*version.place_in_data)].decode()
        for _, clause in version.clauses():
            assert all(line in text for line in clause.printed.split("\n"))


def test_programs_that_read_texts_are_told_not_to_invent() -> None:
    told = files()[ids.FOR_READERS].decode()
    assert told.startswith("# ")
    assert "no-text" in told and "silent" in told
    assert all(ids.answer_record_url(topic.id) in told for topic in real().facts.catalogues.topics.topics)


# questions of newcomers ----------------------------------------------------------------------------------------------


def test_every_clause_that_cites_law_4734() -> None:
    told = record("veri/v1/mevzuat/kanun-4734.json")
    expected = {place.reference for place in real().facts.references.by_law["kanun-4734"]}
    assert {each["address"] for each in told["citations"]} == expected != set()
    assert all(each["citation"] and each["cited"] in each["text"] for each in told["citations"])


def test_who_ran_the_cameras_of_kocaeli_in_2023() -> None:
    told = record("veri/v1/yanit/guvenlik-kameralari.json")
    kocaeli = next(each for each in told["municipalities"] if each["municipality"] == "kocaeli-bb")
    day = "2023-06-01"
    then = [
        each
        for each in kocaeli["texts"]
        if each["answer"]["valid_from"] <= day and (each["answer"]["valid_to"] or "9999") > day
    ]
    assert {each["answer"]["version"] for each in then} == {"2022-10-11"}
    assert {each["answer"]["unit_name"] for each in then} == {
        unit.name
        for version in real().corpus.versions
        if version.place_in_data == ("kocaeli-bb", "bilgi-islem", "2022-10-11")
        for answer in [real().facts.answers.of(version, "guvenlik-kameralari")]
        if answer
        for unit in answer.units
    }
    assert all(each["clause"] and each["answer"]["sentence"] for each in then)


def test_silence_is_said_and_not_left_out() -> None:
    site = real()
    silent = next(t.id for t in site.facts.catalogues.topics.topics if 0 < site.facts.answers.coverage(t.id) < 4)
    told = record(ids.answer_record_url(silent))
    states = {each["municipality"]: each["state"] for each in told["municipalities"]}
    assert set(states.values()) == {"answered", "silent"}
    assert all(each["sentence"].endswith(".") for each in told["municipalities"])
