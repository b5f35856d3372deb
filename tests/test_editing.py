"""Where the files of a page are edited, and where a mistake in it is reported."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from support import CONFIG, QUIZ, Course

EDIT = "https://example.org/a/b/edit/main/course/content/"
REPORT = "https://example.org/a/b/issues/new?template=mistake.yml&page={page}"
PAGE = '# A\n\n[ordet](glossary.md#trust)\n\n/// quiz | q\n///\n\n--8<-- "{0}/figures/arch.svg"\n'
GLOSSARY = (
    "terms:\n- {id: trust, term: {sv: tillit, zh: 信赖}, pinyin: xìnlài, definition: {sv: Att lita på., zh: 信。}}\n"
)


@pytest.fixture
def files() -> dict[str, str | bytes]:
    own: dict[str, str | bytes] = {"quizzes/q.yml": QUIZ, "content/glossary.yml": GLOSSARY}
    for code in ("sv", "zh"):
        own[f"content/{code}/a.md"] = PAGE.format(code)
        own[f"content/{code}/glossary.md"] = "# G\n\n/// glossary\n///\n"
        own[f"content/{code}/figures/arch.svg"] = (
            '<svg xmlns="http://www.w3.org/2000/svg" role="img"><title>A</title></svg>'
        )
    return own


def links(page: str) -> dict[str, str]:
    """Return the links at the foot of a page by their texts."""
    _, _, foot = page.partition('<details class="course-edit">')
    found = re.findall(r'<a href="([^"]+)">([^<]+)</a>', foot.partition("</details>")[0])
    return {text: url.replace("&amp;", "&") for url, text in found}


def configured(*lines: str) -> str:
    return CONFIG.replace("id: test", "\n      ".join(("id: test", *lines)))


@pytest.mark.slow
def test_a_page_leads_to_its_files_and_to_a_report(
    files: dict[str, str | bytes], course: Callable[..., Course]
) -> None:
    config = configured(f"edit_url: {EDIT}", f"report_url: {REPORT}")
    made = course(files | {"mkdocs.yml": f"site_url: https://example.org/kurs/\n{config}"})
    done = made.build("--strict")
    assert done.returncode == 0, done.stdout
    top = "https://example.org/a/b/edit/main/course/"
    assert links(made.read("sv/a/index.html")) == {
        "Skriv vad som är fel": REPORT.format(page="https%3A%2F%2Fexample.org%2Fkurs%2Fsv%2Fa%2F"),
        "Ändra sidan": f"{top}content/sv/a.md",
        "Ändra quizet q": f"{top}quizzes/q.yml",
        "Ändra figuren arch": f"{top}content/sv/figures/arch.svg",
        "Ändra ordlistan": f"{top}content/glossary.yml",
    }
    assert 'href="../glossary/#trust"' in made.read("sv/a/index.html")
    assert links(made.read("zh/a/index.html"))["修改测验 q"] == f"{top}quizzes/q.yml"
    assert "Ändra quizet" not in made.read("sv/search/search_index.json")


@pytest.mark.slow
def test_a_page_without_an_editor_says_nothing(files: dict[str, str | bytes], course: Callable[..., Course]) -> None:
    made = course(files)
    assert made.build("--strict").returncode == 0
    page = made.read("sv/a/index.html")
    assert "course-edit" not in page and "</course-quiz>" in page
