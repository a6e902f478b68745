"""What can be found: clauses, and names (topics, laws, units, versions, articles).

Clauses and names are numbered apart. Article names come last among the names and in the order of their clauses, so that
one list of counts tells which clauses belong to which article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kimsorumlu import ids
from kimsorumlu.facts.duties import answering_unit
from kimsorumlu.model.citing import place_citation, short_citation
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.text import Article, Clause, Level, in_one_line
from kimsorumlu.model.unit import Unit
from kimsorumlu.model.version import Version
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.characters import as_printed
from kimsorumlu.turkish.dates import day

# An item cited under a lead-in ("Müdürlüğün görevleri şunlardır:") is the answer; the lead-in only repeats the heading.
LEAD_IN_WEIGHT = 0.6
# A topic's card names the first municipalities that speak of it, and the first that do not; its page has them all.
CARD_ROWS = 12
CARD_WITHOUT = 6


@dataclass(frozen=True, slots=True)
class SearchSentence:
    """What is said of a unit (its address) by the clause at `address`: the words before its name and those behind."""

    address: str
    unit: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SearchTopic:
    """A topic as search needs it.

    `clauses` are the addresses of its duties, in the order its page shows them; `units` says for a municipality (its
    slug) how many units answer side by side, `sentences` what each of them does. `housekeeping`: a unit does it for
    itself; it is no service that a citizen's question is likely to be about. `foremost` are the clauses that answer
    its question; `parts` narrower names, each with the clauses that answer to it.

    `asked` are the municipalities (slugs) a text of which could answer, `directorates` the kinds of directorate that do
    the work, called `unit` ("Temizlik İşleri Müdürlüğü"), `job` the number of the job it is; -1 for none.
    """

    id: str
    label: str
    synonyms: tuple[str, ...]
    group: str
    clauses: tuple[str, ...]
    units: Mapping[str, int]
    sentences: tuple[SearchSentence, ...] = ()
    housekeeping: bool = False
    foremost: tuple[str, ...] = ()
    parts: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    asked: frozenset[str] = frozenset()
    directorates: tuple[str, ...] = ()
    unit: str = ""
    job: int = -1


@dataclass(frozen=True, slots=True)
class SearchLaw:
    """A law as search needs it; `id` as in its address ("kanun-5393"), `name` as it is shown."""

    id: str
    name: str
    title: str
    number: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchRole:
    """A role across municipalities. `holders`: for each version in force its name, and where its duties begin."""

    id: str
    label: str
    holders: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SearchNames:
    """What is found by name beside units and versions, which the corpus holds itself.

    `duties`: the addresses of clauses that state a duty, or a part of one, with the kind of responsibility.
    """

    topics: Sequence[SearchTopic]
    laws: Sequence[SearchLaw]
    roles: Sequence[SearchRole]
    duties: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SearchSpeaker:
    """Who speaks in a clause: a unit with its address, and the role in it that has the duty; "" for none."""

    unit: str
    address: str
    role: str

    @property
    def name(self) -> str:
        """What the text itself calls the speaker."""
        return self.role or self.unit


@dataclass(frozen=True, slots=True)
class ClauseDocument:
    """A clause: its text (or the mark printed instead, and what closes its list), its place, the ways to cite it.

    `under` are the words of the headings in its article that it stands below. `duty` is the kind of responsibility it
    states, "" if none.
    """

    address: str
    fragment: str
    citation: str
    text: str
    under: str
    weight: float
    places: tuple[str, ...]
    speakers: tuple[SearchSpeaker, ...]
    duty: str


@dataclass(frozen=True, slots=True)
class ArticleDocument:
    """An article with its clauses; `speakers` are those it speaks for as a whole."""

    edition: Edition
    slug: str
    cited: str
    place: str
    heading: str
    mark: str
    speakers: tuple[SearchSpeaker, ...]
    clauses: tuple[ClauseDocument, ...]

    @property
    def address(self) -> str:
        return ids.below(self.edition.version.url, self.slug)


@dataclass(frozen=True, slots=True)
class NameDocument:
    """Anything answered with a card. `texts` are the names it goes by; `row` is what the card shows, by kind.

    `clauses` are the addresses of the clauses it stands for; `foremost` those of them that answer, text by text, where
    that is known.
    """

    kind: str
    texts: tuple[str, ...]
    row: tuple[object, ...]
    clauses: tuple[str, ...] = ()
    foremost: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SearchCollection:
    """Everything one index covers: `names` without the articles, then the articles, municipality by municipality."""

    municipalities: tuple[Municipality, ...]
    names: tuple[NameDocument, ...]
    articles: tuple[ArticleDocument, ...]


def collections(corpus: Corpus, known: SearchNames) -> tuple[SearchCollection, SearchCollection]:
    """The texts in force with all names, and apart from them the superseded versions."""
    everyone = corpus.municipalities
    valid = corpus.in_force
    older = [edition for edition in corpus.editions if not edition.in_force]
    articles = _articles(valid, known.duties)
    by_address = {clause.address: (article, clause) for article in articles for clause in article.clauses}
    held = tuple(municipality for municipality in everyone if municipality.regulations)
    names = (
        *(_topic(topic, by_address, held) for topic in known.topics),
        *(_role(role, by_address) for role in known.roles),
        *(_law(law) for law in known.laws),
        *(name for municipality in everyone for name in _units(municipality)),
        *(_version(edition) for edition in (*valid, *older)),
    )
    return SearchCollection(everyone, names, articles), SearchCollection(everyone, (), _articles(older, known.duties))


def _articles(editions: Iterable[Edition], duties: Mapping[str, str]) -> tuple[ArticleDocument, ...]:
    return tuple(_article(edition, article, duties) for edition in editions for article in edition.version.articles)


def _article(edition: Edition, article: Article, duties: Mapping[str, str]) -> ArticleDocument:
    version = edition.version
    return ArticleDocument(
        edition=edition,
        slug=article.slug,
        cited=article.name.cited,
        place=article.name.key,
        heading=as_printed(article.heading or ""),
        mark=article.mark.text if article.mark else "",
        speakers=_speakers(version, article.speaks_for),
        clauses=tuple(_clause(version, article, chain, duties) for chain in article.chains() if _worth(chain[-1])),
    )


def _worth(clause: Clause) -> bool:
    """Whether a clause says anything of its own; a notice in its place is nobody's answer, nor are columns' names."""
    return (
        not clause.withdrawn
        and clause.level is not Level.HEAD
        and any(character.isalpha() for character in _text(clause))
    )


def _clause(version: Version, article: Article, chain: tuple[Clause, ...], duties: Mapping[str, str]) -> ClauseDocument:
    clause = chain[-1]
    address = version.article_url(article, clause.fragment)
    return ClauseDocument(
        address=address,
        fragment=clause.fragment,
        citation=short_citation(article, chain),
        text=_text(clause),
        under=as_printed(" ".join(_over(chain))),
        weight=LEAD_IN_WEIGHT if clause.items else 1.0,
        places=tuple(places(article, chain)),
        speakers=_speakers(version, next((c.speaks_for for c in reversed(chain) if c.speaks_for), article.speaks_for)),
        duty=duties.get(address, ""),
    )


def _over(chain: tuple[Clause, ...]) -> Iterator[str]:
    """The headings and the captions over a clause; over a row of a table the names of its columns, too."""
    for above in chain[:-1]:
        if not above.is_clause:
            yield above.title
            yield from (in_one_line(row.printed) for row in above.items if row.level is Level.HEAD)


def _text(clause: Clause) -> str:
    """What is printed of the clause itself; words that close its list stand after a gap."""
    parts = (in_one_line(part).strip() for part in (clause.printed, clause.closing) if part)
    return as_printed(" … ".join(parts))


def places(article: Article, chain: tuple[Clause, ...]) -> list[str]:
    """The ways to cite a clause, as keys: full ("9/1/ı") and with upper levels left out ("9/ı"), letters unfolded."""
    labels = [lower(ids.label_text(clause.label)).split("/") if clause.label else [] for clause in chain]
    start = article.name.key
    if not labels[-1] or not start:
        return []
    keys = []
    for first in range(len(labels)):
        parts = [part for label in labels[first:] for part in label if part]
        keys.append("/".join([start, *parts]))
    return list(dict.fromkeys(keys))


def _speakers(version: Version, ids_: Iterable[str]) -> tuple[SearchSpeaker, ...]:
    """Who is meant by the ids of units and roles, each once; a role with the unit it works in."""
    return tuple(dict.fromkeys(speaker for id in ids_ if (speaker := _speaker(version, id)) is not None))


def _speaker(version: Version, id: str) -> SearchSpeaker | None:
    unit, role = answering_unit(version, id), version.role(id)
    if unit is None and role is None:
        return None
    address = ids.unit_url(version.municipality, unit.id) if unit else ""
    return SearchSpeaker(unit.name if unit else "", address, role.name if role else "")


def _units(municipality: Municipality) -> Iterator[NameDocument]:
    """Every unit of the versions in force, then those only older versions have."""
    older = [edition for edition in municipality.editions if not edition.in_force]
    older.sort(key=lambda edition: edition.version.date, reverse=True)
    seen: set[str] = set()
    for edition in (*municipality.in_force, *older):
        for unit in edition.version.units:
            if unit.id not in seen:
                seen.add(unit.id)
                yield _unit(edition, unit)


def _unit(edition: Edition, unit: Unit) -> NameDocument:
    version = edition.version
    duties = version.place(unit.duties)
    parent = version.unit(unit.parent)
    row = (
        unit.name,
        unit.kind,
        edition.municipality.short_name,
        ids.unit_url(version.municipality, unit.id),
        parent.name if parent else "",
        place_citation(duties) if duties else "",
        version.place_url(duties) if duties else "",
        int(edition.in_force),
        *((edition.whose,) if edition.of else ()),
    )
    return NameDocument("unit", (unit.name,), row)


def _version(edition: Edition) -> NameDocument:
    version, whose = edition.version, edition.municipality.short_name
    decision = version.adoption.decision or ""
    row = (version.title, whose, version.url, version.date.isoformat(), decision, int(edition.in_force))
    return NameDocument("version", (version.title, f"{day(version.date)} {decision}".strip()), row)


def _topic(
    topic: SearchTopic, by_address: Mapping[str, tuple[ArticleDocument, ClauseDocument]], held: Sequence[Municipality]
) -> NameDocument:
    places = [by_address[address] for address in topic.clauses if address in by_address]
    first: dict[str, tuple[ArticleDocument, ClauseDocument]] = {}
    for article, clause in places:
        first.setdefault(article.edition.municipality.slug, (article, clause))
    rows = tuple(
        (
            a.edition.municipality.short_name,
            c.speakers[0].name if c.speakers else "",
            _cited(a, c),
            c.address,
            max(0, topic.units.get(slug, 1) - 1),
        )
        for slug, (a, c) in first.items()
    )
    without = tuple(m.short_name for m in held if m.slug not in first and m.slug in topic.asked)
    row = (
        topic.label,
        topic.id,
        topic.group,
        ids.topic_url(topic.id),
        rows[:CARD_ROWS],
        len(rows),
        without[:CARD_WITHOUT],
        len(without),
        int(topic.housekeeping),
        [(said.address, said.unit, said.before, said.after) for said in topic.sentences],
        *(((topic.directorates, topic.unit, topic.job),) if topic.directorates else ()),
    )
    texts = (topic.label, *topic.synonyms)
    narrower = {name: clauses for names, clauses in topic.parts for name in names}
    foremost = dict.fromkeys(texts, topic.foremost) if topic.foremost else {}
    return NameDocument("topic", (*texts, *narrower), row, topic.clauses, {**foremost, **narrower})


def _role(role: SearchRole, by_address: Mapping[str, tuple[ArticleDocument, ClauseDocument]]) -> NameDocument:
    rows = tuple(
        (article.edition.municipality.short_name, name, _cited(article, clause), address)
        for name, address in role.holders
        if address in by_address
        for article, clause in (by_address[address],)
    )
    names = tuple(dict.fromkeys((role.label, *(name for name, _ in role.holders))))
    return NameDocument("role", names, (role.label, ids.role_url(role.id), rows[:CARD_ROWS]))


def _cited(article: ArticleDocument, clause: ClauseDocument) -> str:
    """The citation beside the municipality's name: with the regulation where that has several."""
    return ", ".join(filter(None, (article.edition.of, clause.citation)))


def _law(law: SearchLaw) -> NameDocument:
    row = (law.name, ids.law_url(law.id))
    texts = tuple(dict.fromkeys(text for text in (law.title, law.number, *law.aliases) if text))
    return NameDocument("law", texts, row)
