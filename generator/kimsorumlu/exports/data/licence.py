"""Under what the open data may be used, as each description of it says."""

from __future__ import annotations

from typing import Final

LICENCE_NAME: Final = "CC BY 4.0"
# As SPDX calls it.
LICENCE_ID: Final = "CC-BY-4.0"
LICENCE_URL: Final = "https://creativecommons.org/licenses/by/4.0/deed.tr"
