"""What a letter to a municipality says of a clause."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from tests import sites

from kimsorumlu import ids
from kimsorumlu.exports.data.api.texts import article_records
from kimsorumlu.exports.data.json_file import record_bytes
from kimsorumlu.exports.paper import article_paper
from kimsorumlu.read.municipality_shape import Look
from kimsorumlu.view.letter import addressee, article_letters, regulation_in_words

SITE = sites.small()
EDITION = sites.new(SITE)
ADOPTED = "Belediyenizin 07.06.2023 tarihli ve 48 sayılı kararla kabul edilen"
TITLE = "Park ve Bahçeler Müdürlüğü Görev ve Çalışma Yönetmeliği’nin"


@pytest.mark.parametrize(
    ("name", "office"),
    [("Iğdır Belediyesi", "IĞDIR BELEDİYE BAŞKANLIĞINA"), ("Kıyı Birliği", "KIYI BİRLİĞİ BAŞKANLIĞINA"),
     ("Örnek Büyükşehir Belediyesi", "ÖRNEK BÜYÜKŞEHİR BELEDİYE BAŞKANLIĞINA")],
)  # fmt: skip
def test_it_goes_to_the_mayors_office(name: str, office: str) -> None:
    assert addressee(replace(EDITION.municipality, name=name)) == office


def test_it_says_of_the_regulation_what_is_known() -> None:
    version = EDITION.version
    assert regulation_in_words(version) == f"{ADOPTED} {TITLE}"

    def said(**changes: object) -> str:
        adoption = replace(version.adoption, **changes)  # type: ignore[arg-type]
        return regulation_in_words(replace(version, adoption=adoption)).removesuffix(f" {TITLE}")

    assert said(decision=None) == "Belediyenizin 07.06.2023 tarihli kararla kabul edilen"
    assert said(date=None) == "Belediyenizin 48 sayılı kararla kabul edilen"
    assert said(decision=None, date=None) == "Belediyenizin, metni 07.06.2023 tarihini taşıyan"


def test_every_duty_of_the_article_has_its_own_words() -> None:
    article = sites.article(EDITION.version, "5")
    letters = article_letters(SITE, EDITION, article)
    duties = SITE.facts.duties_of_article[EDITION.version.article_url(article)]
    assert list(letters) == ["", *(duty.clause.fragment for duty in duties)]
    one = letters["bent-a"]
    assert (one.about, one.said) == ("Örnek, m. 5/a", "5. maddesinin (a) bendinde Bakım Servisi için şu görev yazılı:")
    assert one.quote == duties[0].text
    assert letters[""].said == "5. maddesi hakkında başvuruyorum."


def test_an_article_without_duties_can_be_written_about_as_a_whole() -> None:
    assert list(article_letters(SITE, EDITION, sites.article(EDITION.version, "1"))) == [""]


def test_a_role_stands_with_its_unit_and_no_name_takes_an_ending() -> None:
    said = [
        letter.said
        for edition in sites.real().corpus.leading
        for article in edition.version.articles
        for letter in article_letters(sites.real(), edition, article).values()
        if letter.quote
    ]
    assert len(said) > 300
    for words in said:
        assert words.endswith(" için şu görev yazılı:") and "  " not in words
    assert any("Network Uzmanı (Sistem ve Network Birimi) için" in words for words in said)


def test_what_stands_beside_the_article_names_the_municipality() -> None:
    article = sites.article(EDITION.version, "5")
    paper = article_paper(EDITION, article, SITE)
    assert (paper["to"], paper["regulation"]) == ("ÖRNEK BELEDİYE BAŞKANLIĞINA", f"{ADOPTED} {TITLE}")
    assert (paper["short"], paper["clauses"][""]["said"]) == ("Örnek", "5. maddesi hakkında başvuruyorum.")
    assert paper["clauses"]["bent-a"] == {"cited": "m. 5/a", "place": "5. maddesinin (a) bendinde", "label": "a)"}


def test_the_record_has_the_words_that_do_not_stand_beside_the_article() -> None:
    site, told, quoted = sites.real(), 0, 0
    for edition in site.corpus.leading:
        records = json.loads(record_bytes(tuple(article_records(edition.version))))
        for article, record in zip(edition.version.articles, records, strict=True):
            words = {clause["address"].partition("#")[2]: clause["text"] for clause in _clauses(record["body"])}
            paper = article_paper(edition, article, site)
            for key, letter in article_letters(site, edition, article).items():
                one = paper["clauses"][key]
                assert f"{paper['short']}, {one['cited']}" == letter.about
                if key:
                    who = one.get("who", paper["who"])
                    assert (who, one["label"]) == (letter.who, letter.label)
                    assert f"{one['place']} {who} için şu görev yazılı:" == letter.said
                    assert one.get("quote", words[key]) == letter.quote
                    told, quoted = told + 1, quoted + ("quote" in one)
    assert told > 300 and quoted < told / 4


def _clauses(body: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for clause in body:
        yield clause
        yield from _clauses(clause["items"])


def test_a_card_says_by_which_decision_and_what_nobody_knows() -> None:
    article = sites.article(EDITION.version, "5")
    paper = article_paper(EDITION, article, SITE)
    assert paper["adopted"] == "Meclis kararı 07.06.2023, 48"
    assert paper["unknown"].startswith("Daha yeni bir metin çıktı mı, bakılmadı.")
    card = paper["clauses"]["bent-a"]
    assert (paper["who"], card["label"], "qr" in card) == ("Bakım Servisi", "a)", False)
    looked = replace(EDITION.municipality, checked=Look(datetime.date(2026, 11, 29), "ornek.example"))
    told = article_paper(replace(EDITION, municipality=looked), article, SITE)
    assert "son bakış: 29.11.2026." in told["unknown"]


def test_the_address_of_a_letter_keeps_the_clause_in_its_query() -> None:
    assert ids.letter_url("a/b/2020-01-02/madde-1/#bent-ix") == "basvuru/?madde=a/b/2020-01-02/madde-1/%23bent-ix"
    assert (
        ids.relative(ids.letter_url("a/b/2020-01-02/madde-1/"), "konu/x/")
        == "../../basvuru/?madde=a/b/2020-01-02/madde-1/"
    )
