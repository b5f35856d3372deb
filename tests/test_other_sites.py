"""Small courses built for real: what a page may not load stops the build, and each page says what it may."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from mkdocs_course.site.policy.policy import digest
from support import CONFIG, PLACED, Course, Site

pytestmark = pytest.mark.slow
SCRIPT = re.compile(r"<script(?P<about>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
POLICY = re.compile(r'<meta charset="?utf-8"?><meta http-equiv="Content-Security-Policy" content="([^"]*)">')
LESSON = r"""
# Hej

```html
<img src="https://evil.example/a.png">
```

[Länk](https://evil.example/a.png) och `https://evil.example/a.png`. <!-- https://evil.example/a.png -->

Text ![bild](https://evil.example/a.png) ![](/\evil.example/b.png) ![](/&#92;evil.example/c.png)

<img src="https://evil.example/a.png" alt="">

--8<-- "sv/figure.svg"

<script>
window.smuggled = true
</script>

<p onclick="smuggle()">x</p>

``` mermaid
graph TD
```
"""
MAIN = '{{% extends "base.html" %}}{{% block {block} %}}{text}{{% endblock %}}'
WRONG = {
    "mkdocs.yml": CONFIG.replace("admonition,", "admonition, {pymdownx.snippets: {base_path: [content]}},")
    .replace(
        "pymdownx.superfences]",
        "{pymdownx.superfences: {custom_fences: [{name: mermaid, class: mermaid, format: "
        "!!python/name:pymdownx.superfences.fence_code_format ''}]}}]",
    )
    .replace("font: false}", "font: {text: Lato, code: Fira Code}, custom_dir: overrides}")
    + "extra_css: [https://cdn.example/x.css, own.css]\nrepo_url: https://github.com/a/b\n",
    "overrides/main.html": MAIN.format(block="extrahead", text="\n<script>window.mine = 1</script>"),
    "overrides/own.css": "a {}\nb { background: url(' //css.example') }\n",
    "content/sv/index.md": LESSON,
    "content/sv/figure.svg": '<svg xmlns="http://www.w3.org/2000/svg">\n<image href="//figure.example"/>\n</svg>\n',
    "overrides/app.webmanifest": '{"icons": [{"src": "a.png"},\n{"src": "//icon.example"}]}',
    "content/sv/frame.html": "<!doctype html>\n<script>own()</script>\n<img src=//frame.example>\n",
    "content/zh/index.md": '# 你好\n\n<p style="background:url(//zh.example)">\n',
}
TOLD = """
ERROR content/sv/figure.svg:2:14 //figure.example
ERROR content/sv/frame.html:3:10 //frame.example
ERROR content/sv/index.md:11:11 https://evil.example/a.png
ERROR content/sv/index.md:21:5 https://unpkg.com/mermaid@11/dist/mermaid.min.js
ERROR content/sv/index.md:9:14 https://evil.example/a.png
ERROR content/sv/index.md:9:46 /\\evil.example/b.png
ERROR content/sv/index.md:9:78 /\\evil.example/c.png
ERROR content/zh/index.md:3:26 //zh.example
ERROR mkdocs.yml:10:13 https://cdn.example/x.css
ERROR mkdocs.yml:11:1 https://api.github.com/
ERROR overrides/app.webmanifest:2:10 //icon.example
ERROR overrides/own.css:2:22 //css.example
WARNING content/sv/index.md:16:1 <script>
WARNING content/sv/index.md:19:13 onclick=
WARNING overrides/main.html:2:9 <script>
""".strip().splitlines()


def test_what_pages_may_not_load_stops_the_build(course: Callable[..., Course]) -> None:
    """In every language, each with its place; and the last good site stays."""
    made = course(WRONG | {"site/sv/index.html": "the last good one"})
    done = made.build(LC_ALL="en_GB.UTF-8")
    assert done.returncode == 1, done.stdout
    place, what = r"(ERROR|WARNING) +- +(?:\[zh\] )?(\S+:\d+:\d+): ", r"“(.*?)”.* \[(?:other-site|stopped)\]"
    pattern = f"{place}(?:The page's security policy stops )?{what}"
    told = sorted(" ".join(match) for match in re.findall(pattern, done.stdout) if "fonts." not in match[2])
    assert told == TOLD
    assert done.stdout.count("Write “font: false”") == 2 and "scripts: [sha256-" in done.stdout
    assert "14 errors, 3 warnings" in done.stdout and "Traceback" not in done.stdout
    assert made.read("sv/index.html") == "the last good one"
    assert not list(made.folder.glob(".site-*"))


SETTINGS = f"hosts: [film.example, '*.pictures.example']\n      scripts: [code.example, {digest('own()')}]"
THEME = """
  custom_dir: overrides
  font: false
  features: [content.tabs.link, announce.dismiss]
  palette: [{toggle: {icon: material/weather-sunny, name: to-dark}}]
use_directory_urls: false
"""
LISTED = {
    "mkdocs.yml": CONFIG.replace("id: test", f"id: test\n      {SETTINGS}").replace(
        "{name: material, font: false}", f"\n  name: material{THEME}"
    ),
    "overrides/main.html": MAIN.format(block="announce", text="Nytt"),
    "content/sv/a/b/c.md": '---\ntitle: "A</title><script>smuggled(1)</script>"\n---\n# C\n\n'
    '<iframe src="https://film.example/1" title="Film"></iframe> ![x](https://a.pictures.example/1.png)\n\n'
    '<script src="https://code.example/1.js"></script><script>own()</script>\n\n<script>smuggled(2)</script>\n',
}


def test_sites_that_are_listed(course: Callable[..., Course]) -> None:
    """What is listed may be loaded; a script in a lesson gets no hash, is told, and stops only a strict build."""
    made = course(PLACED | LISTED | {"content/zh/a/b/c.md": LISTED["content/sv/a/b/c.md"]})
    done = made.build(LC_ALL="en_GB.UTF-8")
    assert done.returncode == 0, done.stdout
    assert len(re.findall(r"content/(?:sv|zh)/a/b/c\.md:10:9: .*\[stopped\]", done.stdout)) == 2
    page = made.read("sv/a/b/c.html")
    assert " film.example *.pictures.example" in (content := POLICY.search(page)[1])
    assert digest("own()") in content and digest("smuggled(2)") not in content and digest("smuggled(1)") not in content
    assert_known(made, smuggled=r"smuggled|own\(\)")
    assert 'new URL("../.."' in page and "tabs=__md_get" in page and "[data-md-component=announce]" in page


@pytest.mark.parametrize("value", ["hosts: ['https://film.example/1']", "scripts: ['a b']", "hosts: ['*']", "hosts: x"])
def test_no_name_of_a_site(course: Callable[..., Course], value: str) -> None:
    done = course({"mkdocs.yml": CONFIG.replace("id: test", f"id: test\n      {value}")}).build()
    assert done.returncode == 1 and "mkdocs.yml:7:" in done.stdout and "Traceback" not in done.stdout


def test_every_page_of_a_course(site: Site) -> None:
    assert_known(Course(site.folder.parent))


def assert_known(made: Course, smuggled: str = "(?!)") -> None:
    """Each HTML file has a policy right after its encoding, with the hashes of the scripts in it and of no others."""
    files = sorted((made.folder / "site").rglob("*.html"))
    assert len(files) > 4
    for file in files:
        html = file.read_text(encoding="utf-8")
        content = POLICY.search(html[:4000])
        assert content and html.index("charset") < 900, file
        assert 'name="referrer"' in html[content.end() : content.end() + 30], file
        scripts = [script["text"] for script in SCRIPT.finditer(html) if not re.search("src=|json", script["about"])]
        scripts = [script for script in scripts if not re.search(smuggled, script)]
        hashes = set(re.findall(r"'(sha256-[^']+)'", content[1])) - {digest("own()")}
        assert hashes == {digest(script) for script in scripts}, file
