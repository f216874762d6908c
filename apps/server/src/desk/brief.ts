import { addDays, type Bilingual, type Day, dayOfLocalTime, localTimeOf, type Values } from '@qaidam/kernel'
import {
  allRecords,
  openDesk,
  type PortalOptions,
  readStrategy,
  recordId,
  wordsOfRecords,
} from '@qaidam/portal'
import type { OwedStep, Store } from '@qaidam/storage'
import { figureSaid } from './day.ts'
import { type Names, type PostSaid, readNames, type StepSaid, saySteps } from './names.ts'
import { readProjects } from './projects.ts'

const CARDS_MAX = 500
/** The most pressing, those of this week first; GET /api/owed tells the others. */
const CARDS_SHOWN = 15
const INSTRUCTIONS_MAX = 50
const PROJECT_STEPS_SHOWN = 4
const INSTRUCTION_WAY = 'instruction-reply'

/** The brief of a leader for the day and the week, in one answer. */
export async function briefOf(store: Store, person: string, options: PortalOptions) {
  const names = await readNames(store)
  const now = localTimeOf(store.clock())
  const today = dayOfLocalTime(now)
  const posts = names.heldBy(person).map(({ post }) => post)
  const { owed } = await store.workOf(person)
  return {
    person: { id: person, name: names.person(person) },
    now,
    today,
    posts: posts.map(names.post),
    mine: countsOf(owed, now, today),
    pillars: await pillarsOf(store, options),
    cards: await cardsOf(store, names, today),
    projects: await projectsOf(store, names, options, posts),
    instructions: await instructionsOf(store, names, posts),
  }
}

/** What waits for the leader: late, due today, and in all. */
function countsOf(owed: readonly OwedStep[], now: string, today: Day) {
  const ends = owed.filter(({ status }) => status === 'open').flatMap(({ lateFrom }) => lateFrom ?? [])
  const tomorrow = `${addDays(today, 1)}T00:00`
  return {
    all: owed.length,
    late: ends.filter((end) => end <= now).length,
    today: ends.filter((end) => end > now && end <= tomorrow).length,
  }
}

/** The figures with targets, by pillar, as the strategy board of the portal reads them. */
async function pillarsOf(store: Store, options: PortalOptions) {
  const visit = { path: '/strategy', query: new URLSearchParams(), language: 'zh' as const }
  const { groups, of } = await readStrategy(openDesk(visit, store, options))
  return {
    period: of.name,
    groups: groups.map(({ pillar, rows }) => ({
      pillar: pillar ?? 'strategy',
      rows: rows.map((row) => ({
        ...figureSaid(row.question.figure, row.question.area, of),
        value: row.value,
        change: row.change,
        target: row.target,
        attainment: row.attainment,
        standing: row.standing,
        status: row.status,
      })),
    })),
  }
}

/** Red and yellow cards, those that turned within the week marked, and how many each county has. */
async function cardsOf(store: Store, names: Names, today: Day) {
  const red = await store.owed({ card: 'red', limit: CARDS_MAX })
  const yellow = await store.owed({ card: 'yellow', limit: CARDS_MAX })
  const weekAgo = `${addDays(today, -7)}T00:00`
  const open = [...red, ...yellow].filter(({ status }) => status === 'open')
  const isNew = ({ card, lateFrom }: OwedStep) => card === 'red' && lateFrom !== null && lateFrom >= weekAgo
  const ordered = [...open.filter(isNew), ...open.filter((step) => !isNew(step))]
  const said = await saySteps(store, names, ordered.slice(0, CARDS_SHOWN))
  const steps = said.map((step) => ({ ...step, turnedThisWeek: isNew(step) }))
  return { total: open.length, steps, counts: byCounty(store, names, open) }
}

interface CountyCount {
  readonly procedure: string
  readonly way: Bilingual
  readonly county: string
  readonly countyName: Bilingual
  readonly red: number
  readonly yellow: number
}

/** How many cards each procedure has in each county. */
function byCounty(store: Store, names: Names, steps: readonly OwedStep[]): readonly CountyCount[] {
  const found = new Map<string, CountyCount>()
  for (const { procedure, area, card } of steps) {
    const county = area.slice(0, 6)
    const id = `${procedure} ${county}`
    const before = found.get(id) ?? {
      procedure,
      way: store.composition.procedures.get(procedure)?.name ?? { zh: procedure, en: procedure },
      county,
      countyName: names.area(county),
      red: 0,
      yellow: 0,
    }
    found.set(id, {
      ...before,
      red: before.red + (card === 'red' ? 1 : 0),
      yellow: before.yellow + (card === 'yellow' ? 1 : 0),
    })
  }
  return [...found.values()]
}

async function projectsOf(store: Store, names: Names, { work }: PortalOptions, posts: readonly string[]) {
  const projects = await readProjects(store, work?.projects, posts)
  const shown = projects.flatMap(({ steps }) => steps.slice(0, PROJECT_STEPS_SHOWN))
  const said = await saySteps(store, names, shown)
  const saidOf = new Map<OwedStep, StepSaid>()
  for (const [index, step] of said.entries()) saidOf.set(shown[index] as OwedStep, step)
  return projects.map(({ key, values, steps }) => ({
    register: work?.projects?.register ?? '',
    key,
    name: values.name ?? key,
    areaName: names.area(values.area ?? ''),
    total: steps.length,
    steps: steps.slice(0, PROJECT_STEPS_SHOWN).flatMap((step) => saidOf.get(step) ?? []),
  }))
}

export interface InstructionSaid {
  readonly number: string
  readonly wording: string
  readonly about: 'figure' | 'record'
  readonly source: string
  readonly object: string
  /** What it is about, in words. */
  readonly words: Bilingual
  readonly givenTo: PostSaid
  readonly givenOn: string
  readonly dueOn: string
  readonly stage: Bilingual
  readonly final: boolean
  readonly reply: string | null
}

/** Instructions that were given in any of these posts, the newest first, with their replies. */
async function instructionsOf(
  store: Store,
  names: Names,
  posts: readonly string[],
): Promise<readonly InstructionSaid[]> {
  const procedure = store.composition.procedures.get(INSTRUCTION_WAY)
  if (procedure === undefined) return []
  const given = (await allRecords(store, procedure.register))
    .filter(({ givenBy }) => posts.includes(givenBy ?? ''))
    .sort((one, other) => ((one.givenOn ?? '') < (other.givenOn ?? '') ? 1 : -1))
    .slice(0, INSTRUCTIONS_MAX)
  const about = given
    .filter(({ about: kind }) => kind === 'record')
    .map(({ source, object }) => ({ register: source ?? '', record: object ?? '' }))
  const words = await wordsOfRecords(store, about)
  return Promise.all(
    given.map(async (values) => {
      const situation = await store.situation(procedure.register, values.number ?? '')
      const state = procedure.states[situation?.stage ?? '']
      const reply = situation?.moves.findLast(({ move }) => move === 'reply')?.reply ?? null
      const stage = state?.name ?? { zh: '', en: '' }
      const final = state !== undefined && 'final' in state
      return { ...instructionSaid(store, names, words, values), stage, final, reply }
    }),
  )
}

function instructionSaid(
  store: Store,
  names: Names,
  words: ReadonlyMap<string, string>,
  values: Values,
): Omit<InstructionSaid, 'stage' | 'final' | 'reply'> {
  const [source, object] = [values.source ?? '', values.object ?? '']
  const about = values.about === 'figure' ? 'figure' : 'record'
  const figure = about === 'figure' ? store.composition.figures.get(source)?.name : undefined
  const record = words.get(recordId({ register: source, record: object }))
  const plain = record ?? `${source} ${object}`
  return {
    number: values.number ?? '',
    wording: values.wording ?? '',
    about,
    source,
    object,
    words:
      figure === undefined
        ? { zh: plain, en: plain }
        : { zh: `${figure.zh} ${object}`, en: `${figure.en} ${object}` },
    givenTo: names.post(values.givenTo ?? ''),
    givenOn: values.givenOn ?? '',
    dueOn: values.dueOn ?? '',
  }
}
