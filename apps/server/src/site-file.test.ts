import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { faultsOf } from '@qaidam/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOME } from './home.ts'
import { homeWith, SITE_FILE } from './site-file.ts'

let data: string

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'qaidam-site-'))
})
afterAll(() => rm(data, { recursive: true, force: true }))

const written = async (text: string) => {
  await writeFile(join(data, SITE_FILE), text)
  return homeWith(HOME, data)
}

test('without the file the demonstration states codes of noughts', async () => {
  const { site } = await homeWith(HOME, join(data, 'nowhere'))
  expect([site?.siteId, site?.filing].join(' ')).toMatch(/^0{10} 青ICP备0{8}号$/)
})

test('what the file states replaces all of it: no code of the demonstration is left over', async () => {
  const { site, report } = await written('{"host":"某州人民政府办公室","siteId":"1234567890"}')
  expect(site).toEqual({ host: '某州人民政府办公室', siteId: '1234567890' })
  expect(report).toBe(HOME.report)
})

test.each(['{', '{"hosts":"x"}', '{"siteId":7}', '{"domain":"http://x/"}'])('%s is refused', async (text) => {
  const fault = await written(text).then(
    () => undefined,
    (error: unknown) => faultsOf(error)[0],
  )
  expect(fault?.code).toBe('SRV-060')
  expect(fault?.message).toContain(SITE_FILE)
})
