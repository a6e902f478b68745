"""A new document for a regulation that is held: the import, with what the version before it gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path as FilePath

from kimsorumlu.facts.alignment import Alignment, align
from kimsorumlu.importer.carrying import carried
from kimsorumlu.importer.importing import Imported, NotImportedError, Request, imported, settled
from kimsorumlu.model.catalogues import Catalogues
from kimsorumlu.model.linking import link
from kimsorumlu.model.version import Version
from kimsorumlu.problems import Phrase
from kimsorumlu.read.project import MunicipalityEntry


@dataclass(frozen=True, slots=True)
class Renewed:
    """What a new document makes, the version before it, how the two compare, and how much was taken over."""

    result: Imported
    old: Version
    alignment: Alignment
    speakers: int
    slugs: int


def new_document(
    name: str,
    content: bytes,
    request: Request,
    held: Sequence[MunicipalityEntry],
    catalogues: Catalogues,
    root: FilePath,
) -> Renewed:
    """What the document adds to a regulation that is held; `request` names it and the day. Raises NotImportedError."""
    old = _before(request, held)
    result = imported(name, content, request, held, catalogues, root)
    new = result.proof.version
    taken = carried(old, new, align(old, new), result.draft.head, result.draft.text)
    result = settled(result, result.draft.saying(taken.head, taken.text), held, catalogues)
    return Renewed(result, old, align(old, result.proof.version), taken.speakers, taken.slugs)


def _before(request: Request, held: Sequence[MunicipalityEntry]) -> Version:
    """The version of the regulation that was the last before the day asked for."""
    own = [entry for entry in held if entry.slug == request.municipality]
    versions = [each for each in link(own).versions if each.regulation == request.regulation] if own else []
    earlier = [each for each in versions if request.date is None or each.date < request.date]
    if not earlier:
        raise NotImportedError(Phrase("import-nothing-before", f"{request.municipality}/{request.regulation}"))
    return max(earlier, key=lambda version: version.date)
