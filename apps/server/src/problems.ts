import { Fault, Faults } from '@qaidam/kernel'
import { RowFaults } from '@qaidam/storage'

/** An error as an RFC 9457 problem document that carries the fault's code and fix. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly fix: string
  readonly faults?: readonly unknown[]
}

const STATUS: Readonly<Record<string, number>> = {
  'ANS-004': 404,
  'STO-030': 404,
  'STO-041': 404,
  'STD-010': 404,
  'CHG-002': 404,
  'SRV-002': 401,
  'SRV-051': 401,
  'SRV-003': 403,
  'SRV-004': 404,
  'SRV-030': 403,
  'RPT-070': 404,
  'JOB-001': 503,
  'EDN-001': 409,
  'EDN-002': 409,
  'EDN-003': 409,
  'EDN-004': 404,
  'EDN-005': 403,
  'EDN-006': 409,
  'EDN-010': 409,
  'EDN-020': 409,
  'EDN-021': 403,
  'EDN-022': 404,
  'EDN-011': 409,
  'EDN-012': 409,
  'EDN-013': 409,
  'EDN-014': 409,
  'PRC-043': 404,
  'PRC-045': 404,
  'PRC-020': 403,
  'PRC-021': 403,
  'PRC-023': 403,
  'PRC-003': 409,
  'PRC-005': 409,
  'PRC-006': 409,
  'PRC-041': 409,
  'PRC-042': 409,
  'PRC-044': 409,
  'PRC-050': 409,
  'PRC-007': 409,
  'FND-001': 404,
  'FND-002': 403,
  'REQ-010': 403,
  'REQ-011': 409,
  'REQ-012': 409,
  'REQ-016': 409,
  'REQ-020': 404,
  'REQ-021': 404,
  'REQ-023': 409,
  'CHG-013': 409,
  'CHG-014': 404,
  'CHG-015': 409,
  'CHG-016': 409,
  'CHG-017': 409,
  'CHG-001': 409,
  'STO-043': 409,
  'STO-044': 409,
  'STO-014': 503,
  'STO-051': 409,
  'STO-010': 507,
  'STO-011': 503,
  'STO-012': 503,
  'SRV-012': 503,
}

export function problemOf(error: unknown): Problem {
  if (error instanceof Fault) {
    const status = STATUS[error.code] ?? 400
    const problem = {
      type: `urn:qaidam:fault:${error.code}`,
      title: error instanceof Faults ? `${error.all.length} faults` : error.code,
      status,
      detail: error.message,
      code: error.code,
      fix: error.fix,
    }
    if (error instanceof RowFaults) {
      return {
        ...problem,
        faults: error.rows.map(({ line, field, fault }) => ({ line, field, ...fault.toJSON() })),
      }
    }
    return error instanceof Faults ? { ...problem, faults: error.all } : problem
  }
  const status = statusOf(error)
  const known = status < 500 && error instanceof Error
  return {
    type: 'about:blank',
    title: known ? 'Bad request' : 'Internal error',
    status,
    detail: known ? error.message : 'Something went wrong inside the server.',
    code: known ? 'SRV-010' : 'SRV-500',
    fix: known
      ? 'See /openapi.json for what this address takes.'
      : 'Try again; the log of the server has the cause.',
  }
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}
