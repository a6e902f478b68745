"""Citations: what every clause refers to, as a layer beside the tree."""

from kimsorumlu.facts.citations.held import with_held
from kimsorumlu.facts.citations.layer import citation_layer, version_citations
from kimsorumlu.facts.citations.parse import CitationParser

__all__ = ["CitationParser", "citation_layer", "version_citations", "with_held"]
