"""Facts made for each version apart, carried as bytes, and merged are the facts made at once."""

from __future__ import annotations

from dataclasses import fields

from tests.sites import real

from kimsorumlu.facts.facts import Facts, merged
from kimsorumlu.facts.packing import packed, unpacked
from kimsorumlu.facts.version_facts import VersionReader


def carried() -> Facts:
    """Every version read by a reader of its own, the last one first, and its facts carried as bytes."""
    catalogues = real().facts.given
    raw = {v.url: packed(VersionReader(catalogues).read(v), v) for v in reversed(real().corpus.versions)}
    return merged(real().corpus, catalogues, {v.url: unpacked(raw[v.url], v) for v in reversed(real().corpus.versions)})


def test_facts_carried_as_bytes_are_the_facts_made_at_once() -> None:
    apart, at_once = carried(), real().facts
    for field in fields(Facts):
        if field.name != "histories":  # compared lazily, and of whole regulations: not part of what is carried
            assert getattr(apart, field.name) == getattr(at_once, field.name), field.name
    assert apart.histories.keys() == at_once.histories.keys()
    for known in (apart, at_once):
        assert list(known.answers.by_version) == list(known.definitions) == [v.url for v in real().corpus.versions]
    assert [list(apart.assigned), list(apart.uses)] == [list(at_once.assigned), list(at_once.uses)]


def test_what_is_carried_leads_back_to_the_very_version() -> None:
    apart = carried()
    latest = {r.leading.url: r.leading for m in real().corpus.municipalities for r in m.regulations}
    for url, version in latest.items():
        assert all(answer.version is version for answer in apart.answers.by_version[url].values())
        (first, *_) = (duty for duty in apart.duties if duty.version_url == url)
        assert any(clause is first.clause for _, clause in version.clauses())


def test_bytes_hold_no_clause_of_the_version() -> None:
    reader = VersionReader(real().facts.given)
    for version in real().corpus.versions:
        facts = reader.read(version)
        quoted = {place.citation.text for place in facts.citations}  # an item that is nothing but a citation
        long = [clause.text for _, clause in version.clauses() if clause.text and len(clause.text) > 80]
        raw = packed(facts, version)
        assert long and [text for text in long if text.encode() in raw and text not in quoted] == []
