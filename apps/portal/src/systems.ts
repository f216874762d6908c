import type { Figure, Pillar, Register, Report, System } from '@qaidam/kernel'
import { type Crumb, say } from '@qaidam/ui'
import type { Desk } from './desk.ts'
import { publicRegister } from './fields.ts'
import { publishedFigure } from './figures-page.tsx'

/** The system that a register or figure stands in; composition lets it be one at most. */
export function systemOf(desk: Pick<Desk, 'store'>, kind: 'registers' | 'figures', id: string) {
  return [...desk.store.composition.systems.values()].find((system) => system[kind].includes(id))
}

/** The way back from a register or figure to the system that it stands in. */
export function systemCrumbs(desk: Desk, kind: 'registers' | 'figures', id: string): readonly Crumb[] {
  const system = systemOf(desk, kind, id)
  return system === undefined ? [] : [{ label: say(system.name, desk.view), href: systemLink(desk, system) }]
}

export function systemLink(desk: Desk, system: System): string {
  return desk.view.link(`/systems/${system.id}`, {
    'as-known-at': desk.query.get('as-known-at') ?? undefined,
  })
}

export function publicFigures(desk: Desk, system: System): readonly Figure[] {
  return system.figures.flatMap((id) => publishedFigure(desk, id) ?? [])
}

export function publicRegisters({ store }: Desk, system: System): readonly Register[] {
  return system.registers.flatMap((id) => publicRegister(store.composition, id) ?? [])
}

export function pillarName({ view: { t } }: Pick<Desk, 'view'>, pillar: Pillar): string {
  return {
    strategy: t.pillarStrategy,
    ecology: t.pillarEcology,
    economy: t.pillarEconomy,
    life: t.pillarLife,
  }[pillar]
}

/** A report that this system has a part in: the one of the front page where it does, else the first. */
export function reportTelling({ store, options }: Desk, { id, pillar }: System): Report | undefined {
  const { reports } = store.composition
  const tells = ({ text }: Report) =>
    text.zh.includes(`{% chapters pillar="${pillar}" /%}`) || text.zh.includes(`{% chapter "${id}" /%}`)
  const home = reports.get(options.report)
  return home !== undefined && tells(home) ? home : [...reports.values()].find(tells)
}
