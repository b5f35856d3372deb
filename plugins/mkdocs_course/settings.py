"""The MkDocs door, second file: what `mkdocs.yml` may say under `course:`."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from mkdocs.config import config_options as option
from mkdocs.config.base import Config, ValidationError

from mkdocs_course.model import certificate, wording


class Percent(option.OptionallyRequired[int]):
    """A whole number from 0 to 100."""

    def run_validation(self, value: object) -> int:
        # Python takes `yes` for 1.
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 100:
            raise ValidationError(f"{value} is no percentage. Write a whole number from 0 to 100, for example 70.")
        return value


class CertificateConfig(Config):
    """What a certificate asks for, beside every lesson."""

    quiz = option.Type(str, default="")
    """The exam: a quiz with `mode: exam`; none by default."""

    pass_mark = Percent(default=0)
    """The percent to reach in it."""

    @cached_property
    def asked(self) -> certificate.Certificate:
        """What the rest of the plugin knows of it, with its place in the file."""
        file = Path(self.config_file_path or "mkdocs.yml")
        text = file.read_text(encoding="utf-8-sig") if file.is_file() else ""
        return certificate.Certificate(quiz=self.quiz, pass_=self.pass_mark, place=certificate.place(file.name, text))


class CourseConfig(Config):
    """What `mkdocs.yml` says under `course:`."""

    id = option.Type(str)
    """The course's own name in the learner's browser. Stored answers hang on it: never change it."""

    languages = option.DictOfItems(option.Type(str))
    """The course's title by language. The first language is the one for whoever speaks none of them."""

    quizzes = option.Dir(default="quizzes")
    """The folder of the quiz files."""

    certificate = option.SubConfig(CertificateConfig)
    """When a learner gets a certificate: when every lesson is done, unless more is asked for."""

    offline = option.Type(bool, default=True)
    """Whether the whole course works without a network after the first visit. Never while it is edited."""

    messages = option.Optional(option.Choice(wording.LANGUAGES))
    """The language of messages to trainers; the machine's own by default."""

    edit_url = option.Type(str, default="")
    """Where a page can be edited: an address to which `<language>/<page>.md` is added."""
