"""Make courses to measure with: the same lessons as a course, without quizzes, and with the quizzes of mkdocs-quiz."""

from __future__ import annotations

import json
from pathlib import Path

import yaml

WORDS = {
    "sv": "Förtroende växer när du håller vad du lovar och frågar för att du vill veta. ",
    "zh": "信任来自说到做到，也来自真心的提问和耐心的倾听。",
}
THEME = {"name": "material", "font": False, "features": ["navigation.prune", "navigation.indexes"]}
EXTENSIONS = ["admonition", "attr_list", "tables"]
# The texts are made up, and their right options easy to guess: only builds without warnings are remembered.
STYLE = {"off": dict.fromkeys(("words-tell", "clue-word", "place-tells"), "made-up texts")}


# A theme for Hugo: as much of a menu as the pruned one of Material has.
HUGO = """<!doctype html>
<html lang="{{ site.Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><nav><ul>
{{ range site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
{{ if eq . $.CurrentSection }}<ul>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .RelPermalink }}</a>{{ end }}</ul>{{ end }}
{{ end }}</ul></nav><main>{{ .TableOfContents }}{{ .Content }}</main></body></html>
"""


def text(language: str, number: int, *, quiz: bool) -> str:
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


def other_quiz(number: int) -> str:
    """Return five questions as mkdocs-quiz has them, in the page."""
    answers = "\n".join(f"- [ ] Fel {choice} {number}" for choice in range(3))
    return "\n\n".join(f"<quiz>\nFråga {index}?\n- [x] Rätt {number}\n{answers}\n</quiz>" for index in range(5))


def make(folder: Path, lessons: int) -> None:
    """Write the course, and for each language alone the same pages, without quizzes and with those of mkdocs-quiz."""
    for language, words in WORDS.items():
        for number in range(lessons):
            own, bare = text(language, number, quiz=True), text(language, number, quiz=False)
            for place, page in (("content", own), ("bare", bare), ("other", f"{bare}\n\n{other_quiz(number)}\n")):
                file = folder / place / language / f"module-{number // 10}" / f"lesson-{number}.md"
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(page, encoding="utf-8")
        for place in ("content", "bare", "other"):
            (folder / place / language / "index.md").write_text(f"# {words}\n", encoding="utf-8")
        for place, pages, plugins in (
            ("bare", "bare", ["search"]),
            ("zensical", "bare", ["search"]),
            ("other", "other", ["search", "mkdocs_quiz"]),
        ):
            folders = {"docs_dir": f"{pages}/{language}", "site_dir": f"site-{place}/{language}"}
            config = {"site_name": language, "plugins": plugins, "theme": THEME | {"language": language}, **folders}
            write(folder / f"{place}-{language}.yml", config)
        # Hugo takes an `index.md` for the only page of its folder.
        pages = {"source": f"bare/{language}", "target": "content", "files": ["**/lesson-*.md"]}
        hugo = {
            "publishDir": f"site-hugo/{language}",
            "disableKinds": ["taxonomy", "term", "RSS"],
            "module": {"mounts": [pages, {"source": "hugo", "target": "layouts"}]},
        }
        (folder / f"hugo-{language}.json").write_text(json.dumps(hugo), encoding="utf-8")
    (folder / "hugo").mkdir()
    for layout in ("single", "list", "home"):
        (folder / "hugo" / f"{layout}.html").write_text(HUGO, encoding="utf-8")
    (folder / "quizzes").mkdir()
    for number in range(lessons):
        (folder / "quizzes" / f"lesson-{number}.yml").write_text(quiz(number), encoding="utf-8")
    plugins = ["search", {"course": {"id": "bench", "languages": {"sv": "Kurs", "zh": "课程"}, "style": STYLE}}]
    write(folder / "mkdocs.yml", {"site_name": "course", "docs_dir": "content", "plugins": plugins, "theme": THEME})


def write(file: Path, config: dict[str, object]) -> None:
    """Write a config; JSON is YAML too."""
    file.write_text(json.dumps(config | {"markdown_extensions": EXTENSIONS}, ensure_ascii=False), encoding="utf-8")
