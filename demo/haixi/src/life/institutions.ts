import { day } from '@qaidam/kernel'
import { nameOf } from '../areas.ts'
import { allTownships, digits, type StateRow } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { bodyCode, countiesWithEach, type Institution } from './bodies.ts'

const FROM = day('2019-01-01')
const FIRST_SERIAL = 4_000
/** Four central health centres share data, and 28 institutions near home have telemedicine, as published. */
const SHARING_CENTRES = 4
const TELEMEDICINE = 28
const GOLMUD = '632801'
const DELINGHA = '632802'
const TRADITIONAL = ['632801', '632802', '632821', '632822', '632823', '632802']

interface Group {
  readonly kind: string
  readonly title: string
  readonly counties: readonly string[]
  readonly grade: string
  readonly run?: string
  readonly beds: readonly [low: number, high: number]
  readonly sharing?: boolean
}

/**
 * The institutions by kind; made up. Two hospitals are tertiary; of public ones fourteen share data, as
 * published: the general ones and those of Mongolian and Tibetan medicine.
 */
const GROUPS: readonly Group[] = [
  {
    kind: 'general',
    title: '人民医院',
    counties: [GOLMUD, DELINGHA],
    grade: 'tertiary',
    beds: [350, 600],
    sharing: true,
  },
  {
    kind: 'general',
    title: '县级人民医院',
    counties: ['632802', '632803', '632821', '632822', '632823', '632857'],
    grade: 'secondary',
    beds: [60, 150],
    sharing: true,
  },
  {
    kind: 'traditional',
    title: '蒙藏医医院',
    counties: TRADITIONAL,
    grade: 'secondary',
    beds: [30, 90],
    sharing: true,
  },
  { kind: 'specialist', title: '传染病医院', counties: [DELINGHA], grade: 'secondary', beds: [40, 60] },
  {
    kind: 'specialist',
    title: '口腔医院',
    counties: [GOLMUD, GOLMUD, DELINGHA],
    grade: 'primary',
    run: 'private',
    beds: [5, 20],
  },
  {
    kind: 'maternal',
    title: '妇幼保健院',
    counties: countiesWithEach(7),
    grade: 'none',
    beds: [10, 40],
    sharing: true,
  },
  {
    kind: 'central-township',
    title: '中心卫生院',
    counties: countiesWithEach(8),
    grade: 'primary',
    beds: [15, 30],
  },
  { kind: 'township', title: '卫生院', counties: countiesWithEach(30), grade: 'none', beds: [4, 15] },
  {
    kind: 'community',
    title: '社区卫生服务中心',
    counties: countiesWithEach(14),
    grade: 'none',
    beds: [0, 10],
  },
  { kind: 'village', title: '村卫生室', counties: countiesWithEach(262), grade: 'none', beds: [0, 0] },
]

export interface Listed extends Institution {
  readonly institution: string
  readonly group: Group
}

export const institutionList: readonly Listed[] = (() => {
  const chance = new Chance(0x6ea101)
  const serials = new Map<string, number>()
  return GROUPS.flatMap((group) =>
    group.counties.map((county): Listed => {
      const serial = (serials.get(county) ?? 0) + 1
      serials.set(county, serial)
      const area = chance.pick(allTownships(county))
      const run = group.run ?? 'public'
      const body = group.kind === 'village' ? null : bodyCode(run, county, FIRST_SERIAL + serial)
      return {
        institution: `YL-${county}-${digits(serial, 3)}`,
        name: `${nameOf(area)}${digits(serial, 3)}号${group.title}（演示）`,
        run,
        area,
        body,
        group,
      }
    }),
  )
})()

/** Those of a kind, in a county or anywhere. */
export function institutionsOf(kinds: readonly string[], county = ''): readonly Listed[] {
  return institutionList.filter(({ group, area }) => kinds.includes(group.kind) && area.startsWith(county))
}

export function institutions(): readonly StateRow[] {
  const chance = new Chance(0x6ea102)
  const centres = new Set(chance.choose(institutionsOf(['central-township']), SHARING_CENTRES))
  const near = institutionsOf(['central-township', 'township', 'community'])
  const remote = new Set(chance.choose(near, TELEMEDICINE))
  return institutionList.map((each) => {
    const { institution, name, body, run, area, group } = each
    const beds = chance.between(...group.beds)
    const tertiary = group.grade === 'tertiary'
    return {
      from: FROM,
      values: {
        institution,
        name,
        body,
        kind: group.kind,
        run,
        grade: group.grade,
        area,
        beds: String(beds),
        doctors: String(Math.ceil(beds / 3) + chance.between(1, 3)),
        sharing: String(group.sharing === true || centres.has(each)),
        telemedicine: String(tertiary || remote.has(each)),
        charter: String(run === 'public' && ['tertiary', 'secondary'].includes(group.grade)),
        provincialAlliance: String(tertiary),
      },
    }
  })
}
