import { Chance } from './chance.ts'
import { COUNTIES } from './offices.ts'
import type { Staffed } from './staff.ts'
import { someName } from './staff-names.ts'

/** The leaders of the prefecture, each in charge of projects and groups. All names are made up. */
export const LEADERS: readonly Staffed[] = [
  ['government-office', 'governor', '州长', 'Governor', 'chaoke-bilige', '朝克·毕力格'],
  ['government-office', 'vice-executive', '常务副州长', 'Executive vice governor', 'yan-shuping', '闫树屏'],
  [
    'government-office',
    'vice-industry',
    '副州长（工业、能源）',
    'Vice governor, industry and energy',
    'guo-lincang',
    '郭临沧',
  ],
  [
    'government-office',
    'vice-rural',
    '副州长（农牧、乡村）',
    'Vice governor, farming and villages',
    'zhaxi-cairang',
    '扎西·才让',
  ],
  [
    'government-office',
    'vice-commerce',
    '副州长（商贸、文旅）',
    'Vice governor, commerce and tourism',
    'su-rina',
    '苏日娜',
  ],
  [
    'government-office',
    'vice-construction',
    '副州长（城建、交通）',
    'Vice governor, building and transport',
    'wei-jianlu',
    '魏见麓',
  ],
  [
    'government-office',
    'vice-ecology',
    '副州长（生态、水利）',
    'Vice governor, ecology and water',
    'lamao-ji',
    '拉毛·吉',
  ],
  ['government-office', 'duty-officer', '值班岗', 'Duty officer', 'yin-suhe', '尹素禾'],
  ['government-office', 'secretary-general', '秘书长', 'Secretary-general', 'fang-zhengyu', '方正禹'],
]

export const ECONOMY_STAFF: readonly Staffed[] = [
  ['committee-supervision', 'director', '主任', 'Director', 'peng-kuoye', '彭阔野'],
  ['committee-supervision', 'clerk', '督查岗', 'Supervision', 'siqin-bateer', '斯琴·巴特尔'],
  ['development-reform', 'director', '主任', 'Director', 'jiang-yunque', '蒋云阙'],
  ['development-reform', 'project-clerk', '重点项目岗', 'Key projects', 'xie-dongli', '谢东篱'],
  ['development-reform', 'town-clerk', '新型城镇化岗', 'Towns', 'ganqimuge', '甘其木格'],
  ['development-reform', 'policy-clerk', '政策法规岗', 'Policy', 'lin-shuya', '林舒雅'],
  ['industry-information', 'director', '局长', 'Director', 'zhong-qiming', '钟启明'],
  ['industry-information', 'industry-clerk', '产业运行岗', 'Industry', 'deji-yangzong', '德吉·央宗'],
  ['commerce', 'director', '局长', 'Director', 'hou-ruisheng', '侯瑞笙'],
  ['commerce', 'clerk', '商贸招商岗', 'Commerce and investment', 'naren-gaowa', '娜仁·高娃'],
  ['culture-tourism', 'director', '局长', 'Director', 'pubu-cidan', '普布·次旦'],
  ['culture-tourism', 'tourism-clerk', '旅游统计岗', 'Tourism statistics', 'qian-weiran', '钱蔚然'],
  ['government-services', 'director', '局长', 'Director', 'yu-huaizhen', '于怀真'],
  ['government-services', 'window-clerk', '综合窗口岗', 'Joint window', 'tana', '塔娜'],
  ['government-services', 'reports-clerk', '群众诉求受理岗', 'Reports of citizens', 'bai-sulun', '白苏伦'],
  ['market-supervision', 'registry-clerk', '登记注册岗', 'Registry', 'ding-ruoxu', '丁若虚'],
  ['energy', 'director', '局长', 'Director', 'shi-guangyuan', '石广源'],
  ['energy', 'station-clerk', '新能源岗', 'New energy', 'aodeng-qiqige', '敖登·其其格'],
  ['agriculture-husbandry', 'village-clerk', '乡村建设岗', 'Villages', 'kang-zhuoga', '康卓嘎'],
  ['finance', 'clerk', '经济建设岗', 'Economic construction', 'qiu-ziheng', '邱子衡'],
  ['agriculture-husbandry', 'chain-clerk', '农牧产业岗', 'Farm products', 'wuyun-qiqige', '乌云·其其格'],
  ['housing-construction', 'town-clerk', '村镇建设岗', 'Building of towns', 'cui-hanmo', '崔翰墨'],
  ['housing-construction', 'director', '局长', 'Director', 'ruan-jinghe', '阮景和'],
  ['finance', 'director', '局长', 'Director', 'daerji-sangbu', '达尔吉·桑布'],
  ['agriculture-husbandry', 'director', '局长', 'Director', 'gengdeng-jia', '更登加'],
  ['government-services', 'follow-up', '诉求回访岗', 'Follow-up of reports', 'xu-tingyu', '许听雨'],
  ['development-reform', 'approval-clerk', '投资审批岗', 'Approval of investment', 'long-zhiqiu', '龙知秋'],
  ['natural-resources', 'use-clerk', '用地审批岗', 'Use of land', 'gerile-tu', '格日勒图'],
  ['natural-resources', 'planning-clerk', '规划许可岗', 'Planning permission', 'wen-ruoshui', '温若水'],
  [
    'ecology-environment',
    'assessment-clerk',
    '环评审批岗',
    'Environmental assessment',
    'pingcuo-wangmu',
    '平措·旺姆',
  ],
  ['housing-construction', 'permit-clerk', '施工许可岗', 'Building permits', 'tong-yanqing', '佟砚青'],
  ['water-resources', 'permit-clerk', '水保审批岗', 'Soil and water', 'he-yunzhou', '何云舟'],
]

/** The leader in charge (分管领导) of each bureau: who is told when its head is late. */
export const IN_CHARGE: Readonly<Record<string, string>> = {
  'committee-supervision': 'secretary-general',
  'public-security': 'secretary-general',
  'civilisation-office': 'secretary-general',
  'development-reform': 'vice-executive',
  finance: 'vice-executive',
  statistics: 'vice-executive',
  'government-services': 'vice-executive',
  'industry-information': 'vice-industry',
  energy: 'vice-industry',
  'agriculture-husbandry': 'vice-rural',
  'poverty-relief': 'vice-rural',
  commerce: 'vice-commerce',
  'culture-tourism': 'vice-commerce',
  'market-supervision': 'vice-commerce',
  'housing-construction': 'vice-construction',
  'natural-resources': 'vice-construction',
  'ecology-environment': 'vice-ecology',
  'forestry-grassland': 'vice-ecology',
  'water-resources': 'vice-ecology',
  education: 'vice-life',
  'health-commission': 'vice-life',
  'medical-insurance': 'vice-life',
  'civil-affairs': 'vice-life',
  'human-resources': 'vice-life',
}

/** Who answers for a county, its projects and its window; the names come by chance from a list. */
export const COUNTY_STAFF: readonly Staffed[] = COUNTIES.flatMap(([slug, , , code]): readonly Staffed[] => {
  const chance = new Chance(Number(code))
  return [
    [`government-${slug}`, 'leader', '政府主要负责人', 'Head', `leader-${slug}`, someName(chance)],
    [`government-${slug}`, 'clerk', '综合督办岗', 'Follow-up', `office-clerk-${slug}`, someName(chance)],
    [
      `development-reform-${slug}`,
      'clerk',
      '项目管理岗',
      'Projects',
      `project-clerk-${slug}`,
      someName(chance),
    ],
    [
      `government-services-${slug}`,
      'clerk',
      '综合窗口岗',
      'Window',
      `window-clerk-${slug}`,
      someName(chance),
    ],
  ]
})
