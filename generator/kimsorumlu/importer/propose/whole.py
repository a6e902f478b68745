"""What a text says of itself: its title, the unit it is about, the municipality whose it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kimsorumlu import ids
from kimsorumlu.check.naming import said_in
from kimsorumlu.facts.terms import defines
from kimsorumlu.importer.propose.lexicon import Lexicon, PrintedWord, words_of
from kimsorumlu.importer.propose.phrases import Called, Sort, unit_at_end
from kimsorumlu.importer.propose.words import unit_ending
from kimsorumlu.model.text import Article
from kimsorumlu.read.source import Path
from kimsorumlu.turkish.case import capital, lower
from kimsorumlu.turkish.characters import FOOTNOTE_SIGNS
from kimsorumlu.turkish.fold import fold_letters

# Kinds of what has a regulation of its own.
_WHOLES: Final = ("müdürlük", "başkanlık", "koordinatörlük", "şeflik", "amirlik", "merkez", "birim")
_TERM: Final = re.compile(r"(?:mudurluk|daire baskanligi|baskanlik|sube mudurlugu|birim|seflik|mudurluk/daire)")
_LIGHT: Final = frozenset(("ve", "ile"))


@dataclass(frozen=True, slots=True)
class Itself:
    """What a text is called, which unit it is about and where it says so, and how the municipality is called in it.

    `title_said`: whether the text prints its title as such; otherwise it is put together from what it is about.
    """

    title: str
    title_said: bool
    unit: Called
    unit_said: str
    # Where that stands in the text; () for its head.
    unit_at: Path
    municipality: str | None


def itself(title: Sequence[str], front: str | None, articles: Sequence[Article], lexicon: Lexicon) -> Itself:
    """What the text says of itself; `title` are the lines of its head that name it."""
    texts = list(_texts(articles))
    municipality = _municipality([*(front or "").split("\n"), *texts])
    line = " ".join(title)
    unit, said = _unit(line, articles, texts, lexicon)
    own, printed = _title(line, unit, texts, lexicon)
    at = next((path for path, text in _placed(articles) if said and text == said), ())
    return Itself(own, printed, unit, said, at, municipality)


def _texts(articles: Sequence[Article]) -> Iterator[str]:
    yield from (text for _, text in _placed(articles))


def _placed(articles: Sequence[Article]) -> Iterator[tuple[Path, str]]:
    for article in articles:
        yield article.path, article.heading or ""
        yield from ((clause.path, clause.printed) for clause in article.walk())


def _unit(line: str, articles: Sequence[Article], texts: Sequence[str], lexicon: Lexicon) -> tuple[Called, str]:
    """The unit a text is about: by its title, by its definitions, else the one its first articles name most often."""
    found = _of_title(line, lexicon)
    if found is not None:
        return found, line
    for article in articles:
        for clause in article.walk() if defines(article) else ():
            term, _, meaning = clause.printed.partition(":")
            if meaning and _TERM.fullmatch(fold_letters(term).strip()):
                meant = next(_units(meaning, lexicon), None)
                if meant is not None and meant.kind.split()[-1] in (*_WHOLES, "başkanlığı", "müdürlüğü"):
                    return meant, clause.printed
    named: Counter[tuple[str, str, str]] = Counter()
    where: dict[str, str] = {}
    for text in texts[: max(12, len(texts) // 5)]:
        for each in _units(text, lexicon):
            named[each.name, each.kind, fold_letters(each.name)] += 1
            where.setdefault(each.name, text)
    if named:
        (name, kind, _), _ = named.most_common(1)[0]
        # Named by the articles that say what a text is for, it is as good as said.
        sure = 0.8 if any(fold_letters(name) in fold_letters(said_in(each)) for each in articles[:2]) else 0.6
        return Called(name, Sort.UNIT, kind, sure), where[name]
    return Called("Müdürlük", Sort.UNIT, "müdürlük", 0.1), ""


def _of_title(line: str, lexicon: Lexicon) -> Called | None:
    """The first directorate of a title; of those that stand behind one another the last.

    "Sağlık Dairesi Başkanlığı Mezarlıklar Şube Müdürlüğü Yönetmeliği" is the branch's; what precedes it is above it.
    """
    words = words_of(line)
    found: Called | None = None
    end = 0
    for last, called in _units_at(words, lexicon):
        size = len(words_of(called.name))
        if found is not None and last - size != end:
            break
        found, end = called, last
    return found


def _units(text: str, lexicon: Lexicon) -> Iterator[Called]:
    """The names of directorates in a text, each as far as its words are names: capitals, joined by "ve"."""
    yield from (called for _, called in _units_at(words_of(text), lexicon))


def _units_at(words: Sequence[PrintedWord], lexicon: Lexicon) -> Iterator[tuple[int, Called]]:
    """The same in words, each with the place of its last one."""
    for place, word in enumerate(words):
        ending = unit_ending(word.folded)
        if ending is None or not ending[2] or ending[0] not in _WHOLES:
            continue
        if ending[0] == "başkanlık" and place and words[place - 1].folded not in ("dairesi", "daire"):
            continue
        start = place
        while start > 0 and _belongs(words, start - 1):
            start -= 1
        while start < place and words[start].folded in _LIGHT:
            start += 1
        found = unit_at_end(words[start : place + 1], lexicon)
        if found is not None and found.sort is Sort.UNIT:
            yield place, found


def _belongs(words: Sequence[PrintedWord], place: int) -> bool:
    """Whether the word at a place belongs to the name that the next one is of."""
    word, following = words[place], words[place + 1]
    if word.apart or re.search(r"[.;:()“”\"]", following.gap) or re.search(r"\d", word.text):
        return False
    if word.folded.startswith("belediye") or (word.folded == "baskanligi" and words[place - 1].folded == "belediye"):
        return False
    if _whole_name_ends(word):
        return False
    if word.folded in _LIGHT:
        return place > 0 and words[place - 1].text[:1].isupper()
    if "," in following.gap and following.folded not in _LIGHT and not _list_goes_on(words, place):
        return False
    return word.text[:1].isupper() and not word.folded.endswith(("amaci", "yonetmelik", "yonetmeligin", "yonetmeligi"))


def _whole_name_ends(word: PrintedWord) -> bool:
    """ "… Dairesi Başkanlığı": behind it another name begins."""
    ending = unit_ending(word.folded)
    return ending is not None and ending[2] and not ending[1] and ending[0] in ("başkanlık", "müdürlük")


def _list_goes_on(words: Sequence[PrintedWord], place: int) -> bool:
    """ "Park, Bahçe ve Yeşil Alanlar Müdürlüğü": behind the comma comes one word and "ve"."""
    return place + 2 < len(words) and words[place + 2].folded in _LIGHT


# The municipality ----------------------------------------------------------------------------------------------------


def _municipality(lines: Sequence[str]) -> str | None:
    """The municipality a text names most often, as it is called: "Kocaeli Büyükşehir Belediyesi"."""
    named: Counter[str] = Counter()
    for line in lines:
        words = words_of(line)
        for place, word in enumerate(words):
            if place == 0 or not re.match(r"belediye(?:si\w*|nin)?$", word.folded):
                continue
            start = place - 1
            metropolitan = words[start].folded == "buyuksehir"
            start -= metropolitan
            start -= words[start].folded == "ilce" and start > 0
            name = words[start] if start >= 0 else None
            if name is None or not name.text[:1].isupper() or not name.text.isalpha() or name.folded in _NO_PLACES:
                continue
            place_name = _place_name(words, start)
            named[f"{place_name} Büyükşehir Belediyesi" if metropolitan else f"{place_name} Belediyesi"] += 1
    return named.most_common(1)[0][0] if named else None


def _place_name(words: Sequence[PrintedWord], at: int) -> str:
    """The place whose name ends with the word at a place: "Gölköy-Akçay", "19 Mayıs", "Gebze"."""
    start = at
    while start > 0 and words[start].gap in _JOINS and words[start - 1].text[:1].isupper():
        start -= 1
    name = "".join(word.gap + capital(lower(word.bare)) for word in words[start : at + 1])
    name = name.removeprefix(words[start].gap)
    before = words[start - 1] if start else None
    counted = before is not None and words[start].gap == " " and re.fullmatch(r"[0-9]{1,2}", before.text)
    return f"{before.text} {name}" if before is not None and counted and words[start].folded in _MONTHS else name


_JOINS: Final = frozenset(("-", "–", "/"))
# "19 Mayıs", "5 Ocak": what places are called after.
_MONTHS: Final = frozenset(
    ("ocak", "subat", "mart", "nisan", "mayis", "haziran", "temmuz", "agustos", "eylul", "ekim", "kasim", "aralik")
)
_NO_PLACES: Final = frozenset(("bu", "ilgili", "sayili", "tc", "c", "t", "buyuksehir", "ilce", "diger", "kamu", "her"))


# The title -----------------------------------------------------------------------------------------------------------

_REGULATION: Final = re.compile(r"yonetmeli(?:k|g)\w*|yonergesi|yonerge")
# "Görev, Yetki, Sorumluluk ve Çalışma Usul ve Esasları Hakkında"
_OF_TITLE: Final = re.compile(
    r"(?:kurulus|gorev|yetki|sorumluluk|calisma|usul|esas|ilke|teskilat|isleyis|hizmet|organizasyon|personel)\w*"
    r"|ve|ile|hakkinda|iliskin|dair|ait"
)
_USUAL: Final = "Görev ve Çalışma Yönetmeliği"


def _title(line: str, unit: Called, texts: Sequence[str], lexicon: Lexicon) -> tuple[str, bool]:
    """The regulation's name without the municipality's, and whether the text prints it.

    A text without a head may say it where it defines "Yönetmelik" or repeals the one before; else it is put together.
    """
    if line:
        words = words_of(line)
        start = _where(words, words_of(unit.name))
        if start is None:
            start = max((p + 1 for p, w in enumerate(words) if w.folded in ("belediyesi", "baskanligi")), default=0)
        if start < len(words):
            title = line[words[start].start : words[-1].end].rstrip(FOOTNOTE_SIGNS)
            return lexicon.cased(re.sub(r"\s+", " ", title)), True
    own = words_of(unit.name)
    for text in reversed(texts):
        words = words_of(text)
        start = _where(words, own)
        if start is None:
            continue
        end = next(
            (
                p
                for p in range(start + len(own), min(start + len(own) + 12, len(words)))
                if _REGULATION.fullmatch(words[p].folded)
            ),
            None,
        )
        if end is None:
            continue
        behind = words[start + len(own) : end]
        if not behind or not all(_OF_TITLE.fullmatch(word.folded) for word in behind):
            continue
        # "Müdürlüğünün Görev ve Çalışma Yönetmeliği" is called "Müdürlüğü Görev ve Çalışma Yönetmeliği".
        last = words[end].bare
        cut = re.match(r"(?i:yönetmeli(?:ği|k)|yönerge(?:si)?)", last)
        rest = text[behind[0].start : words[end].start] + (cut[0] if cut else last)
        return lexicon.cased(f"{unit.name} {' '.join(rest.split())}"), True
    return f"{unit.name} {_USUAL}", False


def _where(words: Sequence[PrintedWord], name: Sequence[PrintedWord]) -> int | None:
    """Where a name begins in a text, its last word in any case."""
    for start in range(len(words) - len(name) + 1):
        *first, last = words[start : start + len(name)]
        if [word.folded for word in first] == [word.folded for word in name[:-1]] and last.folded.startswith(
            name[-1].folded
        ):
            return start
    return None


def regulation_slug(unit: Called) -> str:
    """The folder of a regulation: its unit's name without what the unit is: "Temizlik İşleri Müdürlüğü"."""
    words = words_of(unit.name)
    drop = 2 if len(words) > 2 and words[-2].folded in ("dairesi", "daire", "sube") else 1
    kept = words[:-drop] or words
    return ids.piece_name(None, unit.name[: kept[-1].end])
