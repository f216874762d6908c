import type { Staffed } from './staff.ts'

/** Education, health, insurance, care and work, with the leader in charge. All names are made up. */
export const LIFE_STAFF: readonly Staffed[] = [
  [
    'government-office',
    'vice-life',
    '副州长（教育、卫生、民政、人社）',
    'Vice governor, education, health, care and work',
    'duan-muqing',
    '段慕青',
  ],
  ['education', 'director', '局长', 'Director', 'yan-boya', '颜伯雅'],
  ['education', 'statistics-clerk', '教育统计岗', 'Statistics of education', 'suyala', '苏雅拉'],
  ['education', 'vocational-clerk', '职业教育岗', 'Vocational education', 'tan-shiyi', '谭拾依'],
  ['education', 'cloud-clerk', '教育信息化岗', 'The education cloud', 'dorji-rabten', '多吉·热丹'],
  ['health-commission', 'director', '主任', 'Director', 'wen-jisheng', '温济生'],
  ['health-commission', 'institution-clerk', '医政管理岗', 'Institutions', 'alimas', '阿丽玛斯'],
  ['health-commission', 'services-clerk', '基层卫生岗', 'Care near home', 'luo-sangji', '罗桑吉'],
  ['medical-insurance', 'director', '局长', 'Director', 'xue-anping', '薛安平'],
  ['medical-insurance', 'agreement-clerk', '定点协议岗', 'Agreements', 'hasi-gaowa', '哈斯·高娃'],
  ['civil-affairs', 'director', '局长', 'Director', 'danzeng-lhamo', '丹增·拉姆'],
  ['civil-affairs', 'care-clerk', '养老和福利岗', 'Care and welfare', 'fu-ruyi', '傅如意'],
  ['human-resources', 'director', '局长', 'Director', 'bai-jingchuan', '柏镜川'],
  ['human-resources', 'insurance-clerk', '社会保险岗', 'Social insurance', 'sarangerel', '萨仁格日勒'],
  ['human-resources', 'employment-clerk', '就业服务岗', 'Employment', 'tu-mingyuan', '屠鸣远'],
  ['public-security', 'household-clerk', '户籍管理岗', 'Households and persons', 'hu-yuezhen', '胡岳真'],
  ['poverty-relief', 'director', '局长', 'Director', 'gongbao-cairang', '贡保·才让'],
  ['poverty-relief', 'file-clerk', '建档立卡岗', 'Files of households', 'tong-xuelan', '佟雪岚'],
  ['poverty-relief', 'project-clerk', '项目资金岗', 'Projects and funds', 'bayan-menghe', '巴彦·孟和'],
  ['poverty-relief', 'monitoring-clerk', '防返贫监测岗', 'Monitoring', 'lhamo-tso', '拉毛·措'],
  ['poverty-relief', 'monitoring-reviewer', '监测复核岗', 'Review of monitoring', 'liang-shouchu', '梁守初'],
]
