"""Builds that die: the next good one leaves no process, no hidden folder and a whole site."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from mkdocs_course.site.staging import Staging
from support import CONFIG, PLACED, Course, at_night

# How often a build is killed; the more often, the more moments are tried.
KILLS = int(os.environ.get("KILLS", len(at_night(range(30), by_day=1))))


def written(site: Path) -> dict[str, bytes]:
    return {str(file.relative_to(site)): file.read_bytes() for file in sorted(site.rglob("*")) if file.is_file()}


def hidden(folder: Path) -> list[Path]:
    return sorted(folder.glob(".site*"))


def count(folders: set[Path]) -> int:
    """Return how many files the build in these folders has written; -1 before it has made one."""
    return sum(file.is_file() for folder in folders for file in folder.rglob("*")) if folders else -1


def processes(mark: str) -> list[int]:
    """Return the processes that were started with this in their environment."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if f"MARK={mark}".encode() in (folder / "environ").read_bytes():
                found.append(int(folder.name))
        except OSError:  # ended meanwhile, or not ours
            pass
    return found


def ended(mark: str) -> bool:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if not processes(mark):
            return True
        time.sleep(0.05)  # no event says that the child of another process has ended
    return False


def start(made: Course, mark: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", "mkdocs.yml"]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "MARK": mark}
    out = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=made.folder, env=environment, stdout=out, stderr=out, start_new_session=True)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_killed_builds_leave_nothing(course: Callable[..., Course]) -> None:
    made, mark, chance = course(PLACED), str(random.getrandbits(64)), random.Random(6)
    assert made.build().returncode == 0
    good, moments = written(made.folder / "site"), []
    for _ in range(KILLS):
        # Counted in files that are written, so that a slow machine is killed at the same moments.
        before, process = set(hidden(made.folder)), start(made, mark)
        files = chance.randrange(0, 2 * len(good) // 3)
        how = chance.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
        while process.poll() is None and count({*hidden(made.folder)} - before) < files:
            with suppress(subprocess.TimeoutExpired):
                process.wait(0.01)
        moments.append((files, how.name, process.poll()))
        process.send_signal(how)
        process.wait()
        assert ended(mark), moments
        assert written(made.folder / "site") == good, moments
    assert made.build().returncode == 0
    assert not hidden(made.folder) and written(made.folder / "site") == good, moments


@pytest.mark.slow
def test_a_process_of_a_language_that_is_killed_is_said_in_words(course: Callable[..., Course]) -> None:
    """As the system does when memory runs out: the build fails, and the last good site stays."""
    made = course(PLACED)
    assert made.build().returncode == 0
    good = written(made.folder / "site")
    hook = "import os, signal\ndef on_env(env, config, files):\n    if '/zh' in config.site_dir:\n"
    hook += "        os.kill(os.getpid(), signal.SIGKILL)\n"
    made.write({"kill.py": hook, "mkdocs.yml": f"{CONFIG}hooks: [kill.py]\n"})
    done = made.build()
    assert done.returncode == 1 and "Traceback" not in done.stdout
    assert "[zh] The build was ended from outside" in done.stdout
    assert not hidden(made.folder) and written(made.folder / "site") == good


def test_a_kill_between_the_renames_is_healed(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("good")
    killed = "import os, sys; from pathlib import Path; from mkdocs_course.site.staging import Staging\n"
    killed += "staging = Staging(Path(sys.argv[1])); rename = Path.rename\n"
    killed += "Path.rename = lambda self, target: os._exit(9) if self == staging.folder else rename(self, target)\n"
    killed += "staging.publish()"
    assert subprocess.run([sys.executable, "-c", killed, site], check=False).returncode == 9
    assert not site.exists() and len(hidden(tmp_path)) == 2
    staging = Staging(site)
    assert (site / "index.html").read_text() == "good" and hidden(tmp_path) == [staging.folder]
    staging.discard()
    assert not hidden(tmp_path)


def test_builds_at_the_same_time_leave_each_other_alone(tmp_path: Path) -> None:
    site = tmp_path / "site"
    first, second = Staging(site), Staging(site)
    (first.folder / "a").touch()
    (second.folder / "b").touch()
    first.publish()
    third = Staging(site)
    second.publish()
    assert [file.name for file in site.iterdir()] == ["b"] and hidden(tmp_path) == [third.folder]


def test_a_site_that_another_build_puts_there_in_between_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    staging, rename = Staging(site), Path.rename
    (staging.folder / "mine").touch()

    def late(self: Path, target: Path) -> Path:
        if self == staging.folder and not site.exists() and not (tmp_path / "once").exists():
            (tmp_path / "once").touch()
            site.mkdir()
            (site / "theirs").touch()
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", late)
    staging.publish()
    assert [file.name for file in site.iterdir()] == ["mine"] and not hidden(tmp_path)


@pytest.mark.slow
def test_a_site_that_is_a_link_stays_one(course: Callable[..., Course]) -> None:
    made = course(PLACED)
    place = made.folder / "elsewhere" / "public"
    place.mkdir(parents=True)
    (made.folder / "site").symlink_to(place)
    for _ in range(2):
        assert made.build().returncode == 0
        assert (made.folder / "site").is_symlink() and (place / "sv" / "index.html").is_file()
        assert [*place.parent.iterdir()] == [place] and not hidden(made.folder)


@pytest.mark.parametrize("mask", [0o022, 0o077])
def test_the_mask_of_the_user_holds_for_all_of_the_site(mask: int, tmp_path: Path) -> None:
    before = os.umask(mask)
    try:
        staging = Staging(tmp_path / "site")
        (staging.folder / "sv").mkdir()
        staging.publish()
    finally:
        os.umask(before)
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "site", tmp_path / "site" / "sv")} == {0o777 & ~mask}


def test_a_site_that_is_a_file_is_not_taken_for_one(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine")
    with pytest.raises(NotADirectoryError, match="site"):
        Staging(tmp_path / "site")
    assert [*tmp_path.iterdir()] == [tmp_path / "site"]


def test_what_others_have_put_beside_the_site_stays(tmp_path: Path) -> None:
    for name in (".site-original", ".site", ".other-building-01234567", "site-building-01234567"):
        (tmp_path / name).mkdir()
    Staging(tmp_path / "site").publish()
    assert len([*tmp_path.iterdir()]) == 5
