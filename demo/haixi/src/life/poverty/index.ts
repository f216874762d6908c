import type { Change, Write } from '@qaidam/kernel'
import { loadOf, statesOf } from '../../campaigns/spread.ts'
import type { DemoLoad } from '../../rows.ts'
import * as files from './files.ts'
import * as funds from './funds.ts'
import * as help from './help.ts'
import { householdRows, personRows } from './households.ts'
import * as housing from './housing.ts'
import * as monitoring from './monitoring.ts'
import * as plans from './plans.ts'
import * as villages from './villages.ts'
import * as works from './works.ts'

const POPULATION = 'hu-yuezhen'
const REGISTRY = 'ding-ruoxu'
const FILES = 'tong-xuelan'
const PROJECTS = 'bayan-menghe'
const MONITORING = 'lhamo-tso'

/** Households and persons, to which other systems of life refer. */
export function* populationLoads(): Generator<DemoLoad> {
  yield statesOf('households', POPULATION, '家庭户', 'life.household', householdRows)
  yield statesOf('persons', POPULATION, '人员', 'life.person', personRows)
}

export function* povertyLoads(): Generator<DemoLoad> {
  yield* villageLoads()
  yield* fileLoads()
  yield* workLoads()
  yield* fundLoads()
  yield statesOf(
    'poverty-warnings',
    MONITORING,
    '返贫致贫预警',
    'life.poverty-warning',
    monitoring.warningRows,
  )
  const monitored = 'life.monitored-household'
  yield statesOf('monitored', MONITORING, '防止返贫监测对象', monitored, monitoring.monitoredRows)
  yield statesOf('poverty-plans', FILES, '政策体系', 'life.poverty-plan', () => plans.planRows)
  yield statesOf('poverty-tasks', FILES, '三年行动计划任务', 'life.poverty-task', () => plans.taskRows)
  const measure = 'life.consolidation-measure'
  yield statesOf('consolidation', FILES, '巩固脱贫成果措施', measure, () => plans.consolidationRows)
}

function* villageLoads(): Generator<DemoLoad> {
  yield statesOf('villages', FILES, '行政村', 'life.village', villages.villageRows)
  yield loadOf('village-incomes', FILES, '村集体经济收入', 'life.village-income', villages.incomeRows)
  yield statesOf(
    'village-businesses',
    FILES,
    '村集体实体产业',
    'life.village-business',
    villages.businessRows,
  )
}

function* fileLoads(): Generator<DemoLoad> {
  yield statesOf('insurers', REGISTRY, '保险公司', 'economy.organisation', () => files.insurer)
  yield loadOf('poverty-policies', FILES, '脱贫保和防贫保保单', 'life.poverty-policy', () => files.policies)
  yield statesOf('poor-households', FILES, '建档立卡户和边缘户', 'life.poor-household', files.fileRows)
  yield loadOf('household-years', FILES, '建档户年度信息', 'life.household-year', files.yearRows)
  yield statesOf('poverty-measures', FILES, '到户帮扶措施', 'life.poverty-measure', help.measureRows)
  yield loadOf('model-households', FILES, '脱贫典型', 'life.model-household', help.modelRows)
}

function* workLoads(): Generator<DemoLoad> {
  yield loadOf('relocation-tasks', PROJECTS, '易地扶贫搬迁任务', 'life.relocation-task', housing.taskRows)
  yield loadOf('relocations', PROJECTS, '易地扶贫搬迁户', 'life.relocation', housing.relocationRows)
  yield loadOf('houses-rebuilt', PROJECTS, '农村危房改造', 'life.house-rebuilt', housing.houseRows)
  yield loadOf('water-works', PROJECTS, '饮水安全工程', 'life.water-works', works.waterRows)
  yield loadOf('rural-works', PROJECTS, '农电线路和通村公路', 'life.rural-works', works.linesAndRoads)
}

function* fundLoads(): Generator<DemoLoad> {
  yield statesOf('relief-projects', PROJECTS, '扶贫产业项目', 'life.relief-project', () => funds.projectRows)
  yield loadOf('relief-funds', PROJECTS, '扶贫资金安排', 'life.relief-fund', () => funds.fundRows)
  yield loadOf('fund-payments', PROJECTS, '专项扶贫资金支付', 'life.fund-payment', funds.paymentRows)
}

/** What changed after the first entry: households lifted, villages exited, warnings looked at, tasks done. */
export function* povertyWrites(): Generator<Write> {
  yield written('households-lifted', FILES, '脱贫认定和动态调整', files.standingChanges())
  yield written('villages-exited', FILES, '贫困村退出', villages.villagesExited())
  yield written('warnings-looked-at', MONITORING, '预警核查', monitoring.monitoringChanges())
  yield written('poverty-tasks-done', FILES, '三年行动计划任务完成', plans.tasksDone())
}

const written = (id: string, actor: string, what: string, changes: readonly Change[]): Write => ({
  id: `demo-haixi-${id}`,
  actor,
  reason: `演示数据：${what}`,
  changes,
})
