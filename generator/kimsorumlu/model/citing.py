"""How a clause is cited in Turkish: "m. 9/1-ı", and with its regulation in full."""

from __future__ import annotations

from kimsorumlu import ids
from kimsorumlu.model.corpus import Edition
from kimsorumlu.model.legislation import Law
from kimsorumlu.model.text import Article, Clause, Level
from kimsorumlu.turkish.dates import day, on_day
from kimsorumlu.turkish.endings import genitive_of_noun
from kimsorumlu.turkish.numerals import ordinal_word


def short_citation(article: Article, chain: tuple[Clause, ...] = ()) -> str:
    """ "m. 9", "m. 9/1", "m. 9/1-ı", "m. 8/a"; a clause without a label is counted: "m. 4/1, 3. bent".

    `chain` leads from the paragraph to the cited clause. A label that its list prints again is told apart: "m. 10/a
    (ikinci)". A subitem whose label repeats its item's, as in 2- › 2/a), gives the item's once: "m. 6/2-2/a".
    """
    cited, tail, above = f"m. {article.number.spoken}", "", ""
    for depth, clause in enumerate(chain):
        siblings = chain[depth - 1].items if depth else article.body
        label = ids.label_text(clause.label) if clause.label else ""
        if clause.level is Level.PARAGRAPH:
            if label.isdigit():
                cited += f"/{label}"
            elif label:
                cited += f" ({label})"
            elif len(article.body) > 1 and not clause.items:
                tail += f", {_ordinal(siblings, clause)}. fıkra"
        else:
            word = "bent" if clause.level is Level.ITEM else "alt bent"
            if not label:
                tail += f", {_ordinal(siblings, clause)}. {word}"
            elif tail:
                tail += f", {label} {'bendi' if word == 'bent' else 'alt bendi'}"
            elif above and label.startswith(f"{above}/"):
                cited = f"{cited.removesuffix(above)}{label}"
            else:
                cited += ("-" if "/" in cited else "/") + label
        turn = turn_of(siblings, clause)
        tail += f" ({ordinal_word(turn)})" if turn > 1 else ""
        above = label if clause.level is not Level.PARAGRAPH else ""
    return cited + tail


def spoken_citation(article: Article, chain: tuple[Clause, ...] = ()) -> str:
    """ "9. maddesinin 1. fıkrasının (ı) bendi": as a letter cites a clause of a regulation, which it names before.

    It says what `short_citation` says; a text may be asked for by it wherever it hangs on a wall.
    """
    spoken = article.number.spoken
    steps = [f"{spoken}. maddesi" if spoken[-1].isdigit() else f"{spoken} maddesi"]
    for depth, clause in enumerate(chain):
        siblings = chain[depth - 1].items if depth else article.body
        label = ids.label_text(clause.label) if clause.label else ""
        numbered = label.isdigit()
        told = f"({label}) numaralı" if numbered else f"({label})" if label else f"{_ordinal(siblings, clause)}."
        if numbered and clause.level is Level.PARAGRAPH:
            told = f"{label}."
        turn = turn_of(siblings, clause)
        told = f"{ordinal_word(turn)} {told}" if turn > 1 else told
        if clause.level is not Level.PARAGRAPH:
            steps.append(f"{told} {'bendi' if clause.level is Level.ITEM else 'alt bendi'}")
        elif label or (len(article.body) > 1 and not clause.items):
            steps.append(f"{told} fıkrası")
    return " ".join((*map(genitive_of_noun, steps[:-1]), steps[-1]))


def citation(edition: Edition, article: Article) -> str:
    """ "İzmir Büyükşehir Belediyesi Bilgi İşlem Dairesi Başkanlığı … Yönetmelik, m. 9"."""
    return f"{regulation_citation(edition)}, {short_citation(article)}"


def regulation_citation(edition: Edition) -> str:
    """The regulation's full name with its municipality, which some titles name themselves."""
    name, title = edition.municipality.name, edition.version.title
    return title if title.startswith(name) else f"{name} {title}"


def dated_citation(edition: Edition) -> str:
    """The regulation's full name with the version's date: "… Yönetmelik (30.11.2023)".

    Of a text that prints no date the day is said to be that of its retrieval.
    """
    version = edition.version
    if version.date_basis != "retrieved":
        return f"{regulation_citation(edition)} ({day(version.date)})"
    undated = "" if version.adoption.date else "kabul tarihi belgede yazılı değil; "
    return f"{regulation_citation(edition)} ({undated}{on_day(version.date)} alınan metin)"


def with_gazette(law: Law) -> str:
    """The law's name with its Official Gazette, where that is known: "… Yönetmelik (RG 20.07.2008, 26942)"."""
    return f"{law.name} (RG {day(law.gazette_date)}, {law.gazette_number})" if law.gazette_date else law.name


def turn_of(siblings: tuple[Clause, ...], clause: Clause) -> int:
    """How many times the list has printed the clause's label up to this clause; 1 for a clause without a label.

    Adopted texts print a label twice now and then ("d)" … "d)"); the second is cited as "d (ikinci)".
    """
    if not clause.label:
        return 1
    place = next(number for number, sibling in enumerate(siblings) if sibling.fragment == clause.fragment)
    label = ids.label_text(clause.label)
    return 1 + sum(ids.label_text(other.label or "") == label for other in siblings[:place] if label)


def _ordinal(siblings: tuple[Clause, ...], clause: Clause) -> int:
    return next(number for number, sibling in enumerate(siblings, 1) if sibling.fragment == clause.fragment)
