"""How a municipality can be reached, as its data says: nothing without where it was read, and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.municipality_shape import Contact
from kimsorumlu.turkish.dates import day

_NAMES: Final = {"phone": "Telefon", "mail": "E-posta", "kep": "KEP", "form": "Başvuru sayfası"}


@dataclass(frozen=True, slots=True)
class ContactLine:
    """A way to reach a municipality. `address` is what a link leads to, "" where there is nothing to follow."""

    name: str
    value: str
    address: str
    read: str


def contact_lines(municipality: Municipality) -> tuple[ContactLine, ...]:
    """The ways that the data holds, in its order; `read` says where and on which day: "ornek.bel.tr, 29.11.2026"."""
    return tuple(
        ContactLine(_NAMES[each.kind], each.value, _address(each), f"{each.source}, {day(each.checked)}")
        for each in municipality.contacts
    )


def _address(contact: Contact) -> str:
    """Registered mail (KEP) cannot be written to from a mail program, so its address is only told."""
    value = contact.value
    if contact.kind == "phone":
        return f"tel:{_NOT_DIALLED.sub('', value)}"
    if contact.kind == "mail":
        return f"mailto:{value}"
    return value if contact.kind == "form" and value.startswith(("https://", "http://")) else ""


_NOT_DIALLED: Final = re.compile(r"[^\d+]")
