"""Which keys of a clause can be printed labels."""

from __future__ import annotations

import re

_LETTER = "[A-Za-zÇĞİÖŞÜçğıöşüÂÎÛâîû]"
_ROMAN = "[IVXLCDMivxlcdmİı]"
# The longest labels met in about 90 real texts are four letters with a bracket ("viii)"), Roman numbers more; two
# letters may stand bare. Also a JSON Schema pattern, so it keeps to what Python and ECMAScript share.
LABEL_PATTERN = (
    rf"^(?=.{{1,12}}$)(?=.*\S)(?!{_LETTER}{{3,}}$)(?:[^A-Za-z]*{_ROMAN}{{1,8}}[^A-Za-z]+$|(?!.*{_LETTER}{{5}}))"
)


# What a form prints before each of its headings: "Madde Başlığı: Amaç".
HEADING_WORD = re.compile(
    r"\s*(?P<before>(?:(?:MADDE|Madde)\s)?(?:BAŞLIĞI|[Bb]aşlığı|BAŞLIK|Başlık|ADI|[Aa]dı|KONUSU|[Kk]onusu)\s?[:–-])\s*"
)


def is_label(key: str) -> bool:
    """Whether a key can be a label: "a)", "(1)", "2/a)", "aa)", "-", "•". A longer bare word is a mistyped key."""
    return "\n" not in key and re.match(LABEL_PATTERN, key) is not None
