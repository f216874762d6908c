import { addDays, type Day, day, dayFromNumber, dayNumber, type Values } from '@qaidam/kernel'
import { digits } from '../campaigns/spread.ts'
import { Chance, shares } from '../chance.ts'
import { GOLMUD_UNIT, type Producer, producers } from './producers.ts'

/** Disposed of in the first half of 2020, in tenths of a kilogram: 119.26 t, as published. */
const DISPOSED = 1_192_600
const FIRST_COUNTED = day('2020-01-01')
const LAST_COUNTED = day('2020-06-30')

/** Collections are entered from the last days of 2019 to August 2020. */
const FIRST = day('2019-12-20')
const LAST = day('2020-08-31')

/** Days between collections, and a usual weight of a kind of waste in tenths of a kilogram. */
const HABITS = {
  hospital: { every: 2, weight: 420, kinds: ['infectious', 'sharps'] },
  'township-centre': { every: 14, weight: 130, kinds: ['infectious', 'sharps'] },
  clinic: { every: 30, weight: 45, kinds: ['infectious'] },
  other: { every: 14, weight: 210, kinds: ['infectious', 'chemical'] },
} as const

/** One kind of waste on its way; times in hours since the first day of 1970. */
interface Line {
  readonly producer: Producer
  readonly kind: string
  readonly serial: number
  readonly stored: number
  readonly handedOver: number
  readonly arrived: number
  readonly disposed: number
  readonly weight: number
  /** Tenths of a kilogram by which the producer weighed more than the gate did. */
  readonly excess: number
}

export function manifests(): readonly Values[] {
  const chance = new Chance(0x3a41fe)
  const lines = producers().flatMap((producer, index) => linesOf(producer, index, chance))
  lines.sort((a, b) => a.handedOver - b.handedOver || (a.producer.id < b.producer.id ? -1 : 1))
  const dated = atTheEdges(numberedBySerial(lines))
  const counted = dated.filter(isCounted)
  const weights = shares(
    DISPOSED,
    counted.map((line) => line.weight),
  )
  const weightOf = new Map(counted.map((line, index) => [line, weights[index] ?? 0]))
  return dated.map((line) => valuesOf(line, weightOf.get(line) ?? line.weight))
}

function linesOf(producer: Producer, index: number, chance: Chance): readonly Line[] {
  const { every, weight, kinds } = HABITS[producer.category]
  const from = producer.contractFrom
  if (from === null) return []
  const lines: Line[] = []
  for (let on = addDays(FIRST, index % every); on <= LAST; on = addDays(on, every)) {
    if (on < from) continue
    const handedOver = dayNumber(on) * 24 + chance.between(8, 16)
    // One visit in ninety comes late; at exactly two days waste is not overdue yet.
    const overdue = chance.below(90) === 0
    const waited = overdue ? chance.between(49, 66) : chance.percent(5) ? 48 : chance.between(18, 47)
    const arrived = handedOver + chance.between(1, producer.disposer === GOLMUD_UNIT ? 5 : 9)
    const excess = chance.below(120) === 0 ? chance.between(3, 25) : 0
    for (const kind of kinds) {
      const usual = kind === 'sharps' ? Math.ceil(weight / 6) : weight
      lines.push({
        producer,
        kind,
        serial: 0,
        stored: handedOver - waited,
        handedOver,
        arrived,
        disposed: arrived + chance.between(2, 22),
        weight: chance.between(Math.ceil(usual * 0.6), Math.ceil(usual * 1.5)),
        excess: kind === 'infectious' ? excess : 0,
      })
    }
  }
  return lines
}

/** Lines of one hand-over stand on one manifest; numbers run through a year. */
function numberedBySerial(lines: readonly Line[]): readonly Line[] {
  const serials = new Map<string, number>()
  const ofVisit = new Map<string, number>()
  return lines.map((line) => {
    const visit = `${line.producer.id} ${line.handedOver}`
    const year = dayOf(line.handedOver).slice(0, 4)
    const serial = ofVisit.get(visit) ?? (serials.get(year) ?? 0) + 1
    ofVisit.set(visit, serial)
    serials.set(year, Math.max(serials.get(year) ?? 0, serial))
    return { ...line, serial }
  })
}

/** The last hour of June counts, the first of July does not; nor the last of 2019. */
function atTheEdges(lines: readonly Line[]): readonly Line[] {
  const edges = ['2020-06-30', '2020-07-01', '2020-01-01', '2019-12-31'].map(
    (on) => dayNumber(on as Day) * 24,
  )
  const hours = [(edges[0] ?? 0) + 23, edges[1] ?? 0, edges[2] ?? 0, (edges[3] ?? 0) + 23]
  const moved = new Map<Line, number>()
  for (const hour of hours) {
    const near = lines.find((line) => !moved.has(line) && line.arrived < hour && hour - line.arrived < 20)
    if (near !== undefined) moved.set(near, hour)
  }
  return lines.map((line) => {
    const disposed = moved.get(line)
    return disposed === undefined ? line : { ...line, disposed }
  })
}

function isCounted(line: Line): boolean {
  const on = dayOf(line.disposed)
  return on >= FIRST_COUNTED && on <= LAST_COUNTED
}

function valuesOf(line: Line, weight: number): Values {
  const { producer } = line
  // What was handed over on the last evening is still under way when the rows end.
  const received = line.arrived < (dayNumber(LAST) + 1) * 24 - 9
  const disposed = received && line.disposed < (dayNumber(LAST) + 1) * 24
  const gate = kilograms(weight)
  const weighed = kilograms(weight + line.excess)
  const late = <Text>(is: boolean, text: Text): Text | null => (is ? text : null)
  const year = dayOf(line.handedOver).slice(0, 4)
  return {
    manifest: `YZ-${year}-${digits(line.serial, 6)}`,
    category: line.kind,
    producer: producer.id,
    disposer: producer.disposer,
    area: producer.area,
    boxes: String(Math.ceil(weight / 150)),
    storedSince: hourText(line.stored),
    handedOverAt: hourText(line.handedOver),
    handedOverKg: weighed,
    handedOverBy: '医疗废物专管岗',
    collectedAt: hourText(line.handedOver),
    collectedKg: weighed,
    vehicle: `青H演示${digits((line.serial % 9) + 1, 2)}`,
    card: `YS-${year}-${digits(line.serial, 6)}`,
    transportedAt: late(received, hourText(line.arrived)),
    transportedKg: late(received, weighed),
    receivedAt: late(received, hourText(line.arrived)),
    receivedKg: late(received, gate),
    receivedBy: late(received, '处置中心过磅岗'),
    discrepancy: late(received && line.excess > 0, '产生单位衡器偏差，已告知并按复称重量接收'),
    disposedAt: late(disposed, hourText(line.disposed)),
    disposedKg: late(disposed, gate),
    method: late(disposed, producer.disposer === GOLMUD_UNIT ? 'incineration' : 'steam'),
  }
}

function dayOf(hour: number): Day {
  return dayFromNumber(Math.floor(hour / 24))
}

function hourText(hour: number): string {
  return `${dayOf(hour)}T${digits(hour % 24, 2)}:00`
}

/** Tenths of a kilogram in canonical decimal text. */
function kilograms(tenths: number): string {
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`
}
