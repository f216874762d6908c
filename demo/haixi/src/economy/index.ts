import type { Values } from '@qaidam/kernel'
import { loadOf, statesOf } from '../campaigns/spread.ts'
import type { DemoLoad } from '../rows.ts'
import { applications, materials } from './approvals.ts'
import { developmentLoads } from './development.ts'
import { dispatchMonths } from './dispatch.ts'
import { furtherLoads } from './further.ts'
import { organisations } from './organisations.ts'
import { plans, progress } from './project-months.ts'
import { milestones, permits, problems, projects } from './projects.ts'
import * as supervision from './supervision.ts'
import { headquarters, members, taskGroups } from './task-groups.ts'

const REGISTRY = 'ding-ruoxu'
const SUPERVISION = 'siqin-bateer'
const PROJECTS = 'xie-dongli'
const WINDOW = 'tana'

export function* economyLoads(): Generator<DemoLoad> {
  const organisation = 'economy.organisation'
  yield statesOf('organisations', REGISTRY, '法人和其他组织', organisation, () => organisations)
  yield* supervisionLoads()
  yield statesOf('projects', PROJECTS, '投资项目库', 'economy.project', () => projects)
  yield loadOf('project-permits', PROJECTS, '项目手续', 'economy.project-permit', permits)
  yield loadOf('project-plans', PROJECTS, '项目月度计划', 'economy.project-plan', plans)
  yield loadOf('project-progress', PROJECTS, '项目月度进展', 'economy.project-progress', progress)
  yield loadOf('project-milestones', PROJECTS, '项目里程碑', 'economy.project-milestone', milestones)
  yield loadOf('project-problems', PROJECTS, '项目堵点问题', 'economy.project-problem', problems)
  yield loadOf('approvals', WINDOW, '投资项目审批申请', 'economy.approval-application', applications)
  yield loadOf('approval-materials', WINDOW, '审批材料', 'economy.approval-material', materials)
  yield* developmentLoads()
  yield* furtherLoads()
}

/** A return visit names a visit that is there before it. */
const isFirst = ({ kind }: Values) => kind === 'first'

function* supervisionLoads(): Generator<DemoLoad> {
  yield statesOf('headquarters', SUPERVISION, '工作指挥部', 'economy.headquarters', headquarters)
  yield statesOf('task-groups', SUPERVISION, '专项推进组', 'economy.task-group', () => taskGroups)
  yield statesOf('group-members', SUPERVISION, '推进组成员单位', 'economy.task-group-member', members)
  yield loadOf('decisions', SUPERVISION, '决策部署', 'economy.decision', supervision.decisions)
  yield loadOf('supervision-tasks', SUPERVISION, '督查任务', 'economy.supervision-task', supervision.tasks)
  yield statesOf('teams', SUPERVISION, '督查小组', 'economy.inspection-team', supervision.teams)
  const { visits } = supervision
  const visit = 'economy.inspection-visit'
  yield loadOf('first-visits', SUPERVISION, '督查走访', visit, () => visits().filter(isFirst))
  yield loadOf('return-visits', SUPERVISION, '督查回访', visit, () => visits().filter((row) => !isFirst(row)))
  yield loadOf('visit-findings', SUPERVISION, '督查发现问题', 'economy.visit-finding', supervision.findings)
  yield loadOf('appraisals', SUPERVISION, '督查考核结果', 'economy.appraisal', supervision.appraisals)
  yield loadOf('dispatch', PROJECTS, '月调度指标', 'economy.dispatch-month', dispatchMonths)
}
