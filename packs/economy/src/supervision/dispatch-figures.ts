import { shareOf, talliesOf } from '@qaidam/kernel/declaring'
import { DISPATCHED } from './dispatch.ts'

const months = talliesOf({
  register: 'economy.dispatch-month',
  owner: 'development-reform',
  level: 'county',
  on: 'monthEnd',
})

/** Planned, done, and done of planned: three figures for each indicator that is dispatched. */
export const dispatchFigures = Object.entries(DISPATCHED).flatMap(([indicator, { zh, en }]) => {
  const of = { where: [{ field: 'indicator', in: [indicator] }], unit: '亿元', places: 2 }
  const actual = months({
    ...of,
    id: `economy.dispatch.${indicator}`,
    name: [zh, en],
    definition: [`期内各月调度${zh}完成数之和`, `${en}: what was done in the months of the period.`],
    add: { sum: 'actual' },
  })
  const planned = months({
    ...of,
    id: `economy.dispatch.${indicator}.planned`,
    name: [`${zh}计划`, `${en}, planned`],
    definition: [`期内各月调度${zh}计划数之和`, `${en}: what was planned for the months of the period.`],
    add: { sum: 'planned' },
  })
  const attainment = shareOf({
    id: `economy.dispatch.${indicator}.attainment`,
    name: [`${zh}计划完成率`, `${en}, done of planned`],
    definition: [`期内${zh}完成数与计划数之比`, `${en}: done, as a share of what was planned.`],
    part: actual,
    whole: planned,
    better: 'larger',
    rounding: 'down',
  })
  return [actual, planned, attainment]
})
