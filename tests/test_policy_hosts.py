"""Which sites a course may name, and how addresses and names of sites are read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from mkdocs_course import project
from mkdocs_course.model.text.host import HOST, ascii_host
from mkdocs_course.site.policy.address import clean, host
from mkdocs_course.site.policy.policy import digest


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://a.example/b", "a.example"),
        ("//a.example:8080?b", "a.example:8080"),
        ("http://A.example:80#b", "a.example"),
        ("https://\u00e5.example", "xn--5ca.example"),
        ("/a/b", ""),
        ("a:b", ""),
        ("mailto:a@b.example", ""),
        ("?//a.example", ""),
        ("#//a.example", ""),
        ("a//b.example", ""),
    ],
)
def test_hosts(address: str, name: str) -> None:
    assert host(clean(address)) == name


@pytest.mark.parametrize("name", ["player.vimeo.com", "*.example.com", "localhost:8000", "å.example", "a-b.example"])
def test_names_of_sites(name: str) -> None:
    assert HOST.fullmatch(ascii_host(name))


@pytest.mark.parametrize(
    "name",
    [
        "https://a.example",
        "a.example/b",
        "a b",
        "*",
        "*.com",
        "'self'",
        "a.example;",
        "",
        "a..b",
        "//a.example",
        "none",
        "self",
        "-",
        "a-.example",
        "-a.example",
        "a.-b",
        "1000",
        "a.example:",
        "a.example.",
        "true",
    ],
)
def test_no_names_of_sites(name: str) -> None:
    assert not HOST.fullmatch(ascii_host(name))


def named(value: object, option: str, folder: Path) -> tuple[tuple[str, ...], list[str]]:
    """Return the sites of a configuration that names one under this option, and the codes of its Problems."""
    (folder / "mkdocs.yml").write_text(
        json.dumps({"site_name": "x", "plugins": [{"course": {"id": "x", "languages": {"sv": "x"}, option: [value]}}]})
    )
    read, problems = project.read(folder / "mkdocs.yml")
    assert read
    return getattr(read.settings, option), [problem.code for problem in problems]


@pytest.mark.parametrize("option", ["hosts", "scripts"])
@pytest.mark.parametrize(
    "value",
    [None, True, 1e3, 17, 1.5, "", "none", "self", "'self'", "a.com:99999", "a.com:65536", "-", "a.com:x", ["a.b"]],
)
def test_values_that_are_no_sites(value: object, option: str, tmp_path: Path) -> None:
    sites, codes = named(value, option, tmp_path)
    assert sites == () and len(codes) == 1 and codes[0] in ("bad-host", "wrong-type", "empty-text")


def test_values_that_are_sites(tmp_path: Path) -> None:
    assert named("Film.Example:65535", "hosts", tmp_path) == (("film.example:65535",), [])
    assert named(digest("1"), "scripts", tmp_path) == ((digest("1"),), [])
