"""Lessons, each with what is said of it."""

from __future__ import annotations

PLACED = "# Hej\n\n/// quiz | first-meeting\n///\n"
CASES = {
    "unknown": (
        "# Hej\n\n/// quiz | frist-meeting\n///\n",
        [
            (
                "content/sv/index.md:3:12: There is no quiz “frist-meeting”. [unknown-quiz]\n"
                "    Did you mean “first-meeting”?"
            ),
        ],
    ),
    "nothing-like-it": (
        "/// quiz | xyz\n///\n",
        [
            (
                "content/sv/index.md:1:12: There is no quiz “xyz”. [unknown-quiz]\n"
                "    Put a file xyz.yml in the folder quizzes, or correct the name."
            ),
        ],
    ),
    "case": (
        "/// quiz | First-Meeting\n///\n",
        [
            (
                "content/sv/index.md:1:12: The quiz is called “first-meeting”, "
                "with other capital letters. [letter-case]\n    Write “first-meeting”."
            ),
        ],
    ),
    "up": (
        "/// quiz | ../first-meeting\n///\n",
        [
            (
                "content/sv/index.md:1:12: “../first-meeting” cannot be the name of a quiz. [bad-quiz-name]\n"
                "    Did you mean “first-meeting”?"
            ),
        ],
    ),
    "spaces": (
        "/// quiz | First Meeting\n///\n",
        [
            (
                "content/sv/index.md:1:12: “First Meeting” cannot be the name of a quiz. [bad-quiz-name]\n"
                "    Did you mean “first-meeting”?"
            ),
        ],
    ),
    "option": (
        "/// quiz | first-meeting | attempts: 2\n///\n",
        [
            (
                "content/sv/index.md:1:12: “first-meeting | attempts: 2” cannot be the name of a quiz. "
                "[bad-quiz-name]\n    What holds for a quiz stands in its file. Write “first-meeting” alone here, "
                "and this line in first-meeting.yml: attempts: 2"
            ),
        ],
    ),
    "absolute": (
        "/// quiz | /etc/passwd\n///\n",
        [
            (
                "content/sv/index.md:1:12: “/etc/passwd” cannot be the name of a quiz. [bad-quiz-name]\n"
                "    Write the file's name without folder and ending, for example “first-lesson”."
            ),
        ],
    ),
    "windows": (
        "/// quiz | C:\\quiz\n///\n",
        [
            (
                "content/sv/index.md:1:12: “C:\\quiz” cannot be the name of a quiz. [bad-quiz-name]\n"
                "    Write the file's name without folder and ending, for example “first-lesson”."
            ),
        ],
    ),
    "wide-characters": (
        "／／／ quiz ｜ first-meeting\n///\n",
        [
            (
                "content/sv/index.md:1:1: This line looks like it should place a quiz, but it does not. [quiz-line]\n"
                "    Write: /// quiz | first-meeting"
            ),
        ],
    ),
    "misspelt": (
        "/// quizz | first-meeting\n///\n",
        [
            (
                "content/sv/index.md:1:1: This line looks like it should place a quiz, but it does not. [quiz-line]\n"
                "    Write: /// quiz | first-meeting"
            ),
        ],
    ),
    "never-closed": (
        "/// quiz | first-meeting\n\nMer text.\n",
        [
            (
                "content/sv/index.md:1:1: What is placed here is not closed before the text goes on. "
                "[quiz-not-closed]\n    Put a line with only /// after it: /// quiz | first-meeting"
            ),
        ],
    ),
    "with-text-within": (
        "/// quiz | first-meeting\nSex frågor.\n///\n",
        [
            (
                "content/sv/index.md:1:1: What is placed here is not closed before the text goes on. "
                "[quiz-not-closed]\n    Nothing is read between this line and its ///. "
                "Move what stands there below it, or delete it."
            ),
        ],
    ),
    "again-misspelt": (
        f"{PLACED}\n/// agian | first-meeting\n///\n",
        [
            (
                "content/sv/index.md:6:1: This line looks like it should place a quiz, but it does not. [quiz-line]\n"
                "    Write: /// posttest | first-meeting"
            ),
        ],
    ),
    "course-misspelt": (
        f"{PLACED}\n// cours: progress\n///\n",
        [
            (
                "content/sv/index.md:6:1: This line looks like it should place something, "
                "but it does not. [block-line]\n    Write: /// page-part | progress"
            ),
        ],
    ),
    "map-without-a-name": (
        f"{PLACED}\n/// map\n///\n",
        [
            (
                "content/sv/index.md:6:1: This line looks like it should place something, "
                "but it does not. [block-line]\n    Write: /// map | …"
            ),
        ],
    ),
    "part-misspelt": (
        f"{PLACED}\n/// page-part | progres\n///\n",
        [
            "content/sv/index.md:6:17: There is no part “progres”. [unknown-part]\n    Did you mean “progress”?",
        ],
    ),
    "no-such-part": (
        f"{PLACED}\n/// page-part | xyz\n///\n",
        [
            (
                "content/sv/index.md:6:17: There is no part “xyz”. [unknown-part]\n"
                "    There are: backup, certificate, class, continue, field-log, journal, manager, map, progress, "
                "reminders, review"
            ),
        ],
    ),
    "part-with-an-odd-option": (
        f"{PLACED}\n/// page-part | continue | first-meeting\n///\n",
        [
            (
                "content/sv/index.md:6:17: “first-meeting” means nothing here. [unknown-option]\n"
                "    To ask a question, write: ask: <quiz>, or ask: <quiz>/<question>"
            ),
        ],
    ),
    "part-that-asks-nothing": (
        f"{PLACED}\n/// page-part | continue | ask: first-meeting/x\n///\n",
        [
            (
                "content/sv/index.md:6:17: “x” is no question that one choice answers. [no-choice]\n"
                "    Name a quiz with a question that has “right:” and “wrong:”, or “is-true:”."
            ),
        ],
    ),
    "part-that-asks": (f"{PLACED}\n/// page-part | continue | ask: first-meeting\n///\n", []),
    "part-never-closed": (
        f"{PLACED}\n/// page-part | progress\n\nMer text.\n",
        [
            (
                "content/sv/index.md:6:1: What is placed here is not closed before the text goes on. "
                "[quiz-not-closed]\n    Put a line with only /// after it: /// page-part | progress"
            ),
        ],
    ),
    "a-block-of-another-extension": (f"{PLACED}\n/// caption\nEn bild.\n///\n", []),
    "closed-by-nothing": (
        "/// quiz | first-meeting\n",
        [
            (
                "content/sv/index.md:1:1: What is placed here is not closed before the text goes on. "
                "[quiz-not-closed]\n    Put a line with only /// after it: /// quiz | first-meeting"
            ),
        ],
    ),
    "twice": (
        f"{PLACED}\n/// quiz | first-meeting\n///\n",
        [
            (
                "content/sv/index.md:6:12: The quiz “first-meeting” is placed twice; "
                "first at content/sv/index.md:3:12. [quiz-used-twice]\n    Place it once in each language. "
                "A page that is a copy needs a quiz of its own: copy the file under another name."
            ),
        ],
    ),
    "again-without-first": (
        "/// posttest | first-meeting\n///\n",
        [
            (
                "content/sv/index.md:1:16: The quiz “first-meeting” comes back here, "
                "but has not been placed before. [again-without-first]\n"
                "    Place it first with /// quiz | first-meeting, or write quiz instead of posttest."
            ),
        ],
    ),
    "comes-back": (
        f"{PLACED}\n/// posttest | first-meeting\n///\n",
        [
            (
                "content/zh/index.md:1:1: This page has “/// posttest | first-meeting” in “sv”, "
                "but not here. [languages-differ]\n"
                "    Write the line here too, and a line with only /// below it. Or delete the quiz at "
                "content/sv/index.md:6:16."
            ),
        ],
    ),
    "after-itself": (
        f"---\nprerequisites: [index.md]\n---\n{PLACED}",
        [
            (
                "content/sv/index.md:2:17: The page is to come after itself. [after-itself]\n"
                "    Delete it, or name another page."
            ),
        ],
    ),
    "after-nothing": (
        f"---\nprerequisites: no.md\n---\n{PLACED}",
        [
            (
                "content/sv/index.md:2:16: There is no file “no.md” in the folder content/sv. [missing-file]\n"
                "    Put the file there, or correct the path: it counts from the folder of the language, "
                "as in basics/first-lesson.md."
            ),
        ],
    ),
    "comes-back-twice": (
        f"{PLACED}\n/// posttest | first-meeting\n///\n\n/// posttest | first-meeting\n///\n",
        [
            (
                "content/sv/index.md:9:16: The quiz “first-meeting” is placed twice; "
                "first at content/sv/index.md:6:16. [quiz-used-twice]\n    Place it once in each language. "
                "A page that is a copy needs a quiz of its own: copy the file under another name."
            ),
            (
                "content/zh/index.md:1:1: This page has “/// posttest | first-meeting” in “sv”, "
                "but not here. [languages-differ]\n"
                "    Write the line here too, and a line with only /// below it. Or delete the quiz at "
                "content/sv/index.md:6:16."
            ),
        ],
    ),
    "in-a-fence": (f"{PLACED}\n```\n/// quiz | no-such\n```\n", []),
    "merge-conflict": (
        f"<<<<<<< HEAD\n{PLACED}",
        [
            (
                "content/sv/index.md:1:1: “<<<<<<<” is left over from an unfinished Git merge. [merge-conflict]\n"
                "    Keep one of the two versions and delete the lines that begin with <<<<<<<, ======= and >>>>>>>."
            ),
        ],
    ),
    "no-such-figure": (
        f'{PLACED}\n--8<-- "sv/figures/no.svg"\n',
        [
            (
                "content/sv/index.md:6:9: There is no file “sv/figures/no.svg” in the folder content. [missing-file]\n"
                "    Put the file there, or correct the name: write the path that GitHub shows, "
                "with / in front, as in /content/sv/basics/figures/example.svg."
            ),
        ],
    ),
    "figure-from-outside": (
        f'{PLACED}\n--8<-- "../mkdocs.yml"\n',
        [
            (
                "content/sv/index.md:6:9: There is no file “../mkdocs.yml” in the folder content. [missing-file]\n"
                "    Put the file there, or correct the name: write the path that GitHub shows, "
                "with / in front, as in /content/sv/basics/figures/example.svg."
            ),
        ],
    ),
    "front-matter": (
        f"---\ntitle: Säg: hej\ntitle: Hej\n---\n{PLACED}",
        [
            (
                "content/sv/index.md:2:8: The text has a colon followed by a space, "
                'so YAML takes what stands before it for a name. [colon-in-text]\n    Write: title: "Säg: hej"'
            ),
            (
                "content/sv/index.md:3:1: “title” is given twice; the first is on line 2. [duplicate-key]\n"
                "    Keep one of them."
            ),
        ],
    ),
    "former-name-of-the-posttest": (
        f"{PLACED}\n/// again | first-meeting\n///\n",
        [
            (
                "content/sv/index.md:6:5: “/// again” is now called “/// posttest”. The old name still works. "
                "[deprecated-name]\n    Write “/// posttest” instead."
            ),
            (
                "content/zh/index.md:1:1: This page has “/// posttest | first-meeting” in “sv”, "
                "but not here. [languages-differ]\n"
                "    Write the line here too, and a line with only /// below it. Or delete the quiz at "
                "content/sv/index.md:6:13."
            ),
        ],
    ),
    "former-name-of-page-parts": (
        f"{PLACED}\n/// course | progress\n///\n",
        [
            (
                "content/sv/index.md:6:5: “/// course” is now called “/// page-part”. The old name still works. "
                "[deprecated-name]\n    Write “/// page-part” instead."
            ),
        ],
    ),
    "former-name-in-code": (f"{PLACED}\n```\n/// course | progress\n```\n", []),
    "former-name-of-prerequisites": (
        f"---\nafter: [index.md]\n---\n{PLACED}",
        [
            (
                "content/sv/index.md:2:1: “after:” is now called “prerequisites:”. The old name still works. "
                "[deprecated-name]\n    Write “prerequisites:” instead."
            ),
            (
                "content/sv/index.md:2:9: The page is to come after itself. [after-itself]\n"
                "    Delete it, or name another page."
            ),
        ],
    ),
    "former-and-present-name-of-prerequisites": (
        f"---\nafter: a.md\nprerequisites: b.md\n---\n{PLACED}",
        [
            (
                "content/sv/index.md:2:1: “after:” is now called “prerequisites:”. The old name still works. "
                "[deprecated-name]\n    Write “prerequisites:” instead."
            ),
            (
                "content/sv/index.md:3:1: “prerequisites” is given twice; the first is on line 2. [duplicate-key]\n"
                "    Keep one of them."
            ),
        ],
    ),
}
