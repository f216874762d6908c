import { type Citation, type Day, findPhaseOn, type Values } from '@qaidam/kernel'
import { type ApprovalTotals, approvalTotals } from '@qaidam/standards'
import { FOUR, STAGE_ENDS } from './stages.ts'

/** The days that an application used, against those that all four stages together may take. */
export interface ApprovalDays {
  /** Working days of the stages that are through; pauses and waits between stages are not in them. */
  readonly used: number
  readonly stages: readonly { readonly stage: string; readonly used: number }[]
  /** Null for an application that came before there was a total. */
  readonly total: number | null
  readonly cite: Citation | null
}

/**
 * How long an application took so far, by its moves (`economy.approval-way.move`) and by the total in
 * force when it came in. The last step of a stage took longest, so its days are those of the stage.
 */
export function approvalDays(application: Values, moves: readonly Values[]): ApprovalDays {
  const stages = FOUR.flatMap((stage) => {
    const last = moves.findLast(
      ({ move, from, to }) => move === 'pass' && from === stage && to === STAGE_ENDS[stage],
    )
    return last === undefined ? [] : [{ stage, used: Number(last.used ?? 0) }]
  })
  const phase = findPhaseOn(approvalTotals, (application.receivedOn ?? '') as Day)
  const kind = (application.kind ?? 'private') as keyof ApprovalTotals
  return {
    used: stages.reduce((sum, { used }) => sum + used, 0),
    stages,
    total: phase?.value[kind] ?? null,
    cite: phase?.cite ?? null,
  }
}
