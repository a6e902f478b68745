from __future__ import annotations

from pathlib import Path

import pytest
from tests.review.drafted import draft, right
from tests.sites import examined

from kimsorumlu.review.desk import Desk, Wanted
from kimsorumlu.review.held import NotHeldError, hold


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(hold(tmp_path / "p", draft(tmp_path / "p")))


def row(desk: Desk, words: str, label: str = "") -> int:
    return next(row.place for row in desk.look().rows if row.words.startswith(words) and row.label == label)


def mend(desk: Desk) -> None:
    assert desk.do(Wanted("indent", row(desk, "Sulama Birimi.", "1)")))
    assert desk.do(Wanted("heading", row(desk, "Müdür")))
    assert desk.do(Wanted("speak", desk.place, speakers=("mudur",)))
    assert desk.do(Wanted("accept", doubt=0))


def test_what_was_read_wrongly_is_mended_and_the_file_is_the_right_one(desk: Desk) -> None:
    seen = desk.look()
    doubts = [matter for matter in seen.matters if matter.doubt is not None]
    assert [(matter.place, matter.act) for matter in doubts] == [
        (row(desk, "Sulama Birimi.", "1)"), "indent"),
        (row(desk, "Müdür"), "heading"),
        (None, ""),
    ]
    assert seen.tokens.part == seen.tokens.whole > 200
    mend(desk)
    assert desk.held.path.read_bytes() == right()
    seen = desk.look()
    assert not any(matter.doubt is not None for matter in seen.matters)
    assert seen.tokens.part == seen.tokens.whole
    assert seen.spoken.part == seen.spoken.whole
    checked, planned = examined(desk.held.root)
    assert planned is not None and checked.ok


def test_each_act_is_undone_and_done_again(desk: Desk) -> None:
    steps = [desk.held.path.read_bytes()]
    mend(desk)
    steps.append(desk.held.path.read_bytes())
    for _ in range(4):
        assert desk.do(Wanted("undo"))
    assert desk.held.path.read_bytes() == steps[0]
    assert not desk.do(Wanted("undo")) and desk.said == "Geri alınacak bir şey yok."
    for _ in range(4):
        assert desk.do(Wanted("redo"))
    assert desk.held.path.read_bytes() == steps[1]
    assert desk.do(Wanted("undo"))
    assert desk.do(Wanted("outdent", row(desk, "Sulama Birimi.", "1)")))
    assert not desk.can_redo, "what was done anew cannot be done again over it"


def test_what_an_editor_wrote_meanwhile_is_not_overwritten(desk: Desk) -> None:
    assert desk.do(Wanted("indent", row(desk, "Sulama Birimi.", "1)")))
    file = desk.held.path
    theirs = file.read_bytes().replace(b"title: ", b"# elle\ntitle: ", 1)
    file.write_bytes(theirs)
    assert not desk.do(Wanted("undo"))
    assert file.read_bytes() == theirs
    assert "üzerine yazılmadı" in desk.said and not desk.can_undo
    assert desk.do(Wanted("heading", row(desk, "Müdür"))), "their file is the one that is gone on with"
    assert b"# elle\ntitle: " in file.read_bytes()


def test_an_act_that_is_none_changes_nothing(desk: Desk) -> None:
    before = desk.held.path.read_bytes()
    for wanted in (Wanted("indent", 0), Wanted("indent", 99_999), Wanted("nothing"), Wanted("accept", doubt=7)):
        assert not desk.do(wanted)
        assert desk.said == "Burada bu yapılamıyor; dosya değişmedi."
    assert desk.held.path.read_bytes() == before


def test_a_file_that_cannot_be_read_is_shown_with_what_is_wrong_and_left_alone(desk: Desk) -> None:
    broken = desk.held.path.read_bytes().replace(b"\ntitle: ", b"\ntitel: ", 1)
    desk.held.path.write_bytes(broken)
    seen = desk.look()
    assert seen.rows == () and any(matter.kind == "Hata" for matter in seen.matters)
    assert not desk.do(Wanted("indent", 5))
    assert desk.held.path.read_bytes() == broken


def test_rows_know_their_lines_speakers_and_topics(desk: Desk) -> None:
    rows = {(row.label, row.words): row for row in desk.look().rows}
    cut = rows["a)", "çimleri biçer,"]
    assert cut.lines == (36,) and cut.speakers == ("Bakım Servisi",) and cut.inherited
    both = rows["c)", "Sulama Biriminin sulama programını onaylar."]
    assert both.speaks_for == ("bakim-servisi", "sulama-birimi") and not both.inherited
    assert rows["", "Müdür"].lines == (40,)
    assert rows["", "ifade eder."].kind == "Liste sonu"
    assert cut.topics is not None, "a duty, with or without a topic"


def test_only_a_version_file_is_held(tmp_path: Path) -> None:
    file = draft(tmp_path / "p")
    for place in (tmp_path / "p/mkdocs.yml", file.parent.parent / "municipality.yml", file.with_name("2001-01-01.yml")):
        with pytest.raises(NotHeldError):
            hold(tmp_path / "p", place)
