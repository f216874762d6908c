import type { Composition, Findings } from './compose.ts'
import type { Pack } from './pack.ts'
import type { System } from './system.ts'

/** Checks that systems name what is there, that nothing stands in two of them, and nothing in none. */
export function checkSystems(composition: Composition, found: Findings): void {
  const systems = [...composition.systems.values()]
  for (const system of systems) checkNames(system, composition, found)
  checkOnce(systems, found)
  for (const pack of composition.packs) checkPlaced(pack, composition, found)
}

function checkNames(system: System, composition: Composition, found: Findings): void {
  for (const kind of ['registers', 'figures', 'standards'] as const) {
    for (const id of system[kind]) {
      if (!composition[kind].has(id))
        found.add(
          'CMP-060',
          `System ${system.id} names ${id} among its ${kind}, which is not there.`,
          'Name what the composition holds.',
        )
    }
  }
}

/** One number, one system; one register or figure, one system. */
function checkOnce(systems: readonly System[], found: Findings): void {
  const numbers = new Map<number, string>()
  const places = new Map<string, string>()
  for (const { id, number, registers, figures } of systems) {
    const other = numbers.get(number)
    if (other === undefined) numbers.set(number, id)
    else
      found.add(
        'CMP-062',
        `Systems ${other} and ${id} both have number ${number}.`,
        'Give each its own number.',
      )
    for (const place of [
      ...registers.map((it) => `register ${it}`),
      ...figures.map((it) => `figure ${it}`),
    ]) {
      const holder = places.get(place)
      if (holder === undefined) places.set(place, id)
      else
        found.add(
          'CMP-063',
          `The ${place} stands twice: in system ${holder} and in system ${id}.`,
          'Leave it where its office answers for it.',
        )
    }
  }
}

/** A pack that declares systems places all it brings, so that nothing is forgotten. */
function checkPlaced(pack: Pack, composition: Composition, found: Findings): void {
  if ((pack.systems ?? []).length === 0) return
  for (const kind of ['registers', 'figures'] as const) {
    const placed = new Set([...composition.systems.values()].flatMap((system) => system[kind]))
    // What has the wrong shape was found before, and is not in the composition.
    const brought = new Set<unknown>(pack[kind])
    for (const definition of composition[kind].values()) {
      if (brought.has(definition) && !placed.has(definition.id))
        found.add(
          'CMP-064',
          `Pack ${pack.id} has systems, but ${definition.id} is among the ${kind} of none.`,
          'Add it to the system that it belongs to.',
        )
    }
  }
}
