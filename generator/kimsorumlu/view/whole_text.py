"""The whole text of a version on one page."""

from __future__ import annotations

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.facts.history import Comparison
from kimsorumlu.model.corpus import Version
from kimsorumlu.model.text import Article, Division
from kimsorumlu.view import legal_text
from kimsorumlu.view.history.counterparts import clause_notes
from kimsorumlu.view.text_links import TextLinks


def full_text(
    version: Version, base: str = "", links: TextLinks | None = None, to_force: Comparison | None = None
) -> Markup:
    """Parts, chapters and articles one after the other; an article's id is its slug, a clause's has it as a prefix.

    `base` leads from the page to the version's own: what goes before "madde-5/" in links to the articles. `links` sets
    citations and terms as links, `to_force` (with the text in force) says where each clause is found there.
    """
    parts: list[Markup] = []
    part, above = False, 1  # whether a part has begun; the level of the heading the next article stands under
    for piece in version.text:
        if isinstance(piece, Division):
            part = part or piece.kind == "part"
            above = 3 if piece.kind == "chapter" and part else 2
            parts.append(_division(piece, above))
        else:
            parts.append(_article(version, piece, above + 1, base, links, to_force))
    return Markup("\n").join(parts)


def _division(division: Division, level: int) -> Markup:
    heading, small = division.title or division.label, division.label if division.title else ""
    label = Markup("<p>{}</p>\n").format(small) if small else Markup("")
    note = Markup("\n") + legal_text.note(division.note) if division.note else Markup("")
    return Markup('<div class="kisim" id="{}">\n{}<h{}>{}</h{}>\n</div>{}').format(
        division.slug, label, level, heading, level, note
    )


def _article(
    version: Version, article: Article, level: int, base: str, links: TextLinks | None, to_force: Comparison | None
) -> Markup:
    """Heading and marker in the order they are printed; the marker leads to the article's own page."""
    address = ids.below(base, article.slug)
    marker = Markup('<a href="{}">{}</a>').format(address, article.marker)
    if article.heading:
        heading = Markup("<h{}>{}</h{}>").format(level, legal_text.heading(article, version, links), level)
        printed = [heading, Markup('<p class="madde-isareti">{}</p>').format(marker)]
    else:
        printed = [Markup('<h{} class="madde-isareti">{}</h{}>').format(level, marker, level)]
    if article.heading_after:
        printed.reverse()
    today = clause_notes(to_force, article, version.url)
    body = legal_text.article_body(article, version, prefix=f"{article.slug}-", base=address, links=links, beside=today)
    return Markup('<section class="madde" id="{}">\n{}\n{}\n</section>').format(
        article.slug, Markup("\n").join(printed), body
    )


def printed_lines(printed: str | None) -> tuple[str, ...]:
    """The lines of a title block or a signature block, as printed."""
    return tuple(line.strip() for line in (printed or "").splitlines() if line.strip())
