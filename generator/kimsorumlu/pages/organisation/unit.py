"""A unit of a municipality, through all versions that have it: its place, its duties in full, its roles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kimsorumlu import ids
from kimsorumlu.facts.references import References
from kimsorumlu.facts.units import newest, unit_ids
from kimsorumlu.model.corpus import Corpus, Municipality
from kimsorumlu.view import head
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.output import OutputFile, PageMeta, page
from kimsorumlu.view.page_head import Crumb, regulation_crumbs, with_band
from kimsorumlu.view.social_card import card_url
from kimsorumlu.view.text.html import HtmlWriter
from kimsorumlu.view.topic_parts import TopicParts
from kimsorumlu.view.units import presence


def unit_pages(
    theme: Path, corpus: Corpus, references: References | None = None, topics: TopicParts | None = None
) -> Iterator[OutputFile]:
    """One page for every unit id a municipality has in any version.

    With `references` quotations and roles link, with `topics` the unit's topics are named.
    """
    for municipality in corpus.municipalities:
        for id in unit_ids(municipality):
            yield _unit(theme, municipality, id, references, topics)


def _unit(
    theme: Path, municipality: Municipality, id: str, references: References | None, topics: TopicParts | None
) -> OutputFile:
    url = ids.unit_url(municipality.slug, id)
    found = newest(municipality, id)
    regulation, version, unit = found[0]
    presences = tuple(
        presence(*place, HtmlWriter(url, part=f"y{number}-" if number > 1 else ""), references)
        for number, place in enumerate(found, 1)
    )
    file = page(
        theme,
        "unit.html.j2",
        url,
        PageMeta(
            title=f"{unit.name} · {municipality.short_name}",
            description=f"{municipality.name}, {unit.name}: görevleri, teşkilattaki yeri ve dayandığı maddeler.",
            kind="unit",
            section="belediyeler",
            status="superseded" if presences[0].gone else "",
            lastmod=max(v.date for _, v, _ in found).isoformat(),
            card=card_url(url),
            running=head.running_head(municipality, regulation, version, unit.name),
            data=(head.unit_node(municipality, version, unit),),
        ),
        iz=(*regulation_crumbs(municipality, regulation, version), Crumb(unit.name)),
        municipality=NamedPlace(municipality.name, municipality.url),
        name=unit.name,
        presences=presences,
        konular=tuple(topics.of_unit(municipality, v, id) if topics else None for _, v, _ in found),
    )
    return with_band(file, presences[0].gone)
