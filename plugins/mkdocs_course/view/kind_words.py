"""The interface words of each kind of question, read from the kind's folder `locales/`."""

from __future__ import annotations

from pathlib import Path

from mkdocs_course.model.language import Language
from mkdocs_course.model.quiz.kinds import HalfMadeKind, shown
from mkdocs_course.view.locale_tree import FALLBACK, Tree, directed, load

FOLDER = Path(__file__).parent / "questions"


class KindWords(dict[str, str]):
    """The words of one kind in one language, in English where the language lacks them.

    `english` and `own` override the words of the kind's English file and of its file in the language. Looking up a word
    that does not exist raises HalfMadeKind.
    """

    def __init__(self, kind: str, language: Language, english: Tree, own: Tree) -> None:
        self.kind, self.file = kind, FOLDER / kind / "locales" / f"{language}.yml"
        fallback = directed(language, {**load(self.file.with_stem(FALLBACK)), **english})
        super().__init__({**fallback, **load(self.file), **own})

    def __missing__(self, name: str) -> str:
        raise HalfMadeKind("kind-no-word", kind=self.kind, name=name, path=shown(self.file.with_stem(FALLBACK)))


class KindsWords(dict[str, KindWords]):
    """The words of every kind in one language by the kind's name, each kind read at its first lookup.

    `english` and `own` are the overriding words of KindWords, by the kind's name.
    """

    def __init__(self, language: Language, english: Tree, own: Tree) -> None:
        super().__init__()
        self.language, self.english, self.own = language, english, own

    def __missing__(self, kind: str) -> KindWords:
        self[kind] = KindWords(kind, self.language, self.english.get(kind, {}), self.own.get(kind, {}))
        return self[kind]


def tree(code: str) -> Tree:
    """Return the words that the kinds' own files have in a language, by the kind's name, without a fallback."""
    return {file.parent.parent.name: load(file) for file in sorted(FOLDER.glob(f"*/locales/{code}.yml"))}
