"""Everyday words for what the regulations call by another name.

Topics carry their own everyday synonyms (data/topics.yml); this list holds what is not about one topic: words for
breaking and mending, asking and paying, for machines and mail. A reader's word finds the regulation's at half weight.

Each line reads "said > written": any word or phrase on the left, in any inflection ("boz*" in any form), also looks for
the words on the right. With "=" it holds in all directions. Both sides are analyzed like any text.
"""

from __future__ import annotations

from typing import Final

_LEXICON: Final = """
bozul*, bozuk, bozdu, kırıl*, kırık, çöktü, çöken > arıza, onarım, bakım, sorun
çalışmıyor, çalışmaz, açılmıyor, çekmiyor, girmiyor, gitmiyor > arıza, onarım, bakım, sorun
arızalan* > arıza
tamir, tamirat, tamirci > onarım, bakım, arıza
onarım = tamir = onarmak
arıza = sorun = problem = hata
düzelt*, gider* > gidermek
kursun, kuruyor, kuracak, kurdur*, takıyor, takacak, taktır* > kurulum, kurmak, montaj
kurulum = kurmak = montaj = kurulması = tesis
söndür* > söndürme, yangın
yangın > söndürme, söndürücü
bilgisayar, pc, laptop, dizüstü, masaüstü > bilgisayar, donanım
notebook > dizüstü, bilgisayar
toner, kartuş, mürekkep > yazıcı, sarf
printer, fotokopi, baskı makinesi > yazıcı
tarayıcı, scanner > tarayıcı
kâğıt, kırtasiye > sarf, malzeme
program = yazılım = uygulama
yazılımcı, programcı, kodlama > yazılım, programcı
aplikasyon, app > mobil, uygulama
telefon uygulaması, cep telefonu uygulaması > mobil
internet sitesi, web adresi, sayfa, siteniz, sitesi > web, site
hız, yavaş, yavaşlık, kota > bant, kapasite
modem, kablo, internet hattı, hat > hat, ağ, bağlantı
bağlan* > erişim, bağlantı
evden, uzaktan > uzak, vpn
giriş, giremiyor*, giremedim > erişim, giriş
hesap, kullanıcı adı, üyelik, oturum > kullanıcı, hesap, yetki
hesap açtır*, yetki > yetki, yetkilendirme, kullanıcı
yetki = yetkilendirme
parola, password, pin > şifre
şifre = parola
eposta, posta, gmail, outlook, spam > e-posta
hacker, hackle*, korsan, saldır*, siber saldırı > siber, saldırı, ihlal
virüs, trojan, zararlı > antivirüs, zararlı, virus
dolandır*, oltalama, phishing, sahte > phishing, siber
çalındı, sızdı, sızıntı, ele geçir* > sızıntı, ihlal, güvenlik
güvenlik açığı > zafiyet, açık
kişisel bilgi, özel bilgi > kişisel, kvkk, veri
gizlilik = mahremiyet
silin*, kaybol*, kurtar*, geri getir*, geri yükle*, backup > yedek, kurtarma
kamera, mobese, cctv, gözetle*, izleme kamerası > kamera
alarm, hırsız > alarm, hırsız
kart okuyan, kart okuyucu, kart basma, parmak izi, yüz tanıma, turnike, giriş çıkış > PDKS, geçiş, giriş
geçiş = turnike
plaka okuma, plaka okuyan, plaka okuyucu > plaka
park, park yeri > otopark
deprem, sel, felaket, kriz, acil > afet, felaket, acil
afet = felaket = kriz
telsiz, walkie talkie > telsiz
haberleş* > haberleşme, telsiz
santral, dahili, sabit hat, hat > santral, telefon
arıyorum, arayacağım, aramak istiyor*, çağrı, call center, 153, danışma hattı > çağrı, telefon
harita = cbs
konum, koordinat, navigasyon, yol tarifi > coğrafi, navigasyon
adres, kapı numarası, numarataj, sokak adı > adres, MAKS, AKS
tapu, parsel, arsa > kadastro, imar
uydu fotoğrafı, hava fotoğrafı, drone > uydu, görüntü
satın almak > satış, satın
fiyat, ücret, ücretli, para, kaç para, kaç lira, tarife, bedel > bedel, tarife, ücret
ücret = bedel
ödüyor, ödenir, ödemek, fatura > ödeme, tahakkuk, tahsilat
su, elektrik, doğalgaz faturası > abonelik, tahakkuk
ihale, teklif, alım, tedarik > alım, ihale, temin
satın alma = alım = tedarik = temin
malzeme iste*, ihtiyaç > ihtiyaç, malzeme, temin
ambar, stok > depo, stok
demirbaş, eşya, zimmet > taşınır, demirbaş, zimmet
şikayet, şikayetçi, başvuru, dilekçe, itiraz > şikayet, dilekçe, talep
dilekçe = başvuru = talep
cevap, yanıt > cevap, cevaplandırma
cimer, beyaz masa, alo > cimer, şikayet
evrak = belge = yazışma
resmi yazı, yazı > yazışma, evrak
arşiv = arşivleme
kurs, ders, seminer, eğitim al* > eğitim, seminer
öğren*, öğret* > eğitim
iş başvurusu, çalışmak istiyor*, mezun, mezuniyet, diploma, bölüm > nitelik, mezun, öğrenim
nitelik = şart
kadın, erkek > cinsiyet
giymek, giyinmek, giymeli*, giysi, elbise, kravat, kıyafet, sakal > kılık, kıyafet
mesai saati, geç kal* > mesai
izin, yıllık izin, rapor, hasta* > izin, puantaj, özlük
maaş, bordro > puantaj, tahakkuk, özlük
disiplin, ceza, kovul*, işten atıl* > disiplin, ceza
istifa, emekli, işten ayrıl*, ayrılan > ayrılma, istifa, devir, ayrılan
rüşvet, hediye, ikram > hediye, ikram
borç, borç para > borç
sır, sızdır*, bilgi verme > gizli, izinsiz, yasak
yasak, yasağı > yasak
dışarı, dışarıya > dış, dışında
iş kazası, iş güvenliği, iş sağlığı > sağlık, güvenlik, isg
temizlik, çöp, çay, çaycı > temizlik, çay
klima, soğuk, sıcak, kalorifer > iklimlendirme, klima, ısıtma, soğutma
iklimlendirme = klima
elektrik kesin*, jeneratör > kesintisiz, güç, elektrik
araba, otomobil, taşıt, şoför > araç
avukat, dava, mahkeme > dava, hukuk
bütçe, para ayır*, harca* > bütçe, harcama, ödenek
harcırah, yol parası, yolluk > yolluk, avans
hedef, plan > stratejik, performans
memnun*, anket, görüş > memnuniyet, anket, bildirim
engelli, yaşlı > erişim
canlı izle*, yayın > naklen, yayın
sosyal medya, instagram, twitter, facebook, duyuru > sosyal, duyurulması
tanıtım, reklam, ekran, pano > ekran, tanıtım
toplantı, randevu > toplantı, randevu
kaçak, korsan yazılım, korsan program, korsan uygulama, crack, lisanssız > lisans, lisanslı
robot, chatgpt, otomatik > yapay, robotik, otomatik
sanal gerçeklik, vr > sanal, gerçeklik
veri = data
yenile*, güncel* > yenileme, güncelleme
süre, bitiş, bitiyor > süre
kanun, yasa > kanun
yürürlüğe girmek, geçerli > yürürlük
kural, kurallar > usul, esas, politika
patron, amir, müdür > müdür
başkan, reis > başkan
ast, çalışan, eleman, işçi, memur > personel
personel = çalışan
vatandaş = hemşehri
baz istasyonu, gsm, cep telefonu çek*, verici, anten > baz, istasyon, gsm
kule, direk > kule
fiberoptik > fiber
ücretsiz internet, bedava internet, halka açık internet > wi-fi, wifi, kablosuz
akıllı şehir, smart city > akıllı
güneş, enerji tasarruf*, yeşil > enerji, sürdürülebilirlik
karbon, iklim > iklim, sürdürülebilirlik
hibe, fon, destek al* > hibe, fon
staj > stajyer
birim, bölüm, departman, ofis > birim
"""

LEXICON: Final[tuple[str, ...]] = tuple(line.strip() for line in _LEXICON.strip().splitlines())
