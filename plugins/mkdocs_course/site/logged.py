"""Log messages of a process as data, to be shown by another one."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from mkdocs_course.model.problem import Problem


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """A log message of a process, with the name of its logger and the Problem that it describes, if any."""

    logger: str
    level: int
    text: str
    problem: Problem | None = None


class _MessageHandler(logging.Handler):
    """Collects log records as messages for the parent process."""

    def __init__(self, messages: list[Message], level: int) -> None:
        super().__init__(level)
        self.messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        text = self.format(record) if self.level <= logging.DEBUG else record.getMessage()
        problem = getattr(record, "problem", None)
        self.messages.append(Message(logger=record.name, level=record.levelno, text=text, problem=problem))


def collect(engine: str, level: int, messages: list[Message]) -> None:
    """Make the loggers of an engine, and of its plugins, add to `messages` from a `level` on, instead of printing."""
    for name in dict.fromkeys(("mkdocs", engine)):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [_MessageHandler(messages, level)], False
        logger.setLevel(level)
