import type { Fault } from '@qaidam/kernel'
import { dayText } from '@qaidam/text'
import { Section, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { CitizenPage, Refusals } from '../citizens/frame.tsx'
import { areaName, type Desk } from '../desk.ts'
import { fieldText } from '../fields.ts'
import { type Activity, type ActivityRegister, readActivities } from './activities.ts'
import { Pages, pageOf } from './paging.tsx'

const PER_PAGE = 20

export const activityLink = ({ view }: Pick<Desk, 'view'>, { id }: Pick<Activity, 'id'>) =>
  view.link(`/activities/${encodeURIComponent(id)}`)

/** What volunteers can sign up for, and what was held. */
export async function activitiesPage(desk: Desk): Promise<VNode | undefined> {
  const activities = await readActivities(desk)
  const of = desk.options.activities
  if (activities === undefined || of === undefined) return undefined
  const { view } = desk
  const { t } = view
  const open = activities.filter((activity) => activity.open)
  const paged = pageOf(
    activities.filter((activity) => !activity.open),
    desk.query.get('page'),
    PER_PAGE,
  )
  return (
    <CitizenPage
      desk={desk}
      title={t.activities}
      description={t.activitiesUnder}
      column={{ name: t.activities, href: '/sections' }}
      back={{ label: t.sections, path: '/sections' }}
      head={{ under: t.activitiesUnder }}
    >
      <Section heading={t.activitiesNext} id="next">
        {open.length === 0 ? (
          <p class="note">{t.activitiesNone}</p>
        ) : (
          <ActivityList desk={desk} of={of} activities={open} />
        )}
      </Section>
      {paged.items.length > 0 && (
        <Section heading={t.activitiesPast} id="past">
          <ActivityList desk={desk} of={of} activities={paged.items} />
          <Pages view={view} paged={paged} link={(page) => view.link('/activities', { page })} />
        </Section>
      )}
    </CitizenPage>
  )
}

interface ListProps {
  readonly desk: Desk
  readonly of: ActivityRegister
  readonly activities: readonly Activity[]
}

function ActivityList({ desk, of, activities }: ListProps): VNode {
  const { view } = desk
  const { t } = view
  return (
    <ul class="headlines">
      {activities.map((activity) => (
        <li key={activity.id}>
          <span>
            <a href={activityLink(desk, activity)} lang="zh-CN">
              {activity.values[of.name]}
            </a>
            <span class="row-note">
              {areaName(desk, activity.values[of.area] ?? '')}
              {activity.open &&
                ` · ${activity.left === 0 ? t.activityFull : t.placesLeft(String(activity.left))}`}
            </span>
          </span>
          <time dateTime={activity.held}>{dayText(activity.held, view.language)}</time>
        </li>
      ))}
    </ul>
  )
}

/** What became of a sign-up; absent where nobody has sent the form. */
export interface SigningUp {
  readonly faults: readonly Fault[]
  /** Number and name belong to no volunteer together. */
  readonly unknown: boolean
  readonly done: boolean
}

const UNSENT: SigningUp = { faults: [], unknown: false, done: false }

/** One activity, with the form to sign up while there are places and its day has not come. */
export async function activityPage(desk: Desk, id: string, sent = UNSENT): Promise<VNode | undefined> {
  const activity = (await readActivities(desk))?.find((each) => each.id === id)
  const of = desk.options.activities
  if (activity === undefined || of === undefined) return undefined
  const { view } = desk
  const { t } = view
  const name = activity.values[of.name] ?? id
  return (
    <CitizenPage
      desk={desk}
      title={name}
      description={t.activitiesUnder}
      column={{ name: t.activities, href: '/sections' }}
      back={{ label: t.activities, path: '/activities' }}
      head={{ over: dayText(activity.held, view.language) }}
    >
      <Section heading={t.activityAbout}>
        <Told desk={desk} of={of} activity={activity} />
      </Section>
      <Section heading={t.signUp} id="sign-up">
        {sent.done ? (
          <p role="status" id="signed-up">
            {t.signedUp}
          </p>
        ) : !activity.open ? (
          <p class="note">{t.activityOver}</p>
        ) : activity.left === 0 ? (
          <p class="note">{t.activityFull}</p>
        ) : (
          <SignUpForm desk={desk} activity={activity} sent={sent} />
        )}
      </Section>
    </CitizenPage>
  )
}

interface ActivityProps {
  readonly desk: Desk
  readonly activity: Activity
}

function Told({ desk, of, activity }: ActivityProps & { readonly of: ActivityRegister }): VNode {
  const { view, store } = desk
  const fields = store.composition.registers.get(of.register)?.fields ?? {}
  const rows = [of.area, ...of.told, of.places].flatMap((name) => {
    const field = fields[name]
    const value = activity.values[name] ?? null
    return field === undefined || value === null
      ? []
      : [{ name: say(field.name, view), text: fieldText(desk, field, value) }]
  })
  const left = activity.open ? [{ name: view.t.placesFree, text: String(activity.left) }] : []
  return (
    <dl class="definitions">
      {[...rows, ...left].map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function SignUpForm({ desk, activity, sent }: ActivityProps & { readonly sent: SigningUp }): VNode {
  const { view } = desk
  const { t } = view
  return (
    <>
      <Refusals desk={desk} faults={sent.faults} />
      {sent.unknown && (
        <p class="refusal" role="alert">
          {t.volunteerUnknown}
        </p>
      )}
      <form
        method="post"
        action={view.link(`/activities/${encodeURIComponent(activity.id)}`)}
        class="stack"
        aria-label={t.signUp}
      >
        <p class="field">
          <label for="volunteer">{t.volunteerNumber}</label>
          <input id="volunteer" name="volunteer" type="text" required maxLength={20} autocomplete="off" />
        </p>
        <p class="field">
          <label for="name">{t.volunteerName}</label>
          <input id="name" name="name" type="text" required maxLength={40} autocomplete="name" />
        </p>
        <p class="note">{t.signUpPrivacy}</p>
        <p>
          <button type="submit">{t.signUp}</button>
        </p>
      </form>
    </>
  )
}
