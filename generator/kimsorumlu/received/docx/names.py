"""The names of elements and attributes in a Word document's XML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
COMPATIBLE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VML: Final = "{urn:schemas-microsoft-com:vml}"
DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# A document in the strict form of the standard has other names for the same; they are read as those above.
SAME: Final = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": MATH[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/main": DRAWING[1:-1].encode(),
}


def value(element: _Element | None, path: str, attribute: str = "val") -> str | None:
    """The attribute of the element at a path of plain names: `value(p, "pPr/numPr/ilvl")`; None if there is none."""
    for name in path.split("/") if path else ():
        if element is None:
            return None
        element = element.find(W + name)
    return None if element is None else element.get(W + attribute)


def number(element: _Element | None, path: str, attribute: str = "val") -> int | None:
    """The same as a whole number; None if there is none or it is not one."""
    found = value(element, path, attribute)
    try:
        return None if found is None else int(float(found))
    except (ValueError, OverflowError):
        return None


def switch(element: _Element | None, name: str) -> bool | None:
    """Whether a property is switched on in these properties; None where they do not say."""
    found = None if element is None else element.find(W + name)
    return None if found is None else found.get(W + "val", "true") not in ("0", "false", "off", "none")


def printed_choice(alternatives: _Element) -> _Element:
    """Of contents for different readers the first; what is for older ones where there is no other."""
    choice = alternatives.find(COMPATIBLE + "Choice")
    fallback = alternatives.find(COMPATIBLE + "Fallback")
    return choice if choice is not None else fallback if fallback is not None else alternatives
