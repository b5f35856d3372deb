"""Parses addresses as browsers do (URL Standard), see https://url.spec.whatwg.org/#concept-basic-url-parser."""

from __future__ import annotations

import re
from urllib.parse import unquote

from mkdocs_course.model.text.host import ascii_host

# The characters that the URL Standard strips from the ends of an address, and from its middle.
ENDS = "".join(map(chr, range(0x21)))
INSIDE = str.maketrans("", "", "\t\n\r")
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
WEB = {"http": ":80", "https": ":443"}


def clean(address: str) -> str:
    """Return an address without the characters that browsers ignore."""
    return address.strip(ENDS).translate(INSIDE)


def scheme(address: str) -> str:
    """Return the scheme of a cleaned address in lower case, “” for a relative one."""
    match = SCHEME.match(address)
    return match[1].lower() if match else ""


def host(address: str) -> str:
    """Return the host of a cleaned address, with its port unless that is the default; “” if there is none.

    As in browsers, a backslash is a slash, and `https:` may be followed by any number of slashes.
    """
    named = scheme(address)
    rest = address[len(named) + 1 :] if named else address
    rest = rest.replace("\\", "/")
    if named not in WEB and not rest.startswith("//"):
        return ""
    authority = re.split(r"[/?#]", rest.lstrip("/"), maxsplit=1)[0]
    return ascii_host(unquote(authority.rpartition("@")[2]).removesuffix(WEB.get(named, ":443")))


def matches(name: str, patterns: tuple[str, ...]) -> bool:
    """Return whether a host matches one of the patterns, in which `*.` stands for one or more labels (CSP3)."""
    return any(name.endswith(pattern[1:]) if pattern.startswith("*.") else name == pattern for pattern in patterns)
