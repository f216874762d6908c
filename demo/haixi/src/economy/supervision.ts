import { addDays, type Day, day, dayNumber, type Values } from '@qaidam/kernel'
import { allTownships, countiesFor, digits } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { haixi } from '../prefecture.ts'
import { governmentOf, postAt } from './measures.ts'
import { GROUP_OFFICES, taskGroups } from './task-groups.ts'

const FIRST = '2019-04-08'
const LAST = '2020-08-31'
const SOURCES = [
  ['standing-committee', '州委常委会会议'],
  ['executive', '州政府常务会议'],
  ['dispatch', '月调度会'],
  ['special', '专题会议'],
  ['document', '海西办文件'],
] as const

/** A decision every nine days, numbered as they come. */
export function decisions(): readonly Values[] {
  const chance = new Chance(0xdec151)
  const count = Math.floor((dayNumber(day(LAST)) - dayNumber(day(FIRST))) / 9)
  return Array.from({ length: count }, (_, index) => {
    const decidedOn = addDays(day(FIRST), index * 9 + chance.below(7))
    const [kind, source] = chance.pick(SOURCES)
    const group = chance.pick(taskGroups).values
    return {
      decision: `JC-${decidedOn.slice(0, 4)}-${digits(index + 1, 3)}`,
      kind,
      source: `${source}（演示第${index + 1}次）`,
      area: '632800',
      decidedOn,
      text: `关于加快推进“${(group.name ?? '').replace('专项推进组', '')}”重点工作的决定`,
    }
  })
}

/** Two to five tasks for each decision: some for bureaus, some for counties, some for townships. */
export function tasks(): readonly Values[] {
  const chance = new Chance(0xdec152)
  const counties = countiesFor(100)
  const all = decisions().flatMap((decision) =>
    Array.from({ length: chance.between(2, 5) }, () => ({ decision, way: chance.below(10) })),
  )
  return all.map(({ decision, way }, index) => {
    const group = chance.pick(taskGroups).values
    const county = chance.pick(counties)
    const township = chance.pick(allTownships(county))
    const office =
      way < 5 ? (group.leadOffice ?? '') : way < 8 ? governmentOf(county) : `township-${township}`
    const assignedOn = addDays(day(decision.decidedOn ?? ''), chance.between(1, 5))
    const joint = chance.choose(GROUP_OFFICES, 2).filter((each) => each !== office)
    return {
      task: `RW-${assignedOn.slice(0, 4)}-${digits(index + 1, 4)}`,
      decision: decision.decision ?? '',
      group: group.group ?? '',
      goal: `按时限完成${(group.name ?? '').replace('专项推进组', '')}年度任务分解事项`,
      area: way < 5 ? '632800' : way < 8 ? county : township,
      leadOffice: office,
      post: postAt(office),
      jointOffices: joint.join(' '),
      assignedOn,
      deadline: addDays(assignedOn, chance.pick([15, 30, 45, 60, 90])),
    }
  })
}

const TEAMS = 7

export function teams(): readonly { readonly values: Values; readonly from: Day }[] {
  const areas = [...new Set(countiesFor(100))]
  return Array.from({ length: TEAMS }, (_, index) => ({
    from: day(FIRST),
    values: {
      team: `DC-${digits(index + 1, 2)}`,
      name: `第${index + 1}督查小组（五人大督察）`,
      leader: index % 2 === 0 ? 'committee-supervision.director' : 'committee-supervision.clerk',
      people: '5',
      area: areas[index % areas.length] ?? '632801',
    },
  }))
}

/** Every team visits its area every ten weeks; every third visit returns to the one before. */
export function visits(): readonly Values[] {
  const chance = new Chance(0xdec153)
  const rows = teams().flatMap(({ values }) =>
    Array.from({ length: 7 }, (_, turn) => ({
      team: values.team ?? '',
      county: values.area ?? '',
      on: addDays(day('2019-04-01'), turn * 70 + chance.below(40)),
      turn,
    })),
  )
  return rows.map(({ team, county, on, turn }, index) => {
    const back = turn % 3 === 2
    const before = rows[index - 1]
    return {
      visit: `ZF-${on.slice(0, 4)}-${digits(index + 1, 3)}`,
      team,
      area: back ? county : chance.pick(allTownships(county)),
      office: governmentOf(county),
      visitedOn: on,
      subject: chance.pick(['重大项目进度', '督察整改落实', '乡村振兴任务', '营商环境', '基层减负']),
      returnTo: back && before !== undefined ? `ZF-${before.on.slice(0, 4)}-${digits(index, 3)}` : null,
      kind: back ? 'return' : 'first',
      report: chance.percent(60) ? `督查专报〔${on.slice(0, 4)}〕演示${index + 1}期` : null,
    }
  })
}

const FOUND = [
  ['slow', '项目开工后进展低于计划'],
  ['untrue', '月报完成投资与现场形象进度不符'],
  ['shirking', '两部门对办理责任认识不一，久拖未办'],
  ['quality', '施工围挡和扬尘控制不到位'],
  ['burden', '同一数据要求村里多次填报'],
] as const

export function findings(): readonly Values[] {
  const chance = new Chance(0xdec154)
  const found = visits().flatMap((visit) => Array.from({ length: chance.between(0, 3) }, () => visit))
  return found.map((visit, index) => {
    const [kind, text] = chance.pick(FOUND)
    const foundOn = day(visit.visitedOn ?? '')
    return {
      finding: `WT-${foundOn.slice(0, 4)}-${digits(index + 1, 3)}`,
      visit: visit.visit ?? '',
      area: visit.area ?? '',
      foundOn,
      kind,
      text,
      office: visit.office ?? '',
      post: postAt(visit.office ?? ''),
      deadline: addDays(foundOn, chance.pick([10, 20, 30])),
    }
  })
}

/** The year 2019: seven governments and the offices that lead groups. */
export function appraisals(): readonly Values[] {
  const chance = new Chance(0xdec155)
  const areas = new Map(haixi.offices.map(({ id, area }) => [id, area as string]))
  const governments = [...new Set(countiesFor(100))].map(governmentOf)
  return [...governments, ...GROUP_OFFICES].map((office) => {
    const hundredths = chance.between(7_200, 9_890)
    const grade = hundredths >= 9_000 ? 'excellent' : hundredths >= 8_000 ? 'good' : 'fair'
    return {
      office,
      yearEnd: '2019-12-31',
      area: areas.get(office) ?? '632800',
      score: `${Math.floor(hundredths / 100)}.${digits(hundredths % 100, 2)}`.replace(/\.?0+$/, ''),
      grade,
      reasons: grade === 'fair' ? '两项任务逾期办结' : null,
      appraisedOn: '2020-01-20',
    }
  })
}
