"""The rows of questions in Markdown: options, answers, explanations, and what is asked."""

from __future__ import annotations

import re

LEAD = r"[ >]*(?:(?:[-*+•]|\d{1,2}[.)])[ ]+)?"
BOX = re.compile(rf"{LEAD}\[(?P<box>[ xX✓✔√])\][ ]+(?P<text>\S.*)")
LETTER = re.compile(
    r"[ >]*(?:[-*+•][ ]+)?(?P<bold>\*\*)?[(（]?(?P<letter>[A-Ha-h])[.)）:：、．](?:\*\*)?[ ]*(?P<text>\S.*)"
)
MARKED = re.compile(r"[ >]*(?:[-*+•]|\d{1,2}[.)])[ ]+(?P<text>\S.*)")
TICK = re.compile(
    r"[✅✓✔☑]\ufe0f?|[(（](?:correct|right|rätt|korrekt|正确)(?: answer| svar|答案)?[)）]|(?<=[^*\s])[ ]?\*$",
    re.IGNORECASE,
)
CROSS = re.compile(r"[❌✗✘]\ufe0f?|[(（](?:incorrect|wrong|fel|错误)(?: answer| svar|答案)?[)）]", re.IGNORECASE)
TRUTH = frozenset("true false sant falskt t f √ × ✓ ✗ ✕ 对 错 正确 错误".split())
SIGNS = r"[ >*_【\[✅👉💡🔑-]*"
COLON = r"(?:[】\]][ ]*[*_]{0,3}[ ]*[:：]?|[*_]{0,3}[ ]*[:：])[ ]*"
"""What stands behind the word for an answer."""
ANSWER = re.compile(
    rf"{SIGNS}(?:(?:the )?(?:correct |right )?answer(?: is)?|correct(?: option)?|rätt svar(?: är)?|svar|facit"
    r"|正确答案|参考答案|正确选项|答案)"
    r"[ ]*(?:是|为)?"
    rf"{COLON}(?P<text>.*)",
    re.IGNORECASE,
)
WHY = re.compile(
    rf"{SIGNS}(?:explanation|rationale|why|feedback|förklaring|varför|motivering|kommentar|解析|解释|说明|答案解析)"
    rf"{COLON}(?P<text>.*)",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"[ >]*(?:#{1,6}[ ]+)?(?:\*\*|__)?[ ]*(?:(?:fråga|question|q|题目|问题|第)[ ]*\d{1,3}[ ]*(?:题)?[ ]*[.):：、．–-]?"
    r"|\d{1,3}[.)、．])"
    r"[ ]*(?:\*\*|__)?[ ]*(?P<text>.*)",
    re.IGNORECASE,
)
ASIDE = re.compile(r"[ ]*(?:</?(?:details|summary|p|br)[^>]*>.*|[?!]{3}\+?[ ].*|-{3,}|\*{3,}|)[ ]*")
"""A row between a question and its answer that says nothing: a fold, a rule, nothing at all."""
INSIDE = re.compile(
    r"[(（][ \u3000]*(?P<answer>[A-Ha-h]{1,8}|[√×✓✗✕对错TF]|true|false|sant|falskt)?[ \u3000]*[)）][。.]?[ ]*$",
    re.IGNORECASE,
)
"""An answer in brackets at the end of what is asked, or the room for one."""
NUMBER = re.compile(r"[ >]*(?:[-*+][ ]+)?(?P<letter>\d)[.)、．:：][ ]*(?P<text>\S.*)")
KEY = re.compile(r"(?<!\d)(\d{1,3})[ ]*[.:、)：）-]?[ ]*\**([A-Ha-h])\b")
