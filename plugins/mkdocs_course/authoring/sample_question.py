"""The question of each kind that a new quiz begins with. It is a file of the kind, with texts in some languages."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from mkdocs_course.authoring.samples import FALLBACK, marked
from mkdocs_course.model.quiz.question import Question, kind_name, kinds
from mkdocs_course.model.reading.writing import Value

USUAL = "single-choice"
"""The kind of a new quiz that nothing else is said of."""
# All values stay texts, as in a quiz file. PyYAML's own parser does not accept every text that libyaml does.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sample:
    """The sample of a kind: what the kind is called, by language, and a question of it."""

    names: Mapping[str, str]
    question: Mapping[str, Any]

    def name(self, language: str) -> str:
        """Return what the kind is called in a language, or else in English."""
        return self.names.get(language, self.names[FALLBACK])

    def written(self, codes: Sequence[str]) -> Value:
        """Return the question with its texts in the languages `codes`, plain if there is only one."""
        return {"id": "first"} | {name: self._value(value, codes) for name, value in self.question.items()}

    def _value(self, value: Any, codes: Sequence[str]) -> Value:
        if isinstance(value, dict) and FALLBACK in value:
            texts = {code: self._text(value, code) for code in codes}
            return texts if len(codes) > 1 else texts[codes[0]]
        if isinstance(value, dict):
            return {name: self._value(inner, codes) for name, inner in value.items()}
        return [self._value(item, codes) for item in value] if isinstance(value, list) else value

    def _text(self, texts: Mapping[str, Any], code: str) -> str | tuple[str, ...]:
        text = texts.get(code, texts[FALLBACK])
        # In another language the same text would be taken for a translation that was forgotten.
        foreign = code not in texts
        if isinstance(text, list):
            return tuple(marked(item, code) if foreign else item for item in text)
        return marked(text, code) if foreign else str(text)


def samples_of_kinds() -> dict[str, Sample]:
    """Return name → sample for the kinds that have one: `sample.yml` in the kind's folder, or a file beside its own."""
    files = {kind_name(kind).replace("_", "-"): _sample_file(kind) for kind in kinds().values()}
    read = {name: yaml.load(file.read_text("utf-8"), LOADER) for name, file in files.items() if file.is_file()}  # noqa: S506 – texts only
    return {name: Sample(names=it["name"], question=it["question"]) for name, it in sorted(read.items())}


def _sample_file(kind: type[Question]) -> Path:
    """Return the path of the sample of a kind: `sample.yml` in its folder, or `<kind>.yml` beside its module."""
    module = Path(str(sys.modules[kind.__module__].__file__))
    return module.with_name("sample.yml") if module.name == "question.py" else module.with_suffix(".yml")
