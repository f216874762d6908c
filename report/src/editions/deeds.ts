import {
  type Change,
  type Composition,
  type DeedAsked,
  type Deeds,
  type DocumentInput,
  dayOfLocalTime,
  dutyName,
  Fault,
  Faults,
  type ReportDocument,
  type Staffing,
  type Values,
} from '@qaidam/kernel'
import { canonicalJson } from './canonical.ts'
import { definitionsOf, sourceTextOf } from './kept.ts'
import { checkId, editionId, editionName } from './naming.ts'
import type { EditionGround, EditionSource } from './source.ts'
import { changes, documentIn, draftOf, type Obstacle, signedFigures } from './standing.ts'
import { composedFor } from './wording.ts'

const DUTY_OFFICER = 'government-office.duty-officer'

/** What the moves of editions do beside their own rows: asking offices, keeping what was signed and said. */
export function editionDeeds(ground: EditionGround): Deeds<EditionSource> {
  const inputsOf = lastWritten()
  return {
    'edition.send': (source, asked) => send(inputsOf, source, asked),
    'edition.check': async (source, asked) => {
      await mustBeInCheck(source, asked)
      return []
    },
    'edition.sign': (source, asked) => sign(inputsOf, source, asked),
    'edition.publish': (source, asked) => publish(ground, source, asked),
  }
}

/** The figures that an edition says, as known at an entry. */
type InputsOf = (source: EditionSource, edition: Values, seq: number) => Promise<readonly DocumentInput[]>

/**
 * Offices sign one after another, mostly with nothing written between: what an edition says at an entry
 * is always the same, so the last text is not written again for the next of them.
 */
function lastWritten(): InputsOf {
  const last = new WeakMap<EditionSource, { readonly name: string; readonly inputs: ReturnType<InputsOf> }>()
  return (source, edition, seq) => {
    const name = `${edition.edition} ${seq}`
    const kept = last.get(source)
    if (kept?.name === name) return kept.inputs
    const inputs = documentIn(source, edition, seq, 'zh').then((document) => document.inputs)
    last.set(source, { name, inputs })
    return inputs
  }
}

/** The offices whose figures the edition says, and that were not asked yet. */
async function send(
  inputsOf: InputsOf,
  source: EditionSource,
  { situation, at, staffing }: DeedAsked,
): Promise<readonly Change[]> {
  const edition = situation.record.values
  mustBeItself(edition)
  const head = await source.head()
  const entered: Change[] = []
  const inputs = await inputsOf(source, edition, head.seq)
  for (const office of new Set(inputs.map(({ owner }) => owner))) {
    const check = checkId(situation.record.key, office)
    if ((await source.situation('edition-office', check)) !== undefined) continue
    const values: Values = {
      check,
      edition: situation.record.key,
      office,
      area: edition.area ?? null,
      post: checkingPost(office, staffing),
      askedBy: edition.owner ?? null,
      editor: edition.editor ?? null,
      askedOn: dayOfLocalTime(at),
    }
    entered.push({ kind: 'enter', register: 'edition-office', values })
  }
  return entered
}

/** The post to which an office has given the checking, or its first that somebody holds. */
function checkingPost(office: string, { duties, posts }: Staffing): string {
  const given = duties.get(dutyName('edition-check', office))
  if (given !== undefined) return given
  const held = [...posts.values()]
    .filter((post) => post.office === office && post.holder !== null)
    .map(({ post }) => post ?? '')
  return held.sort()[0] ?? DUTY_OFFICER
}

/** The key of an edition says what it is of; one that was corrected to something else goes no further. */
function mustBeItself(edition: Values): void {
  const name = editionId(edition.report ?? '', editionName(edition))
  if (edition.edition === name) return
  throw new Fault(
    'EDN-001',
    `${edition.edition} is no longer of what its number says, which would be ${name}.`,
    'Withdraw it with the reason, and open another edition.',
  )
}

/** @throws Fault EDN-002 when figures of an edition are not checked now */
async function mustBeInCheck(source: EditionSource, { situation, move }: DeedAsked): Promise<Values> {
  const key = situation.record.values.edition ?? ''
  const edition = await source.situation('edition', key)
  if (edition?.stage === 'in-check') return edition.record.values
  throw new Fault(
    'EDN-002',
    `${key} is ${edition?.stage ?? 'not there'}; "${move}" is for editions in check.`,
    'A published edition stays as it is; correct the records, and open another edition.',
  )
}

/** Keeps which values an office signed. */
async function sign(inputsOf: InputsOf, source: EditionSource, asked: DeedAsked): Promise<readonly Change[]> {
  const edition = await mustBeInCheck(source, asked)
  const { record, moves } = asked.situation
  const office = record.values.office ?? ''
  const head = await source.head()
  const inputs = await inputsOf(source, edition, head.seq)
  const own = inputs.filter(({ owner }) => owner === office)
  const { seen } = asked.values
  if (seen != null && seen.trim() !== '') {
    const then = await documentIn(source, edition, Number(seen), 'zh')
    const before = signedFigures(then.inputs.filter(({ owner }) => owner === office))
    const [changed] = changes(before, own, inputs)
    if (changed !== undefined) {
      const { name, areaName, period: of, signed, now } = changed
      throw new Fault(
        'EDN-003',
        `${name}, ${areaName}, ${of} was ${signed ?? 'missing'} on the page and is ${now ?? 'missing'} now.`,
        'Look at the figures again, and sign what they say now.',
      )
    }
  }
  return [
    {
      kind: 'enter',
      register: 'edition-signature',
      values: {
        check: record.key,
        round: String(moves.length + 1),
        said: canonicalJson(signedFigures(own)),
        count: String(own.length),
      },
    },
  ]
}

/** Keeps what is published, and refuses to publish what is not whole. */
async function publish(
  ground: EditionGround,
  source: EditionSource,
  { situation, effect }: DeedAsked,
): Promise<readonly Change[]> {
  const edition = situation.record.values
  mustBeItself(edition)
  const head = await source.head()
  const { documents, obstacles } = await draftOf(source, edition, head.seq)
  if (obstacles.length > 0)
    throw new Faults(obstacles.map((obstacle) => refusal(situation.record.key, obstacle)))
  if (!effect) return []
  const composition = await composedFor(
    source,
    { edition: situation.record.key, report: edition.report ?? '' },
    { seq: head.seq },
  )
  return [
    ...[documents.zh, documents.en].map((document) =>
      textOf(ground, composition, situation.record.key, document),
    ),
    ...documents.zh.inputs.map((input, index): Change => {
      const { figure, area, period, value, raw, unit, status, owner } = input
      const number = String(index + 1)
      const values = {
        edition: situation.record.key,
        number,
        figure,
        area,
        period,
        value,
        raw,
        unit,
        status,
        owner,
      }
      return { kind: 'enter', register: 'edition-figure', values }
    }),
  ]
}

function textOf(
  { digest, program }: EditionGround,
  composition: Composition,
  edition: string,
  document: ReportDocument,
): Change {
  const text = canonicalJson(document)
  return {
    kind: 'enter',
    register: 'edition-text',
    values: {
      edition,
      language: document.language,
      document: text,
      digest: digest(text),
      source: sourceTextOf(composition, document.report),
      definitions: digest(definitionsOf(composition, document)),
      program,
      knownAt: document.asKnownAt,
      seq: String(document.seq),
    },
  }
}

function refusal(edition: string, obstacle: Obstacle): Fault {
  if (obstacle.kind === 'problem') {
    const { code, place, message } = obstacle
    return new Fault(
      'EDN-010',
      `${edition} cannot be published: ${place}: ${message} (${code})`,
      'Enter what is missing, or mend the text; then it can be said.',
    )
  }
  const { officeName, objection, signature } = obstacle.office
  switch (obstacle.kind) {
    case 'unasked':
      return new Fault(
        'EDN-011',
        `${edition} cannot be published: ${officeName} was not asked for its figures.`,
        'Send the edition to be checked again; offices that were asked stay as they are.',
      )
    case 'unsigned':
      return new Fault(
        'EDN-012',
        `${edition} cannot be published: ${officeName} has not signed for its figures.`,
        'Wait for the signature, or ask its superior.',
      )
    case 'objected':
      return new Fault(
        'EDN-013',
        `${edition} cannot be published: ${officeName} objects: ${objection ?? ''}`,
        'Settle it, and ask the office to check again.',
      )
    case 'changed': {
      const { name, areaName, period, signed, now } = obstacle.changed
      return new Fault(
        'EDN-014',
        `${edition} cannot be published: ${officeName} signed ${name}, ${areaName}, ${period} as ${signed ?? 'missing'} on ${signature?.on}; it is ${now ?? 'missing'} now.`,
        'Ask the office to check again and sign what its figures say now.',
      )
    }
  }
}
