"""One kind of finding: code, severity, both wordings, help, and an example that provokes it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Severity(StrEnum):
    """How much a finding weighs: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Language(StrEnum):
    """The languages findings are worded in."""

    TR = "tr"
    EN = "en"


@dataclass(frozen=True, slots=True)
class FindingKind:
    """One kind of finding. `example` is a line or two of data that provokes it.

    `record` is what the site says of it in a sentence of its own, beside the printed words; "" for most, which only
    the console shows. `verdict`: what is wrong, in a few words that stand before it. `answerable`: whether the data can
    answer it with a reason; it is then counted, not shown again.
    """

    code: str
    severity: Severity
    tr: str
    en: str
    help_tr: str
    help_en: str
    example: str
    record: str = ""
    verdict: str = ""
    answerable: bool = False

    def message(self, language: Language) -> str:
        return self.tr if language is Language.TR else self.en

    def help(self, language: Language) -> str:
        return self.help_tr if language is Language.TR else self.help_en


def error(code: str, tr: str, en: str, help_tr: str, help_en: str, example: str) -> FindingKind:
    """An entry that stops a build."""
    return FindingKind(code, Severity.ERROR, tr, en, help_tr, help_en, example)


def warning(code: str, tr: str, en: str, help_tr: str, help_en: str, example: str) -> FindingKind:
    """An entry that is told and stops nothing."""
    return FindingKind(code, Severity.WARNING, tr, en, help_tr, help_en, example)


def answerable(code: str, tr: str, en: str, help_tr: str, help_en: str, example: str) -> FindingKind:
    """A warning that may be unfounded: whoever has looked answers it in the data."""
    return FindingKind(code, Severity.WARNING, tr, en, help_tr, help_en, example, answerable=True)


class CatalogueModule(Protocol):
    """A module of the catalogue. `TITLE` and `ABOUT`, a sentence, head its entries on the site's page of findings."""

    TITLE: str
    ABOUT: str

    @property
    def ENTRIES(self) -> tuple[FindingKind, ...]: ...  # noqa: N802  (a module's constant)
