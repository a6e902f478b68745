"""The shards of a site made by a Dask cluster: a scheduler and two workers, each a process of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from distributed import Client

import kimsorumlu
from kimsorumlu.build import Project, build, cluster
from kimsorumlu.build.sharding import Shard
from kimsorumlu.build.unchanged import sources_now
from kimsorumlu.publish.kept import add_kept
from tests.test_build import fingerprint
from tests.test_shards import machine, run, small

HERE = os.environ | {"PYTHONPATH": str(Path(kimsorumlu.__file__).parents[1])}


def begun(program: str, *arguments: str) -> subprocess.Popen[bytes]:
    """A process of the cluster."""
    command = [sys.executable, "-m", f"distributed.cli.{program}", *arguments, "--no-dashboard"]
    return subprocess.Popen(command, env=HERE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.fixture
def scheduler() -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The scheduler's address, and its two workers, ready."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    worker = (address, "--nthreads", "1", "--no-nanny")
    processes = [begun("dask_scheduler", "--host", address), *(begun("dask_worker", *worker) for _ in range(2))]
    try:
        with Client(address, timeout=120) as client:
            client.wait_for_workers(2, timeout=120)
        yield address, processes[1:]
    finally:
        for process in reversed(processes):
            process.kill()
            process.wait()


def test_with_one_worker_killed_the_site_is_the_same(
    scheduler: tuple[str, list[subprocess.Popen[bytes]]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address, workers = scheduler
    root = small(tmp_path / "project")
    clean = machine(root, tmp_path / "clean")
    assert build(Project(clean)).published
    kept: list[int] = []

    def keep_and_kill(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
        """After the first shard one of the two is gone, with whatever it had begun."""
        if not kept:
            workers[0].send_signal(signal.SIGKILL)
        kept.append(add_kept(folder, files))
        return kept[-1]

    monkeypatch.setattr(cluster, "add_kept", keep_and_kill)
    count, findings = cluster.keep_shards(Project(root), address, promised=False)
    assert findings == ()
    assert len(kept) == 2 * 8 + 1
    assert count == sum(kept) > 100
    done = run(root, "build", "--draft", "--jobs", 1)
    assert done.exit_code == 0, done.output
    assert fingerprint(root / "site") == fingerprint(clean / "site")


def test_where_nobody_answers_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_SECONDS", 1)
    count, findings = cluster.keep_shards(Project(small(tmp_path / "project")), "tcp://127.0.0.1:9", promised=False)
    assert count == 0
    assert [found.code for found in findings] == ["cluster-lost"]


def test_a_worker_that_sees_other_files_makes_nothing(tmp_path: Path) -> None:
    root = small(tmp_path / "project")
    sources = sources_now(Project(root), draft=True)
    assert sources is not None
    (root / "data" / "redirects.yml").write_text("{}\n")
    with pytest.raises(cluster.OtherFilesError):
        cluster.shard_files(Shard(1, 1), root=str(root), sources=sources.digest, promised=False)
