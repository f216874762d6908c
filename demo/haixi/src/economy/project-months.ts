import type { Values } from '@qaidam/kernel'
import { Chance, shares } from '../chance.ts'
import { monthEnds, partsOf, tenThousandths } from './measures.ts'
import { projects } from './projects.ts'

/** How a year's work is spread over its months: on the plateau nothing is built in deep winter. */
const SEASON = [0, 0, 4, 8, 12, 14, 14, 13, 12, 11, 8, 4]
/** A project is built in three years, evenly. */
const YEARS = 3
const FIRST = '2019-01'
/** Plans run to the end of 2020; what was done is known to August. */
const PLANNED_TO = '2020-12'
const DONE_TO = '2020-08-31'

interface Month {
  readonly of: Values
  readonly monthEnd: string
  readonly wan: number
}

function planned(): readonly Month[] {
  return projects.flatMap(({ values: of, from }) => {
    const byMonth = shares(Math.floor(partsOf(of.totalInvestment ?? '') / YEARS), SEASON)
    return monthEnds(FIRST, PLANNED_TO)
      .filter((monthEnd) => monthEnd >= from)
      .map((monthEnd) => ({ of, monthEnd, wan: byMonth[Number(monthEnd.slice(5, 7)) - 1] ?? 0 }))
  })
}

const month = ({ of, monthEnd, wan }: Month, work: string): Values => ({
  project: of.project ?? '',
  monthEnd,
  area: of.area ?? '',
  investment: tenThousandths(wan),
  work,
})

export function plans(): readonly Values[] {
  return planned().map((each) => month(each, each.wan === 0 ? '冬歇，备料' : '按计划施工'))
}

/** Between 70 and 120 of a hundred planned is done; a project in eight makes no progress for a while. */
export function progress(): readonly Values[] {
  const chance = new Chance(0x90da11)
  return planned()
    .filter(({ monthEnd }) => monthEnd <= DONE_TO)
    .map((each) => {
      const rate = chance.percent(12) ? chance.between(0, 20) : chance.between(70, 120)
      const wan = Math.floor((each.wan * rate) / 100)
      return month({ ...each, wan }, wan === 0 ? '未施工' : rate < 70 ? '进展缓慢' : '正常施工')
    })
}
