import type { Fault } from '@qaidam/kernel'
import { exchangeFault } from '../faults.ts'
import { crc16, crcText } from './crc.ts'

/**
 * Bytes of a data segment. HJ 212 asks for splitting beyond 1 024 (2017 table 2, 2025 clause 8.1.2),
 * but stations send longer ones and the four digits of the length can say up to this.
 */
export const SEGMENT_MAX = 9_999
/** Beyond this a sender should split; our own simulator does not send longer ones. */
export const SEGMENT_SENT_MAX = 1_024

const HASH = 0x23
const HEADER_LENGTH = 6
const CRC_LENGTH = 4
const FRAME_MAX = HEADER_LENGTH + SEGMENT_MAX + CRC_LENGTH
const HEADER = /##\d{4}/

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** What came out of a stream: a segment whose check is right, or a frame that is lost. */
export type FrameEvent =
  | { readonly kind: 'segment'; readonly text: string }
  | {
      readonly kind: 'damaged'
      readonly code: 'EXC-050' | 'EXC-051' | 'EXC-053'
      /** Bytes that the frame announced, and what came: bytes, or the check it carried. */
      readonly announced: number
      readonly came: string
    }

/** A damaged frame in words; built only where somebody reads it, since a flood may bring thousands. */
export function frameFault(event: Extract<FrameEvent, { kind: 'damaged' }>): Fault {
  switch (event.code) {
    case 'EXC-050':
      return exchangeFault(
        'EXC-050',
        `A frame of HJ 212 announced ${event.announced} bytes, and after ${event.came} the next one began.`,
        'The sender resends it; if it happens again, check the line and the length that is sent.',
      )
    case 'EXC-051':
      return exchangeFault(
        'EXC-051',
        `A frame of HJ 212 of ${event.announced} bytes carries the check "${event.came}", which is not its own.`,
        'The sender resends it; if all fail, compute the check by appendix A (not the CRC of Modbus), unencrypted.',
      )
    case 'EXC-053':
      return exchangeFault(
        'EXC-053',
        `A frame of HJ 212 of ${event.announced} bytes has an encrypted data region.`,
        'Let the station send plain text over a protected line; encryption (SM4) is not supported.',
      )
  }
}

/** A data segment as it goes over the line. @throws Fault EXC-052, EXC-056 */
export function frameOf(segment: string): Uint8Array {
  const bytes = encoder.encode(segment)
  if (bytes.length > SEGMENT_MAX) {
    throw exchangeFault(
      'EXC-056',
      `A data segment of HJ 212 has ${bytes.length} bytes; a frame holds ${SEGMENT_MAX}.`,
      'Split it into numbered packets (PNUM, PNO).',
    )
  }
  const inside = HEADER.exec(segment)?.[0]
  if (inside !== undefined) {
    throw exchangeFault(
      'EXC-052',
      `A data segment of HJ 212 holds "${inside}", which begins a frame.`,
      'Write it in another way.',
    )
  }
  const length = String(bytes.length).padStart(4, '0')
  const frame = new Uint8Array(HEADER_LENGTH + bytes.length + CRC_LENGTH + 2)
  frame.set(encoder.encode(`##${length}`))
  frame.set(bytes, HEADER_LENGTH)
  frame.set(encoder.encode(`${crcText(bytes)}\r\n`), HEADER_LENGTH + bytes.length)
  return frame
}

/**
 * Cuts a stream of bytes into data segments, however it comes in pieces: the same bytes give the
 * same events. It holds one frame at most. What begins a frame inside a frame ends the outer one,
 * so that a wrong length or a cut line costs one frame and no waiting. Line ends between frames are
 * not missed and not counted, all other bytes outside of good frames are counted as skipped.
 */
export class FrameSplitter {
  readonly #held = new Uint8Array(FRAME_MAX * 2)
  #start = 0
  #end = 0
  /** Up to here no frame begins inside the one that is open. */
  #searched = 0
  #skipped = 0

  /** Bytes so far that belong to no good frame. */
  get skipped(): number {
    return this.#skipped
  }

  /** Whether a frame has begun that is not whole yet. */
  get open(): boolean {
    return this.#end > this.#start
  }

  push(chunk: Uint8Array): readonly FrameEvent[] {
    const events: FrameEvent[] = []
    for (let offset = 0; offset < chunk.length; ) {
      const piece = chunk.subarray(offset, offset + this.#held.length - this.#end)
      this.#held.set(piece, this.#end)
      this.#end += piece.length
      offset += piece.length
      for (let event = this.#next(); event !== undefined; event = this.#next()) events.push(event)
      this.#compact()
    }
    return events
  }

  #next(): FrameEvent | undefined {
    if (!this.#findHeader()) return undefined
    const announced = this.#announced()
    const whole = this.#start + HEADER_LENGTH + announced + CRC_LENGTH
    const inner = this.#innerHeader(Math.min(this.#end, whole))
    if (inner !== undefined) {
      const came = String(inner - this.#start - HEADER_LENGTH)
      while (this.#start < inner) this.#skip()
      return { kind: 'damaged', code: 'EXC-050', announced, came }
    }
    if (this.#end < whole) return undefined
    return this.#judge(announced, whole)
  }

  #judge(announced: number, whole: number): FrameEvent {
    const segment = this.#held.subarray(this.#start + HEADER_LENGTH, whole - CRC_LENGTH)
    const came = decoder.decode(this.#held.subarray(whole - CRC_LENGTH, whole))
    if (/^[\dA-Fa-f]{4}$/.test(came) && Number.parseInt(came, 16) === crc16(segment)) {
      const text = decoder.decode(segment)
      this.#start = whole
      this.#searched = 0
      return { kind: 'segment', text }
    }
    // HJ 212-2025 computes the check before it encrypts, so an encrypted frame always fails it.
    const encrypted = decoder.decode(segment).includes('CP=&&{0x')
    this.#skip()
    this.#skip()
    this.#searched = 0
    return { kind: 'damaged', code: encrypted ? 'EXC-053' : 'EXC-051', announced, came }
  }

  /** Moves to the next `##` with four digits; false when more bytes are needed to tell. */
  #findHeader(): boolean {
    while (this.#start < this.#end) {
      const there = this.#headerAt(this.#start)
      if (there === 'whole') return true
      if (there === 'begun') return false
      this.#skip()
    }
    return false
  }

  #headerAt(at: number): 'whole' | 'begun' | 'none' {
    for (let index = 0; index < HEADER_LENGTH; index += 1) {
      if (at + index >= this.#end) return 'begun'
      const byte = this.#held[at + index] ?? 0
      if (index < 2 ? byte !== HASH : byte < 0x30 || byte > 0x39) return 'none'
    }
    return 'whole'
  }

  #innerHeader(limit: number): number | undefined {
    let at = Math.max(this.#searched, this.#start + HEADER_LENGTH)
    for (; at + HEADER_LENGTH <= limit; at += 1) if (this.#headerAt(at) === 'whole') return at
    this.#searched = at
    return undefined
  }

  #announced(): number {
    let length = 0
    for (let index = 2; index < HEADER_LENGTH; index += 1) {
      length = length * 10 + (this.#held[this.#start + index] ?? 0x30) - 0x30
    }
    return length
  }

  #skip(): void {
    const byte = this.#held[this.#start]
    if (byte !== 0x0d && byte !== 0x0a) this.#skipped += 1
    this.#start += 1
  }

  #compact(): void {
    if (this.#start === 0) return
    this.#held.copyWithin(0, this.#start, this.#end)
    this.#end -= this.#start
    this.#searched = Math.max(0, this.#searched - this.#start)
    this.#start = 0
  }
}
