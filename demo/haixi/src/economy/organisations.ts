import { nameOf } from '../areas.ts'
import { countiesFor, dayIn, firm, type StateRow } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { someName } from '../staff-names.ts'
import { madeUpCreditCode } from './measures.ts'

const COMPANIES = 180
const COOPERATIVES = 60
const COUNTIES = ['632801', '632802', '632803', '632821', '632822', '632823', '632857']

/** Trades of companies, with the section of the national classification each stands in. */
const TRADES = [
  ['新能源公司', 'power'],
  ['盐湖化工公司', 'manufacturing'],
  ['新材料公司', 'manufacturing'],
  ['枸杞生物公司', 'manufacturing'],
  ['矿业公司', 'mining'],
  ['建筑工程公司', 'construction'],
  ['物流公司', 'transport'],
  ['商贸公司', 'trade'],
  ['酒店公司', 'hospitality'],
  ['旅游开发公司', 'other'],
] as const

const made = (): readonly StateRow[] => {
  const chance = new Chance(0x0e60a1)
  const companies = countiesFor(COMPANIES).map((county, index) => {
    const [trade, sector] = TRADES[index % TRADES.length] ?? TRADES[0]
    return row(chance, county, index + 1, { kind: 'company', sector, name: firm(trade, chance), lead: '91' })
  })
  const cooperatives = countiesFor(COOPERATIVES).map((county, index) =>
    row(chance, county, 1_000 + index, {
      kind: 'cooperative',
      sector: 'farming',
      name: firm('农牧专业合作社', chance),
      lead: '93',
    }),
  )
  const agencies = COUNTIES.map((county, index) =>
    row(chance, county, 2_000 + index, {
      kind: 'agency',
      sector: 'other',
      name: `${nameOf(county)}项目建设办公室（演示）`,
      lead: '11',
    }),
  )
  return [...companies, ...cooperatives, ...agencies]
}

function row(
  chance: Chance,
  county: string,
  serial: number,
  body: { readonly kind: string; readonly sector: string; readonly name: string; readonly lead: string },
): StateRow {
  const registeredOn = dayIn(county, '2009-03-01', '2019-02-28', chance)
  return {
    from: registeredOn,
    values: {
      creditCode: madeUpCreditCode(body.lead, county, serial),
      name: body.name,
      kind: body.kind,
      area: county,
      sector: body.sector,
      representative: someName(chance),
      registeredOn,
    },
  }
}

export const organisations: readonly StateRow[] = made()

/** Credit codes of the bodies of one kind in a county. */
export function bodiesIn(county: string, kind: 'company' | 'cooperative' | 'agency'): readonly string[] {
  return organisations
    .filter(({ values }) => values.area === county && values.kind === kind)
    .map(({ values }) => values.creditCode ?? '')
}
