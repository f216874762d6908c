// What files of one run of the tests share stands in one folder: a database that is initialised, one
// with tables, one with the demonstration. See storage/src/testing/shared.ts.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export async function setup() {
  process.env.QAIDAM_TEST_SHARED = await mkdtemp(join(tmpdir(), 'qaidam-tests-'))
}

export async function teardown() {
  await rm(process.env.QAIDAM_TEST_SHARED, { recursive: true, force: true })
}
