"""The rules over the letters of received documents and how they were read.

Those of the data files are told of where the files are read.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from kimsorumlu.check.furniture import source_file
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.version import Version
from kimsorumlu.problems import FileSpan, Finding, FindingEvidence, finding
from kimsorumlu.read.letters import MAX_NAMED
from kimsorumlu.turkish.characters import DOCUMENT_SPACES, SOFT_HYPHEN, name_of, refused


def documents(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """A document holds nothing that no reader of it can see, but for the soft hyphens of its setting."""
    for version in corpus.versions:
        yield from islice(_unseen(version), MAX_NAMED)


def remarks(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """What was read as something else, or left out, is told."""
    for version in corpus.versions:
        received = version.received
        for remark in received.remarks if received is not None else ():
            span = FileSpan(source_file(version), remark.line)
            text = received.lines[remark.line - 1].text.strip() if received is not None and received.lines else ""
            evidence = (FindingEvidence("document", span, text),) if text else ()
            yield finding("document-remark", span, evidence=evidence, reason=remark.reason, count=str(remark.count))


def _unseen(version: Version) -> Iterator[Finding]:
    for line in version.received.lines if version.received is not None else ():
        for place in refused(line.text, but=f"{DOCUMENT_SPACES}{SOFT_HYPHEN}"):
            span = FileSpan(source_file(version), line.number, place + 1)
            evidence = (FindingEvidence("document", span, line.text.strip()),)
            yield finding("document-character", span, evidence=evidence, value=name_of(line.text[place]))
