"""The command for whoever writes the catalogue of topics: `topics --review`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

import click

from kimsorumlu.build import Project
from kimsorumlu.build.project import read
from kimsorumlu.facts.duties import Duty
from kimsorumlu.facts.facts import build_facts
from kimsorumlu.facts.topic_review import KindReview, topic_review
from kimsorumlu.read.directorate_kinds_file import DirectorateKinds

# Of a duty so much is printed: enough to know it again.
_PRINTED: Final = 100


@click.command("topics")
@click.argument("kinds", nargs=-1, metavar="[KIND]...")
@click.option(
    "--review", is_flag=True, required=True, expose_value=False, help="Duties in force without a topic, clustered."
)
@click.option("--json", "as_json", is_flag=True, help="The same for programs.")
@click.pass_obj
def topics_command(project: Project, kinds: tuple[str, ...], as_json: bool) -> None:
    """Show which duties no topic is about, by kind of directorate, and patterns that would take them.

    \b
    kimsorumlu topics --review
    kimsorumlu topics --review park-ve-bahceler --json
    """
    data, _ = read(project)
    known = data.catalogues.directorate_kinds
    if unknown := sorted(set(kinds) - {kind.id for kind in known.kinds}):
        raise click.BadParameter(f"{', '.join(unknown)}: böyle bir müdürlük türü yok")
    reviews = topic_review(data.corpus, build_facts(data.corpus, data.catalogues), kinds)
    if as_json:
        click.echo(json.dumps([_row(one) for one in reviews], ensure_ascii=False, indent=2))
    else:
        for one in reviews:
            for line in _lines(one, known):
                click.echo(line)


def _lines(review: KindReview, kinds: DirectorateKinds) -> Iterator[str]:
    label = next((kind.label for kind in kinds.kinds if kind.id == review.kind), "türü yazılmamış")
    share = round(100 * (1 - review.without / review.total)) if review.total else 100
    yield f"{label}: {review.total} görevin {review.without} tanesi konusuz; konulu olan %{share}"
    for cluster in review.clusters:
        also = f"; konulu {cluster.also} görevde de geçiyor" if cluster.also else ""
        yield f"  {len(cluster.duties)} görev: {cluster.pattern}{also}"
        yield from map(_duty, cluster.duties)
    if review.rest:
        yield f"  {len(review.rest)} görev hiçbir kümede değil"
        yield from map(_duty, review.rest)
    yield ""


def _duty(duty: Duty) -> str:
    text = duty.text if len(duty.text) <= _PRINTED else f"{duty.text[:_PRINTED].rsplit(None, 1)[0]} …"
    return f"    {duty.reference}  {text}"


def _row(review: KindReview) -> dict[str, object]:
    return {
        "kind": review.kind,
        "duties": review.total,
        "without_topic": review.without,
        "clusters": [
            {
                "pattern": cluster.pattern,
                "takes": [duty.reference for duty in cluster.duties],
                "also_of_other_topics": cluster.also,
            }
            for cluster in review.clusters
        ],
        "rest": [duty.reference for duty in review.rest],
    }
