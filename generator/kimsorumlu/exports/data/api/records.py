"""What the records hold. Rows of tables stand in them as they are; field names are promised as those of tables."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Annotated, Final

from kimsorumlu.exports.data.fields import About
from kimsorumlu.exports.data.tables.alignments import AlignmentRow
from kimsorumlu.exports.data.tables.answers import AnswerRow
from kimsorumlu.exports.data.tables.citations import CitationRow
from kimsorumlu.exports.data.tables.duties import DutyRow
from kimsorumlu.exports.data.tables.gaps import GapRow
from kimsorumlu.exports.data.tables.roles import RoleOfTextRow
from kimsorumlu.exports.data.tables.topics import TopicRow
from kimsorumlu.exports.data.tables.units import UnitRow
from kimsorumlu.exports.data.tables.versions import VersionRow
from kimsorumlu.exports.data.tables.whose import Address, Citation, MunicipalityId, MunicipalityName, RegulationId
from kimsorumlu.facts.alignment.units import Fate
from kimsorumlu.model.text import Level
from kimsorumlu.read.legislation_file import LawKind

# Every version of the data model and what it brought, newest first. A new one is due if a field is renamed, removed, or
# means something else; an added field is told in the words of the version it came with.
MODELS: Final[tuple[tuple[str, str], ...]] = (
    (
        "1",
        "İlk sürüm: tablolar, JSON kayıtları, Akoma Ntoso, bağlı veri, SQLite. Bu sürümde alanlar yalnız eklenir; "
        "karşılaştırmaların ve sayfaların kayıtları sonradan eklendi.",
    ),
)
MODEL: Final = MODELS[0][0]

Model = Annotated[str, About("Sürüm", "Veri modelinin sürümü; bir alanın adı ya da anlamı değişirse değişir.")]
Page = Annotated[str, About("Adres", "Sayfası; sitenin adresinin arkasına eklenir.")]
Record = Annotated[str, About("Kayıt", "Kaydın adresi; sitenin adresinin arkasına eklenir.")]
Before = Annotated[
    str | None, About("Öncesi", "İşaretten ya da başlıktan önce basılmış, onlardan sayılmayan: “17.”; yoksa boş.")
]
LEVELS: Final = (
    (Level.HEADING.value, "madde içindeki başlık"),
    (Level.PARAGRAPH.value, "fıkra"),
    (Level.ITEM.value, "bent"),
    (Level.SUBITEM.value, "alt bent"),
    (Level.TABLE.value, "tablo"),
    (Level.HEAD.value, "tablonun sütun başlıkları"),
    (Level.ROW.value, "tablo satırı"),
    (Level.FIGURE.value, "şekil yazısı"),
)

FATES: Final = (
    (Fate.KEPT.value, "sürüyor"),
    (Fate.RENAMED.value, "adı değişti"),
    (Fate.SPLIT.value, "bölündü"),
    (Fate.MERGED.value, "birleşti"),
    (Fate.ADDED.value, "yeni"),
    (Fate.REMOVED.value, "kaldırıldı"),
)


# texts ---------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ClauseRecord:
    """A clause, or a heading over some, with all below it."""

    level: Annotated[str, About("Düzey", "Fıkra, bent, alt bent ya da başlık.", LEVELS)]
    label: Annotated[str | None, About("Etiket", "Basıldığı gibi: (1), a), 2/a); yoksa boş.")]
    text: Annotated[
        str | None,
        About(
            "Metin",
            "Kendi sözleri, basıldığı gibi; yalnız alt düzeyden oluşuyorsa boş. Satır sonu paragrafları, tablo "
            "satırında sekme hücreleri ayırır.",
        ),
    ]
    items: Annotated[tuple[ClauseRecord, ...], About("Altındakiler", "Basıldığı sırayla.")]
    closing: Annotated[
        str | None, About("Kapanış", "Altındakilerden sonra gelen sözler, tablonun altındaki adı; yoksa boş.")
    ]
    mark: Annotated[str | None, About("Değişiklik işareti", "Basılı değişiklik işareti; yoksa boş.")]
    note: Annotated[str | None, About("Not", "Derleyenin notu, metnin sözü değildir; yoksa boş.")]
    speakers: Annotated[tuple[str, ...], About("Kimin için", "Hangi birim ya da unvan için yazıldığı, anahtarlarıyla.")]
    citation: Citation
    address: Address
    before: Before
    footnotes: Annotated[
        str | None,
        About("Dipnotlar", "Bu hükme belgede düşülmüş dipnotlar, işaretleriyle, her biri bir satır; yoksa boş."),
    ]


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article, or a headed piece of text without an article line."""

    article: Annotated[str, About("Madde", "Adresteki adı: madde-11.")]
    marker: Annotated[str, About("İşaret", "Basıldığı gibi: MADDE 11-; maddesi olmayan başlıkta boş metin.")]
    heading: Annotated[str | None, About("Başlık", "Basıldığı gibi; yoksa boş.")]
    heading_after: Annotated[bool, About("Başlık sonra mı", "“true”: başlık madde işaretinden sonra basılmış.")]
    divisions: Annotated[tuple[str, ...], About("İçinde bulunduğu", "Kısım ve bölümleri, adresteki adlarıyla.")]
    body: Annotated[tuple[ClauseRecord, ...], About("Metin", "Fıkraları ve altındakiler, basıldığı sırayla.")]
    mark: Annotated[str | None, About("Değişiklik işareti", "Maddenin yerine yalnız işaret basılıysa o; yoksa boş.")]
    note: Annotated[str | None, About("Not", "Derleyenin notu, metnin sözü değildir; yoksa boş.")]
    citation: Citation
    address: Address
    before: Before
    before_heading: Before


@dataclass(frozen=True, slots=True)
class DivisionRecord:
    """A part, a chapter, a group heading."""

    division: Annotated[str, About("Bölüm", "Adresteki adı: bolum-2.")]
    kind: Annotated[str, About("Çeşidi", "Kısım, bölüm ya da ara başlık.")]
    level: Annotated[int, About("Derinlik", "1: en dıştaki.")]
    label: Annotated[str, About("Etiket", "Basıldığı gibi: BİRİNCİ BÖLÜM.")]
    title: Annotated[str | None, About("Başlık", "Basıldığı gibi; yoksa boş.")]
    before: Before
    before_title: Before


@dataclass(frozen=True, slots=True)
class TextRecord:
    """A whole text: künye, units, roles, and its words."""

    model: Model
    about: Annotated[VersionRow, About("Künye", "Metnin künyesi, metinler tablosundaki satırı.")]
    front_matter: Annotated[str | None, About("Baştaki sözler", "İlk maddeden önce basılı olan; yoksa boş.")]
    divisions: Annotated[tuple[DivisionRecord, ...], About("Kısım ve bölümler", "Basıldığı sırayla.")]
    articles: Annotated[tuple[ArticleRecord, ...], About("Maddeler", "Basıldığı sırayla.")]
    back_matter: Annotated[str | None, About("Sondaki sözler", "Son maddeden sonra basılı olan; yoksa boş.")]
    units: Annotated[tuple[UnitRow, ...], About("Birimler", "Metnin birimleri.")]
    roles: Annotated[tuple[RoleOfTextRow, ...], About("Unvanlar", "Metnin unvanları.")]


@dataclass(frozen=True, slots=True)
class ArticleOfTextRecord:
    """One article with what is known of it."""

    model: Model
    about: Annotated[VersionRow, About("Künye", "Metnin künyesi.")]
    article: Annotated[ArticleRecord, About("Madde", "Maddenin kendisi.")]
    duties: Annotated[tuple[DutyRow, ...], About("Görevler", "Maddedeki görevler.")]
    citations: Annotated[tuple[CitationRow, ...], About("Atıflar", "Maddedeki atıflar.")]


@dataclass(frozen=True, slots=True)
class UnitChangeRecord:
    """What became of units from one text to another."""

    fate: Annotated[str, About("Ne oldu", "Eski birime ne olduğu.", FATES)]
    old_units: Annotated[tuple[str, ...], About("Eski birimler", "Eski metinde, adresteki adlarıyla; yoksa boş.")]
    new_units: Annotated[tuple[str, ...], About("Yeni birimler", "Yeni metinde, adresteki adlarıyla; yoksa boş.")]
    reasons: Annotated[tuple[str, ...], About("Gerekçeler", "Veride yazan gerekçeler; addan bulunduysa boş.")]


@dataclass(frozen=True, slots=True)
class ComparisonRecord:
    """Two texts of a regulation compared: what became of the units and of every passage, with the words of both."""

    model: Model
    old: Annotated[VersionRow, About("Eski metin", "Künyesi.")]
    new: Annotated[VersionRow, About("Yeni metin", "Künyesi.")]
    units: Annotated[tuple[UnitChangeRecord, ...], About("Birimler", "Birimlere ne olduğu.")]
    passages: Annotated[tuple[AlignmentRow, ...], About("Yerler", "Her yere ne olduğu, iki metindeki sözleriyle.")]
    words: Annotated[str, About("Sözcük sözcük", "Sözleri yan yana gösteren sayfa.")]
    address: Page


# who -----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RegulationRecord:
    """A regulation through all its texts."""

    regulation: RegulationId
    name: Annotated[str, About("Adı", "Görevlerini düzenlediği birimin adı.")]
    texts: Annotated[tuple[VersionRow, ...], About("Metinler", "Eskiden yeniye.")]
    records: Annotated[tuple[str, ...], About("Kayıtlar", "Metinlerin kayıtlarının adresleri, aynı sırayla.")]
    address: Page


@dataclass(frozen=True, slots=True)
class MunicipalityRecord:
    """A municipality and what is held of it."""

    model: Model
    municipality: MunicipalityId
    name: MunicipalityName
    kind: Annotated[str, About("Türü", "Büyükşehir, il ya da ilçe belediyesi.")]
    province: Annotated[str, About("İl", "Belediyenin ili.")]
    website: Annotated[str | None, About("Site", "Belediyenin sitesi; bilinmiyorsa boş.")]
    detsis: Annotated[str | None, About("DETSİS", "DETSİS numarası; bilinmiyorsa boş.")]
    regulations: Annotated[tuple[RegulationRecord, ...], About("Yönetmelikler", "Elimizdekiler.")]
    units: Annotated[tuple[str, ...], About("Birimler", "Birimlerinin kayıtlarının adresleri.")]
    gaps: Annotated[tuple[GapRow, ...], About("Eksikler", "Bilinmeyenler ve kapananlar.")]
    address: Page


@dataclass(frozen=True, slots=True)
class UnitRecord:
    """A unit through all texts that have it, with its duties in each."""

    model: Model
    texts: Annotated[tuple[UnitRow, ...], About("Metinlerdeki hâli", "Metin metin.")]
    duties: Annotated[tuple[DutyRow, ...], About("Görevler", "Bütün metinlerdeki görevleri; geçerlilikleri satırında.")]
    address: Page


# what ----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TopicRecord:
    """A topic with all duties on it."""

    model: Model
    about: Annotated[TopicRow, About("Konu", "Konular tablosundaki satırı.")]
    duties: Annotated[tuple[DutyRow, ...], About("Görevler", "Bütün metinlerdeki görevler.")]
    answers: Annotated[str, About("Yanıt", "Yanıt kaydının adresi.")]


@dataclass(frozen=True, slots=True)
class LawRecord:
    """A national text and where it is cited."""

    model: Model
    law: Annotated[str, About("Mevzuat", "Adresteki adı: kanun-5393.")]
    kind: Annotated[LawKind, About("Türü", "Kanun, yönetmelik, kararname…")]
    number: Annotated[str | None, About("Sayı", "Yoksa boş.")]
    title: Annotated[str, About("Adı", "Bugünkü adı.")]
    status: Annotated[str, About("Durum", "in-force: yürürlükte, repealed: yürürlükten kalkmış, unknown: bilinmiyor.")]
    gazette_date: Annotated[datetime.date | None, About("Resmî Gazete tarihi", "Bilinmiyorsa boş.")]
    gazette_number: Annotated[str | None, About("Resmî Gazete sayısı", "Bilinmiyorsa boş.")]
    official: Annotated[str | None, About("Resmî metin", "Resmî metnin adresi; bilinmiyorsa boş.")]
    citations: Annotated[tuple[CitationRow, ...], About("Atıflar", "Bütün metinlerdeki atıflar.")]
    address: Page


@dataclass(frozen=True, slots=True)
class SpokenRecord:
    """One who answers by one text: the row of the table of answers, and the clause's own words."""

    answer: Annotated[AnswerRow, About("Yanıt", "Konular çizelgesindeki satırı.")]
    clause: Annotated[str | None, About("Madde metni", "Dayandığı maddenin sözleri, basıldığı gibi; yanıt yoksa boş.")]


@dataclass(frozen=True, slots=True)
class MunicipalityAnswerRecord:
    """What one municipality's texts say on a topic, now and before."""

    municipality: MunicipalityId
    municipality_name: MunicipalityName
    state: Annotated[
        str,
        About(
            "Bugünkü yanıt",
            "Verideki en yeni olayın gününde.",
            (
                ("answered", "yürürlükteki metin bir birimi sorumlu tutuyor"),
                ("silent", "yürürlükteki metinde bu konu yazmıyor"),
                ("no-text", "bu konuda bir şey diyebilecek, yürürlükte olan bir metni elimizde yok"),
            ),
        ),
    ]
    sentence: Annotated[str, About("Cümle", "Bugünkü yanıt ya da yanıt olmadığı, bir cümleyle.")]
    texts: Annotated[
        tuple[SpokenRecord, ...],
        About(
            "Metinlere göre",
            "Her metnin yanıtı, susanlar da; bir gün için “valid_from” o günden sonra olmayan, “valid_to” o günden "
            "sonra ya da boş olanlara bakın.",
        ),
    ]


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """Who is and was responsible for a topic, municipality by municipality."""

    model: Model
    topic: Annotated[str, About("Konu", "Adresteki adı.")]
    label: Annotated[str, About("Konunun adı", "Sitede göründüğü gibi.")]
    question: Annotated[str | None, About("Soru", "Konu, soru olarak; yoksa boş.")]
    as_of: Annotated[datetime.date, About("Hangi güne göre", "Verideki en yeni olayın günü.")]
    municipalities: Annotated[
        tuple[MunicipalityAnswerRecord, ...], About("Belediyeler", "Elimizde metni olan bütün belediyeler.")
    ]
    address: Page


# all -----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PageRecord:
    """A page that people wrote, or that shows none of the data."""

    model: Model
    title: Annotated[str, About("Başlık", "Sayfanın adı.")]
    description: Annotated[str | None, About("Tanıtım", "Sayfa tek cümleyle; yoksa boş.")]
    text: Annotated[
        str | None,
        About(
            "Metin",
            "Elle yazılmış sayfanın Markdown metni, yazıldığı gibi: bağlantıları dosya adlarıyladır, site bazı "
            "cümleleri kendi koyar. Sayfayı program yapıyorsa boş.",
        ),
    ]
    address: Page


@dataclass(frozen=True, slots=True)
class TableRecord:
    """A table and its files."""

    table: Annotated[str, About("Tablo", "Adresteki adı.")]
    title: Annotated[str, About("Adı", "Sitede göründüğü gibi.")]
    rows: Annotated[int, About("Satır", "Satırlarının sayısı.")]
    files: Annotated[tuple[str, ...], About("Dosyalar", "Bütün biçimlerdeki adresleri.")]


@dataclass(frozen=True, slots=True)
class CatalogueRecord:
    """Everything there is, by its addresses."""

    model: Model
    as_of: Annotated[datetime.date, About("Hangi güne göre", "Verideki en yeni olayın günü.")]
    municipalities: Annotated[tuple[str, ...], About("Belediyeler", "Kayıtlarının adresleri.")]
    texts: Annotated[tuple[str, ...], About("Metinler", "Kayıtlarının adresleri.")]
    topics: Annotated[tuple[str, ...], About("Konular", "Kayıtlarının adresleri.")]
    laws: Annotated[tuple[str, ...], About("Mevzuat", "Kayıtlarının adresleri.")]
    answers: Annotated[tuple[str, ...], About("Yanıtlar", "Kayıtlarının adresleri.")]
    comparisons: Annotated[tuple[str, ...], About("Karşılaştırmalar", "Kayıtlarının adresleri.")]
    pages: Annotated[
        tuple[str, ...], About("Sayfalar", "Elle yazılmış ve veri göstermeyen sayfaların kayıtlarının adresleri.")
    ]
    tables: Annotated[tuple[TableRecord, ...], About("Tablolar", "Satır sayılarıyla.")]
    schema: Annotated[str, About("Şema", "Kayıtların JSON Schema dosyası.")]
    openapi: Annotated[str, About("OpenAPI", "Adreslerin OpenAPI dosyası.")]
