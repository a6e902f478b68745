"""Terms whose every definition is withdrawn: their addresses lead on to where the notice stands."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from kimsorumlu import ids
from kimsorumlu.build.project import Data
from kimsorumlu.facts.terms import Term
from kimsorumlu.read.redirects_file import Redirect


def led_on(before: Iterable[Term], shown: Iterable[Term], data: Data) -> tuple[Redirect, ...]:
    """A redirect for each published address of a term that is shown no more, to the clause that defined it last.

    `before`: the terms of the data as it is; `shown`: those that readers are shown. What data/redirects.yml says of an
    address counts before this.
    """
    declared = {redirect.old for redirect in data.redirects}
    kept = {ids.term_url(slug) for slug in _slugs(shown)}
    redirects = []
    for term in before:
        definition = next((each for each in reversed(term.definitions) if each.version.url in data.withdrawn), None)
        if definition is None:
            continue
        span = data.withdrawn[definition.version.url].entries[0].span
        gone = {ids.term_url(slug) for slug in _slugs([term])} - kept
        old = [each for each in sorted(data.lock.addresses) if each.startswith(tuple(gone))]
        redirects += [Redirect(each, definition.reference, span) for each in old if each not in declared]
    return tuple(redirects)


def _slugs(terms: Iterable[Term]) -> Iterable[str]:
    return chain.from_iterable((term.slug, *term.aliases) for term in terms)
