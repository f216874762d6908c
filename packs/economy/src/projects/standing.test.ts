import { type Day, lawWith, type Values } from '@qaidam/kernel'
import { describe, expect, test } from 'vitest'
import { type ProjectRows, projectStandings } from './index.ts'

const month = (project: string, monthEnd: string, investment: string): Values => ({
  project,
  monthEnd,
  investment,
})
const project = (id: string, more: Values = {}): Values => ({
  project: id,
  name: `项目${id}`,
  leader: 'leader',
  plannedStart: '2020-04-10',
  ...more,
})
const started = (id: string): Values => ({ project: id, kind: 'start', reachedOn: '2020-04-20' })
const YEAR = ['2020-06-30', '2020-07-31', '2020-08-31', '2020-09-30']

/** Each plans a quarter of its year in each of four months. */
const rows: ProjectRows = {
  projects: [project('A'), project('B'), project('C')],
  plans: ['A', 'B', 'C'].flatMap((id) => YEAR.map((end) => month(id, end, '1'))),
  progress: [
    ...['2020-06-30', '2020-07-31'].map((end) => month('A', end, '1')),
    month('B', '2020-06-30', '1'),
    month('B', '2020-07-31', '0.4'),
    month('C', '2020-06-30', '0'),
    month('C', '2020-07-31', '0'),
  ],
  milestones: [started('A'), started('B'), started('C')],
  problems: [
    {
      problem: 'P1',
      project: 'B',
      foundOn: '2020-07-02',
      kind: 'land',
      text: '用地',
      office: 'natural-resources',
    },
    {
      problem: 'P2',
      project: 'B',
      foundOn: '2020-05-02',
      kind: 'money',
      text: '资金',
      office: 'finance',
      post: 'finance.clerk',
    },
    { problem: 'P3', project: 'A', foundOn: '2020-05-02', kind: 'money', text: '资金', office: 'finance' },
  ],
  cases: [
    { record: 'P1', stage: 'solving' },
    { record: 'P3', stage: 'closed' },
  ],
  tasks: [
    { record: 'P1', step: 'found', status: 'done', post: 'x', card: 'none', told: null },
    { record: 'P1', step: 'solving', status: 'open', post: 'land', card: 'red', told: 'vice' },
  ],
}
const on = '2020-07-31' as Day
const standing = (of: ProjectRows, at: Day = on) => projectStandings(of, at)

describe('a leader sees', () => {
  test('each project with its card, the worst first', () => {
    // Of a year of 4: A is on plan, B is 0.6 behind (15 points), C is 2 behind (50 points).
    expect(standing(rows).map(({ project, card, lag }) => [project, card, lag?.toString()])).toEqual([
      ['C', 'red', '50'],
      ['B', 'yellow', '15'],
      ['A', 'green', '0'],
    ])
  })

  test('what is stuck, since when, whose it is and who was told, the oldest first; nothing that is closed', () => {
    const found = standing(rows).map(({ project, stuck }) => [project, stuck.map(({ problem }) => problem)])
    expect(found).toEqual([
      ['C', []],
      ['B', ['P2', 'P1']],
      ['A', []],
    ])
    const [older, newer] = standing(rows)[1]?.stuck ?? []
    expect(newer).toMatchObject({
      since: '2020-07-02',
      post: 'land',
      told: 'vice',
      card: 'red',
      stage: 'solving',
    })
    // Its way has not begun yet: it is found, and its own post answers.
    expect(older).toMatchObject({ since: '2020-05-02', post: 'finance.clerk', stage: 'found', card: 'none' })
  })

  test('a project that was not started in its month, from the end of that month on', () => {
    const late = { ...rows, projects: [project('A')], milestones: [] }
    const at = (day: string) => standing(late, day as Day)[0]
    expect(at('2020-04-29')?.reasons).toEqual([])
    expect(at('2020-04-30')?.reasons).toEqual(['not-started'])
    expect(at('2020-06-30')?.card).toBe('red')
  })

  test('reports that are missing after the last one', () => {
    const silent = {
      ...rows,
      projects: [project('A')],
      plans: rows.plans.map((row) => ({ ...row, investment: '0' })),
    }
    expect(standing(silent, '2020-08-31' as Day)[0]?.card).toBe('green')
    expect(standing(silent, '2020-09-30' as Day)[0]).toMatchObject({
      card: 'yellow',
      reasons: ['unreported'],
    })
  })

  test('the card by a rule that the prefecture set, with its document', () => {
    const value = {
      yellowLagFrom: '5',
      redLagAbove: '12',
      yellowMonthsNotStarted: 1,
      redMonthsNotStarted: 3,
      yellowMonthsUnreported: 1,
      redMonthsUnreported: 2,
    }
    const setting = {
      standard: 'projects.card',
      value,
      document: '西政办〔2020〕1号',
      from: '2020-01-01' as Day,
      to: null,
    }
    const [first] = projectStandings(rows, on, lawWith([setting]))
    expect(first).toMatchObject({ project: 'B', card: 'red', cite: { document: '西政办〔2020〕1号' } })
  })
})
