"""No link leads out of the course or round in it, and nothing that is no file is waited for."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown import markdown
from mkdocs_course.model import tree
from mkdocs_course.model.course import course as model
from mkdocs_course.view.runtime import parts
from support import PLACED, Course


def told(course: Course) -> list[tuple[str, str]]:
    """Return path and code of every Problem of a course."""
    folder = course.folder
    read = model.read(folder / "content", folder / "quizzes", ("sv", "zh"), folder, parts())
    return [(problem.place.path, problem.code) for problem in read.problems]


@pytest.fixture
def placed(course: Callable[..., Course], tmp_path: Path) -> Course:
    (tmp_path / "elsewhere" / "deep").mkdir(parents=True)
    (tmp_path / "elsewhere" / "secret.txt").write_text("secret")
    return course(PLACED | {"content/zh/images/a.svg": "<svg/>", "content/zh/images/deep/b.svg": "<svg/>"})


def link(course: Course, path: str, target: str | Path) -> None:
    file = course.folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.symlink_to(target)


@pytest.mark.parametrize(
    "path", ["content/x", "content/sv/x.txt", "content/sv/.x/x.md", "quizzes/x.yml", "quizzes/a/x"]
)
@pytest.mark.parametrize("target", ["secret.txt", "deep", "no/such/thing", ""])
def test_a_link_out_of_the_folder(placed: Course, tmp_path: Path, path: str, target: str) -> None:
    link(placed, path, tmp_path / "elsewhere" / target)
    assert told(placed) == [(path, "outside")]


def test_a_link_from_the_lessons_to_the_quizzes_and_one_relative_to_the_root(placed: Course) -> None:
    link(placed, "content/sv/q.yml", "../../quizzes/q.yml")
    link(placed, "content/sv/up", "../../..")
    assert told(placed) == [("content/sv/q.yml", "outside"), ("content/sv/up", "outside")]


def test_a_link_that_leads_out_by_way_of_another(placed: Course, tmp_path: Path) -> None:
    link(placed, "content/sv/a", "../zh/images/b")
    link(placed, "content/zh/images/b", tmp_path / "elsewhere")
    assert told(placed) == [("content/sv/a", "outside"), ("content/zh/images/b", "outside")]


def test_a_link_out_of_a_linked_folder_is_seen_at_both_places(placed: Course) -> None:
    link(placed, "content/sv/images", "../zh/images")
    link(placed, "content/zh/images/deep/hosts", "/etc/hosts")
    assert told(placed) == [
        ("content/sv/images/deep/hosts", "outside"),
        ("content/zh/images/deep/hosts", "outside"),
    ]


def test_links_inside_the_folder_are_followed(placed: Course) -> None:
    link(placed, "content/sv/images", "../zh/images")
    link(placed, "content/sv/figure.svg", placed.folder / "content" / "zh" / "images" / "a.svg")
    assert told(placed) == []
    files = tree.walk(placed.folder / "content", placed.folder).files
    assert placed.folder / "content/sv/images/deep/b.svg" in files
    assert placed.folder / "content/sv/figure.svg" in files


def test_the_folders_themselves_may_be_links(placed: Course, tmp_path: Path) -> None:
    for name in ("content", "quizzes"):
        (placed.folder / name).rename(tmp_path / f"real-{name}")
        (placed.folder / name).symlink_to(tmp_path / f"real-{name}")
    assert told(placed) == []


@pytest.mark.parametrize("target", [".", "..", "../sv", "../../content"])
def test_a_link_to_a_folder_above_it(placed: Course, target: str) -> None:
    link(placed, "content/sv/a", target)
    link(placed, "content/sv/b", target)
    assert told(placed) == [("content/sv/a", "link-loop"), ("content/sv/b", "link-loop")]


def test_links_that_lead_to_each_other(placed: Course) -> None:
    link(placed, "content/sv/x", "y")
    link(placed, "content/sv/y", "x")
    link(placed, "content/sv/one/to-two", "../two")
    link(placed, "content/sv/two/to-one", "../one")
    assert told(placed) == [
        ("content/sv/one/to-two/to-one", "link-loop"),
        ("content/sv/two/to-one/to-two", "link-loop"),
        ("content/sv/x", "link-loop"),
        ("content/sv/y", "link-loop"),
    ]


def test_a_round_that_begins_beside_where_it_ends(placed: Course) -> None:
    link(placed, "content/sv/pictures", "../zh/images/deep")
    link(placed, "content/zh/images/deep/up", "..")
    assert told(placed) == [
        ("content/sv/pictures/up", "link-loop"),
        ("content/zh/images/deep/up", "link-loop"),
    ]


@pytest.mark.slow
def test_links_to_folders_of_links_do_not_multiply(placed: Course) -> None:
    for level in range(40):
        for name in ("a", "b"):
            link(placed, f"content/sv/{level}/{name}", f"../{level + 1}")
    (placed.folder / "content" / "sv" / "40").mkdir()
    codes = {code for _, code in told(placed)}
    assert "too-many-links" in codes and codes <= {"too-many-links", "more-files"}


def test_a_link_to_nothing(placed: Course) -> None:
    link(placed, "content/sv/gone.md", "was-here.md")
    assert told(placed) == [("content/sv/gone.md", "dead-link")]


@pytest.mark.parametrize("path", ["content/sv/pipe.md", "content/pipe.png", "quizzes/pipe.yml", "content/glossary.yml"])
def test_what_is_no_file_is_not_waited_for(placed: Course, path: str) -> None:
    os.mkfifo(placed.folder / path)
    assert told(placed) == [(path, "no-file")]


def test_a_file_that_must_not_be_read(placed: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may be allowed to read everything."""

    def refuse(file: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    unread = ("content/sv/index.md", "content/zh/index.md", "quizzes/q.yml")
    assert {(path, "unreadable") for path in unread} <= set(told(placed))


def test_a_file_that_is_deleted_while_it_is_read(placed: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = tree.walk

    def vanish(folder: Path, root: Path) -> tree.Tree:
        found = whole(folder, root)
        (folder / "q.yml").unlink(missing_ok=True)
        (folder / "zh" / "index.md").unlink(missing_ok=True)
        return found

    monkeypatch.setattr(tree, "walk", vanish)
    assert told(placed) == [("content/sv/index.md", "missing-page"), ("content/sv/index.md", "unknown-quiz")]


def test_a_file_too_big_to_be_read_is_not_read(placed: Course) -> None:
    with (placed.folder / "content" / "sv" / "index.md").open("wb") as file:
        file.truncate(10**11)
    assert ("content/sv/index.md", "too-big") in told(placed)


def test_a_name_on_two_lines_is_shown_on_one(placed: Course) -> None:
    link(placed, "content/sv/a\nb\u202e.md", "/etc/hosts")
    assert told(placed) == [("content/sv/a\\nb\\u202e.md", "outside")]


OUT = ("../../mkdocs.yml", "../quizzes/../mkdocs.yml", "/etc/hostname", "{root}/mkdocs.yml", "https://example.org/a")
FORMS = ('--8<-- "#"', "-8<- '#'", '  ---8<---\t"#:1:3"', "--8<--\n#\n--8<--", "--8<--\nsv/fine.txt\n#:part\n--8<--")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("target", OUT)
def test_a_file_from_elsewhere_is_not_put_into_a_page(course: Callable[..., Course], target: str, form: str) -> None:
    folder = course({"content/sv/fine.txt": "fine"}).folder
    row = form.replace("#", target.replace("{root}", str(folder)))
    (folder / "content" / "sv" / "index.md").write_text(f"# Hej\n\n{row}\n")
    assert told(Course(folder)) == [("content/sv/index.md", "missing-file")]


@pytest.mark.parametrize("form", FORMS[:1] + FORMS[3:4])
def test_the_extension_itself_puts_in_nothing_from_elsewhere(course: Callable[..., Course], form: str) -> None:
    """Where the lessons are not checked, as under Zensical, the defaults of the extension hold."""
    folder = course({"content/sv/fine.txt": "fine", "secret.txt": "secret"}).folder
    options = {"pymdownx.snippets": {"base_path": [str(folder / "content"), str(folder / "quizzes")]}}
    for target in ("../secret.txt", str(folder / "secret.txt"), "sv/../../secret.txt", "http://127.0.0.1:9/secret"):
        html = markdown(form.replace("#", target), extensions=["pymdownx.snippets"], extension_configs=options)
        assert "secret" not in html.replace("secret.txt", "")
    assert "fine" in markdown('--8<-- "sv/fine.txt"', extensions=["pymdownx.snippets"], extension_configs=options)


@pytest.mark.slow
def test_a_course_with_links_out_of_it_is_not_built(placed: Course, tmp_path: Path) -> None:
    link(placed, "content/sv/d", tmp_path / "elsewhere")
    link(placed, "content/sv/a", ".")
    link(placed, "content/sv/b", ".")
    done = placed.build()
    assert done.returncode == 1 and "Traceback" not in done.stdout
    assert all(f"content/sv/{name}:1:1" in done.stdout for name in "abd")
    assert not (placed.folder / "site").exists()
