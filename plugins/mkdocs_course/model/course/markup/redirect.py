"""Links by way of another program, which reads them on the way: those of Google and of Outlook."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from mkdocs_course.model.course.markup.page import SHOWN, Page
from mkdocs_course.model.problem import Fix, Place, Problem, excerpt

# A line can be very long and consist of one character: no pattern may backtrack.
ADDRESS = re.compile(
    r"(?m)https?://(?:www\.google\.[a-z.]{2,6}/url\?(?:[a-z]{1,8}=[^\s&()]{0,40}&(?:amp;)?){0,4}(?:q|url)="
    r"|[a-z0-9-]{1,40}\.safelinks\.protection\.outlook\.com/[^\s?()]{0,40}\?url="
    r"|l\.facebook\.com/l\.php\?u=|link\.zhihu\.com/\?target=|link\.csdn\.net/\?(?:from_id=\d{1,20}&)?target=)"
    r"(?P<meant>https?(?::|%3[aA])[^\s&()<>\"]{1,500})[^\s()<>\"]{0,500}"
)


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each row with such an address, with the row that is meant."""
    before = 0
    for number, _, match in page.find(ADDRESS, "google.", "safelinks.", "facebook.", "zhihu.", "csdn."):
        if number != before:
            before = number
            place = Place(path=page.path, line=number, column=match.start() + 1)
            line = ADDRESS.sub(lambda own: unquote(own["meant"]), page.masked[number - 1])
            name, fix = excerpt(match[0], SHOWN), Fix.of(place, line)
            yield Problem.at(place, "bad-address", "write-line", warning=True, fix=fix, name=name, line=line)
