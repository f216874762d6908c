import { addDays, type Fault, titleOfPost } from '@qaidam/kernel'
import { FaultNotice, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaOptions, officeName } from '../desk.ts'
import { heldPosts, postName, type WorkDesk } from './desk.ts'
import { WorkForm } from './frame.tsx'

/** An instruction that is being written: new, or come back with what was wrong. */
export interface InstructionAsked {
  readonly once: string
  readonly given: URLSearchParams
  readonly faults: readonly Fault[]
}

const DAYS_TO_REPLY = 7

interface FormProps {
  readonly desk: WorkDesk
  readonly asked: InstructionAsked
}

/** An instruction on a figure or a record: what is asked, of whom, and by when. */
export function InstructionForm({ desk, asked }: FormProps): VNode {
  const { view } = desk
  const { t } = view
  const { once, given, faults } = asked
  if (heldPosts(desk).length === 0) return <p class="note">{t.noPosts}</p>
  return (
    <>
      {faults.length > 0 && (
        <div class="refusal" role="alert">
          {faults.map(({ code, message, fix }) => (
            <FaultNotice key={`${code} ${message}`} view={view} code={code} message={message} fix={fix} />
          ))}
        </div>
      )}
      <WorkForm desk={desk} action="/work/leader" label={t.giveInstruction}>
        <input type="hidden" name="once" value={once} />
        <p class="field">
          <label for="wording">{t.wording}</label>
          <textarea id="wording" name="wording" rows={4} maxLength={1000} required>
            {given.get('wording') ?? ''}
          </textarea>
        </p>
        <About desk={desk} asked={asked} />
        <Between desk={desk} asked={asked} />
        <p class="actions">
          <button type="submit">{t.giveInstruction}</button>
        </p>
      </WorkForm>
    </>
  )
}

/** What the instruction is about: a record of a register, or a figure in a period. */
function About({ desk, asked: { given } }: FormProps): VNode {
  const { t } = desk.view
  const about = given.get('about') ?? (given.has('figure') ? 'figure' : 'record')
  const source = given.get('source') ?? given.get('register') ?? given.get('figure') ?? ''
  const object = given.get('object') ?? given.get('record') ?? given.get('period') ?? ''
  const options = [
    { value: 'record', label: t.aboutRecord },
    { value: 'figure', label: t.aboutFigure },
  ]
  return (
    <div class="field-row">
      <Select id="about" label={t.instructAbout} value={about} options={options} />
      <Text id="source" label={t.sourceId} value={source} hint={t.sourceHint} />
      <Text id="object" label={t.objectId} value={object} hint={t.objectHint} />
    </div>
  )
}

/** Who asks whom, where, and by when. */
function Between({ desk, asked: { given } }: FormProps): VNode {
  const { t } = desk.view
  const posts = heldPosts(desk).map(({ post }) => post ?? '')
  const due = given.get('dueOn') ?? addDays(desk.today, DAYS_TO_REPLY)
  return (
    <>
      <div class="field-row">
        <Select
          id="area"
          label={t.area}
          value={given.get('area') ?? desk.store.prefecture.code}
          options={areaOptions(desk, undefined, 'township')}
        />
        <Select
          id="givenBy"
          label={t.actInPost}
          value={given.get('givenBy') ?? ''}
          options={posts.map((post) => ({ value: post, label: postName(desk, post) }))}
        />
      </div>
      <div class="field-row">
        <Recipient desk={desk} chosen={given.get('givenTo') ?? ''} />
        <p class="field">
          <label for="dueOn">{t.dueOn}</label>
          <input id="dueOn" name="dueOn" type="date" required value={due} />
        </p>
      </div>
    </>
  )
}

interface SelectProps {
  readonly id: string
  /** Where it is not the id. */
  readonly name?: string
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export function Select({ id, name, label, value, options }: SelectProps): VNode {
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <select id={id} name={name ?? id} required>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  )
}

interface TextProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly hint: string
}

function Text({ id, label, value, hint }: TextProps): VNode {
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={id}
        type="text"
        required
        value={value}
        aria-describedby={`${id}-hint`}
        autocomplete="off"
      />
      <span class="hint" id={`${id}-hint`}>
        {hint}
      </span>
    </p>
  )
}

/** Posts by their office, with who holds them. */
function Recipient({ desk, chosen }: { readonly desk: WorkDesk; readonly chosen: string }): VNode {
  const { view, names } = desk
  const posts = [...names.posts.values()]
  const offices = [...new Set(posts.map(({ office }) => office ?? ''))]
  return (
    <p class="field">
      <label for="givenTo">{view.t.givenTo}</label>
      <select id="givenTo" name="givenTo" required>
        <option value="">{view.t.pleaseChoose}</option>
        {offices.map((office) => (
          <optgroup key={office} label={officeName(desk, office)}>
            {posts
              .filter((post) => post.office === office)
              .map((post) => (
                <option key={post.post} value={post.post ?? ''} selected={post.post === chosen}>
                  {view.t.postHeldBy(say(titleOfPost(post), view), names.people.get(post.holder ?? '') ?? '')}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </p>
  )
}
