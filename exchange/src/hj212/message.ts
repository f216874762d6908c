import type { Fault } from '@qaidam/kernel'
import { exchangeFault } from '../faults.ts'
import { frameOf } from './frame.ts'

/** Command codes (命令编码 CN), HJ 212-2017 table 9; the heartbeat is of 2025. */
export const COMMAND = {
  realTime: '2011',
  day: '2031',
  minute: '2051',
  hour: '2061',
  requestAnswer: '9011',
  executionResult: '9012',
  notificationAnswer: '9013',
  dataAnswer: '9014',
  heartbeat: '9015',
} as const

/** System codes (系统编码 ST) that we speak of: ambient air, and the two computers between themselves. */
export const SYSTEM = { air: '22', interaction: '91' } as const

type Edition = '2005' | '2017' | '2025'
/** By the version bits. */
const EDITIONS: ReadonlyMap<number, Edition> = new Map([
  [0, '2005'],
  [1, '2017'],
  [2, '2025'],
])
/** Packets of one message; more than this no hour needs. */
const PARTS_MAX = 100

export interface Hj212Flag {
  /** The six version bits as they came; the editions 0, 1 and 2 are known. */
  readonly version: number
  readonly edition: Edition | 'unknown'
  /** Bit A: the packet carries PNUM and PNO. */
  readonly numbered: boolean
  /** Bit D: the sender wants an answer. */
  readonly wantsAnswer: boolean
}

export interface Hj212Message {
  readonly qn: string | null
  readonly st: string | null
  readonly cn: string
  readonly pw: string | null
  readonly mn: string
  readonly flag: Hj212Flag
  /** Which of how many packets this is; null when the message is whole. */
  readonly part: { readonly number: number; readonly of: number } | null
  /** RF=1 of 2025: the station says itself that it sends this late. */
  readonly late: boolean
  /** What stands between `CP=&&` and `&&`. */
  readonly region: string
}

export function flagOf(bits: number): Hj212Flag {
  const version = bits >> 2
  return {
    version,
    edition: EDITIONS.get(version) ?? 'unknown',
    numbered: (bits & 2) !== 0,
    wantsAnswer: (bits & 1) !== 0,
  }
}

export function flagBits({ version, numbered, wantsAnswer }: Hj212Flag): number {
  return (version << 2) | (numbered ? 2 : 0) | (wantsAnswer ? 1 : 0)
}

/**
 * Reads a data segment. Stations leave things out: without QN, PW or Flag a message is read all the
 * same, and an edition that is not known is taken as long as the frame holds. @throws Fault EXC-052
 */
export function parseMessage(segment: string): Hj212Message {
  const at = segment.indexOf('CP=&&')
  const end = segment.lastIndexOf('&&')
  if (at < 0 || end < at + 5) throw malformed(segment, 'has no data region CP=&&…&&')
  const fields = headerFields(segment, segment.slice(0, at))
  const flag = readFlag(segment, fields.get('Flag'))
  return {
    qn: optional(segment, fields, 'QN', /^\d{8,20}$/),
    st: optional(segment, fields, 'ST', /^\d{2}$/),
    cn: required(segment, fields, 'CN', /^\d{4}$/),
    pw: optional(segment, fields, 'PW', /^[\x21-\x7e]{1,40}$/),
    mn: required(segment, fields, 'MN', /^[\dA-Za-z_.-]{1,40}$/),
    flag,
    part: readPart(segment, fields),
    late: fields.get('RF') === '1',
    region: segment.slice(at + 5, end),
  }
}

/** A message as a whole frame. @throws Fault EXC-052, EXC-056 */
export function encodeMessage(message: Hj212Message): Uint8Array {
  const { part } = message
  const header: readonly (readonly [string, string | null])[] = [
    ['QN', message.qn],
    ['ST', message.st],
    ['CN', message.cn],
    ['PW', message.pw],
    ['MN', message.mn],
    ['Flag', String(flagBits(message.flag))],
    ['PNUM', part === null ? null : String(part.of)],
    ['PNO', part === null ? null : String(part.number)],
    ['RF', message.late ? '1' : null],
  ]
  const stated = header.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value};`]))
  return frameOf(`${stated.join('')}CP=&&${message.region}&&`)
}

/** The answer that says data is kept (数据应答): the QN of the data, no content. */
export function dataAnswer(message: Hj212Message): Hj212Message {
  return answer(message, COMMAND.dataAnswer)
}

/** The answer to a heartbeat or another notification (通知应答). */
export function notificationAnswer(message: Hj212Message): Hj212Message {
  return answer(message, COMMAND.notificationAnswer)
}

function answer(message: Hj212Message, cn: string): Hj212Message {
  const flag = { ...message.flag, numbered: false, wantsAnswer: false }
  return { ...message, st: SYSTEM.interaction, cn, flag, part: null, late: false, region: '' }
}

function headerFields(segment: string, header: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const each of header.split(';')) {
    const text = each.trim()
    if (text === '') continue
    const at = text.indexOf('=')
    if (at <= 0) throw malformed(segment, `has "${clipped(text)}" where NAME=VALUE belongs`)
    const name = text.slice(0, at)
    if (fields.has(name)) throw malformed(segment, `says ${clipped(name)} twice`)
    fields.set(name, text.slice(at + 1).trim())
  }
  return fields
}

function readFlag(segment: string, text: string | undefined): Hj212Flag {
  if (text === undefined || text === '') return flagOf(0)
  if (!/^\d{1,3}$/.test(text) || Number(text) > 255)
    throw malformed(segment, `has Flag=${clipped(text)}, not a number up to 255`)
  return flagOf(Number(text))
}

function readPart(segment: string, fields: ReadonlyMap<string, string>): Hj212Message['part'] {
  const [of, number] = [fields.get('PNUM'), fields.get('PNO')]
  // Some stations set bit A and leave both out; the message is whole then.
  if (of === undefined || number === undefined) return null
  if (!/^\d{1,4}$/.test(of) || !/^\d{1,4}$/.test(number))
    throw malformed(segment, `has PNUM=${clipped(of)} and PNO=${clipped(number)}`)
  const part = { number: Number(number), of: Number(of) }
  if (part.of < 1 || part.of > PARTS_MAX || part.number < 1 || part.number > part.of)
    throw malformed(segment, `is packet ${part.number} of ${part.of}`)
  return part.of === 1 ? null : part
}

function optional(
  segment: string,
  fields: ReadonlyMap<string, string>,
  name: string,
  form: RegExp,
): string | null {
  const text = fields.get(name) ?? ''
  if (text === '') return null
  if (!form.test(text)) throw malformed(segment, `has ${name}=${clipped(text)}`)
  return text
}

function required(segment: string, fields: ReadonlyMap<string, string>, name: string, form: RegExp): string {
  const text = optional(segment, fields, name, form)
  if (text === null) throw malformed(segment, `says no ${name}`)
  return text
}

const clipped = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

export function malformed(segment: string, what: string): Fault {
  return exchangeFault(
    'EXC-052',
    `A data segment of HJ 212 ${what}: "${clipped(segment)}".`,
    'Set the station to the form QN=…;ST=…;CN=…;PW=…;MN=…;Flag=…;CP=&&DataTime=…;CODE-Avg=…,CODE-Flag=N&&.',
  )
}
