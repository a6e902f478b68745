"""The measured part of the public accessibility statement; as a script (`make a11y`), measures and writes it anew.

It is the section under HEADING in content/erisilebilirlik.md; all other words there are written by hand.
"""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import sync_playwright

from tests.browser.audit import WIDTHS, Audit, audit, auditor
from tests.browser.chromium import executable
from tests.browser.hosting import site_at_root
from tests.browser.kinds import EVERY, LABELS

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "content" / "erisilebilirlik.md"
HEADING = "## Son ölçüm {#olcum}\n"
MONTHS = ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"]


def engine() -> str:
    """The version of axe-core in use: "4.12.1"."""
    found = re.search(r"axe v([\d.]+)", AXE_SCRIPT)
    assert found
    return found[1]


def fixed(kinds: Iterable[str]) -> str:
    """What the section says of how was measured; stale as soon as the tests measure otherwise."""
    narrow, wide = WIDTHS
    return (
        f"- Araç: axe-core {engine()}\n"
        "- Ölçüt: WCAG 2.0, 2.1 ve 2.2’nin A ve AA düzeyi ile aracın “iyi uygulama” kuralları\n"
        "- Ayarlar: açık görünüm ve renge bağlı kurallar için ayrıca koyu görünüm; "
        f"{narrow} ve {wide} piksel genişlik\n"
        f"- Sayfa türleri ve durumları ({len(list(kinds))}): {', '.join(LABELS[kind] for kind in kinds)}\n"
    )


def section(day: dt.date, browser: str, audits: Mapping[str, Audit]) -> str:
    """The section in Turkish, from what was measured on `day`."""
    passed = frozenset[str]().union(*(one.passed for one in audits.values()))
    undecided = frozenset[str]().union(*(one.undecided for one in audits.values()))
    violations = sum(len(one.violations) for one in audits.values())
    date = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    names = ", ".join(f"`{rule}`" for rule in sorted(undecided))
    by_eye = f" Bazı yerlerde aracın kendi başına karar veremediği kurallar: {names}." if undecided else ""
    return (
        f"\nÖlçüm tarihi {date}. Her türden ve her durumdan birer sayfa, toplam {len(audits)} sayfa denetlendi.\n\n"
        f"**İhlal: {violations}.** Uygulanan ve sağlanan kural: {len(passed)}.{by_eye}\n\n"
        f"{fixed(audits)}"
        f"- Tarayıcı: Chromium {browser.partition('.')[0]}\n"
    )


def measure(site: Path) -> str:
    """The section for a built site."""
    path = executable()
    assert path, "no Chromium on this machine"
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with site_at_root(site) as served, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        with auditor(browser) as page:
            audits = {kind: audit(page, served + address) for kind, address in EVERY.items()}
        version = browser.version
        browser.close()
    return section(dt.date.today(), version, audits)


def replaced(text: str, new: str) -> str:
    """The page with its measured section replaced."""
    before, _, after = text.partition(HEADING)
    _, mark, rest = after.partition("\n## ")
    return before + HEADING + new + mark + rest


def main() -> None:
    PAGE.write_text(replaced(PAGE.read_text(encoding="utf-8"), measure(ROOT / "site")), encoding="utf-8")
    print(f"Written: {PAGE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
