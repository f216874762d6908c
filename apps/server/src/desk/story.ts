import {
  type AreaCode,
  type Bilingual,
  type Composition,
  type Figure,
  isHeldFor,
  type Period,
  parentArea,
  period,
  printFigure,
  type Question,
  yearBefore,
} from '@qaidam/kernel'
import { chartForm, seriesOf, seriesQuestions } from '@qaidam/portal'
import { compareAreas, type KnownAt, question, type Store } from '@qaidam/storage'
import { isPublic } from '../exposure.ts'
import { type Names, readNames } from './names.ts'

/** As many moments as a slider has stops; the latest of them. */
const MOMENTS_MAX = 60

export interface StoryAsked {
  readonly area?: string | undefined
  readonly period?: string | undefined
}

/** A figure with all that a reader of its page needs, as known at a moment, in one answer. */
export async function storyOf(store: Store, id: string, asked: StoryAsked, ofPeriod: string, known: KnownAt) {
  const { composition, areas, prefecture } = store
  const held = composition.figures.get(id)
  const area = areas.get(asked.area ?? prefecture.code).code
  const of = asked.period ?? (held === undefined ? ofPeriod : periodFor(held, area, ofPeriod))
  const about = question(composition, areas, id, area, period(of))
  const { figure } = about
  const names = await readNames(store)
  const [answer] = await store.answer([about], known)
  const compared = await compareAreas(store, about, known)
  return {
    figure,
    form: chartForm(figure),
    ownerName: names.office(figure.owner),
    system: systemOf(composition, id),
    area,
    areaName: names.area(area),
    above: aboveOf(store, names, about),
    answer,
    progress: compared === undefined ? null : progressSaid(figure, compared.whole),
    series: await seriesRead(store, about, known),
    peers: {
      inside: compared?.inside ?? false,
      areas: (compared?.areas ?? []).map(({ question: { area: at }, value, change, rank }) => ({
        area: at,
        name: names.area(at),
        value,
        change,
        rank,
        tile: prefecture.tiles?.[at] ?? null,
      })),
    },
    inputs: await inputsRead(store, about, known),
    moments: await momentsOf(store, names, about),
    registers: registersOf(composition, figure),
    returns: await returnsOf(store, names, about),
  }
}

/** The period that pages open with, or its year where the figure is not held so finely. */
function periodFor(figure: Figure, area: AreaCode, of: string): string {
  return isHeldFor(figure, area, period(of)) ? of : of.slice(0, 4)
}

function systemOf({ systems }: Composition, id: string) {
  const system = [...systems.values()].find(({ figures }) => figures.includes(id))
  return system === undefined ? null : { id: system.id, name: system.name }
}

/** The areas around one, the largest first, down to the one above it; none outside the prefecture. */
function aboveOf({ prefecture }: Store, names: Names, { area }: Question) {
  const found: { area: AreaCode; name: Bilingual }[] = []
  for (let at = parentArea(area); at?.startsWith(prefecture.code.slice(0, 4)) === true; ) {
    found.unshift({ area: at, name: names.area(at) })
    at = parentArea(at)
  }
  return found
}

type Whole = NonNullable<Awaited<ReturnType<typeof compareAreas>>>['whole']

function progressSaid(figure: Figure, { standing, over, through, forecast }: Whole) {
  const value = forecast === null ? null : printFigure(figure, forecast.raw)
  return { standing, over, through, forecast: value }
}

async function seriesRead(store: Store, { figure, area, period: of }: Question, known: KnownAt) {
  const series = seriesOf(figure, of)
  const questions = seriesQuestions(figure, area, series).filter((each) =>
    isHeldFor(figure, area, each.period),
  )
  const answers = questions.length === 0 ? [] : await store.answer(questions, known)
  const values = new Map(answers.map(({ period: name, value }) => [name, value]))
  const at = (each: Period) => values.get(each.name) ?? null
  return {
    compared: series.compared,
    points: series.periods.map((each) => ({
      period: each.name,
      value: at(each),
      ...(series.compared ? { before: at(yearBefore(each)) } : {}),
    })),
  }
}

/** What a formula is made from, each with its own value here and then. */
async function inputsRead(store: Store, { figure, area, period: of }: Question, known: KnownAt) {
  if (figure.kind !== 'formula') return []
  const inputs = Object.entries(figure.from).flatMap(([name, id]) => {
    const input = store.composition.figures.get(id)
    return input === undefined ? [] : [{ name, input }]
  })
  const asked = inputs
    .filter(({ input }) => isHeldFor(input, area, of))
    .map(({ input }) => ({ figure: input, area, period: of }))
  const answers = asked.length === 0 ? [] : await store.answer(asked, known)
  return inputs.map(({ name, input }) => ({
    part: name,
    id: input.id,
    name: input.name,
    unit: input.unit,
    value: answers.find(({ id }) => id === input.id)?.value ?? null,
  }))
}

/** The entries of the journal at which its rows changed, the oldest first. */
async function momentsOf(store: Store, names: Names, about: Question) {
  const entries = await store.amendments(about, 0)
  return entries
    .slice(0, MOMENTS_MAX)
    .toReversed()
    .map(({ seq, recordedAt, actor, reason }) => ({ seq, recordedAt, actor: names.person(actor), reason }))
}

/** The registers that a figure reads, through formulas and parts, and where their records are shown. */
function registersOf(composition: Composition, figure: Figure) {
  return [...new Set(readBy(composition, figure))].flatMap((id) => {
    const register = composition.registers.get(id)
    if (register === undefined) return []
    return [{ id, name: register.name, open: isPublic(register), moved: composition.procedureOf.has(id) }]
  })
}

function readBy(composition: Composition, figure: Figure): readonly string[] {
  if (figure.kind === 'tally') return [figure.register]
  if (figure.kind === 'evaluation') return [composition.parts.get(figure.parts)?.register ?? '']
  return Object.values(figure.from).flatMap((id) => {
    const input = composition.figures.get(id)
    return input === undefined ? [] : readBy(composition, input)
  })
}

/** The returns behind it: how far each has come, and who accepted it. */
async function returnsOf(store: Store, names: Names, about: Question) {
  const found = await store.returnsBehind(about)
  const states = store.composition.procedures.get('return-review')?.states ?? {}
  return found.map((each) => ({
    return: each.return,
    form: store.composition.returns.get(each.form)?.name ?? { zh: each.form, en: each.form },
    areaName: names.area(each.area),
    period: each.period,
    stage: states[each.stage]?.name ?? { zh: each.stage, en: each.stage },
    accepted:
      each.accepted === null
        ? null
        : {
            by: names.person(each.accepted.person),
            post: names.post(each.accepted.post),
            on: each.accepted.on,
          },
  }))
}
