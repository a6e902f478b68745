"""What a careless import, or a tired clerk, does to the outline of a text; no word is lost by most of it.

A damage is a function from the data of a version file, as YAML has it, to the places where it can be done, each a
function that does it there. `EXPECTED` says which findings may tell of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Any

import yaml

from kimsorumlu.read.clause_entries import CLAUSE_KEYS

Entry = dict[str, Any]
Data = dict[str, Any]


class _Dumper(yaml.SafeDumper):
    """Writes texts in quotes; what is no text in a version file, bare."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def _scalar(dumper: _Dumper, text: str) -> yaml.Node:
    for tag, form in (("null", "null"), ("bool", "true|false"), ("timestamp", r"\d{4}-\d\d-\d\d")):
        if re.fullmatch(form, text):
            return dumper.represent_scalar(f"tag:yaml.org,2002:{tag}", text)
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')


_Dumper.add_representer(str, _scalar)


def loaded(raw: bytes) -> Data:
    """A version file's data, every value as it is written."""
    data: Data = yaml.load(raw, yaml.BaseLoader)
    return data


def dumped(data: Data) -> bytes:
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000).encode()


# Functions that take nothing; each does the damage at one place.
Places = Iterator[Any]
Damage = Callable[[Data], Places]


def label(entry: Entry) -> str | None:
    """The printed label of a clause: the key that is none of ours."""
    return None if "heading" in entry else next((key for key in entry if key not in CLAUSE_KEYS), None)


def words(entry: Entry) -> str:
    return " ".join(
        str(entry.get(label(entry) or "heading" if "heading" in entry else label(entry) or "text") or "").split()
    )


def put(entry: Entry, text: str) -> None:
    entry[label(entry) or ("heading" if "heading" in entry else "text")] = text


def below(entry: Entry) -> list[Entry]:
    return [*entry.get("items", []), *entry.get("body", [])]


def said(entry: Entry) -> str:
    """All that an entry prints, with what stands below it, on one line."""
    after = [str(entry.get(key) or "") for key in ("closing", "then")]
    parts = [label(entry) or "", words(entry), *map(said, below(entry)), *after]
    return " ".join(" ".join(parts).split())


def append(entry: Entry, more: str) -> None:
    """Words at the very end of an entry."""
    if entry.get("then") or entry.get("closing"):
        key = "then" if entry.get("then") else "closing"
        entry[key] = f"{str(entry[key]).strip()} {more}"
    elif below(entry):
        append(below(entry)[-1], more)
    else:
        put(entry, f"{words(entry)} {more}".strip())


def articles(data: Data) -> list[Entry]:
    return [piece for piece in data["text"] if "article" in piece and piece.get("body")]


def lists(data: Data) -> Iterator[tuple[Entry, str, list[Entry]]]:
    """Every list of clauses: whose it is, below which key, and itself."""

    def of(owner: Entry, key: str) -> Iterator[tuple[Entry, str, list[Entry]]]:
        entries = owner.get(key) or []
        if entries:
            yield owner, key, entries
        for entry in entries:
            yield from of(entry, "items")
            yield from of(entry, "body")

    for piece in articles(data):
        yield from of(piece, "body")


def items(data: Data) -> Iterator[tuple[list[Entry], int]]:
    """Every clause with a label that follows another, in a list of items."""
    for _, key, entries in lists(data):
        for at in range(1, len(entries)):
            if key == "items" and label(entries[at]) and label(entries[at - 1]):
                yield entries, at


def collapsed_article(data: Data) -> Places:
    """All clauses of an article in one text, labels and all."""
    for piece in articles(data):
        if len(said({"items": piece["body"]}).split()) > 30 and any(below(entry) for entry in piece["body"]):
            yield lambda piece=piece: piece.update(body=[{"text": said({"items": piece["body"]})}])


def labels_lost(data: Data) -> Places:
    """An article in one text, without its labels."""
    for piece in articles(data):
        if sum(word.endswith(("mak,", "mek,", "mak.", "mek.")) for word in said({"items": piece["body"]}).split()) > 4:
            yield lambda piece=piece: piece.update(body=[{"text": unlabelled(piece["body"])}])


def unlabelled(entries: list[Entry]) -> str:
    return " ".join(f"{words(entry)} {unlabelled(below(entry))}".strip() for entry in entries)


def lead_as_heading(data: Data) -> Places:
    """What announces a list as a heading over it."""
    for piece in articles(data):
        for at, entry in enumerate(piece["body"]):
            if entry.get("items") and words(entry) and not label(entry) and "heading" not in entry:
                new = {"heading": words(entry), "slug": "bir", "items": entry["items"]}
                yield lambda b=piece["body"], at=at, new=new: b.__setitem__(at, new)


def collapsed_everywhere(data: Data) -> Places:
    def do() -> None:
        for piece in articles(data):
            piece["body"] = [{"text": said({"items": piece["body"]})}]

    yield do


def item_swallowed(data: Data) -> Places:
    """An item at the end of the one before it."""
    for entries, at in items(data):
        yield lambda entries=entries, at=at: append(entries[at - 1], said(entries.pop(at)))


def first_item_swallowed(data: Data) -> Places:
    """The first item at the end of the text that announces the list."""
    for owner, key, entries in lists(data):
        if key == "items" and len(entries) > 1 and label(entries[0]) and "article" not in owner and words(owner):
            yield lambda owner=owner, e=entries: put(owner, f"{words(owner)} {said(e.pop(0))}")


def sublist_swallowed(data: Data) -> Places:
    """The list below an item in that item's text."""
    for _, key, entries in lists(data):
        for entry in entries if key == "items" else ():
            if len(entry.get("items", [])) > 1 and label(entry["items"][0]):
                yield lambda entry=entry: put(entry, f"{words(entry)} {said({'items': entry.pop('items')})}")


def paragraph_swallowed(data: Data) -> Places:
    """A paragraph at the end of the one before it."""
    for piece in articles(data):
        for at in range(1, len(piece["body"])):
            if label(piece["body"][at]):
                yield lambda b=piece["body"], at=at: append(b[at - 1], said(b.pop(at)))


def label_in_its_text(data: Data) -> Places:
    """A label as the first word of the text."""
    for _, _, entries in lists(data):
        for at, entry in enumerate(entries):
            key = label(entry)
            if key and words(entry):
                rest = {k: v for k, v in entry.items() if k != key}
                yield lambda e=entries, at=at, key=key, rest=rest: e.__setitem__(
                    at, {"text": f"{key} {words(e[at])}", **rest}
                )


def article_swallowed(data: Data) -> Places:
    """An article, heading and marker and all, at the end of the last clause before it."""
    for at, (before, piece) in pairs(data["text"]):
        if before.get("body") and "article" in piece:
            head = f"{piece.get('heading') or ''} {piece['article']}".strip()
            yield lambda at=at, head=head: append_text(data["text"], at, head)


def marker_swallowed(data: Data) -> Places:
    """An article's marker in a clause of its own in the article before it."""
    for at, (before, piece) in pairs(data["text"]):
        if before.get("body") and "article" in piece and piece.get("body"):

            def do(at: int = at) -> None:
                before, piece = data["text"][at - 1], data["text"].pop(at)
                head = f"{piece.get('heading') or ''} {piece['article']}".strip()
                before["body"] += [{"text": head}, *piece["body"]]

            yield do


def chapter_swallowed(data: Data) -> Places:
    """A chapter's label and title at the end of the last clause before it."""
    for at, (before, piece) in pairs(data["text"]):
        if before.get("body") and ("chapter" in piece or "part" in piece):
            yield lambda at=at: append_text(data["text"], at, division_head(data["text"][at]))


def pairs(text: list[Entry]) -> Iterator[tuple[int, tuple[Entry, Entry]]]:
    yield from ((at, (text[at - 1], text[at])) for at in range(1, len(text)))


def division_head(piece: Entry) -> str:
    return " ".join(filter(None, (piece.get("part") or piece.get("chapter"), piece.get("title"))))


def append_text(text: list[Entry], at: int, head: str) -> None:
    piece = text.pop(at)
    append(text[at - 1]["body"][-1], f"{head} {said({'items': piece.get('body', [])})}".strip())


def heading_left_behind(data: Data) -> Places:
    """An article's heading at the end of the last clause before it."""
    for at, (before, piece) in pairs(data["text"]):
        if before.get("body") and piece.get("heading") and "article" in piece and not piece.get("heading_after"):
            yield lambda at=at: append(data["text"][at - 1]["body"][-1], data["text"][at].pop("heading"))


def heading_in_the_chapter(data: Data) -> Places:
    """An article's heading at the end of the title of its chapter."""
    for before, piece in (pair for _, pair in pairs(data["text"])):
        if before.get("title") and piece.get("heading") and not piece.get("heading_after"):
            yield lambda b=before, p=piece: b.update(title=f"{b['title']} {p.pop('heading')}")


def sentence_in_the_heading(data: Data) -> Places:
    """The last sentence of an article at the beginning of the next one's heading."""
    for before, piece in (pair for _, pair in pairs(data["text"])):
        if not before.get("body") or not piece.get("heading") or piece.get("heading_after"):
            continue
        last = before["body"][-1]
        cut = re.split(r"(?<=\.)\s+(?=[A-ZÇĞİÖŞÜ])", words(last)) if not below(last) else []
        if len(cut) > 1:

            def do(last: Entry = last, cut: list[str] = cut, piece: Entry = piece) -> None:
                put(last, " ".join(cut[:-1]))
                piece["heading"] = f"{cut[-1]} {piece['heading']}"

            yield do


def clause_as_heading(data: Data) -> Places:
    """A whole clause as a heading inside the article."""
    for piece in articles(data):
        for at, entry in enumerate(piece["body"][:-1]):
            if not label(entry) and not below(entry) and len(words(entry).split()) > 5:
                yield lambda b=piece["body"], at=at: b.__setitem__(
                    slice(at, None), [{"heading": words(b[at]), "slug": "bir", "body": b[at + 1 :]}]
                )


def heading_a_number(data: Data) -> Places:
    for piece in articles(data):
        if piece.get("heading"):
            yield lambda piece=piece: piece.update(heading="17.")


def subheading_as_text(data: Data) -> Places:
    """A heading inside an article as a clause beside what stands below it."""
    for _, _, entries in lists(data):
        for at, entry in enumerate(entries):
            if "heading" in entry:
                yield lambda e=entries, at=at: e.__setitem__(slice(at, at + 1), [{"text": words(e[at])}, *below(e[at])])


def subheading_over_nothing(data: Data) -> Places:
    """A heading inside an article as a text with its list below it."""
    for _, key, entries in lists(data):
        for at, entry in enumerate(entries):
            if "heading" in entry and entry.get("items") and key == "body":
                yield lambda e=entries, at=at: e.__setitem__(at, {"text": words(e[at]), "items": e[at]["items"]})


def subheading_swallowed(data: Data) -> Places:
    """A heading inside an article at the end of the clause before it; its list goes on there."""
    for _, _, entries in lists(data):
        for at, entry in enumerate(entries):
            if at and "heading" in entry and below(entries[at - 1]) and entry.get("items"):

                def do(e: list[Entry] = entries, at: int = at) -> None:
                    heading = e.pop(at)
                    append(e[at - 1], words(heading))
                    e[at - 1]["items"] += heading["items"]

                yield do


def item_below_the_one_before(data: Data) -> Places:
    for entries, at in items(data):
        if not below(entries[at - 1]) and label(entries[at]) not in ("-", "•"):
            yield lambda e=entries, at=at: e[at - 1].update(items=[e.pop(at)])


def rest_below_an_item(data: Data) -> Places:
    """All items from the second on below the first."""
    for _, key, entries in lists(data):
        if key == "items" and len(entries) > 2 and all(label(entry) for entry in entries) and not below(entries[0]):
            yield lambda e=entries: e.__setitem__(slice(0, None), [{**e[0], "items": e[1:]}])


def paragraph_below_the_one_before(data: Data) -> Places:
    for piece in articles(data):
        for at in range(1, len(piece["body"])):
            if label(piece["body"][at]) and label(piece["body"][at - 1]):
                yield lambda b=piece["body"], at=at: b[at - 1].setdefault("items", []).append(b.pop(at))


def paragraph_below_the_last_item(data: Data) -> Places:
    for piece in articles(data):
        for at in range(1, len(piece["body"])):
            if label(piece["body"][at]) and label(piece["body"][at - 1]) and piece["body"][at - 1].get("items"):
                yield lambda b=piece["body"], at=at: b[at - 1]["items"][-1].setdefault("items", []).append(b.pop(at))


def sublist_lifted(data: Data) -> Places:
    """The list below an item beside that item."""
    for _, key, entries in lists(data):
        for at, entry in enumerate(entries):
            if key == "items" and entry.get("items"):
                yield lambda e=entries, at=at: e.__setitem__(slice(at + 1, at + 1), e[at].pop("items"))


def list_lifted(data: Data) -> Places:
    """The list that a paragraph announces beside it."""
    for piece in articles(data):
        for at, entry in enumerate(piece["body"]):
            if (
                entry.get("items")
                and words(entry)
                and "heading" not in entry
                and label(entry["items"][0])
                and not entry.get("closing")
            ):
                yield lambda b=piece["body"], at=at: b.__setitem__(slice(at + 1, at + 1), b[at].pop("items"))


def list_a_level_too_deep(data: Data) -> Places:
    for owner, key, entries in lists(data):
        if key == "items" and "article" not in owner and len(entries) > 1:
            yield lambda owner=owner: owner.update(items=[{"items": owner["items"]}])


def list_cut_in_two(data: Data) -> Places:
    """The second half of a list in a paragraph of its own."""
    for piece in articles(data):
        for at, entry in enumerate(piece["body"]):
            half = len(entry.get("items", [])) // 2
            if half > 1 and label(entry["items"][half]) and not entry.get("closing"):

                def do(b: list[Entry] = piece["body"], at: int = at, half: int = half) -> None:
                    rest = b[at]["items"][half:]
                    del b[at]["items"][half:]
                    b.insert(at + 1, {"items": rest})

                yield do


def sentence_cut_in_two(data: Data) -> Places:
    """A clause as two, as a text wrapped over two lines is."""
    for _, _, entries in lists(data):
        for at, entry in enumerate(entries):
            said_words = words(entry).split()
            if len(said_words) > 8 and not below(entry) and "heading" not in entry:
                half = next(
                    (
                        n
                        for n in range(4, len(said_words) - 2)
                        if said_words[n][0].islower() and said_words[n - 1][-1].isalpha()
                    ),
                    0,
                )
                if half:

                    def do(e: list[Entry] = entries, at: int = at, half: int = half) -> None:
                        whole = words(e[at]).split()
                        put(e[at], " ".join(whole[:half]))
                        e.insert(at + 1, {"text": " ".join(whole[half:])})

                    yield do


def last_item_as_closing(data: Data) -> Places:
    for owner, key, entries in lists(data):
        if (
            key == "items"
            and len(entries) > 1
            and label(entries[-1])
            and "closing" not in owner
            and "heading" not in owner
            and not below(entries[-1])
        ):
            yield lambda owner=owner: owner.update(closing=said(owner["items"].pop()))


def closing_as_paragraph(data: Data) -> Places:
    for _, _, entries in lists(data):
        for at, entry in enumerate(entries):
            if entry.get("closing"):
                yield lambda e=entries, at=at: e.insert(at + 1, {"text": str(e[at].pop("closing")).strip()})


def items_as_paragraphs_of_a_text(data: Data) -> Places:
    """The items of a list as further paragraphs of the text that announces it."""
    for owner, key, entries in lists(data):
        if (
            key == "items"
            and len(entries) > 1
            and label(entries[0])
            and "article" not in owner
            and "heading" not in owner
            and words(owner)
        ):
            yield lambda owner=owner: put_paragraphs(owner)


def put_paragraphs(owner: Entry) -> None:
    lead, listed = words(owner), owner.pop("items")
    owner[label(owner) or "text"] = [lead, *map(said, listed)]


def texts_joined(data: Data) -> Places:
    """Two paragraphs without labels in one text."""
    for piece in articles(data):
        for at in range(1, len(piece["body"])):
            one, other = piece["body"][at - 1 : at + 1]
            if (
                not label(one)
                and not label(other)
                and not below(one)
                and not below(other)
                and "heading" not in {*one, *other}
            ):
                yield lambda b=piece["body"], at=at: append(b[at - 1], words(b.pop(at)))


def article_emptied(data: Data) -> Places:
    for piece in articles(data):
        yield lambda piece=piece: piece.pop("body")


def article_dropped(data: Data) -> Places:
    for at, piece in enumerate(data["text"]):
        if "article" in piece and at + 1 < len(data["text"]):
            yield lambda at=at: data["text"].pop(at)


def article_twice(data: Data) -> Places:
    for at, piece in enumerate(data["text"]):
        if "article" in piece:
            yield lambda at=at, piece=piece: data["text"].insert(at + 1, dict(piece))


def articles_swapped(data: Data) -> Places:
    for at, (before, piece) in pairs(data["text"]):
        if "article" in before and "article" in piece:
            yield lambda at=at: data["text"].__setitem__(
                slice(at - 1, at + 1), [data["text"][at], data["text"][at - 1]]
            )


def end_cut_off(data: Data) -> Places:
    """The last articles are missing, and what is printed after them."""
    last = max(at for at, piece in enumerate(data["text"]) if "article" in piece)

    def do() -> None:
        del data["text"][last - 4 :]
        data.pop("back_matter", None)

    yield do


def chapter_dropped(data: Data) -> Places:
    for at, piece in enumerate(data["text"]):
        if at and ("chapter" in piece or "part" in piece) and at + 1 < len(data["text"]):
            yield lambda at=at: data["text"].pop(at)


def chapters_swapped(data: Data) -> Places:
    chapters = [piece for piece in data["text"] if "chapter" in piece]
    for one, other in pairwise(chapters):
        yield lambda a=one, b=other: [a.update(chapter=b["chapter"]), b.update(chapter=a["chapter"])]


def chapter_as_block(data: Data) -> Places:
    """A chapter as a headed piece of text without an article."""
    for at, piece in enumerate(data["text"]):
        if "chapter" in piece:
            yield lambda at=at, p=piece: data["text"].__setitem__(at, {"block": division_head(p), "slug": "bir"})


def chapter_without_articles(data: Data) -> Places:
    """A chapter before the last article of the chapter before it is dropped: one chapter directly after the other."""
    for at, (before, piece) in pairs(data["text"]):
        if "article" in before and "chapter" in piece:
            start = max(n for n in range(at) if "article" not in data["text"][n])
            yield lambda start=start, at=at: data["text"].__delitem__(slice(start + 1, at))


def item_dropped(data: Data) -> Places:
    for entries, at in items(data):
        if at + 1 < len(entries):
            yield lambda entries=entries, at=at: entries.pop(at)


def item_twice(data: Data) -> Places:
    for entries, at in items(data):
        yield lambda entries=entries, at=at: entries.insert(at, dict(entries[at]))


def items_swapped(data: Data) -> Places:
    for entries, at in items(data):
        yield lambda e=entries, at=at: e.__setitem__(slice(at - 1, at + 1), [e[at], e[at - 1]])


def label_misread(data: Data) -> Places:
    """The label of an item is another letter, or another number."""
    for entries, at in items(data):
        key = label(entries[at]) or ""
        other = re.sub(r"[a-zçğıöşü](?=\W*$)|[0-9]+(?=\W*$)", lambda m: "9" if m[0].isdigit() else "s", key)
        if other != key:
            yield lambda e=entries, at=at, key=key, other=other: e.__setitem__(
                at, {other if k == key else k: v for k, v in e[at].items()}
            )


def parents_swapped(data: Data) -> Places:
    """Two items exchange the lists below them, or one's list goes to its neighbour."""
    for entries, at in items(data):
        if bool(below(entries[at])) != bool(below(entries[at - 1])):

            def do(e: list[Entry] = entries, at: int = at) -> None:
                one, other = e[at - 1].pop("items", None), e[at].pop("items", None)
                e[at - 1].update({"items": other} if other else {})
                e[at].update({"items": one} if one else {})

            yield do


def speaker_forgotten(data: Data) -> Places:
    """An article of duties is left without `speaks_for`."""
    for piece in articles(data):
        if piece.get("speaks_for") and "görev" in (piece.get("heading") or "").lower():
            yield lambda piece=piece: piece.pop("speaks_for")


def units_forgotten(data: Data) -> Places:
    def do() -> None:
        data["units"] = {}
        for piece in articles(data):
            piece.pop("speaks_for", None)

    yield do


def roles_forgotten(data: Data) -> Places:
    def do() -> None:
        data["roles"] = {}
        for unit in data["units"].values():
            unit.pop("reports_to", None)

    yield do


def duties_forgotten(data: Data) -> Places:
    """A unit is left without its duties."""
    for key, unit in data["units"].items():
        if unit.get("duties"):

            def do(key: str = key, unit: Entry = unit) -> None:
                unit["duties"] = None
                for piece in articles(data):
                    if piece.get("speaks_for") == key:
                        del piece["speaks_for"]

            yield do


def front_swallows(data: Data) -> Places:
    """The first article, and what stands before it, among the lines before the text."""
    first = next(at for at, piece in enumerate(data["text"]) if "article" in piece)

    def do() -> None:
        taken = data["text"][: first + 1]
        del data["text"][: first + 1]
        lines = [
            division_head(piece) or f"{piece.get('heading') or ''}\n{piece['article']} {said({'items': piece['body']})}"
            for piece in taken
        ]
        data["front_matter"] = "\n".join([str(data.get("front_matter") or "").strip(), *lines])

    yield do


def back_swallows(data: Data) -> Places:
    """The last article among the lines after the text."""

    def do() -> None:
        piece = data["text"].pop()
        last = f"{piece.get('heading') or ''}\n{piece['article']} {said({'items': piece['body']})}"
        data["back_matter"] = f"{last}\n{data.get('back_matter') or ''}".strip()

    if "article" in data["text"][-1]:
        yield do


_SWALLOWED = ("list-in-text", "label-within", "label-in-text")
_PLACED = ("label-level", "label-family", "label-first", "label-restart", "label-order", "label-gap")
# A difference from the document tells of a damage, too, where words moved.
EXPECTED: Mapping[Damage, tuple[str, ...]] = {
    collapsed_article: ("list-in-text",),
    collapsed_everywhere: ("list-in-text",),
    labels_lost: ("list-unlabelled",),
    lead_as_heading: ("heading-sentence",),
    item_swallowed: (*_SWALLOWED, "paragraphs-joined"),
    first_item_swallowed: (*_SWALLOWED, "label-first"),
    sublist_swallowed: _SWALLOWED,
    paragraph_swallowed: (*_SWALLOWED, "paragraphs-joined"),
    label_in_its_text: ("label-within", "unlabelled-between", "fidelity"),
    article_swallowed: ("article-within", "marker-in-text"),
    marker_swallowed: ("article-within", "marker-in-text"),
    chapter_swallowed: ("article-within", "division-in-text"),
    heading_left_behind: ("heading-left", "heading-missing", "heading-in-text"),
    heading_in_the_chapter: ("heading-missing",),
    sentence_in_the_heading: ("heading-form", "begins-inside-line"),
    clause_as_heading: ("heading-sentence", "heading-form", "begins-inside-line"),
    heading_a_number: ("heading-number",),
    subheading_as_text: ("title-as-text",),
    subheading_over_nothing: ("title-as-text",),
    subheading_swallowed: ("label-restart", "label-family", "paragraphs-joined"),
    item_below_the_one_before: ("label-level", "label-first"),
    rest_below_an_item: ("label-level", "label-first"),
    paragraph_below_the_one_before: ("label-level", "label-family"),
    paragraph_below_the_last_item: ("label-level",),
    sublist_lifted: _PLACED,
    list_lifted: ("list-beside-lead", "lead-without-list", "label-family"),
    list_a_level_too_deep: ("level-empty",),
    list_cut_in_two: ("label-first",),
    sentence_cut_in_two: ("sentence-split", "begins-inside-line", "unlabelled-between"),
    last_item_as_closing: _SWALLOWED,
    closing_as_paragraph: ("sentence-split",),
    items_as_paragraphs_of_a_text: ("list-in-text",),
    texts_joined: ("paragraphs-joined",),
    article_emptied: ("article-empty",),
    article_dropped: ("article-gap",),
    article_twice: ("article-twice", "text-twice"),
    articles_swapped: ("article-order",),
    end_cut_off: ("ending-missing",),
    chapter_dropped: ("division-order", "fidelity"),
    chapters_swapped: ("division-order",),
    chapter_as_block: ("article-empty", "division-order"),
    chapter_without_articles: ("division-empty",),
    item_dropped: ("label-gap", "fidelity"),
    item_twice: ("label-twice", "text-twice"),
    items_swapped: ("label-order", "label-restart", "fidelity"),
    label_misread: (*_PLACED, "fidelity"),
    parents_swapped: ("lead-without-list", "label-level", "fidelity"),
    speaker_forgotten: ("duties-unspoken",),
    units_forgotten: ("units-empty",),
    roles_forgotten: ("roles-empty",),
    duties_forgotten: ("unit-idle", "duties-unspoken"),
    front_swallows: ("marker-in-text",),
    back_swallows: ("marker-in-text",),
}
