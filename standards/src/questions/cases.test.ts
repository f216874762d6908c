import { readFileSync } from 'node:fs'
import type { Day } from '@qaidam/kernel'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { answerStandard } from '../answer.ts'

interface Case {
  readonly name: string
  readonly on?: Day
  readonly given: Readonly<Record<string, unknown>>
  readonly expect?: Readonly<Record<string, unknown>>
  readonly fault?: string
}

interface CaseFile {
  readonly standard: string
  readonly on: Day
  readonly cases: readonly Case[]
}

const FILES = [
  'water/class',
  'water/tli',
  'soil/screen',
  'waste/manifest-number',
  'waste/storage',
  'waste/transfer',
  'statistics/change',
  'calendar/working-days',
  'projects/card',
]

describe.each(FILES)('%s.cases.yaml', (name) => {
  const url = new URL(`../${name}.cases.yaml`, import.meta.url)
  const { standard, on, cases } = parse(readFileSync(url, 'utf8')) as CaseFile

  test.each(cases)('$name', (each) => {
    const answer = () => answerStandard(standard, each.on ?? on, each.given)
    if (each.fault !== undefined) {
      expect(answer).toThrowError(expect.objectContaining({ code: each.fault }))
      return
    }
    if (each.expect === undefined) expect.fail('a case expects an answer or a fault')
    expect(answer()).toMatchObject(each.expect)
  })
})
