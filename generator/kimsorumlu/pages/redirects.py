"""Undated addresses: small static pages that lead to the text in force; with script, query and fragment go along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.model.corpus import Corpus, Municipality, Regulation
from kimsorumlu.model.text import Article
from kimsorumlu.view.output import OutputFile
from kimsorumlu.view.redirect import leading_script, moved_links, redirect


def redirect_pages(corpus: Corpus) -> Iterator[OutputFile]:
    """For every regulation `<m>/<r>/`, `<m>/<r>/<article>/` for every article any of its versions has, its chart."""
    for municipality in corpus.municipalities:
        for regulation in municipality.regulations:
            yield _regulation(municipality, regulation)
            yield from _chart(municipality, regulation)
            for article, target in _newest(regulation):
                yield _article(municipality, regulation, article, target)


def with_old_addresses(files: Iterable[OutputFile], carried: Mapping[str, str]) -> Iterator[OutputFile]:
    """The files and what stands at each address that is carried elsewhere (old → new).

    A page's old address leads to the new one; a file stands at both; an old fragment becomes a second anchor of its
    clause, or where the clause is on another page now, leads there from its old page or from that page's redirect.
    """
    moved: dict[str, dict[str, str]] = {}
    copies: dict[str, list[str]] = {}
    for old, new in carried.items():
        page, mark, fragment = old.partition("#")
        # A page's redirect takes its fragments along by itself.
        if mark and new != f"{carried.get(page, page)}#{fragment}":
            moved.setdefault(page, {})[fragment] = new
        elif not mark and not old.endswith("/"):
            copies.setdefault(new, []).append(old)
    for file in files:
        page = file.path.removesuffix("index.md")
        yield _with_moved(file, page, moved[page]) if page in moved and page != file.path else file
        for old in copies.get(file.path, ()):
            yield OutputFile(old, file.content)
    for old, new in carried.items():
        if old.endswith("/"):
            yield redirect(old, new, "Bu sayfanın adresi değişti", "Yeni adresine gidin", moved.get(old))


_TOP = b'<div class="sayfa">\n'


def _with_moved(file: OutputFile, page: str, moved: Mapping[str, str]) -> OutputFile:
    """The page with its old fragments (fragment → new address): as anchors where their clauses still stand on it."""
    content, gone = file.content, dict[str, str]()
    for fragment, new in moved.items():
        clause = f'id="{new.removeprefix(f"{page}#")}">'.encode()
        if clause in content:
            content = content.replace(clause, clause + Markup('<span id="{}"></span>').format(fragment).encode(), 1)
        else:
            gone[fragment] = new
    if gone:
        place = content.index(_TOP) + len(_TOP)  # every page has it
        content = (
            content[:place] + f"{leading_script(page, gone)}\n{moved_links(page, gone)}".encode() + content[place:]
        )
    return OutputFile(file.path, content)


def _regulation(municipality: Municipality, regulation: Regulation) -> OutputFile:
    title = f"{regulation.name} · {municipality.short_name}"
    return redirect(regulation.url, regulation.latest.url, title, "Yürürlükteki metne gidin")


def _chart(municipality: Municipality, regulation: Regulation) -> Iterator[OutputFile]:
    """`<m>/<r>/sema/`, which the embed twin of a chart mirrors: the chart of the newest version that has one."""
    version = next((version for version in reversed(regulation.versions) if version.top_unit), None)
    if version is None:
        return
    chart = ids.chart_url(version.municipality, version.regulation, version.date)
    words = (
        "Yürürlükteki şemaya gidin" if regulation.in_force(version) else "Son şemaya gidin; yürürlükteki metinde yoktur"
    )
    title = f"Teşkilat şeması · {regulation.name} · {municipality.short_name}"
    yield redirect(ids.undated(chart), chart, title, words)


def _article(municipality: Municipality, regulation: Regulation, article: Article, target: str) -> OutputFile:
    address = ids.latest_article_url(regulation.municipality, regulation.slug, article.slug)
    current = target.startswith(regulation.latest.url)
    words = "Yürürlükteki metne gidin" if current else "Maddenin son metnine gidin; madde yürürlükteki metinde yoktur"
    title = f"{article.number.title} · {regulation.name} · {municipality.short_name}"
    return redirect(address, target, title, words)


def _newest(regulation: Regulation) -> Iterator[tuple[Article, str]]:
    """Every article address any version has, in the newest version that has it."""
    found: dict[str, tuple[Article, str]] = {}
    for version in regulation.versions:
        found |= {article.slug: (article, version.article_url(article)) for article in version.articles}
    yield from found.values()
