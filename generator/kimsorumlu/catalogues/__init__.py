"""The catalogues that come with the package: topics, jobs, kinds of directorate, roles, laws, search words, places.

Each says in `version` of which day it is. A project's file of the same name in data/ is laid over it (read/overlay.py).
No address of a site and no municipality's text stands in them.
"""

from pathlib import Path
from typing import Final, Literal, get_args

CATALOGUES: Final = Path(__file__).parent
CatalogueName = Literal["topics", "jobs", "directorate-kinds", "roles", "legislation", "search-words", "places"]
# In the order in which readers are told of them.
NAMES: Final[tuple[CatalogueName, ...]] = get_args(CatalogueName)
