/** What one sender, or all of them, may ask of the server. */
export interface StationLimits {
  readonly connectionsMax: number
  /** Until the first good frame. */
  readonly silentMs: number
  /** Between good frames; stations send an hour each hour, and a heartbeat if they have one. */
  readonly idleMs: number
  /** Messages a second, and how many at once after a quiet time: a day of late hours is at once. */
  readonly messagesPerSecond: number
  readonly messagesAtOnce: number
  /** Bytes that belong to no good frame, since the last good one. */
  readonly noiseMax: number
  /** Bytes of answers that the other side has not read yet. */
  readonly unreadMax: number
  /** How long packets of a split message wait for each other. */
  readonly packetsMs: number
  /** How old the register of stations may be when a message is read. */
  readonly directoryMs: number
  /** How long a stop waits for the hour that is being written. */
  readonly stopMs: number
}

export const STATION_LIMITS: StationLimits = {
  connectionsMax: 256,
  silentMs: 60_000,
  idleMs: 2 * 3_600_000,
  messagesPerSecond: 100,
  messagesAtOnce: 400,
  noiseMax: 1024 ** 2,
  unreadMax: 64 * 1024,
  packetsMs: 2_000,
  directoryMs: 5_000,
  stopMs: 10_000,
}
