"""What clean data still lacks to become a site, and what a site should not be without."""

from __future__ import annotations

from collections.abc import Iterator

from kimsorumlu.build.folders import Project
from kimsorumlu.build.project import named_from
from kimsorumlu.look.theme import check_theme
from kimsorumlu.problems import FileSpan, Finding, Phrase, finding
from kimsorumlu.publish import files as publishing
from kimsorumlu.publish.engines import is_installed
from kimsorumlu.read.config_file import CONFIG, Config


def unready(project: Project, config: Config) -> tuple[Finding, ...]:
    """What clean data still lacks to become a site: a name in mkdocs.yml, a theme, a place to stand."""
    unnamed = () if config.name else (finding("site-unnamed", FileSpan(CONFIG)),)
    blocked = finding("site-build", FileSpan(project.site.name), reason=Phrase("site-folder"))
    blocking = () if publishing.replaceable(project.site) else (blocked,)
    own = (*_picture(project, config), *_skin(config))
    return (*unnamed, *own, *check_theme(project.root), *blocking, *_links(project))


def _picture(project: Project, config: Config) -> Iterator[Finding]:
    """The picture beside the site's name, if it is not among the project's own pages."""
    if config.logo and not (project.root / "content" / config.logo).is_file():
        expected = Phrase("picture-in-content")
        yield finding("bad-value", FileSpan(CONFIG), key="logo", value=config.logo, expected=expected)


def _skin(config: Config) -> Iterator[Finding]:
    """The skin of hand-written pages, if its package is not installed."""
    if config.skin and not is_installed(config.skin):
        yield finding("site-build", FileSpan(CONFIG), reason=Phrase("skin-not-installed", config.skin))


def _links(project: Project) -> Iterator[Finding]:
    """The places a build writes to that are links: it would write, and clear away, somewhere else."""
    theme, config = project.work / "theme", project.work / CONFIG
    lock = project.work / "lock"
    sites = (project.set_site, project.fresh_site, project.spare_site)
    folders = (project.work, project.staging, *sites, project.kept, project.known)
    for place in (*folders, theme, config, lock):
        if place.is_symlink():
            yield finding("site-build", FileSpan(named_from(place, project.root)), reason=Phrase("work-link"))


def unsaid(config: Config) -> tuple[Finding, ...]:
    """What a site can do without, but should not: its address, and someone to tell of slips."""
    file = FileSpan(CONFIG)
    address = () if config.address else (finding("site-address-unsaid", file),)
    return (*address, *(() if config.form else (finding("site-contact-unsaid", file),)))
