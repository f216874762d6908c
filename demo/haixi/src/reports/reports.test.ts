import { citizenReport } from '@qaidam/civic'
import { expect, test } from 'vitest'
import { replay } from '../replay.ts'

const reports = replay(citizenReport, true).map(({ values }) => values)

test('reports are numbered as they came, from every county and by every channel', () => {
  const days = reports.map(({ reportedOn }) => reportedOn ?? '')
  expect([...days].sort()).toEqual(days)
  expect(new Set(reports.map(({ area }) => area?.slice(0, 6))).size).toBe(7)
  expect(new Set(reports.map(({ channel }) => channel))).toEqual(
    new Set(['portal', 'phone', 'visit', 'letter']),
  )
})

test('in 2019 and in 2020 to August together there are as many as numbers were given', () => {
  const of = (year: string) => reports.filter(({ reportedOn }) => reportedOn?.startsWith(year)).length
  expect(of('2019') + of('2020')).toBe(Number(reports.at(-1)?.report?.slice(-6)))
  expect(Math.min(of('2019'), of('2020'))).toBeGreaterThan(100)
})
