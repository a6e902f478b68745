"""A whole regulation as HTML: parts, chapters and articles one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.facts.text.setting import SetArticle
from kimsorumlu.model.text import Division
from kimsorumlu.view.sentence import Sentence
from kimsorumlu.view.text.html import HtmlWriter
from kimsorumlu.view.text.notes import note

# What stands right below the sentences of an article's clauses, by fragment.
Beside = Callable[[SetArticle], Mapping[str, Sentence]]


def whole_text(writer: HtmlWriter, pieces: Iterable[Division | SetArticle], beside: Beside = lambda _: {}) -> Markup:
    """The text of a version; an article's id is its slug, a clause's has it as a prefix."""
    parts: list[Markup] = []
    part, above = False, 1  # whether a part has begun; the level of the heading the next article stands under
    for piece in pieces:
        if isinstance(piece, Division):
            part = part or piece.kind == "part"
            above = 3 if piece.kind == "chapter" and part else 2
            parts.append(_division(piece, above))
        else:
            parts.append(_article(writer, piece, above + 1, beside(piece)))
    return Markup("\n").join(parts)


def _division(division: Division, level: int) -> Markup:
    heading, small = division.title or division.label, division.label if division.title else ""
    label = Markup("<p>{}</p>\n").format(small) if small else Markup("")
    below = Markup("\n") + note(division.note) if division.note else Markup("")
    return Markup('<div class="division" id="{}">\n{}<h{}>{}</h{}>\n</div>{}').format(
        division.slug, label, level, heading, level, below
    )


def _article(writer: HtmlWriter, text: SetArticle, level: int, beside: Mapping[str, Sentence]) -> Markup:
    """Heading and marker in the order they are printed; the marker leads to the article's own page."""
    marker = Markup('<a href="{}">{}</a>').format(ids.relative(text.address, writer.page), text.marker)
    if text.heading is not None:
        heading = Markup("<h{}>{}</h{}>").format(level, writer.words(text.heading), level)
        printed = [heading, Markup('<p class="article-marker">{}</p>').format(marker)]
    else:
        printed = [Markup('<h{} class="article-marker">{}</h{}>').format(level, marker, level)]
    if text.heading_after:
        printed.reverse()
    body = writer.body(text, f"{text.slug}-", beside, level=level + 1)
    return Markup('<section class="article" id="{}">\n{}\n{}\n</section>').format(
        text.slug, Markup("\n").join(printed), body
    )


def printed_lines(printed: str | None) -> tuple[str, ...]:
    """The lines of a title block or a signature block, as printed."""
    return tuple(line.strip() for line in (printed or "").splitlines() if line.strip())
