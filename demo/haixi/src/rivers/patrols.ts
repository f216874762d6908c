import { addDays, type Day, day, type Values } from '@qaidam/kernel'
import { digits } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { type Chief, chiefs, sections } from './sections.ts'

const FIRST = day('2020-01-01')
const LAST = day('2020-08-31')
const QUARTERS = [
  ['2020Q1', '2020-03-31'],
  ['2020Q2', '2020-06-30'],
  ['2020Q3', '2020-09-30'],
] as const
/** Patrols of one chief in a quarter by a document that is made up; the land has no rule for them. */
const IN_A_QUARTER = { prefecture: 1, county: 3, township: 6, village: 12 } as const

export function plans(): readonly Values[] {
  const counts = new Map<string, number>()
  for (const { level, section } of chiefs(sections())) {
    const key = `${level === 'prefecture' ? '632800' : section.county} ${level}`
    counts.set(key, (counts.get(key) ?? 0) + IN_A_QUARTER[level])
  }
  return QUARTERS.flatMap(([quarter, dueOn]) =>
    [...counts].map(([key, planned]) => {
      const [area = '', level = ''] = key.split(' ')
      return {
        plan: `XHJH-${area}-${level}-${quarter}`,
        area,
        level,
        quarter,
        setOn: addDays(day(dueOn), -80),
        planned: String(planned),
        dueOn,
        document: '海西河长办〔2020〕演示2号',
      }
    }),
  )
}

export function patrols(): readonly Values[] {
  const chance = new Chance(0x9a7401)
  const made = chiefs(sections()).flatMap((chief) => patrolsOf(chief, chance))
  made.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return made.map(({ chief, on, found }, index) => ({
    patrol: `XH-${on.slice(0, 4)}-${digits(index + 1, 5)}`,
    chief: chief.id,
    section: chief.section.id,
    level: chief.level,
    area: chief.area,
    patrolledOn: on,
    places: null,
    looked: '水面、岸线、排污口和公示牌',
    found,
    // A track or a photo may be given and mostly is not.
    track: chance.percent(12) ? `GJ${digits(index + 1, 5)}` : null,
    photo: null,
  }))
}

interface Patrol {
  readonly chief: Chief
  readonly on: Day
  readonly found: 'nothing' | 'handled' | 'reported'
}

function patrolsOf(chief: Chief, chance: Chance): readonly Patrol[] {
  const every = Math.floor(91 / IN_A_QUARTER[chief.level])
  const made: Patrol[] = []
  for (let on = addDays(FIRST, chance.below(every)); on <= LAST; on = addDays(on, every)) {
    const wanted = addDays(on, chance.between(-2, 2))
    const within = wanted < FIRST ? FIRST : wanted > LAST ? LAST : wanted
    if (chance.percent(4)) continue
    const found = chance.percent(4) ? 'reported' : chance.percent(6) ? 'handled' : 'nothing'
    made.push({ chief, on: within, found })
  }
  return made
}
