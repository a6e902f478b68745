"""Builds in odd surroundings, each by the command line in a process of its own.

What should change nothing has to give the same bytes as an ordinary build; what is in the way has to be said, without a
traceback, and the last good site has to stay.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bench.hostile.data import SMALL
from bench.hostile.tally import Tally

import kimsorumlu
from kimsorumlu.base import BASE
from kimsorumlu.build import Project, lock
from kimsorumlu.publish.manifest import MANIFEST, read_manifest

_PACKAGE = Path(kimsorumlu.__file__).parents[1]
_COMMANDS = "/usr/bin:/bin:/usr/sbin:/sbin"
_UNSHARED = ("unshare", "--user", "--map-root-user", "--mount")
Prepare = Callable[[Path], object]


@dataclass(frozen=True)
class Case:
    """One surrounding: what is done to the project, the environment, what the shell says before the command.

    `expected` is "same" (the bytes of an ordinary build), "built" (another site) or "refused" (the old site stays).
    `mounts`: the shell says it in a space of its own, where it may mount what it likes (`unshare`, on Linux).
    """

    name: str
    expected: str
    prepare: Prepare = lambda _: None
    shell: str = ""
    environment: dict[str, str] = field(default_factory=dict)
    kept: tuple[str, ...] = ()
    mounts: bool = False


def _write(name: str, text: str = "mine") -> Prepare:
    def prepare(root: Path) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))

    return prepare


def _rename(root: Path) -> None:
    """Another name of the site, so that there is something to be written."""
    file = root / "mkdocs.yml"
    file.write_text(file.read_text("utf-8").replace("Örnek Görevleri", "Başka Görevler"), "utf-8")


def _mounted(name: str, expected: str, shell: str) -> Case:
    return Case(name, expected, _rename, shell, mounts=True)


def _add(name: str, text: str) -> Prepare:
    """A file with a line more; all else stays, so that what is refused is refused for that line."""

    def prepare(root: Path) -> None:
        with (root / name).open("a", encoding="utf-8", newline="\n") as file:
            file.write(text)

    return prepare


def _link(name: str, target: str) -> Prepare:
    def prepare(root: Path) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        path.unlink(missing_ok=True)
        path.symlink_to(target)

    return prepare


def _file(name: str) -> Prepare:
    def prepare(root: Path) -> None:
        shutil.rmtree(root / name)
        (root / name).write_text("x")

    return prepare


def _crlf(root: Path) -> None:
    """Every text but the received documents, which are kept byte for byte."""
    for path in root.rglob("*"):
        if path.is_file() and path.suffix in (".yml", ".md", ".lock") and "sources" not in path.parts:
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def _bom(root: Path) -> None:
    for path in [*root.rglob("*.yml"), *root.rglob("*.md")]:
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())


def _pipe(root: Path) -> None:
    os.mkfifo(root / "content" / "a.md")


CASES = (
    Case("umask 077", "same", shell="umask 077"),
    Case("umask 000", "same", shell="umask 000"),
    Case("locale C", "same", environment={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    Case("output in ASCII", "same", environment={"PYTHONIOENCODING": "ascii"}),
    Case("output in cp1254", "same", environment={"PYTHONIOENCODING": "cp1254"}),
    Case("Turkish locale", "same", environment={"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"}),
    Case("time zone", "same", environment={"TZ": "Pacific/Kiritimati"}),
    Case("hash seed", "same", environment={"PYTHONHASHSEED": "4242"}),
    Case("SOURCE_DATE_EPOCH", "same", environment={"SOURCE_DATE_EPOCH": "1"}),
    Case("no HOME", "same", shell="unset HOME"),
    Case("HOME nowhere", "same", environment={"HOME": "/nowhere"}),
    Case("no TMPDIR", "same", environment={"TMPDIR": "/nowhere"}),
    Case("closed standard input", "same", shell="exec <&-"),
    Case("Windows line ends", "same", _crlf),
    Case("byte order marks", "same", _bom),
    Case("file size limit", "refused", shell="ulimit -f 10"),
    Case("few open files", "same", shell="ulimit -n 40"),
    _mounted("disk full at once", "refused", "mount -t tmpfs -o size=100k none build"),
    _mounted("disk full while pages are written", "refused", "mount -t tmpfs -o size=4m none build"),
    _mounted("disk full at the end", "refused", "mount -t tmpfs -o size=12m none build"),
    _mounted("build on another disk", "refused", "mount -t tmpfs -o size=64m none build"),
    _mounted("site that cannot be written", "refused", "mount --bind site site; mount -o remount,ro,bind site"),
    _mounted("build that cannot be written", "refused", "mount --bind build build; mount -o remount,ro,bind build"),
    _mounted("project that cannot be written", "refused", "mount --bind . .; mount -o remount,ro,bind ."),
    _mounted("another folder mounted on site", "refused", "mount --bind site site"),
    Case("CNAME in site", "same", _write("site/CNAME"), kept=("site/CNAME",)),
    Case(".git in site", "same", _write("site/.git/HEAD"), kept=("site/.git/HEAD",)),
    Case("robots.txt by hand", "same", _write("site/robots.txt"), kept=("build/kept-1/robots.txt",)),
    Case("site is a link", "refused", _link("site", "elsewhere")),
    Case("site is a file", "refused", _file("site")),
    Case("build is a link", "refused", _link("build", "elsewhere")),
    Case("build is a file", "refused", _file("build")),
    Case("build/docs is a link", "refused", _link("build/docs", "../elsewhere")),
    Case("build/lock is a link", "refused", _link("build/lock", "../data/topics.yml")),
    Case("page is a link out", "refused", _link("content/env.txt", "/proc/self/environ")),
    Case("content is a link out", "refused", _link("content", "/proc/self")),
    Case("theme is a link out", "refused", _link("theme", "/etc")),
    Case("data file is a link out", "refused", _link("data/roles.yml", "/etc/hostname")),
    Case("page is a pipe", "refused", _pipe),
    Case("name in two forms", "refused", _write("content/s\u0327u.md", "# a\n")),
    Case("name with a line break", "refused", _write("content/a\n::error::b.md", "# a\n")),
    Case("page in windows-1254", "refused", lambda root: (root / "content/a.md").write_bytes("şu".encode("cp1254"))),
    Case("address with a tag", "refused", _add("mkdocs.yml", "site_url: !ENV KIMSORUMLU_SITE_URL\n"),
         environment={"KIMSORUMLU_SITE_URL": 'https://x/a"><b>/'}),
    Case("secret in mkdocs.yml", "built", _add("mkdocs.yml", "mail: !ENV [SECRET, a@b.example]\n"),
         environment={"SECRET": "s3cret@x.example"}),
    Case("code in mkdocs.yml", "refused", _add("mkdocs.yml", 'extra: !!python/object/apply:os.system ["x"]\n')),
    Case("an extension of one's own", "refused", _add("mkdocs.yml", "markdown_extensions: [evil]\n")),
)  # fmt: skip


def run(tally: Tally, _seed: int, count: int) -> None:
    """Every case, or the first `count`."""
    with tempfile.TemporaryDirectory() as folder:
        usual = _project(Path(folder) / "usual")
        done = _built(usual, Case("", "same"))
        if done.returncode:
            raise SystemExit(f"the ordinary build fails: {done.stderr}")
        same = dict(read_manifest(usual / "site" / MANIFEST))
        for number, case in enumerate(CASES[: count or None]):
            root = Path(folder) / str(number) / "p"
            root.parent.mkdir()
            shutil.copytree(usual, root)
            (root / "elsewhere").mkdir()
            (root / "elsewhere" / "precious").write_text("mine")
            case.prepare(root)
            tally.count(case.expected, *_outcome(root, case, same))
            shutil.rmtree(root.parent, ignore_errors=True)


def _outcome(root: Path, case: Case, same: dict[str, str]) -> tuple[str, str]:
    done = _built(root, case)
    said = done.stdout + done.stderr
    if "Traceback" in said:
        return "traceback", f"{case.name}\n{said[-1_500:]}"
    lost = [name for name in case.kept if not (root / name).is_file() or (root / name).read_text() != "mine"]
    spilled = (root / "elsewhere" / "precious").read_text() != "mine" or len(list((root / "elsewhere").iterdir())) != 1
    site = dict(read_manifest(root / "site" / MANIFEST)) if (root / "site").is_dir() else {}
    commands = [line for line in said.split("\n") if line.lstrip().startswith("::")]
    secret = any(b"s3cret" in path.read_bytes() for path in (root / "site").rglob("*") if path.is_file())
    if lost or spilled or commands or secret:
        return "loss", f"{case.name}: {lost} {spilled} {commands} {secret}"
    if case.expected == "refused":
        stays = site == same or not (root / "site").is_dir() or (root / "site").is_symlink()
        right = done.returncode == 1 and stays
    else:
        right = done.returncode == 0 and (site == same or case.expected == "built") and _readable(root / "site")
    outcome = {"refused": "found", "same": "harmless", "built": "accepted"}[case.expected]
    return (outcome, "") if right else ("loss", f"{case.name}: exit {done.returncode}\n{said[-800:]}")


def _readable(site: Path) -> bool:
    return all(path.stat().st_mode & 0o777 == (0o755 if path.is_dir() else 0o644)
               for path in (site, *site.rglob("*")) if path.name not in ("CNAME", ".git", "HEAD"))  # fmt: skip


def _project(root: Path) -> Path:
    shutil.copytree(SMALL, root)
    shutil.copytree(BASE / "content", root / "content")
    lock(Project(root), first=True)
    return root


def _built(root: Path, case: Case) -> subprocess.CompletedProcess[str]:
    command = f"{case.shell or ':'}; exec {sys.executable} -m kimsorumlu --project {root} build"
    environment = {"PATH": _COMMANDS, "HOME": str(root), "PYTHONPATH": str(_PACKAGE)} | case.environment
    shell = [*(_UNSHARED if case.mounts else ()), "/bin/sh", "-c", command]
    return subprocess.run(
        shell, env=environment, cwd=root, capture_output=True, text=True, errors="replace", timeout=600, check=False
    )
