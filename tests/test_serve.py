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
from support import CONFIG, QUIZ, Course

pytestmark = pytest.mark.slow


@pytest.fixture
def package(tmp_path: Path) -> Path:
    source, target = Path(mkdocs_course.__file__).parent, tmp_path / "plugins" / "mkdocs_course"
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    return target


@pytest.fixture
def served(course: Callable[..., Course], package: Path) -> Iterator[tuple[Course, Callable[[str, str], None]]]:
    """A course being served, and a function that waits until a page holds a text."""
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
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
        server = subprocess.Popen(command, cwd=made.folder, env=environment, stdout=out, stderr=subprocess.STDOUT)

    def wait(page: str, text: str) -> None:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            assert server.poll() is None, log.read_text()
            try:
                with urllib.request.urlopen(f"http://{address}/{page}", timeout=5) as answer:
                    if text in answer.read().decode():
                        return
            except OSError:
                pass
            time.sleep(0.1)  # the page may not be built yet: there is no event to wait for
        raise AssertionError(f"{text} never came to {page}:\n{log.read_text()}")

    yield made, wait
    server.terminate()
    server.wait(10)


def test_every_change_is_shown(served: tuple[Course, Callable[[str, str], None]], package: Path) -> None:
    made, wait = served
    wait("sv/", "Går det?")
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


def test_a_mistake_is_told_and_forgiven(served: tuple[Course, Callable[[str, str], None]]) -> None:
    """MkDocs answers no request while a build is broken; the next save that is right shows."""
    made, wait = served
    wait("sv/", "Går det?")
    made.write({"quizzes/q.yml": QUIZ.replace("right", "rigth")})
    end = time.monotonic() + 30
    while "[unknown-field]" not in (told := (made.folder / "log.txt").read_text()):
        assert time.monotonic() < end, told
        time.sleep(0.1)  # as above
    made.write({"quizzes/q.yml": QUIZ.replace("Går det?", "Igen?")})
    wait("sv/", "Igen?")
    assert "Traceback" not in (made.folder / "log.txt").read_text()
