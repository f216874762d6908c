import type { Bilingual, Instant } from '@qaidam/kernel'

/** Counts of what a run did, or why it failed. */
export type Ran = (result: Readonly<Record<string, number>> | { readonly problem: string }) => void

/** Work that comes by itself, and how it went the last time. */
export interface Routine {
  readonly id: string
  readonly name: Bilingual
  /** When it comes, in words. */
  readonly when: Bilingual
  readonly lastAt: Instant | null
  readonly result: Readonly<Record<string, number>>
  readonly problem: string | null
}

const KNOWN: Readonly<Record<string, Pick<Routine, 'name' | 'when'>>> = {
  clock: {
    name: { zh: '时限时钟', en: 'Clock of limits' },
    when: { zh: '每 30 秒', en: 'Every 30 seconds' },
  },
  fold: {
    name: { zh: '汇总账合并', en: 'Folding of the ledger' },
    when: { zh: '每次写入之后', en: 'After each write' },
  },
  publishing: {
    name: { zh: '定时发布', en: 'Scheduled articles' },
    when: { zh: '每 15 秒', en: 'Every 15 seconds' },
  },
  checks: {
    name: { zh: '夜间校核', en: 'Checks by night' },
    when: { zh: '每天 2 时', en: 'Every day at 2:00' },
  },
  digest: {
    name: { zh: '每日提醒', en: 'Message of the day' },
    when: { zh: '每天 8 时', en: 'Every day at 8:00' },
  },
}

/** What the routines of a server did last, since it started. */
export class Routines {
  readonly #clock: () => Instant
  readonly #last = new Map<string, Pick<Routine, 'lastAt' | 'result' | 'problem'>>()

  constructor(clock: () => Instant) {
    this.#clock = clock
  }

  /** How a routine says what it did. */
  of(id: string): Ran {
    return (result) => {
      const failed = 'problem' in result && typeof result.problem === 'string'
      this.#last.set(id, {
        lastAt: this.#clock(),
        result: failed ? {} : (result as Readonly<Record<string, number>>),
        problem: failed ? String(result.problem) : null,
      })
    }
  }

  list(): readonly Routine[] {
    return Object.entries(KNOWN).map(([id, about]) => ({
      id,
      ...about,
      ...(this.#last.get(id) ?? { lastAt: null, result: {}, problem: null }),
    }))
  }
}
