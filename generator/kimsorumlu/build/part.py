"""Some of a project's texts examined, with no more read than they refer to: what a clerk asks while writing one.

Read are the regulations asked for, all versions of each, and of the municipality's other regulations those that they
name or cite; of the catalogues laws and kinds of directorate. Nothing is planned: promises are held against the texts
themselves, their words and the facts beside them. What only the whole site can tell (`check.rules.OF_THE_WHOLE`, new
addresses, equal names in regulations that are not read) is left to the check of the whole.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kimsorumlu import ids
from kimsorumlu.build.folders import Project
from kimsorumlu.build.memory import Memory
from kimsorumlu.build.project import is_withdrawn, shared_catalogues
from kimsorumlu.check.answering import answered
from kimsorumlu.check.fidelity import Fidelity
from kimsorumlu.check.permanence import Promised, check_kept
from kimsorumlu.check.promises import declared, text_promises
from kimsorumlu.check.rules import check_part
from kimsorumlu.model.catalogues import read_legislation_alone
from kimsorumlu.model.linking import link
from kimsorumlu.model.withdrawing import withdrawn
from kimsorumlu.problems import Finding, has_errors, in_order
from kimsorumlu.read.changes_file import read_changes
from kimsorumlu.read.lock_file import Lock, read_lock
from kimsorumlu.read.project import MUNICIPALITIES, MunicipalityEntry, RegulationReader, read_project
from kimsorumlu.read.redirects_file import read_redirects
from kimsorumlu.read.withdrawals_file import read_withdrawals
from kimsorumlu.turkish.fold import fold_letters

# Where a version file names another regulation's folder: `same_as: zabita`, `regulation: zabita`, `zabita/ekip`.
_NAMED: Final = r"(?:^|[\s,{{\[\"'])(?:same_as|regulation):\s*[\"']?{0}(?![\w-])|[\s\"'\[]{0}/[a-z0-9]"
_TITLE: Final = re.compile(r"^title: [\"']?(.+?)[\"']?$", re.MULTILINE)
# What is printed before a title, and is left out where the text is cited.
_OFFICE: Final = re.compile(r"^.*\bbelediye\w*(?: baskanligi\w*)?\s+")


@dataclass(frozen=True, slots=True)
class TextsAsked:
    """What is asked for: a municipality, one regulation of it (`regulation`), or one version file (`version`)."""

    municipality: str
    regulation: str = ""
    version: str = ""

    @property
    def files(self) -> str:
        """What the paths of its files begin with."""
        steps = filter(None, (MUNICIPALITIES.as_posix(), self.municipality, self.regulation, self.version))
        return "/".join(steps) + (".yml" if self.version else "/")

    @property
    def addresses(self) -> str:
        """What its addresses begin with."""
        return "/".join(filter(None, (self.municipality, self.regulation, self.version))) + "/"


@dataclass(frozen=True, slots=True)
class CheckedPart:
    """What is found in what was asked for; its texts' shares accounted for."""

    fidelity: tuple[Fidelity, ...]
    findings: tuple[Finding, ...]
    answered: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        return not has_errors(self.findings)


def texts_asked(root: Path, path: str) -> TextsAsked | None:
    """What a path means: a folder or file below data/municipalities, or its names ("kutahya/bilgi-islem").

    A document or a lock of a regulation means the regulation. None for what is not there.
    """
    base = (root / MUNICIPALITIES).resolve()
    reached = (Path(os.path.realpath(one)) for one in (path, root / path))
    places = (*reached, base / path, base / f"{path}.yml")
    place = next((each for each in places if each.exists() and each != base and each.is_relative_to(base)), None)
    if place is None:
        return None
    municipality, regulation, name, *_ = (*place.relative_to(base).parts, "", "")
    if not regulation or regulation == "municipality.yml":
        return TextsAsked(municipality)
    return TextsAsked(municipality, regulation, name.removesuffix(".yml") if name.endswith(".yml") else "")


def examine_part(project: Project, what: Sequence[TextsAsked]) -> CheckedPart:
    """What was asked for, held against the rules, its documents and what was promised of it."""
    memory = Memory(project)
    entries, found = _read(project.root, what, memory.regulation)
    corpus = link(entries)
    gone, _ = withdrawn(corpus, read_withdrawals(project.root)[0])
    found = tuple(each for each in found if not is_withdrawn(each, corpus, gone))
    laws, _ = memory.catalogues(shared_catalogues(project.root), read_legislation_alone)
    facts = memory.facts(corpus, laws)
    proofs = tuple(memory.proof(version) for version in corpus.versions if _is_of(version.url, what))
    redirects, changes = read_redirects(project.root)[0], read_changes(project.root)[0]
    known = declared(corpus, changes, gone)
    lock = _promised(read_lock(project.root)[0], what)
    kept = Promised(corpus, text_promises(corpus, known), lock, redirects, known)
    ruled = check_part(corpus, facts, whole=not has_errors(found))
    promised = check_kept(kept) if not has_errors(found) else ()
    if any(each.code.startswith("unknown-") for each in ruled):
        # The name that leads nowhere is to be mended; its fact did not change, and nothing is to be declared.
        promised = (each for each in promised if not each.code.startswith("fact-"))
    told = [*found, *ruled, *(each for proof in proofs for each in proof.findings), *promised]
    left = answered(corpus, told)
    files = tuple(each.files for each in what)
    own = in_order(each for each in left.findings if each.span.file.startswith(files) or _is_promise(each, what))
    return CheckedPart(proofs, own, tuple(each for each in left.answered if each.span.file.startswith(files)))


def _is_of(address: str, what: Iterable[TextsAsked]) -> bool:
    return address.startswith(tuple(each.addresses for each in what))


def _is_promise(found: Finding, what: Iterable[TextsAsked]) -> bool:
    """Whether a finding on a line of a lock is of what was asked for."""
    return found.span.file.endswith(".lock") and _is_of(dict(found.values).get("value", ""), what)


def _promised(lock: Lock, what: Iterable[TextsAsked]) -> Lock:
    """What a lock promises of the words and facts of some texts."""
    theirs = tuple(each.addresses for each in what)
    entries = {
        key: each
        for key, each in lock.entries.items()
        if each.hash is not None and key.startswith(theirs) and ids.in_version(key.partition("@")[0])[0]
    }
    return Lock(entries, lock.spans, exists=True)


def _read(
    root: Path, what: Sequence[TextsAsked], reader: RegulationReader
) -> tuple[tuple[MunicipalityEntry, ...], tuple[Finding, ...]]:
    """The regulations asked for, and those of the same municipality that they refer to."""
    scope: dict[str, set[str] | None] = {}
    for each in what:
        regulations = scope.setdefault(each.municipality, set())
        if not each.regulation:
            scope[each.municipality] = None
        elif regulations is not None:
            regulations.add(each.regulation)
    entries, findings = read_project(root, scope, reader)
    further = {entry.slug: more for entry in entries if (more := set(_referred(root, entry, scope[entry.slug])))}
    if not further:
        return entries, findings
    others = {entry.slug: entry.versions for entry in read_project(root, further, reader)[0]}
    joined = (replace(entry, versions=(*entry.versions, *others.get(entry.slug, ()))) for entry in entries)
    return tuple(joined), findings


def _referred(root: Path, entry: MunicipalityEntry, read: set[str] | None) -> Iterator[str]:
    """The other regulations of a municipality that the versions read name by their folder, or cite by their title."""
    folder = root / MUNICIPALITIES / entry.slug
    if read is None:
        return
    said = "\n".join((root / version.file.document.file).read_text("utf-8", "replace") for version in entry.versions)
    folded = " ".join(fold_letters(said).split())
    for other in sorted(path for path in folder.iterdir() if path.is_dir() and path.name not in read):
        titles = (title for file in other.glob("*.yml") for title in _TITLE.findall(file.read_text("utf-8", "replace")))
        shortened = (_OFFICE.sub("", fold_letters(title)) for title in titles)
        # A title may be cited by the unit and the noun alone; the first two words of the unit are enough to look.
        cited = any(" ".join(title.split()[:2]) in folded for title in shortened)
        if cited or re.search(_NAMED.format(re.escape(other.name)), said, re.MULTILINE):
            yield other.name
