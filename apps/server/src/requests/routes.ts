import { basename } from 'node:path'
import { areaCode, day, Fault, fieldSchema } from '@qaidam/kernel'
import {
  answerSlip,
  askRequest,
  closeRequest,
  columnsOf,
  filledTable,
  readRequest,
  readRequests,
  readSlip,
  readSlips,
  sendBack,
} from '@qaidam/storage'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from '../app.ts'
import { CONFIRMED, mustBeClerk, NEEDS_KEY, writeId } from '../clerk.ts'
import { cell, texts } from '../given.ts'
import { defined, notFound } from '../questions.ts'
import { takeOver } from './keeping.ts'

const who = {
  person: z.string().max(60).describe('who acts'),
  post: z.string().max(100).describe('in which post'),
}
const requestParams = z.object({ id: z.string().max(40) })
const slipParams = z.object({ id: z.string().max(40), slip: z.string().max(150) })

const askedBody = z.strictObject({
  ...who,
  title: z.string().min(1).max(100),
  titleEn: z.string().min(1).max(100),
  purpose: z.string().min(1).max(500),
  area: z.string().min(2).max(12).describe('units of the level inside this division are asked'),
  units: z.enum(['township', 'village', 'office']),
  offices: z.array(z.string().max(100)).max(200).optional().describe('which, where offices are asked'),
  about: z.string().max(100).optional().describe('a register: one row for each of its records'),
  dueOn: z.string().describe('the last day, YYYY-MM-DD'),
  held: z
    .array(z.string().max(200))
    .max(40)
    .describe('columns that are filled in: REGISTER.FIELD, or FIGURE:PERIOD for one row a unit'),
  asked: z
    .array(
      z.strictObject({
        column: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
        field: z.record(z.string(), z.unknown()).describe('a field as registers declare it'),
        apart: z
          .string()
          .min(1)
          .max(300)
          .optional()
          .describe('what sets it apart from one of nearly its name'),
      }),
    )
    .max(40)
    .describe('columns that no register holds'),
})

/** Requests: composed at run time, filled in with what is held, asked only for the rest (一表通). */
export function requestRoutes(plain: FastifyInstance, context: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { store, key, written } = context
  const ask = { summary: 'Compose a request (一表通)', security: NEEDS_KEY, body: askedBody }
  app.post('/api/requests', { schema: ask }, async (request, reply) => {
    mustBeClerk(request, key)
    const { area, dueOn, asked, ...given } = request.body
    const id = await askRequest(store, {
      ...defined(given),
      id: writeId(request),
      area: store.areas.get(areaCode(area)).code,
      dueOn: day(dueOn),
      asked: asked.map(({ field, ...column }) => ({
        ...defined(column),
        field: fieldFrom(column.column, field),
      })),
    })
    written()
    return reply.status(201).send({ request: id })
  })
  const list = { summary: 'Requests, the newest first', security: NEEDS_KEY }
  app.get('/api/requests', { schema: list }, async (request) => {
    mustBeClerk(request, key)
    return { requests: await readRequests(store) }
  })
  const one = {
    summary: 'A request: its columns, and who has answered',
    security: NEEDS_KEY,
    params: requestParams,
  }
  app.get('/api/requests/:id', { schema: one }, async (request) => {
    mustBeClerk(request, key)
    const found = await readRequest(store, request.params.id)
    const slips = await readSlips(store, { request: [found.id] })
    return { ...found, columns: columnsOf(store, found), slips }
  })
  const rows = {
    summary: 'What a request has brought: all its rows, slip by slip',
    security: NEEDS_KEY,
    params: requestParams,
  }
  app.get('/api/requests/:id/rows', { schema: rows }, async (request) => {
    mustBeClerk(request, key)
    const found = await readRequest(store, request.params.id)
    const all = []
    for (const slip of await readSlips(store, { request: [found.id] })) {
      const table = await filledTable(store, found, slip)
      all.push(...table.rows.map((row) => ({ slip: slip.slip, area: slip.area, stage: slip.stage, ...row })))
    }
    return { columns: columnsOf(store, found), rows: all }
  })
  slipRoutes(plain, context)
  endingRoutes(plain, context)
}

/** @throws Fault REQ-004 saying what of its definition is wrong */
function fieldFrom(column: string, given: unknown) {
  const read = fieldSchema.safeParse(given)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Fault(
    'REQ-019',
    `Column "${column}": ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}.`,
    'Define it as a field of a register: type, name in zh and en, unit, limits or choices.',
  )
}

function slipRoutes(plain: FastifyInstance, { store, key, written }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const shown = {
    summary: 'A slip filled in with what registers hold, and what was added',
    security: NEEDS_KEY,
    params: slipParams,
  }
  app.get('/api/requests/:id/slips/:slip', { schema: shown }, async (request) => {
    mustBeClerk(request, key)
    const { found, slip } = await slipAt(request.params)
    return { slip, ...(await filledTable(store, found, slip)) }
  })
  const slipAt = async ({ id, slip }: z.infer<typeof slipParams>) => {
    const found = await readRequest(store, id)
    const own = await readSlip(store, slip)
    if (own.request !== found.id) throw notFound(`Slip "${slip}" of request ${id}`)
    return { found, slip: own }
  }
  const answer = {
    summary: 'Fill in a slip: every row with its asked columns, or nothing to report',
    security: NEEDS_KEY,
    params: slipParams,
    body: z.strictObject({
      ...who,
      rows: z
        .array(z.strictObject({ row: z.string().max(200), values: z.record(z.string(), cell) }))
        .max(500)
        .default([]),
      nil: z.boolean().optional().describe('nothing to report (零报告)'),
      confirmed: CONFIRMED,
    }),
  }
  app.post('/api/requests/:id/slips/:slip/answers', { schema: answer }, async (request, reply) => {
    mustBeClerk(request, key)
    const { slip } = await slipAt(request.params)
    const { rows, ...given } = request.body
    const receipt = await answerSlip(store, {
      ...defined(given),
      id: writeId(request),
      slip: slip.slip,
      rows: rows.map(({ row, values }) => ({ row, values: texts(values) })),
    })
    written()
    return reply.status(201).send(receipt)
  })
  const back = {
    summary: 'Send a slip back to be filled in again',
    security: NEEDS_KEY,
    params: slipParams,
    body: z.strictObject({ ...who, reason: z.string().min(1).max(500) }),
  }
  app.post('/api/requests/:id/slips/:slip/return', { schema: back }, async (request, reply) => {
    mustBeClerk(request, key)
    const { slip } = await slipAt(request.params)
    const receipt = await sendBack(store, { ...request.body, id: writeId(request), slip: slip.slip })
    written()
    return reply.status(201).send(receipt)
  })
}

function endingRoutes(plain: FastifyInstance, context: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { store, key, written } = context
  const close = {
    summary: 'Close a request: what is still owed is asked no more',
    security: NEEDS_KEY,
    params: requestParams,
    body: z.strictObject(who),
  }
  app.post('/api/requests/:id/closing', { schema: close }, async (request, reply) => {
    mustBeClerk(request, key)
    const { id } = request.params
    const receipt = await closeRequest(store, { ...request.body, id: writeId(request), request: id })
    written()
    return reply.status(201).send(receipt)
  })
  const take = {
    summary: 'Make a request a register for good: a pack in the data directory, composed at the next start',
    security: NEEDS_KEY,
    params: requestParams,
    body: z.strictObject({
      ...who,
      register: z.string().max(100).describe('id of the register that it becomes'),
      keeper: z.string().max(100).describe('the office that keeps it'),
    }),
  }
  app.post('/api/requests/:id/taking-over', { schema: take }, async (request, reply) => {
    mustBeClerk(request, key)
    const { register, keeper, ...given } = request.body
    const ending = { ...given, id: writeId(request), request: request.params.id }
    const file = await takeOver(context, ending, { register, keeper })
    written()
    return reply
      .status(201)
      .send({ register, keeper, file: `packs/${basename(file)}`, effective: 'at the next start' })
  })
}
