import { day, type Values } from '@qaidam/kernel'
import { countiesFor, dayIn, digits, type StateRow } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { monthEnds } from '../economy/measures.ts'
import { geneTests, members, teams } from './health.ts'
import { institutions, institutionsOf } from './institutions.ts'

const HOSPITALS = institutionsOf(['general', 'traditional', 'specialist']).filter(
  ({ run }) => run === 'public',
)
const NEAR = institutionsOf(['central-township', 'township', 'community'])
const MONTHS = monthEnds('2020-01', '2020-06')

/** Referrals of the half year: near home they go up, from hospitals down, and a few up. */
export function referralMonths(): readonly Values[] {
  const chance = new Chance(0x24d101)
  const together = new Set(members().map(({ values }) => values.institution))
  const places = [
    ...NEAR.map((each) => ({ each, ways: [['up', 9]] as const })),
    ...HOSPITALS.map((each) => ({
      each,
      ways: [
        ['down', 30],
        ['up', 14],
      ] as const,
    })),
  ]
  return places.flatMap(({ each: { institution, area }, ways }) =>
    ways.flatMap(([direction, most]) =>
      MONTHS.map((monthEnd) => {
        const referred = chance.between(0, most)
        const taken = referred - Math.floor((referred * chance.between(0, 12)) / 100)
        const within = together.has(institution) ? Math.floor((referred * chance.between(60, 95)) / 100) : 0
        return {
          institution,
          direction,
          monthEnd,
          area,
          referred: String(referred),
          inConsortium: String(within),
          taken: String(taken),
        }
      }),
    ),
  )
}

const CONSULTATIONS = 260
/** Fees in yuan by kind, and what the prefecture takes over of a hundred; made up. */
const FEES = { clinical: 240, imaging: 60, ecg: 40, pathology: 180 } as const

export function consultations(): readonly Values[] {
  const chance = new Chance(0x24d102)
  const remote = new Set(
    institutions()
      .filter(({ values }) => values.telemedicine === 'true')
      .map(({ values }) => values.institution),
  )
  const asking = NEAR.filter(({ institution }) => remote.has(institution))
  const answering = HOSPITALS.filter(({ group }) => group.grade === 'tertiary')
  const serials = new Map<string, number>()
  return Array.from({ length: CONSULTATIONS }, () => {
    const { institution, area } = chance.pick(asking)
    const kind = chance.pick(['clinical', 'imaging', 'imaging', 'ecg', 'ecg', 'pathology'] as const)
    const above = kind === 'clinical' && chance.percent(30)
    const heldOn = dayIn(area.slice(0, 6), '2019-07-01', '2020-06-28', chance)
    const year = heldOn.slice(0, 4)
    const serial = (serials.get(year) ?? 0) + 1
    serials.set(year, serial)
    const fee = FEES[kind] * (above ? 2 : 1)
    const insured = (fee * chance.pick([50, 60])) / 100
    const subsidy = (fee * chance.pick([20, 30])) / 100
    return {
      consultation: `HZ-${year}-${digits(serial, 4)}`,
      institution,
      area,
      answering: above ? null : chance.pick(answering).institution,
      above: above ? '省级某医院（演示）' : null,
      kind,
      heldOn,
      fee: String(fee),
      insured: String(insured),
      subsidy: String(subsidy),
      self: String(fee - insured - subsidy),
    }
  })
}

/** Every public hospital and centre that shares records is asked about each month. */
export function accessMonths(): readonly Values[] {
  const chance = new Chance(0x24d103)
  const sharing = institutions().filter(({ values }) => values.sharing === 'true')
  return sharing.flatMap(({ values: { institution, area } }) =>
    MONTHS.map((monthEnd) => {
      const consented = chance.between(40, 420)
      const emergency = chance.between(0, 14)
      const refused = chance.between(0, 6)
      return {
        institution: institution ?? '',
        monthEnd,
        area: area ?? '',
        asked: String(consented + emergency + refused),
        consented: String(consented),
        emergency: String(emergency),
        refused: String(refused),
        reviewed: String(chance.percent(80) ? emergency : Math.floor(emergency / 2)),
      }
    }),
  )
}

/** Of a hundred residents under contract, about so many are of each group in the area; made up. */
const GROUPS = { aged: 14, chronic: 11, mothers: 12, poor: 8, disabled: 3 } as const

export function contracts(): readonly StateRow[] {
  const chance = new Chance(0x24d104)
  return teams().flatMap(({ from, values: { team, area, contracted } }) =>
    Object.entries(GROUPS).map(([group, share]) => {
      const registered = Math.floor((Number(contracted) * share) / 100)
      const signed = Math.floor((registered * chance.between(62, 92)) / 100)
      const followed = Math.floor((signed * chance.between(55, 95)) / 100)
      return {
        from,
        values: {
          team: team ?? '',
          group,
          area: area ?? '',
          registered: String(registered),
          signed: String(signed),
          followed: String(followed),
        },
      }
    }),
  )
}

export function reforms(): readonly StateRow[] {
  const chance = new Chance(0x24d105)
  return HOSPITALS.map(({ institution, area, group }, index) => {
    const leaders = chance.between(4, 7)
    const salaried = group.grade === 'tertiary' || chance.percent(55)
    const since = dayIn(area.slice(0, 6), '2019-01-10', '2020-03-30', chance)
    return {
      from: since,
      values: {
        institution,
        area,
        recruits: String(chance.percent(75)),
        titles: String(chance.percent(60)),
        yearlySalary: String(salaried),
        leaders: String(leaders),
        onYearlySalary: String(salaried ? leaders : 0),
        accountant: String(group.grade === 'tertiary' || chance.percent(25)),
        zeroMarkup: 'true',
        document: `西医改〔${since.slice(0, 4)}〕演示${index + 1}号`,
        since,
      },
    }
  })
}

const JOINED = [
  ['chest', 'province'],
  ['stroke', 'province'],
  ['respiratory', 'province'],
  ['paediatrics', 'province'],
  ['trauma', 'prefecture'],
  ['hydatid', 'prefecture'],
  ['plateau', 'prefecture'],
] as const

/** Tertiary hospitals are in provincial alliances, as published; the others in those of the prefecture. */
export function alliances(): readonly StateRow[] {
  const chance = new Chance(0x24d106)
  return HOSPITALS.flatMap(({ institution, area, group }) =>
    JOINED.filter(([, level]) =>
      group.grade === 'tertiary' ? level === 'province' : level === 'prefecture' && chance.percent(50),
    ).map(([specialty, level]) => {
      const joinedOn = dayIn(area.slice(0, 6), '2019-02-01', '2020-05-30', chance)
      return {
        from: day(joinedOn),
        values: {
          institution,
          specialty,
          area,
          level,
          lead: level === 'province' ? '省级某医院（演示）' : '州人民医院（演示）',
          joinedOn,
        },
      }
    }),
  )
}

/** Of a thousand tested, about so many are positive, in the order of the tests; made up. */
const POSITIVE = [4, 95, 40, 120, 30]

export function geneTestMonths(): readonly Values[] {
  const chance = new Chance(0x24d107)
  const hundred = countiesFor(100)
  return geneTests().flatMap(({ values: { test } }, at) =>
    MONTHS.flatMap((monthEnd) =>
      [...new Set(hundred)].map((area) => {
        const weight = hundred.filter((each) => each === area).length
        const tested = Math.ceil((weight * chance.between(8, 22)) / 10)
        const positive = Math.round((tested * (POSITIVE[at] ?? 0)) / 1_000)
        return {
          test: test ?? '',
          area,
          monthEnd,
          tested: String(tested),
          positive: String(positive),
          followed: String(chance.percent(90) ? positive : Math.floor(positive / 2)),
        }
      }),
    ),
  )
}
