"""Addresses as clerks write them, and what follows from them: the site's own, its repository, how a forge edits."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, urlsplit

from kimsorumlu.read.config_file import is_site_address

# What may stand in the path of an address as it is (RFC 3986).
_PLAIN: Final = "/._~!$()*+,;=:@-%"
# Where a forge publishes the site of a repository: https://<owner>.<pages>/<repository>/, or that of <owner>.<pages>.
_PAGES: Final = {"github.io": "https://github.com", "gitlab.io": "https://gitlab.com"}


class AddressError(ValueError):
    """Raised for what can be no address of a site; the message says why, in Turkish."""


def site_address(said: str) -> str:
    """The address as pages can bear it: with https:// if no scheme was written, its letters as addresses have them.

    "Görev.Örnek.bel.tr" → "https://xn--grev-5qa.xn--rnek-5qa.bel.tr". Raises AddressError.
    """
    text = said.strip()
    if "://" not in text:
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise AddressError("bu bir adres değil; https://gorev.ornek.bel.tr gibi yazın") from error
    if parts.scheme not in ("http", "https"):
        raise AddressError("https:// ile başlamalı")
    if parts.username is not None:
        raise AddressError("içinde kullanıcı adı ya da parola olamaz")
    if parts.query or parts.fragment or text.endswith(("?", "#")):
        raise AddressError("“?” ya da “#” içeremez; sitenin ana sayfasının adresini yazın")
    try:
        host = (parts.hostname or "").encode("idna").decode()
    except UnicodeError as error:
        raise AddressError("sunucu adı okunamadı; https://gorev.ornek.bel.tr gibi yazın") from error
    path = quote(parts.path, safe=_PLAIN)
    found = f"{parts.scheme}://{host}{'' if port is None else f':{port}'}{path}"
    if not is_site_address(found):
        raise AddressError("bu bir adres değil; https://gorev.ornek.bel.tr gibi yazın")
    return found


def repository_of(site: str) -> str:
    """The repository whose forge publishes a site at this address; "" if the address does not say.

    >>> repository_of("https://kiyikent.github.io/gorev/")
    'https://github.com/kiyikent/gorev'
    >>> repository_of("https://gorev.ornek.bel.tr/")
    ''
    """
    parts = urlsplit(site)
    owner, _, pages = (parts.hostname or "").partition(".")
    if pages not in _PAGES:
        return ""
    name = next(iter(re.findall(r"[^/]+", parts.path)), f"{owner}.{pages}")
    return f"{_PAGES[pages]}/{owner}/{name}"
