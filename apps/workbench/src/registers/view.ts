import type { AreaBook, Field, Register } from '@qaidam/kernel'

/** What a list shows, as it stands in the address: so a view is sent by sending the link. */
export interface View {
  /** `FIELD.TEST:VALUE`, as the API reads them. */
  readonly where: readonly string[]
  readonly sort: string | undefined
  readonly hide: readonly string[]
}

export interface ViewSearch {
  readonly where?: readonly string[]
  readonly sort?: string
  readonly hide?: string
}

const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string')

export function viewSearch(search: Record<string, unknown>): ViewSearch {
  const where = texts(search.where)
  return {
    ...(where.length === 0 ? {} : { where }),
    ...(typeof search.sort === 'string' ? { sort: search.sort } : {}),
    ...(typeof search.hide === 'string' ? { hide: search.hide } : {}),
  }
}

export function viewOf({ where = [], sort, hide }: ViewSearch): View {
  return { where, sort, hide: hide === undefined || hide === '' ? [] : hide.split(',') }
}

export function searchOf({ where, sort, hide }: View): ViewSearch {
  return {
    ...(where.length === 0 ? {} : { where }),
    ...(sort === undefined ? {} : { sort }),
    ...(hide.length === 0 ? {} : { hide: hide.join(',') }),
  }
}

/** The query of a view, for the list and for a file alike. */
export function queryOf({ where, sort }: View): URLSearchParams {
  const query = new URLSearchParams(where.map((test) => ['where', test]))
  if (sort !== undefined) query.set('sort', sort)
  return query
}

const TEST = /^([^.]+)\.([a-z]+)(?::(.*))?$/s

interface Test {
  readonly field: string
  readonly is: string
  readonly value: string
}

function testsOf(where: readonly string[], field: string): readonly Test[] {
  return where.flatMap((text) => {
    const [, name = '', is = '', value = ''] = TEST.exec(text) ?? []
    return name === field ? [{ field: name, is, value }] : []
  })
}

/** What somebody wrote above a column to find the tests that are in force. */
export function filterText(where: readonly string[], field: string): string {
  const tests = testsOf(where, field)
  const saidBy = (is: string) => tests.find((test) => test.is === is)?.value
  if (saidBy('empty') !== undefined) return '空'
  const [from, to] = [saidBy('from'), saidBy('to')]
  if (from !== undefined || to !== undefined) return `${from ?? ''}..${to ?? ''}`
  const own = saidBy('containing') ?? saidBy('under')
  return own ?? saidBy('equal') ?? ''
}

/** The tests that a text above a column means: a part of a text, a number, a stretch `from..to`, 空. */
export function withFilter(view: View, name: string, field: Field, written: string, areas: AreaBook): View {
  const others = view.where.filter((test) => !test.startsWith(`${name}.`))
  const text = written.trim()
  const tests = text === '' ? [] : meant(field, text, areas).map((test) => `${name}.${test}`)
  return { ...view, where: [...others, ...tests] }
}

function meant(field: Field, text: string, areas: AreaBook): readonly string[] {
  if (text === '空' || text === 'empty') return ['empty']
  const range = /^(.*?)\.\.(.*)$/.exec(text)
  switch (field.type) {
    case 'integer':
    case 'decimal':
    case 'day':
    case 'hour': {
      const [from = '', to = ''] =
        range === null ? (field.type === 'hour' ? [text, text] : []) : [range[1] ?? '', range[2] ?? '']
      if (from === '' && to === '') return [`equal:${text}`]
      return [...(from === '' ? [] : [`from:${from.trim()}`]), ...(to === '' ? [] : [`to:${to.trim()}`])]
    }
    case 'choice':
    case 'boolean':
      return [`equal:${text}`]
    case 'area': {
      const named = [...areas.all()].find(
        ({ code, name }) => code === text || name.zh.includes(text) || name.en === text,
      )
      return [`under:${named?.code ?? text}`]
    }
    default:
      return [`containing:${text}`]
  }
}

/** Whose way round a column is sorted: up, down, not at all, in turn. */
export function sortedBy(view: View, field: string): View {
  const next = view.sort === field ? `-${field}` : view.sort === `-${field}` ? undefined : field
  return { ...view, sort: next }
}

/** The columns that a view shows: the key first, the rest as the register has them. */
export function columnsIn(register: Register, { hide }: Pick<View, 'hide'>): readonly string[] {
  const rest = Object.keys(register.fields).filter((name) => !register.key.includes(name))
  return [...register.key, ...rest.filter((name) => !hide.includes(name))]
}
