"""Measure builds and checks of made-up courses against other programs. See README.md beside this file."""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import courses

PYTHON = (sys.executable, "-m")
LANGUAGES = tuple(courses.WORDS)
ONE_CHANGED = "check, one quiz changed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """What a run took: seconds on the clock, seconds of the processor, and the largest process in megabytes."""

    wall: float
    processor: float
    memory: float


def commands() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return name → commands, one after the other, of everything that is measured and installed."""

    def alone(place: str, *engine: str) -> tuple[tuple[str, ...], ...]:
        return tuple((*PYTHON, *engine, "-f", f"{place}-{language}.yml") for language in LANGUAGES)

    build, check = (*PYTHON, "mkdocs", "build"), (*PYTHON, "mkdocs_course", "check")
    measured = {
        "bare": alone("bare", "mkdocs", "build"),
        "course": (build,),
        "course, unchanged": (build,),
        "check": (check,),
        "check, unchanged": (check,),
        ONE_CHANGED: (check,),
        "check, without cache": ((*check, "--no-cache"),),
    }
    if find_spec("mkdocs_quiz"):
        measured["mkdocs-quiz"] = alone("other", "mkdocs", "build")
    if find_spec("zensical"):
        measured["Zensical"] = alone("bare", "zensical", "build", "--clean")
    return measured


def run(folder: Path, name: str, rows: tuple[tuple[str, ...], ...]) -> Run:
    """Run commands in a folder, one after the other. Raises SystemExit if one fails."""
    cache = str(folder / ".cache") if name.startswith(("course", "check")) else "off"
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "COURSE_CACHE": cache}
    start, processor, memory = time.perf_counter(), 0.0, 0.0
    for row in rows:
        process = subprocess.Popen(
            row, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        _, status, used = os.wait4(process.pid, 0)
        if status:
            raise SystemExit(f"{name} failed: {' '.join(row)}")
        processor += used.ru_utime + used.ru_stime
        memory = max(memory, used.ru_maxrss / 1024)
    return Run(wall=time.perf_counter() - start, processor=processor, memory=memory)


def forget(folder: Path) -> None:
    """Remove the results of earlier runs, so that the next one starts anew."""
    for file in (folder / ".cache").glob("*"):
        file.unlink()


def size(folder: Path) -> float:
    """Return the size of all files below a folder, in megabytes."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


def measure(folder: Path, runs: int, only: str) -> dict[str, list[Run]]:
    """Return the runs of the commands whose names begin with `only`.

    They are interleaved, so that a machine that grows slower is as unfair to all.
    """
    measured = {name: rows for name, rows in commands().items() if name.startswith(only)}
    taken: dict[str, list[Run]] = {name: [] for name in measured}
    for number in range(runs):
        for name, rows in measured.items():
            if name in ("course", "check"):
                forget(folder)
            elif name == ONE_CHANGED:
                with (folder / "quizzes" / "lesson-0.yml").open("a", encoding="utf-8") as file:
                    file.write(f"# {number}\n")
            taken[name].append(run(folder, name, rows))
    return taken


def table(lessons: int, taken: dict[str, list[Run]]) -> str:
    """Return the medians of the runs as Markdown, with their ratios to the first command in the same round.

    That is the bare theme, if everything is measured.
    """

    def row(name: str) -> str:
        runs, bare = taken[name], next(iter(taken.values()))
        wall, processor, memory = (statistics.median(getattr(run, it) for run in runs) for it in Run.__slots__)
        walls = statistics.median(one.wall / other.wall for one, other in zip(runs, bare, strict=True))
        shares = statistics.median(one.processor / other.processor for one, other in zip(runs, bare, strict=True))
        return f"| {name} | {wall:.2f} s | {walls:.2f} | {processor:.2f} s | {shares:.2f} | {memory:.0f} MB |"

    head = f"| 2 × {lessons} lessons | time | ratio | processor | ratio | memory |\n|---|--:|--:|--:|--:|--:|"
    return "\n".join((head, *map(row, taken)))


def main() -> None:
    """Print a table for each number of lessons."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lessons", type=int, nargs="+", default=[10, 100])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default="", help="measure only what begins so, such as check")
    options = parser.parse_args()
    for lessons in options.lessons:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            courses.make(folder, lessons)
            print(table(lessons, measure(folder, options.runs, options.only)))
            if options.only:
                continue
            print(f"\nSite: course {size(folder / 'site'):.1f} MB, bare {size(folder / 'site-bare'):.1f} MB\n")


if __name__ == "__main__":
    main()
