import {
  type AreaCode,
  type FigureAnswer,
  type Law,
  type Period,
  period,
  type Report,
  type ReportSection,
  type ReportSlot,
  type System,
} from '@qaidam/kernel'
import { type JournalEntry, lawOf, type Peers, peersOf, type Standing } from '@qaidam/storage'
import { type Desk, knownAt } from './desk.ts'
import { actorText } from './record-page.tsx'
import {
  askAll,
  hasValue,
  periodSince,
  questionKey,
  type ReadSection,
  type ReadSlot,
  readReport,
} from './report-reading.ts'
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
  readonly report: Report | undefined
  readonly sections: readonly ReadSection[]
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
  const report = store.composition.reports.get(system.report?.id ?? '')
  const sections = sectionsOf(report, system)
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
    report,
    sections:
      report === undefined ? [] : await readReport(desk, { ...report, sections: [...sections] }, area, of),
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

function sectionsOf(report: Report | undefined, system: System): readonly ReportSection[] {
  return report?.sections.filter(({ heading }) => system.report?.sections.includes(heading.zh)) ?? []
}

/**
 * The published figures of a system. What its report tells since a year is read since that year here
 * too, so that one figure does not stand on two pages with two numbers.
 */
export function slotsOf(desk: Desk, system: System, area: AreaCode, of: Period): readonly SystemSlot[] {
  const report = desk.store.composition.reports.get(system.report?.id ?? '')
  const told = sectionsOf(report, system).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ figures }) => Object.values(figures)),
  )
  const since = sinceOf(desk, told)
  return publicFigures(desk, system).map((figure) => {
    const from = since.get(figure.id)
    return { figure, area, period: (from === undefined ? undefined : periodSince(from, of)) ?? of }
  })
}

/** From when the report tells figures; what a share is made of is read over the same years as the share. */
function sinceOf({ store }: Desk, told: readonly ReportSlot[]): ReadonlyMap<string, string> {
  const since = new Map<string, string>()
  for (const slot of told) {
    if (slot.since === undefined) continue
    const figure = store.composition.figures.get(slot.figure)
    const inputs = figure?.kind === 'formula' ? Object.values(figure.from) : []
    for (const id of inputs) if (!told.some((other) => other.figure === id)) since.set(id, slot.since)
    since.set(slot.figure, slot.since)
  }
  return since
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
