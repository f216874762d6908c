import { drawUnits } from '@qaidam/ecology'
import { addDays, type Day, day, type Values } from '@qaidam/kernel'
import { allTownships, countiesFor, dayIn, digits, firm, type StateRow } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'

const UNITS = 260
const SINCE = day('2018-01-01')
/** Units that came into the pool later: a draw before their day cannot draw them. */
const JOINED = { 7: day('2020-04-01'), 90: day('2020-04-01'), 190: day('2020-06-01') } as const
const DRAWN = 24
/** The day of each quarterly draw; the seed was published the day before. */
const DRAWS = [
  '2019-03-05',
  '2019-06-04',
  '2019-09-05',
  '2019-12-03',
  '2020-03-10',
  '2020-05-12',
  '2020-08-11',
]
const INDUSTRIES = ['无机盐制造', '有色金属采选', '水泥制造', '热力生产', '污水处理', '食品加工', '煤炭开采']

export function units(): readonly StateRow[] {
  const chance = new Chance(0xe4f0ce)
  return countiesFor(UNITS).map((county, index) => {
    const key = chance.percent(22)
    const joined: Readonly<Record<number, Day>> = JOINED
    return {
      from: joined[index] ?? (county === '632803' ? day('2018-03-01') : SINCE),
      values: {
        unit: `ZF-${county}-${digits(index + 1, 4)}`,
        name: firm(chance.pick(['盐业公司', '矿业公司', '热力公司', '建材厂', '污水处理厂']), chance),
        creditCode: null,
        area: chance.pick(allTownships(county)),
        industry: chance.pick(INDUSTRIES),
        class: key ? 'key' : chance.percent(85) ? 'general' : 'special',
        permit: key ? `PWX-${county}-${digits(index + 1, 4)}` : null,
        monitored: key ? 'connected' : 'none',
      },
    }
  })
}

/** Units that were in the pool on a day. */
export function poolOn(on: string): readonly string[] {
  return units()
    .filter((unit) => unit.from <= on)
    .map((unit) => unit.values.unit ?? '')
}

export function draws(): readonly Values[] {
  return DRAWS.map((drawnOn, index) => ({
    draw: `CQ-${drawnOn.slice(0, 4)}-${digits(index + 1, 2)}`,
    area: '632800',
    drawnOn,
    poolOn: drawnOn,
    classes: 'all',
    poolSize: String(poolOn(drawnOn).length),
    drawn: String(DRAWN),
    seed: `海西双随机 ${drawnOn} 监督席报数 ${(index * 7919 + 4_211) % 10_000}`,
    seedFixedOn: addDays(day(drawnOn), -1),
    method: 'fnv-xoshiro-shuffle',
    witness: '州纪委监委派驻纪检监察组',
  }))
}

const OTHER_REASONS = ['complaint', 'reading', 'special'] as const

/** Every unit drawn is checked within six weeks; eleven checks a quarter have other reasons. */
export function checks(): readonly Values[] {
  const chance = new Chance(0xe4f0cf)
  const areas = new Map(units().map(({ values }) => [values.unit ?? '', values.area ?? '']))
  const made = draws().flatMap((draw) => {
    const pool = poolOn(draw.poolOn ?? '')
    const drawn = drawUnits(pool, DRAWN, draw.seed ?? '').map((unit) => ({
      unit,
      reason: 'random',
      draw: draw.draw ?? null,
    }))
    const others = chance.choose(pool, 11).map((unit) => ({
      unit,
      reason: chance.pick(OTHER_REASONS),
      draw: null,
    }))
    return [...drawn, ...others].map((check) => {
      const first = addDays(day(draw.drawnOn ?? ''), 1)
      return { ...check, on: dayIn('', first, addDays(first, 41), chance) }
    })
  })
  return made.map(({ unit, reason, draw, on }, index) => {
    const result = chance.percent(76) ? 'clean' : chance.percent(65) ? 'corrected' : 'filed'
    const wrong = result !== 'clean'
    return {
      check: `JC-${on.slice(0, 4)}-${digits(index + 1, 4)}`,
      unit,
      area: areas.get(unit) ?? '',
      reason,
      draw,
      checkedOn: on,
      inspectors: '执法一岗、执法二岗',
      result,
      problem: wrong ? '治理设施台账不全或运行不正常' : null,
      correctBy: result === 'corrected' ? addDays(on, 30) : null,
      reading: reason === 'reading' ? `在线监控 ${addDays(on, -2)} 小时均值` : null,
    }
  })
}

const VIOLATIONS = [
  ['treatment', '大气污染防治法有关条款'],
  ['no-permit', '排污许可管理有关条款'],
  ['waste', '固体废物污染环境防治法有关条款'],
  ['dust', '大气污染防治法有关条款'],
] as const

/** A case of every check that was passed on. */
export function cases(): readonly Values[] {
  const chance = new Chance(0xe4f0d0)
  const filed = checks().filter((check) => check.result === 'filed')
  return filed.map((check, index) => {
    const filedOn = addDays(day(check.checkedOn ?? ''), chance.between(2, 7))
    const [violation, clause] = chance.pick(VIOLATIONS)
    return {
      case: `AJ-${filedOn.slice(0, 4)}-${digits(index + 1, 3)}`,
      unit: check.unit ?? null,
      check: check.check ?? null,
      area: check.area ?? null,
      violation,
      clause,
      filedOn,
    }
  })
}
