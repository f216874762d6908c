import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { editionCheckProcedure, editionProcedure } from './edition-procedures.ts'
import { type ProcedureCases, playCase, weekdays } from './testing/index.ts'

describe.each([editionProcedure, editionCheckProcedure])('$id', (procedure) => {
  const path = join(import.meta.dirname, `${procedure.id}.cases.yaml`)
  const file = parse(readFileSync(path, 'utf8')) as ProcedureCases

  test.each(file.cases.map((played) => [played.name, played] as const))('%s', (_, played) => {
    expect(playCase(procedure, weekdays, file, played)).toEqual([])
  })
})
