"""A whole regulation as HTML: parts, chapters, groups, articles and headed blocks one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.facts.text.setting import SetArticle
from kimsorumlu.model.text import Division
from kimsorumlu.view.sentence import Sentence
from kimsorumlu.view.text.html import DEEPEST, HtmlWriter, bare, printed_before
from kimsorumlu.view.text.notes import note

# What stands right below the sentences of an article's clauses, by fragment.
Beside = Callable[[SetArticle], Mapping[str, Sentence]]


def whole_text(
    writer: HtmlWriter, pieces: Iterable[Division | SetArticle], beside: Beside = lambda _: {}, *, under: int = 1
) -> Markup:
    """The text of a version; an article's id is its slug behind the writer's `part`, a clause's has that as a prefix.

    `under` is the level of the heading that the text stands under.
    """
    parts: list[Markup] = []
    above = under  # the level of the heading the next article stands under
    for piece in pieces:
        if isinstance(piece, Division):
            above = min(DEEPEST, under + piece.level)
            parts.append(_division(piece, above, writer.part))
        else:
            parts.append(_article(writer, piece, min(DEEPEST, above + 1), beside(piece)))
    return Markup("\n").join(parts)


def _division(division: Division, level: int, part: str) -> Markup:
    label, heading = Markup(""), Markup("{}{}").format(printed_before(division.before), division.label)
    if division.title:
        label = Markup("<p>{}</p>\n").format(heading)
        heading = Markup("{}{}").format(printed_before(division.before_title), division.title)
    below = Markup("\n") + note(division.note) if division.note else Markup("")
    return Markup('<div class="division" id="{}">\n{}<h{}>{}</h{}>\n</div>{}').format(
        f"{part}{division.slug}", label, level, heading, level, below
    )


def _article(writer: HtmlWriter, text: SetArticle, level: int, beside: Mapping[str, Sentence]) -> Markup:
    """Heading and marker in the order they are printed; the marker, or a block's heading, leads to the own page."""
    leading = text.marker or (bare(text.heading) if text.heading is not None else "")
    link = Markup('{}<a href="{}">{}</a>').format(
        printed_before(text.before), ids.relative(text.address, writer.page), leading
    )
    if not text.marker:
        printed = [Markup('<h{} class="block-heading">{}</h{}>').format(level, link, level)]
    elif text.heading is not None:
        heading = Markup("{}{}").format(printed_before(text.before_heading), writer.words(text.heading))
        printed = [
            Markup("<h{}>{}</h{}>").format(level, heading, level),
            Markup('<p class="article-marker">{}</p>').format(link),
        ]
    else:
        printed = [Markup('<h{} class="article-marker">{}</h{}>').format(level, link, level)]
    if text.heading_after:
        printed.reverse()
    id = f"{writer.part}{text.slug}"
    body = writer.body(text, f"{id}-", beside, level=min(DEEPEST, level + 1))
    return Markup('<section class="article" id="{}">\n{}\n{}\n</section>').format(id, Markup("\n").join(printed), body)


def printed_lines(printed: str | None) -> tuple[str, ...]:
    """The lines of a title block or a signature block, as printed."""
    return tuple(line.strip() for line in (printed or "").splitlines() if line.strip())
