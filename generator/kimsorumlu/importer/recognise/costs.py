"""What each way of reading a line costs. The outline is the reading of the whole text that costs least.

Nought is what regulations mostly do; one is what they do now and then; above three stands what is hardly ever meant.
The numbers were weighed against one another on texts read by eye, row by row; nothing here is trained. A row has a case
in tests/importer/recognise/test_costs.py that is read otherwise if the row is changed.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Costs:
    """The table. A row is added where its words fit the line and what was read before it."""

    # Before the text -------------------------------------------------------------------------------------------------
    # A line before the text that names the body, the office or the regulation; any other; one behind the title.
    front_named: float = 0.1
    front_other: float = 1.2

    # Divisions -------------------------------------------------------------------------------------------------------
    division: float = 0.0
    # "ÜÇÜNCÜ BÖLÜM" behind "BİRİNCİ BÖLÜM".
    division_out_of_order: float = 1.0
    title: float = 0.2
    title_missing: float = 2.4
    # The title goes on in a second line, which the first does not ask for.
    title_second: float = 2.2
    group: float = 2.9
    # Right below a chapter's title, which it would rather be the second line of.
    group_under_title: float = 1.5

    # Articles --------------------------------------------------------------------------------------------------------
    article_next: float = 0.0
    article_gap: float = 0.8
    article_again: float = 2.0
    article_back: float = 3.0
    article_unread: float = 1.6
    # The text begins with another article than the first.
    article_not_first: float = 0.8
    # An article without a heading, in a text whose articles have one (times their share).
    heading_missing: float = 1.4
    # Heading before the marker, or behind it, where the text mostly does it otherwise (times that share).
    heading_elsewhere: float = 1.4
    heading_second: float = 1.8
    # Both lines could stand alone; more blank lines part them than other lines.
    second_whole: float = 0.6
    second_apart: float = 1.3
    # Its first word would have stood on the line before.
    second_fits: float = 1.2
    # It stands in brackets or quotation marks of its own: "(Amaç)".
    second_enclosed: float = 1.8
    # It begins with what the first line must own: "Mekanik Süpürme" / "Biriminin görevleri".
    second_owned: float = -2.0
    # A title begins behind one that asks for a second line: "CEPHE BİRİMİNİN".
    second_asked: float = 1.8
    # "Sınırlar: Gebze …": heading and text on one line.
    heading_and_text: float = 0.9
    # In a text whose articles begin so (times their share).
    heading_and_text_usual: float = -2.4
    # A second heading where the article has one before its marker, as the text mostly does (times that share);
    # elsewhere the first is one over several articles.
    heading_twice: float = 2.6
    # Behind the marker, in a text that has its headings there (times their share).
    heading_usual: float = -1.2
    # A heading under which no marker follows.
    heading_alone: float = 6.0

    # Headings inside the text ----------------------------------------------------------------------------------------
    subheading: float = 2.0
    # Other lines of the text have the same words.
    subheading_repeated: float = -1.4
    # Inside an item, of a list that goes on.
    subheading_inside: float = 0.9
    # Nothing stands under it but the next article.
    subheading_alone: float = 3.0
    block: float = 3.6
    # Before any article, or where the numbers of articles leave a gap.
    # Nothing stands under it but the next heading.
    block_alone: float = 2.0
    block_expected: float = -2.2

    # Shape of a title, added to all of these -------------------------------------------------------------------------
    title_long: float = 0.35
    title_ended: float = 2.6
    title_comma: float = 2.0
    title_semicolon: float = 1.3
    title_verbal: float = 1.6
    title_low: float = 3.2
    title_sentences: float = 2.6
    title_labelled: float = 2.4
    # Its label is the next of a list that is open.
    title_in_list: float = 2.0
    # In a text set in lines it fills its line, and does not go on as a title does.
    title_full: float = 2.6
    # The text before it is unfinished.
    title_unfinished: float = 0.4
    title_sentence_start: float = 2.2
    title_plain: float = 0.6
    title_capitals: float = -0.5
    title_words: float = -0.4
    # Set apart: bold in a text that is not, centred, a heading of the word processor.
    title_set_apart: float = -0.9

    # Lists -----------------------------------------------------------------------------------------------------------
    label_next: float = 0.0
    label_again: float = 1.5
    label_gap: float = 1.3
    label_back: float = 2.4
    # The list goes on with other signs: "2-)" behind "1)".
    label_other_signs: float = 1.2
    # A list that begins, and one that begins with another label than the first.
    list_first: float = 0.1
    list_later: float = 2.8
    # Behind a text that leads to no list.
    list_unled: float = 1.1
    # In an item of a list of the same family.
    list_in_like: float = 2.4
    # Dashes within dashes are met.
    signs_in_like: float = 0.8
    # A paragraph's number inside an item.
    paragraph_inside: float = 1.6
    # An item leads to it, and the article numbers no paragraphs.
    paragraph_inside_led: float = 0.3
    paragraph_later: float = 1.4
    # A list of the article itself, behind headings with lists of their own.
    list_outside: float = 1.4
    # "b) bendi", "18. maddesi".
    label_cited: float = 3.0
    label_low: float = 0.5
    # The text before it is unfinished.
    label_unfinished: float = 0.7
    # An item without a label: where the format lists it; behind one; behind a text that leads to a list; elsewhere.
    unlabelled_listed: float = 0.0
    unlabelled_next: float = 0.5
    unlabelled_led: float = 1.1
    unlabelled: float = 3.0

    # Text ------------------------------------------------------------------------------------------------------------
    paragraph: float = 1.0
    paragraph_low: float = 2.6
    paragraph_unfinished: float = 2.2
    # A line that looks like a title is read as text.
    text_like_title: float = 2.2
    # In a text set in lines: something begins though the line before is full and its sentence unfinished.
    broken_off: float = 1.6
    # A label is printed, and the line is read as text.
    text_labelled: float = 3.0
    # A marker is printed, and the line is read as text.
    text_marked: float = 5.0
    text_division: float = 4.0
    # A further paragraph of an item; one behind its items; in both the list goes on.
    more: float = 1.5
    more_led: float = 0.7
    then: float = 1.9
    closing: float = 0.4
    closing_unlike: float = 3.0

    # Lines that go on ------------------------------------------------------------------------------------------------
    wrap: float = 0.5
    wrap_low: float = -0.4
    wrap_capital: float = 0.5
    wrap_ended: float = 2.6
    wrap_comma: float = 0.9
    # Between paragraphs of a word processor; behind a line that does not reach the edge; over blank lines.
    wrap_paragraphs: float = 2.6
    wrap_short: float = 1.6
    wrap_full: float = -0.8
    wrap_blank: float = 0.9
    # It is bold, or in capitals, and the line before is not.
    wrap_set_apart: float = 1.2
    # Hardly any line of the text goes on in the next.
    wrap_unusual: float = 1.2

    # Behind the text -------------------------------------------------------------------------------------------------
    back_after_last: float = 0.5
    back_early: float = 6.0
    # Each further line of it, where no article said who executes the regulation.
    back_more: float = 0.6


COSTS = Costs()
