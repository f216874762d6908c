import { type Language, OPENING, type Procedure } from '@qaidam/kernel'
import { nameOfStep, openDesk, type PortalOptions, procedureWords, recordWords } from '@qaidam/portal'
import type { Store } from '@qaidam/storage'
import { placeOf, procedureSvg } from '@qaidam/ui'
import { notFound } from '../questions.ts'
import { readNames, saySteps } from './names.ts'

const STEPS_SHOWN = 40

/** A procedure: what is owed in it, and the place of a record where one is named. */
export async function procedureStanding(store: Store, procedure: Procedure, record: string | undefined) {
  const names = await readNames(store)
  const owed = await store.owed({ procedure: procedure.id, limit: 500 })
  const own = record === undefined ? owed : owed.filter((step) => step.record === record)
  return {
    id: procedure.id,
    name: procedure.name,
    register: procedure.register,
    registerName: store.composition.registers.get(procedure.register)?.name ?? null,
    total: own.length,
    steps: await saySteps(store, names, own.slice(0, STEPS_SHOWN)),
    record: record === undefined ? null : await recordStanding(store, procedure, record),
  }
}

async function recordStanding(store: Store, procedure: Procedure, record: string) {
  const situation = await store.situation(procedure.register, record)
  if (situation === undefined) throw notFound(`Record "${record}" of ${procedure.register}`)
  const names = await readNames(store)
  const state = (id: string) => procedure.states[id]?.name ?? { zh: id, en: id }
  return {
    record,
    words: await recordWords(store, procedure.register, record),
    stage: situation.stage === undefined ? null : state(situation.stage),
    moves: situation.moves.map((move) => ({
      at: move.at ?? '',
      name: move.move === OPENING ? null : (procedure.moves[move.move ?? '']?.name ?? null),
      to: state(move.to ?? ''),
      steps: (move.step ?? '')
        .split(', ')
        .filter((step) => step !== '')
        .map((step) => nameOfStep(procedure, step)),
      person: move.person == null ? null : names.person(move.person),
      post: move.post == null ? null : names.post(move.post),
      inTime: move.inTime ?? null,
      reason: move.reason ?? null,
      evidence: move.evidence ?? null,
    })),
  }
}

/** The drawing of a procedure, with the place of a record where one is named. */
export async function drawingOf(
  store: Store,
  home: PortalOptions,
  procedure: Procedure,
  language: Language,
  record: string | undefined,
): Promise<string> {
  const desk = openDesk({ path: '/', query: new URLSearchParams(), language }, store, home)
  const situation = record === undefined ? undefined : await store.situation(procedure.register, record)
  const place = situation === undefined ? undefined : placeOf(procedure, situation)
  return procedureSvg(procedure, procedureWords(desk, procedure), place)
}
