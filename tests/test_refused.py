"""What a trainer may not write is told, with its place and what to do; and no text costs much."""

from __future__ import annotations

import random
from html import escape
from pathlib import Path

import pytest
from mkdocs_course.markdown.markup import resolve_links, safe_markdown
from mkdocs_course.model.course import lesson, link, markup, weight
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.text.text import Text
from mkdocs_course.report import wording
from pace import assert_quick
from payloads import PAYLOADS, REFUSED

PLACE = Place(path="quizzes/q.yml", line=3, column=8)


def told(written: str, folder: Path) -> list[Problem]:
    """Return what the check tells of a text in a course that has the files which the payloads name."""
    for name in ("sv/a.md", "sv/z.md", "sv/a.png", "sv/x.png", "sv/y.png"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()
    text = Text(texts=(("sv", written),), place=PLACE)
    markdown = safe_markdown()
    return list(link.faults(text, folder, ("sv",), markdown.links, markdown.formulas))


@pytest.mark.parametrize("number", range(len(PAYLOADS)))
def test_an_address_that_may_not_be_used_is_told(number: int, tmp_path: Path) -> None:
    errors = [problem for problem in told(PAYLOADS[number], tmp_path) if not problem.warning]
    assert bool(errors) == (number in REFUSED)
    assert {problem.code for problem in errors} <= {"bad-address", "bad-formula"}
    for problem in errors:
        shown = wording.describe(problem, "en")
        assert shown.startswith("quizzes/q.yml:3:8: ") and "\n    " in shown
        assert all(char.isprintable() or char == "\n" for char in shown)


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("![a](/content/sv/x.png) ![a](/course/content/sv/x.png) ![a](x.png)", ""),
        ("![a](/content/images/all.png)", ""),
        ("![a](/content/zh/x.png)", "missing-file"),
        ("![a](/sv/x.png)", "missing-file"),
        ("![a](/content/sv/../../mkdocs.png)", "missing-file"),
        ("![a](//content/sv/x.png)", "bad-address"),
        # A link has no such path: the guide names pages from the folder of the language.
        ("[a](/content/sv/a.md)", "bad-address"),
    ],
)
def test_a_picture_may_be_written_from_the_folder_of_the_course(written: str, fault: str, tmp_path: Path) -> None:
    folder = tmp_path / "course" / "content"
    (folder / "images").mkdir(parents=True)
    for file in (folder / "images/all.png", folder.parent / "mkdocs.png"):
        file.touch()
    assert [problem.code for problem in told(written, folder)] == [fault] * bool(fault)


def test_55_payloads() -> None:
    assert len(set(PAYLOADS)) == 55


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "![",
        "[a](",
        "[a][b]",
        '[a](b "',
        "*a_",
        "<a",
        "`a ",
        "\\",
        "&amp;",
        "> ",
        "- a\n\n",
        "$`",
        "((",
        "a@b <",
        "_*_",
    ],
)
def test_no_text_costs_much(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    assert safe_markdown()(text)
    assert_quick(lambda: safe_markdown()(text), 1)


def test_a_text_with_too_many_signs_is_told_and_shown(tmp_path: Path) -> None:
    for written in ("[a](b.md) " * 6_001, "[" * 1_000, "*a*b" * 6_001, "\\* " * 12_001, "&amp;" * 12_001):
        assert [problem.code for problem in told(written, tmp_path)] == ["too-many-signs"]
        assert safe_markdown()(written) == f"<p>{escape(written)}</p>"
    assert "too-many-signs" not in {problem.code for problem in told("[a](b.md) *c* " * 500, tmp_path)}


@pytest.mark.parametrize("text", ["# A\n\nb", "A\n===\n\nb", "- a\n\n    ## B", "> ### A\n\nb", "###### A #\n\n1. b"])
def test_no_text_makes_a_heading(text: str) -> None:
    html = safe_markdown()(text)
    assert "<h" not in html and "<strong>" in html


def test_a_title_begins_no_tag_where_a_theme_takes_it_for_html() -> None:
    html = safe_markdown()('[a](https://example.org "x < y &lt;img onerror=pwn()&gt; <b> &amp;lt;i")')
    assert 'title="x &lt; y &lt;\u2060img onerror=pwn()&gt; &lt;\u2060b&gt; &amp;lt;i"' in html


def test_a_letter_can_be_sent() -> None:
    html = safe_markdown()("Skriv till <anna@example.com> eller [Bo](mailto:bo@example.com?subject=Hej du).")
    assert 'href="mailto:anna@example.com"' in html and 'href="mailto:bo@example.com?subject=Hej%20du"' in html


def test_a_path_with_a_query_leads_to_the_page() -> None:
    assert resolve_links(safe_markdown()("[a](b/index.md?c=1#d) [e](f.md?g)"), "..").count('href="../') == 2
    assert 'href="../b/?c=1#d"' in resolve_links(safe_markdown()("[a](b/index.md?c=1#d)"), "..")
    assert 'href="../f.html?g"' in resolve_links(safe_markdown()("[e](f.md?g)"), "..", folders=False)


def test_only_an_address_leads_from_a_page() -> None:
    html = resolve_links(safe_markdown()("[a](b.md 'course-root:x.md') ![course-root:y](c.png 'course-root:z')"), "..")
    assert 'href="../b/"' in html and 'src="../c.png"' in html
    assert 'title="course-root:x.md"' in html and 'alt="course-root:y"' in html and 'title="course-root:z"' in html


def test_a_text_that_is_passed_over_does_not_exceed_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text is weighed row by row only if its signs together could be too many."""
    signs = "[ ] ( ) < ` `` * ** _ $` - 1. # === --- !!! ??? ~~~ ``` & | \\ <b> <!-- --> word".split(" ")
    draw = random.Random(14)
    for _ in range(2_000):
        text = "".join(draw.choices([*signs, "\n", "\n\n", "> ", "    ", "\t", " ", "  \n"], k=draw.randint(1, 60)))
        monkeypatch.setattr(weight, "LIMIT", limit := draw.randint(1, 120))
        within = weight.limit_line(text) is None
        with monkeypatch.context() as whole:
            whole.setattr(weight, "_most", lambda _text, most=limit: most + 1)
            assert within == (weight.limit_line(text) is None), text


def test_code_in_a_box_weighs_nothing_where_it_is_read_as_code() -> None:
    """The extension superfences reads it, and no other one."""
    box = '=== "A"\n\n    ``` yaml title="mkdocs.yml"\n{}    ```\n\n'
    text = box.format("    a: [b, c]  # `d` *e* [f\n\n" * 40) * 60
    assert weight.limit_line(text, superfences=True) is None
    assert weight.limit_line(text) is not None
    # With these words behind its signs no extension reads it so.
    assert weight.limit_line(text.replace("yaml title", "no code!"), superfences=True) is not None
    # Its end has the same spaces before it.
    assert weight.limit_line(text.replace("    ```\n\n", "  ```\n\n"), superfences=True) is not None


def test_formulas_weigh_what_their_extension_costs() -> None:
    """It reads them before all else, so that their brackets are none of Markdown; and each takes a little time."""
    extensions = frozenset({"pymdownx.arithmatex"})
    row = r"Let $x \in [0,1)$ and $f: (0,1] \to [a,b)$, $\left[\frac{a}{b}\right)$ and $[n)_q$ be given. "
    for text, most in ((f"{row * 6}\n\n" * 100, True), ("$x$ " * 20_000, False)):
        codes = {problem.code for problem in lesson.read("a.md", text.encode(), "a.md", "sv", None, extensions)[1]}
        assert ("too-many-signs" not in codes) is most


@pytest.mark.parametrize("end", ["\n", "\n\n"], ids=["one paragraph", "paragraphs"])
def test_formulas_in_every_row_are_told_at_once(end: str) -> None:
    """That of each paragraph is told, and no row is looked at for each formula of its page."""
    body = f"a $x^2$ and $y^2${end}" * 4_000

    def tell() -> None:
        found = [it for it in markup.faults("a.md", body, frozenset(), lambda text: text) if it.code == "left-over"]
        assert len(found) == (1 if end == "\n" else 100)

    assert_quick(tell, 1)
