import { readFileSync } from 'node:fs'
import type { Procedure } from '@qaidam/kernel'
import { type ProcedureCases, playCase } from '@qaidam/kernel/testing'
import { workCalendar } from '@qaidam/standards'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import {
  caseProcedure,
  checkProcedure,
  patrolProcedure,
  polluterProcedure,
  problemProcedure,
  rectificationProcedure,
  tripProcedure,
  violationProcedure,
} from './index.ts'

const FILES: readonly (readonly [string, Procedure])[] = [
  ['rectification/rectification.cases.yaml', rectificationProcedure],
  ['rivers/problem.cases.yaml', problemProcedure],
  ['rivers/patrol.cases.yaml', patrolProcedure],
  ['enforcement/check.cases.yaml', checkProcedure],
  ['enforcement/case.cases.yaml', caseProcedure],
  ['campaigns/polluter.cases.yaml', polluterProcedure],
  ['campaigns/violation.cases.yaml', violationProcedure],
  ['waste/trip.cases.yaml', tripProcedure],
]

describe.each(FILES)('%s', (path, procedure) => {
  const file = parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as ProcedureCases
  test('is about the procedure that it names', () => {
    expect(file.procedure).toBe(procedure.id)
  })
  test.each(file.cases.map((played) => [played.name, played] as const))('%s', (_, played) => {
    expect(playCase(procedure, workCalendar(), file, played)).toEqual([])
  })
})
