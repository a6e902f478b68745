"""What pages ask for: one sheet and one script that all share, one of each a kind; of the theme as it is laid out."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from tests import sites

from kimsorumlu import ids
from kimsorumlu.pages.kinds import KINDS, script_sets, sheet_sets, shell_kinds
from kimsorumlu.publish.bundles import bundles
from kimsorumlu.view.html import HTML


@pytest.fixture(scope="module")
def joined() -> dict[str, str]:
    return {path: content.decode() for path, content in bundles(sites.small())}


def test_every_kind_has_a_sheet_and_its_scripts_in_one(joined: dict[str, str]) -> None:
    told = shell_kinds()
    for kind in KINDS:
        if kind.formats[0] is not HTML:
            continue
        shown = told[kind.name]
        assert f"{ids.BUNDLES}{shown['sheet']}.css" in joined
        assert not kind.scripts or f"{ids.BUNDLES}{shown['script']}.js" in joined
        assert set(kind.sheets) <= set(sheet_sets()[str(shown["sheet"])])
        assert set(kind.scripts) <= set(script_sets().get(str(shown["script"]), ()))


def test_every_file_that_a_joined_one_names_is_there(joined: dict[str, str]) -> None:
    named = {
        f"{ids.BUNDLES}{name}"
        for path, text in joined.items()
        if path.endswith(".js")
        for name in re.findall(r"""["']\./([\w-]+\.js)["']""", text)
    }
    assert len(named) > 5 and named <= set(joined)
    fonts = set(re.findall(r"url\(\.\./fonts/([\w-]+\.woff2)\)", joined[f"{ids.BUNDLES}base.css"]))
    assert len(fonts) == 4
    assert all((sites.THEME / "mkdocs" / "assets" / "fonts" / name).is_file() for name in fonts)


def test_paper_has_the_last_word(joined: dict[str, str]) -> None:
    """Where the rest comes later it is a sheet of its own behind the kind's."""
    later = {f"{ids.BUNDLES}{shown['sheet']}.css" for shown in shell_kinds().values() if shown["rest_later"]}
    assert later and later.isdisjoint(
        f"{ids.BUNDLES}{shown['sheet']}.css" for shown in shell_kinds().values() if not shown["rest_later"]
    )
    for path, text in joined.items():
        of_a_kind = not path.endswith(("/base.css", "/suggestions.css", "/signs.css", "/first-search.css"))
        if path.endswith(".css") and of_a_kind:
            assert (path in later) or "details:not([open]" in text[text.rindex("@media print{") :], path
    assert joined[f"{ids.BUNDLES}print.css"].startswith("@media print{")


def test_a_projects_own_sheet_and_script_are_joined(tmp_path: Path) -> None:
    theme = shutil.copytree(sites.THEME, tmp_path / "theme")
    assets = theme / "mkdocs" / "assets"
    (assets / "css" / "law.css").write_text(".own { color: red }", "utf-8")
    (assets / "js" / "share.js").write_text("import { element } from './element.js';\nelement('own-mark');\n", "utf-8")
    small = sites.small()
    made = dict(bundles(replace(small, config=replace(small.config, theme=theme))))
    assert b".own{color:red}" in made[f"{ids.BUNDLES}{shell_kinds()['article']['sheet']}.css"]
    assert b"own-mark" in made[f"{ids.BUNDLES}article.js"]
