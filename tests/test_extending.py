"""A language, a kind of question and another engine: what it takes to add them."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import mkdocs_course
import new_kind
import pytest
from support import CONFIG, PLACED, QUIZ, Course, by_night, run

pytestmark = pytest.mark.slow


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the package, to which files are added as a developer would."""
    return new_kind.copy(tmp_path)


ARABIC = """
name: العربية
script: Arab
"yes": [نعم]
quiz:
  title: اختبار
  number: "السؤال {number}"
"""


def test_a_third_language_is_data_of_the_course(course: Callable[..., Course]) -> None:
    """Arabic: a folder, some words, texts, a line in mkdocs.yml; the page is laid out right to left."""
    before = digests()
    files = {
        "mkdocs.yml": CONFIG.replace("zh: 课程", "ar: دورة") + "site_url: https://example.org/\n",
        "quizzes/q.yml": QUIZ.replace("zh: 行吗？", "ar: هل يمكن؟")
        .replace("zh: 行", "ar: نعم")
        .replace("zh: 不行", "ar: لا")
        + "- {ask: {sv: Sant?, ar: صحيح؟}, is-true: نعم, why-false: {sv: Nej., ar: لا.}}\n"
        + "- {ask: {sv: Tal?, ar: كم؟}, number: -2.5}\n",
        "content/ar/index.md": "# مرحبا\n\n/// quiz | q\n///\n",
        "locales/ar.yml": ARABIC,
        "locales/sv.yml": "quiz: {title: Kunskapsprov}\n",
    }
    made = course(PLACED | files)
    done = made.build()
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("WARNING") == done.stdout.count("[missing-words]") == 1, done.stdout
    page = made.read("ar/index.html")
    assert '<html dir="rtl" lang="ar"' in page and '<body dir="rtl"' in page and "هل يمكن؟" in page
    # Our words of the course, the theme's own Arabic, and English for the rest.
    assert "اختبار" in page and 'placeholder="بحث"' in page and "\u2066Check answer\u2069" in page
    assert 'hreflang="sv"' in page and '<bdi dir="ltr">−2.5</bdi>' in page
    assert json.loads(made.read("ar/search/search_index.json"))["config"]["lang"] == ["ar"]
    swedish = made.read("sv/index.html")
    assert '<html lang="sv"' in swedish and "Kunskapsprov" in swedish and "Kontrollera svar" in swedish
    assert '<a href="ar/" lang="ar" dir="rtl" hreflang="ar">العربية</a>' in made.read("index.html")
    assert '<html lang="ar" dir="rtl"' in made.read("ar/offline.html")
    assert 'hreflang="ar"' in made.read("sv/sitemap.xml")
    assert digests() == before


def test_a_language_that_the_theme_does_not_know(course: Callable[..., Course]) -> None:
    """Northern Sami has no words of the theme, and none of the search."""
    config = CONFIG.replace("zh: 课程", "se: Kursa")
    files = {"content/se/index.md": "# Bures\n\n/// quiz | q\n///\n", "locales/se.yml": "name: Davvisámegiella\n"}
    made = course(PLACED | files | {"mkdocs.yml": config, "quizzes/q.yml": QUIZ.replace("zh:", "se:")})
    done = made.build()
    assert done.returncode == 0, done.stdout
    page = made.read("se/index.html")
    assert '<html lang="se"' in page and 'placeholder="Search"' in page and "Check answer" in page
    assert json.loads(made.read("se/search/search_index.json"))["config"]["lang"] == ["en"]


def digests() -> dict[Path, str]:
    """Return the digest of each file of the package."""
    files = [
        file
        for file in Path(mkdocs_course.__file__).parent.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    ]
    return {file: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def test_a_new_kind_is_files_in_three_rooms(course: Callable[..., Course], package: Path) -> None:
    """With a record, a filter, words, styles and a Problem of its own, and no other file changed."""
    new_kind.add(package)
    made = course(PLACED | new_kind.COURSE)
    done = made.build("--strict", PYTHONPATH=str(package.parent))
    assert done.returncode == 0, done.stdout
    page = made.read("sv/index.html")
    assert "left: 52.5%; top: 10%" in page and "(Välj ett ställe i bilden.)" in page
    # Script and styles are served, and load once a question of the kind is used or comes near.
    assert re.search(r'data-kind="hotspot"[^>]*data-scripted="[^"]*/hotspot\.css"', page)
    for file, text in (("questions/hotspot.js", "export"), ("questions/hotspot.css", "rgb(1,2,3)")):
        (served,) = (made.folder / "site/sv/assets/course").rglob(file)
        assert text in served.read_text("utf-8")
    made.write({"quizzes/q.yml": new_kind.QUIZ.replace("52.5", "62.5")})
    done = run("mkdocs_course", "check", "--messages", "sv", cwd=made.folder, PYTHONPATH=str(package.parent))
    # Between what is wrong and what to do stands the line of the file, with a caret.
    told = [line for line in done.stdout.splitlines() if not re.match(r" +\d* \| ", line)]
    assert told[:2] == [
        "quizzes/q.yml:13:5: Rutan ”right” sticker ut utanför bilden. [spot-outside]",
        "    Skriv mindre tal: ”left:” och ”width:” är tillsammans högst 100, liksom ”top:” och ”height:”.",
    ]
    # A new quiz may begin with a question of the kind, which is as right as its picture is there.
    asked = ("new", "quiz", "q2", "--kind", "hotspot", "--lesson", "index", "--messages", "sv")
    done = run("mkdocs_course", *asked, cwd=made.folder, PYTHONPATH=str(package.parent))
    assert done.returncode == 0 and "q2.yml:" not in done.stdout, done.stdout
    assert 'picture:\n      sv: "![Ett rum](room.svg)"\n' in (made.folder / "quizzes/q2.yml").read_text("utf-8")


MODEL, VIEW = "model/questions/hotspot", "view/questions/hotspot"
SECOND = "@dataclass(frozen=True, kw_only=True, slots=True)\nclass Other(Question):\n    pass\n\n\n"
KEY = '    answer_key = "spots"'
BLOCK = f'    from mkdocs_course.model.quiz.block import Block\n\n    blocks = (Block(name="seen"),)\n{KEY}'
# What is changed in a file, where it is not removed, and what is said of it.
HALF_MADE = [
    (f"{MODEL}/question.py", (), f"there is no {MODEL}/question.py"),
    (f"{MODEL}/question.py", ("(Question)", ""), f"{MODEL}/question.py does not define class …(Question)"),
    (f"{MODEL}/question.py", ("def meaning", "def means"), f"{MODEL}/question.py does not define meaning"),
    (f"{MODEL}/question.py", (KEY, KEY.replace('s"', '"')), "with hyphens. They are: picture, spots."),
    (f"{MODEL}/question.py", ("right: bool =", "right: int ="), "or of the records in it: Spot.right."),
    (f"{MODEL}/question.py", ("spots", "accept"), f"“accept”: {MODEL}/question.py & model/questions/short_text/"),
    (f"{MODEL}/wording/sv.yml", ("spot-", "stuck-"), "There are no words for the Problem “spot-outside”"),
    (f"{VIEW}/question.html", ("macro key", "macro keys"), f"{VIEW}/question.html does not define key"),
    (f"{VIEW}/question.html", ("| area", "| areas"), f"{VIEW}/question.html:6. No filter named 'areas'."),
    (f"{VIEW}/locales/en.yml", (), f"there is no word “note” in {VIEW}/locales/en.yml"),
    (f"{MODEL}/question.py", (KEY, BLOCK), f"{VIEW}/view.py does not define seen"),
    (f"{MODEL}/question.py", (KEY, BLOCK.replace("seen", "quiz")), f"“quiz” in {MODEL}/question.py"),
    ("runtime/questions/hotspot.js", ("response, restore", "response"), "hotspot.js does not define restore"),
    # What is found in the same way as what stands above.
    *by_night(
        (f"{MODEL}/question.py", ("@dataclass", f"{SECOND}@dataclass"), "several classes that derive from Question in"),
        (f"{MODEL}/question.py", ("def interaction", "def action"), f"{MODEL}/question.py does not define interaction"),
        (f"{MODEL}/question.py", ("answer_key =", "key ="), "and “answer_key = …” with one of its own fields"),
        (
            f"{MODEL}/question.py",
            ("    why: Text | None = None\n    place: Place\n", ""),
            "or of the records in it: Spot.",
        ),
        (f"{MODEL}/wording/sv.yml", (), f"there is no {MODEL}/wording/sv.yml"),
        (f"{MODEL}/wording/sv.yml", ("{name}", "{spot}"), "the Problem has no value for: “spot”."),
        (f"{MODEL}/wording/sv.yml", ("spot-outside", "syntax"), f"“syntax” in {MODEL}/wording/sv.yml"),
        (f"{VIEW}/question.html", (), f"there is no {VIEW}/question.html"),
        (f"{VIEW}/question.html", ("endfor", "endfr"), f"{VIEW}/question.html:7. Encountered unknown tag 'endfr'."),
        (f"{VIEW}/view.py", ("def area", "def places"), f"{VIEW}/view.py does not define area"),
        (f"{VIEW}/view.py", ("(KindView)", ""), f"{VIEW}/view.py does not define class …(KindView)"),
        (f"{VIEW}/view.py", ("area", "inline"), f"“inline” in {VIEW}/view.py"),
        ("runtime/questions/hotspot.js", (), "there is no runtime/questions/hotspot.js"),
        ("runtime/questions/hotspot.js", ("as score", "as scores"), "hotspot.js does not define score"),
    ),
]
# Each answer comes from a fork that has imported the package, and has not looked for its kinds yet.
ASK = """
import json, os, sys
from mkdocs_course.model.quiz import quiz
from mkdocs_course.report import wording
from mkdocs_course.site.failure import explain
from mkdocs_course.view.render import Renderer

def read(text):
    return quiz.read("q.yml", text.encode(), "q", ("sv", "zh"))

def lacks(wrong, right):
    try:
        for problem in read(wrong)[1]:
            wording.describe(problem, "sv")
        Renderer("fi", lambda text: text).quiz(read(right)[0], "course")
    except Exception as error:
        return explain(error, "en")
    return ""

for line in sys.stdin:
    if not os.fork():
        print(json.dumps(lacks(*json.loads(line))), flush=True)
        os._exit(0)
    os.wait()
"""


@pytest.fixture(scope="module")
def lacking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Callable[[], str]]]:
    """A copy of the package with the new kind, and a function that returns what is said of it as it is just now."""
    package = new_kind.copy(tmp_path_factory.mktemp("half-made"))
    new_kind.add(package)
    quizzes = json.dumps([new_kind.QUIZ.replace("52.5", "62.5"), new_kind.QUIZ])
    # What is compiled of a file would hide a change of the same second.
    command, path = [sys.executable, "-B", "-c", ASK], {"PYTHONPATH": str(package.parent)}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=path, stdin=pipe, stdout=pipe, encoding="utf-8") as process:
        assert process.stdin and process.stdout
        asked, answers = process.stdin, process.stdout

        def ask() -> str:
            asked.write(f"{quizzes}\n")
            asked.flush()
            return str(json.loads(answers.readline()))

        yield package, ask
        asked.close()


def test_a_kind_that_is_made_lacks_nothing(lacking: tuple[Path, Callable[[], str]]) -> None:
    assert lacking[1]() == ""


@pytest.mark.parametrize(("file", "change", "said"), HALF_MADE)
def test_a_half_made_kind_says_what_it_lacks(
    lacking: tuple[Path, Callable[[], str]], file: str, change: tuple[str, ...], said: str
) -> None:
    """In words: what is missing, and in which file."""
    package, ask = lacking
    whole = (package / file).read_text("utf-8")
    try:
        if change:
            assert change[0] in whole
            (package / file).write_text(whole.replace(*change), "utf-8")
        else:
            (package / file).unlink()
        assert said in ask()
    finally:
        (package / file).write_text(whole, "utf-8")


# By day `test_a_half_made_kind_says_what_it_lacks` reads the same sentence, without a process for each door.
@pytest.mark.nightly
@pytest.mark.parametrize(
    ("file", "quiz"),
    [
        (f"{VIEW}/question.html", new_kind.QUIZ),
        (f"{MODEL}/wording/en.yml", new_kind.QUIZ.replace("52.5", "62.5")),
    ],
)
def test_every_door_says_what_a_kind_lacks(course: Callable[..., Course], package: Path, file: str, quiz: str) -> None:
    new_kind.add(package)
    (package / file).unlink()
    made, path = course(PLACED | new_kind.COURSE | {"quizzes/q.yml": quiz}), {"PYTHONPATH": str(package.parent)}
    said = f"The kind of question “hotspot” is half made: there is no {file}."
    for done in (run("mkdocs_course", "check", cwd=made.folder, **path), made.build(**path)):
        assert done.returncode != 0 and said in done.stdout and "Traceback" not in done.stdout, done.stdout


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
