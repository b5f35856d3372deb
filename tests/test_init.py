"""`course init` writes a course that is right from the start, in any languages, and overwrites nothing."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from mkdocs_course import project
from mkdocs_course.authoring import starter
from mkdocs_course.authoring.new_course import course_id
from mkdocs_course.authoring.palette import COLOURS, PAPER, SLATE, Palette, contrast, parse
from mkdocs_course.cli import main
from mkdocs_course.report import wording
from support import ROOT, Course

TITLES = {"sv": "Säkert på lagret", "en": "Warehouse safety", "zh": "仓库：安全 #1", "de": "Sicherheit", "is": "Öryggi"}
WORKFLOW = starter.FOLDER / "files" / "dot-github" / "workflows" / "course.yml"


def init(folder: Path, *codes: str, **options: str) -> str:
    titles = [part for code in codes for part in ("--title", code, TITLES[code])]
    more = [part for name, value in options.items() for part in (f"--{name}", value)]
    done = CliRunner().invoke(main, ["init", str(folder), *titles, *more, "--messages", "en"])
    assert done.exit_code == 0, done.output
    return done.output


def problems(folder: Path) -> list[str]:
    assembly = project.assemble(folder / "mkdocs.yml", messages="en")
    return [wording.describe(problem, "en") for problem in assembly.problems]


@pytest.mark.slow
@pytest.mark.parametrize("codes", [("sv", "en"), ("en",), ("zh", "sv"), ("sv",), ("zh",)])
def test_a_new_course_has_no_problem(codes: tuple[str, ...], tmp_path: Path) -> None:
    folder = tmp_path / "my course"
    init(folder, *codes, colour="deep-orange", address="https://example.org/course/")
    assert problems(folder) == []
    assert len((folder / "mkdocs.yml").read_text("utf-8").splitlines()) <= 25
    read, _ = project.read(folder / "mkdocs.yml")
    assert read and {title.code: title.text for title in read.settings.languages} == {it: TITLES[it] for it in codes}
    # Nothing is left of a template, and nothing of another course.
    for file in (path for path in folder.rglob("*") if path.is_file()):
        text = file.read_text("utf-8")
        assert not re.search(r"\{course\}|\$(?:name|title|id|colour|address|version|languages)\b", text), file
        assert not re.search("trust|förtroende|信任", text.replace("proxy", ""), re.IGNORECASE), file


@pytest.mark.parametrize("codes", [("sv", "en"), ("de", "en"), ("en", "is")])
def test_the_languages_whose_pages_are_english_are_named(codes: tuple[str, ...], tmp_path: Path) -> None:
    said = init(tmp_path, *codes)
    for code in codes:
        marked = f"[{code}]" in (tmp_path / "content" / code / "index.md").read_text("utf-8")
        assert (f"“{code}”: the texts of the pages in {(tmp_path / 'content' / code).as_posix()}" in said) == marked
        assert marked == (code not in ("sv", "en"))
        # The words on buttons of German come with the package.
        assert (f"course words {code} --name" in said) == (code == "is")


def test_a_language_without_texts_has_the_english_ones_and_is_told_of(tmp_path: Path) -> None:
    init(tmp_path, "is", "en")
    told = problems(tmp_path)
    assert told and all(" words of the interface " in text or "[no-words]" in text for text in told), told
    assert "[is]" in (tmp_path / "content/is/index.md").read_text("utf-8")


def test_what_publishes_a_course_removes_the_places_of_photos(tmp_path: Path) -> None:
    init(tmp_path, "en")
    assert (tmp_path / "requirements.txt").read_text("utf-8").startswith("mkdocs-course[pictures]~=")


@pytest.mark.slow
def test_a_new_course_builds_strict_and_grows(tmp_path: Path) -> None:
    init(tmp_path, "sv", "en")
    arguments = ["new", "lesson", "basics/forklifts", "--title", "sv", "Truckar", "--title", "en", "Forklifts"]
    done = CliRunner().invoke(main, [*arguments, "--folder", str(tmp_path)])
    assert done.exit_code == 0, done.output
    built = Course(tmp_path).build("--strict")
    assert built.returncode == 0, built.stdout
    page = (tmp_path / "site/en/basics/forklifts/index.html").read_text("utf-8")
    for size in (192, 512):
        assert (tmp_path / f"site/en/assets/icon-{size}.png").read_bytes().startswith(b"\x89PNG")
    assert "Forklifts" in page and "look.css" in page and 'data-quiz="forklifts"' in page


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("Mine.\n")
    init(tmp_path, "en")
    assert (tmp_path / "README.md").read_text() == "Mine.\n"
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    done = CliRunner().invoke(main, ["init", str(tmp_path), "--messages", "en"])
    assert done.exit_code == 1 and "Nothing was written" in done.output
    assert before == {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}


def test_numbers_are_texts(tmp_path: Path) -> None:
    done = CliRunner().invoke(
        main, ["init", str(tmp_path), "--title", "en", "2024", "--title", "sv", "no", "--id", "1"]
    )
    assert done.exit_code == 0 and problems(tmp_path) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--title", "s v", "Kurs"], "“s v” is no code of a language"),
        (["--title", "sv", "Kurs", "--id", "My course"], "“My course” cannot be the name of a course"),
        (
            ["--title", "sv", "Kurs", "--colour", "petrol"],
            "“petrol” is no colour. Write six digits such as 0d5c63, or one of",
        ),
        (["--title", "sv", "Kurs", "--accent", "#12345"], "“#12345” is no colour"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_written(arguments: list[str], told: str, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["init", str(tmp_path / "new"), *arguments, "--messages", "en"])
    assert done.exit_code == 2 and not (tmp_path / "new").exists()
    assert told in done.output


@pytest.mark.parametrize(
    ("title", "id"),
    [("Säkert på lagret!", "sakert-pa-lagret"), ("仓库安全", "course"), ("A1", "a1"), ("2024: 信任", "course-2024")],
)
def test_the_id_resembles_the_title(title: str, id: str) -> None:
    assert course_id(title) == id


def test_exact_colours_are_a_style_sheet(tmp_path: Path) -> None:
    init(tmp_path, "sv", "en", colour="#0D5", accent="b00020")
    assert problems(tmp_path) == []
    config = (tmp_path / "mkdocs.yml").read_text("utf-8")
    assert len(config.splitlines()) <= 25 and config.count("primary: custom, accent: custom") == 2
    assert yaml.safe_load(config.replace("!ENV", ""))["extra_css"] == ["assets/colours.css"]
    sheet = (tmp_path / "overrides/assets/colours.css").read_text("utf-8")
    assert "--md-primary-fg-color: #00dd55;" in sheet and "--md-accent-fg-color--transparent: #b000201a;" in sheet


@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#0d5c63", "#ffee00", "#7f7f7f", "#b00020"])
def test_text_in_an_exact_colour_can_be_read(colour: str) -> None:
    sheet = Palette(primary=colour, accent=colour).sheet
    light, dark = (
        [tuple(bytes.fromhex(it)) for it in re.findall(r"(?:a-color|accent-fg-color): #(\w{6});", rule)]
        for rule in sheet.split("@media")
    )
    assert len(light) == len(dark) == 2
    assert all(contrast(it, PAPER) >= 4.5 for it in light) and all(contrast(it, SLATE) >= 4.5 for it in dark)
    (text,) = re.findall(r"primary-bg-color: #(\w{6});", sheet)
    assert contrast(tuple(bytes.fromhex(text)), tuple(bytes.fromhex(colour[1:]))) >= 4.5


@pytest.mark.parametrize(
    ("written", "colour"),
    [("Deep Orange", "deep-orange"), ("0D5C63", "#0d5c63"), (" #abc ", "#aabbcc"), ("#abcd", None), ("petrol", None)],
)
def test_a_colour_is_a_name_or_digits(written: str, colour: str | None) -> None:
    assert parse(written) == colour


def test_a_course_is_new_by_both_names(tmp_path: Path) -> None:
    files = {}
    for command in (["init"], ["new", "course"]):
        folder = tmp_path / command[0]
        done = CliRunner().invoke(main, [*command, str(folder), "--title", "en", "Course", "--messages", "en"])
        assert done.exit_code == 0, done.output
        files[command[0]] = {
            path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()
        }
    assert files["init"] == files["new"]
    with_help = CliRunner().invoke(main, ["new", "course", "--help", "--messages", "sv"])
    assert "Skriv en ny kurs i FOLDER" in with_help.output and "Kursens färg" in with_help.output


def test_on_a_terminal_it_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mkdocs_course.cli.init.is_asking", lambda: True)
    answers = "sv en\nSäkert\nSafety\n0d5c63\nhttps://example.org/x/\n"
    done = CliRunner().invoke(main, ["init", str(tmp_path), "--messages", "en"], input=answers)
    assert done.exit_code == 0, done.output
    config = (tmp_path / "mkdocs.yml").read_text("utf-8")
    assert "sv: Säkert" in config and "en: Safety" in config and "https://example.org/x/" in config
    assert "primary: custom" in config and problems(tmp_path) == []


def test_colours_are_those_of_the_theme() -> None:
    import material  # noqa: PLC0415 – only here

    (sheet,) = (Path(material.__file__).parent / "templates/assets/stylesheets").glob("palette.*.min.css")
    assert {*re.findall("data-md-color-primary=([a-z-]+)", sheet.read_text("utf-8"))} == {*COLOURS}


@pytest.mark.slow
def test_the_workflow_is_valid_pinned_and_safe(tmp_path: Path) -> None:
    init(tmp_path, "en")
    written = tmp_path / ".github" / "workflows" / "course.yml"
    tools = {name: shutil.which(name, path=str(Path(sys.executable).parent)) for name in ("check-jsonschema", "zizmor")}
    schema = [tools["check-jsonschema"], "--builtin-schema", "vendor.github-workflows", str(written)]
    for command in (schema, [tools["zizmor"], "--offline", "--no-progress", str(tmp_path / ".github")]):
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # type: ignore[arg-type]
        assert done.returncode == 0, done.stdout + done.stderr
    steps = yaml.safe_load(written.read_text("utf-8"))["jobs"]["build"]["steps"]
    assert "course check --strict --format github" in [step.get("run") for step in steps]
    # Those of this repository are renewed by Dependabot, and these with them.
    pinned = {action for file in (ROOT / ".github/workflows").glob("*.yml") for action in uses(file)}
    assert set(uses(WORKFLOW)) <= pinned
    json.loads((tmp_path / ".devcontainer/devcontainer.json").read_text("utf-8"))


def uses(file: Path) -> list[str]:
    return re.findall(r"uses: ([\w./-]+@[0-9a-f]{40})", file.read_text(encoding="utf-8"))
