"""Citations: what every clause refers to, as a layer beside the tree."""

from kimsorumlu.facts.citations.layer import cite, version_citations
from kimsorumlu.facts.citations.parse import CitationParser

__all__ = ["CitationParser", "cite", "version_citations"]
