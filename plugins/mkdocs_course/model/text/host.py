"""The host of another site in a Content-Security-Policy: https://www.w3.org/TR/CSP3/#grammardef-host-source."""

from __future__ import annotations

import contextlib
import re

# `*.` only before a name of two labels or more: `*.com` would allow nearly every site. The only name without a dot is
# `localhost`: some others are keywords of a policy.
LABEL = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
HOST = re.compile(rf"(?:localhost|(?:\*\.)?{LABEL}(?:\.{LABEL})+)(?::[0-9]{{1,5}})?")
HASH = re.compile(r"sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2}")
MAX_PORT = 65_535


def ascii_host(text: str) -> str:
    """Return a host, with or without a port, in the form of a policy: lower case, other alphabets as Punycode."""
    name, colon, port = text.partition(":")
    # A host that cannot be encoded is one that no browser finds; it is returned as it is written.
    with contextlib.suppress(UnicodeError):
        name = name.encode("idna").decode("ascii") if not name.isascii() else name
    return f"{name}{colon}{port}".lower()


def is_host(name: str) -> bool:
    """Return whether the result of `ascii_host` is a host, with or without a port."""
    return bool(HOST.fullmatch(name)) and int(name.partition(":")[2] or 0) <= MAX_PORT
