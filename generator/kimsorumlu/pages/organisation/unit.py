"""A unit of a municipality, through all versions that have it: its place, its duties in full, its roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.exports.embeds import EMBEDS, POLICY, TEXT_POLICY, embed_page
from kimsorumlu.exports.formats import CARD
from kimsorumlu.facts.units import namesakes, places_of_unit, unit_ids
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.unit import Unit
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import capital
from kimsorumlu.view import depends, head
from kimsorumlu.view.action import Action, action
from kimsorumlu.view.days import Days, unit_days
from kimsorumlu.view.embed.embed import Embed, embed_source
from kimsorumlu.view.embed.snippet import Snippet
from kimsorumlu.view.html import HTML
from kimsorumlu.view.link import Link, NamedPlace
from kimsorumlu.view.management import overseers
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb, regulation_crumbs, status
from kimsorumlu.view.social_card import SocialCard, unit_card_url
from kimsorumlu.view.standing import page_status
from kimsorumlu.view.text.fragment import article_fragment
from kimsorumlu.view.text.html import HtmlWriter, Linking, embedded_writer
from kimsorumlu.view.topic_parts import unit_topics
from kimsorumlu.view.units import ArticleBlock, ClauseExtract, UnitInRegulation, presence
from kimsorumlu.view.vocabularies import organizational_unit_node


def unit_pages(site: Site) -> Iterator[Page]:
    """One page for every unit id a municipality has in any version."""
    for municipality in site.corpus.municipalities:
        for id in unit_ids(municipality):
            yield unit_page(site, municipality, id)


def unit_page(site: Site, municipality: Municipality, id: str) -> Page:
    """The page of one unit, through all regulations that have it."""
    found = places_of_unit(municipality, id)
    edition, unit = found[0]
    url = ids.unit_url(municipality.slug, id)
    card = unit_card_url(site, edition, id)
    return Page(
        address=url,
        kind=UNIT,
        title=f"{_told_apart(municipality, edition, unit)} · {municipality.short_name}",
        description=f"{municipality.name}, {unit.name}: görevleri, teşkilattaki yeri ve dayandığı maddeler.",
        view=partial(_view, municipality, id),
        beside=((CARD, partial(_card, municipality, id)),) if card == ids.card_url(url) else (),
        status=page_status(edition),
        lastmod=max(edition.version.date for edition, _ in found).isoformat(),
        card=card,
        running=head.running_head(edition, unit.name),
        data=ids.unit_record_url(municipality.slug, id),
        depends=_depends(municipality.slug, found),
    )


def _told_apart(municipality: Municipality, edition: Edition, unit: Unit) -> str:
    """Its name; where others of the municipality have it too, with where it belongs: "Kalem Birimi (Zabıta …)"."""
    return f"{unit.name} ({_belongs(edition, unit)})" if namesakes(municipality, unit) else unit.name


def _belongs(edition: Edition, unit: Unit) -> str:
    above = edition.version.unit(unit.parent)
    return above.name if above else edition.regulation.name


def _depends(slug: str, found: Iterable[tuple[Edition, Unit]]) -> tuple[str, ...]:
    """The texts that have the unit with their links, its roles, its topics."""
    text = depends.text(slug, *(edition.regulation.slug for edition, _ in found))
    return *text, depends.role_links(slug), depends.duty_topics(slug), depends.topic_places(slug)


def _view(municipality: Municipality, id: str, site: Site) -> View:
    found = places_of_unit(municipality, id)
    edition, unit = found[0]
    presences = _presences(site, municipality, id, HtmlWriter(ids.unit_url(municipality.slug, id)))
    parts = {
        "crumbs": (*regulation_crumbs(edition), Crumb(unit.name)),
        "municipality": NamedPlace(municipality.name, municipality.url),
        "name": unit.name,
        "namesakes": tuple(
            NamedPlace(_belongs(*place), ids.unit_url(municipality.slug, place[1].id))
            for place in namesakes(municipality, unit)
        ),
        "apart": unit.apart,
        "overseers": overseers(edition) if unit == edition.version.top_unit else (),
        "presences": presences,
        "actions": tuple(_action(site, *place) for place in found),
        "days": _days(site, municipality, id),
        "topics": tuple(unit_topics(site, edition, id) for edition, _ in found),
    }
    nodes = (head.unit_node(edition, unit), organizational_unit_node(edition, unit))
    return View(parts, presences[0].gone, nodes)


def _action(site: Site, edition: Edition, unit: Unit) -> Action | None:
    """What can be done with the first of the unit's duties; None where the text has none, or is not in force."""
    duties = site.facts.duties_of_speaker.get((edition.version.url, unit.id), ())
    return action(duties[0].reference, unit.name) if duties and edition.in_force else None


def _presences(site: Site, municipality: Municipality, id: str, writer: HtmlWriter) -> tuple[UnitInRegulation, ...]:
    """The unit as each regulation has it; the ids of the second begin with "y2-"."""
    places = enumerate(places_of_unit(municipality, id), 1)
    return tuple(
        presence(site, *place, replace(writer, part=f"y{number}-" if number > 1 else "")) for number, place in places
    )


def _days(site: Site, municipality: Municipality, id: str) -> tuple[Days, ...]:
    """What each regulation that has the unit says of it on other days."""
    found = places_of_unit(municipality, id)
    return tuple(
        replace(
            unit_days(site.facts.histories[edition.regulation.url], edition.version, unit),
            title=edition.regulation.name if len(found) > 1 else "",
        )
        for edition, unit in found
    )


def _card(municipality: Municipality, id: str, site: Site) -> SocialCard:
    """Its name, what it is, and the unit it belongs to."""
    edition, unit = places_of_unit(municipality, id)[0]
    above = edition.version.unit(unit.parent)
    state = "" if edition.in_force else ", yürürlükteki metinde yok"
    label = f"{capital(unit.kind)} · görevleri ve dayandığı maddeler{state}"
    return SocialCard(label, unit.name, above.name if above else "", municipality.name)


UNIT = Kind(
    "unit",
    unit_pages,
    (HTML, CARD),
    "unit.html.j2",
    scripts=("copy", "term", "on-day"),
    section="belediyeler",
    embed_height=640,
    label="birim",
)


# the unit on other sites ---------------------------------------------------------------------------------------------


def unit_embeds(site: Site) -> Iterator[Page]:
    """The embed of every unit that a municipality has in any version: the articles on its duties."""
    for municipality in site.corpus.municipalities:
        for id in unit_ids(municipality):
            places = places_of_unit(municipality, id)
            edition, unit = places[0]
            url = ids.unit_url(municipality.slug, id)
            embed = Embed(
                page=url,
                small="",
                title=unit.name,
                where=municipality.name,
                status=status(edition),
                sources=tuple(embed_source(edition) for edition, _ in places),
            )
            view, plain = partial(_embedded, municipality, id), partial(_plain, municipality, id)
            text = depends.linked_text(municipality.slug, *(each.regulation.slug for each, _ in places))
            follows = (*text, depends.role_links(municipality.slug))
            yield embed_page(UNIT_EMBED, embed, url, view, plain, follows)


def _embedded(municipality: Municipality, id: str, site: Site, at: str) -> dict[str, object]:
    presences = _presences(site, municipality, id, embedded_writer(at))
    return {
        "policy": TEXT_POLICY if any(presence.duty_articles for presence in presences) else POLICY,
        "banner": presences[0].gone,
        "presences": presences,
        "days": _days(site, municipality, id),
    }


@dataclass(frozen=True, slots=True)
class PlainArticle:
    """An article on the unit's duties in plain HTML: what of it speaks for the unit, or all its text."""

    place: Link
    extracts: tuple[ClauseExtract, ...]
    text: Markup


@dataclass(frozen=True, slots=True)
class PlainUnit:
    """The unit in one regulation, in plain HTML: the articles on its duties, the way to the others."""

    title: str
    duties: tuple[PlainArticle, ...]
    others: tuple[Link, ...]


def _plain(municipality: Municipality, id: str, site: Site) -> Snippet:
    places = tuple(_plain_unit(site, *place) for place in places_of_unit(municipality, id))
    return Snippet("snippet_unit.html.j2", {"places": places})


def _plain_unit(site: Site, edition: Edition, unit: Unit) -> PlainUnit:
    version = edition.version
    shown = presence(site, edition, unit, HtmlWriter("", Linking.NONE, copy_links=False))
    own = version.place(unit.duties)
    text = article_fragment(site.facts.texts.article(version, own.article)) if own else Markup("")
    return PlainUnit(
        title=version.title,
        duties=tuple(
            PlainArticle(Link(_heading(block), block.address), block.extracts, Markup("") if block.extracts else text)
            for block in shown.duty_articles
        ),
        others=tuple(Link(block.name, block.address) for block in shown.other_articles),
    )


def _heading(block: ArticleBlock) -> str:
    return f"{block.name}: {block.heading}" if block.heading else block.name


UNIT_EMBED = Kind(
    "embed-unit",
    unit_embeds,
    EMBEDS,
    "embed_unit.html.j2",
    embed_height=640,
    label="eklenen birim",
)
