import { defineStandard } from '@qaidam/kernel'
import { MONITORING_2020, MONITORING_2021, POVERTY_LINE } from '../sources.ts'

/** Yuan a head and year, at the prices of the year. */
const LINES: readonly (readonly [year: number, yuan: string])[] = [
  [2010, '2300'],
  [2011, '2536'],
  [2012, '2625'],
  [2013, '2736'],
  [2014, '2800'],
  [2015, '2855'],
  [2016, '2952'],
  [2017, '2952'],
  [2018, '2995'],
  [2019, '3218'],
]

/** The national line; the standard of 2010 with the change of prices. None was given after 2020. */
export const povertyLine = defineStandard<string>({
  id: 'poverty.national-line',
  name: { zh: '国家农村扶贫标准', en: 'National rural poverty line' },
  unit: '元',
  verifiedOn: '2026-11-24',
  phases: [
    ...LINES.map(([year, value]) => ({
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      value,
      cite: POVERTY_LINE.at(`${year}年`, 'unverified'),
    })),
    { from: '2020-01-01', value: '4000', cite: POVERTY_LINE.at('2020年') },
  ],
})

/**
 * Below which income a household is watched: so many times the national line, or so many yuan a head.
 * One of the two is nothing.
 */
export interface MonitoringLine {
  readonly timesNational: string
  readonly yuan: string
}

/** Since 2021 each province says its line; that of Qinghai was not found, so that it can be set. */
export const monitoringLine = defineStandard<MonitoringLine>({
  id: 'poverty.monitoring-line',
  name: { zh: '防止返贫监测收入线', en: 'Income line of monitoring against a return to poverty' },
  verifiedOn: '2026-11-24',
  phases: [
    {
      from: '2020-03-20',
      to: '2021-05-13',
      value: { timesNational: '1.5', yuan: '0' },
      cite: MONITORING_2020.at('监测对象'),
    },
    {
      from: '2021-05-14',
      value: { timesNational: '0', yuan: '6000' },
      cite: MONITORING_2021.at('监测范围;标准由省级确定', 'unverified'),
    },
  ],
})
