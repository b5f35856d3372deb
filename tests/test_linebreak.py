"""Lines that go on in the next one: Chinese goes on without a space, all else with one; in texts and in lessons."""

from __future__ import annotations

import json

import pytest
from markdown import Markdown
from mkdocs_course.markdown import wrapping
from mkdocs_course.markdown.markup import safe_markdown
from mkdocs_course.model.quiz import quiz
from mkdocs_course.model.reading.linebreak import join_lines
from mkdocs_course.view.render import Renderer
from pace import assert_quick
from support import PLACED, in_any_language

CHINESE = "信任是一点一点\n积累起来的，\n不是一天建成的。"
WHOLE = "信任是一点一点积累起来的，不是一天建成的。"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (CHINESE, WHOLE),
        ("信任 \n\t 是", "信任是"),
        ("他说\n“信任”\n很重要", "他说“信任”很重要"),
        ("“信任”\n“诚实”", "“信任”“诚实”"),
        ("信任……\n还有——\n时间", "信任……还有——时间"),
        ("《论语》\n（节选）", "《论语》（节选）"),
        ("约翰·\n史密斯", "约翰·史密斯"),
        ("信頼は\nゆっくり", "信頼はゆっくり"),
        # Full-width punctuation brings its own white space; a word or a digit does not.
        ("他说，\nTrust", "他说，Trust"),
        ("Trust\n（信任）", "Trust（信任）"),
        ("信任\nTrust\n公式", "信任\nTrust\n公式"),
        ("共\n12\n课", "共\n12\n课"),
        ("“Trust”\n是", "“Trust”\n是"),
        # Other languages part their words, also beside a Chinese title.
        ("Vad är\nförtroende?", "Vad är\nförtroende?"),
        ("Hej”\n“då", "Hej”\n“då"),
        ("boken\n《论语》\när gammal", "boken\n《论语》\när gammal"),
        ("신뢰는\n천천히", "신뢰는\n천천히"),
        ("Bra 👏\n🎉 jobbat", "Bra 👏\n🎉 jobbat"),
        # Paragraphs stay.
        ("信任\n\n诚实", "信任\n\n诚实"),
        ("\n信任\n", "\n信任\n"),
        ("", ""),
    ],
)
def test_joined(text: str, whole: str) -> None:
    assert join_lines(text) == whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("ask: 信任是一点一点\n        积累起来的，\n        不是一天建成的。", WHOLE),
        ('ask: "信任是一点一点\n        积累起来的，\n        不是一天建成的。"', WHOLE),
        ("ask: '信任是一点一点\n  积累起来的，\n\n  不是一天建成的。'", "信任是一点一点积累起来的，\n不是一天建成的。"),
        ("ask: >\n      信任是一点一点\n      积累起来的，\n      不是一天建成的。", WHOLE),
        ("ask: >-\n      信任\n      是\n\n      诚实", "信任是\n诚实"),
        ("ask: >2\n      信任\n      是", "信任是"),
        ("ask: |\n      信任\n      是", "信任\n是"),
        ('ask: "信任\\\n      是"', "信任是"),
        ('ask: "信任\\n是"', "信任\n是"),
        ("ask: 信任 是\n      信任 是", "信任 是信任 是"),
        ("ask: Vad är\n      förtroende?", "Vad är förtroende?"),
        ("ask: 信任\n      Trust\n      公式", "信任 Trust 公式"),
        ("ask: {sv: Vad är\n        det, zh: 信任\n        是}", "信任是"),
        ("ask:\n      sv: Ja\n      zh:\n        信任\n        - 是", "信任 - 是"),
    ],
)
def test_every_style_of_yaml(text: str, whole: str) -> None:
    file = f"questions:\n  - id: a\n    {text}\n    right: 对\n    wrong: [不对]\n"
    read, problems = quiz.read("q.yml", file.encode(), "q", ("sv", "zh"))
    assert read and {problem.code for problem in in_any_language(problems)} <= {"missing-translation"}
    assert read.questions[0].ask.written("zh")[1] == whole


def test_places_stay() -> None:
    file = "questions:\n  - ask: {sv: Ja, zh: 信任\n      是}\n    rigth: 对\n    wrong: [不对]\n"
    _, problems = quiz.read("q.yml", file.encode(), "q", ("sv", "zh"))
    assert [(problem.place.line, problem.place.column) for problem in problems if problem.code == "unknown-field"] == [
        (4, 5)
    ]


TABLE = "| a | b |\n|---|---|\n| 信任 | 是 |"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (CHINESE, f"<p>{WHOLE}</p>"),
        ("**信任**\n是*诚实*\n的", "<p><strong>信任</strong>是<em>诚实</em>的</p>"),
        ("[信任](a.md)\n是", '<p><a href="a.md">信任</a>是</p>'),
        ("`信任`\n是", "<p><code>信任</code>是</p>"),
        ("`let`\n是", "<p><code>let</code>\n是</p>"),
        ("信任  \n是", "<p>信任<br />\n是</p>"),
        ("信任\\\n是", "<p>信任\\\n是</p>"),
        ("信任<br>\n是", "<p>信任<br>\n是</p>"),
        ("<span>信任</span>\n是", "<p><span>信任</span>是</p>"),
        ("```\n信任\n是\n```", "<pre><code>信任\n是\n</code></pre>"),
        ("    信任\n    是", "<pre><code>信任\n是\n</code></pre>"),
        ("- 信任\n  是\n- 诚实", "<ul>\n<li>信任是</li>\n<li>诚实</li>\n</ul>"),
        ("> 信任\n> 是", "<blockquote>\n<p>信任是</p>\n</blockquote>"),
        ("信任\n是\n\nJa\ndå", "<p>信任是</p>\n<p>Ja\ndå</p>"),
        ("<div>信任\n是</div>", "<div>信任\n是</div>"),
        ("![信任\n是](a.png)", '<p><img alt="信任是" src="a.png" /></p>'),
        (TABLE, None),
    ],
)
def test_lessons(text: str, html: str | None) -> None:
    md, plain = (Markdown(extensions=["tables", "fenced_code"]) for _ in range(2))
    wrapping.register(md)
    assert md.convert(text) == (plain.convert(text) if html is None else html)


def test_texts_of_a_quiz() -> None:
    convert = safe_markdown()
    assert convert(CHINESE) == f"<p>{WHOLE}</p>"
    assert convert(f"{CHINESE}\n\n- 信任\n  是") == f"<p>{WHOLE}</p>\n<ul>\n<li>信任是</li>\n</ul>"
    assert convert("看：\n\n```\n信任\n是\n```") == '<p>看：</p>\n<p><code class="course-code">信任\n是</code></p>'
    assert "积累\n" not in convert("信任 $`x`$ 积累\n起来")


@pytest.mark.slow
def test_a_page_and_its_search_have_no_space_that_no_one_typed(course) -> None:
    title, ask = (
        "title:\n  sv: T\n  zh: |\n    信任\n    是\n",
        "      信任是一点一点\n      积累起来的，\n      不是一天建成的。\n",
    )
    questions = "".join(
        f"- id: q{at}\n  ask:\n    sv: Vad är\n      det {at}?\n    zh: {style}\n{ask}  is-true: yes\n"
        for at, style in enumerate(("", ">", "|"))
    )
    page = f"{PLACED['content/zh/index.md']}\n{CHINESE}\n"
    made = course({**PLACED, "content/zh/index.md": page, "quizzes/q.yml": f"{title}questions:\n{questions}"})
    done = made.build()
    assert done.returncode == 0, done.stdout
    html = made.read("zh/index.html")
    assert html.count(WHOLE) == 4
    assert ': 信任是"' in html
    # The index parts words by a space without width.
    texts = [each["text"] for each in json.loads(made.read("zh/search/search_index.json"))["docs"]]
    assert WHOLE in "".join(texts).replace("\u200b", "")
    assert "Vad är det 0?" in made.read("sv/index.html")


@pytest.mark.slow
def test_any_length_is_joined_in_time() -> None:
    texts = (
        "信任\n" * 30_000,
        "信任" + " " * 200_000 + "\n是",
        " " * 200_000,
        "\n" * 100_000,
        "“" * 50_000 + "\n" + "”" * 50_000,
    )

    def join() -> None:
        for text in texts:
            join_lines(text)
        safe_markdown()("**信**\n" * 5_000)

    assert_quick(join, 4)


@pytest.mark.parametrize("language", ["sv", "zh"])
def test_a_text_without_chinese_is_the_same_text(language: str) -> None:
    renderer = Renderer(language, safe_markdown())
    assert renderer.markdown("Ett\ntvå *tre\nfyra*  \nfem") == "<p>Ett\ntvå <em>tre\nfyra</em><br>\nfem</p>"
