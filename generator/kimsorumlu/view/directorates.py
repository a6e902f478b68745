"""Directorates by kind: where a page about one regulation leads, and those that a law counts in every municipality."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kimsorumlu import ids
from kimsorumlu.facts.required import RequiredDirectorate, required_directorates
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.read.directorate_kinds_file import DirectorateKindShape
from kimsorumlu.site import Site
from kimsorumlu.turkish.lists import listed
from kimsorumlu.view.link import Link
from kimsorumlu.view.sentence import NOTHING, Sentence, joined, sentence
from kimsorumlu.view.words import text_of

# Municipalities named that lack a directorate's regulation; of more it is said how many.
_MOST_NAMED: Final = 12


@dataclass(frozen=True, slots=True)
class RequiredNotHeld:
    """The directorates of every municipality whose regulations are not held of one: their names, what is known."""

    title: str
    told: Sentence


def kind_elsewhere(site: Site, edition: Edition) -> str:
    """The page of a regulation's kind of directorate, if another municipality's regulation of it is held; else ""."""
    kind = edition.regulation.directorate_kind
    if kind is None:
        return ""
    held = site.corpus.directorates[kind]
    others = any(other.municipality.slug != edition.municipality.slug for other in held)
    listed = any(each.id == kind for each in site.facts.catalogues.directorate_kinds.kinds)
    return ids.directorate_url(kind) if others and listed else ""


def required_not_held(site: Site, municipality: Municipality) -> RequiredNotHeld | None:
    """Which directorates that a law counts in every municipality have no text here; None if each has one."""
    found = required_directorates(municipality, site.facts.catalogues.directorate_kinds.kinds)
    missing = [one for one in found if one.text is None]
    if not missing:
        return None
    names, alone = listed(one.kind.label for one in missing), len(missing) == 1
    return RequiredNotHeld(
        title=f"{names} {'Müdürlüğü' if alone else 'müdürlükleri'}",
        told=sentence(
            "Her belediyede bulunan birim" if alone else "Her belediyede bulunan birimler",
            " (",
            required_by(site, missing[0].kind),
            f"). {'Yönetmeliği' if alone else 'Yönetmelikleri'} elimizde yok.",
            joined("", map(_known, missing)),
        ),
    )


def required_by(site: Site, kind: DirectorateKindShape) -> Sentence:
    """The law that counts a kind in every municipality: "5393 sayılı Belediye Kanunu m. 48"; empty if none does."""
    references, named = site.facts.references, []
    for id, article in (kind.required_by or {}).items():
        law, address = site.facts.given.legislation.law(id), references.law_address(id)
        if law is not None:
            name = references.law_name(law)
            named.append(sentence(Link(name, address) if address else name, f" m. {article}"))
    return joined(", ", named)


def lacking(site: Site, kind: DirectorateKindShape) -> Sentence:
    """Of a kind that a law counts in every municipality: that it does, and whose regulation is not held here."""
    if not kind.required_by:
        return NOTHING
    without = [
        Link(each.name, each.url)
        for each in site.corpus.municipalities
        if any(one.text is None for one in required_directorates(each, (kind,)))
    ]
    told = sentence("Büyükşehir dışında her belediyede bulunur (", required_by(site, kind), ").")
    if not without:
        return told
    if len(without) > _MOST_NAMED:
        return sentence(told, f" Buradaki {len(without)} belediyenin bu türdeki yönetmeliği elimizde yok.")
    return sentence(told, " Yönetmeliği elimizde olmayanlar: ", joined(", ", without), ".")


def _known(missing: RequiredDirectorate) -> Sentence:
    """Where a directorate without a text of its own is named."""
    if missing.known is None:
        return NOTHING
    edition, unit = missing.known
    address = ids.unit_url(edition.municipality.slug, unit.id)
    return sentence(" ", Link(unit.name, address), f" başka bir yönetmelikte geçiyor: {text_of(edition.version)}.")
