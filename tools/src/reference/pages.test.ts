import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'vitest'
import { referencePages } from './pages.ts'

test('the generated pages say what the definitions say', async () => {
  for (const [name, text] of referencePages()) {
    const kept = await readFile(new URL(`../../../docs/reference/${name}`, import.meta.url), 'utf8').catch(
      () => '',
    )
    assert.ok(kept === text, `docs/reference/${name} is stale: run npm run reference`)
  }
})
