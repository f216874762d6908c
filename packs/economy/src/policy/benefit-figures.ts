import { talliesOf } from '@qaidam/kernel/declaring'

const benefits = talliesOf({
  register: 'economy.policy-benefit',
  owner: 'finance',
  level: 'county',
  on: 'paidOn',
})

const measuresUsed = benefits({
  id: 'economy.benefits.measures',
  name: ['有单位受益的措施', 'Measures that benefited somebody'],
  definition: [
    '期内有兑现到账的政策措施条数，一条只计一次',
    'Measures by which something was paid; each counts once.',
  ],
  unit: '条',
  add: { distinct: 'measure' },
})

/** What was paid in each form, of which grants are the largest. */
const paidByForm = (
  [
    ['grant', '奖补资金兑现', 'Grants paid'],
    ['interest', '贷款贴息兑现', 'Interest paid by policy'],
    ['rent', '租金减免兑现', 'Rent relieved by policy'],
    ['fee', '政策措施减免税费', 'Taxes and fees relieved by measures'],
  ] as const
).map(([form, zh, en]) =>
  benefits({
    id: `economy.benefits.${form}`,
    name: [zh, en],
    definition: [`期内按政策措施以“${zh}”方式到账的金额之和`, `${en}, by measures of policy, in the period.`],
    unit: '万元',
    places: 2,
    add: { sum: 'amount' },
    where: [{ field: 'form', in: [form] }],
  }),
)

/** Plans, regulations and standards in force, beside the documents that hold measures. */
const documentsInForce = (
  [
    ['plan', '有效规划', 'Plans in force'],
    ['regulation', '有效条例和规章', 'Regulations in force'],
    ['standard', '有效地方标准', 'Local standards in force'],
  ] as const
).map(([kind, zh, en]) =>
  talliesOf({ register: 'economy.policy-document', owner: 'development-reform', level: 'prefecture' })({
    id: `economy.policy.${kind}s`,
    name: [zh, en],
    definition: [`期末${zh}件数`, `${en} at the end of the period.`],
    unit: '件',
    where: [{ field: 'kind', in: [kind] }],
  }),
)

export const benefitFigures = [measuresUsed, ...paidByForm, ...documentsInForce]
