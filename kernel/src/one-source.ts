import type { Composition, Findings } from './compose.ts'
import { fieldsAskedAgain } from './one-source-fields.ts'
import { readingOf } from './one-source-readings.ts'
import type { Bilingual } from './text.ts'

/**
 * Two figures, registers or fields (REGISTER.FIELD) that look like one and are not, and why: plain data
 * of a pack. Two registers set apart are so with all their fields. It holds as long as they look alike.
 */
export interface Apart {
  readonly one: string
  readonly other: string
  readonly why: Bilingual
}

/** Two definitions that mean nearly the same, what they share, and what to do about it. */
export interface Overlap {
  readonly kind: 'figures' | 'fields' | 'names'
  readonly one: string
  readonly other: string
  readonly message: string
  readonly fix: string
}

/**
 * One number, one source (一数一源): no two figures read the same rows in the same way, however
 * differently that is written down. Also exemptions that exempt nothing are found.
 */
export function checkOneNumber(composition: Composition, found: Findings): void {
  const readings = new Map<string, string>()
  for (const figure of composition.figures.values()) {
    const reading = `${readingOf(figure, composition)} in ${figure.unit}`
    const other = readings.get(reading)
    if (other === undefined) readings.set(reading, figure.id)
    else
      found.add(
        'CMP-070',
        `${figure.id} (${figure.name.zh}) and ${other} are one number: ${reading}.`,
        `Keep ${other} and use it where ${figure.id} is read; or say what sets the second apart in its conditions.`,
      )
  }
  checkApart(composition, found)
}

/** An exemption of what is not there, or of two that do not look alike, says nothing and goes. */
function checkApart(composition: Composition, found: Findings): void {
  const alike = new Set(lookingAlike(composition).flatMap(({ one, other }) => pairsOf(one, other)))
  for (const { id, apart } of composition.packs) {
    for (const { one, other } of apart ?? []) {
      const there = [one, other].every((each) => isThere(each, composition))
      if (there && !alike.has(pairOf(one, other)))
        found.add(
          'CMP-071',
          `Pack ${id} sets ${one} apart from ${other}, and they do not look alike.`,
          'Take the exemption away: what it was for is gone.',
        )
    }
  }
}

/** A figure, a register, or a field as REGISTER.FIELD. */
function isThere(id: string, { figures, registers }: Composition): boolean {
  if (figures.has(id) || registers.has(id)) return true
  const at = id.lastIndexOf('.')
  return registers.get(id.slice(0, at))?.fields[id.slice(at + 1)] !== undefined
}

/**
 * What is nearly one and is not set apart with a reason: figures of one reading in two units, figures
 * or registers of one name, and fields that ask for what another register holds.
 */
export function overlapsOf(composition: Composition): readonly Overlap[] {
  const apart = new Set(
    composition.packs.flatMap((pack) => (pack.apart ?? []).map(({ one, other }) => pairOf(one, other))),
  )
  return lookingAlike(composition).filter(
    ({ one, other }) => !pairsOf(one, other).some((pair) => apart.has(pair)),
  )
}

const pairOf = (one: string, other: string) => [one, other].sort().join(' ')

/** Two definitions, and the registers in which they stand where they are fields. */
function pairsOf(one: string, other: string): readonly string[] {
  const holder = (id: string) => id.slice(0, id.lastIndexOf('.'))
  return [pairOf(one, other), pairOf(holder(one), holder(other))]
}

function lookingAlike(composition: Composition): readonly Overlap[] {
  return [
    ...figuresOfOneReading(composition),
    ...ofOneName('figure', [...composition.figures.values()]),
    ...ofOneName('register', [...composition.registers.values()]),
    ...fieldsAskedAgain(composition),
  ]
}

/** The same rows, read into two units: two numbers on paper, one in truth. */
function figuresOfOneReading(composition: Composition): readonly Overlap[] {
  const found: Overlap[] = []
  const readings = new Map<string, { readonly id: string; readonly unit: string }>()
  for (const figure of composition.figures.values()) {
    const reading = readingOf(figure, composition)
    const other = readings.get(reading)
    if (other === undefined) readings.set(reading, figure)
    else if (other.unit !== figure.unit)
      found.push({
        kind: 'figures',
        one: other.id,
        other: figure.id,
        message: `${other.id} in ${other.unit} and ${figure.id} in ${figure.unit} are one reading: ${reading}.`,
        fix: 'Keep one; a page shows it in the unit that suits it.',
      })
  }
  return found
}

/** Names are told apart without regard to spaces, brackets and case. */
function ofOneName(
  what: 'figure' | 'register',
  all: readonly { readonly id: string; readonly name: Bilingual }[],
): readonly Overlap[] {
  const found = new Map<string, Overlap>()
  for (const language of ['zh', 'en'] as const) {
    const names = new Map<string, string>()
    for (const { id, name } of all) {
      const plain = plainName(name[language])
      const other = names.get(plain)
      if (other === undefined) names.set(plain, id)
      else
        found.set(pairOf(other, id), {
          kind: 'names',
          one: other,
          other: id,
          message: `The ${what}s ${other} and ${id} are both called ${name[language]}.`,
          fix: 'Keep one, or name what sets them apart.',
        })
    }
  }
  return [...found.values()]
}

export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s()（）·,，、:：]/g, '')
}
