"""Drafts: versions with doubts that nobody has settled. They are served and reviewed, never promised or published.

A draft must not stand in the way of the other texts: where something is promised, it is left out, and said to be.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kimsorumlu.problems import FileSpan, Finding, finding, has_errors
from kimsorumlu.read.project import MUNICIPALITIES, MunicipalityEntry, VersionEntry
from kimsorumlu.read.source import Document


def without_drafts(
    entries: Iterable[MunicipalityEntry], findings: Iterable[Finding]
) -> tuple[tuple[MunicipalityEntry, ...], tuple[Finding, ...]]:
    """The entries without drafts, and without municipalities that hold nothing else.

    Of the findings those on the drafts are left out, too; instead of them each is said to be a draft.
    """
    kept: list[MunicipalityEntry] = []
    drafts: list[VersionEntry] = []
    for entry in entries:
        ready = tuple(version for version in entry.versions if not version.file.head.doubts)
        drafts += (version for version in entry.versions if version.file.head.doubts)
        if ready or not entry.versions:
            kept.append(replace(entry, versions=ready))
    files = {draft.file.document.file for draft in drafts}
    told = [each for each in findings if each.span.file not in files]
    told += (as_draft(draft.file.document, len(draft.file.head.doubts)) for draft in drafts)
    if drafts and not any(entry.versions for entry in kept) and not has_errors(told):
        told.append(finding("drafts-only", FileSpan(MUNICIPALITIES.as_posix())))
    return tuple(kept), tuple(told)


def as_draft(document: Document, doubts: int) -> Finding:
    """The finding that says that a version is a draft."""
    return finding("version-draft", document.span(("doubts",)), count=str(doubts))
