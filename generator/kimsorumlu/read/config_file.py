"""Reads mkdocs.yml, the one configuration file of a project: what is the site's own, and what it adds to MkDocs'.

Everything else that MkDocs needs stands in the package (base/mkdocs.yml). A value may come from the environment:
`!ENV NAME`, `!ENV [NAME, default]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Annotated, Final, Literal
from urllib.parse import urlsplit

from pydantic import ConfigDict, Field

from kimsorumlu.catalogues import NAMES, CatalogueName
from kimsorumlu.look.accent import readable
from kimsorumlu.look.theme import package_theme
from kimsorumlu.problems import FileSpan, Finding, Phrase, finding, has_errors
from kimsorumlu.read.added_config import MAX_ENTRIES, added_faults
from kimsorumlu.read.files import read_file
from kimsorumlu.read.licences import LICENCES, Licence, LicenceName
from kimsorumlu.read.shaping import shape, unknown_key
from kimsorumlu.read.source import Document, parse, typed
from kimsorumlu.read.values import Line

CONFIG: Final = "mkdocs.yml"
# MkDocs' own keys that a project may write; they are added to the package's (publish/mkdocs_settings.py).
# No `plugins`: those are programs, and this file is data.
ADDED: Final = ("extra", "markdown_extensions", "nav")


@dataclass(frozen=True, slots=True)
class ConfigShape:
    """mkdocs.yml without the keys of `ADDED`."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    site_name: Annotated[Line, Field(description="Sitenin adı.")]
    site_description: Annotated[str | None, Field(description="Site tek cümleyle.")] = None
    site_url: Annotated[Line | None, Field(description="Sitenin tam adresi.")] = None
    repo_url: Annotated[Line | None, Field(description="Kaynak kodunun adresi.")] = None
    edit_uri: Annotated[
        Line | None, Field(description="Kaynak kodunun adresinden sonra, dosyaları düzenlemeye götüren yol: edit/main/")
    ] = None
    mail: Annotated[Line | None, Field(description="E-posta adresi.")] = None
    logo: Annotated[Line | None, Field(description="Sitenin adının önündeki resim, content/ içinde: logo.svg")] = None
    licence: Annotated[LicenceName, Field(description="Notların ve açıklamaların lisansı.")] = "cc-by-4.0"
    accent: Annotated[Line | None, Field(description="Bağlantı ve düğmelerin rengi: #0a4d5c")] = None
    skin: Annotated[
        Literal["material"] | None, Field(description="Projenin kendi yazdığı sayfaların görünüşü: material")
    ] = None
    featured: Annotated[tuple[Line, ...], Field(description="Ana sayfada sık sorulanlar: konuların adları.")] = ()
    searches: Annotated[tuple[Line, ...], Field(description="Ana sayfada arama örnekleri.")] = ()
    catalogues: Annotated[
        tuple[CatalogueName, ...],
        Field(description="Paketin kataloglarından kullanılanlar; yazılmazsa hepsi."),
    ] = NAMES


@dataclass(frozen=True, slots=True)
class FeaturedTopic:
    """A topic named for the home page: its id, and where mkdocs.yml names it."""

    id: str
    span: FileSpan


@dataclass(frozen=True, slots=True)
class Config:
    """The site's own; "" for what is not known.

    `theme` holds its templates and sheets, `address` is full and ends in "/". `repository` (GitHub, Gitea, Forgejo)
    is where slips are told, before `mail`, an e-mail address; `edit` leads from there to the editor of a file,
    whose own name follows: "edit/main/" (GitHub), "-/edit/main/" (GitLab), "_edit/main/" (Gitea); where the forge
    is known, nobody need say it. `logo` is a picture below content/, `licence` that of notes and pages. `accent` is
    the colour of links on white paper, "#0a4d5c". `skin` is the theme around pages that the project wrote itself, ""
    for the site's own. `featured` are the topics of the home page, `searches` what it
    shows as examples for the search. `added` is what the project adds to MkDocs' configuration, as YAML types it.
    `catalogues` are those of the package that it builds on.
    """

    theme: Path = field(default_factory=package_theme)
    address: str = ""
    repository: str = ""
    mail: str = ""
    name: str = ""
    description: str = ""
    logo: str = ""
    licence: Licence = LICENCES["cc-by-4.0"]
    accent: str = ""
    skin: str = ""
    featured: tuple[FeaturedTopic, ...] = ()
    searches: tuple[str, ...] = ()
    catalogues: tuple[str, ...] = NAMES
    added: Mapping[str, object] = field(default_factory=dict, hash=False)
    edit: str = ""

    @property
    def form(self) -> str:
        """The address that a title and a body are added to; "" if there is no one to write to."""
        if self.repository:
            return f"{self.repository.rstrip('/')}/issues/new"
        return f"mailto:{self.mail}" if self.mail else ""


# What every page shows, or an address begins with, is no longer than this.
_LONGEST: Final = 500
_OWN: Final = tuple(each.name for each in fields(ConfigShape))
# No step of a path is "." or "..": what is joined to it would lead elsewhere.
_NO_WAY_UP: Final = r"(?!(?:.*/)?\.{1,2}(?:/|$))"
_PORT: Final = "(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5]?[0-9]{1,4})"
# An address as it stands in a page without being escaped (RFC 3986, but for quotes, "?" and "#"): host, port, path.
_ADDRESS: Final = re.compile(
    rf"{_NO_WAY_UP}https?://(?:[A-Za-z0-9-]+\.)*[A-Za-z0-9-]+(?::{_PORT})?"
    r"(?:/(?:[A-Za-z0-9._~!$()*+,;=:@-]|%[0-9A-Fa-f]{2})*)*"
)
_MAIL: Final = re.compile(r"[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\.)*[A-Za-z0-9-]+")
# What a value must look like, and how that is said.
_FORMS: Final = (
    ("site_url", _ADDRESS, "https://…/"),
    ("repo_url", _ADDRESS, "https://…"),
    ("edit_uri", re.compile(rf"{_NO_WAY_UP}(?:[A-Za-z0-9._~!$()*+,;=:@-]+/)+"), "edit/main/"),
    ("mail", _MAIL, "ad@ornek.tr"),
    ("logo", re.compile(r"(?:[A-Za-z0-9][A-Za-z0-9._-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*\.(?:svg|png|webp)"), "logo.svg"),
    ("accent", re.compile(r"#[0-9A-Fa-f]{6}"), "#0a4d5c"),
)


def is_site_address(text: str) -> bool:
    """Whether a site may stand at this address: "https://gorev.ornek.example/"."""
    return _ADDRESS.fullmatch(text) is not None


def is_mail(text: str) -> bool:
    """Whether it is an e-mail address that a site can name: "gorev@ornek.example"."""
    return _MAIL.fullmatch(text) is not None


# How the editor of a file is reached from the address of its repository, by the forge; the branch is the usual one.
_EDITORS: Final = {"github.com": "edit/main/", "gitlab.com": "-/edit/main/", "codeberg.org": "_edit/main/"}


def _editor(repository: str) -> str:
    """The way to the editor where the forge is a known one; "" elsewhere."""
    return _EDITORS.get(urlsplit(repository).hostname or "", "")


def read_config(root: Path, environment: Mapping[str, str]) -> tuple[Config | None, tuple[Finding, ...]]:
    """The configuration of the project at `root` and everything wrong with its file; None without one that can be used.

    A file that is not there is no finding here: data can be checked without it.
    """
    raw, unreadable = read_file(root, CONFIG, link_out=True)
    if raw is None:
        return None, unreadable
    document, found = parse(raw, CONFIG, environment)
    data = document.data
    if not isinstance(data, dict):
        wrong = finding("wrong-type", document.span(()), key=CONFIG, expected=Phrase("section"), value="…")
        return None, found if data is None else (*found, wrong)
    known = (*_OWN, *ADDED)
    findings = [*found, *(unknown_key(document, (key,), key, (), known) for key in data if key not in known)]
    if data.get("site_name") is None:
        return None, (*findings, finding("site-unnamed", document.key_span(("site_name",))))
    own = {key: stripped for key in _OWN if key in data and (stripped := _stripped(data[key])) is not None}
    shaped, more = shape(ConfigShape, own, document, ())
    findings += more
    if shaped is None:
        return None, tuple(findings)
    findings += _misshapen(shaped, document)
    findings += added_faults(data, document)
    if has_errors(findings):
        return None, tuple(findings)
    return _config(shaped, document, raw, environment), tuple(findings)


def _stripped(value: object) -> object:
    """A value as meant: an empty variable of the environment is as good as none."""
    return value.strip() or None if isinstance(value, str) else value


def _misshapen(shaped: ConfigShape, document: Document) -> list[Finding]:
    if too_much := list(_beyond_bounds(shaped, document)):
        return too_much
    found = [
        finding("bad-value", document.span((key,)), key=key, value=value, expected=expected)
        for key, form, expected in _FORMS
        if (value := getattr(shaped, key)) is not None and form.fullmatch(value) is None
    ]
    if not found and shaped.accent and not readable(shaped.accent):
        expected = Phrase("readable-colour")
        found.append(
            finding("bad-value", document.span(("accent",)), key="accent", value=shaped.accent, expected=expected)
        )
    return found


def _beyond_bounds(shaped: ConfigShape, document: Document) -> Iterator[Finding]:
    """What is longer than any site needs it; its beginning is shown."""
    for key in _OWN:
        value = getattr(shaped, key)
        several = (value,) if isinstance(value, str) else value or ()
        long = next((one for one in several if len(one) > _LONGEST), None)
        if long is not None:
            expected, shown = Phrase("short-text", str(_LONGEST)), f"{long[:60]}…"
            yield finding("bad-value", document.span((key,)), key=key, value=shown, expected=expected)
        elif len(several) > MAX_ENTRIES:
            expected = Phrase("short-list", str(MAX_ENTRIES))
            yield finding("bad-value", document.span((key,)), key=key, value="…", expected=expected)


def _config(shaped: ConfigShape, document: Document, raw: bytes, environment: Mapping[str, str]) -> Config:
    values = typed(raw, environment)
    assert isinstance(values, dict)
    return Config(
        name=shaped.site_name,
        description=shaped.site_description or "",
        address=f"{shaped.site_url.rstrip('/')}/" if shaped.site_url else "",
        repository=shaped.repo_url or "",
        edit=shaped.edit_uri or _editor(shaped.repo_url or ""),
        mail=shaped.mail or "",
        logo=shaped.logo or "",
        licence=LICENCES[shaped.licence],
        accent=shaped.accent or "",
        skin=shaped.skin or "",
        featured=tuple(
            FeaturedTopic(id, document.span(("featured", index))) for index, id in enumerate(shaped.featured)
        ),
        searches=shaped.searches,
        catalogues=shaped.catalogues,
        added={key: values[key] for key in ADDED if values.get(key) is not None},
    )
