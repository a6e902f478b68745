"""The files of the records: one for everything that has an address of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from kimsorumlu import ids
from kimsorumlu.digest import digest_of
from kimsorumlu.exports.data.api import records
from kimsorumlu.exports.data.api.schema import openapi, schema_of_records
from kimsorumlu.exports.data.api.texts import article_records, division_records, markdown
from kimsorumlu.exports.data.data_file import DataFile
from kimsorumlu.exports.data.json_file import record_bytes
from kimsorumlu.exports.data.row_digests import RowDigests
from kimsorumlu.exports.data.table import Rows
from kimsorumlu.exports.data.tables import ANSWERS, CITATIONS, DUTIES, GAPS, ROLES, TABLES, TOPICS, UNITS, VERSIONS
from kimsorumlu.exports.data.tables.alignments import compared_rows
from kimsorumlu.facts.history import Comparison
from kimsorumlu.facts.units import unit_ids
from kimsorumlu.model.legislation import Law
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.version import Version
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.view import depends
from kimsorumlu.view.topic_sentence import topic_sentence

# What is there in every build, whatever the texts are.
PROMISED = (ids.CATALOGUE, ids.RECORD_SCHEMA, ids.OPENAPI, ids.FOR_READERS)


def record_files(
    site: Site,
    rows: Mapping[str, Rows],
    digests: Mapping[str, RowDigests],
    tables: Iterable[records.TableRecord],
    pages: Iterable[records.PageRecord] = (),
) -> Iterator[DataFile]:
    """Every record, the rows of tables given; `tables` are told of in the catalogue, `pages` are those of no data."""
    yield from _records(_Known(site, rows), digests)
    told = {ids.page_record_url(page.address): page for page in pages}
    yield from (DataFile(address, partial(record_bytes, page)) for address, page in told.items())
    yield DataFile(ids.CATALOGUE, lambda: record_bytes(_catalogue(site, tuple(tables), tuple(told))))
    yield DataFile(ids.RECORD_SCHEMA, schema_of_records)
    yield DataFile(ids.OPENAPI, lambda: openapi(site.config.name, site.config.licence))
    yield DataFile(ids.FOR_READERS, lambda: _for_readers(site))


def _records(known: _Known, digests: Mapping[str, RowDigests]) -> Iterator[DataFile]:
    site, follows = known.site, _Follows(known.site, digests)
    for municipality in site.corpus.municipalities:
        slug, own = municipality.slug, follows.municipality(municipality.slug)
        whole = partial(_municipality, known, municipality)
        yield _record(ids.municipality_record_url(slug), whole, own)
        for unit in unit_ids(municipality):
            yield _record(ids.unit_record_url(slug, unit), partial(_unit, known, slug, unit), [unit, own])
    for edition in site.corpus.editions:
        yield from _text(known, edition, follows.municipality(edition.municipality.slug))
    for comparison in _comparisons(site):
        address = ids.comparison_record_url(*comparison.place_in_data)
        own = follows.municipality(comparison.new.municipality)
        yield _record(address, partial(_comparison, known, comparison), [comparison.url, own])
    for topic in site.facts.catalogues.topics.topics:
        yield _record(ids.topic_record_url(topic.id), partial(_topic, known, topic), follows.topic(topic.id))
        yield _record(ids.answer_record_url(topic.id), partial(_answer, known, topic))
    for law in site.facts.catalogues.legislation.laws:
        yield _record(ids.law_record_url(law.id), partial(_law, known, law), follows.law(law.id))


def _record(address: str, make: Callable[[], object], follows: object = None) -> DataFile:
    return DataFile(address, lambda: record_bytes(make()), follows)


class _Follows:
    """All that records follow from: what they are of, and the rows that tell of it."""

    def __init__(self, site: Site, digests: Mapping[str, RowDigests]) -> None:
        self._site, self._digests = site, digests
        self._known: dict[str, object] = {}

    def municipality(self, slug: str) -> object:
        if slug not in self._known:
            tables = [self._digests[table.name] for table in TABLES if ids.OF_MUNICIPALITY in table.parts]
            own = [each.of(ids.OF_MUNICIPALITY, slug) for each in tables]
            followed = (depends.files(slug), depends.LEGISLATION, depends.TOPICS, depends.ROLES, depends.CONFIG)
            self._known[slug] = digest_of([slug, [self._site.digest(name) for name in followed], own])
        return self._known[slug]

    def topic(self, topic: str) -> object:
        of_topic = self._digests[DUTIES.name].of(ids.OF_TOPIC, topic)
        return topic, self._digests[TOPICS.name].whole, of_topic

    def law(self, law: str) -> object:
        of_law = self._digests[CITATIONS.name].of(ids.OF_LAW, law)
        return law, self._site.digest(depends.LEGISLATION), of_law


@dataclass(frozen=True)
class _Known:
    """The site and the rows of its tables, looked up by what records are of."""

    site: Site
    rows: Mapping[str, Rows]

    @cached_property
    def versions(self) -> Mapping[str, Any]:
        """The row of a text by its address."""
        return {row.address: row for row in self.rows[VERSIONS.name]}

    @cached_property
    def of_text(self) -> Mapping[tuple[str, str, str, str], list[Any]]:
        """Units and roles, by table, municipality, regulation and date."""
        keyed = (
            ((table.name, row.municipality, row.regulation, row.version.isoformat()), row)
            for table in (UNITS, ROLES)
            for row in self.rows[table.name]
        )
        return _grouped(keyed)

    @cached_property
    def duties_in(self) -> Mapping[str, list[Any]]:
        """Duties by their article's address."""
        return _grouped((row.address.partition("#")[0], row) for row in self.rows[DUTIES.name])

    @cached_property
    def citations_in(self) -> Mapping[str, list[Any]]:
        """Citations by their article's address."""
        return _grouped((row.address.partition("#")[0], row) for row in self.rows[CITATIONS.name])

    @cached_property
    def duties_of(self) -> Mapping[tuple[str, str], list[Any]]:
        """Duties by municipality and unit."""
        return _grouped(((row.municipality, unit), row) for row in self.rows[DUTIES.name] for unit in row.units)

    @cached_property
    def units(self) -> Mapping[tuple[str, str], list[Any]]:
        """Units by municipality and id, text by text."""
        return _grouped(((row.municipality, row.unit), row) for row in self.rows[UNITS.name])

    @cached_property
    def gaps(self) -> Mapping[str, list[Any]]:
        """Gaps by municipality."""
        return _grouped((row.municipality, row) for row in self.rows[GAPS.name])

    @cached_property
    def duties_on(self) -> Mapping[str, list[Any]]:
        """Duties by topic."""
        return _grouped((topic, row) for row in self.rows[DUTIES.name] for topic in row.topics)

    @cached_property
    def answers(self) -> Mapping[tuple[str, str], list[Any]]:
        """Answers by topic and municipality."""
        return _grouped(((row.topic, row.municipality), row) for row in self.rows[ANSWERS.name])

    @cached_property
    def topics(self) -> Mapping[str, Any]:
        """The row of a topic."""
        return {row.topic: row for row in self.rows[TOPICS.name]}

    @cached_property
    def citing(self) -> Mapping[str, list[Any]]:
        """Citations by law."""
        return _grouped((row.law, row) for row in self.rows[CITATIONS.name] if row.law)

    @cached_property
    def words(self) -> Mapping[str, str]:
        """The text of a duty by its address."""
        return {row.address: row.text for row in self.rows[DUTIES.name]}


def _grouped(pairs: Iterable[tuple[Any, Any]]) -> dict[Any, list[Any]]:
    found: dict[Any, list[Any]] = {}
    for key, row in pairs:
        found.setdefault(key, []).append(row)
    return found


def _municipality(known: _Known, municipality: Municipality) -> records.MunicipalityRecord:
    slug = municipality.slug
    return records.MunicipalityRecord(
        model=records.MODEL,
        municipality=slug,
        name=municipality.name,
        kind=municipality.kind,
        province=municipality.province,
        website=municipality.website,
        detsis=municipality.detsis,
        regulations=tuple(
            records.RegulationRecord(
                regulation=each.slug,
                name=each.name,
                texts=tuple(known.versions[version.url] for version in each.versions),
                records=tuple(ids.version_record_url(*version.place_in_data) for version in each.versions),
                address=each.url,
            )
            for each in municipality.regulations
        ),
        units=tuple(ids.unit_record_url(slug, unit) for unit in unit_ids(municipality)),
        gaps=tuple(known.gaps.get(slug, ())),
        address=municipality.url,
    )


def _unit(known: _Known, municipality: str, unit: str) -> records.UnitRecord:
    return records.UnitRecord(
        model=records.MODEL,
        texts=tuple(known.units[municipality, unit]),
        duties=tuple(known.duties_of.get((municipality, unit), ())),
        address=ids.unit_url(municipality, unit),
    )


def _text(known: _Known, edition: Edition, own: object) -> Iterator[DataFile]:
    """A whole text, the same as Markdown, and each of its articles."""
    version = edition.version
    place = version.place_in_data
    articles = _Articles(version)
    follows = [version.url, own]
    yield _record(ids.version_record_url(*place), lambda: _whole_text(known, version, articles.all), follows)
    yield DataFile(ids.markdown_url(*place), partial(markdown, version), follows)
    for number, article in enumerate(version.articles):
        address = ids.article_record_url(*place, article.slug)
        yield _record(address, partial(_article, known, version, articles, number), [article.slug, *follows])


class _Articles:
    """The articles of a text as records, made when one of them is asked for."""

    def __init__(self, version: Version) -> None:
        self._version = version

    @cached_property
    def all(self) -> tuple[records.ArticleRecord, ...]:
        return tuple(article_records(self._version))


def _whole_text(known: _Known, version: Version, articles: tuple[records.ArticleRecord, ...]) -> records.TextRecord:
    about, place = known.versions[version.url], version.place_in_data
    return records.TextRecord(
        model=records.MODEL,
        about=about,
        front_matter=version.front_matter,
        divisions=tuple(division_records(version)),
        articles=articles,
        back_matter=version.back_matter,
        units=tuple(known.of_text.get((UNITS.name, *place), ())),
        roles=tuple(known.of_text.get((ROLES.name, *place), ())),
    )


def _article(known: _Known, version: Version, articles: _Articles, number: int) -> records.ArticleOfTextRecord:
    article = articles.all[number]
    return records.ArticleOfTextRecord(
        model=records.MODEL,
        about=known.versions[version.url],
        article=article,
        duties=tuple(known.duties_in.get(article.address, ())),
        citations=tuple(known.citations_in.get(article.address, ())),
    )


def _comparisons(site: Site) -> Iterator[Comparison]:
    return (comparison for history in site.histories.values() for comparison in history.comparisons)


def _comparison(known: _Known, comparison: Comparison) -> records.ComparisonRecord:
    return records.ComparisonRecord(
        model=records.MODEL,
        old=known.versions[comparison.old.url],
        new=known.versions[comparison.new.url],
        units=tuple(
            records.UnitChangeRecord(
                fate=change.fate.value,
                old_units=tuple(unit.id for unit in change.olds),
                new_units=tuple(unit.id for unit in change.news),
                reasons=change.evidence,
            )
            for change in comparison.units
        ),
        passages=tuple(compared_rows(known.site.corpus.edition(comparison.new), comparison)),
        words=comparison.redline_url,
        address=comparison.url,
    )


def _topic(known: _Known, topic: Topic) -> records.TopicRecord:
    return records.TopicRecord(
        model=records.MODEL,
        about=known.topics[topic.id],
        duties=tuple(known.duties_on.get(topic.id, ())),
        answers=ids.answer_record_url(topic.id),
    )


def _answer(known: _Known, topic: Topic) -> records.AnswerRecord:
    site = known.site
    return records.AnswerRecord(
        model=records.MODEL,
        topic=topic.id,
        label=topic.shape.label,
        question=topic.shape.question,
        as_of=site.corpus.known_day,
        municipalities=tuple(_of_municipality(known, topic, one) for one in site.facts.answers.municipalities),
        address=ids.topic_url(topic.id),
    )


def _of_municipality(known: _Known, topic: Topic, municipality: Municipality) -> records.MunicipalityAnswerRecord:
    site = known.site
    answered = bool(site.facts.answers.in_force(municipality, topic.id))
    rows = known.answers.get((topic.id, municipality.slug), ())
    return records.MunicipalityAnswerRecord(
        municipality=municipality.slug,
        municipality_name=municipality.name,
        state="answered" if answered else "silent" if site.facts.answers.asked(municipality, topic.id) else "no-text",
        sentence=str(topic_sentence(site, topic, municipality)),
        texts=tuple(records.SpokenRecord(row, known.words.get(row.address or "")) for row in rows),
    )


def _law(known: _Known, law: Law) -> records.LawRecord:
    return records.LawRecord(
        model=records.MODEL,
        law=law.id,
        kind=law.kind,
        number=law.number,
        title=law.title,
        status=law.status,
        gazette_date=law.gazette_date,
        gazette_number=law.gazette_number,
        official=law.url,
        citations=tuple(known.citing.get(law.id, ())),
        address=ids.law_url(law.id),
    )


def _catalogue(site: Site, tables: tuple[records.TableRecord, ...], pages: tuple[str, ...]) -> records.CatalogueRecord:
    catalogues = site.facts.catalogues
    return records.CatalogueRecord(
        model=records.MODEL,
        as_of=site.corpus.known_day,
        municipalities=tuple(ids.municipality_record_url(m.slug) for m in site.corpus.municipalities),
        texts=tuple(ids.version_record_url(*version.place_in_data) for version in site.corpus.versions),
        topics=tuple(ids.topic_record_url(topic.id) for topic in catalogues.topics.topics),
        laws=tuple(ids.law_record_url(law.id) for law in catalogues.legislation.laws),
        answers=tuple(ids.answer_record_url(topic.id) for topic in catalogues.topics.topics),
        comparisons=tuple(ids.comparison_record_url(*each.place_in_data) for each in _comparisons(site)),
        pages=pages,
        tables=tables,
        schema=ids.RECORD_SCHEMA,
        openapi=ids.OPENAPI,
    )


def _for_readers(site: Site) -> bytes:
    """What there is, for programs that read texts (llmstxt.org)."""
    root = site.config.address
    lines = [
        f"# {site.config.name}",
        "",
        f"> {site.config.description}" if site.config.description else "> Görev yönetmelikleri",
        "",
        f"Bir sorunun yanıtı `{ids.answer_record_url('KONU')}` dosyasındadır: birim, görevin türü, cümle, madde, "
        "geçerlilik. "
        "“silent” metnin susması, “no-text” metnin elimizde olmaması demektir; ikisinde de yanıt uydurmayın. "
        "Her yanıtı maddesinin adresiyle verin. Metinler belediyenin kabul ettiği belgenin sözleridir; resmî yayın "
        "değildir.",
        "",
        "## Veri",
        "",
        f"- [Katalog]({root}{ids.CATALOGUE}): bütün adresler",
        f"- [OpenAPI]({root}{ids.OPENAPI}), [JSON Schema]({root}{ids.RECORD_SCHEMA})",
        f"- [Açık veri sayfası]({root}{ids.DATA}): tablolar ve alanları",
        "",
        "## Metinler",
        "",
    ]
    for edition in site.corpus.editions:
        version = edition.version
        address = f"{root}{ids.markdown_url(*version.place_in_data)}"
        lines.append(f"- [{edition.municipality.name}: {version.title}]({address}): {version.date.isoformat()}")
    lines += ["", "## Konular", ""]
    for topic in site.facts.catalogues.topics.topics:
        asked = topic.shape.question or topic.shape.label
        lines.append(f"- [{asked}]({root}{ids.answer_record_url(topic.id)})")
    return ("\n".join(lines) + "\n").encode()
