import { parseArgs } from 'node:util'
import { Fault, hour } from '@qaidam/kernel'
import { runStation, type StationRun } from './station.ts'

const HELP = `用法 usage: station --mn MN --from 2020-06-01T00:00 [--hours 24] [--port 9212]
  [--edition 2017|2025] [--password 123456] [--seed 1]
  [--late 6]     每第 6 小时留到最后补传，并更正第一小时 every 6th hour late, and the first one corrected
  [--twice 5]    每第 5 条重复发送 every 5th message twice
  [--spoilt 7]   每第 7 条首次发送损坏 every 7th message spoilt on its first way
  [--answer-ms 5000] [--attempts 3]
模拟一个空气监测站：所发数据均为虚构。Simulates an air station: all it sends is made up.
`

/** `npm run station`: a station that does not exist talks HJ 212 to the server. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      mn: { type: 'string' },
      from: { type: 'string' },
      hours: { type: 'string', default: '24' },
      port: { type: 'string', default: process.env.QAIDAM_HJ212_PORT ?? '9212' },
      edition: { type: 'string', default: '2017' },
      password: { type: 'string', default: '123456' },
      seed: { type: 'string', default: '1' },
      late: { type: 'string', default: '0' },
      twice: { type: 'string', default: '0' },
      spoilt: { type: 'string', default: '0' },
      'answer-ms': { type: 'string', default: '5000' },
      attempts: { type: 'string', default: '3' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help || values.mn === undefined || values.from === undefined) {
    process.stdout.write(HELP)
    return values.help ? 0 : 2
  }
  const run: StationRun = {
    deviceNumber: values.mn,
    from: hour(values.from),
    password: values.password,
    edition: values.edition === '2025' ? '2025' : '2017',
    port: whole('port', values.port),
    hours: whole('hours', values.hours),
    seed: whole('seed', values.seed),
    lateEvery: whole('late', values.late),
    twiceEvery: whole('twice', values.twice),
    spoiltEvery: whole('spoilt', values.spoilt),
    answerMs: whole('answer-ms', values['answer-ms']),
    attemptsMax: whole('attempts', values.attempts),
  }
  const { hours, answered, resent, late, unanswered } = await runStation(run)
  process.stdout.write(
    `小时 hours ${hours}  已应答 answered ${answered}  重发 resent ${resent}  ` +
      `补传 late ${late}  未应答 unanswered ${unanswered}\n`,
  )
  return unanswered === 0 ? 0 : 1
}

function whole(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new Fault('TOL-001', `--${name} is "${text}".`, 'Give a whole number.')
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(
      error instanceof Fault ? `${error}\n` : `${error instanceof Error ? error.message : String(error)}\n`,
    )
    process.exitCode = 2
  },
)
