/** Pages drawn by frameworks: translations follow every change, the framework notices nothing, nothing remains. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserName } from '../../scripts/browsers.ts'
import type { HostName } from '../fixtures/hosts/pages.ts'
import { reactStepNames, shadowStepNames, vueStepNames } from '../fixtures/hosts/step-names.ts'
import { difference, leftAfterAll, marksOn, wrongAfterAll } from './expected.ts'
import { comingLater, htmlOf, readUncovered, strippedHtmlOf, tracesOf } from './host-dom.ts'
import { errorsOf, type Hosts, orderList, startHosts, step, stir, until } from './host-page.ts'

interface Case {
  title: string
  host: HostName
  address: string
  steps: readonly string[]
}

const cases: Case[] = [
  { title: 'React', host: 'react', address: orderList, steps: reactStepNames },
  { title: 'React taking over at once', host: 'react-hydrated', address: orderList, steps: reactStepNames },
  { title: 'React taking over late', host: 'react-hydrated', address: `${orderList}?late`, steps: reactStepNames },
  { title: 'Vue', host: 'vue', address: orderList, steps: vueStepNames },
  { title: 'shadow roots and frames', host: 'shadow', address: orderList, steps: shadowStepNames },
]

describe.each<BrowserName>(['chromium', 'firefox'])('frameworks in %s', (name) => {
  let hosts: Hosts

  beforeAll(async () => {
    hosts = await startHosts(name)
  })
  afterAll(() => hosts?.close())

  /** The HTML after each step where the extension does not run. */
  const untouched = async ({ host, address, steps }: Case) => {
    const twin = await hosts.twin(host, address)
    const html = [await htmlOf(twin.page)]
    for (const one of steps) {
      await step(twin.page, one)
      html.push(await htmlOf(twin.page))
    }
    expect(await errorsOf(twin)).toEqual([])
    const traces = await tracesOf(twin.page)
    await twin.page.close()
    return { html, traces }
  }

  it.each(cases)('$title: each change is followed, and nothing remains', async (one) => {
    const { html, traces } = await untouched(one)
    const last = html.at(-1) as string
    await hosts.set({ enabled: true, style: 'replace' })
    const opened = await hosts.open(one.host, one.address)
    const { page } = opened
    const wrong: string[] = []
    const look = async (what: string, wanted: string) => {
      const found = await wrongAfterAll(page)
      await stir(page)
      found.push(...(await leftAfterAll(() => page.evaluate(readUncovered))))
      found.push(difference(await strippedHtmlOf(page), wanted))
      for (const problem of found) if (problem) wrong.push(`${what}: ${problem}`)
      if ((await marksOn(page)) === 0) wrong.push(`${what}: nothing is translated`)
    }
    await look('at the start', html[0] as string)
    for (const [i, changed] of one.steps.entries()) {
      await step(page, changed)
      await look(changed, html[i + 1] as string)
    }
    // On a slow machine the last marks may still be on their way; what fights with the page never comes to an end.
    await until(() => comingLater(page), 0, 'marks keep coming')
    await hosts.set({ enabled: false })
    await until(async () => difference(await htmlOf(page), last), '', 'switched off')
    expect(await tracesOf(page)).toEqual(traces)
    await hosts.set({ enabled: true })
    await until(async () => (await marksOn(page)) > 0, true, 'switched on again')
    await look('switched on again', last)
    wrong.push(...(await errorsOf(opened)), ...opened.requests)
    expect(wrong).toEqual([])
    await page.close()
  })
})
