"""An article set as text: blocks of runs that know what they are, and neither how they look nor where they stand.

What is set does not depend on the page that shows it. Addresses are relative to the site's root; the writers make them
relative to a page, and choose which links they show.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from kimsorumlu import ids
from kimsorumlu.facts.citations.citation import Citation, CitationKind, CitationLayer, TextPart
from kimsorumlu.facts.citations.deviations import Remark
from kimsorumlu.facts.term_uses import TermUse
from kimsorumlu.facts.terms import Definition
from kimsorumlu.facts.text.runs import CiteLink, Run, RunKind, Stretch, TermLink, nested
from kimsorumlu.model.citing import short_citation, spoken_step, turn_of
from kimsorumlu.model.designation import Designation
from kimsorumlu.model.text import Article, Cell, Clause, Division, Level, Mark
from kimsorumlu.model.version import Version
from kimsorumlu.read.shapes import Amendment
from kimsorumlu.turkish.endings import genitive_of_noun
from kimsorumlu.turkish.numerals import ordinal_word

# Never split at the end of a line: "e-devlet", "AR-GE", "5 inci", "3 üncü".
_UNBROKEN = re.compile(r"\b[^\W\d_]{1,2}-\w{1,20}\b|\b\d{1,3} (?:[ıiuü]nc[ıiuü]|nc[ıiuü])\b")

# "139,140,243,244": three or more, so that "1,5" stays a number.
_NUMBERS = re.compile(r"\b\d+(?:,\d+){2,}\b")

_OF_LEVEL = {Level.PARAGRAPH: "fıkranın", Level.ITEM: "bendin", Level.SUBITEM: "alt bendin"}
_OF_NAMED_LEVEL = {Level.PARAGRAPH: "fıkrasının", Level.ITEM: "bendinin", Level.SUBITEM: "alt bendinin"}


@dataclass(frozen=True, slots=True)
class KnownOfText:
    """What is known of the words of all texts, keyed as all facts are (`Facts`), and where laws and terms are found.

    A law without a page has no address.
    """

    citations: CitationLayer
    uses: Mapping[str, tuple[TermUse, ...]]
    remarks: Mapping[str, tuple[Remark, ...]]
    law_address: Callable[[str | None], str | None]
    term_address: Callable[[Definition], str]


@dataclass(frozen=True)
class SetText:
    """One text, letter for letter as in the data, and beside it what its words are."""

    text: str
    stretches: tuple[Stretch, ...]

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The text as runs: plain words, links, marks, nested where they overlap."""
        return nested(self.text, self.stretches)

    def leaving(self, *kinds: type[CiteLink | TermLink]) -> tuple[Run, ...]:
        """The text without its links of these kinds; what they cut in pieces is whole again."""
        kept = [stretch for stretch in self.stretches if not isinstance(stretch.what, kinds)]
        return self.runs if len(kept) == len(self.stretches) else nested(self.text, kept)

    def matching(self, places: Iterable[tuple[int, int]], proving: Iterable[tuple[int, int]] = ()) -> tuple[Run, ...]:
        """The text as it is quoted: no links, but the words that matched, and those that prove the kind of duty."""
        matches = [Stretch(start, end, RunKind.MATCH) for start, end in places]
        proofs = [Stretch(start, end, RunKind.PROOF) for start, end in proving]
        own = [stretch for stretch in self.stretches if isinstance(stretch.what, RunKind)]
        return nested(self.text, [*matches, *proofs, *own]) if matches or proofs else self.leaving(CiteLink, TermLink)


@dataclass(frozen=True, slots=True)
class Lost:
    """The document prints only an amendment mark: what it says was done, and by what (None if that is unknown)."""

    effect: str
    by: Amendment | None


@dataclass(frozen=True, slots=True)
class SetRemark:
    """What is wrong, what is printed, what is on record instead, and the page of the law it is about."""

    verdict: str
    written: str
    record: str
    law: str | None


@dataclass(frozen=True, slots=True)
class SetClause:
    """A paragraph, item or subitem, or what stands among such (`model.text.Level`).

    `words` is None where a paragraph consists of items alone. `citation` is how it is cited ("m. 9/1-ı"), `genitive`
    how it is spoken of ("ı bendinin"). `note` is the editor's, in Markdown.
    """

    level: Level
    fragment: str
    label: str | None
    words: SetText | None
    citation: str
    genitive: str
    items: tuple[SetClause, ...]
    closing: SetText | None
    lost: Lost | None
    note: str | None
    remarks: tuple[SetRemark, ...]
    cells: tuple[Cell, ...] = ()
    before: str | None = None
    footnotes: SetText | None = None

    def walk(self) -> Iterator[SetClause]:
        """This clause and all below it, in reading order."""
        yield self
        for item in self.items:
            yield from item.walk()


@dataclass(frozen=True)
class SetArticle:
    """One article, or a headed block, which has no marker: `address` is that of its page, `name` what it is called.

    `before` and `before_heading` are printed before its first line and before an article's heading. `mark` is the
    amendment mark printed of the whole article, `lost` says that it stands in the article's place.
    """

    address: str
    name: Designation
    before: str | None
    marker: str
    before_heading: str | None
    heading: SetText | None
    heading_after: bool
    mark: SetText | None
    body: tuple[SetClause, ...]
    lost: Lost | None
    note: str | None
    remarks: tuple[SetRemark, ...]

    @property
    def slug(self) -> str:
        """Its id among those of its version."""
        return self.name.slug

    @cached_property
    def clauses(self) -> dict[str, SetClause]:
        """Every clause of the article by its fragment, in reading order."""
        return {clause.fragment: clause for paragraph in self.body for clause in paragraph.walk()}

    @property
    def texts(self) -> Iterator[SetText]:
        """The texts that can hold links, in the order they are printed; the heading first."""
        yield from (text for text in (self.heading, self.mark) if text is not None)
        for clause in self.body:
            yield from _texts(clause)


class SetTexts:
    """Every article as set: each when it is first asked for, and kept."""

    def __init__(self, known: KnownOfText) -> None:
        self._known = known
        self._set: dict[str, tuple[Article, SetArticle]] = {}

    def article(self, version: Version, article: Article) -> SetArticle:
        """The article of a version, set."""
        address = version.article_url(article)
        source, text = self._set.get(address, (None, None))
        if text is None or source is not article:
            text = set_article(version, article, self._known)
            self._set[address] = article, text
        return text

    def whole(self, version: Version) -> tuple[Division | SetArticle, ...]:
        """The whole text of a version, in document order."""
        return tuple(piece if isinstance(piece, Division) else self.article(version, piece) for piece in version.text)


def set_article(version: Version, article: Article, known: KnownOfText) -> SetArticle:
    """The article of this version with what is known of its words."""
    setting = _Setting(version, article, known)
    mark, heading = article.mark, article.heading
    return SetArticle(
        address=version.article_url(article),
        name=article.name,
        before=article.before,
        marker=article.marker,
        before_heading=article.before_heading,
        heading=setting.text(heading, None, TextPart.HEADING) if heading else None,
        heading_after=article.heading_after,
        mark=setting.text(mark.text, None, TextPart.MARK, mark) if mark else None,
        body=tuple(setting.clauses((), article.body)),
        lost=setting.lost(mark) if mark is not None and article.text_is_lost else None,
        note=article.note,
        remarks=setting.remarks(None),
    )


def set_words(text: str, mark: str | None = None, links: Iterable[Stretch] = ()) -> SetText:
    """A text with its links and what else its words are.

    Short hyphenations and "5 inci" are kept on one line, a printed amendment mark is told apart. Numbers printed with
    bare commas may part after a comma, so that no line ends inside a number and makes two of it. No link leads from one
    paragraph, or one cell of a table, into the next.
    """
    marks = (Stretch(*match.span(), RunKind.MARK) for match in re.finditer(re.escape(mark), text)) if mark else ()
    unbroken = (Stretch(*match.span(), RunKind.TOGETHER) for match in _UNBROKEN.finditer(text))
    within = (link for link in links if not set("\n\t").intersection(text[link.start : link.end]))
    return SetText(text, (*within, *marks, *unbroken, *_partings(text)))


def _partings(text: str) -> Iterator[Stretch]:
    for numbers in _NUMBERS.finditer(text):
        for comma in re.finditer(",", numbers[0]):
            at = numbers.start() + comma.start()
            yield Stretch(at, at + 1, RunKind.PARTING)


def _texts(clause: SetClause) -> Iterator[SetText]:
    if clause.words is not None:
        yield clause.words
    for item in clause.items:
        yield from _texts(item)
    if clause.closing is not None:
        yield clause.closing


@dataclass(frozen=True, slots=True)
class _Setting:
    """Sets the texts of one article: holds it and what is known of all texts, to look up what concerns each clause."""

    version: Version
    article: Article
    known: KnownOfText

    def clauses(self, above: tuple[Clause, ...], clauses: tuple[Clause, ...]) -> Iterator[SetClause]:
        """The clauses of one list below a chain; headings among them are not counted."""
        count = 0
        for clause in clauses:
            count += clause.is_clause
            yield self.clause((*above, clause), count)

    def clause(self, chain: tuple[Clause, ...], ordinal: int) -> SetClause:
        """The last clause of a chain, the `ordinal`-th of its list, with all below it."""
        clause = chain[-1]
        part = TextPart.TEXT if clause.text else TextPart.MARK
        siblings = chain[-2].items if len(chain) > 1 else self.article.body
        turn = turn_of(siblings, clause)
        return SetClause(
            level=clause.level,
            fragment=clause.fragment,
            label=clause.printed_label,
            words=self.text(clause.printed, clause, part, clause.mark) if clause.label or clause.printed else None,
            citation=short_citation(self.article, chain),
            genitive=_genitive(siblings, clause, ordinal, turn),
            items=tuple(self.clauses(chain, clause.items)),
            closing=self.text(clause.closing, clause, TextPart.CLOSING) if clause.closing else None,
            lost=self.lost(clause.mark) if clause.mark is not None and clause.text is None else None,
            note=clause.note,
            remarks=self.remarks(clause),
            cells=clause.cells,
            before=clause.before,
            footnotes=set_words(clause.footnotes) if clause.footnotes else None,
        )

    def text(self, text: str, clause: Clause | None, part: TextPart, mark: Mark | None = None) -> SetText:
        """One text of a clause, or of the article itself; citations come before terms."""
        found = self.known.citations.at(self._reference(clause), part)
        links = [*_citations(found, self.known)]
        if clause is not None and part is TextPart.TEXT:
            uses = self.known.uses.get(self.version.article_url(self.article), ())
            links += (_term(use, self.known) for use in uses if use.fragment == clause.fragment)
        return set_words(text, mark.text if mark else None, links)

    def lost(self, mark: Mark) -> Lost:
        """What the mark says that stands instead of a text."""
        return Lost(mark.effect, self.version.amendment(mark.amendment))

    def remarks(self, clause: Clause | None) -> tuple[SetRemark, ...]:
        """What the check of sources says of a clause, or of the article's heading and mark."""
        return tuple(
            SetRemark(remark.verdict, remark.written, remark.record, self.known.law_address(remark.law))
            for remark in self.known.remarks.get(self._reference(clause), ())
        )

    def _reference(self, clause: Clause | None) -> str:
        """The key of a text in the layers: a clause's permanent address, or the article's."""
        return self.version.article_url(self.article, clause.fragment if clause is not None else "")


def _citations(citations: Iterable[Citation], known: KnownOfText) -> Iterator[Stretch]:
    """What is cited, where its address is known here."""
    for citation in citations:
        is_law = citation.kind is CitationKind.LEGISLATION
        target = known.law_address(citation.target) if is_law else citation.target
        if target is not None:
            yield Stretch(citation.start, citation.end, CiteLink(target, citation))


def _term(use: TermUse, known: KnownOfText) -> Stretch:
    return Stretch(use.start, use.end, TermLink(known.term_address(use.definition), use.definition))


def _genitive(siblings: tuple[Clause, ...], clause: Clause, ordinal: int, turn: int) -> str:
    """ "ı bendinin", "1. fıkranın", "I fıkrasının"; unlabelled: "3. bendin"; a label again: "ikinci a bendinin"."""
    label = ids.label_text(clause.label) if clause.label else ""
    again = f"{ordinal_word(turn)} " if turn > 1 else ""
    if not clause.is_clause:
        return again + genitive_of_noun(spoken_step(siblings, clause))
    if not label or (clause.level is Level.PARAGRAPH and label.isdigit()):
        return f"{again}{label or ordinal}. {_OF_LEVEL[clause.level]}"
    return f"{again}{label} {_OF_NAMED_LEVEL[clause.level]}"
