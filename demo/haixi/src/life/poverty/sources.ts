import { addDays, type Day, day, keyText } from '@qaidam/kernel'
import { childrenAtRisk } from '../children.ts'
import { seekers } from '../employment-plans.ts'
import { bills } from '../medical/bills.ts'
import { personRows } from './households.ts'

/** A record of another register that tells of a risk to a household. */
export interface Source {
  readonly risk: 'illness' | 'job' | 'schooling' | 'income'
  readonly register: string
  readonly record: string
  readonly on: Day
}

/** A bill of which so many yuan stay with the patient makes somebody look; made up. */
const LARGE_SELF = 2_000
/** Monitoring began in the spring of 2020: what is older is found then. */
const FIRST = day('2020-03-25')

const HOUSEHOLD_OF = new Map(personRows().map(({ values }) => [values.person, values.household]))

/** What other registers tell of members of a household: bills, lost work, absence from school. */
export const sources: ReadonlyMap<string, Source> = (() => {
  const found = new Map<string, Source>()
  const tell = (person: string | null | undefined, source: Source) => {
    const household = HOUSEHOLD_OF.get(person ?? null)
    if (typeof household === 'string' && !found.has(household)) found.set(household, source)
  }
  for (const { bill, person, self, settledOn } of bills) {
    if (Number(self) < LARGE_SELF) continue
    tell(person, of('illness', 'life.medical-bill', bill, settledOn))
  }
  for (const { values } of childrenAtRisk) {
    tell(values.person, of('schooling', 'life.child-at-risk', values.person, values.foundOn))
  }
  for (const { values } of seekers()) {
    if (values.as === 'graduate') continue
    tell(values.person, of('job', 'life.job-seeker', values.person, values.registeredOn))
  }
  return found
})()

function of(
  risk: Source['risk'],
  register: string,
  record: string | null | undefined,
  on: string | null | undefined,
): Source {
  const told = addDays(day(on ?? ''), 5)
  return { risk, register, record: keyText([record ?? '']), on: told > FIRST ? told : FIRST }
}

/** The yearly file of a household whose income is low. */
export const lowIncome = (household: string): Omit<Source, 'on'> => ({
  risk: 'income',
  register: 'life.household-year',
  record: keyText([household, '2019-12-31']),
})
