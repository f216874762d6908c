import { PILLARS, period, type System } from '@qaidam/kernel'
import { quantity } from '@qaidam/text'
import { Page, PageTitle, Section, SystemTile, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { askAll, type ReadSlot } from './answers.ts'
import type { Desk } from './desk.ts'
import { slotsOf, tellingFirst, valuesOf } from './system-reading.ts'
import { pillarName, publicFigures, publicRegisters, systemLink } from './systems.ts'

/** The map of systems, pillar by pillar; those that nobody has connected yet are not on it. */
export async function systemsPage(desk: Desk): Promise<VNode> {
  const { view, store, options } = desk
  const systems = [...store.composition.systems.values()]
  const intro = view.t.systemsIntro(String(systems.length))
  const firsts = new Map(
    systems.map((system) => [
      system.id,
      slotsOf(desk, system, store.prefecture.code, period(options.period)).slice(0, FIRST_MAX),
    ]),
  )
  const answers = await askAll(desk, [...firsts.values()].flat())
  const pillars = PILLARS.map((pillar) => ({
    pillar,
    members: systems.filter((system) => system.pillar === pillar),
  })).filter(({ members }) => members.length > 0)
  return (
    <Page
      view={view}
      site={desk.site}
      title={view.t.systemsTitle}
      description={intro}
      column={{ name: view.t.systems, href: '/systems' }}
      crumbs={[{ label: view.t.systems }]}
    >
      <PageTitle title={view.t.systemsTitle} under={intro} />
      {pillars.map(({ pillar, members }) => (
        <Section key={pillar} heading={pillarName(desk, pillar)} id={pillar} wide>
          <ul class="tiles">
            {members.map((system) => (
              <Tile
                key={system.id}
                desk={desk}
                system={system}
                slot={tellingFirst(valuesOf(firsts.get(system.id) ?? [], answers))[0]}
              />
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  )
}

/** Among these figures, the first that tells something stands on the tile. */
const FIRST_MAX = 4

interface TileProps {
  readonly desk: Desk
  readonly system: System
  readonly slot: ReadSlot | undefined
}

function Tile({ desk, system, slot }: TileProps): VNode {
  const { view } = desk
  const value = slot?.answer?.value
  return (
    <SystemTile
      view={view}
      href={systemLink(desk, system)}
      number={system.number}
      name={say(system.name, view)}
      why={say(system.why, view)}
      size={view.t.systemSize(
        String(publicFigures(desk, system).length),
        String(publicRegisters(desk, system).length),
      )}
      figure={
        slot === undefined || typeof value !== 'string'
          ? undefined
          : {
              name: say(slot.figure.name, view),
              value: quantity(value, slot.figure.unit, view.language).text,
            }
      }
    />
  )
}

/** The way from the home page into the systems; nothing where none is stated. */
export function SystemLinks({ desk }: { readonly desk: Desk }): VNode | null {
  const { view, store } = desk
  const systems = [...store.composition.systems.values()]
  if (systems.length === 0) return null
  return (
    <Section heading={view.t.systemsTitle} id="systems">
      <ul class="system-links">
        {systems.map((system) => (
          <li key={system.id}>
            <span class="system-number">{system.number}</span>
            <a href={systemLink(desk, system)}>{say(system.name, view)}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
