"""The command that says what this machine has of what the package can use: `doctor`."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from platform import platform, python_version
from typing import Final

import click


@dataclass(frozen=True, slots=True)
class _Need:
    """Something that may be there: what it is for, how to get it, and what tells that it is there ("" if not)."""

    name: str
    purpose: str
    how: str
    found: Callable[[], str]
    needed: bool = False


@click.command("doctor")
def doctor_command() -> None:
    """Say what this machine has, what is missing, what each is for and how to get it.

    The exit code is 1 only if something is missing without which no site can be built.
    """
    click.echo(f"kimsorumlu {_package('kimsorumlu') or '?'}, Python {python_version()}, {platform()}\n")
    missing = False
    for need in _NEEDS:
        there = need.found()
        missing |= need.needed and not there
        click.echo(f"{'var ' if there else 'yok '} {need.name}{f' ({there})' if there else ''}: {need.purpose}")
        if not there:
            click.echo(f"      {need.how}")
    click.echo("\nYok olanlar olmadan da site kurulur." if not missing else "\nGerekli olanlar eksik.")
    sys.exit(1 if missing else 0)


def _package(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _module(name: str) -> Callable[[], str]:
    return lambda: _package(name) if find_spec(name) else ""


def _program(*names: str) -> Callable[[], str]:
    return lambda: next((path for name in names if (path := shutil.which(name))), "")


def _tesseract() -> str:
    """Where Tesseract is, if it knows Turkish."""
    path = shutil.which("tesseract")
    if path is None:
        return ""
    done = subprocess.run([path, "--list-langs"], capture_output=True, text=True, check=False)  # noqa: S603
    return path if "tur" in (done.stdout + done.stderr).split() else ""


def _chromium() -> str:
    from kimsorumlu.publish.pdf import chromium  # only here: it brings the whole of the model along

    return chromium() or ""


_NEEDS: Final = (
    _Need(
        "Python 3.11",
        "siteyi kuran programın dili",
        "https://www.python.org/downloads/ adresinden yenisini kurun.",
        lambda: python_version() if sys.version_info >= (3, 11) else "",
        needed=True,
    ),
    _Need(
        "MkDocs",
        "sayfaları sitenin çerçevesine yerleştirir",
        "pip install kimsorumlu",
        _module("mkdocs"),
        needed=True,
    ),
    _Need("lxml", "DOCX, ODT ve HTML belgeleri okur", "pip install kimsorumlu[import]", _module("lxml")),
    _Need("pypdfium2", "PDF belgeleri okur", "pip install kimsorumlu[pdf]", _module("pypdfium2")),
    _Need(
        "python-docx",
        "metinleri Word belgesi olarak verir",
        "pip install kimsorumlu[docx]",
        lambda: _package("python-docx"),
    ),
    _Need(
        "LibreOffice",
        "eski Word belgelerini (.doc, .rtf) okunur hâle getirir",
        "https://www.libreoffice.org/ ya da: apt install libreoffice-writer, brew install --cask libreoffice",
        _program("soffice", "libreoffice"),
    ),
    _Need(
        "Tesseract ve Türkçesi",
        "taranmış belgelerin yazısını tanır",
        "apt install tesseract-ocr tesseract-ocr-tur, brew install tesseract tesseract-lang",
        _tesseract,
    ),
    _Need(
        "Chromium",
        "yönetmeliklerin PDF’ini yapar (kimsorumlu build --pdf)",
        "Chromium ya da Chrome kurun; başka yerdeyse KIMSORUMLU_CHROMIUM ile gösterin.",
        _chromium,
    ),
    _Need(
        "git",
        "değişiklikleri saklar; verilmiş sözlerin önceki kayıtla karşılaştırılmasını sağlar",
        "https://git-scm.com/downloads",
        _program("git"),
    ),
)
