"""The shared test vectors: texts with the tokens both analyzers must find.

`python -m tests.exports.search.vectors` writes them.
Offsets count UTF-16 code units of the NFC text, as JavaScript does.
"""

from __future__ import annotations

import json
import random
from pathlib import Path

from bench.search.site import concepts

from kimsorumlu.exports.search.analyzer import tokens
from kimsorumlu.turkish.fold import normalize

FILE = Path(__file__).with_name("fixtures") / "vectors.json"

TEXTS = """\
BİLGİ İŞLEM MÜDÜRLÜĞÜ
BILGI ISLEM MUDURLUGU
bilgi işlem müdürlüğünün
KVKK’nın, KVKK'nın, KVKK‘nın ve KVKK´nın
4734 sayılı Kamu İhale Kanunu’nun 22/d maddesi
2022-544 sayılı karar, ISO/IEC 27001-2022, 27001:2013
11 Kasım 2013 tarihli ve 28818 sayılı
01.06.2012, 15/12/2014, 1-6-2012, 31.13.2012, 32.01.2012, 01.06.12
01.11.2007/26687 İnternet Toplu Kullanım
Wİ-Fİ desteği, wi-fi, wifi, Wi‑Fi
e-imza, e imza, E-İmza, eimza, e- belediyecilik, m-belediyecilik, e 5
T.C. İçişleri, K.V.K.K., a.b
124 üncü maddesi, 15 inci, 2 nci, 15inci madde, 3üncü
SOME Kurulu, some, USOM
Siber Olaylara Müdahale Ekiplerinin Kuruluş
kişisel verilerin korunması, kişisel verileri koruma kanunu
coğrafi bilgi sistemlerini ve Coğrafi Bilgi Sitemleri
servis servisi servise servisleri; uzman uzmanın uzmanlar; olay olayı
hizmete hizmette hizmetler; sisteme sistemde; yazılıma yazılımı
müdür müdürlük müdürler müdürlükler
veri verilen verisi verilerimizden
portal.eyupsultan.bel.tr “@kutahya.bel.tr”
analizini yapmak/yaptırmak, ve/veya
hâlihazır, imkânı, resmî, plânlarına
Şırınga ŞIRINGA şiringa
a b c ç 1 2 03 007 0 000
'tırnak' "tırnak" tırnak' 'in
a''b a'-b -a- /a/ ..a.. --
x²  5³ ½ № ™ — – - ‐ ‑ −
ﬁ ﬂ Æ æ Ø ß ẞ Đ Ł ł × ÷ Ñ é è ê ő ű
привет мир ΑΒΓ αβγ العربية 日本語 한국어 ١٢٣
i̇stanbul İstanbul ıstanbul Istanbul i̇̇
soft\u00adhyphen zero\u200bwidth \ufeffbom wo\u2060rd
😀kamera😀 𝐤𝐚𝐦𝐞𝐫𝐚 kamera\u0301ya
<img src=x onerror=alert(1)> (a+)+$ \\\\ {{ x }} %00
""".splitlines()

LETTERS = (
    "abcçdefgğhıijklmnoöprsştuüvyzABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZâîûÂÎÛxqwé0123456789     "
    "''’‘´`-‐‑–/.:;,()\u00ad\u0307\u0301\u200bßØλЯب½²😀"
)
STEMS = (
    "kamera", "yedek", "imza", "müdürlük", "kurul", "veri", "e", "m", "22", "01", "2012", "Kasım", "sistem", "bilgi",
    "siber", "olay", "web", "site",
)  # fmt: skip
ENDINGS = (
    "lar", "ler", "ı", "i", "u", "ü", "ın", "in", "nın", "nin", "da", "de", "dan", "den", "lık", "lik", "ma", "me",
    "mak", "dır", "’nın", "'de", "-e", ".b", "/d",
)  # fmt: skip


def generated(count: int, seed: int) -> list[str]:
    """Text of all the signs that matter, half of it built of stems and endings."""
    chance = random.Random(seed)
    made = []
    for number in range(count):
        if number % 2:
            made.append("".join(chance.choice(LETTERS) for _ in range(chance.randrange(1, 40))))
        else:
            parts = (
                chance.choice(STEMS) + "".join(chance.choices(ENDINGS, k=chance.randrange(4)))
                for _ in range(chance.randrange(1, 7))
            )
            made.append(" ".join(parts))
    return made


def found(text: str) -> list[list[object]]:
    """What Python finds, as the vectors hold it."""
    composed = normalize(text)
    units = [0]
    for character in composed:
        units.append(units[-1] + (2 if ord(character) > 0xFFFF else 1))
    return [[t.term, t.kind, t.surface, units[t.start], units[t.end]] for t in tokens(text, concepts())]


def main() -> None:
    """Writes the file."""
    texts = [*TEXTS, *generated(80, seed=1)]
    lines = [json.dumps([text, found(text)], ensure_ascii=False, separators=(",", ":")) for text in texts]
    FILE.write_text("[\n" + ",\n".join(lines) + "\n]\n", "utf-8")


if __name__ == "__main__":
    main()
