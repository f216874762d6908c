import { addDays, type Day, day, dayNumber, type Values } from '@qaidam/kernel'
import { nameOf } from '../areas.ts'
import { Chance } from '../chance.ts'
import { decimalOf } from './decimal.ts'
import { type Source, sources } from './sources.ts'

/** The last sources of the list got no plan yet. */
const WITHOUT_PLAN = 2
const PROBLEMS = 48
const TODAY = day('2020-06-30')

function planned(): readonly Source[] {
  const all = sources().filter(({ level }) => level !== 'township-small')
  return all.slice(0, all.length - WITHOUT_PLAN)
}

const planOf = ({ source }: Source) => `YC${source.slice(2)}-2018`

/** One plan for each source (一源一策), approved in 2018 and 2019. */
export function plans(): readonly Values[] {
  const chance = new Chance(0x1e51)
  return planned().map((source) => {
    const approvedOn = addDays(day('2018-06-01'), chance.between(0, 420))
    return {
      plan: planOf(source),
      source: source.source,
      area: source.area,
      targetClass: source.kind === 'lake' || chance.percent(30) ? 'two' : 'three',
      measures: String(chance.between(3, 14)),
      investment: decimalOf(chance.between(300, 9_000), 1),
      approvedOn,
      document: `海西水源〔${approvedOn.slice(0, 4)}〕演示${chance.between(1, 60)}号`,
    }
  })
}

const KINDS: readonly (readonly [kind: string, what: string])[] = [
  ['farming', '保护区内有散养牲畜，围栏破损'],
  ['marking', '界标、警示牌缺失或损坏'],
  ['traffic', '公路穿越保护区，缺少事故收集设施'],
  ['outfall', '农家生活污水散排'],
  ['building', '保护区内有与供水无关的旧建筑'],
  ['tourism', '周边餐饮点垃圾清运不及时'],
  ['emergency', '应急物资不足，预案未演练'],
]

/** Problems since 2018. Those that are due are closed, but for a few; a bad sample is a problem, too. */
export function problems(): readonly Values[] {
  const chance = new Chance(0x9b0b)
  const of = planned()
  const span = dayNumber(TODAY) - dayNumber(day('2018-03-01'))
  const counts = new Map<string, number>()
  return Array.from({ length: PROBLEMS }, (): Values => {
    const source = chance.pick(of)
    const foundOn = addDays(day('2018-03-01'), chance.below(span - 20))
    const dueOn = addDays(foundOn, chance.pick([60, 90, 180]))
    const closedOn = closing(foundOn, dueOn, chance)
    const [kind, what] = chance.pick(KINDS)
    const county = source.area.slice(0, 6)
    const serie = `WT${county}-${foundOn.slice(0, 4)}`
    const number = (counts.get(serie) ?? 0) + 1
    counts.set(serie, number)
    return {
      problem: `${serie}-${String(number).padStart(3, '0')}`,
      source: source.source,
      plan: planOf(source),
      area: source.area,
      kind,
      grade: chance.pick(['first', 'second', 'second', 'outside']),
      what,
      responsible: `${nameOf(county)}人民政府`,
      foundOn,
      dueOn,
      status: closedOn === null ? 'open' : 'closed',
      closedOn,
      acceptance:
        closedOn === null ? null : `海西环验〔${closedOn.slice(0, 4)}〕演示${chance.between(1, 99)}号`,
    }
  })
}

function closing(foundOn: Day, dueOn: Day, chance: Chance): Day | null {
  const closedOn = addDays(foundOn, chance.between(15, dayNumber(dueOn) - dayNumber(foundOn) + 20))
  return closedOn > TODAY || chance.percent(8) ? null : closedOn
}
