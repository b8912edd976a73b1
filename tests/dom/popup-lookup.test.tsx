import { readFileSync } from 'node:fs'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { cedictFile, termsBook } from '../../scripts/dictionary/files.ts'
import { preparePopups } from './popup-page.ts'

const popup = preparePopups()
let files: Record<string, Uint8Array>
/** Files that the browser cannot read at the moment. */
let broken: string[] = []

beforeAll(() => {
  files = { 'cedict.bin': readFileSync(cedictFile()), 'terms.en.bin': termsBook('en') }
}, 120_000)
beforeEach(() => {
  vi.stubGlobal('fetch', async (address: string) => {
    const name = address.split('/').at(-1) ?? ''
    if (!files[name] || broken.includes(name)) throw new TypeError('Failed to fetch')
    return { arrayBuffer: async () => Uint8Array.from(files[name] as Uint8Array).buffer }
  })
})
afterEach(() => vi.unstubAllGlobals())

const all = <Element extends HTMLElement>(selector: string) => [...popup.root().querySelectorAll<Element>(selector)]
const fill = (selector: string, ...texts: string[]) => {
  for (const [i, field] of all<HTMLInputElement>(selector).entries()) {
    if (texts[i] === undefined) continue
    field.value = texts[i]
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
const press = (name: string) => {
  const button = all('button').find((one) => one.textContent === name || one.getAttribute('aria-label') === name)
  if (!button) throw new Error(`no button ${name}`)
  button.click()
}
const drawn = () => new Promise((resolve) => setTimeout(resolve, 30))
const stored = async () => (await fakeBrowser.storage.local.get('terms')).terms

async function keep(zh: string, said: string) {
  fill('.term-form input', zh, said)
  await drawn()
  press('Add')
  await drawn()
}

describe('the look-up in the popup', () => {
  // The first test of the file: dictionaries that are open stay open.
  test('says when a dictionary cannot be opened, and tries again the next time', async () => {
    broken = ['cedict.bin', 'terms.en.bin']
    await popup.open(undefined, '#lookup')
    fill('.look-up input', '退款')
    await popup.says('could not be opened')
    broken = ['cedict.bin']
    await popup.open(undefined, '#lookup/退款')
    await popup.says('some answers are missing')
    await popup.says('Refund')
    broken = []
  })

  test('draws the first answers with the key, and the others when nothing more is typed', async () => {
    await popup.open(undefined, '#lookup/退')
    await popup.says('Refund')
    await vi.waitFor(() => expect(all('.answer')).toHaveLength(30))
    fill('.look-up input', '收')
    await drawn()
    expect(all('.answer')).toHaveLength(8)
    await vi.waitFor(() => expect(all('.answer')).toHaveLength(30))
    await keep('雨伞', 'Brolly')
    const counts = new Set<number>()
    const watch = new MutationObserver(() => counts.add(all('.answer').length))
    watch.observe(popup.root(), { childList: true, subtree: true })
    await keep('收花盆', 'Pot in')
    await popup.says('Pot in')
    watch.disconnect()
    expect([...counts].filter((count) => count < 30)).toEqual([])
  })

  test.each([
    ['umbrela', 'Answers for “umbrella”', '伞'],
    ['wrong umbrella', 'as a whole. Word by word:', '错误'],
  ])('%s is answered, and it says how', async (question, said, zh) => {
    await popup.open(undefined, `#lookup/${question}`)
    await popup.says(said)
    await popup.says(zh)
  })

  test('answers what the address asks for, with nobody to say it', async () => {
    await popup.open(undefined, '#lookup/雨伞')
    await popup.says('umbrella')
    expect(all('button').some((one) => one.textContent === 'Say')).toBe(false)
    await popup.says('CC-CEDICT by MDBG')
  })

  test('says a word where there is a Chinese voice', async () => {
    const said: string[] = []
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => [{ lang: 'en-US' }, { lang: 'zh-HK' }, { lang: 'zh_TW' }, { lang: 'zh-CN' }],
      addEventListener() {},
      cancel() {},
      speak: ({ text, lang }: { text: string; lang: string }) => void said.push(`${lang} ${text}`),
    })
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        text: string
        constructor(text: string) {
          this.text = text
        }
      },
    )
    await popup.open(undefined, '#lookup/雨伞')
    await popup.says('umbrella')
    press('Say 雨伞')
    expect(said).toEqual(['zh-CN 雨伞'])
  })

  test('shows nothing found as such, and markup as text', async () => {
    await popup.open(undefined, '#lookup')
    fill('.look-up input', '<b>qqqzzz</b>')
    await popup.says('Nothing found for “<b>qqqzzz</b>”')
  })

  test('repeats no more than the beginning of a long question', async () => {
    await popup.open(undefined, '#lookup')
    fill('.look-up input', 'q'.repeat(200))
    await popup.says(`Nothing found for “${'q'.repeat(60)}…”`)
  })

  test('cuts only Chinese into words', async () => {
    await popup.open(undefined, '#lookup')
    fill('.look-up input', 'refund money back not arrived')
    await popup.says('Nothing found for “refund money back not arrived”')
    expect(all('.pieces')).toEqual([])
    fill('.look-up input', '雨伞退款花盆')
    await popup.says('Word by word')
    expect(all('.pieces li').length).toBeGreaterThan(1)
  })
})

describe('own words in the popup', () => {
  test('are kept, found, changed, removed, and put back', async () => {
    await popup.open(undefined, '#lookup')
    await keep('雨伞', 'Brolly')
    expect(await stored()).toEqual([{ zh: '雨伞', said: 'Brolly' }])
    fill('.look-up input', 'brolly')
    await popup.says(/Brolly.*Yours|Yours.*Brolly/s)
    press('Change 雨伞')
    await drawn()
    fill('.terms .term-form input', '雨伞', 'Gamp')
    await drawn()
    press('Save')
    await popup.says('Gamp')
    press('Remove 雨伞')
    await popup.says('雨伞 removed')
    expect(await stored()).toEqual([])
    press('Undo')
    await popup.says('Gamp')
    expect(await stored()).toEqual([{ zh: '雨伞', said: 'Gamp' }])
  })

  test('what cannot be one is said, and what was typed stays', async () => {
    await popup.open(undefined, '#lookup')
    await keep('3件', 'three')
    await popup.says('numbers on pages are never altered')
    expect(all<HTMLInputElement>('.term-form input')[0]?.value).toBe('3件')
    expect(await stored()).toBeUndefined()
  })

  test('where there is no room for one more, that is said, and one that is there can be changed', async () => {
    const full = Array.from({ length: 2000 }, (_, i) => ({ zh: String.fromCharCode(0x4e00 + i), said: 'x' }))
    await fakeBrowser.storage.local.set({ terms: full })
    await popup.open(undefined, '#lookup')
    await popup.says('My own words (2,000)')
    await keep('雨伞', 'Brolly')
    await popup.says('You can keep at most 2,000 words')
    expect(await stored()).toEqual(full)
    await keep('一', 'One')
    await popup.says('一 saved')
    expect(await stored()).toEqual([{ zh: '一', said: 'One' }, ...full.slice(1)])
  })

  test('a full storage is said', async () => {
    await popup.open(undefined, '#lookup')
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'))
    await keep('雨伞', 'Brolly')
    await popup.says('could not save this')
  })

  test('a file is shown before it is added, with every line that cannot be used', async () => {
    await fakeBrowser.storage.local.set({ terms: [{ zh: '雨伞', said: 'Brolly' }] })
    await popup.open(undefined, '#lookup')
    await popup.says('My own words (1)')
    const field = all<HTMLInputElement>('input[type=file]')[0] as HTMLInputElement
    const file = new File(['雨伞\tGamp\n花盆\tPot\nbad\n9\tx\n'], 'words.tsv')
    Object.defineProperty(field, 'files', { value: [file] })
    field.dispatchEvent(new Event('change', { bubbles: true }))
    await popup.says('1 new word')
    await popup.says('Line 3: No tab')
    await popup.says('Line 4: The first field needs Chinese')
    expect(await stored()).toEqual([{ zh: '雨伞', said: 'Brolly' }])
    press('Add them')
    await popup.says('My own words (2)')
    expect(await stored()).toEqual([
      { zh: '雨伞', said: 'Gamp' },
      { zh: '花盆', said: 'Pot' },
    ])
  })
})
