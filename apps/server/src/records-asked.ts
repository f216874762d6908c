import { Fault, type Register } from '@qaidam/kernel'
import type { FieldTest, RecordsAsked, Store } from '@qaidam/storage'
import { z } from 'zod'
import { opens } from './exposure.ts'
import { asked, momentFrom, pageFrom, paging } from './questions.ts'

const TEST = /^([A-Za-z][A-Za-z0-9]*)\.(equal|containing|under|from|to|empty|filled)(?::(.*))?$/s
const TESTS_MAX = 40

const several = z.union([z.string().max(1_000), z.array(z.string().max(1_000)).max(TESTS_MAX)]).optional()

/** What every list of records says in its address, on a page and in a file. */
export const recordsQuery = z.object({
  ...paging,
  area: asked.area.optional(),
  'as-known-at': asked['as-known-at'],
  where: several.describe(
    'FIELD.TEST:VALUE, as often as needed; TEST is equal, containing, under (an area), from, to, empty or ' +
      'filled. All must hold; several equal of one field are alternatives',
  ),
  sort: z.string().max(100).optional().describe('a field; -FIELD for the other way round'),
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .max(10_000_000)
    .optional()
    .describe('goes over so many, for who jumps into the middle'),
  total: z.stringbool().optional().describe('the answer says how many there are in all'),
})
export type RecordsQuery = z.infer<typeof recordsQuery>

/**
 * What is asked of a register, as storage understands it. Who may not see a field may not look for its
 * values either: which records come back would tell them. @throws Fault SRV-015, and as `hidden` throws
 */
export function recordsAsked(
  store: Store,
  register: Register,
  query: RecordsQuery,
  hidden: (field: string) => void,
): RecordsAsked {
  const where = [query.where ?? []].flat().map((text) => testFrom(store, register, text))
  const sort = query.sort === undefined ? undefined : sortFrom(query.sort)
  for (const field of [...where.map((test) => test.field), ...(sort === undefined ? [] : [sort.field])])
    if (!opens(register, field)) hidden(field)
  return {
    ...pageFrom(query),
    ...(query.area === undefined ? {} : { area: store.areas.get(query.area).code }),
    ...momentFrom(query['as-known-at']),
    ...(where.length === 0 ? {} : { where }),
    ...(sort === undefined ? {} : { sort }),
    ...(query.offset === undefined ? {} : { offset: query.offset }),
    ...(query.total === true ? { total: true } : {}),
  }
}

function testFrom(store: Store, register: Register, text: string): FieldTest {
  const [, field, is, value = ''] = TEST.exec(text) ?? []
  if (field === undefined || is === undefined) {
    throw new Fault(
      'SRV-015',
      `"${text.slice(0, 80)}" is no test of a field.`,
      'Write FIELD.TEST:VALUE, such as hectares.from:12, name.containing:湖 or note.empty.',
    )
  }
  const isArea = register.fields[field]?.type === 'area'
  const code = isArea && (is === 'under' || is === 'equal') ? store.areas.get(value).code : value
  return { field, is: is as FieldTest['is'], value: code }
}

function sortFrom(text: string): NonNullable<RecordsAsked['sort']> {
  return text.startsWith('-') ? { field: text.slice(1), descending: true } : { field: text }
}
