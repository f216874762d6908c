import { type Bilingual, Fault, type PartRow, type PeriodMethod, rational, type Value } from '@qaidam/kernel'
import { oneDay } from '../../air/city-day.ts'
import { citationsOver } from '../../phases.ts'
import { buildingLimits, buildingLimitsUnverified } from '../building.ts'
import { BUILDING_ITEM_NAMES, BUILDING_ITEMS } from '../building-items.ts'
import { SOIL_LEVELS } from '../screen.ts'

/** Which values a plot has to exceed; what is above control is above screening, too. */
const ABOVE = ['screening', 'control'] as const
type Above = (typeof ABOVE)[number]

/** The output of a day that names the items above each of them. */
const ITEMS_OUTPUT = { screening: 'exceeding', control: 'controlled' } as const

const NO_SAMPLE: Bilingual = {
  zh: '期内没有可评价的土壤样品',
  en: 'No soil sample of the period can be judged.',
}

/**
 * Plots whose worst sample in the period is above a screening or a control value. Each is shared alike
 * by its days that are above: others show nothing of it.
 */
export const soilPlotsAbove: PeriodMethod = {
  id: 'soil.plots-above',
  kind: 'period',
  name: { zh: '超筛选值或管制值的地块数', en: 'Plots above screening or control values' },
  reads: 'soil.sample-day',
  settings: { above: ABOVE },
  evaluate: (rows, within, settings) => {
    const above = aboveOf(settings.above)
    const judged = rows.filter((row) => rankOf(row) >= 0)
    const plots = new Map<string, PartRow[]>()
    for (const row of judged) {
      if (rankOf(row) < SOIL_LEVELS.indexOf(`above-${above}`)) continue
      const there = plots.get(row.by)
      if (there === undefined) plots.set(row.by, [row])
      else there.push(row)
    }
    const raw = rational(plots.size)
    const label = itemNames([...plots.values()].flat(), above)
    const result = {
      parts: { plots: raw },
      formula: 'plots',
      contributions: [...plots.values()].flatMap((days) => oneDay('plots', days)),
      cite: citationsOver([buildingLimits, buildingLimitsUnverified], within.first, within.last),
      ...(label === undefined ? {} : { label }),
    }
    return judged.length === 0 ? { ...result, reason: NO_SAMPLE } : { ...result, raw }
  },
}

/** −1 where the day was not judged. */
function rankOf(row: PartRow): number {
  const levels: readonly (Value | undefined)[] = SOIL_LEVELS
  return levels.indexOf(row.values.level)
}

function itemNames(rows: readonly PartRow[], above: Above): Bilingual | undefined {
  const there = new Set(rows.flatMap((row) => (row.values[ITEMS_OUTPUT[above]] ?? '').split(',')))
  const names = BUILDING_ITEMS.filter((item) => there.has(item)).map((item) => BUILDING_ITEM_NAMES[item])
  if (names.length === 0) return undefined
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') }
}

/** @throws Fault STD-067 when the figure says neither screening nor control */
function aboveOf(asked: string | undefined): Above {
  const found = ABOVE.find((each) => each === asked)
  if (found !== undefined) return found
  throw new Fault('STD-067', `The setting above is "${asked ?? ''}".`, `Set above to ${ABOVE.join(' or ')}.`)
}
