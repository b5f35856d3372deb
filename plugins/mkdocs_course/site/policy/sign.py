"""A fast test that most pages pass: parsing every page as HTML would take longer than building it.

Most of a page is a menu that other pages have too, so what has passed in one page is not looked through in the next.
"""

from __future__ import annotations

import re

# Addresses that are not loaded: in links, canonical addresses, names of namespaces and the policy itself.
HARMLESS = (
    b'<a href="https://',
    b'<a href="http://',
    b'<link rel="canonical" href="https://',
    b'<link rel="canonical" href="http://',
    b'xmlns="http://',
    b"'self' data:",
)
# An escaped character in the theme's texts for its scripts. A backslash matters in an address only beside a slash or
# another backslash, and in a style `\u` is only the letter u.
LETTER = re.compile(rb"\\u(?<![/\\]\\u)(?=[0-9a-f]{4})")
# The attribute of our own head that names scripts of writing. What follows its name is a path, whatever encloses it.
WRITING = re.compile(rb""" data-scripts='\[(?:\["\\\\p\{sc=[a-z]+\}", "[a-z0-9-]+"\](?:, )?)+\]'""")
# A document without any of these can load and run only files of its own site.
SIGNS = (
    *(b"http:", b"https:", b"//", b"\\", b"data:", b"javascript:", b"vbscript:", b"file:"),
    # A style sheet in a drawing is what is left of it without tags and comments.
    *(b"<style", b":style", b"<![cdata["),
    *(b"<base", b"<object", b"<embed", b"srcdoc", b"mermaid"),
    *(b'data-md-component="source', b"data-md-component=source"),
)
HANDLER = re.compile(rb"on(?<=[\s/\"']on)[a-z]{3,}\s*=")
# Each begins with a literal, which makes it fast.
PATTERNS = (
    re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|nbsp|para|copy|#39|#34);)"),
    re.compile(rb'<script(?! src=| type="module" src=| id="__config" type="application/json">)'),
)


BEGINNINGS = (b"\n<li", b"\n<")
"""What begins a piece that is judged by itself, as no sign goes on over a `<`: an item of a list, then any line."""
LONGEST, MOST = 1_000, 10_000
"""The length of the pieces that are remembered, and the number from which on they are forgotten.

Those of a menu are known again after the next page, and those of the texts of pages hardly ever come again.
"""


class Signs:
    """Looks for signs in the documents of one site, and remembers the pieces in which there are none."""

    def __init__(self) -> None:
        self.passed: dict[bytes, set[bytes]] = {beginning: set() for beginning in BEGINNINGS}

    def suspicious(self, text: str, scripts: tuple[str, ...] = ()) -> bool:
        """Return whether a document must be parsed; `scripts` are known inline scripts, which are ignored."""
        for script in scripts:
            text = text.replace(f"<script>{script}</script>", "")
        # What UTF-8 has no bytes for is written as a reference by MkDocs, too.
        content = text.encode(errors="xmlcharrefreplace")
        new: dict[bytes, list[bytes]] = {}
        for beginning, passed in self.passed.items():
            first, *pieces = content.split(beginning)
            new[beginning] = [piece for piece in pieces if piece not in passed]
            content = beginning.join((first, *new[beginning]))
        if suspicious(content):
            return True
        for beginning, passed in self.passed.items():
            if len(passed) > MOST:
                passed.clear()
            passed.update(piece for piece in new[beginning] if len(piece) <= LONGEST)
        return False


def suspicious(content: bytes) -> bool:
    """Return whether the UTF-8 of a text has a sign of something that loads or runs.

    A sign has only ASCII letters, and a browser takes no others for the same. With bytes, that is twice as fast.
    """
    content = content.lower()
    if HANDLER.search(content):
        return True
    for ignored in (b"\t", b"\n", b"\r"):
        content = content.replace(ignored, b"")
    for harmless in HARMLESS:
        content = content.replace(harmless, b" ")
    content = LETTER.sub(b" ", WRITING.sub(b" ", content))
    return any(sign in content for sign in SIGNS) or any(pattern.search(content) for pattern in PATTERNS)
