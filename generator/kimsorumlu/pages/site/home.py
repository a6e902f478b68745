"""The home page: the question, where the answers come from, which municipalities are here, what changed last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from kimsorumlu import ids
from kimsorumlu.exports.formats import CARD
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.validity import Standing
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import capital, lower
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.lists import listed
from kimsorumlu.turkish.numerals import counted
from kimsorumlu.turkish.order import sort_key
from kimsorumlu.view import depends, head
from kimsorumlu.view.changes import DatedChange, changes
from kimsorumlu.view.choice import choice
from kimsorumlu.view.contents import counted_pieces
from kimsorumlu.view.html import HTML
from kimsorumlu.view.link import Link
from kimsorumlu.view.municipalities import alphabetical
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.scope import held, home_question, texts_held
from kimsorumlu.view.sentence import Sentence
from kimsorumlu.view.social_card import SocialCard
from kimsorumlu.view.standing import news, standing
from kimsorumlu.view.topic_parts import home_topics
from kimsorumlu.view.topics import everyday_names, featured_topics

# More of either would push the other off the first screens; the full lists are one link away.
_MOST_CARDS = 12
_MOST_CHANGES = 8
# Examples of a site that names none itself.
_MOST_EXAMPLES = 4
# Regulations that a card names; of more it says how many.
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class MunicipalityCard:
    """A municipality with its newest version in force, or with its regulations by name where there are several.

    `size` is that of the one version, "" of several; `units` are those of all. `older` counts texts no longer in force.
    `state` stands for a version that is not in
    force, where none is; `news` are the texts to come, and the days on which others end.
    """

    name: str
    address: str
    title: str
    iso: str
    day: str
    size: str
    units: int
    older: int
    state: str
    news: tuple[Sentence, ...]


def home_page(site: Site) -> Iterator[Page]:
    """The home page, at the site's root."""
    yield Page(
        address="",
        kind=HOME,
        title=_title(site),
        description=f"{_texts(site)}, madde madde: sorumlu birim, dayandığı madde, değişiklikler.",
        view=_view,
        beside=((CARD, _site_card),),
        lastmod=site.corpus.newest_day,
        data=ids.CATALOGUE,
        depends=(depends.CORPUS, depends.TOPICS, depends.ANSWERING, depends.SCOPE),
    )


def _title(site: Site) -> str:
    """The site's name and its question; a name that is a question itself needs no colon."""
    name = site.config.name
    return f"{name}{'' if name.endswith(('?', '!', '.')) else ':'} {home_question(site.facts.scope)}"


def _view(site: Site) -> View:
    corpus = site.corpus
    cards = tuple(_card(m) for m in alphabetical(corpus.municipalities) if m.regulations)
    parts = {
        "question": home_question(site.facts.scope),
        "scope": held(site.facts.scope),
        "search": ids.SEARCH,
        "examples": tuple(Link(text, ids.search_url(text.removesuffix(" sayılı Kanun"))) for text in _examples(site)),
        "topics": home_topics(site),
        "cards": cards[:_MOST_CARDS],
        "all_shown": len(cards) <= _MOST_CARDS,
        "municipality_count": len(corpus.municipalities),
        "changes": _latest_changes(site),
        "choice": choice(site, lambda municipality: municipality.url),
    }
    return View(parts, data=(head.website(site.config.name, f"{_texts(site)}, madde madde", ids.SEARCH),))


def _examples(site: Site) -> Sequence[str]:
    """What may be searched for: as the site says, else the first everyday names of topics that its texts answer."""
    if site.config.searches:
        return site.config.searches
    named = ((everyday_names(topic) or (lower(topic.shape.label),))[0] for topic in featured_topics(site))
    return tuple(islice(named, _MOST_EXAMPLES))


def _site_card(site: Site) -> SocialCard:
    """The card of the site, which every page has that has none of its own."""
    return SocialCard(_texts(site), home_question(site.facts.scope), "Madde madde, değişmeyen adresle", "")


def _texts(site: Site) -> str:
    """ "Dört belediyenin bilgi işlem yönetmelikleri"."""
    return capital(texts_held(site.facts.scope))


def _card(municipality: Municipality) -> MunicipalityCard:
    shown = municipality.in_force or municipality.leading
    edition = max(shown, key=lambda edition: edition.version.date)
    version = edition.version
    return MunicipalityCard(
        name=municipality.name,
        address=municipality.url,
        title=version.title if len(shown) == 1 else _named(shown),
        iso=version.date.isoformat(),
        day=day(version.date),
        size=counted_pieces(version) if len(shown) == 1 else "",
        units=sum(len(each.version.units) for each in shown),
        older=sum(other.standing is Standing.ENDED for other in municipality.editions if other is not edition),
        state="" if edition.in_force else standing(edition).word,
        news=news(municipality),
    )


def _named(editions: Sequence[Edition]) -> str:
    """ "Sekiz yönetmelik: Emlak ve İstimlak Müdürlüğü, Mali Hizmetler Müdürlüğü ve altı yönetmelik daha"."""
    names = sorted((edition.regulation.name for edition in editions), key=sort_key)
    more = len(names) - _MOST_NAMED
    if more > 0:
        names = [*names[:_MOST_NAMED], f"{lower(counted(more))} yönetmelik daha"]
    return f"{capital(counted(len(editions)))} yönetmelik: {listed(names)}"


def _latest_changes(site: Site) -> tuple[DatedChange, ...]:
    found = [change for m in alphabetical(site.corpus.municipalities) for change in changes(m, site.facts.histories)]
    return tuple(sorted(found, key=lambda change: change.date, reverse=True)[:_MOST_CHANGES])


HOME = Kind(
    "home",
    home_page,
    (HTML, CARD),
    "home.html.j2",
    sheets=("directory", "home", "choice"),
    scripts=("choice",),
    label="ana sayfa",
)
