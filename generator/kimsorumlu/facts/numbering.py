"""Gaps in the printed numbering of articles: numbers between two articles that the document does not have.

A consolidated text loses the numbers of repealed articles, and some texts were numbered wrongly when they were adopted;
either way a reader who was sent to article 7 must learn that there is none.
"""

from __future__ import annotations

from collections.abc import Iterable

from kimsorumlu.model.text import Article


def numbering_gaps(articles: Iterable[Article]) -> dict[str, tuple[int, int]]:
    """The first and last missing number of every gap, by the slug of the article before which they belong.

    Only plain numbers count: series of their own ("geçici 1"), inserted articles ("5/A") and headed blocks leave no
    gap. A number printed out of order is not missing.
    """
    first: dict[int, str] = {}
    for article in articles:
        number = article.number
        if number is not None and not number.series:
            for printed in filter(str.isdigit, (number.number, *number.others)):
                first.setdefault(int(printed), article.slug)
    gaps, before = {}, 0
    for plain in sorted(first):
        if plain > before + 1:
            gaps[first[plain]] = (before + 1, plain - 1)
        before = plain
    return gaps
