"""Creates the Content-Security-Policy of a site from the configuration of MkDocs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs_course.model.course.settings import Settings
from mkdocs_course.site.policy.address import host
from mkdocs_course.site.policy.policy import Policy
from mkdocs_course.site.policy.site import SitePolicy
from mkdocs_course.site.policy.source import Sources
from mkdocs_course.view import root
from mkdocs_course.view.inline_scripts import theme_scripts
from mkdocs_course.view.runtime import runtime


def site_policy(
    config: Any, files: Any, environment: Any, settings: Settings, quizzes: Path, address: str
) -> SitePolicy:
    """Return the policy of the pages of one language.

    `config` is the MkDocs configuration of that language, `files` are its files, and `environment` is the theme's Jinja
    environment. `settings` are those of the course, `quizzes` is the folder of the quiz files, and `address` the URL of
    the site above its languages.
    """
    file = Path(config.config_file_path).resolve()
    content, language = Path(config.docs_dir).parent, Path(config.docs_dir).name
    own = Path(config.theme.custom_dir).resolve() if config.theme.custom_dir else None
    texts = (quizzes.glob("*.y*ml"), content.glob("*.yml"), own.rglob("*.html") if own else ())
    sources = Sources(
        root=file.parent,
        config=file,
        files={built.dest_uri: Path(built.abs_src_path).resolve() for built in files if built.abs_src_path},
        pages=frozenset((*(page.dest_uri for page in files.documentation_pages()), "404.html")),
        theme=tuple(folder for folder in (Path(name).resolve() for name in config.theme.dirs) if folder != own),
        folders=(content, quizzes),
        shared=(file, *(text for group in texts for text in sorted(group))),
        package=runtime().folder,
    )
    server, port = config.dev_addr
    return SitePolicy(
        policy=Policy(hosts=tuple(settings.hosts), scripts=tuple(settings.scripts), own=host(address)),
        scripts=theme_scripts(environment, config),
        sources=sources,
        # The dot at the end makes it a folder when a browser resolves an address against it.
        not_found_base=f"{root.path(address)}{language}/.",
        served=address.startswith(f"http://{server}:{port}/"),
    )
