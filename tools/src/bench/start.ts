import { join } from 'node:path'
import { runChild } from './child.ts'
import { median } from './clock.ts'
import type { Bench, Sizes } from './measured.ts'

const LATER_STARTS_MAX = 3

export const start: Bench = {
  id: 'start',
  title: 'First start and later starts',
  about:
    'A process of its own opens the embedded database in an empty directory, makes the tables ' +
    'and loads the demonstration; then it is started again. Installing and building are not ' +
    'in it. The peer opens and closes the same database with nothing of ours in it.',
  run: async ({ sizes, scratch, say }) => {
    say('first and later start')
    const ours = await startsIn(join(scratch, 'start'), 'platform', sizes)
    const peer = await startsIn(join(scratch, 'start-bare'), 'bare', sizes)
    const line = (what: string, at: 'first' | 'later', seconds: number) =>
      ({
        what,
        database: 'PGlite',
        ours: ours[at],
        unit: 's',
        peer: { name: 'PGlite alone', value: peer[at] },
        aim: { of: 'ours', bound: 'under', value: seconds },
      }) as const
    return [line('First start with demonstration', 'first', 180), line('Later start', 'later', 3)]
  },
}

async function startsIn(
  directory: string,
  mode: 'platform' | 'bare',
  sizes: Sizes,
): Promise<{ first: number; later: number }> {
  const once = async () => (await runChild<object>('start-child', [mode, directory])).wallMs / 1_000
  const first = await once()
  const later: number[] = []
  for (let index = 0; index < Math.min(LATER_STARTS_MAX, sizes.repetitions); index += 1)
    later.push(await once())
  return { first, later: median(later) }
}
