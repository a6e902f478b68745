"""Counts of a run, and the table they make."""

from __future__ import annotations

import signal
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

# What an attempt ended with. The first three are as they should be.
OUTCOMES = ("found", "harmless", "accepted", "traceback", "loss", "hang")
BAD = frozenset({"traceback", "loss", "hang"})
# What an attempt may take of the processor, and of the clock: on a busy machine that is many times as much.
_SECONDS, _PATIENCE = 60, 1_800


class Hang(BaseException):
    """What ends an attempt that takes too long; not an Exception, which the program might catch."""


@dataclass
class Tally:
    """How the attempts of a run ended, kind by kind, and what there is to say of the bad ones.

    "found": with a finding, or refused. "harmless": nothing changed. "accepted": another site, as the input says; what
    was changed is kept, to be read by somebody.
    """

    rows: dict[str, Counter[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    accepted: list[str] = field(default_factory=list)

    def count(self, kind: str, outcome: str, note: str = "") -> None:
        """One attempt."""
        self.rows.setdefault(kind, Counter())[outcome] += 1
        if note:
            self.notes.append(f"{kind}: {outcome}: {note}")

    def attempt(self, kind: str, what: str, work: Callable[[], str]) -> None:
        """Counts what `work` says it ended with; what it raises is a traceback."""
        try:
            with _limit():
                self.count(kind, work())
        except Hang:
            self.count(kind, "hang", what)
        except Exception:  # that is what is looked for
            self.count(kind, "traceback", f"{what}\n{traceback.format_exc(limit=-4)}")

    @property
    def bad(self) -> int:
        """How many attempts ended as none should."""
        return sum(row[outcome] for row in self.rows.values() for outcome in BAD)

    def table(self) -> str:
        """The counts, one kind a line, and their sums."""
        total = sum(self.rows.values(), Counter[str]())
        lines = [f"{'':24} {'attempts':>8} " + " ".join(f"{name:>9}" for name in OUTCOMES)]
        for kind, row in [*sorted(self.rows.items()), ("all", total)]:
            lines.append(f"{kind:24} {row.total():>8} " + " ".join(f"{row[name]:>9}" for name in OUTCOMES))
        return "\n".join(lines)


@contextmanager
def _limit() -> Iterator[None]:
    def over(*_: object) -> None:
        raise Hang

    before = {sign: signal.signal(sign, over) for sign in (signal.SIGPROF, signal.SIGALRM)}
    signal.setitimer(signal.ITIMER_PROF, _SECONDS)
    signal.alarm(_PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.alarm(0)
        for sign, handler in before.items():
            signal.signal(sign, handler)
