"""What a chart is called and where it stands."""

from __future__ import annotations

from kimsorumlu import ids
from kimsorumlu.model.version import Version

CHART = "Teşkilat şeması"


DESCRIPTION = "Aynı bilgi sayfadaki listede de yazılıdır."


def chart_address(version: Version) -> str:
    """The address of a version's chart page."""
    return ids.chart_url(version.municipality, version.regulation, version.date)


def chart_title(version: Version) -> str:
    """What the drawing is called: "Teşkilat şeması: Bilgi İşlem Müdürlüğü"."""
    return f"{CHART}: {whose_chart(version)}"


def whose_chart(version: Version) -> str:
    """The name of the unit whose chart it is, as the heading of the chart's page."""
    return version.top_unit.name if version.top_unit else version.title
