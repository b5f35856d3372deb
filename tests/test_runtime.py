"""The scripts and styles in the browser, as files: their types, their manners and their weight."""

from __future__ import annotations

import gzip
import os
import re
import subprocess
from pathlib import Path

import mkdocs_course
import pytest
from mkdocs_course.view.runtime import runtime
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


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_no_script_looks_behind(script: Path) -> None:
    """Before 16.4 Safari reads no module with such an expression in it."""
    assert not re.search(r"\(\?<[=!]", script.read_text(encoding="utf-8"))


@pytest.mark.parametrize("sheet", sorted(RUNTIME.rglob("*.css")), ids=lambda sheet: sheet.name)
def test_a_sign_that_is_not_read_out_is_shown_by_older_browsers_too(sheet: Path) -> None:
    for before, sign in re.findall(r'(.{0,40})content: ("[^"]*") / ""', sheet.read_text(encoding="utf-8")):
        assert before.endswith(f"content: {sign}; "), f"{sheet.name}: {sign}"


def weight(*modules: str) -> int:
    """Return the bytes that a page loads for these modules and all they import, each gzipped as a server sends it."""
    files, found, waiting = dict(runtime().files), set(), list(modules)
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        text = files[f"{runtime().folder}/{name}"]
        imported = re.findall(r'(?:\bfrom|\bimport)"(\.[^"]+)"', text)
        waiting += [os.path.normpath(os.path.join(os.path.dirname(name), each)) for each in imported]
    return sum(len(gzip.compress(files[f"{runtime().folder}/{name}"].encode(), 9)) for name in found)


KINDS = [f"questions/{file.name}" for file in (RUNTIME / "questions").glob("*.js")]
SIMPLE = [f"questions/{name}.js" for name in ("single_choice", "multiple_choice", "true_false")]


def test_a_page_with_choices_stays_light() -> None:
    assert weight("quiz.js", *SIMPLE) < 8_000


def test_a_page_with_every_kind_stays_under_twenty_kilobytes() -> None:
    assert len(KINDS) == 15
    assert weight("quiz.js", *KINDS) < 20_000


@pytest.mark.parametrize("part", sorted(file.name for file in (RUNTIME / "parts").glob("*.js")))
def test_progress_adds_less_than_ten_kilobytes(part: str) -> None:
    """To any page, with the part that it shows."""
    assert (
        weight("site.js", "learner/progress.js", "learner/recall.js", "learner/offline.js", "part.js", f"parts/{part}")
        < 10_000
    )


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_comments_can_be_taken_out(script: Path) -> None:
    """What takes them out knows no template literal inside another, and no pattern just after an arrow."""
    assert not re.search(r"\$\{[^}]*`|=>\s*/[^/*]", script.read_text(encoding="utf-8"))
    served = dict(runtime().files)
    name = script.relative_to(RUNTIME).as_posix()
    text = served[runtime().worker if name == "search.js" else f"{runtime().folder}/{name}"]
    assert not re.search(r"^\s*(?://|/\*)", text, re.MULTILINE)
