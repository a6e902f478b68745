"""Where a slip is mended: the line of the data file, in the editor of the forge that holds the repository.

A page follows from its municipality's files byte for byte (`depends.files`), so that its lines are those of the files
it was made from. A file that was changed since then opens a few lines off until the site is published again.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from kimsorumlu.model.text import Article
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site


@dataclass(frozen=True, slots=True)
class EditLink:
    """A link to a line of a data file; `file` is its address without the line.

    `lines` are those of an article's clauses, "fikra-1:120 fikra-1-bent-a:123": with script the link leads to the one
    the reader stands on (theme/mkdocs/assets/js/report.js).
    """

    href: str
    file: str
    lines: str


def edit_link(site: Site, version: Version, article: Article | None) -> EditLink | None:
    """The link to an article's line, or to the whole file; None if it is not said where files can be edited."""
    if not (site.config.repository and site.config.edit):
        return None
    file = f"{site.config.repository.rstrip('/')}/{site.config.edit}{quote(version.document.file)}"
    if article is None:
        return EditLink(file, file, "")
    line_of = version.document.span
    lines = " ".join(f"{clause.fragment}:{line_of(clause.path).line}" for clause in article.walk())
    return EditLink(f"{file}#L{line_of(article.path).line}", file, lines)
