import type { Values } from '@qaidam/kernel'
import { countiesFor } from '../campaigns/spread.ts'
import { Chance, shares } from '../chance.ts'
import { type School, type Size, schoolList } from './schools.ts'

/** What is taught where, for how many years, and how many make a class. */
const STAGES = [
  { stage: 'preschool', kinds: ['kindergarten'], grades: 3, perClass: 28 },
  { stage: 'primary', kinds: ['primary', 'nine-year'], grades: 6, perClass: 40 },
  { stage: 'junior', kinds: ['junior', 'nine-year', 'complete'], grades: 3, perClass: 45 },
  { stage: 'senior', kinds: ['senior', 'complete'], grades: 3, perClass: 48 },
  { stage: 'vocational', kinds: ['vocational'], grades: 3, perClass: 45 },
  { stage: 'college', kinds: ['college'], grades: 3, perClass: 45 },
  { stage: 'special', kinds: ['special'], grades: 6, perClass: 8 },
] as const

/**
 * Pupils of a stage and people of its age; made up so that 2019 has 108 children in kindergartens to a
 * hundred of that age, and 98.2 pupils of the senior stage, as published.
 */
const PUPILS = {
  2018: {
    preschool: 18_285,
    primary: 47_600,
    junior: 23_700,
    senior: 10_052,
    vocational: 4_401,
    college: 4_200,
    special: 142,
  },
  2019: {
    preschool: 18_900,
    primary: 48_100,
    junior: 24_050,
    senior: 10_130,
    vocational: 4_600,
    college: 4_480,
    special: 150,
  },
} as const
const AGES = {
  2018: { preschool: 17_250, primary: 47_500, junior: 23_900, senior: 14_900 },
  2019: { preschool: 17_500, primary: 48_000, junior: 24_200, senior: 15_000 },
} as const
const YEARS = [2018, 2019] as const

export const enrolments: readonly Values[] = (() => {
  const chance = new Chance(0x5c0011)
  return YEARS.flatMap((year) =>
    STAGES.flatMap(({ stage, kinds, grades, perClass }) => {
      const there = schoolList.filter(({ kind }) => (kinds as readonly string[]).includes(kind))
      const places = there.flatMap((school) => {
        const size = chance.between(3, 9)
        return Array.from({ length: grades }, (_, grade) => ({ school, grade: grade + 1, size }))
      })
      const counts = shares(
        PUPILS[year][stage],
        places.map(({ size }) => size),
      )
      return places.map(({ school: { school, area }, grade }, at) => {
        const pupils = counts[at] ?? 0
        return {
          school,
          stage,
          grade: String(grade),
          countedOn: `${year}-09-01`,
          area,
          classes: String(Math.max(1, Math.round(pupils / perClass))),
          pupils: String(pupils),
          girls: String(Math.floor((pupils * chance.between(46, 51)) / 100)),
          boarders: String(stage === 'preschool' ? 0 : Math.floor((pupils * chance.between(5, 45)) / 100)),
        }
      })
    }),
  )
})()

const SIZES = new Map<string, Size>()
for (const { school, countedOn, pupils, classes } of enrolments) {
  if (countedOn !== '2019-09-01') continue
  const before = SIZES.get(school ?? '') ?? { pupils: 0, classes: 0 }
  SIZES.set(school ?? '', {
    pupils: before.pupils + Number(pupils),
    classes: before.classes + Number(classes),
  })
}

/** Pupils and classes of a school at the beginning of its last school year. */
export function sizeOf(school: string): Size {
  return SIZES.get(school) ?? { pupils: 0, classes: 0 }
}

export function schoolAges(): readonly Values[] {
  const hundred = countiesFor(100)
  const counties = [...new Set(hundred)]
  const weights = counties.map((county) => hundred.filter((each) => each === county).length)
  return YEARS.flatMap((year) =>
    Object.entries(AGES[year]).flatMap(([ages, whole]) => {
      const counts = shares(whole, weights)
      return counties.map((area, at) => ({
        area,
        ages,
        countedOn: `${year}-09-01`,
        people: String(counts[at] ?? 0),
        origin: 'households',
      }))
    }),
  )
}

/** Of 5 000 who were due in 2019, 4 740 finished: 94.8 of a hundred, as published. */
const COHORTS = [
  { entryYear: 2009, due: 4_900, left: 294 },
  { entryYear: 2010, due: 5_000, left: 260 },
] as const

export function cohorts(): readonly Values[] {
  const chance = new Chance(0x5c0012)
  const begin = schoolList.filter(({ kind }: School) => kind === 'primary' || kind === 'nine-year')
  return COHORTS.flatMap(({ entryYear, due, left }) => {
    const entrants = shares(
      due,
      begin.map(() => chance.between(3, 9)),
    )
    const gone = shares(left, entrants)
    return begin.map(({ school, area }, at) => {
      const [here, missing] = [entrants[at] ?? 0, gone[at] ?? 0]
      return {
        school,
        entryYear: String(entryYear),
        area,
        graduatedOn: `${entryYear + 9}-06-30`,
        entrants: String(here),
        adjusted: String(chance.between(-6, 6)),
        graduates: String(here - missing),
        note: missing > 5 ? '延期毕业和劝返复学中（演示）' : null,
      }
    })
  })
}
