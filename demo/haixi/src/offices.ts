import { areaCode, areaLevel, type Office } from '@qaidam/kernel'
import { areas } from './areas.ts'

export const HAIXI = areaCode('632800')

const office = (id: string, zh: string, en: string, line: Office['line'], area: string = HAIXI): Office => ({
  id,
  name: { zh, en },
  line,
  area: areaCode(area),
})

/** Slug, short Chinese name and code of each county. */
export const COUNTIES = [
  ['golmud', '格尔木市', 'Golmud', '632801'],
  ['delingha', '德令哈市', 'Delingha', '632802'],
  ['mangya', '茫崖市', 'Mangya', '632803'],
  ['ulan', '乌兰县', 'Ulan', '632821'],
  ['dulan', '都兰县', 'Dulan', '632822'],
  ['tianjun', '天峻县', 'Tianjun', '632823'],
  ['da-qaidam', '大柴旦', 'Da Qaidam', '632857'],
] as const

/** Units that fetch medical waste and dispose of it: they confirm manifests, as hospitals do. */
export const DISPOSAL_UNITS = COUNTIES.slice(0, 2)

export const offices: readonly Office[] = [
  office(
    'government-office',
    '州人民政府办公室',
    'General Office of the Prefecture Government',
    'territorial',
  ),
  office('statistics', '州统计局', 'Statistics Bureau', 'territorial'),
  office('ecology-environment', '州生态环境局', 'Ecology and Environment Bureau', 'vertical'),
  office('forestry-grassland', '州林业和草原局', 'Forestry and Grassland Bureau', 'territorial'),
  office('natural-resources', '州自然资源局', 'Natural Resources Bureau', 'territorial'),
  office('housing-construction', '州住房和城乡建设局', 'Housing and Construction Bureau', 'territorial'),
  office('water-resources', '州水利局', 'Water Resources Bureau', 'territorial'),
  office('agriculture-husbandry', '州农牧局', 'Agriculture and Animal Husbandry Bureau', 'territorial'),
  office(
    'committee-supervision',
    '州委州政府督查室',
    'Supervision Office of the Party Committee and the Government',
    'territorial',
  ),
  office('civilisation-office', '州精神文明建设指导委员会办公室', 'Office of Civilisation', 'territorial'),
  office('development-reform', '州发展和改革委员会', 'Development and Reform Commission', 'territorial'),
  office(
    'industry-information',
    '州工业和信息化局',
    'Industry and Information Technology Bureau',
    'territorial',
  ),
  office('commerce', '州商务局', 'Commerce Bureau', 'territorial'),
  office('culture-tourism', '州文体旅游广电局', 'Culture, Sports and Tourism Bureau', 'territorial'),
  office('government-services', '州政务服务监督管理局', 'Government Services Bureau', 'territorial'),
  office('market-supervision', '州市场监督管理局', 'Market Supervision Bureau', 'territorial'),
  office('energy', '州能源局', 'Energy Bureau', 'territorial'),
  office('finance', '州财政局', 'Finance Bureau', 'territorial'),
  office('education', '州教育局', 'Education Bureau', 'territorial'),
  office('health-commission', '州卫生健康委员会', 'Health Commission', 'territorial'),
  office('medical-insurance', '州医疗保障局', 'Medical Insurance Bureau', 'territorial'),
  office('public-security', '州公安局', 'Public Security Bureau', 'territorial'),
  office('poverty-relief', '州扶贫开发局', 'Poverty Relief Bureau', 'territorial'),
  office('civil-affairs', '州民政局', 'Civil Affairs Bureau', 'territorial'),
  office(
    'human-resources',
    '州人力资源和社会保障局',
    'Human Resources and Social Security Bureau',
    'territorial',
  ),
  ...COUNTIES.flatMap(([slug, zh, en, code]) => [
    office(`government-${slug}`, `${zh}政府办公室`, `Government Office of ${en}`, 'territorial', code),
    office(
      `ecology-environment-${slug}`,
      `${zh}生态环境局`,
      `Ecology and Environment, ${en}`,
      'vertical',
      code,
    ),
    office(
      `forestry-grassland-${slug}`,
      `${zh}林业和草原局`,
      `Forestry and Grassland, ${en}`,
      'territorial',
      code,
    ),
    office(
      `development-reform-${slug}`,
      `${zh}发展和改革局`,
      `Development and Reform, ${en}`,
      'territorial',
      code,
    ),
    office(`hospital-${slug}`, `${zh}人民医院（演示）`, `Hospital of ${en}`, 'territorial', code),
    office(
      `government-services-${slug}`,
      `${zh}政务服务局`,
      `Government Services, ${en}`,
      'territorial',
      code,
    ),
  ]),
  ...DISPOSAL_UNITS.map(([slug, zh, en, code]) =>
    office(
      `waste-disposal-${slug}`,
      `${zh}医疗废物集中处置中心（演示）`,
      `Medical waste unit, ${en}`,
      'territorial',
      code,
    ),
  ),
  ...areas
    .filter(({ code }) => areaLevel(code) === 'township')
    .map(({ code, name }) => {
      const [zh, en] = townshipGovernment(code, name.zh, name.en)
      return office(`township-${code}`, zh, en, 'territorial', code)
    }),
]

/** A town or township has a government, a street an office of its city; farms and parks manage themselves. */
function townshipGovernment(code: string, zh: string, en: string): readonly [string, string] {
  const kind = Number(code.slice(6))
  if (kind < 100) return [`${zh}办事处`, `${en} Office`]
  return kind < 400 ? [`${zh}人民政府`, `Government of ${en}`] : [`${zh}管理处`, `Administration of ${en}`]
}
