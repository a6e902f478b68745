"""Withdrawals carried out: the corpus as readers are shown it, with a notice in place of what was withdrawn.

Everything that is made from the corpus follows: pages, facts, search, exports, embeds. What is promised, and the proof
against the received document, rest on the corpus as the data holds it.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, TypeVar

from kimsorumlu import ids
from kimsorumlu.digest import digest_of
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.text import Article, Clause, Division
from kimsorumlu.model.version import Version
from kimsorumlu.problems import Finding, finding
from kimsorumlu.read.withdrawals_file import Withdrawal
from kimsorumlu.received.document import FORMATS, Received
from kimsorumlu.turkish.case import lower, upper
from kimsorumlu.turkish.dates import day

# What stands in place of a text, and of a name in it; somebody who takes them out of the data writes the same there.
TEXT_NOTICE: Final = "[Yayından kaldırıldı]"
NAME_NOTICE: Final = "[ad yayından kaldırıldı]"
# What is no text of a reader's: addresses, places in files, slugs, what the printed labels are.
_KEPT: Final = frozenset(
    (
        *("id", "slug", "fragment", "label", "number", "where", "span", "path", "document", "file", "received"),
        *("municipality", "regulation"),
    )
)
# A text of more words is looked for within others too, a shorter one ("ağaçları budar") by itself only.
_TELLING: Final = 4
_WHAT: Final = {"document": "Alınan belge", "clause": "Metin", "name": "Bir kişinin adı"}
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What is withdrawn of one version: as declared, and the addresses of all clauses whose text it is."""

    entries: tuple[Withdrawal, ...]
    texts: frozenset[str]

    def names_at(self, address: str) -> bool:
        """Whether a name is withdrawn at an address, or in all of what it lies in."""
        places = {entry.shape.at for entry in self.entries if entry.shape.what == "name"}
        return bool(places & {address, address.partition("#")[0], ids.in_version(address)[0]})

    @property
    def whole(self) -> bool:
        """Whether it is the text as a whole."""
        places = (entry.shape.at for entry in self.entries if entry.shape.what == "clause")
        return any(not ids.in_version(at)[1] for at in places)


def withdrawn(corpus: Corpus, withdrawals: Iterable[Withdrawal]) -> tuple[Mapping[str, Withdrawn], tuple[Finding, ...]]:
    """What is withdrawn of each version that has any of it, by its address; what names no place is a finding."""
    versions = {version.url: version for version in corpus.versions}
    entries: dict[str, list[Withdrawal]] = {}
    texts: dict[str, set[str]] = {}
    findings = []
    for withdrawal in withdrawals:
        what, at = withdrawal.shape.what, withdrawal.shape.at
        url, rest = ids.in_version(at)
        version = versions.get(url)
        below = _below(version, at) if version is not None else frozenset()
        if version is None or not (below or not rest) or (what == "document" and rest):
            findings.append(finding("withdrawal-nowhere", withdrawal.span, value=at))
            continue
        entries.setdefault(url, []).append(withdrawal)
        if what == "clause":
            texts.setdefault(url, set()).update(below)
    found = {url: Withdrawn(tuple(each), frozenset(texts.get(url, ()))) for url, each in entries.items()}
    return found, tuple(findings)


def _below(version: Version, at: str) -> frozenset[str]:
    """The addresses of the clauses at an address and below it: of a clause, an article, a version."""
    page, _, fragment = at.partition("#")
    return frozenset(
        version.article_url(article, below.fragment)
        for article in version.articles
        if at == version.url or page == version.article_url(article)
        for clause in article.walk()
        if fragment in ("", clause.fragment)
        for below in clause.walk()
    )


def as_shown(corpus: Corpus, known: Mapping[str, Withdrawn]) -> Corpus:
    """The corpus as readers are shown it; itself if nothing is withdrawn."""
    if not known:
        return corpus

    def version(each: Version) -> Version:
        return _version(each, known[each.url]) if each.url in known else each

    def regulation(each: Regulation) -> Regulation:
        return replace(each, versions=tuple(map(version, each.versions)))

    def municipality(each: Municipality) -> Municipality:
        return replace(each, regulations=tuple(map(regulation, each.regulations)))

    return replace(corpus, municipalities=tuple(map(municipality, corpus.municipalities)))


def still_shown(shown: Corpus, known: Mapping[str, Withdrawn]) -> Iterator[Finding]:
    """Where a withdrawn name is shown nevertheless, or again: in another clause, in a note, in another text.

    `shown`: the corpus as readers are shown it. The finding names the place and not the name.
    """
    for entry in (entry for what in known.values() for entry in what.entries if entry.shape.name):
        pattern = _pattern(entry.shape.name or "")
        for municipality in shown.municipalities:
            places: dict[str, object] = {municipality.url: replace(municipality, regulations=())}
            places |= {edition.version.url: edition.version for edition in municipality.editions}
            for address, place in places.items():
                if any(pattern.search(text) for text in _texts(place)):
                    yield finding("withdrawal-shown", entry.span, value=address)


def said_again(corpus: Corpus, shown: Corpus, known: Mapping[str, Withdrawn]) -> Iterator[Finding]:
    """Where the words of a withdrawn text are shown nevertheless: in another version, in another clause.

    Asked within its municipality: what another one adopted is another's. The finding names the first such place.
    """
    readable = {
        municipality.slug: [
            (version.article_url(article, clause.fragment), _plain(clause))
            for version in (edition.version for edition in municipality.editions)
            for article, clause in version.clauses()
        ]
        for municipality in shown.municipalities
    }
    for version in corpus.versions:
        what = known.get(version.url)
        for entry in what.entries if what else ():
            if entry.shape.what != "clause":
                continue
            below = _below(version, entry.shape.at)
            gone = [
                _plain(clause) for a, clause in version.clauses() if version.article_url(a, clause.fragment) in below
            ]
            words = {text for text in gone if " " in text}
            long = [text for text in words if text.count(" ") >= _TELLING]
            readers = readable[version.municipality]
            places = [at for at, text in readers if text in words or any(each in text for each in long)]
            if places:
                yield finding("withdrawal-again", entry.span, value=places[0], count=str(len(places)))


def _plain(clause: Clause) -> str:
    """The words of a clause without what closes it, in small letters."""
    return " ".join(lower(clause.text or "").split()).rstrip(",;.")


def _texts(value: object) -> Iterator[str]:
    """Every text of a reader's in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            if field.name not in _KEPT:
                yield from _texts(getattr(value, field.name))


def _version(version: Version, what: Withdrawn) -> Version:
    text = tuple(_piece(version, piece, what) for piece in version.text)
    notes = [_sentence(version, entry) for entry in what.entries]
    made = replace(version, text=text, notes=(*notes, *version.notes))
    if what.whole:
        made = replace(made, front_matter=None, back_matter=None)
    for entry in what.entries:
        if entry.shape.name and entry.shape.at == version.url:
            made = _without(made, entry.shape.name)
    # What is shown follows from the entries, too, not from the file alone.
    digest = digest_of([version.document.digest, [entry.shape for entry in what.entries]])
    document = replace(version.document, digest=digest)
    # A document that still shows what was withdrawn elsewhere is not shown either, nor led to.
    source = replace(version.source, url=None)
    return replace(made, document=document, source=source, received=_notice(version, notes))


def _notice(version: Version, notes: list[str]) -> Received:
    """The file in the place of the received document."""
    form = FORMATS[version.source.format]
    return Received(form.notice(("Bu belge yayından kaldırılmıştır.", *notes)), form)


def _piece(version: Version, piece: Division | Article, what: Withdrawn) -> Division | Article:
    if isinstance(piece, Division):
        return piece
    address = version.article_url(piece)
    told = [_sentence(version, entry) for entry in what.entries if entry.shape.at.partition("#")[0] == address]
    body = tuple(_clause(address, clause, what.texts) for clause in piece.body)
    made = replace(piece, body=body, note=_joined(piece.note, told))
    for entry in what.entries:
        page, _, fragment = entry.shape.at.partition("#")
        if entry.shape.name and page == address:
            made = _without(made, entry.shape.name, fragment)
    return made


def _clause(address: str, clause: Clause, texts: frozenset[str]) -> Clause:
    items = tuple(_clause(address, item, texts) for item in clause.items)
    if f"{address}#{clause.fragment}" not in texts:
        return replace(clause, items=items)
    return replace(
        clause,
        text=TEXT_NOTICE,
        closing=None,
        mark=None,
        note=None,
        items=items,
        speaks_for=(),
        withdrawn=True,
        footnotes=None,
    )


def _sentence(version: Version, entry: Withdrawal) -> str:
    """ "Metin (m. 5/a) 29.11.2026 tarihinde yayından kaldırıldı. İsteyen: … Gerekçe: …" """
    said = entry.shape
    page, _, fragment = said.at.partition("#")
    article = next((each for each in version.articles if version.article_url(each) == page), None)
    cited = ""
    if article is not None:
        chain = next((each for each in article.chains() if each[-1].fragment == fragment), ())
        cited = f" ({short_citation(article, chain)})"
    by, reason = (text.rstrip(".") for text in (said.by, said.reason))
    return (
        f"{_WHAT[said.what]}{cited} {day(said.date)} tarihinde yayından kaldırıldı. İsteyen: {by}. Gerekçe: {reason}."
    )


def _joined(note: str | None, told: list[str]) -> str | None:
    return "\n\n".join((*told, *((note,) if note else ()))) or None


def _without(value: T, name: str, fragment: str = "") -> T:
    """The value with the notice in place of a name in every text in it; of an article, in the clause of a fragment."""
    pattern = _pattern(name)

    def inside(one: Any, here: bool) -> Any:
        if isinstance(one, str):
            return pattern.sub(NAME_NOTICE, one) if here and pattern.search(one) else one
        if isinstance(one, tuple):
            return tuple(inside(each, here) for each in one)
        if dataclasses.is_dataclass(one) and not isinstance(one, type):
            here = here or getattr(one, "fragment", None) == fragment
            fields = (field.name for field in dataclasses.fields(one) if field.name not in _KEPT)
            return replace(one, **{key: inside(getattr(one, key), here) for key in fields})
        return one

    made: T = inside(value, not fragment)
    return made


def _pattern(name: str) -> re.Pattern[str]:
    """A name wherever it is written: in capitals or not, parted by any blank, with endings; not within another word."""
    words = ("".join(f"[{re.escape(lower(letter) + upper(letter))}]" for letter in word) for word in name.split())
    return re.compile(r"(?<!\w)" + r"\s+".join(words))
