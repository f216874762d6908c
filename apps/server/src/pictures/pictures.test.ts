import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { haixi } from '@qaidam/demo-haixi'
import type { Instant } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { composeFor } from '../compose.ts'
import { HOME } from '../home.ts'
import { openPlatformEmpty } from '../testing/demonstration.ts'
import { PICTURE_BYTES_MAX, pictureFrom } from './picture.ts'
import { pictureShelf } from './shelf.ts'

/** One pixel, as PNG encoders write it. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const segment = (marker: number, data: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data])
/** An Exif directory with two entries: held at a right angle (6), and a pointer to where it was taken. */
const EXIF = Buffer.concat([
  Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x02', 'latin1'),
  Buffer.from([1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0]),
  Buffer.from('GPS 37.37N 97.37E'),
])
const FRAME = segment(0xc0, Buffer.from([8, 0, 2, 0, 3, 1, 1, 0x11, 0]))
const SCAN = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([1, 2, 0xff, 0, 3])])
const jpeg = (...before: readonly Buffer[]) =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...before, FRAME, SCAN, Buffer.from([0xff, 0xd9])])
const webp = (...chunks: readonly Buffer[]) => {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks])
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length)
  return Buffer.concat([Buffer.from('RIFF'), length, body])
}
const chunk = (type: string, ...data: readonly number[]) =>
  Buffer.from([...Buffer.from(type), data.length, 0, 0, 0, ...data, ...(data.length % 2 === 1 ? [0] : [])])
const EXTENDED = chunk('VP8X', 0x0c, 0, 0, 0, 9, 0, 0, 4, 0, 0)
const LOSSLESS = chunk('VP8L', 0x2f, 9, 0, 1, 0)

describe('what is kept of a picture', () => {
  test('is what shows it: no place, no camera, no words, nothing after its end', () => {
    const photo = Buffer.concat([
      jpeg(segment(0xe1, EXIF), segment(0xfe, Buffer.from('comment'))),
      Buffer.from('<?php'),
    ])
    const { bytes, width, height } = pictureFrom(photo)
    expect([width, height]).toEqual([3, 2])
    for (const secret of ['GPS', 'comment', '<?php']) expect(bytes.includes(secret)).toBe(false)
    // How the camera was held is kept, or the picture would lie on its side.
    expect(bytes.includes(Buffer.from([1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true)
    const note = Buffer.from([0, 0, 0, 4, ...Buffer.from('tEXtGPS!'), 0, 0, 0, 0])
    const noted = Buffer.concat([PNG.subarray(0, 33), note, PNG.subarray(33), Buffer.from('<script>')])
    expect(pictureFrom(noted).bytes.equals(PNG)).toBe(true)
    const cleaned = pictureFrom(Buffer.concat([webp(EXTENDED, LOSSLESS, chunk('EXIF', 71, 80, 83)), PNG]))
    expect([cleaned.width, cleaned.height, cleaned.bytes.includes('GPS')]).toEqual([10, 5, false])
    expect(cleaned.bytes.readUInt32LE(4)).toBe(cleaned.bytes.length - 8)
  })

  test.each([
    ['nothing', Buffer.alloc(0), 'PIC-001'],
    ['a page that calls itself a picture', Buffer.from('<html><script>alert(1)</script>'), 'PIC-001'],
    [
      'a drawing that may hold script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
      'PIC-001',
    ],
    ['GIF', Buffer.from('GIF89a\x01\0\x01\0'), 'PIC-001'],
    ['a PNG that is cut off', PNG.subarray(0, 50), 'PIC-002'],
    [
      'a PNG whose chunk is longer than the file',
      Buffer.concat([PNG.subarray(0, 33), Buffer.from('7fffffff', 'hex')]),
      'PIC-002',
    ],
    ['a JPEG without an end', jpeg().subarray(0, -2), 'PIC-002'],
    ['a JPEG without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xd9]), 'PIC-002'],
    ['a WebP of no kind that is known', webp(chunk('EVIL', 1, 2, 3, 4, 5, 6, 7, 8)), 'PIC-002'],
    ['another RIFF file', Buffer.from('RIFF\x24\0\0\0WAVEfmt '.padEnd(60, '\0')), 'PIC-002'],
  ])('%s is refused', (_, bytes, code) => {
    expect(() => pictureFrom(bytes)).toThrow(expect.objectContaining({ code }))
  })

  test('a canvas that no telephone can hold is refused, however small its file', () => {
    const bomb = Buffer.from(PNG)
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    expect(() => pictureFrom(bomb)).toThrow(expect.objectContaining({ code: 'PIC-003' }))
  })
})

describe('pictures over HTTP', () => {
  const directory = mkdtempSync(join(tmpdir(), 'qaidam-pictures-'))
  const now = '2020-06-15T01:00:00.000Z' as Instant
  let app: FastifyInstance
  let store: Store

  beforeAll(async () => {
    store = await openPlatformEmpty(() => now)
    const pictures = pictureShelf(directory)
    app = await createApp({ store, key: 'a key', home: HOME, written: () => {}, pictures })
  }, 120_000)
  afterAll(async () => {
    await app?.close()
    await store?.close()
    rmSync(directory, { recursive: true })
  })

  const FIELDS = {
    article: 'WZ-2020-0009',
    place: '1',
    alt: '湖面日出',
    photographer: '志愿者',
    licence: 'permitted',
  }
  const send = (bytes: Buffer, fields: Readonly<Record<string, string>>, authorization = 'Bearer a key') => {
    const parts = Object.entries(fields).map(
      ([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    const head = `${parts.join('')}--x\r\ncontent-disposition: form-data; name="file"; filename="../../a.svg"\r\ncontent-type: image/svg+xml\r\n\r\n`
    return app.inject({
      method: 'POST',
      url: '/api/pictures',
      headers: { authorization, 'content-type': 'multipart/form-data; boundary=x' },
      payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]),
    })
  }
  const read = (name: string, authorization?: string) =>
    app.inject({ url: `/pictures/${name}`, ...(authorization ? { headers: { authorization } } : {}) })

  test('only clerks give one, and only with words for those who do not see it', async () => {
    expect((await send(PNG, FIELDS, 'Bearer no')).statusCode).toBe(401)
    const { alt: _, ...mute } = FIELDS
    const refused = await send(PNG, mute)
    expect([refused.statusCode, refused.body.includes('alt')]).toEqual([400, true])
    const large = await send(Buffer.concat([PNG, Buffer.alloc(PICTURE_BYTES_MAX)]), FIELDS)
    expect(large.json()).toMatchObject({ code: 'PIC-005' })
    expect((await store.records('civic.picture')).records).toEqual([])
  })

  test('it is for staff until an article that shows it is published, then for everybody, for ever', async () => {
    const given = await send(PNG, FIELDS)
    expect(given.statusCode).toBe(201)
    const name = given.json().picture as string
    expect(name).toMatch(/^[0-9a-f]{64}\.png$/)
    expect(readdirSync(join(directory, 'pictures'))).toEqual([name])
    expect((await read(name)).statusCode).toBe(404)
    expect((await read(name, 'Bearer a key')).headers['cache-control']).toBe('private, no-cache')
    const values = {
      article: 'WZ-2020-0009',
      section: 'pictures',
      title: '盐湖晨光',
      source: '州文明办',
      publishedOn: '2020-06-15',
      area: '632800',
      text: '湖面。',
      pictures: '1',
      editor: null,
    }
    const register = composeFor(haixi).registers.get('civic.article')
    if (register === undefined) expect.fail('there is no register of articles')
    const posts = [
      { post: 'e', title: '编辑', titleEn: 'Editor', office: 'civilisation-office', area: '632800' },
    ]
    await store.write({
      id: 'post',
      actor: 'x',
      reason: 'x',
      changes: posts.map((post) => ({
        kind: 'enter' as const,
        register: 'post',
        values: { ...post, holder: null, superior: null },
        from: '2019-04-01' as never,
      })),
    })
    const enter = { kind: 'enter' as const, register: 'civic.article', values: { ...values, editor: 'e' } }
    await store.write({ id: 'publish', actor: 'x', reason: 'x', changes: [enter] })
    const shown = await read(name)
    expect([shown.statusCode, shown.headers['content-type'], shown.rawPayload.equals(PNG)]).toEqual([
      200,
      'image/png',
      true,
    ])
    expect(shown.headers['cache-control']).toContain('immutable')
    expect(shown.headers['x-content-type-options']).toBe('nosniff')
    const page = await app.inject('/articles/WZ-2020-0009')
    expect(page.body).toContain(`<img src="/pictures/${name}" alt="湖面日出"`)
    const change = { kind: 'withdraw' as const, register: 'civic.article', key: ['WZ-2020-0009'] }
    await store.write({ id: 'withdraw', actor: 'x', reason: 'x', changes: [change] })
    expect((await read(name)).statusCode).toBe(404)
  })

  test('a name is a digest: no way leads out of the directory', async () => {
    for (const name of ['..%2fclerk.key', '%2e%2e/clerk.key', `${'0'.repeat(64)}.png`, 'a.png'])
      expect((await read(name, 'Bearer a key')).statusCode).toBe(404)
  })
})
