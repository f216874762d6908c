import type { Values } from '@qaidam/kernel'
import { landGreening } from './measures.ts'
import { areaByCountyAndYear } from './plots.ts'

/** What each county does of 100 hectares asked of it; made up, and more than all in every county. */
const DONE_OF_100: Readonly<Record<string, number>> = {
  632801: 106,
  632802: 110,
  632803: 103,
  632821: 109,
  632822: 108,
  632823: 104,
  632857: 112,
}
const TEN_HECTARES = 100_000

/** Yearly tasks of each county from 2016 to 2020; that of 2020 is due at its end. */
export function greeningTasks(): readonly Values[] {
  const done = areaByCountyAndYear(landGreening)
  const tasks = [...done].map(([cell, area]) => {
    const [county = '', year = ''] = cell.split(' ')
    return task(county, year, area)
  })
  const ofThisYear = Object.keys(DONE_OF_100).map((county) =>
    task(county, '2020', done.get(`${county} 2019`) ?? 0),
  )
  return [...tasks, ...ofThisYear]
}

function task(county: string, year: string, squareMetres: number): Values {
  const asked = Math.floor((squareMetres * 100) / (DONE_OF_100[county] ?? 100) / TEN_HECTARES)
  return {
    area: county,
    year,
    plannedHectares: String(asked * 10),
    dueOn: `${year}-12-31`,
    document: `海西绿化〔${year}〕演示3号`,
  }
}
