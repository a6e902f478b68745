"""The small static page at an address that leads elsewhere."""

from __future__ import annotations

import json
from collections.abc import Mapping

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.view.output import OutputFile

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
{script}
{refresh}
<link rel="icon" href="{icon}" type="image/svg+xml">
<link rel="stylesheet" href="{tokens}">
<link rel="stylesheet" href="{base}">
</head>
<body>
<main class="sayfa">
<h1>{title}</h1>
<p><a href="{target}">{words}</a></p>
{moved}</main>
</body>
</html>
""")


_REFRESH = Markup('<noscript><meta http-equiv="refresh" content="0; url={}"></noscript>')


def leading_script(page: str, moved: Mapping[str, str], target: str = "") -> Markup:
    """What leads on from `page`: by the fragment asked for, else to the target if there is one."""
    data = Markup(' data-hedef="{}"').format(ids.relative(target, page)) if target else Markup("")
    if moved:
        addresses = {fragment: ids.relative(new, page) for fragment, new in moved.items()}
        data += Markup(' data-tasinan="{}"').format(json.dumps(addresses))
    return Markup('<script src="{}"{}></script>').format(ids.relative("assets/js/yonlendir.js", page), data)


def moved_links(page: str, moved: Mapping[str, str]) -> Markup:
    """For those without script: a link for each old fragment, seen by who asks for it."""
    link = Markup('<p class="tasindi" id="{}"><a href="{}">Aradığınız hüküm taşındı: yeni yerine gidin</a></p>\n')
    return Markup("").join(link.format(fragment, ids.relative(new, page)) for fragment, new in moved.items())


def redirect(address: str, target: str, title: str, words: str, moved: Mapping[str, str] | None = None) -> OutputFile:
    """The page at `address` that leads to `target`; `words` are its link for those it does not carry on.

    `moved` are the fragments that lead elsewhere. Without script it then waits: only the reader sees the fragment.
    """

    def link(to: str) -> str:
        return ids.relative(to, address)

    html = _PAGE.format(
        policy=POLICY,
        title=title,
        words=words,
        target=link(target),
        script=leading_script(address, moved or {}, target),
        refresh="" if moved else _REFRESH.format(link(target)),
        moved=moved_links(address, moved or {}),
        icon=link("assets/favicon.svg"),
        tokens=link("assets/css/tokens.css"),
        base=link("assets/css/base.css"),
    )
    return OutputFile(f"{address}index.html", html.encode())
