"""The kind of a unit, as its text calls it: müdürlük, amirlik, büro … Free text; the common ones are suggested."""

from __future__ import annotations

import re
from typing import Annotated, Final

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from kimsorumlu.turkish.case import lower

# What units of municipalities are called, from the whole down; an editor offers these.
UNIT_KINDS: Final = (
    *("daire başkanlığı", "başkanlık", "şube müdürlüğü", "müdürlük", "amirlik", "şeflik", "memurluk", "koordinatörlük"),
    *("servis", "birim", "büro", "kalem", "merkez", "ekip", "grup", "komisyon", "kurul"),
)
# One to four words in small letters: "grup amirliği", "ar-ge birimi".
_LETTERS: Final = "[a-zçğıöşüâîû]+"
_FORM: Final = rf"{_LETTERS}([ -]{_LETTERS}){{0,3}}"


def _kind(value: object) -> object:
    if not isinstance(value, str) or re.fullmatch(_FORM, value) is None:
        near = lower(value).strip() if isinstance(value, str) else ""
        raise PydanticCustomError("bad_unit_kind", "not a kind", {"near": near if re.fullmatch(_FORM, near) else ""})
    return value


_SCHEMA: Final = {
    "description": "Birimin türü, metinde geçtiği gibi, küçük harfle: müdürlük, amirlik, büro, ekip …",
    "anyOf": [{"enum": list(UNIT_KINDS)}, {"type": "string", "pattern": f"^{_FORM}$"}],
}
UnitKind = Annotated[str, BeforeValidator(_kind), WithJsonSchema(_SCHEMA)]
