import { addDays, type Day } from './day.ts'
import { Fault } from './fault.ts'
import { defineRegister, text } from './register.ts'
import { type Citation, citationText, type Phase, type Standard } from './standard.ts'
import type { Values } from './value.ts'

/**
 * What a prefecture says where the text of the law was not read: a value for a standard from a day on,
 * and the document that it rests on. Every composition holds the register.
 */
export const settingRegister = defineRegister({
  id: 'setting',
  name: { zh: '标准参数设定', en: 'Settings of standards' },
  why: {
    zh: '凡标为未核实的标准取值，本州可依文件设定，自生效日起用于计算并注明出处；已核实的法定值不可改',
    en: 'A value that is marked unverified can be set by a document, from its effective day; verified law cannot.',
  },
  kind: 'state',
  subject: 'setting',
  owner: 'government-office',
  key: ['standard'],
  fields: {
    standard: text('标准编号', 'Standard', {
      lengthMax: 100,
      meaning: { zh: '标准参考页里的编号', en: 'Its id, as the page of standards prints it.' },
    }),
    value: text('取值', 'Value', {
      lengthMax: 4_000,
      meaning: {
        zh: 'JSON，形式与该标准现有取值相同',
        en: 'JSON of the same form as the value that the standard has.',
      },
    }),
    document: text('依据文件', 'Document', { lengthMax: 200 }),
  },
  readableBy: 'public',
})

export interface Setting {
  readonly standard: string
  readonly value: unknown
  readonly document: string
  readonly from: Day
  /** The first day on which it holds no longer; null while it does. */
  readonly to: Day | null
}

/** The standards as they hold in a prefecture: as stated, or with what it set. */
export type Law = <Value>(standard: Standard<Value>) => Standard<Value>

/** The law as the library states it. */
export const asStated: Law = (standard) => standard

/** A record of the register as a setting. @throws Fault STD-052 when its value is no JSON */
export function settingFrom(values: Values, from: Day, to: Day | null): Setting {
  const { standard, value, document } = values
  try {
    const read: unknown = JSON.parse(value ?? '')
    return { standard: standard ?? '', value: read, document: document ?? '', from, to }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Fault(
      'STD-052',
      `The setting of ${standard} is no JSON: ${why}.`,
      'Write a number as 30, a text as "ratio", a table as {"so2": 60}.',
    )
  }
}

/** What is wrong with a setting. @throws Fault STD-050 to STD-053 */
export function checkSetting(standards: ReadonlyMap<string, Standard>, setting: Setting): void {
  const standard = standards.get(setting.standard)
  if (standard === undefined) {
    throw new Fault(
      'STD-050',
      `There is no standard "${setting.standard}" to set.`,
      'Take an id of docs/reference/standards.md whose value is marked unverified.',
    )
  }
  const replaced = standard.phases.findLast((phase) => phase.from <= setting.from)
  if (replaced === undefined || replaced.cite.mark !== 'unverified') {
    const open = standard.phases.filter(({ cite }) => cite.mark === 'unverified').map(({ from }) => from)
    const cite = replaced === undefined ? 'no law' : `verified law, ${citationText(replaced.cite)}`
    throw new Fault(
      'STD-051',
      `${standard.id} stands on ${cite} on ${setting.from}; a setting cannot replace it.`,
      open.length === 0
        ? 'Nothing of it can be set.'
        : `It can be set where it is unverified: from ${open.join(', ')}.`,
    )
  }
  if (sameForm(setting.value, replaced.value)) return
  throw new Fault(
    'STD-053',
    `${standard.id} cannot be set to ${JSON.stringify(setting.value)}.`,
    `Write it in the form of ${JSON.stringify(replaced.value)}.`,
  )
}

/** Numbers for numbers, decimal texts for decimal texts, tables with the same names. */
function sameForm(given: unknown, like: unknown): boolean {
  if (Array.isArray(given) && Array.isArray(like)) {
    return like.length === 0 || given.every((each) => sameForm(each, like[0]))
  }
  if (!isTable(given) || !isTable(like)) {
    const plain = typeof given !== 'object' || given === null
    if (like === null) return plain
    // What is divided by, or counted in, stays above zero.
    if (typeof like === 'number')
      return DECIMAL.test(JSON.stringify(given)) && (like <= 0 || Number(given) > 0)
    if (typeof like === 'string' && DECIMAL.test(like))
      return typeof given === 'string' && DECIMAL.test(given)
    return plain && typeof given === typeof like
  }
  const names = Object.keys(like)
  return (
    Object.keys(given).length === names.length &&
    names.every((name) => Object.hasOwn(given, name) && sameForm(given[name], like[name]))
  )
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The law with what a prefecture set; verified phases stay as they are whatever was set. */
export function lawWith(settings: readonly Setting[]): Law {
  if (settings.length === 0) return asStated
  const kept = new Map<string, Standard>()
  return <Value>(standard: Standard<Value>): Standard<Value> => {
    const own = settings.filter((setting) => setting.standard === standard.id)
    if (own.length === 0) return standard
    const known = kept.get(standard.id) ?? withSettings(standard, own)
    kept.set(standard.id, known)
    return known as Standard<Value>
  }
}

function withSettings<Value>(standard: Standard<Value>, settings: readonly Setting[]): Standard<Value> {
  const ordered = [...settings].sort((a, b) => (a.from < b.from ? -1 : 1))
  const phases = standard.phases.flatMap((phase, index): readonly Phase<Value>[] => {
    const next = standard.phases[index + 1]?.from ?? (phase.to === undefined ? null : addDays(phase.to, 1))
    return phase.cite.mark === 'unverified' ? overlaid(phase, next, ordered) : [phase]
  })
  return { ...standard, phases }
}

/** One phase cut up by the settings that hold in it; `end` is the first day after it. */
function overlaid<Value>(
  phase: Phase<Value>,
  end: Day | null,
  settings: readonly Setting[],
): readonly Phase<Value>[] {
  const pieces: Phase<Value>[] = []
  let at: Day | null = phase.from
  for (const setting of settings) {
    if (at === null || (end !== null && setting.from >= end) || (setting.to ?? '9999') <= at) continue
    if (at < setting.from) pieces.push({ from: at, value: phase.value, cite: phase.cite })
    const from: Day = at < setting.from ? setting.from : at
    pieces.push({ from, value: setting.value as Value, cite: citeOf(setting, phase.cite) })
    at = setting.to !== null && (end === null || setting.to < end) ? setting.to : null
  }
  if (at !== null && (end === null || at < end))
    pieces.push({ from: at, value: phase.value, cite: phase.cite })
  const last = pieces.at(-1)
  if (phase.to === undefined || last === undefined) return pieces
  return [...pieces.slice(0, -1), { ...last, to: phase.to }]
}

function citeOf({ document }: Setting, replaced: Citation): Citation {
  return {
    document,
    title: { zh: '本州设定', en: 'Set by the prefecture' },
    clause: `(${citationText(replaced)})`,
    mark: 'set',
  }
}
