"""Akoma Ntoso read back: from the XML alone, the same tree of divisions, articles and clauses, word for word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import pytest
from lxml import etree
from tests.exports.data.test_akoma_ntoso import AKN, SITES, document

from kimsorumlu import ids
from kimsorumlu.model.text import Article, Clause, Division, Level
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site

LEVELS = {"paragraph": Level.PARAGRAPH, "point": Level.ITEM, "indent": Level.SUBITEM}
NAMED = {"heading": Level.HEADING, "table": Level.TABLE, "figure": Level.FIGURE}
BELOW = (*LEVELS, "hcontainer", "article", "part", "chapter")


@dataclass(frozen=True)
class Node:
    """A piece of a text, whatever it is: its place, what is printed of it, our note, what stands below it."""

    kind: str
    eid: str
    num: tuple[str, str] = ("", "")
    heading: tuple[str, str] = ("", "")
    text: str = ""
    closing: str = ""
    note: str = ""
    read_as: str = ""
    after: bool = False
    cells: tuple[tuple[str, int, int], ...] = ()
    below: tuple[Node, ...] = ()


# of the data ---------------------------------------------------------------------------------------------------------


def held(version: Version) -> tuple[Node, ...]:
    """The tree as the data has it, articles below the division they stand under."""
    root: list[Node] = []
    above: list[tuple[Division, list[Node]]] = []

    def close(level: int) -> None:
        while above and above[-1][0].level >= level:
            division, below = above.pop()
            (above[-1][1] if above else root).append(of_division(division, tuple(below)))

    for entry in version.text:
        if isinstance(entry, Division):
            close(entry.level)
            above.append((entry, []))
        else:
            (above[-1][1] if above else root).append(of_article(entry))
    close(0)
    return tuple(root)


def of_division(division: Division, below: tuple[Node, ...]) -> Node:
    eid, label = ids.division_eid(division.slug), (division.before or "", division.label)
    title, note = (division.before_title or "", division.title or ""), (division.note or "").strip()
    if division.kind in ("part", "chapter"):
        return Node(division.kind, eid, num=label, heading=title, note=note, below=below)
    return Node("group", eid, heading=label, note=note, below=below)


def of_article(article: Article) -> Node:
    over, heading = (article.before or "", article.marker), (article.before_heading or "", article.heading or "")
    lost = article.mark.text if article.text_is_lost and article.mark else ""
    block = article.number is None
    return Node(
        "block" if block else "article",
        ids.article_eid(article.slug),
        num=("", "") if block else over,
        heading=(article.before or "", article.heading or "") if block else heading,
        text=lost,
        note=(article.note or "").strip(),
        after=article.heading_after,
        below=tuple(of_clause(article, clause) for clause in article.body),
    )


def of_clause(article: Article, clause: Clause) -> Node:
    eid = ids.clause_eid(article.slug, clause.fragment)
    note, below = (clause.note or "").strip(), tuple(of_clause(article, item) for item in clause.items)
    if clause.cells:
        cells = zip(clause.cell_texts, clause.cells, strict=True)
        return Node(clause.level, eid, note=note, cells=tuple((text, cell.columns, cell.rows) for text, cell in cells))
    if clause.is_heading:
        return Node(clause.level, eid, heading=(clause.before or "", clause.printed), note=note, below=below)
    return Node(
        clause.level,
        eid,
        num=("", clause.printed_label or ""),
        text=clause.printed,
        closing=clause.closing or "",
        note=note,
        read_as=clause.label or "" if clause.misprinted else "",
        below=below,
    )


# of the document -----------------------------------------------------------------------------------------------------


def children(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    return (child for child in element if child.tag in {f"{AKN}{name}" for name in names})


def words(element: etree._Element | None) -> str:
    """The text's own words in an element, its paragraphs on lines of their own."""
    if element is None:
        return ""
    paragraphs = list(children(element, "p"))
    if paragraphs:
        return "\n".join(words(paragraph) for paragraph in paragraphs)
    said = [element.text or ""]
    for child in element:
        said.append("" if child.tag == f"{AKN}authorialNote" else words(child))
        said.append(child.tail or "")
    return "".join(said)


def part(element: etree._Element | None) -> tuple[str, str]:
    """A marker or a heading: what is printed before it, and its own words."""
    first = element.find(f"{AKN}inline[@name='before']") if element is not None else None
    before = words(first)
    return before, words(element).removeprefix(before).removeprefix(" " if before else "")


def note(element: etree._Element, inside: Iterable[etree._Element]) -> str:
    """Our note on an element, wherever in it the note stands, but not those on what stands below it."""
    others = set(inside)
    for found in element.iter(f"{AKN}authorialNote"):
        if others.isdisjoint({found, *found.iterancestors()}):
            return words(found)
    return ""


def read(element: etree._Element) -> Node:
    name, eid = etree.QName(element).localname, element.get("eId", "")
    kind = element.get("name", "") if name == "hcontainer" else name
    if kind == "table":
        return read_table(element, eid)
    below = list(children(element, *BELOW))
    intro, content = element.find(f"{AKN}intro"), element.find(f"{AKN}content")
    num = element.find(f"{AKN}num")
    return Node(
        LEVELS.get(kind) or NAMED.get(kind) or kind,
        eid,
        num=part(num),
        heading=part(element.find(f"{AKN}heading")),
        text=words(intro if intro is not None else content),
        closing=words(element.find(f"{AKN}wrapUp")),
        note=note(element, below),
        read_as=num.get("title", "") if num is not None else "",
        after=element.get("class") == "heading-after",
        below=tuple(read(child) for child in below),
    )


def read_table(element: etree._Element, eid: str) -> Node:
    (table,) = element.iter(f"{AKN}table")
    rows, caption = list(children(table, "tr")), words(table.find(f"{AKN}caption"))
    lower = table.get("class") == "caption-below"
    return Node(
        Level.TABLE,
        eid,
        text="" if lower else caption,
        closing=caption if lower else "",
        note=note(element, rows),
        below=tuple(read_row(row) for row in rows),
    )


def read_row(row: etree._Element) -> Node:
    cells = [(words(cell), int(cell.get("colspan", 1)), int(cell.get("rowspan", 1))) for cell in row]
    head = all(cell.tag == f"{AKN}th" for cell in row)
    return Node(Level.HEAD if head else Level.ROW, row.get("eId", ""), note=note(row, ()), cells=tuple(cells))


# both ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.__name__)
def test_the_document_read_back_is_the_same_tree(site: Callable[[], Site]) -> None:
    for edition in site().corpus.editions:
        body = document(site(), edition).find(f".//{AKN}body")
        assert body is not None
        assert tuple(read(child) for child in body) == held(edition.version), edition.version.url
