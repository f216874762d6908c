import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { compose } from './compose.ts'
import { Faults } from './fault.ts'
import { platform } from './platform.ts'
import type { Procedure } from './procedure.ts'
import { permit, permitPack, weekdays } from './testing/permit.ts'
import { type ProcedureCases, playCase } from './testing/procedure-cases.ts'

const file = parse(readFileSync(new URL('./procedure.cases.yaml', import.meta.url), 'utf8')) as ProcedureCases

describe('worked cases', () => {
  test.each(file.cases.map((played) => [played.name, played] as const))('%s', (_, played) => {
    expect(playCase(permit, weekdays, file, played)).toEqual([])
  })
})

describe('a procedure that cannot work is refused, with all its faults at once', () => {
  const composed = (change: (procedure: Procedure) => Procedure) => () =>
    compose({
      packs: [platform, { ...permitPack, procedures: [change(permit)] }],
      standards: [],
      methods: [],
      calendar: weekdays,
    })
  const codesOf = (work: () => unknown): readonly string[] => {
    try {
      work()
    } catch (error) {
      if (error instanceof Faults) return error.all.map((fault) => fault.code)
      throw error
    }
    return []
  }
  const without = (name: string) => (procedure: Procedure) => {
    const { [name]: _, ...moves } = procedure.moves
    return { ...procedure, moves }
  }

  test('as it stands, it composes', () => {
    expect(codesOf(composed((procedure) => procedure))).toEqual([])
  })

  test.each([
    ['a state that nobody may leave', without('clear'), ['CMP-181', 'CMP-182']],
    ['a step that no move ends', without('pass-water'), ['CMP-173', 'CMP-180']],
    [
      'a limit on days that no calendar covers',
      (procedure: Procedure) => ({ ...procedure, from: '2017-12-31' as Procedure['from'] }),
      ['CMP-171', 'CMP-171'],
    ],
    [
      'a state that does not exist',
      (procedure: Procedure) => ({ ...procedure, initial: 'nowhere' }),
      ['CMP-164'],
    ],
    [
      'a pause without a ground of law',
      (procedure: Procedure) => ({
        ...procedure,
        moves: { ...procedure.moves, wait: { ...procedure.moves.wait, grounds: {} } } as Procedure['moves'],
      }),
      ['CMP-178'],
    ],
  ])('%s', (_, change, codes) => {
    expect(codesOf(composed(change))).toEqual(expect.arrayContaining(codes))
  })
})
