import { settingRegister, targetRegister, titleOfPost } from '@qaidam/kernel'
import { readStaff } from '@qaidam/portal'
import type { JournalEntry, Store } from '@qaidam/storage'
import type { FastifyInstance } from 'fastify'
import type { AppContext } from '../app.ts'
import { mustBeClerk, NEEDS_KEY } from '../clerk.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { VERSION } from '../version.ts'

/** Registers that the prefecture is run by; they are edited like every other. */
const RUN_BY = ['staff', 'post', 'duty', 'working-day', targetRegister.id, settingRegister.id]
/** How far back imports are looked for. */
const ENTRIES_MAX = 150
const IMPORTS_MAX = 12

/** What an administrator looks at: who holds which post, how the server is, what was imported. */
export function administrationRoutes(app: FastifyInstance, context: AppContext, jobs: Jobs): void {
  const { store, key } = context
  const secured = (summary: string) => ({ schema: { summary, security: NEEDS_KEY } })
  app.get('/api/administration', secured('Offices, their posts and who holds them'), async (request) => {
    mustBeClerk(request, key)
    const [{ people, posts }, standing] = await Promise.all([
      readStaff(store),
      store.standing(RUN_BY.filter((id) => store.composition.registers.has(id))),
    ])
    return {
      offices: store.prefecture.offices.map(({ id, name, line, area }) => ({
        id,
        name,
        line,
        area: store.areas.find(area)?.name ?? { zh: area, en: area },
        posts: [...posts.values()]
          .filter(({ office }) => office === id)
          .map((post) => ({
            post: post.post,
            title: titleOfPost(post),
            holder: post.holder == null ? null : (people.get(post.holder) ?? post.holder),
          })),
      })),
      registers: standing.map(({ register, records }) => ({
        id: register,
        name: store.composition.registers.get(register)?.name,
        why: store.composition.registers.get(register)?.why,
        records,
      })),
    }
  })
  app.get(
    '/api/administration/health',
    secured('How the server is, and what runs in it'),
    async (request) => {
      mustBeClerk(request, key)
      const head = await store.head()
      const verified = jobs.list().find(({ kind, state }) => kind === 'verification' && state === 'done')
      return {
        version: VERSION,
        head,
        /** Entries that a reader still adds to what is folded; null where nothing was folded yet. */
        unfolded: context.folded?.() === undefined ? null : head.seq - (context.folded() ?? 0),
        bytes: (await context.bytes?.()) ?? null,
        verified:
          verified === undefined ? null : { job: verified.id, at: verified.endedAt, result: verified.result },
        routines: context.routines?.list() ?? [],
      }
    },
  )
  app.get(
    '/api/administration/imports',
    secured('Files and loads of late, from the journal'),
    async (request) => {
      mustBeClerk(request, key)
      return { imports: await importsOf(store) }
    },
  )
}

async function importsOf(store: Store): Promise<readonly Partial<JournalEntry>[]> {
  const { seq } = await store.head()
  const found: Partial<JournalEntry>[] = []
  for (let at = seq; at > Math.max(0, seq - ENTRIES_MAX) && found.length < IMPORTS_MAX; at -= 1) {
    const entry = await store.entry(at)
    if (entry?.kind !== 'load') continue
    const { recordedAt, actor, reason, registers, rowCount } = entry
    found.push({ seq: at, recordedAt, actor, reason, registers, rowCount })
  }
  return found
}
