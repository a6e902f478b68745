"""The only module that runs MkDocs, or ProperDocs, which goes on from it: staging folder in, site folder out."""

from __future__ import annotations

import logging
import os
import re
import zlib
from collections.abc import Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from kimsorumlu.look.theme import SHELL, has_own_shell
from kimsorumlu.problems import FileSpan, Finding, Phrase, finding
from kimsorumlu.publish.engine import PageNotSetError, Staging
from kimsorumlu.publish.files import emptied, write_whole
from kimsorumlu.publish.mkdocs_settings import as_file, settings
from kimsorumlu.publish.navigation import named
from kimsorumlu.publish.sitemap import SITEMAP
from kimsorumlu.read.config_file import CONFIG, Config


class _Collector(logging.Handler):
    """Keeps MkDocs' warnings so that they become findings instead of lines nobody reads."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


class _PagesPacked:
    """Keeps pages packed between being set and being written; MkDocs holds all of them, and their sources, at once.

    Most is held then: at 1,000 articles (7,700 pages) a build took 458 MiB with both, 364 without the sources. A page
    of which `written` has the HTML already keeps that.
    """

    def __init__(self, written: Mapping[str, str]) -> None:
        self._packed: dict[str, bytes] = {}
        self._written = written

    def on_page_content(self, html: str, /, *, page: Any, **_rest: object) -> str:
        html = self._written.get(page.file.src_uri, html)
        self._packed[page.file.src_uri] = zlib.compress(html.encode(), level=1)
        # Empty, not None, which MkDocs takes for a page not yet read, without a title.
        page.markdown = ""
        return ""

    def on_page_context(self, context: Any, /, *, page: Any, **_rest: object) -> Any:
        page.content = zlib.decompress(self._packed.pop(page.file.src_uri)).decode()
        return context

    def on_post_page(self, output: str, /, *, page: Any, **_rest: object) -> str:
        page.content = ""
        return output


@dataclass(frozen=True, slots=True)
class MkDocs:
    """The `Engine` (publish/engine.py) that runs MkDocs, or a package that has its modules under a name of its own."""

    package: str = "mkdocs"

    def singled_out(self, config: Config, nav: Sequence[object]) -> frozenset[str] | None:
        """The pages of `nav`. All, where a project has a shell of its own or more Markdown than the package's.

        A shell may look at anything it is told of a page, and an extension may change what stands in it.
        """
        own = config.added.get("markdown_extensions") or has_own_shell(config.theme)
        return None if own else frozenset(named(nav))

    def build(
        self, staging: Staging, config: Config, epoch: int, written: Mapping[str, str] | None = None
    ) -> tuple[Finding, ...]:
        """Runs MkDocs over the staging folder; each warning (a broken link in a hand-written page …) becomes a finding.

        `written`: what stands in the place of what MkDocs makes of a page's Markdown, by the page's place.
        """
        emptied(staging.site)
        file = staging.work / CONFIG
        write_whole(file, as_file(settings(staging, config)).encode())
        look, plugins = (config.theme / SHELL,), {"pages-packed": _PagesPacked(written or {})}
        return EngineRun(self.package, file, look, plugins).done(staging.written, epoch)


@dataclass(frozen=True, slots=True)
class EngineRun:
    """A run of MkDocs, or of a package with its modules, by a file of settings.

    Its templates are looked for in the folders `look`, in their order, and nowhere else.
    """

    package: str
    file: Path
    look: Sequence[Path]
    plugins: Mapping[str, object] = field(default_factory=dict)

    def done(self, written: Container[str], epoch: int) -> tuple[Finding, ...]:
        """Runs it; what was warned of. `written` are the places of hand-written pages, whose faults are their writers'.

        MkDocs takes the build date (`epoch`) from the environment alone, and warnings come by its logger alone.
        """
        collector = _Collector()
        logger = logging.getLogger(self.package)
        exceptions = self._module("exceptions")
        logger.addHandler(collector)
        logger.propagate = False
        try:
            with _environment("SOURCE_DATE_EPOCH", str(epoch)):
                self._run()
        except (exceptions.Abort, exceptions.MkDocsException, OSError) as error:
            collector.messages.append(str(error))
        except Exception as error:
            # Anything can arise in a page's Markdown. MkDocs has logged which page it was at.
            places = [match[1] for message in collector.messages if (match := _AT_PAGE.match(message))]
            if places and places[-1] in written:
                raise PageNotSetError(places[-1]) from error
            raise
        finally:
            logger.removeHandler(collector)
        return tuple(_finding(message) for message in collector.messages)

    def _run(self) -> None:
        """Builds by the configuration, without the sitemap that themes are given: the staged one follows the plan."""
        config = self._module("config").load_config(str(self.file))
        for name, plugin in self.plugins.items():
            config.plugins[name] = plugin
        config.theme.static_templates.discard(SITEMAP)
        config.theme.dirs = [str(folder) for folder in self.look]
        config.plugins.on_startup(command="build", dirty=False)
        try:
            self._module("commands.build").build(config)
        finally:
            config.plugins.on_shutdown()

    def _module(self, name: str) -> Any:
        return import_module(f"{self.package}.{name}")


# "Doc file 'yontem.md' contains a link 'yok.md', but the target is not found among documentation files."
_AT_PAGE = re.compile(r"Error (?:reading|building) page '([^']+)':")
# "The following pages exist in the docs directory, but are not included in the "nav" configuration:\n  - basin.md"
_UNLISTED = re.compile(
    r"The following pages exist in the docs directory, but are not included.*?:\s+- (\S+).*", re.DOTALL
)
_OF_PAGE = re.compile(r"Doc file '([^']+)' contains .*?'([^']*)'.*", re.DOTALL)


def _finding(message: str) -> Finding:
    """A MkDocs message at the page it speaks of; what its writer can mend is worded for the writer."""
    if unlisted := _UNLISTED.fullmatch(message):
        return finding("site-build", FileSpan(f"content/{unlisted[1]}"), reason=Phrase("page-not-in-nav", unlisted[1]))
    match = _OF_PAGE.match(message)
    if match is None:
        return finding("site-build", FileSpan(CONFIG), reason=message)
    return finding("site-build", FileSpan(f"content/{match[1]}"), reason=Phrase("link-nowhere", match[2]))


@contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
