import {
  type AreaCode,
  areaPrefix,
  convert,
  type FormulaFigure,
  getUnit,
  type Period,
  type Rational,
  type Register,
  rational,
  type Tally,
  type Version,
} from '@qaidam/kernel'
import { replay } from '../replay.ts'

/** A tally by a plain loop over versions, beside the ledger and its SQL. */
export function tallied(tally: Tally, register: Register, area: AreaCode, of: Period): Rational {
  const rows = versionsOf(register).filter(
    (version) =>
      counts(tally, version, of) && (version.values[tally.area] ?? '').startsWith(areaPrefix(area)),
  )
  const { add } = tally
  if (add === 'count') return rational(rows.length)
  if ('distinct' in add) return rational(new Set(rows.map(({ values }) => values[add.distinct])).size)
  const field = register.fields[add.sum]
  const unit = field?.type === 'decimal' || field?.type === 'integer' ? field.unit : undefined
  const total = rows.reduce((sum, { values }) => sum.plus(rational(values[add.sum] ?? '0')), rational(0))
  return convert(total, getUnit(unit ?? ''), getUnit(tally.unit))
}

function counts({ where, nature }: Tally, { values, validFrom, validTo }: Version, of: Period): boolean {
  const fits = where.every((test) => {
    const value = values[test.field] ?? ''
    return 'in' in test ? test.in.includes(value) : !test.notIn.includes(value)
  })
  if (!fits) return false
  if (nature === 'stock') return (validFrom ?? '') <= of.last && (validTo === null || of.last < validTo)
  const on = values[nature.flowOn] ?? ''
  return on >= of.first && on.slice(0, 10) <= of.last
}

/** A share of two tallies, per cent. */
export function shared({ formula }: FormulaFigure, value: (name: 'part' | 'whole') => Rational): Rational {
  if (formula !== 'part / whole') throw new RangeError(`${formula} is no share.`)
  return value('part').over(value('whole')).times(rational(100))
}

const kept = new Map<string, readonly Version[]>()

function versionsOf(register: Register): readonly Version[] {
  const found = kept.get(register.id) ?? replay(register, true)
  kept.set(register.id, found)
  return found
}
