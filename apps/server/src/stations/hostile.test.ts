import { encodeMessage, FrameSplitter, type Hj212Message } from '@qaidam/exchange'
import { Fault } from '@qaidam/kernel'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startStations } from './listener.ts'
import { stationSettingsFrom } from './settings.ts'
import {
  type Ear,
  hourInStore,
  hourMessage,
  Line,
  MN,
  type OwnDay,
  openStations,
  ownDay,
  pm25,
  type StationTrial,
} from './testing/line.ts'

let trial: StationTrial
let own: OwnDay
let good: Hj212Message
beforeAll(async () => {
  trial = await openStations()
})
beforeEach(() => {
  own = ownDay()
  good = hourMessage(own.at(8), pm25('12'))
})
afterEach(() => trial.hangUp())
afterAll(() => trial.close())

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function isStillHeard({ call }: Ear): Promise<void> {
  const line = call()
  await line.send(hourMessage(own.at(23), pm25('9')))
  await line.heard(1)
  line.hangUp()
}

test('two frames in one piece, and a frame byte by byte', async () => {
  const ear = await trial.listen()
  const line = ear.call()
  await line.send(good, hourMessage(own.at(9), pm25('13')))
  await line.heard(2)
  for (const byte of encodeMessage(hourMessage(own.at(10), pm25('14')))) await line.send(Uint8Array.of(byte))
  await line.heard(3)
  expect((await hourInStore(trial, own.hour(10))).values?.pm25).toBe('14')
})

test('a slow sender is waited for', async () => {
  const ear = await trial.listen()
  const line = ear.call()
  const frame = encodeMessage(good)
  for (let at = 0; at < frame.length; at += 20) {
    await line.send(frame.subarray(at, at + 20))
    await pause(30)
  }
  await line.heard(1)
})

test('5 000 bytes of garbage, then a good frame; twenty different seeds', async () => {
  const ear = await trial.listen()
  const garbage = fc.sample(fc.uint8Array({ minLength: 5_000, maxLength: 5_000 }), { numRuns: 20, seed: 212 })
  for (const [index, bytes] of garbage.entries()) {
    const frame = encodeMessage(hourMessage(own.at(index), pm25(String(index + 1))))
    // The seeds are such that no garbage announces a frame; one that does costs the wait for its bytes.
    expect(new FrameSplitter().push(Buffer.concat([bytes, frame]))).toHaveLength(1)
    const line = ear.call()
    await line.send(bytes, frame)
    await line.heard(1)
    expect((await hourInStore(trial, own.hour(index))).values?.pm25).toBe(String(index + 1))
  }
  expect(ear.meters.skippedBytes).toBeGreaterThan(90_000)
})

test('a line that dies in the middle of a frame keeps nothing and hurts nobody', async () => {
  const ear = await trial.listen()
  const bystander = ear.call()
  const line = ear.call()
  await line.send(encodeMessage(good).subarray(0, 60))
  line.hangUp()
  await bystander.send(hourMessage(own.at(9), pm25('13')))
  await bystander.heard(1)
  expect((await hourInStore(trial, own.hour(8))).versions).toBe(0)
  const again = ear.call()
  await again.send(good)
  await again.heard(1)
})

test('a station that hangs up its half at once after sending still gets its answers', async () => {
  const ear = await trial.listen()
  const line = ear.call()
  line.socket.end(Buffer.concat([encodeMessage(good), encodeMessage(good)]))
  await line.heard(2)
  await line.gone()
})

test('a client that never reads is cut off when its answers pile up, and others are heard', async () => {
  const ear = await trial.listen({ messagesPerSecond: 1_000_000, messagesAtOnce: 1_000_000 })
  const line = ear.call()
  line.socket.pause()
  const heartbeat = encodeMessage({ ...good, cn: '9015', region: '' })
  const many = Buffer.concat(Array.from({ length: 4_000 }, () => heartbeat))
  const closings = () => ear.meters.closings.get('unread') ?? 0
  // The system takes some megabytes of answers before it lets us feel that nobody reads them.
  for (let round = 0; round < 200 && closings() === 0; round += 1) {
    await Promise.race([line.send(many), pause(500)])
  }
  expect(closings()).toBe(1)
  expect(ear.meters.outcomes.failed).toBe(0)
  await isStillHeard(ear)
})

test('noise without end is cut off', async () => {
  const ear = await trial.listen({ noiseMax: 10_000 })
  const line = ear.call()
  await line.send(new Uint8Array(50_000).fill(0x41))
  await line.gone()
  expect(ear.meters.closings.get('noise')).toBe(1)
  await isStillHeard(ear)
})

test('who says nothing, and who has gone quiet, is let go; a good frame buys time', async () => {
  const ear = await trial.listen({ silentMs: 150, idleMs: 600 })
  const [silent, drip, idle] = [ear.call(), ear.call(), ear.call()]
  await idle.send(good)
  await idle.heard(1)
  const began = performance.now()
  while (!drip.closed && performance.now() - began < 5_000) {
    await drip.send(Uint8Array.of(0x23))
    await pause(20)
  }
  await silent.gone()
  expect(drip.closed).toBe(true)
  await idle.gone()
  expect(ear.meters.closings.get('silent')).toBe(2)
  expect(ear.meters.closings.get('idle')).toBe(1)
})

test('more lines than allowed are turned away, and a freed place is taken', async () => {
  const ear = await trial.listen({ connectionsMax: 2 })
  const [one, two] = [ear.call(), ear.call()]
  await one.send(good)
  await two.send(good)
  await Promise.all([one.heard(1), two.heard(1)])
  await ear.call().gone()
  expect(ear.meters.closings.get('full')).toBe(1)
  one.hangUp()
  while (ear.meters.connections > 1) await pause(10)
  await isStillHeard(ear)
})

test('a sender that is too fast is slowed down, not refused', async () => {
  const ear = await trial.listen({ messagesPerSecond: 50, messagesAtOnce: 10 })
  const line = ear.call()
  const began = performance.now()
  await line.send(...Array.from({ length: 40 }, () => good))
  await line.heard(40)
  // Ten at once, thirty more at fifty a second.
  expect(performance.now() - began).toBeGreaterThan(500)
})

test('a stop answers what is being written, hangs up and frees the port', async () => {
  const ear = await trial.listen()
  const line = ear.call()
  const { write } = trial.store
  let begun = false
  trial.store.write = async (said) => {
    begun = true
    await pause(300)
    return write(said)
  }
  await line.send(good)
  while (!begun) await pause(5)
  await ear.stations.stop()
  trial.store.write = write
  await line.heard(1)
  await line.gone()
  expect((await hourInStore(trial, own.hour(8))).values?.pm25).toBe('12')
  const settings = { port: ear.stations.port, answerAll: false, hours: {} }
  const next = await startStations({ store: trial.store, settings, written: () => undefined })
  await expect(startStations({ store: trial.store, settings, written: () => undefined })).rejects.toThrow(
    /cannot be listened on/,
  )
  await next.stop()
})

test('hostile streams of every kind: no crash, nothing kept that was not sent, others are heard', async () => {
  const ear = await trial.listen({ noiseMax: 5_000, messagesPerSecond: 1_000, messagesAtOnce: 1_000 })
  const words = [
    '##',
    '##0012',
    '##9999',
    '0000FFFF',
    'CP=&&',
    '&&',
    'CN=2061;',
    `MN=${MN};`,
    'Flag=7;',
    'PNUM=2;PNO=1;',
    'DataTime=',
    '\0',
    '\r\n',
  ]
  const piece = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((parts) => Buffer.from(parts.join(''))),
    fc.uint8Array({ maxLength: 400 }),
    fc.array(fc.constantFrom(...words.slice(4)), { maxLength: 9 }).map((parts) => {
      try {
        return encodeMessage({ ...good, region: parts.join('') })
      } catch {
        return new Uint8Array()
      }
    }),
  )
  const before = (await trial.store.head()).seq
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const line = new Line(ear.stations.port)
      await Promise.race([line.send(...pieces), line.gone()])
      line.hangUp()
    }),
    { numRuns: 300 },
  )
  await isStillHeard(ear)
  while (ear.meters.connections > 0) await pause(10)
  expect((await trial.store.head()).seq).toBe(before + 1)
  expect(ear.meters.outcomes.failed).toBe(0)
}, 60_000)

test('settings: off without a port, and wrong ones are named', () => {
  expect(stationSettingsFrom({})).toBeUndefined()
  expect(stationSettingsFrom({ QAIDAM_HJ212_PORT: '0' })).toEqual({
    port: 0,
    answerAll: false,
    hours: { dataTime: 'start', unit: 'µg/m³' },
  })
  const set = {
    QAIDAM_HJ212_PORT: '9002',
    QAIDAM_HJ212_PASSWORD: 'x',
    QAIDAM_HJ212_UNIT: 'mg',
    QAIDAM_HJ212_ANSWER: 'all',
    QAIDAM_HJ212_DATATIME: 'end',
  }
  expect(stationSettingsFrom(set)).toEqual({
    port: 9_002,
    password: 'x',
    answerAll: true,
    hours: { dataTime: 'end', unit: 'mg/m³' },
  })
  for (const name of ['PORT', 'UNIT', 'ANSWER', 'DATATIME']) {
    expect(() => stationSettingsFrom({ ...set, [`QAIDAM_HJ212_${name}`]: '70000' })).toThrow(Fault)
  }
})

test('what happened is told to /metrics', async () => {
  const ear = await trial.listen()
  const line = ear.call()
  await line.send(good)
  await line.heard(1)
  const text = await ear.meters.registry.metrics()
  expect(text).toContain('qaidam_station_messages_total{outcome="entered"} 1')
  expect(text).toContain('qaidam_station_connections 1')
  expect(text.endsWith('\n')).toBe(true)
})
