import { countiesFor, dayIn, type StateRow } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { madeUpCreditCode } from '../economy/measures.ts'
import { someName } from '../staff-names.ts'

/** An institution as its own list tells it. */
export interface Institution {
  readonly name: string
  readonly area: string
  readonly body: string | null
  readonly run: string
}

/** The credit code of an institution by its serial number: public ones and private ones begin differently. */
export function bodyCode(run: string, county: string, serial: number): string {
  return madeUpCreditCode(run === 'public' ? '12' : '52', county, serial)
}

/** Institutions that are legal persons, as the registry of organisations has them. */
export function bodiesOf(institutions: readonly Institution[], seed: number): readonly StateRow[] {
  const chance = new Chance(seed)
  return institutions.flatMap(({ name, area, body, run }) => {
    if (body === null) return []
    const county = area.slice(0, 6)
    const registeredOn = dayIn(county, '2009-03-01', '2018-06-30', chance)
    return [
      {
        from: registeredOn,
        values: {
          creditCode: body,
          name,
          kind: run === 'public' ? 'institution' : 'association',
          area: county,
          sector: 'other',
          representative: someName(chance),
          registeredOn,
        },
      },
    ]
  })
}

/** Counties of so many institutions, the first of them in every county. */
export function countiesWithEach(count: number): readonly string[] {
  const every = [...new Set(countiesFor(100))]
  return [...every, ...countiesFor(Math.max(0, count - every.length))].slice(0, count)
}
