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
