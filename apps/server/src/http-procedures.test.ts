import type { Store } from '@qaidam/storage'
import { enterPermit, openPermits, TOWNSHIP, testDatabases } from '@qaidam/storage/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from './app.ts'
import { judge, KEY, type Scenario, type Trial } from './testing/trial.ts'

const MOVES = '/api/procedures/toy.permit~A/moves'
const CLERK = { post: 'window.clerk', person: 'wang' }
const LAND = { post: 'land.county', person: 'bao' }

/** One after another: each stands on what the one before it did. */
const scenarios: readonly Scenario[] = [
  {
    name: 'definitions of procedures are for everybody',
    request: 'GET /api/procedures',
    status: 200,
    shows: ['"toy.permit-way"', '"return-review"', '"instruction-reply"'],
  },
  {
    name: 'where a record stands is open as its register is, without posts and persons',
    request: `GET ${MOVES}`,
    status: 200,
    shows: ['"stage":"intake"', '"move":"accept"', '"to":"review"'],
    hides: ['"person"', '"wang"', '"answering"'],
  },
  {
    name: 'a clerk sees who answers and by when',
    who: 'clerk',
    request: `GET ${MOVES}`,
    status: 200,
    shows: ['"answering":{"post":"window.clerk","person":"wang"}', '"lateFrom":"2020-06-09T00:00"'],
  },
  {
    name: 'nobody moves a record without the key',
    request: `POST ${MOVES}`,
    body: { move: 'accept', ...CLERK },
    status: 401,
  },
  {
    name: 'a record that is not there',
    who: 'clerk',
    request: 'POST /api/procedures/toy.permit~NONE/moves',
    body: { move: 'accept', ...CLERK },
    status: 404,
    shows: ['PRC-045'],
  },
  {
    name: 'a register without a procedure',
    who: 'clerk',
    request: 'GET /api/procedures/staff~wang/moves',
    status: 404,
  },
  {
    name: 'a post that somebody else holds',
    who: 'clerk',
    request: `POST ${MOVES}`,
    body: { move: 'accept', post: 'window.clerk', person: 'li' },
    status: 403,
    shows: ['PRC-023', 'wang does'],
  },
  {
    name: 'a move that is not given to the post',
    who: 'clerk',
    request: `POST ${MOVES}`,
    body: { move: 'accept', ...LAND },
    status: 403,
    shows: ['PRC-020', 'the post that answers for the step'],
  },
  {
    name: 'a move of another stage',
    who: 'clerk',
    request: `POST ${MOVES}`,
    body: { move: 'clear', ...CLERK },
    status: 409,
    shows: ['PRC-003', 'Make one of accept'],
  },
  {
    name: 'a field that the request has not',
    who: 'clerk',
    request: `POST ${MOVES}`,
    body: { move: 'accept', ...CLERK, at: '2019-01-01T00:00' },
    status: 400,
  },
  {
    name: 'a move that is made',
    who: 'clerk',
    request: `POST ${MOVES}`,
    body: { move: 'accept', ...CLERK },
    status: 201,
    shows: ['"stage":"review"', '"step":"land"', '"post":"land.county"'],
  },
  {
    name: 'the work of the next person',
    who: 'clerk',
    request: 'GET /api/work?person=bao',
    status: 200,
    shows: ['"posts":["land.county"]', '"record":"A"', '"step":"land"'],
  },
  {
    name: 'and what the first asked of others',
    who: 'clerk',
    request: 'GET /api/work?person=wang',
    status: 200,
    shows: ['"owed":[]', '"asked":[{', '"post":"land.county"'],
  },
  { name: 'work is not for everybody', request: 'GET /api/work?person=wang', status: 401 },
  {
    name: 'what all offices ask inside one county, together',
    who: 'clerk',
    request: 'GET /api/owed?area=990101',
    status: 200,
    shows: ['"toy.permit-way"', '"return-review"'],
  },
  {
    name: 'a procedure that is not there',
    who: 'clerk',
    request: 'GET /api/owed?procedure=none',
    status: 400,
    shows: ['SRV-013'],
  },
  {
    name: 'who has not reported',
    who: 'clerk',
    request: 'GET /api/returns?form=toy.monthly&period=2020-05',
    status: 200,
    shows: [`"area":"${TOWNSHIP}"`, '"stage":"owed"', '"accepted":null'],
  },
  {
    name: 'the returns behind a figure',
    who: 'clerk',
    request: 'GET /api/figures/toy.received/returns?area=990101&period=2020',
    status: 200,
    shows: [`toy.monthly/${TOWNSHIP}/2020-05`],
    hides: ['990102100'],
  },
  {
    name: 'who answered on a day',
    who: 'clerk',
    request: 'GET /api/procedures/toy.permit~A/answering?on=2020-06-01',
    status: 200,
    shows: ['{"post":"window.clerk","person":"wang"}'],
  },
  {
    name: 'who answered before the record was there',
    who: 'clerk',
    request: 'GET /api/procedures/toy.permit~A/answering?on=2020-05-31',
    status: 404,
  },
  {
    name: 'the case is written by moves alone',
    who: 'clerk',
    request: 'POST /api/registers/toy.permit-way.case/records/A/events',
    body: { values: { stage: 'granted' }, on: '2020-06-01', reason: '绕过' },
    status: 409,
    shows: ['PRC-041'],
  },
]

describe('procedures by HTTP', () => {
  let trial: Pick<Trial, 'app'>
  let store: Store
  beforeAll(async () => {
    const [embedded] = await testDatabases()
    if (embedded === undefined) throw new RangeError('no embedded database')
    await embedded.start()
    store = (await openPermits(await embedded.open('q990000'))).store
    await enterPermit(store, 'A')
    await store.tick()
    const home = { report: 'none', period: '2020' }
    trial = { app: await createApp({ store, key: KEY, home, written: () => {} }) }
  })
  afterAll(async () => {
    await trial?.app.close()
    await store?.close()
  })

  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_, scenario) => {
    expect(await judge(trial, scenario)).toEqual([])
  })
})
