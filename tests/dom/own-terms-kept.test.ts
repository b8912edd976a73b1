import { beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { addTerms, loadTerms, removeTerm, replaceTerm, restoreTerms } from '../../services/own-terms.ts'

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
})

const refund = { zh: '退款', said: 'Money back' }
const free = { zh: '包邮', said: 'Post paid' }

describe('own terms in storage', () => {
  test('are added, changed, removed and put back', async () => {
    await addTerms([refund, free])
    expect((await loadTerms()).terms).toEqual([refund, free])
    await replaceTerm('退款', { zh: '退钱', said: 'Cash back' })
    expect((await loadTerms()).terms).toEqual([{ zh: '退钱', said: 'Cash back' }, free])
    const removed = await removeTerm('包邮')
    expect((await loadTerms()).terms).toEqual([{ zh: '退钱', said: 'Cash back' }])
    expect(removed && (await restoreTerms(removed))).toBe(true)
    expect((await loadTerms()).terms).toEqual([{ zh: '退钱', said: 'Cash back' }, free])
  })

  const her = { zh: '女', said: 'Her' }
  test.each<[string, () => ReturnType<typeof addTerms>, object[]]>([
    ['removing', () => removeTerm('包邮'), [{ ...refund, said: 'Paid back' }, free, her]],
    ['adding', () => addTerms([{ zh: '花盆', said: 'Pot' }]), [{ ...refund, said: 'Paid back' }, free, her]],
    ['changing', () => addTerms([{ ...free, said: 'Free' }]), [{ ...refund, said: 'Paid back' }, free, her]],
    [
      'renaming',
      () => replaceTerm('包邮', { zh: '免邮', said: 'Free' }),
      [{ ...refund, said: 'Paid back' }, free, her],
    ],
    [
      'changing the same',
      () => addTerms([{ ...refund, said: 'Money' }]),
      [{ ...refund, said: 'Paid back' }, free, her],
    ],
  ])('what another window did since stays when %s is taken back', async (_, act, expected) => {
    await addTerms([refund, { zh: '客服', said: 'Service' }, free])
    const done = await act()
    await addTerms([{ ...refund, said: 'Paid back' }, her])
    await removeTerm('客服')
    await (done && restoreTerms(done))
    expect((await loadTerms()).terms).toEqual(expected)
  })

  test('a term that becomes another that is there takes its place', async () => {
    await addTerms([refund, free])
    await replaceTerm('退款', { zh: '包邮', said: 'Free' })
    expect((await loadTerms()).terms).toEqual([{ zh: '包邮', said: 'Free' }])
  })

  test.each([
    [[{ version: 2, term: '退款' }, 7], true],
    [{ version: 2, list: [] }, false],
  ])('what cannot be read is not thrown away by a change: %j', async (stored, isChanged) => {
    await browser.storage.local.set({ terms: stored as never })
    expect((await addTerms([free])) !== undefined).toBe(isChanged)
    const after = { terms: isChanged ? [free, ...(stored as unknown[])] : stored }
    expect(await browser.storage.local.get('terms')).toEqual(after)
  })

  test('more than there is room for stay', async () => {
    const many = Array.from({ length: 2001 }, (_, i) => ({ zh: String.fromCharCode(0x4e00 + i), said: 'x' }))
    await browser.storage.local.set({ terms: many })
    expect((await loadTerms()).unread).toEqual(many.slice(2000))
    await removeTerm('一')
    expect((await browser.storage.local.get('terms')).terms).toEqual(many.slice(1))
  })

  test('changes at the same moment are all kept', async () => {
    await Promise.all([addTerms([refund]), addTerms([free]), addTerms([{ zh: '女', said: 'Her' }])])
    expect((await loadTerms()).terms).toHaveLength(3)
  })

  test.each([7, 'x', null, [1, {}, { zh: '退款' }, { zh: '3件', said: 'x' }]])(
    '%j in storage is none',
    async (stored) => {
      await browser.storage.local.set({ terms: stored as never })
      expect((await loadTerms()).terms).toEqual([])
    },
  )

  test('a full storage is told, and loses nothing', async () => {
    await addTerms([refund])
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'))
    expect(await addTerms([free])).toBeUndefined()
    expect((await loadTerms()).terms).toEqual([refund])
  })
})
