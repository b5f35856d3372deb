"""Signs of Markdown that a finished page shows, which a build tells: other plugins and files may have changed it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_course.site.left_over import left_over
from support import SMALLEST, Course


@pytest.mark.parametrize(
    ("html", "markdown", "expected"),
    [
        ("<p>Hej {#a} du</p>", "# Hej\n\nHej {#a} du", [("{#a}", 3)]),
        ("<p>/// quiz | q</p>\n<p>///</p>", "x\n/// quiz | q", [("/// quiz | q", 2), ("///", 2)]),
        ("<p>!!! note</p>", "", [("!!! note", 0)]),
        ("<p>--8&lt;-- &quot;a.md&quot;</p>", '--8<-- "a.md"', [('--8<-- "a.md"', 1)]),
        ("<p>a ** b</p>", "a ** b", [("**", 1)]),
        ("<p>| a |\n| --- |</p>", "| a |\n| --- |", [("| --- |", 2)]),
        ("<p>[a](b.md)</p>", "\n[a](b.md)", [("](b.md)", 2)]),
        ("<p>~~a~~</p>", "~~a~~", [("~~", 1)]),
        ("<p><code>{#a} ** ~~</code></p><pre>!!! note</pre>", "", []),
        ("<p>**</p>", "\\*\\*", []),
        ("<p>{#a}</p>", "&#123;#a}", []),
        ('<p><a href="x](y)">a | b --- c</a></p>', "", []),
    ],
)
def test_what_a_reader_sees(html: str, markdown: str, expected: list[tuple[str, int]]) -> None:
    assert [*left_over(html, markdown)] == expected


HOOK = """
def on_page_markdown(markdown, page, **kwargs):
    return markdown.replace("## Mål", "## Mål {#goals} nu") if "sv" in page.file.abs_src_path else markdown
"""


@pytest.mark.slow
def test_a_build_tells_what_a_hook_has_broken(course: Callable[..., Course]) -> None:
    config = SMALLEST["mkdocs.yml"] + "hooks: [hook.py]\n"
    made = course({"mkdocs.yml": config, "hook.py": HOOK, "content/sv/index.md": "# Hej\n\n## Mål\n"})
    (made.folder / "content/zh/index.md").write_text("# 你好\n\n## 目标\n", encoding="utf-8")
    assert made.check("--strict").returncode == 0
    done = made.build("--strict", COURSE_MESSAGES="en")
    assert done.returncode == 1 and "“{#goals}” is shown on the page as it is written. [left-over]" in done.stdout
