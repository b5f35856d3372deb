"""Completes the pages that a program has made of one language: quizzes, scripts, the index, and the policy."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_course.extension import QuizExtension
from mkdocs_course.model.problem import Problem
from mkdocs_course.project import page_assets
from mkdocs_course.site import publish
from mkdocs_course.site.pages import Pages
from mkdocs_course.site.publish import PublishOptions
from mkdocs_course.themes.language import StagedLanguage
from mkdocs_course.themes.markdown import options
from mkdocs_course.themes.navigation import listed
from mkdocs_course.themes.page import BuiltPage, PageFile, Section
from mkdocs_course.themes.policy import NOT_FOUND, site_policy
from mkdocs_course.themes.program import Program
from mkdocs_course.view.runtime import runtime


def complete(staged: StagedLanguage, program: Program) -> tuple[PublishOptions, tuple[Problem, ...]]:
    """Complete a language where it has been made, and return how the site is published, and what is wrong in it."""
    project, course, code = staged.project, staged.course, staged.code
    extension = QuizExtension(**options(staged))
    pages = Pages(course, extension, page_assets(project, code, staged.languages), folders=staged.folders)
    pages.policy = policy = site_policy(staged, program)
    built = {page.file.src_uri: page for page in _pages(staged)}
    files = [(page, staged.url(page)) for page in built] + [(path, path) for path, _ in staged.files()]
    menu = [built[entry.target] for entry, _ in listed(staged.menu) if entry.target in built]
    pages.set_menu(menu, [PageFile(src_uri=source, url=url) for source, url in files])
    for name, page in built.items():
        extension.facts = page.facts
        pages.record_facts(page)
        pages.compare(name, page.content)
        page.edit_url = pages.assets.editing.page_url(page)
        pages.fill(page)
        staged.built(name).write_text(pages.finish(page.whole, page), encoding="utf-8")
    if (file := staged.site / NOT_FOUND).is_file():
        file.write_text(pages.finish_not_found(file.read_text(encoding="utf-8")), encoding="utf-8")
    for path, text in runtime().files:
        (staged.site / path).parent.mkdir(parents=True, exist_ok=True)
        (staged.site / path).write_text(text, encoding="utf-8")
    extra = staged.values.get("extra") or {}
    site = PublishOptions(
        settings=project.settings, words=staged.languages, folders=staged.folders, policy=policy, extra=extra
    )
    publish.write_language(staged.site, course, extension, pages.menu, site)
    exam = pages.unreachable_exam(project.certificate, built) if code == project.languages[0] else ()
    return site, (*pages.problems, *exam, *policy.check(staged.site))


def _pages(staged: StagedLanguage) -> Iterator[BuiltPage]:
    entries = {entry.target: (entry.title, section) for entry, section in listed(staged.menu)}
    address = staged.project.address.rstrip("/")
    for name, lesson in staged.lessons.items():
        title, section = entries.get(name, ("", ""))
        url = staged.url(name)
        page = BuiltPage(
            file=PageFile(src_uri=name, url=url),
            title=title,
            meta=dict(lesson.front.meta),
            parent=Section(title=section) if section else None,
            canonical_url=address and f"{address}/{staged.code}/{url}",
        )
        page.open(staged.built(name).read_text(encoding="utf-8"))
        yield page
