"""How a version stands on the day, in words: in force, still to come, over; since when, until when, ended by what.

All of it follows from `model.validity`. Where a day is still to come the words name it, so that they are right whenever
they are read: pages are built without a clock.
"""

from __future__ import annotations

from dataclasses import dataclass

from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.validity import End, EndedBy, Standing
from kimsorumlu.model.version import Version
from kimsorumlu.turkish.case import capital
from kimsorumlu.turkish.dates import day
from kimsorumlu.view.link import Link
from kimsorumlu.view.sentence import NOTHING, Emphasis, Part, Sentence, joined, sentence
from kimsorumlu.view.words import ENTRY_INTO_FORCE, NOT_IN_FORCE, act, repealed_by, text_of

# What ended a version, where the text that did is not held.
ENDS = {
    EndedBy.SUCCESSOR: "Yerini alan metin elimizde yok.",
    EndedBy.REGULATION: "Kaldıran yönetmelik elimizde yok.",
    EndedBy.DECISION: "Yerine metin konmadı.",
    EndedBy.UNKNOWN: "Neyle kalktığı bilinmiyor.",
}
_WORDS = {Standing.IN_FORCE: "Yürürlükte", Standing.ENDED: "Mülga", Standing.NEVER: "Yürürlüğe girmedi"}


@dataclass(frozen=True, slots=True)
class StandingView:
    """A version's standing as a label: its kind, for colour, and its word."""

    kind: Standing
    word: str

    @property
    def in_force(self) -> bool:
        return self.kind is Standing.IN_FORCE

    @property
    def to_come(self) -> bool:
        return self.kind is Standing.TO_COME


def standing(edition: Edition) -> StandingView:
    """The label: "Yürürlükte", "Mülga", "Yürürlüğe giriş 01.06.2027"."""
    kind = edition.standing
    return StandingView(kind, _WORDS.get(kind) or f"{ENTRY_INTO_FORCE} {day(edition.validity.first)}")


def standing_mark(edition: Edition) -> str:
    """What a title ends in: " (mülga)", " (yürürlüğe giriş 01.06.2027)"; nothing where the text is in force."""
    marks = {Standing.IN_FORCE: "", Standing.ENDED: " (mülga)", Standing.NEVER: " (yürürlüğe girmedi)"}
    return marks.get(edition.standing, f" (yürürlüğe giriş {day(edition.validity.first)})")


def described(edition: Edition, about: str) -> str:
    """What is said of a page about a text where it is listed; "Yürürlükte olmayan metin." stands before it."""
    if edition.in_force:
        return about
    if edition.standing is Standing.TO_COME:
        return f"{day(edition.validity.first)} tarihinde yürürlüğe giren metin. {about}"
    return f"Yürürlükte olmayan metin. {about}"


def page_status(edition: Edition) -> str:
    """What a page about a text says of it to the shell, whose band differs by it; "" where nothing is to be said."""
    if edition.standing is Standing.TO_COME:
        return "to-come"
    if edition.in_force:
        return "ending" if edition.validity.last else ""
    return "superseded"


def news(municipality: Municipality) -> tuple[Sentence, ...]:
    """What is known to come in its regulations: texts that will begin, and days on which others end without one."""
    return tuple(said for edition in municipality.editions if (said := _news(edition)))


def _news(edition: Edition) -> Sentence:
    validity, version = edition.validity, edition.version
    if edition.standing is Standing.TO_COME:
        when = f"{day(validity.first)} tarihinde yürürlüğe giriyor: "
        return sentence(when, Link(f"{edition.regulation.name}, {text_of(version)}", version.url))
    followed = validity.end is not None and validity.end.by is EndedBy.SUCCESSOR and validity.end.version
    if not edition.in_force or validity.last is None or followed:
        return NOTHING
    when = f"{day(validity.last)} tarihine kadar yürürlükte: "
    return sentence(when, Link(f"{edition.regulation.name}, {text_of(version)}", version.url))


# the band ----------------------------------------------------------------------------------------------------------


def band(edition: Edition, ways: tuple[Part | Sentence, ...] = ()) -> Sentence:
    """The sentence above a page about a text: of one that is over what ended it, of one to come when it begins.

    Of a text in force whose last day is known, that day and what follows. Each with the way to the text in force;
    `ways` lead on beside it (`history.counterparts.links_to_counterparts`). Empty where there is nothing to say.
    """
    if edition.standing is Standing.TO_COME:
        begins = f"Bu metin {day(edition.validity.first)} tarihinde yürürlüğe giriyor."
        return sentence(Emphasis(begins), *_until_then(edition))
    if edition.in_force:
        return sentence(*_ending(edition)) if edition.validity.last else NOTHING
    instead = _instead(edition)
    links = joined(" · ", [*instead, *ways]) if instead or ways else NOTHING
    said = NOT_IN_FORCE if edition.standing is Standing.ENDED else "Bu metin yürürlüğe girmedi."
    return sentence(Emphasis(said), " ", *_ended(edition), links)


def _until_then(edition: Edition) -> tuple[Part | Sentence, ...]:
    now = edition.regulation.valid
    if now is None:
        return (" Bugün yürürlükte olan bir metni elimizde yok.",)
    return " O güne kadar yürürlükte olan: ", Link(text_of(now), now.url), "."


def _ending(edition: Edition) -> tuple[Part | Sentence, ...]:
    """ "Bu metin 01.06.2027 tarihine kadar yürürlükte. O gün yürürlüğe giren: 02.11.2026 metni."."""
    validity = edition.validity
    assert validity.last is not None and validity.end is not None
    until = Emphasis(f"Bu metin {day(validity.last)} tarihine kadar yürürlükte.")
    end = validity.end
    if end.by is EndedBy.SUCCESSOR and end.version:
        return until, " O gün yürürlüğe giren: ", Link(text_of(end.version), end.version.url), "."
    if end.by is EndedBy.SUCCESSOR:
        return until, " O gün yerini alan metin elimizde yok."
    if end.by is EndedBy.REGULATION and end.version:
        return until, " O gün kaldıran yönetmelik: ", Link(_named(end.version), end.version.url), "."
    if end.by is EndedBy.REGULATION:
        return until, " Belediyenin başka bir yönetmeliği kaldırıyor; o yönetmelik elimizde yok."
    if end.by is EndedBy.DECISION:
        instead = "" if edition.regulation.successor(edition.version) else "; yerine metin konmuyor"
        return until, f" {capital(_by_decision(end))} kaldırılıyor{instead}."
    return until, " Neyle kalktığı bilinmiyor."


def _instead(edition: Edition) -> list[Link]:
    """The way to the text in force: of the regulation or, where it is over, of the one that repealed it."""
    valid, end = edition.regulation.valid, edition.validity.end
    other = end.version if end and end.by is EndedBy.REGULATION else None
    by = [Link(_named(other), other.url)] if other else []
    return [*by, *([Link("Yürürlükteki metin", valid.url)] if valid else [])]


def _ended(edition: Edition) -> tuple[str, ...]:
    """What ended a version, in a sentence: "13.11.2025 tarihli ve 602 sayılı kararla kaldırıldı. ".

    Nothing where the next version held merely follows: another may have come between.
    """
    validity, end = edition.validity, edition.validity.end
    if end is None or validity.last is None:
        return ()
    when = f"{'En geç ' if not end.exact else ''}{day(validity.last)} tarihinde"
    if end.by is EndedBy.SUCCESSOR and end.version:
        return (f"{repealed_by(end.version)} ",) if end.exact else ()
    if end.by is EndedBy.SUCCESSOR:
        return (f"{when} yerini yeni bir metin aldı; o metin elimizde yok. ",)
    if end.by is EndedBy.REGULATION:
        held = f"{repealed_by(end.version)} Kaldıran yönetmelik: " if end.version else ""
        return (held or f"{when} belediyenin başka bir yönetmeliğiyle kaldırıldı; o yönetmelik elimizde yok. ",)
    if end.by is EndedBy.DECISION:
        instead = "" if edition.regulation.successor(edition.version) else "; yerine metin konmadı"
        return (f"{when} {_by_decision(end)} kaldırıldı{instead}. ",)
    return (f"{when} yürürlükten kalktı; neyle kalktığı bilinmiyor. ",)


def end_told(edition: Edition) -> str:
    """What ended a version, in plain words: "… kararla kaldırıldı; yerine metin konmadı."."""
    end = edition.validity.end
    other = f"{_named(end.version)}." if end and end.by is EndedBy.REGULATION and end.version else ""
    return "".join((*_ended(edition), other)).strip()


def decided(end: End) -> str:
    """ "10.01.2027 tarihli ve 7 sayılı karar"; "" where nothing is known of it."""
    return act("karar", end.decided, end.decision) if end.decided or end.decision else ""


def _by_decision(end: End) -> str:
    return f"{decided(end)}la" if decided(end) else "bir kararla"


def _named(version: Version) -> str:
    return f"{version.title}, {day(version.date)}"
