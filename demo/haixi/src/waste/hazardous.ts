import { addDays, type Day, day, type Values } from '@qaidam/kernel'
import { digits } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { units } from '../enforcement/draws.ts'

const TRIPS = 64
/** Wastes of the national list as firms here have them: code, name, hazard, form. */
const WASTES = [
  ['900-214-08', '废矿物油', 'toxic', 'liquid'],
  ['900-249-08', '废油桶', 'toxic', 'solid'],
  ['900-052-31', '废铅蓄电池', 'toxic', 'solid'],
  ['321-027-48', '铅锌冶炼渣', 'toxic', 'solid'],
  ['900-300-34', '废酸', 'corrosive', 'liquid'],
] as const
const LAST = day('2020-08-31')

/** Trips of 2019 and 2020, one manifest each; those of the last weeks are not finished. */
export function hazardousManifests(): readonly Values[] {
  const chance = new Chance(0x4a2a4d)
  const consignors = units().filter(({ values }) => values.class === 'key')
  const days = Array.from({ length: TRIPS }, () => addDays(day('2019-01-10'), chance.below(599))).sort()
  return days.map((handedOverOn, index) => {
    const { values } = chance.pick(consignors)
    return trip(values, handedOverOn, index, chance)
  })
}

function trip(consignor: Values, handedOverOn: Day, index: number, chance: Chance): Values {
  const [wasteCode, wasteName, hazard, form] = chance.pick(WASTES)
  const across = chance.percent(25)
  const arrivedOn = addDays(handedOverOn, across ? chance.between(2, 4) : chance.between(0, 1))
  const treatedOn = addDays(arrivedOn, chance.between(5, 60))
  const received = arrivedOn <= LAST
  const treated = treatedOn <= LAST
  const late = <Text>(is: boolean, text: Text): Text | null => (is ? text : null)
  const hundredths = chance.between(80, 2_600)
  // Two trips weighed less at the gate than at the consignor's.
  const lacking = index === 11 || index === 40 ? 6 : 0
  const year = handedOverOn.slice(0, 4)
  return {
    manifest: `WZ-${year}-${digits(index + 1, 6)}`,
    wasteCode,
    wasteName,
    hazard,
    form,
    packing: form === 'liquid' ? '吨桶' : '托盘缠膜',
    consignor: consignor.unit ?? null,
    area: consignor.area ?? null,
    emergency: '围堵收集，严禁下水',
    handedOverOn,
    handedOver: tonnes(hundredths + lacking),
    carrier: '危险货物运输公司（演示）',
    carrierLicence: '青交运管演示0007',
    vehicle: `青H演示${digits(20 + (index % 7), 2)}`,
    carriedOn: handedOverOn,
    carried: tonnes(hundredths + lacking),
    arrivedOn: late(received, arrivedOn),
    arrived: late(received, tonnes(hundredths)),
    receiver: across ? '省外危险废物综合处置中心（演示）' : '省内危险废物综合处置中心（演示）',
    receiverPermit: across ? '外危演示0102' : '青危演示0021',
    province: across ? 'across' : 'within',
    crossing: late(across, `青环跨移〔${year}〕演示${index + 1}号`),
    receivedOn: late(received, arrivedOn),
    received: late(received, tonnes(hundredths)),
    opinion: late(received, 'accepted'),
    confirmedOn: late(received, addDays(arrivedOn, chance.between(0, 4))),
    discrepancy: late(received && lacking > 0, '途中未开箱，衡器误差，已书面报告移出地和接受地'),
    treatment: late(treated, chance.pick(['recovery', 'recovery', 'incineration', 'landfill'])),
    treatedOn: late(treated, treatedOn),
    treated: late(treated, tonnes(hundredths)),
  }
}

/** Hundredths of a tonne in canonical decimal text. */
function tonnes(hundredths: number): string {
  const part = digits(hundredths % 100, 2).replace(/0+$/, '')
  const whole = String(Math.floor(hundredths / 100))
  return part === '' ? whole : `${whole}.${part}`
}
