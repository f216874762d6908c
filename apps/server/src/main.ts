import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Fault } from '@qaidam/kernel'
import { announce, enterTakenOver, type Store } from '@qaidam/storage'
import { clerkKey, followKey, keyFile } from './access.ts'
import { bytesOf } from './administration/size.ts'
import { createApp } from './app.ts'
import { startPublishing } from './articles/publishing-job.ts'
import { startChecks } from './checks-job.ts'
import { startClock } from './clock-job.ts'
import { startDigest } from './digest-job.ts'
import { HOME } from './home.ts'
import { type Ran, Routines } from './jobs/routines.ts'
import { jobShelf } from './jobs/shelf.ts'
import { pictureShelf } from './pictures/shelf.ts'
import { loadDemonstration, openPlatform } from './platform.ts'
import { packShelf } from './requests/keeping.ts'
import { type Settings, settingsFrom } from './settings.ts'
import { homeWith } from './site-file.ts'
import { startStations } from './stations/listener.ts'

const FOLD_DELAY_MS = 200

/**
 * Starts the server: opens the database, loads the demonstration the first time, serves, prints how
 * to sign in.
 */
async function main(): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const settings = settingsFrom(process.env)
  say(
    settings.databaseUrl === undefined
      ? `打开内嵌数据库 opening ${settings.data}`
      : '连接数据库 connecting to PostgreSQL',
  )
  const store = await openPlatform(settings)
  const shelf = packShelf(settings)
  const loading = (step: string) => say(`演示数据 loading demonstration ${step}`)
  await loadDemonstration(store, loading, shelf)
  await enterTakenOver(store)
  const secret = randomBytes(32).toString('base64url')
  const report = (text: string) => process.stderr.write(`${text}\n`)
  const routines = new Routines(store.clock)
  const folding = foldingOf(store, report, routines.of('fold'))
  const { written } = folding
  const stations =
    settings.stations && (await startStations({ store, settings: settings.stations, written, report }))
  const jobs = jobsFor(store, settings, written, report, routines)
  const app = await createApp({
    store,
    key: await clerkKey(settings.data),
    followKey: await followKey(settings.data),
    secret,
    home: await homeWith(HOME, settings.data),
    shelf,
    jobs: jobShelf(join(settings.data, 'jobs')),
    pictures: pictureShelf(settings.data),
    routines,
    folded: folding.folded,
    ...(settings.databaseUrl === undefined && { bytes: () => bytesOf(settings.data) }),
    log: true,
    written,
    ...(stations && { metrics: () => stations.meters.registry.metrics() }),
  })
  // Before the address is told: whoever knows it may already ask us to stop.
  const stop = async () => {
    await stations?.stop()
    for (const job of jobs) await job.stop()
    await app.close()
    folding.stop()
    await store.close()
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
  const address = await app.listen({ host: '127.0.0.1', port: settings.port })
  if (settings.databaseUrl === undefined) await announce(settings.data, address, secret)
  greet(say, address, settings, stations?.port)
}

/** What runs beside the requests until the server stops. */
function jobsFor(
  store: Store,
  settings: Settings,
  written: () => void,
  report: (text: string) => void,
  routines: Routines,
) {
  return [
    startDigest(store, settings.data, report, routines.of('digest')),
    startClock(store, written, report, routines.of('clock')),
    startChecks(store, written, report, undefined, routines.of('checks')),
    startPublishing(store, written, report, routines.of('publishing')),
  ]
}

/** Folds the ledger soon after writes. */
function foldingOf(store: Store, report: (text: string) => void, ran: Ran) {
  let waiting: NodeJS.Timeout | undefined
  let folded: number | undefined
  const fold = async () => {
    waiting = undefined
    // A fold that fails costs speed, not truth: readers add what is not folded, and the next write
    // tries again.
    try {
      const { seq } = await store.head()
      await store.fold()
      folded = seq
      ran({})
    } catch (error) {
      report(`fold: ${String(error)}`)
      ran({ problem: String(error) })
    }
  }
  const written = () => {
    waiting ??= setTimeout(fold, FOLD_DELAY_MS)
  }
  // What was written before the start and not folded is folded now, and it is known how far it is.
  written()
  return { written, folded: () => folded, stop: () => clearTimeout(waiting) }
}

/** What there is, and how to sign in. */
function greet(
  say: (line: string) => void,
  address: string,
  settings: Settings,
  stationsPort: number | undefined,
): void {
  say(`\n柴达木 Qaidam  ${address}/\n`)
  say('门户与报告 portal and report   /')
  say('工作台 workbench               /work')
  say('接口 API                       /api  (/openapi.json)')
  say(`登录 sign in                   打开 /work，输入密钥；密钥保存在 ${keyFile(settings.data)}`)
  say(
    `                               open /work and give the key, which is kept in ${keyFile(settings.data)}`,
  )
  say('                               程序写入接口带 Authorization: Bearer 密钥 programs send it as a bearer')
  if (stationsPort !== undefined) say(`监测站 stations (HJ 212)        tcp://127.0.0.1:${stationsPort}`)
  say('提醒 note                      不得录入涉密内容 nothing classified may be entered')
}

main().catch((error: unknown) => {
  process.stderr.write(
    error instanceof Fault ? `${error}\n` : `${error instanceof Error ? error.stack : String(error)}\n`,
  )
  process.exit(1)
})
