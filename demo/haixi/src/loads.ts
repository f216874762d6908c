import { day, type Values } from '@qaidam/kernel'
import { hoursOf } from './air/hours.ts'
import { DELINGHA, GOLMUD } from './air/plan.ts'
import { stations } from './air/stations.ts'
import { villagesOf } from './areas.ts'
import { campaignLoads } from './campaigns/index.ts'
import { civicLoads } from './civic/index.ts'
import { economyLoads } from './economy/index.ts'
import { enforcementLoads } from './enforcement/index.ts'
import { lifeLoads } from './life/index.ts'
import { staffLoads } from './posts.ts'
import { rectificationLoads } from './rectification/index.ts'
import { reportLoads } from './reports/index.ts'
import { requestLoads } from './requests/index.ts'
import { riverLoads } from './rivers/index.ts'
import { type DemoLoad, numbered } from './rows.ts'
import { soilLoads } from './soil/index.ts'
import { wasteLoads } from './waste/index.ts'
import { waterLoads } from './water/loads.ts'
import { wayLoads } from './ways/index.ts'
import { forestAsEntered } from './works/forest.ts'
import { MEASURES, worksOf } from './works/plots.ts'
import { greeningTasks } from './works/tasks.ts'

const AIR_YEARS = ['2019', '2020']

/** Who keeps the plots of a measure, where it is not the forestry bureau's clerk. */
const CLERKS: Readonly<Record<string, string>> = {
  'mine-restoration': 'tian-muchen',
  'urban-greening': 'qi-wenjing',
}

function* hourLoads(): Generator<DemoLoad> {
  for (const station of [DELINGHA, GOLMUD]) {
    for (const year of AIR_YEARS) {
      yield {
        id: `demo-haixi-hours-${station.toLowerCase()}-${year}`,
        actor: 'wulan-tuya',
        reason: `演示数据：${year}年空气质量小时值`,
        register: 'ecology.air-hour',
        rows: numbered(facts(hoursOf(station, year))),
        // One hour of it was a fault of the instrument; it was entered as sent and corrected in review.
        confirmed: '仪器原始数据，存疑的小时值留待数据审核',
      }
    }
  }
}

/** The rows as they were first entered, register by register; what is referred to comes first. */
export function* loads(): Generator<DemoLoad> {
  yield* staffLoads()
  yield* requestLoads()
  yield {
    id: 'demo-haixi-stations',
    actor: 'wulan-tuya',
    reason: '演示数据：监测站点',
    register: 'ecology.air-station',
    rows: numbered(stations.map((values) => ({ values, from: day('2018-12-01') }))),
  }
  yield* hourLoads()
  yield {
    id: 'demo-haixi-forest',
    actor: 'baatar-menghe',
    reason: '演示数据：公益林小班',
    register: 'ecology.forest-block',
    rows: numbered(forestAsEntered()),
  }
  yield {
    id: 'demo-haixi-greening-tasks',
    actor: 'ma-xiulan',
    reason: '演示数据：国土绿化年度任务',
    register: 'ecology.greening-task',
    rows: numbered(facts(greeningTasks())),
  }
  for (const measure of MEASURES) {
    const { projects, plots } = worksOf(measure)
    const actor = CLERKS[measure.id] ?? 'ma-xiulan'
    yield {
      id: `demo-haixi-projects-${measure.id}`,
      actor,
      reason: `演示数据：${measure.zh}项目`,
      register: 'ecology.works-project',
      rows: numbered(facts(projects)),
    }
    yield {
      id: `demo-haixi-plots-${measure.id}`,
      actor,
      reason: `演示数据：${measure.zh}图斑`,
      register: 'ecology.works-plot',
      rows: numbered(facts(measure.id === 'village-greening' ? inWrongVillage(plots) : plots)),
    }
  }
  yield* campaignLoads()
  yield* enforcementLoads()
  yield* rectificationLoads()
  yield* riverLoads()
  yield* soilLoads()
  yield* wasteLoads()
  yield* waterLoads()
  yield* economyLoads()
  yield* lifeLoads()
  yield* civicLoads()
  yield* reportLoads()
  yield* wayLoads()
}

/** The first plot of village greening is entered in another village of its county, and corrected later. */
function inWrongVillage(plots: readonly Values[]): readonly Values[] {
  return plots.map((plot, index) => (index === 0 ? { ...plot, area: anotherVillage(plot.area ?? '') } : plot))
}

function anotherVillage(village: string): string {
  return villagesOf(village.slice(0, 6)).find((other) => other !== village) ?? village
}

function* facts(rows: Iterable<Values>): Generator<{ readonly values: Values }> {
  for (const values of rows) yield { values }
}
