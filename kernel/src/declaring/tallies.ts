import { type AreaLevel, levelIndex } from '../area.ts'
import { defineFigure, type FormulaFigure, type Tally } from '../figure.ts'
import type { Grain } from '../period.ts'
import type { Bilingual } from '../text.ts'

type Said = readonly [zh: string, en: string]

/** What a tally says of itself; everything else is the same for all of a register. */
export interface Told {
  readonly id: string
  readonly name: Said
  readonly definition: Said
  readonly unit: string
  readonly where?: Tally['where']
  readonly add?: Tally['add']
  readonly places?: number
  readonly better?: Tally['better']
}

/** What tallies have in common that read one register for one office. */
export interface Kept {
  readonly register: string
  readonly owner: string
  readonly level: AreaLevel
  /** The day that a fact counts on; a register of states has none, and holds from day to day. */
  readonly on?: string
  /** What is reported by the month, the quarter or the year is not there for a day. */
  readonly grain?: Grain
}

const bilingual = ([zh, en]: Said): Bilingual => ({ zh, en })

/** Published tallies of one register, by its field `area`, for every area and period. */
export function talliesOf({ register, owner, level, on, grain = 'day' }: Kept): (told: Told) => Tally {
  return ({ id, name, definition, unit, where = [], add = 'count', places = 0, better }) =>
    defineFigure({
      kind: 'tally',
      id,
      name: bilingual(name),
      definition: bilingual(definition),
      unit,
      places,
      owner,
      per: { area: level, period: grain },
      published: true,
      register,
      add,
      where,
      area: 'area',
      nature: on === undefined ? 'stock' : { flowOn: on },
      ...(better === undefined ? {} : { better }),
    })
}

/** What a share says of itself, and the two figures it is made of: the whole is its denominator. */
export interface Share {
  readonly id: string
  readonly name: Said
  readonly definition: Said
  readonly places?: number
  readonly part: Tally
  readonly whole: Tally
  readonly better?: FormulaFigure['better']
  readonly rounding?: FormulaFigure['rounding']
}

/** One of two figures per hundred of the other, held where both are. */
export function shareOf({ id, name, definition, places = 1, part, whole, ...more }: Share): FormulaFigure {
  const coarser = levelIndex(part.per.area) < levelIndex(whole.per.area) ? part : whole
  return defineFigure({
    kind: 'formula',
    id,
    name: bilingual(name),
    definition: bilingual(definition),
    unit: '%',
    places,
    owner: part.owner,
    per: { area: coarser.per.area, period: part.per.period },
    published: true,
    formula: 'part / whole',
    from: { part: part.id, whole: whole.id },
    ...more,
  })
}
