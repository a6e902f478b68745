"""A whole regulation on one page, as printed, with what is known of the document; and the document as received."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from kimsorumlu import ids
from kimsorumlu.check.furniture import names_left_out
from kimsorumlu.exports.data.offered import text_files
from kimsorumlu.exports.embeds import EMBEDS, LEADING_EMBEDS, TEXT_POLICY, embed_page, leading_embed_page
from kimsorumlu.exports.formats import CARD, SOURCES
from kimsorumlu.facts.text.setting import SetArticle
from kimsorumlu.model.citing import regulation_citation
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.text import Article
from kimsorumlu.model.version import Version
from kimsorumlu.read.shapes import Furniture
from kimsorumlu.read.values import LineRange
from kimsorumlu.received.document import FORMATS
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.dates import day
from kimsorumlu.view import depends, head
from kimsorumlu.view.charts import chart_address
from kimsorumlu.view.contents import contents
from kimsorumlu.view.corrections import all_corrections
from kimsorumlu.view.days import version_days, version_led
from kimsorumlu.view.embed.embed import Embed, embed_source
from kimsorumlu.view.embed.snippet import Snippet
from kimsorumlu.view.history.amended import amendment_view
from kimsorumlu.view.history.counterparts import clause_notes, links_to_counterparts
from kimsorumlu.view.html import HTML
from kimsorumlu.view.imprint import imprint_view, size, source_name
from kimsorumlu.view.link import Link
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb, regulation_crumbs, status
from kimsorumlu.view.social_card import SocialCard
from kimsorumlu.view.standing import band, described, page_status, standing, standing_mark
from kimsorumlu.view.text import notes
from kimsorumlu.view.text.html import HtmlWriter
from kimsorumlu.view.text.whole import printed_lines, whole_text
from kimsorumlu.view.vocabularies import expression_node
from kimsorumlu.view.words import version_name

_KIND = {
    "running-head": "Sayfa başlığı",
    "page-number": "Sayfa numarası",
    "stamp": "Damga",
    "e-signature": "Elektronik imza kaydı",
    "web": "İnternet sayfasının sözü",
}


_PDF: Final = "application/pdf"


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """The text as a document: what its form is called, its address, media type and size."""

    name: str
    address: str
    media: str
    size: str


@dataclass(frozen=True, slots=True)
class FurnitureView:
    """A printed thing that is not text: kind and lines in words, its wording, the words of a person's name left out."""

    kind: str
    text: str
    lines: str
    names: int


@dataclass(frozen=True, slots=True)
class ProofView:
    """How the text compares with the document: the share accounted for, and what of it was declared.

    `furniture` is the share of the document that is furniture, in words and signs; both counts may be none. `made` says
    whether it could be compared: a document that was withdrawn may be gone.
    """

    made: bool
    share: str
    furniture: str
    pieces: int
    corrections: int


def version_pages(site: Site) -> Iterator[Page]:
    """For every version its page and, in the same folder, the received document."""
    for edition in site.corpus.editions:
        yield version_page(site, edition)


def version_page(site: Site, edition: Edition) -> Page:
    """The page with the whole text of one version."""
    version = edition.version
    cited = regulation_citation(edition)
    about = f"{cited}, {day(version.date)} metni, bütün metin."
    return Page(
        address=version.url,
        kind=VERSION,
        title=f"{version.title}, {day(version.date)}{standing_mark(edition)} · {edition.municipality.short_name}",
        description=described(edition, about),
        view=partial(_view, edition),
        beside=(
            (CARD, partial(_card, edition)),
            *(((SOURCES[version.source.format], partial(_document, version)),) if version.received is not None else ()),
        ),
        status=page_status(edition),
        lastmod=version.date.isoformat(),
        card=ids.card_url(version.url),
        running=head.running_head(edition),
        data=ids.version_record_url(*version.place_in_data),
        depends=(*depends.text(version.municipality, version.regulation), depends.printed(version.url)),
    )


def _view(edition: Edition, site: Site) -> View:
    version, url = edition.version, edition.version.url
    pieces, writer = site.facts.texts.whole(version), HtmlWriter(url)
    history = site.facts.histories[edition.regulation.url]
    to_force = history.to_force(version)
    above, here = regulation_crumbs(edition)
    parts = {
        "title": version.title,
        "municipality": edition.municipality.name,
        "crumbs": (above, Crumb(here.text)),
        "status": status(edition, imprint=True),
        "days": (version_days(history, version),),
        "chart": chart_address(version) if version.top_unit else "",
        "source": version.received_url if version.received is not None else "",
        "source_name": source_name(version),
        "documents": tuple(
            PrintedFile(name, address, media, size(site.printed[address]))
            for name, address, media in (
                ("PDF", version.pdf_url, _PDF),
                ("Word", version.docx_url, FORMATS["docx"].media_type),
            )
            if address in site.printed
        ),
        "contents": contents(version, lambda article: f"{url}#{article.slug}"),
        "front": printed_lines(version.front_matter),
        "body": whole_text(writer, pieces, lambda text: clause_notes(to_force, text)),
        "history": ids.history_url(version.municipality, version.regulation),
        "amendments": tuple(amendment_view(record) for record in history.shown_in(version)),
        "meanings": writer.meanings(piece for piece in pieces if isinstance(piece, SetArticle)),
        "back": printed_lines(version.back_matter),
        "notes": tuple(notes.note(note) for note in version.notes),
        "corrections": all_corrections(version),
        "furniture": tuple(_furniture(version, furniture) for furniture in version.source.furniture),
        "proof": _proof(site, version),
        **imprint_view(site, edition),
    }
    banner = band(edition, links_to_counterparts(to_force))
    return View(parts, banner, (head.version_node(edition), expression_node(edition)), (text_files(edition.version),))


def _document(version: Version, site: Site) -> bytes:
    assert version.received is not None  # planned only then
    return version.received.content


def _card(edition: Edition, site: Site) -> SocialCard:
    """Its title, date and state."""
    version = edition.version
    label = f"{version_name(version)} · {lower(standing(edition).word)}"
    top = version.top_unit
    return SocialCard(label, version.title, top.name if top else "", edition.municipality.name)


def _proof(site: Site, version: Version) -> ProofView:
    proof = site.fidelity[version.url]
    part = 100 * proof.furniture / proof.total if proof.total else 0.0
    # What is there is never said to be none.
    shown = f"%{max(0.1, part):.1f}".replace(".", ",") if part < 99.9 else "%100"
    return ProofView(proof.total > 0, site.share(version), shown, proof.furniture, proof.corrections)


def _furniture(version: Version, furniture: Furniture) -> FurnitureView:
    parts = (LineRange(furniture.line, furniture.line),) if furniture.line is not None else furniture.lines
    ranges = ", ".join(str(lines).replace("-", "–") for lines in parts)
    single = len(parts) == 1 and parts[0].first == parts[0].last
    where = f"{ranges}. satırında" if single else f"{ranges}. satırlarında"
    names = sum(names_left_out(version, furniture, part) for part in furniture.lines)
    return FurnitureView(_KIND[furniture.kind], furniture.text, where, names)


VERSION = Kind(
    "version",
    version_pages,
    (HTML, CARD, *SOURCES.values()),
    "version.html.j2",
    sheets=("law", "find"),
    scripts=("copy", "report", "keyboard", "share", "contents", "find", "term", "on-day"),
    section="belediyeler",
    embed_height=720,
    is_text=True,
    label="yürürlükteki yönetmelik",
)


# the text on other sites ---------------------------------------------------------------------------------------------


def version_embeds(site: Site) -> Iterator[Page]:
    """The embed of the whole text of every version at its dated address."""
    for edition in site.corpus.editions:
        version = edition.version
        view, plain = partial(_embedded, edition), partial(_plain, version)
        follows = depends.linked_text(version.municipality, version.regulation)
        yield embed_page(VERSION_EMBED, _embed(edition), version.url, view, plain, follows)


def leading_version_embeds(site: Site) -> Iterator[Page]:
    """The embed at the undated address of every regulation."""
    for edition in site.corpus.leading:
        version = edition.version
        days, plain = version_led(edition.regulation, version, embed=True), partial(_plain, version)
        follows = depends.linked_text(version.municipality, version.regulation)
        yield leading_embed_page(LEADING_VERSION_EMBED, _embed(edition), days, plain, follows)


def _embed(edition: Edition) -> Embed:
    return Embed(
        page=edition.version.url,
        small="",
        title=edition.version.title,
        where=edition.municipality.name,
        status=status(edition),
        sources=(embed_source(edition),),
    )


def _embedded(edition: Edition, site: Site, _at: str) -> dict[str, object]:
    version = edition.version
    history = site.facts.histories[edition.regulation.url]
    return {
        "policy": TEXT_POLICY,
        "banner": band(edition, links_to_counterparts(history.to_force(version))),
        "days": (version_days(history, version),),
    }


def _plain(version: Version, _site: Site) -> Snippet:
    """Its articles by name: each has a piece of its own, and the whole text is among the open data."""
    articles = tuple(Link(_called(article), version.article_url(article)) for article in version.articles)
    return Snippet(
        "snippet_version.html.j2", {"articles": articles, "markdown": ids.markdown_url(*version.place_in_data)}
    )


def _called(article: Article) -> str:
    return f"{article.name.title}: {article.heading}" if article.number and article.heading else article.title


VERSION_EMBED = Kind(
    "embed-version",
    version_embeds,
    EMBEDS,
    "embed_version.html.j2",
    embed_height=720,
    label="eklenen yönetmelik",
)
LEADING_VERSION_EMBED = Kind(
    "embed-version-leading",
    leading_version_embeds,
    LEADING_EMBEDS,
    "embed_leading.html.j2",
    embed_height=720,
)
