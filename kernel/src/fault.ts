/**
 * A fault is an error that a reader can act on: a stable code, what happened with the real
 * values in it, and what to do about it.
 */
export class Fault extends Error {
  readonly code: string
  readonly fix: string

  constructor(code: string, message: string, fix: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'Fault'
    this.code = code
    this.fix = fix
  }

  /** The stable shape in which every surface prints a fault. */
  toJSON(): { code: string; message: string; fix: string } {
    return { code: this.code, message: this.message, fix: this.fix }
  }

  override toString(): string {
    return `${this.code} ${this.message}\n  Fix: ${this.fix}`
  }
}

/** Several faults found in one look, so that nobody has to mend them one run at a time. */
export class Faults extends Fault {
  readonly all: readonly Fault[]

  constructor(all: readonly Fault[]) {
    const first = all[0]
    if (first === undefined) throw new RangeError('Faults needs at least one fault.')
    super(first.code, all.map((fault) => fault.toString()).join('\n'), first.fix)
    this.name = 'Faults'
    this.all = all
  }

  /** The message holds each fault with its code and its fix; a single one would not be the first's. */
  override toString(): string {
    return this.message
  }
}

/** Every fault that an error carries; an error that is no fault is thrown on. */
export function faultsOf(error: unknown): readonly Fault[] {
  if (error instanceof Faults) return error.all
  if (error instanceof Fault) return [error]
  throw error
}
