"""Classifies an address by where it leads, as a browser resolves it.

The rules are those of the URL Standard (https://url.spec.whatwg.org/#url-parsing): spaces and control characters
around an address are ignored, tabs and line breaks anywhere, a backslash is a slash, and `//` begins a host.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from html import unescape
from urllib.parse import urlsplit

from mkdocs_course.model.reading.spelling import closest

ENTITY = re.compile(r"&(?:#[0-9]+|#x[0-9a-f]+|[a-z][0-9a-z]*);", re.IGNORECASE)
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
AROUND = "".join(map(chr, range(0x21)))
# Percent-encoded slashes, backslashes and NULs, which a server may decode.
ENCODED = re.compile("%(?:2f|5c|00)", re.IGNORECASE)
# What is nearly the beginning of a web address, and an e-mail address; a path in a course has no `//` and no colon.
WEB = re.compile(
    r"(?P<word>[a-z]{3,7})(?:[:;.,：；，。]{1,2}[/\\]{1,3}|[/\\]{2,3}|[;：；])(?P<rest>[^/\\\s:;]{1,250}\.[a-z]{2}.*)",
    re.IGNORECASE | re.DOTALL,
)
WWW = re.compile(r"www\.[\w-]+\.[a-z]{2}", re.IGNORECASE)
MAIL = re.compile(
    r"(?:(?P<word>[a-z]{3,8})[:;：；] *)?(?P<rest>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})", re.IGNORECASE
)
INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
HOST = re.compile(r"[^\s<>^|%\[\]]+|\[[0-9a-f:.]+\]")


class Goal(Enum):
    """What kind of resource an address leads to."""

    COURSE = "a path relative to the folder of the language"
    ANCHOR = "the same page, or a heading of it"
    ELSEWHERE = "another site"
    MAIL = "an e-mail"
    NOWHERE = "nothing: the address is refused"


@dataclass(frozen=True, kw_only=True, slots=True)
class Address:
    """A classified address. `text` is the address as a page may contain it.

    For a refused one, `fault` is the code of the reason, and `correction` an address to use instead, “” for none.
    """

    goal: Goal
    text: str = ""
    fault: str = ""
    correction: str = ""

    @property
    def path(self) -> str:
        """The path, without query and fragment."""
        return re.split("[?#]", self.text, maxsplit=1)[0]


def classify(written: str) -> Address:
    """Return the classified address of a link that is `written` in Markdown. HTML character references are decoded."""
    text = decoded(written).strip(AROUND)
    if char := next((char for char in text if unicodedata.category(char) in INVISIBLE), None):
        return _refused("address-invisible", f"U+{ord(char):04X}")
    if not text:
        return _refused("address-empty")
    if meant := _meant(text):
        return _refused("address-misspelt", meant)
    if scheme := SCHEME.match(text):
        return _with_scheme(text, scheme[1].lower())
    path = re.split("[?#]", text, maxsplit=1)[0]
    slashed = path.replace("\\", "/")
    if slashed.startswith("//"):
        return _refused("address-host", f"https://{slashed.lstrip('/')}{text[len(path) :]}")
    if slashed.startswith("/"):
        return _refused("address-root")
    if slashed != path:
        return _refused("address-slash", slashed + text[len(path) :])
    if ENCODED.search(path):
        return _refused("address-encoded")
    return Address(goal=Goal.COURSE if path else Goal.ANCHOR, text=_spaces(text))


def _meant(text: str) -> str:
    """Return the address of another site, or of a mailbox, that a text is a misspelling of, “” if it is none."""
    if text.lower().startswith(("http:", "https:", "mailto:", "#", "/", ".")):
        return ""
    if WWW.match(text):
        return f"https://{text}"
    if "@" in text and (mail := MAIL.fullmatch(text)):
        return f"mailto:{mail['rest']}" if not mail["word"] or closest(mail["word"], ("mailto",)) else ""
    web = WEB.fullmatch(text) if ":" in text or "/" in text or ";" in text or "\\" in text else None
    near = closest(web["word"], ("https", "http")) if web else ""
    return f"{near}://{web['rest']}" if web and near else ""


def decoded(text: str) -> str:
    """Return the text with its HTML character references decoded. Only those that end in a semicolon are decoded."""
    return ENTITY.sub(lambda match: unescape(match[0]), text)


def _with_scheme(text: str, scheme: str) -> Address:
    rest = text[len(scheme) + 1 :]
    if scheme == "mailto" and rest:
        return Address(goal=Goal.MAIL, text=f"mailto:{_spaces(rest)}")
    if scheme not in ("http", "https"):
        return _refused("address-scheme", f"{scheme}:")
    host_and_path = re.split("[?#]", rest, maxsplit=1)[0]
    if not host_and_path.strip("/\\"):
        return _refused("address-unreadable")
    if "\\" in host_and_path or not re.match("//[^/]", host_and_path):
        return _refused("address-host", f"https://{rest.replace(chr(92), '/').lstrip('/')}")
    try:
        parts = urlsplit(f"{scheme}:{rest}")
        usable = bool(HOST.fullmatch(parts.netloc.rpartition("@")[2].removesuffix(f":{parts.port}")))
    except ValueError:
        usable = False
    return Address(goal=Goal.ELSEWHERE, text=f"{scheme}:{_spaces(rest)}") if usable else _refused("address-unreadable")


def _spaces(text: str) -> str:
    return text.replace(" ", "%20")


def _refused(fault: str, correction: str = "") -> Address:
    return Address(goal=Goal.NOWHERE, fault=fault, correction=correction)
