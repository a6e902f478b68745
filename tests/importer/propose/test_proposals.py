"""What is proposed of a text, rule by rule: names, subjects, title, künye, marks, damaged labels, the municipality."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from tests.sites import ROOT

from kimsorumlu.importer.commenting import MARK, with_comments
from kimsorumlu.importer.drafting import linked
from kimsorumlu.importer.municipality import is_another, proposed_municipality
from kimsorumlu.importer.propose.adoption import decision, signatories
from kimsorumlu.importer.propose.lexicon import Lexicon
from kimsorumlu.importer.propose.marks import marked
from kimsorumlu.importer.propose.misreadings import corrected
from kimsorumlu.importer.propose.people import People, people
from kimsorumlu.importer.propose.phrases import named_in_heading
from kimsorumlu.importer.propose.registry import TakenIds
from kimsorumlu.importer.propose.subjects import KnownName, responsible_in
from kimsorumlu.importer.propose.whole import itself, regulation_slug
from kimsorumlu.model.catalogues import read_catalogues
from kimsorumlu.model.text import Article, Division
from kimsorumlu.read.shapes import Furniture, OpenDoubt
from kimsorumlu.read.source import parse
from kimsorumlu.read.table_shapes import CellShape, RowShape, TableEntryShape, TableShape
from kimsorumlu.read.text_shapes import ArticleShape, ClauseShape, DivisionShape, SubheadingShape
from kimsorumlu.read.values import LineRange

FIXTURES = Path(__file__).parents[1] / "fixtures"
NAMED = [
    tuple(part.strip() for part in line.rsplit("|", 1))
    for line in (FIXTURES / "named.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
LEXICON = Lexicon(["Kurul Uzmanı, Veteriner Hekim ve Boyacı; Sekretarya"])


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[text for text, _ in NAMED])
def test_whom_a_heading_speaks_of(text: str, expected: str) -> None:
    found = "; ".join(f"{each.sort}: {each.name}" for each in named_in_heading(text, LEXICON))
    assert (found or "-") == expected


KNOWN = [
    KnownName(("su", "isleri", "mudurlugu"), "mudurluk"),
    KnownName(("mudurluk",), "mudurluk"),
    KnownName(("mudur",), "mudur"),
    KnownName(("ust", "yonetim"), "ust"),
]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Su İşleri Müdürlüğü diğer kurumlarla protokoller çerçevesinde işbirliği yapar.", ("mudurluk",)),
        ("Örnek Belediyesi Su İşleri Müdürlüğü, arızaları zamanında gidermekle yükümlüdür.", ("mudurluk",)),
        ("Şebekeyi kurmak ve her yıl bakımını yapmak Su İşleri Müdürlüğünün görevidir.", ("mudurluk",)),
        ("Bu konuda yönergeler çıkarmaya müdür ve üst yönetim yetkilidir.", ("mudur", "ust")),
        ("Su İşleri Müdürlüğü, Belediye Başkanına bağlıdır.", None),
        ("Su İşleri Müdürlüğü personeli kılık kıyafet kurallarına uyar.", None),
        ("Yapılacak işler müdür tarafından düzenlenen plan içinde yürütülür.", None),
        ("Müdürlüğe gelen evrak zimmet defterine kaydedilir ve dağıtılır.", None),
    ],
)
def test_whom_a_sentence_makes_responsible(text: str, ids: tuple[str, ...] | None) -> None:
    found = responsible_in(text, KNOWN, Lexicon([text]))
    assert (found.ids if found else None) == ids


def test_staff_is_named_by_its_sentence() -> None:
    text = "Müdürlükte görevli tüm personel, kendilerine verilen işleri zamanında yapmak zorundadır."
    found = responsible_in(text, KNOWN, Lexicon([text]))
    assert found is not None and found.called is not None
    assert found.called.name == "Müdürlükte görevli tüm personel"


def _article(heading: str | None, text: str, number: int = 1) -> ArticleShape:
    return ArticleShape(article=f"MADDE {number}-", heading=heading, body=(ClauseShape(text=text),))


def _articles(*shapes: ArticleShape) -> tuple[Article, ...]:
    return tuple(each for each in linked(shapes) if isinstance(each, Article))


def test_a_text_without_a_head_is_named_by_what_it_repeals() -> None:
    articles = _articles(
        _article(
            "Amaç", "Bu Yönetmelik Çınarlı Belediyesi Park, Bahçe ve Yeşil Alanlar Müdürlüğünün işlerini düzenler."
        ),
        _article(
            "Yürürlük", "Park, Bahçe ve Yeşil Alanlar Müdürlüğü Görev ve Çalışma Yönetmeliği yürürlükten kalkar.", 2
        ),
    )
    own = itself((), None, articles, Lexicon([]))
    assert own.unit.name == "Park, Bahçe ve Yeşil Alanlar Müdürlüğü"
    assert (own.title, own.title_said) == ("Park, Bahçe ve Yeşil Alanlar Müdürlüğü Görev ve Çalışma Yönetmeliği", True)
    assert own.municipality == "Çınarlı Belediyesi"
    assert regulation_slug(own.unit) == "park-bahce-ve-yesil-alanlar"


def test_capitals_of_a_title_become_those_of_a_name() -> None:
    head = ("ÇINARLI BELEDİYESİ", "AR-GE VE SOSYAL İŞLER DAİRESİ BAŞKANLIĞI", "GÖREV VE ÇALIŞMA YÖNETMELİĞİ")
    own = itself(head, "\n".join(head), (), Lexicon(["Daire işlerini yürütür."]))
    assert own.title == "Ar-Ge ve Sosyal İşler Dairesi Başkanlığı Görev ve Çalışma Yönetmeliği"
    assert own.unit.kind == "daire başkanlığı"


def test_of_two_directorates_in_a_title_the_last_is_the_regulations() -> None:
    head = ("BOZYAYLA BÜYÜKŞEHİR BELEDİYESİ", "SAĞLIK DAİRESİ BAŞKANLIĞI", "MEZARLIKLAR ŞUBE MÜDÜRLÜĞÜ YÖNETMELİĞİ¹")
    own = itself(head, "\n".join(head), (), Lexicon([]))
    assert (own.unit.name, own.unit.kind) == ("Mezarlıklar Şube Müdürlüğü", "şube müdürlüğü")
    assert own.title == "Mezarlıklar Şube Müdürlüğü Yönetmeliği"
    assert regulation_slug(own.unit) == "mezarliklar"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("GÖLKÖY-AKÇAY BELEDİYESİ", "Gölköy-Akçay Belediyesi"),
        ("Gölköy-Akçay Belediyesi", "Gölköy-Akçay Belediyesi"),
        ("19 MAYIS BELEDİYESİ", "19 Mayıs Belediyesi"),
        ("Sayfa 12 Yenipınar İlçe Belediyesi", "Yenipınar Belediyesi"),
    ],
)
def test_how_a_text_calls_its_municipality(head: str, name: str) -> None:
    assert itself(("SU İŞLERİ MÜDÜRLÜĞÜ YÖNETMELİĞİ",), head, (), Lexicon([])).municipality == name


def _people(*shapes: ArticleShape) -> People:
    articles = _articles(*shapes)
    lexicon = Lexicon([])
    own = itself(("ZABITA MÜDÜRLÜĞÜ YÖNETMELİĞİ",), None, articles, lexicon)
    return people(articles, own, lexicon, frozenset(), TakenIds())


def test_a_unit_may_be_named_by_who_answers_for_it_only() -> None:
    found = _people(_article("PROJE BİRİMİ SORUMLUSUNUN GÖREVLERİ", "Projelerin zamanında bitirilmesini izler."))
    assert [(unit.name, unit.established) for unit in found.units] == [
        ("Zabıta Müdürlüğü", None),
        ("Proje Birimi", "1"),
    ]
    assert [(role.name, role.unit and role.unit.name) for role in found.roles] == [
        ("Proje Birimi Sorumlusu", "Proje Birimi")
    ]


def test_a_unit_whose_name_its_head_does_not_say_is_none() -> None:
    found = _people(_article("Halkla İlişkiler Büro Amirinin görevleri", "Talepleri kaydeder."))
    assert [unit.name for unit in found.units] == ["Zabıta Müdürlüğü"]


@pytest.mark.parametrize(
    "said",
    [
        "Müdürlükte Proje Üretim Birimi, Koruma Birimi ve Kent Tasarımı Birimi bulunur.",
        "Müdürlük; müdür, Proje Üretim Birimi, Koruma Birimi ve Kent Tasarımı Biriminden oluşur.",
    ],
)
def test_neither_a_person_nor_where_they_are_is_part_of_a_units_name(said: str) -> None:
    found = _people(_article("Birimler", said))
    assert {"Proje Üretim Birimi", "Koruma Birimi", "Kent Tasarımı Birimi"} <= {unit.name for unit in found.units}


def test_how_many_parts_there_are_is_no_name() -> None:
    found = _people(_article("Kuruluş", "Müdürlük iki birimden, Trafik Servisinden ve Kalem Biriminden oluşur."))
    assert [unit.name for unit in found.units] == ["Zabıta Müdürlüğü", "Trafik Servisi", "Kalem Birimi"]


def test_a_list_of_staff_names_the_units_it_belongs_to() -> None:
    rows = (("Satın Alma Şefliği", "Şef"), ("Satın Alma Şefliği", "Memur"), ("Ambar Şefliği", "Şef"))
    table = TableShape(
        head=(RowShape((CellShape("Birim Şefliği"), CellShape("Unvan"))),),
        rows=tuple(RowShape(tuple(map(CellShape, row))) for row in rows),
    )
    found = _people(replace(_article("Teşkilat", ""), body=(TableEntryShape(table),)))
    assert [(unit.name, unit.established) for unit in found.units] == [
        ("Zabıta Müdürlüğü", None),
        ("Satın Alma Şefliği", "1"),
        ("Ambar Şefliği", "1"),
    ]
    assert len(_people(replace(_article("İzinler", ""), body=(TableEntryShape(table),))).units) == 1


def test_names_of_two_kinds_of_people_are_no_slip_of_each_other() -> None:
    found = _people(
        _article("Zabıta Müdürünün görevleri", "Personeli denetler."),
        _article("Zabıta Memurunun görevleri", "Emirleri yerine getirir.", 2),
    )
    assert [role.name for role in found.roles] == ["Müdür", "Zabıta Memuru"]


def test_staff_named_again_below_its_heading_is_the_same() -> None:
    found = _people(_article("Diğer personelin görevleri", "Müdürlükte görevli diğer personelin görevleri şunlardır:"))
    assert [(each.said, each.ids) for each in found.speaking] == [("Diğer personelin görevleri", ("diger-personel",))]


def test_a_heading_over_people_named_one_by_one_speaks_for_none_besides() -> None:
    staff = ("Müdür", "Trafik Şefi", "Büro Personeli")
    body = tuple(SubheadingShape(name, body=(ClauseShape(text="Evrakı kaydeder."),)) for name in staff)
    found = _people(replace(_article("Müdürlük personelinin görevleri", ""), body=body))
    assert [each.ids for each in found.speaking] == [("mudur",), ("trafik-sefi",), ("buro-personeli",)]
    assert "Müdürlük Personeli" not in [role.name for role in found.roles]


def test_a_name_does_not_begin_in_the_sentence_before_it() -> None:
    said = "Müdürlüğü temsil eder. ŞEF : Büroyu yönetir, evrakı her gün inceler."
    found = _people(_article("MÜDÜR :", said))
    assert [role.name for role in found.roles] == ["Müdür"]


def test_people_who_only_work_there_have_no_duty() -> None:
    staff = tuple(
        ClauseShape(f"{label})", text=name) for label, name in zip("abc", ("Müdür", "Şef", "Memur"), strict=True)
    )
    found = _people(
        replace(_article("Personel durumu", ""), body=(ClauseShape(text="Görevli personel:", items=staff),))
    )
    assert found.speaking == ()
    duties = tuple(ClauseShape(f"{label})", text="Evrakı kaydeder.") for label in "ab")
    found = _people(replace(_article("İşler", ""), body=(ClauseShape(text="Memurun görevleri:", items=duties),)))
    assert [each.ids for each in found.speaking] == [("memur",)]


def test_an_item_that_says_whose_post_it_is_about() -> None:
    below = SubheadingShape("Görevleri", items=(ClauseShape("1.", text="Aracını hazır bulundurur."),))
    item = ClauseShape("a.", text="GÖREV ÜNVANI: ŞOFÖR", items=(below,))
    found = _people(replace(_article("Personel", ""), body=(ClauseShape(items=(item,)),)))
    assert next((each.said, each.ids) for each in found.speaking) == ("GÖREV ÜNVANI: ŞOFÖR", ("sofor",))


def test_the_decision_stands_outside_the_text() -> None:
    stamp = Furniture("stamp", "13.11.2025 tarihli ve 602 Sayılı Meclis Kararı ekidir.", (LineRange(9, 9),))
    found = decision("T.C.\nÇINARLI BELEDİYESİ\n", None, (stamp,))
    assert found is not None
    assert (found.date, found.number, found.place) == (datetime.date(2025, 11, 13), "602", "stamp")
    said = "Çınarlı Belediye Meclisinin 1 Haziran 2021 tarih ve\n2021/45 sayılı kararı ile kabul edilmiştir.\n"
    found = decision(None, said, ())
    assert found is not None
    assert (found.date, found.number, found.place) == (datetime.date(2021, 6, 1), "2021/45", "document")
    assert decision("05/04/2007 tarih ve 41 sayılı kararı ile kurulmuştur.\n", None, ()) is None
    found = decision("MECLİS KARARI\nKarar Tarihi : 05.03.2024\nKarar No : 2024/37\nBirleşim : 3\n", None, ())
    assert found is not None
    assert (found.date, found.number) == (datetime.date(2024, 3, 5), "2024/37")
    assert found.said == "Karar Tarihi : 05.03.2024 Karar No : 2024/37"


def test_a_place_of_two_words_is_no_other_than_the_one_called_by_its_last() -> None:
    assert not is_another("Ovası Belediyesi", "Çınarlı Ovası Belediyesi")
    assert is_another("Ovası Belediyesi", "Çınarlıovası Belediyesi")
    assert is_another("Meşeli Belediyesi", "Çınarlı Belediyesi")


def test_who_signed_is_a_name_and_an_office() -> None:
    found = signatories("Kabul edilmiştir.\nProf. Dr. Ayşe YILMAZ\nMeclis Başkanı\nSon satır\n")
    assert [(each.name, each.role) for each in found] == [("Prof. Dr. Ayşe YILMAZ", "Meclis Başkanı")]


def test_marks_name_their_amendments() -> None:
    mark = "(Değişik: 08.11.2024 tarihli ve 208104 sayılı İç Genelge)"
    made = marked([_article("Teşkilat", f"Müdürlük iki birimden {mark} oluşur."), _article(None, mark, 2)])
    first, second = made.text
    assert isinstance(first, ArticleShape) and isinstance(second, ArticleShape)
    clause = first.body[0]
    assert isinstance(clause, ClauseShape)
    assert (clause.mark, clause.amendment, clause.effect) == (mark, "ic-genelge-208104", "changed")
    assert (second.mark, second.body) == (mark, ())
    assert [(each.kind, each.number, each.date) for each in made.amendments] == [
        ("İç Genelge", "208104", datetime.date(2024, 11, 8))
    ]
    plain = (_article("Kapsam", "Yönetmelik (ek listesiyle birlikte uygulanır) bütün birimleri kapsar."),)
    assert marked(plain).text == plain


def test_a_mark_names_what_stands_behind_its_day_and_one_without_a_day_stays_a_text() -> None:
    marks = ["(Mülga: 04.02.2022-2022/12)", "(Ek fıkra: 4/2/2022 - 12)", "(Mülga)"]
    clauses = [ClauseShape(label=f"({place})", mark=mark) for place, mark in enumerate(marks, 1)]
    made = marked(
        [ArticleShape(article="MADDE 5-", body=tuple(clauses)), ArticleShape(article="MADDE 6-", mark="(Mülga)")]
    )
    (first, second) = made.text
    assert isinstance(first, ArticleShape) and isinstance(second, ArticleShape)
    read = [each for each in first.body if isinstance(each, ClauseShape)]
    assert [(each.mark, each.text, each.amendment, each.effect) for each in read] == [
        (marks[0], None, "degisiklik-2022-12", "repealed"),
        (marks[1], None, "degisiklik-12", "added"),
        (None, "(Mülga)", None, None),
    ]
    assert [(each.kind, each.number) for each in made.amendments] == [("Değişiklik", "2022/12"), ("Değişiklik", "12")]
    assert (second.mark, second.body) == (None, (ClauseShape(text="(Mülga)"),))


def test_only_damaged_labels_of_chapters_are_corrected() -> None:
    pieces = (
        DivisionShape(chapter="BİRİNCİ BÖLÜM"),
        DivisionShape(chapter="BEŐİNCİ BÖLÖM"),
        DivisionShape(chapter="ALTINCI BOLUM"),
        DivisionShape(chapter="Genel Esaslar"),
    )
    divisions = [each for each in linked(pieces) if isinstance(each, Division)]
    made = corrected(pieces, divisions, ["Bölüm başkanı karar verir."])
    assert [(each.at, each.printed, each.corrected) for each in made.corrections] == [
        ("bolum-2", "BEŐİNCİ BÖLÖM", "BEŞİNCİ BÖLÜM"),
        ("bolum-3", "ALTINCI BOLUM", "ALTINCI BÖLÜM"),
    ]


def test_a_word_that_the_text_has_elsewhere_is_no_damage() -> None:
    pieces = (DivisionShape(chapter="ALTINCI BOLUM"),)
    made = corrected(pieces, [each for each in linked(pieces) if isinstance(each, Division)], ["Bolum köyü"])
    assert (made.text, made.corrections) == (pieces, ())


def test_a_municipality_is_known_by_its_place() -> None:
    places = read_catalogues(ROOT)[0].places
    for slug, called, kind, province in (
        ("rize", "Rize Belediyesi", "city", "Rize"),
        ("urla", "Urla Belediyesi", "district", "İzmir"),
        ("mardin-bb", "Mardin Büyükşehir Belediyesi", "metropolitan", "Mardin"),
    ):
        made = proposed_municipality(slug, called, "", places)
        assert (made.shape.name, made.shape.kind, made.shape.province) == (called, kind, province)
        assert [remark.what.code for remark in made.remarks] == ["import-municipality-rest"]
    assert proposed_municipality("urla", "İzmir-Urla Belediyesi", "", places).shape.name == "Urla Belediyesi"
    made = proposed_municipality("urla", "Rize Belediyesi", "", places)
    assert made.shape.name == "Urla Belediyesi"
    assert "import-municipality-name" in [remark.what.code for remark in made.remarks]
    codes = [remark.what.code for remark in proposed_municipality("cinarli", "Çınarlı Belediyesi", "", places).remarks]
    assert "import-municipality-province" in codes


def test_a_doubt_is_a_comment_above_its_place_and_changes_no_data() -> None:
    content = (
        b"date: x\ntext:\n- article: MADDE 1-\n  body:\n  - (1): |\n      Metin.\n"
        b"    items:\n    - a): |\n        Bent.\n"
    )
    doubt = OpenDoubt(12, "madde-1 fikra-1-bent-a", "bent", "ayrı paragraf", 0.6)
    made = with_comments(content, {("text", 0, "body", 0, "items", 0): (doubt,)})
    lines = made.decode().split("\n")
    assert lines[7] == f"    {MARK} 12. satır: bent; ayrı paragraf olabilir (%60 emin)"
    assert lines[8].lstrip() == "- a): |"
    assert parse(made, "")[0].data == parse(content, "")[0].data
