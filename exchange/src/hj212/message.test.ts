import { Fault } from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FrameSplitter } from './frame.ts'
import {
  dataAnswer,
  encodeMessage,
  flagBits,
  flagOf,
  type Hj212Message,
  notificationAnswer,
  parseMessage,
} from './message.ts'
import { readRegion } from './region.ts'

const HOUR =
  'QN=20200601090012345;ST=22;CN=2061;PW=123456;MN=010000A8900016F000169DC0;Flag=5;' +
  'CP=&&DataTime=20200601080000;a34004-Avg=12.5,a34004-Flag=N;a21005-Avg=0.4,a21005-Flag=N&&'

const anyMessage: fc.Arbitrary<Hj212Message> = fc.record({
  qn: fc.option(fc.stringMatching(/^\d{17}$/)),
  st: fc.option(fc.stringMatching(/^\d{2}$/)),
  cn: fc.stringMatching(/^\d{4}$/),
  pw: fc.option(fc.stringMatching(/^[A-Za-z\d]{1,9}$/)),
  mn: fc.stringMatching(/^[\dA-F]{14,24}$/),
  flag: fc.nat(255).map(flagOf),
  part: fc.option(
    fc.tuple(fc.integer({ min: 2, max: 100 }), fc.nat()).map(([of, at]) => ({ of, number: (at % of) + 1 })),
  ),
  late: fc.boolean(),
  region: fc.string({ unit: fc.constantFrom(...'abc019=;,.-柴'), maxLength: 200 }),
})

function through(message: Hj212Message): Hj212Message {
  const [event] = new FrameSplitter().push(encodeMessage(message))
  if (event?.kind !== 'segment') throw new Error('the frame should be good')
  return parseMessage(event.text)
}

test('what is encoded is read back', () => {
  fc.assert(
    fc.property(anyMessage, (message) => {
      expect(through(message)).toEqual(message)
    }),
    { numRuns: 5_000 },
  )
})

test('the bits of the flag', () => {
  // Flag=5 and Flag=7 are of the examples of 2017, Flag=9 of those of 2025.
  expect(flagOf(5)).toEqual({ version: 1, edition: '2017', numbered: false, wantsAnswer: true })
  expect(flagOf(7)).toEqual({ version: 1, edition: '2017', numbered: true, wantsAnswer: true })
  expect(flagOf(9)).toEqual({ version: 2, edition: '2025', numbered: false, wantsAnswer: true })
  expect(flagOf(4 * 17).edition).toBe('unknown')
  for (let bits = 0; bits < 256; bits += 1) expect(flagBits(flagOf(bits))).toBe(bits)
})

describe('what stations really send', () => {
  test('an hour', () => {
    const message = parseMessage(HOUR)
    expect(message).toMatchObject({ cn: '2061', mn: '010000A8900016F000169DC0', part: null, late: false })
    const [moment] = readRegion(message.region)
    expect(moment?.dataTime).toBe('20200601080000')
    expect(moment?.items.get('a34004')?.get('Avg')).toBe('12.5')
  })

  test('no QN, no Flag, as in 2005', () => {
    const message = parseMessage('ST=22;CN=2061;PW=123456;MN=JH0201712SD8763;CP=&&DataTime=20180114000000;&&')
    expect(message).toMatchObject({ qn: null, flag: { edition: '2005', wantsAnswer: false } })
  })

  test('the bit of numbered packets without the numbers', () => {
    expect(parseMessage(HOUR.replace('Flag=5', 'Flag=7')).part).toBeNull()
  })

  test('late data of 2025 says so itself', () => {
    expect(parseMessage(HOUR.replace('Flag=5;', 'Flag=9;RF=1;'))).toMatchObject({
      late: true,
      flag: { edition: '2025' },
    })
  })

  test('a version that does not exist yet', () => {
    expect(parseMessage(HOUR.replace('Flag=5', 'Flag=61')).flag).toMatchObject({
      edition: 'unknown',
      wantsAnswer: true,
    })
  })
})

test('answers carry the QN of what they answer, the interaction system and the same edition', () => {
  const text = (message: Hj212Message) => new TextDecoder().decode(encodeMessage(message)).slice(6, -6)
  expect(text(dataAnswer(parseMessage(HOUR)))).toBe(
    'QN=20200601090012345;ST=91;CN=9014;PW=123456;MN=010000A8900016F000169DC0;Flag=4;CP=&&&&',
  )
  expect(text(notificationAnswer(parseMessage(HOUR.replace('Flag=5', 'Flag=9'))))).toContain(
    'CN=9013;PW=123456;MN=010000A8900016F000169DC0;Flag=8;CP=&&&&',
  )
})

test.each([
  ['', 'no data region'],
  ['CN=2061;MN=A', 'no data region'],
  ['CN=2061;MN=A;CP=&&', 'no data region'],
  ['MN=A;CP=&&&&', 'says no CN'],
  ['CN=2061;CP=&&&&', 'says no MN'],
  ['CN=20x1;MN=A;CP=&&&&', 'CN=20x1'],
  ['CN=2061;MN=A/B;CP=&&&&', 'MN=A/B'],
  ['CN=2061;CN=2061;MN=A;CP=&&&&', 'CN twice'],
  ['CN=2061;MN=A;Flag=256;CP=&&&&', 'Flag=256'],
  ['CN=2061;MN=A;Flag=-1;CP=&&&&', 'Flag=-1'],
  ['CN=2061;MN=A;PNUM=2;PNO=3;CP=&&&&', 'packet 3 of 2'],
  ['CN=2061;MN=A;PNUM=9999;PNO=1;CP=&&&&', 'packet 1 of 9999'],
  ['CN=2061;MN=A;QN=yesterday;CP=&&&&', 'QN=yesterday'],
  ['nonsense;CN=2061;MN=A;CP=&&&&', '"nonsense"'],
])('"%s" is refused: %s', (segment, why) => {
  expect(() => parseMessage(segment)).toThrow(Fault)
  expect(() => parseMessage(segment)).toThrow(why)
})

test('whatever a segment holds, it is read or refused by a fault', () => {
  const pieces = [
    'QN=',
    'CN=2061',
    'MN=A1',
    ';',
    'CP=&&',
    '&&',
    '=',
    ',',
    'Flag=9',
    'PNUM=2',
    'PNO=1',
    '__proto__=1',
    '\0',
    '柴',
  ]
  const hostile = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 120 }),
  )
  fc.assert(
    fc.property(hostile, (segment) => {
      try {
        readRegion(parseMessage(segment).region)
      } catch (error) {
        expect(error).toBeInstanceOf(Fault)
      }
    }),
    { numRuns: 20_000 },
  )
})

test('items that contradict themselves are refused; packets that repeat their time belong together', () => {
  expect(() => readRegion('DataTime=1;a34004-Avg=1,a34004-Avg=2')).toThrow(/twice, differently/)
  const moments = readRegion('DataTime=1;a34004-Avg=1;DataTime=2;a34004-Avg=5;DataTime=1;a34002-Avg=3')
  expect(moments.map(({ dataTime, items }) => [dataTime, [...items.keys()]])).toEqual([
    ['1', ['a34004', 'a34002']],
    ['2', ['a34004']],
  ])
})
