/** Set-up for the two commands on a fresh machine, with nothing but Node and npm: packages, browsers, a Chinese font. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
/** Nobody may be there to answer a question of an installer. */
const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
const run = (command, args) =>
  spawnSync(command, args, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' })

function stop(message) {
  console.error(message)
  process.exit(1)
}

function installPackages() {
  const installed = join(root, 'node_modules/.package-lock.json')
  const lock = join(root, 'package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  console.log('Installing packages …')
  const { status } = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0) stop('npm ci failed; its own message is above.')
}

const places = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
}
const packageOf = { chromium: 'chromium', firefox: 'firefox-esr' }

const hasBrowser = (name) =>
  [process.env[`TAOLENS_${name.toUpperCase()}`], ...places[name]].some((p) => p && existsSync(p))

function hasChineseFont() {
  try {
    return execFileSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return process.platform !== 'linux'
  }
}

function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function findMissing(names) {
  const missing = names.filter((name) => !hasBrowser(name)).map((name) => packageOf[name])
  return hasChineseFont() ? missing : [...missing, 'fonts-noto-cjk']
}

function installBrowsers(names) {
  const missing = findMissing(names)
  if (missing.length === 0) return
  if (!isDebianRoot()) {
    stop(
      `Missing on this machine: ${missing.join(', ')}. Install them, or name a browser with TAOLENS_CHROMIUM or TAOLENS_FIREFOX.`,
    )
  }
  console.log(`Installing ${missing.join(', ')} …`)
  run('apt-get', ['update', '-qq'])
  const { status } = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing])
  const still = findMissing(names)
  if (status !== 0 || still.length > 0) stop(`Could not install: ${(still.length ? still : missing).join(', ')}.`)
}

installPackages()
installBrowsers(process.argv.slice(2))
