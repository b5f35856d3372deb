"""A quiz whose questions are written in the page that places it."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

import pytest
from _pytest.mark import ParameterSet
from mkdocs_course import project
from mkdocs_course.authoring.fixing import fixes
from mkdocs_course.model.course import lesson
from mkdocs_course.model.quiz import quiz
from mkdocs_course.project.rereading import reread
from mkdocs_course.report import wording
from support import CONFIG, Course

FOLDER = Path(__file__).parent / "golden" / "faults"
ASK = "questions:\n- ask: Which **port** <b>?\n  right: a\n  wrong: [b]\n"
SITE = {"site_name": "Docs", "theme": {"name": "material", "font": False}, "plugins": ["search", "course"]}
BOTH = """questions:
- id: port
  ask: {sv: Vilken port?, zh: 哪个端口？}
  right: "8000"
  wrong: [{text: "80", why: {sv: Nej., zh: 不对。}}]
"""


def block(body: str, name: str = "setup", fence: str = "```") -> str:
    return f"/// quiz | {name}\n{fence}yaml\n{body}{fence}\n///\n"


def assemble(folder: Path, files: dict[str, str]) -> project.Assembly:
    Course(folder).write({"mkdocs.yml": json.dumps(SITE), "quizzes/other.yml": ASK} | files)
    return project.assemble(folder / "mkdocs.yml", messages="en")


def messages(folder: Path, page: str) -> list[str]:
    made = assemble(folder, {"docs/b.md": "/// quiz | other\n///\n", "docs/a.md": page})
    return [wording.describe(problem, "en") for problem in made.problems]


@pytest.mark.parametrize("prefix", ["", "    ", "> "], ids=["alone", "in a list", "in a quote"])
@pytest.mark.parametrize("fence", ["```", "~~~~"])
def test_it_is_a_quiz_wherever_blocks_are(prefix: str, fence: str, tmp_path: Path) -> None:
    page = f"# A\n\n- b\n\n{indent(block(ASK, fence=fence), prefix)}\nText.\n"
    assert messages(tmp_path, page) == []


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (block(ASK.replace("right", "rigth")), ["5:3: “rigth” means nothing here. [unknown-field]"]),
        (
            "- b\n\n" + indent(block(ASK.replace("right", "rigth")), "    "),
            ["7:7: “rigth” means nothing here. [unknown-field]"],
        ),
        (indent(block(ASK.replace("ask:", "ask：")), "> "), ["4:8: “：” (fullwidth colon) is not “:”"]),
        (block("- [\n"), ["3:3: The bracket", "[unclosed-bracket]"]),
        (block("1. A?\na) x\nb) y\n"), ["3:1: The lines from here", "import setup.txt --into setup-more.yml"]),
        (block("\n"), ["2:1: The block “setup” holds code that is not shown. [quiz-body]"]),
        (block("# nothing\n"), ["2:1: ", "[empty-file]"]),
        (block(ASK, name="other"), ["1:12: There is a quiz “other” already, in quizzes/other.yml. [duplicate-quiz]"]),
        (block(ASK) + "\n" + block(ASK), ["10:12: There is a quiz “setup” already, in docs/a.md. [duplicate-quiz]"]),
        (block(ASK, name="Set up"), ["1:12: “Set up” cannot be the name of a quiz. [bad-quiz-name]"]),
        (f"/// quiz | setup\n{ASK}///\n", ["1:1: What is placed here is not closed", "line with ```yaml"]),
        (block(ASK, fence="···"), ["1:1: What is placed here is not closed", "line with ```yaml"]),
        (block(ASK).replace("///\n", "```\nb: 1\n```\n///\n"), ["8:1: The block “setup” holds", "into one fence"]),
        (f"{block(ASK)}\n/// posttest | setup\n```\na: 1\n```\n///\n", ["11:1: The block “setup” holds", "Only a"]),
        ("\n".join(block(ASK, name=f"q{number}") for number in range(51)), ["451:12: ", "A page can have 50 quizzes"]),
        (f"```\n{block(ASK, fence='~~~')}```\n", []),
        (f"<!--\n{block(ASK)}-->\n", []),
    ],
)
def test_problems_have_their_place_in_the_page(page: str, expected: list[str], tmp_path: Path) -> None:
    found = "\n".join(messages(tmp_path, page))
    assert all(part in found for part in expected) and bool(found) == bool(expected), found
    assert "There is no quiz “setup”" not in found


def texts() -> dict[str, str]:
    """Return the golden faults that a page can have, by name.

    A page has text, is read with its own conflicts, and `---` begins a document only where it is not indented.
    """
    read = {}
    for file in sorted(FOLDER.glob("*.yml")):
        with contextlib.suppress(UnicodeDecodeError):
            read[file.stem] = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    return {
        name: text for name, text in read.items() if name not in ("empty-file", "merge-conflict", "second-document")
    }


def places() -> Iterator[ParameterSet]:
    """Yield each golden fault: by day the first with its codes, at night those too with the same in another text."""
    codes = set[str]()
    for name, text in texts().items():
        said = set(re.findall(r"\[([a-z-]+)\]$", (FOLDER / f"{name}.txt").read_text("utf-8"), re.MULTILINE))
        yield pytest.param(text, id=name, marks=[pytest.mark.nightly] if said <= codes else [])
        codes |= said


@pytest.mark.slow
@pytest.mark.parametrize("text", [*places()])
def test_a_fault_has_the_place_that_it_has_in_a_file(text: str) -> None:
    page = block(text + "\n", fence="`" * 9).encode()
    languages = ("sv", "zh")
    in_file = quiz.read("a.md", f"\n\n{text}".encode(), "setup", languages)[1]
    assert lesson.read("a.md", page, "a.md", "sv", languages=languages)[1] == in_file


def test_a_fix_is_written_into_the_page(tmp_path: Path) -> None:
    page = f"# A\n\n{block(BOTH.replace('right:', 'rigth:'))}\nText.\n"
    other = "# A\n\n/// quiz | setup\n///\n\nText.\n"
    Course(tmp_path).write({"mkdocs.yml": CONFIG, "content/sv/a.md": page, "content/zh/a.md": other})
    (fixed,) = fixes(project.assemble(tmp_path / "mkdocs.yml"))
    assert fixed.path == "content/sv/a.md" and fixed.after.decode() == page.replace("rigth:", "right:")


def test_a_page_that_is_read_again_brings_its_quiz(tmp_path: Path) -> None:
    page, other = f"# A\n\n{block(BOTH)}", "# A\n\n/// quiz | setup\n///\n"
    files = {"mkdocs.yml": CONFIG, "content/sv/a.md": page, "content/zh/a.md": other}
    Course(tmp_path).write(files)
    made = project.read(tmp_path / "mkdocs.yml")[0]
    assert made
    Course(tmp_path).write({"content/sv/a.md": page.replace("8000", "8080")})
    course, problems = reread(made, made.course(), [tmp_path / "content/sv/a.md"])
    assert not problems and "8080" in repr(course.library.get("setup")) and course.library.embedded == ("setup",)


@pytest.mark.slow
def test_it_is_built_in_both_languages(tmp_path: Path) -> None:
    made = Course(tmp_path)
    pages = {
        "content/sv/index.md": f"# Hej\n\n{block(BOTH)}",
        "content/zh/index.md": "# 你好\n\n/// quiz | setup\n///\n",
    }
    made.write({"mkdocs.yml": CONFIG} | pages)
    done = made.build("--strict")
    assert done.returncode == 0, done.stdout
    for page, text in (("sv/index.html", "Vilken port?"), ("zh/index.html", "哪个端口？")):
        html = made.read(page)
        assert html.count('data-quiz="setup"') == 1 and text in html and "ask:" not in html
        assert text not in made.read(page.replace("index.html", "search/search_index.json"))


@pytest.mark.slow
@pytest.mark.parametrize("extensions", [[], ["fenced_code"], ["pymdownx.superfences", "pymdownx.highlight"]], ids=len)
def test_it_is_built_in_place(extensions: list[str], tmp_path: Path) -> None:
    made, body = Course(tmp_path), ASK.replace("wrong", "why: |\n    # Why\n\n    - c\n  wrong")
    page = f"# A\n\n{block(body)}\n- b\n\n{indent(block(ASK, name='nested'), '    ')}\nText.\n"
    made.write({"mkdocs.yml": json.dumps(SITE | {"markdown_extensions": extensions}), "docs/index.md": page})
    done = made.build("--strict")
    assert done.returncode == 0, done.stdout
    html = made.read("index.html")
    assert html.count('data-quiz="setup"') == html.count('data-quiz="nested"') == 1 and "<p>Text.</p>" in html
    assert "ask:" not in html and "\x02" not in html and "Which" not in made.read("search/search_index.json")
