"""Other plugins of a site, listed before and after ours: quizzes are there, or one sentence says what to change."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from support import PLACED, Course, by_night

pytestmark = pytest.mark.slow
OPTIONS: dict[str, dict[str, object]] = {
    "minify": {"minify_html": True},
    "print-site": {},
    "redirects": {"redirect_maps": {"old.md": "index.md"}},
    "macros": {},
    "tags": {},
    "blog": {},
    "awesome-nav": {},
    "glightbox": {},
    "git-revision-date-localized": {},
}
# What changes pages, and what changes their text.
BY_DAY = ("minify", "macros")
POST = "---\ndate: 2026-01-02\n---\n# Inlägg\n\nFörst.\n\n/// quiz | p\n///\n\n<!-- more -->\n\nSedan.\n"
COURSE = {"course": {"id": "test", "languages": {"sv": "Kurs", "zh": "课程"}}}


class Quizzes(HTMLParser):
    """The names of the quizzes in a page, and how many questions and scripts it has."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: list[str | None] = []
        self.questions = self.scripts = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.names += [values.get("data-quiz")] if tag == "course-quiz" else []
        self.questions += tag == "form" and "data-question" in values
        self.scripts += tag == "script" and (values.get("src") or "").endswith("/site.js") and "async" in values


def config(*plugins: object) -> str:
    made = {"site_name": "Course", "docs_dir": "content", "theme": {"name": "material", "font": False}}
    return json.dumps(made | {"plugins": ["search", *plugins], "markdown_extensions": ["attr_list"]})


@pytest.fixture
def beside(course: Callable[..., Course]) -> Callable[..., Course]:
    """Return a function that makes a course with another plugin, before or after ours."""

    def make(name: str, position: str, options: dict[str, object], **files: str) -> Course:
        plugins = [{name: options}, COURSE] if position == "before" else [COURSE, {name: options}]
        made = course(PLACED | files | {"mkdocs.yml": config(*plugins)})
        if name == "blog":
            made.write({"quizzes/p.yml": PLACED["quizzes/q.yml"]})
            for language in ("sv", "zh"):
                folder = f"content/{language}/blog"
                made.write({f"{folder}/posts/a.md": POST, f"{folder}/index.md": "# Blogg\n"})
        if name == "git-revision-date-localized":
            for command in ("init -q", "add -A", "-c user.name=a -c user.email=a@b.c commit -q -m a"):
                subprocess.run(["git", *command.split()], cwd=made.folder, check=True)
        return made

    return make


@pytest.mark.parametrize("position", ["before", "after"])
@pytest.mark.parametrize("name", [*BY_DAY, *by_night(*(name for name in OPTIONS if name not in BY_DAY))])
def test_quizzes_are_there(name: str, position: str, beside: Callable[..., Course]) -> None:
    made = beside(name, position, OPTIONS[name])
    # Only print-site has something to say: it wants to be the last one, and its page is whole also where it is not.
    strict = () if (name, position) == ("print-site", "before") else ("--strict",)
    done = made.build(*strict, DISABLE_MKDOCS_2_WARNING="true")
    if name == "glightbox":
        # Its script stands in each page. The build says once what lets it run.
        assert done.returncode == 1 and done.stdout.count("[stopped]") == 1, done.stdout
        allowed = {"course": COURSE["course"] | {"scripts": re.findall(r"scripts: \[(sha256-[^]]+)\]", done.stdout)}}
        made.write({"mkdocs.yml": config(*([{name: {}}, allowed] if position == "before" else [allowed, {name: {}}]))})
        done = made.build(*strict)
    assert done.returncode == 0 and "Traceback" not in done.stdout, done.stdout
    for language in ("sv", "zh"):
        page = Quizzes(made.read(f"{language}/index.html"))
        assert (page.names, page.questions, page.scripts) == (["q"], 1, 1)
        index = made.read(f"{language}/search/search_index.json")
        assert "Går det?" not in index and "行" not in index
    if name == "print-site":
        assert Quizzes(made.read("zh/print_page/index.html")).names == ["q"]
        assert bool(strict) or "[mkdocs-print-site] 'print-site' should be defined as the *last* plugin" in done.stdout
    if name == "blog":
        assert Quizzes(made.read("sv/blog/2026/01/02/inlägg/index.html")).names == ["p"]
        assert not Quizzes(excerpts := made.read("sv/blog/index.html")).names and "Först." in excerpts
    if name == "git-revision-date-localized":
        assert (
            "git-revision-date-localized-plugin-date" in (page := made.read("sv/index.html")) and "&lt;span" not in page
        )
    if name == "redirects":
        assert "../" in made.read("zh/old/index.html")


@pytest.mark.parametrize("position", ["before", "after"])
@pytest.mark.parametrize(
    ("name", "options"), [("i18n", {"languages": [{"locale": "sv", "name": "S", "default": True}]}), ("offline", {})]
)
def test_what_does_not_go_together_is_said(
    name: str, options: dict[str, object], position: str, beside: Callable[..., Course]
) -> None:
    made = beside(name, position, options)
    done = made.build()
    assert done.returncode == 1 and "Traceback" not in done.stdout
    assert done.stdout.count(f"Take “{name}”") == 1
    made.write({"mkdocs.yml": config(COURSE)})
    assert made.build("--strict").returncode == 0


@pytest.mark.parametrize("language", ["zh", *by_night("sv")])
@pytest.mark.parametrize("fault", ["# Hej {#top}\n", "# Hej\n\n{{ 1 / 0 }}\n", "# Hej\n\n{% if %}\n"])
def test_a_page_that_macros_cannot_read_is_not_published(
    fault: str, language: str, beside: Callable[..., Course]
) -> None:
    """Macros puts its message in place of the page, and is content."""
    made = beside("macros", "before", {}, **{f"content/{language}/index.md": f"{fault}\n/// quiz | q\n///\n"})
    done = made.build()
    assert done.returncode == 1, done.stdout
    assert "Traceback" not in done.stdout or "1 / 0" in fault  # which macros itself logs
    assert done.stdout.count(f"content/{language}/index.md: the plugin “macros” cannot read this page") == 1
    assert not (made.folder / "site").exists()
    if "#top" in fault:
        options = {"j2_comment_start_string": "{##", "j2_comment_end_string": "##}"}
        made.write({"mkdocs.yml": config({"macros": options}, COURSE)})
        assert made.build().returncode == 0 and 'id="top"' in made.read(f"{language}/index.html")


def test_a_quiz_whose_place_another_plugin_changes_is_there_or_missed(course: Callable[..., Course]) -> None:
    """Written anew in another way it is found; changed beyond that, the build fails."""
    hook = "def on_page_content(html, page, config, files):\n    return html.replace('data-late=\"q\">', {!r})\n"
    made = course(PLACED | {"mkdocs.yml": config(COURSE)[:-1] + ', "hooks": ["hook.py"]}'})
    for text, names in (("data-late='q'>\n", ["q"]), ("data-late=q>", ["q"]), ('data-late="q" class="x">', [])):
        made.write({"hook.py": hook.format(text)})
        done = made.build()
        assert "Traceback" not in done.stdout
        if names:
            assert done.returncode == 0 and Quizzes(made.read("zh/index.html")).names == names
        else:
            assert done.returncode == 1 and "content/sv/index.md: another plugin has changed" in done.stdout


WRITTEN_ANEW = """
import re
def on_post_page(output, page, config):
    # As BeautifulSoup does, which sorts attributes.
    return re.sub('<meta http-equiv="([^"]*)" content="([^"]*)">', r'<meta content="\\2" http-equiv="\\1"/>', output)
"""
FILES = "def on_files(files, config):\n    assert all(file.abs_src_path for file in files)\n"
LANGUAGES = """
def on_page_content(html, page, config, files):
    assert list(config.extra["alternate"]) == []
    assert config.mdx_configs["toc"]["slugify"]("Så här", separator="-") == "så-här"
"""
# As a plugin does for notebooks, with a page of HTML that no Markdown has made.
CONVERTED = """
from mkdocs.structure.files import File
from mkdocs.structure.toc import TableOfContents
def on_files(files, config):
    files.append(File.generated(config, "book.md", content=""))
def on_pre_page(page, config, files):
    if page.file.src_uri == "book.md":
        def render(config, files):
            page.content, page.toc = "<h1>Book</h1>", TableOfContents([])
        page.render = render
"""
LAST = """
from pathlib import Path
from mkdocs.plugins import event_priority
@event_priority(-100)
def on_post_build(config):
    assert Path(config.site_dir, "search", "search_index.json").is_file()
"""


@pytest.mark.parametrize("hook", [WRITTEN_ANEW, FILES, LANGUAGES, CONVERTED, LAST])
def test_what_plugins_expect_of_a_site_is_there(hook: str, course: Callable[..., Course]) -> None:
    """What plugins do that are widely used and no row above: for each of these, one of them failed."""
    made = course(PLACED | {"mkdocs.yml": config(COURSE)[:-1] + ', "hooks": ["hook.py"]}', "hook.py": hook})
    done = made.build("--strict")
    assert done.returncode == 0, done.stdout
    assert Quizzes(made.read("zh/index.html")).names == ["q"]


@pytest.mark.parametrize(
    ("extension", "plugin", "told"),
    [
        ({}, {}, True),
        ({"pymdownx.quotes": {}}, {}, True),
        ({"pymdownx.quotes": {"callouts": True}}, {}, False),
        ({}, {"callouts": {}}, False),
    ],
)
def test_alerts_are_only_told_where_nothing_makes_boxes_of_them(
    extension: dict[str, object], plugin: dict[str, object], *, told: bool, course: Callable[..., Course]
) -> None:
    text = PLACED["content/sv/index.md"] + "\n> [!NOTE]\n> Hej\n"
    settings = json.loads(config(COURSE, *([plugin] if plugin else [])))
    settings["markdown_extensions"].append(extension or "tables")
    made = course(PLACED | {"mkdocs.yml": json.dumps(settings), "content/sv/index.md": text})
    assert ("[!NOTE]" in made.check().stdout) == told


def test_pages_that_another_plugin_leaves_out_are_named(course: Callable[..., Course]) -> None:
    """It may be meant, so nothing fails; what `mkdocs.yml` leaves out itself is known."""
    hook = "def on_files(files, config):\n    files.remove(files.get_file_from_path('more.md'))\n"
    pages = {f"content/{code}/{name}.md": "# Mer\n" for code in ("sv", "zh") for name in ("more", "draft")}
    made = course(PLACED | pages | {"mkdocs.yml": config(COURSE)[:-1] + ', "exclude_docs": "draft.md"}'})
    assert "have left pages out" not in made.build("--strict").stdout
    made.write({"mkdocs.yml": config(COURSE)[:-1] + ', "exclude_docs": "draft.md", "hooks": ["hook.py"]}'})
    made.write({"hook.py": hook})
    done = made.build("--strict")
    assert done.returncode == 0, done.stdout
    for language in ("sv", "zh"):
        assert f"left pages out of the site: content/{language}/more.md. If" in done.stdout


@pytest.mark.parametrize(
    ("engine", "version"),
    # Only at night the one that takes a process of its own; test_build.py builds with it by day.
    [("mkdocs", "mkdocs-1."), *by_night(("properdocs", "mkdocs-ProperDocs "))],
)
def test_the_engine_is_the_one_that_runs(engine: str, version: str, beside: Callable[..., Course]) -> None:
    """Redirects imports ProperDocs also where MkDocs runs, and ProperDocs answers to the name of MkDocs."""
    made = beside("redirects", "before", OPTIONS["redirects"])
    done = made.build("--strict", engine=engine, DISABLE_MKDOCS_2_WARNING="true")
    assert done.returncode == 0, done.stdout
    for language in ("sv", "zh"):
        assert f'<meta name="generator" content="{version}' in made.read(f"{language}/index.html")
