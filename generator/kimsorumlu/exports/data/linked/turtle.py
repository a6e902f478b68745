"""A small writer of Turtle (RDF 1.1): subjects with their properties, every address relative to the file."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kimsorumlu import ids

PREFIXES: Final = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


@dataclass(frozen=True, slots=True)
class Iri:
    """Something with an address: of the site, relative to its root, or, if full, anywhere."""

    address: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a vocabulary: "dcat:Catalog"."""

    text: str


# A text is in Turkish.
Term = Iri | Name | str | datetime.date


@dataclass(frozen=True, slots=True)
class Described:
    """Something and what is said of it, in this order; the first is its type."""

    iri: Iri
    said: tuple[tuple[str, Term], ...]


def turtle(subjects: Iterable[Described], address: str) -> bytes:
    """The subjects as a file at this address of the site."""

    def written(term: Term) -> str:
        if isinstance(term, Iri):
            if term.address.startswith(("http://", "https://", "mailto:")):
                return f"<{term.address}>"
            way = ids.relative(term.address, address)
            # A fragment alone would be one of this file, not of the page of the folder.
            return f"<./{way}>" if way.startswith("#") else f"<{way}>"
        if isinstance(term, Name):
            return term.text
        if isinstance(term, datetime.date):
            return f'"{term.isoformat()}"^^xsd:date'
        # A string of JSON is one of Turtle, too.
        return f"{json.dumps(term, ensure_ascii=False)}@tr"

    lines = [f"@prefix {prefix}: <{iri}> ." for prefix, iri in PREFIXES.items()]
    for subject in subjects:
        said = " ;\n  ".join(f"{name} {written(term)}" for name, term in subject.said)
        lines.append(f"{written(subject.iri)} {said} .")
    return ("\n".join(lines) + "\n").encode()
