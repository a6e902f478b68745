"""Findings about the project as a whole: addresses, the build, the schema line."""

from kimsorumlu.problems.catalogue.entry import FindingKind, Severity, error

TITLE = "Sitenin bütünü"
ABOUT = "Verinin tamamı, sitenin ve PDF dosyalarının hazırlanması."

ENTRIES = (
    error(
        "no-data",
        "hiç belediye verisi yok",
        "there is no municipality data",
        "data/municipalities/ altında en az bir belediye olmalı.",
        "data/municipalities/ must hold at least one municipality.",
        "boş data/ klasörü",
    ),
    error(
        "address-clash",
        "iki sayfa aynı adresi istiyor: {value}",
        "two pages want the same address: {value}",
        "Adlardan birini değiştirin.",
        "Rename one of them.",
        "yönetmelik adı “birim”",
    ),
    error(
        "site-build",
        "site kurulurken sorun çıktı: {reason}",
        "building the site failed: {reason}",
        "İletide adı geçen sayfayı ya da mkdocs.yml dosyasını düzeltin.",
        "Correct the page named in the message, or mkdocs.yml.",
        "elle yazılmış bir sayfada kırık bağlantı",
    ),
    FindingKind(
        "pdf-skipped",
        Severity.WARNING,
        "PDF dosyaları hazırlanmadı: bu bilgisayarda Chromium yok",
        "no PDF was made: this machine has no Chromium",
        "Chromium kurun ya da yerini KIMSORUMLU_CHROMIUM ile gösterin; site PDF olmadan da eksiksizdir.",
        "Install Chromium or name it with KIMSORUMLU_CHROMIUM; the site is complete without PDFs.",
        "kimsorumlu build --pdf   # Chromium bulunmayan bilgisayarda",
    ),
    FindingKind(
        "pdf-failed",
        Severity.WARNING,
        "{value} sürümünün PDF dosyası hazırlanamadı: {reason}",
        "the PDF of {value} could not be made: {reason}",
        "Sayfa PDF bağlantısı olmadan yayımlandı. Komutu yeniden çalıştırın.",
        "The page was published without a link to it. Run the command again.",
        "kimsorumlu build --pdf   # Chromium yarıda kapanırsa",
    ),
)
