import { type Change, day } from '@qaidam/kernel'
import { digits, type StateRow } from '../../campaigns/spread.ts'
import { Chance } from '../../chance.ts'
import { postAt } from '../../economy/measures.ts'

/** One overall plan, eight batches, ten sectors and three more: 1+8+10+3. */
const PLANS = [
  ['overall', '打赢脱贫攻坚战总体方案', 'poverty-relief'],
  ['batch', '发展产业脱贫一批行动计划', 'agriculture-husbandry'],
  ['batch', '易地搬迁脱贫一批行动计划', 'development-reform'],
  ['batch', '资产收益脱贫一批行动计划', 'finance'],
  ['batch', '转移就业脱贫一批行动计划', 'human-resources'],
  ['batch', '医疗保障和救助脱贫一批行动计划', 'health-commission'],
  ['batch', '教育脱贫一批行动计划', 'education'],
  ['batch', '低保兜底脱贫一批行动计划', 'civil-affairs'],
  ['batch', '生态保护与服务脱贫一批行动计划', 'forestry-grassland'],
  ['sector', '交通扶贫专项方案', 'development-reform'],
  ['sector', '水利扶贫专项方案', 'water-resources'],
  ['sector', '电力扶贫专项方案', 'energy'],
  ['sector', '通信扶贫专项方案', 'industry-information'],
  ['sector', '医疗卫生扶贫专项方案', 'health-commission'],
  ['sector', '文化惠民扶贫专项方案', 'culture-tourism'],
  ['sector', '金融扶贫专项方案', 'finance'],
  ['sector', '科技扶贫专项方案', 'agriculture-husbandry'],
  ['sector', '电子商务和市场体系扶贫专项方案', 'commerce'],
  ['sector', '农牧民危旧房改造扶贫专项方案', 'housing-construction'],
  ['further', '贫困家庭学生资助方案', 'education'],
  ['further', '贫困老年人养老服务方案', 'civil-affairs'],
  ['further', '巩固脱贫成果方案', 'poverty-relief'],
] as const

/** The last of them came when the others had been carried out. */
const issuedOn = (index: number) => (index === PLANS.length - 1 ? '2019-03-15' : '2016-05-20')

export const planRows: readonly StateRow[] = PLANS.map(([kind, title, office], index) => ({
  from: day(issuedOn(index)),
  values: {
    plan: `FA-${digits(index + 1, 2)}`,
    title: `${title}（演示）`,
    kind,
    mark: `西办发〔${issuedOn(index).slice(0, 4)}〕演示${index + 20}号`,
    area: '632800',
    post: postAt(office),
    issuedOn: issuedOn(index),
  },
}))

const STEPS = ['分解年度目标到县', '落实资金和责任人', '完成年度建设内容', '开展考核和群众评议'] as const
const YEARS = ['2018', '2019', '2020'] as const
const NUMBER_OF_STEPS = STEPS.length

/** Tasks of the three-year plan of 2018: each plan has four, due in one of its years. */
export const taskRows: readonly StateRow[] = planRows.flatMap(({ values, from }, plan) =>
  STEPS.map((content, step) => ({
    from: from > '2018-02-10' ? from : day('2018-02-10'),
    values: {
      task: `${values.plan}-${digits(step + 1, 2)}`,
      plan: values.plan ?? '',
      area: '632800',
      content: `${values.title?.replace('（演示）', '')}：${content}`,
      dueOn: `${YEARS[Math.max(from > '2019' ? 1 : 0, (plan + step) % YEARS.length)]}-12-31`,
      post: values.post ?? '',
      standing: 'going',
    },
  })),
)

/** What was due is done some weeks before; a few tasks of the last year are not done on its 18 December. */
export function tasksDone(): readonly Change[] {
  const chance = new Chance(0x97a451)
  return taskRows.flatMap(({ values }, index): readonly Change[] => {
    const year = values.dueOn?.slice(0, 4) ?? ''
    if (year === '2020' && index % NUMBER_OF_STEPS === 0) return []
    const on = day(`${year}-${chance.pick(['09', '10', '11'])}-${chance.between(10, 28)}`)
    const key = [values.task ?? '']
    return [{ kind: 'event', register: 'life.poverty-task', key, values: { standing: 'done' }, on }]
  })
}

/** The numbered measures of the plan to consolidate; more than twenty, as published. */
const MEASURES = {
  monitoring: ['边缘户动态监测', '脱贫不稳定户月走访', '部门数据定期比对', '风险消除复核', '预警五日内核查'],
  industry: ['产业到户奖补', '劳务品牌培训', '公益岗位续聘', '扶贫车间扶持', '消费扶贫采购', '光伏收益分配'],
  guarantee: ['控辍保学劝返', '大病专项救治', '住房安全排查', '饮水工程管护', '低保渐退', '临时救助提标'],
  insurance: ['脱贫保续保', '防贫保扩面'],
  governance: ['驻村工作队轮换', '红白事简办', '感恩教育', '积分超市'],
} as const

export const consolidationRows: readonly StateRow[] = Object.entries(MEASURES)
  .flatMap(([field, contents]) => contents.map((content) => ({ field, content })))
  .map(({ field, content }, index) => ({
    from: day('2020-01-10'),
    values: {
      measure: `GG-${digits(index + 1, 2)}`,
      plan: `FA-${PLANS.length}`,
      area: '632800',
      place: String(index + 1),
      field,
      content,
      post: postAt(field === 'industry' ? 'agriculture-husbandry' : 'poverty-relief'),
    },
  }))
