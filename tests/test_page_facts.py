"""What a page holds goes as data from its blocks to its head."""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import mkdocs_course
import pytest
from markdown import Markdown
from markupsafe import Markup
from mkdocs_course.extension import QuizExtension
from mkdocs_course.markdown import marks
from mkdocs_course.markdown.context import PageContext
from mkdocs_course.model.course.library import Library, load
from mkdocs_course.model.course.page_facts import PageFacts
from mkdocs_course.site.menu import Menu, MenuPage
from mkdocs_course.site.page import CoursePage, insert_after_title
from mkdocs_course.view import page
from mkdocs_course.view.page import PageAssets
from mkdocs_course.view.page_files import page_files
from mkdocs_course.view.words import words

QUIZ = "questions:\n- {ask: Ett?, is-true: yes}\n- {ask: Två?, number: 3}\n"
GLOSSARY = "terms:\n- {id: trust, term: Tillit, pinyin: a, definition: Att *lita* på}\n"
EXTENSIONS = ["toc", "fenced_code", "attr_list", "md_in_html", "admonition", "tables"]
EMPTY = PageFacts()
KINDS = frozenset({"true_false", "number"})


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("facts")
    (folder / "quizzes").mkdir()
    (folder / "quizzes" / "q.yml").write_text(QUIZ, encoding="utf-8")
    (folder / "glossary.yml").write_text(GLOSSARY, encoding="utf-8")
    return load(folder / "quizzes", folder, ("sv",), folder / "glossary.yml")


def converted(text: str, library: Library, *more: Any, late: bool = True) -> tuple[str, PageFacts]:
    extension = QuizExtension(library=library, language="sv", late=late)
    html = Markdown(extensions=[*EXTENSIONS, *more, extension]).convert(text)
    return html, extension.facts


@pytest.mark.parametrize("late", [True, False])
@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Text.\n", EMPTY),
        ("/// quiz | q\n///\n", PageFacts(quizzes=True, kinds=KINDS, first=KINDS)),
        ("- a\n\n    /// again | q\n    ///\n", PageFacts(quizzes=True, kinds=KINDS, first=KINDS)),
        ("/// page-part | progress\n///\n", PageFacts(parts=frozenset({"progress"}))),
        ("/// course | review\n///\n\n/// page-part | class\n///\n", PageFacts(parts=frozenset({"review", "class"}))),
        ("/// glossary\n///\n", PageFacts(glossary=True)),
        ("[t](../glossary.md#trust)\n", PageFacts(terms=True)),
        ("[t](glossary.md#no-such) och [u](a.md)\n", EMPTY),
        ("```\n/// quiz | q\n///\n```\n\n<!--\n/// quiz | q\n///\n-->\n\n    /// quiz | q\n", EMPTY),
        ("/// quiz | no-such\n///\n\n/// page-part | no-such\n///\n", EMPTY),
        ("| a |\n|---|\n| [t](glossary.md#trust) |\n", PageFacts(terms=True)),
    ],
)
def test_what_blocks_place_is_known(text: str, facts: PageFacts, late: bool, library: Library) -> None:
    assert converted(text, library, late=late)[1] == facts


def test_headings_are_known_where_a_site_is_built(library: Library) -> None:
    html, facts = converted("# A {#top}\n\nText\n\n!!! note\n    ## B\n", library)
    assert facts == PageFacts(headings=True)
    assert [name for name in ("top", "b") if f'data-late="{name}"' in html] == ["top", "b"]
    assert html.index("</h1>") < html.index('<course-heading data-late="top"') < html.index("Text")
    assert converted("# A {#top}\n", library, late=False)[1] == EMPTY


def test_a_conversion_within_another_disturbs_nothing(library: Library) -> None:
    """A fence, say, may convert what is in it with the same extensions."""
    extension = QuizExtension(library=library, language="sv", late=True)
    inner: list[str] = []

    def fence(source: str, *_: Any, **__: Any) -> str:
        inner.append(Markdown(extensions=[extension]).convert("/// page-part | review\n///\n"))
        return "<p></p>"

    custom = {"pymdownx.superfences": {"custom_fences": [{"name": "x", "class": "x", "format": fence}]}}
    text = "/// quiz | q\n///\n\n```x\na\n```\n\n/// page-part | progress\n///\n"
    Markdown(extensions=["pymdownx.superfences", extension], extension_configs=custom).convert(text)
    assert inner and extension.facts.parts == {"progress"} and extension.facts.quizzes


def test_each_page_has_its_own_facts(library: Library) -> None:
    extension = QuizExtension(library=library, language="sv", late=True)
    md = Markdown(extensions=[extension])
    md.convert("/// quiz | q\n///\n")
    md.reset().convert("Text.")
    assert extension.facts == EMPTY


def test_marks_become_what_they_stand_for(library: Library) -> None:
    extension = QuizExtension(library=library, language="sv", late=True, course="test")
    html = Markdown(extensions=[*EXTENSIONS, extension]).convert(
        "# A {#top}\n\n/// quiz | q\n///\n\n/// posttest | q\n///\n\n/// page-part | progress\n///\n"
    )
    assert [(mark.name, mark.occasion) for mark in marks.visible(html)] == [("q", ""), ("q", "after")]
    filled = extension.fill(html, PageContext(base="..", heading=lambda id: f"<i>{id}</i>"))
    assert filled.count('data-quiz="q"') == 2 and 'data-part="progress"' in filled and "</h1><i>top</i>" in filled
    assert marks.clear(filled) == filled
    # In the excerpt of a blog nothing is put in their place.
    assert "course-" not in marks.clear(html)
    with pytest.raises(ValueError, match="mark"):
        marks.clear(html.replace('data-late="q"', 'data-late="q" class="x"'))


def assets(**values: Any) -> PageAssets:
    return PageAssets(language="sv", languages=(words("sv"), words("zh")), course="test", **values)


def test_a_page_loads_what_it_needs_and_no_more() -> None:
    head = assets().head(EMPTY, "..")
    assert head.count("<script") == head.count("/site.js") == 2 and not any(
        name in head for name in ("near.js", "part.js", "quiz.css", "noscript.css", "course-lesson", "course-worker")
    )
    facts = PageFacts(
        quizzes=True, kinds=frozenset({"ordering"}), parts=frozenset({"progress"}), terms=True, headings=True
    )
    head = assets(offline=True).head(facts, "..", lesson='a/"b"/')
    for name in ("questions/ordering.css", "/part.js", "pages/progress.js"):
        assert f"{name}" in head, name
    assert 'content="a/&#34;b&#34;/"' in head and "<noscript>" in head and "../manifest.webmanifest" in head
    # What a quiz looks like once its scripts have loaded comes with them.
    early = re.sub("<noscript>.*?</noscript>", "", head)
    assert not any(name in early for name in ("/quiz.js", "questions/ordering", "answering.css"))
    facts = replace(facts, quizzes=False)
    assert "noscript.css" not in assets().head(facts, "..", page=False)
    assert "noscript.css" not in PageAssets(language="sv", languages=(words("sv"),)).head(facts, "..")


def test_a_head_is_drawn_once_for_all_lessons_that_load_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[PageFacts] = []

    def files(facts: PageFacts, *values: Any, **named: Any) -> dict[str, object]:
        drawn.append(facts)
        return page_files(facts, *values, **named)

    monkeypatch.setattr(page, "page_files", files)
    one = assets()
    heads = [one.head(PageFacts(quizzes=True), "..", lesson=f'a/"{number}"/') for number in range(3)]
    assert len(drawn) == 1
    assert [f'content="a/&#34;{number}&#34;/"' in head for number, head in enumerate(heads)] == [True] * 3
    assert one.head(EMPTY, "..") != one.head(EMPTY, "../..") and len(drawn) == 3


def test_links_are_escaped() -> None:
    pages = [MenuPage(page=f"{name}.md", title=f"<{name}>", url=f'{name}/"x"/', section="") for name in "ab"]
    html = assets().prerequisites(pages, "..")
    first = words("sv").parts["progress"]["first"]
    assert html.strip() == (
        f'<p class="course-prerequisites">{first} <a href="../a/&#34;x&#34;/">&lt;a&gt;</a>, '
        '<a href="../b/&#34;x&#34;/">&lt;b&gt;</a></p>'
    )
    assert assets().prerequisites([], "..") == ""
    link = assets().heading('"x"', "..", 'a/"b"/')
    assert 'href="../../zh/a/&#34;b&#34;/#&#34;x&#34;"' in link and 'lang="zh-Hans"' in link
    assert "course-note" not in link
    place = assets().heading('"x"', "..", "a/", '<b>"&')
    name = words("sv").notes["open"].format(title="&lt;b&gt;&#34;&amp;")
    assert 'data-heading="&#34;x&#34;"' in place and name in place


def test_what_a_theme_does_not_print_is_added() -> None:
    page = CoursePage(head=Markup("<meta>"))
    assert page.complete("<head></head><body></head>") == "<head><meta></head><body></head>"
    assert page.print_head() == "<meta>"
    assert page.complete("<head></head>") == "<head></head>"


def test_what_comes_under_a_title() -> None:
    assert insert_after_title("<h1>A</h1><p>b</p><h1>C</h1>", "<i>") == "<h1>A</h1><i><p>b</p><h1>C</h1>"
    assert insert_after_title("<p>b</p>", "<i>") == "<i><p>b</p>"


def test_a_page_that_is_twice_in_the_menu() -> None:
    pages = [MenuPage(page=page, title=str(at), url="", section="") for at, page in enumerate("aba")]
    menu = Menu.of(pages)
    assert [page.title for page in menu.pages] == ["0", "1"] and "b" in menu and "c" not in menu


PACKAGE = Path(mkdocs_course.__file__).parent
TEXTS = ("markup", "safe", "formula", "wrapping")  # of quizzes: they are rebuilt element by element


@pytest.mark.parametrize(
    "file",
    [
        *(PACKAGE / "site").glob("*.py"),
        *(file for file in (PACKAGE / "markdown").glob("*.py") if file.stem not in (*TEXTS, "marks")),
        PACKAGE / "view" / "page.py",
    ],
    ids=lambda file: file.stem,
)
def test_html_is_written_only_in_templates(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    docstrings = {
        node.value for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    constants = {node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    found = {node.value for node in constants - docstrings if re.search(r"<[a-z][\w-]*[\s>/]", node.value)}
    assert not found


def test_no_pattern_reads_a_finished_page() -> None:
    """Marks are the only thing in HTML that is looked for, and they are looked for in one place."""
    for name in ("page", "pages", "menu", "index", "texts"):
        assert "import re\n" not in (PACKAGE / "site" / f"{name}.py").read_text(encoding="utf-8"), name
