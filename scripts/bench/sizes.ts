/** How big what is built is. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface Size {
  name: string
  raw: number
  gzip: number
}

function sizeOf(name: string, files: readonly string[]): Size {
  const contents = files.map((file) => readFileSync(file))
  const sum = (lengths: readonly number[]) => lengths.reduce((all, one) => all + one, 0)
  return {
    name,
    raw: sum(contents.map((one) => one.length)),
    gzip: sum(contents.map((one) => gzipSync(one, { level: 9 }).length)),
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** The scripts that the popup's page names: all that it needs for its first frame, words included. */
export function popupScripts(build: string): Size {
  const page = readFileSync(join(build, 'popup.html'), 'utf8')
  const files = [...page.matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].map(([, file]) =>
    join(build, file as string),
  )
  return sizeOf('popup: scripts of its first frame', files)
}

/** The parts of a build. Each page runs one of the two scripts; they hold no vocabulary, which is a file of its own. */
export function readSizes(build: string): Size[] {
  const vocabulary = filesIn(join(build, 'vocabulary'))
  const isDetails = (file: string) => file.endsWith('.details.json')
  const popup = filesIn(build).filter((file) => /popup.*\.(html|js|css)$|assets\/.*\.css$|chunks\//.test(file))
  return [
    sizeOf('script of shop pages', [join(build, 'content-scripts/content.js')]),
    sizeOf('script of order pages', [join(build, 'content-scripts/orders.js')]),
    sizeOf('background', [join(build, 'background.js')]),
    popupScripts(build),
    sizeOf('all pages of ours', popup),
    sizeOf(
      'vocabulary',
      vocabulary.filter((file) => !isDetails(file)),
    ),
    sizeOf('details (pinyin, notes; read for the card only)', vocabulary.filter(isDetails)),
    sizeOf('dictionaries (opened when a word is looked up)', filesIn(join(build, 'dictionary'))),
  ]
}
