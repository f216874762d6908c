import { parseKey, type Register, type Values } from '@qaidam/kernel'
import { Refusal, read, repeatToken, write } from '../api/client.ts'
import type { Session } from '../api/session.ts'
import { drop, keep, readAll } from './device.ts'
import { type Base, type Draft, requestOf, saysSomething } from './draft.ts'
import { type Forms, fetchForms } from './forms.ts'

/** All that the page shows. */
export interface DeskState {
  readonly ready: boolean
  /** The browser lets the page keep nothing. */
  readonly lost: boolean
  readonly online: boolean
  readonly signedOut: boolean
  readonly session: Session | null
  readonly forms: Forms | null
  readonly drafts: readonly Draft[]
}

interface History {
  readonly versions: readonly {
    readonly values: Values
    readonly seqFrom: number
    readonly seqTo: number | null
  }[]
}

const EMPTY: DeskState = {
  ready: false,
  lost: false,
  online: true,
  signedOut: false,
  session: null,
  forms: null,
  drafts: [],
}

/** The desk in the pocket: drafts, the forms for them, and the way out when there is one. */
export class Desk {
  #state: DeskState = { ...EMPTY, online: navigator.onLine }
  readonly #heard = new Set<() => void>()
  readonly #reason: string

  constructor(reason: string) {
    this.#reason = reason
  }

  readonly state = (): DeskState => this.#state

  readonly subscribe = (told: () => void): (() => void) => {
    this.#heard.add(told)
    return () => this.#heard.delete(told)
  }

  /** Reads what the device keeps, then asks the server, then sends what waits. */
  async begin(): Promise<void> {
    try {
      const [drafts, [forms]] = await Promise.all([readAll<Draft>('drafts'), readAll<Forms>('forms')])
      // What was being sent when the page went may have arrived: it is sent again under its own id.
      const found = drafts.map((each) =>
        each.state === 'sending' ? { ...each, state: 'waiting' as const } : each,
      )
      this.#say({ drafts: inOrder(found), forms: forms ?? null, ready: true })
    } catch {
      this.#say({ ready: true, lost: true })
      return
    }
    await this.look()
  }

  /** Asks who is signed in, fetches the forms anew, and sends what waits. */
  async look(): Promise<void> {
    try {
      const session = await read<Session>('/api/session')
      repeatToken(session.token)
      this.#say({ session, signedOut: false, online: true })
      const forms = await fetchForms()
      await keep('forms', forms)
      this.#say({ forms })
      await this.send()
    } catch (error) {
      this.#say(wayBroken(error) ? { online: false } : { signedOut: isSignedOut(error), online: true })
    }
  }

  async put(draft: Draft): Promise<void> {
    await keep('drafts', draft)
    const others = this.#state.drafts.filter(({ id }) => id !== draft.id)
    this.#say({ drafts: inOrder([...others, draft]) })
  }

  async remove(id: string): Promise<void> {
    await drop('drafts', id)
    this.#say({ drafts: this.#state.drafts.filter((each) => each.id !== id) })
  }

  /** A record as it stands, for who wants to change it. */
  async fetchBase(register: Register, record: string): Promise<Base | undefined> {
    if (parseKey(record).length !== register.key.length) return undefined
    const path = `/api/registers/${register.id}/records/${encodeURIComponent(record)}`
    const { versions } = await read<History>(path)
    const now = versions.find(({ seqTo }) => seqTo === null)
    return now === undefined ? undefined : { record, values: now.values, seq: now.seqFrom }
  }

  /** Sends what waits, one after the other; of several windows only one sends. */
  async send(): Promise<void> {
    await navigator.locks.request('qaidam-field', { ifAvailable: true }, async (lock) => {
      if (lock === null) return
      for (const { id } of this.#sendable()) {
        const draft = this.#state.drafts.find((each) => each.id === id)
        if (draft?.state === 'waiting' && !(await this.#sendOne(draft))) return
      }
    })
  }

  #sendable(): readonly Draft[] {
    const { drafts, session } = this.#state
    return drafts.filter(
      ({ state, by }) => state === 'waiting' && (by === null || by.person === session?.person),
    )
  }

  /** @returns whether the way is open for the next one */
  async #sendOne(draft: Draft): Promise<boolean> {
    if (!saysSomething(draft)) {
      await this.put({
        ...draft,
        state: 'sent',
        ...(draft.base === null ? {} : { record: draft.base.record }),
      })
      return true
    }
    const trying: Draft = { ...draft, state: 'sending', attempted: true }
    await this.put(trying)
    try {
      const { path, body } = requestOf(trying, this.#reason)
      const answer = await write<{ record?: string }>(path, body, { id: trying.sentAs })
      const record = answer.record ?? trying.base?.record
      await this.put({ ...trying, state: 'sent', ...(record === undefined ? {} : { record }) })
      return true
    } catch (error) {
      return this.#refused(trying, error)
    }
  }

  async #refused(draft: Draft, error: unknown): Promise<boolean> {
    if (!(error instanceof Refusal) || error.status >= 500 || error.status === 429 || error.status === 401) {
      await this.put({ ...draft, state: 'waiting' })
      this.#say(wayBroken(error) ? { online: false } : { signedOut: isSignedOut(error) })
      return false
    }
    if (error.status === 409) return this.#inConflict(draft, error)
    await this.put({ ...draft, state: 'refused', refusal: said(error) })
    return true
  }

  /** Fetches what stands there now, so that both can be seen; without it the draft goes on waiting. */
  async #inConflict(draft: Draft, error: Refusal): Promise<boolean> {
    const register = this.#state.forms?.registers.find(({ id }) => id === draft.register)
    const [key] = register?.key ?? []
    const record = draft.base?.record ?? draft.values[key ?? '']
    try {
      const theirs = register && record ? await this.fetchBase(register, record) : undefined
      if (theirs === undefined) await this.put({ ...draft, state: 'refused', refusal: said(error) })
      else await this.put({ ...draft, state: 'conflict', theirs })
      return true
    } catch {
      await this.put({ ...draft, state: 'waiting' })
      return false
    }
  }

  #say(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change }
    for (const told of this.#heard) told()
  }
}

function inOrder(drafts: readonly Draft[]): readonly Draft[] {
  return [...drafts].sort((a, b) => b.begunAt - a.begunAt)
}

function wayBroken(error: unknown): boolean {
  return !(error instanceof Refusal)
}

function isSignedOut(error: unknown): boolean {
  return error instanceof Refusal && error.status === 401
}

function said({ message, fix, code, faults }: Refusal): NonNullable<Draft['refusal']> {
  const all = faults.length === 0 ? [{ message, fix, code }] : faults
  return {
    message: all.map((each) => each.message).join(' '),
    fix: [...new Set(all.map((each) => each.fix))].join(' '),
    doubtful: all.every((each) => /^VAL-01\d$/.test(each.code)),
  }
}
