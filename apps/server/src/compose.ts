import { ecology } from '@qaidam/ecology'
import { type Composition, compose, type Pack, type Prefecture } from '@qaidam/kernel'
import { methods, standards } from '@qaidam/standards'

/** The packs of the platform: the only list of them. */
const packs: readonly Pack[] = [ecology]

/** Everything that is defined, checked against the offices of a prefecture. */
export function composeFor(prefecture: Prefecture): Composition {
  return compose({ packs, standards, methods, offices: prefecture.offices.map((office) => office.id) })
}
