import { type AreaCode, type FigureAnswer, type Law, type Period, period, type System } from '@qaidam/kernel'
import { compileReports, periodOfSlot, type Slot, slotsIn, type Written, writeChapter } from '@qaidam/report'
import { type JournalEntry, lawOf, type Peers, peersOf, type Standing } from '@qaidam/storage'
import { askAll, hasValue, questionKey, type ReadSlot } from './answers.ts'
import { type Desk, knownAt } from './desk.ts'
import { actorText } from './record-page.tsx'
import { type Series, seriesOf, seriesQuestions } from './series.ts'
import { publicFigures, publicRegisters } from './systems.ts'

/** How many figures stand on cards, and how many of them are drawn and compared. */
const CARDS_MAX = 4
const DRAWN_MAX = 2

/** A figure of a system with the period that it is read over, not asked yet. */
export type SystemSlot = Omit<ReadSlot, 'answer'>

export interface DrawnFigure {
  readonly slot: ReadSlot
  readonly series: Series
  readonly peers: Peers
}

/** An entry of the journal, with the post that made it. */
export interface LastEntry extends JournalEntry {
  readonly by: string
}

/** All that the page of one system shows. */
export interface SystemFacts {
  readonly desk: Desk
  readonly system: System
  readonly area: AreaCode
  readonly of: Period
  readonly slots: readonly ReadSlot[]
  readonly cards: readonly ReadSlot[]
  readonly drawn: readonly DrawnFigure[]
  readonly answers: ReadonlyMap<string, FigureAnswer>
  /** Its part of the reports; undefined where it has none. */
  readonly chapter: Written | undefined
  readonly standings: ReadonlyMap<string, Standing>
  readonly entries: ReadonlyMap<number, LastEntry>
  /** With what the prefecture set where the text was not read. */
  readonly law: Law
}

/** Reads the system that a visit asks for. @throws Fault when area, period or moment cannot be read */
export async function readSystem(desk: Desk, system: System): Promise<SystemFacts> {
  const { store, query, options } = desk
  const area = store.areas.get(query.get('area') ?? store.prefecture.code).code
  const of = period(query.get('period') ?? options.period)
  const asked = slotsOf(desk, system, area, of)
  const slots = valuesOf(asked, await askAll(desk, asked))
  const valued = tellingFirst(slots)
  const drawn = valued.slice(0, DRAWN_MAX).map((slot) => ({
    slot,
    series: seriesOf(slot.figure, slot.period),
    peers: peersOf(store.areas, slot.figure, area, slot.period),
  }))
  const standings = await store.standing(
    publicRegisters(desk, system).map(({ id }) => id),
    knownAt(desk),
  )
  return {
    desk,
    system,
    area,
    of,
    slots,
    cards: valued.slice(0, CARDS_MAX),
    drawn,
    answers: await askAll(
      desk,
      drawn.flatMap(({ slot: { figure, period: at }, series, peers }) => [
        ...seriesQuestions(figure, area, series),
        ...peers.areas.map((each) => ({ figure, area: each, period: at })),
      ]),
    ),
    chapter: await writeChapter(store, system.id, {
      area,
      period: of,
      language: desk.view.language,
      ...knownAt(desk),
    }),
    standings: new Map(standings.map((standing) => [standing.register, standing])),
    entries: await readEntries(desk, standings),
    law: await lawOf(store, knownAt(desk)),
  }
}

/** Figures that have a value, in the order of the system; a nought tells less than the others do. */
export function tellingFirst(slots: readonly ReadSlot[]): readonly ReadSlot[] {
  const valued = slots.filter(hasValue)
  const isNought = ({ answer }: ReadSlot) => /^-?0(?:\.0*)?$/.test(answer?.value ?? '')
  return [...valued.filter((slot) => !isNought(slot)), ...valued.filter(isNought)]
}

/**
 * The published figures of a system. What its chapter tells of another period or since a year is read
 * so here too, so that one figure does not stand on two pages with two numbers.
 */
export function slotsOf(desk: Desk, system: System, area: AreaCode, of: Period): readonly SystemSlot[] {
  const script = compileReports(desk.store.composition).chapters.get(system.id)?.zh ?? []
  const told = toldOf(desk, [...slotsIn(script)])
  return publicFigures(desk, system).map((figure) => {
    const slot = told.get(figure.id)
    return { figure, area, period: (slot === undefined ? undefined : periodOfSlot(slot, of)) ?? of }
  })
}

/** When figures are told of; what a share is made of is read over the same time as the share. */
function toldOf({ store }: Desk, told: readonly Slot[]): ReadonlyMap<string, Slot> {
  const times = new Map<string, Slot>()
  const said = new Set(told.map(({ figure }) => figure))
  for (const slot of told) {
    if (slot.since === undefined && slot.period === undefined) continue
    const figure = store.composition.figures.get(slot.figure)
    const inputs = figure?.kind === 'formula' ? Object.values(figure.from) : []
    for (const id of inputs) if (!said.has(id)) times.set(id, slot)
    times.set(slot.figure, slot)
  }
  return times
}

export function valuesOf(
  slots: readonly SystemSlot[],
  answers: ReadonlyMap<string, FigureAnswer>,
): readonly ReadSlot[] {
  return slots.map((slot) => ({ ...slot, answer: answers.get(questionKey(slot)) }))
}

/** The journal entries that last touched these registers. */
async function readEntries(
  desk: Desk,
  standings: readonly Standing[],
): Promise<ReadonlyMap<number, LastEntry>> {
  const numbers = new Set(standings.flatMap(({ lastSeq }) => lastSeq ?? []))
  const entries = await Promise.all([...numbers].map((seq) => desk.store.entry(seq)))
  const there = entries.flatMap((entry) => entry ?? [])
  const named = await Promise.all(
    there.map(async (entry) => ({ ...entry, by: await actorText(desk, entry) })),
  )
  return new Map(named.map((entry) => [entry.seq, entry]))
}
