import {
  type AreaCode,
  type Figure,
  isHeldFor,
  type Period,
  PILLARS,
  type Pillar,
  period,
  type Question,
  type System,
  targetRegister,
  type Values,
} from '@qaidam/kernel'
import { type Progress, progressOf } from '@qaidam/storage'
import { type Desk, knownAt } from './desk.ts'
import { publishedFigure } from './figures-page.tsx'
import { lookedAt } from './progress-cells.tsx'
import { systemOf } from './systems.ts'

/** A figure on the board, with the system that answers for it. */
export interface BoardRow extends Progress {
  readonly system: System | undefined
}

/** Figures that stand together: under a pillar, or under one item of a view. */
export interface BoardGroup {
  readonly key: string
  readonly pillar?: Pillar
  /** The item of a view; empty where the view has none. */
  readonly item?: string
  readonly rows: readonly BoardRow[]
}

/** A saying of the strategy under which a prefecture puts figures. */
export interface StrategyView {
  readonly name: string
  readonly document: string
  readonly entries: readonly { readonly figure: string; readonly item: string }[]
}

export interface StrategyFacts {
  readonly desk: Desk
  readonly area: AreaCode
  readonly of: Period
  readonly views: readonly StrategyView[]
  /** The view that was asked for; the pillars without it. */
  readonly view: StrategyView | undefined
  readonly groups: readonly BoardGroup[]
}

/** Reads the board that a visit asks for. @throws Fault when area, period, day or moment cannot be read */
export async function readStrategy(desk: Desk): Promise<StrategyFacts> {
  const { store, query, options } = desk
  const area = store.areas.get(query.get('area') ?? store.prefecture.code).code
  const of = period(query.get('period') ?? options.period)
  const views = await readViews(desk)
  const view = views.find(({ name }) => name === query.get('view'))
  const groups =
    view === undefined ? await pillarGroups(desk, area, of) : await viewGroups(desk, view, area, of)
  return { desk, area, of, views, view, groups }
}

async function boardRows(
  desk: Desk,
  figures: readonly Figure[],
  area: AreaCode,
  of: Period,
): Promise<readonly BoardRow[]> {
  const questions = figures
    .filter((figure) => isHeldFor(figure, area, of))
    .map((figure): Question => ({ figure, area, period: of }))
  const rows = await progressOf(desk.store, questions, lookedAt(desk))
  return rows.map((row) => ({ ...row, system: systemOf(desk, 'figures', row.question.figure.id) }))
}

/** What has a target here and then, by the pillar of its system; the strategy itself comes first. */
async function pillarGroups(desk: Desk, area: AreaCode, of: Period): Promise<readonly BoardGroup[]> {
  const targets = await recordsOf(desk, targetRegister.id, area)
  const figures = targets
    .filter((target) => target.area === area && target.period === of.name)
    .flatMap((target) => publishedFigure(desk, target.figure ?? '') ?? [])
  const rows = await boardRows(desk, figures, area, of)
  const order = [...desk.store.composition.figures.keys()]
  const place = ({ question }: BoardRow) => order.indexOf(question.figure.id)
  return PILLARS.map((pillar) => ({
    key: pillar,
    pillar,
    rows: rows
      .filter(({ system }) => (system?.pillar ?? 'strategy') === pillar)
      .toSorted((a, b) => place(a) - place(b)),
  }))
}

async function viewGroups(
  desk: Desk,
  view: StrategyView,
  area: AreaCode,
  of: Period,
): Promise<readonly BoardGroup[]> {
  const figures = view.entries.flatMap(({ figure }) => publishedFigure(desk, figure) ?? [])
  const rows = await boardRows(desk, figures, area, of)
  const items = [...new Set(view.entries.map(({ item }) => item))]
  return items.map((item, index) => {
    const own = new Set(view.entries.filter((entry) => entry.item === item).map(({ figure }) => figure))
    return { key: `item-${index}`, item, rows: rows.filter(({ question }) => own.has(question.figure.id)) }
  })
}

/** The views that the prefecture configured, in its order; none where it keeps no such registers. */
async function readViews(desk: Desk): Promise<readonly StrategyView[]> {
  const { views: named } = desk.options
  if (named === undefined || !desk.store.composition.registers.has(named.views)) return []
  const views = await recordsOf(desk, named.views)
  const entries = await recordsOf(desk, named.entries)
  const by = (field: string) => (one: Values, other: Values) =>
    Number(one[field] ?? '0') - Number(other[field] ?? '0')
  return views.toSorted(by('order')).map((view) => ({
    name: view.view ?? '',
    document: view.document ?? '',
    entries: entries
      .filter((entry) => entry.view === view.view)
      .toSorted(by('place'))
      .map((entry) => ({ figure: entry.figure ?? '', item: entry.item ?? '' })),
  }))
}

const PAGE_ROWS = 1_000

async function recordsOf(desk: Desk, register: string, area?: AreaCode): Promise<readonly Values[]> {
  const found: Values[] = []
  let cursor: string | null | undefined
  do {
    const page = await desk.store.records(register, {
      limit: PAGE_ROWS,
      ...(cursor == null ? {} : { cursor }),
      ...(area === undefined ? {} : { area }),
      ...knownAt(desk),
    })
    found.push(...page.records.map(({ values }) => values))
    cursor = page.next
  } while (cursor !== null)
  return found
}
