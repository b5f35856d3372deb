"""The Content-Security-Policy of a page, see https://www.w3.org/TR/CSP3/, and its referrer policy."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_course.model.text.host import HASH
from mkdocs_course.site.policy.address import host, matches, scheme

# The encoding must be declared in the first 1,024 bytes, so it precedes the policy.
# Only comments may precede the head: anything else there would not be governed by the policy.
REST = r"(?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+>"
COMMENTS = r"(?:[ \t\n\f\r]|<!--(?!-?>)(?:(?!--!?>).)*+-->)*+"
HEAD = re.compile(
    rf"\ufeff?{COMMENTS}(?:<!doctype[^>]*+>{COMMENTS})?(?:<html(?=[\s>]){REST}{COMMENTS})?"
    rf"<head(?=[\s>]){REST}(?:\s*<meta charset=[\"']?utf-8[\"']?\s*/?>)?",
    re.IGNORECASE | re.DOTALL,
)
# The policy in a page, with or without the optional quotes. Programs that write a page anew may sort its attributes.
NAMED, BEGINNING = r"http-equiv=[\"']?Content-Security-Policy[\"']?", r"content=\"default-src 'self'"
WRITTEN = re.compile(rf"<meta (?:{NAMED} {BEGINNING}|{BEGINNING}[^\"<>]*\" {NAMED})")
# A `data:` image or font is part of the page; anything else would be a separate document or script.
EMBEDDED = ("img-src", "media-src", "font-src")
CLOSED = ("object-src", "base-uri", "manifest-src")


@dataclass(frozen=True, kw_only=True, slots=True)
class Policy:
    """The sources that the pages of a site may load.

    `hosts` are the other hosts from which pages may load images, media, frames, fonts and style sheets, and to which
    forms may send. `scripts` are hosts whose scripts they may run, and hashes of inline scripts. `own` is the host of
    the site itself, “” if it is not known.
    """

    hosts: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    own: str = ""

    def content(self, scripts: Iterable[str]) -> str:
        """Return the policy of a page that runs these inline scripts, as the value of the header (CSP3)."""
        hosts, running = " ".join(("", *self.hosts)), " ".join(("", *self._script_hosts))
        hashes = "".join(f" '{source}'" for source in (*map(digest, scripts), *filter(HASH.fullmatch, self.scripts)))
        return "; ".join(
            (
                # Not 'none': Firefox prefetches the page of `rel="next"`, which this directive governs.
                f"default-src 'self'{hosts}{running}",
                f"script-src 'self'{running}{hashes}",
                # Tables and figures have inline styles; what a style may load is limited by the other directives.
                f"style-src 'self' 'unsafe-inline'{hosts}",
                f"img-src 'self' data:{hosts}",
                f"media-src 'self' data:{hosts}",
                f"font-src 'self' data:{hosts}",
                f"connect-src 'self'{running}",
                f"frame-src 'self'{hosts}",
                "worker-src 'self'",
                "manifest-src 'self'",
                f"form-action 'self'{hosts}",
                "base-uri 'none'",
                "object-src 'none'",
            )
        )

    def tags(self, scripts: Iterable[str] = ()) -> Markup:
        """Return the `<meta>` elements of the policies, for the beginning of a page's head.

        The referrer policy is the default of most browsers: other sites learn the origin of this one and no more.
        Without the origin, some video players refuse to play.
        """
        return Markup(
            '<meta http-equiv="Content-Security-Policy" content="{}">'
            '<meta name="referrer" content="strict-origin-when-cross-origin">'
        ).format(Markup(self.content(scripts)))

    def insert(self, html: str, scripts: Iterable[str]) -> str:
        """Return a page with its policy before everything that it governs; a page without a head is not changed.

        `scripts` are inline scripts that the page may contain.
        """
        tags = str(self.tags(script for script in scripts if script in html))
        match = HEAD.match(html)
        return html[: match.end()] + tags + html[match.end() :] if match else html

    def allows(self, directive: str, address: str) -> bool:
        """Return whether `directive` allows a cleaned address to be loaded, or sent to."""
        if (named := scheme(address)) == "data":
            return directive in EMBEDDED
        if named in ("about", "blob"):
            return True
        name = host(address)
        if not name:
            return not named and directive not in ("object-src", "base-uri")
        if name == self.own:
            return named != "http" and directive not in ("object-src", "base-uri")
        return named != "http" and matches(name, self._hosts(directive))

    def _hosts(self, directive: str) -> tuple[str, ...]:
        if directive in CLOSED:
            return ()
        if directive == "default-src":
            return (*self.hosts, *self._script_hosts)
        return self._script_hosts if directive in ("script-src", "connect-src") else self.hosts

    @property
    def _script_hosts(self) -> tuple[str, ...]:
        return tuple(source for source in self.scripts if not HASH.fullmatch(source))


def digest(script: str) -> str:
    """Return the CSP hash source of an inline script, `sha256-…`, without quotes."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
