import { type Day, day } from '@qaidam/kernel'
import { nameOf, townshipsOf, villagesOf } from '../areas.ts'
import { digits, type StateRow, statesOf } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import type { DemoLoad } from '../rows.ts'
import { someName } from '../staff-names.ts'

/** Waters of the prefecture as maps name them; sections, lengths, boards and chiefs are made up. */
const WATERS: readonly (readonly [
  water: string,
  body: 'river' | 'lake',
  county: string,
  sections: number,
])[] = [
  ['格尔木河', 'river', '632801', 4],
  ['那棱格勒河', 'river', '632801', 2],
  ['大格勒河', 'river', '632801', 1],
  ['达布逊湖', 'lake', '632801', 1],
  ['巴音河', 'river', '632802', 5],
  ['白水河', 'river', '632802', 1],
  ['可鲁克湖', 'lake', '632802', 1],
  ['托素湖', 'lake', '632802', 1],
  ['尕斯库勒湖', 'lake', '632803', 1],
  ['都兰河', 'river', '632821', 2],
  ['茶卡盐湖', 'lake', '632821', 1],
  ['赛什克河', 'river', '632821', 1],
  ['香日德河', 'river', '632822', 3],
  ['察汗乌苏河', 'river', '632822', 3],
  ['夏日哈河', 'river', '632822', 1],
  ['布哈河', 'river', '632823', 3],
  ['江河', 'river', '632823', 2],
  ['疏勒河', 'river', '632823', 1],
  ['塔塔棱河', 'river', '632857', 2],
  ['大柴旦湖', 'lake', '632857', 1],
]

export interface Section {
  readonly row: StateRow
  readonly id: string
  readonly county: string
  readonly townships: readonly string[]
  readonly villages: readonly string[]
  /** The first section of a water has a chief of the prefecture. */
  readonly ofPrefecture: boolean
}

export function sections(): readonly Section[] {
  const chance = new Chance(0x41fe45)
  const serials = new Map<string, number>()
  return WATERS.flatMap(([water, body, county, count]) =>
    Array.from({ length: count }, (_, index) => {
      const serial = (serials.get(county) ?? 0) + 1
      serials.set(county, serial)
      return section(water, body, county, serial, index, count, chance)
    }),
  )
}

function section(
  water: string,
  body: 'river' | 'lake',
  county: string,
  serial: number,
  index: number,
  count: number,
  chance: Chance,
): Section {
  const towns = townshipsOf(county)
  const township = towns[serial % towns.length] ?? county
  const villages = villagesOf(county)
    .filter((village) => village.startsWith(township))
    .slice(0, 2)
  const id = `HD-${county}-${digits(serial, 3)}`
  const river = body === 'river'
  const part = count > 1 ? `${index + 1}段` : ''
  const row: StateRow = {
    from: county === '632803' ? day('2018-03-01') : day('2017-07-01'),
    values: {
      section: id,
      name: `${water}${nameOf(township)}${part}（演示）`,
      water,
      body,
      area: township,
      from: river ? '上游界桩' : null,
      to: river ? '下游界桩' : null,
      length: river ? `${chance.between(6, 84)}.5` : null,
      surface: river ? null : String(chance.between(300, 18_000)),
      upstream: river && index > 0 ? `HD-${county}-${digits(serial - 1, 3)}` : null,
      noticeBoard: `${nameOf(township)}政府门前`,
      hotline: null,
      policy: index === 0 ? `海西河策〔2018〕演示${serial}号` : null,
      policyUntil: index === 0 ? '2020-12-31' : null,
    },
  }
  return { row, id, county, townships: [township], villages, ofPrefecture: index === 0 }
}

/** One post as chief of one section. */
export interface Chief {
  readonly row: StateRow
  readonly id: string
  readonly section: Section
  readonly level: 'prefecture' | 'county' | 'township' | 'village'
  readonly area: string
}

const POSTS = {
  prefecture: '州人民政府分管副州长',
  county: '人民政府副县（市）长',
  township: '人民政府主要负责人',
  village: '村民委员会主任',
} as const

/** Chiefs of the sections; the villages' came with the fourth level, a year after the others. */
export function chiefs(all: readonly Section[]): readonly Chief[] {
  const serials = new Map<string, number>()
  const found: Chief[] = []
  for (const each of all) {
    const places: readonly (readonly [Chief['level'], string])[] = [
      ...(each.ofPrefecture ? [['prefecture', '632800'] as const] : []),
      ['county', each.county],
      ...each.townships.map((township) => ['township', township] as const),
      ...each.villages.map((village) => ['village', village] as const),
    ]
    for (const [level, area] of places) {
      const serial = (serials.get(each.county) ?? 0) + 1
      serials.set(each.county, serial)
      found.push(chief(each, level, area, serial))
    }
  }
  return found
}

const FROM: Readonly<Record<Chief['level'], Day>> = {
  prefecture: day('2017-08-01'),
  county: day('2017-08-01'),
  township: day('2017-10-01'),
  village: day('2018-07-01'),
}

/** Names come from a chance of their own for each chief, so that no other row changes with them. */
const announced = (id: string) => someName(new Chance(0xc41ef + Number(id.replaceAll(/\D/g, '')) * 7))

function chief(section: Section, level: Chief['level'], area: string, serial: number): Chief {
  const id = `HZ-${section.county}-${digits(serial, 4)}`
  const earliest = FROM[level]
  const begun = section.row.from
  const row: StateRow = {
    from: begun > earliest ? begun : earliest,
    values: {
      chief: id,
      section: section.id,
      level,
      role: 'chief',
      area,
      post: level === 'prefecture' ? POSTS.prefecture : `${nameOf(area)}${POSTS[level]}`,
      announced: announced(id),
      card: `ZRK-${id.slice(3)}`,
      duties: '组织巡河，协调解决河湖问题，督促下级河湖长履职',
      supportOffice: level === 'prefecture' ? '州水利局' : null,
      document: `海西河长〔${earliest.slice(0, 4)}〕演示${serial}号`,
    },
  }
  return { row, id, section, level, area }
}

/** Those who answer for a whole area, and wardens, who are no chiefs and count in no figure of theirs. */
function besides(all: readonly Section[]): readonly StateRow[] {
  const areas = ['632800', ...new Set(all.map((each) => each.county))]
  const generals = areas.map((area, index): StateRow => {
    const level = index === 0 ? 'prefecture' : 'county'
    const from = area === '632803' ? day('2018-03-01') : FROM[level]
    return besideRow(`HZ-${area}-9001`, null, level, 'general', area, `${nameOf(area)}党政主要负责人`, from)
  })
  const wardens = all.flatMap(({ id, villages: [village] }): readonly StateRow[] => {
    if (village === undefined) return []
    const number = `HZ-${village.slice(0, 6)}-8${id.slice(-3)}`
    return [besideRow(number, id, 'village', 'warden', village, `${nameOf(village)}生态管护岗`, FROM.village)]
  })
  return [...generals, ...wardens]
}

function besideRow(
  chief: string,
  section: string | null,
  level: Chief['level'],
  role: 'general' | 'warden',
  area: string,
  post: string,
  from: Day,
): StateRow {
  const duties = role === 'general' ? '全面负责辖区河湖管理保护' : '日常巡查、清理和报告'
  const card = `ZRK-${chief.slice(3)}`
  const values = {
    chief,
    section,
    level,
    role,
    area,
    post,
    announced: role === 'general' ? announced(chief) : null,
    card,
    duties,
    supportOffice: null,
    document: null,
  }
  return { from, values }
}

export function* sectionLoads(): Generator<DemoLoad> {
  const rows = () => sections().map((each) => each.row)
  const inOffice = () => [...chiefs(sections()).map((each) => each.row), ...besides(sections())]
  yield statesOf('river-sections', 'altan-hua', '河湖与河段', 'ecology.river-section', rows)
  yield statesOf('river-chiefs', 'altan-hua', '河湖长', 'ecology.river-chief', inOffice)
}
