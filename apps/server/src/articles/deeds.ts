import { article, articleIssue, manuscript, picture } from '@qaidam/civic'
import {
  type Change,
  type DeedAsked,
  type Deeds,
  dayOfLocalTime,
  Fault,
  type LocalTime,
  localTime,
  moveOf,
  type Situation,
  type Values,
} from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import { mustBeAnswered } from './words.ts'

/** What publishing reads of a store. */
export type ArticleSource = Pick<Store, 'history' | 'situation' | 'records'>

/** What the moves of manuscripts do beside their own rows: what the public reads is written by them alone. */
export const articleDeeds: Deeds<ArticleSource> = {
  'civic.check-words': async (source, asked) => {
    await mustBeAnswered(source, asked)
    return []
  },
  'civic.publish-article': async (source, asked) => {
    await mustBeAnswered(source, asked)
    await mustBeAsReviewed(source, asked.situation)
    return [await articleOf(source, asked.situation, asked.actor.post, asked.at)]
  },
  'civic.schedule-article': async (source, asked) => {
    mustBeToCome(asked)
    await mustBeAnswered(source, asked)
    await mustBeAsReviewed(source, asked.situation)
    return []
  },
  'civic.withdraw-article': async (source, { situation }) => {
    const key = [situation.record.key]
    if ((await publishedNow(source, situation.record.key)) === undefined) return []
    return [{ kind: 'withdraw', register: article.id, key }]
  },
}

/** @throws Fault ART-001 when a schedule names a time that is over, or none of the calendar */
function mustBeToCome({ situation, at, values }: DeedAsked): void {
  const asked = values.publishAt ?? ''
  if (localTime(asked) > at) return
  throw new Fault(
    'ART-001',
    `${situation.record.key} would be published at ${asked}, and it is ${at}.`,
    'Name a time that is to come, or publish it now.',
  )
}

/**
 * What goes out is what the last review and the last proofreading saw.
 * @throws Fault ART-002 when the manuscript was altered after them
 */
export async function mustBeAsReviewed(source: ArticleSource, { record, moves }: Situation): Promise<void> {
  const written = (await source.history(manuscript.id, [record.key])).find(({ seqTo }) => seqTo === null)
  for (const name of ['final-review', 'final-proof']) {
    const pass = moves.findLast(({ move, effect }) => move === name && effect === 'true')
    if (pass === undefined) continue
    const [kept] = await source.history(moveOf(articleIssue.id), [record.key, pass.number ?? ''])
    // A move of the same batch is not kept yet, so the manuscript is older than it.
    if (kept === undefined || written === undefined || written.seqFrom < kept.seqFrom) continue
    throw new Fault(
      'ART-002',
      `${record.key} was altered after ${pass.person} made "${pass.move}" on ${pass.on}.`,
      'Send it back: what was altered is reviewed and proofread again.',
    )
  }
}

/** The article as it is published: entered the first time, corrected after that under its first day. */
export async function articleOf(
  source: ArticleSource,
  { record }: Pick<Situation, 'record'>,
  editor: string,
  at: LocalTime,
): Promise<Change> {
  const before = await publishedNow(source, record.key)
  const shown = await source.records(picture.id, { matching: { article: [record.key] } })
  const values: Values = {
    ...Object.fromEntries(
      Object.entries(record.values).filter(([name]) => Object.hasOwn(article.fields, name)),
    ),
    editor,
    publishedOn: before?.publishedOn ?? dayOfLocalTime(at),
    pictures: String(shown.records.length),
  }
  if (before === undefined) return { kind: 'enter', register: article.id, values }
  return { kind: 'correct', register: article.id, key: [record.key], values }
}

async function publishedNow(source: ArticleSource, key: string): Promise<Values | undefined> {
  return (await source.history(article.id, [key])).find(({ seqTo }) => seqTo === null)?.values
}
