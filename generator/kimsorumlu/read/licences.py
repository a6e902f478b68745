"""The licences under which a site's notes and pages may stand; regulations themselves are free (5846 art. 31)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

LicenceName = Literal["cc-by-4.0", "cc0-1.0"]


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence: how readers call it, its id in SPDX, its address, and in plain words what it asks."""

    name: str
    spdx: str
    address: str
    asks: str

    @property
    def deed(self) -> str:
        """The page that explains it in Turkish."""
        return f"{self.address}deed.tr"


_COMMONS: Final = "https://creativecommons.org/"
LICENCES: Final[Mapping[LicenceName, Licence]] = {
    "cc-by-4.0": Licence(
        "CC BY 4.0", "CC-BY-4.0", f"{_COMMONS}licenses/by/4.0/", "kaynak göstererek serbestçe kullanılır"
    ),
    "cc0-1.0": Licence("CC0 1.0", "CC0-1.0", f"{_COMMONS}publicdomain/zero/1.0/", "hiçbir koşul olmadan kullanılır"),
}
