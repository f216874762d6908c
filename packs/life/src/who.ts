import { type Field, ref } from '@qaidam/kernel'

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
