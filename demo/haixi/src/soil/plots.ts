import { contentFields } from '@qaidam/ecology'
import { addDays, type Change, type Day, day, type Values } from '@qaidam/kernel'
import { allTownships, countiesFor, dayIn, digits, firm, type StateRow } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { hectares } from '../rows.ts'

/** All plots of the list, surveyed by 2020-06-30, as published; a second list follows in July. */
const SURVEYED = 223
const LISTED_LATER = 9
const LAST_COUNTED = day('2020-06-30')
/** The first list is as old as the law that its samples are judged by. */
const FIRST_LIST = day('2018-08-01')
const SECOND_LIST = day('2020-07-15')

const TRADES = ['盐化工厂', '钾肥厂', '选矿厂', '加油站', '焦化厂', '水泥厂', '铅锌冶炼厂', '炼油装置']
const LABORATORY = '省环境检测公司（演示）'

/** Plots with a content that no other sample has: arsenic, lead and petroleum, by place in the list. */
const CONTAMINATED: Readonly<Record<number, readonly [field: string, content: string]>> = {
  2: ['as', '68.4'],
  26: ['pb', '2610'],
  50: ['as', '61.2'],
  98: ['c10C40', '4820'],
  146: ['cd', '66.5'],
  170: ['as', '60'],
}

interface Plot {
  readonly row: StateRow
  /** What the survey of a plot that is sampled adds to its row, from the day on which it is finished. */
  readonly finished?: StateRow
  readonly samples: readonly Values[]
}

/** The surveys of sampled plots, finished after their samples were taken. */
export function surveysFinished(): readonly Change[] {
  return plots().flatMap(({ row, finished }): readonly Change[] =>
    finished === undefined
      ? []
      : [
          {
            kind: 'event',
            register: 'ecology.soil-plot',
            key: [row.values.plot ?? ''],
            values: finished.values,
            on: finished.from,
          },
        ],
  )
}

export function plots(): readonly Plot[] {
  const chance = new Chance(0x50117)
  const surveyed = countiesFor(SURVEYED).map((county, index) => {
    const from = index === 0 ? LAST_COUNTED : dayIn(county, '2018-11-15', '2020-06-25', chance)
    return surveyedPlot(county, index, from, chance)
  })
  const later = countiesFor(LISTED_LATER).map((county, index): Plot => {
    const values = plotValues(county, SURVEYED + index, chance)
    return {
      row: { from: SECOND_LIST, values: { ...values, survey: index < 4 ? 'collected' : 'listed' } },
      samples: [],
    }
  })
  return [...surveyed, ...later]
}

function surveyedPlot(county: string, index: number, on: Day, chance: Chance): Plot {
  const values = plotValues(county, index, chance)
  // Every fourth plot is sampled, and all that are contaminated are among them.
  const concern = index % 4 === 2 ? (index % 8 === 2 ? 'high' : 'medium') : 'low'
  const count = concern === 'low' ? 0 : chance.between(3, 6)
  const samples = Array.from({ length: count }, (_, serial) => sample(values, index, serial, on, chance))
  const finished: StateRow = {
    from: on,
    values: {
      survey: 'surveyed',
      surveyedOn: on,
      surveyor: '省环境地质勘查院（演示）',
      report: `海西用地调查〔${on.slice(0, 4)}〕演示${index + 1}号`,
    },
  }
  const collected = { ...values, survey: 'collected', concern }
  // What is sampled is listed before; of the others only the end of their survey is entered.
  if (count > 0) return { row: { from: FIRST_LIST, values: collected }, finished, samples }
  return { row: { from: on, values: { ...collected, ...finished.values } }, samples }
}

function plotValues(county: string, index: number, chance: Chance): Values {
  const trade = chance.pick(TRADES)
  return {
    plot: `${county}-${digits(index + 1, 4)}`,
    name: firm(trade, chance),
    area: chance.pick(allTownships(county)),
    industry: trade.replace(/厂$|装置$/, ''),
    standing: chance.percent(65) ? 'working' : 'closed',
    hectares: hectares(chance.between(20, 4_000) * 100),
    boundary: null,
    plannedUse: '工业用地',
    survey: 'listed',
    concern: null,
    surveyedOn: null,
    surveyor: null,
    report: null,
  }
}

/** Most items are not suspected on most plots, and are not measured. */
const NOT_MEASURED: Values = Object.fromEntries(Object.keys(contentFields).map((field) => [field, null]))

/** Usual contents of soils in tenths of mg/kg; made up, all far within the screening values. */
const USUAL: Readonly<Record<string, readonly [low: number, high: number]>> = {
  as: [60, 190],
  cd: [1, 6],
  cu: [120, 480],
  pb: [110, 520],
  hg: [1, 3],
  ni: [150, 460],
  c10C40: [60, 2_900],
}

function sample(plot: Values, index: number, serial: number, surveyedOn: Day, chance: Chance): Values {
  const point = `S${digits(Math.floor(serial / 3) + 1, 2)}`
  const depth = serial % 3
  const measured = Object.fromEntries(
    Object.entries(USUAL).map(([field, [low, high]]) => [field, tenths(chance.between(low, high))]),
  )
  const found = serial === 0 ? CONTAMINATED[index] : undefined
  return {
    ...NOT_MEASURED,
    sample: `${plot.plot}-${point}-${digits(depth + 1, 2)}`,
    plot: plot.plot ?? null,
    area: plot.area ?? null,
    point,
    depthFrom: depth === 0 ? '0' : depth === 1 ? '0.5' : '1.5',
    depthTo: depth === 0 ? '0.5' : depth === 1 ? '1.5' : '3',
    sampledOn: addDays(surveyedOn, -chance.between(40, 90)),
    landClass: 'building-two',
    laboratory: LABORATORY,
    labReport: `TR演示${digits(index + 1, 4)}`,
    ...measured,
    ...(found === undefined ? {} : { [found[0]]: found[1] }),
  }
}

function tenths(number: number): string {
  return number % 10 === 0 ? String(number / 10) : `${Math.floor(number / 10)}.${number % 10}`
}
