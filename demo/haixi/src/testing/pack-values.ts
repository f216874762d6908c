import { areaCode, type Pack, period, type Rational, type Register, type Values } from '@qaidam/kernel'
import { replay } from '../replay.ts'
import { evaluated } from './evaluated.ts'
import { shared, tallied } from './tally.ts'

/** What the rows of the demonstration answer for the figures of one pack, beside any storage. */
export interface PackValues {
  readonly registerOf: (id: string) => Register
  /** A tally, a share of two figures, or an evaluation; the last throws where law withholds a value. */
  readonly valueAt: (id: string, area: string, of: string) => Rational
  readonly rowsOf: (id: string) => readonly Values[]
}

export function valuesOfPack(pack: Pack): PackValues {
  const registers = new Map(pack.registers.map((register) => [register.id, register]))
  const figures = new Map(pack.figures.map((figure) => [figure.id, figure]))
  const registerOf = (id: string): Register => {
    const register = registers.get(id)
    if (register === undefined) throw new RangeError(`There is no register ${id}.`)
    return register
  }
  const valueAt = (id: string, area: string, of: string): Rational => {
    const figure = figures.get(id)
    if (figure?.kind === 'formula') {
      return shared(figure, (name) => valueAt(figure.from[name] ?? '', area, of))
    }
    if (figure?.kind === 'evaluation') {
      const parts = pack.parts?.find((each) => each.id === figure.parts)
      if (parts === undefined) throw new RangeError(`There are no parts ${figure.parts}.`)
      const { raw } = evaluated(figure, parts, registers, areaCode(area), period(of))
      if (raw === undefined) throw new RangeError(`${id} has no value for ${of}.`)
      return raw
    }
    if (figure?.kind !== 'tally') throw new RangeError(`There is no figure ${id}.`)
    return tallied(figure, registerOf(figure.register), areaCode(area), period(of))
  }
  const rowsOf = (id: string) => replay(registerOf(id), true).map(({ values }) => values)
  return { registerOf, valueAt, rowsOf }
}
