"""Everyday jobs in questions: by stems, longer names first, each word once."""

from __future__ import annotations

import pytest

from kimsorumlu.exports.search.jobs import FoundJob, job_table, jobs_named
from kimsorumlu.read.jobs_file import JOBS, read_jobs
from kimsorumlu.read.overlay import shared_catalogue

TABLE = job_table(read_jobs(b"", JOBS.as_posix(), shared_catalogue("jobs"))[0])


def named(question: str) -> list[str]:
    return [found.job for found in jobs_named(question, TABLE)]


@pytest.mark.parametrize(
    ("question", "jobs"),
    [
        ("çöp", ["cop-toplama"]),
        ("COP", ["cop-toplama"]),
        ("çöpümüz alınmadı", ["cop-toplama"]),
        ("su iki gündür akmıyor", ["su-kesintisi"]),
        ("suyumuz kesik", ["su-kesintisi"]),
        ("su faturası kime yatırılır", ["su-faturasi"]),
        ("sokak lambası yanmıyor", ["sokak-aydinlatmasi"]),
        ("köpek şikayeti", ["sokak-hayvanlari"]),
        ("evlilik işlemleri", ["nikah"]),
        ("yol çukuru", ["yol-yapim-ve-bakimi"]),
        ("trafik ışıkları", ["trafik-isiklari"]),
        ("mezar yeri almak istiyorum", ["mezarlik"]),
        ("emlak vergimi nereye öderim", ["emlak-vergisi"]),
        ("otobüs durağı ve taksi", ["otobus-duragi", "taksi"]),
        ("iş yerimdeki gürültü ve çöp, yine çöp", ["gurultu", "cop-toplama"]),
    ],
)
def test_a_question_names_jobs(question: str, jobs: list[str]) -> None:
    assert named(question) == jobs


@pytest.mark.parametrize(
    "question",
    ["", "ve", "güvenlik kamerası kim bakıyor", "yazıcım bozuldu", "e-posta şifremi unuttum", "telsiz kulesi",
     "bütçeyi kim hazırlıyor", "harcama yetkilisi", "kişisel verilerimin silinmesi", "madde 12/l", "5393"],
)  # fmt: skip
def test_what_the_texts_held_answer_names_none(question: str) -> None:
    assert named(question) == []


def test_a_name_is_where_its_words_are() -> None:
    question = "bizim su üç gündür yok"
    assert jobs_named(question, TABLE) == (FoundJob("su-kesintisi", 6, len(question)),)


def test_more_than_two_words_between_make_no_name() -> None:
    assert named("su mahallemizde tam iki gündür yok") == ["icme-suyu"]


def test_words_that_mean_something_else_are_left_apart() -> None:
    assert named("pazar ilçesinde çöp") == ["pazar-yeri", "cop-toplama"]
    assert [found.job for found in jobs_named("pazar ilçesinde çöp", TABLE, [(0, 5)])] == ["cop-toplama"]


def test_no_two_jobs_have_one_name_to_the_search() -> None:
    found: dict[tuple[str, ...], set[str]] = {}
    for names in TABLE.values():
        for stems, job in names:
            found.setdefault(stems, set()).add(job)
    assert {stems: jobs for stems, jobs in found.items() if len(jobs) > 1} == {}


def test_every_name_finds_its_job() -> None:
    read, _ = read_jobs(b"", JOBS.as_posix(), shared_catalogue("jobs"))
    lost = [(job.id, name) for job in read.jobs for name in job.names if job.id not in named(name)]
    assert lost == []
