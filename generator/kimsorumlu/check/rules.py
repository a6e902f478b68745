"""All rules over the data and what is known of it, in one list. None depends on another.

Two checks stand beside the list: fidelity, which also yields each version's share (`fidelity.compare`), and permanence,
which needs to know what addresses the site will have (`permanence.check_permanence`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter

from kimsorumlu.check import (
    article_rules,
    citation_rules,
    draft_rules,
    heading_rules,
    history_rules,
    imprint_rules,
    job_rules,
    letters_rules,
    municipality_rules,
    naming_rules,
    note_rules,
    order_rules,
    piece_rules,
    role_rules,
    scope_rules,
    sequence_rules,
    speaker_rules,
    structure_rules,
    table_heads,
    table_rules,
    text_rules,
    topic_rules,
    unit_rules,
    unread_rules,
)
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.problems import Finding, in_order
from kimsorumlu.processes import MOST_PIECES, shared
from kimsorumlu.read.overlay import of_package

Rule = Callable[[Corpus, Facts], Iterable[Finding]]
# Gives the names of the rules that find something in a municipality's texts, as they were remembered or as they are
# told now by the function given.
Recall = Callable[[Municipality, Callable[[], tuple[str, ...]]], tuple[str, ...]]


def anew(_: Municipality, telling: Callable[[], tuple[str, ...]]) -> tuple[str, ...]:
    """Remembers nothing."""
    return telling()


# Rules that rest on what is known of all texts together. Where an article could not be read, they would blame what
# names it, or speaks of it, and hide the one slip that is to be mended.
ON_FACTS: tuple[Rule, ...] = (
    topic_rules.patterns_find,
    topic_rules.directorates_and_jobs,
    topic_rules.entries_by_hand,
    topic_rules.answers_by_hand,
    topic_rules.answers_besides,
    role_rules.members_named,
    role_rules.ids_of_one_role,
    citation_rules.deviating_citations,
    municipality_rules.closed_gaps,
)

# Rules over the outline of each text. What they tell may be printed so: the data can answer each warning of theirs.
OUTLINE: tuple[Rule, ...] = (
    sequence_rules.sequences,
    sequence_rules.levels,
    text_rules.hidden_lists,
    text_rules.hidden_articles,
    text_rules.announced_lists,
    text_rules.whole_sentences,
    text_rules.between_labels,
    text_rules.titles_as_text,
    text_rules.copied_texts,
    text_rules.empty_levels,
    heading_rules.heading_forms,
    heading_rules.missing_headings,
    article_rules.article_numbers,
    article_rules.article_bodies,
    article_rules.endings,
    article_rules.divisions,
    article_rules.left_headings,
    speaker_rules.duties_spoken_for,
    speaker_rules.named_offices,
    unread_rules.superiors_read,
    unread_rules.duties_read,
    unread_rules.speakers_read,
    note_rules.notes_deny,
    note_rules.quotes_stand,
    table_heads.heads_told_by_numbers,
)

RULES: tuple[Rule, ...] = (
    structure_rules.slugs,
    structure_rules.unit_parents,
    structure_rules.reporting_lines,
    structure_rules.article_references,
    structure_rules.speakers,
    structure_rules.amendment_marks,
    structure_rules.repealed_versions,
    structure_rules.ends,
    unit_rules.ids_of_one_regulation,
    unit_rules.equal_names,
    unit_rules.superiors,
    structure_rules.adoption_evidence,
    structure_rules.source_hashes,
    piece_rules.kept_slugs,
    piece_rules.printed_before,
    piece_rules.footnotes_marked,
    table_rules.widths,
    letters_rules.documents,
    letters_rules.remarks,
    *OUTLINE,
    draft_rules.drafts,
    imprint_rules.decisions_said,
    imprint_rules.bodies_said,
    imprint_rules.repeals_said,
    imprint_rules.repeals_read,
    imprint_rules.amendments_said,
    imprint_rules.dates_based,
    imprint_rules.days_possible,
    order_rules.days_in_order,
    order_rules.ends_in_sight,
    order_rules.entry_based,
    imprint_rules.sources_linked,
    imprint_rules.municipality_named,
    imprint_rules.reasons_given,
    naming_rules.names_stand,
    naming_rules.unit_kinds,
    naming_rules.role_units,
    naming_rules.heads_inside,
    naming_rules.titles_stand,
    naming_rules.parents_stand,
    naming_rules.speakers_stand,
    naming_rules.superiors_stand,
    history_rules.followed_places,
    history_rules.renamed_units,
    scope_rules.regulation_kinds,
    scope_rules.kinds_of_titles,
    job_rules.directorate_kinds,
    job_rules.legal_bases,
    job_rules.words_of_topics,
    job_rules.yielding_topics,
    municipality_rules.contacts,
    municipality_rules.short_names,
    municipality_rules.days,
    municipality_rules.offices,
    *ON_FACTS,
)

# Rules that ask the whole site: of a part of it they would miss what stands in the rest. All others but those on facts
# are asked of each municipality by itself, and follow from its data, laws, topics and kinds of directorate alone.
OF_THE_WHOLE: tuple[Rule, ...] = (
    topic_rules.patterns_find,
    topic_rules.directorates_and_jobs,
    topic_rules.entries_by_hand,
    topic_rules.answers_by_hand,
    topic_rules.answers_besides,
    role_rules.members_named,
    role_rules.ids_of_one_role,
    municipality_rules.closed_gaps,
    job_rules.directorate_kinds,
    job_rules.legal_bases,
    job_rules.words_of_topics,
    job_rules.yielding_topics,
)


def check_part(corpus: Corpus, facts: Facts, *, whole: bool) -> tuple[Finding, ...]:
    """The findings of all rules that need no more than some texts and what they refer to."""
    rules = [rule for rule in RULES if rule not in OF_THE_WHOLE and (whole or rule not in ON_FACTS)]
    return in_order(found for rule in rules for found in rule(corpus, facts))


def check(corpus: Corpus, facts: Facts, *, whole: bool, jobs: int = 1, recall: Recall = anew) -> tuple[Finding, ...]:
    """All findings of all rules, in order; of those on facts only where every text is `whole`.

    `jobs`: so many processes ask them. `recall` may know which rules find something in a municipality.

    None on the package's catalogues: they are made for other texts, too, and a project cannot mend them.
    """
    rules = RULES if whole else [rule for rule in RULES if rule not in ON_FACTS]
    of_all = [rule for rule in rules if rule in OF_THE_WHOLE or rule in ON_FACTS]
    of_one = [rule for rule in rules if rule not in of_all]
    lots = min(len(corpus.municipalities), MOST_PIECES - len(of_all))

    def ask(number: int) -> list[tuple[int, Finding]]:
        if number >= lots:
            rule = of_all[number - lots]
            return [(rules.index(rule), found) for found in rule(corpus, facts)]
        some = corpus.municipalities[number::lots]
        told = (each for one in some for each in _of_municipality(one, facts, of_one, recall))
        return [(rules.index(rule), found) for rule, found in told]

    asked = shared(lots + len(of_all), ask, jobs)
    # As one rule after the other tells it: of what is the same for whoever sorts findings, the first stays first.
    told = sorted((each for number in sorted(asked) for each in asked[number]), key=itemgetter(0))
    return in_order(found for _, found in told if not of_package(found.span))


def _of_municipality(
    municipality: Municipality, facts: Facts, rules: Iterable[Rule], recall: Recall
) -> Iterator[tuple[Rule, Finding]]:
    """What rules find in one municipality's texts, which they ask alone."""
    alone, asked = Corpus((municipality,)), dict[Rule, tuple[Finding, ...]]()

    def telling() -> tuple[str, ...]:
        asked.update((rule, tuple(rule(alone, facts))) for rule in rules)
        return tuple(_name(rule) for rule, found in asked.items() if found)

    known = recall(municipality, telling)
    for rule in rules:
        if _name(rule) in known:
            yield from ((rule, found) for found in (asked[rule] if asked else rule(alone, facts)))


def _name(rule: Rule) -> str:
    return f"{rule.__module__}.{rule.__qualname__}"
