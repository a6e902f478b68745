"""Which heading inside an article of one version became which of the next.

A heading says little by itself ("Aranan Özellikler" may stand in every article), so that where it stands comes first:
in the article that goes on, the one in the same words, then the one that keeps most of them. Only a heading in words
that no other has is known again in another article.
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
) -> list[tuple[int, int]]:
    """Old and new heading, by position.

    `articles` says where an old article goes on, by position too; what the data says is `settled`.
    """
    alphabet = Alphabet()
    olds, news = _headings(before, alphabet), _headings(after, alphabet)
    found = {i: j for i, j in settled if i in olds and j in news}
    old_words, new_words = (Counter(code for _, code in side.values()) for side in (olds, news))
    weighed = []
    for i, (home, code) in olds.items():
        for j, (there, other) in news.items():
            same, here = code == other, articles.get(home) == there
            kept = 1.0 if same else share_kept(code, other)
            alone = same and old_words[code] == new_words[other] == 1
            if kept >= HEADING and (here or alone):
                weighed.append((-kept, not here, abs((i - home) - (j - there)), i, j))
    for _, _, _, i, j in sorted(weighed):
        if i not in found and j not in found.values():
            found[i] = j
    return sorted(found.items())


def _headings(passages: Sequence[Passage], alphabet: Alphabet) -> dict[int, tuple[int, str]]:
    """Position of each heading → that of its article, and its words in code."""
    found, home = {}, -1
    for passage in passages:
        if passage.kind is PassageKind.ARTICLE:
            home = passage.position
        elif passage.kind is PassageKind.HEADING:
            found[passage.position] = home, alphabet.code(stems(passage.text))
    return found
