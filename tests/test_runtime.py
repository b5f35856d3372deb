"""The scripts and styles in the browser, as files: their types, their manners and their weight."""

from __future__ import annotations

import gzip
import re
import subprocess
from pathlib import Path

import mkdocs_course
import pytest
from support import ROOT, tool

RUNTIME = Path(mkdocs_course.__file__).parent / "runtime"
SCRIPTS = sorted(RUNTIME.rglob("*.js"))


def test_types() -> None:
    done = subprocess.run(
        [tool("tsc"), "--project", str(ROOT / "tests/tools/tsconfig.json")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_no_html_is_made_of_text_and_nothing_is_global(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function", text)
    assert not re.search(r"\b(?:window|globalThis)\.\w+\s*=[^=]", text)


def weight(*names: str) -> int:
    """Return the bytes of these files, each gzipped as a server sends it."""
    return sum(len(gzip.compress((RUNTIME / name).read_bytes(), 9)) for name in names)


def test_a_page_with_a_quiz_stays_under_eight_kilobytes() -> None:
    kinds = [f"questions/{file.name}" for file in (RUNTIME / "questions").glob("*.js")]
    assert weight("quiz.js", "feedback.js", "store.js", "choice.js", "site.js", "quiz.css", *kinds) < 8_000
