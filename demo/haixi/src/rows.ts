import type { Day, Values } from '@qaidam/kernel'

/** One row of a load, as a storage takes it. */
export interface Row {
  readonly line: number
  readonly values: Values
  /** First day of a state (生效日); absent for facts. */
  readonly from?: Day
}

/** Rows of one register that are taken together; a storage's `Load` is made of it as it stands. */
export interface DemoLoad {
  readonly id: string
  readonly actor: string
  readonly reason: string
  readonly confirmed?: string
  readonly register: string
  readonly rows: Iterable<Row>
}

/** Numbers rows as a person counts the lines of a sheet under its header. */
export function* numbered(rows: Iterable<Omit<Row, 'line'>>): Generator<Row> {
  let line = 2
  for (const row of rows) {
    yield { line, ...row }
    line += 1
  }
}

/** Square metres as hectares, in canonical decimal text. */
export function hectares(squareMetres: number): string {
  const whole = Math.floor(squareMetres / 10_000)
  const part = String(squareMetres % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '')
  return part === '' ? String(whole) : `${whole}.${part}`
}
