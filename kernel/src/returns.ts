import { z } from 'zod'
import type { AreaLevel } from './area.ts'
import { addDays, type Day } from './day.ts'
import { type Period, period } from './period.ts'
import { idText } from './register.ts'
import { bilingual, dayText } from './standard.ts'

/** What a register owes each period, from whom (定期报表). Plain data. */
export const returnFormSchema = z.strictObject({
  id: idText,
  name: bilingual,
  register: idText,
  every: z.enum(['month', 'quarter', 'year']),
  /** The level whose units report; each level above reviews. */
  from: z.enum(['village', 'township', 'county']),
  /** The fields of the register that say where and when a row belongs. */
  area: z.string(),
  on: z.string(),
  /** Working days after the end of the period by which it is owed. */
  workingDays: z.int().positive(),
  /** The first day of the first period that is owed. */
  since: dayText,
})
export type ReturnForm = z.infer<typeof returnFormSchema>

/** A form as it is written: its first day is a text. */
export type ReturnFormDefinition = Omit<ReturnForm, 'since'> & { readonly since: string }

export function defineReturn(definition: ReturnFormDefinition): ReturnForm {
  return definition as ReturnForm
}

/** The periods of a form that have ended before a day, oldest first. */
export function periodsOwed(form: ReturnForm, before: Day): readonly Period[] {
  const owed: Period[] = []
  for (let at = form.since; ; ) {
    const current = period(periodName(form, at))
    if (current.last >= before) return owed
    owed.push(current)
    at = addDays(current.last, 1)
  }
}

/** The period of a form in which a day lies. */
export function periodName({ every }: Pick<ReturnForm, 'every'>, on: Day): string {
  const year = on.slice(0, 4)
  if (every === 'year') return year
  if (every === 'month') return on.slice(0, 7)
  return `${year}Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`
}

/** The key of one return: what, from where, for when. */
export function returnKey(form: string, area: string, of: string): string {
  return `${form}/${area}/${of}`
}

export type ReturnLevel = Extract<AreaLevel, ReturnForm['from']>
