import { type AreaCode, period, type Question } from '@qaidam/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTrial, type Trial } from './testing/trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial()
}, 240_000)
afterAll(() => trial?.close())

// PM2.5 of the four days is 10, 20, 33 and 80.
const MEANS: Readonly<Record<string, string | null>> = {
  '2020-06-01': '10',
  '2020-06-02': '20',
  '2020-06-01/2020-06-02': '15',
  '2020-06-03/2020-06-04': '56.5',
  '2020-06-02/2020-06-03': '26.5',
  '2020-06': '35.75',
  '2020-05': null,
  '2020H1': '35.75',
  // A mean of a year needs more days than four.
  '2020': null,
  '2020-06-04': '80',
}

describe('figures of periods that lie within each other, next to each other and apart', () => {
  test('asked together are what each is alone', async () => {
    const figure = trial.store.composition.figures.get('ecology.air.pm25')
    if (figure === undefined) throw new RangeError('the trial has lost its figure')
    const question = (of: string): Question => ({ figure, area: '632802' as AreaCode, period: period(of) })
    const together = await trial.store.answer(Object.keys(MEANS).map(question))
    expect(Object.fromEntries(together.map((answer) => [answer.period, answer.raw]))).toEqual(MEANS)
    for (const answer of together) {
      const [alone] = await trial.store.answer([question(answer.period)])
      expect({ ...alone, asKnownAt: '', seq: 0 }).toEqual({ ...answer, asKnownAt: '', seq: 0 })
    }
  })
})
