"""The rules that bind what is known of an adoption to what is printed: numbers, days, bodies, articles, marks.

None of it is part of the text, all of it stands beside the text as if it were: the decision by which it was adopted,
the regulation it repeals, the instrument that changed it. Each is said by the words it points at, and is possible.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final

from kimsorumlu.check.naming import all_said, holds, is_named, said_in, spelled
from kimsorumlu.check.tokens import words
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.text import Article, Clause
from kimsorumlu.model.version import Version
from kimsorumlu.problems import FileSpan, Finding, Phrase, finding
from kimsorumlu.read.shapes import Repeal
from kimsorumlu.read.source import Path
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.days import days_in, without_days

_REPEALS: Final = re.compile(r"kaldır|kalk|hükümsüz|ilga|mülga|sona er|yerine geç")
# "02.03.2021 tarihli ve 15 sayılı … yürürlükten kaldırılmıştır": said of a text, and not of what a unit does.
_REPEALED: Final = re.compile(
    r"yürürlükten kal(?:dır|k)\w*t[ıi]r|yürürlükten kal(?:dırıl|ka)\w*[.;]?\s*$|mülga olmuş", re.MULTILINE
)
# "02.03.2021 tarihli ve 15 sayılı Meclis Kararı"
_DECIDED: Final = re.compile(r"\b([0-9][0-9/.-]*) sayılı (?:(?!sayılı)\w+ ){0,4}karar")
# "3 sayılı", "3 no.lu", in a mark.
_NUMBERED: Final = re.compile(r"(?<![\w./-])([0-9]+)\s?(?:sayılı|no\W?lu)\b")
_IN_FORCE: Final = re.compile(r"yürürlü|geçerli|uygulan")
# What an instrument is called of which marks give the day and the number alone: "(Mülga: 04.02.2022-2022/12)".
UNNAMED: Final = "Değişiklik"
# What a printed mark says it did: "(Değişik: …)", "(Ek: …)", "(Mülga: …)".
_EFFECTS: Final = (
    ("repealed", re.compile(r"^\W*(?:mülga|yürürlükten|kaldırıl|ilga)")),
    ("added", re.compile(r"^\W*ek\b|^\W*eklen")),
    ("changed", re.compile(r"^\W*(?:değiş|yeniden düzenle)")),
)
_WEB_ADDRESS: Final = re.compile(r"https?://[^/\s]+\S*")
# Further ahead than this no text says the day on which it comes into force.
AHEAD: Final = datetime.timedelta(days=5 * 366)


def decisions_said(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Number and day of the decision stand in the evidence quoted, and the evidence where it is said to stand."""
    for edition in corpus.editions:
        version, adoption = edition.version, edition.version.adoption
        span = version.document.span
        evidence = adoption.evidence
        known = {"decision": adoption.decision, "date": adoption.date and day(adoption.date)}
        if evidence is None:
            for key, value in known.items():
                if value:
                    yield finding("evidence-missing", span(("adoption", key)), value=value)
            continue
        if adoption.evidence_from is None:
            yield finding("evidence-unplaced", span(("adoption", "evidence")))
        if adoption.decision and not _has_number(evidence, adoption.decision):
            at = span(("adoption", "decision"))
            yield finding("evidence-lacks", at, value=adoption.decision, data=evidence)
        if adoption.date and adoption.date not in days_in(evidence):
            yield finding("evidence-lacks", span(("adoption", "date")), value=day(adoption.date), data=evidence)
        if len([word for word in words(evidence) if word.isalpha()]) < 3:
            yield finding("evidence-empty", span(("adoption", "evidence")), value=evidence)
        if adoption.evidence_from == "later-version" and not _in_later(edition, evidence):
            yield finding("evidence-not-found", span(("adoption", "evidence")), value=evidence)


_BEHIND_DAY: Final = re.compile(r"(?<!\S)[-–](?=[0-9])")


def _has_number(text: str, number: str) -> bool:
    """Whether a text has a number as a whole: "84" is not in "184", nor "15" in the day 15.03.2021.

    "6/2/2023-14 sayılı" is a day and the number 14.
    """
    bare = re.escape(" ".join(number.split()))
    rest = _BEHIND_DAY.sub(" ", without_days(text))
    return re.search(rf"(?<![\w/.-]){bare}(?![\w/-])(?!\.[0-9])", " ".join(rest.split())) is not None


def _in_later(edition: Edition, quote: str) -> bool:
    later = [version for version in edition.regulation.versions if version.date > edition.version.date]
    return any(_stands(version, quote) for version in later)


def _stands(version: Version, quote: str) -> bool:
    """Whether the received document prints these words in a row."""
    if version.received is None or version.received.unreadable:
        return True  # that is told by other rules
    printed = " ".join(token for line in version.received.lines for token in words(line.bare))
    return f" {' '.join(words(quote))} " in f" {printed} "


def bodies_said(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Who adopted the text, its name, and each signatory's office are words of the document."""
    for edition in corpus.editions:
        version, span = edition.version, edition.version.document.span
        evidence = version.adoption.evidence or ""
        whole = spelled(f"{all_said(version)}\n{evidence}")
        body = version.adoption.body
        if body and not holds(whole, spelled(body)):
            yield finding("adoption-unsaid", span(("adoption", "body")), value=body)
        front = spelled("\n".join((version.front_matter or "", *_headings(version))))
        if not holds(front if version.front_matter else whole, spelled(version.title)):
            yield finding("title-unsaid", span(("title",)), value=version.title)
        for index, signatory in enumerate(version.adoption.signatories):
            if not _stands(version, f"{signatory.name} {signatory.role}"):
                at = span(("adoption", "signatories", index, "role"))
                yield finding("signatory-role", at, value=signatory.name, said=signatory.role)
        number = version.adoption.in_force_article
        article = version.article(number)
        if article is not None and not _IN_FORCE.search(lower(said_in(article))):
            at = span(("adoption", "in_force_article"))
            yield finding("article-unsaid", at, value=article.name.named, said=Phrase("of-entry-into-force"))


def _headings(version: Version) -> Iterator[str]:
    """Where a text names itself, if nothing stands before it: its first article."""
    yield from (said_in(article) for article in version.articles[:2])


def repeals_said(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """What a version is said to repeal is said by the article it names: day, number, name, and that it ends."""
    for edition in corpus.editions:
        version = edition.version
        for index, repeal in enumerate(version.repeals):
            article = version.article(repeal.article)
            if article is None:
                continue
            span, number = version.document.span, article.name.named
            if not _REPEALS.search(lower(said_in(article))):
                at = span(("repeals", index, "article"))
                yield finding("article-unsaid", at, value=number, said=Phrase("of-repeal"))
            held = edition.regulation.version(repeal.version)
            for key, value in _unsaid(repeal, said_in(article), held):
                yield finding("repeal-unsaid", span(("repeals", index, key)), value=value, article=number)
        listed = [version.article(repeal.article) for repeal in version.repeals]
        # Of a repeal whose article is not known any may be the one.
        for article in version.articles if None not in listed else ():
            said = lower(said_in(article))
            if article not in listed and _REPEALED.search(said) and (days := sorted(days_in(said))):
                value = ", ".join(day(each) for each in days)
                yield finding("repeal-unlisted", article.span, where=article.where, value=value)


def repeals_read(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Day and decision of a repealed text are written down where the article prints them."""
    for version in corpus.versions:
        articles = [version.article(repeal.article) for repeal in version.repeals]
        for index, (repeal, article) in enumerate(zip(version.repeals, articles, strict=True)):
            # Of two that one article repeals it may say the day of the other.
            if article is not None and articles.count(article) == 1:
                for key, value in _unread(repeal, said_in(article)):
                    yield finding("repeal-unread", version.document.span(("repeals", index)), value=value, key=key)


def _unread(repeal: Repeal, said: str) -> Iterator[tuple[str, str]]:
    """What an article prints of the one text it repeals, and nobody wrote down: the only day, the only decision."""
    days, decisions = days_in(said), {match[1] for match in _DECIDED.finditer(lower(said))}
    if repeal.date is None and len(days) == 1:
        yield "date", day(next(iter(days)))
    if repeal.decision is None and len(decisions) == 1:
        yield "decision", next(iter(decisions))


def _unsaid(repeal: Repeal, said: str, held: Version | None) -> Iterator[tuple[str, str]]:
    """What is known of a repealed text and not said by the article: its key, and the value as it is written."""
    if repeal.date and repeal.date not in days_in(said):
        yield "date", day(repeal.date)
    if repeal.decision and not _has_number(said, repeal.decision):
        yield "decision", repeal.decision
    if repeal.title and not holds(spelled(said), spelled(repeal.title)):
        yield "title", repeal.title
    if held is not None and repeal.date and held.adoption.date not in (None, repeal.date):
        yield "version", day(held.date)


def amendments_said(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """An amendment's day and number are printed by a mark that names it, and a mark says what was done."""
    for version in corpus.versions:
        marks = [(part, part.mark) for part in version.parts() if part.mark is not None]
        for index, amendment in enumerate(version.amendments):
            texts = [mark.text for _, mark in marks if mark.amendment == amendment.id]
            span = version.document.span
            if not texts:
                yield finding("amendment-unmarked", span(("amendments", index)), value=amendment.id)
                continue
            if amendment.date and not any(amendment.date in days_in(text) for text in texts):
                yield finding("amendment-unsaid", span(("amendments", index, "date")), value=day(amendment.date))
            if amendment.number and not any(_has_number(text, amendment.number) for text in texts):
                yield finding("amendment-unsaid", span(("amendments", index, "number")), value=amendment.number)
            numbers = [match[1] for text in texts for match in _NUMBERED.finditer(lower(text))]
            if amendment.number is None and numbers:
                yield finding("amendment-unread", span(("amendments", index)), value=numbers[0], key="number")
            days = sorted(each for text in texts for each in days_in(text))
            if amendment.date is None and days:
                yield finding("amendment-unread", span(("amendments", index)), value=day(days[0]), key="date")
            unnamed = amendment.kind == UNNAMED and not numbers
            if not unnamed and not any(holds(spelled(text), spelled(amendment.kind)) for text in texts):
                yield finding("amendment-unsaid", span(("amendments", index, "kind")), value=amendment.kind)
        for part, mark in marks:
            yield from _effect(version, part, mark.text, mark.effect)


def _effect(version: Version, part: Article | Clause, text: str, effect: str) -> Iterator[Finding]:
    said = next((kind for kind, pattern in _EFFECTS if pattern.search(lower(text))), None)
    if said is not None and effect and effect != said:
        span = version.document.span((*part.path, "effect"))
        yield finding("mark-effect", span, where=part.where, value=effect, said=said)


def dates_based(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """The version's date rests on what it is said to rest on."""
    for version in corpus.versions:
        span, basis = version.document.span(("date",)), version.date_basis
        if basis == "council-decision":
            based = version.adoption.date is not None
        elif basis == "amendment":
            based = version.date in [amendment.date for amendment in version.amendments]
        elif basis == "retrieved":
            based = version.source.retrieved == version.date
        else:
            lines = version.received.lines if version.received is not None else ()
            based = not lines or any(version.date in days_in(line.bare) for line in lines)
        if not based:
            yield finding("date-unbased", span, value=day(version.date))


def sources_linked(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """The address a document was got from is one of the web."""
    for version in corpus.versions:
        url = version.source.url
        if url is not None and _WEB_ADDRESS.fullmatch(url) is None:
            span = version.document.span(("source", "url"))
            yield finding("bad-value", span, key="url", value=url, expected="https://…")


def days_possible(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Days that cannot be: adopted in the future, sent, announced or in force before adoption, corrected before it."""
    today = datetime.date.today()
    for version in corpus.versions:
        adoption = version.adoption
        adopted = adoption.date or version.date
        steps = {"sent_to_governor": adoption.sent_to_governor, "announced": adoption.announced}
        happened: dict[Path, datetime.date | None] = {("date",): version.date, ("adoption", "date"): adoption.date}
        happened |= {("adoption", key): date for key, date in steps.items()}
        happened[("source", "retrieved")] = version.source.retrieved
        happened |= {("amendments", i, "date"): amendment.date for i, amendment in enumerate(version.amendments)}
        happened |= {("log", i, "date"): entry.date for i, entry in enumerate(version.log)}
        for path, date in happened.items():
            if date is not None and date > today:
                yield _odd(version, path, "day-ahead", date, today)
        early: dict[Path, datetime.date | None] = {
            ("adoption", key): date for key, date in (*steps.items(), ("in_force", adoption.in_force))
        }
        early[("source", "retrieved")] = version.source.retrieved
        early |= {("log", i, "date"): entry.date for i, entry in enumerate(version.log)}
        for path, date in early.items():
            if date is not None and date < adopted:
                yield _odd(version, path, "day-before", date, adopted)
        if adoption.in_force is not None and adoption.in_force > max(adopted, today) + AHEAD:
            yield _odd(version, ("adoption", "in_force"), "day-ahead", adoption.in_force, today)
        for index, repeal in enumerate(version.repeals):
            if repeal.date is not None and repeal.date >= adopted:
                yield _odd(version, ("repeals", index, "date"), "day-after", repeal.date, adopted)


def _odd(
    version: Version, path: tuple[str | int, ...], code: str, date: datetime.date, beside: datetime.date
) -> Finding:
    span: FileSpan = version.document.span(path)
    return finding(code, span, value=day(date), day=day(beside))


def municipality_named(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """A text names the municipality whose folder it stands in; one called metropolitan is one."""
    for municipality in corpus.municipalities:
        metropolitan = "büyükşehir" in lower(municipality.name)
        if metropolitan != (municipality.kind == "metropolitan"):
            span = municipality.document.span(("kind",))
            yield finding("municipality-kind", span, value=municipality.name, said=municipality.kind)
        names = [spelled(name)[:1] for name in (municipality.name, *municipality.also_called)]
        for edition in municipality.editions:
            said = spelled(all_said(edition.version))
            if not any(is_named(said, name) for name in names):
                span = edition.version.document.span(("title",))
                yield finding("municipality-unsaid", span, value=municipality.name)


def reasons_given(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Where a reason is asked for, words are given."""
    for version in corpus.versions:
        reasons: list[tuple[Path, str]] = [(("log", i, "why"), entry.why) for i, entry in enumerate(version.log)]
        reasons += [
            (("units", unit.id, "renamed_from", i, "why"), renamed.why)
            for unit in version.units
            for i, renamed in enumerate(unit.renamed_from)
        ]
        reasons += [(("answered", i, "why"), answer.why) for i, answer in enumerate(version.answered)]
        reasons += [
            ((*part.path, "follows", i, "why"), follows.why)
            for part in version.parts()
            for i, follows in enumerate(part.follows)
        ]
        for path, reason in reasons:
            if len([word for word in words(reason) if len(word) > 2 and word.isalpha()]) < 2:
                yield finding("reason-empty", version.document.span(path), value=reason)
