"""What texts say of laws against what is recorded of them: each finding by a slip, and all those of the real texts."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.locks import UNLOCKED

from kimsorumlu.check.citation_rules import deviating_citations
from kimsorumlu.facts.citations.deviations import Remark
from kimsorumlu.facts.facts import build_facts
from kimsorumlu.model.catalogues import read_catalogues
from kimsorumlu.model.linking import link
from kimsorumlu.problems import Finding, Language, Severity, in_order
from kimsorumlu.problems.report import as_text
from kimsorumlu.read.project import read_project

ROOT = Path(__file__).parents[2]
CATALOGUES, _ = read_catalogues(ROOT)
KUTAHYA = Path("data/municipalities/kutahya")
CLAUSE = "6698 Sayılı Kişisel Verilerin Korunması Kanunu,\n"

# What the first item of Kütahya's article 3 is made to say, the code (or none), the end of the editor's note
CASES = (
    ("5393 sayılı Belediye Kanununun 15 inci maddesi", None, ""),
    ("657 sayılı Devlet Memuru Kanunu", None, ""),
    ("506 sayılı S.S.K Kanunu", None, ""),
    ("2464 sayılı Kanunun mükerrer 44 üncü maddesi ve 5651 sayılı Kanunun 8/A maddesi", None, ""),
    ("01.11.2007/26687 İnternet Ortamı", None, ""),
    ("5216 sayılı Belediye Kanunu", "citation-number", "“Belediye Kanunu” için kayıtlı sayı: 5393."),
    ("5393 sayılı Elektronik İmza Kanunu", "citation-number", "“Elektronik İmza Kanunu” için kayıtlı sayı: 5070."),
    ("5393 sayılı Kooperatifler Kanunu", "citation-title", "5393 sayılı metnin adı: “Belediye Kanunu”."),
    (
        "5378 sayılı Özürlüler ve Bazı Kanun ve Kanun Hükmünde Kararnamelerde Değişiklik Yapılması Hakkında Kanun",
        "citation-renamed",
        "5378 sayılı metnin bugünkü adı: “Engelliler Hakkında Kanun”.",
    ),
    (
        "663 sayılı Sağlık Bakanlığı ve Bağlı Kuruluşlarının Teşkilat ve Görevleri Hakkında Kanun Hükmünde Kararname",
        "citation-renamed",
        "bugünkü adı: “Sağlık Alanında Bazı Düzenlemeler Hakkında Kanun Hükmünde Kararname”.",
    ),
    (
        "3473 sayılı Kanun",
        "citation-repealed",
        "Kanun Hükmünde Kararnamenin Değiştirilerek Kabulü Hakkında Kanun” bugün yürürlükte değildir.",
    ),
    (
        "1580 sayılı Belediye Kanunu",
        "citation-replaced",
        "“1580 sayılı Belediye Kanunu” bugün yürürlükte değildir, yerine geçen metin: “5393 sayılı Belediye Kanunu”.",
    ),
    (
        "25874 sayılı Belediye Kanunu",
        "citation-gazette-number",
        "25874, “5393 sayılı Belediye Kanunu” metninin yayımlandığı 13.07.2005 tarihli Resmî Gazete’nin sayısıdır.",
    ),
    (
        "03/07/2006 tarihli ve 5393 sayılı Belediye Kanunu",
        "citation-date",
        "“5393 sayılı Belediye Kanunu” için kayıtlı bilgi: 03.07.2005; RG 13.07.2005, 25874.",
    ),
    (
        "3011 sayılı Kanunun 12. maddesi",
        "citation-article",
        "metninin yürürlükteki maddeleri arasında 12 numaralı madde yoktur.",
    ),
    ("2464 sayılı Kanunun 5 inci maddesi", "citation-article", "maddeleri arasında 5 numaralı madde yoktur."),
    ("bu Yönetmeliğin 99 uncu maddesi", "citation-internal", "bu metinde m. 99 yoktur."),
    ("bu Yönetmeliğin 8 inci maddesi", None, ""),
)


def findings_of(root: Path) -> tuple[tuple[Finding, ...], Mapping[str, tuple[Remark, ...]]]:
    corpus = link(read_project(root)[0])
    layers = build_facts(corpus, CATALOGUES)
    return in_order(deviating_citations(corpus, layers)), layers.remarks


@pytest.mark.parametrize(("printed", "code", "note"), CASES, ids=[case[0][:60] for case in CASES])
def test_finding(printed: str, code: str | None, note: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / KUTAHYA, tmp_path / KUTAHYA, ignore=UNLOCKED)
    path = tmp_path / KUTAHYA / "bilgi-islem" / "2020-11-04.yml"
    text = path.read_text("utf-8")
    assert text.count(CLAUSE) == 1
    path.write_text(text.replace(CLAUSE, f"{printed},\n"), "utf-8")
    findings, notes = findings_of(tmp_path)
    line = text[: text.index(CLAUSE)].count("\n") + 1
    here = [found for found in findings if found.span.line == line]
    assert [found.code for found in here] == ([code] if code else [])
    if code is not None:
        assert here[0].severity is Severity.WARNING
        marked = (tmp_path / here[0].span.file).read_text("utf-8").splitlines()[line - 1]
        span = here[0].span
        assert marked[span.column - 1 : span.column - 1 + span.width] == here[0].evidence[0].marked
        for language in Language:
            assert "{" not in as_text(here[0], language, lambda file, number: None).split("\n")[0]
        (here_only,) = next(found for reference, found in notes.items() if reference.endswith("madde-3/#bent-a"))
        assert here_only.written in printed and here_only.record.endswith(note)


REAL = """
izmir-bb madde-2/#fikra-1 citation-renamed
kocaeli-bb 2022 madde-2/#fikra-1 citation-gazette-number
kocaeli-bb 2025 madde-2/#bent-a-alt-n5 citation-gazette-number
kocaeli-bb 2025 madde-2/#bent-a-alt-n6 citation-gazette-number
kocaeli-bb 2025 madde-2/#bent-a-alt-n9 citation-date
kocaeli-bb 2025 madde-2/#bent-a-alt-n10 citation-gazette-number
kutahya madde-3/#bent-h citation-title
kutahya madde-3/#bent-ix citation-replaced
kutahya madde-3/#bent-i citation-date
kutahya madde-3/#bent-k citation-replaced
kutahya madde-3/#bent-l citation-date
kutahya madde-3/#bent-m citation-number citation-replaced citation-date
kutahya madde-3/#bent-o citation-number
kutahya madde-14/#fikra-n1 citation-number citation-replaced
kutahya madde-16/#fikra-n1 citation-number citation-replaced
"""


def test_what_is_found_in_the_five_texts() -> None:
    findings, notes = findings_of(ROOT)
    expected = [line.split() for line in REAL.strip().splitlines()]
    codes = sorted(code for line in expected for code in line if code.startswith("citation-"))
    assert sorted(found.code for found in findings) == codes
    # A remark says every finding, at the clauses listed and nowhere else; those on one citation stand together.
    assert sum(len(each.records) for here in notes.values() for each in here) == len(findings)
    assert all(len({each.written for each in here}) == len(here) for here in notes.values())
    places = [(line[0], next(word for word in line if word.startswith("madde-"))) for line in expected]
    found = dict.fromkeys((reference.split("/")[0], "/".join(reference.split("/")[3:])) for reference in notes)
    assert list(found) == places


def test_the_notes_of_the_real_cases_read_well() -> None:
    notes = findings_of(ROOT)[1]
    assert notes["izmir-bb/bilgi-islem/2023-11-30/madde-2/#fikra-1"] == (
        Remark(
            "2813 sayılı Telsiz Kanunu",
            ("2813 sayılı metnin bugünkü adı: “Bilgi Teknolojileri ve İletişim Kurumunun Kuruluşuna İlişkin Kanun”",),
            "kanun-2813",
            "Adı sonradan değişmiş",
        ),
    )
    (gazette,) = notes["kocaeli-bb/bilgi-islem/2025-11-13/madde-2/#bent-a-alt-n10"]
    assert (gazette.written, gazette.record) == (
        "19 Mart 2025 tarihli ve 32846 sayılı Siber Güvenlik Kanununa",
        "32846, “7545 sayılı Siber Güvenlik Kanunu” metninin yayımlandığı 19.03.2025 tarihli "
        "Resmî Gazete’nin sayısıdır.",
    )
    (twice,) = notes["kutahya/bilgi-islem/2020-11-04/madde-3/#bent-m"]
    assert len(twice.records) == 3
