"""Links and images in the texts of a quiz: they count from the folder of each language, and lead to what is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from urllib.parse import unquote

from mkdocs_course.model.parts.text import Text
from mkdocs_course.model.problem import Problem

LINK = re.compile(r"(?P<image>!?)\[(?P<text>[^\]]*)\]\((?P<address>[^)\s]+)")
CODE = re.compile(r"(?ms)^(`{3,}|~{3,}).*?^\1|`[^`\n]+`")
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[#/]", re.IGNORECASE)


def texts(part: object) -> Iterator[Text]:
    """Yield every Text of a record, and of the records it is made of."""
    if isinstance(part, Text):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from texts(each)
    elif is_dataclass(part):
        for field in fields(part):
            yield from texts(getattr(part, field.name))


def faults(part: object, content: Path, languages: tuple[str, ...]) -> Iterator[Problem]:
    """Yield links to files that are not in `content/<language>/`, and images that say nothing to who cannot see them."""
    for text in texts(part):
        for language, written in text.texts:
            for link in LINK.finditer(CODE.sub("", written)):
                if link["image"] and not link["text"].strip():
                    yield Problem.at(text.place, "image-without-text", warning=True, name=link["address"])
                if not ELSEWHERE.match(link["address"]):
                    yield from _missing(text, link["address"], content, (language,) if language else languages)


def _missing(text: Text, address: str, content: Path, languages: tuple[str, ...]) -> Iterator[Problem]:
    path = unquote(address.partition("#")[0])
    for language in languages:
        folder = (content / language).resolve()
        file = (folder / path).resolve()
        if not file.is_relative_to(folder) or not file.is_file():
            folder_name = f"{content.name}/{language}"
            yield Problem.at(text.place, "missing-file", "from-language", name=path, folder=folder_name)
