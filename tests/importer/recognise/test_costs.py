"""Every row of the table of costs decides something: a case that is read otherwise if the row is dearer or cheaper."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from tests.importer.recognise.notation import FILES, cases, noted, outline_of

from kimsorumlu.importer.recognise.costs import COSTS

CASES = {case.name: case for file in FILES for case in cases(file)}
# Seen in whole documents only: they decide among many lines.
ELSEWHERE = {"article_not_first", "broken_off", "wrap_paragraphs"}
# A row, what it costs instead, and the case that is read otherwise then.
DECIDES = [
    ("front_named", 9.1, "Page numbers, a repeated head, a stamp and a signature are no text"),
    ("front_other", -7.8, "A group over two articles, a number twice, a number that falls back"),
    ("division", 9.0, "Chapters out of order, a chapter's word that goes on with a text"),
    ("division_out_of_order", 10.0, "Chapters out of order, a chapter's word that goes on with a text"),
    ("title", 9.2, "Chapters out of order, a chapter's word that goes on with a text"),
    ("title_missing", -6.6, "Chapters out of order, a chapter's word that goes on with a text"),
    ("title_second", 11.2, "Parts over chapters, a title on the label's line, one over two lines"),
    ("group", 11.9, "A group over two articles, a number twice, a number that falls back"),
    ("group_under_title", -9.0, "A chapter's title in capitals over two lines"),
    ("article_next", 9.0, "A group over two articles, a number twice, a number that falls back"),
    ("article_gap", 9.8, "A headed block where the numbers leave a gap"),
    ("article_again", 11.0, "A group over two articles, a number twice, a number that falls back"),
    ("article_back", 12.0, "A group over two articles, a number twice, a number that falls back"),
    ("article_unread", 10.6, "List numbers before markers and chapters, a temporary article, a number lost"),
    ("heading_missing", -2.6, "A chapter's title in capitals over two lines"),
    ("heading_elsewhere", -2.6, "Headings behind their markers that go on in a second line"),
    ("heading_second", -7.2, "A group over two articles, a number twice, a number that falls back"),
    ("second_whole", -8.4, "A group over two articles, a number twice, a number that falls back"),
    ("second_apart", -2.7, "A chapter's title in capitals over two lines"),
    ("second_owned", 2.0, "A heading over two lines: the second begins with what the first owns"),
    ("second_enclosed", -4.0, "A heading in brackets is no second line of a chapter's title"),
    ("second_fits", -7.8, "Lines that are no titles: they end like a text, begin in its middle, or are too long"),
    ("second_asked", -8.2, "Headings behind their markers that go on in a second line"),
    ("heading_and_text", 9.9, "Heading, colon and text behind the marker"),
    ("heading_and_text_usual", 6.6, "Heading, colon and text behind the marker"),
    ("heading_twice", -6.4, "A group over two articles, a number twice, a number that falls back"),
    ("heading_usual", 8.8, "Headings behind the markers in the middle of a text, some under one over several articles"),
    ("heading_alone", -3.0, "A group over two articles, a number twice, a number that falls back"),
    ("subheading", -7.0, "A group over two articles, a number twice, a number that falls back"),
    ("subheading_repeated", 7.6, "Headings behind their markers, headings inside the articles"),
    ("subheading_inside", -8.1, "Items without labels"),
    ("subheading_alone", -6.0, "A group over two articles, a number twice, a number that falls back"),
    ("block", -5.4, "A group over two articles, a number twice, a number that falls back"),
    ("block_alone", -7.0, "A group over two articles, a number twice, a number that falls back"),
    ("block_expected", -11.2, "A group over two articles, a number twice, a number that falls back"),
    ("title_long", -8.65, "Lines that are no titles: they end like a text, begin in its middle, or are too long"),
    ("title_ended", -6.4, "A group over two articles, a number twice, a number that falls back"),
    ("title_comma", -7.0, "Lines that are no titles: they end like a text, begin in its middle, or are too long"),
    ("title_semicolon", -7.7, "The end of a list's sentence, and of its last item"),
    ("title_verbal", -7.4, "A group over two articles, a number twice, a number that falls back"),
    ("title_low", -5.8, "Lines that are no titles: they end like a text, begin in its middle, or are too long"),
    ("title_sentences", -6.4, "Lines that are no titles: they end like a text, begin in its middle, or are too long"),
    ("title_labelled", -6.6, "Items without labels"),
    ("title_in_list", -7.0, "Numbers in brackets within items"),
    ("title_full", -7.2, "Lines that are no titles: they end like a text, begin in its middle, or are too long"),
    ("title_unfinished", -8.6, "A group over two articles, a number twice, a number that falls back"),
    ("title_sentence_start", -6.8, "A group over two articles, a number twice, a number that falls back"),
    ("title_plain", -8.4, "Lines that are no titles: they end like a text, begin in its middle, or are too long"),
    ("title_capitals", 8.5, "A group over two articles, a number twice, a number that falls back"),
    ("title_words", 8.6, "A group over two articles, a number twice, a number that falls back"),
    ("title_set_apart", 8.1, "What a document sets apart is a title, what it lists is an item"),
    ("label_next", 9.0, "Items without labels"),
    ("label_again", -7.5, "A citation begins a line of an item"),
    ("label_gap", -7.7, "Labels in many forms, one in the other"),
    ("label_back", -6.6, "Numbers in brackets within items"),
    ("label_other_signs", -7.8, "Items on one line, doubled labels, a misread first paragraph"),
    ("list_first", 9.1, "The end of a list's sentence, and of its last item"),
    ("list_later", -6.2, "Items without labels"),
    ("list_unled", -7.9, "Items without labels"),
    ("list_in_like", -6.6, "Items without labels"),
    ("signs_in_like", -8.2, "Labels in many forms, one in the other"),
    ("paragraph_inside", -7.4, "Items without labels"),
    ("paragraph_inside_led", 9.3, "Numbers in brackets within items"),
    ("paragraph_later", -7.6, "Items without labels"),
    ("list_outside", -7.6, "The end of a list's sentence, and of its last item"),
    ("label_cited", -6.0, "A citation begins a line of an item"),
    ("label_low", 9.5, "A citation begins a line of an item"),
    ("label_unfinished", -8.3, "A group over two articles, a number twice, a number that falls back"),
    ("unlabelled_listed", 9.0, "What a document sets apart is a title, what it lists is an item"),
    ("unlabelled_next", 9.5, "Items without labels"),
    ("unlabelled_led", 10.1, "Items without labels"),
    ("unlabelled", -6.0, "What a document sets apart is a title, what it lists is an item"),
    ("paragraph", -8.0, "A group over two articles, a number twice, a number that falls back"),
    ("paragraph_low", -6.4, "The end of a list's sentence, and of its last item"),
    ("paragraph_unfinished", -6.8, "A group over two articles, a number twice, a number that falls back"),
    ("text_like_title", -6.8, "A group over two articles, a number twice, a number that falls back"),
    ("text_labelled", -6.0, "Items without labels"),
    ("text_marked", -4.0, "A group over two articles, a number twice, a number that falls back"),
    ("text_division", -5.0, "Chapters out of order, a chapter's word that goes on with a text"),
    ("more", -7.5, "Items without labels"),
    ("more_led", -8.3, "Items without labels"),
    ("then", -7.1, "Items without labels"),
    ("closing", 9.4, "The end of a list's sentence, and of its last item"),
    ("closing_unlike", -6.0, "A citation begins a line of an item"),
    ("wrap", -8.5, "A group over two articles, a number twice, a number that falls back"),
    ("wrap_low", -9.4, "The end of a list's sentence, and of its last item"),
    ("wrap_capital", -8.5, "A group over two articles, a number twice, a number that falls back"),
    ("wrap_ended", -6.4, "A group over two articles, a number twice, a number that falls back"),
    ("wrap_comma", -8.1, "The end of a list's sentence, and of its last item"),
    ("wrap_short", 10.6, "Lines that are no titles: they end like a text, begin in its middle, or are too long"),
    ("wrap_full", 8.2, "Lines that are no titles: they end like a text, begin in its middle, or are too long"),
    ("wrap_blank", -8.1, "The text begins with another article than the first, a blank line ends a paragraph"),
    ("wrap_set_apart", -8.8, "Headings in capitals before their markers, in narrow lines"),
    ("wrap_unusual", 0.0, "Items without labels"),
    ("back_after_last", 9.5, "A regulation with chapters, definitions and lists"),
    ("back_early", -3.0, "A group over two articles, a number twice, a number that falls back"),
    ("back_more", -8.4, "Items without labels"),
]


@pytest.mark.parametrize(("row", "cost", "name"), DECIDES, ids=[row for row, _, _ in DECIDES])
def test_a_row_decides_a_case(row: str, cost: float, name: str) -> None:
    case = CASES[name]
    assert noted(outline_of(case.document)) == list(case.expected)
    assert noted(outline_of(case.document, replace(COSTS, **{row: cost}))) != list(case.expected)


def test_every_row_is_tried() -> None:
    assert {row for row, _, _ in DECIDES} | ELSEWHERE == {field.name for field in fields(COSTS)}
