"""All rules over the data and what is known of it, in one list. None depends on another.

Two checks stand beside the list: fidelity, which also yields each version's share (`fidelity.compare`), and permanence,
which needs to know what addresses the site will have (`permanence.check_permanence`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kimsorumlu.check import (
    citation_rules,
    draft_rules,
    history_rules,
    imprint_rules,
    job_rules,
    letters_rules,
    level_rules,
    municipality_rules,
    naming_rules,
    piece_rules,
    role_rules,
    scope_rules,
    structure_rules,
    table_rules,
    topic_rules,
    unit_rules,
)
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.problems import Finding, in_order

Rule = Callable[[Corpus, Facts], Iterable[Finding]]

# Rules that rest on what is known of all texts together. Where an article could not be read, they would blame what
# names it, or speaks of it, and hide the one slip that is to be mended.
ON_FACTS: tuple[Rule, ...] = (
    topic_rules.patterns_find,
    topic_rules.entries_by_hand,
    topic_rules.answers_by_hand,
    role_rules.members_named,
    role_rules.ids_of_one_role,
    citation_rules.deviating_citations,
    municipality_rules.closed_gaps,
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
    table_rules.widths,
    letters_rules.documents,
    letters_rules.remarks,
    level_rules.levels,
    draft_rules.drafts,
    imprint_rules.decisions_said,
    imprint_rules.bodies_said,
    imprint_rules.repeals_said,
    imprint_rules.amendments_said,
    imprint_rules.dates_based,
    imprint_rules.days_possible,
    imprint_rules.sources_linked,
    imprint_rules.municipality_named,
    imprint_rules.reasons_given,
    naming_rules.names_stand,
    naming_rules.unit_kinds,
    naming_rules.parents_stand,
    naming_rules.speakers_stand,
    naming_rules.superiors_stand,
    history_rules.followed_places,
    history_rules.renamed_units,
    scope_rules.regulation_kinds,
    job_rules.directorate_kinds,
    job_rules.legal_bases,
    job_rules.words_of_topics,
    job_rules.yielding_topics,
    municipality_rules.contacts,
    municipality_rules.days,
    municipality_rules.offices,
    *ON_FACTS,
)


def check(corpus: Corpus, facts: Facts, *, whole: bool) -> tuple[Finding, ...]:
    """All findings of all rules, in order; of those on facts only where every text is `whole`."""
    rules = RULES if whole else [rule for rule in RULES if rule not in ON_FACTS]
    return in_order(found for rule in rules for found in rule(corpus, facts))
