"""Sentences of programs that were copied with a text: of an assistant, of Word, and of templates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem

# A line can be very long and consist of one character: no pattern may backtrack.
REFERENCE = re.compile(
    r"(?m)Error! (?:Reference source|Bookmark) not (?:found|defined)\.?|Fel! (?:Hittar inte referenskälla|Bokmärket är "
    r"inte definierat)\.?|错误[!！][ ]?(?:未找到引用源|未定义书签)。?"
)
TO_FILL = re.compile(
    r"(?mi)[\[［【](?:infoga|lägg in|sätt in|skriv in|fyll i|insert|add your|placeholder|插入|此处|在此|请填写)"
    r"[^\[\]［］【】\n]{0,80}[\]］】](?![(\[:])|lorem ipsum dolor[^\n]{0,20}"
)
TO_DO = re.compile(r"(?m)^[ ]{0,3}(?:[-*+] )?(?:TODO|FIXME|TBD|XXX|ATT GÖRA|待办|待补充|待写)(?:[:：][^\n]{0,200})?$")
BEFORE = re.compile(
    r"(?i)(?:självklart|visst|javisst|naturligtvis|sure|certainly|of course|当然|好的|没问题)"
    r"[^\w\s][^\n]{0,200}[:：]$|här (?:är|kommer) (?:ett|en|ditt) (?:utkast|förslag)[^\n]{0,200}:$"
    r"|here(?:'|’)?s? (?:is )?(?:a|an|your) (?:draft|revised|lesson)[^\n]{0,200}:$"
    r"|(?:以下|下面)是(?:一份|为您|为你)[^\n]{0,100}[:：]$"
)
MADE = r"(?:gör|skriver|lägger till|skapar|kortar|förkortar|översätter|anpassar|utvecklar)"
AFTER = re.compile(
    rf"(?i)(?:(?:vill du att|ska) jag (?:också )?{MADE}|låt mig veta om du vill|säg till om du vill"
    r"|would you like me to|let me know if you(?:'d| would) like|i hope this helps"
    r"|如果(?:您|你)(?:需要|想要|愿意)[，,]?我(?:也|还)?可以|需要我(?:帮(?:您|你)|再)(?:写|改|补|缩|翻|生成)|希望这(?:对|能帮))"
    r"[^\n]{0,300}$"
)
OTHER = ("#", "///", "---")
"""The beginning of rows that are no paragraph."""


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each such sentence; those of an assistant stand first or last on a page."""
    for pattern, signs, hint in (
        (REFERENCE, ("Error!", "Fel!", "错误"), "word-reference"),
        (TO_FILL, ("[", "［", "【", "orem ipsum"), "placeholder"),
        (TO_DO, ("TODO", "FIXME", "TBD", "XXX", "ATT GÖRA", "待办", "待补充", "待写"), "placeholder"),
    ):
        for number, _, match in page.find(pattern, *signs):
            yield page.problem(number, match.start(), match[0], hint)
    numbers = [*page.rows]
    for order, pattern in ((numbers, BEFORE), (numbers[::-1], AFTER)):
        number = next((it for it in order if page.rows[it].strip() and not page.rows[it].startswith(OTHER)), 0)
        row = page.rows.get(number, "").strip()
        if pattern.match(row.lstrip("*_ ")):
            yield page.problem(number, 0, row, "assistant-sentence")
