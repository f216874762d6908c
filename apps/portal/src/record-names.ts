import { postRegister, type Register, titleOfPost } from '@qaidam/kernel'
import { say } from '@qaidam/ui'
import { type Desk, officeName } from './desk.ts'
import { fieldText, isOpen, publicRegister } from './fields.ts'

/** What people call records that others refer to, by `register key`. */
export type RecordNames = ReadonlyMap<string, string>

export interface Referred {
  readonly register: string
  readonly key: string
}

const NAME = 'name'

/** The names of records in public registers that have a field `name`; others keep their codes. */
export async function readNames(desk: Desk, wanted: readonly Referred[]): Promise<RecordNames> {
  const { store } = desk
  const distinct = new Map(wanted.map((each) => [nameKey(each), each] as const))
  const found = await Promise.all(
    [...distinct].map(async ([id, { register, key }]) => {
      if (register === postRegister.id) return (await postNames(desk, key)).map((name) => [id, name] as const)
      const field = publicRegister(store.composition, register)?.fields[NAME]
      if (field === undefined || !isOpen(field)) return []
      const versions = await store.history(register, [key])
      const current = versions.filter(({ seqTo }) => seqTo === null).at(-1) ?? versions.at(-1)
      const name = current?.values[NAME] ?? null
      return name === null ? [] : [[id, name] as const]
    }),
  )
  return new Map(found.flat())
}

/** A post by its office and title: the public knows posts, not who holds them. */
async function postNames({ store, view }: Desk, key: string): Promise<readonly string[]> {
  const versions = await store.history(postRegister.id, [key])
  const post = versions.findLast(({ seqTo }) => seqTo === null)?.values
  if (post === undefined) return []
  return [view.t.postOf(officeName({ store, view }, post.office ?? ''), say(titleOfPost(post), view))]
}

const nameKey = ({ register, key }: Referred) => `${register} ${key}`

export function nameIn(names: RecordNames, register: string, key: string): string | undefined {
  return names.get(nameKey({ register, key }))
}

/** The records that these keys of a register refer to. */
export function referredIn(register: Register, keys: readonly (readonly string[])[]): readonly Referred[] {
  return register.key.flatMap((name, index) => {
    const field = register.fields[name]
    if (field?.type !== 'ref') return []
    return [...new Set(keys.map((key) => key[index] ?? ''))].map((key) => ({ register: field.register, key }))
  })
}

/** The key of a record in words: a reference by its name, an hour on the clock, an area by its name. */
function keyWords(
  desk: Desk,
  register: Register,
  key: readonly string[],
  names: RecordNames,
): readonly string[] {
  return key.map((value, index) => {
    const field = register.fields[register.key[index] ?? '']
    if (field === undefined) return value
    if (field.type === 'ref') return nameIn(names, field.register, value) ?? value
    return fieldText(desk, field, value)
  })
}

export function titleOf(desk: Desk, register: Register, key: readonly string[], names: RecordNames): string {
  return keyWords(desk, register, key, names).join(desk.view.t.keySeparator)
}
