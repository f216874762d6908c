import { addDays, day, type Values } from '@qaidam/kernel'
import { nameOf } from '../../areas.ts'
import { allTownships, countiesFor, dayIn, digits, type StateRow } from '../../campaigns/spread.ts'
import { Chance } from '../../chance.ts'
import { hundredths } from '../../economy/measures.ts'
import { organisations } from '../../economy/organisations.ts'
import { someName } from '../../staff-names.ts'
import { institutionsOf } from '../institutions.ts'
import { bills } from './bills.ts'
import { enrolled } from './coverage.ts'

const FROM = day('2019-01-01')
const HOSPITALS = institutionsOf(['general', 'traditional', 'specialist'])
const CENTRES = institutionsOf(['central-township', 'township', 'community'])
const PHARMACIES = 30
const CHECKS = 90
const INSPECTOR = 'medical-insurance.integrity-clerk'

interface Doctor {
  readonly doctor: string
  readonly institution: string
  readonly area: string
}

const doctorList: readonly Doctor[] = (() => {
  const serials = new Map<string, number>()
  const chance = new Chance(0x25a401)
  return [...HOSPITALS, ...CENTRES].flatMap(({ institution, area, group }) => {
    const count = group.grade === 'tertiary' ? 6 : HOSPITALS.some((each) => each.group === group) ? 3 : 1
    const county = area.slice(0, 6)
    return Array.from({ length: count + chance.below(2) }, (): Doctor => {
      const serial = (serials.get(county) ?? 0) + 1
      serials.set(county, serial)
      return { doctor: `YS-${county}-${digits(serial, 3)}`, institution, area }
    })
  })
})()

export function doctors(): readonly StateRow[] {
  const chance = new Chance(0x25a402)
  return doctorList.map(({ doctor, institution, area }) => ({
    from: FROM,
    values: {
      doctor,
      name: someName(chance),
      institution,
      area,
      title: chance.pick(['chief', 'associate', 'attending', 'attending', 'resident']),
      prescribes: String(chance.percent(94)),
    },
  }))
}

interface Pharmacy {
  readonly pharmacy: string
  readonly area: string
}

const pharmacyList: readonly Pharmacy[] = (() => {
  const chance = new Chance(0x25a403)
  return countiesFor(PHARMACIES).map((county, index) => ({
    pharmacy: `YD-${digits(index + 1, 4)}`,
    area: chance.pick(allTownships(county)),
  }))
})()

export function pharmacies(): readonly StateRow[] {
  const chance = new Chance(0x25a404)
  const traders = organisations.filter(({ values }) => values.sector === 'trade')
  return pharmacyList.map(({ pharmacy, area }) => {
    const own = traders.filter(({ values }) => values.area === area.slice(0, 6))
    const signedOn = dayIn(area.slice(0, 6), '2019-03-01', '2020-03-30', chance)
    return {
      from: signedOn,
      values: {
        pharmacy,
        body: own.length === 0 ? null : (chance.pick(own).values.creditCode ?? null),
        name: `${nameOf(area)}${pharmacy.slice(-2)}号药店（演示）`,
        area,
        chronic: String(chance.percent(40)),
        signedOn,
      },
    }
  })
}

export const checks: readonly Values[] = (() => {
  const chance = new Chance(0x25a405)
  const places = [...HOSPITALS, ...HOSPITALS, ...CENTRES]
  const serials = new Map<string, number>()
  return Array.from({ length: CHECKS }, (): Values => {
    const shop = chance.percent(12) ? chance.pick(pharmacyList) : undefined
    const place = chance.pick(places)
    const area = shop?.area ?? place.area
    const checkedOn = dayIn(area.slice(0, 6), '2019-04-10', '2020-06-10', chance)
    const looked = chance.between(20, 160)
    return {
      check: numbered('YJ', checkedOn, serials),
      institution: shop === undefined ? place.institution : null,
      pharmacy: shop?.pharmacy ?? null,
      area,
      way: chance.pick(['audit', 'audit', 'on-site', 'on-site', 'special', 'report']),
      checkedOn,
      bills: String(looked),
      amount: hundredths(looked * chance.between(8_000, 240_000)),
      inspector: INSPECTOR,
    }
  })
})()

/** The next number of its year. */
function numbered(prefix: string, on: string, serials: Map<string, number>): string {
  const year = on.slice(0, 4)
  const serial = (serials.get(year) ?? 0) + 1
  serials.set(year, serial)
  return `${prefix}-${year}-${digits(serial, 3)}`
}

const KINDS = [
  'excess',
  'repeated',
  'overcharged',
  'swapped',
  'outside',
  'split',
  'empty-bed',
  'impersonated',
]

export const findings: readonly Values[] = (() => {
  const chance = new Chance(0x25a406)
  const serials = new Map<string, number>()
  return checks.flatMap(({ check, institution, area, way, checkedOn }) =>
    Array.from({ length: Math.max(0, chance.between(-1, 3)) }, (): Values => {
      const own = bills.filter((bill) => institution !== null && bill.institution === institution)
      const foundOn = addDays(day(checkedOn ?? ''), chance.between(1, 15))
      const amount = chance.between(12_000, 900_000)
      const back = chance.percent(85)
      return {
        finding: numbered('WG', foundOn, serials),
        check: check ?? '',
        foundBy: way === 'special' ? 'on-site' : (way ?? ''),
        area: area ?? '',
        bill: own.length > 0 && chance.percent(50) ? (chance.pick(own).bill ?? null) : null,
        kind: chance.pick([...KINDS, ...KINDS.slice(0, 5)]),
        foundOn,
        amount: hundredths(amount),
        recovered: hundredths(back ? (chance.percent(80) ? amount : Math.floor(amount / 2)) : 0),
        recoveredOn: back ? addDays(foundOn, chance.between(5, 60)) : null,
        penalty: hundredths(chance.percent(35) ? amount : 0),
      }
    }),
  )
})()

const RATED_ON = day('2020-01-15')
/** The lowest and the highest score of each class, and how many of a hundred have it; made up. */
const CLASSES = [
  ['a', 90, 100, 62],
  ['b', 75, 89, 27],
  ['c', 60, 74, 8],
  ['d', 30, 59, 3],
] as const

const GRAVE = ['split', 'empty-bed', 'impersonated']
const CHECKED = new Map(checks.map(({ check, institution }) => [check, institution]))

/** The first grave finding at an institution before all are rated. */
function graveAt(institution: string): Values | undefined {
  return findings.find(
    ({ check, kind, foundOn }) =>
      CHECKED.get(check ?? '') === institution && GRAVE.includes(kind ?? '') && (foundOn ?? '') < RATED_ON,
  )
}

interface Rated {
  readonly of: 'institution' | 'doctor' | 'pharmacy' | 'person'
  readonly who: string
  readonly area: string
}

const rated: readonly Rated[] = [
  ...[...HOSPITALS, ...CENTRES].map(({ institution, area }) => ({
    of: 'institution' as const,
    who: institution,
    area,
  })),
  ...doctorList.map(({ doctor, area }) => ({ of: 'doctor' as const, who: doctor, area })),
  // Files begin when all are rated; an agreement signed later has none yet.
  ...pharmacies()
    .filter(({ from }) => from <= RATED_ON)
    .map(({ values }) => ({
      of: 'pharmacy' as const,
      who: values.pharmacy ?? '',
      area: values.area ?? '',
    })),
  ...enrolled.slice(0, 60).map(({ person, area }) => ({ of: 'person' as const, who: person, area })),
]

export const files: readonly StateRow[] = (() => {
  const chance = new Chance(0x25a407)
  return rated.map(({ of, who, area }, index) => {
    let drawn = chance.below(100)
    const usual = CLASSES.find(([, , , share]) => {
      drawn -= share
      return drawn < 0
    })
    // Where something grave was found, the file says so, whatever chance would have it.
    const [name, low, high] = (graveAt(who) === undefined ? usual : CLASSES[2]) ?? CLASSES[0]
    return {
      from: RATED_ON,
      values: {
        file: `XY-${digits(index + 1, 5)}`,
        of,
        institution: null,
        doctor: null,
        pharmacy: null,
        person: null,
        [of]: who,
        area: area.slice(0, 6),
        score: String(chance.between(low, high)),
        class: name,
        ratedOn: RATED_ON,
        document: '西医保〔2020〕演示3号',
      },
    }
  })
})()

const SANCTIONS = ['talk', 'suspend', 'hold', 'end'] as const

/** What follows a rating: rewards of the trusted, sanctions, some objections to them, and repair. */
export function acts(): readonly Values[] {
  const chance = new Chance(0x25a408)
  const serials = new Map<string, number>()
  const act = (file: Values, kind: string, form: string, on: string, outcome: string, reason: string) => {
    const ends = kind === 'sanction' ? addDays(day(on), 90) : null
    return {
      act: numbered('XS', on, serials),
      file: file.file ?? '',
      area: file.area ?? '',
      kind,
      form,
      finding: kind === 'sanction' ? (graveAt(file.institution ?? '')?.finding ?? null) : null,
      actedOn: on,
      endsOn: ends,
      outcome,
      reason: `${reason}（演示）`,
      clerk: INSPECTOR,
    }
  }
  return files.flatMap(({ values: file }) => {
    const on = (first: string, last: string) => dayIn('', first, last, chance)
    if (file.class === 'a') {
      if (!chance.percent(12)) return []
      const form = file.of === 'institution' ? 'prepay' : 'praise'
      return [act(file, 'reward', form, on('2020-02-01', '2020-02-28'), 'in-force', '年度评定守信')]
    }
    if (file.class === 'b') return []
    const form = file.of === 'person' ? 'hold' : chance.pick(SANCTIONS)
    const made = [act(file, 'sanction', form, on('2020-02-01', '2020-02-28'), 'in-force', '年度评定失信')]
    if (chance.percent(35)) {
      const outcome = chance.percent(30) ? 'upheld' : 'rejected'
      made.push(act(file, 'objection', 'review', on('2020-03-02', '2020-03-25'), outcome, '对扣分有异议'))
    }
    if (chance.percent(40)) {
      made.push(act(file, 'repair', 'training', on('2020-05-10', '2020-06-20'), 'repaired', '完成整改和培训'))
    }
    return made
  })
}
