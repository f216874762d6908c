import { readFileSync } from 'node:fs'
import { type ProcedureCases, playCase } from '@qaidam/kernel/testing'
import { workCalendar } from '@qaidam/standards'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { articleIssue } from './article-issue.ts'

const file = parse(
  readFileSync(new URL('./article-issue.cases.yaml', import.meta.url), 'utf8'),
) as ProcedureCases

test.each(file.cases.map((played) => [played.name, played] as const))('%s', (_, played) => {
  expect(playCase(articleIssue, workCalendar(), file, played)).toEqual([])
})
