"""A planned regulation in words: the version file's shapes, and the document it would have been received as."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bench.country.places import Place
from bench.country.plans import Manner, Plan, PlannedUnit, Work

from kimsorumlu.ids.slugs import slug
from kimsorumlu.read.shapes import Adoption, RenamedFrom, RoleShape, Source, UnitShape, VersionShape
from kimsorumlu.read.text_shapes import ArticleShape, ClauseShape, DivisionShape, PieceShape
from kimsorumlu.turkish.case import upper
from kimsorumlu.turkish.endings import genitive_of_noun

INVENTED: Final = "UYDURMA METİN: DENEME İÇİNDİR, HİÇBİR BELEDİYENİN DEĞİLDİR"
_CHAPTERS: Final = ("BİRİNCİ BÖLÜM", "İKİNCİ BÖLÜM", "ÜÇÜNCÜ BÖLÜM", "DÖRDÜNCÜ BÖLÜM")
_LAWS: Final = ("5393 sayılı Belediye Kanunu", "657 sayılı Devlet Memurları Kanunu", "4734 sayılı Kamu İhale Kanunu")
_METROPOLITAN: Final = "5216 sayılı Büyükşehir Belediyesi Kanunu"


@dataclass(frozen=True, slots=True)
class RegulationText:
    """A version file's head and text, and its document."""

    head: VersionShape
    pieces: tuple[PieceShape, ...]
    document: bytes


def regulation_text(plan: Plan, place: Place, shared: Collection[str]) -> RegulationText:
    """The regulation of this plan; `shared` are the names that units of several of the place's directorates bear."""
    pieces = tuple(_pieces(plan, place))
    title = f"{plan.directorate} Görev, Yetki, Sorumluluk ve Çalışma Yönetmeliği"
    front = [INVENTED, upper(place.full_name), upper(title)]
    adopted = f"{place.council}nin {plan.day:%d.%m.%Y} tarih ve {plan.decision} sayılı kararıyla kabul edilmiştir."
    document = "\n".join((*front, *_lines(pieces), adopted, "")).encode()
    head = VersionShape(
        date=plan.day,
        date_basis="council-decision",
        title=title,
        directorate_kind=plan.kind,
        adoption=Adoption(
            body=place.council,
            decision=str(plan.decision),
            date=plan.day,
            sent_to_governor=None,
            announced=None,
            in_force=None,
            signatories=(),
            evidence=adopted,
            evidence_from="document",
        ),
        repeals=(),
        amendments=(),
        source=Source(
            file=f"sources/{plan.day}.txt",
            format="plain",
            sha256=hashlib.sha256(document).hexdigest(),
            furniture=(),
            corrections=(),
        ),
        units=dict(_units(plan, shared)),
        roles=_roles(plan),
        front_matter="\n".join(front) + "\n",
        back_matter=adopted + "\n",
    )
    return RegulationText(head, pieces, document)


def _units(plan: Plan, shared: Collection[str]) -> Iterator[tuple[str, UnitShape]]:
    directorate = slug(plan.directorate)
    yield (
        directorate,
        UnitShape(plan.directorate, "müdürlük", parent=None, established="5", duties="6", reports_to="belediye/baskan"),
    )
    for number, unit in enumerate(plan.units, _FIRST_UNIT):
        yield (
            unit.slug,
            UnitShape(
                unit.name,
                unit.kind,
                parent=directorate,
                established="5",
                duties=str(number),
                apart="her müdürlüğün kendi birimidir" if unit.name in shared else None,
                renamed_from=(RenamedFrom(unit.before, "aynı işler, yeni ad"),)
                if unit.before not in ("", unit.slug)
                else (),
            ),
        )


def _roles(plan: Plan) -> dict[str, RoleShape]:
    directorate = slug(plan.directorate)
    return {
        "belediye-baskani": RoleShape("Belediye Başkanı", outside=True),
        "mudur": RoleShape(_head(plan.directorate), unit=directorate, reports_to=("belediye/baskan",), duties="7"),
        "personel": RoleShape("Personel", unit=directorate, staff=True, duties=str(_FIRST_UNIT + len(plan.units))),
    }


# Articles before those of the units: see `_pieces`.
_FIRST_UNIT: Final = 8


def _pieces(plan: Plan, place: Place) -> Iterator[PieceShape]:
    article = _Articles(plan.manner)
    directorate, owner = plan.directorate, genitive_of_noun(plan.directorate)
    yield _chapter(0, "Amaç, Kapsam, Dayanak ve Tanımlar")
    yield article("Amaç", f"Bu Yönetmeliğin amacı, {owner} görev, yetki ve sorumluluklarını düzenlemektir.")
    yield article("Kapsam", f"Bu Yönetmelik, {directorate} ile bağlı birimlerini ve burada çalışanları kapsar.")
    laws = (*_LAWS, _METROPOLITAN) if place.kind == "metropolitan" else _LAWS
    yield article("Dayanak", "Bu Yönetmelik aşağıdaki kanunlara dayanır:", [f"{law}," for law in laws])
    yield article(
        "Tanımlar",
        "Bu Yönetmelikte geçen;",
        [f"Belediye: {place.full_name}ni,", f"Müdürlük: {directorate}nü,", f"Müdür: {_head(plan.directorate)}nü,"],
        closing="ifade eder.",
    )
    yield _chapter(1, "Kuruluş ve Bağlılık")
    names = [f"{unit.name}," for unit in plan.units]
    yield article("Kuruluş", "Müdürlük Belediye Başkanına bağlıdır ve aşağıdaki birimlerden oluşur:", names)
    yield _chapter(2, "Görev, Yetki ve Sorumluluklar")
    yield article(
        "Müdürlüğün görevleri",
        "Müdürlüğün görevleri şunlardır:",
        [_duty(plan.units[0].works[0], plan.manner), *(_duty(work, plan.manner) for work in plan.works)],
        speaks_for=slug(directorate),
        slip=plan.manner.slip,
    )
    head = [
        "Müdürlüğü temsil eder,",
        "Birimlerin çalışmalarını denetler,",
        "Personel arasında iş bölümü yapar,",
        "Harcama yetkilisi olarak bütçeyi kullanır,",
    ]
    yield article("Müdürün görev ve yetkileri", "Müdürün görev ve yetkileri şunlardır:", head, speaks_for="mudur")
    for unit in plan.units:
        yield _unit_article(article, unit, plan.manner)
    yield article(
        "Personelin görevleri",
        "Personel, kendisine verilen işleri süresinde ve mevzuata uygun olarak yapar.",
        speaks_for="personel",
    )
    yield _chapter(3, "Son Hükümler")
    yield article("Yürürlük", "Bu Yönetmelik, Belediye Meclisince kabul edilip ilan edildiği gün yürürlüğe girer.")
    yield article("Yürütme", "Bu Yönetmelik hükümlerini Belediye Başkanı yürütür.")


def _unit_article(article: _Articles, unit: PlannedUnit, manner: Manner) -> ArticleShape:
    works = [_duty(work, manner) for work in unit.works]
    owner = genitive_of_noun(unit.name)
    return article(f"{owner} görevleri", f"{owner} görevleri şunlardır:", works, speaks_for=unit.slug)


def _duty(work: Work, manner: Manner) -> str:
    # The noun is owned ("toplanması"): its object is its genitive without the last letter ("toplanmasının").
    done = genitive_of_noun(work.noun)[:-1]
    words = f"{work.way} {done}".strip()
    words = upper(words[0]) + words[1:]
    return f"{words} {work.deed.infinitive}," if manner.infinitive else f"{words} {work.deed.present}."


def _head(directorate: str) -> str:
    return directorate.replace("Müdürlüğü", "Müdürü")


def _chapter(number: int, title: str) -> DivisionShape:
    return DivisionShape(chapter=_CHAPTERS[number], title=upper(title))


class _Articles:
    """Makes articles in a text's manner, and numbers them."""

    def __init__(self, manner: Manner) -> None:
        self._manner = manner
        self._number = 0

    def __call__(
        self,
        heading: str,
        text: str,
        items: Sequence[str] = (),
        *,
        closing: str | None = None,
        speaks_for: str | None = None,
        slip: str = "",
    ) -> ArticleShape:
        self._number += 1
        last = "." if not closing else ","
        listed = [*items[:-1], items[-1].rstrip(",.") + last] if items else []
        labels = _labels(len(listed), self._manner.letters, slip)
        clause = ClauseShape(
            label="(1)" if self._manner.paragraphs else None,
            text=text,
            items=tuple(ClauseShape(label=f"{label})", text=item) for label, item in zip(labels, listed, strict=True)),
            closing=closing,
        )
        return ArticleShape(
            article=self._manner.marker.format(self._number),
            heading=upper(heading) if self._manner.capitals else heading,
            heading_after=self._manner.headings_after,
            speaks_for=(speaks_for,) if speaks_for else (),
            body=(clause,),
        )


def _labels(count: int, letters: str, slip: str) -> list[str]:
    """As many letters, with a text's slip: the third is skipped, or the second stands twice."""
    if slip == "skipped" and count > 3:
        letters = letters[:2] + letters[3:]
    if slip == "doubled" and count > 3:
        letters = letters[:2] + letters[1:]
    return list(letters[:count])


def _lines(pieces: Sequence[PieceShape]) -> Iterator[str]:
    """The text as it was printed."""
    for piece in pieces:
        if isinstance(piece, DivisionShape):
            yield from (line for line in ("", piece.chapter, piece.title) if line is not None)
        if isinstance(piece, ArticleShape):
            yield ""
            (clause,) = (each for each in piece.body if isinstance(each, ClauseShape))
            before = f"{clause.label} " if clause.label else ""
            if piece.heading_after:
                yield f"{piece.article} {piece.heading}"
                yield f"{before}{clause.text}"
            else:
                yield piece.heading or ""
                yield f"{piece.article} {before}{clause.text}"
            yield from (f"{item.label} {item.text}" for item in clause.items if isinstance(item, ClauseShape))
            if clause.closing:
                yield clause.closing
