"""Answers: the matrix of topics and texts as rows; who answers on a topic, and of whom the text says nothing on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from kimsorumlu import ids
from kimsorumlu.exports.data.fields import About
from kimsorumlu.exports.data.table import Table
from kimsorumlu.exports.data.tables.duties import KIND_VALUES
from kimsorumlu.exports.data.tables.whose import OfText, of_text
from kimsorumlu.facts.responsible import Responsible, responsible_units
from kimsorumlu.model.municipality import Edition
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.view.topic_sentence import unit_sentence

ANSWERED: Final = "answered"
SILENT: Final = "silent"
_STATES: Final = ((ANSWERED, "metin bir birimi sorumlu tutuyor"), (SILENT, "metinde bu konu yazmıyor"))


@dataclass(frozen=True, slots=True)
class AnswerRow(OfText):
    """One who answers on one topic by one text, or that the text is silent on it."""

    topic: Annotated[str, About("Konu", "Konunun adresteki adı.")]
    topic_label: Annotated[str, About("Konunun adı", "Sitede göründüğü gibi.")]
    state: Annotated[str, About("Yanıt var mı", "Metnin bu konuda bir şey söyleyip söylemediği.", _STATES)]
    unit: Annotated[
        str | None, About("Birim", "Sorumlu birimin adresteki adı; yanıt yoksa ya da tek bir birimin değilse boş.")
    ]
    unit_name: Annotated[str | None, About("Birimin adı", "Metinde yazdığı gibi; birim yoksa boş.")]
    role_names: Annotated[tuple[str, ...], About("Unvanlar", "Birim bu unvanların görevleriyle sorumluysa adları.")]
    kind: Annotated[str | None, About("Görevin türü", "Birimin bu konudaki asıl işi; yanıt yoksa boş.", KIND_VALUES)]
    kinds: Annotated[tuple[str, ...], About("Bütün türleri", "Birimin bu konudaki bütün görevlerinin türleri.")]
    does_what_is_asked: Annotated[
        bool | None, About("Sorulanı yapıyor mu", "Konunun sorusunda sorulan işi yapıyor mu; yanıt yoksa boş.")
    ]
    sentence: Annotated[
        str | None,
        About(
            "Cümle",
            "Yanıt, bir cümleyle; maddelerden türetilir, metnin sözü değildir. Sona ermiş metinlerinki de geniş "
            "zamanladır; durumuna bakın. Yanıt yoksa boş.",
        ),
    ]
    citation: Annotated[str | None, About("Madde", "Dayandığı yer, atıf yapıldığı gibi: m. 11/f; yanıt yoksa boş.")]
    address: Annotated[str | None, About("Adres", "Dayandığı yerin kalıcı adresi; yanıt yoksa boş.")]


def _rows(site: Site) -> Iterator[AnswerRow]:
    for topic in site.facts.catalogues.topics.topics:
        for edition in site.corpus.editions:
            yield from answer_rows(site, topic, edition)


def answer_rows(site: Site, topic: Topic, edition: Edition) -> Iterator[AnswerRow]:
    """What one text says on one topic: a row for each who answers, or one that says it is silent where it could."""
    answer = site.facts.answers.of(edition.version, topic.id)
    found = responsible_units(answer, topic) if answer else ()
    for one in found:
        yield _answered(edition, topic, one)
    # A text of a directorate that has nothing to do with it says nothing by saying nothing.
    if not found and topic.asks(edition.version.directorate_kind):
        yield AnswerRow(
            *of_text(edition), topic.id, topic.shape.label, SILENT, None, None, (), None, (), None, None, None, None
        )


def _answered(edition: Edition, topic: Topic, one: Responsible) -> AnswerRow:
    duty = one.statement.duty
    return AnswerRow(
        *of_text(edition),
        topic=topic.id,
        topic_label=topic.shape.label,
        state=ANSWERED,
        unit=one.unit.id if one.unit else None,
        unit_name=one.unit.name if one.unit else None,
        role_names=tuple(role.name for role in one.roles),
        kind=one.kind.value,
        kinds=tuple(kind.value for kind in one.kinds),
        does_what_is_asked=one.asked,
        sentence=str(unit_sentence(topic, one)),
        citation=duty.citation,
        address=duty.reference,
    )


ANSWERS: Final = Table(
    "yanitlar",
    "Konular çizelgesi",
    "Her konuda her metnin kimi sorumlu tuttuğu; susanlar da yazılıdır.",
    AnswerRow,
    _rows,
    {ids.OF_MUNICIPALITY: "municipality", ids.OF_TOPIC: "topic"},
)
