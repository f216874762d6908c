import {
  type AreaLevel,
  type Bilingual,
  defineFigure,
  type FormulaFigure,
  type Grain,
  type Tally,
} from '@qaidam/kernel'

type Said = readonly [zh: string, en: string]

/** What a tally of this pack says of itself; everything else is the same for all. */
export interface Told {
  readonly id: string
  readonly name: Said
  readonly definition: Said
  readonly unit: string
  readonly where?: Tally['where']
  readonly add?: Tally['add']
  readonly places?: number
}

/** What tallies have in common that read one register for one office. */
export interface Kept {
  readonly register: string
  readonly owner: string
  readonly level: AreaLevel
  /** The day that a fact counts on; a register of states has none, and holds from day to day. */
  readonly on?: string
  /** What is counted once a year is not there for a month. */
  readonly grain?: Grain
}

const bilingual = ([zh, en]: Said): Bilingual => ({ zh, en })

/** Tallies of one register, by its area, for every area and period. */
export function talliesOf({ register, owner, level, on, grain = 'day' }: Kept): (told: Told) => Tally {
  return ({ id, name, definition, unit, where = [], add = 'count', places = 0 }) =>
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
}

const COARSE: readonly AreaLevel[] = ['prefecture', 'county', 'township', 'village']

/** One of two figures per hundred of the other, held where both are. */
export function shareOf({ id, name, definition, places = 1, part, whole, better }: Share): FormulaFigure {
  const coarser = COARSE.indexOf(part.per.area) < COARSE.indexOf(whole.per.area) ? part : whole
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
    ...(better === undefined ? {} : { better }),
  })
}
