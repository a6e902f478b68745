"""A draft held against its document before anything is written, with the rules that `kimsorumlu check` has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kimsorumlu.check import check
from kimsorumlu.check.fidelity import Fidelity, compare
from kimsorumlu.facts.facts import Facts, build_facts
from kimsorumlu.model.catalogues import Catalogues
from kimsorumlu.model.linking import link
from kimsorumlu.model.version import Version
from kimsorumlu.problems import Finding, Severity
from kimsorumlu.read.jobs_file import read_jobs
from kimsorumlu.read.municipality_shape import MunicipalityShape
from kimsorumlu.read.project import MunicipalityEntry, VersionEntry
from kimsorumlu.read.source import parse
from kimsorumlu.read.topics_file import read_topics
from kimsorumlu.read.version_file import VersionFile, read_version
from kimsorumlu.received.document import Received
from kimsorumlu.write import municipality_yaml


@dataclass(frozen=True, slots=True)
class Proof:
    """The version as it will be read, what is known of it, its share of tokens, and what is wrong with its data."""

    file: VersionFile
    received: Received
    version: Version
    facts: Facts
    fidelity: Fidelity
    errors: tuple[Finding, ...]


def proved(
    content: bytes,
    received: Received,
    place: tuple[str, str],
    municipality: MunicipalityShape,
    catalogues: Catalogues,
    held: Sequence[VersionEntry] = (),
) -> Proof:
    """The version file's bytes read, linked and checked as a project of its own.

    `place` is its municipality's and its regulation's folder; `held` are the other versions of the municipality.
    """
    slug, regulation = place
    file = f"data/municipalities/{slug}/{regulation}/draft.yml"
    read, findings = read_version(content, file)
    if read is None:
        raise ValueError("; ".join(found.code for found in findings))
    document, _ = parse(municipality_yaml.written(municipality), f"data/municipalities/{slug}/municipality.yml")
    entry = MunicipalityEntry(slug, document, municipality, (*held, VersionEntry(regulation, read, received)))
    corpus = link([entry])
    # Topics and jobs are of all texts together, and name clauses of others.
    catalogues = replace(catalogues, topics=read_topics(b"", "")[0], jobs=read_jobs(b"", "")[0])
    version = next(each for each in corpus.versions if each.document.file == file)
    facts = build_facts(corpus, catalogues)
    fidelity = compare(version)
    errors = [
        found
        for found in (*findings, *check(corpus, facts, whole=True), *fidelity.findings)
        if found.severity is Severity.ERROR and found.span.file == file
    ]
    return Proof(read, received, version, facts, fidelity, tuple(errors))
