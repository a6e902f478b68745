"""Of which kind of directorate each regulation is: a kind that is listed, and said at all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.sites import real

from kimsorumlu.check.scope_rules import kinds_of_titles, regulation_kinds
from kimsorumlu.model.corpus import Corpus


def with_kind(kind: str | None) -> Corpus:
    """The real texts, Kütahya's of this kind."""
    corpus = real().corpus
    found = next(m for m in corpus.municipalities if m.slug == "kutahya")
    (regulation,) = found.regulations
    changed = replace(regulation, versions=tuple(replace(v, directorate_kind=kind) for v in regulation.versions))
    kutahya = replace(found, regulations=(changed,))
    return Corpus(tuple(kutahya if m is found else m for m in corpus.municipalities))


def test_the_real_texts_all_say_it() -> None:
    assert not list(regulation_kinds(real().corpus, real().facts))


@pytest.mark.parametrize(
    ("kind", "code", "near"),
    [("bilgi-islm", "unknown-directorate-kind", "bilgi-islem"), (None, "directorate-kind-unsaid", None)],
)
def test_a_kind_that_is_none_and_one_that_is_not_said(kind: str | None, code: str, near: str | None) -> None:
    (found,) = regulation_kinds(with_kind(kind), real().facts)
    assert (found.code, found.near, found.span.file[-14:]) == (code, near, "2020-11-04.yml")


def test_a_kind_is_not_another_than_the_title_says() -> None:
    assert not list(kinds_of_titles(real().corpus, real().facts))
    (found,) = kinds_of_titles(with_kind("zabita"), real().facts)
    assert (found.code, dict(found.values)) == ("directorate-kind-other", {"value": "zabita", "said": "Bilgi İşlem"})
    assert (found.span.file[-14:], found.span.line) == ("2020-11-04.yml", 5)
    assert not list(kinds_of_titles(with_kind(None), real().facts))
    facts = real().facts
    none = replace(facts.catalogues, directorate_kinds=replace(facts.catalogues.directorate_kinds, kinds=()))
    assert not list(kinds_of_titles(with_kind("zabita"), replace(facts, catalogues=none)))


def test_without_a_list_of_kinds_nobody_is_asked_for_one() -> None:
    facts = real().facts
    none = replace(facts.catalogues, directorate_kinds=replace(facts.catalogues.directorate_kinds, kinds=()))
    assert not list(regulation_kinds(with_kind(None), replace(facts, catalogues=none)))
