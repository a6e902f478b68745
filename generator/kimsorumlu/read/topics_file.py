"""Reads data/topics.yml, topic by topic, so that one slip does not hide the next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path as FilePath
from typing import Annotated, Any, Final, Literal

from pydantic import ConfigDict, Field

from kimsorumlu import ids
from kimsorumlu.problems import Finding, Phrase, finding
from kimsorumlu.read.config_file import FeaturedTopic
from kimsorumlu.read.overlay import Joined, Shared, laid_over, of_package
from kimsorumlu.read.patterns import Pattern, PatternError, compile_pattern
from kimsorumlu.read.shaping import near, shape, unknown_key
from kimsorumlu.read.source import Document, Path
from kimsorumlu.read.values import Line
from kimsorumlu.turkish.fold import fold_letters

TOPICS = FilePath("data/topics.yml")
SCHEMA_LINE = "# yaml-language-server: $schema=../schema/topics.json"
_STRICT = ConfigDict(extra="forbid")
# What stands in a question for whose work it asks about: "{birimin} bütçesini kim hazırlıyor?"
WHOSE: Final = "{birimin}"


@dataclass(frozen=True, slots=True)
class ByHand:
    """A duty put into a topic, or taken out of it, by a person."""

    __pydantic_config__ = _STRICT

    at: Annotated[Line, Field(description="Hükmün adresi: ornek/park-ve-bahceler/2021-03-02/madde-8/#bent-j")]
    reason: Annotated[Line, Field(description="Gerekçesi, tek cümle.")]


@dataclass(frozen=True, slots=True)
class TopicPart:
    """Something narrower within a topic, by the names it is asked for, and the duties that answer to these."""

    __pydantic_config__ = _STRICT

    names: Annotated[
        tuple[Line, ...], Field(description="Gündelik sözler; konunun sözleri gibi tek bir yerde yazılır.")
    ]
    at: Annotated[tuple[Line, ...], Field(description="Bu sözlerle sorulana yanıt veren görevlerin adresleri.")] = ()
    besides: Annotated[
        tuple[Line, ...],
        Field(description="Başka bir konunun olup bu sözlerle sorulana da yanıt veren görevler; yalnız aramada."),
    ] = ()


@dataclass(frozen=True, slots=True)
class TopicShape:
    """One entry of `topics`."""

    __pydantic_config__ = _STRICT

    id: Annotated[Line, Field(description="Adresteki ad: /konu/<id>/; yayımlandıktan sonra değiştirilmez.")]
    label: Annotated[Line, Field(description="Konunun adı, vatandaşın söyleyeceği gibi.")]
    group: Annotated[Line, Field(description="Gezinirken altında durduğu başlık (groups altındaki adı).")]
    kind: Annotated[
        Literal["service", "housekeeping"],
        Field(description="service: belediyenin hizmeti; housekeeping: birimin kendisi için yaptığı iç iş."),
    ]
    about: Annotated[Line, Field(description="Kapsamı: neyin girdiği, kolay karıştırılan neyin girmediği.")]
    synonyms: Annotated[tuple[Line, ...], Field(description="Gündelik sözler; bir söz tek bir konuda yazılır.")]
    question: Annotated[
        Line | None,
        Field(description="Konu, vatandaşın sorusu olarak; sayfanın başlığı. İç işlerde {birimin} ile."),
    ] = None
    patterns: Annotated[tuple[Line, ...], Field(description="Hükmün metninde aranan kalıplar.")] = ()
    includes: Annotated[tuple[ByHand, ...], Field(description="Kalıpların bulamadığı görevler.")] = ()
    excludes: Annotated[tuple[ByHand, ...], Field(description="Kalıpların yanlış bulduğu görevler.")] = ()
    foremost: Annotated[
        tuple[Line, ...], Field(description="Konunun sorusuna doğrudan yanıt veren görevlerin adresleri; aramada önde.")
    ] = ()
    besides: Annotated[
        tuple[Line, ...],
        Field(description="Başka bir konunun olup konunun sorusuna da yanıt veren görevler; yalnız aramada."),
    ] = ()
    parts: Annotated[tuple[TopicPart, ...], Field(description="Konunun içinde daha dar olanlar; aramada önde.")] = ()
    directorates: Annotated[
        tuple[Line, ...],
        Field(
            description="Bu işe bakan müdürlüklerin türleri (directorate-kinds.yml); yazılmazsa bütün müdürlükler. "
            "Kalıplar yalnız onların ve türü bilinmeyenlerin metinlerinde aranır."
        ),
    ] = ()
    also_in: Annotated[
        tuple[Line, ...],
        Field(
            description="Bu işi kimi belediyede üstlenen öteki müdürlük türleri: kalıplar onların metinlerinde de "
            "aranır, ama yalnız onların metni elde diye “yazmıyor” denmez."
        ),
    ] = ()
    jobs: Annotated[
        tuple[Line, ...],
        Field(description="Konunun karşıladığı işler (jobs.yml): konu varken onların sözleri konunundur."),
    ] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All names by which it is found: the label first, those of its parts last."""
        return (self.label, *self.synonyms, *(name for part in self.parts for name in part.names))


@dataclass(frozen=True, slots=True)
class TopicsShape:
    """topics.yml as a whole; its topics are read one by one."""

    __pydantic_config__ = _STRICT

    groups: Annotated[dict[str, Line], Field(description="Başlıklar: adresteki adı ve okunan adı.")]
    topics: Annotated[tuple[TopicShape, ...], Field(description="Konular.")]
    about: Annotated[Line | None, Field(description="Konular sayfasının tek cümlelik tanıtımı.")] = None


@dataclass(frozen=True, slots=True)
class _Head:
    """topics.yml without its topics."""

    __pydantic_config__ = _STRICT

    groups: dict[str, Line]
    about: Line | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as read. `patterns` are those that compile, with the place each has in the file's list.

    `whose` is said of a unit's own work once it is known which texts are held (facts.scope.asked_of); "" of a service.
    `own`: its page stands whether a duty is about it or not.
    """

    shape: TopicShape
    patterns: tuple[tuple[int, Pattern], ...]
    path: Path
    whose: str = ""
    own: bool = True

    @property
    def id(self) -> str:
        return self.shape.id

    @property
    def is_service(self) -> bool:
        """Whether the municipality or its citizens are served; else a unit does it for itself."""
        return self.shape.kind == "service"

    def asks(self, directorate_kind: str | None) -> bool:
        """Whether a text of a directorate of this kind could say who does it; one of no known kind could."""
        wanted = self.shape.directorates
        return not wanted or directorate_kind is None or directorate_kind in wanted

    def looked_for_in(self, directorate_kind: str | None) -> bool:
        """Whether its patterns are looked for in such a text: where it is asked, and where some have it done."""
        return self.asks(directorate_kind) or directorate_kind in self.shape.also_in


@dataclass(frozen=True, slots=True)
class Topics:
    """All topics in file order, with the headings they stand under (slug → label).

    `featured` are those shown on the home page (mkdocs.yml names them), in that order; the first with its answer.
    """

    groups: dict[str, str]
    topics: tuple[Topic, ...]
    document: Document
    featured: tuple[Topic, ...] = ()
    about: str = ""


def read_topics(raw: bytes, file: str, shared: Shared | None = None) -> tuple[Topics, tuple[Finding, ...]]:
    """The usable topics and everything wrong with the file. Never raises for bad data."""
    read = laid_over(raw, file, SCHEMA_LINE, shared)
    document, findings = read.document, [*read.findings]
    data = document.data
    if not isinstance(data, dict):
        if data is not None:
            findings.append(finding("wrong-type", document.span(()), key=file, expected=Phrase("section"), value="…"))
        return Topics({}, (), document), tuple(findings)
    entries = data.get("topics")
    if not isinstance(entries, list):
        code = "wrong-type" if "topics" in data else "missing-key"
        findings.append(finding(code, document.span(("topics",)), key="topics", expected=Phrase("list"), value="…"))
        entries = []
    # Topic by topic, so that a slip in one does not cost the others: the head is shaped without them.
    head = {key: value for key, value in data.items() if key != "topics"}
    shaped, more = shape(_Head, _known(head, _names(TopicsShape), document, (), findings), document, ())
    findings += more
    groups = shaped.groups if shaped else {}
    topics = [_topic(entry, read, ("topics", index), findings) for index, entry in enumerate(entries)]
    usable = tuple(topic for topic in topics if topic is not None)
    findings += _together(groups, usable, document)
    return Topics(groups, usable, document, about=shaped.about or "" if shaped else ""), tuple(findings)


def _topic(entry: object, read: Joined, path: Path, findings: list[Finding]) -> Topic | None:
    document = read.document
    if isinstance(entry, dict):
        entry = _known(entry, _names(TopicShape), document, path, findings)
        for kind, shaped in (("includes", ByHand), ("excludes", ByHand), ("parts", TopicPart)):
            decisions = entry.get(kind)
            if isinstance(decisions, list):
                entry[kind] = [
                    _known(item, _names(shaped), document, (*path, kind, index), findings)
                    if isinstance(item, dict)
                    else item
                    for index, item in enumerate(decisions)
                ]
    topic, found = shape(TopicShape, entry, document, path)
    findings += found
    if topic is None:
        return None
    if not ids.is_slug(topic.id):
        suggestion = ids.slug(topic.label) or "konu"
        findings.append(finding("bad-slug", document.span((*path, "id")), value=topic.id, suggestion=suggestion))
    elif topic.id in ids.RESERVED_TOPICS:
        findings.append(finding("reserved-slug", document.span((*path, "id")), value=topic.id))
    findings += _asked(topic, document, path)
    if not topic.patterns and not topic.includes and not of_package(document.span(path)):
        findings.append(finding("topic-empty", document.span((*path, "id")), value=topic.id))
    patterns = []
    for index, source in enumerate(topic.patterns):
        span = document.span((*path, "patterns", index))
        try:
            # The package's can be read (a test holds it); they are understood when a text is to be searched for them.
            patterns.append((index, Pattern(source) if of_package(span) else compile_pattern(source)))
        except PatternError as error:
            findings.append(finding("pattern-syntax", span, value=source, reason=error.reason))
    return Topic(topic, tuple(patterns), path, own=read.own(path))


def _asked(topic: TopicShape, document: Document, path: Path) -> Iterator[Finding]:
    """What is wrong with a topic's question: a placeholder that is none, a unit's own work that is not said to be."""
    question, span = topic.question, document.span((*path, "question"))
    if question is None:
        return
    known = (WHOSE,) if topic.kind == "housekeeping" else ()
    if any(found not in known for found in re.findall(r"\{[^}]*\}?|\}", question)):
        yield finding("bad-value", span, key="question", value=question, expected=WHOSE)
    elif topic.kind == "housekeeping" and WHOSE not in question:
        yield finding("question-whose", span, value=question, expected=WHOSE)


def with_featured(topics: Topics, named: Iterable[FeaturedTopic]) -> tuple[Topics, tuple[Finding, ...]]:
    """The topics with those a project names for its home page, each once; names that are none, or stand twice."""
    known = {topic.id: topic for topic in topics.topics}
    findings: list[Finding] = []
    found: dict[str, Topic] = {}
    for name in named:
        if name.id not in known:
            findings.append(finding("unknown-topic", name.span, near=near(name.id, known), value=name.id))
        elif name.id in found:
            findings.append(finding("written-twice", name.span, value=name.id, key="featured"))
        else:
            found[name.id] = known[name.id]
    return replace(topics, featured=tuple(found.values())), tuple(findings)


def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _known(
    data: dict[str, object], names: tuple[str, ...], document: Document, path: Path, findings: list[Finding]
) -> dict[str, object]:
    """The entry without the keys that mean nothing here, each of which is reported."""
    findings += (unknown_key(document, (*path, key), key, (), names) for key in data if key not in names)
    return {key: value for key, value in data.items() if key in names}


def _together(groups: dict[str, str], topics: tuple[Topic, ...], document: Document) -> list[Finding]:
    """The findings that take all topics to see: ids and words used twice, headings that do not exist."""
    findings = [
        finding("bad-slug", document.key_span(("groups", id)), value=id, suggestion=ids.slug(label) or "baslik")
        for id, label in groups.items()
        if not ids.is_slug(id)
    ]
    seen: set[str] = set()
    words: set[str] = {fold_letters(topic.shape.label) for topic in topics}
    for topic in topics:
        if topic.id in seen:
            findings.append(finding("topic-twice", document.span((*topic.path, "id")), value=topic.id))
        seen.add(topic.id)
        if topic.shape.group not in groups:
            span = document.span((*topic.path, "group"))
            findings.append(
                finding("unknown-group", span, near=near(topic.shape.group, groups), value=topic.shape.group)
            )
        own = {fold_letters(topic.shape.label)}
        findings += _twice(topic, ("synonyms",), topic.shape.synonyms, words - own, document)
        words |= {fold_letters(word) for word in topic.shape.synonyms}
        for index, part in enumerate(topic.shape.parts):
            findings += _twice(topic, ("parts", index, "names"), part.names, words, document)
            words |= {fold_letters(word) for word in part.names}
        findings += _twice(topic, ("patterns",), topic.shape.patterns, set(), document)
        findings += _twice(topic, ("foremost",), topic.shape.foremost, set(), document)
        findings += _twice(topic, ("besides",), topic.shape.besides, set(topic.shape.foremost), document)
        references: set[str] = set()
        for kind, decisions in (("includes", topic.shape.includes), ("excludes", topic.shape.excludes)):
            for index, decision in enumerate(decisions):
                if decision.at in references:
                    span = document.span((*topic.path, kind, index, "at"))
                    findings.append(finding("written-twice", span, value=decision.at, key=kind))
                references.add(decision.at)
    return findings


def _twice(topic: Topic, key: Path, words: Iterable[str], taken: set[str], document: Document) -> Iterable[Finding]:
    own = set[str]()
    for index, word in enumerate(words):
        folded = fold_letters(word)
        if folded in taken or folded in own:
            span = document.span((*topic.path, *key, index))
            yield finding("written-twice", span, value=word, key=str(key[-1]))
        own.add(folded)
