"""Every door shows the same Problems of a course: the same lines, in the same order."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from lesson_cases import CASES as LESSONS
from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs_course.cli import main
from mkdocs_course.extension import QuizExtension
from mkdocs_course.model.course import engine
from mkdocs_course.model.course.style import RULES
from mkdocs_course.model.quiz import quiz
from mkdocs_course.plugin import CoursePlugin
from support import CONFIG, QUIZ, Course, by_night, read_once

FAULTY = sorted((Path(__file__).parent / "golden" / "faults").glob("*.yml"))
PAGE = "# Hej\n\n/// quiz | first-meeting\n///\n"
PAGES: dict[str, str | bytes] = {f"content/{code}/index.md": PAGE for code in ("sv", "zh")}


def changed(old: str, new: str) -> str:
    assert old in CONFIG
    return CONFIG.replace(old, new)


def below(text: str) -> str:
    """Return a configuration with this line under `course:`."""
    return changed("      id: test\n", f"      id: test\n      {text}\n")


OPTIONS = "      id: test\n      languages: {sv: Kurs, zh: 课程}\n"
TITLES = "languages: {sv: Kurs, zh: 课程}"
CONFIGURATIONS: dict[str, tuple[str, list[str]]] = {
    "unknown option": (below("pass_mark: 70"), ["mkdocs.yml:7:7 unknown-field"]),
    "misspelt option": (below("not-offline: a/"), ["mkdocs.yml:7:7 unknown-field"]),
    "no id": (changed("      id: test\n", ""), ["mkdocs.yml:6:7 missing-field"]),
    "no languages": (
        changed(f"  - course:\n{OPTIONS}", "  - course: {offline: no}\n"),
        ["mkdocs.yml:5:13 missing-field"] * 2,
    ),
    "id twice": (below("id: other"), ["mkdocs.yml:7:7 duplicate-key"]),
    "id of another form": (changed("id: test", "id: Test 1"), ["mkdocs.yml:6:11 bad-id"]),
    "title that is a number": (changed(TITLES, "languages: {sv: 1, zh: 课程}"), ["mkdocs.yml:7:23 wrong-type"]),
    "title that is empty": (changed(TITLES, "languages: {sv: , zh: 课程}"), ["mkdocs.yml:7:23 empty-text"]),
    "list of languages": (changed(TITLES, "languages: [sv, zh]"), ["mkdocs.yml:7:18 wrong-type"]),
    "languages are empty": (changed(TITLES, "languages: {}"), ["mkdocs.yml:7:18 wrong-type"]),
    "language without words": (
        # What its pages and texts lack comes from the folder that is missing, and is counted with it.
        changed("zh: 课程", "zh: 课程, is: Kurs"),
        ["mkdocs.yml:7:37 missing-folder", "mkdocs.yml:7:37 no-words"],
    ),
    "folder of quizzes that is not there": (
        below("quizzes: prov"),
        [
            "content/sv/index.md:3:12 unknown-quiz",
            "mkdocs.yml:7:16 no-folder",
        ],
    ),
    "folder of quizzes is a list": (below("quizzes: [a]"), ["mkdocs.yml:7:16 wrong-type"]),
    "certificate is a list": (below("certificate: [70]"), ["mkdocs.yml:7:20 wrong-type"]),
    "certificate under extra": (
        changed("markdown_extensions", "extra:\n  certificate: {pass_mark: 70}\nmarkdown_extensions"),
        ["mkdocs.yml:9:3 unknown-field"],
    ),
    "certificate with another field": (below("certificate: {exam: x}"), ["mkdocs.yml:7:21 unknown-field"]),
    "certificate of no quiz": (below("certificate: {quiz: nope, pass_mark: 70}"), ["mkdocs.yml:7:7 unknown-quiz"]),
    "certificate of no exam": (below("certificate: {quiz: first-meeting}"), ["mkdocs.yml:7:7 not-an-exam"]),
    "certificate of another mark": (
        below("certificate: {quiz: exam, pass_mark: 60}"),
        ["mkdocs.yml:7:7 pass-marks-differ"],
    ),
    "certificate of an exam that is not placed": (
        below("certificate: {quiz: unplaced}"),
        ["mkdocs.yml:7:7 exam-not-placed", "quizzes/unplaced.yml:1:1 unused-quiz"],
    ),
    "certificate of an exam on a page that is left out": (
        below("certificate: {quiz: exam, pass_mark: 70}") + "draft_docs: index.md\n",
        ["mkdocs.yml:7:7 exam-not-placed"],
    ),
    "mark that is none": (below("certificate: {pass_mark: 170}"), ["mkdocs.yml:7:32 out-of-range"]),
    "offline maybe": (below("offline: maybe"), ["mkdocs.yml:7:16 unknown-value"]),
    "pattern": (below('not_offline: "!"'), ["mkdocs.yml:7:20 unknown-value"]),
    "hosts with addresses": (
        below("hosts: [https://a.example/b, 17]"),
        ["mkdocs.yml:7:15 bad-host", "mkdocs.yml:7:36 wrong-type"],
    ),
    "language of messages": (below("messages: svenska"), ["mkdocs.yml:7:17 unknown-value"]),
    "twice": (
        changed("markdown_extensions", "  - course: {id: other}\nmarkdown_extensions"),
        ["mkdocs.yml:8:5 plugin-twice"],
    ),
    "with i18n": (
        changed("  - search\n", "  - search\n  - i18n: {languages: [{locale: sv, name: S, default: true}]}\n"),
        ["mkdocs.yml:5:5 plugin-conflict"],
    ),
    "with offline": (changed("  - search\n", "  - search\n  - offline\n"), ["mkdocs.yml:5:5 plugin-conflict"]),
    "offline, but not now": (changed("  - search\n", "  - search\n  - offline: {enabled: false}\n"), []),
    "unknown name": (CONFIG + "hoks: [a.py]\n", ["mkdocs.yml:10:1 unknown-field"]),
    "menu": (
        CONFIG + "nav: [index.md, {A: [{B: nope.md}, https://a.example, /a/]}]\n",
        ["mkdocs.yml:10:18 menu-title", "mkdocs.yml:10:23 menu-title", "mkdocs.yml:10:26 missing-file"],
    ),
    "hooks": (CONFIG + "hooks: [nope.py]\n", ["mkdocs.yml:10:9 missing-file"]),
    "site in quizzes": (CONFIG + "site_dir: quizzes/site\n", ["mkdocs.yml:10:11 site-overlaps"]),
    "site is content": (CONFIG + "site_dir: content\n", ["mkdocs.yml:10:11 site-overlaps"]),
    "site is everything": (CONFIG + "site_dir: .\n", ["mkdocs.yml:10:11 site-overlaps"] * 3),
}
# What MkDocs stops at before it knows of any plugin: it uses its own words, and only `course check` shows the place.
STOPPED = {
    "no YAML": (CONFIG + "nav: [\n", "mkdocs.yml:10:6 unclosed-bracket"),
    "another encoding": ("# kurs f\xf6r alla\n".encode("latin-1") + CONFIG.encode(), "mkdocs.yml:1:9 encoding"),
    "no course": (changed(OPTIONS, "      - id\n"), "mkdocs.yml:6:7 wrong-type"),
    "no folder of lessons": (changed("docs_dir: content", "docs_dir: nowhere"), "mkdocs.yml:2:11 no-folder"),
    "no folder of the theme": (changed("font: false", "font: false, custom_dir: nope"), "mkdocs.yml:9:50 no-folder"),
}
EXAM = f"mode: exam\npass: 70\n{QUIZ}".replace("Går det?", "Går provet?").replace("行吗？", "考吗？")
QUIZZES: dict[str, str | bytes] = {"quizzes/first-meeting.yml": QUIZ}


def short(line: str) -> str:
    """Return the place and the code of a Problem from its first line."""
    return f"{line.partition(': ')[0]} {line[line.rindex('[') + 1 : -1]}"


@pytest.fixture(autouse=True)
def _read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all doors share a reading: what they may differ in is what they ask for, and what they show."""
    monkeypatch.setattr(quiz, "read", read_once)


@pytest.fixture
def doors(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Callable[[Course], list[str]]:
    """Return a function from a course to the Problems that all doors show of it, after comparing them."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setattr(CoursePlugin, "_start", lambda plugin, config: None)

    def check(folder: Path) -> list[str]:
        done = CliRunner().invoke(main, ["check", "--strict", str(folder)])
        assert done.exit_code == ("0 errors, 0 warnings" not in done.output) and not done.stderr
        return done.output.splitlines()

    def build(folder: Path) -> list[str]:
        caplog.clear()
        ending = "0 errors, 0 warnings"
        command = click.Context(click.Command("build"))
        command.params = {"strict": True}
        try:
            with command:
                config = load_config(str(folder / "mkdocs.yml"), strict=True)
            config.plugins.on_config(config)
        except (Abort, PluginError) as error:
            ending = str(error)
        told = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
        return [line for text in (*told, ending) for line in text.splitlines()]

    def compare(course: Course) -> list[str]:
        checked = check(course.folder)
        assert build(course.folder) == checked
        return [line for line in checked if not line.startswith(" ")][:-1]

    return compare


# Twenty a course: what more files than that have in common is counted.
COURSES = [FAULTY[at : at + 20] for at in range(0, len(FAULTY), 20)]


def page_of(files: list[Path]) -> str:
    """Return a page that places the quizzes of these files."""
    return "# Hej\n\n" + "".join(f"/// quiz | {file.stem}\n///\n\n" for file in files)


@pytest.mark.slow
@pytest.mark.parametrize("files", COURSES, ids=lambda files: files[0].stem)
def test_faults_of_quizzes(
    files: list[Path], course: Callable[..., Course], doors: Callable[[Course], list[str]]
) -> None:
    quizzes = {f"quizzes/{file.name}": file.read_bytes() for file in files}
    assert len(doors(course(dict.fromkeys(PAGES, page_of(files)) | quizzes))) >= len(files)


@pytest.mark.slow
@pytest.mark.parametrize("files", [COURSES[0], *by_night(*COURSES[1:])], ids=lambda files: files[0].stem)
def test_faults_of_quizzes_without_the_plugin(
    files: list[Path], course: Callable[..., Course], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A course has one Problem for a language that none of its pages is in, however many texts have it.
    files = [file for file in files if not file.stem.startswith("three-languages")]
    # The rules of style are those of a whole course.
    config = below(f"style: {{off: {{{', '.join(f'{rule}: one quiz' for rule in RULES)}}}}}")
    quizzes = {f"quizzes/{file.name}": file.read_bytes() for file in files}
    folder = course(dict.fromkeys(PAGES, page_of(files)) | {"mkdocs.yml": config} | quizzes).folder
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(folder)
    caplog.set_level(logging.WARNING, "mkdocs.plugins.course")
    Markdown(extensions=[QuizExtension(languages=["sv", "zh"], language="sv")]).convert(page_of(files))
    checked = CliRunner().invoke(main, ["check", str(folder)]).output.splitlines()[:-1]
    logged = [record.getMessage() for record in caplog.records if "[" in record.getMessage()]
    assert len(checked) > len(files) and "\n".join(logged).splitlines() == checked


@pytest.mark.parametrize("name", LESSONS)
def test_a_fault_of_a_lesson(name: str, course: Callable[..., Course], doors: Callable[[Course], list[str]]) -> None:
    doors(course(PAGES | QUIZZES | {"content/sv/index.md": LESSONS[name][0]}))


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_a_fault_of_the_configuration(
    name: str, course: Callable[..., Course], doors: Callable[[Course], list[str]]
) -> None:
    text, expected = CONFIGURATIONS[name]
    files = PAGES | QUIZZES | {"mkdocs.yml": text}
    if "exam" in text:
        files |= {"quizzes/exam.yml": EXAM} | dict.fromkeys(PAGES, f"{PAGE}\n/// quiz | exam\n///\n")
    if "unplaced" in text:
        files |= {"quizzes/unplaced.yml": EXAM}
    assert [short(line) for line in doors(course(files))] == expected


def test_mkdocs_knows_no_other_names() -> None:
    assert sorted(engine.NAMES) == sorted(name for name, _ in MkDocsConfig._schema)


@pytest.mark.parametrize("name", STOPPED)
def test_what_mkdocs_stops_at(name: str, course: Callable[..., Course]) -> None:
    text, expected = STOPPED[name]
    folder = course(PAGES | QUIZZES | {"mkdocs.yml": text}).folder
    done = CliRunner().invoke(main, ["check", "--messages", "en", str(folder)])
    assert done.exit_code == 1
    assert [short(line) for line in done.output.splitlines() if line.startswith("mkdocs.yml")] == [expected]
    with pytest.raises((Abort, ConfigurationError, UnicodeError)):
        load_config(str(folder / "mkdocs.yml"))


def test_a_fault_is_told_in_the_file_that_has_it(
    course: Callable[..., Course], doors: Callable[[Course], list[str]]
) -> None:
    files = PAGES | QUIZZES | {"base.yml": below("certificate: {pass_mark: 170}"), "mkdocs.yml": "INHERIT: base.yml\n"}
    assert doors(course(files)) == ["base.yml:7:32: 170 is not between 0 and 100. [out-of-range]"]


def test_what_is_written_may_come_from_the_environment(
    course: Callable[..., Course], doors: Callable[[Course], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MARK", "170")
    files = PAGES | QUIZZES | {"mkdocs.yml": below("certificate: {pass_mark: !ENV [MARK, 70]}")}
    assert doors(course(files)) == ["mkdocs.yml:7:38: 170 is not between 0 and 100. [out-of-range]"]


def test_what_mkdocs_has_counts(course: Callable[..., Course], monkeypatch: pytest.MonkeyPatch) -> None:
    """Its command line and other plugins may change what is written; that is still the place of a Problem."""
    monkeypatch.setattr(CoursePlugin, "_start", lambda plugin, config: None)
    made = course(PAGES | QUIZZES | {"mkdocs.yml": below("certificate: {quiz: nope}") + "site_dir: quizzes\n"})
    made.write({path.replace("content", "other"): text for path, text in PAGES.items()})
    with pytest.raises(Abort):
        load_config(str(made.folder / "mkdocs.yml"))
    made.write({"mkdocs.yml": below("certificate: {quiz: nope}")})
    folders = {"docs_dir": str(made.folder / "other"), "site_dir": str(made.folder / "elsewhere")}
    config = load_config(str(made.folder / "mkdocs.yml"), **folders)
    plugin = config.plugins["course"]
    assert isinstance(plugin, CoursePlugin)
    plugin.config["certificate"] = {"quiz": "first-meeting", "pass_mark": 70}
    with pytest.raises(PluginError, match="1"):
        config.plugins.on_config(config)
    del plugin.config["certificate"]
    config.plugins.on_config(config)
    assert (plugin.project.content.name, plugin.project.site.name) == ("other", "elsewhere")
    assert plugin.project.certificate.quiz == ""
