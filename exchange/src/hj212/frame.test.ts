import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crcText } from './crc.ts'
import { type FrameEvent, FrameSplitter, frameFault, frameOf, SEGMENT_MAX } from './frame.ts'

const ascii = (text: string) => new TextEncoder().encode(text)

/** The example that HJ 212-2017 prints, with the check it prints. */
const PRINTED =
  'QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&'
const PRINTED_FRAME = `##0101${PRINTED}1C80\r\n`

const joined = (pieces: readonly Uint8Array[]) => Uint8Array.from(pieces.flatMap((piece) => [...piece]))

function split(bytes: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end))
}

function heard(pieces: readonly Uint8Array[]): { events: readonly FrameEvent[]; skipped: number } {
  const splitter = new FrameSplitter()
  const events = pieces.flatMap((piece) => splitter.push(piece))
  return { events, skipped: splitter.skipped }
}

const segments = (events: readonly FrameEvent[]) =>
  events.flatMap((event) => (event.kind === 'segment' ? [event.text] : []))

/** Texts of a segment; `#` is left out, since two of them with four digits begin a frame. */
const anySegment = fc.string({
  unit: fc.constantFrom(...'ABCQNabc0189=;,&.- 柴达木'),
  maxLength: 300,
})

/** Bytes that are full of what frames are made of, so that chance finds the hard cases. */
const anyNoise = fc
  .array(fc.constantFrom('#', '##', '0', '00', '0012', '##0003', '##9999', '&&', '\r\n', 'FFFF', 'é', '\0'), {
    maxLength: 60,
  })
  .map((parts) => ascii(parts.join('')))

const anyStream = fc
  .array(fc.oneof(anySegment.map(frameOf), anyNoise, fc.uint8Array({ maxLength: 80 })), { maxLength: 8 })
  .map(joined)

test('the check of the printed example is the printed one', () => {
  expect(crcText(ascii(PRINTED))).toBe('1C80')
  expect(new TextDecoder().decode(frameOf(PRINTED))).toBe(PRINTED_FRAME)
  expect(heard([ascii(PRINTED_FRAME)])).toEqual({ events: [{ kind: 'segment', text: PRINTED }], skipped: 0 })
})

test('a frame without its line end, and one with a check in small letters, are taken', () => {
  expect(segments(heard([ascii(`##0101${PRINTED}1c80##0101${PRINTED}1C80`)]).events)).toEqual([
    PRINTED,
    PRINTED,
  ])
})

describe('properties', () => {
  test('what is framed is read back', () => {
    fc.assert(
      fc.property(fc.array(anySegment, { maxLength: 6 }), (texts) => {
        const { events, skipped } = heard([joined(texts.map(frameOf))])
        expect(segments(events)).toEqual(texts)
        expect(events).toHaveLength(texts.length)
        expect(skipped).toBe(0)
      }),
      { numRuns: 2_000 },
    )
  })

  test('however a stream is cut, the same comes out', () => {
    fc.assert(
      fc.property(anyStream, fc.array(fc.nat(5_000), { maxLength: 30 }), (stream, cuts) => {
        expect(heard(split(stream, cuts))).toEqual(heard([stream]))
      }),
      { numRuns: 10_000 },
    )
  })

  test('byte by byte the same comes out', () => {
    fc.assert(
      fc.property(anyStream, (stream) => {
        expect(heard([...stream].map((byte) => Uint8Array.of(byte)))).toEqual(heard([stream]))
      }),
      { numRuns: 2_000 },
    )
  })

  test('garbage between frames costs no frame, and each byte of it is counted', () => {
    const garbage = fc.uint8Array({ maxLength: 200 }).map((bytes) => bytes.filter((byte) => byte !== 0x23))
    fc.assert(
      fc.property(fc.array(fc.tuple(garbage, anySegment), { maxLength: 6 }), (pairs) => {
        const stream = joined(pairs.flatMap(([noise, text]) => [noise, frameOf(text)]))
        const { events, skipped } = heard([stream])
        const lost = pairs.flatMap(([noise]) => [...noise]).filter((byte) => byte !== 0x0d && byte !== 0x0a)
        expect(segments(events)).toEqual(pairs.map(([, text]) => text))
        expect(skipped).toBe(lost.length)
      }),
      { numRuns: 2_000 },
    )
  })

  test('a good frame after anything at all is found, at the latest with the frame after it', () => {
    fc.assert(
      fc.property(anyStream, anySegment, (stream, text) => {
        const { events } = heard([stream, frameOf(text), frameOf(PRINTED)])
        expect(segments(events).at(-1)).toBe(PRINTED)
        expect(segments(events).at(-2)).toBe(text)
      }),
      { numRuns: 5_000 },
    )
  })
})

test('a changed byte anywhere loses the frame and nothing else', () => {
  const frame = ascii(PRINTED_FRAME)
  for (let at = 0; at < frame.length - 2; at += 1) {
    const spoilt = frame.slice()
    // The low bit changes: a digit of the length stays a digit, a letter stays a letter.
    spoilt[at] = (spoilt[at] ?? 0) ^ 1
    const { events } = heard([spoilt, frame, frame])
    expect(segments(events), `byte ${at}`).toEqual([PRINTED, PRINTED])
  }
})

test('a frame that is cut off by the next says so', () => {
  const { events, skipped } = heard([ascii(PRINTED_FRAME.slice(0, 50)), ascii(PRINTED_FRAME)])
  expect(events[0]).toEqual({ kind: 'damaged', code: 'EXC-050', announced: 101, came: '44' })
  expect(segments(events)).toEqual([PRINTED])
  expect(skipped).toBe(50)
})

test('damaged frames have faults with their numbers', () => {
  const wrong = heard([ascii(PRINTED_FRAME.replace('1C80', '1C81'))]).events[0]
  expect(wrong).toEqual({ kind: 'damaged', code: 'EXC-051', announced: 101, came: '1C81' })
  if (wrong?.kind !== 'damaged') throw new Error('the frame should be damaged')
  expect(frameFault(wrong).message).toContain('1C81')
  const sealed = heard([ascii('##0026CN=2061;CP=&&{0xE4,0x3E}&&0000')]).events[0]
  expect(sealed).toMatchObject({ kind: 'damaged', code: 'EXC-053' })
})

test('a segment that no frame can hold is refused', () => {
  expect(() => frameOf('x'.repeat(SEGMENT_MAX + 1))).toThrow(/10000 bytes/)
  expect(() => frameOf('CP=&&a=##0012&&')).toThrow(/##0012/)
  expect(segments(heard([frameOf('x'.repeat(SEGMENT_MAX))]).events)).toEqual(['x'.repeat(SEGMENT_MAX)])
})

test('four megabytes of beginnings are read in a few seconds, and hold two frames of memory', () => {
  const flood = ascii('##9999'.repeat(11_000))
  const splitter = new FrameSplitter()
  let damaged = 0
  for (let piece = 0; piece < 60; piece += 1) damaged += splitter.push(flood).length
  // Each beginning ends the one before it; the last is still open.
  expect(damaged).toBe(60 * 11_000 - 1)
  expect(splitter.skipped).toBe((60 * 11_000 - 1) * 6)
  expect(splitter.open).toBe(true)
}, 20_000)
