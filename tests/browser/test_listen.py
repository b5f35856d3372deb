"""Listening to a lesson: with a voice of the device, and with a recording that a trainer has put beside it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

# A speech synthesis that says what it was given, and with which voice. Voices come late, as in browsers.
VOICES = """
  window.said = []
  const voice = (name, lang, localService) => ({name, lang, localService, default: !localService, voiceURI: name})
  const voices = [
    voice("Cloud", "sv-SE", false), voice("Canton", "zh-HK", true), voice("English", "en-GB", true), OWN
  ]
  let come = [], current = null
  const synthesis = {
    getVoices: () => come,
    speak(utterance) { current = utterance; said.push([utterance.text, utterance.voice.name, utterance.rate]) },
    cancel() { const before = current; current = null; before?.onerror?.({error: "canceled"}); said.push("cancel") },
    onvoiceschanged: null
  }
  Object.defineProperty(window, "speechSynthesis", {value: synthesis})
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
  window.arrive = () => { come = voices; synthesis.onvoiceschanged?.() }
  window.speaking = () => current !== null
  window.speaking = () => current !== null
  window.end = () => { const before = current; current = null; before.onend() }
"""
OWN = 'voice("Alva", "sv_SE", true), voice("Tingting", "zh-CN", true)'
QUIZ = "questions:\n- {ask: Går det?, right: {text: Ja, why: Därför.}, wrong: [{text: Nej, why: Hemligt.}]}\n"
LESSON = """---
title: Ett
minutes: 5
---
# Ett

Först en sak. Sedan en *annan* **sak** `kod`.

## Två {#two}

- Punkt ett
- Punkt två

| Dag | Sak |
|-----|-----|
| Måndag | Ring |

```text
print(1)
```

/// quiz | q
///

## Källor {#sources}

Edelman 2026.
"""
# What is read, in its order. Nothing that is hidden, no code, no source.
READ = ["Ett", "Först en sak.", "Sedan en annan sak kod.", "Två", "Punkt ett", "Punkt två", "Dag, Sak", "Måndag, Ring"]


@pytest.fixture(name="url")
def url_fixture(small: Any) -> str:
    files: dict[str, str | bytes] = {"quizzes/q.yml": QUIZ}
    for language in ("sv", "zh"):
        files[f"content/{language}/one.md"] = LESSON
        files[f"content/{language}/two.md"] = LESSON.replace("# Ett", "# Inspelad")
    files["content/sv/two.mp3"] = b"ID3 no sound"
    return str(small({}, files=files, settings="offline: true").url)


def texts(page: Page) -> list[Any]:
    return [it[0] for it in page.evaluate("said") if it != "cancel"]


def test_a_lesson_read_by_a_voice_of_the_device(page: Page, url: str, words: Any, axe: Any) -> None:
    told = words("sv")["listen"]
    page.add_init_script(VOICES.replace("OWN", OWN))
    page.goto(url + "sv/one/")
    button = page.get_by_role("button", name=told["open"])
    expect(page.locator(".course-note__open").first).to_be_visible()
    expect(button).to_be_hidden()
    before = page.locator("#two").bounding_box()
    page.evaluate("arrive()")
    expect(button).to_be_visible()
    # Nothing moves when the voices come.
    assert page.locator("#two").bounding_box() == before
    box = button.bounding_box()
    assert box and box["width"] >= 44 and box["height"] >= 44
    button.click()
    player = page.get_by_role("group", name=told["player"])
    expect(player.get_by_role("button", name=told["pause"])).to_be_focused()
    assert page.evaluate("said.at(-1)") == ["Ett", "Alva", 1]
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        axe(page)
    page.evaluate("end()")
    shown = "[...CSS.highlights.get('course-spoken')].map(String)[0]"
    assert page.evaluate(shown) == "Först en sak."
    player.get_by_role("button", name=told["next"]).click()
    assert page.evaluate(shown) == "Sedan en annan sak kod."
    # The rate goes for the sentence that is read, a pause keeps its place.
    player.get_by_label(told["rate"]).select_option(label="1,5×")
    assert page.evaluate("said.at(-1)") == ["Sedan en annan sak kod.", "Alva", 1.5]
    player.get_by_role("button", name=told["pause"]).click()
    assert page.evaluate("said.at(-1)") == "cancel"
    player.get_by_role("button", name=told["play"]).click()
    for _ in range(30):
        if not page.evaluate("document.querySelector('.course-listen[data-open]') !== null"):
            break
        # The player is in reach while the page goes on.
        top = player.evaluate("it => it.getBoundingClientRect().top")
        assert 0 <= top < 400
        page.evaluate("end()")
    # At the end all is as it was.
    expect(button).to_be_focused()
    assert page.evaluate("CSS.highlights.has('course-spoken')") is False
    heard = list(dict.fromkeys(texts(page)))
    assert heard[: len(READ)] == READ
    rest = " ".join(heard[len(READ) :])
    assert "Går det?" in rest and "Ja" in rest
    assert not any(word in rest for word in ("Därför", "Hemligt", "Edelman", "print", "¶"))
    # A why is read once it is shown, and leaving the page ends it.
    page.get_by_label("Nej").check()
    page.locator("form[data-ready] button[type=submit]").click()
    expect(page.locator(".course-feedback")).to_contain_text("Hemligt")
    button.click()
    page.wait_for_function("speaking()")
    for _ in range(30):
        if "Hemligt" in " ".join(texts(page)[len(heard) :]):
            break
        page.evaluate("end()")
    else:
        raise AssertionError("the why was not read")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    expect(player).to_be_hidden()
    assert page.evaluate("said.at(-1)") == "cancel"
    assert {it[1] for it in page.evaluate("said") if it != "cancel"} == {"Alva"}
    # Each language has its voice, and a voice of the cloud, or of another script, is none.
    page.goto(url + "zh/one/")
    expect(page.locator(".course-note__open").first).to_be_visible()
    page.evaluate("arrive()")
    page.get_by_role("button", name=words("zh")["listen"]["open"]).click()
    page.wait_for_function("said.some(it => it[1] === 'Tingting')")


IN_VIEW = """() => {
  const [range] = CSS.highlights.get("course-spoken"), {top, bottom} = range.getBoundingClientRect()
  return top >= document.querySelector(".course-listen__bar").getBoundingClientRect().bottom && bottom <= innerHeight
}"""


def test_the_page_comes_along_where_the_learner_asks(page: Page, url: str, words: Any) -> None:
    told = words("sv")["listen"]
    page.set_viewport_size({"width": 390, "height": 480})
    page.emulate_media(reduced_motion="reduce")
    page.add_init_script(VOICES.replace("OWN", OWN))
    page.goto(url + "sv/one/")
    expect(page.locator(".course-note__open").first).to_be_visible()
    page.evaluate("arrive()")
    page.get_by_role("button", name=told["open"]).click()
    player = page.get_by_role("group", name=told["player"])
    expect(player.get_by_role("button", name=told["pause"])).to_be_focused()

    def away() -> None:
        page.mouse.move(200, 300)
        page.mouse.wheel(0, 9000)
        page.wait_for_function(f"scrollY > 300 && !({IN_VIEW})()")

    # The player goes on where the header ends, as wide as the page, its controls in one row.
    away()
    box = player.bounding_box()
    header = page.get_by_role("banner").bounding_box()
    assert box and header and (box["x"], box["width"]) == (0, 390)
    assert header["height"] - 2 <= box["y"] <= header["height"]
    # A sentence that follows by itself leaves the page where the learner has gone.
    page.evaluate("end()")
    assert not page.evaluate(IN_VIEW)
    for button in ("next", "pause"):
        player.get_by_role("button", name=told[button]).click()
    away()
    player.get_by_role("button", name=told["play"]).click()
    page.wait_for_function(IN_VIEW)
    away()
    player.get_by_role("button", name=told["next"]).click()
    page.wait_for_function(IN_VIEW)
    # With text of twice the size the controls stand in one row, and grow.
    page.add_style_tag(content="html { font-size: 250% !important }")
    controls = player.locator("button, select").evaluate_all(
        "all => all.map(it => it.getBoundingClientRect()).map(({top, right, height}) => [top, right, height])"
    )
    assert len({round(top) for top, _, _ in controls}) == 1
    assert all(right <= 390 and height >= 60 for _, right, height in controls)


def test_without_a_voice_of_the_device_there_is_no_button(page: Page, url: str) -> None:
    page.add_init_script(VOICES.replace(", OWN", ""))
    for language in ("sv", "zh"):
        page.goto(f"{url}{language}/one/")
        expect(page.locator(".course-note__open").first).to_be_visible()
        page.evaluate("arrive()")
        page.wait_for_function("!!speechSynthesis.onvoiceschanged")
        expect(page.locator(".course-listen__open")).to_be_hidden()
        assert page.evaluate("said") == []


def test_a_recording_beside_a_lesson(page: Page, url: str, words: Any, browser: Browser, axe: Any) -> None:
    told = words("sv")["listen"]
    # A file without sound in it: what counts is that the page may ask for it, and asks for nothing before.
    asked: list[str] = []
    page.on("request", lambda it: asked.append(it.url))
    page.goto(url + "sv/two/")
    audio = page.locator("audio")
    expect(audio).to_be_visible()
    expect(page.get_by_text(told["recording"])).to_be_visible()
    expect(page.locator(".course-listen")).to_have_count(0)
    assert audio.evaluate("it => [it.controls, it.preload, it.src]") == [True, "none", url + "sv/two.mp3"]
    assert not any(it.endswith(".mp3") for it in asked)
    axe(page, skip=("audio-caption",))
    page.goto(url + "zh/two/")
    expect(page.locator("audio")).to_have_count(0)
    files = json.loads(page.request.get(url + "sv/offline.json").text())["files"]
    assert any(it.endswith("two/") for it in files) and not any("mp3" in it for it in files)
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(url + "sv/two/")
    expect(plain.locator("audio")).to_be_visible()
    plain.goto(url + "sv/one/")
    expect(plain.locator(".course-listen, .course-note").first).to_be_hidden()
    context.close()
