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
        "site-unnamed",
        "sitenin adı yazılmamış",
        "the site has no name",
        "Proje klasöründe mkdocs.yml dosyası bulunmalı ve sitenin adını söylemeli; ilk satırı: site_name: …",
        "The project's folder must hold a file mkdocs.yml that names the site; its first line: site_name: …",
        "mkdocs.yml bulunmayan bir klasörde kimsorumlu build",
    ),
    FindingKind(
        "site-address-unsaid",
        Severity.WARNING,
        "sitenin adresi yazılmamış: yazdırılan sayfada, akışlarda ve paylaşılan bağlantılarda sitenin adı olmaz",
        "the site's address is not said: printed pages, feeds and shared links will not name the site",
        "mkdocs.yml dosyasına sitenin tam adresini yazın: site_url: https://gorev.ornek.example/",
        "Write the site's full address into mkdocs.yml: site_url: https://gorev.ornek.example/",
        "site_url yazılmamış bir mkdocs.yml",
    ),
    FindingKind(
        "site-contact-unsaid",
        Severity.WARNING,
        "hatanın bildirileceği yer yazılmamış: sayfalarda “hata bildirin” bağlantıları gösterilmez",
        "it is not said where slips are reported: pages show no links for it",
        "mkdocs.yml dosyasına bir e-posta adresi yazın: mail: gorev@ornek.example (ya da kaynak kodu: repo_url)",
        "Write an e-mail address into mkdocs.yml: mail: gorev@ornek.example (or repo_url, the place of the source)",
        "mail ve repo_url yazılmamış bir mkdocs.yml",
    ),
    error(
        "theme-missing",
        "programla gelen sayfa kalıpları bulunamadı",
        "the page templates that come with the program are missing",
        "Program eksik kurulmuş; yeniden kurun: pip install --force-reinstall kimsorumlu",
        "The program is not wholly installed; install it again: pip install --force-reinstall kimsorumlu",
        "theme/ klasörü silinmiş bir kurulum",
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
        "site-kept",
        Severity.WARNING,
        "site/ içinde bu programın yazmadığı {count} dosya var, yeni siteye olduğu gibi aktarıldı: {value}",
        "site/ holds {count} files that this program did not write; the new site has them as they are: {value}",
        "Sizinse yapılacak bir şey yok; gereksizse silin.",
        "If they are yours, nothing is to be done; if nobody needs them, delete them.",
        "site/CNAME, site/.git",
    ),
    FindingKind(
        "site-set-aside",
        Severity.WARNING,
        "site/ içindeki {count} dosyanın yerini yeni sitenin dosyaları aldı; eskileri {folder} klasöründe: {value}",
        "{count} files of site/ gave place to files of the new site; they now stand in {folder}: {value}",
        "Bu program yazmamış ya da sonradan değiştirilmişler. Gerekmiyorsa o klasörü silin.",
        "This program did not write them, or they were changed since. If nobody needs them, delete that folder.",
        "elle değiştirilmiş bir site/robots.txt",
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
