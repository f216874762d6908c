import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decimal, definePack, defineRegister, type Field, inArea, text } from '@qaidam/kernel'
import { afterEach, beforeEach, test } from 'vitest'
import { composePlatform } from '../compose.ts'
import { settingsFrom } from '../settings.ts'
import { packShelf } from './keeping.ts'

let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'qaidam-shelf-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const pack = (id: string, owner: string, more: Record<string, Field> = {}) =>
  definePack({
    id: 'request-trial',
    name: { zh: '村级道路', en: 'Village roads' },
    registers: [
      defineRegister({
        id,
        name: { zh: '村级道路核查', en: 'Village roads' },
        why: { zh: '村级道路', en: 'Village roads' },
        kind: 'state',
        subject: id,
        owner,
        key: ['area'],
        fields: {
          area: inArea('地区', 'Area'),
          hard: decimal('硬化里程', 'Paved', { unit: '公里' }),
          ...more,
        },
        readableBy: 'staff',
      }),
    ],
    figures: [],
  })

test('a request that is kept is a register at the next start', async () => {
  const settings = settingsFrom({ QAIDAM_DATA: data })
  const shelf = packShelf(settings)
  const file = await shelf.keep(pack('roads.village', 'development-reform'))
  assert.equal((await composePlatform(settings)).registers.get('roads.village')?.owner, 'development-reform')
  await assert.rejects(shelf.keep(pack('roads.village', 'development-reform')), { code: 'CMP-002' })
  await shelf.drop(file)
  assert.equal((await composePlatform(settings)).registers.has('roads.village'), false)
})

test('one that does not compose, or looks like what is there, is not kept', async () => {
  const shelf = packShelf(settingsFrom({ QAIDAM_DATA: data }))
  await assert.rejects(shelf.keep(pack('roads.village', 'nobody')), { code: 'CMP-050' })
  const alike = pack('roads.village', 'development-reform', {
    post: { type: 'ref', name: { zh: '联系岗位', en: 'Post' }, register: 'post' },
    holder: text('岗位名称', 'Title of the post'),
  })
  await assert.rejects(shelf.keep(alike), { code: 'REQ-018' })
  assert.deepEqual(await readdir(join(data, 'packs')).catch(() => []), [])
})
