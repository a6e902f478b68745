"""Which heading inside an article of one version became which of the next.

A heading says little by itself ("Aranan Özellikler" may stand in every article), so that where it stands comes first:
in the article that goes on, the one in the same words, then the one that keeps most of them. Only a heading in words
that no other has is known again in another article. So it is with the rows of a table, which say little by themselves,
too: what a row is about are its words, its numbers change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from kimsorumlu.facts.alignment.passages import Alphabet, Passage, PassageKind, stems
from kimsorumlu.facts.alignment.similarity import share_kept

# A heading goes on in one that keeps half of its words: "Müdürün Görev ve Sorumlulukları", "Müdürün Görevleri" do.
HEADING: Final = 0.5


def heading_links(
    before: Sequence[Passage],
    after: Sequence[Passage],
    articles: Mapping[int, int],
    settled: Iterable[tuple[int, int]],
    kind: PassageKind = PassageKind.HEADING,
) -> list[tuple[int, int]]:
    """Old and new heading, by position; or in the same way the rows of tables, of which the words are looked at.

    `articles` says where an old article goes on, by position too; what the data says is `settled`.
    """
    alphabet = Alphabet()
    olds, news = _headings(before, alphabet, kind), _headings(after, alphabet, kind)
    found = {i: j for i, j in settled if i in olds and j in news}
    old_words, new_words = (Counter(code for _, code in side.values()) for side in (olds, news))
    weighed = []
    for i, (home, code) in olds.items():
        for j, (there, other) in news.items():
            same, here = code == other, articles.get(home) == there
            alone = same and old_words[code] == new_words[other] == 1
            if not here and not alone:
                continue
            kept = 1.0 if same else share_kept(code, other)
            if kept >= HEADING:
                weighed.append((-kept, not here, abs((i - home) - (j - there)), i, j))
    for _, _, _, i, j in sorted(weighed):
        if i not in found and j not in found.values():
            found[i] = j
    return sorted(found.items())


def _headings(passages: Sequence[Passage], alphabet: Alphabet, kind: PassageKind) -> dict[int, tuple[int, str]]:
    """Position of each heading → that of its article, and its words in code; of a row without its numbers."""
    found, home = {}, -1
    for passage in passages:
        if passage.kind is PassageKind.ARTICLE:
            home = passage.position
        elif passage.kind is kind:
            words = stems(passage.words)
            named = [word for word in words if not word.isdigit()] if kind is PassageKind.ROW else words
            found[passage.position] = home, alphabet.code(named or words)
    return found
