import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from 'wxt'
import { orderMatches } from '../../entrypoints/content/matches.ts'
import { languages } from '../../locales/languages.ts'
import packageFile from '../../package.json' with { type: 'json' }
import { root } from './repository.ts'

interface ContentScript {
  matches: string[]
  exclude_matches?: string[]
  js: string[]
}

interface Manifest {
  [key: string]: unknown
  version: string
  content_scripts: ContentScript[]
}

/** The script of order pages and that of all other pages. */
function scriptsOf({ content_scripts: scripts }: Manifest) {
  const named = (name: string) => scripts.find(({ js }) => js.includes(`content-scripts/${name}.js`)) as ContentScript
  return { orders: named('orders'), general: named('content') }
}

/** A change here is a change of what we ask our readers for: on purpose, and told in the release notes. */
const permissions = (browser: string) => [
  // A picture of the shop's page for a refund request, on the reader's click and of the tab in sight only.
  'activeTab',
  // The number on the button and the reminders change at the next deadline, while the background sleeps until then.
  'alarms',
  // An entry in the menu of selected text, which gets that text and nothing else of the page.
  'contextMenus',
  // On the reader's command or click, together with `activeTab` and in the tab in sight only: its selected text, and
  // the script that shows translated titles.
  'scripting',
  // Settings, the orders seen, and terms of the reader's own.
  'storage',
  // The popup beside the page; Firefox has its sidebar without asking.
  ...(browser === 'chrome' ? ['sidePanel'] : []),
]
/** Asked for when the reader switches reminders on, and not before. */
const optionalPermissions = ['notifications']
/** What one host is asked for out of, when the reader sets a translation server of his own. */
const optionalHosts = ['http://*/*', 'https://*/*']
const hosts = [
  'https://*.alipay.com/*',
  'https://*.goofish.com/*',
  'https://*.taobao.com/*',
  'https://*.tmall.com/*',
  'https://*.tmall.hk/*',
]
/**
 * Whom our own pages and the background may talk to. No host is named, as the reader may set a translation server of his
 * own; without this, Firefox would turn its http into https.
 */
const connections = ["'self'", 'http:', 'https:']
const keys = [
  'manifest_version',
  'name',
  'description',
  'version',
  'default_locale',
  'permissions',
  'optional_permissions',
  'optional_host_permissions',
  'commands',
  'action',
  'background',
  'content_scripts',
  'content_security_policy',
]
const ownKeys: Record<string, string[]> = {
  chrome: ['side_panel'],
  firefox: ['browser_specific_settings', 'sidebar_action'],
}
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
    expect(manifest.permissions).toEqual(permissions(browser))
    expect(manifest.optional_permissions).toEqual(optionalPermissions)
    expect(manifest.optional_host_permissions).toEqual(optionalHosts)
    expect(Object.keys(manifest.commands as object)).toEqual(['look-up'])
    expect(manifest.host_permissions).toBeUndefined()
    expect(manifest.content_security_policy).toEqual({
      extension_pages: `script-src 'self'; object-src 'self'; connect-src ${connections.join(' ')}`,
    })
    expect(manifest.content_scripts).toHaveLength(2)
    const { orders, general } = scriptsOf(manifest)
    expect([...general.matches].sort()).toEqual(hosts)
    expect(general.exclude_matches).toEqual(orders.matches)
    expect([...orders.matches].sort()).toEqual([...orderMatches].sort())
    expect(orders.exclude_matches).toBeUndefined()
  })

  test('has the reviewed keys only', () => {
    const found = Object.keys(read()).filter((key) => !optionalKeys.includes(key))
    expect(found.sort()).toEqual([...keys, ...(ownKeys[browser] as string[])].sort())
  })

  test('is version 3, of the version of package.json', () => {
    expect(read()).toMatchObject({ manifest_version: 3, version: packageFile.version, default_locale: 'en' })
  })

  test('starts with the document, in every frame', () => {
    for (const script of read().content_scripts) {
      expect(script).toMatchObject({
        run_at: 'document_start',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      })
    }
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
      `vocabulary/${language}.orders.json`,
    ])
    expect(named.length).toBeGreaterThanOrEqual(3)
    packs.push('dictionary/cedict.bin', ...languages.map((language) => `dictionary/terms.${language}.bin`))
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
