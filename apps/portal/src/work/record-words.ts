import type { Values } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import { isOpen } from '../fields.ts'

/** A record of a register. */
export interface RecordNamed {
  readonly register: string
  readonly record: string
}

/** Fields that name a record, where it has one. */
const NAMING = ['name', 'title', 'wording']
/** A text of so many characters says something; a shorter one is a number or a code. */
const SAYS_MIN = 100
const WORDS_MAX = 42

export const recordId = ({ register, record }: RecordNamed) => `${register}~${record}`

/** Words by which people know a record: its name, what it says, or what it is about; nothing personal. */
export async function recordWords(store: Store, register: string, record: string): Promise<string> {
  const asked = { register, record }
  return (await wordsOfRecords(store, [asked])).get(recordId(asked)) ?? ''
}

/** The words of many records, by their ids: one reading a register, and one for what they refer to. */
export async function wordsOfRecords(
  store: Store,
  asked: readonly RecordNamed[],
): Promise<ReadonlyMap<string, string>> {
  const found = await currentValues(store, asked)
  const words = new Map<string, string>()
  const referring: { readonly id: string; readonly about: readonly RecordNamed[] }[] = []
  for (const each of asked) {
    const values = found.get(recordId(each)) ?? {}
    const own = ownWords(store, each.register, values)
    if (own === undefined)
      referring.push({ id: recordId(each), about: refersTo(store, each.register, values) })
    else words.set(recordId(each), own)
  }
  const named = await currentValues(
    store,
    referring.flatMap(({ about }) => about),
  )
  for (const { id, about } of referring) {
    const name = about.map((each) => named.get(recordId(each))?.name).find((each) => each != null)
    if (name != null) words.set(id, shortened(name))
  }
  return words
}

function openFields(store: Store, register: string, values: Values) {
  return Object.entries(store.composition.registers.get(register)?.fields ?? {}).filter(
    ([name, field]) => isOpen(field) && values[name] != null,
  )
}

function ownWords(store: Store, register: string, values: Values): string | undefined {
  const fields = openFields(store, register, values)
  const named =
    fields.find(([name]) => NAMING.includes(name)) ??
    fields.find(([, field]) => field.type === 'text' && (field.lengthMax ?? 0) >= SAYS_MIN)
  return named === undefined ? undefined : shortened(values[named[0]] ?? '')
}

function refersTo(store: Store, register: string, values: Values): readonly RecordNamed[] {
  return openFields(store, register, values).flatMap(([name, field]) =>
    field.type === 'ref' ? [{ register: field.register, record: values[name] ?? '' }] : [],
  )
}

const AT_ONCE = 500

/** What records say now, by their ids; of registers that are named by one field. */
async function currentValues(
  store: Store,
  asked: readonly RecordNamed[],
): Promise<ReadonlyMap<string, Values>> {
  const found = new Map<string, Values>()
  for (const register of new Set(asked.map((each) => each.register))) {
    const [key, ...more] = store.composition.registers.get(register)?.key ?? []
    if (key === undefined || more.length > 0) continue
    const wanted = asked.filter((each) => each.register === register && each.record !== '')
    const records = [...new Set(wanted.map(({ record }) => record))].slice(0, AT_ONCE)
    if (records.length === 0) continue
    const page = await store.records(register, { limit: 1000, matching: { [key]: records } })
    for (const { values, validTo } of page.records)
      if (validTo === null) found.set(recordId({ register, record: values[key] ?? '' }), values)
  }
  return found
}

function shortened(text: string): string {
  const letters = [...text]
  return letters.length > WORDS_MAX ? `${letters.slice(0, WORDS_MAX).join('')}…` : text
}
