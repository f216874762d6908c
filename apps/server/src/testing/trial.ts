import { haixi } from '@qaidam/demo-haixi'
import { ecology } from '@qaidam/ecology'
import {
  compose,
  type Day,
  decimal,
  defineFigure,
  definePack,
  defineRegister,
  type Instant,
  inArea,
  platform,
  text,
  type Values,
} from '@qaidam/kernel'
import { methods, standards, workCalendar } from '@qaidam/standards'
import type { Store } from '@qaidam/storage'
import { openEmpty } from '@qaidam/storage/testing'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { createApp } from '../app.ts'

/** What is not for everybody, since the packs that exist so far keep nothing of that kind. */
const household = defineRegister({
  id: 'trial.household',
  name: { zh: '试验户', en: 'Trial households' },
  why: { zh: '试验', en: 'A register of staff.' },
  kind: 'state',
  subject: 'trial-household',
  owner: 'statistics',
  key: ['number'],
  fields: {
    number: text('户号', 'Number'),
    area: inArea('地区', 'Area'),
    members: decimal('人口', 'Members', { unit: '人', min: '0', placesMax: 0 }),
  },
  readableBy: 'staff',
})

const shop = defineRegister({
  id: 'trial.shop',
  name: { zh: '试验商户', en: 'Trial shops' },
  why: { zh: '试验', en: 'A public register with a personal field.' },
  kind: 'fact',
  subject: 'trial-shop',
  owner: 'statistics',
  key: ['shop'],
  fields: {
    shop: text('商户', 'Shop'),
    area: inArea('地区', 'Area'),
    telephone: text('电话', 'Telephone', { sensitivity: 'personal' }),
    openedOn: { type: 'day', name: { zh: '开业日', en: 'Opened on' } },
  },
  readableBy: 'public',
})

const figure = {
  kind: 'tally',
  unit: '人',
  places: 0,
  owner: 'statistics',
  per: { area: 'township', period: 'day' },
  where: [],
  area: 'area',
} as const

const trial = definePack({
  id: 'trial',
  name: { zh: '试验', en: 'Trial' },
  registers: [household, shop],
  figures: [
    defineFigure({
      ...figure,
      id: 'trial.people',
      name: { zh: '人口', en: 'People' },
      definition: { zh: '人口', en: 'People' },
      register: 'trial.household',
      add: { sum: 'members' },
      nature: 'stock',
      published: true,
    }),
    defineFigure({
      ...figure,
      id: 'trial.draft',
      name: { zh: '未发布', en: 'Not published' },
      definition: { zh: '未发布', en: 'Not published' },
      register: 'trial.household',
      add: 'count',
      unit: '户',
      nature: 'stock',
    }),
    defineFigure({
      ...figure,
      id: 'trial.shops',
      name: { zh: '商户', en: 'Shops' },
      definition: { zh: '商户', en: 'Shops' },
      register: 'trial.shop',
      add: 'count',
      unit: '个',
      nature: { flowOn: 'openedOn' },
      published: true,
    }),
  ],
})

export const KEY = 'a-key-for-tests'
export const STATION = 'TRIAL-D1'

/** PM2.5 of four days, the same in every hour; the daily limit of grade two is 75. */
export const PM25_OF_DAYS = ['10', '20', '33', '80']

const plotOf = (serial: string, hectares: string, acceptance = 'passed'): Values => ({
  plot: `632802-2020-${serial}`,
  project: 'SL-632802-2020-01',
  measure: 'sandy-land',
  area: '632802100',
  placeName: null,
  hectares,
  treatment: null,
  doneOn: '2020-05-01',
  acceptance,
  acceptedOn: '2020-06-10',
  acceptanceDocument: null,
})

/** Hectares of the plots that passed; with them stands one that failed. */
export const HECTARES = ['100.5', '200.25', '0.0001', '3000', '700.1']

function* plots() {
  for (const [index, hectares] of HECTARES.entries()) {
    yield { line: index + 2, values: plotOf(String(index + 1).padStart(4, '0'), hectares) }
  }
  yield { line: 99, values: plotOf('0099', '50', 'failed') }
}

function* hours() {
  for (const [index, pm25] of PM25_OF_DAYS.entries()) {
    for (let hour = 0; hour < 24; hour += 1) {
      const at = `2020-06-0${index + 1}T${String(hour).padStart(2, '0')}:00`
      const gases = { so2: '6', no2: '11', o3: '60', co: '0.5' }
      yield {
        line: index * 24 + hour + 2,
        values: { station: STATION, hour: at, ...gases, pm10: pm25 === '80' ? '75' : '40', pm25 },
      }
    }
  }
}

/** A store of a few rows, its clock a second further at each reading, and the server on it. */
export interface Trial {
  readonly app: FastifyInstance
  readonly store: Store
  /** How often the server was told of a write. */
  readonly written: () => number
  close(): Promise<void>
}

export async function openTrial(): Promise<Trial> {
  let now = Date.parse('2026-01-01T00:00:00Z')
  const clock = () => {
    now += 1_000
    return new Date(now).toISOString() as Instant
  }
  const offices = haixi.offices.map((office) => office.id)
  const composition = compose({
    packs: [platform, ecology, trial],
    standards,
    methods,
    offices,
    calendar: workCalendar(),
  })
  const store = await openEmpty({ composition, prefecture: haixi, clock })
  await enterRows(store)
  let count = 0
  const written = () => {
    count += 1
  }
  const home = { report: 'ecology.brief', period: '2020H1' }
  const app = await createApp({ store, key: KEY, secret: 'a-secret-for-tests', home, written })
  const close = async () => {
    await app.close()
    await store.close()
  }
  return { app, store, written: () => count, close }
}

async function enterRows(store: Store): Promise<void> {
  const said = { actor: 'trial', reason: '试验数据' }
  const from = '2018-12-01' as Day
  const enter = (register: string, values: Values, state = true) => ({
    kind: 'enter' as const,
    register,
    values,
    ...(state ? { from } : {}),
  })
  await store.write({
    id: 'trial-1',
    ...said,
    changes: [
      enter('ecology.air-station', {
        station: STATION,
        name: '试验站',
        area: '632802',
        kind: 'evaluation',
      }),
      enter('trial.household', { number: 'SECRET-HOUSEHOLD', area: '632802100', members: '4' }),
      enter(
        'trial.shop',
        { shop: 'S1', area: '632802100', telephone: '13800000000', openedOn: '2020-03-01' },
        false,
      ),
      enter('ecology.works-project', PROJECT, false),
    ],
  })
  await store.load({ id: 'trial-2', ...said, register: 'ecology.works-plot', rows: plots() })
  await store.load({ id: 'trial-3', ...said, register: 'ecology.air-hour', rows: hours() })
}

const PROJECT: Values = {
  project: 'SL-632802-2020-01',
  name: '<script>alert(1)</script> 试验项目',
  category: 'sandy-land',
  area: '632802',
  builder: '试验单位',
  funding: 'central',
  investment: '100',
  plannedHectares: '5000',
  approvedOn: '2020-01-05',
  approval: '试验〔2020〕1号',
  startedOn: null,
  finishedOn: null,
  acceptance: 'pending',
  acceptedOn: null,
  acceptanceDocument: null,
}

/** One request as a value: who sends what, and what must and must not come back. */
export interface Scenario {
  readonly name: string
  readonly who?: 'nobody' | 'clerk' | 'impostor'
  /** `GET /api/figures` */
  readonly request: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly status: number
  readonly shows?: readonly string[]
  readonly hides?: readonly string[]
}

const AUTHORIZATION = {
  nobody: {},
  clerk: { authorization: `Bearer ${KEY}` },
  impostor: { authorization: `Bearer ${KEY}x` },
} as const

/** What never leaves the server, whatever is asked. */
const NEVER = ['node_modules', '.ts:', '.js:', 'SELECT ', 'INSERT ', '/tmp/', 'at async']

export interface Heard {
  readonly status: number
  readonly type: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  /** The answer read as JSON. */
  json<Shape>(): Shape
}

export async function ask(
  { app }: Pick<Trial, 'app'>,
  { request, who, body, headers }: Pick<Scenario, 'request' | 'who' | 'body' | 'headers'>,
): Promise<Heard> {
  const [method, ...address] = request.split(' ')
  const response = await app.inject({
    method: method as NonNullable<InjectOptions['method']>,
    url: address.join(' '),
    headers: { ...AUTHORIZATION[who ?? 'nobody'], ...headers },
    ...(body === undefined ? {} : { payload: body as NonNullable<InjectOptions['payload']> }),
  })
  return {
    status: response.statusCode,
    type: String(response.headers['content-type'] ?? ''),
    headers: response.headers,
    text: response.body,
    json: () => JSON.parse(response.body),
  }
}

/** Everything that is wrong with the answer to a scenario, in words; empty when all is well. */
export async function judge(trial: Pick<Trial, 'app'>, scenario: Scenario): Promise<readonly string[]> {
  const heard = await ask(trial, scenario)
  const wrong: string[] = []
  if (heard.status !== scenario.status) wrong.push(`status ${heard.status}, not ${scenario.status}`)
  const isPage = heard.type.startsWith('text/html')
  if (heard.status >= 400 && !isPage) wrong.push(...problemFlaws(heard))
  for (const text of scenario.shows ?? []) if (!heard.text.includes(text)) wrong.push(`"${text}" is missing`)
  for (const text of [...(scenario.hides ?? []), ...NEVER]) {
    if (heard.text.includes(text)) wrong.push(`"${text}" is shown`)
  }
  return wrong.length === 0 ? [] : [...wrong, heard.text.slice(0, 600)]
}

/** A refusal is a problem document (RFC 9457) with a code and a fix. */
function problemFlaws(heard: Heard): readonly string[] {
  if (heard.status === 422) return []
  if (!heard.type.startsWith('application/problem+json')) return [`a problem came as ${heard.type}`]
  const problem = heard.json<Record<string, unknown>>()
  const missing = ['type', 'title', 'detail', 'code', 'fix'].filter(
    (name) => typeof problem[name] !== 'string' || problem[name] === '',
  )
  const flaws = missing.map((name) => `the problem has no ${name}`)
  if (problem.status !== heard.status) flaws.push(`the problem says status ${problem.status}`)
  return flaws
}
