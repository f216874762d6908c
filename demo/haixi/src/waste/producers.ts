import { addDays, type Day, day } from '@qaidam/kernel'
import { nameOf, townshipsOf, townsOf } from '../areas.ts'
import { allTownships, countiesFor, dayIn, digits, type StateRow, statesOf } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import type { DemoLoad } from '../rows.ts'

/** Producers under contract on 2020-06-30, as published; who signs later or never is made up. */
const CONTRACTED = 237
const SIGNED_LATER = 6
const NEVER = 5
const LAST_COUNTED = day('2020-06-30')

/** A producer with the day from which its contract is in force, if it has one. */
export interface Producer {
  readonly id: string
  readonly area: string
  readonly category: 'hospital' | 'township-centre' | 'clinic' | 'other'
  readonly disposer: string
  readonly contractFrom: Day | null
  readonly row: StateRow
}

export const GOLMUD_UNIT = 'CZ-632801-01'
export const DELINGHA_UNIT = 'CZ-632802-01'

export function producers(): readonly Producer[] {
  const chance = new Chance(0x3ed1ca)
  const contracted = countiesFor(CONTRACTED)
  const later = countiesFor(SIGNED_LATER)
  const remote = Array.from({ length: NEVER }, (_, index) => (index < 2 ? '632801' : '632823'))
  return [...contracted, ...later, ...remote].map((county, index) => {
    const never = index >= CONTRACTED + SIGNED_LATER
    const signsLater = !never && index >= CONTRACTED
    const from = dayIn(county, '2017-01-01', '2020-06-20', chance)
    const afterwards = addDays(LAST_COUNTED, 1 + (index - CONTRACTED) * 9)
    // The first is signed on the last day that counts, the first of the later ones on the day after.
    const contractFrom = never ? null : signsLater ? afterwards : index === 0 ? LAST_COUNTED : from
    return producer(county, index, never ? 'clinic' : kindOf(index), contractFrom, chance)
  })
}

function kindOf(index: number): Producer['category'] {
  if (index % 12 === 0) return 'hospital'
  if (index % 6 === 2) return 'township-centre'
  return index % 25 === 5 ? 'other' : 'clinic'
}

const NAMES = { hospital: '医院', 'township-centre': '卫生院', clinic: '诊所', other: '检验中心' } as const

function producer(
  county: string,
  index: number,
  category: Producer['category'],
  contractFrom: Day | null,
  chance: Chance,
): Producer {
  const places =
    category === 'hospital'
      ? townsOf(county)
      : category === 'township-centre'
        ? townshipsOf(county)
        : allTownships(county)
  const area = chance.pick(places)
  const id = `YF-${county}-${digits(index + 1, 4)}`
  const hospital = category === 'hospital'
  const route =
    contractFrom === null ? 'self' : category === 'clinic' && chance.percent(30) ? 'through' : 'central'
  const row: StateRow = {
    from: county === '632803' ? day('2018-03-01') : day('2017-01-01'),
    values: {
      producer: id,
      name: `${nameOf(area)}${digits(index + 1, 3)}号${NAMES[category]}（演示）`,
      creditCode: null,
      category,
      area,
      beds: hospital ? String(chance.between(40, 420)) : null,
      storeroom: category === 'clinic' ? null : '院区后勤楼一层医疗废物暂存间',
      route,
      contactPost: hospital ? '院感科科长' : '负责人',
      telephone: null,
    },
  }
  const disposer = ['632801', '632803'].includes(county) ? GOLMUD_UNIT : DELINGHA_UNIT
  return { id, area, category, disposer, contractFrom, row }
}

function disposers(): readonly StateRow[] {
  const unit = (disposer: string, area: string, technology: string, vehicles: string): StateRow => ({
    from: day('2016-01-01'),
    values: {
      disposer,
      name: `${nameOf(area)}医疗废物集中处置中心（演示）`,
      area,
      licence: `青海危医演示${area}`,
      licenceUntil: '2021-12-31',
      technology,
      capacityPerDay: '3',
      vehicles,
    },
  })
  return [unit(GOLMUD_UNIT, '632801', 'incineration', '5'), unit(DELINGHA_UNIT, '632802', 'steam', '7')]
}

/** A contract of each producer that has one; two hospitals have a second one with the other unit. */
function contracts(all: readonly Producer[]): readonly StateRow[] {
  const chance = new Chance(0xc0447c)
  const contract = (producer: Producer, serial: number, disposer: string, from: Day): StateRow => ({
    from,
    values: {
      contract: `YFXY-${producer.id.slice(3, 9)}-${digits(serial, 4)}`,
      producer: producer.id,
      disposer,
      area: producer.area,
      signedOn: from,
      until: addDays(from, 365 * 4),
      visitDays: producer.category === 'hospital' ? '2' : '7',
      pricePerMonth: producer.category === 'hospital' ? String(chance.between(20, 90) * 100) : '150',
    },
  })
  const signed = all.flatMap((producer, index) =>
    producer.contractFrom === null
      ? []
      : [contract(producer, index + 1, producer.disposer, producer.contractFrom)],
  )
  const twice = all.filter(({ category, contractFrom }) => category === 'hospital' && contractFrom !== null)
  const second = twice.slice(4, 6).map((producer, index) => {
    const other = producer.disposer === GOLMUD_UNIT ? DELINGHA_UNIT : GOLMUD_UNIT
    return contract(producer, 9001 + index, other, day('2020-01-01'))
  })
  return [...signed, ...second]
}

export function* producerLoads(): Generator<DemoLoad> {
  const rows = () => producers().map((producer) => producer.row)
  const signed = () => contracts(producers())
  yield statesOf('waste-producers', 'meng-ketu', '医疗废物产生单位', 'ecology.waste-producer', rows)
  yield statesOf('waste-disposers', 'meng-ketu', '医疗废物处置单位', 'ecology.waste-disposer', disposers)
  yield statesOf('waste-contracts', 'meng-ketu', '医疗废物签约', 'ecology.waste-contract', signed)
}
