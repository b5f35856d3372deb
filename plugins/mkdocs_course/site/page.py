"""The additions to a page that the theme prints, or that are inserted into the page if the theme does not."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup


@dataclass(kw_only=True, slots=True)
class CoursePage:
    """The attribute `page.course` in the templates of a theme.

    `head` is the HTML for the head of the page. The package's `main.html` prints it; if an overriding one does not, it
    is inserted into the finished page. `in_menu` is whether the page is in the menu, and `has_quizzes` whether quizzes
    are in it.
    """

    head: Markup
    in_menu: bool = False
    has_quizzes: bool = False
    printed: bool = field(default=False, init=False)

    def print_head(self) -> Markup:
        """Return the HTML for the head, and note that a template has printed it."""
        self.printed = True
        return self.head

    def complete(self, page: str) -> str:
        """Return the finished HTML of the page, with the head inserted if no template printed it."""
        return page if self.printed else page.replace("</head>", f"{self.head}</head>", 1)


def insert_before_title(content: str, html: str) -> str:
    """Return the content of a page with `html` before its title, or first if the theme prints the title."""
    text, title, rest = content.partition("<h1")
    return f"{text}{html}{title}{rest}" if title else f"{html}{content}"


def insert_after_title(content: str, html: str) -> str:
    """Return the content of a page with `html` after its title, or first if the theme prints the title."""
    text, title, rest = content.partition("</h1>")
    return f"{text}{title}{html}{rest}" if title else f"{html}{content}"
