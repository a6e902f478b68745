"""data/withdrawals.yml: what is no longer shown, though it was published: a document, a clause, a person's name.

A court, the municipality or the law on personal data may ask for it. The address and what was promised of it stay.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Annotated, Final, Literal

from pydantic import ConfigDict, Field

from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.read.deeds import odd_deed
from kimsorumlu.read.files import read_file
from kimsorumlu.read.shaping import shape
from kimsorumlu.read.source import parse, schema_line
from kimsorumlu.read.values import Day, Line

WITHDRAWALS: Final = "data/withdrawals.yml"
SCHEMA_LINE: Final = "# yaml-language-server: $schema=../schema/withdrawals.json"
# A name has few words; more would be a way to strike out a sentence.
MAX_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class WithdrawalShape:
    """One withdrawal. The address is relative to the site: "ornek/park-ve-bahceler/2021-03-02/madde-5/#bent-a"."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    what: Annotated[
        Literal["document", "clause", "name"],
        Field(
            description="document: alınan belge; clause: metin (bir bent, bir madde ya da bütün metin); name: kişi adı."
        ),
    ]
    at: Annotated[
        Line,
        Field(
            description="Yeri: …/2021-03-02/ (metnin sayfası), …/madde-5/ ya da …/madde-5/#bent-a. Ad için, adın "
            "geçtiği yer."
        ),
    ]
    reason: Annotated[Line, Field(description="Gerekçesi; sitede gösterilir.")]
    date: Annotated[Day, Field(description="Kaldırıldığı gün.")]
    by: Annotated[Line, Field(description="Kimin istediği: mahkemenin, kurulun ya da belediyenin adı ve kararı.")]
    name: Annotated[
        Line | None,
        Field(description="what: name ise ve ad veride hâlâ duruyorsa, gösterilmeyecek ad; başka yerde yazılmaz."),
    ] = None


@dataclass(frozen=True, slots=True)
class WithdrawalsShape:
    """The file."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    withdrawals: Annotated[tuple[WithdrawalShape, ...], Field(description="Yayından kaldırılanlar; silinmez.")]


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A declared withdrawal and where it stands."""

    shape: WithdrawalShape
    span: FileSpan


def read_withdrawals(root: FilePath) -> tuple[tuple[Withdrawal, ...], tuple[Finding, ...]]:
    """The declared withdrawals below `root`, in their order; none if there is no file."""
    raw, unreadable = read_file(root, WITHDRAWALS)
    if raw is None:
        return (), unreadable
    document, found = parse(raw, WITHDRAWALS)
    shaped, more = shape(WithdrawalsShape, document.data, document, ()) if document.data is not None else (None, ())
    findings = [*found, *more, *schema_line(raw, WITHDRAWALS, SCHEMA_LINE)]
    withdrawals = []
    for index, entry in enumerate(shaped.withdrawals if shaped else ()):
        findings += odd_deed(document, ("withdrawals", index), entry.date, ("reason", entry.reason))
        span = document.span(("withdrawals", index, "name"))
        if entry.name is not None and (entry.what != "name" or len(entry.name.split()) > MAX_WORDS):
            findings.append(finding("withdrawal-name", span, value=entry.name, count=str(MAX_WORDS)))
        else:
            withdrawals.append(Withdrawal(entry, document.span(("withdrawals", index, "at"))))
    return tuple(withdrawals), tuple(findings)
