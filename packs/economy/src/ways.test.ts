import { readFileSync } from 'node:fs'
import type { Procedure } from '@qaidam/kernel'
import { type ProcedureCases, playCase } from '@qaidam/kernel/testing'
import { workCalendar } from '@qaidam/standards'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { approvalWay, findingMending, problemSolving, taskHandling } from './index.ts'

const WAYS: readonly (readonly [string, Procedure])[] = [
  ['supervision/task-handling', taskHandling],
  ['supervision/finding-mending', findingMending],
  ['projects/problem-solving', problemSolving],
  ['approval/approval-way', approvalWay],
]

describe.each(WAYS)('%s.cases.yaml', (name, procedure) => {
  const file = parse(readFileSync(new URL(`./${name}.cases.yaml`, import.meta.url), 'utf8')) as ProcedureCases

  test.each(file.cases.map((played) => [played.name, played] as const))('%s', (_, played) => {
    expect(file.procedure).toBe(procedure.id)
    expect(playCase(procedure, workCalendar(), file, played)).toEqual([])
  })
})
