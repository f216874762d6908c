import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const WORKBENCH = resolve(import.meta.dirname, '../../../apps/workbench')
const LIMIT = resolve(WORKBENCH, '../../node_modules/size-limit/bin.js')
const isBuilt = existsSync(resolve(WORKBENCH, 'dist/app/.vite/manifest.json'))

interface Weighed {
  readonly name: string
  readonly passed: boolean
  readonly size: number
}

test.skipIf(!isBuilt)(
  'no page of the workbench is heavier than it may be (needs the built workbench)',
  () => {
    const said = (() => {
      try {
        return execFileSync(process.execPath, [LIMIT, '--json'], { cwd: WORKBENCH, encoding: 'utf8' })
      } catch (error) {
        // It ends with a failure where something is too heavy, and has said what.
        return error instanceof Error && 'stdout' in error ? String(error.stdout) : ''
      }
    })()
    const weighed = JSON.parse(said) as readonly Weighed[]
    expect(weighed.length).toBeGreaterThan(3)
    expect(weighed.filter(({ passed }) => !passed)).toEqual([])
  },
)
