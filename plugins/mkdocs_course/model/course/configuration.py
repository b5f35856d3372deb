"""`mkdocs.yml`, merged with the files it inherits, as nodes that know their file, line and column."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mkdocs_course.model.course import beside, swallowed
from mkdocs_course.model.course.extensions import SNIPPETS
from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading import source
from mkdocs_course.model.reading.function import Function, Tagged
from mkdocs_course.model.reading.mkdocs_yaml import Unreadable, parse, typed
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.spelling import unknown

MAX_PARENTS, MAX_SWALLOWED = 10, 10


@dataclass(frozen=True, kw_only=True, slots=True)
class Plugin:
    """A plugin or an extension as it is listed: the nodes of its `name` and of its `options`, None if it has none."""

    name: Scalar
    options: Node | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Configuration:
    """The content of `file`, merged with what it inherits. `texts` has the lines of each file, for messages.

    `problems` are those of its characters, and one if an inherited file could not be merged.
    """

    file: Path
    root: Mapping
    texts: dict[str, list[str]]
    problems: tuple[Problem, ...] = ()

    def get(self, *names: str) -> Node | None:
        """Return the node of the value at a path of names, None if there is none."""
        pair = self.entry(*names)
        return pair[1] if pair else None

    def entry(self, *names: str) -> tuple[Scalar, Node] | None:
        """Return the nodes of the last name of a path and of its value, None if there are none."""
        node: Node = self.root
        pair = None
        for name in names:
            pair = entry(node, name)
            if pair is None:
                return None
            node = pair[1]
        return pair

    def text(self, default: str, *names: str) -> str:
        """Return the text at a path of names, the default if there is none."""
        value = typed(self.get(*names))
        return value if isinstance(value, str) and value else default

    def place(self, node: Node | None) -> Place:
        """Return where a node begins; for None, the start of the file."""
        if node is None:
            return Place(path=self.file.name)
        return Place(path=node.path or self.file.name, line=node.line, column=node.column)

    def unknown(
        self, node: Scalar, known: tuple[str, ...], taken: Container[str] = (), *, warning: bool = False
    ) -> Problem:
        """Return the Problem of a name that is not among the `known` ones, with the fix if one of these was meant.

        `taken` are the names that stand beside it, so that it cannot become one of them.
        """
        problem = unknown(self.place(node), "unknown-field", node.value, known)
        near = problem.value("closest")
        return replace(problem, warning=warning, fix=self.renamed(node, near) if near and near not in taken else None)

    def renamed(self, node: Node, name: str) -> Fix | None:
        """Return the fix that puts another name in the place of a scalar, None if it does not stand there as it is."""
        place = self.place(node)
        rows = self.texts.get(place.path, [])
        row, start = rows[place.line - 1] if place.line <= len(rows) else "", place.column - 1
        if not isinstance(node, Scalar) or node.style or not row.startswith(node.value, start):
            return None
        return Fix.of(place, f"{row[:start]}{name}{row[start + len(node.value) :]}")

    def plugins(self, *names: str) -> Iterator[Plugin]:
        """Yield the plugins in order; if `names` are passed, only the plugins with these names."""
        for plugin in listed(self.get("plugins")):
            if not names or plugin.name.value.rpartition("/")[2] in names:
                yield plugin

    def extensions(self, resolve: Callable[[Function], Any]) -> dict[str, dict[str, Any]]:
        """Return the options of each Markdown extension by its name, including MkDocs' default extensions.

        Written paths of snippets are relative to the folder of the configuration, as they are when MkDocs runs there.
        `resolve` returns the function that is the value of an option. An option whose function it does not know is left
        out, so that the extension does what it does by default.
        """
        options_by_name: dict[str, dict[str, Any]] = {"toc": {}, "tables": {}, "fenced_code": {}}
        for extension in listed(self.get("markdown_extensions")):
            options_by_name[extension.name.value] = _options(extension.options, resolve)
        snippets = options_by_name.get(SNIPPETS, {})
        if paths := snippets.get("base_path"):
            paths = paths if isinstance(paths, list) else [paths]
            snippets["base_path"] = [str(self.file.parent / path) for path in paths if isinstance(path, str)]
        return options_by_name


def load(file: Path, *, depth: int = 0, data: bytes | None = None) -> Configuration:
    """Return the configuration in a file, merged with what it inherits; `depth` counts the inheriting files.

    `data` are the bytes of the file, None for those on the disk.

    Raises Unreadable for a file that is not YAML, and OSError for a file, inherited or not, that cannot be read.
    """
    text, problems = source.read(file.name, file.read_bytes() if data is None else data)
    if text is None:
        raise Unreadable(problems[0])
    root, swallows = _repaired(file.name, text)
    problems, texts = (*problems, *swallows), {file.name: text.split("\n")}
    if not isinstance(root, Mapping):
        return empty(file)
    inherited = entry(root, "INHERIT")
    root = replace(root, entries=[pair for pair in root.entries if not inherited or pair[0] != inherited[0]])
    if inherited and isinstance(inherited[1], Scalar) and depth < MAX_PARENTS:
        parent = load(file.parent / inherited[1].value, depth=depth + 1)
        return Configuration(
            file=file,
            root=_merged(parent.root, root),
            texts=parent.texts | texts,
            problems=(*parent.problems, *problems),
        )
    return Configuration(file=file, root=root, texts=texts, problems=problems)


def _repaired(name: str, text: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return what a text contains, with swallowed rows as they were meant, and the Problems of these."""
    root, rows, problems = parse(name, text), text.split("\n"), list[Problem]()
    while root and len(problems) < MAX_SWALLOWED:
        problem = swallowed.find(name, root, rows) or beside.find(name, root, rows)
        if not problem or not problem.fix:
            break
        rows[problem.fix.first - 1 : problem.fix.last] = problem.fix.lines
        try:
            root = parse(name, "\n".join(rows))
        except Unreadable:
            break
        problems.append(problem)
    return root, tuple(problems)


def empty(file: Path) -> Configuration:
    """Return a configuration without any option."""
    return Configuration(file=file, root=Mapping([], False, 1, 1, file.name), texts={})


def _options(node: Node | None, resolve: Callable[[Function], Any]) -> dict[str, Any]:
    """Return the options of an extension without those whose function is not known."""
    entries = node.entries if isinstance(node, Mapping) else []
    values = ((typed(key), typed(value, resolve), value) for key, value in entries)
    return {name: value for name, value, written in values if value is not None or not isinstance(written, Tagged)}


def entry(node: Node | None, name: str) -> tuple[Scalar, Node] | None:
    """Return the nodes of a name and its value in a mapping; of duplicates the last, as in YAML. None if missing."""
    pairs = node.entries if isinstance(node, Mapping) else []
    for key, value in reversed(pairs):
        if isinstance(key, Scalar) and key.value == name:
            return key, value
    return None


def listed(node: Node | None) -> Iterator[Plugin]:
    """Yield the entries of a list of plugins: a list of names, of names with options, or a mapping of both."""
    for item in node.items if isinstance(node, Sequence) else [node]:
        if isinstance(item, Scalar) and item.value:
            yield Plugin(name=item)
        elif isinstance(item, Mapping):
            for name, options in item.entries:
                if isinstance(name, Scalar) and name.value:
                    yield Plugin(name=name, options=options)


def _merged(parent: Mapping, child: Mapping) -> Mapping:
    """Return the parent updated recursively with the child, as MkDocs merges inherited configurations."""
    entries = [pair for pair in parent.entries if not (isinstance(pair[0], Scalar) and entry(child, pair[0].value))]
    for key, value in child.entries:
        pair = entry(parent, key.value) if isinstance(key, Scalar) else None
        inherited = pair[1] if pair else None
        if isinstance(inherited, Mapping) and isinstance(value, Mapping):
            value = _merged(inherited, value)
        entries.append((key, value))
    return replace(child, entries=entries)
