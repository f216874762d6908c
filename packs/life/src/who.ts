import { type Field, onDay, ref } from '@qaidam/kernel'

/** A post by its id. Who holds it on a day is known from the directory, after any reshuffle. */
export const byPost = (zh: string, en: string, optional = false): Field =>
  ref(zh, en, {
    register: 'post',
    ...(optional ? { optional } : {}),
    meaning: {
      zh: '岗位编号，以机构名册为准；任职人员变动不需改填',
      en: 'The id of the post in the directory; it stays when the person changes.',
    },
  })

/** The legal person that runs an institution; a clinic or teaching point of another's has none. */
export const byBody = (zh: string, en: string): Field =>
  ref(zh, en, {
    register: 'economy.organisation',
    optional: true,
    meaning: {
      zh: '统一社会信用代码；名称、法定代表人以登记为准，不另填',
      en: 'Its credit code; whose name and representative stand in the registry, and are not asked again.',
    },
  })

/** The month that a monthly report is about, by its last day, so that it belongs to that month. */
export const ofMonth = (zh: string, en: string): Field =>
  onDay(zh, en, { meaning: { zh: '填该月最后一日', en: 'The last day of the month.' } })
