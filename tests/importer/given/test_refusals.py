"""What is Akoma Ntoso and not ours, or no longer ours: a clear reason, or every word as text with what is doubtful."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from tests.importer.given.test_round_trip import TODAY, read_again
from tests.sites import NOTHING, new, small

from kimsorumlu.exports.data.akn.document import akoma_ntoso
from kimsorumlu.importer.importing import Imported, NotImportedError, Request, imported
from kimsorumlu.problems import Phrase
from kimsorumlu.write.source_entry import Origin

OWN = akoma_ntoso(small(), new(small())).decode()
# By a publisher of its own: sections, a list within a paragraph, a table, a footnote, emphasis, a preamble.
FOREIGN = """<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta>
 <identification source="#x"><FRBRWork><FRBRthis value="/akn/tr/act/2020/1"/></FRBRWork></identification></meta>
 <preface><p>T.C.</p><p>ÖRNEKKÖY BELEDİYESİ</p><longTitle><p>ZABITA MÜDÜRLÜĞÜ <docTitle>GÖREV VE ÇALIŞMA YÖNETMELİĞİ
   </docTitle></p></longTitle></preface>
 <body><section eId="s1"><num>BİRİNCİ BÖLÜM</num><heading>Genel Hükümler</heading>
  <article eId="a1"><num>MADDE 1-</num><subsection eId="s1_1"><num>(1)</num><content><p>Bu Yönetmeliğin <b>amacı</b>;
    Zabıta Müdürlüğünün görevlerini düzenlemektir.<authorialNote marker="1"><p>Resmî dipnot.</p></authorialNote></p>
  </content></subsection></article>
  <article eId="a2"><num>MADDE 2-</num><paragraph eId="p2_1"><num>(1)</num><list eId="l"><intro><p>Müdürlük:</p></intro>
   <point eId="l_a"><num>a)</num><content><p>Pazarları denetler.</p></content></point>
   <point eId="l_b"><num>b)</num><content><p>Gürültüyü önler.</p></content></point></list></paragraph></article>
  <article eId="a3"><num>MADDE 3-</num><content><p>Kadrolar:</p>
   <table><tr><th><p>Unvan</p></th><th><p>Sayı</p></th></tr>
   <tr><td rowspan="2"><p>Memur</p></td><td><p>4</p></td></tr><tr><td><p>5</p></td></tr></table></content></article>
 </section></body></act></akomaNtoso>
"""


def refused(text: str) -> Phrase:
    with pytest.raises(NotImportedError) as told:
        read_again(text.encode(), "ornek")
    reason = told.value.args[0]
    assert isinstance(reason, Phrase)
    return reason


def foreign() -> Imported:
    return read_again(FOREIGN.encode(), "ornekkoy")


def test_of_a_document_of_others_every_word_is_text() -> None:
    result = foreign()
    assert result.proof.fidelity.accounted == result.proof.fidelity.total > 0
    assert Phrase("akn-foreign") in [remark.what for remark in result.remarks]
    version = result.proof.version
    assert [article.marker for article in version.articles] == ["MADDE 1-", "MADDE 2-", "MADDE 3-"]
    assert [clause.printed_label for clause in version.articles[1].walk()] == ["(1)", "a)", "b)"]
    assert "Resmî dipnot." in result.draft.content.decode()
    assert version.title == "Zabıta Müdürlüğü Görev ve Çalışma Yönetmeliği"


def test_its_lines_are_those_of_the_document_in_their_order() -> None:
    lines = foreign().proof.received.lines
    assert [(line.text, line.part) for line in lines] == [
        ("T.C.", "body"),
        ("ÖRNEKKÖY BELEDİYESİ", "body"),
        ("ZABITA MÜDÜRLÜĞÜ GÖREV VE ÇALIŞMA YÖNETMELİĞİ", "body"),
        ("BİRİNCİ BÖLÜM", "body"),
        ("Genel Hükümler", "body"),
        ("MADDE 1- (1) Bu Yönetmeliğin amacı; Zabıta Müdürlüğünün görevlerini düzenlemektir.", "body"),
        ("Resmî dipnot.", "note"),
        ("MADDE 2- (1) Müdürlük:", "body"),
        ("a) Pazarları denetler.", "body"),
        ("b) Gürültüyü önler.", "body"),
        ("MADDE 3- Kadrolar:", "body"),
        ("Unvan", "body"),
        ("Sayı", "body"),
        ("Memur", "body"),
        ("4", "body"),
        ("5", "body"),
    ]
    cells = [(line.cell.row, line.cell.column) for line in lines if line.cell]
    assert cells == [(1, 1), (1, 2), (2, 1), (2, 2), (3, 2)]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("<body>", "<body><p>Fazladan.</p>", "akn-element p "),
        ("</body>", "</body><attachments/>", "akn-element attachments "),
        ("</akomaNtoso>", "<act/></akomaNtoso>", "akn-element akomaNtoso "),
        ("<body>", "<body>Ortada kalan söz.", "akn-element body "),
        ("</article>", '<hcontainer name="list" eId="x"/></article>', "akn-element hcontainer/list "),
        ("<content><p>", "<content><ul><li>Liste</li></ul><p>", "akn-element ul "),
        ('date_basis="council-decision"', 'date_basis="rumour"', "akn-record date_basis"),
        ("<adoption ", '<adoption rank="1" ', "akn-record rank"),
        ("<adoption ", '<secret/><adoption ', "akn-record secret"),
        ("?>", '?><!DOCTYPE a [<!ENTITY x "y">]>', "document-entities"),
        ("</akomaNtoso>", "", "document-damaged XML"),
    ],
)  # fmt: skip
def test_what_has_no_place_is_refused_by_its_name(old: str, new: str, reason: str) -> None:
    assert old in OWN
    assert refused(OWN.replace(old, new, 1)).startswith(reason)


def test_a_document_is_not_taken_for_another_day() -> None:
    request = Request("ornek", Origin(TODAY), date=datetime.date(2020, 1, 1))
    with pytest.raises(NotImportedError, match="akn-day 2023-06-07"):
        imported("metin.xml", OWN.encode(), request, (), NOTHING, Path("/nowhere"))


def test_without_its_record_our_own_is_any_document() -> None:
    start, end = OWN.index("<proprietary"), OWN.index("</proprietary>") + len("</proprietary>")
    result = read_again((OWN[:start] + OWN[end:]).encode(), "ornek")
    assert Phrase("akn-foreign") in [remark.what for remark in result.remarks]
    assert result.proof.fidelity.accounted == result.proof.fidelity.total > 0
    assert len(result.proof.version.articles) == len(new(small()).version.articles)
