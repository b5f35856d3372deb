"""The lines of a trainer's file, for changes that keep every other byte."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Self

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceLines:
    """The `lines` of a file, each with its line break; `mark` is its byte order mark, or empty."""

    lines: tuple[str, ...]
    mark: bytes = b""

    @classmethod
    def of(cls, data: bytes) -> Self:
        """Return the lines of a file in UTF-8; raises UnicodeDecodeError for any other."""
        mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        return cls(lines=tuple(LINE.findall(data.removeprefix(mark).decode())), mark=mark)

    @property
    def text(self) -> str:
        """The text with line feeds as line breaks."""
        return "".join(self.lines).replace("\r\n", "\n").replace("\r", "\n")

    @property
    def newline(self) -> str:
        """The line break that the file uses."""
        first = self.lines[0] if self.lines else "\n"
        return "\r\n" if first.endswith("\r\n") else "\n"

    def inserted(self, number: int, text: str) -> Self:
        """Return the lines with a text, of whole lines, after the line with a number; 0 is before the first."""
        before = list(self.lines[:number])
        if before and not before[-1].endswith(("\n", "\r")):
            before[-1] += self.newline
        added = [f"{line}{self.newline}" for line in text.removesuffix("\n").split("\n")]
        return type(self)(lines=(*before, *added, *self.lines[number:]), mark=self.mark)

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.mark + "".join(self.lines).encode()
