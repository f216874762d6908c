import { type Area, areaCode, areaLevel, day } from '@qaidam/kernel'
import divisions from './areas.json' with { type: 'json' }

/** What the list of names and codes does not tell. */
const BESIDES: Readonly<Record<string, Partial<Area>>> = {
  // The source says that 茫崖 has been a city since 2018, and not on which day of it.
  '632803': { from: day('2018-01-01') },
  '632857': { aliases: ['632825'] },
}

/** Qinghai, Haixi, and every county, township and village of it (NBS 2023). */
export const areas: readonly Area[] = divisions.map(({ code, zh, en }) => ({
  code: areaCode(code),
  name: { zh, en },
  ...BESIDES[code],
}))

const NAMES = new Map(areas.map((area) => [area.code as string, area.name.zh]))

export function nameOf(code: string): string {
  return NAMES.get(code) ?? code
}

/** Towns and townships of a county; streets and farms are of other kinds. */
export function townshipsOf(county: string): readonly string[] {
  return inside(county, 'township', 100, 399)
}

/** Streets and towns, where urban land lies. */
export function townsOf(county: string): readonly string[] {
  return inside(county, 'township', 1, 199)
}

/** Villages proper, without residents' committees. */
export function villagesOf(county: string): readonly string[] {
  return inside(county, 'village', 200, 399)
}

function inside(county: string, level: 'township' | 'village', from: number, to: number): readonly string[] {
  return areas
    .map((area) => area.code)
    .filter((code) => {
      const last = Number(code.slice(-3))
      return code.startsWith(county) && areaLevel(code) === level && last >= from && last <= to
    })
}
