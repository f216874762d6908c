import type { Bilingual } from '@qaidam/kernel'

/** Why a number is not valid: a code that stays, with its words. */
export const IDENTITY_REASONS = {
  length: { zh: '位数不符', en: 'it does not have the right length' },
  'fifteen-digits': { zh: '15位旧号码已停用', en: 'numbers of 15 digits are no longer in use' },
  character: { zh: '含有不允许的字符', en: 'it has a character that does not belong in it' },
  area: { zh: '省级代码不存在', en: 'its first digits name no province' },
  birth: { zh: '出生日期不存在', en: 'its day of birth is not in the calendar' },
  future: { zh: '出生日期尚未到来', en: 'its day of birth has not come yet' },
  organisation: {
    zh: '主体标识码(组织机构代码)校验不符',
    en: 'the check digit of its organisation code is wrong',
  },
  'check-digit': { zh: '校验码不符', en: 'its check digit is wrong' },
  township: { zh: '乡级代码不在规定的分段内', en: 'its township digits stand in no range' },
  pattern: { zh: '格式不符', en: 'it does not have the form of its kind' },
} as const satisfies Record<string, Bilingual>

export type IdentityReason = keyof typeof IDENTITY_REASONS
