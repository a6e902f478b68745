"""No published address vanishes and no published text changes unless it is declared, by real builds of real data."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.locks import UNLOCKED, entries_of, seal
from tests.sites import examined

from kimsorumlu.build import Project, build, lock
from kimsorumlu.problems import Finding, Language
from kimsorumlu.problems.report import as_text
from kimsorumlu.read.lock_file import LOCK, LockedAddress, read_lock, regulation_lock
from kimsorumlu.view.page import paint

ROOT = Path(__file__).parents[2]
KUTAHYA = "data/municipalities/kutahya/bilgi-islem/2020-11-04.yml"
REDIRECTS = "# yaml-language-server: $schema=../schema/redirects.json\nredirects:\n"
NAMED = "site_name: Örnek\n"


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of Kütahya alone, with a lock; for `project` to copy."""
    root = tmp_path_factory.mktemp("locked")
    for name in ("content", "theme"):
        (root / name).symlink_to(ROOT / name)
    (root / "mkdocs.yml").write_text(NAMED, "utf-8")
    shutil.copytree(
        ROOT / "data" / "municipalities" / "kutahya", root / "data" / "municipalities" / "kutahya", ignore=UNLOCKED
    )
    locked = lock(Project(root), first=True)
    assert (locked.new > 150, locked.findings) == (True, ())
    return root / "data"


@pytest.fixture
def project(locked: Path, tmp_path: Path) -> Project:
    """Kütahya alone, locked; its data may be changed."""
    for name in ("content", "theme"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "mkdocs.yml").write_text(NAMED, "utf-8")
    shutil.copytree(locked, tmp_path / "data")
    return Project(tmp_path)


def edit(project: Project, old: str, new: str) -> None:
    path = project.root / KUTAHYA
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def errors(project: Project) -> list[Finding]:
    return [found for found in lock(project).findings if found.severity.value == "error"]


def broken(project: Project) -> list[tuple[str, str]]:
    return [(found.code, dict(found.values).get("value", "")) for found in errors(project)]


def test_an_unchanged_project_breaks_nothing_and_adds_nothing(project: Project) -> None:
    files = (LOCK, regulation_lock("kutahya", "bilgi-islem"))
    before = [(project.root / name).read_bytes() for name in files]
    locked = lock(project)
    assert (locked.new, locked.findings) == (0, ())
    assert [(project.root / name).read_bytes() for name in files] == before


def painted(project: Project, path: str) -> str:
    """One file of the staging folder, made without the others."""
    _, planned = examined(project.root)
    assert planned is not None
    file = next(file for file in planned.plan.files if file.path == path)
    return paint(file.page, planned.site, file.format).decode()


def declare(project: Project, *redirects: tuple[str, str]) -> None:
    lines = (f"- {{old: '{old}', new: '{new}', date: 2026-11-20, why: Ad}}\n" for old, new in redirects)
    (project.root / "data" / "redirects.yml").write_text(REDIRECTS + "".join(lines), "utf-8")


def test_a_renamed_unit_loses_its_address_until_a_redirect_is_declared(project: Project) -> None:
    edit(project, "  teknik-servis: {", "  teknik-destek-servisi: {")
    (lost,) = errors(project)
    assert (lost.code, dict(lost.values)) == (
        "addresses-lost",
        {"value": "kutahya/birim/teknik-servis/", "count": "3"},
    )
    assert "- {old: kutahya/birim/teknik-servis/, new: …, date: …, why: …}" in as_text(
        lost, Language.TR, lambda file, line: None
    )
    declare(project, ("kutahya/birim/teknik-servis/", "kutahya/birim/teknik-destek-servisi/"))
    assert broken(project) == []
    assert build(project).published
    units, embeds = project.site / "kutahya" / "birim", project.site / "embed" / "kutahya" / "birim"
    for folder in (units, embeds):
        page = (folder / "teknik-servis" / "index.html").read_text("utf-8")
        assert 'content="0; url=../teknik-destek-servisi/"' in page
    for name in ("snippet.html", "oembed.json"):
        old, new = (embeds / unit / name for unit in ("teknik-servis", "teknik-destek-servisi"))
        assert old.read_bytes() == new.read_bytes(), "a file cannot redirect; it stands at both addresses"


def test_a_renamed_unit_keeps_the_card_of_its_own_that_was_promised(project: Project) -> None:
    seal(project.root, {**entries_of(project.root), "kutahya/birim/teknik-servis/kart.png": LockedAddress()})
    assert errors(project) == []
    edit(project, "  teknik-servis: {", "  teknik-destek-servisi: {")
    declare(project, ("kutahya/birim/teknik-servis/", "kutahya/birim/teknik-destek-servisi/"))
    assert broken(project) == []
    _, planned = examined(project.root)
    assert planned is not None
    assert {"kutahya/birim/teknik-destek-servisi/kart.png", "kutahya/birim/teknik-servis/kart.png"} <= set(
        planned.plan.addresses
    )


def test_one_redirect_carries_a_renamed_municipality_with_all_it_has(project: Project) -> None:
    municipalities = project.root / "data" / "municipalities"
    (municipalities / "kutahya").rename(municipalities / "kutahya-bld")
    (lost,) = errors(project)
    assert (lost.code, dict(lost.values)["value"]) == ("addresses-lost", "kutahya/")
    declare(project, ("kutahya/", "kutahya-bld/"))
    assert broken(project) == []
    article = painted(project, "kutahya/bilgi-islem/2020-11-04/madde-11/index.html")
    assert 'content="0; url=../../../../kutahya-bld/bilgi-islem/2020-11-04/madde-11/"' in article
    # Later the regulation is renamed too: the first redirect leads on.
    (municipalities / "kutahya-bld" / "bilgi-islem").rename(municipalities / "kutahya-bld" / "bim")
    (lost,) = errors(project)
    assert (lost.code, dict(lost.values)["value"]) == ("addresses-lost", "kutahya-bld/bilgi-islem/")
    declare(project, ("kutahya/", "kutahya-bld/"), ("kutahya-bld/bilgi-islem/", "kutahya-bld/bim/"))
    assert broken(project) == []


def test_a_text_that_moves_may_not_change_on_the_way(project: Project) -> None:
    entries = entries_of(project.root)
    article = "kutahya/bilgi-islem/2020-11-04/madde-11/"
    moved = {a.replace(article, "kutahya/eski/"): e for a, e in entries.items() if a.startswith(article)}
    changed = {"kutahya/eski/#bent-c": LockedAddress("0" * 16, 0)}
    seal(project.root, entries | moved | changed)
    declare(project, ("kutahya/eski/", article))
    assert broken(project) == [("text-changed", "kutahya/eski/#bent-c")]


def test_what_the_new_page_does_not_have_is_lost(project: Project) -> None:
    entries = entries_of(project.root)
    lost = {"kutahya/eski/": LockedAddress(), "kutahya/eski/#bent-z": LockedAddress("0" * 16, 0)}
    seal(project.root, entries | lost)
    declare(project, ("kutahya/eski/", "kutahya/bilgi-islem/2020-11-04/madde-11/"))
    assert broken(project) == [("address-lost", "kutahya/eski/#bent-z")]


def test_one_altered_word_fails_the_build_and_says_where_and_how_to_declare_it(project: Project) -> None:
    source = project.root / "data/municipalities/kutahya/bilgi-islem/sources/2020-11-04.txt"
    for path in (project.root / KUTAHYA, source):
        text = path.read_text("utf-8")
        assert text.count("su yükleme kioskuları") == 1
        path.write_text(text.replace("su yükleme kioskuları", "su dolum kioskuları"), "utf-8")
    import hashlib

    fresh = hashlib.sha256(source.read_bytes()).hexdigest()
    edit(project, "sha256: 4d6e2bd6e0c4e741e6032e2f08d9deb93bb4e76d4a149abcc8a9d0571eedc648", f"sha256: {fresh}")
    address = "kutahya/bilgi-islem/2020-11-04/madde-11/#bent-c"
    built = build(project)
    assert not built.published
    of_document, changed = (found for found in built.findings if found.severity.value == "error")
    assert of_document.code == "fact-changed"
    assert (changed.code, dict(changed.values)["value"]) == ("text-changed", address)
    assert "at: madde-11 bent-c" in as_text(changed, Language.TR, lambda file, line: None)
    text = (project.root / KUTAHYA).read_text("utf-8")
    assert changed.span.line == text[: text.index("su dolum")].count("\n") + 1

    log = (
        'log:\n- {date: 2026-11-20, at: madde-11 bent-c, why: "Belge yeniden alındı."}\n'
        '- {date: 2026-11-20, at: source, why: "Belge yeniden alındı."}\ntext:\n'
    )
    edit(project, "\ntext:\n", f"\n{log}")
    assert broken(project) == []
    # the declared change is taken over; the same entry does not excuse another one
    edit(project, "su dolum kioskuları", "su satış kioskuları")
    assert ("text-changed", address) in broken(project) or errors(project)[0].code == "fidelity"


def test_a_published_correction_stays_in_the_log(project: Project) -> None:
    entry = "- {date: 2026-11-20, at: madde-11 bent-c, why: Belge yeniden okundu.}\n"
    edit(project, "\ntext:\n", f"\nlog:\n{entry}text:\n")
    locked = lock(project)
    assert (locked.new, locked.findings) == (1, ())  # the entry itself is promised
    edit(project, f"log:\n{entry}", "")
    version = "kutahya/bilgi-islem/2020-11-04/"
    assert set(broken(project)) == {
        ("correction-lost", f"{version}madde-11/#bent-c"),
        ("fact-lost", f"{version}@log.1"),
    }


def test_a_lost_article_is_named(project: Project) -> None:
    entries = entries_of(project.root)
    entries["kutahya/bilgi-islem/2020-11-04/madde-21/"] = LockedAddress("0" * 16, 0)
    seal(project.root, entries)
    assert broken(project) == [("address-lost", "kutahya/bilgi-islem/2020-11-04/madde-21/")]


def test_an_old_fragment_becomes_a_second_anchor(project: Project) -> None:
    page = "kutahya/bilgi-islem/2020-11-04/madde-11/"
    declare(project, (f"{page}#bent-x", f"{page}#bent-c"))
    assert broken(project) == []
    html = painted(project, f"{page}index.md")
    assert html.index('id="bent-c"') < html.index('id="bent-x"') < html.index('id="bent-d"')


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("redirect-nowhere", "- {old: kutahya/eski/, new: kutahya/yok/, date: 2026-11-20, why: Taşındı}\n"),
        ("redirect-into-itself", "- {old: kutahya/eski/, new: kutahya/eski/yeni/, date: 2026-11-20, why: Taşındı}\n"),
        ("bad-value", "- {old: ../../eski/, new: kutahya/, date: 2026-11-20, why: Taşındı}\n"),
        ("bad-value", "- {old: /kutahya/eski/, new: kutahya/, date: 2026-11-20, why: Taşındı}\n"),
        ("redirect-fragment", "- {old: 'kutahya/#ust', new: kutahya/, date: 2026-11-20, why: Taşındı}\n"),
        ("redirect-hides-page", "- {old: kutahya/, new: belediyeler/, date: 2026-11-20, why: Taşındı}\n"),
    ],
)
def test_redirects_are_checked(project: Project, code: str, line: str) -> None:
    (project.root / "data" / "redirects.yml").write_text(REDIRECTS + line, "utf-8")
    assert code in [found for found, _ in broken(project)]


def test_a_key_misspelt_in_a_redirect_is_told_from_those_of_a_redirect(project: Project) -> None:
    line = "- {old: kutahya/eski/, neww: kutahya/, date: 2026-11-20, why: Taşındı}\n"
    (project.root / "data" / "redirects.yml").write_text(REDIRECTS + line, "utf-8")
    (found,) = (found for found in errors(project) if found.code == "unknown-key")
    assert (found.near, dict(found.values)["expected"]) == ("new", "date, new, old, why")


def test_a_log_entry_for_no_place(project: Project) -> None:
    edit(
        project,
        "\ntext:\n",
        "\nlog:\n- {date: 2026-11-20, at: madde-99, why: Bir sözcük belgeye göre düzeltildi.}\ntext:\n",
    )
    assert broken(project) == [("log-nowhere", "madde-99")]


def test_new_addresses_are_a_warning(project: Project) -> None:
    entries = {a: e for a, e in entries_of(project.root).items() if a != "kutahya/"}
    seal(project.root, entries)
    built = build(project)
    assert built.published
    assert [dict(f.values)["count"] for f in built.findings if f.code == "address-new"] == ["1"]


def test_a_spoilt_lock_line_is_a_finding(project: Project) -> None:
    path = project.root / LOCK
    path.write_text(path.read_text("utf-8") + "kütahya/ bozuk\n", "utf-8")
    assert {found.code for found in errors(project)} == {"lock-altered", "lock-line"}


def test_the_committed_lock_is_up_to_date(site: Path) -> None:
    """`site` fails on findings that are errors; nothing may be missing from the committed lock either."""
    committed, findings = read_lock(ROOT)
    assert findings == ()
    assert committed.exists
    pages = {
        path.relative_to(site).as_posix().removesuffix("index.html")
        for path in site.rglob("index.html")
        if path.relative_to(site).parts[0] not in ("assets", "search")
    }
    assert pages - committed.entries.keys() == set(), "run `kimsorumlu lock`"


def test_a_logged_correction_is_shown_on_the_pages_it_concerns(project: Project) -> None:
    entry = '\nlog:\n- {date: 2026-11-20, at: madde-11 bent-c, why: "Belge yeniden okundu."}\ntext:\n'
    edit(project, "\ntext:\n", entry)
    assert build(project).published
    version = project.site / "kutahya" / "bilgi-islem" / "2020-11-04"
    for page in (version / "index.html", version / "madde-11" / "index.html"):
        html = page.read_text("utf-8")
        assert "20.11.2026 tarihli düzeltme" in html
        assert "Belge yeniden okundu." in html
    assert "Belge yeniden okundu." in (project.site / "kutahya" / "akis.xml").read_text("utf-8")
