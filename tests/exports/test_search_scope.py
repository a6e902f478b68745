"""What the search knows of jobs and places, from the real catalogues."""

from __future__ import annotations

from tests import sites

from kimsorumlu.exports.search_scope import search_scope
from kimsorumlu.facts.found import left_to_texts


def test_places_held_are_those_of_the_municipalities() -> None:
    assert search_scope(sites.real()).held == {
        "İstanbul/Eyüpsultan": "eyupsultan",
        "İzmir/": "izmir-bb",
        "Kocaeli/": "kocaeli-bb",
        "Kütahya/": "kutahya",
    }


def test_a_job_says_whose_it_is_by_which_law_and_who_usually_answers() -> None:
    rubbish = next(job for job in search_scope(sites.real()).jobs if job.names[0] == "Çöp toplama")
    assert rubbish.unit == "Temizlik İşleri Müdürlüğü"
    assert [(level.whose, level.basis[0]) for level in rubbish.levels] == [
        (
            "Büyükşehirde ilçe belediyesi",
            ("5216 sayılı Büyükşehir Belediyesi Kanunu", "mevzuat/kanun-5216/", "m. 7/3-b"),
        ),
        ("Büyükşehir olmayan yerde belediye", ("5393 sayılı Belediye Kanunu", "mevzuat/kanun-5393/", "m. 15/1-g")),
    ]


def test_every_topic_that_yields_is_found() -> None:
    catalogues = sites.real().facts.catalogues
    yielding = search_scope(sites.real()).yielding
    assert [catalogues.topics.topics[number].id for number in yielding] == sorted(
        catalogues.jobs.yielding, key=[topic.id for topic in catalogues.topics.topics].index
    )


def test_a_job_of_a_directorate_that_only_some_have_sent_is_outside_for_the_others() -> None:
    catalogues, everybody = sites.real().facts.given, sites.real().corpus
    some = sites.of_kind(everybody, "ulasim-hizmetleri", "izmir-bb")
    left = left_to_texts(catalogues, some)["ulasim-hizmetleri"]
    scope = search_scope(sites.site_of(some, catalogues))
    labels = {job.id: job.shape.label for job in catalogues.jobs.jobs}
    assert [scope.jobs[number].names[0] for number in scope.left["ulasim-hizmetleri"]] == [labels[job] for job in left]
    # Where all have sent theirs, nobody is said not to have: the job is left to the texts, as before.
    all_sent = sites.site_of(sites.of_kind(everybody, "ulasim-hizmetleri"), catalogues)
    assert left and not set(left) & {job.id for job in all_sent.facts.catalogues.jobs.jobs}
    assert not search_scope(all_sent).left


def test_whose_texts_could_say_it_and_do_not_is_said() -> None:
    """A topic that was looked for in a text of its directorate and not found is no subject "of none of the texts"."""
    real = sites.real()
    assert not [job for job in search_scope(real).jobs if job.silent]
    social = sites.of_kind(real.corpus, "sosyal-yardim-isleri", "kutahya")
    said = {job.names[0]: job for job in search_scope(sites.site_of(social, real.facts.given)).jobs}
    silent = said["Aşevi"].silent
    assert silent.startswith("Kütahya Belediyesinin ") and silent.endswith(
        "yazmıyor; öteki belediyelerinki elimizde yok."
    )
    assert said["Aşevi"].row[-1] == silent
    assert not said["Çöp toplama"].silent and len(said["Çöp toplama"].row) == 4
    everybody = sites.site_of(sites.of_kind(real.corpus, "sosyal-yardim-isleri"), real.facts.given)
    (of_all,) = {job.silent for job in search_scope(everybody).jobs if job.names[0] == "Aşevi"}
    assert of_all == "4 belediyenin bu işe bakabilecek müdürlüğünün yönetmeliğinde yazmıyor."
