"""A place in a text: an article or a block, or one of its clauses; what `established` and `duties` of a unit name."""

from __future__ import annotations

from dataclasses import dataclass

from kimsorumlu.model.text import Article, Clause


@dataclass(frozen=True, slots=True)
class TextPlace:
    """An article or a block; or the last clause of `chain`, which leads to it from the paragraph."""

    article: Article
    chain: tuple[Clause, ...] = ()

    @property
    def part(self) -> Article | Clause:
        """What stands there."""
        return self.chain[-1] if self.chain else self.article

    @property
    def fragment(self) -> str:
        """The clause's fragment in its article; "" for an article or a block as a whole."""
        return self.chain[-1].fragment if self.chain else ""

    def speakers(self) -> tuple[str, ...]:
        """The units and roles that the place speaks for, as a whole or in a clause of it."""
        own = self.article.speakers(self.chain) if self.chain else self.article.speaks_for
        return (*own, *(id for clause in self.part.walk() for id in clause.speaks_for))

    def speaks_for(self, id: str) -> bool:
        """Whether the place speaks for a unit or a role, as a whole or in a clause of it."""
        return id in self.speakers()
