import { defineStandard } from '@qaidam/kernel'
import { GBT8170_2008, HJ663_2013, HJ663_2026 } from '../sources.ts'

/** Half to even, once, from the full value. */
export const roundingRule = defineStandard<'half_even'>({
  id: 'statistics.rounding-rule',
  name: { zh: '数值修约规则', en: 'Rule of rounding' },
  verifiedOn: '2026-11-23',
  phases: [{ from: '2009-01-01', value: 'half_even', cite: GBT8170_2008.at('3', 'unverified') }],
})

/** k = 1 + (n − 1)·p among the values in rising order, the value read between its neighbours. */
export const percentileRule = defineStandard<string>({
  id: 'statistics.percentile-rule',
  name: { zh: '百分位数计算方法', en: 'Rule of percentiles' },
  verifiedOn: '2026-11-23',
  phases: [
    { from: '2013-10-01', value: 'k = 1 + (n - 1) * p', cite: HJ663_2013.at('百分位数计算') },
    { from: '2026-03-01', value: 'k = 1 + (n - 1) * p', cite: HJ663_2026.at('百分位数计算', 'unverified') },
  ],
})
