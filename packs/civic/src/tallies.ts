import {
  type AreaLevel,
  type Bilingual,
  defineFigure,
  type FormulaFigure,
  type Grain,
  type Tally,
} from '@qaidam/kernel'

/** What a tally of this pack says of itself; everything else is the same for all. */
export interface Told {
  readonly id: string
  readonly name: readonly [zh: string, en: string]
  readonly definition: readonly [zh: string, en: string]
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
  /** What is reported by the month or quarter is not there for a day. */
  readonly grain?: Grain
}

const bilingual = ([zh, en]: readonly [string, string]): Bilingual => ({ zh, en })

/** Tallies of one register, by its area, for every area and day. */
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

/** One of two figures as a share of the other, per cent. */
export function shareOf(
  told: Pick<Told, 'id' | 'name' | 'definition'> & {
    readonly places?: number
    readonly part: Tally
    readonly whole: Tally
    readonly better?: FormulaFigure['better']
    readonly rounding?: FormulaFigure['rounding']
  },
): FormulaFigure {
  const { id, name, definition, places = 1, part, whole, better, rounding } = told
  return defineFigure({
    kind: 'formula',
    id,
    name: bilingual(name),
    definition: bilingual(definition),
    unit: '%',
    places,
    owner: part.owner,
    per: part.per,
    published: true,
    formula: 'part / whole',
    from: { part: part.id, whole: whole.id },
    ...(better === undefined ? {} : { better }),
    ...(rounding === undefined ? {} : { rounding }),
  })
}
