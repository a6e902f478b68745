"""The data of a project examined: facts, every rule, the plan, and what was promised. Nothing is painted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kimsorumlu.build.clock import Clock
from kimsorumlu.build.folders import Project
from kimsorumlu.build.memory import Memory
from kimsorumlu.build.project import Against, Data, read
from kimsorumlu.build.undefined import led_on
from kimsorumlu.check import check
from kimsorumlu.check.answering import answered
from kimsorumlu.check.fidelity import Fidelity
from kimsorumlu.check.permanence import Promised, check_permanence
from kimsorumlu.check.promises import declared, promises
from kimsorumlu.facts.facts import Facts, build_facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.withdrawing import as_shown, said_again, still_shown
from kimsorumlu.problems import FileSpan, Finding, finding, has_errors, in_order
from kimsorumlu.read.config_file import Config
from kimsorumlu.read.lock_file import LOCK, Lock
from kimsorumlu.read.redirects_file import Redirect, moves
from kimsorumlu.site import Site

if TYPE_CHECKING:
    from kimsorumlu.publish.plan import Plan

# Warnings that what is published, or goes to be, may not have.
UNPROMISED: Final = frozenset(("address-new", "lock-none", "lock-unlisted", "note-changed"))


@dataclass(frozen=True)
class Checked:
    """The data and facts with all findings on them. They are fit for a site only if no finding is an error.

    `answered` are the warnings that the data answers with a reason; they are none of the findings.
    """

    corpus: Corpus
    facts: Facts
    lock: Lock
    redirects: tuple[Redirect, ...]
    config: Config
    fidelity: tuple[Fidelity, ...]
    findings: tuple[Finding, ...]
    answered: tuple[Finding, ...] = ()

    @property
    def ok(self) -> bool:
        return not has_errors(self.findings)

    def site(self) -> Site:
        """The site that pages are made from."""
        published = self.lock.addresses
        proofs = {proof.url: proof for proof in self.fidelity}
        return Site(self.config, self.corpus, self.facts, proofs, published, moves(published, self.redirects), {})


@dataclass(frozen=True)
class Planned:
    """What clean data makes: the site, its plan, and what it promises beside what was promised.

    `kept` takes as much memory as the texts: who makes pages is not given it.
    """

    site: Site
    plan: Plan
    kept: Promised | None


def examine(
    project: Project, clock: Clock, against: Against | None = None, *, drafts: bool = True
) -> tuple[Checked, Planned | None]:
    """The data checked by every rule, held against the received documents and against what was promised.

    Nothing is painted: promises are held against the plan. There is a plan only if nothing is an error. `drafts`: with
    the versions that have open doubts; where all has to be promised they are left out, and each is a warning.
    """
    clock.begin("read")
    memory = Memory(project)
    data, findings = read(project, against, drafts=drafts and against is None, memory=memory)
    versions = len(data.corpus.versions)
    clock.begin("facts", versions)
    facts = memory.facts(data.corpus, data.catalogues, _bring_planning)
    # After the facts: rules over citations, roles and topics ask them.
    clock.begin("check", versions)
    checked = _checked(data, facts, findings, memory, project.jobs)
    if drafts:
        memory.done()
    if not checked.ok:
        return checked, None
    if data.withdrawn:
        # What readers are shown follows; what is promised and proved rests on the data as it is.
        corpus = as_shown(data.corpus, data.withdrawn)
        shown = [
            *checked.findings,
            *still_shown(corpus, data.withdrawn),
            *said_again(data.corpus, corpus, data.withdrawn),
        ]
        checked = replace(checked, corpus=corpus, facts=build_facts(corpus, data.catalogues), findings=in_order(shown))
        undefined = led_on(facts.references.terms, checked.facts.references.terms, data)
        checked = replace(checked, redirects=(*data.redirects, *undefined))
    clock.begin("plan", versions)
    site = checked.site()
    planned = _planned(site, project.content)
    known = declared(data.corpus, data.changes, data.withdrawn)
    now = promises(data.corpus, facts, planned.addresses, checked.redirects, site.carried, known)
    kept = Promised(data.corpus, now, data.lock, checked.redirects, known)
    checked = replace(checked, findings=in_order([*checked.findings, *planned.findings, *check_permanence(kept)]))
    if against is not None and not against.restore:
        checked = replace(checked, findings=in_order([*checked.findings, *unpromised(checked)]))
    return checked, Planned(site, planned, kept) if checked.ok else None


def _bring_planning() -> None:
    """Brings what plans pages. All that they are made with takes as long to bring as all the rest."""
    import_module("kimsorumlu.publish.plan")


def _planned(site: Site, content: Iterable[Path]) -> Plan:
    from kimsorumlu.publish.plan import plan

    return plan(site, content)


def _checked(data: Data, facts: Facts, findings: tuple[Finding, ...], memory: Memory, jobs: int) -> Checked:
    fidelity = tuple(memory.proof(version) for version in data.corpus.versions)
    proofs = [found for result in fidelity for found in result.findings]
    ruled = check(data.corpus, facts, whole=data.whole, jobs=jobs, recall=memory.rules(data.corpus, facts))
    left = answered(data.corpus, [*findings, *ruled, *proofs])
    kept = (left.findings, left.answered)
    return Checked(data.corpus, facts, data.lock, data.redirects, data.config, fidelity, *kept)


def unpromised(checked: Checked) -> tuple[Finding, ...]:
    """What is not as it is locked, as what it is where a site is published: an error."""
    new = [each for each in checked.findings if each.code in UNPROMISED]
    return (finding("address-unpromised", FileSpan(LOCK), count=str(len(new))),) if new else ()
