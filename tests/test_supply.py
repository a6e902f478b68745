"""What GitHub runs for us: who holds which token, what is pinned, what goes with a release."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PUBLISHING = {"pages", "id-token", "attestations", "packages", "deployments"}


def jobs() -> list[tuple[str, dict[str, Any]]]:
    return [
        (f"{path.name}: {name}", job)
        for path in WORKFLOWS
        for name, job in yaml.safe_load(path.read_text("utf-8"))["jobs"].items()
    ]


def test_every_action_is_pinned_by_commit_with_its_version_beside_it() -> None:
    uses = [line for path in WORKFLOWS for line in path.read_text("utf-8").split("\n") if "uses:" in line]
    assert len(uses) > 10
    assert [line for line in uses if not re.search(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_is_given_to_all_jobs(path: Path) -> None:
    assert yaml.safe_load(path.read_text("utf-8"))["permissions"] == {}


def test_no_job_that_runs_code_of_the_repository_can_write() -> None:
    named = jobs()
    runs = re.compile(r"\b(?:make|kimsorumlu|pip|python|\.ci/)\b")
    own = [(name, job) for name, job in named if any(runs.search(step.get("run", "")) for step in job["steps"])]
    assert {name for name, _ in own} >= {"pages.yml: check", "pages.yml: build", "release.yml: build"}
    assert [name for name, job in own if set(job["permissions"].values()) - {"read"}] == []


def test_a_job_that_publishes_does_not_check_the_repository_out() -> None:
    given = [
        (name, job)
        for name, job in jobs()
        if any(value == "write" and key in PUBLISHING for key, value in job["permissions"].items())
    ]
    assert len(given) == 2
    for name, job in given:
        assert not any("checkout" in step.get("uses", "") for step in job["steps"]), name


def test_no_checkout_leaves_its_token_behind() -> None:
    steps = [step for _, job in jobs() for step in job["steps"] if "checkout" in step.get("uses", "")]
    assert steps
    assert all(step["with"]["persist-credentials"] is False for step in steps)


def test_a_running_deployment_is_not_cancelled() -> None:
    for name, job in jobs():
        if "deploy-pages" in str(job):
            assert job["concurrency"]["cancel-in-progress"] is False, name


def test_locks_and_workflows_have_owners() -> None:
    owned = (ROOT / ".github" / "CODEOWNERS").read_text("utf-8")
    for path in ("addresses.lock", "/.github/", "/mkdocs.yml", "/requirements*.lock"):
        assert re.search(rf"^{re.escape(path)} +@", owned, re.MULTILINE), path


def test_a_release_has_all_data_and_every_file_of_it_is_attested() -> None:
    recipe = (ROOT / "Makefile").read_text("utf-8").partition("\nrelease:")[2].partition("\n\n")[0]
    assert "cp site/veri/hepsi.zip build/release/" in recipe
    steps = [step for name, job in jobs() for step in job["steps"] if name.startswith("release.yml")]
    (attested,) = [step["with"] for step in steps if "attest-build-provenance" in step.get("uses", "")]
    assert attested == {"subject-path": "release/*"}
    assert [step["with"]["path"] for step in steps if "upload-artifact" in step.get("uses", "")] == ["build/release/"]
