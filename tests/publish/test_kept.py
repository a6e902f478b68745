"""What is kept between builds: the same bytes or none, whatever lies in the folder; no more than one build used."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kimsorumlu.digest import digest_of
from kimsorumlu.publish import kept as kept_module
from kimsorumlu.publish.kept import KeptFiles, keeping

NAME = digest_of("page")


def made() -> bytes:
    return b"made"


def refused() -> bytes:
    raise AssertionError("made again")


def files() -> Iterator[tuple[str, bytes]]:
    yield "a/x.json", b"{}"
    yield "b.csv", b"1,2\n"


def no_files() -> Iterator[tuple[str, bytes]]:
    raise AssertionError("made again")


def of_one_build(folder: Path, *names: str) -> None:
    with keeping(folder, str) as kept:
        for name in names:
            kept.content(name, made)
        kept.done()


def test_what_is_kept_is_not_made_again(tmp_path: Path) -> None:
    of_one_build(tmp_path, NAME)
    with keeping(tmp_path, str) as kept:
        assert kept.content(NAME, refused) == b"made"


def test_what_a_build_did_not_use_is_gone(tmp_path: Path) -> None:
    of_one_build(tmp_path, NAME, digest_of("other"))
    for path in tmp_path.iterdir():  # the build was long ago
        os.utime(path, (1, 1))
    (tmp_path / "a-folder").mkdir()
    os.utime(tmp_path / "a-folder", (1, 1))
    of_one_build(tmp_path, NAME)
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


@pytest.mark.parametrize("content", [b"", b"made", b"0" * 64 + b"made", b"\0" * 80])
def test_what_is_not_as_it_was_kept_is_made_again(tmp_path: Path, content: bytes) -> None:
    of_one_build(tmp_path, NAME)
    (tmp_path / NAME).write_bytes(content)
    with keeping(tmp_path, str) as kept:
        assert kept.content(NAME, lambda: b"again") == b"again"
        assert kept.content(NAME, refused) == b"again"


@pytest.mark.parametrize("kind", ["link", "folder", "pipe"])
def test_what_is_no_file_is_neither_read_nor_written_through(tmp_path: Path, kind: str) -> None:
    folder, elsewhere = tmp_path / "kept", tmp_path / "elsewhere"
    of_one_build(folder, NAME)
    (folder / NAME).rename(elsewhere)
    if kind == "link":
        (folder / NAME).symlink_to(elsewhere)
    elif kind == "folder":
        (folder / NAME).mkdir()
    else:
        os.mkfifo(folder / NAME)
    before = elsewhere.read_bytes()
    with keeping(folder, str) as kept:
        assert kept.content(NAME, lambda: b"again") == b"again"
    assert elsewhere.read_bytes() == before


def test_files_that_are_made_together_are_kept_together(tmp_path: Path) -> None:
    with keeping(tmp_path, str) as kept:
        assert [*kept.files(NAME, files)] == [*files()]
        assert [*kept.files(NAME, no_files)] == [*files()]


def many() -> Iterator[tuple[str, bytes]]:
    yield "empty.txt", b""
    yield from ((f"{number}.txt", bytes([number]) * (kept_module._BUNDLE // 3)) for number in range(7))
    yield "large.txt", b"l" * (kept_module._BUNDLE + 1)
    yield "last.txt", b"end"


def test_many_files_lie_in_a_few(tmp_path: Path) -> None:
    with keeping(tmp_path, str) as kept:
        assert [*kept.files(NAME, many)] == [*many()]
        assert len([*tmp_path.iterdir()]) < len([*many()])
        assert [*kept.files(NAME, no_files)] == [*many()]


def test_no_files_are_kept_too(tmp_path: Path) -> None:
    with keeping(tmp_path, str) as kept:
        assert [*kept.files(NAME, lambda: iter(()))] == []
        assert [*kept.files(NAME, no_files)] == []


@pytest.mark.parametrize("listed", ["x", "2 a/x.json\n999 b.csv", "2 a/x.json\n5000000 b.csv", "2a/x.json"])
def test_where_the_list_says_more_than_there_is_all_are_made_again(tmp_path: Path, listed: str) -> None:
    with keeping(tmp_path, str) as kept:
        list(kept.files(NAME, files))
        kept.content(digest_of("other"), listed.encode)
        (tmp_path / digest_of("other")).replace(tmp_path / NAME)
        assert dict(kept.files(NAME, files)) == dict(files())
        assert [*kept.files(NAME, no_files)] == [*files()]


def test_where_one_file_is_missing_all_are_made_again(tmp_path: Path) -> None:
    with keeping(tmp_path, str) as kept:
        list(kept.files(NAME, files))
        next(path for path in tmp_path.iterdir() if path.read_bytes().endswith(b"1,2\n")).unlink()
        assert dict(kept.files(NAME, files)) == dict(files())
        assert [*kept.files(NAME, no_files)] == [*files()]


@pytest.mark.parametrize("place", ["../x", "/x", "a/../../x", "c:x", "..\\x", "a//x"])
def test_no_file_is_given_with_a_place_outside(tmp_path: Path, place: str) -> None:
    """The folder may come from somebody else."""
    with keeping(tmp_path, str) as kept:
        list(kept.files(NAME, lambda: iter([(place, b"x")])))
        assert [*kept.files(NAME, files)] == [*files()]


def test_nothing_is_kept_of_a_build_during_which_the_theme_changed(tmp_path: Path) -> None:
    states = iter(["before", "after"])
    with keeping(tmp_path, lambda: next(states)) as kept:
        kept.content(NAME, made)
    assert not tmp_path.exists()


def test_nor_of_one_that_was_ended_from_outside_if_it_changed_since(tmp_path: Path) -> None:
    for now, expected in (("the same", b"made"), ("another", b"again")):
        folder = tmp_path / now
        running = keeping(folder, lambda: "the same")
        running.__enter__().content(NAME, made)  # and never comes to its end
        with keeping(folder, lambda now=now: now) as kept:  # type: ignore[misc]
            assert kept.content(NAME, lambda: b"again") == expected


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, *arguments: object) -> None:
        raise OSError(28, "No space left on device")

    with keeping(tmp_path, str) as kept:
        monkeypatch.setattr(Path, "replace", full)
        assert kept.content(NAME, made) == b"made"
    assert isinstance(kept, KeptFiles)
