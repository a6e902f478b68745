"""Reads data/jobs.yml: everyday public jobs, what people call them, and to whom the law gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path as FilePath
from typing import Annotated, Final

from pydantic import ConfigDict, Field

from kimsorumlu import ids
from kimsorumlu.problems import Finding, finding
from kimsorumlu.read.listing import opened, repeated, shaped_entries
from kimsorumlu.read.overlay import Shared
from kimsorumlu.read.shaping import shape
from kimsorumlu.read.source import Document, Path
from kimsorumlu.read.values import Line

JOBS = FilePath("data/jobs.yml")
SCHEMA_LINE = "# yaml-language-server: $schema=../schema/jobs.json"
_STRICT = ConfigDict(extra="forbid")

# Law → article that gives a job to somebody ({"kanun-5216": "7/3-a", "kanun-5393": "14/1-a"}). Empty: it is theirs, by
# an article that is not on record.
Basis = dict[Line, Line]

# "7/1-g", "7/1-aa", "7/5", "49": article, paragraph, item
_ARTICLE: Final = re.compile(r"(?P<number>(?:(?:ek|geçici) )?\d+(?:/[A-ZÇĞİÖŞÜ])?)(?:/\d+(?:-[a-zçğıöşü]{1,2})?)?")


@dataclass(frozen=True, slots=True)
class LevelsShape:
    """To whom the law gives a job; a level the law does not name for it is None."""

    __pydantic_config__ = _STRICT

    metropolitan: Annotated[Basis | None, Field(description="Büyükşehir belediyesi: kanun ve maddesi.")] = None
    district: Annotated[Basis | None, Field(description="Büyükşehir içindeki ilçe belediyesi.")] = None
    municipality: Annotated[Basis | None, Field(description="Büyükşehir olmayan yerde belediye.")] = None
    water_authority: Annotated[Basis | None, Field(description="Büyükşehirde su ve kanalizasyon idaresi.")] = None
    central: Annotated[Basis | None, Field(description="Devlet; maddesi bilinmiyorsa {}.")] = None

    @property
    def named(self) -> Mapping[str, Basis]:
        """The levels that the law names, each with its basis."""
        found = ((level.name, getattr(self, level.name)) for level in fields(self))
        return {name: basis for name, basis in found if basis is not None}


@dataclass(frozen=True, slots=True)
class JobShape:
    """One entry of `jobs`."""

    __pydantic_config__ = _STRICT

    id: Annotated[Line, Field(description="Kalıcı ad.")]
    label: Annotated[Line, Field(description="İşin adı, yalın.")]
    kind: Annotated[
        Line | None,
        Field(description="İşe genellikle bakan müdürlüğün türü (directorate-kinds.yml); yoksa null."),
    ]
    names: Annotated[tuple[Line, ...], Field(description="Gündelik sözler; bir söz tek bir işte yazılır.")]
    prevails: Annotated[bool, Field(description="true: yanında bir konu da sorulsa sorulan bu iştir.")] = False
    body: Annotated[Line | None, Field(description="Belediyenin olmayan işlerde genellikle kime gidildiği.")] = None
    levels: Annotated[LevelsShape, Field(description="Kanunun işi kime verdiği, kanun ve maddesiyle.")] = field(
        default_factory=LevelsShape
    )


@dataclass(frozen=True, slots=True)
class JobsShape:
    """jobs.yml as a whole; its entries are read one by one."""

    __pydantic_config__ = _STRICT

    jobs: Annotated[tuple[JobShape, ...], Field(description="İşler.")]
    yielding: Annotated[tuple[Line, ...], Field(description="Bir iş de sorulmuşsa o işin parçası olan konular.")] = ()
    common: Annotated[
        tuple[Line, ...], Field(description="Bir konunun da sözü olan, bir işin yanında konuyu göstermeyen sözler.")
    ] = ()
    signs: Annotated[tuple[Line, ...], Field(description="Sorunun bir birimin işi olmadığını gösteren sözler.")] = ()


@dataclass(frozen=True, slots=True)
class _Rest:
    """jobs.yml without its jobs."""

    __pydantic_config__ = _STRICT

    yielding: tuple[Line, ...] = ()
    common: tuple[Line, ...] = ()
    signs: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """A job as read, with its place in the file."""

    shape: JobShape
    path: Path

    @property
    def id(self) -> str:
        return self.shape.id

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is called, its label first."""
        return (self.shape.label, *self.shape.names)

    @property
    def named_at(self) -> Iterator[tuple[Path, str]]:
        """Its names, each with its place in the file."""
        yield (*self.path, "label"), self.shape.label
        yield from (((*self.path, "names", index), name) for index, name in enumerate(self.shape.names))

    @property
    def cited(self) -> Iterator[tuple[Path, str, str]]:
        """The laws and articles that give it to somebody, each with its place in the file."""
        for level, basis in self.shape.levels.named.items():
            yield from (((*self.path, "levels", level, law), law, article) for law, article in basis.items())


@dataclass(frozen=True, slots=True)
class Jobs:
    """All jobs in file order, and what is known beside them.

    `yielding` are topics (ids) that are part of any job beside them, `common` words that name no topic there, `signs`
    words of everyday life.
    """

    jobs: tuple[Job, ...]
    document: Document
    yielding: tuple[str, ...] = ()
    common: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()


def article_of_place(place: str) -> str | None:
    """The number of the article that a place of a law lies in: "7/1-g" → "7"; None if it is no place."""
    match = _ARTICLE.fullmatch(place)
    return match["number"] if match else None


def read_jobs(raw: bytes, file: str, shared: Shared | None = None) -> tuple[Jobs, tuple[Finding, ...]]:
    """The usable entries and everything wrong with the file. Never raises for bad data."""
    document, data, findings = opened(raw, file, SCHEMA_LINE, ("jobs", "yielding", "common", "signs"), shared)
    jobs = tuple(Job(entry, path) for path, entry in shaped_entries(JobShape, "jobs", data, document, findings))
    for job in jobs:
        findings += _alone(job, document)
    findings += repeated((((*job.path, "id"), job.id) for job in jobs), "id", document)
    findings += repeated((name for job in jobs for name in job.named_at), "names", document)
    rest, found = shape(_Rest, {key: data[key] for key in ("yielding", "common", "signs") if key in data}, document, ())
    findings += found
    rest = rest or _Rest()
    return Jobs(jobs, document, rest.yielding, rest.common, rest.signs), tuple(findings)


def _alone(job: Job, document: Document) -> Iterator[Finding]:
    """What is wrong with one job by itself: an id that is none, articles that cannot be read."""
    if not ids.is_slug(job.id):
        suggestion = ids.slug(job.shape.label) or "cop-toplama"
        yield finding("bad-slug", document.span((*job.path, "id")), value=job.id, suggestion=suggestion)
    for path, law, article in job.cited:
        if article_of_place(article) is None:
            yield finding("bad-value", document.span(path), key=law, value=article, expected="7, 7/1, 7/1-g")
