import { day, type Values } from '@qaidam/kernel'
import { areas } from '../../areas.ts'
import { dayIn, digits, type StateRow } from '../../campaigns/spread.ts'
import { Chance } from '../../chance.ts'
import { telephone } from '../../economy/measures.ts'
import { someName } from '../../staff-names.ts'

/** What relief does for a household: on file as poor, close to it, or helped with its house only. */
export type Standing = 'registered' | 'borderline' | 'other'

export interface Household {
  readonly household: string
  readonly area: string
  readonly head: string
  readonly standing: Standing
  /** People in it; those of households that relief has on file are entered one by one. */
  readonly people: number
  /** How the house was made safe: moved away, built anew, or neither. */
  readonly house: 'relocated' | 'rebuilt' | 'sound'
}

/** Households moved and houses rebuilt from 2016 to the middle of 2020, as published. */
export const RELOCATED = 1_362
export const REBUILT = 4_166
/** How many of each kind there are, by what was done about the house; the kinds are made up. */
const KINDS: readonly (readonly [Standing, Household['house'], number])[] = [
  ['registered', 'relocated', 850],
  ['registered', 'rebuilt', 260],
  ['registered', 'sound', 90],
  ['borderline', 'rebuilt', 60],
  ['borderline', 'sound', 20],
  ['other', 'relocated', RELOCATED - 850],
  ['other', 'rebuilt', REBUILT - 260 - 60],
]
const MANGYA = '632803'

/** The first day of the register; in 茫崖, a city since 2018, two years later. */
export const sinceIn = (area: string) => day(area.startsWith(MANGYA) ? '2018-03-01' : '2016-01-01')

/** Every village, those of farms too; a code below 200 is a residents' committee. */
export const VILLAGES: readonly string[] = areas
  .map(({ code }) => code as string)
  .filter((code) => code.length === 12 && Number(code.slice(9)) >= 200)

/** Every household that the demonstration knows, each in a village; kinds are spread over all of them. */
export const households: readonly Household[] = (() => {
  const chance = new Chance(0x90f301)
  const pool = VILLAGES.flatMap((area) => Array.from({ length: chance.between(4, 16) }, () => area))
  const drawn = KINDS.flatMap(([standing, house, count]) =>
    Array.from({ length: count }, () => ({ standing, house, area: chance.pick(pool) })),
  )
  return drawn.map(({ standing, house, area }, index) => ({
    household: `HJ-${digits(index + 1, 6)}`,
    area,
    head: someName(chance),
    standing,
    people: chance.pick([1, 2, 3, 3, 4, 4, 4, 5, 6]),
    house,
  }))
})()

/** Households that relief has on file, with their members. */
export const onFile = households.filter(({ standing }) => standing !== 'other')

export function householdRows(): readonly StateRow[] {
  const chance = new Chance(0x90f302)
  return households.map(({ household, area, head }, index) => ({
    from: sinceIn(area),
    values: {
      household,
      registration: 'rural',
      head,
      area,
      address: null,
      telephone: chance.percent(70) ? telephone(index) : null,
      foundedOn: dayIn('', '1985-01-01', '2015-12-31', chance),
    },
  }))
}

/** Members of a household in the order of the booklet, with the years in which they may be born. */
const MEMBERS = [
  ['head', 1955, 1985],
  ['spouse', 1956, 1986],
  ['child', 1986, 2014],
  ['child', 1988, 2015],
  ['parent', 1930, 1948],
  ['grandchild', 2008, 2015],
] as const

export function personRows(): readonly StateRow[] {
  const chance = new Chance(0x90f303)
  let serial = 0
  return onFile.flatMap((own) => {
    const male = chance.percent(70)
    return MEMBERS.slice(0, own.people).map(([relation, first, last], at): StateRow => {
      serial += 1
      const bornOn = dayIn('', `${first}-01-01`, `${last}-12-31`, chance)
      const sex = at === 0 ? male : at === 1 ? !male : chance.percent(50)
      const name = at === 0 ? own.head : someName(chance)
      return { from: sinceIn(own.area), values: valuesOf(own, serial, { relation, bornOn, sex, name }) }
    })
  })
}

/** The middle of a citizen number is starred: it cannot be the number of anybody. */
function valuesOf(
  { household, area }: Household,
  serial: number,
  { relation, bornOn, sex, name }: { relation: string; bornOn: string; sex: boolean; name: string },
): Values {
  const order = `${digits(serial % 50, 2)}${sex ? 1 : 2}`
  return {
    person: `RK-${digits(serial, 7)}`,
    household,
    area,
    name,
    identity: `${area.slice(0, 6)}********${order}${serial % 11 === 10 ? 'X' : serial % 11}`,
    bornOn,
    sex: sex ? 'male' : 'female',
    relation,
  }
}
