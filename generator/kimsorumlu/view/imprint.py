"""The künye: what is known of a version and its document, on what it rests, and, in words, what is not known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from kimsorumlu import ids
from kimsorumlu.model.citing import dated_citation, short_citation
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.text import Article
from kimsorumlu.model.validity import EndedBy
from kimsorumlu.model.version import Version
from kimsorumlu.read.shapes import Repeal
from kimsorumlu.received.document import FORMATS
from kimsorumlu.received.encoding import UTF_8
from kimsorumlu.received.line import ReadingRemark
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import capital, lower
from kimsorumlu.turkish.dates import day, during_day
from kimsorumlu.view import words
from kimsorumlu.view.editing import edit_link
from kimsorumlu.view.reporting import report_link
from kimsorumlu.view.standing import ENDS, decided

# What is asked first; the actions follow it and are still on the first screen, however much more is known.
_FIRST = ("Belediye", "Tarih", "Meclis kararı", "Kaynak belge")

UNKNOWN = "Belgede yazılı değil"

_BASIS = {
    "council-decision": "Meclis kararının tarihi",
    "amendment": "Metindeki değişiklik işaretinin tarihi",
    "document-stamp": "Belge üzerindeki damga ya da imza kaydının tarihi",
    "retrieved": "Metnin alındığı gün",
}
_EVIDENCE_FROM = {
    "document": "Belgenin kendisinde",
    "later-version": "Sonraki metinde",
    "stamp": "Belge üzerindeki damgada",
}


@dataclass(frozen=True, slots=True)
class ImprintValue:
    """A value, with a link if it has an address, some words after and before it, and remarks in small type.

    `saved_as`: the link saves a file of this name instead of showing it. `outside`: a full address elsewhere.
    """

    text: str
    address: str = ""
    after: str = ""
    remarks: tuple[str, ...] = ()
    before: str = ""
    saved_as: str = ""
    outside: str = ""


@dataclass(frozen=True, slots=True)
class ImprintRow:
    """One term of the künye and its values."""

    term: str
    facts: tuple[ImprintValue, ...]


def imprint_view(site: Site, edition: Edition, article: Article | None = None) -> dict[str, object]:
    """What theme/pages/_imprint.html.j2 shows on the page of a version, or of one of its articles."""
    url = edition.version.article_url(article) if article else edition.version.url
    cited, place = dated_citation(edition), short_citation(article) if article else ""
    short = f"{edition.municipality.short_name} ({day(edition.version.date)})"
    tell = f"{article.name.in_this} hata bildirin" if article else "Bu metinde hata bildirin"
    rows = imprint(edition, full=article is None)
    return {
        "imprint": tuple(row for row in rows if row.term in _FIRST),
        "imprint_more": tuple(row for row in rows if row.term not in _FIRST),
        "of_whole": edition.version.url,
        "address": (site.config.address or "/", *address_steps(url)),
        "whole": bool(site.config.address),
        "latest": ids.undated(url) if edition.in_force else "",
        "citation": cited,
        "clause": place,
        "site": site.config.name,
        "edit": edit_link(site, edition.version, article),
        "report": report_link(site, url, tell, short=short, cited=cited, place=place),
    }


def imprint(edition: Edition, *, full: bool) -> tuple[ImprintRow, ...]:
    """The rows of the künye of one edition.

    `full` adds the signatories, the whole digest, and the steps after adoption one by one.
    """
    rows = [
        ImprintRow("Belediye", (ImprintValue(edition.municipality.name, edition.municipality.url),)),
        ImprintRow("Yönetmelik", (ImprintValue(edition.version.title, "" if full else edition.version.url),)),
        ImprintRow("Tarih", (ImprintValue(day(edition.version.date), remarks=_date_remarks(edition.version)),)),
        ImprintRow("Meclis kararı", (_decision(edition.version),)),
        *_steps(edition.version, full),
        *_evidence(edition.version),
    ]
    if full and edition.version.adoption.signatories:
        signed = (ImprintValue(s.name, remarks=(s.role,)) for s in edition.version.adoption.signatories)
        rows.append(ImprintRow("İmzalayanlar", tuple(signed)))
    if edition.version.repeals:
        rows.append(
            ImprintRow(
                words.REPEALS,
                tuple(_repeal(edition, repeal) for repeal in edition.version.repeals),
            )
        )
    rows += _end(edition)
    return (*rows, _source(edition.version, full), *_provenance(edition.version))


def address_steps(url: str) -> tuple[str, ...]:
    """An address in pieces, each ending in "/", between which a line may break."""
    return tuple(f"{step}/" for step in url.rstrip("/").split("/"))


def source_name(version: Version) -> str:
    """ "kutahya-bilgi-islem-2020-11-04.txt": what the received document is called wherever it is saved.

    Its links save it: it is published byte for byte, and a server that names no character set with it makes browsers
    guess one that spoils the Turkish letters.
    """
    return (
        f"{version.municipality}-{version.regulation}-{version.date.isoformat()}{FORMATS[version.source.format].suffix}"
    )


def size(count: int) -> str:
    """The size of so many bytes, in thousands: "27 KB"."""
    return f"{max(1, round(count / 1000))} KB"


def _date_remarks(version: Version) -> tuple[str, ...]:
    basis = _BASIS[version.date_basis]
    if version.date_basis == "retrieved" and version.adoption.date is None:
        basis = f"Kabul tarihi belgede yazılı değil; {during_day(version.date)} alındı"
    return (f"{basis}.", *([version.date_note] if version.date_note else []))


def _decision(version: Version) -> ImprintValue:
    adoption = version.adoption
    body = (adoption.body,) if adoption.body else ()
    decision = words.decision_label(adoption.decision)
    if decision and adoption.date:
        return ImprintValue(f"{day(adoption.date)}, {decision}", remarks=body)
    if decision:
        return ImprintValue(capital(decision), remarks=(*body, "Tarihi belgede yazılı değil."))
    if adoption.date:
        return ImprintValue(day(adoption.date), remarks=(*body, "Karar sayısı belgede yazılı değil."))
    return ImprintValue(UNKNOWN)


def _steps(version: Version, full: bool) -> list[ImprintRow]:
    """Sending, announcement, entry into force: known ones each, unknown ones in words (together, unless `full`).

    Where the text only says on what condition it comes into force, that article is named.
    """
    adoption, condition = version.adoption, version.article(version.adoption.in_force_article)
    conditional = condition is not None and not adoption.in_force
    steps = [step for step in words.steps(adoption) if not (conditional and step[0] == words.ENTRY_INTO_FORCE)]
    rows = [ImprintRow(term, (ImprintValue(day(date)),)) for term, date in steps if date]
    unknown = [term for term, date in steps if not date]
    if full or len(unknown) == 1:
        rows += [ImprintRow(term, (ImprintValue(UNKNOWN),)) for term in unknown]
    elif unknown:
        terms = ", ".join(lower(term) if number else term for number, term in enumerate(unknown))
        rows.append(ImprintRow(terms, (ImprintValue(UNKNOWN),)))
    if condition is not None and not adoption.in_force:
        cited, address = short_citation(condition), version.article_url(condition)
        rows.append(
            ImprintRow(
                words.ENTRY_INTO_FORCE,
                (ImprintValue(cited, address, ")", before="Tarihi belgede yazılı değil ("),),
            )
        )
    return rows


def _evidence(version: Version) -> list[ImprintRow]:
    adoption = version.adoption
    if not adoption.evidence:
        return []
    where = _EVIDENCE_FROM.get(adoption.evidence_from or "")
    return [
        ImprintRow(
            "Dayandığı ifade", (ImprintValue(f"“{adoption.evidence}”", remarks=(f"{where}.",) if where else ()),)
        )
    ]


def _repeal(edition: Edition, repeal: Repeal) -> ImprintValue:
    """A text that the version repeals: what the version calls it, its address if held, the article that repeals it."""
    held = edition.regulation.repealed(edition.version, repeal)
    name = words.repealed_regulation(repeal)
    own = (name.strip("“”"), edition.version.title)
    title = (repeal.title,) if repeal.title and repeal.title not in own else ()
    article = edition.version.article(repeal.article)
    said = (f"{article.name.following}.",) if article else ()
    return ImprintValue(capital(name), held.url if held else "", remarks=(*title, *said))


def _end(edition: Edition) -> list[ImprintRow]:
    """What ended the version, or will: the text that repeals it, if it says so; else what is known of the end."""
    validity = edition.validity
    end = validity.end
    if end is None or validity.last is None or (end.by is EndedBy.SUCCESSOR and not end.exact):
        return []
    if end.version is not None:
        name, comma, decision = words.version_name(end.version).partition(",")
        other = (end.version.title,) if end.by is EndedBy.REGULATION else ()
        return [ImprintRow(words.REPEALED_BY, (ImprintValue(name, end.version.url, comma + decision, other),))]
    when = f"{'En geç ' if not end.exact else ''}{day(validity.last)}"
    remarks = (ENDS[end.by], *((f"{capital(decided(end))}.",) if decided(end) else ()))
    return [ImprintRow(words.END, (ImprintValue(when, remarks=(*remarks, *((end.source,) if end.source else ()))),))]


def _source(version: Version, full: bool) -> ImprintRow:
    """The received document; every one so far reached us as text made from another form."""
    digest = f"SHA-256 {version.source.sha256 if full else version.source.sha256[:8] + '…'}"
    if version.received is None:
        return ImprintRow("Kaynak belge", (ImprintValue("Elimizde yok", remarks=(digest,)),))
    received = version.received
    # Most programs take a text for UTF-8; of any other encoding its reader has to know.
    known = (received.encoding,) if received.encoding not in ("", UTF_8) else ()
    after = f" ({', '.join((received.format.short_name, *known, size(len(received.content))))})"
    # A text file is what somebody made of a document; the other formats are what municipalities write and publish.
    made = ("Özgün belge elimizde yok, metne dönüştürülmüş hâli var.",) if received.format.encoded else ()
    read_as = tuple(_read_as(remark) for remark in received.remarks if remark.reason.code == "letter-read-as")
    name = "Kaynak metin" if made else "Kaynak dosya"
    return ImprintRow(
        "Kaynak belge",
        (ImprintValue(name, version.received_url, after, (*made, *read_as, digest), saved_as=source_name(version)),),
    )


def _provenance(version: Version) -> Iterator[ImprintRow]:
    """Where the document came from, as far as it is on record: address or sender, day, by whom, licence there."""
    source = version.source
    remarks = (
        *((f"{during_day(source.retrieved)} alındı.",) if source.retrieved else ()),
        *((f"Alan: {source.retrieved_by}.",) if source.retrieved_by else ()),
        *((f"Alındığı yerde belirtilen lisans: {source.licence}.",) if source.licence else ()),
    )
    places = [ImprintValue(source.sender, before="Gönderen: ")] if source.sender else []
    if source.url:
        places.append(ImprintValue(urlsplit(source.url).netloc, outside=source.url))
    first, *others = places or [ImprintValue("Yeri yazılı değil")]
    if places or remarks:
        yield ImprintRow("Nereden alındı", (replace(first, remarks=remarks), *others))


def _read_as(remark: ReadingRemark) -> str:
    """What readers are told of a letter that the document's font shows as another."""
    return f"Belgede “{remark.reason.filling[0]}” ile basılmış {remark.count} harf “{remark.reason.filling[1]}” okundu."
