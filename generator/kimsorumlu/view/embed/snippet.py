"""Plain HTML for hosts that put our text into their own page on the server: no script, no style, no ids.

A printed label is a part of its sentence. So lists are lists by role: the elements for lists would set a number or a
bullet of the host's beside every label, and taking it away needs the style sheet we do not bring.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from kimsorumlu.model.corpus import Version
from kimsorumlu.model.text import Article, Clause, Division
from kimsorumlu.view import legal_text
from kimsorumlu.view.embed.embed import LinkWriter
from kimsorumlu.view.org_tree import TreeBranch

_LOST = "Alınan belge bu hükmün metnini değil, yalnızca değişiklik işaretini basmıştır."


def lines(parts: Iterable[Markup]) -> Markup:
    """The parts, each on a line of its own."""
    return Markup("\n").join(parts)


def article_text(version: Version, article: Article) -> Markup:
    """Everything printed of an article below its heading."""
    return lines([_paragraph(article.marker), *_body(version, article)])


def version_text(version: Version) -> Markup:
    """A whole regulation; its headings begin at level 3, below the fragment's own."""
    parts: list[Markup] = []
    part, above = False, 2  # whether a part has begun; the level of the heading the next article stands under
    for piece in version.text:
        if isinstance(piece, Division):
            part = part or piece.kind == "part"
            above = 4 if piece.kind == "chapter" and part else 3
            parts.append(_heading(above, ": ".join(words for words in (piece.label, piece.title) if words)))
            parts += [legal_text.note(piece.note)] if piece.note else []
        else:
            parts += _article(version, piece, above + 1)
    return lines(parts)


def unit_list(branch: TreeBranch, link: LinkWriter) -> Markup:
    """The tree as nested lists, each unit a link to its page."""
    name = link(branch.address, branch.name) if branch.address else Markup.escape(branch.name)
    caption = f" ({branch.caption})" if branch.caption else ""
    below = Markup("\n{}\n").format(unit_lists(branch.children, link)) if branch.children else ""
    return Markup("<li>{}{}{}</li>").format(name, caption, below)


def unit_lists(branches: Sequence[TreeBranch], link: LinkWriter) -> Markup:
    """Trees side by side as one list."""
    return Markup("<ul>\n{}\n</ul>").format(lines(unit_list(branch, link) for branch in branches))


def _article(version: Version, article: Article, level: int) -> list[Markup]:
    """Heading and marker in the order they are printed, then the text."""
    if not article.heading:
        return [_heading(level, article.marker), *_body(version, article)]
    printed = [_heading(level, article.heading), _paragraph(article.marker)]
    if article.heading_after:
        printed.reverse()
    return [*printed, *_body(version, article)]


def _body(version: Version, article: Article) -> list[Markup]:
    if article.text_is_lost:
        return [legal_text.article_body(article, version)]  # a mark and a note: nothing that needs a style or an id
    parts = [_paragraph(article.mark.text)] if article.mark else []
    parts += [_clause(clause) for clause in article.body]
    return [*parts, *([legal_text.note(article.note)] if article.note else [])]


def _clause(clause: Clause) -> Markup:
    """Sentence, items, closing text, notes."""
    parts: list[Markup] = []
    if clause.label or clause.printed:
        parts.append(_paragraph(f"{clause.label} {clause.printed}" if clause.label else clause.printed))
    if clause.items:
        items = (Markup('<div role="listitem">\n{}\n</div>').format(_clause(item)) for item in clause.items)
        parts.append(Markup('<div role="list">\n{}\n</div>').format(lines(items)))
    if clause.closing:
        parts.append(_paragraph(clause.closing))
    if clause.mark is not None and clause.text is None:
        parts.append(legal_text.note(clause.note or _LOST, lead="Metin belgede yok."))
    elif clause.note:
        parts.append(legal_text.note(clause.note))
    return lines(parts)


def _paragraph(text: str) -> Markup:
    return Markup("<p>{}</p>").format(text)


def _heading(level: int, text: str) -> Markup:
    return Markup("<h{}>{}</h{}>").format(level, text, level)
