import { oneOf, type Question, text } from '../questions/question.ts'
import { MASK_KINDS, mask } from './masks.ts'

const MASK: Question = {
  id: 'privacy.mask',
  name: { zh: '个人信息脱敏', en: 'Masking of personal information' },
  fields: {
    kind: {
      zh: 'name 姓名、phone 电话、identity 身份号码、card 卡号、address 地址',
      en: `One of ${MASK_KINDS.join(', ')}`,
    },
    value: { zh: '待脱敏的文本', en: 'The text to mask' },
  },
  answer: (input, on) => ({ ...mask(oneOf(input, 'kind', MASK_KINDS), text(input, 'value'), on) }),
}

export const privacyQuestions: readonly Question[] = [MASK]
