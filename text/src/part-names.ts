import type { Bilingual, Language } from '@qaidam/kernel'

type Names = Readonly<Record<string, Bilingual>>

const GOOD_DAYS: Bilingual = { zh: '优良天数', en: 'good days' }
const VALID_DAYS: Bilingual = { zh: '有效天数', en: 'valid days' }
const SUM_OF_DAYS: Bilingual = { zh: '日均值之和', en: 'sum of daily values' }
const LOWER: Bilingual = { zh: '百分位前一日的值', en: 'the day below the percentile' }
const UPPER: Bilingual = { zh: '百分位后一日的值', en: 'the day above the percentile' }

const POLLUTANTS: Readonly<Record<string, string>> = {
  so2: 'SO2',
  no2: 'NO2',
  pm10: 'PM10',
  pm25: 'PM2.5',
  co: 'CO',
  o3: 'O3',
}

/** What each single index of the composite one follows from, pollutant by pollutant. */
const SINGLE: Names = Object.fromEntries(
  Object.entries(POLLUTANTS).flatMap(([id, name]): readonly (readonly [string, Bilingual])[] => [
    [id, { zh: `${name} 单项指数`, en: `${name}, single index` }],
    [`${id}Sum`, { zh: `${name} ${SUM_OF_DAYS.zh}`, en: `${name}, ${SUM_OF_DAYS.en}` }],
    [`${id}Days`, { zh: `${name} ${VALID_DAYS.zh}`, en: `${name}, ${VALID_DAYS.en}` }],
    [`${id}Lower`, { zh: `${name} ${LOWER.zh}`, en: `${name}, ${LOWER.en}` }],
    [`${id}Upper`, { zh: `${name} ${UPPER.zh}`, en: `${name}, ${UPPER.en}` }],
  ]),
)

/** The parts of each method of evaluation, by the ids that its formula calls them. */
const OF_METHOD: Readonly<Record<string, Names>> = {
  'air.good-days': { numerator: GOOD_DAYS, denominator: VALID_DAYS },
  'air.valid-days': { days: VALID_DAYS },
  'air.mean': { sum: SUM_OF_DAYS, days: VALID_DAYS },
  'air.percentile': { n: VALID_DAYS, lower: LOWER, upper: UPPER },
  'air.composite-index': SINGLE,
  'water.class-share': {
    numerator: { zh: '符合的水源地或断面个数', en: 'sources or sections for which it holds' },
    denominator: { zh: '有监测结果的水源地或断面个数', en: 'sources or sections judged' },
  },
  'water.volume-share': {
    numerator: { zh: '达标月份取水量（万吨）', en: 'water taken in complying months, 10 000 t' },
    denominator: { zh: '取水总量（万吨）', en: 'all water taken, 10 000 t' },
  },
  'water.sections-by-class': { sections: { zh: '断面个数', en: 'sections' } },
  'water.worst-class': {
    class: { zh: '类别（1为Ⅰ类，6为劣Ⅴ类）', en: 'class, 1 for I to 6 for worse than V' },
  },
  'water.lake-state': { tli: { zh: '综合营养状态指数', en: 'trophic level index' } },
  'waste.manifest-count': {
    manifests: { zh: '联单份数', en: 'manifests' },
    lines: { zh: '联单行数', en: 'lines of manifests' },
    disagreeing: { zh: '重量不一致的联单份数', en: 'manifests whose weights disagree' },
    overdue: { zh: '暂存超时限的联单份数', en: 'manifests stored for too long' },
  },
  'soil.plots-above': { plots: { zh: '超过的地块数', en: 'plots above' } },
}

/** What the name is that a method gives along with its number. */
const LABELS: Names = {
  'air.composite-index': { zh: '主要污染物', en: 'Main pollutants' },
  'soil.plots-above': { zh: '超过的项目', en: 'Items above' },
}

export function labelName(method: string): Bilingual | undefined {
  return own(LABELS, method)
}

/** Parts that any figure may have. */
const COMMON: Names = {
  count: { zh: '记录数', en: 'number of records' },
  distinct: { zh: '不重复数', en: 'number of different ones' },
  sum: { zh: '合计', en: 'sum' },
  days: { zh: '天数', en: 'days' },
  numerator: { zh: '分子', en: 'numerator' },
  denominator: { zh: '分母', en: 'denominator' },
}

const own = (names: Names | undefined, part: string): Bilingual | undefined =>
  names !== undefined && Object.hasOwn(names, part) ? names[part] : undefined

/** What a part of a figure is, in words; undefined for a part that nobody has named. */
export function partName(part: string, method?: string): Bilingual | undefined {
  return own(method === undefined ? undefined : OF_METHOD[method], part) ?? own(COMMON, part)
}

/** Codes that evaluated pieces answer with: pollutants, whether a day had dust, how soil was found. */
const CODES: Names = {
  none: { zh: '无', en: 'none' },
  confirmed: { zh: '有（人工确认）', en: 'yes, confirmed' },
  detected: { zh: '有（按数值判定）', en: 'yes, by the readings' },
  as: { zh: '砷', en: 'arsenic' },
  cd: { zh: '镉', en: 'cadmium' },
  cr6: { zh: '六价铬', en: 'chromium (VI)' },
  cu: { zh: '铜', en: 'copper' },
  pb: { zh: '铅', en: 'lead' },
  hg: { zh: '汞', en: 'mercury' },
  ni: { zh: '镍', en: 'nickel' },
  c10_c40: { zh: '石油烃（C10-C40）', en: 'petroleum hydrocarbons (C10-C40)' },
  within: { zh: '未超筛选值', en: 'within screening values' },
  'above-screening': { zh: '超筛选值', en: 'above a screening value' },
  'above-control': { zh: '超管制值', en: 'above a control value' },
  river: { zh: '河流', en: 'river' },
  lake: { zh: '湖库', en: 'lake or reservoir' },
  ground: { zh: '地下水', en: 'groundwater' },
  'worse-than-V': { zh: '劣Ⅴ', en: 'worse than V' },
  o3_8h: { zh: 'O3（8小时）', en: 'O3 (8 hours)' },
  ...Object.fromEntries(Object.entries(POLLUTANTS).map(([id, name]) => [id, { zh: name, en: name }])),
}

/** A code, or several joined by commas, as a reader writes them; anything else as it is. */
export function codeText(codes: string, language: Language): string {
  const names = codes.split(',').map((code) => own(CODES, code.trim())?.[language] ?? code.trim())
  return names.join(language === 'zh' ? '、' : ', ')
}
