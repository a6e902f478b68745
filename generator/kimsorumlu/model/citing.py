"""How a clause is cited in Turkish: "m. 9/1-ı", and with its regulation in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kimsorumlu import ids
from kimsorumlu.model.legislation import Law
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.place import TextPlace
from kimsorumlu.model.text import Article, Clause, Level
from kimsorumlu.turkish.dates import day, during_day
from kimsorumlu.turkish.endings import genitive_of_noun
from kimsorumlu.turkish.fold import fold_letters
from kimsorumlu.turkish.numerals import ordinal_word

# A clause that is counted and one that its label names: "3. bent", "a bendi".
_WORDS: Final = {
    Level.PARAGRAPH: ("fıkra", "fıkrası"),
    Level.ITEM: ("bent", "bendi"),
    Level.SUBITEM: ("alt bent", "alt bendi"),
}
# What a table's caption calls it: "Tablo 2 – Kadrolar", "Hizmet Standartları Çizelgesi".
_IS_TABLE: Final = re.compile(r"\b(?:tablo|cizelge|cetvel|liste)")


def short_citation(article: Article, chain: tuple[Clause, ...] = ()) -> str:
    """ "m. 9", "m. 9/1", "m. 9/1-ı", "m. 8/a"; a clause without a label is counted: "m. 4/1, 3. bent".

    `chain` leads from the paragraph to the cited clause. A label that its list prints again is told apart: "m. 10/a
    (ikinci)". A subitem whose label repeats its item's, as in 2- › 2/a), gives the item's once: "m. 6/2-2/a". What
    stands below a heading of the article's is cited with it: "m. 9, “Aranan Özellikler”, a bendi". Below a heading
    without an article every level is named: "“Şoför” başlığı, 1. fıkra, a bendi". A row of a table is counted: "m. 5,
    “Kadrolar” tablosu, 3. satır".
    """
    if article.number is None:
        return ", ".join((article.name.cited, *_below_block(article, chain)))
    return _below_article(article, chain)


def place_citation(place: TextPlace) -> str:
    """ "m. 9", "m. 9/a", "“Şoför” başlığı": as `short_citation`."""
    return short_citation(place.article, place.chain)


def _below_article(article: Article, chain: tuple[Clause, ...]) -> str:
    cited, tail, above = article.name.cited, "", ""
    for depth, clause in enumerate(chain):
        siblings = chain[depth - 1].items if depth else article.body
        label = ids.label_text(clause.label) if clause.label else ""
        if not clause.is_clause:
            tail += f", {_step(siblings, clause)}"
        elif clause.level is Level.PARAGRAPH:
            if label.isdigit():
                cited, tail = (cited, f"{tail}, {label}. fıkra") if tail else (f"{cited}/{label}", "")
            elif label:
                cited, tail = (cited, f"{tail} ({label})") if tail else (f"{cited} ({label})", "")
            elif _several(siblings) and not clause.items:
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
    steps = [article.name.spoken]
    for depth, clause in enumerate(chain):
        siblings = chain[depth - 1].items if depth else article.body
        turn = turn_of(siblings, clause)
        again = f"{ordinal_word(turn)} " if turn > 1 else ""
        if not clause.is_clause:
            steps.append(again + spoken_step(siblings, clause))
            continue
        label = ids.label_text(clause.label) if clause.label else ""
        numbered = label.isdigit()
        told = f"({label}) numaralı" if numbered else f"({label})" if label else f"{_ordinal(siblings, clause)}."
        if numbered and clause.level is Level.PARAGRAPH:
            told = f"{label}."
        if clause.level is not Level.PARAGRAPH:
            steps.append(f"{again}{told} {'bendi' if clause.level is Level.ITEM else 'alt bendi'}")
        elif label or (_several(siblings) and not clause.items):
            steps.append(f"{again}{told} fıkrası")
    return " ".join((*map(genitive_of_noun, steps[:-1]), steps[-1]))


def _below_block(article: Article, chain: tuple[Clause, ...]) -> Iterator[str]:
    """The steps from a block down to one of its clauses: "1. fıkra", "a bendi", "3. alt bent", "ikinci a bendi"."""
    for depth, clause in enumerate(chain):
        siblings = chain[depth - 1].items if depth else article.body
        turn = turn_of(siblings, clause)
        again = f"{ordinal_word(turn)} " if turn > 1 else ""
        if not clause.is_clause:
            yield again + _step(siblings, clause)
            continue
        label = ids.label_text(clause.label) if clause.label else ""
        counted, named = _WORDS[clause.level]
        if clause.level is Level.PARAGRAPH and not label and (clause.items or not _several(siblings)):
            continue
        if not label or (clause.level is Level.PARAGRAPH and label.isdigit()):
            yield f"{again}{label or _ordinal(siblings, clause)}. {counted}"
        else:
            yield f"{again}{label} {named}"


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
    return f"{regulation_citation(edition)} ({undated}{during_day(version.date)} alınan metin)"


def with_gazette(law: Law) -> str:
    """The law's name with its Official Gazette, where that is known: "… Yönetmelik (RG 20.07.2008, 26942)"."""
    return f"{law.name} (RG {day(law.gazette_date)}, {law.gazette_number})" if law.gazette_date else law.name


def turn_of(siblings: tuple[Clause, ...], clause: Clause) -> int:
    """How many times the list has printed the clause's label up to this clause; 1 for a clause without a label.

    Adopted texts print a label twice now and then ("d)" … "d)"); the second is cited as "d (ikinci)". So is the second
    of two headings, tables or figures in the same words.
    """
    if not clause.is_clause:
        if not clause.title or clause.level in (Level.ROW, Level.HEAD):
            return 1
        titles = [other.title for other in siblings if other.level is clause.level]
        return titles[: _ordinal(siblings, clause)].count(clause.title)
    if not clause.label:
        return 1
    place = next(number for number, sibling in enumerate(siblings) if sibling.fragment == clause.fragment)
    label = ids.label_text(clause.label)
    return 1 + sum(ids.label_text(other.label or "") == label for other in siblings[:place] if label)


def _step(siblings: tuple[Clause, ...], clause: Clause) -> str:
    """What is no clause, as a step of a citation: "“Aranan Özellikler”", "“Kadrolar” tablosu", "3. satır"."""
    if clause.level is Level.ROW:
        return f"{_ordinal(siblings, clause)}. satır"
    if clause.level is Level.HEAD:
        return "sütun başlıkları"
    if clause.level is Level.TABLE and not clause.title:
        return _counted(siblings, clause, "tablo")
    table = clause.level is Level.TABLE and not _IS_TABLE.search(fold_letters(clause.title))
    return f"“{clause.title}”" + (" tablosu" if table else "")


def spoken_step(siblings: tuple[Clause, ...], clause: Clause) -> str:
    """The same as something owned, to go on from: "“Aranan Özellikler” başlığı", "3. satırı"."""
    match clause.level:
        case Level.ROW:
            return f"{_ordinal(siblings, clause)}. satırı"
        case Level.HEAD:
            return "sütun başlıkları"
        case Level.TABLE if not clause.title:
            return _counted(siblings, clause, "tablosu")
        case Level.TABLE:
            return f"“{clause.title}” tablosu"
        case Level.FIGURE:
            return f"“{clause.title}” şekil yazısı"
    return f"“{clause.title}” başlığı"


def _counted(siblings: tuple[Clause, ...], table: Clause, word: str) -> str:
    """A table without a caption: "tablo", or "2. tablo" among several of its list."""
    several = sum(other.level is Level.TABLE for other in siblings) > 1
    return f"{_ordinal(siblings, table)}. {word}" if several else word


def _ordinal(siblings: tuple[Clause, ...], clause: Clause) -> int:
    """The clause's place among those of its list, a table's among the tables, a row's among the rows."""
    if clause.is_clause:
        counted = [sibling for sibling in siblings if sibling.is_clause]
    else:
        counted = [sibling for sibling in siblings if sibling.level is clause.level]
    return next(number for number, sibling in enumerate(counted, 1) if sibling.fragment == clause.fragment)


def _several(siblings: tuple[Clause, ...]) -> bool:
    """Whether a paragraph has to be told from others of its list."""
    return sum(sibling.level is Level.PARAGRAPH for sibling in siblings) > 1
