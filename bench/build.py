"""Time builds of a made-up course against the theme alone. See README.md beside this file."""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

WORDS = {
    "sv": "Förtroende växer när du håller vad du lovar och frågar för att du vill veta. ",
    "zh": "信任来自说到做到，也来自真心的提问和耐心的倾听。",
}
THEME = {"name": "material", "font": False, "features": ["navigation.prune", "navigation.indexes"]}
EXTENSIONS = ["admonition", "attr_list", "tables"]


def text(language: str, number: int, quiz: bool) -> str:
    """Return the Markdown of a lesson of six sections, with or without its quiz."""
    parts = [f"# {WORDS[language][:12]} {number}", *(f"## {part}\n\n{WORDS[language] * 12}" for part in range(1, 7))]
    return "\n\n".join([*parts, f"/// quiz | lesson-{number}\n///\n"] if quiz else parts)


def quiz(number: int) -> str:
    """Return the YAML of a quiz of five questions."""

    def say(words: str) -> dict[str, str]:
        return {"sv": f"{words} på svenska {number}", "zh": f"{words} 中文 {number}"}

    def question(index: int) -> dict[str, object]:
        wrong = [{"text": say(f"Fel {choice}"), "why": say(f"Inte så {choice}")} for choice in range(3)]
        right = {"text": say("Rätt"), "why": say("Just det")}
        return {"id": f"q{index}", "ask": say(f"Fråga {index}?"), "right": right, "wrong": wrong, "why": say("Därför")}

    made = {"title": say("Quiz"), "questions": [question(index) for index in range(5)]}
    return yaml.safe_dump(made, allow_unicode=True, sort_keys=False)


def make(folder: Path, lessons: int) -> None:
    """Write the course, and the same pages for each language alone."""
    for language, words in WORDS.items():
        for number in range(lessons):
            for place, with_quiz in (("content", True), ("bare", False)):
                file = folder / place / language / f"module-{number // 10}" / f"lesson-{number}.md"
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text(language, number, with_quiz), encoding="utf-8")
        for place in ("content", "bare"):
            (folder / place / language / "index.md").write_text(f"# {words}\n", encoding="utf-8")
        config = {"site_name": language, "docs_dir": f"bare/{language}", "site_dir": f"site-bare/{language}"}
        write(
            folder / f"bare-{language}.yml", config | {"plugins": ["search"], "theme": THEME | {"language": language}}
        )
    (folder / "quizzes").mkdir()
    for number in range(lessons):
        (folder / "quizzes" / f"lesson-{number}.yml").write_text(quiz(number), encoding="utf-8")
    plugins = ["search", {"course": {"id": "bench", "languages": {"sv": "Kurs", "zh": "课程"}}}]
    write(folder / "course.yml", {"site_name": "course", "docs_dir": "content", "plugins": plugins, "theme": THEME})


def write(file: Path, config: dict[str, object]) -> None:
    """Write a config; JSON is YAML too."""
    file.write_text(json.dumps(config | {"markdown_extensions": EXTENSIONS}, ensure_ascii=False), encoding="utf-8")


def build(folder: Path, *configs: str, parallel: bool = False) -> float:
    """Return the seconds it takes to build these configs, one after the other or at the same time."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f"]
    start, running = time.perf_counter(), []
    for config in configs:
        running.append(subprocess.Popen([*command, config], cwd=folder, env=environment, stderr=subprocess.DEVNULL))
        if not parallel and running[-1].wait():
            raise SystemExit(f"{config} does not build")
    if any(process.wait() for process in running):
        raise SystemExit("a build failed")
    return time.perf_counter() - start


def main() -> None:
    """Print one line of medians for each number of lessons."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lessons", type=int, nargs="+", default=[10, 100])
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    for lessons in given.lessons:
        with tempfile.TemporaryDirectory() as name:
            folder, bare = Path(name), ("bare-sv.yml", "bare-zh.yml")
            make(folder, lessons)
            # In turn, so that a machine that grows slower is as unfair to all.
            rows = [
                (build(folder, "course.yml"), build(folder, *bare), build(folder, *bare, parallel=True))
                for _ in range(given.runs + 1)
            ][1:]
        course, alone, together = (statistics.median(column) for column in zip(*rows, strict=True))
        ratio = statistics.median(row[0] / row[1] for row in rows)
        times = f"course {course:.2f} s, bare {alone:.2f} s, bare-parallel {together:.2f} s"
        print(f"{lessons} lessons: {times}, course/bare {ratio:.2f}")


if __name__ == "__main__":
    main()
