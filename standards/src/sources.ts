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
