"""Where a reader reports a slip: an issue or a letter, filled in as far as it can be; nowhere if nobody is named."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from kimsorumlu.site import Site


@dataclass(frozen=True, slots=True)
class ReportLink:
    """A link that reports a slip on one page. `href` works without script.

    With script (theme/mkdocs/assets/js/report.js) `title` and `body` are filled in anew where the reader stands, the
    clause in place of {clause} and the address the browser shows in place of {address}; `form` is "" if that is not to
    be.
    """

    words: str
    href: str
    form: str
    title: str
    body: str
    place: str


def report_link(site: Site, url: str, words: str, *, short: str, cited: str, place: str) -> ReportLink | None:
    """The link that reports a slip on the page at `url`; None if nobody is named who could be told.

    `words` is what the link says; `short` and `cited` name the page's text, `place` the article ("m. 9"), "" for none.
    The address in the link is full where the site's is known.
    """
    if not site.config.form:
        return None
    title = f"Hata: {short}{{clause}}"
    body = (
        f"{cited}{{clause}}\n{{address}}\n\nSitede yazan:\n\n"
        "Belgede ya da başka bir kaynakta yazan (varsa bağlantısıyla):\n"
    )
    address = f"{site.config.address or '/'}{url}"
    href = filled(site.config.form, *(_in_place(text, place, address) for text in (title, body)))
    return ReportLink(words, href, site.config.form, title, body, place)


def filled(form: str, title: str, body: str) -> str:
    """The form's address with title and body. Mail programs want lines to end as in letters."""
    mail = form.startswith("mailto:")
    names = ("subject", "body") if mail else ("title", "body")
    texts = (title, body.replace("\n", "\r\n") if mail else body)
    return f"{form}?" + "&".join(f"{name}={quote(text, safe='')}" for name, text in zip(names, texts, strict=True))


def _in_place(text: str, place: str, address: str) -> str:
    return text.replace("{clause}", f", {place}" if place else "").replace("{address}", address)
