"""What kind of responsibility each duty is, with the words that prove it.

Reads the duties, alters nothing. A duty has one kind or several: does, has done, supports, coordinates, supervises,
approves, reports, may (a power), must not.
"""

from kimsorumlu.facts.responsibility.kinds import (
    ProvenResponsibility,
    ProvingWords,
    Responsibilities,
    Responsibility,
)
from kimsorumlu.facts.responsibility.layer import responsibilities

__all__ = ["ProvenResponsibility", "ProvingWords", "Responsibilities", "Responsibility", "responsibilities"]
