import { type Day, day, type Values } from '@qaidam/kernel'
import { countiesFor, type StateRow } from '../campaigns/spread.ts'
import { Chance, shares } from '../chance.ts'
import { monthEnds } from '../economy/measures.ts'

/** Totals from 2016 to the middle of 2020, as published: people, person-times, people. */
const NEW_JOBS = 81_700
const TRANSFERS = 497_800
const GRADUATES = 7_397
/** 茫崖 is a city since 2018; nothing is told of it before. */
const MANGYA = '632803'
/** Graduates look for work from July on; herders and farmers leave from March to October. */
const GRADUATE_SEASON = [2, 1, 2, 2, 3, 5, 14, 18, 12, 6, 4, 3]
const RURAL_SEASON = [1, 2, 8, 12, 14, 13, 11, 10, 9, 6, 2, 1]
const CHANNELS = ['company', 'public', 'grassroots', 'founding'] as const
const WHERE = ['county', 'prefecture', 'province', 'beyond'] as const

interface CountyMonth {
  readonly area: string
  readonly monthEnd: Day
  readonly weight: number
}

const HUNDRED = countiesFor(100)
const COUNTIES = [...new Set(HUNDRED)]
const weightOf = (county: string) => HUNDRED.filter((each) => each === county).length
const monthOf = (monthEnd: Day) => Number(monthEnd.slice(5, 7)) - 1

/** Every month of every county, from 2016 to the middle of 2020. */
const countyMonths = (): readonly CountyMonth[] =>
  COUNTIES.flatMap((area) =>
    monthEnds(area === MANGYA ? '2018-03' : '2016-01', '2020-06').map((monthEnd) => ({
      area,
      monthEnd,
      weight: weightOf(area),
    })),
  )

export function newJobs(): readonly Values[] {
  const chance = new Chance(0xe3b101)
  const rows = countyMonths()
  const counts = shares(
    NEW_JOBS,
    rows.map(({ weight }) => weight * chance.between(8, 12)),
  )
  return rows.map(({ area, monthEnd }, at) => {
    const started = counts[at] ?? 0
    return {
      area,
      monthEnd,
      started: String(started),
      again: String(Math.floor((started * chance.between(15, 30)) / 100)),
      hardship: String(Math.floor((started * chance.between(3, 10)) / 100)),
    }
  })
}

export function transfers(): readonly Values[] {
  const chance = new Chance(0xe3b102)
  const rows = countyMonths().flatMap((row) => WHERE.map((where) => ({ ...row, where })))
  const nearer = { county: 9, prefecture: 6, province: 4, beyond: 2 } as const
  const counts = shares(
    TRANSFERS,
    rows.map(
      ({ weight, where, monthEnd }) =>
        weight * nearer[where] * (RURAL_SEASON[monthOf(monthEnd)] ?? 0) * chance.between(8, 12),
    ),
  )
  return rows.map(({ area, monthEnd, where }, at) => {
    const count = counts[at] ?? 0
    const organised = String(Math.floor((count * chance.between(20, 45)) / 100))
    return { area, monthEnd, where, transfers: String(count), organised }
  })
}

export function graduates(): readonly Values[] {
  const chance = new Chance(0xe3b103)
  const rows = countyMonths().flatMap((row) => CHANNELS.map((channel) => ({ ...row, channel })))
  const often = { company: 9, public: 4, grassroots: 3, founding: 2 } as const
  const counts = shares(
    GRADUATES,
    rows.map(
      ({ weight, channel, monthEnd }) =>
        weight * often[channel] * (GRADUATE_SEASON[monthOf(monthEnd)] ?? 0) * chance.between(8, 12),
    ),
  )
  return rows
    .map(({ area, monthEnd, channel }, at) => ({
      area,
      monthEnd,
      channel,
      graduates: String(counts[at] ?? 0),
    }))
    .filter(({ graduates: count }) => count !== '0')
}

/** People in work and registered as unemployed, as they stand since the end of March 2020. */
export function labour(): readonly StateRow[] {
  const chance = new Chance(0xe3b104)
  return COUNTIES.flatMap((area) => {
    const working = weightOf(area) * chance.between(1_450, 1_650)
    const unemployed = Math.floor((working * chance.between(24, 33)) / 1_000)
    return Object.entries({ working, unemployed }).map(([standing, people]) => ({
      from: day('2020-03-31'),
      values: { area, standing, people: String(people) },
    }))
  })
}
