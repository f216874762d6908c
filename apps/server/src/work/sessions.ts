import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Instant } from '@qaidam/kernel'

/** Somebody who showed the key: a random id in a cookie, and a token that forms repeat. */
export interface Session {
  readonly id: string
  readonly token: string
  readonly person: string | undefined
  readonly endsAt: number
}

export const SESSION_HOURS = 8
/** More at once are nobody's work; the oldest goes. */
const SESSIONS_MAX = 1_000
const COOKIE = 'qaidam-work'

/**
 * Sessions are kept in memory only: a restart signs everybody out. The cookie holds a random id, never
 * the key.
 */
export class Sessions {
  readonly #clock: () => Instant
  readonly #open = new Map<string, Session>()

  constructor(clock: () => Instant) {
    this.#clock = clock
  }

  begin(): Session {
    const [oldest] = this.#open.keys()
    if (this.#open.size >= SESSIONS_MAX && oldest !== undefined) this.#open.delete(oldest)
    const random = () => randomBytes(32).toString('base64url')
    const endsAt = Date.parse(this.#clock()) + SESSION_HOURS * 3_600_000
    return this.#keep({ id: random(), token: random(), person: undefined, endsAt })
  }

  /** The session that a request's cookie names, while it lasts. */
  of(cookies: string | undefined): Session | undefined {
    const id = cookieIn(cookies)
    const found = id === undefined ? undefined : this.#open.get(id)
    if (found === undefined) return undefined
    if (Date.parse(this.#clock()) < found.endsAt) return found
    this.#open.delete(found.id)
    return undefined
  }

  actAs(session: Session, person: string): Session {
    return this.#keep({ ...session, person })
  }

  end({ id }: Session): void {
    this.#open.delete(id)
  }

  #keep(session: Session): Session {
    this.#open.set(session.id, session)
    return session
  }
}

function cookieIn(cookies: string | undefined): string | undefined {
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1)
}

/** Sent with no request that another site makes, seen by no script; the API takes it too. */
export function cookieFor({ id }: Session, secure: boolean): string {
  return `${COOKIE}=${id}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${SESSION_HOURS * 3600}${secure ? '; Secure' : ''}`
}

export const ENDED_COOKIE = `${COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`

/** Whether a form repeats the token of its session, compared in constant time. */
export function repeatsToken(given: string | null, { token }: Session): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
