import { posix } from 'node:path'
import type { Finding, Rule } from './house.ts'

/** SQL is source: numbered in a row, each file opening with a sentence that says what it is for. */
export const sql: Rule = {
  id: 'sql',
  check: (house) => {
    const found: Finding[] = []
    const last = new Map<string, number>()
    const files = house.files.filter((file) => file.path.endsWith('.sql'))
    for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
      const add = (message: string) => found.push({ rule: 'sql', path: file.path, line: 1, message })
      const folder = posix.dirname(file.path)
      const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(posix.basename(file.path))?.[1]
      const expected = (last.get(folder) ?? 0) + 1
      if (number === undefined) add('name it NNNN-what-it-makes.sql, in lower case.')
      else if (Number(number) !== expected) {
        add(
          `number ${number} stands where ${String(expected).padStart(4, '0')} is due; numbers leave no gap.`,
        )
      }
      last.set(folder, number === undefined ? expected : Number(number))
      if (!file.text.startsWith('-- ')) add('open with "-- " and a sentence that says what it is for.')
    }
    return found
  },
}
