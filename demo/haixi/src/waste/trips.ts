import { addDays, type Day, day, dayNumber, type Moves, rational, type Values } from '@qaidam/kernel'
import { movesOf, type Step, slugOf, type Way } from '../moving.ts'
import { manifests } from './manifests.ts'
import { GOLMUD_UNIT, producers } from './producers.ts'

/** Manifests since this day are followed step by step; of earlier ones those that were late or disagreed. */
const FIRST = '2020-08-03'
const KNOWN = '2020-01-02'

/** The lines of each manifest of one hospital a county, since the first day. */
function followed(): readonly (readonly Values[])[] {
  const hospitals = followedHospitals()
  const found = new Map<string, Values[]>()
  for (const line of manifests()) {
    if (!hospitals.has(line.producer ?? '') || (line.handedOverAt ?? '') < KNOWN) continue
    const number = line.manifest ?? ''
    found.set(number, [...(found.get(number) ?? []), line])
  }
  return [...found.values()].filter((lines) => {
    const [line] = lines
    const stored = hoursBetween(line?.storedSince, line?.handedOverAt)
    // Two days to the minute are on neither side: a line knows hours, the clock of a store minutes.
    if (stored === TWO_DAYS) return false
    const disagreeing = lines.some((each) => (each.discrepancy ?? null) !== null)
    return (line?.handedOverAt ?? '') >= FIRST || stored > TWO_DAYS || disagreeing
  })
}

/** One hospital a county, the first that is under contract. */
function followedHospitals(): ReadonlySet<string> {
  const chosen = new Map<string, string>()
  for (const { id, category, contractFrom } of producers()) {
    const county = id.slice(3, 9)
    if (category === 'hospital' && contractFrom !== null && !chosen.has(county)) chosen.set(county, id)
  }
  return new Set(chosen.values())
}

const TWO_DAYS = 48
const hourNumber = (hour: string | null | undefined) =>
  dayNumber(day((hour ?? '').slice(0, 10))) * 24 + Number((hour ?? '').slice(11, 13))
const hoursBetween = (from: string | null | undefined, to: string | null | undefined) =>
  hourNumber(to) - hourNumber(from)

const unitOf = ({ disposer }: Values) => `waste-disposal-${disposer === GOLMUD_UNIT ? 'golmud' : 'delingha'}`

/** Waste that was put in store on the last evening has a manifest, and no line yet: nobody weighed it. */
const IN_STORE = ['golmud', 'delingha', 'dulan'] as const

function tripOf(
  trip: string,
  area: string | null,
  startedAt: string | null,
  slug: string,
  unit: string,
): Values {
  const hospital = `hospital-${slug}`
  return {
    trip,
    kind: 'medical',
    area,
    startedAt,
    producerOffice: hospital,
    producerPost: `${hospital}.keeper`,
    carrierOffice: unit,
    carrierPost: `${unit}.carrier`,
    receiverOffice: unit,
    receiverPost: `${unit}.gate`,
  }
}

export function trips(): readonly Values[] {
  const known = followed().flatMap(([line]) =>
    line === undefined
      ? []
      : [
          tripOf(
            line.manifest ?? '',
            line.area ?? null,
            line.storedSince ?? null,
            slugOf(line.producer?.slice(3)),
            unitOf(line),
          ),
        ],
  )
  const waiting = IN_STORE.map((slug, index) => {
    const trip = known.find(({ producerOffice }) => producerOffice === `hospital-${slug}`)
    const unit = trip?.receiverOffice ?? 'waste-disposal-delingha'
    return tripOf(`YZ-2020-${900_001 + index}`, trip?.area ?? null, `2020-08-31T${18 + index}:00`, slug, unit)
  })
  return [...known, ...waiting]
}

/** What each party confirmed of the manifests that are followed, by their own hours and weights. */
export function* wasteMoves(): Generator<Moves> {
  yield* movesOf('waste-trips', 'ecology.waste-trip', '联单流转', followed().map(wayOf))
}

const at = (hour: string | null | undefined, minute: number): Pick<Step, 'on' | 'time'> => ({
  on: (hour ?? '').slice(0, 10) as Day,
  time: `${hour?.slice(11, 13)}:${String(minute).padStart(2, '0')}`,
})

function wayOf(lines: readonly Values[]): Way {
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
  return { record, steps: [...sent, arrived, ...receiving(lines, unit, keeper, sum)] }
}

function receiving(
  lines: readonly Values[],
  unit: string,
  keeper: string,
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
  if ((line.disposedAt ?? null) === null) return agree ? [confirmed] : [dispute]
  const dispose = {
    move: 'dispose',
    post: gate,
    values: { disposed: sum('disposedKg'), method: line.method ?? null },
  }
  return agree
    ? [confirmed, { ...dispose, ...at(line.disposedAt, 50) }]
    : [...explained, { ...dispose, on: next, time: '17:00' }]
}
