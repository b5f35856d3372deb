"""`course preview`: every save is shown, what is wrong is told over the last good pages, and nothing is left behind."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from urllib.parse import quote

import pytest
from click.testing import CliRunner
from mkdocs_course.cli import main
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.site.preview.preview import Preview
from mkdocs_course.site.preview.shown import Board, PreviewState, respond
from mkdocs_course.site.preview.watch import Watch
from mkdocs_course.view.preview import Shortcomings, panel
from previewing import previewing
from support import CONFIG, PLACED, QUIZ, Course, run


@pytest.mark.slow
def test_saves_and_mistakes(course: Callable[..., Course]) -> None:
    made = course(PLACED)
    with previewing(made) as preview:
        page = preview.shows("sv/", "Går det?")
        # A page is protected as it will be where it is published, and the script of the preview is of its own origin.
        assert "Content-Security-Policy" in page and '<script src="/.preview/panel.js" defer' in page
        made.write({"content/zh/index.md": "# 您好\n\n/// quiz | q\n///\n"})
        preview.shows("zh/", "您好")
        preview.until(lambda: preview.state()["pages"] == ["/zh/"], "the page is not opened")
        preview.completes()
        made.write({"quizzes/q.yml": QUIZ.replace("Går det?", "Gick det?")})
        preview.shows("sv/", "Gick det?")
        preview.until(lambda: preview.state()["pages"] == ["/sv/", "/zh/"], "the pages of the quiz are not opened")
        made.write({"quizzes/q.yml": QUIZ.replace("right", "rigth")})
        told = preview.tells("rigth")
        assert all(text in told for text in ("quizzes/q.yml:3:3", "      3 |   rigth:", "Did you mean “right”?"))
        assert "Gick det?" in preview.get("sv/")
        made.write({"quizzes/q.yml": QUIZ.replace("Går det?", "Igen?")})
        preview.shows("sv/", "Igen?")
        preview.tells_nothing()
        assert "Traceback" not in preview.log.read_text()
    assert not [*preview.temporary.iterdir()]
    with pytest.raises(ProcessLookupError):
        os.killpg(preview.process.pid, 0)
    assert sorted(it.name for it in made.folder.iterdir()) == ["content", "mkdocs.yml", "quizzes"]


# By day `test_saves_and_mistakes` sees that a mistake is told over the last good pages, and goes when it is mended.
@pytest.mark.nightly
@pytest.mark.slow
def test_mistakes_that_stop_nothing_and_all(course: Callable[..., Course]) -> None:
    made = course(PLACED)
    with previewing(made) as preview:
        preview.shows("sv/", "Går det?")
        # One language first: told, and shown all the same.
        made.write({"content/sv/one.md": "# Ett\n", "content/sv/index.md": "# Nytt\n"})
        preview.shows("sv/one/", "Ett")
        told = preview.tells("content/sv/one.md:1:1")
        assert "data-stopped" not in told and "Nytt" in preview.get("sv/")
        made.write({"mkdocs.yml": ": ["})
        assert "mkdocs.yml:1:1" in preview.tells("mkdocs.yml")
        made.write({"mkdocs.yml": CONFIG.replace("Kurs", "Kursen")})
        preview.shows("sv/", "Kursen")
        assert "Traceback" not in preview.log.read_text()


@pytest.mark.nightly
@pytest.mark.slow
def test_a_folder_that_was_away(course: Callable[..., Course]) -> None:
    """As when a branch is changed, or an archive is unpacked over it; and a course that is broken from the start."""
    made = course(PLACED | {"mkdocs.yml": "- ["})
    with previewing(made) as preview:
        told = preview.shows("", "There are no pages yet.")
        assert "<main>" in told and "mkdocs.yml:1:" in told
        made.write({"mkdocs.yml": CONFIG.replace("search", "nothing-of-this-name")})
        preview.shows("", "nothing-of-this-name")
        made.write({"mkdocs.yml": CONFIG})
        preview.shows("sv/", "Går det?")
        (made.folder / "content").rename(made.folder / "away")
        preview.tells("content")
        assert "Går det?" in preview.get("sv/")
        (made.folder / "away").rename(made.folder / "content")
        preview.tells_nothing()
        shutil.copytree(made.folder / "content", made.folder / "other")
        (made.folder / "other/sv/index.md").write_text("# Bytt\n")
        shutil.rmtree(made.folder / "content")
        (made.folder / "other").rename(made.folder / "content")
        preview.shows("sv/", "Bytt")
        made.write({"content/sv/index.md": "# Bytt igen\n"})
        preview.shows("sv/", "Bytt igen")
        assert "Traceback" not in preview.log.read_text()


@pytest.mark.slow
def test_a_site_that_is_no_course(course: Callable[..., Course]) -> None:
    files = {"mkdocs.yml": "site_name: Site\nplugins: [course]\ntheme: {name: material, font: false}\n"}
    quiz = "questions: [{ask: Really?, right: Yes, wrong: [No]}]\n"
    made = course(files | {"docs/index.md": "# Home\n\n/// quiz | q\n///\n", "quizzes/q.yml": quiz})
    with previewing(made) as preview:
        preview.shows("", "Really?")
        made.write({"quizzes/q.yml": quiz.replace("Really?", "Is it so?")})
        preview.shows("", "Is it so?")


@pytest.mark.slow
def test_a_port_that_is_taken_is_said_before_the_build(course: Callable[..., Course]) -> None:
    made = course()
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = run("mkdocs_course", "preview", "--port", str(port), cwd=made.folder)
    assert done.returncode == 1 and f"Nothing can be shown at 127.0.0.1:{port}" in done.stdout
    assert "Built" not in done.stdout and "Traceback" not in done.stdout


def test_watched_files(course: Callable[..., Course]) -> None:
    made = course({"content/a.md": "a", "content/.a.md.swp": "", "content/a.md~": "", "other.txt": "", "a.cache": ""})
    folder, names = made.folder, lambda found: sorted(path.relative_to(made.folder).as_posix() for path in found)
    watch = Watch(folder / "mkdocs.yml")
    watch.follow([folder / "content", folder / "quizzes"])
    assert not watch.changes()
    made.write({"content/a.md": "b", "content/.a.md.swp": "b", "a.cache": "b", "mkdocs.yml": "b", "quizzes/q.yml": "b"})
    (folder / "content/zh/index.md").unlink()
    (folder / "content/loop").symlink_to(folder / "content")
    assert names(watch.changes()) == ["content/a.md", "content/zh/index.md", "mkdocs.yml", "quizzes/q.yml"]
    (folder / "content").rename(folder / "away")
    gone = names(watch.changes())
    assert gone and all(name.startswith("content/") for name in gone)
    (folder / "away").rename(folder / "content")
    assert names(watch.changes()) == gone
    # What is written as it was, as by a plugin in each build, has not changed.
    made.write({"content/a.md": "b"})
    assert not watch.changes()
    made.write({"content/a.md": "c"})
    assert names(watch.changes()) == ["content/a.md"]


@pytest.mark.parametrize(
    ("address", "status", "text"),
    [
        ("/sv/", 200, "hem"),
        ("/sv/?a=/../..", 200, "hem"),
        ("/sv", 301, ""),
        ("/sv/nothing/", 404, "saknas"),
        ("/nothing/", 404, "top"),
        ("/sv/%2e%2e/secret", 404, ""),
        ("/sv/../../secret", 404, ""),
        ("/%00", 404, ""),
        ("/" + "a" * 300, 404, "top"),
        ("/" + quote("页" * 90) + "/", 404, "top"),
        ("/sv\\..\\..\\secret", 404, ""),
        ("/C:/secret", 404, ""),
        ("/sv/c:secret", 404, ""),
        ("/sv//", 200, "hem"),
    ],
)
def test_answers(course: Callable[..., Course], address: str, status: int, text: str) -> None:
    made = course(
        {"site/sv/index.html": "hem", "site/sv/404.html": "saknas", "site/404.html": "top", "secret": "secret"}
    )
    found = respond(PreviewState(site=made.folder / "site"), address)
    assert (found.status, found.content.decode()) == (status, text)
    assert respond(PreviewState(waiting_page="soon"), address).content == b"soon"


def test_waiting_ends_with_a_change() -> None:
    board = Board(PreviewState())
    assert board.wait(0, 0).version == 0 and board.wait(7, 60).version == 0
    board.change(panel="x")
    assert board.wait(0, 60).panel == "x"


def test_what_is_wrong_is_text(course: Callable[..., Course]) -> None:
    made = course({"content/sv/index.md": "<script>alert(1)</script>\n"})
    place = Place(path="content/sv/index.md", line=1, column=2)
    problem = Problem.at(place, "unknown-field", "closest", name="<img src=x>", closest="</pre><b>")
    for language in ("sv", "zh", "en"):
        shown = str(panel(Shortcomings(root=made.folder, language=language, problems=(problem,), sentences=("<i>",))))
        assert not re.search(r"<(?:script|img|i|b>[^<]*&lt;)", shown) and "&lt;script&gt;alert(1)" in shown
        assert f'lang="{language}"' in shown
    assert panel(Shortcomings(root=made.folder, language="sv")) == ""


def test_what_fails_while_it_ends_is_no_error(course: Callable[..., Course], monkeypatch: pytest.MonkeyPatch) -> None:
    def serve(*_: object, **__: object) -> None:
        try:
            raise KeyboardInterrupt
        finally:
            os.close(-1)

    monkeypatch.setattr(Preview, "serve", serve)
    done = CliRunner().invoke(main, ["preview", str(course().folder), "--messages", "en"])
    assert done.exit_code == 0 and "could not be read" not in done.output


# Python drops what is raised by the callbacks of a fork, in which the standard library takes its locks back.
ASKED = """
import os, signal
from mkdocs_course.site.preview.processes import EndRequested, end, end_on_request, start
if {own}:
    end_on_request()
os.register_at_fork(after_in_parent=lambda: os.kill(os.getpid(), signal.{name}))
processes = []
try:
    processes.append(start(signal.pause))
except BaseException as error:
    print(type(error).__name__)
"""


@pytest.mark.parametrize(
    ("own", "name", "expected"), [(True, "SIGTERM", "EndRequested"), (False, "SIGINT", "KeyboardInterrupt")]
)
def test_a_request_to_end_is_never_lost_while_a_process_forks(own: bool, name: str, expected: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ASKED.format(own=own, name=name)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.stdout, done.stderr) == (f"{expected}\n", "")
