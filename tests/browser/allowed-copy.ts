/** A copy of the build that may enter the shop's tabs and reach this machine, as a click or a key of the reader allows. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserName, buildOf } from '../../scripts/browsers.ts'

/** The folder of the copy, to be removed by the caller. */
export function allowedCopy(name: BrowserName): string {
  const folder = mkdtempSync(join(tmpdir(), 'taolens-allowed-'))
  cpSync(buildOf(name), folder, { recursive: true })
  const file = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  manifest.host_permissions = ['https://*.taobao.com/*', 'http://127.0.0.1/*']
  writeFileSync(file, JSON.stringify(manifest))
  return folder
}
