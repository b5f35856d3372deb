"""The Content-Security-Policy of a language whose pages another program has made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs_course.project import THEME
from mkdocs_course.site.policy.address import host
from mkdocs_course.site.policy.policy import Policy
from mkdocs_course.site.policy.site import SitePolicy
from mkdocs_course.site.policy.source import Sources
from mkdocs_course.themes.language import StagedLanguage
from mkdocs_course.themes.program import Program
from mkdocs_course.view import root
from mkdocs_course.view.inline_scripts import staged_scripts
from mkdocs_course.view.runtime import runtime

NOT_FOUND = "404.html"


def site_policy(staged: StagedLanguage, program: Program) -> SitePolicy:
    """Return the policy of the pages of a language, and where what they load comes from."""
    project = staged.project
    settings, content = project.settings, project.content
    theme = staged.values.get("theme")
    features = theme.get("features") if isinstance(theme, dict) else None
    scripts = staged_scripts([staged.theme, program.templates], features, staged.values.get("extra") or {})
    brought = {
        path: file
        for path in _paths(staged.site)
        for file in (program.templates / path, THEME / path)
        if file.is_file()
    }
    own = {path: staged.own / path for path in _paths(staged.own)} if staged.own else {}
    sources = {path: file.resolve() for path, file in staged.files()}
    pages = {
        staged.built(page).relative_to(staged.site).as_posix(): content / staged.code / page for page in staged.lessons
    }
    texts = (project.quizzes.glob("*.y*ml"), content.glob("*.yml"), staged.own.rglob("*.html") if staged.own else ())
    return SitePolicy(
        policy=Policy(hosts=tuple(settings.hosts), scripts=tuple(settings.scripts), own=host(project.address)),
        # A program writes the address of its 404 without the dot that we end it with.
        scripts=lambda base: scripts(base.removesuffix("/.")),
        sources=Sources(
            root=project.root,
            config=project.file,
            files=brought | own | sources | pages,
            pages=frozenset((*pages, NOT_FOUND)),
            theme=(program.templates, THEME),
            folders=(content, project.quizzes),
            shared=(project.file, *(text for group in texts for text in sorted(group))),
            package=runtime().folder,
        ),
        not_found_base=f"{root.path(project.address)}{staged.code}/.",
    )


def _paths(folder: Path) -> Iterator[str]:
    return (file.relative_to(folder).as_posix() for file in sorted(folder.rglob("*")) if file.is_file())
