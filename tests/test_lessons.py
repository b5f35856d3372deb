"""What can only be told from the lessons, or from lessons and quizzes together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lesson_cases import CASES, PLACED
from mkdocs_course.markdown.markup import safe_markdown
from mkdocs_course.model.course import course as model
from mkdocs_course.report import wording
from mkdocs_course.view.runtime import parts
from support import Course

QUIZ = "questions:\n- ask: Hej?\n  right: Ja\n  wrong: [Nej]\n"


@pytest.fixture
def told(course: Callable[..., Course]) -> Callable[..., list[str]]:
    """Return a function from the files of a course to the messages about it."""

    def tell(files: dict[str, str | bytes], quiz: str = "quizzes/first-meeting.yml") -> list[str]:
        folder = course(({quiz: QUIZ} if quiz else {}) | files).folder
        folders = folder / "content", folder / "quizzes"
        markdown = safe_markdown()
        read = model.read(*folders, ("sv", "zh"), folder, parts(), links=markdown.links, visible_text=markdown.visible)
        return [wording.describe(problem, "en") for problem in read.problems]

    return tell


def both(text: str) -> dict[str, str]:
    return {"content/sv/index.md": text, "content/zh/index.md": text}


def test_a_placed_quiz_is_no_problem(told: Callable[..., list[str]]) -> None:
    assert told(both(PLACED)) == []


@pytest.mark.parametrize("case", CASES)
def test_message(case: str, told: Callable[..., list[str]]) -> None:
    text, expected = CASES[case]
    assert told({"content/sv/index.md": text, "content/zh/index.md": PLACED}) == expected


def test_every_file_that_mkdocs_makes_a_page_of_is_read(told: Callable[..., list[str]]) -> None:
    pages = {"content/sv/a.markdown": PLACED, "content/zh/a.markdown": PLACED}
    others = {
        f"content/sv/{path}": "/// quiz | x\n" for path in (".trash/a.md", ".a.md", "templates/a.md", "b.md/a.txt")
    }
    assert told(pages | others) == []


def test_a_pretest_that_never_comes_back(told: Callable[..., list[str]]) -> None:
    assert told(both(PLACED) | {"quizzes/first-meeting.yml": f"mode: pretest\n{QUIZ}"}) == [
        f"content/{language}/index.md:3:12: The quiz “first-meeting” is not marked here, and does not come back. "
        "[pretest-without-again]\n    Place it once more after the lesson, with /// posttest | first-meeting and ///"
        for language in ("sv", "zh")
    ]


SHOWN_IN_QUIZZES = (
    "<b>",
    "<br>",
    "** fet **",
    "[a] (index.md)",
    "[a]（index.md）",
    ":smile:",
    "==a==",
    "[[a]]",
    "{#a}",
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("$x^2$", "$`x^2`$"), (r"\\(6 \\cdot 2\\)", r"$`6 \cdot 2`$"), (r"\\[a = b\\]", "$`a = b`$")],
)
def test_a_formula_in_signs_of_other_programs(told: Callable[..., list[str]], written: str, meant: str) -> None:
    quiz = f'{QUIZ}  why: {{sv: "Så: {written}", zh: 好}}\n'
    (message,) = told(both(PLACED) | {"quizzes/first-meeting.yml": quiz})
    assert message.endswith(f"[left-over]\n    Write: {meant}")


def test_links_and_images_in_a_quiz(told: Callable[..., list[str]]) -> None:
    why = "'[a](index.md) [b](no.md) ![](x.png) `[c](d.md)` [e](https://example.org) [f](../zh/index.md)'"
    found = told(both(PLACED) | {"quizzes/first-meeting.yml": f"{QUIZ}  why: {{sv: {why}, zh: 好}}\n"})
    at = "quizzes/first-meeting.yml:5:8"
    picture = "Put the picture there, or correct the address. Write the path that GitHub shows, with / in front,"
    link = "Put the file there, or correct the path: it counts from the folder of the language,"
    assert sorted(message.split(" as in")[0] for message in found) == [
        (
            f"{at}: The image “x.png” has no text for those who cannot see it. [image-without-text]\n"
            "    Say in the brackets what it shows: ![…](x.png)"
        ),
        *(
            f"{at}: There is no file “{name}” in the folder content/sv. [missing-file]\n    {hint}"
            for name, hint in (("../zh/index.md", "Did you mean “index.md”?"), ("no.md", link), ("x.png", picture))
        ),
    ]


def test_a_link_from_a_quiz_to_a_heading(told: Callable[..., list[str]]) -> None:
    pages = both(PLACED) | {
        "content/sv/a.md": "# Hej\n\n## Två {#two}\n",
        "content/zh/a.md": "# 你好\n\n## 二 {#two}\n",
    }
    quiz = f"{QUIZ}  why: {{sv: '[a](a.md#hej) [b](a.md#two) [c](a.md#three)', zh: '[b](a.md#two)'}}\n"
    (message,) = told(pages | {"quizzes/first-meeting.yml": quiz})
    assert "5:8: There is no heading with the id “three” on that page. [broken-anchor]" in message


@pytest.mark.parametrize("sign", SHOWN_IN_QUIZZES)
def test_a_sign_that_a_quiz_does_not_read(sign: str, told: Callable[..., list[str]]) -> None:
    quiz = f"{QUIZ}  why:\n   sv: |\n    Hej på {sign} dig\n   zh: 好\n"
    (message,) = told(both(PLACED) | {"quizzes/first-meeting.yml": quiz})
    assert "[left-over]" in message and "A quiz reads **bold**" in message
    quoted = quiz.replace(sign, f"`{sign}`")
    assert told(both(PLACED) | {"quizzes/first-meeting.yml": quoted}) == []


@pytest.mark.parametrize(("text", "said"), [("Hej<br>du", "“<br>”"), ("三乘五：3*5*2次", "Write 3×5×2")])
def test_a_sign_is_told_at_the_language_that_has_it(text: str, said: str, told: Callable[..., list[str]]) -> None:
    quiz = f"{QUIZ}  why:\n    sv: Ja då, så är det.\n    zh: {text}\n"
    (message,) = told(both(PLACED) | {"quizzes/first-meeting.yml": quiz})
    line = quiz.split("\n").index(f"    zh: {text}") + 1
    assert f"quizzes/first-meeting.yml:{line}:" in message and said in message


@pytest.mark.parametrize(
    ("file", "fix"),
    [
        ("quizzes/sub/r.yml", "Move it to quizzes/r.yml."),
        ("quizzes/r.yml.txt", "Call it r.yml."),
        ("content/sv/a.md.txt", "Call it a.md."),
        ("content/sv/a.mdx", "Call it a.md."),
        ("content/ordlista.yml", "Call it glossary.yml."),
        ("content/a.md", "Move it into the folder of a language, if it is a page. Delete it if it is not needed."),
        ("content/README.md", ""),
        ("content/abbreviations.md", ""),
        ("content/sv/a.txt", ""),
        ("quizzes/notes.txt", ""),
    ],
)
def test_a_file_that_nothing_reads(file: str, fix: str, told: Callable[..., list[str]]) -> None:
    found = told(both(PLACED) | {file: "*[HR]: personal\n" if "abbr" in file else "# x\n"})
    name = file.rpartition("/")[2]
    assert found == ([f"{file}:1:1: Nothing reads the file “{name}”. [unread-file]\n    {fix}"] if fix else [])


@pytest.mark.parametrize(
    "file", ["quizzes/first-meeting.yml.txt", "content/sv/part/first-meeting.yml", "quizzes/sub/first-meeting.yaml"]
)
def test_a_quiz_in_another_place_is_no_other_quiz(file: str, told: Callable[..., list[str]]) -> None:
    near = {"quizzes/log-first-meeting.yml": QUIZ}
    found = [message for message in told(both(PLACED) | near | {file: QUIZ}, quiz="") if "unknown-quiz" in message]
    fix = f"The file is {file}. Its place is quizzes/first-meeting.yml: move it there, or rename it."
    assert len(found) == 2 and all(message.endswith(f"\n    {fix}") for message in found)


def test_a_quiz_whose_file_is_misnamed_is_told_where_it_lies(told: Callable[..., list[str]]) -> None:
    found = told(both(PLACED) | {"quizzes/log-first-meeting.yml": QUIZ}, quiz="quizzes/First_meeting.yml")
    assert ["unused-quiz" in found[1], *("bad-file-name" in message for message in found)] == [True, True, False]


@pytest.mark.parametrize(
    ("part", "found"), [(":del", 0), (":DEL", 0), (":annan", 1), (":1:2", 0), (":1", 0), ("", 0), (":", 0)]
)
def test_a_part_of_an_included_file(part: str, found: int, told: Callable[..., list[str]]) -> None:
    file = "<!-- --8<-- [start:del] -->\nMer\n<!-- --8<-- [end:del] -->\n"
    messages = told(both(f'{PLACED}\n--8<-- "more.md{part}"\n') | {"content/more.md": file})
    assert len(messages) == 2 * found
    assert all(f"There is no file “more.md{part}”" in it and "Mark the part in the file" in it for it in messages)


def test_a_file_that_a_page_includes_is_read(told: Callable[..., list[str]]) -> None:
    assert told(both(f'{PLACED}\n--8<-- "more.md"\n') | {"content/more.md": "Mer\n"}) == []


@pytest.mark.parametrize(("why", "found"), [("`rätt", 1), ("`a` och `b", 1), ("`a`", 0), ("\\`a", 0), ("` först", 0)])
def test_code_without_an_end_in_a_quiz(why: str, found: int, told: Callable[..., list[str]]) -> None:
    quiz = f"{QUIZ}  why:\n   sv: |\n    Skriv {why} dig\n   zh: 好\n"
    messages = told(both(PLACED) | {"quizzes/first-meeting.yml": quiz})
    assert [
        message for message in messages if "[left-over]\n    Write a backtick where the code ends" in message
    ] == messages
    assert len(messages) == found


def test_signs_that_a_quiz_reads_or_that_are_none(told: Callable[..., list[str]]) -> None:
    why = "**a** och **b**, *c* &nbsp; a < b > c, $5–$6, $`x^2`$, C++ [a](index.md) 12:30:45 b: c #3 ~ 5 | 6 a_b {x}"
    assert told(both(PLACED) | {"quizzes/first-meeting.yml": f"{QUIZ}  why: {{sv: '{why}', zh: 好}}\n"}) == []


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("[a](//example.org)", "[bad-address]\n    If it leads to another site write https://example.org,"),
        ("[a](/sv/index.md)", "[bad-address]\n    Did you mean “index.md”?"),
        ("![a](https://example.org/a.png)", "[bad-address]\n    Put the image"),
        ("![a](#a)", "[bad-address]\n    Put the image"),
        ("[a](java&#115;cript:alert)", "[bad-address]\n    “javascript:” leads nowhere"),
        ("[a]()", "[bad-address]\n    Write an address"),
        ("[a](a\\\\b.md)", "[bad-address]\n    Write / instead of \\: a/b.md"),
        ("[a](a b.md 't')", "no file “a b.md”"),
        ("[a](<c d.md>)", "no file “c d.md”"),
        ("[a](e%20f.md)", "no file “e f.md”"),
        ("[a](g(h).md#i)", "no file “g(h).md”"),
        ("[![a](j.png)](index.md)", "no file “j.png”"),
        (f"[a]({'x' * 5000}.md)", "no file “xxx"),
        ("text\n\n[a][1]\n\n[1]: k.md", "no file “k.md”"),
        ("text\n\n```c++\n[a](l.md)", "[unclosed-fence]\n    Write a line with only ```"),
    ],
)
def test_an_address_is_read_as_markdown_reads_it(told: Callable[..., list[str]], written: str, message: str) -> None:
    why = "\n    ".join(written.split("\n"))
    (found,) = told(both(PLACED) | {"quizzes/first-meeting.yml": f"{QUIZ}  why:\n   sv: |\n    {why}\n   zh: 好\n"})
    assert message in found


def test_what_looks_like_an_address_and_is_none(told: Callable[..., list[str]]) -> None:
    why = "\n   all: |\n    `[a](b.md)` \\[a](b.md) <anna@example.com>\n\n    ~~~\n    [a](b.md)\n    ~~~\n"
    assert not told(both(PLACED) | {"quizzes/first-meeting.yml": f"{QUIZ}  why: {why}"})


def test_an_encoding_is_guessed_in_a_lesson_too(told: Callable[..., list[str]]) -> None:
    (message,) = told(both(PLACED) | {"content/zh/index.md": "# 为什么建立信任\n".encode("gb18030")})
    assert "GBK/GB18030" in message and "# 为什么建立信任" in message


def test_a_page_that_lacks_in_a_language(told: Callable[..., list[str]]) -> None:
    assert told(both(PLACED) | {"content/zh/extra.md": "# 你好\n"}) == [
        (
            "content/zh/extra.md:1:1: The page is missing in “sv”. [missing-page]\n    "
            "Write content/sv/extra.md. If it is not to be there, delete it here too."
        )
    ]


def test_a_quiz_that_no_lesson_places(told: Callable[..., list[str]]) -> None:
    assert told({}) == [
        (
            "quizzes/first-meeting.yml:1:1: No lesson places the quiz “first-meeting”. [unused-quiz]\n"
            "    Place it in a lesson with the lines /// quiz | first-meeting and ///"
        )
    ]


def test_two_files_of_one_name(told: Callable[..., list[str]]) -> None:
    (message,) = told(both(PLACED) | {"quizzes/first-meeting.yaml": QUIZ})
    assert message.startswith(
        "quizzes/first-meeting.yml:1:1: There is a quiz “first-meeting” already, in quizzes/first-meeting.yaml."
    )


def test_a_file_name_that_is_no_id(told: Callable[..., list[str]]) -> None:
    (message, _) = told({"quizzes/Första mötet.yml": QUIZ}, "")
    assert message.startswith(
        "quizzes/Första mötet.yml:1:1: “Första mötet.yml” cannot be the file name of a quiz. [bad-file-name]"
    )


def test_a_file_name_that_is_no_id_is_told_once(told: Callable[..., list[str]]) -> None:
    """The lessons that place the quiz are right already."""
    (message,) = told(both("# Hej\n\n/// quiz | fire\n///\n") | {"quizzes/Fire.yaml": QUIZ}, "")
    assert message.startswith("quizzes/Fire.yaml:1:1: “Fire.yaml” cannot be") and message.endswith("example fire.yml.")


def test_a_link_out_of_the_course(
    told: Callable[..., list[str]], tmp_path: Path, course: Callable[..., Course]
) -> None:
    outside = tmp_path / "elsewhere.yml"
    outside.write_text(QUIZ)
    folder = course(both(PLACED)).folder
    (folder / "quizzes").mkdir()
    (folder / "quizzes" / "first-meeting.yml").symlink_to(outside)
    (folder / "content" / "sv" / "secret.md").symlink_to(outside)
    read = model.read(folder / "content", folder / "quizzes", ("sv", "zh"), folder, parts())
    assert [(str(problem.place), problem.code) for problem in read.problems if problem.code == "outside"] == [
        ("content/sv/secret.md:1:1", "outside"),
        ("quizzes/first-meeting.yml:1:1", "outside"),
    ]


@pytest.mark.slow
def test_the_command_tells_all_and_fails(course: Callable[..., Course]) -> None:
    broken = course(
        both("/// quiz | no\n///\n") | {"quizzes/a.yml": "questions:\n- ask: x\n  rigth: y\n  wrong: [z]\n"}
    )
    done = broken.check("--messages", "en")
    assert done.returncode == 1
    assert done.stdout.count("[unknown-quiz]") == 1 and "quizzes/a.yml:3:3" in done.stdout
    assert "2 errors, 1 warning" in done.stdout and "Traceback" not in done.stdout


@pytest.mark.slow
def test_the_command_lets_warnings_pass_unless_strict(course: Callable[..., Course]) -> None:
    warned = course({"content/zh/extra.md": "# 你好\n"})
    assert warned.check().returncode == 0
    assert warned.check("--strict").returncode == 1


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("content/sv/a/b.md", "a/b.md"),
        ("../index.md", "index.md"),
        ("index", "index.md"),
        ("./b.md", "a/b.md"),
        ("a", "a/index.md"),
        ("'[Hej](../index.md)'", "index.md"),
    ],
)
def test_a_path_from_elsewhere_is_told_with_that_from_the_language(
    written: str, meant: str, told: Callable[..., list[str]]
) -> None:
    pages = {f"content/{code}/a/{name}.md": "# A\n" for code in ("sv", "zh") for name in ("index", "b")}
    page = {f"content/{code}/a/c.md": f"---\nprerequisites: {written}\n---\n# C\n" for code in ("sv", "zh")}
    found = told(both(PLACED) | pages | page)
    assert len(found) == 2 and all(f"Did you mean “{meant}”?" in text for text in found)


def test_prerequisites_in_a_circle_are_told_once(told: Callable[..., list[str]]) -> None:
    def before(page: str) -> str:
        return f"---\nprerequisites: {page}\n---\n# A\n"

    pages = {
        f"content/{code}/{name}.md": before(f"{after}.md") for code in ("sv", "zh") for name, after in ("ab", "bc")
    }
    assert told(both(PLACED) | pages | {f"content/{code}/c.md": "# C\n" for code in ("sv", "zh")}) == []
    closed = {f"content/{code}/c.md": before("a.md") for code in ("sv", "zh")}
    (found,) = told(both(PLACED) | pages | closed)
    assert found.startswith("content/sv/") and "[after-itself]" in found and "in every language" in found
