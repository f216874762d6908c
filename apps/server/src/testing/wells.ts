import {
  type AreaCode,
  type Change,
  compose,
  type Day,
  decimal,
  defineFigure,
  definePack,
  defineRegister,
  defineReport,
  defineSystem,
  type Instant,
  inArea,
  type Office,
  onDay,
  type Prefecture,
  platform,
  text,
  type Values,
} from '@qaidam/kernel'
import { weekdays } from '@qaidam/kernel/testing'
import { editionDeeds, openEdition } from '@qaidam/report'
import { type Database, openStore, type Store } from '@qaidam/storage'
import { permitPrefecture } from '@qaidam/storage/testing'
import { editionGround } from '../editions/ground.ts'

/** A report on wells whose figures two offices answer for: the smallest that an edition can be made of. */
export const PREFECTURE_CODE = '990100'
export const COUNTY = '990101'

const well = defineRegister({
  id: 'wells.well',
  name: { zh: '机井', en: 'Wells' },
  why: { zh: '试验', en: 'Test' },
  kind: 'fact',
  subject: 'well',
  owner: 'water',
  key: ['well'],
  fields: {
    well: text('井号', 'Well'),
    area: inArea('地区', 'Area'),
    drilledOn: onDay('成井日期', 'Drilled on'),
    depth: decimal('井深', 'Depth', { unit: '米', min: '0' }),
    lined: decimal('护壁长度', 'Lined', { unit: '米', min: '0' }),
  },
  readableBy: 'public',
})

const tally = {
  kind: 'tally',
  register: 'wells.well',
  where: [],
  area: 'area',
  nature: { flowOn: 'drilledOn' },
  per: { area: 'village', period: 'day' },
  published: true,
} as const
const same = (zh: string, en: string) => ({ name: { zh, en }, definition: { zh, en } })

export const wellCount = defineFigure({
  ...tally,
  id: 'wells.count',
  ...same('机井数', 'Wells drilled'),
  unit: '个',
  places: 0,
  owner: 'water',
  add: 'count',
})
const sum = (id: string, zh: string, en: string, field: string) =>
  defineFigure({
    ...tally,
    id,
    ...same(zh, en),
    unit: '米',
    places: 1,
    owner: 'statistics',
    add: { sum: field },
  })
const depth = sum('wells.depth', '总井深', 'Depth drilled', 'depth')
const lined = sum('wells.lined', '护壁总长', 'Depth lined', 'lined')
const share = defineFigure({
  kind: 'formula',
  id: 'wells.lined-share',
  ...same('护壁率', 'Share lined'),
  unit: '%',
  places: 1,
  owner: 'statistics',
  per: { area: 'village', period: 'day' },
  formula: 'lined / depth',
  from: { lined: 'wells.lined', depth: 'wells.depth' },
  published: true,
})

const REPORT = {
  id: 'wells.brief',
  name: { zh: '机井简报', en: 'Wells: a brief' },
  owner: 'government-office',
  text: { zh: '{% chapters pillar="ecology" /%}', en: '{% chapters pillar="ecology" /%}' },
} as const

export const CHAPTER = {
  zh: '新打机井{% figure "wells.count" /%}，{% moved "wells.count" /%}，护壁率{% figure "wells.lined-share" /%}。\n\n{% records "wells.well" show="{well}" /%}',
  en: 'Wells drilled: {% figure "wells.count" /%}, {% moved "wells.count" /%}; lined {% figure "wells.lined-share" /%}.\n\n{% records "wells.well" show="{well}" /%}',
}

/** The pack, with another chapter or another way of counting where a test changes them. */
export function composeWells(chapter: typeof CHAPTER = CHAPTER, count: typeof wellCount = wellCount) {
  const wells = definePack({
    id: 'wells',
    name: { zh: '机井', en: 'Wells' },
    registers: [well],
    figures: [count, depth, lined, share],
    reports: [defineReport(REPORT)],
    systems: [
      defineSystem({
        id: 'wells.system',
        number: 1,
        pillar: 'ecology',
        name: { zh: '机井', en: 'Wells' },
        why: { zh: '试验', en: 'Test' },
        owner: 'water',
        registers: ['wells.well'],
        figures: ['wells.count', 'wells.depth', 'wells.lined', 'wells.lined-share'],
        standards: [],
        chapter,
      }),
    ],
  })
  return compose({ packs: [platform, wells], standards: [], methods: [], calendar: weekdays })
}

const office = (id: string, zh: string): Office => ({
  id,
  name: { zh, en: id },
  line: 'territorial',
  area: PREFECTURE_CODE as AreaCode,
})

export const wellsPrefecture: Prefecture = {
  ...permitPrefecture,
  code: PREFECTURE_CODE as AreaCode,
  offices: [office('government-office', '政府办'), office('water', '水利局'), office('statistics', '统计局')],
}

const POSTS: readonly (readonly [post: string, holder: string])[] = [
  ['government-office.duty-officer', 'he'],
  ['government-office.editor', 'wang'],
  ['government-office.head', 'zhao'],
  ['water.clerk', 'wu'],
  ['statistics.clerk', 'shen'],
]

export const EDITOR = ['government-office.editor', 'wang'] as const
export const HEAD = ['government-office.head', 'zhao'] as const
export const WATER = ['water.clerk', 'wu'] as const
export const STATISTICS = ['statistics.clerk', 'shen'] as const
type Acting = readonly [post: string, person: string]

const enter = (register: string, values: Values): Change => ({ kind: 'enter', register, values })
const since = (change: Change): Change => ({ ...change, from: '2019-01-01' as Day }) as Change

export const wellRow = (
  well: string,
  deep: string,
  linedTo: string,
  on = '2020-03-01',
  area = '990101100001',
) => enter('wells.well', { well, area, drilledOn: on, depth: deep, lined: linedTo })

/** A store with people and posts, two wells of the year before and three of this one. */
export async function openWells(
  database: Database,
  clock: () => Instant,
  composition = composeWells(),
): Promise<Store> {
  return openStore(database, composition, wellsPrefecture, clock, editionDeeds(editionGround))
}

export async function enterWells(store: Store): Promise<void> {
  await store.write({
    id: 'wells-staff',
    actor: 'tester',
    reason: '试验数据',
    changes: [
      ...POSTS.map(([, person]) => enter('staff', { person, name: person })),
      ...POSTS.map(([post, holder]) =>
        since(
          enter('post', {
            post,
            title: post,
            titleEn: post,
            office: post.split('.')[0] ?? '',
            area: PREFECTURE_CODE,
            holder,
            superior: null,
          }),
        ),
      ),
      wellRow('A', '100', '50', '2019-03-01'),
      wellRow('B', '80', '40', '2019-04-01'),
      wellRow('C', '120', '60'),
      wellRow('D', '90', '45'),
      wellRow('E', '60', '15', '2020-05-01', '990102100001'),
    ],
  })
}

/** What people do with editions, one short call each. */
export class Editing {
  readonly store: Store
  #count = 0

  constructor(store: Store) {
    this.store = store
  }

  open(id = 'opened', period = '2020H1') {
    const [post, person] = EDITOR
    return openEdition(this.store, {
      id,
      report: 'wells.brief',
      area: PREFECTURE_CODE,
      period,
      person,
      post,
    })
  }

  move(edition: string, move: string, by: Acting, more: Readonly<Record<string, unknown>> = {}) {
    return this.#move('edition', edition, move, by, more)
  }

  check(edition: string, move: string, by: Acting, more: Readonly<Record<string, unknown>> = {}) {
    const [of = ''] = by[0].split('.')
    return this.#move('edition-office', `${edition}.${more.office ?? of}`, move, by, more)
  }

  #move(
    register: string,
    record: string,
    move: string,
    [post, person]: Acting,
    { id, office: _, ...more }: Readonly<Record<string, unknown>>,
  ) {
    this.#count += 1
    return this.store.move({
      id: typeof id === 'string' ? id : `move-${this.#count}`,
      actor: person,
      reason: move,
      moves: [{ register, record, move, post, person, ...more }],
    })
  }

  /** The whole way to publication. */
  async publish(edition: string) {
    await this.move(edition, 'send', EDITOR)
    await this.check(edition, 'sign', WATER)
    await this.check(edition, 'sign', STATISTICS)
    await this.move(edition, 'publish', EDITOR)
    await this.move(edition, 'publish', HEAD, { values: { document: '西政办〔2020〕演示1号' } })
  }
}
