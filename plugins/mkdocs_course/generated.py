"""The files that the plugin adds to those of a site: its scripts, and pictures in versions for the web."""

from __future__ import annotations

import logging
from collections.abc import Container
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from mkdocs_course.markdown.pictures import Pictures
from mkdocs_course.report import wording
from mkdocs_course.site import pictures
from mkdocs_course.view.runtime import runtime

CACHE = ".cache/plugin/course/pictures"
"""The folder of versions, beside `mkdocs.yml`; other plugins keep theirs in `.cache/plugin` too."""
INSTALL = 'python -m pip install "mkdocs-course[pictures]"'
log = logging.getLogger("mkdocs.plugins.course")


def add(files: Files, config: MkDocsConfig, shown: Pictures, messages: str) -> Files:
    """Add files to those of a site, and let pages show the versions of its pictures.

    Args:
        files: those that MkDocs has found.
        config: the configuration of the language that is built.
        shown: gets the pictures that pages show in other versions.
        messages: the language of what is logged.
    """
    for path, text in runtime().files:
        files.append(File.generated(config, path, content=text))
    languages = (words.code for words in config.extra["course"]["languages"])
    common = dict(pictures.shared(Path(config.docs_dir).parent, languages))
    for path, file in common.items():
        # A language may have a version of its own.
        if not files.get_file_from_path(path):
            files.append(File.generated(config, path, abs_src_path=str(file)))
    photos = (file for file in files.media_files() if _is_photo(file, Path(config.docs_dir), common.values()))
    own = tuple((file.src_uri, Path(file.abs_src_path or "")) for file in photos)
    if own and not pictures.is_installed():
        log.info(wording.sentence("pictures-plain", messages, command=INSTALL))
        return files
    versions, kept = pictures.versions(own, Path(config.config_file_path).parent / CACHE)
    for path in kept:
        log.info(wording.sentence("picture-kept", messages, name=path))
    for path, version in versions.items():
        _replace(files, config, path, version)
    shown.known = {path: version.picture for path, version in versions.items()}
    return files


def _is_photo(file: File, folder: Path, common: Container[Path]) -> bool:
    """Return whether a file is a picture of the course, and none of the theme or of another plugin.

    `folder` is that of the language, and `common` are the pictures of all languages.
    """
    source = Path(file.abs_src_path or "")
    return file.src_uri.lower().endswith(pictures.SUFFIXES) and (source.is_relative_to(folder) or source in common)


def _replace(files: Files, config: MkDocsConfig, path: str, version: pictures.Version) -> None:
    if version.web:
        web = f"{path}.webp"
        files.append(File.generated(config, web, abs_src_path=str(version.web)))
    if version.plain and (original := files.get_file_from_path(path)):
        files.remove(original)
        files.append(File.generated(config, path, abs_src_path=str(version.plain)))
