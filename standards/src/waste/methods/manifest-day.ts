import {
  type Day,
  findPhaseOn,
  localTime,
  type PartMethod,
  type Rational,
  rational,
  sum,
  type Value,
  type Values,
} from '@qaidam/kernel'
import { producerStorage } from '../standards.ts'
import { isOverdue, producerDeadline } from '../storage.ts'

/** The five steps of a manifest, each by the field that holds its weight: of medical waste, of hazardous. */
export const MANIFEST_STEPS = {
  handedOver: ['handedOverKg', 'handedOver'],
  collected: ['collectedKg', 'carried'],
  transported: ['transportedKg', 'arrived'],
  received: ['receivedKg', 'received'],
  disposed: ['disposedKg', 'treated'],
} as const
export type ManifestStep = keyof typeof MANIFEST_STEPS

const STEPS = Object.keys(MANIFEST_STEPS) as readonly ManifestStep[]

/** What is counted of a day. */
export const MANIFEST_COUNTS = ['manifests', 'lines', 'disagreeing', 'overdue'] as const

const OUTPUTS = [...MANIFEST_COUNTS, ...STEPS] as const

/**
 * What one unit handed over on one day: its lines and manifests, those whose weights disagree, those
 * that were stored for too long, and what each step weighed. A manifest with several lines counts once.
 * No rule allows the weights of two steps to differ, so the least difference counts; a step that was
 * not taken yet says nothing. Without an hour of storage nothing is overdue.
 */
export const manifestDay: PartMethod = {
  id: 'waste.manifest-day',
  kind: 'part',
  name: { zh: '废物转移联单日核对', en: 'Manifests of a day' },
  outputs: OUTPUTS,
  evaluate: (rows): Values => ({
    manifests: manifestsOf(rows),
    lines: String(rows.length),
    disagreeing: manifestsOf(rows.filter(weightsDisagree)),
    overdue: manifestsOf(rows.filter(isStoredTooLong)),
    ...Object.fromEntries(STEPS.map((step) => [step, weighed(rows, step)])),
  }),
}

function manifestsOf(lines: readonly Values[]): string {
  return String(new Set(lines.map((line) => line.manifest)).size)
}

function weightOf(line: Values, step: ManifestStep): Rational | undefined {
  const texts: readonly (Value | undefined)[] = MANIFEST_STEPS[step].map((field) => line[field])
  const text = texts.find((each) => typeof each === 'string')
  return typeof text === 'string' ? rational(text) : undefined
}

/** The sum of what a step weighed; null as long as no line has come to it. */
function weighed(lines: readonly Values[], step: ManifestStep): Value {
  const weights = lines.map((line) => weightOf(line, step)).filter((weight) => weight !== undefined)
  return weights.length === 0 ? null : sum(weights).toString()
}

function weightsDisagree(line: Values): boolean {
  const weights = STEPS.map((step) => weightOf(line, step)).filter((weight) => weight !== undefined)
  const [first] = weights
  return first !== undefined && !weights.every((weight) => weight.equals(first))
}

/** By the rule in force when the waste was stored; exactly at the deadline it is not late. */
function isStoredTooLong({ storedSince, handedOverAt }: Values): boolean {
  if (typeof storedSince !== 'string' || typeof handedOverAt !== 'string') return false
  const since = localTime(storedSince)
  if (findPhaseOn(producerStorage, since.slice(0, 10) as Day) === undefined) return false
  return isOverdue(producerDeadline(since), localTime(handedOverAt))
}
