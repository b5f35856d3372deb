"""Twenty thousand broken files: no traceback, no crash, no place outside the file."""

from __future__ import annotations

import random

from mkdocs_course.model import quiz, wording

BASE = """title: {sv: Titel, zh: 标题}
questions:
  - id: a
    ask: {sv: Hej där, zh: 你好}
    right: {sv: Ja visst, zh: 是的}
    wrong:
      - {sv: Nej då, zh: 不是}
  - id: b
    ask:
      sv: Vad stämmer?
      zh: 哪些对？
    all-right: [Ett, Två]
    wrong:
      - text: "Tre: fyra"
        why: Nej
""".encode()
PIECES = [
    *(
        piece.encode()
        for piece in ("：", "，", "“", "”", "＃", "－", "【", "\u3000", "\u00a0", "\u2028", "\u202e", "å")
    ),
    *b"\t \" ' { } [ ] - : # & * ! | > ? % @ ` , \n \r \xff \x00".split(b" "),
    *(b"- ", b": ", b"  ", b"---\n", b"<<<<<<< x\n", b"&a ", b"*a", b"!!python/object ", b"\xef\xbb\xbf"),
]
SEED, COUNT = 20261122, 20_000


def mutate(random_: random.Random) -> bytes:
    data = bytearray(BASE)
    for _ in range(random_.randint(1, 4)):
        at, what = random_.randrange(len(data) + 1), random_.random()
        if what < 0.4:
            data[at:at] = random_.choice(PIECES)
        elif what < 0.65:
            del data[at : at + random_.randint(1, 8)]
        elif what < 0.8:
            data[at : at + 1] = bytes([random_.randrange(256)])
        else:
            start = random_.randrange(len(data) + 1)
            data[at:at] = data[start : start + random_.randint(1, 30)]
    return bytes(data)


def test_every_mutation_is_survived_and_placed() -> None:
    random_, found = random.Random(SEED), 0
    for _ in range(COUNT):
        data = mutate(random_)
        read, problems = quiz.read("q.yml", data, "q", ("sv", "zh"))
        assert (read is None) == any(not problem.warning for problem in problems), data
        text = data.decode("utf-8", "replace").removeprefix("\ufeff")
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for problem in problems:
            assert 1 <= problem.place.line <= len(lines), (data, problem)
            assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1, (data, problem)
            assert wording.describe(problem, "en")
        found += bool(problems)
    assert found > COUNT / 2
