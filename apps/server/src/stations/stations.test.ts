import { encodeMessage, flagOf } from '@qaidam/exchange'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { STATION } from '../testing/trial.ts'
import {
  figure,
  hourInStore,
  hourMessage,
  type Line,
  MN,
  type OwnDay,
  openStations,
  ownDay,
  pm25,
  type StationTrial,
  six,
} from './testing/line.ts'

let trial: StationTrial
let own: OwnDay
beforeAll(async () => {
  trial = await openStations()
})
beforeEach(() => {
  own = ownDay()
})
afterEach(() => trial.hangUp())
afterAll(() => trial.close())

describe('hours', () => {
  test('a day of hours arrives, each is answered, and the figures move', async () => {
    const { call, meters } = await trial.listen()
    // The trial has four days of PM2.5: 10, 20, 33 and 80, mean 35.75; with a fifth of 20 it is 32.6.
    expect(await figure(trial, 'ecology.air.valid-days', '2020-06')).toBe('4')
    const line = call()
    const of = (hour: number) => `20200605${String(hour).padStart(2, '0')}0000`
    const sent = Array.from({ length: 24 }, (_, hour) => hourMessage(of(hour), six('20')))
    await line.send(...sent)
    const answers = await line.heard(24)
    expect(answers.map(({ qn }) => qn)).toEqual(sent.map(({ qn }) => qn))
    expect(answers[0]).toMatchObject({ cn: '9014', st: '91', mn: MN, region: '', flag: { edition: '2017' } })
    expect(meters.outcomes).toMatchObject({ entered: 24, refused: 0 })
    expect(await figure(trial, 'ecology.air.valid-days', '2020-06')).toBe('5')
    expect(Math.round(Number(await figure(trial, 'ecology.air.pm25-without-dust', '2020-06')))).toBe(33)
    const entry = await trial.store.entry((await trial.store.head()).seq)
    expect(entry).toMatchObject({ actor: STATION, reason: 'HJ 212 小时数据' })
    expect(entry?.id).toMatch(new RegExp(`^hj212:${MN}:20200605230000123:2061:[0-9a-f]{16}$`))
  })

  test('DataTime is the beginning of the hour, in China standard time', async () => {
    const { call } = await trial.listen()
    const line = call()
    await line.send(hourMessage(own.at(8), pm25('12.50')))
    await line.heard(1)
    expect((await hourInStore(trial, own.hour(8))).values).toMatchObject({
      pm25: '12.5',
      pm10: null,
      quality: null,
    })
  })

  test('sent again, with the same QN or a new one, it is answered and nothing changes', async () => {
    const { call, meters } = await trial.listen()
    const line = call()
    const message = hourMessage(own.at(8), pm25('12'))
    await line.send(message)
    await line.heard(1)
    const { seq } = await trial.store.head()
    await line.send(message, message, { ...message, qn: '20200605110000999' })
    await line.heard(4)
    expect((await trial.store.head()).seq).toBe(seq)
    expect(meters.outcomes).toMatchObject({ entered: 1, unchanged: 3, corrected: 0 })
  })

  test('the same hour with other values is late data: a correction that says 补传', async () => {
    const { call } = await trial.listen()
    const line = call()
    await line.send(hourMessage(own.at(8), `${pm25('12')};a34002-Avg=40,a34002-Flag=N`))
    await line.send(
      hourMessage(own.at(8), pm25('15'), { qn: '20200605120000000', late: true, flag: flagOf(9) }),
    )
    await line.heard(2)
    const { values, versions } = await hourInStore(trial, own.hour(8))
    // What the late message does not speak of stays.
    expect(values).toMatchObject({ pm25: '15', pm10: '40' })
    expect(versions).toBe(2)
    expect(await trial.store.entry((await trial.store.head()).seq)).toMatchObject({ reason: '补传' })
    expect(line.answers[1]?.flag.edition).toBe('2025')
  })

  test('a repeated old message does not undo what came after it', async () => {
    const { call } = await trial.listen()
    const line = call()
    const first = hourMessage(own.at(8), pm25('12'))
    await line.send(first, hourMessage(own.at(8), pm25('15'), { qn: '20200605120000000' }), first)
    await line.heard(3)
    expect((await hourInStore(trial, own.hour(8))).values?.pm25).toBe('15')
  })

  test('marks: a calibrating instrument is left out; a broken station stays out of the figures', async () => {
    const { call } = await trial.listen()
    const line = call()
    await line.send(hourMessage(own.at(8), `${pm25('12')};a05024-Avg=300,a05024-Flag=C`))
    await line.send(hourMessage(own.at(9), pm25('500', 'D')))
    await line.heard(2)
    expect((await hourInStore(trial, own.hour(8))).values).toMatchObject({
      pm25: '12',
      o3: null,
      quality: null,
    })
    expect((await hourInStore(trial, own.hour(9))).values).toMatchObject({ quality: 'invalid' })
    // Repaired and sent again with valid marks.
    await line.send(hourMessage(own.at(9), pm25('13'), { qn: '20200605120000000' }))
    await line.heard(3)
    expect((await hourInStore(trial, own.hour(9))).values).toMatchObject({ pm25: '13', quality: null })
  })

  test('a doubtful reading among others is left out and noted, and what is held stays', async () => {
    const { call } = await trial.listen()
    const line = call()
    // The instrument was switched to mg/m³.
    await line.send(hourMessage(own.at(8), six('0.02')))
    await line.heard(1)
    expect((await hourInStore(trial, own.hour(8))).values).toMatchObject({
      pm25: null,
      pm10: '40',
      quality: null,
    })
    const entry = await trial.store.entry((await trial.store.head()).seq)
    expect(entry?.reason).toContain('pm25 值 0.02 存疑（VAL-011）')
    await line.send(hourMessage(own.at(8), pm25('300'), { qn: '20200605120000000' }))
    await line.send(hourMessage(own.at(8), pm25('21'), { qn: '20200605130000000' }))
    await line.heard(3)
    expect((await hourInStore(trial, own.hour(8))).values).toMatchObject({ pm25: '21', pm10: '40' })
  })

  test('an hour of nothing but a doubtful reading is kept as suspect and enters no figure', async () => {
    const { call, meters } = await trial.listen()
    const line = call()
    const message = hourMessage(own.at(8), pm25('0.02'))
    await line.send(message, { ...message, qn: '20200605110000999' })
    await line.heard(2)
    expect((await hourInStore(trial, own.hour(8))).values).toMatchObject({ pm25: '0.02', quality: 'suspect' })
    expect(meters.outcomes).toMatchObject({ entered: 1, corrected: 0, unchanged: 1 })
    const entry = await trial.store.entry((await trial.store.head()).seq)
    expect(entry?.reason).toContain('整小时标为存疑，不参与计算')
  })

  test('dust that a person confirmed stays confirmed when the station sends the hour late', async () => {
    const { call } = await trial.listen()
    const line = call()
    await line.send(hourMessage(own.at(8), pm25('300')))
    await line.heard(1)
    const values = { quality: 'dust' }
    const change = {
      kind: 'correct' as const,
      register: 'ecology.air-hour',
      key: [STATION, own.hour(8)],
      values,
    }
    await trial.store.write({ id: 'dust', actor: 'clerk', reason: '沙尘', changes: [change] })
    await line.send(hourMessage(own.at(8), pm25('310'), { qn: '20200605120000000' }))
    await line.heard(2)
    expect((await hourInStore(trial, own.hour(8))).values).toMatchObject({ pm25: '310', quality: 'dust' })
  })

  test('two lines with one hour at the same time: both are answered, one row', async () => {
    const { call, meters } = await trial.listen()
    const [one, two] = [call(), call()]
    await Promise.all([
      one.send(hourMessage(own.at(8), pm25('12'))),
      two.send(hourMessage(own.at(8), pm25('13'), { qn: '20200605090000777' })),
    ])
    await Promise.all([one.heard(1), two.heard(1)])
    expect((await hourInStore(trial, own.hour(8))).versions).toBe(2)
    expect(meters.outcomes).toMatchObject({ entered: 1, corrected: 1, refused: 0 })
  })
})

describe('what is not kept gets no answer', () => {
  const good = () => hourMessage(own.at(20), pm25('7'))
  const onlyGood = async (line: Line) => {
    await line.send(good())
    const answers = await line.heard(1)
    expect(answers.map(({ qn }) => qn)).toEqual([good().qn])
  }

  test('a wrong check', async () => {
    const { call, meters, reports } = await trial.listen()
    const line = call()
    const spoilt = encodeMessage(hourMessage(own.at(8), pm25('12')))
    spoilt[30] = (spoilt[30] ?? 0) ^ 1
    await line.send(spoilt)
    await onlyGood(line)
    expect(meters.outcomes).toMatchObject({ damaged: 1, entered: 1 })
    expect((await hourInStore(trial, own.hour(8))).versions).toBe(0)
    expect(reports.join()).toContain('EXC-051')
  })

  test.each([
    ['an MN nobody registered', { mn: '999999' }, 'SRV-022'],
    ['a time that is no hour', { region: `DataTime=20200605083000;${pm25('1')}` }, 'EXC-054'],
    ['an hour that has not begun', { region: `DataTime=20300605080000;${pm25('1')}` }, 'SRV-024'],
    ['none of the six pollutants', { region: 'DataTime=20200605080000;a01001-Avg=20' }, 'EXC-055'],
    ['items that contradict themselves', { region: `${pm25('1')};${pm25('2')}` }, 'EXC-052'],
  ])('%s', async (_, more, code) => {
    const { call, meters, reports } = await trial.listen()
    const line = call()
    await line.send(hourMessage(own.at(8), pm25('12'), more))
    await onlyGood(line)
    expect(meters.outcomes).toMatchObject({ refused: 1, entered: 1 })
    expect(reports.join()).toContain(code)
  })

  test('a wrong password, when one is set', async () => {
    const { call, meters } = await trial.listen({}, { password: '123456' })
    const line = call()
    await line.send(
      hourMessage(own.at(8), pm25('12'), { pw: '654321' }),
      hourMessage(own.at(8), pm25('12'), { pw: null }),
    )
    await onlyGood(line)
    expect(meters.outcomes).toMatchObject({ refused: 2, entered: 1 })
  })

  test('real-time values, unless all is to be answered; a heartbeat is answered as a notification', async () => {
    const { call } = await trial.listen()
    const line = call()
    const realTime = hourMessage(own.at(8), 'a34004-Rtd=12,a34004-Flag=N', {
      cn: '2011',
      qn: '20200605080000001',
    })
    await line.send(realTime, hourMessage(own.at(8), '', { cn: '9015', region: '', qn: '20200605080000002' }))
    expect((await line.heard(1)).map(({ cn, qn }) => [cn, qn])).toEqual([['9013', '20200605080000002']])
    const answering = await trial.listen({}, { answerAll: true })
    const other = answering.call()
    await other.send(realTime)
    expect((await other.heard(1))[0]).toMatchObject({ cn: '9014', qn: realTime.qn })
    expect(answering.meters.outcomes).toMatchObject({ notKept: 1, entered: 0 })
  })

  test('a message that asks for no answer is kept in silence', async () => {
    const { call } = await trial.listen()
    const line = call()
    await line.send(hourMessage(own.at(8), pm25('12'), { flag: flagOf(4) }))
    await onlyGood(line)
    expect((await hourInStore(trial, own.hour(8))).values?.pm25).toBe('12')
  })

  test('a store that fails: no answer now, and the same message again is kept', async () => {
    const { call, meters } = await trial.listen()
    const line = call()
    const { write } = trial.store
    let failures = 0
    trial.store.write = () => {
      failures += 1
      return Promise.reject(new Error('the disk is full'))
    }
    await line.send(hourMessage(own.at(8), pm25('12')))
    while (failures === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    trial.store.write = write
    await line.send(hourMessage(own.at(8), pm25('12')))
    await line.heard(1)
    expect(meters.outcomes).toMatchObject({ failed: 1, entered: 1 })
  })
})

describe('packets', () => {
  const part = (number: number, items: string, more = {}) =>
    hourMessage(own.at(8), items, { flag: flagOf(7), part: { number, of: 2 }, ...more })

  test('of one message are put together, in whatever order, and become one row', async () => {
    const { call } = await trial.listen()
    const line = call()
    await line.send(part(2, 'a34002-Avg=40,a34002-Flag=N'), part(1, pm25('12')))
    await line.heard(2)
    const { values, versions } = await hourInStore(trial, own.hour(8))
    expect(values).toMatchObject({ pm25: '12', pm10: '40' })
    expect(versions).toBe(1)
  })

  test('of a station that waits for each answer are kept one by one', async () => {
    const { call } = await trial.listen({ packetsMs: 50 })
    const line = call()
    await line.send(part(1, pm25('12')))
    await line.heard(1)
    expect((await hourInStore(trial, own.hour(8))).values).toMatchObject({ pm25: '12', pm10: null })
    await line.send(part(2, 'a34002-Avg=40,a34002-Flag=N;a01001-Avg=3'))
    await line.heard(2)
    expect((await hourInStore(trial, own.hour(8))).values).toMatchObject({ pm25: '12', pm10: '40' })
    await line.send(part(1, pm25('12')), part(2, 'a01001-Avg=3', { qn: '1'.repeat(17) }))
    await line.heard(4)
  })

  test('that never become whole and name no time are not answered', async () => {
    const { call, meters } = await trial.listen({ packetsMs: 50 })
    const line = call()
    await line.send(part(2, '', { region: pm25('12') }))
    while (meters.outcomes.incomplete === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(line.answers).toEqual([])
  })
})
