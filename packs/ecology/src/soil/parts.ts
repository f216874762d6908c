import { defineParts } from '@qaidam/kernel'

/** A plot's day of sampling, screened against GB 36600 within the write. */
export const soilPlotDay = defineParts({
  id: 'ecology.soil-plot-day',
  name: { zh: '地块采样日筛查', en: 'Sampling days of plots' },
  register: 'ecology.soil-sample',
  by: 'plot',
  areaOf: 'area',
  on: 'sampledOn',
  method: 'soil.sample-day',
  outputs: {
    level: { name: { zh: '筛查结论', en: 'Level' } },
    exceeding: { name: { zh: '超筛选值项目', en: 'Items above a screening value' } },
    controlled: { name: { zh: '超管制值项目', en: 'Items above a control value' } },
    samples: { name: { zh: '样品数', en: 'Samples' }, unit: '个' },
  },
})
