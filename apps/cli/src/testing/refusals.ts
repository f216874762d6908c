import type { Ended } from './command.ts'

interface Said {
  readonly code: string
  readonly message: string
  readonly fix: string
  readonly cell?: string
}

/** What an import with --json must say of a bad file, and what is wrong with how it does; best nothing. */
export function refusalFlaws({ code, out, err }: Ended, fault: string, place: string): readonly string[] {
  if (code !== 1 && code !== 2) return [`the exit code is ${code}: ${out}${err}`]
  const said =
    code === 1
      ? (JSON.parse(out) as { refused: readonly Said[] }).refused
      : (JSON.parse(err) as { faults: readonly Said[] }).faults
  const found = said.find((each) => each.code.startsWith(fault))
  if (found === undefined) return [`${fault} is not among ${said.map((each) => each.code).join(', ')}`]
  const flaws: string[] = []
  if (!`${found.cell ?? ''} ${found.message}`.includes(place))
    flaws.push(`"${place}" is not named: ${found.message}`)
  if (found.fix.length < 6) flaws.push(`the fix is "${found.fix}"`)
  return flaws
}
