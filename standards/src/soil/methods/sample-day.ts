import { type Day, findPhaseOn, type PartMethod, type Rational, rational, type Values } from '@qaidam/kernel'
import { buildingLimits } from '../building.ts'
import { BUILDING_ITEMS, type BuildingItem } from '../building-items.ts'
import { BUILDING_USES, SOIL_LEVELS, type SoilScreening, screenBuilding } from '../screen.ts'

/** The field of an item's content: `dichloroethane_11` is `dichloroethane11`, as fields are written. */
export function fieldOfItem(item: BuildingItem): string {
  return item.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/**
 * A plot's day of sampling: the level of its worst sample, and the items above a screening value in any
 * of them. Each sample is judged as the land that it says; one without a use, as land of unclear use.
 * `level` is null where nothing was measured that has a limit, and before GB 36600 began.
 */
export const soilSampleDay: PartMethod = {
  id: 'soil.sample-day',
  kind: 'part',
  name: { zh: '地块采样日筛查', en: "Screening of a plot's sampling day" },
  outputs: ['level', 'exceeding', 'controlled', 'samples'],
  evaluate: (rows, on): Values => {
    const screened = findPhaseOn(buildingLimits, on) === undefined ? [] : rows.map((row) => screen(row, on))
    const worst = Math.max(-1, ...screened.map(({ level }) => (level === null ? -1 : rankOf(level))))
    return {
      level: SOIL_LEVELS[worst] ?? null,
      exceeding: itemsFrom(screened, 'above-screening'),
      controlled: itemsFrom(screened, 'above-control'),
      samples: String(rows.length),
    }
  },
}

const rankOf = (level: (typeof SOIL_LEVELS)[number]) => SOIL_LEVELS.indexOf(level)

function screen(row: Values, on: Day): SoilScreening {
  const contents: Partial<Record<BuildingItem, Rational>> = {}
  for (const item of BUILDING_ITEMS) {
    const content = row[fieldOfItem(item)]
    if (typeof content === 'string') contents[item] = rational(content)
  }
  const use = BUILDING_USES.find((each) => each === row.landClass) ?? 'building-unclear'
  return screenBuilding(contents, use, on)
}

/** Items at a level or worse in any sample, in the order of the tables. */
function itemsFrom(screened: readonly SoilScreening[], level: (typeof SOIL_LEVELS)[number]): string | null {
  const found = BUILDING_ITEMS.filter((item) =>
    screened.some(({ items }) => {
      const finding = items[item]
      return finding !== undefined && rankOf(finding.level) >= rankOf(level)
    }),
  )
  return found.length === 0 ? null : found.join(',')
}
