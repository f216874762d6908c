import { ownWord } from '@qaidam/civic'
import { type DeedAsked, Fault, type Values } from '@qaidam/kernel'
import { proofread, type Severity, type WordFinding, type WordRule } from '@qaidam/standards/writing'
import type { Store } from '@qaidam/storage'

/** How many findings a refusal names; the page shows all of them. */
const NAMED_MAX = 5

/**
 * What the check calls severe is mended, or stands with a reason that is kept with the move.
 * @throws Fault ART-003
 */
export async function mustBeAnswered(source: Pick<Store, 'records'>, asked: DeedAsked): Promise<void> {
  const { record } = asked.situation
  if ((asked.values.wordsAnswered ?? '').trim() !== '') return
  const severe = (await findingsIn(source, record.values)).filter(({ severity }) => severity === 'severe')
  if (severe.length === 0) return
  const named = severe
    .slice(0, NAMED_MAX)
    .map(({ wrong, right }) => (right === null ? wrong : `${wrong}→${right}`))
  throw new Fault(
    'ART-003',
    `${record.key} has ${severe.length} severe findings: ${named.join('、')}.`,
    'Mend them, or say with the move (wordsAnswered) why they are right.',
  )
}

/** What is doubtful about the title and the text of a manuscript. */
export async function findingsIn(
  source: Pick<Store, 'records'>,
  values: Values,
): Promise<readonly WordFinding[]> {
  const words = await ownWords(source)
  return ['title', 'text'].flatMap((name) => proofread(values[name] ?? '', { words }))
}

async function ownWords(source: Pick<Store, 'records'>): Promise<readonly WordRule[]> {
  const { records } = await source.records(ownWord.id, { limit: 1_000 })
  return records.map(({ values: { wrong, right, severity, why } }) => ({
    wrong: wrong ?? '',
    right: right ?? '',
    severity: (severity ?? 'likely') as Severity,
    why: { zh: why ?? '本单位用词', en: why ?? 'A word of the office.' },
  }))
}
