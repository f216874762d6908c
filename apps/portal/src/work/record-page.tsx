import { type Field, OPENING, type Procedure, type Situation, type Values } from '@qaidam/kernel'
import type { Answering } from '@qaidam/storage'
import { dayText, limitText, timeText } from '@qaidam/text'
import {
  type Column,
  Definitions,
  PageTitle,
  ProcedureFigure,
  placeOf,
  Section,
  say,
  Table,
} from '@qaidam/ui'
import type { VNode } from 'preact'
import { fieldText, isOpen } from '../fields.ts'
import {
  personName,
  postName,
  postWithHolder,
  stateName,
  stepName,
  untilText,
  type WorkDesk,
  wordsOf,
} from './desk.ts'
import { WorkFrame } from './frame.tsx'
import { MoveForms, type Refused } from './move-forms.tsx'
import { CardMark } from './owed-list.tsx'
import { recordWords } from './record-words.ts'

export interface RecordProps {
  readonly desk: WorkDesk
  readonly procedure: Procedure
  readonly situation: Situation
}

export interface RecordPageOptions {
  readonly refused?: Refused
  readonly once: string
}

/** A record: where it stands, its clock, who answers, what was done, and what the reader may do. */
export async function workRecordPage(
  desk: WorkDesk,
  procedure: Procedure,
  record: string,
  { refused, once }: RecordPageOptions,
): Promise<VNode | undefined> {
  const { view, store } = desk
  const { t } = view
  const situation = await store.situation(procedure.register, record)
  if (situation === undefined) return undefined
  const answering = await store.answering(procedure.register, record, desk.today)
  const words = await recordWords(store, procedure.register, record)
  const register = store.composition.registers.get(procedure.register)
  const facts = { desk, procedure, situation }
  const made = procedure.moves[desk.query.get('done') ?? '']
  return (
    <WorkFrame desk={desk} title={`${say(procedure.name, view)} ${record}`} section="/work">
      <PageTitle
        over={register === undefined ? procedure.register : `${say(register.name, view)} ${record}`}
        title={words === '' ? record : words}
      />
      {made !== undefined && (
        <p class="done" role="status">
          {t.moveMade(say(made.name, view))}
        </p>
      )}
      <Standing {...facts} answering={answering} />
      <Section heading={t.whatYouMay} id="moves">
        <MoveForms {...facts} refused={refused} once={once} />
      </Section>
      <Section heading={t.procedureDrawing} id="drawing" wide>
        <ProcedureFigure
          view={view}
          procedure={procedure}
          words={wordsOf(desk, procedure)}
          place={placeOf(procedure, situation)}
        />
      </Section>
      <Section heading={t.whatItSays} id="record">
        <RecordValues desk={desk} values={situation.record.values} register={procedure.register} />
        <p class="actions">
          <a href={view.link('/work/answering', { record: `${procedure.register}~${record}` })}>
            {t.whoAnsweredOn}
          </a>
          <a href={view.link('/work/leader', { register: procedure.register, record })}>{t.instructOnThis}</a>
        </p>
      </Section>
      <Section heading={t.movesMade} id="history" wide>
        <History {...facts} />
      </Section>
    </WorkFrame>
  )
}

/** The stage, who answers for all of it, and the clock of each step. */
export function Standing({
  desk,
  procedure,
  situation,
  answering,
}: RecordProps & { readonly answering: Answering | undefined }): VNode {
  const { view } = desk
  const { t, language } = view
  const columns: readonly Column<Values>[] = [
    { name: t.toDo, header: true, cell: ({ step }) => stepName(procedure, step ?? '', view) },
    { name: t.answersFor, cell: ({ post }) => postWithHolder(desk, post ?? '') },
    {
      name: t.since,
      cell: ({ openedAt }) => <span class="short">{dayText((openedAt ?? '').slice(0, 10), language)}</span>,
    },
    { name: t.limitTerm, cell: ({ step }) => limitOf(desk, procedure, step ?? '') },
    {
      name: t.clock,
      cell: (task) => (
        <>
          <CardMark desk={desk} card={task.card ?? 'none'} />{' '}
          {untilText(
            { status: task.status === 'paused' ? 'paused' : 'open', lateFrom: timeOf(task.lateFrom) },
            desk,
          )}
        </>
      ),
    },
  ]
  return (
    <Section heading={t.whereItStands} id="standing" wide>
      <Definitions
        terms={[
          {
            term: t.state,
            detail: (
              <b>
                {situation.stage === undefined ? t.notBegun : stateName(procedure, situation.stage, view)}
              </b>
            ),
          },
          {
            term: t.whoAnswersForAll,
            detail: answering === undefined ? t.none : answeringText(desk, answering),
          },
        ]}
      />
      {situation.tasks.length > 0 && <Table caption={t.owedNow} columns={columns} rows={situation.tasks} />}
    </Section>
  )
}

const timeOf = (text: string | null | undefined) =>
  (text ?? null) as Parameters<typeof untilText>[0]['lateFrom']

export function answeringText(desk: WorkDesk, { post, person }: Answering): string {
  const name = postName(desk, post)
  return person === null
    ? desk.view.t.postVacant(name)
    : desk.view.t.postHeldBy(name, personName(desk, person))
}

function limitOf(desk: WorkDesk, procedure: Procedure, step: string): string {
  for (const [id, state] of Object.entries(procedure.states)) {
    const rule = 'steps' in state ? state.steps[step] : id === step && 'answers' in state ? state : undefined
    if (rule?.limit !== undefined) return limitText(rule.limit, wordsOf(desk, procedure))
  }
  return desk.view.t.noLimit
}

interface ValuesProps {
  readonly desk: WorkDesk
  readonly values: Values
  readonly register: string
}

/** What the record says; what is personal stays covered until unmasking is a journalled act. */
function RecordValues({ desk, values, register }: ValuesProps): VNode {
  const fields = desk.store.composition.registers.get(register)?.fields ?? {}
  const { view } = desk
  const terms = Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name] ?? null
    if (value === null) return []
    const personal = !isOpen(field) && field.sensitivity === 'personal'
    const detail = personal ? view.t.masked : valueText(desk, field, value)
    return [{ term: say(field.name, view), detail }]
  })
  return <Definitions terms={terms} />
}

/** A value in words; posts and offices by their names. */
function valueText(desk: WorkDesk, field: Field, value: string): string {
  if (desk.names.posts.has(value)) return postWithHolder(desk, value)
  return fieldText(desk, field, value)
}

/** Every move with who made it, when, why and by what evidence; the newest first. */
export function History({ desk, procedure, situation }: RecordProps): VNode {
  const { view } = desk
  const { t } = view
  const columns: readonly Column<Values>[] = [
    { name: t.when, cell: ({ at }) => <span class="short">{timeText(at ?? '', view.language)}</span> },
    {
      name: t.move,
      header: true,
      cell: (move) => (
        <>
          {move.move === OPENING ? t.entered : say(procedure.moves[move.move ?? '']?.name ?? NAMELESS, view)}
          {move.step != null && (
            <span class="row-note">
              {move.step
                .split(', ')
                .map((step) => stepName(procedure, step, view))
                .join(t.listSeparator)}
            </span>
          )}
          {move.effect === 'false' && <span class="row-note">{t.waitsForSecond}</span>}
        </>
      ),
    },
    { name: t.toState, cell: ({ to }) => stateName(procedure, to ?? '', view) },
    {
      name: t.byWhom,
      cell: ({ post, person }) => (
        <>
          {person == null ? '' : personName(desk, person)}
          {post != null && <span class="row-note">{postName(desk, post)}</span>}
        </>
      ),
    },
    {
      name: t.inTimeTerm,
      cell: ({ inTime }) => (inTime == null ? '' : inTime === 'true' ? t.inTime : t.notInTime),
    },
    { name: t.saidWith, cell: (move) => <MoveSaid desk={desk} procedure={procedure} move={move} /> },
  ]
  return <Table caption={t.movesMade} columns={columns} rows={[...situation.moves].reverse()} />
}

const NAMELESS = { zh: '', en: '' }

function MoveSaid({
  desk,
  procedure,
  move,
}: Pick<RecordProps, 'desk' | 'procedure'> & { readonly move: Values }): VNode {
  const { view } = desk
  const { t } = view
  const definition = procedure.moves[move.move ?? '']
  const own = Object.entries(definition?.fields ?? {}).flatMap(([name, field]) => {
    const value = move[name] ?? null
    return value === null ? [] : [t.termWith(say(field.name, view), fieldText(desk, field, value))]
  })
  const ground = definition?.grounds?.[move.ground ?? '']
  const said = [
    ...own,
    ...(ground === undefined ? [] : [t.termWith(t.ground, say(ground, view))]),
    ...(move.reason == null ? [] : [t.termWith(t.reason, move.reason)]),
    ...(move.evidence == null ? [] : [t.termWith(t.evidence, move.evidence)]),
  ]
  return (
    <ul>
      {said.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
