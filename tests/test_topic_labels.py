"""The labels of topics: no sentence in them, only topics that there are; and how a catalogue is held against them."""

from __future__ import annotations

import re

from bench.topics import LABELS, OPENINGS, Label, labels, tally

from kimsorumlu.catalogues import CATALOGUES
from tests import sites


def test_labels_name_a_line_and_topics_and_nothing_else() -> None:
    known = set(re.findall(r"(?m)^- id: (\S+)$", (CATALOGUES / "topics.yml").read_text("utf-8")))
    rows = LABELS.read_text("utf-8").splitlines()[1:]
    assert all(re.fullmatch(r"[a-z-]+\t\d+\t(un)?seen\t(~?[a-z0-9-]+|\?)?( ~?[a-z0-9-]+)*", row) for row in rows)
    assert {topic for label in labels() for topic in label.wanted | label.allowed} <= known
    places = [(label.regulation, label.line) for label in labels()]
    assert len(places) == len(set(places)) >= 600
    pages = [row.split("\t") for row in OPENINGS.read_text("utf-8").splitlines()[1:]]
    assert all(address.startswith("http") for _, address in pages)
    assert {name for name, _ in pages} <= {label.regulation for label in labels()}


def test_topics_are_right_wrong_or_missed() -> None:
    site = sites.several()
    lines = {
        duty.clause.printed: line.number
        for edition in site.corpus.in_force
        if edition.version.regulation == "zabita" and edition.version.received
        for line in edition.version.received.lines
        for duty in site.facts.of_version[edition.version.url].duties
        if line.text.strip() and duty.clause.printed in line.text
    }

    def label(begins: str, half: str, wanted: set[str], allowed: set[str], *, unnamed: bool = False) -> Label:
        (line,) = (number for text, number in lines.items() if text.startswith(begins))
        return Label("zabita", line, half, frozenset(wanted), frozenset(allowed), unnamed)

    given = (
        label("Motorize Ekip", "seen", {"seyyar"}, set()),
        label("Semt Pazarları", "seen", set(), {"pazar"}),
        label("Kalem Birimi", "seen", set(), set()),
        label("Gece Ekibi", "unseen", {"pazar"}, set()),
        label("Çevre Ekibi", "unseen", set(), set(), unnamed=True),
        Label("elde-yok", 1, "unseen", frozenset({"pazar"}), frozenset(), unnamed=False),
    )
    found = tally(site.corpus, site.facts, given)
    seen, unseen = found["seen"], found["unseen"]
    assert (seen.right, seen.wrong, seen.missed, seen.services, seen.with_topic) == (1, 1, 0, 1, 1)
    assert (unseen.right, unseen.wrong, unseen.missed, unseen.services, unseen.with_topic) == (0, 0, 1, 2, 0)
    assert (seen.precision, seen.recall, unseen.covered) == (0.5, 1.0, 0.0)
