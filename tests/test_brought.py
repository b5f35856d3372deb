"""What a course has without writing it into `mkdocs.yml`: Markdown extensions, features of the theme, no web fonts."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs_course import project
from mkdocs_course.model.course.extensions import BROUGHT, SNIPPETS, complete
from support import Course

BARE = """
site_name: Course
docs_dir: content
plugins: [search, course: {id: test, languages: {sv: Kurs}}]
theme: material
extra_css: [own.css]
"""
QUIZ = "questions:\n- ask: Går det?\n  right: Ja\n  wrong: [{text: Nej, why: Jo.}]\n"
LESSON = """# Hej {#top}

!!! question "Vad tror du?"

    Tänk efter.

<div class="figure" markdown>
--8<-- "sv/figures/arch.svg"
</div>

```yaml
--8<-- "q.yml"
```

| Steg | Dagar |
|---|---|
| Ett[^1] | 3 |

[^1]: Den kortaste.

HR svarar.

*[HR]: personalavdelningen
"""


@pytest.mark.slow
def test_a_course_of_five_lines_shows_all_that_the_guide_uses(course: Callable[..., Course]) -> None:
    made = course({"mkdocs.yml": BARE, "content/sv/index.md": LESSON, "content/sv/figures/arch.svg": "<svg></svg>\n"})
    made.write({"content/sv/own.css": "", "quizzes/q.yml": QUIZ, "content/sv/two.md": "# Två\n\n/// quiz | q\n///\n"})
    done = made.build("--strict")
    assert done.returncode == 0, done.stdout
    page = made.read("sv/index.html")
    for shown in ('id="top"', "admonition question", "<svg>", "Går det?", "<td>3</td>", "fnref:1", "<abbr "):
        assert shown in page
    assert "!!!" not in page and "--8<--" not in page and "{#" not in page
    sheets = re.findall(r'rel="stylesheet" href="([^"]+)"', page)
    assert sheets.index("own.css") == 1 + next(i for i, sheet in enumerate(sheets) if sheet.endswith("/look.css"))
    assert '<span class="course-name">Kurs</span>' in page and "md-header__button md-logo" in page
    assert "fonts.g" not in page and "content.tooltips" in page and "course-language" not in page


def test_a_missing_snippet_is_no_silence(course: Callable[..., Course]) -> None:
    files = {"content/sv/index.md": '# Hej\n\n--8<-- "sv/none.svg"\n', "content/sv/own.css": ""}
    made = course({"mkdocs.yml": BARE, **files})
    read, problems = project.read(made.folder / "mkdocs.yml")
    assert read and not problems and read.options[SNIPPETS]["check_paths"] is True


@pytest.mark.parametrize("written", ["[]", "[extra]", "[pymdownx.extra]", "[markdown.extensions.footnotes]"])
def test_no_extension_is_loaded_twice(written: str, course: Callable[..., Course]) -> None:
    made = course({"mkdocs.yml": f"{BARE}markdown_extensions: {written}\n"})
    read, _ = project.read(made.folder / "mkdocs.yml")
    assert read
    loaded = [name.removeprefix("markdown.extensions.") for name in read.extensions]
    assert len(loaded) == len(set(loaded)) and ("footnotes" in loaded) == ("extra" not in written)
    html = Markdown(extensions=[*read.extensions], extension_configs={**read.options}).convert(LESSON.partition("<")[0])
    assert 'id="top"' in html and "admonition" in html


def test_what_the_site_has_set_stays() -> None:
    top, folders = Path("/course"), (Path("/course/content"), Path("/course/quizzes"))
    own = {SNIPPETS: {"base_path": ["parts"], "check_paths": False}, "footnotes": {"BACKLINK_TEXT": "up"}}
    names, options = complete(["footnotes", SNIPPETS], own, top, folders)
    assert names[:2] == ("footnotes", SNIPPETS) and {*names} == {*BROUGHT} and len(names) == len(BROUGHT)
    assert options == own
    # Without folders of its own, the site reads from where it did, and from those of the course.
    _, options = complete([SNIPPETS], {SNIPPETS: {"auto_append": ["x.md"]}}, top, folders)
    assert options[SNIPPETS]["base_path"] == [str(path) for path in (top, *folders)]
    assert options[SNIPPETS]["auto_append"] == ["x.md"] and options[SNIPPETS]["check_paths"] is True


@pytest.mark.slow
def test_features_and_options_of_the_site_stay(course: Callable[..., Course]) -> None:
    theme = "theme: {name: material, features: [navigation.tabs]}\n"
    own = f"{BARE.replace('theme: material', theme)}markdown_extensions: [footnotes: {{BACKLINK_TEXT: upwards}}]\n"
    own = own.replace("sv: Kurs}", "sv: Kurs}, look: no")
    made = course({"mkdocs.yml": own, "content/sv/index.md": "# Hej\n\nEtt.[^1]\n\n[^1]: Två.\n"})
    made.write({"content/sv/own.css": ""})
    assert made.build("--strict").returncode == 0
    page = made.read("sv/index.html")
    assert "look.css" not in page and "course-name" not in page and 'href="own.css"' in page
    assert "navigation.tabs" in page and "content.tooltips" not in page and "upwards" in page
