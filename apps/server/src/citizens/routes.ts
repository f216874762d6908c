import { randomUUID } from 'node:crypto'
import {
  Fault,
  faultsOf,
  type Move,
  meets,
  type Procedure,
  type Register,
  type Situation,
} from '@qaidam/kernel'
import {
  ASKING,
  type AskingKind,
  allRecords,
  type Followed,
  PORTAL_PERSON,
  readStaff,
  renderFollow,
  renderLookUp,
  renderReported,
  renderReportForm,
} from '@qaidam/portal'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AppContext } from '../app.ts'
import { bookmarkRoutes } from '../bookmarks.ts'
import { formOf, readForms } from '../forms.ts'
import { send } from '../work/routes.ts'
import { codeOf, opens, samePhone } from './codes.ts'
import { nominationRoutes } from './nominations.ts'
import { enterAsking } from './reports.ts'
import { signUpRoutes } from './sign-ups.ts'
import { FEW, followKey, HIDDEN, visit } from './visits.ts'

/** What citizens do: look up an application, report a problem, follow and rate it. */
export async function citizenRoutes(app: FastifyInstance, context: AppContext): Promise<void> {
  readForms(app)
  bookmarkRoutes(app)
  nominationRoutes(app, context)
  signUpRoutes(app, context)
  const { lookUp, reports, disclosure } = context.home.citizens ?? {}
  const { registers, procedureOf } = context.store.composition
  const ways = { of: (register: string | undefined) => procedureOf.get(register ?? '') }
  const applications = ways.of(lookUp?.register)
  if (lookUp !== undefined && applications !== undefined) lookUpRoutes(app, context, applications, lookUp)
  const asked = [
    { kind: 'report' as const, of: reports, ratings: reports?.ratings ?? [] },
    { kind: 'disclosure' as const, of: disclosure, ratings: [] },
  ]
  for (const { kind, of, ratings } of asked) {
    const procedure = ways.of(of?.register)
    const register = registers.get(of?.register ?? '')
    if (of === undefined || procedure === undefined || register === undefined) continue
    const about: Reports = { kind, register, procedure, post: of.post, ratings, editor: reports?.editor }
    reportRoutes(app, context, about)
    followRoutes(app, context, about)
  }
}

interface LookUp {
  readonly numbers: readonly string[]
  readonly phone: string
}

function lookUpRoutes(app: FastifyInstance, context: AppContext, procedure: Procedure, by: LookUp): void {
  const { store } = context
  app.get('/look-up', HIDDEN, (request, reply) =>
    send(reply, renderLookUp(visit(context, request), undefined)),
  )
  app.post('/look-up', FEW, async (request, reply) => {
    const form = formOf(request)
    const number = form.get('number')?.trim() ?? ''
    const phone = form.get('phone') ?? ''
    // All are compared, whatever is found on the way: an unknown number takes as long as a wrong telephone.
    const keyField = store.composition.registers.get(procedure.register)?.key[0] ?? ''
    const found = (await allRecords(store, procedure.register)).filter((values) => {
      const right = samePhone(phone, values[by.phone] ?? '')
      return by.numbers.some((name) => number !== '' && values[name] === number) && right
    })
    const situations: Situation[] = []
    for (const values of found) {
      const situation = await store.situation(procedure.register, values[keyField] ?? '')
      if (situation !== undefined) situations.push(situation)
    }
    const result =
      situations.length === 0
        ? ({ found: 'nothing' } as const)
        : {
            found: situations.map((situation) => ({ procedure, situation })),
            names: await readStaff(store),
          }
    return send(reply, renderLookUp(visit(context, request), result))
  })
}

interface Reports {
  readonly kind: AskingKind
  readonly register: Register
  readonly procedure: Procedure
  /** The post in which the portal acts for citizens. */
  readonly post: string
  readonly ratings: readonly string[]
  /** The post that answers for wrong words on the site. */
  readonly editor: string | undefined
}

function reportRoutes(app: FastifyInstance, context: AppContext, about: Reports): void {
  const { register, kind } = about
  const { path } = ASKING[kind]
  const { store } = context
  const key = followKey(context)
  app.get(path, HIDDEN, (request, reply) => {
    // A link from another page may say already what it is about.
    const given = new URL(`http://localhost${request.url}`).searchParams
    const asked = { once: randomUUID(), given, faults: [] }
    return send(reply, renderReportForm(visit(context, request), register, asked, kind))
  })
  app.post(path, FEW, async (request, reply) => {
    const given = formOf(request)
    try {
      const number = await enterAsking(store, about, given, key)
      context.written()
      return send(reply, renderReported(visit(context, request), number, codeOf(number, key), kind))
    } catch (error) {
      const asked = { once: randomUUID(), given, faults: faultsOf(error) }
      return send(reply, renderReportForm(visit(context, request), register, asked, kind))
    }
  })
}

function followRoutes(app: FastifyInstance, context: AppContext, about: Reports): void {
  const key = followKey(context)
  const { path } = ASKING[about.kind]
  type Numbered = { Params: { number: string } }
  app.get<Numbered>(`${path}/:number`, HIDDEN, (request, reply) =>
    send(reply, renderFollow(visit(context, request), request.params.number, undefined, about.kind)),
  )
  const follow = async (request: FastifyRequest, reply: FastifyReply, number: string) => {
    const code = formOf(request).get('code') ?? ''
    const followed = await openReport(context, about, number, code, [])
    return send(reply, renderFollow(visit(context, request), number, followed ?? 'refused', about.kind))
  }
  app.post(`${path}/follow`, FEW, (request, reply) =>
    follow(request, reply, formOf(request).get('number')?.trim() ?? ''),
  )
  app.post<Numbered>(`${path}/:number`, FEW, (request, reply) =>
    follow(request, reply, request.params.number),
  )
  app.post<Numbered>(`${path}/:number/rating`, FEW, async (request, reply) => {
    const form = formOf(request)
    const { number } = request.params
    const code = form.get('code') ?? ''
    let faults: readonly Fault[] = []
    if (opens(code, number, key)) {
      try {
        await rate(context, about, number, form)
        context.written()
      } catch (error) {
        faults = faultsOf(error)
      }
    }
    const followed = await openReport(context, about, number, code, faults)
    return send(reply, renderFollow(visit(context, request), number, followed ?? 'refused', about.kind))
  })
}

/** Makes the move by which a citizen says whether the reply will do. @throws Fault */
async function rate(
  { store }: AppContext,
  { register, post, ratings }: Reports,
  number: string,
  form: URLSearchParams,
) {
  const move = form.get('move') ?? ''
  const once = form.get('once') ?? ''
  if (!ratings.includes(move) || !/^[A-Za-z0-9-]{20,64}$/.test(once))
    throw new Fault('SRV-031', 'That is no rating.', 'Open the report again and choose one.')
  const values = [...form]
    .filter(([name, value]) => name.startsWith('field.') && value !== '')
    .map(([name, value]) => [name.slice('field.'.length), value] as const)
  const reason = form.get('reason')?.trim() ?? ''
  await store.move({
    id: `citizen-${once}`,
    actor: PORTAL_PERSON,
    reason: '群众评价',
    moves: [
      {
        register: register.id,
        record: number,
        move,
        post,
        person: PORTAL_PERSON,
        ...(reason === '' ? {} : { reason }),
        ...(values.length === 0 ? {} : { values: Object.fromEntries(values) }),
      },
    ],
  })
}

/** A report for whoever has its code; an unknown number and a wrong code are answered alike. */
async function openReport(
  context: AppContext,
  { register, procedure, ratings }: Reports,
  number: string,
  code: string,
  faults: readonly Fault[],
): Promise<Followed | undefined> {
  const { store } = context
  const situation = await store.situation(register.id, number)
  if (!opens(code, number, followKey(context)) || situation === undefined) return undefined
  const { stage, record } = situation
  const open = ratings.flatMap((id): readonly (readonly [string, Move])[] => {
    const move = procedure.moves[id]
    const follows = move?.from.includes(stage ?? '') === true && meets(record.values, move.when)
    return move !== undefined && follows ? [[id, move]] : []
  })
  return {
    procedure,
    situation,
    names: await readStaff(store),
    code,
    once: randomUUID(),
    ratings: open,
    faults,
  }
}
