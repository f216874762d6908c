import type { Database } from '@qaidam/storage'

type Session = Parameters<Parameters<Database['transaction']>[0]>[0]

/** How often a statement ran and how long in all. */
export interface StatementTime {
  readonly statement: string
  readonly count: number
  readonly ms: number
}

const SHOWN_LETTERS = 110

/** Times every statement of a database from outside, so that what is measured stays as it is. */
export class StatementWatch {
  readonly #times = new Map<string, { count: number; ms: number }>()
  /** The database to use in place of the one that is watched. */
  readonly database: Database

  constructor(database: Database) {
    this.database = {
      ...database,
      transaction: (work) => this.#whole((begun) => database.transaction((own) => work(begun(own)))),
      snapshot: (work) => this.#whole((begun) => database.snapshot((own) => work(begun(own)))),
    }
  }

  /** What has been seen since the last time, the longest first. */
  take(): readonly StatementTime[] {
    const all = [...this.#times].map(([statement, { count, ms }]) => ({ statement, count, ms }))
    this.#times.clear()
    return all.toSorted((a, b) => b.ms - a.ms)
  }

  async #whole<T>(work: (begun: (session: Session) => Session) => Promise<T>): Promise<T> {
    const start = performance.now()
    const before = this.#sum()
    try {
      return await work((session) => this.#session(session))
    } finally {
      const inside = this.#sum() - before
      this.#add('(between statements, BEGIN and COMMIT)', performance.now() - start - inside)
    }
  }

  #session(session: Session): Session {
    return {
      query: (text, parameters) => this.#timed(text, () => session.query(text, parameters)),
      run: (text, parameters) => this.#timed(text, () => session.run(text, parameters)),
      copy: async (table, columns, chunks) => {
        let made = 0
        const start = performance.now()
        await session.copy(
          table,
          columns,
          timedChunks(chunks, (ms) => (made += ms)),
        )
        this.#add(`COPY ${table}: lines made, digested`, made)
        this.#add(`COPY ${table}: sent, taken`, performance.now() - start - made)
      },
    }
  }

  async #timed<T>(text: string, work: () => Promise<T>): Promise<T> {
    const start = performance.now()
    try {
      return await work()
    } finally {
      this.#add(text.replace(/\s+/g, ' ').slice(0, SHOWN_LETTERS), performance.now() - start)
    }
  }

  #add(statement: string, ms: number): void {
    const time = this.#times.get(statement) ?? { count: 0, ms: 0 }
    this.#times.set(statement, { count: time.count + 1, ms: time.ms + ms })
  }

  #sum(): number {
    return [...this.#times.values()].reduce((sum, { ms }) => sum + ms, 0)
  }
}

async function* timedChunks(
  chunks: AsyncIterable<string> | Iterable<string>,
  spent: (ms: number) => void,
): AsyncGenerator<string> {
  let start = performance.now()
  for await (const chunk of chunks) {
    spent(performance.now() - start)
    yield chunk
    start = performance.now()
  }
  spent(performance.now() - start)
}

/** The times as lines to print. */
export function profileLines(title: string, times: readonly StatementTime[]): readonly string[] {
  const shown = times.filter(({ ms }) => ms >= 0.5)
  return [
    `profile: ${title}`,
    ...shown.map(({ statement, count, ms }) => `${ms.toFixed(0).padStart(8)} ms ${count}×  ${statement}`),
  ]
}
