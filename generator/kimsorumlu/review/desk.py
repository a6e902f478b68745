"""One version file on the desk: acts change it on disk, whole or not at all, and can be undone and done again.

The file may be open in an editor, too. What somebody else wrote in between is never overwritten: it is read anew, and
what was done before cannot be undone over it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from kimsorumlu.digest import digest_of_bytes
from kimsorumlu.importer.commenting import without_comments
from kimsorumlu.publish.files import write_whole
from kimsorumlu.read.shapes import OpenDoubt, VersionShape
from kimsorumlu.read.version_file import read_version
from kimsorumlu.review import acts
from kimsorumlu.review.addresses import addresses, readdressed
from kimsorumlu.review.held import Held
from kimsorumlu.review.rows import Row, rows_of, text_of_rows
from kimsorumlu.review.seen import Seen, seen
from kimsorumlu.write.version_yaml import rewritten

Rows = tuple[Row, ...]
# Acts on a row that need no more than the row.
PLAIN: Final[Mapping[str, Callable[[Rows, int], Rows | None]]] = {
    "indent": acts.indent,
    "outdent": acts.outdent,
    "heading": acts.make_heading,
    "block": acts.make_block,
    "article": acts.make_article,
    "join": acts.join,
}
_KEPT: Final = 200
_CHANGED: Final = "Dosya başka bir yerde değiştirilmiş; yeniden okundu, üzerine yazılmadı."


@dataclass(frozen=True, slots=True)
class Wanted:
    """An act as a person asks for it: its name, the row, where to split, who speaks, which doubt is settled."""

    name: str
    place: int = 0
    at: int = 0
    speakers: tuple[str, ...] = ()
    doubt: int = 0
    # What the person saw (`Desk.revision`); "" for who saw the file as it is.
    revision: str = ""


class Desk:
    """A version file and what was done to it. `said` is what became of the last act, `place` where its row is now."""

    def __init__(self, held: Held) -> None:
        self.held = held
        self.said = ""
        self.place = 0
        self._now = held.path.read_bytes()
        self._before: list[bytes] = []
        self._after: list[bytes] = []
        self._seen: tuple[bytes, Seen] | None = None

    @property
    def revision(self) -> str:
        """What tells the file as it was looked at last from any other."""
        return digest_of_bytes(self._now)

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        return bool(self._after)

    def look(self) -> Seen:
        """The file as it stands on disk."""
        self._read_again()
        if self._seen is None or self._seen[0] != self._now:
            self._seen = self._now, seen(self.held, self._now)
        return self._seen[1]

    def do(self, wanted: Wanted) -> bool:
        """Does an act, or undoes or redoes one; whether the file is another now."""
        self.place = wanted.place
        if self._read_again() or wanted.revision not in ("", self.revision):
            self.said = _CHANGED
            return False
        if wanted.name == "undo":
            return self._step(self._before, self._after, "Geri alındı.", "Geri alınacak bir şey yok.")
        if wanted.name == "redo":
            return self._step(self._after, self._before, "Yeniden yapıldı.", "Yeniden yapılacak bir şey yok.")
        new = self._made(wanted)
        if new is None:
            self.said = "Burada bu yapılamıyor; dosya değişmedi."
            return False
        if not self._write(new):
            return False
        self._before = [*self._before[-_KEPT:], self._now]
        self._after = []
        self._now = new
        self.said = "Yazıldı."
        return True

    def _made(self, wanted: Wanted) -> bytes | None:
        """The file's bytes after an act; None for one that changes nothing or is none."""
        read, _ = read_version(self._now, self.held.file)
        if read is None or read.incomplete:
            return None
        head, before = read.head, rows_of([entry.shape for entry in read.text])
        if wanted.name == "accept":
            if not 0 <= wanted.doubt < len(head.doubts):
                return None
            settled = head.doubts[wanted.doubt : wanted.doubt + 1]
            return self._rewritten(_without(head, settled), before, settled)
        if not 0 <= wanted.place < len(before):
            return None
        after = _after(before, wanted)
        if after is None:
            return None
        self.place = next((at for at, row in enumerate(after) if wanted.place in row.was), wanted.place)
        # Who looked at a row and changed it has settled what was in doubt there.
        at = addresses(before)[wanted.place]
        settled = tuple(each for each in head.doubts if each.at == at and wanted.name != "speak")
        return self._rewritten(readdressed(_without(head, settled), before, after), after, settled)

    def _rewritten(self, head: VersionShape, rows: Sequence[Row], settled: Sequence[OpenDoubt]) -> bytes | None:
        try:
            new = without_comments(rewritten(self._now, head, text_of_rows(rows)), settled)
        except ValueError:
            return None
        # A text that would not be read as a whole any more is none.
        read, _ = read_version(new, self.held.file)
        return new if read is not None and not read.incomplete and new != self._now else None

    def _step(self, source: list[bytes], target: list[bytes], done: str, nothing: str) -> bool:
        if not source:
            self.said = nothing
            return False
        if not self._write(source[-1]):
            return False
        target.append(self._now)
        self._now = source.pop()
        self.said = done
        return True

    def _write(self, new: bytes) -> bool:
        try:
            write_whole(self.held.path, new)
        except OSError as error:
            self.said = f"Dosya yazılamadı: {error.strerror or error}."
            return False
        return True

    def _read_again(self) -> bool:
        """Reads what is on disk; whether somebody else wrote it."""
        try:
            there = self.held.path.read_bytes()
        except OSError:  # what is gone is as good as changed
            there = b""
        if there == self._now:
            return False
        self._now, self._before, self._after = there, [], []
        self.said = _CHANGED
        return True


def _without(head: VersionShape, settled: Sequence[OpenDoubt]) -> VersionShape:
    """The head without doubts that are settled."""
    return replace(head, doubts=tuple(each for each in head.doubts if all(each is not other for other in settled)))


def _after(rows: Rows, wanted: Wanted) -> Rows | None:
    if wanted.name == "split":
        return acts.split(rows, wanted.place, wanted.at)
    if wanted.name == "speak":
        return acts.speak(rows, wanted.place, wanted.speakers)
    act = PLAIN.get(wanted.name)
    return act(rows, wanted.place) if act else None
