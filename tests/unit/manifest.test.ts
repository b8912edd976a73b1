import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from 'wxt'
import { languages } from '../../locales/languages.ts'
import packageFile from '../../package.json' with { type: 'json' }
import { root } from './repository.ts'

interface Manifest {
  [key: string]: unknown
  version: string
  content_scripts: { matches: string[]; run_at: string; js: string[] }[]
}

/** A change here is a change of what we ask our readers for: on purpose, and told in the release notes. */
/** storage: settings, vocabulary, rates. alarms: rates are renewed about once a day. */
const permissions = ['storage', 'alarms']
/** Exchange rates: the documented host and its stand-in. Nothing about the reader is sent to them. */
const rateHosts = ['https://cdn.jsdelivr.net/*', 'https://latest.currency-api.pages.dev/*']
const hosts = [
  'https://*.alipay.com/*',
  'https://*.goofish.com/*',
  'https://*.taobao.com/*',
  'https://*.tmall.com/*',
  'https://*.tmall.hk/*',
]
const keys = [
  'manifest_version',
  'name',
  'description',
  'version',
  'default_locale',
  'permissions',
  'host_permissions',
  'action',
  'background',
  'content_scripts',
]
const ownKeys: Record<string, string[]> = { chrome: [], firefox: ['browser_specific_settings'] }
const optionalKeys = ['icons', 'minimum_chrome_version', 'homepage_url', 'options_ui']

const output = process.env.TAOLENS_BUILT ? join(root, '.output') : mkdtempSync(join(tmpdir(), 'taolens-build-'))
beforeAll(async () => {
  if (process.env.TAOLENS_BUILT) return
  for (const browser of ['chrome', 'firefox']) await build({ root, browser, outDir: output })
}, 300_000)
afterAll(() => {
  if (!process.env.TAOLENS_BUILT) rmSync(output, { recursive: true })
})

describe.each(['chrome', 'firefox'])('%s', (browser) => {
  const file = (name: string) => join(output, `${browser}-mv3`, name)
  const read = () => JSON.parse(readFileSync(file('manifest.json'), 'utf8')) as Manifest

  test('asks for the reviewed permissions and hosts only', () => {
    const manifest = read()
    expect(manifest.permissions).toEqual(permissions)
    expect(manifest.host_permissions).toEqual(rateHosts)
    expect(manifest.content_scripts).toHaveLength(1)
    expect([...(manifest.content_scripts[0]?.matches ?? [])].sort()).toEqual(hosts)
  })

  test('has the reviewed keys only', () => {
    const found = Object.keys(read()).filter((key) => !optionalKeys.includes(key))
    expect(found.sort()).toEqual([...keys, ...(ownKeys[browser] as string[])].sort())
  })

  test('is version 3, of the version of package.json', () => {
    expect(read()).toMatchObject({ manifest_version: 3, version: packageFile.version, default_locale: 'en' })
  })

  test('starts with the document, in every frame', () => {
    expect(read().content_scripts[0]).toMatchObject({
      run_at: 'document_start',
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
    })
  })

  test('its texts are in the messages of every language', () => {
    for (const language of languages) {
      const messages = JSON.parse(
        readFileSync(file(`_locales/${language.replace('-', '_')}/messages.json`), 'utf8'),
      ) as object
      for (const text of JSON.stringify(read()).matchAll(/__MSG_(\w+)__/g))
        expect(messages).toHaveProperty(text[1] as string)
    }
  })

  test('every file it names is there, and a vocabulary for every language', () => {
    const named = [...JSON.stringify(read()).matchAll(/"([\w/.-]+\.(?:js|css|html|png|svg))"/g)].map(
      (match) => match[1] as string,
    )
    const packs = languages.flatMap((language) => [
      `vocabulary/${language}.json`,
      `vocabulary/${language}.details.json`,
    ])
    expect(named.length).toBeGreaterThanOrEqual(3)
    expect([...named, ...packs].filter((name) => !existsSync(file(name)))).toEqual([])
    const { version, language } = JSON.parse(readFileSync(file(packs[0] as string), 'utf8')) as Record<string, string>
    expect([version, language]).toEqual([packageFile.version, languages[0]])
  })
})

test('Firefox is told that no data is collected', () => {
  const manifest = JSON.parse(readFileSync(join(output, 'firefox-mv3/manifest.json'), 'utf8')) as Manifest
  expect(manifest.browser_specific_settings).toMatchObject({
    gecko: { data_collection_permissions: { required: ['none'] } },
  })
})
