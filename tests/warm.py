"""Commands that run in a fork of a process which has loaded them: what they do is the same, for a quarter of the time.

Run as a script it is that process: `mkdocs` and `mkdocs_course` are imported, a course has been built, and the
templates of the theme are compiled. Tests of how a process starts or ends use `support.run`.
"""

from __future__ import annotations

import functools
import gc
import json
import os
import runpy
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

SECONDS = 120


@functools.cache
def _process() -> subprocess.Popen[str]:
    """Start the process. It ends with this one, because its standard input does."""
    return subprocess.Popen([sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def run(*command: str, cwd: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run `python -m <command>` in a fork, and return its status and everything it printed."""
    process = _process()
    assert process.stdin and process.stdout
    with tempfile.NamedTemporaryFile("r", encoding="utf-8") as printed:
        request = {"command": command, "cwd": str(cwd), "environment": environment, "output": printed.name}
        process.stdin.write(f"{json.dumps(request)}\n")
        process.stdin.flush()
        status = int(process.stdout.readline())
        return subprocess.CompletedProcess(command, status, printed.read())


def _remember_templates() -> None:
    """Compile each text of a template once, and list the theme's files once: they are the same in every build."""
    from jinja2 import Environment, FileSystemLoader

    root = Path(__file__).parent.parent
    ours = str(root / "plugins"), str(root / "overrides")
    compile_, list_ = Environment.compile, FileSystemLoader.list_templates
    compiled: dict[Any, Any] = {}
    listed: dict[tuple[str, ...], list[str]] = {}

    def compile_once(self: Environment, source: Any, name: Any = None, filename: Any = None, *rest: Any) -> Any:
        made_by = (self.code_generator_class, self.finalize, self.autoescape, tuple(sorted(self.extensions)))
        key = (source, name, filename, rest, made_by)
        if key not in compiled:
            compiled[key] = compile_(self, source, name, filename, *rest)
        return compiled[key]

    def list_once(self: FileSystemLoader) -> list[str]:
        if not all("site-packages" in folder or folder.startswith(ours) for folder in self.searchpath):
            return list_(self)
        folders = tuple(self.searchpath)
        if folders not in listed:
            # Names that begin with a dot are never copied, and are most of what the theme has.
            listed[folders] = [name for name in list_(self) if not name.startswith(".")]
        return listed[folders]

    Environment.compile = compile_once  # type: ignore[method-assign]
    FileSystemLoader.list_templates = list_once  # type: ignore[method-assign]


def _fork(command: list[str], cwd: str, environment: dict[str, str], output: str) -> int:
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    status = 1
    try:
        signal.alarm(SECONDS)
        file = os.open(output, os.O_WRONLY | os.O_APPEND)
        os.dup2(file, 1)
        os.dup2(file, 2)
        os.chdir(cwd)
        os.environ.clear()
        os.environ.update(environment)
        sys.argv = command
        runpy.run_module(command[0], run_name="__main__", alter_sys=True)
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(bool(end.code))
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def main() -> None:
    """Answer each line of the standard input, a command, with a line: its status."""
    _remember_templates()
    import jieba
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from support import CONFIG, PLACED, SMALLEST, Course

    jieba.setLogLevel(30)
    jieba.initialize()
    with tempfile.TemporaryDirectory() as folder:
        for first, second in ((("sv", "zh")), ("zh", "sv")):
            config = CONFIG.replace("{sv: Kurs, zh: 课程}", f"{{{first}: a, {second}: b}}")
            Course(Path(folder)).write(SMALLEST | PLACED | {"mkdocs.yml": config})
            loaded = load_config(str(Path(folder) / "mkdocs.yml"))
            loaded.plugins.on_startup(command="build", dirty=False)
            build(loaded)
    gc.freeze()
    for line in sys.stdin:
        print(_fork(**json.loads(line)), flush=True)


if __name__ == "__main__":
    main()
