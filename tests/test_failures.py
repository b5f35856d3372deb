"""What stops a build is said in words, whichever process it stops; the last good site stays."""

from __future__ import annotations

import errno
import functools
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs_course.model.quiz.kinds import shown
from mkdocs_course.report import wording
from mkdocs_course.site.failure import explain
from support import CONFIG, PLACED, Course, by_night

HOOK = """
import logging, sys
from mkdocs.exceptions import Abort, ConfigurationError, PluginError

class Odd(Exception):
    def __init__(self, one, two):
        super().__init__("cannot be sent to another process")
        self.odd = lambda: None

def on_env(env, config, files):
    if "/LANGUAGE" in config.site_dir:
        log = logging.getLogger("mkdocs.plugins.hook")
        log.warning("a warning with 100 %% of %s", "arguments", extra={"odd": lambda: None})
        log.info("an information")
        try:
            1 / 0
        except ZeroDivisionError:
            log.exception("an error")
        FAULT
"""
FAULTS = {
    "raise ConfigurationError('the reason')": "the reason",
    "raise PluginError('the reason')": "the reason",
    "raise Abort('the reason')": "the reason",
    "sys.exit('the reason')": "the reason",
    "raise OSError(28, 'No space left on device')": "The disk is full.",
    "open('quizzes/gone.yml')": "“quizzes/gone.yml” is not there.",
    "raise OSError('no network')": "“hook.py”, a plugin or hook in mkdocs.yml, stopped with an error (OSError: no",
    "raise Odd(1, 2)": "“hook.py”, a plugin or hook in mkdocs.yml, stopped with an error (Odd: cannot be sent",
}


@pytest.mark.slow
# The first language is built in the process itself, the others in processes of their own, whose failures travel.
@pytest.mark.parametrize("language", ["zh", *by_night("sv")])
def test_every_failure_is_a_sentence(language: str, course: Callable[..., Course]) -> None:
    made = course(PLACED | {"mkdocs.yml": f"{CONFIG}hooks: [hook.py]\n", "hook.py": ""})
    assert made.build().returncode == 0
    before = made.read("sv/index.html")
    # Those of the first language are shown by MkDocs, as ever; only what it would show as a traceback is ours.
    for fault, words in [*FAULTS.items()][4 if language == "sv" else 0 :]:
        made.write({"hook.py": HOOK.replace("LANGUAGE", language).replace("FAULT", fault)})
        done = made.build()
        assert done.returncode == 1, fault
        assert words in done.stdout, (fault, done.stdout)
        mark = "" if language == "sv" else f"[{language}] "
        for logged in ("WARNING -  {}a warning with 100 % of arguments", "INFO    -  {}an information", "{}an error"):
            assert logged.format(mark) in done.stdout, (fault, logged)
        # What a plugin logs with a traceback is its own affair, where MkDocs itself shows it.
        assert done.stdout.count("Traceback") == (language == "sv"), (fault, done.stdout)
        assert made.read("sv/index.html") == before and not list(made.folder.glob(".site*"))
    assert "raise Odd(1, 2)" in made.build("--verbose").stdout


@pytest.mark.slow
def test_what_is_wrong_in_both_languages_is_said_of_both(course: Callable[..., Course]) -> None:
    """The first one that stops does not keep what the others have to say."""
    hook = "from mkdocs.exceptions import PluginError\ndef on_page_markdown(markdown, page, config, files):\n"
    hook += "    raise PluginError(f'the reason in {config.docs_dir[-2:]}')\n"
    made = course(PLACED | {"mkdocs.yml": f"{CONFIG}hooks: [hook.py]\n", "hook.py": hook})
    done = made.build()
    assert done.returncode == 1 and "Traceback" not in done.stdout
    assert done.stdout.count("the reason in sv") == done.stdout.count("[zh] the reason in zh") == 1, done.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("limit", "words"), [("-f 8", "File too large"), *by_night(("-n 11", "Too many files are open"))]
)
def test_the_limits_of_the_machine_are_said(limit: str, words: str, course: Callable[..., Course]) -> None:
    made = course(PLACED)
    assert made.build().returncode == 0
    before = made.read("sv/index.html")
    command = f"ulimit {limit} && exec {sys.executable} -m mkdocs build -f mkdocs.yml"
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        ["sh", "-c", command], cwd=made.folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert words in done.stdout + done.stderr and "Traceback" not in done.stdout + done.stderr
    assert made.read("sv/index.html") == before and not list(made.folder.glob(".site*"))


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_every_error_of_the_system_has_words(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # A build fails once, and reads the words then.
    monkeypatch.setattr(wording, "_read", functools.cache(wording._read))
    for number in errno.errorcode:
        words = explain(OSError(number, os.strerror(number), "content/sv/index.md"), language)
        assert "{" not in words and words[-1] in ".。"
        assert explain(OSError(number, os.strerror(number)), language)


def test_an_unexpected_failure_says_where() -> None:
    """In a file of the package, where that is what fails, and not where a plugin does."""
    for fault, place in ((lambda: shown(Path("/elsewhere")), ", model/quiz/kinds.py:"), (lambda: 1 / 0, ")")):
        with pytest.raises((ValueError, ZeroDivisionError)) as caught:
            fault()
        assert place in explain(caught.value, "en") and explain(caught.value, "en").count(".py:") == (place != ")")


@pytest.mark.slow
def test_the_text_of_the_config_is_one_for_all_languages(course: Callable[..., Course]) -> None:
    """The file is edited while the first language is built; what it inherits from is found all the same."""
    edit = "from pathlib import Path\ndef on_pre_build(config):\n    Path('mkdocs.yml').write_text(': broken')\n"
    made = course(PLACED | {"base.yml": CONFIG, "mkdocs.yml": "INHERIT: base.yml\nhooks: [edit.py]\n", "edit.py": edit})
    done = made.build()
    assert done.returncode == 0, done.stdout
    assert Path(made.folder / "site/zh/index.html").is_file()
