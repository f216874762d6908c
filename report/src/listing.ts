import type { Language, Register } from '@qaidam/kernel'
import { namesInOrder, valueText } from '@qaidam/text'
import type { ListedRecord, Scope } from './asking.ts'
import { readConditions } from './records-asked.ts'
import type { Records } from './script.ts'
import type { Writing } from './writing.ts'

/** What a list shows: in force at the period's end or dated within it, sorted, no more than asked. */
export function recordsShown(records: Records, writing: Writing, { area }: Scope): readonly ListedRecord[] {
  const { period: of, language } = writing.asking.asked
  const conditions = readConditions(records.where)
  const kept = (writing.asking.records(records, area) ?? []).filter(
    ({ values, validFrom, validTo }) =>
      (validFrom === null || validFrom <= of.last) &&
      (validTo === null || validTo > of.last) &&
      (records.on === undefined || isWithin(values[records.on], of)) &&
      conditions.every(({ field, values: wanted }) => wanted.includes(values[field] ?? '')),
  )
  const sorted = records.sort === undefined ? kept : kept.toSorted(orderBy(records.sort, language))
  return sorted.slice(0, records.max)
}

function isWithin(day: string | null | undefined, of: { readonly first: string; readonly last: string }) {
  return typeof day === 'string' && day.slice(0, 10) >= of.first && day.slice(0, 10) <= of.last
}

/** By one field, upwards or with `-` downwards; numbers as numbers. */
function orderBy(sort: string, language: Language): (one: ListedRecord, other: ListedRecord) => number {
  const field = sort.replace(/^-/, '')
  const sign = sort.startsWith('-') ? -1 : 1
  const inOrder = namesInOrder(language)
  return (one, other) => sign * inOrder(one.values[field] ?? '', other.values[field] ?? '')
}

export function registerOf(records: Records, writing: Writing): Register {
  const register = writing.asking.source.composition.registers.get(records.register)
  if (register === undefined)
    throw new RangeError(`no register ${records.register} in a text that was checked`)
  return register
}

/** A value of a record in words; empty where there is none. */
export function cellText(register: Register, name: string, record: ListedRecord, writing: Writing): string {
  const field = register.fields[name]
  const value = record.values[name]
  if (field === undefined || value === null || value === undefined) return ''
  return valueText(field, value, writing.language, {
    area: (code) => writing.asking.source.areas.find(code)?.name[writing.language] ?? code,
    office: (id) => writing.officeName(id),
  })
}

/** Each record said by the template. */
export function listedTexts(records: Records, writing: Writing, scope: Scope): readonly string[] {
  const register = registerOf(records, writing)
  const template = records.show.includes('{') ? records.show : `{${records.show}}`
  return recordsShown(records, writing, scope).map((record) =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => cellText(register, name, record, writing)),
  )
}
