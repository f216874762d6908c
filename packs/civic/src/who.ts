import { type Field, onDay, ref } from '@qaidam/kernel'

/** A post by its id. Who holds it on a day is known from the directory, after any reshuffle. */
export const byPost = (zh: string, en: string): Field =>
  ref(zh, en, {
    register: 'post',
    meaning: {
      zh: '岗位编号，以机构名册为准；任职人员变动不需改填',
      en: 'The id of the post in the directory; it stays when the person changes.',
    },
  })

/** The month or quarter that a report is about, by its last day, so that it belongs to that period. */
export const lastDayOf = (zh: string, en: string, period: 'month' | 'quarter' | 'year'): Field =>
  onDay(zh, en, {
    meaning: {
      month: { zh: '填该月最后一日', en: 'The last day of the month.' },
      quarter: { zh: '填该季最后一日', en: 'The last day of the quarter.' },
      year: { zh: '填该年最后一日', en: 'The last day of the year.' },
    }[period],
  })
