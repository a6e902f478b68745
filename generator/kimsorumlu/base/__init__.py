"""What every project has unless it says otherwise: MkDocs' settings and the hand-written pages."""

from pathlib import Path
from typing import Final

BASE: Final = Path(__file__).parent
