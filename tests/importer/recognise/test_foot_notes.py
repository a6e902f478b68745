"""Notes to a text stand behind it; what only looks like one stays in its place, with a doubt."""

from __future__ import annotations

from collections.abc import Iterator

from tests.importer.recognise.notation import outline_of
from tests.importer.recognise.tokens import lost
from tests.received.files import docx, p
from tests.received.pdf_files import Drawn, column, pdf

from kimsorumlu.importer.recognise.outline import Outline
from kimsorumlu.importer.recognise.steps import recognised
from kimsorumlu.read.text_shapes import ArticleShape, ClauseShape, EntryShape
from kimsorumlu.received.document import FormatName, received
from kimsorumlu.received.line import Reading

BEFORE = ["Amaç", "MADDE 1- (1) Müdürlüğün görevleri şunlardır:", "a) Parkların bakımını ve", "onarımını yapmak,"]
BEHIND = ["b) Ağaç dikmek.", "Yürütme", "MADDE 2- (1) Bu Yönetmeliği Başkan yürütür."]


def outline(content: bytes, format: FormatName) -> Outline:
    document = received(content, format)
    found = recognised(Reading(document.lines, document.remarks))
    assert not lost(Reading(document.lines), found)
    return found


def items(found: Outline) -> list[str]:
    first = found.text[0]
    assert isinstance(first, ArticleShape) and isinstance(first.body[0], ClauseShape)
    texts = [item.text for item in first.body[0].items if isinstance(item, ClauseShape)]
    return [" ".join(text) if isinstance(text, tuple) else text or "" for text in texts]


def footnotes(found: Outline) -> list[tuple[str | None, str]]:
    """The labels of the clauses that have notes, with them."""

    def among(entries: tuple[EntryShape, ...]) -> Iterator[tuple[str | None, str]]:
        for entry in entries:
            if isinstance(entry, ClauseShape):
                if entry.footnotes:
                    yield entry.label, entry.footnotes
                yield from among(entry.items)

    return [each for piece in found.text if isinstance(piece, ArticleShape) for each in among(piece.body)]


def test_a_note_of_a_pdf_does_not_part_the_sentence_that_goes_on_over_the_page() -> None:
    marked = [*column(BEFORE[:2]), Drawn("a) Parkların", 70, 128.6), Drawn("1", 127, 125, size=6.4)]
    note = [Drawn("1 Mezarlıklar", 70, 780, size=9), Drawn("dâhildir.", 70, 791, size=9)]
    found = outline(pdf([*marked, Drawn("bakımını ve", 134, 128.6), *note], column([BEFORE[3], *BEHIND])), "pdf")
    assert items(found) == ["Parkların¹ bakımını ve onarımını yapmak,", "Ağaç dikmek."]
    assert footnotes(found) == [("a)", "1 Mezarlıklar dâhildir.")]
    assert found.back_matter is None
    assert found.doubts == ()


def test_small_letters_at_the_foot_to_which_no_mark_leads_are_doubted() -> None:
    page = [*column(BEFORE), Drawn("1 Mezarlıklar dâhildir.", 70, 780, size=8)]
    doubts = outline(pdf(page, column(BEHIND)), "pdf").doubts
    assert [(doubt.line, doubt.other) for doubt in doubts] == [(5, "note")]


def test_a_line_that_begins_above_the_line_is_doubted_where_it_stands() -> None:
    doubts = outline_of("\n".join([*BEFORE, "¹ Mezarlıklar dâhildir.", *BEHIND])).doubts
    assert [(doubt.line, doubt.other) for doubt in doubts] == [(5, "note")]


def test_notes_of_a_word_processor_stand_behind_the_text() -> None:
    marked = '<w:r><w:t>MADDE 1- (1) Parkların</w:t><w:footnoteReference w:id="2"/></w:r>'
    body = p("Amaç") + p(marked) + "".join(map(p, ["bakımını yapmak.", *BEHIND[1:]]))
    note = "<w:r><w:footnoteRef/><w:t>Mezarlıklar dâhildir.</w:t></w:r>"
    found = outline(docx(body, footnotes=f'<w:footnote w:id="2">{p(note)}</w:footnote>'), "docx")
    assert footnotes(found) == [("(1)", "¹Mezarlıklar dâhildir.")]
    assert found.back_matter is None
    assert found.doubts == ()


def test_a_note_to_what_is_no_clause_stands_behind_the_text_and_the_others_with_it() -> None:
    named = '<w:r><w:t>PARK MÜDÜRLÜĞÜ YÖNETMELİĞİ</w:t><w:footnoteReference w:id="2"/></w:r>'
    marked = '<w:r><w:t>MADDE 1- (1) Parkların</w:t><w:footnoteReference w:id="3"/></w:r>'
    body = p(named) + p("Amaç") + p(marked) + "".join(map(p, ["bakımını yapmak.", *BEHIND[1:]]))
    made = (f"<w:r><w:footnoteRef/><w:t>{text}</w:t></w:r>" for text in ("Adı değişmiştir.", "Mezarlıklar dâhildir."))
    notes = "".join(f'<w:footnote w:id="{id}">{p(run)}</w:footnote>' for id, run in enumerate(made, 2))
    found = outline(docx(body, footnotes=notes), "docx")
    assert found.back_matter == "¹Adı değişmiştir.\n²Mezarlıklar dâhildir.\n"
    assert footnotes(found) == []
