"""Undated addresses: small static pages that lead to the text in force; with script, query and fragment go along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.model.corpus import Corpus, Municipality, Regulation
from kimsorumlu.model.text import Article
from kimsorumlu.render.output import OutputFile

# As in theme/mkdocs/shell.html; a test compares them.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)

_PAGE = Markup("""<!doctype html>
<html lang="tr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · Kim Sorumlu?</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="{target}">
<script src="{script}" data-hedef="{target}"></script>
<noscript><meta http-equiv="refresh" content="0; url={target}"></noscript>
<link rel="icon" href="{icon}" type="image/svg+xml">
<link rel="stylesheet" href="{tokens}">
<link rel="stylesheet" href="{base}">
</head>
<body>
<main class="sayfa">
<h1>{title}</h1>
<p><a href="{target}">{words}</a></p>
</main>
</body>
</html>
""")


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
    clause. An old fragment whose page is gone leads by its page's redirect, which keeps the fragment.
    """
    anchors: dict[str, list[tuple[str, str]]] = {}
    copies: dict[str, list[str]] = {}
    for old, new in carried.items():
        (old_page, old_anchor), (new_page, new_anchor) = _parts(old), _parts(new)
        if old_anchor and old_page == new_page and new_anchor:
            anchors.setdefault(f"{new_page}index.md", []).append((old_anchor, new_anchor))
        elif not old_anchor and not old.endswith("/"):
            copies.setdefault(new, []).append(old)
    for file in files:
        content = file.content
        for old_anchor, new_anchor in anchors.get(file.path, ()):
            here = f'id="{new_anchor}">'.encode()
            content = content.replace(here, here + f'<span id="{old_anchor}"></span>'.encode(), 1)
        yield OutputFile(file.path, content)
        for old in copies.get(file.path, ()):
            yield OutputFile(old, content)
    for old, new in carried.items():
        if old.endswith("/"):
            yield redirect(old, new, "Bu sayfanın adresi değişti", "Yeni adresine gidin")


def _parts(address: str) -> tuple[str, str]:
    page, _, anchor = address.partition("#")
    return page, anchor


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


def redirect(address: str, target: str, title: str, words: str) -> OutputFile:
    """The page at `address` that leads to `target`; `words` are its link for those it does not carry on."""

    def link(to: str) -> str:
        return ids.relative(to, address)

    html = _PAGE.format(
        policy=POLICY,
        title=title,
        words=words,
        target=link(target),
        script=link("assets/js/yonlendir.js"),
        icon=link("assets/favicon.svg"),
        tokens=link("assets/css/tokens.css"),
        base=link("assets/css/base.css"),
    )
    return OutputFile(f"{address}index.html", html.encode())
