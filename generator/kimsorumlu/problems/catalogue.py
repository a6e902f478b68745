"""Every finding the project can report: code, severity, both wordings, help, and an example that provokes it.

The wordings are `str.format` templates over the finding's values. The Turkish ones are written for the clerk who made
the slip. The site's page of findings and the test that exercises every code are both made from this table.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Language(StrEnum):
    """The languages findings are worded in."""

    TR = "tr"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of finding. `example` is a line or two of data that provokes it."""

    code: str
    severity: Severity
    tr: str
    en: str
    help_tr: str
    help_en: str
    example: str

    def message(self, language: Language) -> str:
        return self.tr if language is Language.TR else self.en

    def help(self, language: Language) -> str:
        return self.help_tr if language is Language.TR else self.help_en


def _error(code: str, tr: str, en: str, help_tr: str, help_en: str, example: str) -> Entry:
    return Entry(code, Severity.ERROR, tr, en, help_tr, help_en, example)


def _citation(code: str, tr: str, en: str, example: str) -> Entry:
    """A warning about what a text cites; the site shows the same words as an editor's note."""
    help_tr = "Metin basıldığı gibi kalır; sitede editör notu olarak gösterilir."
    return Entry(code, Severity.WARNING, tr, en, help_tr, "The text stays as printed; the site shows a note.", example)


_ENTRIES = (
    # Reading the file ------------------------------------------------------------------------------------------
    _error(
        "file-unreadable",
        "dosya okunamadı: {reason}",
        "cannot read the file: {reason}",
        "Dosya UTF-8 metin olmalı ve okuma izni bulunmalı.",
        "The file must be UTF-8 text and readable.",
        "ISO-8859-9 ile kaydedilmiş bir dosya",
    ),
    _error(
        "yaml-syntax",
        "YAML yazımı bozuk: {reason}",
        "broken YAML: {reason}",
        "Girintiler boşlukla yapılır; ':' ve '#' içeren metni '|' ile başlayan blokta yazın.",
        "Indent with spaces; put text that holds ':' or '#' into a '|' block.",
        "title: [Bilgi İşlem",
    ),
    _error(
        "yaml-duplicate-key",
        "“{key}” anahtarı aynı yerde ikinci kez yazılmış",
        'duplicate key "{key}"',
        "Birini silin ya da adını değiştirin; ilk yazılan değer geçerli sayıldı.",
        "Remove or rename one of them; the first value was used.",
        "date: 2020-11-04\ndate: 2020-11-05",
    ),
    _error(
        "yaml-alias",
        "YAML takma adı (*, &) kullanılamaz",
        "YAML aliases (*, &) are not accepted",
        "Metni bir kez daha yazın; her hüküm kendi yerinde okunabilmeli.",
        "Write the text again; every clause must be readable in its own place.",
        "text: *ayni",
    ),
    _error(
        "yaml-depth",
        "veri {limit} düzeyden derin",
        "data nested deeper than {limit} levels",
        "Girintileri kontrol edin.",
        "Check the indentation.",
        "a: {a: {a: …}}",
    ),
    _error(
        "unknown-key",
        "“{key}” diye bir anahtar yok",
        'unknown key "{key}"',
        "Burada yazılabilecekler: {expected}.",
        "Expected one of: {expected}.",
        "txet: |",
    ),
    _error(
        "missing-key",
        "“{key}” yazılmamış",
        'missing key "{key}"',
        "Bilinmiyorsa değerini null yazın, anahtarı silmeyin.",
        "If the value is unknown write null, do not leave the key out.",
        "adoption: {body: …}   # decision eksik",
    ),
    _error(
        "wrong-type",
        "“{key}” için {expected} bekleniyordu, “{value}” yazılmış",
        'expected {expected} for "{key}", found "{value}"',
        "Örneğe bakın: veri biçimi sayfası.",
        "See the page on the data format.",
        "units: Bilgi İşlem Müdürlüğü",
    ),
    _error(
        "bad-value",
        "“{key}” için “{value}” yazılamaz",
        '"{value}" is not accepted for "{key}"',
        "Yazılabilecekler: {expected}.",
        "Expected: {expected}.",
        "date_basis: council",
    ),
    _error(
        "bad-date",
        "“{value}” takvimde olmayan ya da YYYY-AA-GG biçiminde yazılmamış bir tarih",
        '"{value}" is not a date of the calendar in the form YYYY-MM-DD',
        "Tarihi yıl-ay-gün olarak yazın, örneğin 2020-11-04; bilinmiyorsa null.",
        "Write year-month-day, for example 2020-11-04; null if unknown.",
        "date: 2024-02-30",
    ),
    _error(
        "bad-slug",
        "“{value}” adres adı olamaz",
        '"{value}" cannot be part of an address',
        "Yalnız küçük harf, rakam ve tek tire: {suggestion}.",
        "Lower-case ASCII letters, digits and single hyphens: {suggestion}.",
        "units: {Bilgi İşlem: …}",
    ),
    _error(
        "reserved-slug",
        "“{value}” sitenin başka bir bölümünün adresidir",
        '"{value}" is the address of another part of the site',
        "Başka bir ad seçin.",
        "Choose another name.",
        "data/municipalities/konu/",
    ),
    _error(
        "file-name",
        "dosya adı “{value}”, içindeki tarihle ({expected}) aynı değil",
        'the file name "{value}" does not match the date in it ({expected})',
        "Sürümün tarihi kimliğidir; dosya adını ya da “date” değerini düzeltin.",
        "A version's date is its identity; correct the file name or `date`.",
        "2020-11-05.yml içinde date: 2020-11-04",
    ),
    _error(
        "unexpected-file",
        "burada “{value}” beklenmiyordu",
        '"{value}" is not expected here',
        "Beklenen: {expected}.",
        "Expected: {expected}.",
        "data/municipalities/kutahya/bilgi-islem/notlar.docx",
    ),
    _error(
        "two-labels",
        "bir hükümde birden çok etiket var: {labels}",
        "more than one label in one clause: {labels}",
        "Her bent kendi “-” satırıyla başlar.",
        'Every item begins with its own "-" line.',
        "- a): |\n    …\n  b): |",
    ),
    _error(
        "empty-clause",
        "hükmün ne metni ne alt bendi var",
        "the clause has neither text nor items",
        "Metnini yazın; metni belgede yoksa değişiklik işaretini “mark” olarak yazın.",
        "Write its text; if the document holds only an amendment mark, write that as `mark`.",
        "- a):",
    ),
    _error(
        "article-marker",
        "“{value}” bir madde işareti olarak okunamadı",
        'cannot read "{value}" as an article marker',
        "Belgede basıldığı gibi, numarasıyla yazın: “MADDE 5-”, “GEÇİCİ MADDE 1 –”.",
        'As printed, with its number: "MADDE 5-", "GEÇİCİ MADDE 1 –".',
        "- article: Beşinci",
    ),
    # Units, roles, references ----------------------------------------------------------------------------------
    _error(
        "unknown-unit",
        "“{value}” adlı birim bu sürümde tanımlı değil",
        'no unit "{value}" in this version',
        "Birimi “units” altına ekleyin ya da adını düzeltin.",
        "Add it under `units` or correct the name.",
        "parent: donanim-servis",
    ),
    _error(
        "unknown-role",
        "“{value}” adlı unvan bu sürümde tanımlı değil",
        'no role "{value}" in this version',
        "Unvanı “roles” altına ekleyin ya da adını düzeltin.",
        "Add it under `roles` or correct the name.",
        "reports_to: baskan",
    ),
    _error(
        "unknown-speaker",
        "“{value}” ne bir birim ne bir unvan",
        '"{value}" is neither a unit nor a role of this version',
        "“units” ya da “roles” altındaki bir adı yazın.",
        "Name an entry of `units` or `roles`.",
        "speaks_for: donanim",
    ),
    _error(
        "parent-missing",
        "“{unit}” biriminin bağlı olduğu birim yazılmamış; en üst birim “{top}”",
        'unit "{unit}" has no parent, but "{top}" is the top unit already',
        "“parent” yazın; bir sürümde tek bir en üst birim olur.",
        "Give it a `parent`; a version has one top unit.",
        "parent: null   # ikinci kez",
    ),
    _error(
        "parent-cycle",
        "birimler birbirine bağlanıp başa dönüyor: {path}",
        "the units' parents run in a circle: {path}",
        "Birinin “parent” değerini düzeltin.",
        "Correct one of the parents.",
        "a: {parent: b}, b: {parent: a}",
    ),
    _error(
        "reporting-cycle",
        "unvanlar birbirine bağlanıp başa dönüyor: {path}",
        "the roles report to each other in a circle: {path}",
        "Birinin “reports_to” değerini düzeltin.",
        "Correct one of the `reports_to`.",
        "mudur: {reports_to: sef}, sef: {reports_to: mudur}",
    ),
    _error(
        "unknown-article",
        "bu metinde {value}. madde yok",
        "this text has no article {value}",
        "Metindeki bir maddenin numarasını yazın; yoksa null.",
        "Name an article of this text, or null.",
        'duties: "99"',
    ),
    _error(
        "duties-mismatch",
        "“{value}” için görev maddesi {article} yazılmış, ama bu madde onun adına konuşmuyor",
        'article {article} is given as the duties of "{value}" but does not speak for it',
        "Maddenin “speaks_for” değerini ya da “duties” değerini düzeltin.",
        "Correct the article's `speaks_for` or this `duties`.",
        'duties: "8"   # madde 8 başka birimin',
    ),
    _error(
        "slug-clash",
        "“{value}” adı iki kez kullanılmış: {first} ve {second}",
        'the name "{value}" is used twice: {first} and {second}',
        "Birim ve unvan adları bir sürümde tek olmalı.",
        "Names of units and roles must be unique within a version.",
        "units: {mudur: …}\nroles: {mudur: …}",
    ),
    _error(
        "unknown-amendment",
        "“{value}” adlı değişiklik kaydı yok",
        'no amendment "{value}"',
        "“amendments” altına ekleyin ya da adını düzeltin.",
        "Add it under `amendments` or correct the name.",
        "amendment: genelge",
    ),
    _error(
        "mark-incomplete",
        "değişiklik işaretinde {missing} eksik",
        "the amendment mark lacks {missing}",
        "“mark” ile birlikte “amendment” ve “effect” de yazılır.",
        "`mark` goes with `amendment` and `effect`.",
        "mark: (Değişik: …)",
    ),
    _error(
        "mark-not-in-text",
        "değişiklik işareti hükmün metninde geçmiyor: {value}",
        "the amendment mark does not occur in the clause: {value}",
        "İşareti metinde basıldığı gibi yazın; metin belgede yoksa metni boş bırakın.",
        "Write the mark as printed in the text; leave the text empty if it is lost.",
        "mark: (Değişik: 2024)",
    ),
    _error(
        "unknown-version",
        "{value} tarihli sürüm elimizde yok",
        "no version dated {value} is held",
        "Sürüm eklenmediyse null yazın.",
        "Write null if the version is not held.",
        "repeals: [{version: 2019-06-10}]",
    ),
    # The received document -------------------------------------------------------------------------------------
    _error(
        "source-missing",
        "alınan belge bulunamadı: {value}",
        "the received document is missing: {value}",
        "Belgeyi sürüm dosyasının yanındaki sources/ klasörüne koyun.",
        "Put the document into sources/ beside the version file.",
        "file: sources/yok.txt",
    ),
    _error(
        "source-outside",
        "belgenin yolu sources/ klasörünün dışına çıkıyor: {value}",
        "the path of the document leaves the folder sources/: {value}",
        "sources/ altındaki dosya adını yazın.",
        "Name a file under sources/.",
        "file: ../../baska.txt",
    ),
    _error(
        "hash-mismatch",
        "belgenin SHA-256 özeti tutmuyor: {actual}",
        "the document's SHA-256 differs: {actual}",
        "Belge alındığı gibi kalmalı; gerçekten yenilendiyse sha256 değerini değiştirin.",
        "The document must stay as received; if it was truly replaced, update sha256.",
        "sha256: 0000…",
    ),
    _error(
        "furniture-lines",
        "belgede {value}. satırlar yok (belge {count} satır)",
        "the document has no lines {value} ({count} lines in all)",
        "Satır numaraları 1’den başlar.",
        "Lines are counted from 1.",
        "lines: [900-904]",
    ),
    _error(
        "furniture-differs",
        "{value}. satırlarda sayfa öğesi olarak yazılan metin yok",
        "lines {value} do not hold the text declared as furniture",
        "Satır numarasını ya da metni düzeltin.",
        "Correct the line numbers or the text.",
        "furniture: [{lines: [58-61], text: …}]",
    ),
    _error(
        "correction-not-found",
        "düzeltme yazılan yerde tam bir kez bulunamadı: {value}",
        "the corrected form does not stand exactly once where the correction says: {value}",
        "Yerini kontrol edin; sözcük birden çok geçiyorsa yanındaki sözcüğü de yazın.",
        "Check the place; if the word stands there more than once, give its neighbour too.",
        '{at: madde-5, printed: "akıll ı", corrected: akıllı, why: scan}',
    ),
    _error(
        "fidelity",
        "metin belgeyle aynı değil: belgede “{printed}”, veride “{data}”",
        'the text differs from the document: printed "{printed}", data "{data}"',
        "Veriyi belgede basıldığı gibi yazın; sayfa öğesi ya da tarama hatası ise öyle bildirin.",
        "Write the data as printed; declare page furniture and scanning damage as such.",
        "bir sözcüğü atlanmış bent",
    ),
    # Project ---------------------------------------------------------------------------------------------------
    _error(
        "no-data",
        "hiç belediye verisi yok",
        "there is no municipality data",
        "data/municipalities/ altında en az bir belediye olmalı.",
        "data/municipalities/ must hold at least one municipality.",
        "boş data/ klasörü",
    ),
    _error(
        "address-clash",
        "iki sayfa aynı adresi istiyor: {value}",
        "two pages want the same address: {value}",
        "Adlardan birini değiştirin.",
        "Rename one of them.",
        "yönetmelik adı “birim”",
    ),
    _error(
        "site-build",
        "site kurulurken sorun çıktı: {reason}",
        "building the site failed: {reason}",
        "İletide adı geçen sayfayı ya da mkdocs.yml dosyasını düzeltin.",
        "Correct the page named in the message, or mkdocs.yml.",
        "elle yazılmış bir sayfada kırık bağlantı",
    ),
    Entry(
        "schema-line",
        Severity.WARNING,
        "ilk satırda düzenleyici için şema bağlantısı yok",
        "the first line does not link the schema for editors",
        "İlk satıra şunu yazın: {expected}",
        "Write as the first line: {expected}",
        "date: 2020-11-04   # ilk satırda",
    ),
    # Legislation and citations ---------------------------------------------------------------------------------
    _error(
        "legislation-id",
        "“{value}” anahtarı metnin türüne ve sayısına uymuyor",
        'the key "{value}" does not match the kind and number of the text',
        "Anahtar, metnin adresidir; türle başlar, sayıyla sürer: {expected}.",
        "The key is the text's address; it begins with its kind and number: {expected}.",
        'kanun-5393: {kind: kanun, number: "5216", …}',
    ),
    _error(
        "legislation-duplicate",
        "“{value}” ile “{first}” aynı metin: türü, sayısı ve tarihi bir",
        '"{value}" and "{first}" are the same text: same kind, number and date',
        "Birini silin ya da sayısını, tarihini düzeltin.",
        "Remove one of them or correct its number or date.",
        "kanun-5393 ve kanun-5393-2, ikisi de 5393 sayılı ve 2005-07-03 tarihli",
    ),
    _error(
        "legislation-name",
        "“{value}” adı “{first}” için de kullanılmış",
        'the name "{value}" is used for "{first}" as well',
        "Kısa ad ve “aliases” tek bir metni göstermeli.",
        "A short title or alias must mean one text only.",
        "aliases: [Belediye Kanunu]   # 5216 altında",
    ),
    _error(
        "legislation-articles",
        "“{value}” madde listesi olarak okunamadı",
        'cannot read "{value}" as a list of articles',
        "Virgülle ayırın: 1-87, 15/A, mükerrer 44, ek 1-4, geçici 1.",
        "Separate with commas: 1-87, 15/A, mükerrer 44, ek 1-4, geçici 1.",
        "articles: 1..87",
    ),
    _error(
        "unknown-law",
        "legislation.yml içinde “{value}” diye bir metin yok",
        'there is no text "{value}" in legislation.yml',
        "Dosyadaki bir anahtarı yazın; bilinmiyorsa satırı silin.",
        "Name a key of that file, or leave the line out.",
        "repealed_by: kanun-5939",
    ),
    _citation(
        "citation-number",
        "metinde “{cited}” yazılıdır; “{title}” için kayıtlı sayı: {number}",
        '"{cited}" is printed; the number recorded for "{title}": {number}',
        "2018/16 Elektronik Belge Standartları Hakkında Başbakanlık Genelgesi",
    ),
    _citation(
        "citation-title",
        "metinde “{cited}” yazılıdır; {number} sayılı metnin adı: “{title}”",
        '"{cited}" is printed; the title of no. {number}: "{title}"',
        "5651 Sayılı … Hakkında Yönetmelik",
    ),
    _citation(
        "citation-renamed",
        "metinde “{cited}” yazılıdır; {number} sayılı metnin bugünkü adı: “{title}”",
        '"{cited}" is printed; the title of no. {number} today: "{title}"',
        "2813 sayılı Telsiz Kanunu",
    ),
    _citation(
        "citation-repealed",
        "metinde “{cited}” yazılıdır; “{title}” bugün yürürlükte değildir",
        '"{cited}" is printed; "{title}" is not in force today',
        "1580 sayılı Belediye Kanunu",
    ),
    _citation(
        "citation-replaced",
        "metinde “{cited}” yazılıdır; “{title}” bugün yürürlükte değildir, yerine geçen metin: “{successor}”",
        '"{cited}" is printed; "{title}" is not in force today, its successor: "{successor}"',
        "Elektronik Haberleşme Güvenliği Yönetmeliği",
    ),
    _citation(
        "citation-gazette-number",
        "metinde “{cited}” yazılıdır; {gazette}, “{title}” metninin yayımlandığı {day} tarihli "
        "Resmî Gazete’nin sayısıdır",
        '"{cited}" is printed; {gazette} is the number of the Official Gazette of {day} that published "{title}"',
        "32846 sayılı Siber Güvenlik Kanunu",
    ),
    _citation(
        "citation-date",
        "metinde “{cited}” yazılıdır; “{title}” için kayıtlı tarihler: {record}",
        '"{cited}" is printed; the dates recorded for "{title}": {record}',
        "25.08.2011/25036 Sayılı Kayıtlı Elektronik Posta … Yönetmelik",
    ),
    _citation(
        "citation-article",
        "metinde “{cited}” yazılıdır; “{title}” metninin yürürlükteki maddeleri arasında {article} "
        "numaralı madde yoktur",
        '"{cited}" is printed; "{title}" has no article {article} in force',
        "3011 sayılı Kanunun 12. maddesi",
    ),
    _citation(
        "citation-internal",
        "metinde “{cited}” yazılıdır; bu metinde {article} numaralı madde yoktur",
        '"{cited}" is printed; this text has no article {article}',
        "bu Yönetmeliğin 99 uncu maddesi",
    ),
    # End of legislation and citations --------------------------------------------------------------------------
)

CATALOGUE: dict[str, Entry] = {entry.code: entry for entry in _ENTRIES}
