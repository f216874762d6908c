import { ALLOWED, withoutAllowed } from './allowed.ts'
import { arrows } from './arrows.ts'
import { changelog, decisions, invariants, links } from './documents.ts'
import { faultList } from './fault-list.ts'
import type { Finding, House, Rule } from './house.ts'
import { law } from './law.ts'
import { paths } from './paths.ts'
import { purity } from './purity.ts'
import { said } from './said.ts'
import { size } from './size.ts'
import { sql } from './sql.ts'
import { words } from './words.ts'

export const RULES: readonly Rule[] = [
  arrows,
  purity,
  law,
  size,
  words,
  paths,
  sql,
  links,
  decisions,
  changelog,
  invariants,
  faultList,
  said,
]

/** Everything that is out of order in the house, by path and line. */
export function tidy(house: House): readonly Finding[] {
  const findings = RULES.flatMap((rule) => rule.check(house))
  return withoutAllowed(findings, ALLOWED).toSorted((a, b) =>
    a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1,
  )
}
