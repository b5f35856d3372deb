"""`course build` makes a course with MkDocs and Material, or with a program that knows nothing of courses."""

from __future__ import annotations

import dataclasses
import re
import subprocess
from pathlib import Path

import pytest
import warm
from click.testing import CliRunner
from mkdocs_course.cli import main
from mkdocs_course.themes.navigation import listed, menu
from mkdocs_course.themes.zensical import PROGRAM
from support import CONFIG, PLACED, QUIZ, SMALLEST, Course, Site, at_night, variables

# What each program puts around the text of a page itself, and how it colours code.
AROUND = re.compile(r'<article[^>]*>|<a id="__skip" tabindex="-1"></a>| data-search-exclude')
CODE = re.compile(r'<pre><code class="language-yaml">.*?</pre>|<div class="highlight">.*?</pre></div>')


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def article(page: Path) -> str:
    """Return the text of a page as both programs write it: the same but for white space."""
    html = page.read_text("utf-8")
    text = html[html.index("<article") : html.index("</article>")]
    return re.sub(r"\s+", "", CODE.sub("", re.sub(r"\n\s*", " ", AROUND.sub("", text))))


def build(course: Course, *options: str) -> subprocess.CompletedProcess[str]:
    """Run `course build`, with messages in English."""
    command = ("mkdocs_course", "build", "--messages", "en", *options)
    return warm.run(*command, cwd=course.folder, environment=variables({}))


@pytest.mark.slow
def test_by_default_it_is_the_site_of_mkdocs(tmp_path: Path) -> None:
    made = Course(tmp_path)
    made.write(PLACED | {"mkdocs.yml": CONFIG})
    assert made.build("--strict", "--site-dir", "other").returncode == 0
    done = build(made)
    assert done.returncode == 0, done.stdout
    own, other = files(made.folder / "site"), files(made.folder / "other")
    # gzip writes the time of the build, and the sitemap its day.
    zipped = [name for name in own if name.endswith(".gz")]
    assert own.keys() == other.keys()
    assert {name for name in own if own[name] != other[name]} <= {*zipped}
    made.write({"quizzes/q.yml": QUIZ.replace("right:", "rigth:")})
    done = build(made)
    assert done.returncode == 1 and "quizzes/q.yml:3:3: “rigth”" in done.stdout
    assert files(made.folder / "site") == own


@pytest.mark.slow
def test_zensical_makes_the_same_course(site: Site, zensical: Path) -> None:
    """Pages, indexes, quizzes, the worker and the root are those that MkDocs and Material give."""
    for page in sorted(site.folder.glob("*/**/index.html")):
        assert article(page) == article(zensical / page.relative_to(site.folder)), page
    ours, theirs = files(zensical), files(site.folder)
    same = {
        *(name for name in theirs if "/assets/quiz/" in name or "/assets/course/" in name),
        *("index.html", "404.html", "sitemap.xml", "quiz.schema.json", "sw.js"),
        *(
            f"{code}/{name}"
            for code in ("sv", "zh")
            for name in ("course.json", "manifest.webmanifest", "quizzes.json")
        ),
        *(f"{code}/assets/logo.svg" for code in ("sv", "zh")),
    }
    assert len(same) > 40
    assert [name for name in sorted(same) if ours.get(name) != theirs[name]] == []
    pages = [name for name in ours if name.endswith("/index.html")]
    for name in pages:
        html = ours[name].decode()
        assert (
            "<course-envelope" not in html and "data-late" not in html and "Content-Security-Policy" in html[:1200]
        ), name
    # What stands in a quiz is not searched for.
    assert b"Koppens f" not in ours["sv/search.json"] and "Mängden".encode() in ours["sv/search.json"]


def test_its_templates_are_patched() -> None:
    missing = [
        patch.name
        for patch in PROGRAM.patches
        if patch.before not in (PROGRAM.templates / patch.template).read_text(encoding="utf-8")
    ]
    assert missing == [] and len(PROGRAM.patches) > 10


@pytest.mark.slow
def test_titles_are_text_and_faults_leave_the_site_alone(tmp_path: Path) -> None:
    made = Course(tmp_path)
    title = '---\ntitle: A <b> & "c"\ndescription: \'d" e\'\n---\n'
    made.write(SMALLEST | {"mkdocs.yml": f"{CONFIG}nav: [index.md, one.md]\n"})
    made.write({f"content/{code}/one.md": f"{title}# A\n\n/// quiz | r\n///\n" for code in ("sv", "zh")})
    made.write({"quizzes/r.yml": QUIZ.replace("Går det?", "Går det & mer?")})
    made.write({f"content/sv/{name}": "x" for name in ("shown.txt", "no.xlsx", ".hidden", "templates/a.txt")})
    config = (made.folder / "mkdocs.yml").read_text("utf-8")
    slugs = "{toc: {slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: upper}}}}"
    made.write({"mkdocs.yml": f"{config.replace('[admonition', f'[{slugs}, admonition')}exclude_docs: '*.xlsx'\n"})
    done = build(made, "--with", "zensical")
    assert done.returncode == 0 and "The site is in" in done.stdout, done.stdout
    page = made.read("sv/one/index.html")
    assert "<title>A &lt;b&gt; &amp; &#34;c&#34;" in page or "<title>A &lt;b&gt; &amp; &quot;c&quot;" in page
    assert "A <b>" not in page and "det &amp; mer?" in page and 'content="d&quot; e"' in page
    before = files(made.folder / "site")
    assert [name for name in before if name.endswith((".txt", ".xlsx", ".hidden"))] == ["sv/shown.txt"]
    theme = "theme: {name: material, font: false, custom_dir: own}"
    made.write({"mkdocs.yml": CONFIG.replace("theme: {name: material, font: false}", theme)})
    extends, unknown = '{% extends "base.html" %}', "# Ett\n\n/// quiz | no-such\n///\n"
    loading = f'{extends}{{% block libs %}}<script src="//x.example/a.js"></script>{{% endblock %}}'
    faults = (
        # What the finished pages must not load.
        ("own/main.html", loading, "x.example"),
        # What the program itself stops at: a template of the course that is none.
        ("own/main.html", f"{extends}{{% block content %}}{{% what %}}{{% endblock %}}", "[sv]"),
        ("content/sv/one.md", unknown, "content/sv/one.md:3"),
    )
    for name, text, words in at_night(faults, by_day=1):
        made.write({name: text})
        done = build(made, "--with", "zensical")
        assert done.returncode == 1 and words in done.stdout, done.stdout
        assert words != "[sv]" or "zensical could not make the pages" in done.stdout
    assert files(made.folder / "site") == before
    assert [path.name for path in made.folder.iterdir() if path.name.startswith(".site")] == []


def test_a_program_that_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Course(tmp_path)
    made.write(PLACED | {"mkdocs.yml": CONFIG})
    arguments = ["build", "--with", "zensical", str(made.folder), "--messages", "en"]
    missing = dataclasses.replace(PROGRAM, name="nothing")
    monkeypatch.setattr("mkdocs_course.cli.build.PROGRAMS", {"zensical": missing})
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 1 and "zensical is not installed" in done.output


def test_a_site_that_is_no_course_is_refused(tmp_path: Path) -> None:
    made = Course(tmp_path)
    made.write({"mkdocs.yml": "site_name: Docs\nplugins: [course]\n", "docs/index.md": "# Docs\n"})
    done = CliRunner().invoke(main, ["build", "--with", "zensical", str(made.folder), "--messages", "en"])
    assert done.exit_code == 1 and "is no course" in done.output


PAGES = ("about.md", "b/index.md", "b/two.md", "index.md", "b/deep-er/three.md")


@pytest.mark.parametrize(
    ("nav", "shown"),
    [
        (
            ["index.md", {"b": ["b/index.md", "b/two.md", "b/gone.md"]}, {"Link": "https://example.org/"}],
            ["index.md", "B!/b/index.md", "B!/b/two.md", "https://example.org/"],
        ),
        (["gone.md", {"Named": ["about.md"]}, {"Gone": ["gone.md"]}], ["Named/about.md"]),
        (None, ["index.md", "about.md", "B!/b/index.md", "B!/b/two.md", "Deep er/b/deep-er/three.md"]),
    ],
)
def test_the_menu_of_a_language(nav: object, shown: list[str]) -> None:
    entries = menu(nav, PAGES, {"b/index.md": "B!", "index.md": "Home"}.__getitem__)
    assert [f"{section}/{entry.target}".lstrip("/") for entry, section in listed(entries)] == shown


def test_the_menu_names_no_page_that_has_its_own_title() -> None:
    entries = menu(["index.md", {"About us": "about.md"}], PAGES, {}.__getitem__)
    assert [entry.title for entry in entries] == ["", "About us"]
