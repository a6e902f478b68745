"""What went wrong while pages were made, as a finding at the template or the page that somebody wrote.

Templates are programs of a kind, and Python-Markdown is one: what is written into them can fail while they run.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError

from kimsorumlu import ids
from kimsorumlu.look.theme import package_theme
from kimsorumlu.look.theme_files import TEMPLATES
from kimsorumlu.problems import FileSpan, Finding, Phrase, finding
from kimsorumlu.publish.plan import PlannedFile


def template_fault(error: BaseException, theme: Path, root: Path) -> Finding | None:
    """The finding for an error that arose in a template of the theme a project has laid over the package's.

    None for an error from elsewhere, or in a template of the package: then the program is wrong, not what it was given.
    """
    place: tuple[str, int] | None = None
    if isinstance(error, TemplateSyntaxError) and error.filename:
        place = error.filename, error.lineno
    trace = error.__traceback__
    # Jinja tells of templates as of modules. The innermost is where the fault stands.
    while place is None or trace is not None:
        if trace is None:
            break
        file = trace.tb_frame.f_code.co_filename
        if Path(file).is_relative_to(theme):
            place = file, trace.tb_lineno
        trace = trace.tb_next
    own = root / "theme"
    if isinstance(error, TemplateNotFound) and place is None and own.is_dir():
        return finding("site-build", FileSpan("theme"), reason=f"{error.name}?")
    if place is None:
        return None
    name = Path(place[0]).relative_to(theme)
    if theme == package_theme() or not (own / name).is_file():
        return None
    return finding("site-build", FileSpan(f"theme/{name.as_posix()}", place[1]), reason=_said(error))


def page_fault(error: BaseException, place: str) -> Finding:
    """The finding for an error that arose while the hand-written page at `place` was set."""
    return finding("site-build", FileSpan(f"content/{place}"), reason=_said(error))


def not_set(written: Iterable[str], planned: Iterable[PlannedFile], site: Path) -> tuple[Finding, ...]:
    """Pages that the engine left out: it writes none of which a template makes nothing. None, if it made no site.

    `written` are the places of hand-written pages, `planned` the files that it was given besides.
    """
    if not site.is_dir():
        return ()
    places = {place: f"content/{place}" for place in written}
    places |= {file.path: f"theme/{TEMPLATES}/{file.page.kind.template}" for file in planned}
    pages = ((ids.address_of(place), whose) for place, whose in places.items() if place.endswith(".md"))
    empty = {whose for address, whose in pages if not (site / f"{address}index.html").is_file()}
    return tuple(finding("site-build", FileSpan(whose), reason=Phrase("page-empty")) for whose in sorted(empty))


def _said(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}".strip(": ")
