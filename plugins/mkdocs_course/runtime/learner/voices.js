/** The voices of the device. Others send what they read to a server, and are never used. */

/**
 * @param {string} tag of a language; some browsers write an underscore in those of voices
 * @returns {string} the language and its script, “” where the tag is invalid
 */
function written(tag) {
  try {
    const {language, script} = new Intl.Locale(tag.replaceAll("_", "-")).maximize()
    return `${language}-${script}`
  } catch {
    return ""
  }
}

/**
 * @param {string} language of the page
 * @returns {SpeechSynthesisVoice | null} a voice on the device for the language, null where there is none
 */
export function localVoice(language) {
  const matching = speechSynthesis
    .getVoices()
    .filter(({localService, lang}) => localService && written(lang) === written(language))
  return matching.find(voice => voice.default) ?? matching[0] ?? null
}

/**
 * Shows the button that reads a lesson aloud, as soon as there is a voice. Browsers load voices late.
 *
 * @param {HTMLElement} button
 */
export function offer(button) {
  if (!("speechSynthesis" in window)) return
  const show = () => {
    button.hidden = !localVoice(document.documentElement.lang)
  }
  show()
  speechSynthesis.onvoiceschanged = show
}
