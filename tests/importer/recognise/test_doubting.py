from __future__ import annotations

from tests.importer.recognise.notation import outline_of

from kimsorumlu.importer.recognise.outline import DECISIONS, Decision


def test_a_clear_text_leaves_no_doubt() -> None:
    clear = "Amaç\nMADDE 1- (1) Bu Yönetmelik görevleri düzenler.\n(2) Bu Yönetmelik çalışanları kapsar.\n"
    assert outline_of(clear).doubts == ()


def test_a_marker_without_a_number_is_doubted_at_its_place() -> None:
    (doubt,) = outline_of("Amaç\nMADDE 1- Görevler yazılır.\nKapsam\nMADDES2: Kapsam yazılır.\n").doubts
    assert (doubt.line, doubt.at, doubt.path) == (4, "madde-2", ("text", 1))
    assert (doubt.decided, doubt.other) == ("article", "unread")


def test_two_readings_that_cost_alike_are_doubted_once() -> None:
    doubts = outline_of(
        "Müdür\nMADDE 1- Müdür çalışır.\nParkların bakımı\n1) Budama yapılır.\n2) Sulama yapılır.\n"
    ).doubts
    assert [doubt.line for doubt in doubts] in ([], [3])
    assert all(0 <= doubt.sure < 1 and doubt.decided != doubt.other for doubt in doubts)


def test_every_decision_has_its_words() -> None:
    assert set(DECISIONS) == set(Decision.__args__)  # type: ignore[attr-defined]


def test_a_second_regulation_is_told_where_it_begins() -> None:
    one = "DENEKENT BELEDİYESİ\n{} MÜDÜRLÜĞÜ YÖNETMELİĞİ\nAmaç\nMADDE 1- (1) Bu Yönetmelik görevleri düzenler.\n"
    end = "Yürütme\nMADDE 2- (1) Bu Yönetmeliği Başkan yürütür.\n"
    outline = outline_of(one.format("KANAL") + end + one.format("PARK") + end)
    assert outline.another == 7
    assert (7, "front", 0.0) in [(doubt.line, doubt.other, doubt.sure) for doubt in outline.doubts]
    assert outline_of(one.format("KANAL") + end).another is None


def test_the_end_of_a_lists_sentence_on_a_line_of_its_own_is_no_doubt() -> None:
    said = "Tanımlar\nMADDE 1- (1) Bu Yönetmelikte geçen;\na) Birim: Kanal Birimini,\nb) Müdür: Kanal Müdürünü,\n"
    assert outline_of(said + "ifade eder.\nKapsam\nMADDE 2- (1) Bu Yönetmelik kanalları kapsar.\n").doubts == ()


def test_a_lone_heading_that_looks_like_those_of_articles_is_doubted() -> None:
    text = (
        "Amaç\nMADDE 1- (1) Bu Yönetmelik görevleri düzenler.\n{}\n\nBaşka yerlerde yapılabilecek yardımlar\n"
        "MADDE 2- (1) Yardım yapılır.\nYürütme\nMADDE 3- (1) Bu Yönetmeliği Başkan yürütür.\n"
    )
    (doubt,) = outline_of(text.format("Parasal değerlerin güncellenmesi")).doubts
    assert (doubt.line, doubt.decided, doubt.other) == (3, "group", "block")
    assert outline_of(text.format("ÇEŞİTLİ HÜKÜMLER")).doubts == ()
