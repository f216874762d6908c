import { type AskedColumn, day, integer, type MoveRequest, type Moves, type Values } from '@qaidam/kernel'
import { areas } from '../areas.ts'
import { Chance } from '../chance.ts'
import { posts } from '../posts.ts'
import { type DemoLoad, numbered } from '../rows.ts'

/** A request of the past: who asked what of whom, and how much of it was answered. */
interface Asked {
  readonly id: string
  readonly title: readonly [zh: string, en: string]
  readonly purpose: string
  readonly post: string
  readonly area: string
  readonly units: 'township' | 'village'
  readonly askedOn: string
  readonly dueOn: string
  readonly columns: readonly AskedColumn[]
  /** What a unit writes into its columns. */
  readonly answer: (chance: Chance) => readonly number[]
  /** Of the units, so many at the end never answered, and one had nothing. */
  readonly silent: number
}

const column = (name: string, zh: string, en: string, unit: string, max: string): AskedColumn => ({
  column: name,
  field: integer(zh, en, { unit, min: '0', max }),
})

/** It ended with its last day; two townships had not answered, and one had no well. */
export const WELLS: Asked = {
  id: '2020-dulan-wells',
  title: ['农用机井摸底', 'Wells on farmland'],
  purpose: '安排明年计量设施资金；只要两个数，其余以台账为准',
  post: 'water-resources.river-clerk',
  area: '632822',
  units: 'township',
  askedOn: '2020-08-03',
  dueOn: '2020-08-21',
  columns: [
    column('wells', '农用机井', 'Wells on farmland', '个', '5000'),
    column('metered', '装有水表的机井', 'Of them with a meter', '个', '5000'),
  ],
  answer: (chance) => {
    const wells = chance.between(4, 60)
    return [wells, chance.between(0, wells)]
  },
  silent: 2,
}

/** What it asks is wanted for good: it is taken over when the demonstration is loaded. */
export const HEATING: Asked = {
  id: '2020-tianjun-heating',
  title: ['农牧区清洁取暖', 'Clean heating in villages'],
  purpose: '摸清取暖方式，确定改造顺序',
  post: 'housing-construction.town-clerk',
  area: '632823100',
  units: 'village',
  askedOn: '2020-10-09',
  dueOn: '2020-10-30',
  columns: [
    column('clean', '清洁取暖户', 'Homes heated clean', '户', '3000'),
    column('coal', '散煤取暖户', 'Homes heated with loose coal', '户', '3000'),
  ],
  answer: (chance) => [chance.between(20, 120), chance.between(0, 40)],
  silent: 0,
}

const REQUESTS = [WELLS, HEATING]
const POSTS = new Map(posts.map((values) => [values.post, values]))

const unitsOf = ({ area, units }: Asked): readonly string[] => {
  const length = units === 'township' ? 9 : 12
  return areas
    .map(({ code }) => code as string)
    .filter((code) => code.startsWith(area) && code.length === length)
}
const slipOf = (asked: Asked, unit: string) => `${asked.id}.${unit}`
/** A township answers for itself and for its villages. */
const answering = (unit: string) =>
  posts.find(({ area, office }) => area === unit.slice(0, 9) && office?.startsWith('township-'))

/** Requests, their columns and their slips, as they were laid on the units. */
export function* requestLoads(): Generator<DemoLoad> {
  const load = (register: string, rows: readonly Values[]): DemoLoad => ({
    id: `demo-haixi-${register}`,
    actor: 'yin-suhe',
    reason: '演示数据：一表通',
    register,
    rows: numbered(rows.map((values) => ({ values }))),
  })
  yield load(
    'request',
    REQUESTS.map(({ id, title: [title, titleEn], purpose, post, area, units, askedOn, dueOn }) => ({
      request: id,
      title,
      titleEn,
      purpose,
      office: POSTS.get(post)?.office ?? null,
      post,
      area,
      units,
      about: null,
      askedOn,
      dueOn,
    })),
  )
  yield load(
    'request-column',
    REQUESTS.flatMap(({ id, columns }) =>
      columns.map(({ column: name, field }, index) => ({
        request: id,
        column: name,
        position: String(index + 1),
        source: null,
        definition: JSON.stringify(field),
        apart: null,
      })),
    ),
  )
  yield load(
    'request-slip',
    REQUESTS.flatMap((asked) =>
      unitsOf(asked).map((unit) => ({
        slip: slipOf(asked, unit),
        request: asked.id,
        area: unit,
        unit: null,
        post: null,
        office: POSTS.get(asked.post)?.office ?? null,
        cells: String(asked.columns.length),
        openedOn: asked.askedOn,
        dueOn: asked.dueOn,
      })),
    ),
  )
}

/** What the units answered, each in one stroke with its cells. */
export function* requestMoves(): Generator<Moves> {
  for (const asked of REQUESTS) {
    const units = unitsOf(asked)
    const answered = units.slice(0, units.length - asked.silent)
    const moves: MoveRequest[] = []
    const changes: NonNullable<Moves['changes']>[number][] = []
    for (const [index, unit] of answered.entries()) {
      const post = answering(unit)
      const on = day(`${asked.dueOn.slice(0, 8)}${String(11 + (index % 6)).padStart(2, '0')}`)
      // One of the many that were asked had nothing, and said so.
      const nil = asked.silent > 0 && index === 1
      moves.push({
        register: 'request-slip',
        record: slipOf(asked, unit),
        move: 'fill',
        post: post?.post ?? '',
        person: post?.holder ?? '',
        at: `${on}T10:${String(index % 60).padStart(2, '0')}` as NonNullable<MoveRequest['at']>,
        values: { nil: String(nil) },
      })
      if (nil) continue
      const said = asked.answer(new Chance(Number(unit.slice(2))))
      for (const [at, each] of asked.columns.entries()) {
        const values = {
          slip: slipOf(asked, unit),
          row: unit,
          column: each.column,
          area: unit,
          value: String(said[at] ?? 0),
          answeredOn: on,
        }
        changes.push({ kind: 'enter', register: 'request-answer', values })
      }
    }
    yield {
      id: `demo-haixi-moves-${asked.id}`,
      actor: 'yin-suhe',
      reason: `演示数据：填报${asked.title[0]}`,
      changes,
      moves,
    }
  }
}
