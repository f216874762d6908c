import { addDays, type Values } from '@qaidam/kernel'
import { allTownships, countiesFor, dayIn, digits, loadOf } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { governmentOf, telephone } from '../economy/measures.ts'
import type { DemoLoad } from '../rows.ts'
import { someName } from '../staff-names.ts'

const REPORTS = 320
const TOLD = [
  ['environment', '夜间有刺鼻气味，像是附近厂子排的', '工业园区东门'],
  ['river', '河道里倒了建筑垃圾，没人清', '大桥下游'],
  ['city', '路灯坏了一排，晚上走路看不见', '民族路'],
  ['traffic', '公交末班车太早，下夜班坐不上', '客运站'],
  ['housing', '小区暖气不热，物业推给热力公司', '阳光小区'],
  ['health', '异地就医的票据不知道在哪里报', null],
  ['education', '学校门口早高峰太堵，孩子过马路危险', '第二小学'],
  ['wages', '工程干完三个月了工钱没结清', null],
  ['services', '办证要跑两个窗口，材料交了两遍', '政务大厅'],
] as const

export function reports(): readonly Values[] {
  const chance = new Chance(0xc171ce)
  const counties = countiesFor(REPORTS)
  const rows = counties.map((county) => ({ county, on: dayIn(county, '2019-04-08', '2020-12-04', chance) }))
  return [...rows]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ county, on }, index) => {
      const [kind, text, place] = chance.pick(TOLD)
      const way = chance.below(100)
      const named = chance.percent(80)
      // Three of a hundred are no business of a government, or came too late to be sorted.
      const sorted = chance.percent(97)
      return {
        report: `FY-${on.slice(0, 4)}-${digits(index + 1, 6)}`,
        reportedOn: on,
        channel: way < 55 ? 'portal' : way < 88 ? 'phone' : way < 96 ? 'visit' : 'letter',
        kind,
        area: chance.pick(allTownships(county)),
        place,
        text,
        contactName: named ? someName(chance) : null,
        contactPhone: named ? telephone(3_000 + index) : null,
        office: sorted ? (HANDLERS[kind]?.split('.')[0] ?? governmentOf(county)) : null,
        post: sorted ? (HANDLERS[kind] ?? null) : null,
        dueOn: sorted ? addDays(on, chance.pick([10, 15, 15, 20])) : null,
      }
    })
}

/** Kinds that a bureau handles; the rest is the business of the county. */
const HANDLERS: Readonly<Record<string, string>> = {
  environment: 'ecology-environment.enforcement-clerk',
  river: 'water-resources.river-clerk',
  city: 'housing-construction.urban-clerk',
}

export function* reportLoads(): Generator<DemoLoad> {
  yield loadOf('citizen-reports', 'bai-sulun', '群众反映问题', 'civic.citizen-report', reports)
}
