import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { haixi } from '@qaidam/demo-haixi'
import { SIGNING } from '@qaidam/demo-haixi/testing'
import { type Change, type Day, overlapsOf, type Pack, period } from '@qaidam/kernel'
import { compileReports, slotsIn } from '@qaidam/report'
import { question } from '@qaidam/storage'
import { openPrepared } from '@qaidam/storage/testing'
import { afterEach, beforeEach, test } from 'vitest'
import { composeFor, composePlatform } from './compose.ts'
import { machineClock } from './platform.ts'
import { settingsFrom } from './settings.ts'
import { emptyDirectory } from './testing/demonstration.ts'

const GUIDE = new URL('../../../docs/guides/new-pack.md', import.meta.url)
let data: string

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'qaidam-packs-'))
  await mkdir(join(data, 'packs'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const settings = () => settingsFrom({ QAIDAM_DATA: data })

async function packOfGuide(): Promise<Pack> {
  const [, json = ''] = /```json\n(.*?)```/s.exec(await readFile(GUIDE, 'utf8')) ?? []
  return JSON.parse(json) as Pack
}

test('the pack of the guide composes from its file, takes records and answers', async () => {
  const pack = await packOfGuide()
  await writeFile(join(data, 'packs', 'wells.json'), JSON.stringify(pack))
  const composition = await composePlatform(settings())
  const store = await openPrepared(await emptyDirectory(), {
    composition,
    prefecture: haixi,
    clock: machineClock,
  })
  try {
    const villages = haixi.areas.filter(({ code }) => code.startsWith('632821') && code.length === 12)
    const changes = [0, 1, 2, 3].map(
      (index): Change => ({
        kind: 'enter',
        register: 'wells.well',
        from: '2019-05-01' as Day,
        values: {
          number: `W${index}`,
          village: villages[index]?.code ?? '',
          purpose: index === 0 ? 'irrigation' : 'drinking',
          people: String(index * 10),
        },
      }),
    )
    await store.write({ id: 'wells', actor: 'tester', reason: 'test', changes })
    const asked = ['wells.drinking', 'wells.people', 'wells.drinking-share'].map((id) =>
      question(composition, store.areas, id, '632821', period('2020')),
    )
    assert.deepEqual(
      (await store.answer(asked)).map(({ value }) => value),
      ['3', '60', '75.0'],
    )
  } finally {
    await store.close()
  }
})

test('the systems that the guide adds to it compose too', async () => {
  const [, members = ''] = /```json\n("systems":.*?)```/s.exec(await readFile(GUIDE, 'utf8')) ?? []
  const pack = { ...(await packOfGuide()), ...(JSON.parse(`{${members}}`) as Pick<Pack, 'systems'>) }
  await writeFile(join(data, 'packs', 'wells.json'), JSON.stringify(pack))
  const { systems } = await composePlatform(settings())
  assert.equal(systems.get('wells.supply')?.number, 27)
})

test('a pack that is wrong is refused with all that is wrong with it', async () => {
  const pack = await packOfGuide()
  const [register] = pack.registers
  const wrong = { ...pack, registers: [{ ...register, owner: 'nobody', key: ['missing'] }] }
  await writeFile(join(data, 'packs', 'wells.json'), JSON.stringify(wrong))
  await assert.rejects(composePlatform(settings()), (error: { all?: { code: string }[] }) => {
    assert.deepEqual(error.all?.map(({ code }) => code).sort(), ['CMP-010', 'CMP-050'])
    return true
  })
})

test('a file that is no JSON is refused by its name', async () => {
  await writeFile(join(data, 'packs', 'half.json'), '{"id": "half"')
  await assert.rejects(composePlatform(settings()), { code: 'SRV-011', message: /half\.json/ })
})

test('no number stands twice in our own packs, and no office asks for what another holds', async () => {
  assert.deepEqual(
    overlapsOf(await composePlatform(settings())).map(({ message }) => message),
    [],
  )
})

test('every office whose figures the work report says signs the published edition, and no other', () => {
  const composition = composeFor(haixi)
  const slots = [...compileReports(composition).chapters.values()].flatMap(({ zh }) => [...slotsIn(zh)])
  const owners = slots.map(({ figure }) => composition.figures.get(figure)?.owner ?? '')
  assert.deepEqual(new Set(SIGNING), new Set(owners))
})
