import {
  areaCode,
  day,
  type Holding,
  type Office,
  type Person,
  type Post,
  type Prefecture,
} from '@qaidam/kernel'
import { areas } from './areas.ts'

const HAIXI = areaCode('632800')

const office = (id: string, zh: string, en: string, line: Office['line'], area: string = HAIXI): Office => ({
  id,
  name: { zh, en },
  line,
  area: areaCode(area),
})

/** Slug, short Chinese name and code of each county. */
const COUNTIES = [
  ['golmud', '格尔木市', 'Golmud', '632801'],
  ['delingha', '德令哈市', 'Delingha', '632802'],
  ['mangya', '茫崖市', 'Mangya', '632803'],
  ['ulan', '乌兰县', 'Ulan', '632821'],
  ['dulan', '都兰县', 'Dulan', '632822'],
  ['tianjun', '天峻县', 'Tianjun', '632823'],
  ['da-qaidam', '大柴旦', 'Da Qaidam', '632857'],
] as const

const offices: readonly Office[] = [
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
  ]),
]

/** A post of each, with the person who holds it. All names are made up. */
const STAFF: readonly (readonly [
  office: string,
  post: string,
  zh: string,
  en: string,
  person: string,
  name: string,
])[] = [
  ['government-office', 'editor', '综合科科长', 'Head of reports', 'he-lanxin', '何岚昕'],
  ['statistics', 'analyst', '综合统计岗', 'Statistician', 'bao-qige', '宝其格'],
  ['ecology-environment', 'director', '局长', 'Director', 'lu-haoran', '陆浩然'],
  ['ecology-environment', 'air-clerk', '大气监测岗', 'Air monitoring', 'wulan-tuya', '乌兰·图雅'],
  ['ecology-environment', 'air-reviewer', '监测数据审核岗', 'Review of readings', 'shen-zhiyuan', '沈致远'],
  ['forestry-grassland', 'director', '局长', 'Director', 'duojie-nima', '多杰·尼玛'],
  ['forestry-grassland', 'works-clerk', '生态修复岗', 'Ecological works', 'ma-xiulan', '马秀澜'],
  [
    'forestry-grassland',
    'forest-clerk',
    '公益林管理岗',
    'Public-benefit forest',
    'baatar-menghe',
    '巴特尔·孟和',
  ],
  [
    'forestry-grassland',
    'acceptance',
    '检查验收岗',
    'Inspection and acceptance',
    'cairen-zhuoma',
    '才仁·卓玛',
  ],
  ['natural-resources', 'mine-clerk', '矿山修复岗', 'Mine restoration', 'tian-muchen', '田牧辰'],
  ['housing-construction', 'urban-clerk', '城市绿化岗', 'Urban greening', 'qi-wenjing', '祁文静'],
  ['natural-resources', 'land-clerk', '土地执法岗', 'Land enforcement', 'sun-liangchen', '孙良辰'],
  ['ecology-environment', 'water-clerk', '水环境监测岗', 'Water quality', 'nuomin-gaowa', '诺敏·高娃'],
  ['ecology-environment', 'waste-clerk', '固废管理岗', 'Waste', 'meng-ketu', '孟克图'],
  ['ecology-environment', 'soil-clerk', '土壤管理岗', 'Soil', 'yangjin-cuo', '央金·措'],
  ['ecology-environment', 'enforcement-clerk', '执法综合岗', 'Enforcement', 'zhao-lisheng', '赵砺声'],
  ['ecology-environment', 'inspection-clerk', '督察整改岗', 'Rectification', 'luo-yanqiu', '罗雁秋'],
  ['water-resources', 'river-clerk', '河湖长制工作岗', 'River chiefs', 'altan-hua', '阿勒坦·花'],
  ['agriculture-husbandry', 'farm-clerk', '畜牧环保岗', 'Farms and manure', 'cao-musheng', '曹牧笙'],
  ['forestry-grassland-golmud', 'clerk', '林草业务岗', 'Clerk', 'sonam-wangjie', '索南·旺杰'],
  ['forestry-grassland-delingha', 'clerk', '林草业务岗', 'Clerk', 'narisu', '那日苏'],
  ['forestry-grassland-mangya', 'clerk', '林草业务岗', 'Clerk', 'deng-yuhe', '邓予禾'],
  ['forestry-grassland-ulan', 'clerk', '林草业务岗', 'Clerk', 'qimuge', '其木格'],
  ['forestry-grassland-dulan', 'clerk', '林草业务岗', 'Clerk', 'renqing-lamu', '仁青·拉姆'],
  ['forestry-grassland-tianjun', 'clerk', '林草业务岗', 'Clerk', 'gesang-duojie', '格桑·多杰'],
  ['forestry-grassland-da-qaidam', 'clerk', '林草业务岗', 'Clerk', 'han-qingyun', '韩青昀'],
]

/** The bureaus took their present shape with the reform of 2019. */
const SINCE = day('2019-04-01')

const posts: readonly Post[] = STAFF.map(([at, post, zh, en]) => ({
  id: `${at}.${post}`,
  name: { zh, en },
  office: at,
}))

const people: readonly Person[] = STAFF.map(([, , , , id, name]) => ({ id, name }))

const holdings: readonly Holding[] = STAFF.map(([at, post, , , person]) => ({
  person,
  post: `${at}.${post}`,
  from: SINCE,
}))

/**
 * 海西州, the reference prefecture: official divisions, offices as a prefecture has them, people
 * and rows made up. Its figures of ecology come out as 柴达木日报 published them on 2020-09-22.
 */
export const haixi: Prefecture = {
  code: HAIXI,
  name: { zh: '海西蒙古族藏族自治州', en: 'Haixi Mongol and Tibetan Autonomous Prefecture' },
  synthetic: true,
  areas,
  offices,
  posts,
  people,
  holdings,
}
