"""What the analyzer knows of Turkish: stop words, endings, roots. Folded, as `fold_search` leaves them.

These tables reach the browser inside the search manifest, so that there is one copy of each.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# Never "some" (the cyber incident team), never "su" (water; "şu" folds to the same).
STOP_WORDS: Final = frozenset(
    _words(
        "ve veya ya da de ile icin bir bu ki mi mu olarak gibi her ne kim kime kimin hangi nasil nerede nereye en "
        "cok ise vb vs ait ama hem inci nci uncu ncu"
    )
)

# Dropped from a question when other words remain: they say that it is a question, not what it asks for.
ASKING: Final = frozenset(
    _words(
        "acaba acilacak alabilir alabilirim aliniyor alinir almaliyim arayabilirim atabilirim bakar bakiyor baksin "
        "bakan bakmakla bana basvurabilir basvurabilirim basvuracagim basvurayim basvurmaliyim basvurulur basvuruyorum "
        "belli ben beni benim bildireyim biz bizi bizim bunu buna bununla degil diye duruyor ede ederim edebilir "
        "edebilirim edecegim edelim eder ediliyor edilir ediyor ediyoruz edilecek edin edeyim etmek etmeli etmeliyim "
        "dedi dediler diyor diyorlar "
        "etsin geliyor gerek gerekir gerekiyor gerekli gidecegim gideyim gidilir git gitmem gitmeliyim haber "
        "hakkinda halleder halleden hangileri hangisi hangisinde hani ilgilenen ilgilenir ilgileniyor ilgilensin "
        "isterim istedigim istiyom istiyor istiyorum istiyoruz kac kaca kacta kadar kimde kimden kimdeydi kimdi "
        "kimdir kiminle kimler kimlerde kimlere kimmis kimse konuda konusunda lazim midir misin misiniz musunuz muyum "
        "muracaat napmaliyim napcam nasi naapmali neden nedir nerde nerden nereden nereleri neresi nereyi neye "
        "nicin niye nolur ogrenebilir ogrenebilirim ogrenirim ogrenmek olabilir olacak olmali olmaz olsun olur "
        "oluyor ona onu saglar sagliyor sizde sizin siz sonra sorabilirim soracagim sorayim soralim "
        "sormak sormaliyim sorulur tarafindan ulasabilirim ulasirim ulasmak uzerinde var varmi vereyim "
        "verecegim verecek verir veriyor yardimci yapabilir yapabilirim yapabiliriz yapacagim yapacak yapan yapar "
        "yapariz yapayim yapicam yapilacak yapilir yapiliyor yapiyor yapiyorlar yapiyosunuz yapmak yapmakla yapmali "
        "yapmaliyim yapmaliyiz yaptiracagim yaptirabilirim yaziyor yazilir yok yoksa yuruten yurutuyor yardim "
        "zaman zorunda karsi yonelik dair iliskin ilgili"
    )
)

# Of these, the ones whose stem is a word of the texts, too: "bilgi edinme hakkı" asks for something.
ASKING_AS_WRITTEN: Final = frozenset(
    _words(
        "edin haber yardimci hakkinda ilgilenen kimse konuda konusunda neden ogrenmek ona onu saglar tarafindan "
        "ulasmak uzerinde"
    )
)

# Verbs by which somebody asks, as roots: each of their forms only makes a question ("isteyeyim", "söyleyeceğim").
ASKS: Final = _words("iste sor soyle basvur bildir danis ilet")

# Who asks says so, not what is asked for.
ASKER: Final = frozenset(
    _words("memurum memuruyum personeliyim calisanim calisaniyim gorevliyim isciyim vatandasim vatandasiyim ogretmenim")
)

# Said to a person, not to a search: left out wherever they stand.
GREETINGS: Final = _words(
    "merhaba merhabalar selam selamlar selamun aleykum gunaydin iyi gunler aksamlar geceler kolay gelsin hayirli "
    "tesekkurler tesekkur ederim sagol sagolun lutfen naber nasilsin nasilsiniz rica ediyorum kardes kardesim abi "
    "abla hocam sayin yetkililer kimsin kimsiniz"
)

# What may stand beside a role's name when the role itself is asked for, as stems: "şefin görev ve yetkileri".
DUTIES: Final = _words("gorev yetki sorumluluk sorumlu is")

# What says that a page of a municipality is asked for by its name. `changed` surely asks for what was before, `maybe`
# beside the text ("eski yönetmelik") or alone; as written or as stems.
PAGES: Final = {
    "changed": _words("degisti degismis degismisti onceki onceden eskiden eskisi tarihce tarihcesi"),
    "maybe": _words("eski yeni fark degisiklik gecmis gecmisi tarihi surum"),
    "texts": _words("yonetmelik metin gorev yetki calisma"),
    # "eski yönetmelikte", "daha önce kim bakıyordu": an earlier time itself is asked of, unless two are `compared`.
    "older": _words("eski onceki onceden eskiden evvelki evvelden mulga"),
    "then": _words(
        "yonetmelik yonetmelikte yonetmelige metin metinde metnine metninde tarihli tarihinde eskiden onceden evvelden "
        "zaman zamanlar"
    ),
    "compared": _words("yeni degisti degismis degismisti degisiklik fark farki gecmis gecti hala gecerli"),
    "chart": _words("sema teskilat organizasyon"),
    "units": _words("mudurluk daire baskanlik sube birim sayfa"),
}

# Words for being in charge and for whoever is, which most clauses have: they count for little beside what it is about.
IN_CHARGE: Final = frozenset(
    _words(
        "sorumlu sorumlusu sorumlular sorumlulari gorevli gorevlisi yetkili yetkilisi birim birimin birimi birimler "
        "mudurluk mudurlugu mudurlugun is isi isine sorumlulugunda"
    )
)

# Verbs by which a question asks who does something ("kim hazırlıyor", "tutan birim"), as roots: they say little of
# what it is that is done.
DOING: Final = _words(
    "yap yaptir yurut islet hazirla sagla yonet ver al bak tut takip et ed kur kurdur gelistir duzenle uret olustur "
    "yayinla yayimla yaz coz ac kapat gider onar tamir izle denetle incele sakla koru kaydet kayded guncelle "
    "calistir dagit belirle planla temin karsila kullan gor ustlen ilgilen degerlendir uygula ata arastir takil "
    "dose yenile tanimla"
)

# Words that say how or how much, never what: beside other words they are not what is asked for.
QUALIFYING: Final = frozenset(
    _words(
        "yeni eski buyuk kucuk dev yanlis hatali iyi kotu guzel hizli yavas acil acilen bos dolu tam eksik fazla "
        "az daha hemen surekli sikca bazi butun tum tumu hepsi kendi ayni baska farkli diger simdi bugun dun yarin "
        "artik hala tekrar yine once onceden ucretsiz bedava sahsi gereksiz merkezi yerinde gercek normal kolay zor "
        "pahali ucuz ilk son kac birkac surede icinde yaninda altinda onunde arkasinda boyle soyle oyle yenisi "
        "yenisini eskisini baskasi baskasini digeri digerini birbiri birbirine birbiriyle"
    )
)

# Nouns of places: with an ending that says where or where to ("binaya", "sokağımıza") they are not what is asked for.
AROUND: Final = _words("bina oda ofis kat sokag sokak mahalle park okul daire kampus ev isyer meydan")

# Devices through which something else is used ("uygulama telefonda açılmıyor"), and what makes a time of the word
# before ("mesai dışında"): beside what is named, they are not what is asked for.
THROUGH: Final = _words("telefon cep tablet bilgisayar tarayici")
TIMES: Final = _words("disi disinda sonrasi sonrasinda oncesi oncesinde saatinde saatlerinde saatleri boyunca")

# That something is out of order: what is asked for is mending, but of what, the other words say.
BROKEN: Final = _words(
    "bozuk bozul arizal kirik kiril cokt cokm cokuy calismaz calismi acilmaz acilmi dond donuy patla gelmi gitmi cekmi "
    "girmi basmi tutmu yavasl kapand kilitlen takili silindi kayboldu doldu dolmus karard sondu sonmus kopuy koptu "
    "baglanmi gorunmu yanmi donmu ulasilmi yuklenmi algilamiy calmi cizird cizirt isiniy isinm sikisti karariy karart "
    "bulanik titriyor sonuy kapaniy sogutmu isitmi uflemi vermi tanimiy gostermi kesildi kesiliy kopm sapit"
)

# The noun for that, as a stem: "yazılım dondu" is a fault of the software.
FAULT: Final = "ariz"

# What is asked of a thing of which only the kind is held, as the stem of the noun that duties and topics have, and how
# the verbs and nouns begin that ask it: "kulaklık lazım" asks for a "talep" of its kind. What is broken is a FAULT.
ACTS: Final = (
    ("alim", "satin"),
    ("talep", "lazim gerek iste isti ihtiyac alac alab alir alin almal versin verilir verilec"),
    ("kurulum", "kuru kurd kurm kurac yukle takil takac monte"),
    ("egitim", "ogren kurs"),
    ("bakim", "onar tamir"),
)

# What does not come when something is out of order: "monitör görüntü vermiyor" asks for the monitor.
SYMPTOM: Final = _words("goruntu ses sinyal cikti tepki isik cevap")

# Names of topics, as stems, that beside another topic only say on what it is done: "uzaktan bilgisayarıma bağlanan".
WIDE: Final = _words("bilgisayar")

# Nouns that stand beside what is meant and add nothing ("zimmet işlemleri", "ihale süreci"), as stems.
VAGUE: Final = frozenset(_words("islem surec hizmet konu faaliyet durum husus mesele sey calisma cevap yanit"))

# Finite verbs of everyday speech ("unuttum", "çalışmıyor", "alabilirim"): not looked for among near spellings.
SPOKEN_ENDINGS: Final = tuple(
    sorted(
        _words(
            "yor yo yom yoz yorum yoruz yorsun yorsunuz yorlar iyo icam icem icaz icez ucam ucem cam cem caz cez dim "
            "dum tim tum dik duk tik tuk bilirim bilir biliriz bilirmiyim ecegim acagim ecegiz acagiz ecek acak "
            "meliyim maliyim meli mali mez maz misin musun miyim muyum sinlar sunlar eyim ayim arim erim irim urum "
            "ariz eriz iriz uruz elim alim"
        ),
        key=lambda ending: (-len(ending), ending),
    )
)

# Conditions on what is left when an ending is taken off.
#
# VOICELESS: "-te" stands after f s t k c h p ("birlikte"), so "hizmete" is "hizmet-e". NOT_HIGH: after i or u, "-ma" is
# as often the dative of a noun in -im ("birim-e") as a verbal noun. LAST: only at the very end of a word:
# "sorumlu-dur", but not "bil-dir-mek".
ANY, AFTER_VOWEL, AFTER_CONSONANT, AFTER_HIGH, AFTER_VOICELESS, NOT_HIGH, LAST = "", "v", "c", "h", "s", "m", "l"

# (endings, shortest rest, condition). The longest ending that fits is taken, again and again.
#
# The shortest rest keeps short words whole: "veri" (data) is not "ver" (give), "bakım" is not "bak". Possessives of the
# first person ("-ım") are not here at all: they would make "kurum" (institution) "kur"; the engine tries them where a
# word is found in no other form.
_ENDINGS: Final = (
    ("lar ler", 2, ANY),
    ("i u a e", 4, AFTER_CONSONANT),
    ("i u", 4, AFTER_HIGH),
    ("in un", 4, AFTER_CONSONANT),
    ("yi yu ya ye si su", 3, AFTER_VOWEL),
    ("nin nun yla yle", 3, AFTER_VOWEL),
    ("ni nu na ne", 4, AFTER_HIGH),
    ("imiz umuz", 4, AFTER_CONSONANT),
    ("miz muz", 4, AFTER_VOWEL),
    ("da de", 4, ANY),
    ("ta te", 4, AFTER_VOICELESS),
    ("nda nde", 4, AFTER_HIGH),
    ("dan den", 4, ANY),
    ("tan ten", 4, AFTER_VOICELESS),
    ("ndan nden", 4, AFTER_HIGH),
    ("daki deki", 3, ANY),
    ("taki teki", 3, AFTER_VOICELESS),
    ("ndaki ndeki", 4, AFTER_HIGH),
    ("la le", 4, AFTER_CONSONANT),
    ("ca ce", 4, AFTER_CONSONANT),
    ("nca nce", 4, AFTER_HIGH),
    ("dir dur tir tur", 4, LAST),
    ("mak mek", 3, ANY),
    ("ma me", 4, NOT_HIGH),
)
ENDINGS: Final = tuple(
    sorted(
        ((ending, rest, condition) for endings, rest, condition in _ENDINGS for ending in endings.split()),
        key=lambda entry: (-len(entry[0]), entry[0], entry[1]),
    )
)

# Endings that also stand after a verb; a root is not looked for in front of them ("hiz-met" is no form of "hız").
VERBAL: Final = frozenset(_words("la le ma me mak mek dir dur tir tur"))

# Words a rest may always be, however short, and where the stemmer stops.
#
# Nouns of one syllable, nouns in -em and -am (their dative looks like a verbal noun: "sisteme"), and words that an
# ending hides in. On the right the form they are kept in, where it is another.
ROOTS: Final = {
    word: root
    for pair in _words(
        "ag ay bas dil dis ek el ev ic il iz ofis is ses yer yil yol gun guc suc hat hatt:hat hak hakk:hak "
        "ust alt son tur borc cay isi para hal hiz fon imza oda veri yapi yazi kamu dava hata harita ceza "
        "kisi kira sistem islem onlem yontem donem eylem gozlem kalem problem program reklam makam ortam "
        "toplam kavram yasam devam anlam sozlem tamam aksam elem bilgi belge kurum kurul kurulma kurulus "
        "calisan izin izle isle ekle basla basin duzen duzey devre ilce kendi maddi isleyis koruma:koru "
        "korunma:koru tanima:tani tasima:tasi okuma:oku yurutme:yurut izni:izin izn:izin kayd:kayit "
        "kaydi:kayit sehr:sehir resm:resim ism:isim sekl:sekil emr:emir kism:kisim metn:metin yedek kurs "
        "plaka sayfa arazi yeni kanuni mali hukuki idari adli resmi teknik ekim kasim nisan mayis haziran temmuz "
        "eylul aralik ocak subat mart agustos madde masa firma belediye mudurluk ekipman yapay yazis satin baskan "
        "satis anayasa vekaletname sef sozlesme daire sayistay uygun sorun prosedur deprem gaz cop sel su cam koy tuz "
        "toz dag rol kod pul"
    )
    for word, _, root in [pair.partition(":")]
    for root in [root or word]
}

# A voiced consonant at the end of a stem is the softened form of the voiceless one: "talebi" → "taleb" → "talep".
HARDENED: Final = {"b": "p", "d": "t", "g": "k"}
# "servis-i" and "servi-si", "uzman-ın" and "uzma-nın", "olay-ı" and "ola-yı" look alike: after a vowel the letter goes.
DROPPED: Final = "nsy"

MONTHS: Final = _words("ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik")
ORDINAL_ENDINGS: Final = ("inci", "nci", "uncu", "ncu")
# "e imza", "m belediyecilik": a letter that stands for electronic or mobile belongs to the next word.
PREFIX_LETTERS: Final = ("e", "m")
