"""A number stays on the line of the word, the unit or the digits after it: in lessons, in quizzes, and not in code."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import partial

import pytest
from markdown import Markdown
from mkdocs_course.extension import QuizExtension
from mkdocs_course.markdown.markup import safe_markdown
from mkdocs_course.model.quiz import quiz
from mkdocs_course.model.text.fold import fold
from mkdocs_course.model.text.number_gap import keep_numbers
from mkdocs_course.view.render import Renderer
from mkdocs_course.view.words import language
from pace import assert_quick
from support import CONFIG, PLACED, Course, languages, node

SWEDISH, CHINESE = languages("sv", "zh")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("den 20 februari 2026 kom", "den 20~februari 2026~kom"),
        ("70 procent", "70~procent"),
        ("70 % av dem", "70~% av dem"),
        ("4,6 av 5", "4,6~av 5"),
        ("12 000 kronor", "12~000~kronor"),
        ("1 234 567,50 kr", "1~234~567,50~kr"),
        ("kl. 9.30 på 3–5 ställen", "kl. 9.30~på 3–5~ställen"),
        ("−5 °C", "−5~°C"),
        ("(12 st)", "(12~st)"),
        ("20\nfebruari", "20~februari"),
        ("10 Straße, 10 émile", "10~Straße, 10~émile"),
        # The end of a sentence, of a name, and what is no space.
        ("År 1990. Sedan", "År 1990. Sedan"),
        ("fas1 och COVID-19 här", "fas1 och COVID-19 här"),
        ("ett A4 papper", "ett A4 papper"),
        ("1990, sedan 5: så", "1990, sedan 5: så"),
        ("3  ord, 4\u00a0ord, 5\tord", "3  ord, 4~ord, 5\tord"),
        ("7 – så", "7 – så"),
        ("7 (sju)", "7 (sju)"),
        ("", ""),
    ],
)
def test_text(text: str, kept: str) -> None:
    assert keep_numbers(text).replace("\u00a0", "~") == kept


@pytest.mark.slow
def test_it_takes_no_time() -> None:
    for text in ("1" * 100_000, "1," * 50_000, "1 " * 20_000, "1.1-" * 25_000):
        assert_quick(partial(keep_numbers, text), 1)


CASES = [
    ("Den 20 februari.", "<p>Den 20~februari.</p>"),
    ("Den **20** februari", "<p>Den <strong>20</strong>~februari</p>"),
    ("[20](a.md) *februari*", '<p><a href="{}a.md">20</a>~<em>februari</em></p>'),
    ("[Den 20 maj](a.md \"20 maj\")", '<p><a href="{}a.md" title="20 maj">Den 20~maj</a></p>'),
    ("![20 maj](a.png)", '<p><img alt="20 maj" src="{}a.png"></p>'),
    ("`20 februari` är 20 dagar", "<p><code>20 februari</code> är 20~dagar</p>"),
    ("`20` februari", "<p><code>20</code> februari</p>"),
    ("20\nfebruari och 5  \nord", "<p>20~februari och 5<br>\nord</p>"),
    ("10 < 20 & 30 > 5", "<p>10 &lt; 20 &amp; 30 &gt; 5</p>"),
    ("5 \\* 3 \\_x\\_", "<p>5 * 3 _x_</p>"),
    ("<https://x.se/12>", '<p><a href="https://x.se/12">https://x.se/12</a></p>'),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_quiz_texts(text: str, expected: str) -> None:
    assert safe_markdown(SWEDISH)(text).replace("\u00a0", "~") == expected.format("course-root:")
    assert "\u00a0" not in safe_markdown(CHINESE)(text)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_lessons(text: str, expected: str) -> None:
    def convert(language: str) -> str:
        return Markdown(extensions=[QuizExtension(language=language)], output_format="html").convert(text)

    assert convert("sv").replace("\u00a0", "~") == expected.format("")
    assert "\u00a0" not in convert("zh")


def test_formulas_and_fenced_code() -> None:
    html = safe_markdown(SWEDISH)("Räkna $`12 x`$ på 3 sätt:\n\n```\n20 februari\n```")
    assert html.count("\u00a0") == 1 and "3\u00a0sätt" in html and "20 februari" in html
    lesson = "# Del 2 av 3 {#top}\n\n    20 februari\n\n| 3 par | 4 |\n|---|---|\n| 5 kr | `6 kr` |\n\n- 7 dagar\n"
    html = Markdown(extensions=["tables", "attr_list", "toc", QuizExtension(language="sv")]).convert(lesson)
    assert "20 februari" in html and "<code>6 kr</code>" in html
    assert all(f"{text}" in html for text in ("2\u00a0av 3", "3\u00a0par", "5\u00a0kr", "7\u00a0dagar"))


QUIZ = """questions:
- {id: a, ask: Vad hände den 20 februari?, right: 12 000 kronor, wrong: ['**70** procent']}
- {id: b, ask: När?, accept: 20 februari}
"""


def test_a_quiz_and_its_answers() -> None:
    """What is shown has no-break spaces. What is compared is as it was, and a learner's spaces count as before."""
    read, problems = quiz.read("q.yml", QUIZ.encode(), "q", (SWEDISH,))
    assert read and not [problem for problem in problems if not problem.warning]
    html = Renderer(SWEDISH, safe_markdown(SWEDISH)).quiz(read, "test")
    assert (
        "den 20\u00a0februari?" in html and "12\u00a0000\u00a0kronor" in html and "<strong>70</strong>\u00a0pro" in html
    )
    (key,) = re.findall(r"data-interaction='([^']*februari[^']*)'", html)
    assert "20 februari" in key and "\u00a0" not in key
    assert fold("20\u00a0februari") == fold("20 februari")
    folded = node('return (await load("scoring/fold.js")).fold(given)', "20\u00a0februari")
    assert folded == fold("20 februari")


@pytest.mark.slow
def test_the_search_finds_it(course: Callable[..., Course]) -> None:
    """It parts words at any white space, so at these as well."""
    made = course(
        PLACED | {"mkdocs.yml": CONFIG, "content/sv/index.md": "# Hej\n\nDen 20 februari.\n\n/// quiz | q\n///\n"}
    )
    assert made.build("--strict").returncode == 0
    assert "Den 20\u00a0februari." in made.read("sv/index.html")
    index = json.loads(made.read("sv/search/search_index.json"))
    (text,) = [each["text"] for each in index["docs"] if "februari" in each["text"]]
    # Python and JavaScript read `\\s` alike here.
    assert {"20", "februari."} <= set(re.split(index["config"]["separator"], text.removesuffix("</p>")))


def test_a_language_may_let_them_go() -> None:
    assert language("sv").rules.numbers == language("en").rules.numbers == "kept"
    assert language("zh").rules.numbers == "free"
    read, _ = quiz.read("q.yml", QUIZ.encode(), "q", (CHINESE,))
    assert read and "\u00a0" not in Renderer(CHINESE, safe_markdown(CHINESE)).quiz(read, "test")
