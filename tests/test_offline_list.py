"""What a build lists for the service worker, and what it does not, without a browser."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable

import pytest
from support import CONFIG, QUIZ, Course

pytestmark = pytest.mark.slow

PAGES = {
    f"content/{code}/{path}": text
    for code in ("sv", "zh")
    for path, text in {
        "index.md": "# Hej\n\n/// quiz | q\n///\n",
        "a b/å.md": "# Å\n",
        "trainers/index.md": "# Guide\n\n/// quiz | example\n///\n",
        "trainers/note.md": "# Note\n\n/// page-part | class\n///\n\n/// page-part | journal\n///\n",
        "journal.md": "# Journal\n\n/// page-part | journal\n///\n",
        "card.png": "x",
        "drafts/plan.md": "# Plan\n",
        "large.pdf": "x" * 1_000_001,
        "film.webm": "x",
        "talk.mp3": "x",
        "paper.pdf": "x",
    }.items()
}


def listed(made: Course, language: str = "sv") -> dict[str, str]:
    files: dict[str, str] = json.loads(made.read(f"{language}/offline.json"))["files"]
    return files


@pytest.fixture
def built(course: Callable[..., Course]) -> Callable[..., Course]:
    """Return a function that builds a course with these lines under `course:` and at the end of `mkdocs.yml`."""

    def build(settings: str = "", rest: str = "") -> Course:
        config = CONFIG.replace("  - search\n", "").replace("id: test", f"id: test{settings}") + rest
        made = course({"mkdocs.yml": config, "quizzes/q.yml": QUIZ, "quizzes/example.yml": QUIZ} | PAGES)
        done = made.build()
        assert done.returncode == 0, done.stdout
        return made

    return build


def test_a_list_has_the_digests_of_what_learners_read(built: Callable[..., Course]) -> None:
    made = built(rest="\nextra: {card: card.png}\n")
    files = listed(made)
    assert {
        "",
        "sv/",
        "sv/a b/å/",
        "sv/drafts/plan/",
        "sv/paper.pdf",
        "sv/assets/quiz/q.html",
        "sv/offline.html",
    } <= set(files)
    assert all(path == "" or path.startswith("sv/") for path in files)
    for path in files:
        assert (
            not path.endswith((".mp3", ".webm", ".map", "large.pdf", "example.html", "404.html"))
            and "/trainers/" not in path
        )
        # What only other sites show, and what only trainers open.
        assert not path.endswith("card.png") and "/pages/class" not in path
    assert [path for path in files if path.endswith("/pages/journal.js")]
    for path in ("sv/a b/å/", "sv/assets/quiz/q.html"):
        file = made.folder / "site" / path
        content = (file / "index.html" if file.is_dir() else file).read_bytes()
        assert files[path] == hashlib.sha256(content).hexdigest()[:32]
    # Nor are the trainers' pages among the lessons of the menu: they have one of their own, with the way back.
    menus = [
        {*re.findall(r'href="([^"]*)" class="md-nav__link', made.read(f"sv/{path}/index.html"))}
        for path in (".", "trainers/note")
    ]
    assert {"journal/", "drafts/plan/"} <= menus[0] and not [link for link in menus[0] if "trainers" in link]
    assert {"../..", "../", "./"} == {link for link in menus[1] if not link.startswith("#")}
    # What both languages have is the same, and comes once.
    shared = {digest for path, digest in files.items() if "/assets/course/" in path}
    assert shared <= set(listed(made, "zh").values())
    assert shared <= set(json.loads(made.read("scripts.json")))
    assert set(json.loads(made.read("sv/quizzes.json"))) == {files["sv/assets/quiz/q.html"]}


def test_a_course_names_what_is_not_kept_by_its_files(built: Callable[..., Course]) -> None:
    files = listed(
        built("\n      not_offline: |\n        drafts/plan.md\n        *.pdf", "\nuse_directory_urls: false\n")
    )
    assert {"index.html", "sv/index.html", "sv/trainers/note.html", "sv/assets/quiz/example.html"} <= set(files)
    assert not {"sv/drafts/plan.html", "sv/paper.pdf"} & set(files)
