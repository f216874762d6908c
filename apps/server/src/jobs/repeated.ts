/** Work that comes again and again until it is stopped. */
export interface Repeated {
  /** Ends it, after what is being done. */
  stop(): Promise<void>
}

/**
 * Does a piece of work again and again, each time so long after it ended the last time. It answers for
 * its own errors: what it throws ends the repetition.
 */
export function repeated(work: () => Promise<void>, everyMs: number, firstAfterMs = 0): Repeated {
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  let waiting: NodeJS.Timeout | undefined
  const next = () => {
    running = work().then(() => {
      if (!stopped) waiting = setTimeout(next, everyMs)
    })
  }
  if (firstAfterMs === 0) next()
  else waiting = setTimeout(next, firstAfterMs)
  return {
    stop: async () => {
      stopped = true
      clearTimeout(waiting)
      await running
    },
  }
}
