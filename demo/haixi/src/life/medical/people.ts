import type { Values } from '@qaidam/kernel'
import { Chance } from '../../chance.ts'
import { personRows } from '../poverty/households.ts'

/** A person on file, as far as other systems need to know them. */
export interface Known {
  readonly person: string
  readonly area: string
  readonly bornYear: number
}

const known = ({ person, area, bornOn }: Values): Known => ({
  person: person ?? '',
  area: area ?? '',
  bornYear: Number((bornOn ?? '').slice(0, 4)),
})

const PEOPLE = personRows().map(({ values }) => known(values))

/** So many people on file who were born in these years, drawn from all counties. */
export function peopleBorn(first: number, last: number, count: number, seed: number): readonly Known[] {
  const of = PEOPLE.filter(({ bornYear }) => bornYear >= first && bornYear <= last)
  return new Chance(seed).choose(of, count)
}
