import { beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type Progress, type TitlesJob, translateTitles } from '../../features/titles/translate-titles.ts'
import { openTitleCache } from '../../services/title-cache.ts'
import { ServerError } from '../../services/translation-server.ts'

beforeEach(() => fakeBrowser.reset())

async function run(change: Partial<TitlesJob>) {
  const shown: string[] = []
  let last: Progress | undefined
  const fault = await translateTitles({
    titles: ['花盆', '雨伞', '3双袜子'],
    cache: await openTitleCache('test en'),
    translate: async (text) => `“${text}”`,
    show: async (_, said) => {
      shown.push(said)
      return true
    },
    progress: (progress) => {
      last = progress
    },
    signal: new AbortController().signal,
    ...change,
  })
  return { fault, shown, last }
}

describe('translating titles', () => {
  test('shows each, in order, and tells how far it is', async () => {
    expect(await run({})).toEqual({
      fault: undefined,
      shown: ['“花盆”', '“雨伞”', '“3双袜子”'],
      last: { done: 3, all: 3, leftOut: 0 },
    })
  })

  test('asks once for a title, also the next time the popup opens', async () => {
    await run({})
    const asked: string[] = []
    const translate = async (text: string) => {
      asked.push(text)
      return text
    }
    expect((await run({ translate })).shown).toHaveLength(3)
    expect(asked).toEqual([])
  })

  test('does not show a number that the title has not', async () => {
    const translate = async (text: string) => (text.startsWith('3') ? '30 pairs of socks' : 'x')
    expect(await run({ translate })).toMatchObject({ shown: ['x', 'x'], last: { done: 2, all: 3, leftOut: 1 } })
  })

  test('ends with the first fault, and keeps what is there', async () => {
    const translate = async (text: string) => {
      if (text === '雨伞') throw new ServerError('tooMany')
      return 'x'
    }
    expect(await run({ translate })).toMatchObject({ fault: 'tooMany', shown: ['x'], last: { done: 1, all: 3 } })
    const broken = () => Promise.reject(new Error('OperationError'))
    expect(await run({ translate: broken })).toMatchObject({ fault: 'device' })
  })

  test('ends when the page is gone', async () => {
    expect(await run({ show: async () => false })).toMatchObject({ fault: 'pageGone', last: { done: 0 } })
  })

  test('ends at once when the reader leaves', async () => {
    const leaving = new AbortController()
    const translate = async () => {
      leaving.abort()
      return 'x'
    }
    expect(await run({ translate, signal: leaving.signal })).toMatchObject({ fault: undefined, shown: [] })
  })
})
