"""What an HTML parser puts back by itself is left out of published pages: quotes around plain values, some end tags.

A reader gets the same document (tests/publish/test_sparing.py parses pages before and after), a twentieth lighter. Only
pages made from data pass here, whose text has no plain quotation mark and no tag that is none (`escape`); what people
wrote, and what hosts put into pages of theirs (snippet.html), stays as it is.
"""

from __future__ import annotations

import re
from typing import Final

from kimsorumlu import ids
from kimsorumlu.publish.plan import PlannedFile

# class="label" -> class=label. Not before a slash, which would become part of the value.
_QUOTED: Final = re.compile(rb'(?<==)"([\w./#:,;?%&@+\x80-\xff-]+)"(?=[ >])')
# Something stands before an end tag that goes: what is empty stays so, for sheets that ask (`:empty`).
_FULL: Final = rb"(?:(?<=[^>]@)|(?<=</[abp]>@)|(?<=</[a-z][a-z]>@)|(?<=span>@)|(?<=small>@)|(?<=</div>@)|(?<=quote>@))>"
# After an entry of a list, a cell or a row comes another one, or the end of what holds it. Before that of a <template>,
# which older parsers do not know, an end tag stays.
_ENTRY_END: Final = re.compile(rb"</(?:li|d[td]|t[dhr])" + _FULL.replace(b"@", rb"</..") + rb"(?!\s*</template)")
_OPTION_END: Final = b"</option>"


def is_sparing(file: PlannedFile) -> bool:
    """Whether a planned file is published without what a parser adds."""
    return file.published.endswith(".html") and not file.published.endswith(ids.SNIPPET_FILE)


def spared(page: bytes) -> bytes:
    """A page made from data without what a parser adds."""
    # `split` and `join` take a fraction of what `sub` does, which looks into its replacement each time.
    page = b"".join(_ENTRY_END.split(page)).replace(_OPTION_END, b"")
    return b"".join(_QUOTED.split(page))
