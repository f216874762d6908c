import { addDays, type Day, day, type Values } from '@qaidam/kernel'
import { nameOf, townshipsOf, townsOf, villagesOf } from '../areas.ts'
import { Chance, shares } from '../chance.ts'
import { hectares } from '../rows.ts'
import { withBoundaries } from './boundaries.ts'
import type { Measure } from './measures.ts'
import * as measures from './measures.ts'

export const MEASURES: readonly Measure[] = Object.values(measures)

/** The published values reach to this day. */
const LAST_COUNTED = day('2020-06-30')
const YEARS = { 2016: 22, 2017: 26, 2018: 28, 2019: 24 }

/** Where and when a project lies; its plots that pass add up to `area`, in square metres. */
interface Site {
  readonly county: string
  readonly year: number
  readonly serial: number
  readonly area: number
  readonly plots: number
}

export interface Works {
  readonly projects: readonly Values[]
  readonly plots: readonly Values[]
}

/** Projects and plots of one measure; plots that count by 2020-06-30 add up to what was published. */
export function worksOf(measure: Measure): Works {
  const chance = new Chance(0x3a11 + measure.published)
  const counted = sitesOf(measure, chance)
  const late = lateSites(measure, counted, chance)
  const all = [
    ...counted.map((site) => build(measure, site, countedPlots(measure, site, chance), chance)),
    ...late.map((site) => build(measure, site, latePlots(measure, site, chance), chance)),
  ]
  const plots = all.flatMap((each) => each.plots)
  return { projects: all.map(({ project }) => project), plots: withBoundaries(measure.id, plots) }
}

/** The square metres that pass of each county's projects of each year, by `county year`. */
export function areaByCountyAndYear(measure: Measure): ReadonlyMap<string, number> {
  const chance = new Chance(0x3a11 + measure.published)
  return new Map(sitesOf(measure, chance).map((site) => [`${site.county} ${site.year}`, site.area]))
}

function sitesOf(measure: Measure, chance: Chance): readonly Site[] {
  const cells = Object.entries(measure.counties).flatMap(([county, weight]) =>
    measure.id === 'mine-restoration' ? mines(county, weight, chance) : yearly(county, weight),
  )
  const weights = cells.map((cell) => cell.weight)
  const areas = shares(measure.published / measure.step, weights)
  const plots = shares(measure.plots, weights)
  return cells.map((cell, index) => ({
    county: cell.county,
    year: cell.year,
    serial: cell.serial,
    area: (areas[index] ?? 0) * measure.step,
    plots: Math.max(1, plots[index] ?? 0),
  }))
}

/** One project a year; 茫崖 has been a city since 2018. */
function yearly(county: string, weight: number) {
  return Object.entries(YEARS)
    .map(([year, share]) => ({ county, year: Number(year), serial: 1, weight: weight * share }))
    .filter(({ year }) => county !== '632803' || year >= 2018)
}

/** Mines are one project each, and not one of every year. */
function mines(county: string, count: number, chance: Chance) {
  return Array.from({ length: count }, (_, index) => ({
    county,
    year: chance.between(2016, 2019),
    serial: index + 1,
    weight: chance.between(25, 70),
  }))
}

/** Work of 2020, accepted after June or not yet, which the published values must not hold. */
function lateSites(measure: Measure, counted: readonly Site[], chance: Chance): readonly Site[] {
  const counties = Object.keys(measure.counties)
  const mean = Math.floor(measure.published / measure.step / counted.length) * measure.step
  return chance.choose(counties, Math.min(3, counties.length)).map((county) => ({
    county,
    year: 2020,
    serial: 1,
    area: mean,
    plots: 5,
  }))
}

function sizesOf(measure: Measure, site: Site, chance: Chance): readonly number[] {
  const weights = Array.from({ length: site.plots }, () => chance.between(30, 170))
  return shares(site.area / measure.step, weights).map((size) => size * measure.step)
}

/** What happens to one plot. */
interface Plot {
  readonly size: number
  readonly doneOn: Day
  readonly acceptance: 'passed' | 'failed' | 'pending'
  readonly acceptedOn: Day | null
}

function countedPlots(measure: Measure, site: Site, chance: Chance): readonly Plot[] {
  const passed = sizesOf(measure, site, chance).map((size): Plot => {
    const doneOn = addDays(day(`${site.year}-05-01`), chance.below(184))
    // The last plots are done on 31 October and inspected within 240 days: by 27 June at the latest.
    return { size, doneOn, acceptance: 'passed', acceptedOn: addDays(doneOn, chance.between(30, 240)) }
  })
  const first = passed[0]
  const another = measure.id !== 'mine-restoration' && chance.percent(25)
  if (first === undefined || !another) return passed
  const failed = { ...first, size: measure.step * Math.max(1, Math.floor(first.size / measure.step / 2)) }
  return [...passed, { ...failed, acceptance: 'failed' }]
}

function latePlots(measure: Measure, site: Site, chance: Chance): readonly Plot[] {
  // Three mine projects are finished and accepted after June: the published nine must not hold them.
  const outcomes =
    measure.id === 'mine-restoration'
      ? (['passed', 'passed', 'passed', 'passed', 'passed'] as const)
      : (['passed', 'passed', 'pending', 'pending', 'failed'] as const)
  return sizesOf(measure, site, chance).map((size, index): Plot => {
    const doneOn = addDays(day('2020-05-01'), chance.below(122))
    const acceptance = outcomes[index] ?? 'pending'
    const acceptedOn = acceptance === 'pending' ? null : addDays(doneOn, chance.between(65, 110))
    return { size, doneOn, acceptance, acceptedOn }
  })
}

function build(measure: Measure, site: Site, plots: readonly Plot[], chance: Chance) {
  const { county, year } = site
  const serial = String(site.serial).padStart(2, '0')
  const project = `${measure.letters}-${county}-${year}-${serial}`
  const total = plots.reduce((sum, plot) => sum + plot.size, 0)
  const dates = plots.map((plot) => plot.acceptedOn ?? '').sort()
  const passed = plots.every((plot) => plot.acceptance === 'passed')
  const acceptedOn = passed ? soonAfter(dates.at(-1) ?? '') : null
  const values: Values = {
    project,
    name: `${nameOf(county)}${year}年${measure.zh}工程${site.serial > 1 ? serial : ''}（演示）`,
    category: measure.id,
    area: county,
    builder: `${nameOf(county)}${measure.builder}`,
    funding: chance.pick(measure.funding),
    investment: String(Math.max(1, Math.round((total * measure.costTenths) / 100_000))),
    plannedHectares: hectares(total),
    approvedOn: `${year}-03-${String(chance.between(1, 28)).padStart(2, '0')}`,
    approval: `海西生态〔${year}〕演示${chance.between(11, 99)}号`,
    startedOn: `${year}-04-${String(chance.between(1, 28)).padStart(2, '0')}`,
    finishedOn:
      plots
        .map((plot) => plot.doneOn)
        .sort()
        .at(-1) ?? null,
    acceptance: passed ? 'passed' : 'pending',
    acceptedOn,
    acceptanceDocument: acceptedOn && `${measure.inspection}〔${acceptedOn.slice(0, 4)}〕演示${serial}号`,
  }
  const offset = MEASURES.indexOf(measure) * 1_000 + site.serial * 100
  return {
    project: values,
    plots: plots.map((plot, index) => plotValues(measure, site, project, plot, offset + index + 1, chance)),
  }
}

/** A project is accepted once its last plot is, and the work of 2019 by the end of June. */
function soonAfter(last: string): Day {
  const later = addDays(day(last), 3)
  return last <= LAST_COUNTED && later > LAST_COUNTED ? LAST_COUNTED : later
}

function plotValues(
  measure: Measure,
  { county, year }: Site,
  project: string,
  plot: Plot,
  serial: number,
  chance: Chance,
): Values {
  const number = `${county}-${year}-${String(serial).padStart(4, '0')}`
  return {
    plot: number,
    project,
    measure: measure.id,
    area: placeIn(measure, county, chance),
    placeName: null,
    hectares: hectares(plot.size),
    treatment: chance.pick(measure.treatments),
    doneOn: plot.doneOn,
    acceptance: plot.acceptance,
    acceptedOn: plot.acceptedOn,
    acceptanceDocument:
      plot.acceptedOn && `${measure.inspection}〔${plot.acceptedOn.slice(0, 4)}〕演示${serial}号`,
  }
}

function placeIn(measure: Measure, county: string, chance: Chance): string {
  if (measure.places === 'urban') return chance.pick(townsOf(county))
  const villages = villagesOf(county)
  if (measure.places === 'village') return chance.pick(villages)
  return villages.length > 0 && chance.percent(60) ? chance.pick(villages) : chance.pick(townshipsOf(county))
}
