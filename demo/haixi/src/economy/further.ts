import { addDays, day, type Values } from '@qaidam/kernel'
import { countiesFor, dayIn, digits, loadOf, type StateRow, statesOf } from '../campaigns/spread.ts'
import { Chance, shares } from '../chance.ts'
import type { DemoLoad } from '../rows.ts'
import { monthEnds, tenThousandths } from './measures.ts'
import { bodiesIn } from './organisations.ts'
import { demoVillages } from './places.ts'
import { visits } from './supervision.ts'

/** Each headquarters meets in the second week after a month, from January 2019 to July 2020. */
function dispatchMeetings(): readonly Values[] {
  const chance = new Chance(0xd15bad)
  const chairs = [
    ['ZHB-01', 'government-office.vice-industry'],
    ['ZHB-02', 'government-office.vice-executive'],
  ] as const
  return monthEnds('2019-01', '2020-07').flatMap((monthEnd) =>
    chairs.map(([headquarters, chair]) => ({
      headquarters,
      monthEnd,
      area: '632800',
      heldOn: addDays(monthEnd, chance.between(8, 14)),
      chair,
      present: String(chance.between(12, 22)),
      minutes: `调度纪要〔${monthEnd.slice(0, 4)}〕演示${Number(monthEnd.slice(5, 7))}-${headquarters.slice(-1)}号`,
    })),
  )
}

/** One for each visit that ended in a report. */
function specialReports(): readonly Values[] {
  const chance = new Chance(0xdec156)
  return visits().flatMap(({ report, team, area, visitedOn, subject }) =>
    report == null
      ? []
      : [
          {
            report,
            team: team ?? '',
            area: area ?? '',
            submittedOn: addDays(day(visitedOn ?? ''), chance.between(3, 12)),
            recipient: 'government-office.secretary-general',
            title: `关于${subject}的督查专报（演示）`,
            advice: chance.pick([
              '建议由主管部门牵头，一个月内集中解决',
              '建议约谈进度滞后的单位',
              '建议总结做法，在全州推广',
            ]),
          },
        ],
  )
}

/** Tonnes of a year by product and county, made up. */
const YEARLY: readonly (readonly [product: string, area: string, tonnes: number])[] = [
  ['potash', '632801', 6_900_000],
  ['potash', '632803', 210_000],
  ['potash', '632857', 160_000],
  ['soda-ash', '632802', 4_150_000],
  ['lithium-carbonate', '632801', 21_000],
  ['lithium-carbonate', '632857', 17_500],
]
const SEASON = [7, 6, 8, 8, 9, 9, 9, 9, 9, 9, 9, 8]

function productMonths(): readonly Values[] {
  const chance = new Chance(0x9a0d0c)
  return YEARLY.flatMap(([product, area, tonnes]) => {
    const byMonth = shares(tonnes, SEASON)
    return monthEnds('2019-01', '2020-08').map((monthEnd) => ({
      product,
      area,
      monthEnd,
      quantity: tenThousandths(
        Math.floor(((byMonth[Number(monthEnd.slice(5, 7)) - 1] ?? 0) * chance.between(92, 108)) / 100),
      ),
    }))
  })
}

const BUSINESSES: Readonly<Record<string, number>> = {
  632801: 15_840,
  632802: 7_360,
  632803: 1_020,
  632821: 3_110,
  632822: 5_240,
  632823: 1_480,
  632857: 760,
}

/** What there was on 1 January 2019; how it grew is in the writes. */
function selfEmployed(): readonly StateRow[] {
  return Object.entries(BUSINESSES).map(([area, households]) => ({
    from: day('2019-01-01'),
    values: { area, households: String(households), employed: String(households * 2 + 37) },
  }))
}

/** By the middle of 2020, in hundredths more or fewer. */
export const GROWTH = Object.entries(BUSINESSES).map(([area, households], index) => {
  const grown = Math.floor((households * (106 + index)) / 100)
  return { area, households: String(grown), employed: String(grown * 2 + 12) }
})

function tourismFund(): readonly Values[] {
  const chance = new Chance(0x70e216)
  const put = ['2018-06-20', '2019-05-16', '2020-04-28'].map((bookedOn) => ({
    direction: 'in',
    party: null as string | null,
    area: '632800',
    purpose: 'capital',
    amount: '3000',
    bookedOn,
  }))
  const paid = countiesFor(64).map((county) => ({
    direction: 'out',
    party: chance.pick(bodiesIn(county, 'company')) as string | null,
    area: county,
    purpose: chance.pick(['scenic', 'culture', 'lodging', 'lodging', 'promotion']),
    amount: String(chance.between(4, 40) * 5),
    bookedOn: dayIn(county, '2018-07-10', '2020-08-20', chance) as string,
  }))
  return [...put, ...paid]
    .sort((a, b) => (a.bookedOn < b.bookedOn ? -1 : 1))
    .map((row, index) => ({
      entry: `WL-${row.bookedOn.slice(0, 4)}-${digits(index + 1, 3)}`,
      ...row,
      document: `西文旅〔${row.bookedOn.slice(0, 4)}〕演示${index + 1}号`,
    }))
}

const WORKS = ['toilets', 'waste', 'lighting', 'square', 'business'] as const

/** Demonstration villages first; each builds several things over two years. */
function villageProjects(): readonly Values[] {
  const chance = new Chance(0xde3012)
  const villages = demoVillages().map(({ values }) => values.area ?? '')
  return villages
    .flatMap((area) => chance.choose(WORKS, chance.between(2, 5)).map((kind) => ({ area, kind })))
    .map((row) => ({
      ...row,
      finishedOn: dayIn(row.area.slice(0, 6), '2019-05-20', '2020-08-25', chance),
    }))
    .sort((a, b) => (a.finishedOn < b.finishedOn ? -1 : 1))
    .map(({ area, kind, finishedOn }, index) => ({
      work: `CZ-${finishedOn.slice(0, 4)}-${digits(index + 1, 3)}`,
      area,
      kind,
      spent: String(chance.between(6, 90) * 2),
      households: String(chance.between(20, 180)),
      finishedOn,
      document: `西农验〔${finishedOn.slice(0, 4)}〕演示${index + 1}号`,
    }))
}

/** What systems 13, 17 and 19 keep beside what was published of them. */
export function* furtherLoads(): Generator<DemoLoad> {
  const supervision = 'siqin-bateer'
  yield loadOf('special-reports', supervision, '督查专报', 'economy.special-report', specialReports)
  yield loadOf('meetings', supervision, '月调度会', 'economy.dispatch-meeting', dispatchMeetings)
  yield loadOf('products', 'deji-yangzong', '盐湖化工产品产量', 'economy.product-month', productMonths)
  yield statesOf('self-employed', 'ding-ruoxu', '个体工商户实有', 'economy.self-employed', selfEmployed)
  yield loadOf('tourism-fund', 'qian-weiran', '文化旅游发展基金收支', 'economy.tourism-fund', tourismFund)
  yield loadOf('village-projects', 'kang-zhuoga', '村庄建设项目', 'economy.village-project', villageProjects)
}
