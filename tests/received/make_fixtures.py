"""Makes the documents of tests/fixtures/office anew: one invented regulation, as a writer of it would set it.

    python -m tests.received.make_fixtures

The Word document is put together from its parts; LibreOffice (7.4 made those that are committed) makes the others of
it. They are committed, so that tests need no LibreOffice.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from html import escape
from pathlib import Path

from tests.received.files import docx, lists, lvl, p, r

from kimsorumlu.received.document import received
from kimsorumlu.received.line import ReceivedLine

FOLDER = (
    Path(__file__).parents[1] / "fixtures" / "office" / "data" / "municipalities" / "ornek" / "temizlik" / "sources"
)
NAME = "2024-02-05"
BOLD = "<w:b/>"
CENTRED = '<w:jc w:val="center"/>'
ARTICLE, CLAUSE, ITEM = (1, 0), (1, 1), (1, 2)


def title(text: str) -> str:
    return p(r(text, BOLD), properties=CENTRED)


def heading(text: str) -> str:
    return p(r(text, BOLD), style="Heading2")


def field(name: str, result: str) -> str:
    kinds = ("begin", "separate", "end")
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in kinds)
    return f"{begin}<w:r><w:instrText> {name} </w:instrText></w:r>{separate}{r(result)}{end}"


NUMBERING = lists(
    {
        0: [
            lvl(0, "decimal", "MADDE %1-", '<w:suff w:val="space"/>'),
            lvl(1, "decimal", "(%2)", start=2).replace(
                "</w:lvl>", '<w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>'
            ),
            lvl(2, "lowerLetter", "%3)").replace(
                "</w:lvl>", '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>'
            ),
        ]
    },
    {1: (0, "")},
)
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/>'
    '<w:sz w:val="24"/><w:lang w:val="tr-TR"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:pPr><w:spacing w:after="120"/><w:jc w:val="both"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr></w:style>'
)
BODY = "".join(
    (
        title("T.C."),
        title("ÖRNEK BELEDİYE BAŞKANLIĞI"),
        title("TEMİZLİK İŞLERİ MÜDÜRLÜĞÜ"),
        title("GÖREV VE ÇALIŞMA YÖNETMELİĞİ"),
        p(),
        title("BİRİNCİ BÖLÜM"),
        title("Amaç, Dayanak ve Tanımlar"),
        heading("Amaç"),
        p("(1) Bu Yönetmeliğin amacı, Temizlik İşleri Müdürlüğünün görev, yetki ve sorumlulukları ile çalışma usul ve "
          "esaslarını düzenlemektir.", list=ARTICLE),
        heading("Dayanak"),
        p("(1) Bu Yönetmelik, 5393 sayılı Belediye Kanununa dayanılarak hazırlanmıştır.", list=ARTICLE),
        heading("Tanımlar"),
        p("(1) Bu Yönetmelikte geçen;", list=ARTICLE),
        p("Belediye: Örnek Belediyesini,", list=ITEM),
        p("Müdürlük: Temizlik İşleri Müdürlüğünü,", list=ITEM),
        p("Atık: Evlerden, iş yerlerinden ve sokaklardan toplanan çöpü, moloz ile budama atıklarını,", list=ITEM),
        p("ifade eder."),
        title("İKİNCİ BÖLÜM"),
        title("Teşkilat ve Görevler"),
        heading("Teşkilat"),
        p("(1) Müdürlük, Belediye Başkanına bağlıdır.", list=ARTICLE),
        p("Müdürlük, Toplama Birimi ile Süpürme Biriminden oluşur.", list=CLAUSE),
        heading("Müdürlüğün görevleri"),
        p("(1) Müdürlüğün görevleri şunlardır:", list=ARTICLE),
        p("Evsel atıkların toplanacağı günleri ve saatleri belirlemek, mahalle halkına duyurmak ve bu programa "
          "uyulmasını sağlamak,", list=ITEM),
        p("Cadde, sokak, meydan ve pazar yerlerini süpürtmek, yıkatmak ve temiz tutulmasını sağlamak,", list=ITEM),
        p("Çöp kaplarını yerleştirmek, yıkatmak, bozulanları onarmak ve yenilemek,", list=ITEM),
        p("ç) Kışın yolların kar ve buzdan temizlenmesine diğer müdürlüklerle birlikte yardım etmek."),
        heading("Toplama Biriminin görevleri"),
        p("(1) Toplama Birimi;", list=ARTICLE),
        p("Evsel atıkları toplar, ilgili tesise taşır ve günlük taşıma kayıtlarını tutar,", list=ITEM),
        p("Geri kazanılabilir atıkları evsel atıklardan ayrı toplar ve toplama noktalarını her hafta "
          "denetler,", list=ITEM),
        p("Hafriyat ve moloz için gelen istekleri kaydeder, araç gönderir.", list=ITEM),
        heading("Süpürme Biriminin görevleri"),
        p("(1) Süpürme Birimi;", list=ARTICLE),
        p("Cadde ve sokakları elle ya da araçla süpürür,", list=ITEM),
        p("Pazar yerlerini pazarın kapandığı gün temizler ve yıkar,", list=ITEM),
        p("Yabani otları biçer, izinsiz asılan afişleri söker.", list=ITEM),
        title("ÜÇÜNCÜ BÖLÜM"),
        title("Son Hükümler"),
        heading("Yürürlük"),
        p("(1) Bu Yönetmelik, Örnek Belediye Meclisince kabul edildiği 05.02.2024 tarihinde yürürlüğe "
          "girer.", list=ARTICLE),
        heading("Yürütme"),
        p("(1) Bu Yönetmeliği Belediye Başkanı yürütür.", list=ARTICLE),
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
        '<w:footerReference w:type="default" r:id="footer1"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" '
        'w:header="708" w:footer="708"/></w:sectPr>',
    )
)  # fmt: skip
WORD = docx(
    BODY,
    numbering=NUMBERING,
    styles=STYLES,
    header1=p("Temizlik İşleri Müdürlüğü Görev ve Çalışma Yönetmeliği", properties='<w:jc w:val="right"/>'),
    footer1=p(f"{r('Sayfa ')}{field('PAGE', '1')}", properties=CENTRED),
)


FRAME = """<!DOCTYPE html>
<html lang="tr"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1254">
<title>Yönetmelikler</title><style>p {margin: 0}</style><script>var x = "<p>Betik</p>";</script></head>
<body><form id="aspnetForm"><header><a href="/">Örnek Belediyesi</a></header>
<nav><ul><li>Başkan</li><li>Duyurular</li></ul></nav>
<div class="icerik">
%s
</div><footer>Telefon: 444 0 000</footer></form></body></html>
"""


def page(lines: tuple[ReceivedLine, ...]) -> bytes:
    """The regulation as it is pasted from Word into a municipality's page: labels are letters like any other."""
    names = {"header": ' style="mso-element:header"', "footer": ' style="mso-element:footer"', "body": ""}
    made = []
    for line in lines:
        words = escape(" ".join(line.bare.split()))
        bold = f"<b>{words}</b>" if line.style.bold == 1 else words
        centred = ' align="center"' if line.style.alignment == "centre" else ""
        made.append(
            f"<div{names[line.part]}><p{centred}>{bold}</p></div>" if line.part != "body" else f"<p{centred}>{bold}</p>"
        )
    return (FRAME % "\n".join(made)).encode("cp1254")


def main() -> None:
    """Writes the documents into their folder."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"{NAME}.docx").write_bytes(WORD)
    (FOLDER / f"{NAME}.html").write_bytes(page(received(WORD, "docx").lines))
    program = shutil.which("soffice")
    if program is None:
        raise SystemExit("LibreOffice is not installed: only the Word document was made")
    with tempfile.TemporaryDirectory() as home:
        for suffix in ("odt", "pdf"):
            command = [program, f"-env:UserInstallation=file://{home}", "--headless", "--convert-to", suffix]
            subprocess.run([*command, "--outdir", str(FOLDER), str(FOLDER / f"{NAME}.docx")], check=True, timeout=120)


if __name__ == "__main__":
    main()
