import { source } from '@qaidam/kernel'

export const HJ633_2012 = source(
  'HJ 633-2012',
  '环境空气质量指数(AQI)技术规定(试行)',
  'Technical regulation on the ambient air quality index (trial)',
)
export const HJ633_2026 = source(
  'HJ 633-2026',
  '环境空气质量指数(AQI)技术规定(试行)',
  'Technical regulation on the ambient air quality index (trial)',
)
export const GB3095_2012 = source('GB 3095-2012', '环境空气质量标准', 'Ambient air quality standard')
export const GB3095_2026 = source('GB 3095-2026', '环境空气质量标准', 'Ambient air quality standard')
export const HJ663_2013 = source(
  'HJ 663-2013',
  '环境空气质量评价技术规范(试行)',
  'Technical regulation for ambient air quality assessment (trial)',
)
export const HJ663_2026 = source(
  'HJ 663-2026',
  '环境空气质量评价技术规范',
  'Technical regulation for ambient air quality assessment',
)
/** The rules by which towns are ranked; a notice of 2018 (环办监测〔2018〕19号) followed it. */
export const RANKING_2014 = source(
  '环办〔2014〕64号',
  '城市环境空气质量排名技术规定',
  'Technical rules for ranking the air quality of cities',
)
export const DUST_2016 = source(
  '环办监测〔2016〕120号',
  '受沙尘天气过程影响城市空气质量评价补充规定',
  'Supplementary rules for cities under the influence of dust weather',
)
export const GBT8170_2008 = source(
  'GB/T 8170-2008',
  '数值修约规则与极限数值的表示和判定',
  'Rules of rounding off for numerical values',
)
export const RANKING_CHANGE_2017 = source(
  '城市环境空气质量变化程度排名方案(2017)',
  '城市环境空气质量变化程度排名方案',
  'Scheme for ranking cities by how their air has changed',
)

export const GB3838_2002 = source(
  'GB 3838-2002',
  '地表水环境质量标准',
  'Environmental quality standard for surface water',
)
export const WATER_EVALUATION_2011 = source(
  '环办〔2011〕22号',
  '地表水环境质量评价办法(试行)',
  'Measures for evaluating surface water quality (trial)',
)
export const WATER_ROUNDING_2018 = source(
  '总站水字〔2018〕87号',
  '地表水监测数据修约的规定',
  'Rounding of surface water monitoring data',
)
export const WATER_STATISTICS_2020 = source(
  '环办监测函〔2020〕82号',
  '地表水环境质量监测数据统计技术规定(试行)',
  'Technical rules for statistics of surface water monitoring (trial)',
)
export const WATER_RANKING_2017 = source(
  '环办监测〔2017〕51号',
  '城市地表水环境质量排名技术规定(试行)',
  'Technical rules for ranking cities by surface water quality (trial)',
)
export const HJ2_3_1993 = source(
  'HJ/T 2.3-93',
  '环境影响评价技术导则 地面水环境',
  'Guideline for environmental impact assessment: surface water',
)
export const HJ2_3_2018 = source(
  'HJ 2.3-2018',
  '环境影响评价技术导则 地表水环境',
  'Guideline for environmental impact assessment: surface water',
)
export const HJ774_2015 = source(
  'HJ 774-2015',
  '集中式饮用水水源地环境保护状况评估技术规范',
  'Assessment of the protection of drinking-water sources',
)

export const GB15618_2018 = source(
  'GB 15618-2018',
  '土壤环境质量 农用地土壤污染风险管控标准(试行)',
  'Risk control standard for soil contamination of agricultural land (trial)',
)
export const GB36600_2018 = source(
  'GB 36600-2018',
  '土壤环境质量 建设用地土壤污染风险管控标准(试行)',
  'Risk control standard for soil contamination of development land (trial)',
)

export const MEDICAL_WASTE_2003 = source(
  '国务院令第380号',
  '医疗废物管理条例',
  'Regulations on medical waste',
)
export const GB39707_2020 = source(
  'GB 39707-2020',
  '医疗废物处理处置污染控制标准',
  'Pollution control standard for the treatment and disposal of medical waste',
)
export const MANIFEST_1999 = source(
  '国家环境保护总局令第5号',
  '危险废物转移联单管理办法',
  'Measures for the manifests of hazardous waste transfers',
)
export const TRANSFER_2021 = source(
  '生态环境部 公安部 交通运输部令第23号',
  '危险废物转移管理办法',
  'Measures for hazardous waste transfers',
)
export const INSPECTION_2019 = source(
  '中央生态环境保护督察工作规定',
  '中央生态环境保护督察工作规定',
  'Provisions on central inspection of ecological protection',
)
export const LIVESTOCK_2018 = source(
  '农办牧〔2018〕28号',
  '畜禽规模养殖场粪污资源化利用设施和规模标准的通知',
  'Notice on manure facilities and the scale of livestock farms',
)

export const STATISTICAL_PRACTICE = source(
  '统计公报通例',
  '统计公报通例',
  'Practice of statistical bulletins',
)
export const CNEMC_REPORTS = source(
  '全国城市空气质量报告',
  '中国环境监测总站 全国城市空气质量报告',
  'National reports on city air quality',
)
export const EDUCATION_STATISTICS = source(
  '教育统计指标',
  '教育事业统计主要指标解释',
  'Definitions of the main education indicators',
)
/** The notice of each year, by which the State Council's office moves days off and working weekends. */
export const holidayNotice = (year: number) =>
  source(
    `国务院办公厅关于${year}年部分节假日安排的通知`,
    `国务院办公厅关于${year}年部分节假日安排的通知`,
    `Notice of the General Office of the State Council on holidays in ${year}`,
  )

export const GB11643_1999 = source('GB 11643-1999', '公民身份号码', 'Citizen identification number')
export const GB32100_2015 = source(
  'GB 32100-2015',
  '法人和其他组织统一社会信用代码编码规则',
  'Coding rule of the unified social credit identifier',
)
export const GB11714_1997 = source(
  'GB 11714-1997',
  '全国组织机构代码编制规则',
  'Coding rule of organisation codes',
)
export const STATISTICAL_DIVISIONS = source(
  '统计用区划代码和城乡划分代码编制规则',
  '统计用区划代码和城乡划分代码编制规则',
  'Coding rule of divisions for statistics',
)
export const PROJECT_CODE_2017 = source(
  '国务院令第673号',
  '企业投资项目核准和备案管理条例',
  'Regulations on approval and filing of enterprise investment projects',
)
export const PROJECT_CODE_2020 = source(
  '发改投资〔2020〕1439号',
  '全国投资项目在线审批监管平台项目代码的通知',
  'Notice on the project codes of the national investment platform',
)

export const PERSONAL_INFORMATION = source(
  '个人信息保护法',
  '中华人民共和国个人信息保护法',
  'Personal Information Protection Law',
)
export const GBT9704_2012 = source('GB/T 9704-2012', '党政机关公文格式', 'Layout of official documents')
export const CYBERSECURITY_2017 = source('网络安全法', '中华人民共和国网络安全法', 'Cybersecurity Law')
export const GBT22239_2019 = source(
  'GB/T 22239-2019',
  '网络安全等级保护基本要求',
  'Baseline for classified protection of cybersecurity',
)

export const OPENNESS_2019 = source(
  '国务院令第711号',
  '中华人民共和国政府信息公开条例',
  'Regulations on open government information',
)
export const PERMISSION_2019 = source(
  '行政许可法',
  '中华人民共和国行政许可法(2019年修正)',
  'Administrative Licensing Law',
)
export const QINGHAI_APPROVAL_2019 = source(
  '青海省工程建设项目审批制度改革实施方案(2019-06-03)',
  '青海省工程建设项目审批制度改革实施方案',
  'Scheme of Qinghai for reforming the approval of construction projects',
)
export const YINCHUAN_CARDS_2025 = source(
  '银川市重点项目红黄绿牌(2025)',
  '银川市重点项目红黄绿牌管理(地方示例)',
  'Cards of key projects in Yinchuan, a local example',
)

export const MONITORING_2020 = source(
  '国开发〔2020〕6号',
  '关于建立防止返贫监测和帮扶机制的指导意见',
  'Guiding opinions on monitoring against a return to poverty',
)
export const MONITORING_2021 = source(
  '中农组发〔2021〕7号',
  '关于健全防止返贫动态监测和帮扶机制的指导意见',
  'Guiding opinions on better monitoring against a return to poverty',
)
export const POVERTY_LINE = source(
  '国家农村扶贫标准(2010年标准)',
  '国家农村扶贫标准历年现价值',
  'National rural poverty line of 2010 at prices of each year',
)
export const STATISTICS_LAW = source('统计法', '中华人民共和国统计法', 'Statistics Law')
