import { type Field, onDay, ref, text } from '../register.ts'

/** An office by its id in the prefecture. Its name, line and area are not asked for again. */
export const atOffice = (zh: string, en: string, optional = false): Field =>
  text(zh, en, {
    ...(optional ? { optional } : {}),
    lengthMax: 60,
    pattern: '[a-z][a-z0-9-]*',
    meaning: { zh: '单位编号，以机构名册为准', en: 'The id of the office in the directory.' },
  })

/** A post by its id. Who holds it on a day is known from the directory, after any reshuffle. */
export const byPost = (zh: string, en: string, optional = false): Field =>
  ref(zh, en, {
    ...(optional ? { optional } : {}),
    register: 'post',
    meaning: {
      zh: '岗位编号，以机构名册为准；任职人员变动不需改填',
      en: 'The id of the post in the directory; it stays when the person changes.',
    },
  })

/** The month, quarter or year that a report is about, by its last day, so that it belongs to that period. */
export const lastDayOf = (zh: string, en: string, period: 'month' | 'quarter' | 'year'): Field =>
  onDay(zh, en, {
    meaning: {
      month: { zh: '填该月最后一日', en: 'The last day of the month.' },
      quarter: { zh: '填该季最后一日', en: 'The last day of the quarter.' },
      year: { zh: '填该年最后一日', en: 'The last day of the year.' },
    }[period],
  })
