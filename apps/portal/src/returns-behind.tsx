import type { Figure } from '@qaidam/kernel'
import type { ReturnStanding, Store } from '@qaidam/storage'
import { Section, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import type { Desk } from './desk.ts'
import type { Trace } from './trace-reading.ts'
import { postName, readStaff, type StaffNames } from './work/desk.ts'

/** The returns that stand behind a number, and what the posts that accepted them are called. */
export interface Behind {
  readonly returns: readonly ReturnStanding[]
  readonly names: StaffNames
}

/** Nothing where no return is owed for what the figure reads. */
export async function readBehind(
  store: Store,
  figure: Figure,
  { area, of }: Pick<Trace, 'area' | 'of'>,
): Promise<Behind | undefined> {
  if (store.composition.returns.size === 0) return undefined
  const returns = await store.returnsBehind({ figure, area, period: of })
  return returns.length === 0 ? undefined : { returns, names: await readStaff(store) }
}

interface BehindProps {
  readonly desk: Desk
  readonly behind: Behind | undefined
}

/** How many returns were accepted, and by which posts: the public learns no person. */
export function ReturnsBehind({ desk, behind }: BehindProps): VNode | null {
  if (behind === undefined) return null
  const { view, store } = desk
  const { t } = view
  const forms = [...new Set(behind.returns.map(({ form }) => form))]
  return (
    <Section heading={t.returnsBehind} id="returns">
      <ul class="citations">
        {forms.map((form) => {
          const own = behind.returns.filter((each) => each.form === form)
          const accepted = own.flatMap((each) => each.accepted ?? [])
          const posts = [
            ...new Set(accepted.map(({ post }) => postName({ ...desk, names: behind.names }, post))),
          ]
          const name = store.composition.returns.get(form)?.name
          const count = t.acceptedOf(String(accepted.length), String(own.length))
          return (
            <li key={form}>
              <b>{name === undefined ? form : say(name, view)}</b>{' '}
              {posts.length === 0 ? count : t.acceptedByPosts(count, posts.join(t.listSeparator))}
            </li>
          )
        })}
      </ul>
      <p class="note">{t.returnsBehindNote}</p>
    </Section>
  )
}
