import { at, inTime, moved, notAt, shareOf, talliesOf, talliesOfWay, timed } from '@qaidam/kernel/declaring'
import { returnMonitoring } from './return-monitoring.ts'

const warnings = talliesOf({ register: 'life.poverty-warning', owner: 'poverty-relief', level: 'county' })
const { made, standing, late } = talliesOfWay(returnMonitoring)
// One case a household: who is at risk again is taken up again, and still one.
const unit = '户'

export const householdsAtRisk = standing([at('confirmed', 'helped', 'review')], {
  id: 'life.poverty.at-risk',
  name: ['风险未消除监测户', 'Households at risk'],
  definition: [
    '期末经核实有返贫致贫风险且风险未消除的户数，一户只计一次',
    'Households found to be at risk whose risk is not removed at the end of the period, each once.',
  ],
  unit,
})

export const householdsMonitored = standing([notAt('found', 'dismissed')], {
  id: 'life.poverty.monitored',
  name: ['累计监测户', 'Households monitored'],
  definition: [
    '期末累计经核实纳入监测的户数，含风险已消除的',
    'Households found to be at risk up to the end of the period, those whose risk is removed among them.',
  ],
  unit,
})

export const risksRemoved = standing([at('removed')], {
  id: 'life.poverty.risk-removed',
  name: ['风险已消除监测户', 'Households whose risk is removed'],
  definition: [
    '期末经另一单位复核风险已消除的监测户数',
    'Households whose risk another office found to be removed, by the end of the period.',
  ],
  unit,
})

export const removalShare = shareOf({
  id: 'life.poverty.removal-share',
  name: ['风险消除率', 'Share of risks removed'],
  definition: [
    '风险已消除监测户占累计监测户的百分比',
    'Monitored households whose risk is removed, of all of them.',
  ],
  part: risksRemoved,
  whole: householdsMonitored,
  better: 'larger',
})

const CHECKS = moved('confirm', 'dismiss')

export const householdsSeen = made([CHECKS, timed], {
  id: 'life.poverty.households-seen',
  name: ['入户核实', 'Households seen at home'],
  definition: [
    '期内完成入户核实的次数',
    'Households seen at home in the period to know whether they are at risk.',
  ],
})

export const seenInTime = made([CHECKS, inTime], {
  id: 'life.poverty.households-seen-in-time',
  name: ['按时入户核实', 'Households seen in time'],
  definition: ['期内在时限内完成入户核实的次数', 'Households seen at home in the period, within the limit.'],
})

export const seenInTimeShare = shareOf({
  id: 'life.poverty.seen-in-time-share',
  name: ['按时核实率', 'Share seen in time'],
  definition: ['按时入户核实占全部入户核实的百分比', 'Households seen in time, of all that were seen.'],
  part: seenInTime,
  whole: householdsSeen,
  better: 'larger',
})

export const monitoringLate = late(['found', 'confirmed', 'review'], {
  id: 'life.poverty.monitoring-late',
  name: ['监测帮扶逾期', 'Monitoring that is late'],
  definition: [
    '期末已过时限仍未核实、未落实帮扶或未复核的户数',
    'Households that are not seen, helped or reviewed within the limit at the end of the period.',
  ],
})

export const warningsRaised = warnings({
  id: 'life.poverty.warnings',
  name: ['返贫致贫预警', 'Warnings'],
  definition: ['期末累计发出的预警条数', 'Warnings raised up to the end of the period.'],
  unit: '件',
})

export const warningsOpen = warnings({
  id: 'life.poverty.warnings-open',
  name: ['待核查预警', 'Warnings to be looked at'],
  definition: ['期末尚未核查的预警条数', 'Warnings that nobody has looked at by the end of the period.'],
  unit: '件',
  where: [{ field: 'standing', in: ['open'] }],
})
