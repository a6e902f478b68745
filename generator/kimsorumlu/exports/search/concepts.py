"""Names that mean the same: abbreviation and long form, two spellings, two everyday words for one thing.

A clause that says any of them carries the concept's token, and so does a question: "KVKK" finds "Kişisel Verilerin
Korunması Kanunu" and the other way round. Each variant is compared stem by stem, so every inflection counts.

Sources: the definitions of the five regulations ("EBYS: Elektronik belge yönetim sistemini", "SOME: Siber olaylara
müdahale ekibini" …), the abbreviations they print beside a long form, and official names of institutions.
"""

from __future__ import annotations

from typing import Final

# One concept per line; its variants between bars.
_CONCEPTS: Final = """
KVKK | kişisel verilerin korunması | kişisel verileri koruma | kişisel veri koruma
CBS | GIS | coğrafi bilgi sistemi | coğrafi bilgi sitemi
KBS | kent bilgi sistemi
YBS | yönetim bilgi sistemi
EBYS | elektronik belge yönetim sistemi | elektronik belge sistemi | belge yönetim sistemi
BGYS | bilgi güvenliği yönetim sistemi
SOME | siber olaylara müdahale ekibi | siber olaylara müdahale ekipleri | siber olaylara müdahale
USOM | ulusal siber olaylara müdahale merkezi
MAKS | mekansal adres kayıt sistemi
AKS | adres kayıt sistemi
TUCBS | Türkiye ulusal coğrafi bilgi sistemi
PDKS | personel devam takip sistemi | personel devam kontrol sistemi | personel takip cihazı | personel takip sistemi
PDKS | personel giriş çıkış takip
BTK | bilgi teknolojileri ve iletişim kurumu
TCK | türk ceza kanunu
TMK | türk medeni kanunu
TBK | türk borçlar kanunu
TTK | türk ticaret kanunu
CMK | ceza muhakemesi kanunu
HMK | hukuk muhakemeleri kanunu
İYUK | idari yargılama usulü kanunu
DMK | devlet memurları kanunu
VUK | vergi usul kanunu
KİK | kamu ihale kanunu
KMYKK | kamu mali yönetimi ve kontrol kanunu
SGK | sosyal güvenlik kurumu
TSE | türk standartları enstitüsü
CİMER | cumhurbaşkanlığı iletişim merkezi
DMO | devlet malzeme ofisi
DDO | dijital dönüşüm ofisi
OKTH | ortak kullanımlı telsiz hizmeti
AYKOME | alt yapı koordinasyon merkezi | altyapı koordinasyon merkezi
HİM | hemşehri iletişim merkezi
İSG | iş sağlığı ve güvenliği
KEP | kayıtlı elektronik posta
IoT | nesnelerin interneti
AR-GE | arge | araştırma ve geliştirme | araştırma geliştirme
KGK | UPS | kesintisiz güç kaynağı
KGYS | MOBESE | kent güvenlik yönetim sistemi
EDS | elektronik denetleme sistemi
BİT | bilgi ve iletişim teknolojileri
STK | sivil toplum kuruluşu
IDS | intrusion detection system | saldırı tespit sistemi
VPN | sanal özel ağ
LAN | yerel ağ
WAN | geniş ağ
e-imza | elektronik imza | dijital imza
e-posta | elektronik posta | mail | e-mail | eposta
e-belediye | elektronik belediyecilik | e-belediyecilik | e belediye | internet belediyeciliği
e-devlet | elektronik devlet
e-fatura | elektronik fatura
e-tebligat | elektronik tebligat
web sitesi | web sayfası | internet sitesi | internet sayfası | website | web portalı
mobil uygulama | telefon uygulaması | cep uygulaması | akıllı telefon uygulaması
wi-fi | wifi | kablosuz internet | kablosuz ağ | kablosuz bağlantı
antivirüs | anti-virus | virüs programı
veri tabanı | veritabanı | database
alt yapı | altyapı
üst yapı | üstyapı
iş birliği | işbirliği
satın alma | satınalma | satın almak
sızma testi | penetrasyon testi | pentest
yapay zeka | AI | yapay zekâ
büyük veri | big data | bigdata
güvenlik duvarı | firewall
iz kaydı | log kaydı | log | loglar | erişim kaydı
sunucu | server
ağ | network
yönlendirici | router
anahtarlayıcı | switch | swich
çevrim içi | çevrimiçi | online
canlı yayın | naklen yayın | canlı izlemek | canlı izleme
insan kaynakları | özlük işleri | özlük işlemleri
"""

CONCEPTS: Final[tuple[tuple[str, ...], ...]] = tuple(
    tuple(variant.strip() for variant in line.split("|")) for line in _CONCEPTS.strip().splitlines()
)

# The ending of a concept's token; no word has it.
MARK: Final = "~"
