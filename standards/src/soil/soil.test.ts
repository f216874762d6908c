import { type Day, rational } from '@qaidam/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildingLimits, buildingLimitsUnverified } from './building.ts'
import { BUILDING_ITEMS } from './building-items.ts'
import { FARMLAND_ITEMS, FARMLAND_USES, farmlandControl, farmlandScreening } from './farmland.ts'
import { SOIL_LEVELS, screenBuilding, screenFarmland } from './screen.ts'

const ON = '2020-06-30' as Day

test('every item of development land has one row: 45 basic ones, petroleum and PCBs', () => {
  const [read, recalled] = [buildingLimits, buildingLimitsUnverified].map((each) =>
    Object.keys(each.phases[0]?.value ?? {}),
  )
  expect(BUILDING_ITEMS).toHaveLength(47)
  expect([...(read ?? []), ...(recalled ?? [])].sort()).toEqual([...BUILDING_ITEMS].sort())
})

test('class two is never stricter than class one, nor control than screening', () => {
  for (const { phases } of [buildingLimits, buildingLimitsUnverified]) {
    for (const [item, limits] of Object.entries(phases[0]?.value ?? {})) {
      const [screeningOne, screeningTwo, controlOne, controlTwo] = limits.map(Number)
      expect(screeningOne, item).toBeLessThanOrEqual(Number(screeningTwo))
      expect(controlOne, item).toBeLessThanOrEqual(Number(controlTwo))
      expect(screeningOne, item).toBeLessThanOrEqual(Number(controlOne))
      expect(screeningTwo, item).toBeLessThanOrEqual(Number(controlTwo))
    }
  }
})

test('the control value of farmland is never below its screening value', () => {
  const control = farmlandControl.phases[0]?.value ?? {}
  for (const [item, columns] of Object.entries(farmlandScreening.phases[0]?.value ?? {})) {
    const bounds = control[item as keyof typeof control]
    for (const column of Object.values(columns)) {
      bounds?.forEach((bound, at) => {
        expect(Number(bound), item).toBeGreaterThan(Number(column?.[at]))
      })
    }
  }
})

test('more of anything never makes a soil better', () => {
  const content = fc.integer({ min: 0, max: 50_000 })
  const property = fc.property(
    fc.constantFrom(...FARMLAND_ITEMS),
    fc.constantFrom(...FARMLAND_USES),
    fc.integer({ min: 40, max: 95 }),
    content,
    content,
    (item, use, ph, tenths, more) => {
      const level = (value: number) => {
        const given = { [item]: rational(`${value}e-1`) }
        return SOIL_LEVELS.indexOf(screenFarmland(given, rational(`${ph}e-1`), use, ON).level ?? 'within')
      }
      expect(level(tenths + more)).toBeGreaterThanOrEqual(level(tenths))
    },
  )
  fc.assert(property)
})

test('land of unclear use is judged as class one', () => {
  const given = { as: rational('20.5'), benzene: rational(3), c10_c40: rational(900) }
  expect(screenBuilding(given, 'building-unclear', ON)).toEqual(screenBuilding(given, 'building-one', ON))
  expect(screenBuilding(given, 'building-two', ON).level).toBe('within')
})
