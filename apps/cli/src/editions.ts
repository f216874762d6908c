import { Fault } from '@qaidam/kernel'
import {
  compareEditions,
  type EditionListed,
  editionAt,
  editionsOf,
  publishedDocument,
  type Reproduction,
  reproduce,
  revisionsOf,
} from '@qaidam/report'
import { editionGround } from '@qaidam/server/commands'
import type { Store } from '@qaidam/storage'

export interface EditionsCall {
  readonly reproduce?: string
  readonly compare?: readonly string[]
  readonly revisions?: string
  readonly lang: 'zh' | 'en'
  readonly json?: boolean
}

const say = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`)

/** Lists the editions of a report, or does with them what is asked. */
export async function showEditions(store: Store, report: string, call: EditionsCall): Promise<0 | 1> {
  if (!store.composition.reports.has(report)) {
    const known = [...store.composition.reports.keys()].join(', ')
    throw new Fault('RPT-070', `There is no report "${report}".`, `Ask for one of: ${known}.`)
  }
  if (call.reproduce !== undefined) return reproduceEdition(store, report, call.reproduce, call)
  if (call.revisions !== undefined) return listRevisions(store, report, call.revisions, call)
  if (call.compare !== undefined) return compareTwo(store, report, call.compare, call)
  const editions = await editionsOf(store, report, true)
  if (call.json === true) say([JSON.stringify(editions)])
  else say(editions.length === 0 ? [`${report}: no editions`] : editions.map(lineOf))
  return 0
}

function lineOf({ name, stage, openedOn, publishedOn, document }: EditionListed): string {
  return [name, stage, publishedOn ?? openedOn, ...(document === null ? [] : [document])].join('  ')
}

/** Both languages are written again; one that differs is a finding. */
async function reproduceEdition(
  store: Store,
  report: string,
  name: string,
  { json }: EditionsCall,
): Promise<0 | 1> {
  const { edition } = await editionAt(store, report, name, false)
  const made = await Promise.all(
    (['zh', 'en'] as const).map((language) => reproduce(editionGround, store, edition, language)),
  )
  const found = made.filter((each) => each !== undefined)
  if (json === true) say([JSON.stringify(found)])
  else say(found.flatMap(reproductionLines))
  return found.length === 2 && found.every(({ equal }) => equal) ? 0 : 1
}

function reproductionLines(made: Reproduction): readonly string[] {
  const { language, equal, kept, again, differs, programKept, programNow, definitionsSame, fault } = made
  if (equal) return [`${language}: equal to the byte, SM3 ${kept}`]
  return [
    `${language}: not equal`,
    `  kept   SM3 ${kept} by ${programKept}`,
    `  again  SM3 ${again ?? 'none'} by ${programNow}`,
    ...(differs === null ? [] : [`  differs first at ${differs}`]),
    ...(definitionsSame ? [] : ['  the definitions of its figures have changed since']),
    ...(fault === null ? [] : [`  ${fault}`]),
  ]
}

async function documentOf(store: Store, report: string, name: string, { lang }: EditionsCall) {
  const { edition } = await editionAt(store, report, name, false)
  const document = await publishedDocument(store, edition, lang)
  if (document !== undefined) return document
  throw new Fault('EDN-004', `${report} has no published edition "${name}".`, 'List its editions first.')
}

async function listRevisions(store: Store, report: string, name: string, call: EditionsCall): Promise<0> {
  const revisions = await revisionsOf(store, await documentOf(store, report, name, call))
  if (call.json === true) say([JSON.stringify(revisions)])
  else if (revisions.length === 0) say([`${name}: nothing was revised`])
  else {
    say(
      revisions.flatMap(({ input, of, old, now, because }) => [
        `${input.name} (${input.figure}) ${input.areaName} ${input.period}, ${of}: ${old ?? '-'} -> ${now ?? '-'}${of === 'change' ? '' : ` ${input.unit}`}`,
        ...because.map(
          ({ seq, recordedAt, actor, reason }) => `  ${recordedAt}  ${actor}  ${reason}  (entry ${seq})`,
        ),
      ]),
    )
  }
  return 0
}

async function compareTwo(
  store: Store,
  report: string,
  names: readonly string[],
  call: EditionsCall,
): Promise<0> {
  const [one, other] = names
  if (one === undefined || other === undefined || names.length > 2) {
    throw new Fault('CLI-005', `--compare was given ${names.length} editions.`, 'Give two: --compare A B.')
  }
  const compared = compareEditions(
    await documentOf(store, report, one, call),
    await documentOf(store, report, other, call),
  )
  if (call.json === true) say([JSON.stringify(compared)])
  else {
    say([
      ...compared.figures.map(({ name, unit, one: old, other: now, difference }) =>
        [name, old?.value ?? '-', now?.value ?? '-', difference ?? '-', unit].join('\t'),
      ),
      ...compared.passages.map(({ in: side, text }) => `${side === 'one' ? '-' : '+'} ${text}`),
    ])
  }
  return 0
}
