import { addDays, type Values } from '@qaidam/kernel'
import { nameOf } from '../areas.ts'
import { countiesFor, dayIn, digits, type StateRow } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { postAt, tenThousandths } from './measures.ts'
import { bodiesIn } from './organisations.ts'

/**
 * One of these is withdrawn in 2020 and another project grows over a billion yuan, so that there are
 * 36 at the end of it, as published.
 */
const MAJOR = 36
const OTHERS = 48
export const WITHDRAWN = 20
export const GROWN = MAJOR + 4

const KINDS = [
  ['energy', '光伏发电项目', 'energy', 'vice-industry', '48'],
  ['energy', '风力发电项目', 'energy', 'vice-industry', '48'],
  ['chemistry', '盐湖资源综合利用项目', 'industry-information', 'vice-industry', '26'],
  ['materials', '锂电材料项目', 'industry-information', 'governor', '39'],
  ['farming', '枸杞精深加工项目', 'agriculture-husbandry', 'vice-rural', '14'],
  ['transport', '公路改建项目', 'development-reform', 'vice-construction', '48'],
  ['water', '水库枢纽项目', 'water-resources', 'vice-ecology', '76'],
  ['tourism', '景区提升项目', 'culture-tourism', 'vice-commerce', '78'],
  ['town', '城镇基础设施项目', 'housing-construction', 'vice-executive', '48'],
] as const
const PUBLIC = new Set(['transport', 'water', 'town'])

const made = (): readonly StateRow[] => {
  const chance = new Chance(0x9207ec)
  const counties = countiesFor(MAJOR + OTHERS)
  return Array.from({ length: MAJOR + OTHERS }, (_, index) => {
    const county = counties[(index * 11) % counties.length] ?? '632801'
    const major = index < MAJOR
    const [industry, title, office, leader, code] = KINDS[(index * 4) % KINDS.length] ?? KINDS[0]
    const last = major ? '2019-11-30' : '2020-06-20'
    const from = dayIn(county, '2018-05-01', last, chance)
    const plannedStart = addDays(from, chance.between(30, 120))
    const public_ = PUBLIC.has(industry)
    const wan = major ? chance.between(100, 680) * 1_000 : chance.between(30, 980) * 100
    return {
      from,
      values: {
        project: `${from.slice(0, 4)}-${county}-${code}-01-${digits(index + 1, 6)}`,
        name: `${nameOf(county)}${title}${digits(index + 1, 2)}（演示）`,
        list: major ? 'major' : index % 3 === 0 ? 'county' : 'key',
        area: county,
        industry,
        investor: chance.pick(bodiesIn(county, public_ ? 'agency' : 'company')),
        content: `${title}及配套设施`,
        totalInvestment: tenThousandths(wan),
        fundedBy: public_ ? chance.pick(['central', 'local']) : chance.pick(['bank', 'own']),
        plannedStart,
        plannedFinish: addDays(plannedStart, chance.between(400, 1_000)),
        leader: major ? `government-office.${leader}` : null,
        office,
        post: postAt(office),
      },
    }
  })
}

export const projects: readonly StateRow[] = made()
const values = projects.map((row) => row.values)

const PERMITS = [
  ['filing', 'development-reform'],
  ['land', 'natural-resources'],
  ['environment', 'ecology-environment'],
  ['energy', 'development-reform'],
  ['construction', 'housing-construction'],
] as const

/** The permits that each project holds: the later ones are still missing for some. */
export function permits(): readonly Values[] {
  const chance = new Chance(0x9207ed)
  return projects.flatMap(({ values: of, from }, at) =>
    PERMITS.slice(0, chance.between(2, PERMITS.length)).map(([kind, office], index) => ({
      project: of.project ?? '',
      kind,
      number: `演示批〔${from.slice(0, 4)}〕${digits(at + 1, 3)}-${index + 1}号`,
      office,
      givenOn: addDays(from, index * 9 + chance.between(0, 8)),
    })),
  )
}

const MILESTONES = [
  ['permits', 60],
  ['start', 120],
  ['structure', 420],
  ['trial', 560],
  ['finish', 640],
] as const
const TODAY = '2020-08-31'

/** Three of four milestones are reached within a month; nothing is reached after today. */
export function milestones(): readonly Values[] {
  const chance = new Chance(0x9207ee)
  const all = projects.flatMap(({ values: of, from }) =>
    MILESTONES.map(([kind, after]) => {
      const plannedOn = addDays(from, after + chance.between(-10, 10))
      const reachedOn = addDays(plannedOn, chance.percent(75) ? chance.between(-12, 25) : 90)
      return { of, kind, plannedOn, reachedOn: reachedOn <= TODAY ? reachedOn : null }
    }),
  )
  return all.map(({ of, kind, plannedOn, reachedOn }, index) => ({
    milestone: `JD-${plannedOn.slice(0, 4)}-${digits(index + 1, 3)}`,
    project: of.project ?? '',
    area: of.area ?? '',
    kind,
    plannedOn,
    reachedOn,
  }))
}

const PROBLEMS = [
  ['land', '用地红线与草场承包范围重叠，补偿协议未签', 'natural-resources.use-clerk'],
  ['money', '配套资金未到位', 'finance.clerk'],
  ['permit', '环评文件需补充监测数据', 'ecology-environment.assessment-clerk'],
  ['grid', '送出线路核准滞后，接网时间不定', 'energy.station-clerk'],
  ['utilities', '场区道路和供水未接通', 'housing-construction.permit-clerk'],
  ['labour', '砂石料供应不足', 'industry-information.industry-clerk'],
] as const

export function problems(): readonly Values[] {
  const chance = new Chance(0x9207ef)
  return chance.choose(values, 46).map((of, index) => {
    const [kind, text, post] = chance.pick(PROBLEMS)
    const foundOn = dayIn(of.area ?? '', '2019-07-01', TODAY, chance)
    return {
      problem: `DD-${foundOn.slice(0, 4)}-${digits(index + 1, 3)}`,
      project: of.project ?? '',
      area: of.area ?? '',
      foundOn,
      kind,
      text,
      office: post.split('.')[0] ?? '',
      post,
      deadline: addDays(foundOn, chance.between(20, 75)),
    }
  })
}
