"""The words that name kinds of responsibility. All regexes look at folded text (`fold_letters`).

VERBS   say the kind themselves; looked for at the end of a phrase that ends with the verb: "… kontrol etmek"
NOUNS   say it when a carrying verb takes them: "denetimini" before "sağlamak"
CARRIES what such a verb may be, for each kind of noun: "destek vermek" supports, "destek almak" does not
"""

from __future__ import annotations

import re
from typing import Final

from kimsorumlu.facts.responsibility.kinds import Responsibility

_ENSURE: Final = r"sagla|temin e[dt]|gerceklestir|yurut|yap|yerine getir|calis|uygula"
_ANY: Final = rf"(?:{_ENSURE}|e[dt]|ver|bulun|ol|sun|tut|goster|getir|kur|surdur|al|kil|kat)\w*"

# Verbs that only carry a noun; their own kind is does.
CARRYING: Final = re.compile(rf"\b{_ANY}$")
# Of these, the verbs that see to it that something is done: what they ensure may be a verb in turn.
ENSURING: Final = re.compile(rf"\b(?:{_ENSURE})\w*$")

VERBS: Final = tuple(
    (kind, re.compile(rf"\b(?:{verbs})\w*$"))
    for kind, verbs in (
        (
            Responsibility.SUPERVISES,
            r"(?:denetle|izle(?!t)|gozet(?!im)|gozlemle|teftis (?:e[dt])|nezaret (?:e[dt])|kontrol (?:e[dt])"
            r"|takip (?:e[dt])|(?:denetim|kontrol|gozetim) altinda (?:tut|bulundur)|monitor (?:e[dt]))",
        ),
        (Responsibility.COORDINATES, r"koordine e[dt]|is ?birli[gk]\w* (?:yap|kur|e[dt]|gelistir)|koordineli calis"),
        (
            Responsibility.SUPPORTS,
            r"destekle|yardimci ol|yardim e[dt]|katki (?:ver|sagla|sun|yap)|rehberlik (?:e[dt]|yap)|yol goster",
        ),
        (
            Responsibility.APPROVES,
            r"onayla|imzala|imza altina al|parafla|tasdikle|(?:tasdik|vize) e[dt]|karar ver|karara bagla|uygun gor",
        ),
        (
            Responsibility.REPORTS,
            r"raporla|bilgilendir|bildir(?!im)|duyur(?!u)|haber ver|haberdar e[dt]|oner|arz e[dt]|ibraz e[dt]"
            r"|(?:teblig|teklif|ihbar) e[dt]|bilgi(?:si|ler|leri)?(?:ni|yi|i)? ver",
        ),
    )
)

# sunmak lays something before somebody; of these it is a service.
LAYING: Final = re.compile(r"\bsun(?:mak|ar|up|arak|ul)?\w*$")
SERVED: Final = (
    re.compile(r"\b(?:hizmet\w*|cozum\w*|urun\w*|imkan\w*|destek|destegi|katki\w*|kullanim\w*|erisim\w*) sun\w*$"),
    re.compile(r"\b(?:kullanici|vatandas|halk|hizmet|kullanim)\w*[ae] sun\w*$"),
)

NOUNS: Final = tuple(
    (kind, re.compile(nouns))
    for kind, nouns in (
        (
            Responsibility.SUPERVISES,
            r"denetim(?!siz)|denetle(?:me|n)|kontrol(?!lu$|or)|taki[bp](?!ci)|izleme|gozetim|gozetle|monitor|teftis",
        ),
        (Responsibility.COORDINATES, r"koordinasyon|esgudum|is ?birli[gk]"),
        (Responsibility.SUPPORTS, r"deste[kg]|katki|yardim|rehberli[kg]|danismanli[kg]|kolayli[kg]"),
        (Responsibility.APPROVES, r"onay(?!a$)|tasdi[kg]|vize"),
        (
            Responsibility.REPORTS,
            r"raporlama|rapor(?:u|unu|lar|lari|larini)?$|bilgilendirme|bildirim|oneri(?:de|si|ler|$)|teklif|gorus|mutalaa"
            r"|bilgi(?:yi|si|ler|leri|lerini|sini)?$",
        ),
    )
)
# "kontrol ve koordine etmek": of two that share a verb the first says its kind, too.
SHARED_VERB: Final = {
    "kontrol": Responsibility.SUPERVISES,
    "takip": Responsibility.SUPERVISES,
    "teftis": Responsibility.SUPERVISES,
    "koordine": Responsibility.COORDINATES,
    "tasdik": Responsibility.APPROVES,
}
# Of which verbs a noun of a kind is the object that says what is done.
CARRIES: Final = {
    Responsibility.SUPERVISES: re.compile(rf"\b(?:{_ENSURE}|e[dt]|surdur|yonet)\w*$"),
    Responsibility.COORDINATES: re.compile(rf"\b(?:{_ENSURE}|kur|ol|surdur|bulun|e[dt])\w*$"),
    Responsibility.SUPPORTS: re.compile(rf"\b(?:{_ENSURE}|ver|ol|sun|bulun|goster|e[dt]|kat)\w*$"),
    Responsibility.APPROVES: re.compile(r"\b(?:ver|yap|yurut|gerceklestir)\w*$"),
    Responsibility.REPORTS: re.compile(rf"\b(?:{_ENSURE}|ver|bulun|getir)\w*$"),
}
# Of these "bilgi", "rapor", "görüş", "öneri", "teklif" only with verbs of telling.
TOLD: Final = re.compile(r"bilgi(?!lendir)|rapor(?!lama)|gorus|oneri|teklif|mutalaa")
TELLING: Final = re.compile(r"\b(?:ver|bulun)\w*$")

# "denetim çalışmalarını yürütmek": the noun before says the kind.
CARRIER_NOUN: Final = re.compile(
    r"(?:calisma|faaliyet|surec|islem|fonksiyon|hizmet|gorev|servis|isle|is(?:ini|i)$|ekip)\w*"
)
# Words between the noun and its verb: "desteği zamanında vermek".
ADVERB: Final = re.compile(
    r"(?:zamaninda|sekilde|bicimde|olarak|gerekli|surekli|duzenli|tam|etkin|verimli|dogru|hizli|bir|tek|elden|ve|eksiksiz"
    r"|gerektiginde|gerekirse|yerine|temin|bizzat)"
)

# Followed from afar, nobody is watched over: "teknolojik gelişmeleri takip etmek".
OUTSIDE: Final = re.compile(
    r"\b(?:teknoloji|gelisme(?:ler|sini|yi|nin|$)|gelisim|yenilik|mevzuat|yayin|literatur|kanun|genelge|yonetmeligi"
    r"|fon\b|hibe|imkan|firsat|pazar|piyasa|trend|fuar|egilim|ornekleri|uygulama ornek|seminer|konferans|kongre"
    r"|alanini\b|internet uzerinden)"
)
WATCHED_FROM_AFAR: Final = re.compile(r"\b(?:takip|takib|izle)\w*")

# The work is done by others. Verbs whose ending is causative and that make no others work are not here.
CAUSATIVE: Final = re.compile(
    r"(?:yap|kur|al|yaz|ciz|ac|kes|koy|dok|dik|sok|tak|boz|kir|sat|bas|baktir|cek|yik|bul|or|del|sil|kaz|yirt|ur)"
    r"[dt][iu]r\w*"
    r"|\w+(?:[^e]|[^d]e)ttir\w*"
    r"|(?!anlat|parlat|islet(?!t)|ilet)\w{2,}l[ae]t(?:i[rlnp]|t|m|[ae]r|iy)\w*"
    r"|(?:onar|getir|gelistir|degistir|olustur|duzelt|yetistir|kaldir|yerlestir)t\w*"
)
# "kontrol ettirmek"; but "devam ettirmek" goes on.
HAVING_DONE: Final = re.compile(r"(?<!devam)(?<!tahakkuk) ettir\w*$")
# Services bought: what follows is done by others.
BOUGHT: Final = re.compile(
    r"\b(?:hizmet (?:satin )?alimi? (?:yolu\w*|suretiyle|ile|yaparak|yapilarak)"
    r"|hizmet(?:i|ini|ler|leri|lerini)? (?:satin )?al(?:mak|ir|arak|ip|in)\w*"
    r"|ihale (?:yoluyla|suretiyle)|dis kaynak(?:lar)? (?:yoluyla|araciligiyla)"
    r"|(?:firma|yuklenici|ucuncu taraf)\w* araciligi\w+)"
)

# "… ile iş birliği içinde", "koordineli olarak": a manner that coordinates.
IN_COOPERATION: Final = re.compile(
    r"\b(?:is ?birligi|koordinasyon|esgudum)(?: ve \w+)? (?:icinde|icerisinde|halinde)\b"
    r"|\b(?:is ?birligi|koordinasyon|esgudum)(?: ve \w+)? (?:yap(?:il)?arak|kur(?:ul)?arak"
    r"|sagla(?:na)?yarak|sagla(?:na)?rak)"
    r"|\bkoordineli(?: olarak| (?:bir )?(?:sekilde|bicimde)|\b)"
)

EMPOWERED: Final = re.compile(
    r"\byetkilidir(?:ler)?\b|\byetkili(?= ve (?:\w+ ){0,4}sorumlu)|\byetki(?:si|sine|leri) (?:vardir|sahiptir)"
)
FORBIDDEN: Final = re.compile(r"\byasak(?:tir|lanmistir)\b")
ANSWERABLE: Final = re.compile(
    r"\b(?:sorumlu(?:d[iu]r(?:l[ae]r)?)?|mesuldur|(?:yukumlu|gorevli)d[iu]r(?:l[ae]r)?|mukellef(?:tir(?:ler)?)?"
    r"|zorundadir(?:lar)?|zorunludur|gereklidir|gorevidir|esastir)(?=$| kisidir)"
)
