import { choice, decimal, defineRegister, inArea, onDay, text, yesNo } from '@qaidam/kernel'
import { lastDayOf } from '@qaidam/kernel/declaring'

export const mainIndicator = defineRegister({
  id: 'economy.main-indicator',
  name: { zh: '主要经济指标年度核定', en: 'Main economic indicators' },
  why: {
    zh: '各主要经济指标的年度目标、核定结果和是否完成；完成与否以统计部门核定为准',
    en: 'The goal and the result of each main indicator; whether it was attained is what the statisticians confirmed.',
  },
  kind: 'fact',
  subject: 'main-indicator',
  owner: 'statistics',
  key: ['indicator', 'area', 'yearEnd'],
  fields: {
    indicator: choice('指标', 'Indicator', {
      choices: {
        gdp: { zh: '地区生产总值增速', en: 'Growth of GDP' },
        industry: { zh: '规模以上工业增加值增速', en: 'Growth of industrial value added' },
        investment: { zh: '固定资产投资增速', en: 'Growth of fixed-asset investment' },
        retail: { zh: '社会消费品零售总额增速', en: 'Growth of retail sales' },
        budget: { zh: '地方一般公共预算收入增速', en: 'Growth of budget revenue' },
        'urban-income': { zh: '城镇居民人均可支配收入增速', en: 'Growth of urban income per head' },
        'rural-income': { zh: '农村居民人均可支配收入增速', en: 'Growth of rural income per head' },
      },
    }),
    area: inArea('地区', 'Area'),
    yearEnd: lastDayOf('年度', 'Year', 'year'),
    goal: decimal('目标增速', 'Goal', { unit: '%', placesMax: 1 }),
    result: decimal('核定增速', 'Result', { unit: '%', placesMax: 1 }),
    attained: yesNo('是否完成', 'Attained'),
    confirmedOn: onDay('核定日期', 'Confirmed on'),
    document: text('依据文件', 'Document', { lengthMax: 60 }),
  },
  readableBy: 'public',
})
