import {
  type AreaCode,
  type DocumentInput,
  type Language,
  type Problem,
  period,
  type ReportDocument,
  type Situation,
  type Values,
} from '@qaidam/kernel'
import { writeReport } from '../write.ts'
import { checkId } from './naming.ts'
import { type EditionSource, recordNow, withComposition } from './source.ts'
import { composedFor } from './wording.ts'

/** A figure as an office signed it. */
export interface SignedFigure {
  readonly figure: string
  readonly area: string
  readonly period: string
  readonly value: string | null
  readonly raw: string | null
}

/** A figure that says something else than what was signed; null where it is no longer, or not yet, said. */
export interface ChangedFigure {
  readonly figure: string
  readonly name: string
  readonly area: string
  readonly areaName: string
  readonly period: string
  readonly unit: string
  readonly signed: string | null
  readonly now: string | null
}

/** How far one office is with its figures. */
export interface OfficeStanding {
  readonly office: string
  readonly officeName: string
  readonly check: string
  readonly post: string | null
  /** Undefined where the office was not asked yet. */
  readonly stage: string | undefined
  readonly inputs: readonly DocumentInput[]
  /** The last signature that took effect. */
  readonly signature: Values | undefined
  /** Why the office objects. */
  readonly objection: string | null
  /** What has changed since the signature. */
  readonly changed: readonly ChangedFigure[]
}

/** Something that stands in the way of publishing. */
export type Obstacle =
  | ({ readonly kind: 'problem' } & Problem)
  | { readonly kind: 'unasked' | 'unsigned' | 'objected'; readonly office: OfficeStanding }
  | { readonly kind: 'changed'; readonly office: OfficeStanding; readonly changed: ChangedFigure }

/** An edition as it would be published now. */
export interface EditionDraft {
  readonly documents: Readonly<Record<Language, ReportDocument>>
  readonly offices: readonly OfficeStanding[]
  readonly obstacles: readonly Obstacle[]
}

/** Writes an edition with the values of an entry of the journal, and tells what stands in its way. */
export async function draftOf(source: EditionSource, edition: Values, seq: number): Promise<EditionDraft> {
  const documents = await documentsOf(source, edition, seq)
  const offices = await officesOf(source, edition.edition ?? '', documents.zh)
  return { documents, offices, obstacles: [...problemsOf(documents), ...offices.flatMap(obstaclesOf)] }
}

/** The edition in both languages, as known when an entry was the last. */
async function documentsOf(
  source: EditionSource,
  edition: Values,
  seq: number,
): Promise<EditionDraft['documents']> {
  const zh = await documentIn(source, edition, seq, 'zh')
  return { zh, en: await documentIn(source, edition, seq, 'en') }
}

/** An edition in its own wording, as known when an entry was the last. */
export async function documentIn(
  source: EditionSource,
  { edition, report, area, period: of }: Values,
  seq: number,
  language: Language,
): Promise<ReportDocument> {
  const worded = withComposition(
    source,
    await composedFor(source, { edition: edition ?? '', report: report ?? '' }, { seq }),
  )
  return writeReport(worded, report ?? '', {
    area: area as AreaCode,
    period: period(of ?? ''),
    seq,
    language,
  })
}

/** What cannot be said, once for both languages. */
function problemsOf({ zh, en }: EditionDraft['documents']): readonly Obstacle[] {
  const seen = new Set(zh.problems.map(({ code, message }) => `${code} ${message}`))
  const more = en.problems.filter(({ code, message }) => !seen.has(`${code} ${message}`))
  return [...zh.problems, ...more].map((problem) => ({ kind: 'problem', ...problem }))
}

async function officesOf(
  source: EditionSource,
  edition: string,
  document: ReportDocument,
): Promise<readonly OfficeStanding[]> {
  const owners = new Map<string, DocumentInput[]>()
  for (const input of document.inputs) {
    const own = owners.get(input.owner)
    if (own === undefined) owners.set(input.owner, [input])
    else own.push(input)
  }
  return Promise.all(
    [...owners].map(([office, inputs]) =>
      officeOf(source, checkId(edition, office), office, inputs, document),
    ),
  )
}

async function officeOf(
  source: EditionSource,
  check: string,
  office: string,
  inputs: readonly DocumentInput[],
  document: ReportDocument,
): Promise<OfficeStanding> {
  const situation = await source.situation('edition-office', check)
  const signature = situation?.moves.findLast(({ move, effect }) => move === 'sign' && effect === 'true')
  const signed = signature === undefined ? undefined : await signedBy(source, check, signature)
  return {
    office,
    officeName: inputs[0]?.ownerName ?? office,
    check,
    post: situation?.record.values.post ?? null,
    stage: situation?.stage,
    inputs,
    signature,
    objection: objectionOf(situation),
    changed:
      situation?.stage === 'signed' && signed !== undefined ? changes(signed, inputs, document.inputs) : [],
  }
}

function objectionOf(situation: Situation | undefined): string | null {
  if (situation?.stage !== 'objected') return null
  return situation.moves.findLast(({ move }) => move === 'object')?.reason ?? null
}

async function signedBy(
  source: EditionSource,
  check: string,
  { number }: Values,
): Promise<readonly SignedFigure[]> {
  const kept = await recordNow(source, 'edition-signature', [check, number ?? ''])
  return JSON.parse(kept?.said ?? '[]') as readonly SignedFigure[]
}

const nameOf = ({ figure, area, period: of }: Pick<SignedFigure, 'figure' | 'area' | 'period'>) =>
  `${figure} ${area} ${of}`

/** Every figure of an office that is not what was signed. */
export function changes(
  signed: readonly SignedFigure[],
  inputs: readonly DocumentInput[],
  all: readonly DocumentInput[],
): readonly ChangedFigure[] {
  const before = new Map(signed.map((each) => [nameOf(each), each]))
  const now = new Set(inputs.map(nameOf))
  const said = inputs.flatMap((input): readonly ChangedFigure[] => {
    const old = before.get(nameOf(input))
    if (old !== undefined && old.value === input.value && old.raw === input.raw) return []
    const { figure, name, area, areaName, period: of, unit, value, raw } = input
    const finer = old !== undefined && old.value === value
    const shown = finer ? { signed: old.raw, now: raw } : { signed: old?.value ?? null, now: value }
    return [{ figure, name, area, areaName, period: of, unit, ...shown }]
  })
  const gone = signed.flatMap((old): readonly ChangedFigure[] => {
    if (now.has(nameOf(old))) return []
    const { name = old.figure, unit = '' } = all.find(({ figure }) => figure === old.figure) ?? {}
    const { figure, area, period: of, value } = old
    return [{ figure, name, area, areaName: area, period: of, unit, signed: value, now: null }]
  })
  return [...said, ...gone]
}

function obstaclesOf(office: OfficeStanding): readonly Obstacle[] {
  if (office.stage === undefined) return [{ kind: 'unasked', office }]
  if (office.stage === 'objected') return [{ kind: 'objected', office }]
  if (office.stage !== 'signed') return [{ kind: 'unsigned', office }]
  return office.changed.map((changed) => ({ kind: 'changed', office, changed }))
}

/** What an office signs: its figures as the document says them. */
export function signedFigures(inputs: readonly DocumentInput[]): readonly SignedFigure[] {
  return inputs.map(({ figure, area, period: of, value, raw }) => ({ figure, area, period: of, value, raw }))
}
