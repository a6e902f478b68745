"""Scripts joined into few files: each module runs once, in order; names never clash; what is odd is refused."""

from __future__ import annotations

import re

import pytest

from kimsorumlu.publish.joining import BASE, joined_scripts, later_name
from kimsorumlu.publish.modules import NotJoinedError, read_module

THEME = {
    "search.js": "import { say } from './say.js';\nsay('a');\nexport const later = () => import('./box/box.js');\n",
    "say.js": "let told = 0;\nexport function say(word) { told += 1; return `${word} ${told}`; }\n",
    "box/box.js": (
        "import { say as tell } from '../say.js';\nimport { fold } from './fold.js';\n"
        "const ROOT = new URL('../../../', import.meta.url);\nexport const open = () => tell(fold(ROOT.href));\n"
    ),
    "box/fold.js": "export const fold = (text) => text.toLowerCase();\n",
    "topic.js": "import { fold } from './box/fold.js';\nimport './say.js';\nawait fold('x');\n",
    "day.js": "import { fold } from './box/fold.js';\nfold('y');\n",
}


def joined(theme: dict[str, str] | None = None, **kinds: list[str]) -> dict[str, str]:
    return joined_scripts((theme or THEME).__getitem__, ["search.js"], kinds)


def test_every_file_has_what_it_needs_and_no_more() -> None:
    files = joined(topic=["topic.js"], day=["day.js"])
    assert set(files) == {BASE, "topic", "day", "later-box-box"}
    assert re.findall(r"const (\$\w+) = \(", files[BASE]) == ["$say", "$search"]
    assert "export { $say };" in files[BASE], "only what another file takes is given"
    # A stateless module goes along with each kind that needs it: no page has two kinds.
    assert "const $box_fold" in files["topic"] and "const $box_fold" in files["day"]
    assert files["day"].startswith("import './base.js';"), "what every page has is there on every page"


def test_what_is_asked_for_later_is_a_file_of_its_own_with_its_exports() -> None:
    files = joined()
    assert later_name("box/box.js") == "later-box-box"
    assert "import('./later-box-box.js')" in files[BASE]
    later = files["later-box-box"]
    assert later.startswith("import { $say } from './base.js';")
    assert "const { say: tell } = $say;" in later and "export const { open } = $box_box;" in later
    # The address of the module, not that of the joined file, is what its own addresses are found from.
    assert "new URL('../../../', new URL('../js/box/box.js', import.meta.url).href)" in later


def test_a_later_part_takes_from_the_only_file_that_asks_for_it() -> None:
    theme = THEME | {"box/box.js": THEME["box/box.js"] + "export const more = () => import('./more.js');\n"}
    theme["box/more.js"] = "import { fold } from './fold.js';\nexport const more = fold;\n"
    files = joined(theme)
    assert files["later-box-more"].startswith("import './base.js';\nimport { $box_fold } from './later-box-box.js';")
    assert "export { $box_fold };" in files["later-box-box"]


def test_a_module_that_waits_while_it_is_run_may() -> None:
    assert "(async () => {" in joined(topic=["topic.js"])["topic"]


@pytest.mark.parametrize(
    ("path", "source", "key", "first"),
    [
        ("x.js", "\nimport x from './y.js';", "script-form", "2"),
        ("x.js", "import * as x from './y.js';", "script-form", "1"),
        ("x.js", "export default 3;", "script-form", "1"),
        ("x.js", "let a;\nexport { a };", "script-form", "2"),
        ("x.js", "export let a = 1;", "script-form", "1"),
        ("x.js", "import { a } from 'https://other.example/x.js';", "script-form", "1"),
    ],
)
def test_forms_that_are_not_known_are_refused_with_their_line(path: str, source: str, key: str, first: str) -> None:
    with pytest.raises(NotJoinedError) as refused:
        read_module(path, source)
    assert (refused.value.file, refused.value.reason.code, refused.value.reason.filling[0]) == (path, key, first)


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"say.js": "import { later } from './search.js';\nexport const say = later;\n"}, "script-circle"),
        ({"say.js": "export const tell = 1;\n"}, "script-name"),
        # It would be on the page of the topic twice: in its own file and, with the box, in the later one.
        ({"box/fold.js": "const known = new Map();\nexport const fold = (text) => known.get(text);\n"}, "script-twice"),
    ],
)
def test_what_would_not_run_right_is_refused(changed: dict[str, str], key: str) -> None:
    with pytest.raises(NotJoinedError) as refused:
        joined(THEME | changed, topic=["topic.js"])
    assert refused.value.reason.code == key
