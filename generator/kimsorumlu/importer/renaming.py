"""Units that a new text says were called otherwise before: "Çevre Koruma Müdürlüğünün adı … olarak değiştirilmiştir."

Only such a sentence makes one unit the other's successor; that two names are alike does not. The sentence is the reason
that the data gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kimsorumlu.check.naming import said_in
from kimsorumlu.model.version import Version
from kimsorumlu.read.shapes import RenamedFrom
from kimsorumlu.turkish.fold import fold_letters

_SENTENCE: Final = re.compile(r"(?<=[.;])\s+(?=[A-ZÇĞİÖŞÜ(])|\n")
# What stands between the old name and the new one, and behind it. Names are folded, in any case.
_ENDED: Final = r"\w{{0,4}}(?:['’]\w{{1,5}})?"
_RENAMED: Final = (
    # "… Müdürlüğünün adı, … Müdürlüğü olarak değiştirilmiştir", "… olan adı …"
    r"{old}%s\W{{1,3}}(?:olan )?(?:ad|unvan|ism|isim)\w{{0,3}}\W{{1,3}}(?:\w+\W+){{0,4}}{new}%s\W+"
    r"(?:\w+\W+){{0,2}}degis\w+",
    # "…, … Müdürlüğüne dönüştürülmüştür", "… Müdürlüğü olarak yeniden adlandırılmıştır"
    r"{old}%s\W+(?:\w+\W+){{0,3}}{new}%s\W+(?:\w+\W+){{0,3}}(?:donus|adlandir|degistir)\w+",
    # "… Müdürlüğü kapatılarak … Müdürlüğü kurulmuştur"
    r"{old}%s\W+(?:kapat|kaldir|lagvedil)\w+\W+(?:\w+\W+){{0,4}}{new}%s\W+(?:\w+\W+){{0,2}}kurul\w+",
    # "… Müdürlüğü (eski adıyla … Müdürlüğü)"
    r"{new}%s\W+(?:eski ad\w+|onceki ad\w+)\W+{old}%s",
)


def renamed(old: Version, new: Version) -> Iterator[tuple[str, RenamedFrom]]:
    """The units of the new text, by their ids, that it says are units of the old one, whose names it has no more."""
    gone = [unit for unit in old.units if new.unit(unit.id) is None]
    come = [unit for unit in new.units if old.unit(unit.id) is None]
    if not gone or not come:
        return
    sentences = [(each, fold_letters(each)) for each in _sentences(new)]
    for unit in come:
        for before in gone:
            forms = [form % (_ENDED, _ENDED) for form in _RENAMED]
            names = {"old": re.escape(fold_letters(before.name)), "new": re.escape(fold_letters(unit.name))}
            said = re.compile("|".join(form.format(**names) for form in forms))
            found = next((each for each, folded in sentences if said.search(folded)), None)
            if found is not None:
                yield unit.id, RenamedFrom(before.id, f"Metin söylüyor: “{found}”")


def _sentences(version: Version) -> Iterator[str]:
    """The sentences of a text and of what stands around it, each on one line."""
    around = (version.front_matter or "", version.back_matter or "")
    for text in (*around, *map(said_in, version.articles)):
        yield from (" ".join(each.split()) for each in _SENTENCE.split(text) if each.strip())
