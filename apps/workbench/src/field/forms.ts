import type { Area, Register } from '@qaidam/kernel'
import { read } from '../api/client.ts'
import { nextNumber } from './draft.ts'

/** What is written down outside, where the composition has it. */
const WRITTEN_OUTSIDE: readonly string[] = [
  'ecology.river-patrol',
  'ecology.river-problem',
  'life.household-visit',
]
const CHOICES_MAX = 1_000

/** One record that a field can refer to. */
export interface Choice {
  readonly record: string
  readonly label: string
}

/** All that a draft needs without a network. Of registers that name people nothing is kept. */
export interface Forms {
  readonly id: 'forms'
  readonly registers: readonly Register[]
  readonly areas: readonly Area[]
  readonly choices: Readonly<Record<string, readonly Choice[]>>
  /** The highest number of each register. */
  readonly last: Readonly<Record<string, string>>
}

interface Records {
  readonly records: readonly {
    readonly record: string
    readonly values: Readonly<Record<string, string | null>>
  }[]
}

/** Fetches the forms anew. @throws Refusal, or TypeError without a network */
export async function fetchForms(): Promise<Forms> {
  const [{ registers: all }, { areas }] = await Promise.all([
    read<{ registers: Register[] }>('/api/registers'),
    read<{ areas: Area[] }>('/api/areas'),
  ])
  const byId = new Map(all.map((register) => [register.id, register]))
  const registers = WRITTEN_OUTSIDE.flatMap((id) => byId.get(id) ?? [])
  const referred = new Set(
    registers.flatMap(({ fields }) =>
      Object.values(fields).flatMap((field) => (field.type === 'ref' ? [field.register] : [])),
    ),
  )
  const open = [...referred]
    .flatMap((id) => byId.get(id) ?? [])
    .filter((each) => each.readableBy === 'public')
  const choices = await Promise.all(open.map(async (each) => [each.id, await choicesOf(each)] as const))
  const last = await Promise.all(registers.map(async (each) => [each.id, await lastOf(each)] as const))
  return {
    id: 'forms',
    registers,
    areas,
    choices: Object.fromEntries(choices),
    last: Object.fromEntries(last),
  }
}

async function choicesOf(register: Register): Promise<readonly Choice[]> {
  const { records } = await read<Records>(`/api/registers/${register.id}/records`, { limit: CHOICES_MAX })
  const named = Object.entries(register.fields).find(
    ([name, { type }]) => type === 'text' && !register.key.includes(name),
  )?.[0]
  return records.map(({ record, values }) => ({ record, label: (named && values[named]) || record }))
}

async function lastOf(register: Register): Promise<string> {
  const { records } = await read<Records>(`/api/registers/${register.id}/records`, {
    limit: 1,
    sort: `-${register.key[0]}`,
  })
  return records[0]?.record ?? ''
}

/** What a new draft begins with: the next number that this device knows of, and today. */
export function beginnings(
  { last }: Forms,
  register: Register,
  here: readonly string[],
  today: string,
): Readonly<Record<string, string>> {
  const [key] = register.key
  const known = [numberZero(register), last[register.id] ?? '', ...here]
  const number = nextNumber(known, today.slice(0, 4))
  const day = Object.entries(register.fields).find(
    ([, field]) => field.type === 'day' && field.optional !== true,
  )?.[0]
  return { ...(key === undefined ? {} : { [key]: number }), ...(day === undefined ? {} : { [day]: today }) }
}

/** The number before the first, where numbers of the register have a year and a count: HW-0000-0000. */
function numberZero({ key, fields }: Register): string {
  const field = fields[key[0] ?? '']
  const pattern = field?.type === 'text' ? (field.pattern ?? '') : ''
  const [, head, digits] = /^([A-Z]+-)\\d\{4\}-\\d\{(\d)\}$/.exec(pattern) ?? []
  return head === undefined ? '' : `${head}0000-${'0'.repeat(Number(digits))}`
}
