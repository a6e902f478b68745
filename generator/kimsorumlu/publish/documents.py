"""Documents of Word beside each version's page, where python-docx is installed."""

from __future__ import annotations

from kimsorumlu.exports.documents.docx_file import docx_available, docx_bytes
from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.site import Site


def word_documents(site: Site) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """The document of every version by its address, and what could not be made."""
    if not docx_available():
        return {}, (finding("docx-skipped", FileSpan("data")),)
    return {e.version.docx_url: docx_bytes(e, site.config.address) for e in site.corpus.editions}, ()
