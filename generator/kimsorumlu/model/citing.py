"""How a clause is cited in Turkish: "m. 9/1-ı", and with its regulation in full."""

from __future__ import annotations

from kimsorumlu import ids
from kimsorumlu.model.corpus import Municipality, Version
from kimsorumlu.model.text import Article, Clause, Level


def short_citation(article: Article, chain: tuple[Clause, ...] = ()) -> str:
    """ "m. 9", "m. 9/1", "m. 9/1-ı", "m. 8/a", "m. 6/2-2-2/a"; a clause without a label is counted: "m. 4/1, 3. bent".

    `chain` leads from the paragraph to the cited clause.
    """
    cited, tail = f"m. {article.number.spoken}", ""
    for clause in chain:
        label = ids.label_text(clause.label) if clause.label else ""
        if clause.level is Level.PARAGRAPH:
            if label.isdigit():
                cited += f"/{label}"
            elif label:
                cited += f" ({label})"
            elif len(article.body) > 1 and not clause.items:
                tail += f", {_ordinal(article.body, clause)}. fıkra"
            continue
        siblings = chain[chain.index(clause) - 1].items
        word = "bent" if clause.level is Level.ITEM else "alt bent"
        if not label:
            tail += f", {_ordinal(siblings, clause)}. {word}"
        elif tail:
            tail += f", {label} {'bendi' if word == 'bent' else 'alt bendi'}"
        else:
            cited += ("-" if "/" in cited else "/") + label
    return cited + tail


def citation(municipality: Municipality, version: Version, article: Article, chain: tuple[Clause, ...] = ()) -> str:
    """ "İzmir Büyükşehir Belediyesi Bilgi İşlem Dairesi Başkanlığı … Yönetmelik, m. 9/1-ı"."""
    return f"{regulation_citation(municipality, version)}, {short_citation(article, chain)}"


def regulation_citation(municipality: Municipality, version: Version) -> str:
    """The regulation's full name with its municipality."""
    return version.title if version.title.startswith(municipality.name) else f"{municipality.name} {version.title}"


def _ordinal(siblings: tuple[Clause, ...], clause: Clause) -> int:
    return next(number for number, sibling in enumerate(siblings, 1) if sibling is clause)
