"""A folder with nothing but the search: its scripts, an empty page, and the index of the corpus."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kimsorumlu.exports.search import SearchNames, search_files
from kimsorumlu.exports.search.analyzer import ConceptTable, concept_table
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.linking import link
from kimsorumlu.read.overlay import shared_catalogue
from kimsorumlu.read.project import read_project
from kimsorumlu.read.search_words_file import SEARCH_WORDS, SearchWords, read_search_words

ROOT = Path(__file__).parents[2]
PAGE = '<!doctype html><html lang="tr"><meta charset="utf-8"><title>Arama</title><link rel="icon" href="data:,"></html>'


# Units and versions alone: what the texts say is measured, not what catalogues add.
NAMELESS = SearchNames((), (), (), {})


@cache
def corpus() -> Corpus:
    """The real corpus."""
    entries, _ = read_project(ROOT)
    return link(entries)


@cache
def words() -> SearchWords:
    """The real search words."""
    return read_search_words(b"", SEARCH_WORDS.as_posix(), shared_catalogue("search-words"))[0]


@cache
def concepts() -> ConceptTable:
    """The names of theirs that mean the same."""
    return concept_table(words().concepts)


def search_site(folder: Path) -> Path:
    """Fills `folder`."""
    (folder / "index.html").write_text(PAGE, "utf-8")
    (folder / "assets").mkdir(parents=True, exist_ok=True)
    # All scripts: those of the search import some of the others.
    (folder / "assets" / "js").symlink_to(ROOT / "theme" / "mkdocs" / "assets" / "js")
    for file in search_files(corpus(), NAMELESS, words()):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder
