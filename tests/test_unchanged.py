"""What is remembered of a course: never longer than everything that enters it is the same."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs_course import project
from mkdocs_course.cache import contents, store
from mkdocs_course.cache.fingerprint import fingerprint
from mkdocs_course.cli import main
from support import CONFIG, PLACED, Course, at_night

MANY = PLACED | {
    "content/glossary.yml": "trust: {term: {sv: Tillit, zh: 信任}, definition: {sv: Att lita, zh: 相信}}\n",
    "content/sv/a.png": b"\x89PNG",
    "overrides/main.html": '{% extends "base.html" %}',
    "locales/sv.yml": "name: Svenska\n",
}


def key(made: Course, *options: str) -> str | None:
    return fingerprint(made.folder / "mkdocs.yml", made.folder / "site", *options)


@pytest.mark.parametrize("name", [*MANY, "mkdocs.yml"])
def test_every_file_of_a_course_enters_its_fingerprint(name: str, course: Callable[..., Course]) -> None:
    made = course(MANY)
    before, file = key(made), made.folder / name
    assert before
    text = file.read_bytes()
    file.write_bytes(text + b"\n")
    assert key(made) not in (before, None)
    file.write_bytes(text)
    os.utime(file, (1, 1))
    assert key(made) == before, "a time is no content"
    file.rename(file.with_name(f"x-{file.name}"))
    assert key(made) != before


@pytest.mark.parametrize("name", ["content/sv/new.md", "quizzes/new.yml", "content/sv/empty/", "anything.txt"])
def test_what_is_added_enters_it_too(name: str, course: Callable[..., Course]) -> None:
    made = course(MANY)
    before, file = key(made), made.folder / name
    file.mkdir() if name.endswith("/") else file.write_bytes(b"")
    assert key(made) not in (before, None)


def test_what_does_not_enter_a_course(course: Callable[..., Course]) -> None:
    made = course(MANY)
    before = key(made)
    for name in ("site/a/index.html", ".git/HEAD", "node_modules/a.js", "venv/pyvenv.cfg", "venv/lib/a.py"):
        (made.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (made.folder / name).write_text("x")
    (made.folder / "venv" / "lib" / "more").mkdir()
    after = key(made)
    shutil.rmtree(made.folder / "venv")
    assert key(made) == before
    assert after is not None


def test_options_and_variables_enter_it(course: Callable[..., Course], monkeypatch: pytest.MonkeyPatch) -> None:
    made = course({"mkdocs.yml": f"site_url: !ENV [SOME_URL, '']\n{CONFIG}"})
    monkeypatch.setenv("OTHER", "a")
    before = key(made)
    assert before != key(made, "strict")
    monkeypatch.setenv("OTHER", "b")
    assert key(made) == before
    monkeypatch.setenv("SOME_URL", "https://a.example/")
    assert key(made) not in (before, None)
    monkeypatch.setenv("SOME_URL", "../elsewhere")
    assert key(made) is None


@pytest.mark.parametrize(
    "line",
    [
        "INHERIT: base.yml",
        "theme: {name: material, custom_dir: ../brand}",
        "docs_dir: /srv/content",
        "hooks: ['~/hooks.py']",
        r"docs_dir: C:\content",
        "snippets: {base_path: [content, content/../../shared]}",
    ],
)
def test_a_course_with_files_elsewhere_has_none(line: str, course: Callable[..., Course]) -> None:
    assert key(course({"mkdocs.yml": f"{CONFIG}{line}\n"})) is None


def test_a_course_with_a_linked_folder_has_none(course: Callable[..., Course], tmp_path: Path) -> None:
    made = course()
    (tmp_path / "pictures").mkdir()
    (made.folder / "content" / "sv" / "pictures").symlink_to(tmp_path / "pictures")
    assert key(made) is None
    assert fingerprint(tmp_path / "missing.yml", None) is None


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of the cache, which this test uses."""
    folder = tmp_path / "cache"
    monkeypatch.setenv(store.VARIABLE, str(folder))
    return folder


def test_a_result_is_kept_under_its_key(cache: Path) -> None:
    assert store.read("a", "key") is None
    store.write("a", "key", {"shown": "信任"})
    assert store.read("a", "key") == {"shown": "信任"}
    assert store.read("a", "another key") is None
    assert store.read("b", "key") is None
    assert [file.suffix for file in cache.iterdir()] == [".json"]


def test_a_damaged_result_is_none(cache: Path) -> None:
    store.write("a", "key", {"shown": "x", "errors": False})
    (file,) = cache.iterdir()
    whole = file.read_bytes()
    for end in range(len(whole)):
        file.write_bytes(whole[:end])
        assert store.read("a", "key") is None
    for at in range(len(whole)):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert store.read("a", "key") is None


def test_the_cache_does_not_grow(cache: Path) -> None:
    for number in range(store.MOST + 5):
        store.write(f"{number}", "key", {})
    assert len([*cache.iterdir()]) <= store.MOST
    assert store.read(f"{store.MOST + 4}", "key") == {}


def test_where_nothing_can_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    for place in (str(tmp_path / "file"), "off"):
        monkeypatch.setenv(store.VARIABLE, place)
        store.write("a", "key", {})
        assert store.read("a", "key") is None


def test_files_are_read_again_only_if_their_sizes_or_times_have_changed(
    course: Callable[..., Course], cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, reads = course(MANY), list[Path]()
    read = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda file: reads.append(file) or read(file))

    def read_again() -> int:
        reads.clear()
        found = key(made)
        assert found and found == fingerprint_anew(made, monkeypatch)
        return len(reads)

    assert read_again() == read_again() > len(MANY), "a file that is this new may change without a trace in its times"
    monkeypatch.setattr(contents, "SETTLED", -(10**18))
    whole = read_again()
    assert read_again() == 0
    file = made.folder / "content" / "sv" / "a.png"
    file.write_bytes(b"\x89GNP")
    os.utime(file, ns=(0, 0))
    assert read_again() == whole
    assert read_again() == 0
    for kept in cache.iterdir():
        kept.write_bytes(b"{}")
    assert read_again() == whole


def fingerprint_anew(made: Course, monkeypatch: pytest.MonkeyPatch) -> str | None:
    """Return the fingerprint of a course as it is computed where nothing is kept."""
    with monkeypatch.context() as patch:
        patch.setenv(store.VARIABLE, "off")
        patch.setattr(Path, "read_bytes", lambda file: file.open("rb").read())
        return key(made)


def test_a_course_that_has_not_changed_is_not_read_again(
    course: Callable[..., Course], cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, reads = course(PLACED), 0
    assemble = project.assemble

    def counted(*values: object, **named: object) -> object:
        nonlocal reads
        reads += 1
        return assemble(*values, **named)

    def run(*options: str) -> tuple[int, str, int]:
        nonlocal reads
        reads = 0
        done = CliRunner().invoke(main, ["check", str(made.folder), *options])
        return done.exit_code, done.output, reads

    monkeypatch.setattr(project, "assemble", counted)
    first = run()
    assert first[::2] == (0, 1)
    assert run() == (*first[:2], 0)
    assert run("--no-cache")[2] == 1
    assert run("--format", "json")[2] == 1
    assert run("--strict") == (*first[:2], 0)
    for file in cache.iterdir():
        file.write_bytes(file.read_bytes()[:-1])
    assert run() == first

    made.write({"quizzes/q.yml": "questions:\n- ask: Hej\n"})
    broken = run()
    assert broken[::2] == (1, 1)
    assert run() == (*broken[:2], 0), "errors are shown again, and fail again"
    made.write(PLACED)
    assert run()[:2] == first[:2]


def files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.slow
def test_a_site_is_built_again_when_anything_has_changed(course: Callable[..., Course], tmp_path: Path) -> None:
    """And then it is the same, file by file, as one that is built without a cache."""
    made = course(PLACED | {"content/sv/b.md": "# B\n", "content/zh/b.md": "# 乙\n"})
    site = made.folder / "site"

    def is_built(**variables: str) -> bool:
        done = made.build(COURSE_CACHE=str(tmp_path / "cache"), **variables)
        assert done.returncode == 0, done.stdout
        return "COURSE_CACHE" not in done.stdout

    assert is_built()
    before = files(site)
    assert not is_built()
    assert files(site) == before
    changes = (
        ("content/sv/b.md", "# Annat\n"),
        ("quizzes/q.yml", PLACED["quizzes/q.yml"].replace("Ja", "Jodå")),
        (
            "content/glossary.yml",
            "terms:\n- {id: tillit, pinyin: xìnrèn, term: {sv: Tillit, zh: 信任}, definition: {sv: Att, zh: 相信}}\n",
        ),
        ("content/sv/a.txt", "a\n"),
        ("locales/sv.yml", "quiz: {title: Frågor}\n"),
        ("overrides/main.html", '{% extends "base.html" %}{% block footer %}{% endblock %}'),
        ("mkdocs.yml", CONFIG.replace("Kurs", "Kursen")),
    )
    # That each file enters what is remembered is seen above, without a build.
    for name, text in at_night(changes, by_day=2):
        made.write({name: text})
        assert is_built(), name
        warm = files(site)
        assert name in ("content/glossary.yml", "overrides/main.html") or warm != before, name
        before = warm
    shutil.rmtree(site)
    made.build()
    assert files(site) == warm
    assert is_built(), "another build has made the site"
    (site / "sv" / "index.html").write_text("x")
    assert is_built()
    assert files(site) == warm


@pytest.mark.slow
def test_a_build_with_warnings_is_not_remembered(course: Callable[..., Course], tmp_path: Path) -> None:
    """It warns as often as it is built, and a strict build fails, whatever was built before."""
    made = course(PLACED | {"content/sv/b.md": "# B\n\n/// quiz | q\n///\n"})
    for option, status in ((), 0), (("-q",), 0), ((), 0), (("--strict",), 1):
        done = made.build(*option, COURSE_CACHE=str(tmp_path / "cache"))
        assert (done.returncode, "[quiz-used-twice]" in done.stdout) == (status, option != ("-q",)), done.stdout
