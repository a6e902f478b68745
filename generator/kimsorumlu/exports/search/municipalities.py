"""A municipality as the search shows it when it is asked for by name alone, beside another, or for what it changed."""

from __future__ import annotations

from kimsorumlu import ids
from kimsorumlu.exports.search.analyzer import running
from kimsorumlu.exports.search.documents import NameDocument
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.turkish.endings import genitive

# What the names of units and municipalities say besides what tells them apart.
_GENERIC = "Büyükşehir Belediyesi Belediye Başkanlığı Daire Dairesi Müdürlüğü Şube Şefliği Birimi"


def municipality_document(municipality: Municipality) -> NameDocument:
    """The row of its card: name, whose ("… Belediyesinin"), address, texts.

    It has no names here: the browser knows them from the manifest, and reads them before it looks anything up.
    """
    texts = tuple(_text(municipality, regulation) for regulation in municipality.regulations)
    whose = genitive(municipality.name).replace("’", "")
    return NameDocument("municipality", (), (municipality.name, whose, municipality.url, texts))


def _text(municipality: Municipality, regulation: Regulation) -> tuple[str, ...]:
    """A regulation: whose duties (as stems, as written), its address, those of its chart and of what it changed.

    Last the kind of directorate it is of ("" if not said). What it changed is the newest comparison; with one version
    held, the history, which says what is not held.
    """
    place = municipality.slug, regulation.slug
    *older, newest = regulation.versions
    changes = ids.comparison_url(*place, older[-1].date, newest.date) if older else ids.history_url(*place)
    chart = ids.chart_url(*place, newest.date) if newest.top_unit else ""
    return (subject(regulation), regulation.name, regulation.url, chart, changes, newest.directorate_kind or "")


def subject(regulation: Regulation) -> str:
    """What a regulation is of, as stems: "Bilgi İşlem Dairesi Başkanlığı" → "bilgi islem"."""
    return " ".join(name_terms(regulation.name))


def name_terms(name: str) -> list[str]:
    """The terms of a name that tell it apart: "İzmir Büyükşehir Belediyesi" → ["izmir"]."""
    generic = {token.term for token in running(_GENERIC)}
    return [token.term for token in running(name) if token.term not in generic]
