"""Findings about national legislation and its citations."""

from kimsorumlu.problems.catalogue.entry import FindingKind, Severity, error


def _citation(code: str, verdict: str, tr: str, en: str, example: str) -> FindingKind:
    """A warning about what a text cites, `tr` and `en` being what is on record; the site shows it as a note.

    `verdict` says what is wrong in a few words, before anything else is read.
    """
    return FindingKind(
        code,
        Severity.WARNING,
        f"metinde “{{cited}}” yazılıdır; {tr}",
        f'"{{cited}}" is printed; {en}',
        "Metin basıldığı gibi kalır; sitede editör notu olarak gösterilir.",
        "The text stays as printed; the site shows a note.",
        example,
        record=tr,
        verdict=verdict,
    )


TITLE = "Mevzuat ve atıflar"
ABOUT = "Mevzuat kayıtları ve metinlerin mevzuata yaptığı atıflar."

ENTRIES = (
    error(
        "legislation-id",
        "“{value}” anahtarı metnin türüne ve sayısına uymuyor",
        'the key "{value}" does not match the kind and number of the text',
        "Anahtar, metnin adresidir; türle başlar, sayıyla sürer: {expected}.",
        "The key is the text's address; it begins with its kind and number: {expected}.",
        'kanun-5393: {kind: kanun, number: "5216", …}',
    ),
    error(
        "legislation-duplicate",
        "“{value}” ile “{first}” aynı metin: türü, sayısı ve tarihi bir",
        '"{value}" and "{first}" are the same text: same kind, number and date',
        "Birini silin ya da sayısını, tarihini düzeltin.",
        "Remove one of them or correct its number or date.",
        "kanun-5393 ve kanun-5393-2, ikisi de 5393 sayılı ve 2005-07-03 tarihli",
    ),
    error(
        "legislation-name",
        "“{value}” adı “{first}” için de kullanılmış",
        'the name "{value}" is used for "{first}" as well',
        "Kısa ad ve “aliases” tek bir metni göstermeli.",
        "A short title or alias must mean one text only.",
        "aliases: [Belediye Kanunu]   # 5216 altında",
    ),
    error(
        "legislation-articles",
        "“{value}” madde listesi olarak okunamadı",
        'cannot read "{value}" as a list of articles',
        "Virgülle ayırın: 1-87, 15/A, mükerrer 44, ek 1-4, geçici 1.",
        'Separate with commas: "1-87, 15/A, mükerrer 44, ek 1-4, geçici 1".',
        "articles: 1..87",
    ),
    error(
        "unknown-law",
        "legislation.yml içinde “{value}” diye bir metin yok",
        'there is no text "{value}" in legislation.yml',
        "Dosyadaki bir anahtarı yazın; bilinmiyorsa satırı silin.",
        "Name a key of that file, or leave the line out.",
        "repealed_by: kanun-5939",
    ),
    _citation(
        "citation-number",
        "Sayısı kayıttakinden farklı",
        "“{title}” için kayıtlı sayı: {number}",
        'the number recorded for "{title}": {number}',
        "2018/16 Elektronik Belge Standartları Hakkında Başbakanlık Genelgesi",
    ),
    _citation(
        "citation-title",
        "Adı kayıttakinden farklı",
        "{number} sayılı metnin adı: “{title}”",
        'the title of no. {number}: "{title}"',
        "5651 Sayılı … Hakkında Yönetmelik",
    ),
    _citation(
        "citation-renamed",
        "Adı sonradan değişmiş",
        "{number} sayılı metnin bugünkü adı: “{title}”",
        'the title of no. {number} today: "{title}"',
        "2813 sayılı Telsiz Kanunu",
    ),
    _citation(
        "citation-repealed",
        "Bugün yürürlükte değil",
        "“{title}” bugün yürürlükte değildir",
        '"{title}" is not in force today',
        "1580 sayılı Belediye Kanunu",
    ),
    _citation(
        "citation-replaced",
        "Bugün yürürlükte değil, yerine başka bir metin gelmiş",
        "“{title}” bugün yürürlükte değildir, yerine geçen metin: “{successor}”",
        '"{title}" is not in force today, its successor: "{successor}"',
        "Elektronik Haberleşme Güvenliği Yönetmeliği",
    ),
    _citation(
        "citation-gazette-number",
        "Resmî Gazete sayısı, metnin kendi sayısı gibi yazılmış",
        "{gazette}, “{title}” metninin yayımlandığı {day} tarihli Resmî Gazete’nin sayısıdır",
        '{gazette} is the number of the Official Gazette of {day} that published "{title}"',
        "32846 sayılı Siber Güvenlik Kanunu",
    ),
    _citation(
        "citation-date",
        "Tarihi ya da Resmî Gazete sayısı kayıttakinden farklı",
        "“{title}” için kayıtlı bilgi: {record}",
        'what is recorded for "{title}": {record}',
        "25.08.2011/25036 Sayılı Kayıtlı Elektronik Posta … Yönetmelik",
    ),
    _citation(
        "citation-article",
        "Yürürlükte böyle bir maddesi yok",
        "“{title}” metninin yürürlükteki maddeleri arasında {article} numaralı madde yoktur",
        '"{title}" has no article {article} in force',
        "3011 sayılı Kanunun 12. maddesi",
    ),
    _citation(
        "citation-internal",
        "Bu metinde böyle bir yer yok",
        "bu metinde m. {article} yoktur",
        "this text has no article {article}",
        "bu Yönetmeliğin 99 uncu maddesi",
    ),
)
