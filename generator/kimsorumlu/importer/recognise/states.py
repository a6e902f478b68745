"""What has been read so far, as far as it decides what can follow; and one decision about a strip."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from kimsorumlu.importer.recognise.families import Label

# What a strip is read as. "goes-on" continues whatever stands before it.
Kind = Literal[
    "front",
    "division",
    "division-title",
    "group",
    "block",
    "heading",
    "article",
    "heading-after",
    "heading-and-text",
    "subheading",
    "label",
    "unlabelled",
    "text",
    "more",
    "then",
    "closing",
    "table",
    "goes-on",
    "back",
]
TITLES: Final = frozenset(("division-title", "group", "block", "heading", "heading-after", "subheading"))
SAYING: Final = frozenset(("label", "unlabelled", "text", "more", "then", "closing", "heading-and-text"))


class Frame(NamedTuple):
    """What is open around the next line: a list at one of its labels, a paragraph, or a heading inside the article.

    `family` is that of the labels, or one of those below; `stem` of a heading is its look, and of a list HEADED where
    headings stood in an item of it and it went on behind them.
    """

    family: str
    place: int = 0
    stem: str = ""


HEADING: Final = "heading"
HEADED: Final = "headed"
TEXT: Final = "text"
UNLABELLED: Final = "unlabelled"
TABLE: Final = "table"
# "(1)", "(2)": paragraphs, wherever they stand.
PARAGRAPH: Final = "number ( )"
Stack = tuple[Frame, ...]


class State(NamedTuple):
    """`number` is the last article's, `paragraph` its last numbered paragraph; `placed` where its heading stands."""

    last: Kind
    number: int = 0
    stack: Stack = ()
    placed: Literal["", "before", "after"] = ""
    paragraph: int = 0
    part: int = 0
    chapter: int = 0

    def after(self, kind: Kind, stack: Stack) -> State:
        """What has been read with one more strip of the article; quicker than replacing fields by name."""
        return State(kind, self.number, stack, self.placed, self.paragraph, self.part, self.chapter)


START: Final = State("front")


class Step(NamedTuple):
    """A strip's reading. `kept` of the open frames stay, `opened` come on top of them.

    `split` is where the text of "heading-and-text" begins; `label` is how the label is read where it is one.
    """

    kind: Kind
    kept: int = 0
    opened: Stack = ()
    label: Label | None = None
    # "8) 8)": both labels are the label.
    doubled: bool = False
    split: int = 0


# A way to read a strip: what it costs, what has been read then, and the decision.
Move = tuple[float, State, Step]


def depth(stack: Stack) -> int:
    """How deep the innermost clause of a stack stands: 0 for a paragraph; headings do not count."""
    return sum(frame.family != HEADING for frame in stack) - 1
