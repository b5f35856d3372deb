"""`mkdocs serve`: both languages, rebuilt when a lesson, quiz, override or the package's words change."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import mkdocs_course
import pytest
from support import CONFIG, QUIZ, Course, run

pytestmark = pytest.mark.slow


RELOADED = "Reloading browsers"
STUCK = "The server will appear stuck"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    source, target = Path(mkdocs_course.__file__).parent, tmp_path / "plugins" / "mkdocs_course"
    # With what is compiled of it, so that no server has to compile it anew.
    shutil.copytree(source, target)
    return target


@pytest.fixture
def engine() -> str:
    return "mkdocs"


@pytest.fixture
def served(
    course: Callable[..., Course], package: Path, engine: str
) -> Iterator[tuple[Course, Callable[[str, str], str]]]:
    """A course being served, and a function that waits until a page holds a text and returns the page."""
    made = course(
        {
            "mkdocs.yml": CONFIG.replace("name: material,", "name: material, custom_dir: overrides,"),
            "overrides/main.html": '{% extends "base.html" %}',
            "quizzes/q.yml": QUIZ,
            "content/sv/index.md": "# Hej\n\n/// quiz | q\n///\n",
            "content/zh/index.md": "# 你好\n\n/// quiz | q\n///\n",
        }
    )
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    log = made.folder / "log.txt"
    environment = os.environ | {"PYTHONPATH": str(package.parent), "NO_MKDOCS_2_WARNING": "1"}
    with log.open("w") as out:
        command = [sys.executable, "-m", engine, "serve", "-f", "mkdocs.yml", "--dev-addr", address]
        server = subprocess.Popen(command, cwd=made.folder, env=environment, stdout=out, stderr=subprocess.STDOUT)

    def wait(page: str, text: str) -> str:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            assert server.poll() is None, log.read_text()
            try:
                with urllib.request.urlopen(f"http://{address}/{page}", timeout=5) as answer:
                    if text in (html := answer.read().decode()):
                        return html
            except OSError:
                pass
            time.sleep(0.1)  # the page may not be built yet: there is no event to wait for
        raise AssertionError(f"{text} never came to {page}:\n{log.read_text()}")

    yield made, wait
    server.terminate()
    server.wait(10)


def count(made: Course, words: str) -> int:
    """Return how many times the server has said something."""
    return (made.folder / "log.txt").read_text().count(words)


def wait_for(made: Course, words: str, more_than: int = 0) -> None:
    """Wait until the server has said something, more than so many times."""
    end = time.monotonic() + 60
    while count(made, words) <= more_than:
        assert time.monotonic() < end, (made.folder / "log.txt").read_text()
        time.sleep(0.1)  # as above


def test_every_change_is_shown(served: tuple[Course, Callable[[str, str], str]], package: Path) -> None:
    made, wait = served
    wait("sv/", "Går det?")
    # The script that reloads a page stands in it, so that no policy may be there to stop it.
    for page in ("", "sv/", "zh/"):
        assert "Content-Security-Policy" not in wait(page, "livereload(")
    wait("zh/", "行吗？")
    made.write({"content/zh/index.md": "# 您好\n\n/// quiz | q\n///\n"})
    wait("zh/", "您好")
    made.write({"quizzes/q.yml": QUIZ.replace("Går det?", "Gick det?")})
    wait("sv/", "Gick det?")
    made.write({"overrides/main.html": '{% extends "base.html" %}{% block announce %}Nytt{% endblock %}'})
    wait("zh/", "Nytt")
    words = package / "view" / "locales" / "sv.yml"
    words.write_text(words.read_text("utf-8").replace("Kontrollera svar", "Se om det stämmer"), "utf-8")
    wait("sv/", "Se om det stämmer")


# By day test_preview.py sees that a mistake is told and forgiven, and the test above that what is served follows.
@pytest.mark.nightly
def test_mistakes_are_told_and_forgiven(served: tuple[Course, Callable[[str, str], str]]) -> None:
    """MkDocs answers no request while a build is broken; the next save that is right shows."""
    made, wait = served
    wait("sv/", "Går det?")
    made.write({"quizzes/q.yml": QUIZ.replace("right", "rigth")})
    wait_for(made, "[unknown-field]")
    made.write({"quizzes/q.yml": QUIZ.replace("Går det?", "Igen?")})
    wait("sv/", "Igen?")
    good = (made.folder / "mkdocs.yml").read_text("utf-8")
    unknown_plugin = "site_name: Course\nplugins: [nothing-of-this-name]\n"
    configs = ((": [", "[not-yaml]"), (unknown_plugin, ""), ("- a list\n", "[no-course]"))
    for at, (config, code) in enumerate(configs):
        stuck, told = count(made, STUCK), count(made, code)
        made.write({"mkdocs.yml": config})
        wait_for(made, STUCK, more_than=stuck)
        assert not code or count(made, code) > told
        ask = f"Försök {at}?"
        made.write({"mkdocs.yml": good, "quizzes/q.yml": QUIZ.replace("Går det?", ask)})
        wait("sv/", ask)
    assert "Traceback" not in (made.folder / "log.txt").read_text()


@pytest.mark.nightly
@pytest.mark.parametrize("engine", ["properdocs"])
def test_the_other_engine_builds_every_language_anew(served: tuple[Course, Callable[[str, str], None]]) -> None:
    made, wait = served
    wait("zh/", "行吗？")
    made.write({"content/zh/index.md": "# 您好\n\n/// quiz | q\n///\n"})
    wait("zh/", "您好")


@pytest.mark.nightly
def test_a_folder_that_was_away_is_still_watched(served: tuple[Course, Callable[[str, str], None]]) -> None:
    """As when a branch is changed, or an archive is unpacked over it."""
    made, wait = served
    wait("sv/", "Går det?")
    page = "# Går det?\n\n/// quiz | q\n///\n"
    for folder, missed, path, text in (
        ("quizzes", "[unknown-quiz]", "quizzes/q.yml", QUIZ),
        ("content", "docs_dir", "content/sv/index.md", page),
    ):
        missing = count(made, missed)
        (made.folder / folder).rename(made.folder / "away")
        wait_for(made, missed, more_than=missing)
        built = count(made, RELOADED)
        (made.folder / "away").rename(made.folder / folder)
        wait_for(made, RELOADED, more_than=built)
        made.write({path: text.replace("Går det?", f"Flyttat {folder}?")})
        wait("sv/", f"Flyttat {folder}?")
        files = {str(file.relative_to(made.folder)): file.read_bytes() for file in (made.folder / folder).rglob("*.*")}
        built = count(made, RELOADED)
        shutil.rmtree(made.folder / folder)
        made.write(files)
        wait_for(made, RELOADED, more_than=built)
        made.write({path: text.replace("Går det?", f"Nytt {folder}?")})
        wait("sv/", f"Nytt {folder}?")
    assert "Traceback" not in (made.folder / "log.txt").read_text()


def test_an_address_that_is_taken_is_said_before_the_build(course: Callable[..., Course]) -> None:
    made = course()
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = run("mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}", cwd=made.folder)
    assert done.returncode == 1 and "Traceback" not in done.stdout and "Documentation built" not in done.stdout
    assert f"Nothing can be shown at 127.0.0.1:{port}." in done.stdout
    assert f"mkdocs serve --dev-addr 127.0.0.1:{port + 1}" in done.stdout
