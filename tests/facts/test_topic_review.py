"""Duties without a topic, for whoever writes the catalogue."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from click.testing import CliRunner
from tests import sites

from kimsorumlu.cli import main
from kimsorumlu.facts.topic_review import topic_review
from kimsorumlu.read.patterns import compile_pattern
from kimsorumlu.turkish.fold import fold_letters


def test_duties_without_a_topic_are_clustered_by_what_a_pattern_would_take() -> None:
    site = sites.several()
    (review,) = topic_review(site.corpus, site.facts)
    in_clusters = [duty for cluster in review.clusters for duty in cluster.duties]
    assert (review.total, review.without) == (17, 13) and len(in_clusters) + len(review.rest) == 13
    assert not {duty.reference for duty in (*in_clusters, *review.rest)} & site.facts.assigned.keys()
    for cluster in review.clusters:
        pattern = compile_pattern(cluster.pattern)
        assert len(cluster.duties) > 1
        assert all(any(pattern.find(fold_letters(part.printed)) for part in duty.parts) for duty in cluster.duties)


def test_names_of_units_make_no_cluster() -> None:
    # "Birinci Bölge Amirliği" and "İkinci Bölge Amirliği" stand in several duties of this text.
    (review,) = topic_review(sites.several().corpus, sites.several().facts)
    assert not [cluster.pattern for cluster in review.clusters if "amirlig" in cluster.pattern]


def test_words_that_stand_in_every_text_make_no_cluster() -> None:
    site = sites.real()
    (review,) = topic_review(site.corpus, site.facts, ("bilgi-islem",))
    assert review.without < review.total / 5
    assert not {"mudur*", "gorev*", "saglamak*", "yapmak*"} & {cluster.pattern for cluster in review.clusters}
    assert topic_review(site.corpus, site.facts, ("zabita",)) == ()


def test_the_command_tells_it_to_people_and_to_programs(tmp_path: Path) -> None:
    # What it remembers of the texts is no part of the fixture.
    project = shutil.copytree(sites.SEVERAL, tmp_path / "project")
    told = CliRunner().invoke(main, ["--project", str(project), "topics", "--review"])
    assert told.exit_code == 0
    assert told.output.startswith("türü yazılmamış: 17 görevin 13 tanesi konusuz; konulu olan %24\n")
    found = CliRunner().invoke(main, ["--project", str(project), "topics", "--review", "--json"])
    (row,) = json.loads(found.output)
    assert (row["kind"], row["duties"], row["without_topic"]) == ("", 17, 13)
    assert {"orneli/zabita/2024-02-05/madde-3/#fikra-1-bent-9"} <= set(row["rest"])
    wrong = CliRunner().invoke(main, ["--project", str(project), "topics", "--review", "zabta"])
    assert wrong.exit_code == 2 and "zabta: böyle bir müdürlük türü yok" in wrong.output
