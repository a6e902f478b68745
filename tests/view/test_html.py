"""Templates of a theme that may change while the program runs."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tests.sites import THEME

from kimsorumlu.view.html import environment, read_anew


def test_a_changed_template_is_read_anew_and_all_others_are_not(tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    shutil.copytree(THEME / "pages", theme / "pages")
    whole, part = theme / "pages" / "whole.j2", theme / "pages" / "part.j2"
    whole.write_text("{% include 'part.j2' %}")
    part.write_text("one")
    assert environment(theme).get_template("whole.j2").render() == "one"
    kept = environment(theme).get_template("whole.j2")
    read_anew(theme)
    assert environment(theme).get_template("whole.j2") is kept
    part.write_text("other")
    os.utime(part, (1, 1))  # within one tick of the clock as it may be
    read_anew(theme)
    assert environment(theme).get_template("whole.j2").render() == "other"
