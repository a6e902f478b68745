"""Alignment: the real pair as read by eye, then what must hold of any pair."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kimsorumlu.build import Project, read
from kimsorumlu.facts.alignment import (
    Alignment,
    Change,
    DutyBalance,
    Fate,
    Passage,
    PassageKind,
    align,
    align_through,
    duty_balances,
    passages,
    unit_changes,
)
from kimsorumlu.facts.alignment.units import responsible
from kimsorumlu.model.text import Article, Clause
from kimsorumlu.model.version import Version
from kimsorumlu.read.shapes import RenamedFrom
from kimsorumlu.read.values import Follows

ROOT = Path(__file__).parents[2]
EXPECTED: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "fixtures" / "kocaeli_2022_2025.yml").read_text("utf-8")
)


@cache
def kocaeli() -> tuple[Version, Version]:
    data, findings = read(Project(ROOT))
    corpus = data.corpus
    assert not [found for found in findings if found.severity.value == "error"]
    municipality = next(m for m in corpus.municipalities if m.slug == "kocaeli-bb")
    regulation = next(r for r in municipality.regulations if r.slug == "bilgi-islem")
    old, new = (regulation.version(datetime.date(*day)) for day in ((2022, 10, 11), (2025, 11, 13)))
    assert old and new
    return old, new


@cache
def real() -> Alignment:
    return align(*kocaeli())


def places(value: str | list[str] | None) -> set[str]:
    return set() if value is None else {value} if isinstance(value, str) else set(value)


# The real pair -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", EXPECTED, ids=lambda case: f"{case['old']} → {case['new']}")
def test_kocaeli_as_read(case: dict[str, Any]) -> None:
    olds, news = places(case["old"]), places(case["new"])
    (group,) = [
        group
        for group in real().groups()
        if any(r.old and r.old.at in olds for r in group) or any(r.new and r.new.at in news for r in group)
    ]
    assert {r.old.at for r in group if r.old} == olds
    assert {r.new.at for r in group if r.new} == news
    assert {r.change.value for r in group} == {case["change"]}
    if "text" in case:
        assert {r.text_changed for r in group} == {case["text"] == "changed"}
        assert all((r.similarity == 100) is (case["text"] == "same") for r in group)


def test_the_fixture_covers_what_it_must() -> None:
    old, _ = kocaeli()
    clauses = {p.at for p in passages(old) if p.kind is PassageKind.CLAUSE}
    assert {place for case in EXPECTED for place in places(case["old"])} == clauses
    assert len(clauses) >= 60
    assert sum(case.get("text") == "same" for case in EXPECTED) >= 10
    assert {case["change"] for case in EXPECTED} >= {
        "unchanged",
        "reduced",
        "moved",
        "split",
        "merged",
        "added",
        "removed",
    }


def test_kocaeli_counts() -> None:
    assert {change.value: count for change, count in real().counts().items()} == {
        "unchanged": 2,
        "reduced": 2,
        "reworded": 0,
        "moved": 45,
        "split": 13,
        "merged": 2,
        "added": 102,
        "removed": 15,
    }


def test_kocaeli_articles_and_chapters() -> None:
    pairs = {(r.old.at if r.old else None, r.new.at if r.new else None) for r in real().of(PassageKind.ARTICLE)}
    renumbered = {1: 1, 2: 2, 3: 3, 4: 10, 5: 4, 6: 9, 7: 6, 8: 7}
    renumbered |= {number: number + 2 for number in range(9, 16)} | {16: 18, 17: 18, 18: 19}
    assert pairs == {(f"madde-{old}", f"madde-{new}") for old, new in (*renumbered.items(), (7, 8), (8, 5))}
    assert {r.change for r in real().of(PassageKind.DIVISION)} == {Change.UNCHANGED}


def test_kocaeli_units() -> None:
    old, new = kocaeli()
    rows = [
        (row.fate, [unit.name.removesuffix(" Şube Müdürlüğü") for unit in row.olds], [unit.id for unit in row.news])
        for row in unit_changes(old, new, real())
    ]
    assert rows == [
        (Fate.KEPT, ["Bilgi İşlem Dairesi Başkanlığı"], ["bilgi-islem-dairesi-baskanligi"]),
        (Fate.MERGED, ["Sekretarya"], ["idari-ve-mali-isler-birimi"]),
        (Fate.SPLIT, ["Bilgi Sistemleri"], ["idari-ve-mali-isler-birimi", "yazilim-gelistirme-sube-mudurlugu"]),
        (
            Fate.SPLIT,
            ["Bilişim Teknolojileri"],
            ["bilgi-teknolojileri-sube-mudurlugu", "elektronik-sistemler-sube-mudurlugu"],
        ),
        (
            Fate.SPLIT,
            ["Kent Bilgi Sistemleri"],
            ["akilli-sehirler-sube-mudurlugu", "cografi-bilgi-sistemleri-sube-mudurlugu"],
        ),
    ]
    assert all(row.evidence for row in unit_changes(old, new, real()) if row.fate is not Fate.KEPT)


def balances(old: Version, new: Version, alignment: Alignment) -> dict[str, DutyBalance]:
    return duty_balances(old, new, alignment, (responsible(old), responsible(new)))


def test_kocaeli_duties_gained_lost_and_kept() -> None:
    old, new = kocaeli()
    balance = balances(old, new, real())["idari-ve-mali-isler-birimi"]
    assert [unit.id for unit in balance.continues] == ["sekretarya", "bilgi-sistemleri-sube-mudurlugu"]
    kept = {relation.old.at for group in balance.kept for relation in group if relation.old}
    # m. 4/ğ took over the reports and budgets of two directorates, one of which this unit continues in part.
    both = {f"madde-8 bent-{x}" for x in "eg"}
    # Its tenders too: they came together with those of the other, which it continues.
    both |= {"madde-6 bent-l", "madde-8 bent-d"}
    assert (
        kept == {"madde-5 bent-a", "madde-5 bent-c", "madde-5 bent-h"} | {f"madde-6 bent-{x}" for x in "djkmn"} | both
    )
    # A duty of the head's.
    gained = {relation.old.at for group in balance.gained for relation in group if relation.old}
    assert gained == {"madde-4 bent-c"}
    assert balance.lost == (), "it did not exist; what its forerunners lost stands with them"


def test_kocaeli_units_that_are_no_more_have_balances_of_their_own() -> None:
    old, new = kocaeli()
    ended = {id: balance for id, balance in balances(old, new, real()).items() if new.unit(id) is None}
    assert list(ended) == [
        "sekretarya",
        "bilgi-sistemleri-sube-mudurlugu",
        "bilisim-teknolojileri-sube-mudurlugu",
        "kent-bilgi-sistemleri-sube-mudurlugu",
    ]
    assert all(not (balance.kept or balance.gained) for balance in ended.values())
    had = ended["bilisim-teknolojileri-sube-mudurlugu"].lost
    assert [group[0].old.at for group in had if group[0].old] == [f"madde-7 bent-{x}" for x in "abcdefghijkl"]
    assert [relation.new.at for relation in had[4] if relation.new] == [f"madde-8 bent-{x}" for x in "abc"]


def test_a_unit_that_only_changed_its_name_has_one_balance() -> None:
    old, new = kocaeli()
    before, now = old.units[0], new.units[0]
    assert before.id == now.id
    units = (replace(now, id="baskanlik"), *new.units[1:])
    successors = {**real().successors, before.id: ("baskanlik",)}
    found = balances(old, replace(new, units=units), replace(real(), successors=successors))
    assert before.id not in found and found["baskanlik"].continues == (before,)


def test_overrides_carry_their_reason_and_text_carries_none() -> None:
    assert next(r.evidence for r in real().relations if r.old and r.old.at == "madde-5 bent-a")
    assert all(r.evidence is None for r in real().relations if not r.text_changed)


def test_relations_follow_the_new_text_with_removed_ones_in_place() -> None:
    relations = real().relations
    new = [r.new.position for r in relations if r.new]
    assert new == sorted(new)
    order = [(r.old.at if r.old else None, r.new.at if r.new else None) for r in relations]
    at = order.index(("madde-5 bent-b", None))
    assert order[at - 1] == ("madde-5 bent-a", "madde-4 bent-a")


def test_counterparts_of_superseded_clauses() -> None:
    old, new = kocaeli()
    address = {p.at: p.reference for p in passages(old)}

    def there(at: str) -> str | None:
        found = real().counterpart(address[at])
        return found.at if found else None

    assert there("madde-9 bent-g") == "madde-11 bent-gx"
    assert there("madde-7 bent-j") == "madde-8 bent-d", "of several parts the most similar"
    assert there("madde-5 bent-d") == "madde-4", "a removed clause leads to what its article became"
    assert there("madde-16") == "madde-18"
    assert real().counterpart(old.url + "madde-4/#fikra-n1") == real().counterpart(address["madde-4"])
    assert real().counterpart(old.url + "madde-99/") is None
    back = {p.at: p.reference for p in passages(new)}
    origin = real().origin(back["madde-11 bent-gx"])
    assert origin is not None and origin.at == "madde-9 bent-g"
    assert real().origin(back["madde-14 bent-c"]) == real().origin(back["madde-14"])


def test_units_and_clauses_without_overrides_are_proposed_by_text() -> None:
    old, new = kocaeli()
    bare = replace(new, units=tuple(replace(unit, renamed_from=()) for unit in new.units))
    bare = with_articles(
        bare, [edited(article, lambda clause: replace(clause, follows=())) for article in bare.articles]
    )
    found = align(old, bare)
    assert found.successors["kent-bilgi-sistemleri-sube-mudurlugu"] == ("cografi-bilgi-sistemleri-sube-mudurlugu",)
    assert found.successors["bilisim-teknolojileri-sube-mudurlugu"] == ("bilgi-teknolojileri-sube-mudurlugu",)
    assert "sekretarya" not in found.successors
    assert found.counts()[Change.REMOVED] > real().counts()[Change.REMOVED]


# Any pair ----------------------------------------------------------------------------------------------------------


def edited(article: Article, change: Any) -> Article:
    def deep(clause: Clause) -> Clause:
        return change(replace(clause, items=tuple(deep(item) for item in clause.items)))  # type: ignore[no-any-return]

    return replace(article, body=tuple(deep(paragraph) for paragraph in article.body))


def with_articles(version: Version, articles: list[Article]) -> Version:
    fresh = iter(articles)
    text = [next(fresh, None) if isinstance(entry, Article) else entry for entry in version.text]
    return replace(version, text=tuple(entry for entry in text if entry is not None))


def later(version: Version) -> Version:
    """The same text as a version of the day after, so that the two are told apart."""
    return replace(version, date=version.date + datetime.timedelta(days=1))


def texts(version: Version) -> list[str]:
    return [clause.text for _, clause in version.clauses() if clause.text]


@pytest.mark.parametrize("which", [0, 1])
def test_identical_versions_have_no_change(which: int) -> None:
    version = kocaeli()[which]
    for kind in PassageKind:
        counts = align(version, version).counts(kind)
        assert sum(counts.values()) == counts[Change.UNCHANGED]


def test_one_word_altered_is_one_change_wherever_it_is() -> None:
    version = kocaeli()[0]
    for text in texts(version):
        changed = text.replace(text.split()[-1], "başkaca", 1)
        articles = [
            edited(a, lambda c, t=text, n=changed: replace(c, text=n) if c.text == t else c) for a in version.articles
        ]
        if Counter(texts(version))[text] > 1 or changed == text:
            continue
        found = align(version, later(with_articles(version, articles)))
        assert [(r.change, r.text_changed) for r in found.relations if r.change is not Change.UNCHANGED] == [
            (Change.REWORDED, True)
        ]


def test_an_altered_one_word_clause_is_reworded() -> None:
    old = small(["Birinci hüküm.", "İki", "Üçüncü hüküm."])
    new = small(["Birinci hüküm.", "Dört", "Üçüncü hüküm."])
    assert changes(old, new) == ["unchanged", "reworded", "unchanged"]


def test_an_inserted_clause_renumbers_those_after_it() -> None:
    old = small(["Ağı kurmak ve işletmek,", "Kameraları kurmak ve izlemek,"])
    new = small(["Ağı kurmak ve işletmek,", "Yazılım geliştirmek ve bakımını yapmak,", "Kameraları kurmak ve izlemek,"])
    assert changes(old, new) == ["unchanged", "added", "moved"]


def test_a_sentence_made_into_a_list_is_split_and_back_is_merged() -> None:
    one = [
        "Müdürlük, belediyenin ağını ve telsiz sistemini kurar, kameraların bakımını düzenli olarak yapar, "
        "yazılım ihtiyaçlarını belirleyip teknik şartnameleri hazırlar."
    ]
    many = [
        "Belediyenin ağını ve telsiz sistemini kurar,",
        "Kameraların bakımını düzenli olarak yapar,",
        "Yazılım ihtiyaçlarını belirleyip teknik şartnameleri hazırlar.",
    ]
    assert changes(small(one), small(many)) == ["split"] * 3
    assert changes(small(many), small(one)) == ["merged"] * 3


def test_overrides_win_over_text_and_may_say_that_a_clause_is_new() -> None:
    old = small(["Ağı kurmak ve işletmek,", "Kameraları kurmak ve izlemek,"])
    swapped = small(["Kameraları kurmak ve izlemek,", "Ağı kurmak ve işletmek,"], {1: ("madde-1 bent-a", "Gerekçe.")})
    relation = align(old, swapped).after(reference(old, "madde-1 bent-a"))[0]
    assert relation.new is not None
    assert (relation.new.at, relation.evidence) == ("madde-1 bent-a", "Gerekçe.")
    fresh = small(["Ağı kurmak ve işletmek,", "Kameraları kurmak ve izlemek,"], {1: (None, "Yeni görev.")})
    assert changes(old, fresh) == ["removed", "added", "unchanged"]
    assert align(old, fresh).before(reference(fresh, "madde-1 bent-a"))[0].evidence == "Yeni görev."


def test_overrides_that_name_nothing_change_nothing() -> None:
    old = small(["Ağı kurmak ve işletmek,"])
    new = small(["Ağı kurmak ve işletmek,"], {1: ("madde-9 bent-z", "Yanlış.")})
    unit = replace(new.units[0], id="x", renamed_from=(RenamedFrom("y", "Yanlış."),))
    assert changes(old, replace(new, units=(*new.units, unit))) == ["unchanged"]


def test_several_versions_in_a_row_keep_their_overrides() -> None:
    first = small(["Ağı kurmak ve işletmek,", "Kameraları kurmak ve izlemek,"])
    second = small(
        ["Haberleşme altyapısını yönetmek,", "Kameraları kurmak ve izlemek,"],
        {1: ("madde-1 bent-a", "Ağ görevinin devamıdır.")},
    )
    third = later(small(["Kameraları kurmak ve izlemek,", "Haberleşme altyapısını yönetmek,"]))
    found = align_through((first, second, third))
    (relation,) = found.after(reference(first, "madde-1 bent-a"))
    assert relation.new is not None
    assert (relation.new.at, relation.evidence) == ("madde-1 bent-b", "Ağ görevinin devamıdır.")


def small(items: list[str], follows: dict[int, tuple[str | None, str]] | None = None) -> Version:
    """Kocaeli's version with one article whose items are these; a later date if it has overrides."""
    version = kocaeli()[0]
    article = version.article("7")
    assert article is not None
    paragraph = article.body[0]
    model = paragraph.items[0]
    body = replace(
        paragraph,
        items=tuple(
            replace(
                model,
                label=f"{letter})",
                fragment=f"bent-{letter}",
                text=text,
                follows=tuple(Follows(*f) for n, f in (follows or {}).items() if n == number),
            )
            for number, (letter, text) in enumerate(zip("abcdefgh", items, strict=False), 1)
        ),
    )
    shown = replace(version, text=(replace(article, name=replace(article.name, stem="madde-1"), body=(body,)),))
    return later(shown) if follows else shown


def reference(version: Version, at: str) -> str:
    return next(passage.reference for passage in passages(version) if passage.at == at)


def changes(old: Version, new: Version) -> list[str]:
    new = new if new.date > old.date else later(new)
    return [relation.change.value for relation in align(old, new).of(PassageKind.CLAUSE)]


_EDIT = st.tuples(
    st.sampled_from(("drop", "swap", "alter", "empty", "double", "drop article", "swap articles")),
    st.integers(0, 10_000),
    st.integers(0, 10_000),
)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from((0, 1)), st.lists(_EDIT, max_size=25))
def test_random_edits_lose_nothing(which: int, edits: list[tuple[str, int, int]]) -> None:
    old = kocaeli()[which]
    new = later(apply(old, edits))
    found = align(old, new)
    for kind in PassageKind:
        groups = found.groups(kind)
        for side, version in (("old", old), ("new", new)):
            seen = Counter(
                at for group in groups for at in {getattr(r, side).at for r in group if getattr(r, side) is not None}
            )
            assert seen == Counter(p.at for p in passages(version) if p.kind is kind)
        for group in groups:
            split_or_merged = group[0].change in (Change.SPLIT, Change.MERGED)
            assert (len(group) > 1) is split_or_merged
            assert len({r.change for r in group}) == 1
        assert sum(found.counts(kind).values()) == len(groups)
    for relation in found.relations:
        assert relation.text_changed is _differs(relation.old, relation.new)
        assert 0 <= relation.similarity <= 100
    assert align(old, new) == found, "the same twice"


@settings(max_examples=40, deadline=None)
@given(st.lists(_EDIT, max_size=12))
def test_backwards_it_is_the_same_seen_from_the_other_side(edits: list[tuple[str, int, int]]) -> None:
    old = kocaeli()[0]
    new = apply(old, edits)
    forward, backward = (_counts_both_ways(align(*pair)) for pair in ((old, new), (new, old)))
    mirrored = {Change.ADDED: Change.REMOVED, Change.SPLIT: Change.MERGED}
    mirrored |= {there: here for here, there in mirrored.items()}
    assert {mirrored.get(change, change): count for change, count in backward.items()} == forward


def _counts_both_ways(found: Alignment) -> dict[Change, int]:
    """What is counted, power lost apart: seen from the other side it was won."""
    counts: Counter[Change] = Counter(
        (Change.MOVED if first.renumbered or first.other_unit else Change.REWORDED)
        if first.change is Change.REDUCED
        else first.change
        for first, *_ in found.groups()
    )
    return {change: counts[change] for change in Change}


def _differs(old: Passage | None, new: Passage | None) -> bool:
    return old is not None and new is not None and (old.text, old.closing) != (new.text, new.closing)


def apply(version: Version, edits: list[tuple[str, int, int]]) -> Version:
    """The version after the edits; labels and addresses stay with the article, texts move between clauses."""
    for edit, a, b in edits:
        articles = list(version.articles)
        if not articles:
            return version
        clauses = [clause for _, clause in version.clauses()]
        one, other = clauses[a % len(clauses)] if clauses else None, clauses[b % len(clauses)] if clauses else None
        if edit == "drop article":
            del articles[a % len(articles)]
        elif edit == "swap articles":
            i, j = a % len(articles), b % len(articles)
            articles[i], articles[j] = (
                replace(articles[i], heading=articles[j].heading, body=articles[j].body),
                replace(articles[j], heading=articles[i].heading, body=articles[i].body),
            )
            if i == j:
                articles[i] = version.articles[i]
        elif one is not None and other is not None:
            articles = [_edit(article, edit, one, other, b) for article in articles]
        version = with_articles(version, articles)
    return version


def _edit(article: Article, edit: str, one: Clause, other: Clause, seed: int) -> Article:
    def change(clause: Clause) -> Clause:
        if edit == "swap" and clause.where == one.where and clause.fragment == one.fragment:
            return replace(clause, text=other.text)
        if edit == "swap" and clause.where == other.where and clause.fragment == other.fragment:
            return replace(clause, text=one.text)
        if edit == "double" and clause.where == other.where and clause.fragment == other.fragment:
            return replace(clause, text=one.text)
        if clause.where != one.where or clause.fragment != one.fragment or not clause.text:
            return clause
        if edit == "empty":
            return replace(clause, text=None)
        if edit == "alter":
            words = re.split(r"(\s+)", clause.text)
            words[2 * (seed % (len(words) // 2 + 1))] = f"değişik{seed}"
            return replace(clause, text="".join(words))
        return clause

    def without(clause: Clause) -> Clause:
        kept = tuple(item for item in clause.items if item.where != one.where or item.fragment != one.fragment)
        return replace(clause, items=kept)

    return edited(article, without if edit == "drop" else change)
