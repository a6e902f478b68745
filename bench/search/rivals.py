"""The same texts in other searches: Material's own (lang: tr), lunr.js with lunr-languages tr, Pagefind.

Each gets one page per article, with the clauses as its paragraphs; lunr gets the clauses themselves, each with its
article's heading. None of them is helped or hindered: they run with the settings their documentation gives for Turkish.
"""

from __future__ import annotations

import html
import json
import subprocess
import sys
from pathlib import Path

import mkdocs

from kimsorumlu.exports.search.documents import ArticleDocument

MATERIAL = """
async ({base}) => {
  const index = await (await fetch(new URL('search/search_index.json', base))).json();
  const page = await (await fetch(base)).text();
  const script = new URL(page.match(/"search": ?"([^"]+)"/)[1], base);
  const worker = new Worker(script);
  const next = (type) => new Promise((done) => {
    worker.onmessage = ({ data }) => { if (data.type === type) done(data.data); };
  });
  const ready = next(1);
  worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
  await ready;
  globalThis.ask = async (q) => {
    const result = next(3);
    worker.postMessage({ type: 2, data: q });
    const { items } = await result;
    return items.map((group) => group[0].location.split('#')[0]);
  };
}
"""

LUNR = """
async ({base}) => {
  for (const name of ['lunr.js', 'lunr.stemmer.support.js', 'lunr.tr.js']) {
    const script = document.createElement('script');
    script.src = new URL(`lunr/${name}`, base);
    await new Promise((done) => { script.onload = done; document.head.append(script); });
  }
  const clauses = await (await fetch(new URL('lunr/clauses.json', base))).json();
  const index = lunr(function () {
    this.use(lunr.tr);
    this.ref('address');
    this.field('heading');
    this.field('text');
    clauses.forEach((clause) => this.add(clause));
  });
  globalThis.ask = async (q) => {
    const words = q.toLowerCase().split(lunr.tokenizer.separator).filter(Boolean);
    return index.query((query) => words.forEach((word) => query.term(word))).map((hit) => hit.ref);
  };
}
"""

PAGEFIND = """
async ({base}) => {
  const pagefind = await import(new URL('pagefind/pagefind.js', base));
  await pagefind.options({ baseUrl: '/' });
  await pagefind.init();
  globalThis.ask = async (q) => {
    const { results } = await pagefind.search(q);
    const pages = await Promise.all(results.slice(0, 30).map((hit) => hit.data()));
    return pages.map((page) => page.url.replace(/^[/]+/, ''));
  };
}
"""

_CONFIG = """\
site_name: bench
docs_dir: docs
site_dir: site
theme: {name: material, language: tr, font: false}
plugins:
- search: {lang: tr}
"""


def material_site(articles: tuple[ArticleDocument, ...], root: Path) -> Path:
    """A MkDocs Material site with one page per article below `root`; returns its folder."""
    (root / "mkdocs.yml").write_text(_CONFIG, "utf-8")
    for article in articles:
        page = root / "docs" / article.address / "index.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        clauses = "\n".join(f'<p id="{c.fragment}">{html.escape(c.text)}</p>' for c in article.clauses)
        title = f"{article.cited} {article.heading}".strip()
        page.write_text(
            f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n# {html.escape(title)}\n\n{clauses}\n", "utf-8"
        )
    (root / "docs" / "index.md").write_text("# bench\n", "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(root / "mkdocs.yml")]
    subprocess.run(command, check=True, capture_output=True)
    return root / "site"


def add_lunr(articles: tuple[ArticleDocument, ...], site: Path) -> None:
    """lunr.js, its Turkish pack (both as MkDocs ships them) and the clauses, below `site`/lunr."""
    search = Path(mkdocs.__file__).parent / "contrib" / "search"
    folder = site / "lunr"
    folder.mkdir(exist_ok=True)
    (folder / "lunr.js").write_bytes((search / "templates" / "search" / "lunr.js").read_bytes())
    for name in ("lunr.stemmer.support.js", "lunr.tr.js"):
        (folder / name).write_bytes((search / "lunr-language" / name).read_bytes())
    clauses = [{"address": c.address, "heading": a.heading, "text": c.text} for a in articles for c in a.clauses]
    (folder / "clauses.json").write_text(json.dumps(clauses, ensure_ascii=False), "utf-8")


def add_pagefind(site: Path) -> bool:
    """Pagefind's index of the site; False if the package is not installed (PyPI: pagefind[bin])."""
    command = [
        sys.executable,
        "-m",
        "pagefind",
        "--site",
        str(site),
        "--force-language",
        "tr",
        "--root-selector",
        "article",
    ]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0
