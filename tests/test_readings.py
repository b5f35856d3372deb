"""Files that have not changed are not read again, and the course is the same as if they were."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs_course import project
from mkdocs_course.cache import store
from mkdocs_course.cache.codec import Codec
from mkdocs_course.model.course import lesson
from mkdocs_course.model.language import Language, rules
from mkdocs_course.model.quiz import quiz
from mkdocs_course.project import readings, second_process
from support import CONFIG, COURSE, PLACED, QUIZ, Course, languages

CODES = languages("sv", "zh")
GOLDEN = Path(__file__).parent / "golden"
CODEC = Codec("mkdocs_course.model.", {Language: lambda code: next(known for known in CODES if known == code)})
MANY: dict[str, str | bytes] = {
    **PLACED,
    "mkdocs.yml": CONFIG.replace("superfences]", "superfences, pymdownx.snippets]"),
    "quizzes/r.yml": QUIZ.replace("Går det", "Vad står det [här](other.md)"),
    "content/glossary.yml": "trust: {term: {sv: Tillit, zh: 信任}, definition: {sv: Att lita, zh: 相信}}\n",
    "content/figures/f.yml": "title: {sv: Steg, zh: 步骤}\nsteps:\n- {sv: Ett, zh: 一}\n- {sv: Två, zh: 二}\n",
    "content/sv/a.png": b"\x89PNG",
    "content/sv/other.md": "---\nminutes: 3\n---\n"
    "# Annat\n\n![bild](a.png) [ord](glossary.md#trust)\n\n/// quiz | r\n///\n",
    "content/zh/other.md": "# 别的\n\n/// quiz | own\n```yaml\n" + QUIZ + "```\n///\n\n--8<-- \"more.md\"\n",
    "content/more.md": "Mer.\n",
    "locales/sv.yml": "name: Svenska\n",
}  # fmt: skip
EDITS = (
    "",
    "\n# Ny\n",
    "\n/// quiz | r\n///\n",
    "\n- ask: x\n",
    "： “a”\n",
    "\n[x](nowhere.md)\n",
    "\n<!--\n",
    "\ttab\n",
)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of the cache, which these tests use."""
    monkeypatch.setenv(store.VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the paths of the files that are read, each when it is read."""
    paths: list[str] = []
    for module in (readings.quizzes, readings.lessons):
        whole = module.read

        def counted(path: str, *values: object, whole: Callable[..., object] = whole) -> object:
            paths.append(path)
            return whole(path, *values)

        monkeypatch.setattr(module, "read", counted)
    return paths


def shown(made: Course, *, kept: bool) -> str:
    """Return a course and all its Problems as text."""
    return repr(project.assemble(made.folder / "mkdocs.yml", messages="sv", kept=kept))


def records() -> Iterator[object]:
    for file in sorted(GOLDEN.glob("kinds/*.yml")):
        yield quiz.read(file.name, file.read_bytes(), file.stem, CODES)
    for file in sorted(GOLDEN.glob("faults/*.yml"))[::9]:
        yield quiz.read(file.name, file.read_bytes(), file.stem, CODES)
    for file in (*sorted(GOLDEN.glob("markup/*.md")), *COURSE.rglob("*.md")):
        yield lesson.read(file.name, file.read_bytes(), file.name, CODES[0], None, None, CODES)


@pytest.mark.slow
def test_what_is_read_comes_back_as_it_was() -> None:
    every = list(records())
    assert len(every) > 100
    for record in every:
        again = CODEC.loads(CODEC.dumps(record))
        assert (again, repr(again)) == (record, repr(record))
    (language, text), *_ = CODEC.loads(CODEC.dumps(((CODES[0], "\ud800"),)))
    assert rules(language) is rules(CODES[0]) and text == "\ud800"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '[["os:system"],[4,"true"]]',
        '[["tree:Path"],[4,"/"]]',
        '[["tree:os"],[4,"/"]]',
        '[["problem:find_duplicates"],[4,[0],null]]',
        '[["problem:Place"],[4,"a.md"]]',
        '[["reading.spelling:Path.home"],[4,"a"]]',
        '[[],[9]]',
    ],
)  # fmt: skip
def test_nothing_but_records_comes_out_of_a_text(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 – of any kind
        CODEC.loads(text)


def test_only_what_has_changed_is_read_again(course: Callable[..., Course], read: list[str], cache: Path) -> None:
    made = course(MANY)
    first, every = shown(made, kept=True), sorted(read)
    assert len(every) == 7 and first == shown(made, kept=False)

    def again() -> list[str]:
        read.clear()
        assert shown(made, kept=True) == first
        return read[:]

    includes = ["content/zh/other.md"] * 2  # with the quiz in it
    assert again() == includes, "what it includes may have changed"
    os.utime(made.folder / "quizzes" / "q.yml", (1, 1))
    assert again() == includes
    for file in cache.iterdir():
        file.write_bytes(file.read_bytes()[:-1])
    assert sorted(again()) == every
    for file in ("quizzes/q.yml", "content/sv/index.md"):
        (made.folder / file).write_bytes((made.folder / file).read_bytes() + b"\n")
    first = shown(made, kept=False)
    assert sorted(again()) == sorted([*includes, "quizzes/q.yml", "content/sv/index.md"])
    made.write({"mkdocs.yml": str(MANY["mkdocs.yml"]).replace("tables", "footnotes")})
    first = shown(made, kept=False)
    assert sorted(again()) == every


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_a_course_is_the_same_as_without_a_cache_whatever_changes(seed: int, course: Callable[..., Course]) -> None:
    made, draw = course(MANY), random.Random(seed)
    for _ in range(8):
        file = made.folder / draw.choice([*MANY])
        if not file.exists():
            made.write({file.relative_to(made.folder).as_posix(): MANY[file.relative_to(made.folder).as_posix()]})
        elif (change := draw.choice(("edit", "edit", "edit", "remove", "rename", "copy", "touch"))) == "edit":
            file.write_bytes(file.read_bytes() + draw.choice(EDITS).encode())
        elif change == "remove":
            file.unlink()
        elif change == "touch":
            file.touch()
        else:
            other = file.with_name(f"x{draw.randrange(3)}-{file.name}")
            (shutil.copy if change == "copy" else shutil.move)(file, other)
        if not (made.folder / "mkdocs.yml").exists():
            made.write({"mkdocs.yml": MANY["mkdocs.yml"]})
        assert shown(made, kept=True) == shown(made, kept=False)


def test_two_processes_read_what_one_reads(
    course: Callable[..., Course], read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = course(MANY)
    alone = shown(made, kept=False)
    every, this = len(read), os.getpid()
    monkeypatch.setattr(second_process, "pays", lambda number: number > 0)
    monkeypatch.setattr(second_process, "TURN", 1)
    # Which process is faster is not known: here each has every second turn.
    monkeypatch.setattr(second_process, "_claimed_turns", lambda _turns: range(os.getpid() != this, every, 2))
    read.clear()
    assert shown(made, kept=True) == alone
    assert len(read) < every
    assert shown(made, kept=True) == alone
    read.clear()
    monkeypatch.setattr(second_process, "_end", lambda *_values: os._exit(3))
    assert shown(made, kept=False) == alone, "a process that is killed has read nothing"
    assert len(read) == every


def test_every_job_is_done_in_one_of_two_processes() -> None:
    done: list[int] = []
    jobs = [lambda number=number: done.append(number) for number in range(1000)]
    found = second_process.share(jobs, lambda: dict.fromkeys(map(str, done), ""))
    assert sorted([*done, *map(int, found)]) == [*range(1000)]


def test_an_extension_that_is_not_known_may_read_anything(course: Callable[..., Course], read: list[str]) -> None:
    made = course(MANY | {"mkdocs.yml": CONFIG.replace("tables", "some_package.extension")})
    shown(made, kept=True)
    read.clear()
    shown(made, kept=True)
    assert sorted({path.split("/")[0] for path in read}) == ["content"]
