"""Which scripts and style sheets a page loads."""

from __future__ import annotations

from mkdocs_course.model.course.page_facts import PageFacts
from mkdocs_course.view.entry_point import page_entries
from mkdocs_course.view.runtime import bundle
from mkdocs_course.view.sheets import WRITTEN, content_styles, site_styles, used_styles, written_styles


def page_files(
    facts: PageFacts, script: str, writing: list[str], *, lesson: bool, look: bool, menu: bool
) -> dict[str, object]:
    """Return the files that a page loads which holds `facts`, by their names in the template of its head.

    `script` is the script of the page's language, and `writing` are those of the others in which text needs styles.
    `look` is whether the site has the look of the package, and `menu` whether languages are chosen in a menu.
    """
    entry_points = page_entries(facts, lesson=lesson)
    modules = [module for entry in entry_points for module in entry.scripts]
    # A script may lie in that of every page.
    named = [it for it in (entry.named for entry in entry_points) if bundle().files[it] == it]
    # Quizzes and page parts load them with the first text that is written in them.
    waits = not facts.glossary and bool(facts.quizzes or facts.parts)
    styles = [WRITTEN.format(other) for other in writing]
    late = [path for entry in entry_points if entry.script for path in entry.unscripted]
    return {
        "named": named,
        "preloaded": [path for path in bundle().loaded(*modules) if path not in {"site.js", *named}],
        "entry_points": entry_points,
        "site": site_styles(script),
        "content": [*([] if waits else styles), *content_styles(facts, look=look, menu=menu)],
        "written": [path for entry in entry_points for path in written_styles(script, entry.sheets)],
        "later": " ".join(writing) if waits else "",
        "used": used_styles(look=look),
        "unscripted": [*(styles if waits else ()), *late],
    }
