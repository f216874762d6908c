import type { Bilingual, Citation, Day } from '@qaidam/kernel'
import { type Answer, type Question, text } from '../questions/question.ts'
import { citizenNumber } from './citizen-number.ts'
import { creditCode, organisationCode } from './credit-code.ts'
import { divisionCode } from './division.ts'
import { projectCode } from './project-code.ts'
import { IDENTITY_REASONS, type IdentityReason } from './reasons.ts'

interface Checked {
  readonly reason: IdentityReason | null
  readonly cite: Citation
}

/** All of them take one text and say whether it is valid; a reason is a code that stays, with its words. */
function check<Found extends Checked>(
  id: string,
  name: Bilingual,
  of: (number: string, on: Day) => Found,
  further: (found: Found) => Answer = () => ({}),
): Question {
  return {
    id,
    name,
    fields: { number: { zh: '待校验的号码或代码,文本', en: 'What to check, as a text' } },
    answer: (input, on) => {
      const found = of(text(input, 'number'), on)
      const { reason, cite } = found
      const message = reason === null ? {} : { message: IDENTITY_REASONS[reason] }
      return { valid: reason === null, reason, ...message, ...further(found), cite }
    },
  }
}

/** A citizen's number is checked and not taken apart: an answer repeats no personal information. */
export const identityQuestions: readonly Question[] = [
  check('identity.check', { zh: '公民身份号码校验', en: 'Check of a citizen number' }, citizenNumber),
  check('credit-code.check', { zh: '统一社会信用代码校验', en: 'Check of a credit code' }, creditCode),
  check(
    'organisation-code.check',
    { zh: '组织机构代码校验', en: 'Check of an organisation code' },
    organisationCode,
  ),
  check(
    'division-code.check',
    { zh: '区划代码结构校验', en: 'Check of a division code' },
    divisionCode,
    (found) => ({
      level: found.level,
      kind: found.kind,
    }),
  ),
  check(
    'project-code.check',
    { zh: '投资项目代码格式校验', en: 'Check of a project code' },
    projectCode,
    (found) => ({
      edition: found.edition,
    }),
  ),
]
