import { addDays, type Values } from '@qaidam/kernel'
import { dayIn, digits } from '../../campaigns/spread.ts'
import { Chance } from '../../chance.ts'
import { hundredths } from '../../economy/measures.ts'
import { institutionsOf, type Listed } from '../institutions.ts'
import { type Enrolled, enrolled } from './coverage.ts'

const BILLS = 840
const ILLNESSES = {
  outpatient: ['上呼吸道感染', '急性胃炎', '腰肌劳损', '皮炎'],
  chronic: ['高血压病', '2型糖尿病', '类风湿关节炎', '慢性阻塞性肺疾病'],
  inpatient: ['肺炎', '脑梗死', '冠心病', '胆囊结石', '肝包虫病', '骨折', '高原性心脏病'],
} as const
type Care = keyof typeof ILLNESSES

/** What care costs in yuan; made up. */
const COSTS: Readonly<Record<Care, readonly [number, number]>> = {
  outpatient: [60, 420],
  chronic: [180, 900],
  inpatient: [2_200, 16_000],
}

/** A bill in fen, layer after layer; made up, the rules of law come with their engine. */
function layersOf(total: number, care: Care, { scheme, standing }: Enrolled, chance: Chance) {
  const inScope = Math.floor((total * chance.between(86, 97)) / 100)
  const ordinary = scheme === 'employees' ? chance.between(74, 84) : chance.between(58, 70)
  const basic = Math.floor((inScope * (care === 'inpatient' ? ordinary : ordinary - 15)) / 100)
  const after = inScope - basic
  const heavy = Math.max(0, after - 400_000)
  const seriousIllness = scheme === 'residents' ? Math.floor((heavy * 60) / 100) : 0
  const largeSums = scheme === 'employees' ? Math.floor((heavy * 80) / 100) : 0
  const poor = ['poor', 'low-income', 'destitute'].includes(standing) && care === 'inpatient'
  const aid = poor ? Math.floor(((after - seriousIllness - largeSums) * chance.between(50, 70)) / 100) : 0
  const paid = basic + seriousIllness + largeSums + aid
  const self = total - paid
  const account = scheme === 'employees' ? Math.floor((self * chance.between(20, 90)) / 100) : 0
  return { total, inScope, basic, seriousIllness, largeSums, aid, paid, self, account }
}

/** Where somebody of a county is treated: mostly near home, sometimes far away. */
function placeOf(county: string, care: Care, chance: Chance): { where: string; at: Listed | undefined } {
  const far = chance.below(100)
  if (care === 'inpatient' && far < 12) return { where: 'province', at: undefined }
  if (care === 'inpatient' && far < 15) return { where: 'beyond', at: undefined }
  const near =
    care === 'outpatient' ? ['central-township', 'township', 'community'] : ['general', 'traditional']
  return { where: 'prefecture', at: chance.pick(institutionsOf(near, county)) }
}

export const bills: readonly Values[] = (() => {
  const chance = new Chance(0x25a201)
  const serials = new Map<string, number>()
  return Array.from({ length: BILLS }, (): Values => {
    const who = chance.pick(enrolled)
    const county = who.area.slice(0, 6)
    const care = chance.pick(['outpatient', 'chronic', 'inpatient', 'inpatient'] as const)
    const { where, at } = placeOf(county, care, chance)
    const [low, high] = COSTS[care]
    const total = chance.between(low * 100, high * 100) * (where === 'prefecture' ? 1 : 3)
    const admittedOn = dayIn(county, '2019-03-01', '2020-06-05', chance)
    const settledOn = addDays(admittedOn, care === 'inpatient' ? chance.between(4, 21) : 0)
    const year = settledOn.slice(0, 4)
    const serial = (serials.get(year) ?? 0) + 1
    serials.set(year, serial)
    const layers = Object.entries(layersOf(total, care, who, chance))
    return {
      bill: `JS-${year}-${digits(serial, 6)}`,
      person: who.person,
      area: county,
      scheme: who.scheme,
      care,
      where,
      institution: at?.institution ?? null,
      elsewhere:
        at === undefined ? (where === 'province' ? '西宁某医院（演示）' : '兰州某医院（演示）') : null,
      diagnosis: chance.pick(ILLNESSES[care]),
      admittedOn,
      settledOn,
      instant: String(chance.percent(where === 'prefecture' ? 96 : 55)),
      ...Object.fromEntries(layers.map(([name, fen]) => [name, hundredths(fen)])),
    }
  })
})()
