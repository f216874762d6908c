import { type AddressInfo, createServer } from 'node:net'
import { Fault } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import { type ConnectionContext, StationConnection } from './connection.ts'
import { StationDirectory } from './directory.ts'
import { HourKeeper } from './hours.ts'
import { STATION_LIMITS, type StationLimits } from './limits.ts'
import { StationMeters } from './meters.ts'
import type { StationSettings } from './settings.ts'

export interface StationContext {
  readonly store: Store
  readonly settings: StationSettings
  /** Called after each write, so that the ledger is folded soon. */
  readonly written: () => void
  readonly report?: (text: string) => void
  readonly limits?: Partial<StationLimits>
}

/** The ear for monitors that speak HJ 212. */
export interface StationListener {
  readonly port: number
  readonly meters: StationMeters
  /** Lets every write that has begun end and be answered, then hangs up on all. */
  stop(): Promise<void>
}

const HOST = '127.0.0.1'

/** @throws Fault SRV-021 when the port cannot be listened on */
export async function startStations(context: StationContext): Promise<StationListener> {
  const limits = { ...STATION_LIMITS, ...context.limits }
  const meters = new StationMeters()
  const report = context.report ?? (() => undefined)
  const directory = new StationDirectory(context.store, limits.directoryMs)
  const keeper = new HourKeeper(context.store, directory, context.written)
  const shared: ConnectionContext = { keeper, settings: context.settings, limits, meters, report }
  const connections = new Set<StationConnection>()
  // A station may close its half at once after sending; it still gets its answer.
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const connection = new StationConnection(socket, shared)
    connections.add(connection)
    socket.once('close', () => connections.delete(connection))
  })
  server.maxConnections = limits.connectionsMax
  server.on('drop', () => meters.closed('full'))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(context.settings.port, error)))
    server.listen(context.settings.port, HOST, resolve)
  })
  server.on('error', (error) => report(`hj212 ${error}`))
  return {
    port: (server.address() as AddressInfo).port,
    meters,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve))
      await Promise.all([...connections].map((connection) => connection.stop()))
      await closed
    },
  }
}

function cannotListen(port: number, error: Error): Fault {
  return new Fault(
    'SRV-021',
    `Port ${port} of ${HOST} cannot be listened on: ${error.message}.`,
    'Give another QAIDAM_HJ212_PORT, or end the program that holds this one.',
    { cause: error },
  )
}
