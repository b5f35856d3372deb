"""The scripts and styles in the browser, as files: their types, their manners and their weight."""

from __future__ import annotations

import gzip
import re
import subprocess
from pathlib import Path

import mkdocs_course
import pytest
from mkdocs_course.site import offline
from mkdocs_course.view.runtime import CLASSIC, bundle, runtime
from mkdocs_course.view.sheets import sheet_files
from support import ROOT, tool

RUNTIME = Path(mkdocs_course.__file__).parent / "runtime"
SCRIPTS = sorted(RUNTIME.rglob("*.js"))


# `make quick` has called the same in `make lint` already.
@pytest.mark.slow
def test_types() -> None:
    done = subprocess.run(
        [tool("tsc"), "--project", str(ROOT / "tests/tools/tsconfig.json")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_no_html_is_made_of_text_and_nothing_is_global() -> None:
    for script in SCRIPTS:
        text = script.read_text(encoding="utf-8")
        made = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function"
        assert not re.search(made, text), script
        assert not re.search(r"\b(?:window|globalThis)\.\w+\s*=[^=]", text), script


def test_no_script_looks_behind() -> None:
    """Before 16.4 Safari reads no module with such an expression in it."""
    for script in SCRIPTS:
        assert not re.search(r"\(\?<[=!]", script.read_text(encoding="utf-8")), script


def test_a_sign_that_is_not_read_out_is_shown_by_older_browsers_too() -> None:
    for sheet in sorted(RUNTIME.rglob("*.css")):
        for before, sign in re.findall(r'(.{0,40})\s+content: ("[^"]*") / ""', sheet.read_text(encoding="utf-8")):
            assert before.endswith(f"content: {sign};"), f"{sheet.name}: {sign}"


PRINT = re.compile(r"(?ms)^@media print \{\n.*?^\}")
# `html:has(…)`, and `:has(…)` that no name stands before: all that contain such an element are asked.
WHOLE_PAGE = re.compile(
    r"(?m)^ *(?:(?:[^\n{]* )?(?:html|body|:root)(?::not\()?|(?:[^\n{]*[ >+~](?<!, ))?):has\([^{]*\{"
)


def test_no_style_asks_what_the_whole_page_contains() -> None:
    """A browser would look anew for each element that comes into the page or leaves it: `docs/performance.md`."""
    for sheet in sorted(RUNTIME.rglob("*.css")):
        if "paper" not in sheet.relative_to(RUNTIME).as_posix():
            asked = WHOLE_PAGE.findall(PRINT.sub("", sheet.read_text(encoding="utf-8")))
            assert not asked, f"{sheet.name}: {asked}"


def weight(*modules: str) -> int:
    """Return the bytes that a page loads for these modules and all they import, each file gzipped as it is sent."""
    texts = bundle().texts
    return sum(len(gzip.compress(texts[file].encode(), 9)) for file in bundle().loaded(*modules))


KINDS = [f"questions/{file.name}" for file in (RUNTIME / "questions").glob("*.js")]
SIMPLE = [f"questions/{name}.js" for name in ("single_choice", "multiple_choice", "true_false")]


def test_a_page_stays_light_until_it_is_used() -> None:
    assert weight("site.js", "near.js") < 3_110


def test_no_answer_comes_before_what_schedules_its_review() -> None:
    """The page may be left right after it."""
    assert "learner/visit.js" in bundle().loaded("quiz.js")


def test_a_quiz_with_choices_stays_light() -> None:
    """With all that a page of a course loads when it is used, so that nothing moves later."""
    assert weight("site.js", "near.js", "learner/visit.js", "quiz.js", *SIMPLE) < 16_810


def test_a_kind_adds_little_to_the_others() -> None:
    """On a page with all of them, which share modules. What every quiz loads has a limit of its own, above."""
    assert weight("near.js", "quiz.js", *KINDS) - weight("near.js", "quiz.js") < 1_150 * len(KINDS)


@pytest.mark.parametrize("part", sorted(file.name for file in (RUNTIME / "pages").glob("*.js")))
def test_a_page_part_adds_little(part: str) -> None:
    """To what any page loads when it is used."""
    page = ("site.js", "learner/visit.js")
    assert weight(*page, "part.js", f"pages/{part}") - weight(*page) < 7_150


@pytest.mark.parametrize("modules", [offline.WORKER, offline.REMOVAL], ids=["worker", "removal"])
def test_the_modules_of_a_service_worker_are_one_script(modules: tuple[str, ...], tmp_path: Path) -> None:
    """Of a name that two of them have, or that none has, node or the types tell; the order is that of the imports."""
    script = tmp_path / "sw.js"
    script.write_text(offline.worker("test", ("sv",), modules), encoding="utf-8")
    done = subprocess.run(["node", "--check", str(script)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for place, module in enumerate(modules):
        text = (RUNTIME / "worker" / f"{module}.js").read_text(encoding="utf-8")
        assert set(re.findall(r'^import .* from "\./(\w+)\.js"$', text, re.MULTILINE)) <= set(modules[:place])
    assert len(gzip.compress(script.read_bytes(), 9)) < 5_000


def test_comments_can_be_taken_out() -> None:
    """What takes them out knows no template literal inside another, and no pattern just after an arrow."""
    for script in (it for it in SCRIPTS if it.parent.name != "preview"):
        assert not re.search(r"\$\{[^}]*`|=>\s*/[^/*]", script.read_text(encoding="utf-8")), script
        if script.parent.name == "worker":
            text = offline.worker("test", ("sv",), (script.stem,))
            assert not re.search(r"^\s*(?://|/\*)|\b(?:import|export) ", text, re.MULTILINE), script
            continue
        name = script.relative_to(RUNTIME).as_posix()
        classic = name in CLASSIC
        text = dict(runtime().files)[f"{runtime().folder}/{name}"] if classic else bundle().modules[name].text
        assert not re.search(r"^\s*(?://|/\*)", text, re.MULTILINE), script


def test_the_search_worker_is_a_classic_script(tmp_path: Path) -> None:
    """Firefox before 114 runs no modules in workers, and the theme makes this one as a classic worker."""
    worker = tmp_path / "worker.cjs"
    worker.write_text(dict(runtime().files)[runtime().worker], encoding="utf-8")
    assert subprocess.run(["node", "--check", worker], capture_output=True, check=False).returncode == 0


def test_a_style_sheet_that_a_script_loads_is_served() -> None:
    for script in SCRIPTS:
        for sheet in re.findall(r'"(\.[^"]+\.css)"', script.read_text(encoding="utf-8")):
            path = (script.parent / sheet).resolve().relative_to(RUNTIME.resolve()).as_posix()
            assert path in sheet_files(), script
