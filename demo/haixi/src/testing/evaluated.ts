import {
  type AreaCode,
  areaPrefix,
  type Day,
  type Evaluated,
  type Evaluation,
  type PartRow,
  type Parts,
  type Period,
  type Register,
  type Values,
  type Version,
} from '@qaidam/kernel'
import { methods } from '@qaidam/standards'
import { replay } from '../replay.ts'

/** An evaluation by plain loops over versions, beside the storage and its SQL. */
export function evaluated(
  figure: Evaluation,
  parts: Parts,
  registers: ReadonlyMap<string, Register>,
  area: AreaCode,
  of: Period,
): Evaluated {
  const method = methods.find(({ id }) => id === figure.method)
  if (method?.kind !== 'period') throw new RangeError(`There is no method ${figure.method}.`)
  const rows = piecesOf(parts, registers).filter(
    (piece) => piece.day >= of.first && piece.day <= of.last && piece.area.startsWith(areaPrefix(area)),
  )
  return method.evaluate(rows, of, figure.settings ?? {})
}

type Piece = PartRow & { readonly area: string }
const kept = new Map<string, readonly Piece[]>()

function piecesOf(parts: Parts, registers: ReadonlyMap<string, Register>): readonly Piece[] {
  const found = kept.get(parts.id) ?? made(parts, registers)
  kept.set(parts.id, found)
  return found
}

function made(parts: Parts, registers: ReadonlyMap<string, Register>): readonly Piece[] {
  const register = registers.get(parts.register)
  const by = register?.fields[parts.by]
  const owners = by?.type === 'ref' ? registers.get(by.register) : undefined
  const method = methods.find(({ id }) => id === parts.method)
  if (register === undefined || owners === undefined || method?.kind !== 'part') {
    throw new RangeError(`${parts.id} cannot be evaluated.`)
  }
  const versions = new Map<string, Version[]>()
  for (const version of replay(owners, true)) {
    const name = version.values[owners.key[0] ?? ''] ?? ''
    versions.set(name, [...(versions.get(name) ?? []), version])
  }
  const groups = new Map<string, Values[]>()
  for (const { values } of replay(register, true)) {
    const name = `${values[parts.by]} ${values[parts.on]}`
    groups.set(name, [...(groups.get(name) ?? []), values])
  }
  return [...groups].flatMap(([name, rows]) => {
    const [own = '', on = ''] = name.split(' ')
    const holding = (versions.get(own) ?? []).find(
      ({ validFrom, validTo }) => (validFrom ?? '') <= on && (validTo === null || on < validTo),
    )
    if (holding === undefined) return []
    const owner = Object.fromEntries(
      Object.entries(parts.with ?? {}).map(([as, field]) => [as, holding.values[field] ?? null]),
    )
    const day = on as Day
    return [
      { by: own, day, area: holding.values[parts.areaOf] ?? '', values: method.evaluate(rows, day, owner) },
    ]
  })
}
