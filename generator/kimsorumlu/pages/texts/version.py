"""A whole regulation on one page, as printed, with what is known of the document; and the document as received."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kimsorumlu import ids
from kimsorumlu.facts.references import References
from kimsorumlu.model.citing import day, regulation_citation
from kimsorumlu.model.corpus import Corpus, Municipality, Regulation, Version
from kimsorumlu.read.shapes import Furniture
from kimsorumlu.view import head, legal_text
from kimsorumlu.view.contents import contents
from kimsorumlu.view.corrections import all_corrections
from kimsorumlu.view.history.amended import amended
from kimsorumlu.view.history.counterparts import links_to_counterparts
from kimsorumlu.view.imprint import imprint_view, source_name, source_url
from kimsorumlu.view.output import OutputFile, PageMeta, page
from kimsorumlu.view.page_head import Crumb, band, regulation_crumbs, status, with_band
from kimsorumlu.view.reporting import NOWHERE, Contact
from kimsorumlu.view.social_card import card_url
from kimsorumlu.view.text_links import TextLinks
from kimsorumlu.view.whole_text import full_text, printed_lines

_KIND = {
    "running-head": "Sayfa başlığı",
    "page-number": "Sayfa numarası",
    "stamp": "Damga",
    "e-signature": "Elektronik imza kaydı",
}


@dataclass(frozen=True, slots=True)
class FurnitureView:
    """A printed thing that is not text: kind and lines in words, its wording unless it stands by a person's name."""

    kind: str
    text: str
    lines: str
    personal: bool


def version_pages(
    theme: Path,
    corpus: Corpus,
    fidelity: Mapping[str, str],
    contact: Contact = NOWHERE,
    references: References | None = None,
) -> Iterator[OutputFile]:
    """For every version its page and, in the same folder, the received document.

    `fidelity` holds, by version address, the share of the document that is accounted for, in words ("%100"). With
    `references` the text links to what it refers to.
    """
    for municipality in corpus.municipalities:
        for regulation in municipality.regulations:
            for version in regulation.versions:
                share = fidelity.get(version.url, "")
                yield version_page(theme, municipality, regulation, version, share, contact, references)
                if version.received is not None:
                    yield OutputFile(source_url(version), version.received.content)


def version_page(
    theme: Path,
    municipality: Municipality,
    regulation: Regulation,
    version: Version,
    fidelity: str,
    contact: Contact = NOWHERE,
    references: References | None = None,
) -> OutputFile:
    """The page with the whole text of one version; `fidelity` "" if it was not measured."""
    url = version.url
    chart = ids.chart_url(version.municipality, version.regulation, version.date) if version.top_unit else ""
    links = TextLinks(references, url) if references else None
    history = references.layers.histories[regulation.url] if references else None
    to_force = history.to_force(version) if history else None
    file = page(
        theme,
        "version.html.j2",
        url,
        _meta(municipality, regulation, version),
        title=version.title,
        municipality=municipality.name,
        iz=_crumbs(municipality, regulation, version),
        durum=status(regulation, version, imprint=True),
        chart=chart,
        source=source_url(version) if version.received is not None else "",
        source_name=source_name(version),
        icindekiler=contents(version, lambda article: f"{url}#{article.slug}"),
        front=printed_lines(version.front_matter),
        body=full_text(version, links=links, to_force=to_force),
        gecmis=ids.history_url(version.municipality, version.regulation) if history else "",
        degisiklikler=tuple(amended(record) for record in history.shown_in(version)) if history else (),
        terimler=links.meanings(version, version.articles) if links else (),
        back=printed_lines(version.back_matter),
        notes=tuple(legal_text.note(note) for note in version.notes),
        duzeltmeler=all_corrections(version),
        furniture=tuple(_thing(furniture) for furniture in version.source.furniture),
        fidelity=fidelity,
        **imprint_view(contact, municipality, regulation, version),
    )
    return with_band(file, band(regulation, version, url, links_to_counterparts(to_force, url)))


def _crumbs(municipality: Municipality, regulation: Regulation, version: Version) -> tuple[Crumb, ...]:
    above, here = regulation_crumbs(municipality, regulation, version)
    return above, Crumb(here.text)


def _meta(municipality: Municipality, regulation: Regulation, version: Version) -> PageMeta:
    current = regulation.in_force(version)
    mark = "" if current else " (mülga)"
    about = f"{regulation_citation(municipality, version)}, {day(version.date)} sürümü, bütün metin."
    return PageMeta(
        title=f"{version.title}, {day(version.date)}{mark} · {municipality.short_name}",
        description=about if current else f"Yürürlükte olmayan metin. {about}",
        kind="version",
        section="belediyeler",
        status="" if current else "superseded",
        lastmod=version.date.isoformat(),
        card=card_url(version.url),
        running=head.running_head(municipality, regulation, version),
        data=(head.version_node(municipality, regulation, version),),
    )


def _thing(furniture: Furniture) -> FurnitureView:
    ranges = ", ".join(str(lines).replace("-", "–") for lines in furniture.lines)
    single = len(furniture.lines) == 1 and furniture.lines[0].first == furniture.lines[0].last
    where = f"{ranges}. satırında" if single else f"{ranges}. satırlarında"
    text = "" if furniture.personal else furniture.text
    return FurnitureView(_KIND[furniture.kind], text, where, furniture.personal)
