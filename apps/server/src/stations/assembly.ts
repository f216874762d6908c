import type { Hj212Message } from '@qaidam/exchange'

/** Messages in packets that one connection may have open at a time. */
const OPEN_MAX = 8

/**
 * Packets of split messages until they are whole. Some stations send all packets at once, others wait
 * for the answer to each; so packets that stay alone are handed back after a while, in their order,
 * to be kept one by one.
 */
export class PacketAssembly {
  readonly #open = new Map<string, { parts: Map<number, Hj212Message>; timer: NodeJS.Timeout }>()
  readonly #waitMs: number
  readonly #expired: (parts: readonly Hj212Message[]) => void

  constructor(waitMs: number, expired: (parts: readonly Hj212Message[]) => void) {
    this.#waitMs = waitMs
    this.#expired = expired
  }

  /** All packets of the message in order, once this was the last of them. */
  add(message: Hj212Message): readonly Hj212Message[] | undefined {
    const { part } = message
    if (part === null) return [message]
    const name = [message.mn, message.cn, message.qn, part.of].join(' ')
    const group = this.#open.get(name) ?? this.#begin(name)
    group.parts.set(part.number, message)
    if (group.parts.size < part.of) return undefined
    return this.#end(name)
  }

  close(): void {
    for (const { timer } of this.#open.values()) clearTimeout(timer)
    this.#open.clear()
  }

  #begin(name: string) {
    const [oldest] = this.#open.keys()
    if (this.#open.size >= OPEN_MAX && oldest !== undefined) this.#expired(this.#end(oldest))
    const timer = setTimeout(() => this.#expired(this.#end(name)), this.#waitMs)
    timer.unref()
    const group = { parts: new Map<number, Hj212Message>(), timer }
    this.#open.set(name, group)
    return group
  }

  #end(name: string): readonly Hj212Message[] {
    const group = this.#open.get(name)
    if (group === undefined) return []
    clearTimeout(group.timer)
    this.#open.delete(name)
    return [...group.parts].sort(([a], [b]) => a - b).map(([, message]) => message)
  }
}
