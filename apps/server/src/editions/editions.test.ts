import { createHash } from 'node:crypto'
import { type Composition, type Day, Fault, Faults } from '@qaidam/kernel'
import {
  compareEditions,
  draftOf,
  editionsOf,
  keptText,
  publishedDocument,
  reproduce,
  revisionsOf,
} from '@qaidam/report'
import { type Database, openStore, type Store, schemaOf } from '@qaidam/storage'
import { testDatabases } from '@qaidam/storage/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  CHAPTER,
  composeWells,
  EDITOR,
  Editing,
  enterWells,
  HEAD,
  openWells,
  STATISTICS,
  WATER,
  wellCount,
  wellRow,
  wellsPrefecture,
} from '../testing/wells.ts'
import { editionGround } from './ground.ts'

const codesOf = async (work: Promise<unknown>): Promise<readonly string[]> => {
  try {
    await work
  } catch (error) {
    if (error instanceof Faults) return error.all.map(({ code }) => code)
    if (error instanceof Fault) return [error.code]
    throw error
  }
  return []
}

const [embedded] = await testDatabases()
if (embedded === undefined) throw new RangeError('there is always an embedded database')

describe('editions', () => {
  let database: Database
  let store: Store
  let editing: Editing
  let edition: string
  let at: number
  let step: number
  const clock = () => {
    at += step
    return new Date(at).toISOString() as ReturnType<Store['clock']>
  }
  const documentIn = async (language: 'zh' | 'en', of = edition) => {
    const document = await publishedDocument(store, of, language)
    if (document === undefined) throw new RangeError(`${of} is not published`)
    return document
  }
  const draft = async () => {
    const situation = await store.situation('edition', edition)
    const head = await store.head()
    return draftOf(store, situation?.record.values ?? {}, head.seq)
  }
  const obstacles = async () =>
    (await draft()).obstacles.map((each) =>
      each.kind === 'problem' ? each.code : `${each.kind} ${each.office.office}`,
    )
  const correct = (reason: string, well: string, lined: string) =>
    store.write({
      id: `correct-${reason}`,
      actor: 'wu',
      reason,
      changes: [{ kind: 'correct', register: 'wells.well', key: [well], values: { lined } }],
    })
  const reopened = (composition: Composition) => openWells(database, clock, composition)

  beforeAll(() => embedded.start())
  afterAll(() => embedded.stop())
  beforeEach(async () => {
    at = Date.parse('2020-09-22T01:00:00Z')
    step = 1_000
    database = await embedded.open(schemaOf(wellsPrefecture))
    store = await openWells(database, clock)
    await enterWells(store)
    editing = new Editing(store)
    edition = (await editing.open()).edition
  })
  afterEach(() => store.close())

  test('goes from draft through the offices whose figures it says to publication', async () => {
    expect(edition).toBe('wells.brief-990100-2020H1-1')
    expect(await obstacles()).toEqual(['unasked water', 'unasked statistics'])
    await editing.move(edition, 'send', EDITOR)
    const owed = await store.owed({ posts: ['water.clerk', 'statistics.clerk'] })
    expect(owed.map(({ record }) => record).sort()).toEqual([`${edition}.statistics`, `${edition}.water`])
    await editing.check(edition, 'sign', WATER)
    expect(await obstacles()).toEqual(['unsigned statistics'])
    await editing.check(edition, 'sign', STATISTICS)
    expect(await obstacles()).toEqual([])
    await editing.move(edition, 'publish', EDITOR)
    expect(await publishedDocument(store, edition, 'zh')).toBeUndefined()
    await editing.move(edition, 'publish', HEAD, { values: { document: '西政办〔2020〕演示1号' } })
    const words = JSON.stringify((await documentIn('zh')).blocks)
    // Three wells after two of last year; 60 + 45 + 15 of 270 m are lined, 44.4 %.
    for (const said of ['3个', '44.4%', '50.0%']) expect(words).toContain(said)
    const figures = (await store.records('edition-figure')).records.map(({ values }) => values)
    expect(figures.map(({ figure, value, owner }) => `${figure} ${value} ${owner}`)).toEqual([
      'wells.count 3 water',
      'wells.lined-share 44.4 statistics',
    ])
    const [listed] = await editionsOf(store, 'wells.brief', false)
    expect(listed).toMatchObject({ stage: 'published', publishedOn: '2020-09-22', number: 1 })
    expect(await store.verify()).toEqual([])
  })

  test('is refused while a figure has no value, an office has not signed, or one objects', async () => {
    const empty = (await editing.open('empty', '2018H1')).edition
    await editing.move(empty, 'send', EDITOR)
    await editing.check(empty, 'object', STATISTICS, { reason: '没有一口井' })
    // No wells: no share of them, no change on a year that had none, and an empty list.
    const codes = await codesOf(editing.move(empty, 'publish', EDITOR))
    expect(new Set(codes)).toEqual(new Set(['EDN-010', 'EDN-012', 'EDN-013']))
    expect(await codesOf(editing.move(edition, 'publish', EDITOR))).toEqual(['PRC-003'])
  })

  test('a figure that changed since it was signed must be signed again', async () => {
    await editing.move(edition, 'send', EDITOR)
    await editing.check(edition, 'sign', WATER)
    await editing.check(edition, 'sign', STATISTICS)
    await editing.move(edition, 'publish', EDITOR)
    await correct('井深录错', 'C', '90')
    // 90 + 45 + 15 of 270 m are 55.6 %; the count of the other office is what it signed.
    const [, statistics] = (await draft()).offices
    expect(statistics?.changed).toMatchObject([{ figure: 'wells.lined-share', signed: '44.4', now: '55.6' }])
    expect(await codesOf(editing.move(edition, 'publish', HEAD))).toEqual(['EDN-014'])
    await editing.check(edition, 'ask-again', EDITOR, { office: 'statistics', reason: '井深已更正' })
    await editing.check(edition, 'sign', STATISTICS)
    await editing.move(edition, 'publish', HEAD)
    expect(JSON.stringify((await documentIn('zh')).blocks)).toContain('55.6%')
  })

  test('what changed while somebody looked at it is not signed unseen', async () => {
    await editing.move(edition, 'send', EDITOR)
    const { seq } = await store.head()
    await correct('井深录错', 'C', '90')
    const seen = { values: { seen: String(seq) } }
    expect(await codesOf(editing.check(edition, 'sign', STATISTICS, seen))).toEqual(['EDN-003'])
    await editing.check(edition, 'sign', WATER, seen)
  })

  test('the same person does not sign its publication twice, nor does another office', async () => {
    await editing.move(edition, 'send', EDITOR)
    await editing.check(edition, 'sign', WATER)
    await editing.check(edition, 'sign', STATISTICS)
    expect(await codesOf(editing.check(edition, 'sign', WATER, { office: 'statistics' }))).toEqual([
      'PRC-003',
    ])
    await editing.move(edition, 'publish', EDITOR)
    expect(await codesOf(editing.move(edition, 'publish', EDITOR))).toEqual(['PRC-016'])
    expect(await codesOf(editing.move(edition, 'publish', WATER))).toEqual(['PRC-020'])
  })

  test('an office signs for itself alone, and only while the edition is in check', async () => {
    await editing.move(edition, 'send', EDITOR)
    expect(await codesOf(editing.check(edition, 'sign', WATER, { office: 'statistics' }))).toEqual([
      'PRC-020',
    ])
    await editing.move(edition, 'recall', EDITOR, { reason: '改稿' })
    expect(await codesOf(editing.check(edition, 'sign', WATER))).toEqual(['EDN-002'])
    await editing.move(edition, 'send', EDITOR)
    await editing.move(edition, 'send', EDITOR)
    await editing.check(edition, 'sign', WATER)
  })

  test('a correction moves the next draft, not what was published, and is listed with its reason', async () => {
    await editing.publish(edition)
    const before = await documentIn('zh')
    await correct('护壁长度录错', 'C', '90')
    await store.write({
      id: 'late',
      actor: 'wu',
      reason: '去年漏录一口',
      changes: [wellRow('L', '70', '0', '2019-05-01')],
    })
    expect(await documentIn('zh')).toEqual(before)
    const said = (await revisionsOf(store, before)).map(
      ({ input, of, old, now, because }) =>
        `${input.figure} ${of} ${old} ${now} ${because.map(({ reason }) => reason).join()}`,
    )
    // Three wells after three of last year, of which 90 of 250 m are lined and no more 90 of 180.
    expect(said).toEqual([
      'wells.count change +50.0 0.0 去年漏录一口',
      'wells.lined-share value 44.4 55.6 护壁长度录错',
      'wells.lined-share change -5.6 +19.6 去年漏录一口,护壁长度录错',
    ])
    const next = (await editing.open('next')).edition
    expect(next).toBe('wells.brief-990100-2020H1-2')
    await editing.publish(next)
    const compared = compareEditions(before, await documentIn('zh', next))
    expect(compared.figures.map(({ figure, difference }) => `${figure} ${difference}`)).toEqual([
      'wells.count 0',
      'wells.lined-share 11.2',
    ])
    const told = compared.passages.map(({ in: side, text }) => `${side} ${text}`)
    expect(told).toHaveLength(4)
    expect(told.filter((text) => text.startsWith('other'))).toEqual([
      expect.stringContaining('55.6%'),
      expect.stringContaining('L'),
    ])
    expect(await store.verify()).toEqual([])
  })

  test('is written again to the byte, whatever was entered, corrected or reworded since', async () => {
    // Whatever else is written within the same millisecond.
    step = 0
    await editing.publish(edition)
    await correct('更正', 'C', '90')
    await store.write({ id: 'more', actor: 'wu', reason: '补录', changes: [wellRow('F', '10', '0')] })
    await store.fold()
    const reworded = await reopened(
      composeWells({ zh: CHAPTER.zh.replace('新打', '新增'), en: CHAPTER.en.replace('drilled', 'made') }),
    )
    for (const language of ['zh', 'en'] as const) {
      const again = await reproduce(editionGround, reworded, edition, language)
      expect(again).toMatchObject({ equal: true, differs: null, definitionsSame: true, fault: null })
      const kept = await keptText(store, edition, language)
      expect(
        createHash('sm3')
          .update(kept?.document ?? '')
          .digest('hex'),
      ).toBe(again?.again)
    }
  })

  test('says so with both digests when the program counts otherwise by now', async () => {
    await editing.publish(edition)
    const counted = { ...wellCount, name: { zh: '机井眼数', en: 'Wells' } }
    const other = await reopened(composeWells(CHAPTER, counted))
    const again = await reproduce(editionGround, other, edition, 'zh')
    expect(again).toMatchObject({ equal: false, definitionsSame: false, differs: 'inputs.0.name' })
    expect(again?.kept).not.toBe(again?.again)
    expect(await reproduce(editionGround, other, 'wells.brief-990100-2020H1-9', 'zh')).toBeUndefined()
  })

  test('a retry is harmless: of the opening, the signature and the publication', async () => {
    expect((await editing.open()).edition).toBe(edition)
    expect(await codesOf(editing.open('another'))).toEqual(['EDN-006'])
    await editing.move(edition, 'send', EDITOR)
    await editing.check(edition, 'sign', WATER, { id: 'sign' })
    const again = await editing.check(edition, 'sign', WATER, { id: 'sign' })
    expect(again.repeated).toBe(true)
    await editing.check(edition, 'sign', STATISTICS)
    await editing.move(edition, 'publish', EDITOR)
    await editing.move(edition, 'publish', HEAD, { id: 'publish' })
    expect((await editing.move(edition, 'publish', HEAD, { id: 'publish' })).repeated).toBe(true)
    expect((await store.records('edition-text')).records).toHaveLength(2)
  })

  test('nobody touches by hand what was kept, and no program publishes that cannot keep it', async () => {
    await editing.publish(edition)
    const forged = store.write({
      id: 'forged',
      actor: 'wu',
      reason: '改',
      changes: [
        { kind: 'correct', register: 'edition-text', key: [edition, 'zh'], values: { document: '{}' } },
      ],
    })
    expect(await codesOf(forged)).toEqual(['PRC-048'])
    const next = (await editing.open('next')).edition
    const bare = await openStore(database, store.composition, wellsPrefecture, clock)
    expect(await codesOf(new Editing(bare).move(next, 'send', EDITOR, { id: 'bare' }))).toEqual(['PRC-047'])
  })

  test('an edition that was corrected to another period goes no further', async () => {
    await store.write({
      id: 'other',
      actor: 'wang',
      reason: '改',
      changes: [{ kind: 'correct', register: 'edition', key: [edition], values: { period: '2020' } }],
    })
    expect(await codesOf(editing.move(edition, 'send', EDITOR))).toEqual(['EDN-001'])
    expect('2020-09-22' as Day).toBe((await store.situation('edition', edition))?.record.values.openedOn)
  })

  test('is opened by its own office only', async () => {
    const opening = { id: 'x', report: 'wells.brief', area: '990100', period: '2019', person: 'wu' }
    const { openEdition } = await import('@qaidam/report')
    expect(await codesOf(openEdition(store, { ...opening, post: 'water.clerk' }))).toEqual(['EDN-005'])
    expect(await codesOf(openEdition(store, { ...opening, post: EDITOR[0] }))).toEqual(['EDN-005'])
  })
})
