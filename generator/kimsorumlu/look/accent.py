"""A site's accent: one colour, written for white paper, from which those of links and buttons follow on both papers."""

from __future__ import annotations

import re
from typing import Final

# WCAG 2.2, 1.4.3: text on its ground.
READABLE: Final = 4.5
# On the dark paper the colours of the theme stand clearer than they must; so does an accent.
_CLEAR: Final = 8.0
_LIGHT_PAPER: Final = (255, 255, 255)
_DARK_PAPER: Final = (19, 24, 25)
_WHITE: Final = (255, 255, 255)
_BLACK: Final = (0, 0, 0)
# "--link: #0a4d5c;": the declarations in assets/css/tokens.css that the accent replaces. Those for print are written in
# three digits.
_DECLARED: Final = re.compile(r"(--(link|link-hover|button): +)(#[0-9a-f]{6})(?=;)")

_Colour = tuple[int, int, int]


def readable(accent: str) -> bool:
    """Whether "#0a4d5c" can be read on white paper."""
    return _contrast(_colour(accent), _LIGHT_PAPER) >= READABLE


def with_accent(sheet: str, accent: str) -> str:
    """The sheet of tokens with links and buttons in the accent; lighter where they stand on dark paper."""
    plain = _colour(accent)
    dark = next(mixed for part in range(101) if _contrast(mixed := _mixed(plain, _WHITE, part), _DARK_PAPER) >= _CLEAR)
    colours = {False: (plain, _mixed(plain, _BLACK, 35)), True: (dark, _mixed(dark, _WHITE, 40))}

    def replaced(match: re.Match[str]) -> str:
        # A colour that is light was chosen for dark paper.
        on_dark = _luminance(_colour(match[3])) > 0.3
        colour = colours[on_dark][match[2] == "link-hover"]
        return f"{match[1]}#{''.join(f'{part:02x}' for part in colour)}"

    return _DECLARED.sub(replaced, sheet)


def _colour(written: str) -> _Colour:
    red, green, blue = (int(written[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def _mixed(colour: _Colour, other: _Colour, percent: int) -> _Colour:
    red, green, blue = (round(own + (far - own) * percent / 100) for own, far in zip(colour, other, strict=True))
    return red, green, blue


def _luminance(colour: _Colour) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    red, green, blue = (part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: _Colour, other: _Colour) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
