"""Small sites, really built: what a push to the repository makes of a course, and what it refuses."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import mkdocs_course
import pytest
from support import CONFIG, PLACED, QUIZ, Course, run

pytestmark = pytest.mark.slow
PACKAGE = Path(mkdocs_course.__file__).parent
BROKEN = {
    "quizzes/a.yml": QUIZ.replace("right", "rigth"),
    "quizzes/b.yml": QUIZ.replace("ask: ", "ask："),
    "quizzes/c.yml": QUIZ.encode("gb18030"),
    "quizzes/d.yml": QUIZ.replace("Går det?", "Säg: går det?"),
    "content/sv/index.md": "# Hej\n\n/// quiz | qq\n///\n",
    "content/zh/only-here.md": "# 你好\n",
}


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_every_language_from_one_config(engine: str, course: Callable[..., Course]) -> None:
    made = course(PLACED)
    done = made.build("--strict", engine=engine, SITE_URL="")
    assert done.returncode == 0, done.stdout
    assert '<html lang="sv"' in made.read("sv/index.html") and "Går det?" in made.read("sv/index.html")
    assert '<html lang="zh-Hans"' in made.read("zh/index.html") and "行吗？" in made.read("zh/index.html")
    assert "你好" not in made.read("sv/search/search_index.json")
    assert "Hej" not in made.read("zh/search/search_index.json")
    for file in ("index.html", "404.html", ".nojekyll", "sv/404.html", "zh/404.html", "zh/sitemap.xml"):
        assert (made.folder / "site" / file).exists()
    assert not list(made.folder.glob(".site*"))


def test_a_broken_course_tells_all_and_leaves_the_last_good_site(course: Callable[..., Course]) -> None:
    made = course(PLACED)
    assert made.build().returncode == 0
    before = {path: path.read_bytes() for path in (made.folder / "site").rglob("*") if path.is_file()}
    made.write(BROKEN)
    done = made.build()
    assert done.returncode == 1
    assert "Traceback" not in done.stdout
    for told in ("a.yml:3:3", "b.yml:2:6", "c.yml:2:", "d.yml:2:13", "index.md:3:12", "only-here.md:1:1"):
        assert told in done.stdout, told
    assert {path: path.read_bytes() for path in (made.folder / "site").rglob("*") if path.is_file()} == before
    assert not list(made.folder.glob(".site*"))


@pytest.mark.parametrize("language", ["sv", "zh"])
def test_a_warning_in_either_language_fails_a_strict_build(language: str, course: Callable[..., Course]) -> None:
    """The warning is MkDocs' own, found while the pages are built; the last good site stays here too."""
    made = course()
    assert made.build("--strict").returncode == 0
    made.write({f"content/{language}/index.md": "# Hej\n\n[borta](no-such-page.md)\n"})
    done = made.build("--strict")
    assert done.returncode == 1 and "no-such-page.md" in done.stdout and "Traceback" not in done.stdout
    assert "no-such-page" not in made.read(f"{language}/index.html")
    assert not list(made.folder.glob(".site*"))
    done = made.build()
    assert done.returncode == 0 and "no-such-page.md" in done.stdout
    assert "no-such-page" in made.read(f"{language}/index.html")


def test_a_missing_translation_shows_the_other_language_until_it_is_strict(course: Callable[..., Course]) -> None:
    made = course(PLACED | {"quizzes/q.yml": QUIZ.replace(", zh: 行吗？", "")})
    assert made.build("--strict").returncode == 1
    done = made.build()
    assert done.returncode == 0 and "[missing-translation]" in done.stdout
    assert '<span lang="sv">Går det?</span>' in made.read("zh/index.html")


@pytest.mark.parametrize(("language", "words"), [("sv", "saknas"), ("zh", "缺少"), ("en", "missing")])
def test_messages_come_in_the_trainers_language(language: str, words: str, course: Callable[..., Course]) -> None:
    made = course({"content/zh/extra.md": "# 你好\n"})
    locale = {"sv": "sv_SE.UTF-8", "zh": "zh_CN.UTF-8", "en": "C.UTF-8"}[language]
    assert words in made.build(LC_ALL=locale).stdout
    made.write({"mkdocs.yml": CONFIG.replace("id: test", f"id: test\n      messages: {language}")})
    assert words in made.build().stdout


def test_the_wheel_holds_everything(tmp_path: Path) -> None:
    """Built without isolation and read back: templates, words, scripts and entry points are in it."""
    root = Path(__file__).parent.parent
    done = run("build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(root), cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    (wheel,) = tmp_path.glob("*.whl")
    target = tmp_path / "installed"
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(target),
        str(wheel),
    ]
    subprocess.run(pip, check=True, capture_output=True)
    inside = {
        file.relative_to(target / "mkdocs_course") for file in (target / "mkdocs_course").rglob("*") if file.is_file()
    }
    ours = {
        file.relative_to(PACKAGE) for file in PACKAGE.rglob("*") if file.is_file() and "__pycache__" not in file.parts
    }
    assert ours <= inside
    points = next(target.glob("*.dist-info/entry_points.txt")).read_text()
    assert "[mkdocs.plugins]" in points and "[markdown.extensions]" in points and "[console_scripts]" in points


def test_a_page_without_a_quiz_gets_no_quiz_code_and_stays_small(course: Callable[..., Course]) -> None:
    """Measured against the theme alone, on a page with a title and a paragraph."""
    text = {"content/sv/index.md": "# Hej\n\nText.\n", "content/zh/index.md": "# 你好\n\n文字。\n"}
    made = course(text)
    assert made.build().returncode == 0
    page = made.read("sv/index.html")
    assert "quiz" not in page.lower()
    bare = course(
        text
        | {
            "mkdocs.yml": "site_name: Kurs\ndocs_dir: content/sv\nplugins: [search]\n"
            "markdown_extensions: [admonition, attr_list, tables, pymdownx.tabbed, pymdownx.superfences]\n"
            "theme: {name: material, font: false, language: sv, features: [navigation.indexes, navigation.sections,"
            " navigation.footer, content.tooltips]}\n"
            "extra: {alternate: [{name: Svenska, lang: sv, link: ./sv/}, {name: 中文, lang: zh-Hans, link: ./zh/}]}\n"
        },
        "bare",
    )
    assert bare.build().returncode == 0
    # Four style sheets: of the look, of the site, of paper, and of the signs of Chinese, in which the course is written
    # as well. An icon for the home screen, the name of the course in the header, and what the footer says of answers.
    assert len(page) - len(bare.read("index.html")) < 680


MARKUP = """
questions:
- ask: {sv: Vilken?, zh: 哪一个？}
  right: {sv: "$`x^2`$", zh: "$`x^3`$"}
  wrong:
  - {text: "![våg 波浪](images/wave.svg)", why: –}
  - {text: "[hem 首页](index.md#top)", why: –}
  - {text: "[djupt 深处](a/b/index.md)", why: –}
  why: {sv: "$`x^`$", zh: 好}
"""


def test_texts_lead_right_from_any_depth(course: Callable[..., Course]) -> None:
    """Links and images count from the folder of the language, wherever the quiz is placed."""
    placed = "# Djupt {#top}\n\n/// quiz | q\n///\n"
    files = {"quizzes/q.yml": MARKUP.replace("x^`", "x`")}
    for language in ("sv", "zh"):
        files |= {f"content/{language}/{path}": placed for path in ("index.md", "a/b/index.md", "a/c.md")}
        files[f"content/{language}/images/wave.svg"] = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    files |= {f"content/{language}/index.md": "# Hem {#top}\n" for language in ("sv", "zh")}
    files |= {f"content/{language}/a/c.md": "# Grund {#top}\n\n/// posttest | q\n///\n" for language in ("sv", "zh")}
    made = course(files)
    done = made.build("--strict")
    assert done.returncode == 0, done.stdout
    for path in ("a/b/index.html", "a/c/index.html"):
        page = made.read(f"sv/{path}")
        for address in ("../../images/wave.svg", "../../#top", "../../a/b/"):
            assert f'="{address}"' in page, address
        assert "course-root:" not in page
        assert "<msup>" in page
    made.write({"mkdocs.yml": CONFIG + "use_directory_urls: false\n"})
    assert made.build("--strict").returncode == 0
    page = made.read("zh/a/c.html")
    assert 'href="../a/b/index.html"' in page
    assert 'src="../images/wave.svg"' in page


def test_a_formula_that_cannot_be_read_is_told_once(course: Callable[..., Course]) -> None:
    made = course(PLACED | {"quizzes/q.yml": MARKUP})
    made.write({f"content/{language}/images/wave.svg": "<svg/>" for language in ("sv", "zh")})
    made.write({f"content/{language}/a/b/index.md": "# Djupt\n" for language in ("sv", "zh")})
    done = made.build(LC_ALL="C.UTF-8")
    assert done.stdout.count("quizzes/q.yml:8:8: The formula “x^” cannot be read. [bad-formula]") == 1
    assert done.returncode == 1 and "Traceback" not in done.stdout
    checked = made.check("--messages", "en")
    assert checked.stdout.count("quizzes/q.yml:8:8: The formula “x^” cannot be read. [bad-formula]") == 1
    assert checked.returncode == 1


@pytest.mark.nightly
def test_the_search_does_not_depend_on_what_others_can_write(course: Callable[..., Course], tmp_path: Path) -> None:
    """The segmenter of Chinese keeps its dictionary in the folder for temporary files, under a name all know."""
    made = course({"content/zh/index.md": "# 你好\n\n信任是一切。\n", "content/sv/index.md": "# 你好 på svenska\n"})
    assert made.build().returncode == 0
    index = made.read("zh/search/search_index.json")
    cache = tmp_path / "shared" / "jieba.cache"
    cache.parent.mkdir()
    cache.write_bytes(marshal.dumps(({"信任是": 10**9, "信任": 1, "信": 1}, 10**9)))
    os.utime(cache, (2**32, 2**32))
    done = made.build("--strict", TMPDIR=str(cache.parent))
    assert done.returncode == 0 and made.read("zh/search/search_index.json") == index
    # Nor does it complain of a file that is another user's: here of one that cannot be replaced, also by root.
    cache.unlink()
    cache.mkdir()
    done = made.build("--strict", TMPDIR=str(cache.parent))
    assert done.returncode == 0 and made.read("zh/search/search_index.json") == index
    assert "Traceback" not in done.stdout and "jieba" not in done.stdout
    assert [*cache.parent.iterdir()] == [cache]


def test_modules_of_another_project_do_not_reach_make(tmp_path: Path) -> None:
    (tmp_path / "yaml.py").write_text("raise SystemExit('not ours')\n")
    command = ["make", f"--eval=probe: ; @{sys.executable} -c 'import yaml; print(yaml.__version__)'", "probe"]
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    root = Path(__file__).parent.parent
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
