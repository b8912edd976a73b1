/** The translator of the browser itself, on the device: Chrome on desktops from 138 on, nowhere else. */

interface DeviceTranslator {
  translate: (text: string, options?: { signal?: AbortSignal }) => Promise<string>
  destroy?: () => void
}

interface Pair {
  sourceLanguage: string
  targetLanguage: string
}

interface Monitor {
  addEventListener: (type: 'downloadprogress', listen: (event: { loaded: number }) => void) => void
}

interface TranslatorApi {
  availability: (pair: Pair) => Promise<string>
  create: (options: Pair & { signal: AbortSignal; monitor: (monitor: Monitor) => void }) => Promise<DeviceTranslator>
}

/** `absent` also where the browser has no model for the language. */
export type DeviceState = 'absent' | 'available' | 'downloadable'

const api = (): TranslatorApi | undefined => (globalThis as { Translator?: TranslatorApi }).Translator
const pairFor = (language: string): Pair => ({ sourceLanguage: 'zh', targetLanguage: language })

/** What the browser can do for a language; downloads nothing. */
export async function deviceState(language: string): Promise<DeviceState> {
  const state = await api()
    ?.availability(pairFor(language))
    .catch(() => undefined)
  if (state === 'available') return 'available'
  return state === 'downloadable' || state === 'downloading' ? 'downloadable' : 'absent'
}

/**
 * The translator, to be called straight from a click: it may download a model. `progress` is told the share that is
 * there, from 0 to 1. Rejects when the browser cannot, or the signal aborts.
 */
export async function openDeviceTranslator(
  language: string,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<(text: string) => Promise<string>> {
  const translator = await api()?.create({
    ...pairFor(language),
    signal,
    monitor: (monitor) => monitor.addEventListener('downloadprogress', ({ loaded }) => progress(loaded)),
  })
  if (!translator) throw new Error('no translator')
  signal.addEventListener('abort', () => translator.destroy?.())
  return (text) => translator.translate(text, { signal })
}
