/** Says Chinese aloud with a voice of the browser or the system, where there is one. */

/** The best Chinese voice; undefined where there is none. Mainland Mandarin first, never a Cantonese one. */
export function chineseVoice(): SpeechSynthesisVoice | undefined {
  const voices = globalThis.speechSynthesis?.getVoices?.() ?? []
  const tag = ({ lang }: SpeechSynthesisVoice) => lang.replace('_', '-').toLowerCase()
  const mandarin = voices.filter((voice) => /^(zh|cmn)\b/.test(tag(voice)) && !/hk|yue/.test(tag(voice)))
  return mandarin.find((voice) => /cn|hans/.test(tag(voice))) ?? mandarin[0]
}

/** Calls back when voices come or go, as browsers read them late; until the signal aborts. */
export function watchVoices(signal: AbortSignal, changed: () => void): void {
  globalThis.speechSynthesis?.addEventListener?.('voiceschanged', changed, { signal })
}

/** Says a text, in place of what is being said. Does nothing without a voice. */
export function sayAloud(text: string): void {
  const voice = chineseVoice()
  if (!voice) return
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = voice
  utterance.lang = voice.lang
  speechSynthesis.cancel()
  speechSynthesis.speak(utterance)
}
