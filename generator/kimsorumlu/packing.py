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
from collections.abc import Callable, Hashable, Iterable, Mapping
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, cast

# What reading bytes can end in that are damaged, or were made by something else.
_NOT_READ = (pickle.UnpicklingError, AttributeError, EOFError, LookupError, TypeError, ValueError)


class NotPackedError(ValueError):
    """Raised for bytes that are no packed value of ours."""


def packed(value: object, held: Iterable[object] = ()) -> bytes:
    """The value as bytes; of what is `held`, objects of classes, stands only the place in which it comes there."""
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


def _held_at(_: int) -> object:
    """Stands in the bytes for what is held; who unpacks has a function of its own for it."""
    raise NotPackedError


@cache
def _values_of(kind: type) -> Callable[[object], tuple[object, ...]] | None:
    """Gives the values of a dataclass with slots; None for other classes. Python's own way asks each for its fields."""
    if not dataclasses.is_dataclass(kind) or kind.__dictoffset__:
        return None
    names = _names_of(kind)
    return attrgetter(*names) if len(names) > 1 else lambda value: tuple(getattr(value, name) for name in names)


@cache
def _names_of(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


def _filled(kind: type, values: tuple[object, ...]) -> object:
    """A value of a dataclass with slots, as it was: nothing of the class's own is run."""
    made: object = object.__new__(kind)
    for name, value in zip(_names_of(kind), values, strict=True):
        object.__setattr__(made, name, value)
    return made


class _Packer(pickle.Pickler):
    def __init__(self, file: io.BytesIO, held: Iterable[object]) -> None:
        super().__init__(file, protocol=pickle.HIGHEST_PROTOCOL)
        self._held = tuple(held)
        self._places = {id(each): place for place, each in enumerate(self._held)}

    def reducer_override(self, value: Any) -> Any:
        """Of what is held its place. Asked of every object but the plainest, unlike `persistent_id`: of a tenth."""
        place = self._places.get(id(value))
        if place is not None:
            return _held_at, (place,)
        values = _values_of(cast(Hashable, type(value)))
        return NotImplemented if values is None else (_filled, (type(value), values(value)))


class _Unpacker(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, held: Iterable[object]) -> None:
        super().__init__(file)
        self._held = tuple(held)

    def _at(self, place: int) -> object:
        return self._held[place]

    def find_class(self, module: str, name: str) -> object:
        """Classes of values in modules that are here already: none is brought, and nothing else is called."""
        if (module, name) == (__name__, _held_at.__name__):
            return self._at
        if (module, name) == (__name__, _filled.__name__):
            return _filled
        if (module, name) == ("datetime", "date"):
            return datetime.date
        found = getattr(sys.modules.get(module), name, None) if module.startswith("kimsorumlu.") else None
        if isinstance(found, type) and (dataclasses.is_dataclass(found) or issubclass(found, Enum | Mapping)):
            return found
        raise pickle.UnpicklingError(f"{module}.{name}")
