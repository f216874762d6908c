import { day, type Values } from '@qaidam/kernel'
import { digits, type StateRow } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'

const FROM = day('2019-02-20')

export function headquarters(): readonly StateRow[] {
  return [
    ['工业经济运行指挥部', 'industry', 'vice-industry', 'industry-information'],
    ['固定资产投资指挥部', 'fixed-investment', 'vice-executive', 'development-reform'],
  ].map(([name = '', field = '', commander, staffOffice = ''], index) => ({
    from: FROM,
    values: {
      headquarters: `ZHB-${digits(index + 1, 2)}`,
      name,
      field,
      area: '632800',
      commander: `government-office.${commander}`,
      staffOffice,
      document: `海西办〔2019〕演示${index + 11}号`,
    },
  }))
}

/** 36 groups, as published; their names are made up from the work that the report tells of. */
const GROUPS: readonly (readonly [names: string, pillar: string, leader: string, office: string])[] = [
  ['督察整改 蓝天保卫 碧水保卫 净土保卫', 'ecology', 'vice-ecology', 'ecology-environment'],
  ['国土绿化 草原保护 国家公园建设', 'ecology', 'vice-ecology', 'forestry-grassland'],
  ['河湖长制 水源地保护', 'ecology', 'vice-ecology', 'water-resources'],
  ['矿山修复 耕地保护', 'ecology', 'vice-ecology', 'natural-resources'],
  ['盐湖化工 锂产业 新材料 工业园区', 'economy', 'vice-industry', 'industry-information'],
  ['新能源 电网送出', 'economy', 'vice-industry', 'energy'],
  ['重大项目 交通建设 审批改革 营商环境', 'economy', 'vice-executive', 'development-reform'],
  ['枸杞产业 现代畜牧 乡村振兴', 'economy', 'vice-rural', 'agriculture-husbandry'],
  ['招商引资 商贸服务', 'economy', 'vice-commerce', 'commerce'],
  ['全域旅游 文化产业', 'economy', 'vice-commerce', 'culture-tourism'],
  ['城镇建设 特色小镇', 'economy', 'vice-construction', 'housing-construction'],
  ['脱贫攻坚 教育质量 医共体 就业社保 一老一小 民族团结', 'life', 'governor', 'government-office'],
]

export const taskGroups: readonly StateRow[] = GROUPS.flatMap(([names, pillar, leader, office]) =>
  names.split(' ').map((name) => ({ name, pillar, leader, office })),
).map(({ name, pillar, leader, office }, index) => ({
  from: FROM,
  values: {
    group: `TJZ-${digits(index + 1, 2)}`,
    name: `${name}专项推进组`,
    pillar,
    area: '632800',
    headquarters:
      office === 'industry-information' ? 'ZHB-01' : office === 'development-reform' ? 'ZHB-02' : null,
    leader: `government-office.${leader}`,
    leadOffice: office,
    document: `海西办〔2019〕演示${index + 21}号`,
  },
}))

/** Offices that groups are led and joined by. */
export const GROUP_OFFICES = [...new Set(GROUPS.map(([, , , office]) => office))]

export function members(): readonly StateRow[] {
  const chance = new Chance(0x6e0bed)
  return taskGroups.flatMap(({ values }) => {
    const others = GROUP_OFFICES.filter((office) => office !== values.leadOffice)
    const row = (office: string, duty: string): { values: Values; from: typeof FROM } => ({
      from: FROM,
      values: { group: values.group ?? '', office, duty },
    })
    return [
      row(values.leadOffice ?? '', '牵头抓总，汇总进展'),
      ...chance.choose(others, chance.between(2, 4)).map((office) => row(office, '按职责配合')),
    ]
  })
}
