"""What an import found, as plain data for a file: the report of `kimsorumlu import --report`.

Its form is `report-schema.json` beside this module. Places are numbers of articles as they are cited, lines those of
the received document.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from importlib.resources import files

from kimsorumlu.check.fidelity import Fidelity
from kimsorumlu.facts.citations.citation import CitationKind, LocatedCitation
from kimsorumlu.facts.terms import Definition
from kimsorumlu.importer.drafting import Draft, first_lines, line_of
from kimsorumlu.importer.proving import Proof
from kimsorumlu.model.text import Article, Division
from kimsorumlu.model.version import Version
from kimsorumlu.read.shapes import Adoption, Furniture, OpenDoubt

Plain = dict[str, object]


def report(draft: Draft, proof: Proof) -> Plain:
    """The report of one document, from its draft and the version that the draft makes."""
    version = proof.version
    lines = first_lines(draft.read.outline)
    numbered = [article for article in version.articles if article.number is not None]
    units, roles = version.units, version.roles
    # A new version may have taken ids and roles over from the one before it.
    entries = {entry.name: entry for entry in (*draft.read.people.units, *draft.read.people.roles)}

    def said(name: str) -> Plain:
        entry = entries.get(name)
        if entry is None:
            return {"sentence": "", "line": 1, "sure": 1.0}
        return {"sentence": entry.said, "line": line_of(lines, entry.at), "sure": round(entry.sure, 2)}

    return {
        "articles": [_article(article) for article in numbered],
        "divisions": [_division(each) for each in version.text if isinstance(each, Division)],
        "blocks": [
            {"heading": article.heading, "labels": _labels(article)}
            for article in version.articles
            if article.number is None
        ],
        "subheadings": [
            {"article": article.name.named, "heading": clause.printed}
            for article in version.articles
            for clause in article.walk()
            if clause.is_heading
        ],
        "units": [
            {
                "id": unit.id,
                "name": unit.name,
                "kind": unit.kind,
                "parent": unit.parent,
                "established": unit.established,
                "duties": unit.duties,
                "speaks": _spoken(version, unit.id),
                **said(unit.name),
            }
            for unit in units
        ],
        "roles": [
            {
                "id": role.id,
                "name": role.name,
                "unit": role.unit,
                "reports_to": list(role.reports_to),
                "duties": role.duties,
                "outside": role.outside,
                "staff": role.staff,
                "speaks": _spoken(version, role.id),
                **said(role.name),
            }
            for role in roles
        ],
        "definitions": [_definition(each) for each in proof.facts.definitions[version.url]],
        "laws": list(_laws(proof, version)),
        "adoption": _adoption(version.adoption, version),
        "furniture": [_furniture(each) for each in version.source.furniture],
        "tokens": _tokens(proof.fidelity),
        "doubts": [_doubt(each) for each in version.doubts],
    }


def report_bytes(reports: Sequence[Plain]) -> bytes:
    """Reports as a file: of one document its report, of several a list of them."""
    written = reports[0] if len(reports) == 1 else list(reports)
    return (json.dumps(written, ensure_ascii=False, indent=1) + "\n").encode()


def report_schema() -> Plain:
    """The JSON Schema of a report file."""
    schema: Plain = json.loads(files(__package__).joinpath("report-schema.json").read_text("utf-8"))
    return schema


def _article(article: Article) -> Plain:
    assert article.number is not None  # the caller's choice
    return {
        "number": article.number.spoken,
        "marker": article.marker,
        "heading": article.heading,
        "labels": _labels(article),
    }


def _labels(article: Article) -> list[str]:
    return [clause.printed_label for clause in article.walk() if clause.printed_label]


def _division(division: Division) -> Plain:
    return {"kind": division.kind, "label": division.label, "title": division.title}


def _spoken(version: Version, id: str) -> list[str]:
    """The places that speak for a unit or a role: articles, or clauses in them."""
    found = []
    for article in version.articles:
        if id in article.speaks_for:
            found.append(article.name.named)
        found += [f"{article.name.named} {clause.fragment}" for clause in article.walk() if id in clause.speaks_for]
    return found


def _definition(each: Definition) -> Plain:
    return {
        "term": each.name,
        "abbreviation": each.abbreviation,
        "meaning": each.meaning,
        "article": each.article.name.named,
    }


def _laws(proof: Proof, version: Version) -> Iterator[Plain]:
    for place in proof.facts.citations.cited:
        if place.version is version and place.citation.kind is CitationKind.LEGISLATION:
            yield _law(place)


def _law(place: LocatedCitation) -> Plain:
    citation = place.citation
    return {
        "law": citation.target,
        "number": citation.evidence.number,
        "text": citation.text,
        "article": place.article.name.named,
        "places": [str(each) for each in citation.articles],
    }


def _adoption(adoption: Adoption, version: Version) -> Plain:
    return {
        "title": version.title,
        "date": version.date.isoformat(),
        "date_basis": version.date_basis,
        "body": adoption.body,
        "decision": adoption.decision,
        "decided": adoption.date.isoformat() if adoption.date else None,
        "in_force": adoption.in_force.isoformat() if adoption.in_force else None,
        "in_force_article": adoption.in_force_article,
        "evidence": adoption.evidence,
        "signatories": [{"name": each.name, "role": each.role} for each in adoption.signatories],
        "repeals": [
            {
                "article": each.article,
                "title": each.title,
                "decision": each.decision,
                "date": each.date.isoformat() if each.date else None,
            }
            for each in version.repeals
        ],
    }


def _furniture(each: Furniture) -> Plain:
    return {"kind": each.kind, "lines": [str(part) for part in each.lines], "text": each.text}


def _tokens(fidelity: Fidelity) -> Plain:
    return {"all": fidelity.total, "accounted": fidelity.accounted}


def _doubt(doubt: OpenDoubt) -> Plain:
    return {"line": doubt.line, "decided": doubt.decided, "other": doubt.other, "sure": doubt.sure}
