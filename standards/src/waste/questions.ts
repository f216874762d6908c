import { localTime } from '@qaidam/kernel'
import { dayField, number, oneOf, type Question, text } from '../questions/question.ts'
import { MANIFEST_REASONS, manifestNumber } from './manifest-number.ts'
import { TRANSFER_STEPS } from './standards.ts'
import { disposalDeadline, isOverdue, producerDeadline } from './storage.ts'
import { transferDeadline } from './transfer.ts'

const YES_NO = ['yes', 'no'] as const

const MANIFEST: Question = {
  id: 'waste.manifest-number',
  name: { zh: '危险废物转移联单编号校验', en: 'Number of a hazardous waste manifest' },
  fields: { number: { zh: '联单编号,文本', en: 'The number, as a text' } },
  answer: (input, on) => {
    const { reason, parts, cite } = manifestNumber(text(input, 'number'), on)
    return {
      valid: reason === null,
      reason,
      ...(reason === null ? {} : { message: MANIFEST_REASONS[reason] }),
      ...parts,
      cite,
    }
  },
}

const STORAGE: Question = {
  id: 'waste.storage-deadline',
  name: { zh: '医疗废物贮存时限', en: 'How long medical waste may be stored' },
  fields: {
    since: { zh: '入库时间,YYYY-MM-DDTHH:MM', en: 'When it was stored, YYYY-MM-DDTHH:MM' },
    now: { zh: '判定时间,可缺', en: 'The time at which to judge; may be missing' },
    place: { zh: 'producer 产生单位(默认)或 disposal 处置单位', en: 'producer (the default) or disposal' },
    temperature: { zh: '处置单位贮存温度,℃', en: 'Temperature of the store of a disposal unit, °C' },
    remote: { zh: '偏远地区 yes 或 no(默认)', en: 'A remote place: yes or no (the default)' },
    disinfected: { zh: '采取消毒措施 yes 或 no(默认)', en: 'Disinfected: yes or no (the default)' },
  },
  answer: (input) => {
    const since = localTime(text(input, 'since'))
    const producer = oneOf(input, 'place', ['producer', 'disposal'] as const, 'producer') === 'producer'
    const deadline = producer
      ? producerDeadline(since)
      : disposalDeadline(since, {
          temperature: number(input, 'temperature'),
          remote: oneOf(input, 'remote', YES_NO, 'no') === 'yes',
          disinfected: oneOf(input, 'disinfected', YES_NO, 'no') === 'yes',
        })
    const now = input.now === undefined || input.now === null ? undefined : localTime(text(input, 'now'))
    return { ...deadline, ...(now === undefined ? {} : { overdue: isOverdue(deadline, now) }) }
  },
}

const TRANSFER: Question = {
  id: 'waste.transfer-deadline',
  name: { zh: '危险废物转移环节到期日', en: 'When a step of a waste transfer is due' },
  fields: {
    step: { zh: `环节:${TRANSFER_STEPS.join('、')}`, en: `The step: ${TRANSFER_STEPS.join(', ')}` },
    from: { zh: '起始日,YYYY-MM-DD,不计入', en: 'The day of the act that starts it; it is not counted' },
  },
  answer: (input) => ({
    ...transferDeadline(oneOf(input, 'step', TRANSFER_STEPS), dayField(input, 'from')),
  }),
}

export const wasteQuestions: readonly Question[] = [MANIFEST, STORAGE, TRANSFER]
