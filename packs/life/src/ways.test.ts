import { readFileSync } from 'node:fs'
import type { Procedure } from '@qaidam/kernel'
import { type ProcedureCases, playCase } from '@qaidam/kernel/testing'
import { workCalendar } from '@qaidam/standards'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { childReturn, returnMonitoring } from './index.ts'

const WAYS: readonly (readonly [string, Procedure])[] = [
  ['education/child-return', childReturn],
  ['poverty/return-monitoring', returnMonitoring],
]

describe.each(WAYS)('%s.cases.yaml', (name, procedure) => {
  const file = parse(readFileSync(new URL(`./${name}.cases.yaml`, import.meta.url), 'utf8')) as ProcedureCases

  test.each(file.cases.map((played) => [played.name, played] as const))('%s', (_, played) => {
    expect(file.procedure).toBe(procedure.id)
    expect(playCase(procedure, workCalendar(), file, played)).toEqual([])
  })
})
