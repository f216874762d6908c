import { defineStandard } from '@qaidam/kernel'
import { PERMISSION_2019, QINGHAI_APPROVAL_2019, YINCHUAN_CARDS_2025 } from '../sources.ts'

/** Terms of a permission, in working days. */
export interface PermissionTerms {
  readonly decide: number
  readonly extension: number
  /** Where several offices decide jointly or at one place. */
  readonly joint: number
  readonly jointExtension: number
  readonly deliver: number
}

export const permissionTerms = defineStandard<PermissionTerms>({
  id: 'approval.permission-terms',
  name: { zh: '行政许可期限', en: 'Terms of administrative permissions' },
  unit: 'working days',
  verifiedOn: '2026-11-24',
  phases: [
    {
      from: '2019-04-23',
      value: { decide: 20, extension: 10, joint: 45, jointExtension: 15, deliver: 10 },
      cite: PERMISSION_2019.at('第四十二条、第四十四条'),
    },
  ],
})

/** Defects are told at once or once within these days; an application is accepted as it came otherwise. */
export const defectsTerm = defineStandard<number>({
  id: 'approval.defects-term',
  name: { zh: '申请材料补正告知期限', en: 'By when defects of an application are told' },
  unit: 'working days',
  verifiedOn: '2026-11-24',
  phases: [{ from: '2019-04-23', value: 5, cite: PERMISSION_2019.at('第三十二条', 'unverified') }],
})

/** What does not count into a term; offices say it to the applicant in writing. */
export const NOT_COUNTED = ['notice', 'expert', 'hearing', 'bidding', 'testing', 'correction'] as const
export type NotCounted = (typeof NOT_COUNTED)[number]

export const notCounted = defineStandard<readonly NotCounted[]>({
  id: 'approval.not-counted',
  name: { zh: '不计入审批时限的时间', en: 'Time that does not count into the term of an approval' },
  verifiedOn: '2026-11-24',
  phases: [{ from: '2019-04-23', value: NOT_COUNTED, cite: PERMISSION_2019.at('第四十五条') }],
})

/** Working days of all four stages together, by who invests. */
export interface ApprovalTotals {
  readonly government: number
  readonly private: number
}

export const approvalTotals = defineStandard<ApprovalTotals>({
  id: 'approval.total-days',
  name: { zh: '工程建设项目全流程审批时间', en: 'All four stages of approving a project' },
  unit: 'working days',
  verifiedOn: '2026-11-24',
  phases: [
    {
      from: '2019-06-30',
      value: { government: 120, private: 100 },
      cite: QINGHAI_APPROVAL_2019.at('2019年6月30日前压缩至;依国办发〔2019〕11号'),
    },
  ],
})

/**
 * When the card of a project turns: by how far it lags its plan, by how many months it has not been
 * started after the month planned, or by how many months of progress are missing.
 */
export interface ProjectCardRule {
  /** Percentage points of the year's plan; yellow from, red above. */
  readonly yellowLagFrom: string
  readonly redLagAbove: string
  readonly yellowMonthsNotStarted: number
  readonly redMonthsNotStarted: number
  /** More than so many months without a report. */
  readonly yellowMonthsUnreported: number
  readonly redMonthsUnreported: number
}

/** An example of one city; a prefecture sets its own. Whether funds are short a person must say. */
export const projectCardRule = defineStandard<ProjectCardRule>({
  id: 'projects.card',
  name: { zh: '重点项目亮牌规则', en: 'Cards of key projects' },
  verifiedOn: '2026-11-24',
  phases: [
    {
      from: '2017-01-01',
      value: {
        yellowLagFrom: '10',
        redLagAbove: '30',
        yellowMonthsNotStarted: 1,
        redMonthsNotStarted: 3,
        yellowMonthsUnreported: 1,
        redMonthsUnreported: 2,
      },
      cite: YINCHUAN_CARDS_2025.at('红黄绿牌(地方示例，须由本州设定)', 'unverified'),
    },
  ],
})
