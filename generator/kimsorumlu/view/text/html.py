"""Set text as HTML for a page: real text, every character of it, with its printed labels and its permanent anchors.

No line of the result begins with a character of the text, so nothing that scans the page line by line can take text
for markup. Copy links have their icon from the style sheet; terms need the `meanings` on the same page.

A whole corpus passes through here several times over, so tags are put around the text with f-strings, not with
`Markup.format`, which took most of the time. Whatever is not written here is escaped where it is put in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby
from types import MappingProxyType
from typing import Final

from markupsafe import Markup, escape

from kimsorumlu import ids
from kimsorumlu.facts.terms import Definition
from kimsorumlu.facts.text.runs import CiteLink, Run, RunKind, TermLink, paragraphs
from kimsorumlu.facts.text.setting import Lost, SetArticle, SetClause, SetRemark, SetText
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.text import CELL_END, Level
from kimsorumlu.view.link import Link
from kimsorumlu.view.sentence import Abbreviation, Emphasis, Part, Sentence, Small, Strong, sentence
from kimsorumlu.view.text.html_table import CELL_GAP, TableWriting, table_html
from kimsorumlu.view.text.notes import literal, note
from kimsorumlu.view.words import amended_by

_TAGS: Final = {
    RunKind.MARK: ('<span class="printed-mark">', "</span>"),
    RunKind.TOGETHER: ('<span class="unbroken">', "</span>"),
    RunKind.PARTING: ("", "<wbr>"),
    RunKind.MATCH: ("<mark>", "</mark>"),
    RunKind.PROOF: ('<span class="proof">', "</span>"),
}
_OF_LEVEL: Final = {Level.PARAGRAPH: "fıkranın", Level.ITEM: "bendin", Level.SUBITEM: "alt bendin"}
# What no editor wrote says so.
_AUTOMATIC: Final = '<p class="note note--source-check"><b>Otomatik denetim.</b> {}</p>'
_NOTHING: Final[Mapping[str, Sentence]] = MappingProxyType({})
_NOWHERE: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({})


class Linking(Enum):
    """Which links of a text a page shows: all; citations only, where terms could not be explained; or none.

    Without any, what the check of sources remarks is left out, too.
    """

    ALL = ()
    CITATIONS = (TermLink,)
    NONE = (CiteLink, TermLink)


@dataclass(frozen=True, slots=True)
class TermMeaning:
    """What a term means in this text: shown beside the word that links to its page.

    `id` is that of the box on the page, `address` the term's page, `place` where it is defined ("m. 4/d").
    """

    id: str
    name: str
    meaning: str
    place: str
    address: str


# HTML knows six levels of headings.
DEEPEST: Final = 6


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where the clauses of an article are written: as `HtmlWriter.body` is told, `home` its page's address from there.

    `level` is that of the next heading.
    """

    home: str
    prefix: str
    beside: Mapping[str, Sentence]
    also: Mapping[str, tuple[str, ...]]
    level: int

    def address(self, clause: SetClause) -> str:
        """The clause's permanent address, from this page."""
        return escape(f"{self.home}#{clause.fragment}")

    def deeper(self) -> _Standing:
        """Below a heading."""
        return replace(self, level=min(DEEPEST, self.level + 1))


@dataclass(frozen=True, slots=True)
class HtmlWriter:
    """Writes texts on the page at address `page`.

    `copy_links`: whether each clause has one; they need the page's script and icons. Beside a printed label the script
    draws it (copy.js): the label is the same link, and says how the clause is cited. `part` begins the ids of terms'
    meanings, and those of a whole text, and tells several texts on one page apart.
    """

    page: str
    linking: Linking = Linking.ALL
    copy_links: bool = True
    part: str = ""

    def heading(self, text: SetArticle) -> Markup | None:
        """The article's heading with its links, None if it has none."""
        return self.words(text.heading) if text.heading is not None else None

    def body(
        self,
        text: SetArticle,
        prefix: str = "",
        beside: Mapping[str, Sentence] = _NOTHING,
        also: Mapping[str, tuple[str, ...]] = _NOWHERE,
        level: int = 2,
    ) -> Markup:
        """Everything printed of an article below its heading and marker, with its notes.

        On the article's own page ids are the fragments and links stay on the page. Where several articles share a page,
        each needs a `prefix` ("madde-5-"), and the labels link to the permanent address. `beside` adds to a clause, by
        fragment, right below its sentence. `also`: the fragments a clause once had, by the one it has now; it is to be
        found at them, too. `level` is that of the headings inside the article.
        """
        home = "" if text.address == self.page else ids.relative(text.address, self.page)
        at = _Standing(home, prefix, beside, also, level)
        parts = [f'<p class="paragraph">{self._words(text.mark)}</p>'] if text.mark is not None else []
        parts += self._entries(text.body, at)
        if text.lost is not None:
            parts.append(lost_note(text.lost, text.note, text.name.of_this))
        noted = "" if text.lost is not None else text.note
        parts += self._annotation(
            noted, text.remarks, f"{text.name.concerning_this} ilişkin editör notu", "annotation annotation--article"
        )
        return _markup("\n".join(parts))

    def words(self, text: SetText) -> Markup:
        """One text with its links."""
        return _markup(self._words(text))

    def runs(self, runs: Iterable[Run]) -> Markup:
        """Runs that the caller chose."""
        return _markup(self._runs(runs))

    def sentence(self, words: Sentence) -> Markup:
        """A sentence said of the text, as the macro of theme/pages/_sentence.html.j2 writes it elsewhere."""
        return _markup("".join(self._part(part) for part in words.parts))

    def meanings(self, texts: Iterable[SetArticle]) -> tuple[TermMeaning, ...]:
        """The meaning of every term that these articles link, each once.

        A page that shows the articles must show these, too: the links open them.
        """
        found: dict[str, TermLink] = {}
        if self.linking is Linking.ALL:
            for text in (text for article in texts for text in article.texts):
                for stretch in text.stretches:
                    if isinstance(stretch.what, TermLink):
                        found.setdefault(self._term_id(stretch.what.definition), stretch.what)
        return tuple(_meaning(id, link) for id, link in found.items())

    def _entries(self, clauses: Iterable[SetClause], at: _Standing) -> list[str]:
        """The clauses of one list: items that follow one another as a list, paragraphs and headings as blocks."""
        parts: list[str] = []
        for listed, run in groupby(clauses, lambda clause: clause.level in (Level.ITEM, Level.SUBITEM)):
            if listed:
                items = "\n".join(self._element("li", "item", item, self._clause(item, at), at) for item in run)
                parts.append(f'<ol class="items" role="list">\n{items}\n</ol>')
            else:
                parts += [self._block(clause, at) for clause in run]
        return parts

    def _block(self, clause: SetClause, at: _Standing) -> str:
        if clause.level is Level.HEADING:
            return self._element("div", "headed", clause, self._headed(clause, at), at)
        if clause.level is Level.TABLE:
            return table_html(clause, self._table(at))
        if clause.level is Level.FIGURE:
            return self._element("div", "figure", clause, self._clause(clause, at), at)
        # Below "(1)" items share its gutter; below "I." or "1." they step in, or nobody would see that they are its.
        stepped = clause.items and clause.label and not clause.label.startswith("(")
        css = "paragraph paragraph--stepped" if stepped else "paragraph"
        return self._element("div", css, clause, self._clause(clause, at), at)

    def _element(self, tag: str, css: str, clause: SetClause, inside: str, at: _Standing) -> str:
        opening = f'<{tag} class="{css}" id="{escape(at.prefix + clause.fragment)}">{_anchors(clause, at.also)}'
        return f"{opening}\n{inside}\n</{tag}>"

    def _headed(self, clause: SetClause, at: _Standing) -> str:
        """A heading with what stands below it."""
        assert clause.words is not None  # a heading has words
        words = f"{printed_before(clause.before)}{self._words(clause.words)}"
        parts = [
            f'<h{at.level} class="subheading">{words}</h{at.level}>{self._copying(clause, at)}',
            *self._beside(clause, at),
            *self._annotation(clause.note, clause.remarks),
            *self._entries(clause.items, at.deeper()),
        ]
        return "\n".join(parts)

    def _clause(self, clause: SetClause, at: _Standing) -> str:
        """What stands inside the clause's element: sentence, copy link, items, closing text, notes."""
        parts: list[str] = []
        if clause.words is not None:
            # The label stands inside the sentence and copies with it, its space included.
            first, *others = self._paragraphs(clause.words)
            # No space between: on a phone the icon stays with the last word.
            copying = "" if clause.label else self._copying(clause, at)
            parts.append(f"<p>{self._label(clause, at)}{first}</p>{copying}")
            parts += [f'<p class="further">{paragraph}</p>' for paragraph in others]
        parts += self._beside(clause, at)
        parts += self._entries(clause.items, at)
        if clause.closing is not None:
            parts += [f'<p class="closing">{paragraph}</p>' for paragraph in self._paragraphs(clause.closing)]
        if clause.footnotes is not None:
            notes = self._paragraphs(clause.footnotes)
            parts += [f'<p class="footnote" role="doc-footnote">{paragraph}</p>' for paragraph in notes]
        if clause.lost is not None:
            parts.append(lost_note(clause.lost, clause.note, f"Bu {_OF_LEVEL[clause.level]}"))
        parts += self._annotation("" if clause.lost is not None else clause.note, clause.remarks)
        return "\n".join(parts)

    def _label(self, clause: SetClause, at: _Standing) -> str:
        """The printed label as a link to the clause."""
        if not clause.label:
            return ""
        cited = f' data-citation="{escape(clause.citation)}"' if self.copy_links else ""
        return f'<a class="label" href="{at.address(clause)}"{cited}>{escape(clause.label)} </a>'

    def _table(self, at: _Standing) -> TableWriting:
        """How the tables that stand there are written."""
        return TableWriting(
            runs=lambda text: text.leaving(*self.linking.value),
            written=self._runs,
            id=lambda clause: escape(at.prefix + clause.fragment),
            opening=lambda clause: _anchors(clause, at.also),
            copying=lambda clause: self._copying(clause, at),
            below=lambda clause: [*self._beside(clause, at), *self._annotation(clause.note, clause.remarks)],
        )

    def _beside(self, clause: SetClause, at: _Standing) -> list[str]:
        said = at.beside.get(clause.fragment)
        return [f'<p class="note counterpart">{self.sentence(said)}</p>'] if said is not None else []

    def _copying(self, clause: SetClause, at: _Standing) -> str:
        return _copy_link(clause, at.address(clause)) if self.copy_links else ""

    def _paragraphs(self, text: SetText) -> list[str]:
        return [self._runs(runs) for runs in paragraphs(text.leaving(*self.linking.value))]

    def _words(self, text: SetText) -> str:
        return self._runs(text.leaving(*self.linking.value))

    def _runs(self, runs: Iterable[Run]) -> str:
        parts: list[str] = []
        for run in runs:
            if isinstance(run, str):
                written = str(escape(run))
                parts.append(written.replace(CELL_END, CELL_GAP) if CELL_END in run else written)
            else:
                opening, closing = self._tags(run.what)
                parts += (opening, self._runs(run.inside), closing)
        return "".join(parts)

    def _tags(self, what: CiteLink | TermLink | RunKind) -> tuple[str, str]:
        if isinstance(what, RunKind):
            return _TAGS[what]
        address = escape(ids.relative(what.target, self.page))
        if isinstance(what, CiteLink):
            return f'<a class="citation" href="{address}">', "</a>"
        id = escape(self._term_id(what.definition))
        return f'<a class="term" href="{address}" aria-describedby="{id}-meaning" data-term="{id}">', "</a>"

    def _part(self, part: Part) -> str:
        match part:
            case str():
                return escape(part)
            case Link():
                return f'<a href="{escape(ids.relative(part.address, self.page))}">{escape(part.text)}</a>'
            case Abbreviation():
                return f'<abbr title="{escape(part.meaning)}">{escape(part.text)}</abbr>'
            case Strong():
                return f"<b>{self._part(Link(part.text, part.page) if part.page else part.text)}</b>"
            case Emphasis() | Small():
                return f"<{part.tag}>{escape(part.text)}</{part.tag}>"

    def _term_id(self, definition: Definition) -> str:
        return f"{self.part}term-{ids.slug(definition.name)}"

    def _annotation(
        self,
        written: str | None,
        remarks: Iterable[SetRemark],
        title: str = "Editör notu",
        css: str = "annotation",
    ) -> list[str]:
        """What the editor and the check of sources say of one place: a mark that opens, so that the law is read first.

        A closed mark is left out of print.
        """
        shown = [] if self.linking is Linking.NONE else [self._remark(remark) for remark in remarks]
        if not written and not shown:
            return []
        told = f"{title} ve atıf denetimi" if written and shown else title if written else "Atıf denetimi"
        # What the mark says is the lead of what it opens, but where two kinds of notes are to be told apart.
        notes = [note(written, f"{title}." if shown else "")] if written else []
        body = "\n".join([*notes, *(_AUTOMATIC.format(text) for text in shown)])
        return [f'<details class="{css}"><summary>{told}</summary>\n{body}\n</details>']

    def _remark(self, remark: SetRemark) -> str:
        told = f"{remark.verdict}. Metinde “{remark.written}” yazılıdır; {remark.record}"
        return self.sentence(sentence(told, " ", Link("Mevzuat kaydı", remark.law)) if remark.law else sentence(told))


def bare(text: SetText) -> Markup:
    """A text without links: the same on every page."""
    return _BARE.words(text)


def bare_runs(runs: Iterable[Run]) -> Markup:
    """Runs without links: the same on every page."""
    return _BARE.runs(runs)


def bare_body(text: SetArticle) -> Markup:
    """An article of which only a mark is printed: the same on every page."""
    return _BARE.body(text)


def marker(text: SetArticle) -> Markup:
    """The marker as printed: "MADDE 9-", with what is printed before it: "17. MADDE 9-"; of a block only the latter."""
    if not text.marker and not text.before:
        return Markup("")
    return Markup('<p class="article-marker">{}{}</p>').format(printed_before(text.before), text.marker)


def printed_before(text: str | None) -> Markup:
    """A list number or a mark that the document prints before a line; it is no part of what the line is called."""
    return Markup('<span class="printed-before">{} </span>').format(text) if text else Markup("")


def lost_note(lost: Lost, written: str | None, of_what: str) -> Markup:
    """Says that the received document prints only a mark; the editor's own words replace the general ones."""
    words = written or f"{of_what} metni alınan belgede yoktur; belgede yalnızca değişiklik işareti basılıdır."
    term, instrument = amended_by(lost)
    source = f"\n\n{term}: {literal(instrument)}." if instrument else ""
    return note(words.rstrip() + source, lead="Metin belgede yok.")


def _copy_link(clause: SetClause, address: str) -> str:
    return (
        f'<a class="copy-link" href="{address}" data-copy data-citation="{escape(clause.citation)}" '
        f'aria-label="{escape(clause.genitive)} bağlantısını kopyala"></a>'
    )


def _meaning(id: str, link: TermLink) -> TermMeaning:
    definition = link.definition
    place = short_citation(definition.article, definition.article.chain_to(definition.clause))
    return TermMeaning(id, definition.name, definition.meaning, place, link.target)


def _markup(html: str) -> Markup:
    return Markup(html)  # noqa: S704 -- every text in it was escaped where it was put in


_BARE: Final = HtmlWriter("", Linking.NONE, copy_links=False)


def embedded_writer(at: str) -> HtmlWriter:
    """Writes on another site's page: no terms and no copy links, which need the page's script and icons."""
    return HtmlWriter(at, Linking.CITATIONS, copy_links=False)


def _anchors(clause: SetClause, also: Mapping[str, tuple[str, ...]]) -> str:
    """Empty elements at which a clause is found by the fragments it once had."""
    return "".join(f'<span id="{escape(old)}"></span>' for old in also.get(clause.fragment, ()))
