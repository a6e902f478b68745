"""Editors' notes, written in Markdown: emphasis, bullets and http links; no HTML, no images, no headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

_ORDINAL = re.compile(r"^(\s*\d+)\.(?=\s)", re.MULTILINE)


# An article is set for its page, its unit's page, its version's and for hosts, one soon after the other.
@lru_cache(maxsize=512)
def note(markdown: str, lead: str = "Editör notu.", css: str = "note") -> Markup:
    """An editor's note as HTML, after the words that say whose it is, if any.

    A number with a dot at the start of a line is an ordinal ("6. maddeye göre …"), never a numbered list.
    """
    tokens = _notes().parse(_ORDINAL.sub(r"\1\\.", markdown))
    opening = Markup("<b>{}</b> ").format(lead) if lead else ""
    if len(tokens) == 3 and tokens[0].type == "paragraph_open":
        return Markup('<p class="{}">{}{}</p>').format(css, opening, _rendered(tokens[1:2]))
    if tokens and tokens[0].type == "paragraph_open":
        first, rest = _rendered(tokens[1:2]), _rendered(tokens[3:])
        return Markup('<div class="{}"><p>{}{}</p>\n{}</div>').format(css, opening, first, rest)
    said = Markup("<p>{}</p>\n").format(opening) if lead else ""
    return Markup('<div class="{}">{}{}</div>').format(css, said, _rendered(tokens))


def literal(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


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
    # Here, not above: who plans a site sets no note.
    from markdown_it import MarkdownIt

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
