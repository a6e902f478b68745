"""One received document as the files it adds to a project: its version file, itself, its municipality if that is new.

Nothing is written here. A document that cannot be read, and one whose place is taken, end in `NotImportedError`.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import Final

from kimsorumlu import ids
from kimsorumlu.importer.drafting import Draft, Known, drafted
from kimsorumlu.importer.given.document import Given, given
from kimsorumlu.importer.mending import ROUNDS, without_refused
from kimsorumlu.importer.municipality import is_another, proposed_municipality
from kimsorumlu.importer.propose.registry import TakenIds
from kimsorumlu.importer.propose.whole import regulation_slug
from kimsorumlu.importer.proving import Proof, proved
from kimsorumlu.importer.recognise import steps
from kimsorumlu.importer.remarks import ImportRemark
from kimsorumlu.model.catalogues import Catalogues
from kimsorumlu.problems import Finding, Phrase
from kimsorumlu.read.municipality_shape import MunicipalityShape
from kimsorumlu.read.project import MUNICIPALITIES, MunicipalityEntry, VersionEntry
from kimsorumlu.read.shapes import Source
from kimsorumlu.received.convert import as_read
from kimsorumlu.received.document import FormatName, Received, received
from kimsorumlu.received.line import Reading, UnreadableError
from kimsorumlu.write import municipality_yaml
from kimsorumlu.write.source_entry import FORMAT_OF, Origin, source_of


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for: the municipality's folder, the regulation's and the day if they are given, the origin.

    `today` is the day on which the text enters the data.
    """

    municipality: str
    origin: Origin
    regulation: str | None = None
    date: datetime.date | None = None
    today: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import makes: the files by their places from the project's root, and what is known of them.

    `withdrawn` are proposals that a rule refused; `errors` what a rule refuses of what was read, for a person to mend.
    """

    files: Mapping[FilePath, bytes]
    place: FilePath
    draft: Draft
    proof: Proof
    municipality: MunicipalityShape
    remarks: tuple[ImportRemark, ...]
    withdrawn: tuple[Finding, ...]

    @property
    def entry(self) -> VersionEntry:
        """The version as a project holds it."""
        return VersionEntry(self.proof.version.regulation, self.proof.file, self.proof.received)


class NotImportedError(Exception):
    """Raised for a document of which nothing can be made; its argument is the reason as a phrase."""


def imported(
    name: str,
    content: bytes,
    request: Request,
    held: Sequence[MunicipalityEntry],
    catalogues: Catalogues,
    root: FilePath,
) -> Imported:
    """What the document with this file name adds to the project at `root`. Raises NotImportedError."""
    try:
        form, content, made = as_read(content)
    except UnreadableError as error:
        raise NotImportedError(error.args[0]) from error
    form = _as_named(form, name)
    document = received(content, form)
    if isinstance(document.unreadable, Phrase):
        raise NotImportedError(document.unreadable)
    own = next((entry for entry in held if entry.slug == request.municipality), None)
    others = own.versions if own is not None else ()
    roles = frozenset(member for _, role in catalogues.roles.roles for member in role.members)
    known = Known(
        request.origin.retrieved,
        request.date,
        roles,
        catalogues.directorate_kinds,
        _taken(others, request.regulation),
    )
    source = source_of(content, request.origin.retrieved, form, request.origin)
    whole = _given(document, source, request.date) if form == "akoma-ntoso" else None
    draft = whole.draft if whole is not None else _recognised(document, source, known)
    draft = draft.saying(replace(draft.head, entered=request.today), draft.text)
    municipality, remarks = _municipality(request, own, draft, catalogues)
    said = whole.regulation if whole is not None else regulation_slug(draft.read.itself.unit)
    regulation = request.regulation or said
    if not ids.is_slug(regulation) or regulation in ids.RESERVED_IN_MUNICIPALITY:
        raise NotImportedError(Phrase("import-regulation", regulation))
    place = MUNICIPALITIES / request.municipality / regulation / f"{draft.head.date.isoformat()}.yml"
    kept = place.parent / draft.head.source.file
    _free(root, place, kept, content)
    told = [ImportRemark(each.reason) for each in (*((made,) if made else ()), *document.remarks)]
    if form == "akoma-ntoso" and whole is None:
        told.append(ImportRemark(Phrase("akn-foreign")))
    files = {place: draft.content, kept: content}
    if own is None:
        files[MUNICIPALITIES / request.municipality / "municipality.yml"] = municipality_yaml.written(municipality)
    proof = proved(draft.content, document, (request.municipality, regulation), municipality, catalogues, others)
    result = Imported(files, place, draft, proof, municipality, (*told, *draft.remarks, *remarks), ())
    # What is given is no proposal: a rule that refuses any of it is for a person to answer.
    return settled(result, draft, held, catalogues) if whole is None else result


def _given(document: Received, source: Source, day: datetime.date | None) -> Given | None:
    """What a document of our own says; None of any other. The day asked for has to be its own."""
    try:
        whole = given(document, source)
    except UnreadableError as error:
        raise NotImportedError(error.args[0]) from error
    if whole is not None and day not in (None, whole.draft.head.date):
        raise NotImportedError(Phrase("akn-day", whole.draft.head.date.isoformat()))
    return whole


def _recognised(document: Received, source: Source, known: Known) -> Draft:
    """The draft that a document's lines make."""
    outline = steps.recognised(Reading(document.lines, document.remarks))
    if not outline.text:
        raise NotImportedError(Phrase("import-nothing"))
    return drafted(outline, document.lines, source, known)


def settled(result: Imported, draft: Draft, held: Sequence[MunicipalityEntry], catalogues: Catalogues) -> Imported:
    """The import with this draft, without the proposals in it that a rule refuses."""
    slug, regulation = result.proof.version.municipality, result.proof.version.regulation
    others = next((entry.versions for entry in held if entry.slug == slug), ())

    def prove(each: Draft) -> Proof:
        place = (slug, regulation)
        return proved(each.content, result.proof.received, place, result.municipality, catalogues, others)

    proof = result.proof if draft is result.draft else prove(draft)
    withdrawn = list(result.withdrawn)
    for _ in range(ROUNDS):
        better = without_refused(draft.head, draft.text, proof) if proof.errors else None
        if better is None or not better.withdrawn:
            break
        withdrawn += better.withdrawn
        draft = draft.saying(better.head, better.text)
        proof = prove(draft)
    files = {**result.files, result.place: draft.content}
    return replace(result, files=files, draft=draft, proof=proof, withdrawn=tuple(dict.fromkeys(withdrawn)))


def _taken(others: Sequence[VersionEntry], regulation: str | None) -> TakenIds:
    """What the regulations beside this one call their own."""
    heads = [each.file.head for each in others if each.regulation != regulation]
    roles = {id: role.name for head in heads for id, role in head.roles.items()}
    return TakenIds(frozenset(id for head in heads for id in head.units), roles)


# Formats that bytes do not tell from plain text.
_TEXTS: Final = ("plain", "markdown")


def _as_named(form: FormatName, name: str) -> FormatName:
    """Plain text in a file that is named as Markdown is Markdown."""
    named = FORMAT_OF.get(FilePath(name).suffix.lower())
    return named if form in _TEXTS and named in _TEXTS else form


def _municipality(
    request: Request, own: MunicipalityEntry | None, draft: Draft, catalogues: Catalogues
) -> tuple[MunicipalityShape, tuple[ImportRemark, ...]]:
    """The municipality as it is held, or its proposed file."""
    called = draft.read.itself.municipality
    if own is None:
        said = draft.content.decode("utf-8")
        proposed = proposed_municipality(request.municipality, called, said, catalogues.places)
        return proposed.shape, proposed.remarks
    if called is not None and is_another(called, own.shape.name):
        return own.shape, (ImportRemark(Phrase("import-other-municipality", called, own.shape.name)),)
    return own.shape, ()


def _free(root: FilePath, place: FilePath, kept: FilePath, content: bytes) -> None:
    """Nothing that is there is written over."""
    if (root / place).exists():
        raise NotImportedError(Phrase("import-exists", place.as_posix()))
    beside = root / kept
    if beside.exists() and (not beside.is_file() or beside.read_bytes() != content):
        raise NotImportedError(Phrase("import-document-exists", kept.as_posix()))
