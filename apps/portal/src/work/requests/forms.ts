import { areaCode, day, type Field, type RequestUnits, type Value, type Values } from '@qaidam/kernel'
import type { RequestAsked, SlipAnswered } from '@qaidam/storage'
import { idOf } from '../forms.ts'

/** As many columns as a form has room for; more belong into a register. */
export const COLUMNS_MAX = 6

const textOf = (given: URLSearchParams, name: string) => given.get(name)?.trim() ?? ''

/** A request as the page of composing says it. @throws Fault WRK-001, KRN-… */
export function requestFrom(given: URLSearchParams, person: string, about: string | null): RequestAsked {
  const text = (name: string) => textOf(given, name)
  const figures = text('figures')
    .split(/\s+/)
    .filter((line) => line !== '')
  return {
    id: idOf(given),
    person,
    post: text('post'),
    title: text('title'),
    titleEn: text('titleEn'),
    purpose: text('purpose'),
    area: areaCode(text('area')),
    units: text('units') as RequestUnits,
    offices: given.getAll('offices'),
    ...(about === null || about === '' ? {} : { about }),
    dueOn: day(text('dueOn')),
    held: [...given.getAll('held'), ...figures],
    asked: columnsFrom(given),
  }
}

function columnsFrom(given: URLSearchParams): RequestAsked['asked'] {
  return Array.from({ length: COLUMNS_MAX }, (_, index) => `c${index + 1}`).flatMap((column) => {
    const text = (name: string) => textOf(given, `${column}.${name}`)
    if (text('zh') === '') return []
    const apart = text('apart')
    return [{ column, field: fieldFrom(text), ...(apart === '' ? {} : { apart }) }]
  })
}

function fieldFrom(text: (name: string) => string): Field {
  const name = { zh: text('zh'), en: text('en') === '' ? text('zh') : text('en') }
  const common = { name, ...(text('optional') === '' ? {} : { optional: true }) }
  const numbers = Object.fromEntries(
    ['unit', 'min', 'max'].map((each) => [each, text(each)] as const).filter(([, value]) => value !== ''),
  )
  switch (text('type')) {
    case 'integer':
    case 'decimal':
      return { type: text('type') as 'integer' | 'decimal', ...common, ...numbers }
    case 'choice':
      return { type: 'choice', ...common, choices: choicesFrom(text('choices')) }
    case 'boolean':
    case 'day':
      return { type: text('type') as 'boolean' | 'day', ...common }
    default:
      return { type: 'text', ...common, lengthMax: 500 }
  }
}

/** Choices get ids by their place: what they are called is what counts. */
function choicesFrom(text: string): Record<string, { zh: string; en: string }> {
  const names = text.split(/[、,，;；]/).map((name) => name.trim())
  return Object.fromEntries(
    names.filter((name) => name !== '').map((name, index) => [`choice-${index + 1}`, { zh: name, en: name }]),
  )
}

/** A slip as its page says it: row by row, what stands in the inputs. @throws Fault WRK-001 */
export function slipFrom(given: URLSearchParams, person: string, slip: string): SlipAnswered {
  const nil = given.get('nil') === 'true'
  const confirmed = textOf(given, 'confirmed')
  const rows = given.getAll('row').map((row, index) => {
    const prefix = `cell.${index}.`
    const values: Record<string, Value> = {}
    for (const [name, value] of given) {
      if (name.startsWith(prefix)) values[name.slice(prefix.length)] = value.trim()
    }
    return { row, values: values as Values }
  })
  return {
    id: idOf(given),
    person,
    post: textOf(given, 'post'),
    slip,
    rows: nil ? [] : rows,
    ...(nil ? { nil } : {}),
    ...(confirmed === '' ? {} : { confirmed }),
  }
}
