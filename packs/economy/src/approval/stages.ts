import type { Bilingual, State, Step } from '@qaidam/kernel'
import { permissionTerms } from '@qaidam/standards'

/** The window answers for whatever waits for the applicant. */
export const WINDOW: Step['answers'] = [{ field: 'post' }, { post: 'government-services.window-clerk' }]

const term = permissionTerms.phases[0]
export const DECIDE = term?.value.decide ?? 1
export const DELIVER = term?.value.deliver ?? 1
export const BY_LAW: Bilingual = {
  zh: `${term?.cite.document ?? ''}${term?.cite.clause ?? ''}`,
  en: `${term?.cite.title.en ?? ''}, ${term?.cite.clause ?? ''}`,
}

/** What one office decides: within the term of law, warned before it ends, told above when it is over. */
const step = (name: Bilingual, post: string, when?: Step['when']): Step => ({
  name,
  answers: [{ post }],
  limit: { workingDays: DECIDE },
  limitBy: BY_LAW,
  cards: [
    { card: 'yellow', before: 5 },
    { card: 'red', after: 0, escalates: true },
  ],
  ...(when === undefined ? {} : { when }),
})
const GOVERNMENT = [{ field: 'kind', in: ['government'] }]
const PRIVATE = [{ field: 'kind', in: ['private'] }]
const stage = (name: Bilingual, joins: string, steps: Readonly<Record<string, Step>>): State => ({
  name,
  joins,
  steps,
})
const waiting = (zh: string, en: string): State => ({ name: { zh, en }, answers: WINDOW })

/** The four stages (四个阶段), each of several offices side by side, and the waits between them. */
export const STAGES = {
  planning: stage({ zh: '立项用地规划许可', en: 'Project, land and planning' }, 'before-works', {
    approval: step(
      { zh: '可行性研究报告审批', en: 'Approval of the feasibility study' },
      'development-reform.approval-clerk',
      GOVERNMENT,
    ),
    filing: step(
      { zh: '项目核准或备案', en: 'Approval or filing of the project' },
      'development-reform.approval-clerk',
      PRIVATE,
    ),
    land: step({ zh: '用地预审与选址意见', en: 'Land and site' }, 'natural-resources.use-clerk'),
  }),
  'before-works': waiting('待申报工程建设许可', 'Before the works are applied for'),
  works: stage({ zh: '工程建设许可', en: 'Permission of the works' }, 'before-building', {
    'works-planning': step(
      { zh: '建设工程规划许可', en: 'Planning permission' },
      'natural-resources.planning-clerk',
    ),
    environment: step(
      { zh: '环境影响评价审批', en: 'Environmental impact' },
      'ecology-environment.assessment-clerk',
    ),
    estimate: step(
      { zh: '初步设计概算审批', en: 'Approval of the estimate' },
      'development-reform.approval-clerk',
      GOVERNMENT,
    ),
  }),
  'before-building': waiting('待申报施工许可', 'Before building is applied for'),
  building: stage({ zh: '施工许可', en: 'Building permit' }, 'under-way', {
    drawings: step(
      { zh: '施工图联合审查和施工许可', en: 'Joint review of drawings, building permit' },
      'housing-construction.permit-clerk',
    ),
    'soil-water': step({ zh: '水土保持方案审批', en: 'Soil and water' }, 'water-resources.permit-clerk'),
  }),
  'under-way': waiting('施工中，待申报竣工验收', 'Being built'),
  acceptance: stage({ zh: '竣工联合验收', en: 'Joint acceptance' }, 'delivery', {
    'planning-check': step(
      { zh: '规划核实', en: 'Check against the planning' },
      'natural-resources.planning-clerk',
    ),
    fire: step({ zh: '消防和质量验收', en: 'Fire safety and quality' }, 'housing-construction.permit-clerk'),
    'land-check': step({ zh: '土地核验', en: 'Check of the land' }, 'natural-resources.use-clerk'),
  }),
} satisfies Readonly<Record<string, State>>

export const FOUR = ['planning', 'works', 'building', 'acceptance'] as const
/** Where a record stands when a stage is through. */
export const STAGE_ENDS: Readonly<Record<(typeof FOUR)[number], string>> = {
  planning: 'before-works',
  works: 'before-building',
  building: 'under-way',
  acceptance: 'delivery',
}

/** Every step that an office decides, of all four. */
export const STEPS: readonly string[] = FOUR.flatMap((id) => {
  const of: State = STAGES[id]
  return 'steps' in of ? Object.keys(of.steps) : []
})
