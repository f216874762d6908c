import { type Field, ref, text } from '@qaidam/kernel'

/** An office by its id in the prefecture: a procedure asks it, and nobody types its name. */
export const atOffice = (zh: string, en: string, optional = false): Field =>
  text(zh, en, {
    ...(optional ? { optional } : {}),
    lengthMax: 60,
    pattern: '[a-z][a-z0-9-]*',
    meaning: { zh: '单位编号，以机构名册为准', en: 'The id of the office in the directory.' },
  })

/** A post of the register: who holds it on a day is known there, after any reshuffle. */
export const byPost = (zh: string, en: string, optional = false): Field =>
  ref(zh, en, { register: 'post', ...(optional ? { optional } : {}) })
