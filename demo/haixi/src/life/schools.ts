import { day, type Values } from '@qaidam/kernel'
import { nameOf } from '../areas.ts'
import { allTownships, digits, type StateRow } from '../campaigns/spread.ts'
import { Chance, shares } from '../chance.ts'
import { bodyCode, countiesWithEach, type Institution } from './bodies.ts'

/** The list of schools begins with a school year. */
const FROM = day('2018-09-01')
const FIRST_SERIAL = 3_000
/** So many schools have the education cloud, as published. */
const CLOUD = 9

/** How many of each kind; made up, in the order in which the large ones are spread first. */
const KINDS = [
  ['kindergarten', '幼儿园', 148, 'any'],
  ['primary', '小学', 44, 'any'],
  ['junior', '初级中学', 10, 'any'],
  ['nine-year', '九年一贯制学校', 15, 'any'],
  ['senior', '高级中学', 5, 'any'],
  ['complete', '民族中学', 6, 'any'],
  ['vocational', '职业技术学校', 3, ['632802', '632801', '632822']],
  ['college', '职业技术学院', 1, ['632802']],
  ['special', '特殊教育学校', 1, ['632801']],
] as const

export interface School extends Institution {
  readonly school: string
  readonly kind: string
}

export const schoolList: readonly School[] = (() => {
  const chance = new Chance(0x5c0001)
  const serials = new Map<string, number>()
  return KINDS.flatMap(([kind, title, count, where]) => {
    const counties = where === 'any' ? countiesWithEach(count) : where
    return counties.map((county): School => {
      const serial = (serials.get(county) ?? 0) + 1
      serials.set(county, serial)
      const area = chance.pick(allTownships(county))
      const run = kind === 'kindergarten' && chance.percent(35) ? 'private' : 'public'
      const attached = kind === 'kindergarten' && run === 'public' && chance.percent(40)
      return {
        school: `XX-${county}-${digits(serial, 3)}`,
        name: `${nameOf(area)}${digits(serial, 3)}号${title}（演示）`,
        kind,
        run,
        area,
        body: attached ? null : bodyCode(run, county, FIRST_SERIAL + serial),
      }
    })
  })
})()

export const isGeneral = ({ kind }: School): boolean =>
  ['primary', 'junior', 'nine-year', 'senior', 'complete'].includes(kind)

/** States of the schools, with as many teachers as their pupils need. */
export function schools(pupilsOf: (school: string) => number): readonly StateRow[] {
  const chance = new Chance(0x5c0002)
  const cloud = new Set(chance.choose(schoolList.filter(isGeneral), CLOUD))
  return schoolList.map((each) => {
    const { school, name, kind, run, area, body } = each
    return {
      from: FROM,
      values: {
        school,
        name,
        body,
        kind,
        run,
        area,
        boarding: String(kind !== 'kindergarten' && chance.percent(55)),
        teachers: String(teachersFor(pupilsOf(school))),
        openedYear: String(chance.between(1954, 2016)),
        bandwidth: String(chance.pick([100, 200, 500, 1_000])),
        cloud: String(cloud.has(each)),
        resources: isGeneral(each) || chance.percent(70) ? 'both' : 'provincial',
      },
    }
  })
}

export function teachersFor(pupils: number): number {
  return Math.ceil(pupils / 13)
}

/** 2 272 class platforms and 120 000 spaces, as published; a class has one platform at most. */
const PLATFORMS = 2_272
const SPACES = 120_000

export interface Size {
  readonly pupils: number
  readonly classes: number
}

export function learningSpaces(sizeOf: (school: string) => Size): readonly StateRow[] {
  const chance = new Chance(0x5c0003)
  const sizes = schoolList.map(({ school }) => sizeOf(school))
  const teachers = sizes.map(({ pupils }) => teachersFor(pupils))
  const taught = teachers.reduce((sum, each) => sum + each, 0)
  const opened = {
    class: shares(
      PLATFORMS,
      sizes.map(({ classes }) => classes),
    ),
    teacher: teachers,
    pupil: shares(
      SPACES - taught,
      sizes.map(({ pupils }) => pupils),
    ),
  }
  return Object.entries(opened).flatMap(([holder, counts]) =>
    schoolList.map(({ school, area }, at) => {
      const count = counts[at] ?? 0
      const active = String(Math.floor((count * chance.between(45, 95)) / 100))
      return { from: FROM, values: { school, holder, area, opened: String(count), active } }
    }),
  )
}

/** Five million yuan of awards, as published. */
const AWARDED_WAN = 500
const AWARDS = 46

export function awards(): readonly Values[] {
  const chance = new Chance(0x5c0004)
  const kinds = ['quality', 'progress', 'teachers', 'rural'] as const
  const weights = Array.from({ length: AWARDS }, () => chance.pick([2, 3, 4, 6]))
  const amounts = shares(AWARDED_WAN, weights)
  return chance.choose(schoolList, AWARDS).map(({ school, area }, at) => ({
    award: `JL-2020-${digits(at + 1, 3)}`,
    school,
    area,
    kind: chance.pick(kinds),
    amount: String(amounts[at] ?? 0),
    awardedOn: '2020-09-08',
    document: '西教〔2020〕演示61号',
  }))
}
