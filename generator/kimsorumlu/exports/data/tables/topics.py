"""Topics with the everyday words by which they are found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from kimsorumlu import ids
from kimsorumlu.exports.data.fields import About
from kimsorumlu.exports.data.table import Table
from kimsorumlu.site import Site


@dataclass(frozen=True, slots=True)
class TopicRow:
    """One topic."""

    topic: Annotated[str, About("Konu", "Konunun adresteki adı; yayımlandıktan sonra değişmez.")]
    label: Annotated[str, About("Adı", "Sitede göründüğü gibi.")]
    question: Annotated[str | None, About("Soru", "Konu, vatandaşın sorusu olarak; yoksa boş.")]
    group: Annotated[str, About("Başlık", "Konunun altında durduğu başlık.")]
    service: Annotated[bool, About("Hizmet mi", "“false”: birimin kendisi için yaptığı iç iş.")]
    about: Annotated[str, About("Kapsamı", "Neyin girdiği, kolay karıştırılan neyin girmediği.")]
    synonyms: Annotated[tuple[str, ...], About("Gündelik sözler", "Konunun aranabileceği sözler.")]
    municipalities: Annotated[
        int, About("Belediye", "Yürürlükteki metinleri bu konuda yanıt veren belediyelerin sayısı.")
    ]
    address: Annotated[str, About("Adres", "Konunun sayfası; sitenin adresinin arkasına eklenir.")]


def _rows(site: Site) -> Iterator[TopicRow]:
    topics = site.facts.catalogues.topics
    for topic in topics.topics:
        yield TopicRow(
            topic=topic.id,
            label=topic.shape.label,
            question=topic.shape.question,
            group=topics.groups[topic.shape.group],
            service=topic.is_service,
            about=topic.shape.about,
            synonyms=topic.shape.synonyms,
            municipalities=site.facts.answers.coverage(topic.id),
            address=ids.topic_url(topic.id),
        )


TOPICS: Final = Table("konular", "Konular", "Gündelik sözleriyle.", TopicRow, _rows)
