// Runs before `npm start` and `npm test`, on whatever Node the machine has (20 or later) and without any package: installs what
// package-lock.json says, when that has changed, and builds the browser rooms. `--chromium` also finds or installs a browser.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'node_modules', '.installed')

/** Ends the run with one line that names the cause. */
function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

function run(command, args, failure) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32', env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' } })
  if (error || status !== 0) fail(failure)
}

function install() {
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Installing packages (the first time takes a minute) …')
  // not `ci`: it refuses a lock file whose optional binaries for other platforms a registry does not serve
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], 'npm could not install the packages: see the lines above. Check the connection to your npm registry and run it again.')
  writeFileSync(stamp, wanted)
}

function build() {
  run(join('node_modules', '.bin', 'turbo'), ['run', 'build', '--output-logs=errors-only', '--log-order=grouped', '--no-update-notifier'], 'The browser parts could not be built: see the lines above.')
}

function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
    if (status === 0) return stdout.trim()
  }
  return undefined
}

function ensureChromium() {
  if (findChromium()) return
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) fail('The browser tests need Chromium: install it (Debian: apt-get install chromium fonts-noto-core) or name one in CHROMIUM_PATH.')
  console.log('Installing Chromium …')
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-core'], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  } catch {
    fail('Chromium could not be installed by apt-get: install it by hand or name one in CHROMIUM_PATH.')
  }
}

if (Number(process.versions.node.split('.')[0]) < 20) fail(`Souffleur needs Node 20 or later to start; this is ${process.version}.`)
install()
if (process.argv.includes('--chromium')) ensureChromium()
build()
