import { type Day, day } from '@qaidam/kernel'
import { nameOf, townshipsOf } from '../areas.ts'
import { Chance, shares } from '../chance.ts'
import { hectares, type Row } from '../rows.ts'

/** 143.3 万公顷 in hundredths of a hectare. */
const MANAGED = 143_300_000
const BLOCKS = 2_100

/** How much of the forest lies in each county, in per cent; made up. */
const COUNTIES = { 632801: 26, 632802: 15, 632803: 4, 632821: 13, 632822: 27, 632823: 10, 632857: 5 }

const GRADES = ['national-one', 'national-two', 'national-two', 'national-two', 'local'] as const
const COVERS = ['shrub', 'shrub', 'shrub', 'shrub', 'arbor', 'sparse'] as const
/** Two blocks, neighbours in different townships, whose areas the clerk mixed up when entering them. */
export const MIXED_UP = [136, 137] as const

const FIRST = day('2016-01-01')
const LATER = ['2017-01-01', '2018-01-01', '2019-01-01', '2020-01-01'].map((text) => day(text))
const MANGYA_LATER = LATER.slice(1)

export type ForestRow = Omit<Row, 'line' | 'from'> & { readonly from: Day }

/** The forest as it is: 2 100 blocks that add up to 1 433 000 hectares. */
export function forestBlocks(): readonly ForestRow[] {
  const chance = new Chance(0x0f0e57)
  const counties = Object.entries(COUNTIES)
  const areasOf = shares(
    MANAGED,
    counties.map(([, weight]) => weight),
  )
  const countsOf = shares(
    BLOCKS,
    counties.map(([, weight]) => weight),
  )
  return counties.flatMap(([county], index) =>
    blocksOf(county, areasOf[index] ?? 0, countsOf[index] ?? 0, chance),
  )
}

function blocksOf(county: string, area: number, count: number, chance: Chance): readonly ForestRow[] {
  const townships = townshipsOf(county)
  const sizes = shares(
    area,
    Array.from({ length: count }, () => chance.between(20, 180)),
  )
  return sizes.map((size, index) => {
    const at = Math.floor((index * townships.length) / count)
    const township = townships[at] ?? county
    const block = `${county}-${String(at + 1).padStart(3, '0')}-${String(index + 1).padStart(4, '0')}`
    return {
      from: firstDay(county, chance),
      values: {
        block,
        area: township,
        grade: chance.pick(GRADES),
        cover: chance.pick(COVERS),
        tenure: chance.percent(70) ? 'state' : 'collective',
        hectares: hectares(size * 100),
        keeper: `${nameOf(township)}公益林管护站（演示）`,
        contract: chance.percent(90) ? `GHXY-${block}` : null,
      },
    }
  })
}

function firstDay(county: string, chance: Chance): Day {
  if (county === '632803') return chance.pick(MANGYA_LATER)
  return chance.percent(93) ? FIRST : chance.pick(LATER)
}

/** The forest as it was entered: two blocks carry each other's area until that is corrected. */
export function forestAsEntered(): readonly ForestRow[] {
  const blocks = forestBlocks()
  const [a, b] = MIXED_UP
  return blocks.map((row, index) => {
    const other = index === a ? blocks[b] : index === b ? blocks[a] : undefined
    if (other === undefined) return row
    return { ...row, values: { ...row.values, hectares: other.values.hectares ?? null } }
  })
}
