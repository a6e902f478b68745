"""What the search says of questions that no text held here answers, from the catalogues of jobs, kinds and places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kimsorumlu.exports.search.municipalities import subject
from kimsorumlu.exports.search.scope import Citation, SearchJob, SearchLevel, SearchScope
from kimsorumlu.facts.found import left_to_texts
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.directorate_kinds_file import DirectorateKindShape
from kimsorumlu.read.jobs_file import Basis, Job
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.fold import fold_letters
from kimsorumlu.turkish.lists import listed
from kimsorumlu.view.pairs import MOST
from kimsorumlu.view.scope import held_in_brief

# Who it is, and where: 1 in metropolitan provinces only, 0 in the others only, 2 in all.
_WHOSE: Final = {
    "metropolitan": ("Büyükşehir belediyesi", 1),
    "district": ("Büyükşehirde ilçe belediyesi", 1),
    "municipality": ("Büyükşehir olmayan yerde belediye", 0),
    "water_authority": ("Büyükşehirde su ve kanalizasyon idaresi", 1),
    "central": ("Devlet kurumları; belediyenin işi değil", 2),
}
# What a directorate is called after its name.
_UNIT: Final = "Müdürlüğü"
# So many municipalities are named whose texts say nothing.
_NAMED: Final = 3
# Authorities answer petitions within thirty days.
_PETITION: Final = {"kanun-3071": "7"}


def search_scope(site: Site) -> SearchScope:
    """Jobs and places as search needs them, and what the site holds."""
    catalogues = site.facts.catalogues
    holding = [municipality for municipality in site.corpus.municipalities if municipality.regulations]
    return SearchScope(
        tuple(_job(site, job, met=number >= len(catalogues.jobs.jobs)) for number, job in enumerate(_known_jobs(site))),
        catalogues.places,
        held_in_brief(site.facts.scope),
        {_place(municipality): municipality.slug for municipality in holding},
        {municipality.slug: municipality.name for municipality in holding},
        tuple(number for number, topic in enumerate(catalogues.topics.topics) if topic.id in catalogues.jobs.yielding),
        tuple(sorted({subject(regulation) for municipality in holding for regulation in municipality.regulations})),
        len(holding) <= MOST,
        catalogues.jobs.common,
        _basis(site, _PETITION),
        catalogues.jobs.signs,
        _not_held(site),
        _left(site),
    )


def _not_held(site: Site) -> dict[str, tuple[str, ...]]:
    """The kinds of directorate of which no text is held, nor a unit of that name."""
    editions = site.corpus.editions
    held = {edition.version.directorate_kind for edition in editions}
    units = {fold_letters(unit.name) for edition in editions for unit in edition.version.units}
    return {
        f"{kind.label} {_UNIT}": kind.names
        for kind in _kinds(site)
        if kind.id not in held and not any(unit.startswith(fold_letters(name)) for name in kind.names for unit in units)
    }


def _left(site: Site) -> Mapping[str, tuple[int, ...]]:
    """Kind of directorate → the numbers of the jobs that its texts are left to answer where they are held."""
    numbers = {job.id: number for number, job in enumerate(site.facts.catalogues.jobs.jobs)}
    left = {
        kind: tuple(numbers[job] for job in jobs if job in numbers)
        for kind, jobs in left_to_texts(site.facts.given, site.corpus).items()
    }
    return {kind: found for kind, found in left.items() if found}


def _place(municipality: Municipality) -> str:
    district = municipality.short_name if municipality.kind == "district" else ""
    return f"{municipality.province}/{district}"


def usual_unit(site: Site, topic: Topic) -> str:
    """Who usually does what a topic is about: "Zabıta ya da Temizlik İşleri Müdürlüğü"; "" where it may be anybody."""
    labels = [kind.label for kind in _kinds(site) if kind.id in topic.shape.directorates]
    return f"{listed(labels, last='ya da')} {_UNIT}" if labels else ""


def job_numbers(site: Site) -> Mapping[str, int]:
    """The jobs (their ids) by the numbers that search counts them with."""
    return {job.id: number for number, job in enumerate(_known_jobs(site))}


def _known_jobs(site: Site) -> tuple[Job, ...]:
    """The jobs that nobody held here does, then those that a topic meets."""
    facts = site.facts
    apart = facts.catalogues.jobs.jobs
    met = {job for topic in facts.catalogues.topics.topics for job in topic.shape.jobs} - {job.id for job in apart}
    return (*apart, *(job for job in facts.given.jobs.jobs if job.id in met))


def _kinds(site: Site) -> tuple[DirectorateKindShape, ...]:
    return site.facts.catalogues.directorate_kinds.kinds


def _job(site: Site, job: Job, *, met: bool) -> SearchJob:
    label = next((kind.label for kind in _kinds(site) if kind.id == job.shape.kind), "")
    levels = (SearchLevel(*_WHOSE[level], _basis(site, basis)) for level, basis in job.shape.levels.named.items())
    unit = f"{label} {_UNIT}" if label else ""
    silent = "" if met else _silent(site, job)
    return SearchJob(job.names, unit, job.shape.body or "", tuple(levels), job.shape.prevails, met, silent)


def _silent(site: Site, job: Job) -> str:
    """Whose texts could say it and do not: a topic that meets the job was looked for in them, in vain."""
    kinds = {
        kind
        for topic in site.facts.given.topics.topics
        if job.id in topic.shape.jobs
        for kind in topic.shape.directorates
    }
    holding = site.facts.scope.municipalities
    could = [each for each in holding if any(one.version.directorate_kind in kinds for one in each.in_force)]
    if not could:
        return ""
    names = f"{listed(each.name for each in could)}nin" if len(could) <= _NAMED else f"{len(could)} belediyenin"
    rest = "; öteki belediyelerinki elimizde yok" if len(could) < len(holding) else ""
    return f"{names} bu işe bakabilecek müdürlüğünün yönetmeliğinde yazmıyor{rest}."


def _basis(site: Site, basis: Basis) -> tuple[Citation, ...]:
    references = site.facts.references
    found = ((site.facts.given.legislation.law(law), article) for law, article in basis.items())
    return tuple(
        (references.law_name(law), references.law_address(law.id) or "", f"m. {article}")
        for law, article in found
        if law is not None
    )
