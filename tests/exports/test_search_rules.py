"""What the search is told of texts beside duties."""

from __future__ import annotations

import json
from dataclasses import replace

from tests import sites

from kimsorumlu.exports.search.documents import SearchNames, collections
from kimsorumlu.exports.search.rules import rule_blocks
from kimsorumlu.exports.search_rules import search_rules

ADDRESS = "ornek/park-ve-bahceler/2023-06-07/"


def test_of_whom_units_are_and_of_what_they_consist() -> None:
    said = {(rule.kind, rule.of): f"{rule.before}{rule.answer}{rule.after}" for rule in search_rules(sites.small())}
    assert said["above", "Bakım Servisi"] == "Bakım Servisinin bağlı olduğu birim: Park ve Bahçeler Müdürlüğü"
    assert said["above", "Müdür"] == "Müdürün bağlı olduğu makam: Belediye Başkanı"
    assert said["parts", "Park ve Bahçeler Müdürlüğü"] == (
        "Park ve Bahçeler Müdürlüğünün birimleri: 1 servis (Bakım Servisi)"
    )
    assert said["founded", "Park ve Bahçeler Müdürlüğü"].endswith("Madde 3")
    (executed,) = (text for (kind, _), text in said.items() if kind == "executed")
    assert executed.startswith("Yönetmeliği kimin yürüttüğü: Madde ")
    (since,) = (text for (kind, _), text in said.items() if kind == "since")
    assert since.startswith("Metnin tarihi: 07.06.2023 (karar 48). Yürürlüğe girdiği gün belgede yazılı değil.")


def test_of_several_units_of_a_kind_those_under_the_same_one_are_said_together() -> None:
    rules = [rule for rule in search_rules(sites.real()) if rule.kind == "above"]
    branches = [rule for rule in rules if rule.of == "şube müdürlüğü" and rule.municipality == "kocaeli-bb"]
    assert [f"{rule.before}{rule.answer}{rule.after}" for rule in branches] == [
        "5 şube müdürlüğünün bağlı olduğu birim: Bilgi İşlem Dairesi Başkanlığı (Akıllı Şehirler Şube Müdürlüğü, "
        "Bilgi Teknolojileri Şube Müdürlüğü, Coğrafi Bilgi Sistemleri Şube Müdürlüğü, Elektronik Sistemler Şube "
        "Müdürlüğü ve Yazılım Geliştirme Şube Müdürlüğü)"
    ]
    services = [rule for rule in rules if rule.of == "servis"]
    assert [f"{rule.before}{rule.answer}" for rule in services] == [
        "3 servisin bağlı olduğu birim: Bilgi İşlem Müdürlüğü",
        "2 servisin bağlı olduğu birim: Yazılım ve Sistem Servisi",
        "2 servisin bağlı olduğu birim: Donanım Servisi",
    ]
    assert {rule.page for rule in services} == {"kutahya/bilgi-islem/2020-11-04/sema/"}


def test_a_row_names_its_clause_by_its_number_or_says_that_there_is_none() -> None:
    site = sites.small()
    current, _ = collections(site.corpus, SearchNames((), (), (), {}))
    rules = [replace(rule, clause="") if rule.of == "Müdür" else rule for rule in search_rules(site)]
    ((first, packed),) = rule_blocks(rules, [m.slug for m in current.municipalities], current.articles)
    rows = {(kind, of): (clause, page) for kind, of, *_, clause, page in json.loads(packed.content)["0"]}
    clauses = [clause.address for article in current.articles for clause in article.clauses]
    assert first == 0
    assert clauses[rows["above", "Sulama Birimi"][0]] == f"{ADDRESS}madde-3/#fikra-2-bent-a-alt-1"
    assert rows["above", "Müdür"] == (-1, f"{ADDRESS}sema/")
