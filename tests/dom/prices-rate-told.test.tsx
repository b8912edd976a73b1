import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { startPricesBackground } from '../../features/prices/background.ts'
import { carryMessages } from './order-background.ts'
import { fresh, open, openOn, rates, root, says, settingsKey, today } from './prices-panel.ts'

afterEach(() => vi.unstubAllGlobals())

describe('the rate', () => {
  it.each<[string, object, RegExp]>([
    [
      'refused',
      { refused: ['EUR', 'KGS'] },
      /latest EUR rate was rejected.*Also rejected because it changed sharply: KGS/,
    ],
    ['absurd', { answered: false, problems: [{ host: 'h', problem: 'absurd' }] }, /too many of them changed sharply/],
    ['of the future', { answered: false, problems: [{ host: 'h', problem: 'future' }] }, /Is the clock/],
    ['malformed', { answered: false, problems: [{ host: 'h', problem: 'malformed' }] }, /no usable answer.*hour ago/],
    ['down', { answered: false, problems: [{ host: 'h', problem: 'down' }] }, /No rate service could be reached/],
    [
      'old',
      { table: { ...fresh().table, date: '2026-10-01' }, triedAt: Date.UTC(2026, 9, 1, 12) },
      /This rate is \d+ days old/,
    ],
    ['no newer one', { table: { ...fresh().table, date: '2026-10-01' } }, /no newer EUR rate than that of Oct 1, 2026/],
  ])('%s: said, with what to do', async (_, change, words) => {
    await openOn('#money', {}, { rates: fresh(change) })
    await says(words)
    await says('Check now')
  })

  it('its day, age and source; nothing more while all is well', async () => {
    await openOn('#money', {})
    await says(/1 CNY = 0\.13 EUR1 EUR = 7\.6923 CNY.*today’s\. Source: host/)
    expect(root().textContent).not.toMatch('Check now')
  })

  it('before the first question, whoever looks has it asked at once', async () => {
    const asked = vi.fn(async (_url: string) => new Response(JSON.stringify(answer())))
    const answer = () => {
      const cny = Object.entries({ ...rates, EUR: '0.125' }).map(([code, rate]) => [code.toLowerCase(), Number(rate)])
      return { date: today(), cny: Object.fromEntries(cny) }
    }
    vi.stubGlobal('fetch', asked)
    carryMessages()
    const background = new AbortController()
    startPricesBackground(background.signal)
    await fakeBrowser.storage.local.set({ [settingsKey]: { currency: 'EUR' }, 'prices:last': undefined })
    await open(() => [{}], '#money')
    await says(/1 CNY = 0\.125 EUR/)
    expect(asked).toHaveBeenCalledOnce()
    background.abort()
  })

  it('with prices off, nobody is asked, and that is said', async () => {
    await openOn('#money', { enabled: false }, { rates: fresh({ table: { ...fresh().table, date: '2026-10-01' } }) })
    await says('rates are not updated')
    expect(root().textContent).not.toMatch('Check now')
  })
})
