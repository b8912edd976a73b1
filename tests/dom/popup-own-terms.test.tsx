import { describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { all, drawn, fill, keep, popup, press, serveDictionaries, stored } from './lookup-popup.ts'

serveDictionaries()

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

  test.each<[string, unknown, RegExp, boolean]>([
    ['one', [{ version: 2, term: '退款' }], /1 of your own words cannot be read/, true],
    ['some', [{ zh: '雨伞', said: 'Brolly' }, 7, 8], /2 of your own words cannot be read/, true],
    ['any', { version: 2, list: [] }, /none can be added/, false],
  ])('where %s cannot be read, that is said, and not that there are none', async (_, terms, said, canAdd) => {
    await fakeBrowser.storage.local.set({ terms })
    await popup.open(undefined, '#lookup')
    await popup.says(said)
    expect(document.body.textContent).not.toContain('None yet')
    expect(all('.own-terms').length > 0).toBe(canAdd)
    expect(await stored()).toEqual(terms)
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
