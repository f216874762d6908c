import { day, type Values } from '@qaidam/kernel'
import { countiesFor, dayIn, digits, type StateRow } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { postAt, tenThousandths } from './measures.ts'
import { bodiesIn } from './organisations.ts'

/** The documents, and how many measures each has; those of the first three were published as 10, 9 and 11. */
const DOCUMENTS = [
  ['促进商贸服务业发展的若干措施', 'measures', 'commerce', 'commerce', 10, '2019-03-18'],
  ['促进招商引资的若干措施', 'measures', 'investment', 'commerce', 9, '2019-03-18'],
  ['培育农牧业新动能的若干措施', 'measures', 'rural', 'agriculture-husbandry', 11, '2019-04-02'],
  ['工业稳增长实施意见', 'measures', 'industry', 'industry-information', 8, '2020-03-05'],
  ['优化营商环境行动方案', 'plan', 'business', 'development-reform', 14, '2019-09-10'],
  ['枸杞地方标准体系', 'standard', 'rural-standard', 'agriculture-husbandry', 0, '2018-11-12'],
] as const

const TOPICS: Readonly<Record<string, readonly string[]>> = {
  commerce: ['限上企业入库奖励', '夜间经济示范街补助', '电商物流补贴', '住宿餐饮升级奖补', '会展活动补助'],
  investment: ['重大项目落地奖励', '用地价格优惠', '厂房租金补贴', '引荐人奖励', '一事一议支持'],
  rural: [
    '枸杞基地改造补助',
    '良种繁育补贴',
    '冷链仓储奖补',
    '合作社贴息贷款',
    '品牌认证奖励',
    '饲草种植补助',
  ],
  industry: ['满负荷生产奖励', '技术改造贴息', '用电成本补助', '流动资金贷款贴息'],
  business: ['一窗受理', '告知承诺', '企业开办压减时限', '惠企政策免申即享', '信用修复'],
}

export const documents: readonly StateRow[] = DOCUMENTS.map(([title, kind, , office, , on], index) => ({
  from: day(on),
  values: {
    document: `ZC-${on.slice(0, 4)}-${digits(index + 1, 2)}`,
    title: `${title}（演示）`,
    kind,
    mark: `西政〔${on.slice(0, 4)}〕演示${index + 31}号`,
    office,
    area: '632800',
    issuedOn: on,
  },
}))

export const measures: readonly StateRow[] = DOCUMENTS.flatMap(([, , field, office, count], at) =>
  Array.from({ length: count }, (_, index) => {
    const { values, from } = documents[at] ?? { values: {}, from: day('2019-01-01') }
    const topics = TOPICS[field] ?? []
    return {
      from,
      values: {
        measure: `${values.document}-${digits(index + 1, 2)}`,
        document: values.document ?? '',
        place: String(index + 1),
        field,
        area: '632800',
        text: `${topics[index % topics.length]}${index < topics.length ? '' : '（续）'}`,
        office,
        post: postAt(office),
      },
    }
  }),
)

/** What was paid from the summer of 2019 to August 2020; measures of the environment pay nothing. */
export function benefits(): readonly Values[] {
  const chance = new Chance(0xbe9ef1)
  const paying = measures.filter(({ values }) => values.field !== 'business')
  return countiesFor(260).map((county, index) => {
    const { values, from } = chance.pick(paying)
    const kind = values.field === 'rural' ? 'cooperative' : 'company'
    const paidOn = dayIn(county, from > '2019-06-01' ? from : '2019-06-01', '2020-08-31', chance)
    return {
      payment: `DX-${paidOn.slice(0, 4)}-${digits(index + 1, 4)}`,
      measure: values.measure ?? '',
      beneficiary: chance.pick(bodiesIn(county, kind)),
      area: county,
      amount: tenThousandths(chance.between(4, 160) * 5_000),
      form: chance.pick(['grant', 'grant', 'interest', 'rent', 'fee']),
      paidOn,
    }
  })
}
