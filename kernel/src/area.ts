import type { Day } from './day.ts'
import { Fault } from './fault.ts'
import type { Bilingual } from './text.ts'

/**
 * An official division code (GB/T 2260 and the statistical codes built on it): six digits down to
 * the county (630000, 632800, 632801), nine for a township, twelve for a village.
 */
export type AreaCode = string & { readonly AreaCode: unique symbol }

export const AREA_LEVELS = ['province', 'prefecture', 'county', 'township', 'village'] as const
export type AreaLevel = (typeof AREA_LEVELS)[number]

/** Where a level stands, province first: a figure per county answers for counties and above. */
export function levelIndex(level: AreaLevel): number {
  return AREA_LEVELS.indexOf(level)
}

/** One division, with the days on which it exists and the codes it is also known by. */
export interface Area {
  readonly code: AreaCode
  readonly name: Bilingual
  readonly from?: Day
  readonly to?: Day
  readonly successor?: AreaCode
  readonly aliases?: readonly string[]
}

const FULL = /^(?:\d{6}|\d{9}|\d{12})$/

/**
 * A code in full: `63` → `630000`, `6328` → `632800`; trailing zero groups of longer codes are cut,
 * so 632801000000 is 632801. @throws Fault KRN-040 when it cannot be a code
 */
export function areaCode(text: string): AreaCode {
  let code = text.trim()
  if (/^(?:\d{2}|\d{4})$/.test(code)) code = code.padEnd(6, '0')
  if (code.length === 12 && code.endsWith('000')) code = code.slice(0, 9)
  if (code.length === 9 && code.endsWith('000')) code = code.slice(0, 6)
  if (FULL.test(code) && !code.startsWith('00')) return code as AreaCode
  throw new Fault(
    'KRN-040',
    `"${text}" is not a division code.`,
    'Write the official code: 6 digits down to the county, 9 for a township, 12 for a village.',
  )
}

export function areaLevel(code: AreaCode): AreaLevel {
  if (code.length === 12) return 'village'
  if (code.length === 9) return 'township'
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'prefecture' : 'county'
}

/** The digits that every division inside this one begins with. */
export function areaPrefix(code: AreaCode): string {
  const level = areaLevel(code)
  if (level === 'province') return code.slice(0, 2)
  return level === 'prefecture' ? code.slice(0, 4) : code
}

export function isInside(code: AreaCode, container: AreaCode): boolean {
  return code.startsWith(areaPrefix(container))
}

/** The division one level up, or undefined above a province. */
export function parentArea(code: AreaCode): AreaCode | undefined {
  switch (areaLevel(code)) {
    case 'village':
      return code.slice(0, 9) as AreaCode
    case 'township':
      return code.slice(0, 6) as AreaCode
    case 'county':
      return `${code.slice(0, 4)}00` as AreaCode
    case 'prefecture':
      return `${code.slice(0, 2)}0000` as AreaCode
    case 'province':
      return undefined
  }
}

/** The divisions that a prefecture knows, and the one place where codes are understood. */
export class AreaBook {
  readonly #areas: ReadonlyMap<string, Area>
  readonly #aliases: ReadonlyMap<string, AreaCode>
  readonly #children = new Map<string, Area[]>()

  /** @throws Fault KRN-042 when a code is given twice, as itself or as an alias */
  constructor(areas: readonly Area[]) {
    this.#areas = new Map(areas.map((area) => [area.code, area]))
    this.#aliases = new Map(
      areas.flatMap((area) => (area.aliases ?? []).map((alias) => [alias, area.code] as const)),
    )
    const names = new Set<string>()
    for (const name of areas.flatMap((area) => [area.code as string, ...(area.aliases ?? [])])) {
      if (names.has(name)) {
        throw new Fault('KRN-042', `Division code ${name} is given twice.`, 'Keep one entry for each code.')
      }
      names.add(name)
    }
    for (const area of areas) {
      const parent = parentArea(area.code)
      if (parent === undefined) continue
      const siblings = this.#children.get(parent)
      if (siblings === undefined) this.#children.set(parent, [area])
      else siblings.push(area)
    }
  }

  find(text: string): Area | undefined {
    const direct = this.#areas.get(text) ?? this.#areas.get(this.#aliases.get(text) ?? '')
    if (direct !== undefined) return direct
    if (!/^(?:\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(text) || text.startsWith('00')) return undefined
    const code = this.#aliases.get(text.slice(0, 6)) ?? text.slice(0, 6)
    return this.#areas.get(areaCode(text.length > 6 ? code + text.slice(6) : text))
  }

  /** Understands short prefixes and aliases, and answers the area in full. @throws Fault KRN-041 */
  get(text: string): Area {
    const found = /^\d{2,12}$/.test(text) ? this.find(text) : undefined
    if (found !== undefined) return found
    throw new Fault(
      'KRN-041',
      `This prefecture has no division "${text}".`,
      `Use the code of a division inside it, such as ${[...this.#areas.keys()].slice(0, 3).join(', ')}.`,
    )
  }

  childrenOf(code: AreaCode): readonly Area[] {
    return this.#children.get(code) ?? []
  }

  all(): Iterable<Area> {
    return this.#areas.values()
  }
}
