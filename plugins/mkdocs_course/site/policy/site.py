"""The Content-Security-Policy of one site: writes it into each page, and checks the built site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from mkdocs_course.model.problem import Problem
from mkdocs_course.site.policy.check import check
from mkdocs_course.site.policy.policy import Policy
from mkdocs_course.site.policy.source import Sources


@dataclass(frozen=True, kw_only=True, slots=True)
class SitePolicy:
    """The policy and the sources of a site in one language.

    `scripts` returns the theme's inline scripts in a page by its relative path to the root of its language;
    `not_found_base` is the absolute path to that root, for the 404, which is shown at any address. If the site is
    `served`, its pages have no policy, because `mkdocs serve` adds a script to each: then only the check applies.
    """

    policy: Policy
    scripts: Callable[[str], tuple[str, ...]]
    sources: Sources
    not_found_base: str
    served: bool = False

    def insert(self, html: str, base: str) -> str:
        """Return the HTML of a page with its policy; `base` is its relative path to the root of its language."""
        return html if self.served else self.policy.insert(html, self.scripts(base))

    def tags(self, script: str) -> Markup:
        """Return the meta elements of a page whose only inline script is `script`."""
        return Markup("") if self.served else self.policy.tags((script,))

    def check(self, folder: Path) -> tuple[Problem, ...]:
        """Return the Problems of the built site in `folder`."""
        return check(folder, self.policy, self.sources, self._scripts, protected=not self.served)

    def _scripts(self, built: str) -> tuple[str, ...]:
        return self.scripts(self.not_found_base if built == "404.html" else "/".join([".."] * built.count("/")) or ".")
