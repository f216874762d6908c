// `npm test`: the one gate. Installs what is missing, then build, lint, tidy and all tests, and ends
// with one line: N passed, N failed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { install, installedCommand, root, run } from './ready.mjs'

const tally = { passed: 0, failed: 0, skipped: [], failures: [] }

function count(name, passed) {
  if (passed) tally.passed += 1
  else {
    tally.failed += 1
    tally.failures.push(name)
  }
}

function findChromium() {
  const named = process.env.QAIDAM_CHROMIUM
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  return folders.map((folder) => join(folder, 'chromium')).find((path) => existsSync(path))
}

/** Debian's Chromium, when it is missing and we may install it. Tests that need it skip themselves else. */
async function fetchChromium() {
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (!mayInstall || process.env.QAIDAM_NO_APT === '1') return
  process.stdout.write('installing Chromium for the page tests…\n')
  const options = {
    stdio: 'ignore',
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  const packages = ['chromium', 'fonts-noto-cjk']
  if ((await run('apt-get', ['update', '-qq'], options)) !== 0) return
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
}

/** Runs vitest and adds its tally to ours; a run that leaves none has failed. */
async function runTests(chromium) {
  const folder = mkdtempSync(join(tmpdir(), 'qaidam-test-'))
  const path = join(folder, 'tally.json')
  const env = { ...process.env, QAIDAM_TALLY: path }
  if (chromium !== undefined) env.QAIDAM_CHROMIUM = chromium
  const reporters = ['--reporter=default', `--reporter=${join(root, 'tools/tally-reporter.mjs')}`]
  const code = await run(installedCommand('vitest'), ['run', ...reporters, ...process.argv.slice(2)], { env })
  if (existsSync(path)) {
    const found = JSON.parse(readFileSync(path, 'utf8'))
    tally.passed += found.passed
    tally.failed += found.failed
    tally.skipped.push(...found.skipped)
    tally.failures.push(...found.failures)
    if (code !== 0 && found.failed === 0) count(`vitest ended with code ${code}`, false)
  } else {
    count(`vitest ended with code ${code} before it could count`, false)
  }
  rmSync(folder, { recursive: true })
}

function finish() {
  const { passed, failed, skipped, failures } = tally
  const lines = [
    ...failures.map((name) => `failed: ${name}`),
    ...skipped.map(({ name, reason }) => `skipped: ${name} (${reason})`),
    `${skipped.length} skipped`,
    `${passed} passed, ${failed} failed`,
  ]
  process.stdout.write(`\n${lines.join('\n')}\n`)
  process.exitCode = failed > 0 ? 1 : 0
}

if (await install()) {
  count('build', (await run('npm', ['run', '--silent', 'build'])) === 0)
  count('lint and format', (await run(installedCommand('biome'), ['ci', '.'])) === 0)
  count('tidy', (await run(process.execPath, [join(root, 'tools/dist/tidy/main.js')])) === 0)
  if (findChromium() === undefined) await fetchChromium()
  await runTests(findChromium())
} else {
  count('install', false)
}
finish()
