/** A refusal of the server, or of the way to it: what is wrong, and how to mend it. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly fix: string
  readonly faults: readonly FaultSaid[]

  constructor(status: number, problem: ProblemDocument) {
    super(problem.detail ?? problem.title ?? String(status))
    this.name = 'Refusal'
    this.status = status
    this.code = problem.code ?? `HTTP-${status}`
    this.fix = problem.fix ?? ''
    this.faults = problem.faults ?? []
  }
}

export interface FaultSaid {
  readonly code: string
  readonly message: string
  readonly fix: string
}

/** RFC 9457, with the fault's code and fix. */
interface ProblemDocument {
  readonly title?: string
  readonly detail?: string
  readonly code?: string
  readonly fix?: string
  readonly faults?: readonly FaultSaid[]
}

let token = ''

/** What each write repeats; only a page of this session knows it. */
export function repeatToken(given: string): void {
  token = given
}

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

/** An address of the API with its query, without what is not asked. */
export function address(path: string, query: Query = {}): string {
  const said = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  )
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said)}`
}

/** Reads from the API. @throws Refusal */
export async function read<Answer>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Answer> {
  return answerOf(await fetch(address(path, query), signal === undefined ? {} : { signal }))
}

export interface Writing {
  readonly method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Makes a retry harmless; a new one where it is absent. */
  readonly id?: string
  /** A job is answered at once, and the work goes on (RFC 7240). */
  readonly prefer?: 'respond-async'
}

/** Writes by the API: a JSON document, or a form with files. @throws Refusal */
export async function write<Answer>(path: string, body: unknown, writing: Writing = {}): Promise<Answer> {
  const { method = 'POST', id = crypto.randomUUID() } = writing
  const isForm = body instanceof FormData
  const response = await fetch(path, {
    method,
    headers: {
      'x-qaidam-token': token,
      'idempotency-key': id,
      ...(writing.prefer === undefined ? {} : { prefer: writing.prefer }),
      ...(isForm ? {} : { 'content-type': 'application/json' }),
    },
    body: isForm ? body : JSON.stringify(body),
  })
  return answerOf(response)
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  if (response.ok) return response.json() as Promise<Answer>
  const isProblem = response.headers.get('content-type')?.includes('json') === true
  throw new Refusal(response.status, isProblem ? ((await response.json()) as ProblemDocument) : {})
}
