import { choice, decimal, defineRegister, inArea, onDay, ref, text } from '@qaidam/kernel'
import { talliesOf } from '@qaidam/kernel/declaring'

export const tourismFund = defineRegister({
  id: 'economy.tourism-fund',
  name: { zh: '文化旅游发展基金收支', en: 'Fund for culture and tourism' },
  why: {
    zh: '基金每一笔注入和支持：对方单位、用途、金额、日期和依据；结余由收支得出，不另填',
    en: 'Each sum put into the fund or paid out of it, with whom, what for and by which document; what is left follows.',
  },
  kind: 'fact',
  subject: 'tourism-fund',
  owner: 'culture-tourism',
  key: ['entry'],
  fields: {
    entry: text('收支编号', 'Number', { pattern: 'WL-\\d{4}-\\d{3}' }),
    direction: choice('收支方向', 'In or out', {
      choices: { in: { zh: '注入', en: 'Put in' }, out: { zh: '支持', en: 'Paid out' } },
    }),
    party: ref('出资或受支持单位', 'From or to', { register: 'economy.organisation', optional: true }),
    area: inArea('项目地区', 'Area'),
    purpose: choice('支持方向', 'Purpose', {
      choices: {
        capital: { zh: '注资', en: 'Capital' },
        scenic: { zh: '景区建设', en: 'Scenic areas' },
        culture: { zh: '文化产品', en: 'Products of culture' },
        lodging: { zh: '民宿和接待', en: 'Lodging' },
        promotion: { zh: '宣传推介', en: 'Promotion' },
      },
    }),
    amount: decimal('收支金额', 'Amount', { unit: '万元', min: '0.01', placesMax: 4 }),
    bookedOn: onDay('收支日期', 'Booked on'),
    document: text('决定文件', 'Decided by', { lengthMax: 60 }),
  },
  readableBy: 'public',
})

const entries = talliesOf({
  register: 'economy.tourism-fund',
  owner: 'culture-tourism',
  level: 'county',
  on: 'bookedOn',
})
const paidOut = [{ field: 'direction', in: ['out'] }] as const

export const fundPutIn = entries({
  id: 'economy.tourism-fund.put-in',
  name: ['文化旅游发展基金注入', 'Put into the fund for culture and tourism'],
  definition: ['期内注入文化旅游发展基金的金额之和', 'What was put into the fund for culture and tourism.'],
  unit: '万元',
  places: 2,
  add: { sum: 'amount' },
  where: [{ field: 'direction', in: ['in'] }],
})

export const fundPaidOut = entries({
  id: 'economy.tourism-fund.paid-out',
  name: ['文化旅游发展基金支持', 'Paid by the fund for culture and tourism'],
  definition: ['期内文化旅游发展基金支持项目的金额之和', 'What the fund for culture and tourism paid out.'],
  unit: '万元',
  places: 2,
  add: { sum: 'amount' },
  where: paidOut,
})

export const fundSupported = entries({
  id: 'economy.tourism-fund.organisations',
  name: ['基金支持的单位', 'Organisations supported by the fund'],
  definition: [
    '期内得到文化旅游发展基金支持的单位数，一家只计一次',
    'Organisations that the fund for culture and tourism paid; each counts once.',
  ],
  unit: '家',
  add: { distinct: 'party' },
  where: paidOut,
})
