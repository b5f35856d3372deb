"""Fenced code in the texts of a quiz."""

from __future__ import annotations

import pytest
from mkdocs_course.markdown.markup import safe_markdown
from mkdocs_course.model.text import fence
from pace import assert_quick

CODE = "def check(a):\n    if a < 3:\n\n        return \"<b>\"\n\treturn '&amp;'"
SHOWN = "def check(a):\n    if a &lt; 3:\n\n        return \"&lt;b&gt;\"\n\treturn '&amp;amp;'"


@pytest.mark.parametrize(
    "info",
    [
        "",
        "python",
        " python ",
        "c++",
        "c#",
        "rust,ignore",
        "aquascope,interpreter,horizontal",
        'python title="test_file.py" hl_lines="2"',
        "{.python .numberLines #a}",
        "text 中文 <b>",
    ],
)
@pytest.mark.parametrize("sign", ["```", "~~~", "`````"])
def test_any_info_string(sign: str, info: str) -> None:
    html = safe_markdown()(f"Vad skrivs?\n\n{sign}{info}\n{CODE}\n{sign}\n\nSedan?")
    assert f'<code class="course-code">{SHOWN}</code>' in html
    assert "Vad skrivs?" in html and "Sedan?" in html and "hl_lines" not in html


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("```\na\n```", ["a"]),
        ("````\n```\na\n```\n````", ["```\na\n```"]),
        ("```\n~~~\n```", ["~~~"]),
        ("~~~ a`b\nc\n~~~", ["c"]),
        ("```\na\n`````  ", ["a"]),
        ("   ```\n   a\n     b\n  c\n   ```", ["a\n  b\nc"]),
        ("- a\n\n    ```\n    b\n      c\n    ```", ["b\n  c"]),
        ("```\n```", [""]),
        ("```\n\n\n```", ["\n"]),
        ("```\na\n```\nb\n```\nc\n```", ["a", "c"]),
        ("```\na\n ``` b\n```", ["a\n ``` b"]),
        ("a ``` b\n```c```\n``", []),
        ("```\na", ["a"]),
        ("a\n~~~~\nb\n~~~", ["b\n~~~"]),
    ],
)
def test_pieces(text: str, codes: list[str]) -> None:
    found = tuple(fence.pieces(text))
    assert "".join(piece.source for piece in found) == text
    assert [piece.code for piece in found if piece.fence] == codes


@pytest.mark.parametrize(("text", "closed"), [("```\na\n```", True), ("```\na", False), ("~~~\na\n```", False)])
def test_code_without_an_end(text: str, closed: bool) -> None:
    assert all(piece.closed for piece in fence.pieces(text)) == closed


def test_code_in_a_list_with_windows_line_ends() -> None:
    html = safe_markdown()("Så här:\r\n\r\n- ett\r\n\r\n    ```c#\r\n    a\r\n      b\r\n    ```\r\n\r\n- två")
    assert '<p><code class="course-code">a\n  b</code></p>\n</li>' in html
    assert html.count("<li>") == 2


def test_code_where_there_is_no_room_for_it_is_text() -> None:
    html = safe_markdown()('![\n```\n"><b>\n```\n](a.png) [x](a.md "\n```\n\\"\n```\n")')
    assert html.count("<code") == 0
    assert 'alt="\n&quot;&gt;&lt;b&gt;\n"' in html


@pytest.mark.slow
def test_many_fences_cost_little() -> None:
    texts = ("```\n" * 50_000, "~~~~\n```\n" * 50_000, "`" * 1_000_000, " " * 1_000_000 + "```", "``` `" * 200_000)

    def read() -> None:
        for text in texts:
            assert "".join(piece.source for piece in fence.pieces(text)) == text

    assert_quick(read, 1)
