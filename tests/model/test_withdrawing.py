"""A withdrawn document, clause or name leaves a notice: its address and its promise stay, everything made follows."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from bench.trust.permanence import published
from tests.locks import entries_of
from tests.sites import examined

from kimsorumlu.build import Against, Clock, Planned, Project, build, examine, lock, silent
from kimsorumlu.exports.search.documents import SearchNames, collections
from kimsorumlu.model.withdrawing import NAME_NOTICE, TEXT_NOTICE, as_shown, said_again, withdrawn
from kimsorumlu.problems import Finding, Severity
from kimsorumlu.read.withdrawals_file import read_withdrawals
from kimsorumlu.view.page import paint

FOLDER = Path("data/municipalities/ornek/park-ve-bahceler")
NEW = FOLDER / "2023-06-07.yml"
VERSION = "ornek/park-ve-bahceler/2023-06-07/"
CLAUSE = f"{VERSION}madde-5/#bent-b"
WORDS = "ağaçları budar"
WHOLE = "Fidan satın almak; fidanlıktaki fidanlar Bakım Servisine devredilir."


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(tmp_path_factory.mktemp("withdrawing") / "published")


@pytest.fixture
def project(base: Path, tmp_path: Path) -> Path:
    return shutil.copytree(base, tmp_path / "project", symlinks=True)


def declare(root: Path, *entries: str) -> None:
    common = 'reason: "Kişisel verilerin korunması", date: 2026-11-29, by: "Kişisel Verileri Koruma Kurulu, 2026/15"'
    lines = (f"- {{{entry}, {common}}}\n" for entry in entries)
    head = "# yaml-language-server: $schema=../schema/withdrawals.json\nwithdrawals:\n"
    (root / "data" / "withdrawals.yml").write_text(head + "".join(lines), "utf-8")


def edit(root: Path, old: str, new: str) -> None:
    path = root / NEW
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def errors(root: Path, against: str = "") -> list[Finding]:
    checked, _ = examine(Project(root), Clock(silent), Against(against) if against else None)
    return [found for found in checked.findings if found.severity is Severity.ERROR]


def planned_of(root: Path) -> Planned:
    checked, planned = examined(root)
    assert planned is not None, checked.findings
    return planned


def painted(root: Path, path: str) -> str:
    planned = planned_of(root)
    file = next(file for file in planned.plan.files if file.path == path)
    return paint(file.page, planned.site, file.format).decode()


def test_a_withdrawn_clause_is_nowhere_in_what_is_published(project: Path) -> None:
    declare(project, f"what: clause, at: '{CLAUSE}'")
    before = entries_of(project)
    assert errors(project) == []
    assert not lock(Project(project)).findings
    after = entries_of(project)
    assert before.items() <= after.items() and f"{CLAUSE}@withdrawn.1" in after
    built = build(Project(project), promised=True)
    assert built.published
    told = []
    for path in (project / "site").rglob("*"):
        if path.is_file() and "2021-03-02" not in path.as_posix():
            text = path.read_bytes().decode("utf-8", "replace")
            assert WORDS not in text or "2021" in text, path
            told += [path] if TEXT_NOTICE in text else []
    page = (project / "site" / VERSION / "madde-5" / "index.html").read_text("utf-8")
    assert "id=bent-b" in page and TEXT_NOTICE in page
    assert "Metin (m. 5/b) 29.11.2026 tarihinde yayından kaldırıldı." in page
    assert "Kişisel Verileri Koruma Kurulu, 2026/15" in page
    assert project / "site" / VERSION / "index.html" in told
    document = (project / "site" / VERSION / "kaynak.txt").read_text("utf-8")
    assert document.startswith("Bu belge yayından kaldırılmıştır.") and WORDS not in document


def test_search_and_duties_follow(project: Path) -> None:
    def found() -> tuple[set[str], set[str]]:
        site = planned_of(project).site
        current, _ = collections(site.corpus, SearchNames((), (), (), {}))
        clauses = {clause.address for article in current.articles for clause in article.clauses}
        return clauses, {duty.reference for duty in site.facts.duties}

    assert all(CLAUSE in addresses for addresses in found())
    declare(project, f"what: clause, at: '{CLAUSE}'")
    assert not any(CLAUSE in addresses for addresses in found())


def test_an_article_or_a_whole_text_can_be_withdrawn(project: Path) -> None:
    declare(project, f"what: clause, at: {VERSION}madde-4/")
    html = painted(project, f"{VERSION}madde-4/index.md")
    assert "satın almak" not in html and html.count(TEXT_NOTICE) >= 5
    declare(project, f"what: clause, at: {VERSION}")
    html = painted(project, f"{VERSION}index.md")
    assert "düzenlemektir" not in html and "çimleri" not in html
    assert errors(project) == []


def test_a_document_alone_can_be_withdrawn_and_taken_away(project: Path) -> None:
    declare(project, f"what: document, at: {VERSION}")
    assert "budar" in painted(project, f"{VERSION}index.md")
    assert painted(project, f"{VERSION}kaynak.txt").startswith("Bu belge yayından kaldırılmıştır.")
    assert not lock(Project(project)).findings
    source = project / FOLDER / "sources" / "2023-06-07.txt"
    source.unlink()
    assert errors(project, "HEAD") == []
    assert "karşılaştırılamamaktadır" in painted(project, f"{VERSION}index.md")
    assert painted(project, f"{VERSION}kaynak.txt").startswith("Bu belge yayından kaldırılmıştır.")


def test_a_withdrawn_document_is_not_led_to_either(project: Path) -> None:
    edit(project, "  furniture:", "  url: https://belge.example/yonetmelik.txt\n  retrieved: 2023-07-01\n  furniture:")
    assert "belge.example" in painted(project, f"{VERSION}index.md")
    declare(project, f"what: document, at: {VERSION}")
    assert "belge.example" not in painted(project, f"{VERSION}index.md")


def test_a_name_withdrawn_from_one_clause_stays_in_another_and_is_told(project: Path) -> None:
    """The same words may be somebody else's there; whoever withdraws is told."""
    declare(project, f"what: name, at: '{VERSION}madde-3/#fikra-2-bent-a', name: Bakım")
    html = painted(project, f"{VERSION}madde-3/index.md")
    assert f"{NAME_NOTICE} Servisi," in html
    declare(project, f"what: name, at: '{VERSION}madde-4/#fikra-1-bent-a', name: Fidan")
    assert "Fidan satın almak" in painted(project, f"{VERSION}madde-4/index.md")
    assert "withdrawal-shown" in {found.code for found in examined(project)[0].findings}


def test_a_name_is_replaced_wherever_its_place_shows_it(project: Path) -> None:
    declare(project, f'what: name, at: {VERSION}, name: "Sulama Biriminin"')
    html = painted(project, f"{VERSION}madde-5/index.md")
    assert "Sulama Biriminin" not in html and NAME_NOTICE in html
    assert errors(project) == []
    assert not lock(Project(project)).findings
    # The name is not promised either: it may leave the declaration with the data.
    assert "Sulama" not in "".join(path.read_text("utf-8") for path in (project / "data").rglob("addresses.lock"))


def test_a_name_is_replaced_in_capitals_too_and_not_within_another_word(project: Path) -> None:
    source = project / FOLDER / "sources" / "2023-06-07.txt"
    source.write_text(source.read_text("utf-8").replace(WORDS, "İLKAY ÖZ ve İlkay  Öz’ün Kilkay Öz’ü"), "utf-8")
    edit(project, WORDS, "İLKAY ÖZ ve İlkay Öz’ün Kilkay Öz’ü")
    declare(project, f"what: name, at: '{CLAUSE}', name: İlkay Öz")
    checked, _ = examined(project)
    corpus = as_shown(checked.corpus, withdrawn(checked.corpus, read_withdrawals(project)[0])[0])
    (clause,) = (each for version in corpus.versions for _, each in version.clauses() if "Kilkay" in (each.text or ""))
    assert clause.text == f"{NAME_NOTICE} ve {NAME_NOTICE}’ün Kilkay Öz’ü,"


def test_a_withdrawn_name_that_is_shown_nevertheless_is_told(project: Path) -> None:
    """In another clause of the text, in another version, and in a note that is written later."""
    edit(project, "notes: []", "notes: [Sulama biriminin adı sonradan konmuştur.]")
    declare(project, f"what: name, at: '{VERSION}madde-5/#bent-c', name: Sulama Biriminin")
    checked, _ = examined(project)
    told = [found for found in checked.findings if found.code == "withdrawal-shown"]
    assert [(dict(found.values)["value"], found.span.line) for found in told] == [(VERSION, 3)]
    edit(project, "notes: [Sulama biriminin adı sonradan konmuştur.]", "notes: []")
    assert "withdrawal-shown" not in {found.code for found in examined(project)[0].findings}


def test_the_address_of_a_term_leads_on_when_what_defined_it_is_withdrawn(project: Path) -> None:
    """The page of a term lives of its definitions; its address was published, and a court does not ask for that."""
    definition, old = f"{VERSION}madde-2/#fikra-1-bent-b", f"{VERSION.replace('2023-06-07', '2021-03-02')}madde-2/"
    assert "tanim/mudurluk/" in entries_of(project)
    declare(project, f"what: clause, at: '{definition}'")
    assert any(file.page.address == "tanim/mudurluk/" for file in planned_of(project).plan.files), (
        "the older text has it"
    )
    declare(project, f"what: clause, at: '{definition}'", f"what: clause, at: {old}")
    assert errors(project) == []
    assert f"/{definition}" in painted(project, "tanim/mudurluk/index.html")
    assert not lock(Project(project)).findings
    assert errors(project, "HEAD") == []
    # Where the address leads is promised from then on; a redirect that somebody wrote comes before ours.
    assert "tanim/mudurluk/@moved" in entries_of(project)
    with (project / "data" / "redirects.yml").open("a", encoding="utf-8") as redirects:
        redirects.write("- {old: tanim/mudurluk/, new: tanim/, date: 2026-11-29, why: Tanımı yayından kaldırıldı.}\n")
    assert {found.code for found in errors(project)} == {"redirect-changed"}


def test_words_of_a_withdrawn_text_that_stand_elsewhere_are_told(project: Path) -> None:
    """In the older version; a text of a few words only where it is the whole clause."""
    declare(project, f"what: clause, at: '{CLAUSE}'")

    def told() -> list[tuple[str, str, int]]:
        checked, _ = examined(project)
        again = (found for found in checked.findings if found.code == "withdrawal-again")
        return [(dict(found.values)["value"], dict(found.values)["count"], found.span.line) for found in again]

    older = CLAUSE.replace("2023-06-07", "2021-03-02").replace("bent-b", "bent-a-2")
    assert told() == [(older, "1", 3)]
    declare(project, f"what: clause, at: '{CLAUSE}'", f"what: clause, at: '{older}'")
    assert told() == []
    declare(project, f"what: clause, at: '{VERSION}gecici-madde-1/'")
    assert told() == [], "what one text alone says"
    source = project / FOLDER / "sources" / "2023-06-07.txt"
    source.write_text(source.read_text("utf-8").replace("Fidan satın almak.", WHOLE), "utf-8")
    edit(project, "Fidan satın almak.", WHOLE)
    corpus = examined(project)[0].corpus
    known, _ = withdrawn(corpus, read_withdrawals(project)[0])
    (again,) = said_again(corpus, as_shown(corpus, known), known)
    assert dict(again.values)["value"] == f"{VERSION}madde-4/#fikra-1-bent-cx", (
        "within another sentence, in capitals or not"
    )


def test_what_is_withdrawn_may_leave_the_data_but_not_change_there(project: Path) -> None:
    declare(project, f"what: clause, at: '{CLAUSE}'")
    assert not lock(Project(project)).findings
    before = entries_of(project)[CLAUSE]
    source = project / FOLDER / "sources" / "2023-06-07.txt"
    source.unlink()
    edit(project, "ağaçları budar,", "ağaçları söker,")
    assert [found.code for found in errors(project)] == ["text-changed"]
    edit(project, "ağaçları söker,", f'"{TEXT_NOTICE}"')
    assert [found.code for found in errors(project)] == ["text-changed"]
    edit(project, f'"{TEXT_NOTICE}"', TEXT_NOTICE)
    assert errors(project, "HEAD") == []
    assert not lock(Project(project)).findings
    assert entries_of(project)[CLAUSE] == before
    # Shown again, it is what it was, or it is not shown.
    (project / "data" / "withdrawals.yml").unlink()
    assert {"fact-lost", "source-missing", "text-changed"} & {found.code for found in errors(project)}


def test_a_withdrawal_is_promised(project: Path) -> None:
    declare(project, f"what: clause, at: '{CLAUSE}'")
    assert not lock(Project(project)).findings
    (project / "data" / "withdrawals.yml").unlink()
    assert [found.code for found in errors(project)] == ["fact-lost"]


@pytest.mark.parametrize(
    ("code", "entry"),
    [
        ("withdrawal-nowhere", "what: clause, at: ornek/yok/"),
        ("withdrawal-nowhere", f"what: clause, at: '{VERSION}madde-5/#bent-z'"),
        ("withdrawal-nowhere", f"what: document, at: {VERSION}madde-5/"),
        ("withdrawal-name", f"what: clause, at: {VERSION}madde-5/, name: Bakım"),
        ("withdrawal-name", f"what: name, at: {VERSION}, name: bir iki üç dört beş altı"),
        ("bad-value", f"what: text, at: {VERSION}"),
    ],
)
def test_withdrawals_are_checked(project: Path, code: str, entry: str) -> None:
    declare(project, entry)
    (found,) = errors(project)
    assert (found.code, found.span.file, found.span.line) == (code, "data/withdrawals.yml", 3)
