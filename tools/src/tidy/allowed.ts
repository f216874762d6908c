import type { Finding } from './house.ts'

/** A file that may break one rule, and why. The list only ever shrinks. */
export interface Allowance {
  readonly rule: string
  readonly path: string
  readonly reason: string
}

export const ALLOWED: readonly Allowance[] = []

/** Takes out what is allowed; an allowance that nothing needs any more is itself found. */
export function withoutAllowed(
  findings: readonly Finding[],
  allowed: readonly Allowance[],
): readonly Finding[] {
  const excuses = (allowance: Allowance, finding: Finding) =>
    allowance.rule === finding.rule && allowance.path === finding.path
  const kept = findings.filter((finding) => !allowed.some((allowance) => excuses(allowance, finding)))
  const unused = allowed
    .filter((allowance) => !findings.some((finding) => excuses(allowance, finding)))
    .map(({ rule, path }) => ({
      rule: 'allowed',
      path: 'tools/src/tidy/allowed.ts',
      line: 1,
      message: `${path} no longer breaks the rule ${rule}; remove its allowance.`,
    }))
  const silent = allowed
    .filter(({ reason }) => reason.trim().length < 20)
    .map(({ rule, path }) => ({
      rule: 'allowed',
      path: 'tools/src/tidy/allowed.ts',
      line: 1,
      message: `the allowance of ${path} for ${rule} gives no reason; say why in a sentence.`,
    }))
  return [...kept, ...unused, ...silent]
}
