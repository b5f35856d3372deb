"""A language, a kind of question and another engine: what it takes to add them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import mkdocs_course
import pytest
from support import CONFIG, PLACED, QUIZ, Course, run

pytestmark = pytest.mark.slow
PACKAGE = Path(mkdocs_course.__file__).parent


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the package, to which files are added as a developer would."""
    shutil.copytree(PACKAGE, tmp_path / "plugins" / "mkdocs_course", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path / "plugins" / "mkdocs_course"


def test_a_third_language_is_data(course: Callable[..., Course], package: Path) -> None:
    """Arabic: a folder, its words, its texts, a line in mkdocs.yml; the page is laid out right to left."""
    words = (package / "view" / "locales" / "en.yml").read_text("utf-8")
    arabic = (
        words.replace("tag: en", "tag: ar")
        .replace("name: English", "name: العربية")
        .replace("title: Quiz", "title: اختبار")
    )
    (package / "view" / "locales" / "ar.yml").write_text(arabic, "utf-8")
    quiz = (
        QUIZ.replace("zh: 行吗？", "zh: 行吗？, ar: هل يمكن؟")
        .replace("zh: 行}", "zh: 行, ar: نعم}")
        .replace("zh: 不行", "zh: 不行, ar: لا")
    )
    config = CONFIG.replace("zh: 课程", "zh: 课程, ar: دورة")
    files = {"mkdocs.yml": config, "quizzes/q.yml": quiz, "content/ar/index.md": "# مرحبا\n\n/// quiz | q\n///\n"}
    made = course(PLACED | files)
    done = made.build("--strict", PYTHONPATH=str(package.parent))
    assert done.returncode == 0, done.stdout
    page = made.read("ar/index.html")
    assert '<html lang="ar"' in page and 'dir="rtl"' in page and "هل يمكن؟" in page and "اختبار" in page
    assert 'hreflang="sv"' in page and 'hreflang="zh-Hans"' in page


def test_a_new_kind_is_three_files(course: Callable[..., Course], package: Path) -> None:
    (package / "model" / "questions" / "echo.py").write_text(
        '''"""Say it again."""

from dataclasses import dataclass

from mkdocs_course.model.question import Question
from mkdocs_course.model.parts.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Echo(Question):
    answer_key = "echo"
    echo: Text

    @property
    def meaning(self) -> str:
        return self.kind
'''
    )
    (package / "view" / "templates" / "questions" / "echo.html").write_text(
        "{% macro controls(question) %}<p>{{ question.echo | inline }}</p>{% endmacro %}"
        "{% macro key(question) %}{% endmacro %}"
    )
    (package / "runtime" / "questions" / "echo.js").write_text("export const response = () => ['x']\n")
    made = course(PLACED | {"quizzes/q.yml": "questions:\n- {ask: Säg, echo: Ekot svarar}\n"})
    done = made.build("--strict", PYTHONPATH=str(package.parent))
    assert done.returncode == 0, done.stdout
    page = made.read("sv/index.html")
    assert "Ekot svarar" in page and 'data-kind="echo"' in page and "questions/echo.js" in page
    assert list((made.folder / "site/sv/assets/course").rglob("questions/echo.js"))


CONTEXTS = """
# Hej

- punkt

    /// quiz | a
    ///

=== "Flik"

    /// quiz | b
    ///

!!! note "Ruta"

    /// quiz | c
    ///

> /// quiz | d
> ///

1. ett
2. två

    /// quiz | e
    ///

```
/// quiz | f
///
```
"""


def test_a_quiz_can_stand_anywhere(course: Callable[..., Course]) -> None:
    made = course(
        {"content/sv/index.md": CONTEXTS, "content/zh/index.md": CONTEXTS}
        | {f"quizzes/{name}.yml": QUIZ for name in "abcde"}
    )
    done = made.build("--strict")
    assert done.returncode == 0, done.stdout
    page = made.read("sv/index.html")
    assert [name for name in "abcdef" if f'data-quiz="{name}"' in page] == list("abcde")
    assert "<p><course-quiz" not in page and page.count("</course-quiz>") == 5
    assert "/// quiz | f" in page


def test_zensical_shows_the_quiz(tmp_path: Path) -> None:
    """Zensical knows no plugins: the Markdown extension alone reads the quizzes and shows them."""
    made = Course(tmp_path)
    config = {
        "site_name": "Kurs",
        "docs_dir": "content/sv",
        "markdown_extensions": [{"mkdocs_course": {"quizzes": "quizzes", "language": "sv", "languages": ["sv", "zh"]}}],
        "theme": {"name": "material", "font": False},
    }
    made.write(PLACED | {"mkdocs.yml": json.dumps(config)})
    done = run("zensical", "build", "--clean", cwd=made.folder)
    assert done.returncode == 0, done.stdout
    page = made.read("index.html")
    assert "Går det?" in page and "Svar och förklaring" in page and "<course-quiz" in page
