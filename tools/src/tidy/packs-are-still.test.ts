import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, test, vi } from 'vitest'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')
const pure = [
  'kernel/src/index.ts',
  'standards/src/index.ts',
  ...readdirSync(join(root, 'packs')).map((pack) => `packs/${pack}/src/index.ts`),
].filter((path) => existsSync(join(root, path)))

/** Whatever a module could touch by being imported, as one picture. */
function world(): unknown {
  return {
    names: Reflect.ownKeys(globalThis).map(String).sort(),
    prototypes: [Object, Array, String, Map].map((each) => Reflect.ownKeys(each.prototype).map(String)),
    listeners: process.eventNames().map(String).sort(),
    environment: { ...process.env },
  }
}

describe('importing has no effect', () => {
  test.each(pure)('%s', async (path) => {
    // Zod is a package of others and settles in once; what it leaves is not ours.
    await import('@qaidam/kernel')
    const printed = vi.spyOn(console, 'log')
    const before = world()
    const imported = (await import(pathToFileURL(join(root, path)).href)) as Record<string, unknown>
    assert.deepEqual(world(), before)
    assert.equal(printed.mock.calls.length, 0)
    assert.ok(Object.keys(imported).length > 0)
    printed.mockRestore()
  })
})
