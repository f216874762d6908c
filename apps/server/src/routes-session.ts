import { dayOfLocalTime, Fault, localTimeOf, titleOfPost } from '@qaidam/kernel'
import { readStaff } from '@qaidam/portal'
import type { FastifyInstance } from 'fastify'
import type { AppContext } from './app.ts'

/** Who acts in the browser that asks. */
export function sessionRoutes(app: FastifyInstance, { store }: AppContext): void {
  const { code: area, name, synthetic } = store.prefecture
  app.get('/api/session', { schema: { hide: true } }, async ({ staff }) => {
    if (staff === undefined)
      throw new Fault(
        'SRV-051',
        'Nobody is signed in here.',
        'Sign in at /work/sign-in, and choose who acts.',
      )
    const { people, posts } = await readStaff(store)
    return {
      person: staff.person,
      name: people.get(staff.person) ?? staff.person,
      token: staff.token,
      posts: [...posts.values()]
        .filter(({ holder }) => holder === staff.person)
        .map((post) => ({ post: post.post, office: post.office, title: titleOfPost(post) })),
      prefecture: { area, name, synthetic },
      today: dayOfLocalTime(localTimeOf(store.clock())),
    }
  })
}
