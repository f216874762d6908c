import { type AreaBook, Fault, type Register, readValue, type Values } from '@qaidam/kernel'

export type DraftState = 'draft' | 'waiting' | 'sending' | 'sent' | 'refused' | 'conflict'

/** What a draft that changes a record saw of it when it was begun. */
export interface Base {
  readonly record: string
  readonly values: Values
  /** The entry of the journal that said so. */
  readonly seq: number
}

/** Something written on the device. It is kept until it has arrived, and after that until it is cleared. */
export interface Draft {
  readonly id: string
  /** Makes sending it again harmless. A new one when something that may have arrived was changed. */
  readonly sentAs: string
  readonly attempted: boolean
  readonly register: string
  readonly by: { readonly person: string; readonly name: string } | null
  readonly begunAt: number
  readonly values: Readonly<Record<string, string>>
  readonly base: Base | null
  readonly state: DraftState
  readonly confirmed?: string
  readonly refusal?: { readonly message: string; readonly fix: string; readonly doubtful: boolean }
  /** Of a conflict: what stands there now. */
  readonly theirs?: Base
  readonly record?: string
}

export function newDraft(
  id: string,
  register: Register,
  begun: Pick<Draft, 'by' | 'begunAt' | 'values' | 'base'>,
): Draft {
  return { id, sentAs: id, attempted: false, register: register.id, state: 'draft', ...begun }
}

/** The draft with other values; what may have arrived already is sent under another id, as no repetition. */
export function edited(draft: Draft, values: Draft['values'], newId: string): Draft {
  const { refusal: _, theirs: __, confirmed: ___, ...kept } = draft
  return { ...kept, values, state: 'draft', attempted: false, ...(draft.attempted ? { sentAs: newId } : {}) }
}

/** Fields that cannot be sent as they are: left empty, or written in another way than asked. */
export function faultsIn(
  register: Register,
  values: Draft['values'],
  areas: AreaBook,
): Readonly<Record<string, 'missing' | 'wrong'>> {
  const found = Object.entries(register.fields).flatMap(([name, field]) => {
    try {
      readValue(field, values[name], areas)
      return []
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      return [[name, error.code === 'VAL-002' ? 'missing' : 'wrong'] as const]
    }
  })
  return Object.fromEntries(found)
}

/** The request that sends a draft: a new record, or a correction of what its writer saw. */
export function requestOf(draft: Draft, reason: string): { readonly path: string; readonly body: object } {
  const { register, values, base, confirmed } = draft
  const said = { reason, ...(confirmed === undefined ? {} : { confirmed }) }
  const path = `/api/registers/${register}/records`
  if (base === null) return { path, body: { values: filled(values), ...said } }
  const changed = Object.entries(values).filter(([name, value]) => value !== (base.values[name] ?? ''))
  return {
    path: `${path}/${encodeURIComponent(base.record)}/corrections`,
    body: {
      values: Object.fromEntries(changed.map(([name, value]) => [name, value === '' ? null : value])),
      expects: base.values,
      ...said,
    },
  }
}

function filled(values: Draft['values']): Draft['values'] {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}

/** Fields that a draft and what stands there say differently. */
export function differences(draft: Draft): readonly string[] {
  const theirs = draft.theirs?.values ?? {}
  const names = new Set([...Object.keys(draft.values), ...Object.keys(theirs)])
  return [...names].filter((name) => (draft.values[name] ?? '') !== (theirs[name] ?? ''))
}

/** A conflict settled: the fields chosen from the draft, over what stands there, as a change of that. */
export function settled(draft: Draft, mine: ReadonlySet<string>, newId: string): Draft {
  const { theirs, refusal: _, confirmed: __, ...kept } = draft
  if (theirs === undefined) return draft
  const values = Object.fromEntries(
    [...new Set([...Object.keys(draft.values), ...Object.keys(theirs.values)])].map((name) => [
      name,
      (mine.has(name) ? draft.values[name] : theirs.values[name]) ?? '',
    ]),
  )
  return { ...kept, values, base: theirs, state: 'waiting', sentAs: newId, attempted: false }
}

/** Whether a draft says anything that its base does not. */
export function saysSomething({ base, values }: Draft): boolean {
  return base === null || Object.entries(values).some(([name, value]) => value !== (base.values[name] ?? ''))
}

/** The number after the highest of its year: HW-2026-0012 after HW-2026-0011. */
export function nextNumber(known: readonly string[], year: string): string {
  const read = known.flatMap((text) => {
    const [, head, itsYear, tail] = /^(\D+-)(\d{4})-(\d+)$/.exec(text) ?? []
    return head === undefined || itsYear === undefined || tail === undefined ? [] : [{ head, itsYear, tail }]
  })
  const [first] = read
  if (first === undefined) return ''
  const ofYear = read.filter(({ itsYear }) => itsYear === year).map(({ tail }) => Number(tail))
  return `${first.head}${year}-${String(Math.max(0, ...ofYear) + 1).padStart(first.tail.length, '0')}`
}
