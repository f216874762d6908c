// What `npm start` and `npm test` share: getting a fresh clone ready. Plain Node, because nothing is
// installed yet when it runs.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

const modules = join(root, 'node_modules')
const lockFile = join(root, 'package-lock.json')
const installedStamp = join(modules, '.qaidam-installed')
const builtStamp = join(modules, '.qaidam-built')

/** Runs a command in the repository and answers its exit code; 127 when it cannot be started. */
export function run(command, args, options = {}) {
  return new Promise((settle) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`)
      settle(127)
    })
    child.on('close', (code, signal) => settle(code ?? (signal === null ? 1 : 128)))
  })
}

/** The command of an installed package. */
export function installedCommand(name) {
  return join(modules, '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
}

const digestOf = (text) => createHash('sha256').update(text).digest('hex')
const readStamp = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

function isInstalled() {
  const hidden = join(modules, '.package-lock.json')
  if (!existsSync(hidden)) return false
  if (readStamp(installedStamp) === digestOf(readFileSync(lockFile))) return true
  // Somebody ran npm by hand: npm writes both files within the same seconds.
  const isNew = statSync(hidden).mtimeMs > statSync(lockFile).mtimeMs - 60_000
  if (isNew && readStamp(installedStamp) === '')
    writeFileSync(installedStamp, digestOf(readFileSync(lockFile)))
  return isNew
}

/** Installs what package-lock.json names, unless it is there already. Answers whether it is there then. */
export async function install() {
  if (isInstalled()) return true
  process.stdout.write('installing… (once, about a minute)\n')
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) return false
  writeFileSync(installedStamp, digestOf(readFileSync(lockFile)))
  return true
}

const SOURCE = /\.(?:ts|tsx|json|css|html)$/
const NOT_SOURCE = new Set(['node_modules', 'dist', '.git', '.qaidam', 'docs', 'coverage'])

/** Every source with its size and time, so that a deleted file counts as a change too. */
function sourcesNow() {
  const seen = []
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (!NOT_SOURCE.has(entry.name)) walk(path)
      } else if (SOURCE.test(entry.name)) {
        const { mtimeMs, size } = statSync(path)
        seen.push(`${path} ${mtimeMs} ${size}`)
      }
    }
  }
  walk(root)
  return digestOf(seen.sort().join('\n'))
}

/** Builds unless nothing has changed since the last build that succeeded and left this file. */
export async function build(result) {
  const now = sourcesNow()
  if (existsSync(join(root, result)) && readStamp(builtStamp) === now) return true
  process.stdout.write('building…\n')
  if ((await run('npm', ['run', '--silent', 'build'])) !== 0) return false
  writeFileSync(builtStamp, now)
  return true
}
