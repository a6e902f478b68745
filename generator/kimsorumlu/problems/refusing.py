"""What a system said when it refused something, for a reader."""

from __future__ import annotations

import errno

from kimsorumlu.problems.catalogue.system import SYSTEM
from kimsorumlu.problems.finding import Phrase


def refusal(error: OSError) -> str:
    """Why the system refused, in the reader's language; what does not happen to people, as the system says it."""
    if error.errno in SYSTEM:
        return Phrase(errno.errorcode[error.errno])
    return error.strerror or str(error) or "?"
