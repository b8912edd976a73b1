import { describe, expect, test, vi } from 'vitest'
import { all, broken, drawn, fill, keep, opened, popup, press, serveDictionaries } from './lookup-popup.ts'

serveDictionaries()

describe('the look-up in the popup', () => {
  // The first tests of the file: dictionaries that are open stay open.
  test('opens no dictionary before the box is used', async () => {
    await popup.open(undefined, '#settings')
    await popup.says('Explain titles word by word')
    await drawn()
    expect(opened).toEqual([])
  })

  test('says when a dictionary cannot be opened, and tries again the next time', async () => {
    broken.add('cedict.bin').add('terms.en.bin')
    await popup.open(undefined, '#lookup')
    fill('.look-up input', '退款')
    await popup.says('could not be opened')
    broken.delete('terms.en.bin')
    await popup.open(undefined, '#lookup/退款')
    await popup.says('some answers are missing')
    await popup.says('Refund')
    broken.clear()
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
