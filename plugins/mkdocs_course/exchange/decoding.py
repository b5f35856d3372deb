"""Bytes of another tool as text: most are UTF-8, and Excel and older tools save in the encoding of the machine."""

from __future__ import annotations

from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading import source

CODECS = {"GBK/GB18030": "gb18030", "Big5": "big5", "Windows-1252/Latin-1": "cp1252", "UTF-16": "utf-16"}
MAX_BYTES = 20_000_000
"""The size of a file that is read, in bytes."""


def decode(path: str, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    r"""Return the text of the file `path` with `\n` line ends, “” if it is none, and a Problem if it is not UTF-8."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    problems: tuple[Problem, ...] = ()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        text, problems = _guessed(path, data)
    return text.replace("\r\n", "\n").replace("\r", "\n"), problems


def _guessed(path: str, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    # A sample says which encoding it is; it must not end within a character, and ends of lines are none.
    sample = data[: source.MAX_BYTES // 2].rpartition(b"\n")[0] or data[: source.MAX_BYTES // 2]
    problem = next(iter(source.read(path, sample)[1]), None)
    codec = CODECS.get(problem.value("guess"), "") if problem else ""
    if not codec:
        return "", (Problem.at(Place(path=path), "import-not-text"),)
    if codec == "utf-16" and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        codec = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
    text = data.decode(codec, "replace").lstrip("\ufeff")
    guess = problem.value("guess") if problem else ""
    return text, (Problem.at(Place(path=path), "import-encoding", warning=True, guess=guess),)
