"""The pages for trainers have a menu of their own, and learners do not meet them among their lessons."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs_course.site.trainers_menu import Menus, divide


class Leaf(SimpleNamespace):
    """A page as MkDocs has it in a menu."""

    is_page, is_link, is_section, children = True, False, False, None

    def __init__(self, source: str) -> None:
        super().__init__(file=SimpleNamespace(src_uri=source), is_homepage=source == "index.md", meta={}, parent=None)
        self.previous_page = self.next_page = None


def section(*children: Any) -> Section:
    made = Section("", [*children])
    for child in children:
        child.parent = made
    return made


def pages(items: list[Any]) -> list[Any]:
    return [it for item in items for it in ([item] if item.is_page else pages(item.children or []))]


def divided(*items: Any) -> Menus:
    return divide(Navigation([*items], pages([*items])), lambda page: page.startswith("trainers/"))


def shape(items: list[Any]) -> list[Any]:
    """Return the items as their source paths and addresses, a list for each section."""
    return [it.file.src_uri if it.is_page else it.url if it.is_link else shape(it.children) for it in items]


def test_each_page_shows_the_menu_of_those_whom_it_is_for() -> None:
    home, lesson = Leaf("index.md"), Leaf("why/lesson.md")
    first, last, mixed = Leaf("trainers/index.md"), Leaf("trainers/class.md"), Leaf("trainers/more.md")
    menus = divided(
        home,
        section(Leaf("why/index.md"), lesson, Link("", "/x.pdf"), section(mixed)),
        section(first, Link("", "/guide.pdf"), last),
        Link("", "/y.pdf"),
    )
    assert shape(menus.learners.items) == ["index.md", ["why/index.md", "why/lesson.md", "/x.pdf"], "/y.pdf"]
    # It leads back to the course, and keeps the sections as they were.
    assert shape(menus.trainers.items) == [
        "index.md",
        [["trainers/more.md"]],
        ["trainers/index.md", "/guide.pdf", "trainers/class.md"],
    ]
    assert menus.around(home) is menus.around(lesson) is menus.learners
    assert menus.around(last) is menus.trainers
    assert menus.trainers.homepage is menus.learners.homepage is home
    # What is open in a menu is told by the section that a page is in.
    lesson.parent.active = True
    assert menus.learners.items[1].active
    assert not any(item.active for item in menus.trainers.items if item.is_section)


def test_a_row_of_pages_ends_where_the_others_begin() -> None:
    lesson, guide, late = Leaf("lesson.md"), Leaf("trainers/index.md"), Leaf("about.md")
    menus = divided(lesson, section(guide), late)
    assert (lesson.previous_page, lesson.next_page, late.previous_page, late.next_page) == (None, late, lesson, None)
    assert (guide.previous_page, guide.next_page) == (None, None)
    assert menus.footer(["about.md"]) == [late, guide]


def test_a_course_for_trainers_only_keeps_its_menu() -> None:
    for items in ([Leaf("index.md"), Leaf("a.md")], [Leaf("trainers/a.md"), Leaf("trainers/b.md")]):
        menus = divided(*items)
        assert menus.learners.items == items and menus.trainers is None
        assert all(menus.around(page) is menus.learners for page in items)
        assert menus.footer([]) == []


def test_the_search_leaves_them_out_unless_they_say_otherwise() -> None:
    menus, hidden, shown, lesson = divided(), Leaf("trainers/a.md"), Leaf("trainers/b.md"), Leaf("a.md")
    shown.meta = {"search": {"exclude": False}}
    for page in (hidden, shown, lesson):
        menus.leave_out_of_search(page)
    assert hidden.meta == {"search": {"exclude": True}}
    assert shown.meta == {"search": {"exclude": False}}
    assert not lesson.meta.get("search")
