"""Clauses to HTML: the text as real text, every character of it, with its printed labels and its permanent anchors.

What reaches the page is built here from escaped parts, never through Markdown; only editors' notes are Markdown. No
line of the result begins with a character of the text, so nothing that scans the page line by line can take text for
markup. The pages need the icons of `_simgeler.html.j2` once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.model.citation import TextPart
from kimsorumlu.model.citing import short_citation, turn_of
from kimsorumlu.model.corpus import Version
from kimsorumlu.model.text import Article, Clause, Level, Mark
from kimsorumlu.read.shapes import Amendment
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.numerals import ordinal_word
from kimsorumlu.view.spans import TagSpan, set_text
from kimsorumlu.view.text_links import TextLinks

# Never split at the end of a line: "e-devlet", "AR-GE", "5 inci", "3 üncü".
_UNBROKEN = re.compile(r"\b[^\W\d_]{1,2}-\w{1,20}\b|\b\d{1,3} (?:[ıiuü]nc[ıiuü]|nc[ıiuü])\b")

# "139,140,243,244": three or more, so that "1,5" stays a number.
_NUMBERS = re.compile(r"\b\d+(?:,\d+){2,}\b")

_ORDINAL = re.compile(r"^(\s*\d+)\.(?=\s)", re.MULTILINE)

_TOGETHER, _MARK, _END = Markup('<span class="bir">'), Markup('<span class="isaret">'), Markup("</span>")
_BREAK = Markup("<wbr>")
_ICON = Markup('<svg width="16" height="16" aria-hidden="true"><use href="#simge-bag"/></svg>')

_LEVEL_WORD = {Level.PARAGRAPH: "fıkra", Level.ITEM: "bent", Level.SUBITEM: "alt bent"}
_OF_LEVEL = {Level.PARAGRAPH: "fıkranın", Level.ITEM: "bendin", Level.SUBITEM: "alt bendin"}
_OF_NAMED_LEVEL = {Level.PARAGRAPH: "fıkrasının", Level.ITEM: "bendinin", Level.SUBITEM: "alt bendinin"}
_AMENDED_BY = {"added": "Ekleyen işlem", "changed": "Değiştiren işlem", "repealed": "Kaldıran işlem"}


@dataclass(frozen=True, slots=True)
class _Setting:
    """Where a text is being set: `prefix` goes before every id, `base` before the "#" of every link to a clause.

    `links`: what the texts lead to and what is remarked on them, if anywhere. `beside`: what stands right below
    a clause's own sentence, by fragment. `also`: the fragments a clause once had, by the one it has now.
    """

    version: Version
    article: Article
    prefix: str
    base: str
    links: TextLinks | None
    beside: Mapping[str, Markup]
    also: Mapping[str, tuple[str, ...]]

    def second_anchors(self, clause: Clause) -> Markup:
        """Empty elements at which a clause is found by the fragments it once had."""
        return Markup("").join(
            Markup('<span id="{}"></span>').format(old) for old in self.also.get(clause.fragment, ())
        )

    def spans(self, clause: Clause | None, part: TextPart) -> tuple[TagSpan, ...]:
        """The links in one text of a clause, or of the article itself."""
        return self.links.spans(self.version, self.article, clause, part) if self.links else ()

    def remarks(self, clause: Clause | None = None) -> list[Markup]:
        """What the check of sources says of a clause, or of the article's heading and mark."""
        return self.links.remarks(self.version, self.article, clause) if self.links else []


def article_body(
    article: Article,
    version: Version,
    *,
    prefix: str = "",
    base: str = "",
    links: TextLinks | None = None,
    beside: Mapping[str, Markup] | None = None,
    also: Mapping[str, tuple[str, ...]] | None = None,
) -> Markup:
    """Everything printed of an article below its heading and marker, with its notes.

    On the article's own page ids are the fragments and links stay on the page. Where several articles share a page,
    each needs a `prefix` ("madde-5-"), and `base` ("madde-5/") makes the labels link to the permanent address.
    `links` sets citations and defined terms as links, `beside` adds to a clause, right below its sentence.
    """
    setting = _Setting(version, article, prefix, base, links, beside or {}, also or {})
    parts = [_paragraph(setting, paragraph, ordinal) for ordinal, paragraph in enumerate(article.body, 1)]
    if article.mark is not None:
        words = running_text(article.mark.text, article.mark.text, setting.spans(None, TextPart.MARK))
        parts.insert(0, Markup('<p class="fikra">{}</p>').format(words))
    if article.text_is_lost and article.mark is not None:
        parts.append(_lost(setting, article.mark, "Bu maddenin", article.note))
    elif article.note:
        parts.append(note(article.note, "Bu maddeye ilişkin editör notu.", "not not--madde"))
    return Markup("\n").join([*parts, *setting.remarks()])


def heading(article: Article, version: Version, links: TextLinks | None) -> Markup | None:
    """The article's heading with its links, None if it has none."""
    if not article.heading:
        return None
    return running_text(article.heading, links=links.spans(version, article, None, TextPart.HEADING) if links else ())


def marker(article: Article) -> Markup:
    """The marker as printed: "MADDE 9-"."""
    return Markup('<p class="madde-isareti">{}</p>').format(article.marker)


def running_text(text: str, mark: str | None = None, links: Sequence[TagSpan] = ()) -> Markup:
    """Escaped text with its links.

    Short hyphenations and "5 inci" are kept on one line, a printed amendment mark gets its class. Numbers printed with
    bare commas may part after a comma, so that no line ends inside a number and makes two of it.
    """
    marks = (TagSpan(*match.span(), _MARK, _END) for match in re.finditer(re.escape(mark), text)) if mark else ()
    unbroken = (TagSpan(*match.span(), _TOGETHER, _END) for match in _UNBROKEN.finditer(text))
    return set_text(text, (*links, *marks, *unbroken, *_partings(text)))


def _partings(text: str) -> Iterator[TagSpan]:
    for numbers in _NUMBERS.finditer(text):
        for comma in re.finditer(",", numbers[0]):
            at = numbers.start() + comma.start()
            yield TagSpan(at, at + 1, Markup(""), _BREAK)


def note(markdown: str, lead: str = "Editör notu.", css: str = "not") -> Markup:
    """An editor's note, written in Markdown: emphasis, bullets and http links; no HTML, no images, no headings.

    A number with a dot at the start of a line is an ordinal ("6. maddeye göre …"), never a numbered list.
    """
    tokens = _notes().parse(_ORDINAL.sub(r"\1\\.", markdown))
    opening = Markup("<b>{}</b> ").format(lead)
    if len(tokens) == 3 and tokens[0].type == "paragraph_open":
        return Markup('<p class="{}">{}{}</p>').format(css, opening, _rendered(tokens[1:2]))
    if tokens and tokens[0].type == "paragraph_open":
        first, rest = _rendered(tokens[1:2]), _rendered(tokens[3:])
        return Markup('<div class="{}"><p>{}{}</p>\n{}</div>').format(css, opening, first, rest)
    return Markup('<div class="{}"><p>{}</p>\n{}</div>').format(css, opening, _rendered(tokens))


# clauses -----------------------------------------------------------------------------------------------------------


def _paragraph(setting: _Setting, clause: Clause, ordinal: int) -> Markup:
    return Markup('<div class="fikra" id="{}">{}\n{}\n</div>').format(
        setting.prefix + clause.fragment, setting.second_anchors(clause), _clause(setting, (clause,), ordinal)
    )


def _item(setting: _Setting, chain: tuple[Clause, ...], ordinal: int) -> Markup:
    return Markup('<li class="bent" id="{}">{}\n{}\n</li>').format(
        setting.prefix + chain[-1].fragment, setting.second_anchors(chain[-1]), _clause(setting, chain, ordinal)
    )


def _clause(setting: _Setting, chain: tuple[Clause, ...], ordinal: int) -> Markup:
    """What stands inside the clause's element: sentence, copy link, items, closing text, notes."""
    clause = chain[-1]
    address = f"{setting.base}#{clause.fragment}"
    parts: list[Markup] = []
    if clause.label or clause.printed:
        sentence = _sentence(setting, clause, address)
        turn = turn_of(chain[-2].items if len(chain) > 1 else setting.article.body, clause)
        link = _copy_link(address, _genitive(clause, ordinal, turn), short_citation(setting.article, chain))
        parts.append(sentence + link)  # no space between: on a phone the icon stays with the last word
    if clause.fragment in setting.beside:
        parts.append(setting.beside[clause.fragment])
    if clause.items:
        items = (_item(setting, (*chain, item), count) for count, item in enumerate(clause.items, 1))
        parts.append(Markup('<ol class="bentler" role="list">\n{}\n</ol>').format(Markup("\n").join(items)))
    if clause.closing:
        words = running_text(clause.closing, links=setting.spans(clause, TextPart.CLOSING))
        parts.append(Markup('<p class="kapanis">{}</p>').format(words))
    if clause.mark is not None and clause.text is None:
        parts.append(_lost(setting, clause.mark, f"Bu {_OF_LEVEL[clause.level]}", clause.note))
    elif clause.note:
        parts.append(note(clause.note))
    return Markup("\n").join([*parts, *setting.remarks(clause)])


def _sentence(setting: _Setting, clause: Clause, address: str) -> Markup:
    """The label stands inside the sentence and copies with it, its space included."""
    label = Markup('<a class="no" href="{}">{} </a>').format(address, clause.label) if clause.label else Markup("")
    links = setting.spans(clause, TextPart.TEXT if clause.text else TextPart.MARK)
    words = running_text(clause.printed, clause.mark.text if clause.mark else None, links)
    return Markup("<p>{}{}</p>").format(label, words)


def _copy_link(address: str, of_what: str, citation: str) -> Markup:
    return Markup(
        '<a class="al" href="{}" data-kopya data-atif="{}" aria-label="{} bağlantısını kopyala">{}</a>'
    ).format(address, citation, of_what, _ICON)


def _genitive(clause: Clause, ordinal: int, turn: int) -> str:
    """ "ı bendinin", "1. fıkranın", "I fıkrasının"; unlabelled: "3. bendin"; a label again: "ikinci a bendinin"."""
    label = ids.label_text(clause.label) if clause.label else ""
    again = f"{ordinal_word(turn)} " if turn > 1 else ""
    if not label or (clause.level is Level.PARAGRAPH and label.isdigit()):
        return f"{again}{label or ordinal}. {_OF_LEVEL[clause.level]}"
    return f"{again}{label} {_OF_NAMED_LEVEL[clause.level]}"


# amendment marks ---------------------------------------------------------------------------------------------------


def _lost(setting: _Setting, mark: Mark, of_what: str, written: str | None) -> Markup:
    """Says that the received document prints only a mark; the editor's own words replace the general ones."""
    words = written or f"{of_what} metni alınan belgede yoktur; belgede yalnızca değişiklik işareti basılıdır."
    amendment = setting.version.amendment(mark.amendment)
    source = f"\n\n{_AMENDED_BY.get(mark.effect, 'İşlem')}: {_literal(instrument(amendment))}." if amendment else ""
    return note(words.rstrip() + source, lead="Metin belgede yok.")


def instrument(amendment: Amendment) -> str:
    """ "08.11.2024 tarihli ve 208104 sayılı İç Genelge"; what is unknown is left out."""
    facts = []
    if amendment.date:
        facts.append(f"{day(amendment.date)} tarihli")
    if amendment.number:
        facts.append(f"{amendment.number} sayılı")
    return " ".join([" ve ".join(facts), amendment.kind]).strip()


def _literal(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


# notes -------------------------------------------------------------------------------------------------------------


def _space(*_: object) -> str:
    return " "


def _line_break(*_: object) -> str:
    return "<br>"


def _link(self: RendererHTML, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
    """A link that tells the other site nothing."""
    tokens[idx].attrSet("rel", "external noopener noreferrer")
    return self.renderToken(tokens, idx, options, env)


@cache
def _notes() -> MarkdownIt:
    rules = ["emphasis", "link", "autolink", "list", "newline", "escape", "entity", "backticks"]
    parser = MarkdownIt("zero", {"html": False}).enable(rules)
    # No line of the result may begin with text, so line breaks inside a paragraph are not line breaks of the file.
    parser.add_render_rule("softbreak", _space)
    parser.add_render_rule("hardbreak", _line_break)
    parser.add_render_rule("link_open", _link)
    # Anything but a web address stays the text that was written: a relative link would hold on one page only.
    parser.validateLink = lambda url: url.startswith(("https://", "http://"))  # type: ignore[method-assign]
    return parser


def _rendered(tokens: Sequence[Token]) -> Markup:
    parser = _notes()
    html = parser.renderer.render(tokens, parser.options, {})
    return Markup(html.rstrip("\n"))  # noqa: S704 -- markdown-it escaped it, with html disabled
