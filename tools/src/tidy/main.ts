import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FAULT_PAGE, faultPage } from './fault-list.ts'
import { readHouse } from './house.ts'
import { RULES, tidy } from './rules.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')

if (process.argv.includes('--write')) {
  const page = join(root, FAULT_PAGE)
  mkdirSync(dirname(page), { recursive: true })
  writeFileSync(page, faultPage(readHouse(root)))
}

const findings = tidy(readHouse(root))
for (const { path, line, rule, message } of findings) {
  process.stdout.write(`${path}:${line} ${rule}: ${message}\n`)
}
process.stdout.write(
  findings.length === 0
    ? `tidy: ${RULES.length} rules, nothing out of order\n`
    : `tidy: ${findings.length} things out of order\n`,
)
process.exitCode = findings.length === 0 ? 0 : 1
