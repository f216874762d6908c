import { listed } from './listed.ts'

/** A test of a field of a list: `status=open` or `status=open|paused`. */
export interface ListCondition {
  readonly field: string
  readonly values: readonly string[]
}

/** `status=open|paused, kind=river` as tests that all hold. */
export function readConditions(where = ''): readonly ListCondition[] {
  return listed(where).map((test) => {
    const [field = '', values = ''] = test.split('=')
    return { field: field.trim(), values: values.split('|').map((value) => value.trim()) }
  })
}

/** The fields of a template such as `{name}（{capacity}）`, or of a list by comma. */
export function fieldsShown(show: string): readonly string[] {
  const slots = [...show.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return slots.length > 0 ? slots : listed(show)
}
