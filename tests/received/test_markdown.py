from __future__ import annotations

from kimsorumlu.check.tokens import words
from kimsorumlu.received.markdown import lines, undecorated


def test_only_markdown_decoration_is_undone() -> None:
    assert words(undecorated("- **Madde 9- Müdür**")) == ["Madde", "9", "-", "Müdür"]
    assert words(undecorated("## **İKİNCİ BÖLÜM**")) == ["İKİNCİ", "BÖLÜM"]
    assert words(undecorated("| a) Başkanlık | :İzmir, |")) == ["a", ")", "Başkanlık", ":", "İzmir", ","]
    assert words(undecorated("|------|--|")) == []
    assert words(undecorated("- | | |")) == []
    assert words(undecorated("  - 2/a) Yazılım - Servisi")) == ["2", "/", "a", ")", "Yazılım", "-", "Servisi"]


def test_every_sign_keeps_its_place() -> None:
    (line,) = lines("- **Madde 9-** Müdür | ***".encode())
    assert (line.number, line.text) == (1, "- **Madde 9-** Müdür | ***")
    assert line.bare == "    Madde 9-   Müdür   ***"
