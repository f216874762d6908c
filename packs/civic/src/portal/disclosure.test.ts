import { readFileSync } from 'node:fs'
import { type ProcedureCases, playCase } from '@qaidam/kernel/testing'
import { workCalendar } from '@qaidam/standards'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { disclosureHandling } from './disclosure.ts'

const file = parse(
  readFileSync(new URL('./disclosure.cases.yaml', import.meta.url), 'utf8'),
) as ProcedureCases

test.each(file.cases.map((played) => [played.name, played] as const))('%s', (_, played) => {
  expect(playCase(disclosureHandling, workCalendar(), file, played)).toEqual([])
})
