"""Values as bytes, for another process or to be kept, and read back as nothing but values.

What both sides have anyway need not be in the bytes: there stands only which of it is meant, and unpacking leads back
to the very same objects.
"""

from __future__ import annotations

import dataclasses
import datetime
import io
import pickle
import sys
from collections.abc import Iterable, Mapping
from enum import Enum

# What reading bytes can end in that are damaged, or were made by something else.
_NOT_READ = (pickle.UnpicklingError, AttributeError, EOFError, LookupError, TypeError, ValueError)


class NotPackedError(ValueError):
    """Raised for bytes that are no packed value of ours."""


def packed(value: object, held: Iterable[object] = ()) -> bytes:
    """The value as bytes; of what is `held` stands only the place in which it comes there."""
    file = io.BytesIO()
    _Packer(file, held).dump(value)
    return file.getvalue()


def unpacked(raw: bytes, held: Iterable[object] = ()) -> object:
    """The value that `packed` was given, with what is `held` now. Raises NotPackedError.

    Whoever wrote the bytes, no code is run but that of the package's own plain values.
    """
    try:
        return _Unpacker(io.BytesIO(raw), held).load()
    except _NOT_READ as error:
        raise NotPackedError from error


class _Packer(pickle.Pickler):
    def __init__(self, file: io.BytesIO, held: Iterable[object]) -> None:
        super().__init__(file, protocol=pickle.HIGHEST_PROTOCOL)
        self._held = tuple(held)
        self._places = {id(each): place for place, each in enumerate(self._held)}

    def persistent_id(self, value: object) -> int | None:
        return self._places.get(id(value))


class _Unpacker(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, held: Iterable[object]) -> None:
        super().__init__(file)
        self._held = tuple(held)

    def persistent_load(self, place: int) -> object:
        return self._held[place]

    def find_class(self, module: str, name: str) -> type:
        """Classes of values in modules that are here already: none is brought, and nothing else is called."""
        if (module, name) == ("datetime", "date"):
            return datetime.date
        found = getattr(sys.modules.get(module), name, None) if module.startswith("kimsorumlu.") else None
        if isinstance(found, type) and (dataclasses.is_dataclass(found) or issubclass(found, Enum | Mapping)):
            return found
        raise pickle.UnpicklingError(f"{module}.{name}")
