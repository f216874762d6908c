import { shareOf, talliesOf } from '@qaidam/kernel/declaring'

const indicators = talliesOf({
  register: 'economy.main-indicator',
  owner: 'statistics',
  level: 'prefecture',
  on: 'yearEnd',
})

export const indicatorsInAll = indicators({
  id: 'economy.main-indicators',
  name: ['主要经济指标', 'Main economic indicators'],
  definition: ['年度核定的主要经济指标数', 'Main economic indicators confirmed for the year.'],
  unit: '项',
})

export const indicatorsDone = indicators({
  id: 'economy.main-indicators.done',
  name: ['完成目标的主要经济指标', 'Main economic indicators that met their goal'],
  definition: ['年度核定为完成的主要经济指标数', 'Main economic indicators confirmed as attained.'],
  unit: '项',
  where: [{ field: 'attained', in: ['true'] }],
})

export const indicatorsAttained = shareOf({
  id: 'economy.main-indicators.attained',
  name: ['主要经济指标完成率', 'Main economic indicators attained'],
  definition: [
    '完成目标的主要经济指标占全部核定指标的百分比，只舍不入',
    'Main economic indicators that met their goal, of all confirmed; rounded down.',
  ],
  part: indicatorsDone,
  whole: indicatorsInAll,
  places: 0,
  better: 'larger',
  rounding: 'down',
})
