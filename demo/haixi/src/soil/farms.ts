import { day, type Values } from '@qaidam/kernel'
import { nameOf, townshipsOf } from '../areas.ts'
import { countiesFor, dayIn, digits, firm, type StateRow } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'

const FARMS = 186
/** Farms visited in the first half of 2020, and how many of them had matching facilities: 95.3 per cent. */
const SAMPLED = 128
const EQUIPPED = 122
/** Visited twice in it: not matching in spring, matching in June. */
const MENDED = 4

export function farms(): readonly StateRow[] {
  const chance = new Chance(0xfa4375)
  return countiesFor(FARMS).map((county, index) => ({
    from: dayIn(county, '2016-01-01', '2019-12-31', chance),
    values: {
      farm: `YZ-${county}-${digits(index + 1, 3)}`,
      name: firm('养殖专业合作社', chance),
      area: chance.pick(townshipsOf(county)),
      species: chance.pick(['sheep', 'sheep', 'cattle', 'pigs', 'poultry']),
      stock: String(chance.between(3, 60) * 100),
      zone: 'outside',
      permit: null,
    },
  }))
}

export function manureChecks(): readonly Values[] {
  const chance = new Chance(0xfa4376)
  const all = farms()
  const sampled = chance.choose(all, SAMPLED)
  const lacking = new Set(chance.choose(sampled, SAMPLED - EQUIPPED + MENDED))
  const mended = new Set([...lacking].slice(0, MENDED))
  const half = sampled.map((farm) => visit(farm, '2020-03-02', '2020-05-29', !lacking.has(farm), chance))
  const again = [...mended].map((farm) => visit(farm, '2020-06-08', '2020-06-30', true, chance))
  const before = chance.choose(all, 60).map((farm) => {
    return visit(farm, '2019-10-08', '2019-12-20', chance.percent(86), chance)
  })
  const after = chance.choose(all, 20).map((farm) => visit(farm, '2020-07-01', '2020-08-31', true, chance))
  return [...before, ...half, ...again, ...after].map((values, index) => ({
    ...values,
    check: `FW-${values.checkedOn?.slice(0, 4)}-${digits(index + 1, 4)}`,
  }))
}

function visit(farm: StateRow, first: string, last: string, matching: boolean, chance: Chance): Values {
  const county = (farm.values.area ?? '').slice(0, 6)
  const none = !matching && chance.percent(40)
  return {
    check: null,
    farm: farm.values.farm ?? null,
    area: farm.values.area ?? null,
    checkedOn: dayIn(county, first, last, chance),
    checkedBy: `${nameOf(county)}农牧局`,
    facilities: matching ? 'matching' : none ? 'none' : 'insufficient',
    kinds: none ? null : '堆粪场、污水收集池',
    working: none ? null : matching ? 'true' : 'false',
    outlet: chance.pick(['compost', 'compost', 'fertiliser', 'pasture']),
    problem: matching ? null : '堆粪场容积不足，雨污未分流',
    rectifyBy: matching ? null : first < '2020' ? day('2020-03-31') : day('2020-08-31'),
    photo: null,
  }
}
