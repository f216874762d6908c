import { addDays, type Fault, startOfDay, titleOfPost } from '@qaidam/kernel'
import type { OwedStep } from '@qaidam/storage'
import { PageTitle, Section, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { officeName } from '../desk.ts'
import { heldPosts, personName, type WorkDesk } from './desk.ts'
import { Findings, findingsOf } from './findings-list.tsx'
import { WorkFrame } from './frame.tsx'
import { type NamedStep, namedSteps, OwedTable } from './owed-list.tsx'

interface Part {
  readonly id: string
  readonly heading: string
  readonly none: string
  readonly steps: readonly OwedStep[]
  readonly withPost?: boolean
}

/** A word on a finding: new, or come back with why it was not taken. */
interface WorkAsked {
  readonly once: string
  readonly faults: readonly Fault[]
}

/** My work: what is late, what comes due, what waits, what stands still, what I asked of others. */
export async function workPage(desk: WorkDesk, word: WorkAsked): Promise<VNode> {
  const { view, store, session } = desk
  const { t } = view
  const { owed, asked } = await store.workOf(session.person)
  const parts = partsOf(desk, owed, asked)
  const findings = await findingsOf(desk)
  const named = await Promise.all(parts.map(({ steps }) => namedSteps(desk, steps)))
  return (
    <WorkFrame desk={desk} title={t.workMine} section="/work">
      <PageTitle
        over={personName(desk, session.person)}
        title={t.workMine}
        under={owed.length === 0 ? t.nothingWaits : t.waitsInAll(String(owed.length))}
      />
      {desk.query.get('explained') !== null && (
        <p class="done" role="status">
          {t.findingExplained}
        </p>
      )}
      <nav class="counts" aria-label={t.workMine}>
        <ul>
          {parts.map(({ id, heading, steps }) => (
            <li key={id} class={steps.length > 0 ? `count count-${id}` : 'count'}>
              <a href={`#${id}`}>
                <b>{steps.length}</b> {heading}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map((part, index) => (
        <WorkPart key={part.id} desk={desk} part={part} named={named[index] ?? []} />
      ))}
      <Section heading={t.workFindings} id="findings">
        <Findings desk={desk} findings={findings} {...word} />
      </Section>
      <Section heading={t.myPosts} id="posts">
        <Posts desk={desk} />
      </Section>
    </WorkFrame>
  )
}

function partsOf(desk: WorkDesk, owed: readonly OwedStep[], asked: readonly OwedStep[]): readonly Part[] {
  const { t } = desk.view
  const weekEnd = startOfDay(addDays(desk.today, 8))
  const open = owed.filter(({ status }) => status === 'open')
  const late = open.filter(({ lateFrom }) => lateFrom !== null && lateFrom <= desk.now)
  const week = open.filter(({ lateFrom }) => lateFrom !== null && lateFrom > desk.now && lateFrom <= weekEnd)
  const rest = open.filter((step) => !late.includes(step) && !week.includes(step))
  const paused = owed.filter(({ status }) => status === 'paused')
  return [
    { id: 'late', heading: t.workLate, none: t.workLateNone, steps: late },
    { id: 'week', heading: t.workWeek, none: t.workWeekNone, steps: week },
    { id: 'waiting', heading: t.workWaiting, none: t.workWaitingNone, steps: rest },
    { id: 'paused', heading: t.workPaused, none: t.workPausedNone, steps: paused },
    { id: 'asked', heading: t.workAsked, none: t.workAskedNone, steps: asked, withPost: true },
  ]
}

interface PartProps {
  readonly desk: WorkDesk
  readonly part: Part
  readonly named: readonly NamedStep[]
}

function WorkPart({ desk, part, named }: PartProps): VNode {
  const { id, heading, none, steps, withPost = false } = part
  return (
    <Section heading={heading} id={id} wide>
      {steps.length === 0 ? (
        <p class="note">{none}</p>
      ) : (
        <OwedTable desk={desk} caption={heading} steps={named} total={steps.length} withPost={withPost} />
      )}
    </Section>
  )
}

function Posts({ desk }: { readonly desk: WorkDesk }): VNode {
  const { view } = desk
  const posts = heldPosts(desk)
  if (posts.length === 0) return <p class="note">{view.t.noPosts}</p>
  return (
    <ul class="citations">
      {posts.map((post) => (
        <li key={post.post}>
          {view.t.postOf(officeName(desk, post.office ?? ''), say(titleOfPost(post), view))}
        </li>
      ))}
    </ul>
  )
}
