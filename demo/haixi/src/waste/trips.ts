import { addDays, type Day, day, dayNumber, type Moves, rational, type Values } from '@qaidam/kernel'
import { movesOf, type Step, slugOf, type Way } from '../moving.ts'
import { manifests } from './manifests.ts'
import { GOLMUD_UNIT, producers } from './producers.ts'

/** Manifests since this day are followed step by step; those before were paper and stand as lines only. */
const FIRST = '2020-08-03'

/** The lines of each manifest of one hospital a county, since the first day. */
function followed(): readonly (readonly Values[])[] {
  const hospitals = new Set<string>()
  const counties = new Set<string>()
  for (const { id, category, contractFrom } of producers()) {
    const county = id.slice(3, 9)
    if (category !== 'hospital' || contractFrom === null || counties.has(county)) continue
    counties.add(county)
    hospitals.add(id)
  }
  const found = new Map<string, Values[]>()
  for (const line of manifests()) {
    if (!hospitals.has(line.producer ?? '') || (line.handedOverAt ?? '') < FIRST) continue
    // Two days to the minute are on neither side: a line knows hours, the clock of a store minutes.
    if (hoursBetween(line.storedSince, line.handedOverAt) === TWO_DAYS) continue
    const number = line.manifest ?? ''
    found.set(number, [...(found.get(number) ?? []), line])
  }
  return [...found.values()]
}

const TWO_DAYS = 48
const hourNumber = (hour: string | null | undefined) =>
  dayNumber(day((hour ?? '').slice(0, 10))) * 24 + Number((hour ?? '').slice(11, 13))
const hoursBetween = (from: string | null | undefined, to: string | null | undefined) =>
  hourNumber(to) - hourNumber(from)

const unitOf = ({ disposer }: Values) => `waste-disposal-${disposer === GOLMUD_UNIT ? 'golmud' : 'delingha'}`

export function trips(): readonly Values[] {
  return followed().flatMap(([line]) => {
    if (line === undefined) return []
    const hospital = `hospital-${slugOf(line.producer?.slice(3))}`
    const unit = unitOf(line)
    return [
      {
        trip: line.manifest ?? null,
        kind: 'medical',
        area: line.area ?? null,
        startedAt: line.storedSince ?? null,
        producerOffice: hospital,
        producerPost: `${hospital}.keeper`,
        carrierOffice: unit,
        carrierPost: `${unit}.carrier`,
        receiverOffice: unit,
        receiverPost: `${unit}.gate`,
      },
    ]
  })
}

/** What each party confirmed of the manifests that are followed, by their own hours and weights. */
export function* wasteMoves(): Generator<Moves> {
  yield* movesOf('waste-trips', 'ecology.waste-trip', '联单流转', followed().map(wayOf))
}

const at = (hour: string | null | undefined, minute: number): Pick<Step, 'on' | 'time'> => ({
  on: (hour ?? '').slice(0, 10) as Day,
  time: `${hour?.slice(11, 13)}:${String(minute).padStart(2, '0')}`,
})

function wayOf(lines: readonly Values[], index: number): Way {
  const [line = {}] = lines
  const keeper = `hospital-${slugOf(line.producer?.slice(3))}.keeper`
  const unit = unitOf(line)
  const sum = (field: string) =>
    lines.reduce((total, each) => total.plus(rational(each[field] ?? '0')), rational(0)).toString()
  const sent: readonly Step[] = [
    {
      move: 'hand-over',
      post: keeper,
      ...at(line.handedOverAt, 0),
      values: { handedOver: sum('handedOverKg') },
    },
    {
      move: 'collect',
      post: `${unit}.carrier`,
      ...at(line.collectedAt, 10),
      values: { collected: sum('collectedKg'), vehicle: line.vehicle ?? null },
    },
  ]
  const record = line.manifest ?? ''
  if ((line.receivedAt ?? null) === null) return { record, steps: sent }
  const arrived: Step = {
    move: 'arrive',
    post: `${unit}.carrier`,
    ...at(line.transportedAt, 20),
    values: { arrived: sum('transportedKg') },
  }
  return { record, steps: [...sent, arrived, ...receiving(lines, unit, keeper, index, sum)] }
}

function receiving(
  lines: readonly Values[],
  unit: string,
  keeper: string,
  index: number,
  sum: (field: string) => string,
): readonly Step[] {
  const [line = {}] = lines
  const gate = `${unit}.gate`
  const agree = sum('transportedKg') === sum('receivedKg')
  const weighed = { received: sum('receivedKg') }
  const dispute: Step = {
    move: 'dispute',
    post: gate,
    ...at(line.receivedAt, 30),
    reason: `复称${sum('receivedKg')}千克，与交接重量不符`,
  }
  const next = addDays(day(line.receivedAt?.slice(0, 10) ?? ''), 1)
  const explained: readonly Step[] = [
    dispute,
    { move: 'explain', post: keeper, on: next, reason: '院内衡器偏差，以复称为准' },
    { move: 'confirm', post: gate, on: next, time: '15:00', values: weighed },
  ]
  const confirmed: Step = { move: 'confirm', post: gate, ...at(line.receivedAt, 40), values: weighed }
  if ((line.disposedAt ?? null) === null || index % 40 === 39) return agree ? [confirmed] : [dispute]
  const dispose = {
    move: 'dispose',
    post: gate,
    values: { disposed: sum('disposedKg'), method: line.method ?? null },
  }
  return agree
    ? [confirmed, { ...dispose, ...at(line.disposedAt, 50) }]
    : [...explained, { ...dispose, on: next, time: '17:00' }]
}
