"""What is known of files that were read before: remembered, so that only what changed is read again.

Four things are remembered: the catalogues, the versions of a regulation with their documents, of each version the facts
and the proof, of each municipality which rules find something in its texts. Each lies under the digest of all that it
follows from: the bytes of the files, the package, Python and what is installed. Only what is faultless is remembered;
what is found is found anew each time.
"""

from __future__ import annotations

import datetime
import os
import sys
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Final, TypeVar, cast

from kimsorumlu.build.folders import Project
from kimsorumlu.check.fidelity import Fidelity, compare
from kimsorumlu.check.rules import Recall
from kimsorumlu.digest import digest_of, digest_of_bytes, installed
from kimsorumlu.facts.facts import Facts, merged
from kimsorumlu.facts.packing import held_by
from kimsorumlu.facts.version_facts import VersionFacts, VersionReader
from kimsorumlu.model.catalogues import FILES, Catalogues, Findings
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.version import Version
from kimsorumlu.packing import NotPackedError, packed, unpacked
from kimsorumlu.processes import MOST_PIECES, shared
from kimsorumlu.publish.kept import KeptFiles
from kimsorumlu.read.files import read_file
from kimsorumlu.read.lock_file import is_lock
from kimsorumlu.read.project import RegulationRead, read_regulation, regulation_folders
from kimsorumlu.received.document import FORMATS

K = TypeVar("K")
T = TypeVar("T")

_PACKAGE: Final = Path(__file__).parents[1]
_BEGUN: Final = time.time_ns()
# By so much the clock of files may be behind.
_BEHIND: Final = 2_000_000_000


class Memory:
    """What is remembered of a project; of one that remembers nothing all is read anew.

    What is not remembered yet is read by several processes, where the project may have several: each remembers what it
    read, and this one asks for it as for all that is remembered.
    """

    def __init__(self, project: Project) -> None:
        self._root = project.root
        self._kept = _opened(project) if project.remembers else None
        self._jobs = project.jobs if self._kept is not None and _program() is not None else 1
        # What this process made of what is shared, by the name it is remembered under, until it is asked for.
        self._made: dict[str, object] = {}
        self._sharing = False

    def catalogues(
        self,
        of_package: Collection[str],
        read: Callable[[Path, Collection[str]], tuple[Catalogues, Findings]],
    ) -> tuple[Catalogues, Findings]:
        """The project's catalogues laid over those of the package named in `of_package`, as `read` reads them."""

        def followed() -> object:
            files = [read_file(self._root, file.as_posix()) for file in FILES]
            if any(unreadable for _, unreadable in files):
                return None
            return [read.__name__, sorted(of_package), [raw and digest_of_bytes(raw) for raw, _ in files]]

        return self._remembered(followed, lambda: read(self._root, of_package), faultless=lambda made: not made[1])

    def ahead(self, meanwhile: Callable[[], T]) -> T:
        """What `meanwhile` gives, while other processes begin to read the regulations that are not remembered."""
        given: list[T] = []
        folders = regulation_folders(self._root) if self._jobs > 1 else ()
        new = [each for each in folders if self._is_new(_files(each, self._root))]
        self._shared(new, lambda folder: self.regulation(folder, self._root), lambda: given.append(meanwhile()))
        return given[0]

    def regulation(self, folder: Path, root: Path) -> RegulationRead:
        """The versions in a regulation's folder, and what is wrong with its files."""
        return self._remembered(
            lambda: _files(folder, root),
            lambda: read_regulation(folder, root),
            faultless=lambda made: not made[1],
            held=FORMATS.values(),
        )

    def facts(self, corpus: Corpus, catalogues: Catalogues, meanwhile: Callable[[], object] = int) -> Facts:
        """All that is known of the corpus; several processes prove its versions, too.

        `meanwhile` is done while others have begun.
        """
        reader, of_catalogues = VersionReader(catalogues), _asked(catalogues)

        def follows(version: Version) -> object:
            return "facts", of_catalogues, _linked(version)

        def known(version: Version) -> VersionFacts:
            return self._remembered(lambda: follows(version), lambda: reader.read(version), held=held_by(version))

        if self._jobs > 1:
            new = [each for each in corpus.versions if self._is_new(follows(each)) or self._is_new(_proved(each))]
            # The longest first: what is left at the end is short.
            new.sort(key=lambda version: -len(version.articles))
            self._shared(new, lambda version: (known(version), self.proof(version)), meanwhile)
        return merged(corpus, catalogues, {version.url: known(version) for version in corpus.versions})

    def proof(self, version: Version) -> Fidelity:
        """The version held against its received document."""
        return self._remembered(
            lambda: _proved(version), lambda: compare(version), faultless=lambda made: not made.findings
        )

    def rules(self, corpus: Corpus, facts: Facts) -> Recall:
        """Which rules find something in each municipality of a corpus: what the others found is known to be nothing."""
        # Rules ask which day it is, too.
        asked = digest_of([_asked(facts.given), facts.given.directorate_kinds.kinds, datetime.date.today()])

        def recall(municipality: Municipality, telling: Callable[[], tuple[str, ...]]) -> tuple[str, ...]:
            return self._remembered(lambda: ("rules", asked, _whole(municipality, corpus.known_day)), telling)

        return recall

    def done(self) -> None:
        """Forgets what a run over the whole project did not ask for."""
        if self._kept is not None:
            self._kept.done()

    def _remembered(
        self,
        follows: Callable[[], object],
        make: Callable[[], T],
        *,
        faultless: Callable[[T], bool] = lambda _: True,
        held: Iterable[object] = (),
    ) -> T:
        """What was made of the same before, or is made now. `follows` tells what it is made of; None: nobody knows."""
        if self._kept is None or (name := _name(follows())) is None:
            return make()
        if name in self._made:
            return cast(T, self._made[name] if self._sharing else self._made.pop(name))
        raw = self._kept.read(name)
        if raw is not None:
            try:
                return cast(T, unpacked(raw, held))
            except NotPackedError:
                pass
        made = make()
        # Not if something was edited while it was read.
        if _name(follows()) == name:
            if self._sharing:
                self._made[name] = made
            if faultless(made):
                self._kept.write(name, packed(made, held))
        return made

    def _is_new(self, follows: object) -> bool:
        """Whether what is made of this is not remembered yet."""
        name = _name(follows)
        return name is not None and self._kept is not None and not self._kept.holds(name)

    def _shared(self, new: Sequence[K], make: Callable[[K], object], meanwhile: Callable[[], object] = int) -> None:
        """Has each of the new things made by one of the processes; this one does `meanwhile` first."""
        count = min(len(new), MOST_PIECES) if self._jobs > 1 else 0

        def some(number: int) -> None:
            for each in new[number::count]:
                make(each)

        if count > 1:
            self._sharing = True
            shared(count, some, self._jobs, meanwhile)
            self._sharing = False
        else:
            meanwhile()


def _name(follows: object) -> str | None:
    """What is made of this lies under this name; None if nobody knows what it is made of."""
    known = _program()
    return None if known is None or follows is None else digest_of([known, follows])


def _opened(project: Project) -> KeptFiles | None:
    """The folder of what is remembered; None where it cannot be, or is a link to somewhere else."""
    if project.work.is_symlink() or project.known.is_symlink():
        return None
    try:
        project.known.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return KeptFiles(project.known, time.time_ns() - _BEHIND)


@cache
def _program() -> str | None:
    """The digest of all that reads.

    None if a file of the package was written since this program began: it may run the old one or the new.
    """
    files = []
    for here, folders, names in os.walk(_PACKAGE):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for path in (Path(here, name) for name in sorted(names)):
            if path.stat().st_mtime_ns > _BEGUN - _BEHIND:
                return None
            files.append((path.relative_to(_PACKAGE).as_posix(), digest_of_bytes(path.read_bytes())))
    return digest_of([files, sys.version, installed()])


def _files(folder: Path, root: Path) -> object:
    """All that lies in a regulation's folder, byte for byte; of its lock that it is there.

    None if anything is a link, or cannot be read.
    """
    found: list[tuple[str, str | None]] = []
    try:
        for here, folders, names in os.walk(folder):
            folders.sort()
            paths = [Path(here, name) for name in sorted(names)]
            if any(path.is_symlink() or not path.is_file() for path in paths) or any(
                Path(here, name).is_symlink() for name in folders
            ):
                return None
            found.append((Path(here).relative_to(root).as_posix(), None))
            found += ((path.name, None if is_lock(path) else digest_of_bytes(path.read_bytes())) for path in paths)
    except OSError:
        return None
    return found


def _asked(catalogues: Catalogues) -> str:
    """What is asked of every version: laws and topics."""
    topics = catalogues.topics
    named = [(topic.id, topic.own) for topic in topics.topics]
    return digest_of([catalogues.legislation.laws, topics.document.digest, named])


def _proved(version: Version) -> object:
    """What a version's proof is made of."""
    return "proof", _linked(version)


def _whole(municipality: Municipality, day: datetime.date) -> object:
    """All that is said of a municipality and in its texts, asked on a day."""
    return municipality.document.digest, day, [_linked(edition.version) for edition in municipality.editions]


def _linked(version: Version) -> object:
    """A version: its file and its document, and what linking added of other texts."""
    document = version.received.digest if version.received else None
    added = version.units, version.roles, version.repeals
    return version.url, version.document.file, version.document.digest, document, added
