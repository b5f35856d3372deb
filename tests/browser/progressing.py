"""A course of two lessons, and the pages about what the learner has done in it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page

ASKS = "".join(f"  - {{id: {id}, ask: Om {id}?, right: Ja, wrong: [Nej]}}\n" for id in "ab")
LESSON = (
    "---\ntitle: {title}\nminutes: 5\n{more}---\n# {title}\n\n{text}\n\n/// quiz | {quiz}\n///\n\n## Slut\n\nSlut.\n"
)

# The picture that is shown while there is no question.
SCENE = """
<div class="course-review__scene" hidden markdown>

<svg role="img" aria-label="En kopp" viewBox="0 0 9 9" width="90"><path d="M1 1h7v7z"/></svg>

</div>
"""


def later(page: Page, days: int) -> None:
    """Let so many days pass, and leave the page: its timers would go on by another clock."""
    page.goto("about:blank")
    page.clock.set_fixed_time(datetime.now(UTC) + timedelta(days=days))


def pages(language: str) -> dict[str, str]:
    text = "En rad.\n\n" * 60
    return {
        f"content/{language}/index.md": "---\ntitle: Start\n---\n# Start\n\n/// page-part | continue\n///\n",
        f"content/{language}/one.md": LESSON.format(title="Ett", more="", text=text, quiz="one"),
        f"content/{language}/two.md": LESSON.format(title="Två", more="prerequisites: one.md\n", text=text, quiz="two"),
        f"content/{language}/me.md": "---\ntitle: Min\n---\n# Min\n\n/// page-part | progress\n///\n",
        f"content/{language}/review.md": f"---\ntitle: Åter\n---\n# Åter\n\n/// page-part | review\n///\n{SCENE}",
    }


@pytest.fixture(name="lessons")
def lessons_fixture(small: Any) -> str:
    """The address of a course of two lessons."""
    quizzes = {
        "one": f"title: Ett\nquestions:\n{ASKS}",
        "two": f"title: Två\nconfidence: yes\nquestions:\n{ASKS.replace('Om', 'Kring')}",
    }
    return small(quizzes, files=pages("sv") | pages("zh")).url
