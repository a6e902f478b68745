"""What the files of the search index hold, for whoever wants to ask it without our scripts; shown on /veri/.

Texts are in Turkish. The first file of an index names all others by how they are counted.
"""

from __future__ import annotations

from typing import Final

from kimsorumlu.exports.search.pieces import FOLDER

FIRST_FILE: Final = f"{FOLDER}/current.json"
OLDER_TEXTS: Final = f"{FOLDER}/superseded.json"

# The fields of an index's first file.
MANIFEST: Final[tuple[tuple[str, str], ...]] = (
    ("v", "Dizinin biçimi; bir alanın anlamı değişirse değişir."),
    ("clauses", "Kaç fıkra, bent ve alt bent arandığı."),
    ("names", "Kaç adın arandığı: konu, unvan, mevzuat, birim, metin, sayfa."),
    ("folder", "Öteki dosyaların klasörü; içindekiler değişirse adı değişir."),
    ("terms", "Her “terms” dosyasının ilk terimi, bir sonrakinden ayırmaya yetecek kadarı."),
    ("counts", "Her maddede kaç yer arandığı, sırayla; paketlenmiş sayılar."),
    (
        "duties",
        "Her yerin ne düzenlediği, bir harfle: “.” görev değil, “t” tanım, gerisi görevin türü; büyük harf: unvanın.",
    ),
    ("blocks", "Her “articles” dosyasının ilk maddesinin sırası."),
    ("cards", "Her “names” dosyasının ilk adının sırası."),
    ("kinds", "Adların türleri ve her türün ilk adının sırası."),
    ("spellings", "Her “spellings” dosyasının ilk harfi."),
    ("places", "Belediyeler: adresteki ad, kısa ad, adının terimleri, ilk maddesi, ilk birimi."),
    ("rules", "Her “rules” dosyasının ilk belediyesi."),
    ("language", "Soruyu terimlere çevirmek için sözcük listeleri: sayılmayanlar, eş anlamlılar, ekler."),
    ("scope", "Elimizde metni olmayan iş ve yerler için başvurulan çizelgeler."),
    ("turns", "Başka metinlerin yürürlükte olacağı günler; her birinin kendi dizini vardır."),
    ("earlier", "Yürürlükte olmayan metinler: belediyenin sırası, ilk ve son yıl."),
)
# The files in the folder, by what stands before their number.
PIECES: Final[tuple[tuple[str, str], ...]] = (
    ("terms", "Terimler; her birinde geçtiği yerler, adlar ve yazılışları, paketlenmiş: sıra farkı, ağırlık, yazılış."),
    ("articles", "Maddeler, kendi sözleri ve adresleriyle; bulunan yer buradan gösterilir."),
    ("names", "Adlar: konu, unvan, mevzuat, birim, metin, sayfa; adresleri ve kısa yanıtlarıyla."),
    ("spellings", "Metinlerdeki sözcükler, ilk harfe göre; yanlış yazılan soru bunlarla düzeltilir."),
    ("rules", "Metinlerin görevden başka kuralları: kim kime bağlı, kim vekâlet eder."),
    ("jobs", "Elimizdeki metinlerin dışında kalan işler, hangi müdürlüğün olduğu ve dayanağı."),
    ("places", "İl ve ilçe adları."),
    ("provinces", "İller."),
    (
        "things",
        "Metinlerde adı geçmeyen şeylerin ne türden olduğu (kulaklık: çevre birimi) ve onlardan ne istenebileceği.",
    ),
)
PACKED: Final = (
    "Paketlenmiş sayılar 64 işaretle yazılır (0-9, A-Z, a-z, “-”, “_”): 32’den küçük işaret sayıyı bitirir, "
    "büyükleri beş bitini verip sürdürür; önce en küçük beş bit gelir."
)
