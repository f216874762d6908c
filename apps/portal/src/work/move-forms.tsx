import type { Fault, Procedure, Situation } from '@qaidam/kernel'
import { needsText, whoWords } from '@qaidam/text'
import { FaultNotice, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { postName, recordPath, stateName, stepName, type WorkDesk, wordsOf } from './desk.ts'
import { FieldInput } from './fields.tsx'
import { WorkForm } from './frame.tsx'
import { type OpenMove, openMoves } from './moves-open.ts'

/** A form that came back: what was written, and why it was not taken. */
export interface Refused {
  readonly move: string
  readonly given: URLSearchParams
  readonly faults: readonly Fault[]
}

export interface MoveFormsProps {
  readonly desk: WorkDesk
  readonly procedure: Procedure
  readonly situation: Situation
  readonly refused: Refused | undefined
  /** Makes the next sending of a form the same one, however often it is sent. */
  readonly once: string
  /** Fields of moves that the page itself fills in, such as what it showed. */
  readonly known?: Readonly<Record<string, string>>
}

/** The moves that may follow: those of the reader as forms, the others with who may make them. */
export function MoveForms(props: MoveFormsProps): VNode {
  const { desk, procedure, situation, refused } = props
  const { t } = desk.view
  const moves = openMoves(desk, procedure, situation)
  const mine = moves.filter(({ posts }) => posts.length > 0)
  const others = moves.filter(({ posts }) => posts.length === 0)
  return (
    <>
      {refused !== undefined && !mine.some(({ id }) => id === refused.move) && (
        <RefusalOf desk={desk} refused={refused} />
      )}
      {mine.length === 0 && <p class="note">{moves.length === 0 ? t.nothingFollows : t.noMoveOfYours}</p>}
      {mine.map((open) => (
        <MoveForm
          key={open.id}
          {...props}
          open={open}
          expanded={mine.length === 1 || refused?.move === open.id}
        />
      ))}
      {others.length > 0 && (
        <details class="others">
          <summary>{t.movesOfOthers}</summary>
          <dl class="definitions">
            {others.map(({ id, move }) => (
              <div key={id}>
                <dt>{say(move.name, desk.view)}</dt>
                <dd>{whoWords(move.by, wordsOf(desk, procedure))}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  )
}

function RefusalOf({ desk, refused }: { readonly desk: WorkDesk; readonly refused: Refused }): VNode {
  const { view } = desk
  return (
    <div class="refusal" role="alert">
      <p>
        <strong>{view.t.notTaken}</strong>
      </p>
      {refused.faults.map(({ code, message, fix }) => (
        <FaultNotice key={`${code} ${message}`} view={view} code={code} message={message} fix={fix} />
      ))}
    </div>
  )
}

interface FormProps extends MoveFormsProps {
  readonly open: OpenMove
  readonly expanded: boolean
}

function MoveForm({
  desk,
  procedure,
  situation,
  refused,
  once,
  known = {},
  open,
  expanded,
}: FormProps): VNode {
  const { view } = desk
  const { t } = view
  const { id, move, posts } = open
  const back = refused?.move === id ? refused : undefined
  const leads = move.to === undefined ? t.staysHere : t.leadsTo(stateName(procedure, move.to, view))
  const needs = needsText(move, wordsOf(desk, procedure))
  const [first = ''] = posts
  return (
    <details class="move" open={expanded} id={`move-${id}`}>
      <summary>
        <b>{say(move.name, view)}</b> <span class="move-to">{leads}</span>
      </summary>
      {back !== undefined && <RefusalOf desk={desk} refused={back} />}
      {needs !== '' && <p class="note">{t.moveNeedsNote(needs)}</p>}
      <WorkForm
        desk={desk}
        action={recordPath(procedure.register, situation.record.key)}
        label={say(move.name, view)}
      >
        <input type="hidden" name="move" value={id} />
        <input type="hidden" name="once" value={once} />
        {posts.length > 1 ? (
          <p class="field">
            <label for={`${id}-post`}>{t.actInPost}</label>
            <select id={`${id}-post`} name="post">
              {posts.map((post) => (
                <option key={post} value={post} selected={back?.given.get('post') === post}>
                  {postName(desk, post)}
                </option>
              ))}
            </select>
          </p>
        ) : (
          <input type="hidden" name="post" value={first} />
        )}
        <StepChoice desk={desk} procedure={procedure} open={open} />
        <GroundChoice desk={desk} open={open} chosen={back?.given.get('ground') ?? ''} />
        <OwnFields desk={desk} open={open} known={known} given={back?.given} />
        <Said desk={desk} open={open} given={back?.given} />
        <p class="actions">
          <button type="submit">{say(move.name, view)}</button>
        </p>
      </WorkForm>
    </details>
  )
}

interface OwnFieldsProps {
  readonly desk: WorkDesk
  readonly open: OpenMove
  readonly known: Readonly<Record<string, string>>
  readonly given: URLSearchParams | undefined
}

/** What the move writes down: asked of the reader, or known by the page. */
function OwnFields({ desk, open: { id, move }, known, given }: OwnFieldsProps): VNode {
  return (
    <>
      {Object.entries(move.fields ?? {}).map(([name, field]) => {
        const value = known[name]
        if (value !== undefined) {
          return <input key={name} type="hidden" name={`field.${name}`} value={value} />
        }
        return (
          <FieldInput
            key={name}
            view={desk.view}
            id={`${id}-${name}`}
            name={`field.${name}`}
            field={field}
            value={given?.get(`field.${name}`) ?? ''}
          />
        )
      })}
    </>
  )
}

/** Which of several steps are meant; with one there is nothing to choose. */
function StepChoice({ desk, procedure, open }: Pick<FormProps, 'desk' | 'procedure' | 'open'>): VNode | null {
  if (open.steps.length < 2) return null
  return (
    <fieldset class="field">
      <legend>{desk.view.t.whichSteps}</legend>
      {open.steps.map((step) => (
        <label key={step} class="check">
          <input type="checkbox" name="step" value={step} /> {stepName(procedure, step, desk.view)}
        </label>
      ))}
    </fieldset>
  )
}

function GroundChoice({
  desk,
  open: { id, move },
  chosen,
}: Pick<FormProps, 'desk' | 'open'> & { readonly chosen: string }): VNode | null {
  if (move.grounds === undefined) return null
  const { view } = desk
  return (
    <p class="field">
      <label for={`${id}-ground`}>{view.t.ground}</label>
      <select id={`${id}-ground`} name="ground">
        <option value="">{view.t.pleaseChoose}</option>
        {Object.entries(move.grounds).map(([ground, words]) => (
          <option key={ground} value={ground} selected={ground === chosen}>
            {say(words, view)}
          </option>
        ))}
      </select>
    </p>
  )
}

/** Evidence and reason: asked where the move needs them, and possible anywhere else. */
function Said({
  desk,
  open: { id, move },
  given,
}: Pick<FormProps, 'desk' | 'open'> & { readonly given: URLSearchParams | undefined }): VNode {
  const { t } = desk.view
  const inputs = [
    { name: 'evidence', label: t.evidence, hint: t.evidenceHint, needed: move.needs?.evidence === true },
    { name: 'reason', label: t.reason, hint: t.reasonHint, needed: move.needs?.reason === true },
  ]
  return (
    <>
      {inputs.map(({ name, label, hint, needed }) => (
        <p key={name} class="field">
          <label for={`${id}-${name}`}>
            {label}
            {!needed && <span class="optional"> {t.fieldOptional}</span>}
          </label>
          <input
            id={`${id}-${name}`}
            name={name}
            type="text"
            maxLength={500}
            value={given?.get(name) ?? ''}
            aria-describedby={`${id}-${name}-hint`}
            autocomplete="off"
          />
          <span class="hint" id={`${id}-${name}-hint`}>
            {hint}
          </span>
        </p>
      ))}
    </>
  )
}
