"""QR codes of addresses, as the squares a script draws: small enough to lie beside every clause.

The code is made at build time by segno (BSD licence, pure Python): error correction M, which still reads with a crease
in the paper.
"""

from __future__ import annotations

import base64


def qr_squares(text: str) -> str:
    """ "37.…": how many squares a side has, and all of them row by row, a bit each, dark is 1, in base64.

    "" for no text.
    """
    if not text:
        return ""
    # Here, not above: who plans a site makes no codes.
    import segno

    rows = [list(row) for row in segno.make(text, error="m", micro=False).matrix]
    bits = "".join("1" if square else "0" for row in rows for square in row)
    packed = int(bits.ljust(-(-len(bits) // 8) * 8, "0"), 2).to_bytes(-(-len(bits) // 8), "big")
    return f"{len(rows)}.{base64.b64encode(packed).decode()}"
