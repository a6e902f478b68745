"""What an article or a headed block is called, wherever it is named: in titles, citations, sentences, lists, search.

An article is called by its number; a block, which the document prints without an article line, by its heading. Of two
articles that print one number the second is told apart: "Madde 38 (ikinci)".
"""

from __future__ import annotations

from dataclasses import dataclass

from kimsorumlu import ids
from kimsorumlu.ids import ArticleNumber
from kimsorumlu.turkish.numerals import ordinal_word


@dataclass(frozen=True, slots=True)
class Designation:
    """The name of one piece of a text; no other place words it.

    `number` is None for a block. `stem` is its slug if it stood alone: "madde-38", "baslik-sofor". `heading` is the
    block's, `turn` says how manieth of the same stem it is.
    """

    number: ArticleNumber | None
    stem: str
    heading: str = ""
    turn: int = 1

    @property
    def slug(self) -> str:
        """ "madde-38", "madde-38--2", "baslik-sofor": unique in its version."""
        return ids.in_turn(self.stem, self.turn)

    @property
    def title(self) -> str:
        """ "Madde 9", "Geçici madde 2", "Madde 38 (ikinci)", "“Şoför” başlığı"."""
        return (self.number.title if self.number else self._quoted) + self._again

    @property
    def cited(self) -> str:
        """ "m. 9", "m. 38 (ikinci)", "“Şoför” başlığı"."""
        return (f"m. {self.number.spoken}" if self.number else self._quoted) + self._again

    @property
    def spoken(self) -> str:
        """ "9. maddesi", "geçici 1. maddesi", "ikinci 38. maddesi", "12–15. maddeleri", "“Şoför” başlığı".

        Of a text that was named.
        """
        again = f"{ordinal_word(self.turn)} " if self.turn > 1 else ""
        if self.number is None:
            return again + self._quoted
        spoken, owned = self.number.spoken, "maddeleri" if self._several else "maddesi"
        return f"{again}{spoken}. {owned}" if spoken[-1].isdigit() else f"{again}{spoken} {owned}"

    @property
    def noun(self) -> str:
        """ "9. madde", "ikinci 38. madde", "12–15. maddeler", "“Şoför” başlığı": as the subject of a sentence."""
        return self._in("maddeler" if self._several else "madde", "başlığı")

    @property
    def within(self) -> str:
        """ "9. maddede", "12–15. maddelerde", "“Şoför” başlığında"."""
        return self._in("maddelerde" if self._several else "maddede", "başlığında")

    @property
    def following(self) -> str:
        """ "18. maddeye göre", "“Yürürlük” başlığına göre": where a text says so."""
        return self._in("maddelere göre" if self._several else "maddeye göre", "başlığına göre")

    @property
    def of_it_following(self) -> str:
        """ "18. maddesine göre", "“Yürürlük” başlığına göre": of a text that was named."""
        return f"{self.spoken}{'ne' if self.number else 'na'} göre"

    @property
    def column(self) -> str:
        """What stands in a narrow column of numbers: "9"; "" for what that does not tell: "geçici 1", a block."""
        plain = self.number is not None and not self.number.series and self.turn == 1
        return self.number.numeral if self.number and plain else ""

    @property
    def named(self) -> str:
        """How findings and data name it: "9", "geçici 1"; by its slug where no number tells it: "madde-38--2"."""
        return self.number.spoken if self.number and self.turn == 1 else self.slug

    @property
    def step(self) -> tuple[str, str]:
        """As the first step of a place in findings: ("article", "38 (ikinci)"), ("block", "Şoför")."""
        return ("article", f"{self.number.spoken}{self._again}") if self.number else ("block", self.heading)

    @property
    def key(self) -> str:
        """ "9", "5/a", "gecici 2": as search looks for it; "" for a block, which is found by its words."""
        return self.number.key if self.number else ""

    @property
    def word(self) -> str:
        """ "madde" or "başlık"."""
        return "madde" if self.number else "başlık"

    @property
    def this(self) -> str:
        """ "Bu madde" or "Bu başlık"."""
        return f"Bu {self.word}"

    @property
    def of_this(self) -> str:
        """ "Bu maddenin" or "Bu başlığın"."""
        return "Bu maddenin" if self.number else "Bu başlığın"

    @property
    def in_this(self) -> str:
        """ "Bu maddede" or "Bu başlıkta"."""
        return "Bu maddede" if self.number else "Bu başlıkta"

    @property
    def with_this(self) -> str:
        """ "Bu maddeyle" or "Bu başlıkla"."""
        return "Bu maddeyle" if self.number else "Bu başlıkla"

    @property
    def concerning_this(self) -> str:
        """ "Bu maddeye" or "Bu başlığa"."""
        return "Bu maddeye" if self.number else "Bu başlığa"

    @property
    def _several(self) -> bool:
        """Whether one marker stands for several articles: "MADDE 12 ila 15-"."""
        return self.number is not None and bool(self.number.others)

    @property
    def _quoted(self) -> str:
        return f"“{self.heading.rstrip(' :')}” başlığı"

    @property
    def _again(self) -> str:
        return f" ({ordinal_word(self.turn)})" if self.turn > 1 else ""

    def _in(self, of_article: str, of_block: str) -> str:
        if self.number is None:
            return f"{self._quoted.removesuffix('başlığı')}{of_block}"
        again, spoken = f"{ordinal_word(self.turn)} " if self.turn > 1 else "", self.number.spoken
        return f"{again}{spoken}. {of_article}" if spoken[-1].isdigit() else f"{again}{spoken} numaralı {of_article}"
