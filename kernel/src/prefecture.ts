import type { Area, AreaCode } from './area.ts'
import type { Day } from './day.ts'
import type { Bilingual } from './text.ts'

/** Offices stand in two lines: territorial under their government, vertical under the office above. */
export interface Office {
  readonly id: string
  readonly name: Bilingual
  readonly line: 'territorial' | 'vertical'
  readonly area: AreaCode
}

/** What makes one prefecture: its divisions and offices. Posts and people are registers. */
export interface Prefecture {
  readonly code: AreaCode
  readonly name: Bilingual
  /** True where every row is made up; each page that shows it then says so. */
  readonly synthetic: boolean
  /** The last day of made-up rows: what is owed for later periods is not asked for. */
  readonly rowsEnd?: Day
  readonly areas: readonly Area[]
  /** Where areas stand on a map of tiles: column from the west, row from the north. */
  readonly tiles?: Readonly<Record<string, readonly [column: number, row: number]>>
  readonly offices: readonly Office[]
}
