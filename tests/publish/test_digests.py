"""A page whose digest is what it was has the bytes it had; and a change far away leaves the digest as it was."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest
from jinja2 import Environment, Template
from tests import sites
from tests.publish.several import CHANGES, at_random, several

from kimsorumlu import ids
from kimsorumlu.exports.data.forms import PARQUET
from kimsorumlu.exports.embeds import SNIPPET
from kimsorumlu.exports.formats import CARD
from kimsorumlu.facts import answers
from kimsorumlu.facts.facts import build_facts
from kimsorumlu.look.theme_files import TEMPLATES, theme_files
from kimsorumlu.model.catalogues import Catalogues
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.withdrawing import as_shown, withdrawn
from kimsorumlu.pages.kinds import KINDS
from kimsorumlu.pages.topics import pairs as list_of_pairs
from kimsorumlu.problems import FileSpan
from kimsorumlu.publish import digests
from kimsorumlu.publish.open_data import named_data_files
from kimsorumlu.publish.plan import plan
from kimsorumlu.read.config_file import Config
from kimsorumlu.read.withdrawals_file import Withdrawal, WithdrawalShape
from kimsorumlu.site import Site
from kimsorumlu.view import pairs, side_by_side
from kimsorumlu.view.html import HTML
from kimsorumlu.view.page import Page, paint
from kimsorumlu.view.social_card import FONTS

# Whether a run tries every change by name and hundreds at random: some minutes, for whoever changes what pages read.
THOROUGH: Final = False
NAMED: Final = [*CHANGES][:: 1 if THOROUGH else 4]
AT_RANDOM: Final = 400 if THOROUGH else 3


class Planned:
    """A site with the digest of each page; pages are painted once, when asked for."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.pages: Mapping[str, Page] = {page.address: page for page in plan(site, ()).pages}
        self._painted: dict[str, dict[str, bytes]] = {}

    @cached_property
    def digests(self) -> Mapping[str, str]:
        return {address: digests.digest(page, self.site) for address, page in self.pages.items()}

    def painted(self, address: str) -> dict[str, bytes]:
        if address not in self._painted:
            page = self.pages[address]
            self._painted[address] = {form.name: paint(page, self.site, form) for form in page.formats if form != CARD}
            # Drawing is slow, and follows from what is drawn, the site's name and the fonts.
            made = dict(page.beside).get(CARD)
            self._painted[address]["card"] = repr(made(self.site)).encode() if made else b""
        return self._painted[address]

    @cached_property
    def data(self) -> Mapping[str, tuple[str, bytes]]:
        """Every file of the open data with its digest, by its address; but Parquet, which has a table's own."""
        files = named_data_files(self.site, plan(self.site, ()))
        return {file.address: (name, file.content) for name, file in files if not file.address.endswith(PARQUET.suffix)}

    def kept(self, after: Planned) -> set[str]:
        """The addresses whose digest is still the same."""
        return {address for address, digest in after.digests.items() if self.digests.get(address) == digest}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Planned:
    """The project as it was."""
    return Planned(sites.site_at(several(tmp_path_factory.mktemp("several"))))


def assert_right(before: Planned, after: Planned) -> set[str]:
    """The pages that keep their digest, after every byte of them was compared."""
    kept = before.kept(after)
    wrong = [address for address in sorted(kept) if before.painted(address) != after.painted(address)]
    assert wrong == []
    named = {address for address, (name, _) in after.data.items() if name and name == before.data.get(address, "?")[0]}
    assert [address for address in sorted(named) if before.data[address] != after.data[address]] == []
    return kept


def about(slug: str, addresses: set[str]) -> set[str]:
    """The pages and embeds of one municipality among these."""
    return {address for address in addresses if address.removeprefix("embed/").startswith(f"{slug}/")}


@pytest.mark.parametrize("change", NAMED)
def test_no_page_keeps_its_digest_and_changes(before: Planned, tmp_path: Path, change: str) -> None:
    root = several(tmp_path)
    CHANGES[change](root)
    after = Planned(sites.site_at(root))
    assert_right(before, after)
    assert before.digests != after.digests


@pytest.mark.parametrize("seed", range(AT_RANDOM))
def test_no_page_keeps_its_digest_and_changes_at_random(before: Planned, tmp_path: Path, seed: int) -> None:
    root = several(tmp_path)
    print(at_random(root, Random(seed)))  # what a failure shows
    assert_right(before, Planned(sites.site_at(root)))


def test_a_change_in_one_municipality_leaves_most_pages_of_another(before: Planned, tmp_path: Path) -> None:
    """A duty of one changes, and which topics it has: another's texts, embeds, charts and histories are as they were.

    Only its articles on the same topics show it, and what names its place among all.
    """
    root = several(tmp_path)
    CHANGES["a clause"](root)
    after = Planned(sites.site_at(root))
    touched = about("ikinci", set(after.pages)) - assert_right(before, after)
    assert touched
    assert {after.pages[address].kind.name for address in touched} <= {"article", "municipality", "unit"}
    assert not about("ornek", assert_right(before, after)), "what is of the municipality itself is painted anew"


def test_a_change_in_one_regulation_leaves_the_texts_of_another(before: Planned, tmp_path: Path) -> None:
    """Of the same municipality: only who shows both, or answers on the topics of both, is painted anew."""
    root = several(tmp_path)
    CHANGES["a clause of one of two"](root)
    after = Planned(sites.site_at(root))
    kept = assert_right(before, after)
    other = {address for address in after.pages if "ikinci/park-ve-bahceler/" in address}
    assert {after.pages[address].kind.name for address in other - kept} == {"article"}
    assert not {address for address in kept if "ikinci/yesil-alanlar/" in address}
    topics = {address for address, page in after.pages.items() if page.kind.name == "topic"}
    assert topics & kept
    assert topics - kept


@pytest.mark.parametrize("change", ["a purpose", "a decision"])
def test_a_change_that_is_no_duty_leaves_every_page_of_another(before: Planned, tmp_path: Path, change: str) -> None:
    root = several(tmp_path)
    CHANGES[change](root)
    kept = before.kept(after := Planned(sites.site_at(root)))
    for slug in ("ikinci", "ucuncu"):
        assert about(slug, kept) == about(slug, set(after.pages))


def test_the_same_data_has_the_same_digests(before: Planned, tmp_path: Path) -> None:
    assert Planned(sites.site_at(several(tmp_path))).digests == before.digests


def test_pages_that_read_nothing_of_the_data_are_known(before: Planned) -> None:
    """A page cannot be made without saying what it follows from; these are all that follow from no data."""
    unread = {page.address for page in before.pages.values() if not page.depends}
    assert unread == {ids.PRINTED_CARD, ids.DATA_FORMAT}


@pytest.mark.parametrize("name", ["yok", "yok:ornek", "municipality:yok", "corpus:ornek", "municipality", "term:yok"])
def test_a_name_that_stands_for_nothing_is_an_error(before: Planned, name: str) -> None:
    with pytest.raises(KeyError):
        before.site.digest(name)


def test_where_pairs_have_no_pages_columns_are_as_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (list_of_pairs, pairs, side_by_side):
        monkeypatch.setattr(module, "MOST", 2)
    root = several(tmp_path)
    before = Planned(sites.site_at(root))
    CHANGES["a clause"](root)
    kept = assert_right(before, Planned(sites.site_at(root)))
    column = ids.pair_column_url
    assert column("ikinci") in kept
    assert column("ornek") not in kept


def test_links_to_topics_of_several_pages_are_as_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A municipality that comes first moves the others' answers to the next page."""
    monkeypatch.setattr(answers, "SHEET", 1)
    root = several(tmp_path)
    before = Planned(sites.site_at(root))
    CHANGES["a name that comes first"](root)
    kept = assert_right(before, Planned(sites.site_at(root)))
    assert "ornek/" in set(before.pages) - kept


# what was published, what is elsewhere now ---------------------------------------------------------------------------


def test_a_redirect_changes_the_pages_at_both_its_ends(before: Planned) -> None:
    old, new = "ornek/park-ve-bahceler/2023-06-07/madde-5/", "ornek/park-ve-bahceler/2023-06-07/madde-4/"
    carried = {f"{old}#bent-a": f"{new}#fikra-1-bent-a", "ornek/eski/": "ornek/", "ornek/eski/#x": "ikinci/#y"}
    after = Planned(replace(before.site, published=frozenset(carried), carried=carried))
    kept = assert_right(before, after)
    assert set(after.pages) - kept == {old, "ornek/eski/"} | {ids.PAIRS}
    again = Planned(replace(before.site, carried=carried | {"ornek/eski/": "ikinci/"}))
    assert "ornek/eski/" not in assert_right(after, again)


def test_another_name_withdrawn_is_another_text(before: Planned) -> None:
    """The file of the text is the same, and what is told of the withdrawal does not say the name."""
    address, seen = f"{sites.new(before.site).version.url}madde-3/", []
    for name in ("Müdürlüğün", "Başkanına"):
        told = WithdrawalShape("name", address, "Kişisel veri.", datetime.date(2026, 1, 2), "Kurul", name)
        gone, nowhere = withdrawn(before.site.corpus, (Withdrawal(told, FileSpan("data/withdrawals.yml")),))
        assert not nowhere
        corpus = as_shown(before.site.corpus, gone)
        seen.append(Planned(replace(before.site, corpus=corpus, facts=build_facts(corpus, before.site.facts.given))))
    assert seen[0].painted(address) != seen[1].painted(address)
    assert address not in assert_right(*seen)


def test_days_to_come_belong_to_a_page(before: Planned) -> None:
    """The shell tells the script of them."""
    page = next(iter(before.pages.values()))
    assert digests.digest(replace(page, turns=("2030-01-01",)), before.site) != digests.digest(page, before.site)


def test_a_published_comparison_changes_the_timeline(tmp_path: Path) -> None:
    """Of many versions not every two are compared, unless they were once."""
    (one,), (first, last) = sites.small().corpus.municipalities, sites.regulation(sites.small()).versions
    days = [replace(first, date=first.date.replace(year=2000 + number)) for number in range(8)]
    corpus = Corpus((replace(one, regulations=(Regulation(one.slug, last.regulation, (*days, last)),)),))
    compared = ids.comparison_url(one.slug, last.regulation, days[0].date, days[2].date)
    before = Planned(sites.site_of(corpus))
    after = Planned(sites.site_of(corpus, published=frozenset([compared])))
    kept = assert_right(before, after)
    assert set(after.pages) - kept == {
        compared,
        ids.redline_url(compared),
        ids.history_url(one.slug, last.regulation),
    }


def test_a_pdf_changes_the_page_of_its_version(before: Planned) -> None:
    version = sites.new(before.site).version
    after = Planned(replace(before.site, printed={version.pdf_url: 12_000}))
    assert set(after.pages) - assert_right(before, after) == {version.url}


def test_all_that_the_site_holds_has_its_digest() -> None:
    """Whoever adds to these gives it a name in Site.digest, and names it in the pages that read it."""
    held = {field.name for of in (Site, Catalogues) for field in fields(of)}
    of_files = {"corpus", "facts", "fidelity", "legislation", "topics", "roles"}
    not_read_by_pages = {"search_words", "jobs", "directorate_kinds", "places", "versions"}
    assert held == of_files | not_read_by_pages | {"config", "published", "carried", "printed"}


def test_all_that_is_configured_is_followed_but_what_pages_do_not_read(before: Planned) -> None:
    # Its files have digests; are with the topics; MkDocs' own; what comes of them has digests; only of written pages.
    not_read = {"theme", "featured", "added", "catalogues", "skin"}
    for name in {field.name for field in fields(Config)} - not_read:
        other: Any = ("x",) if name == "searches" else "x"
        site = replace(before.site, config=replace(before.site.config, **{name: other}))
        assert site.digest("config") != before.site.digest("config"), name


# look and code -------------------------------------------------------------------------------------------------------


# Written by hand, so that no page is planned of them; and what only many answers need.
NOT_HERE = {"page", "search", "embedding", "topic-sheet", "directorate"}
NOT_HERE |= {"matrix-overview", "matrix-group"}


@pytest.mark.parametrize(
    ("file", "kinds"),
    [
        ("pages/_crumbs.html.j2", None),
        ("pages/snippet.html.j2", {kind.name for kind in KINDS if SNIPPET in kind.formats}),
        ("pages/staged.html.j2", {kind.name for kind in KINDS if HTML in kind.formats} - NOT_HERE),
        ("pages/_letters.html.j2", {"laws", "terms", "units", "topics", "roles"}),
        ("mkdocs/assets/css/tokens.css", {"design"}),
        ("mkdocs/assets/js/builder.js", set()),
    ],
)
def test_a_file_of_the_theme_changes_the_pages_that_read_it(
    before: Planned, tmp_path: Path, file: str, kinds: set[str] | None
) -> None:
    theme = shutil.copytree(before.site.config.theme, tmp_path / "theme")
    (theme / file).write_text((theme / file).read_text("utf-8") + "\n/**/", "utf-8")
    after = Planned(replace(before.site, config=replace(before.site.config, theme=theme)))
    touched = set(after.pages) - assert_right(before, after)
    changed = {after.pages[address].kind.name for address in touched}
    assert changed == kinds if kinds is not None else "article" in changed and "units" not in changed


def test_pages_are_painted_with_no_other_template(before: Planned, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever template is asked for while a page is painted is among those that its digest is of."""
    theme, asked = before.site.config.theme, set[str]()
    found = Environment.get_template

    def noted(self: Environment, name: str, *more: Any, **others: Any) -> Template:
        asked.add(name)
        return found(self, name, *more, **others)

    monkeypatch.setattr(Environment, "get_template", noted)
    for page in before.pages.values():
        asked.clear()
        for form in page.formats:
            paint(page, before.site, form)
        names = [name for name in (*page.depends, *digests.look(page)) if name.startswith("theme:")]
        files = {file for name in names for file in theme_files(theme, name.removeprefix("theme:"))}
        assert {f"{TEMPLATES}/{name}" for name in asked} <= files, page.address


def test_fonts_change_the_pages_with_cards(before: Planned, tmp_path: Path) -> None:
    theme = shutil.copytree(before.site.config.theme, tmp_path / "theme")
    fonts = theme / FONTS
    shutil.copy(fonts / "literata-latin.woff2", fonts / "libre-franklin-latin.woff2")
    after = Planned(replace(before.site, config=replace(before.site.config, theme=theme)))
    kept = assert_right(before, after)
    assert {address for address, page in after.pages.items() if CARD not in page.formats} == kept


def test_with_other_forms_of_tables_every_page_is_another(monkeypatch: pytest.MonkeyPatch) -> None:
    said = []
    for available in (True, False):
        monkeypatch.setattr(digests, "parquet_available", lambda available=available: available)
        said.append(digests.code.__wrapped__())
    assert said[0] != said[1]


def test_all_that_is_known_of_a_site_is_in_its_digest(before: Planned, tmp_path: Path) -> None:
    """Of each catalogue, too, that no page reads: the index of the search follows from it."""
    whole = digests.whole_digest(before.site)
    given = before.site.facts.given
    for other in (
        replace(given, search_words=replace(given.search_words, concepts=(("a", "b"),))),
        replace(given, places=replace(given.places, everyday=frozenset(["a"]))),
        replace(given, jobs=replace(given.jobs, document=replace(given.jobs.document, digest="x"))),
    ):
        assert digests.whole_digest(replace(before.site, facts=replace(before.site.facts, given=other))) != whole
    assert digests.whole_digest(replace(before.site, carried={"a/": "b/"})) != whole
    root = several(tmp_path)
    CHANGES["a received document"](root)
    assert digests.whole_digest(sites.site_at(root)) != whole


def test_other_code_changes_every_page(before: Planned, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digests, "code", lambda: "other")
    assert before.kept(Planned(before.site)) == set()
