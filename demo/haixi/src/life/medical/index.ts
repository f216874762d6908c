import { loadOf, statesOf } from '../../campaigns/spread.ts'
import type { DemoLoad } from '../../rows.ts'
import { bills } from './bills.ts'
import * as coverage from './coverage.ts'
import * as funds from './funds.ts'
import * as integrity from './integrity.ts'

const SETTLEMENTS = 'zhuo-lanting'
const FUNDS = 'qiao-shouren'
const INTEGRITY = 'dawa-namgyal'

/** Layered medical insurance: who is insured, bills, funds, checks and credit. */
export function* medicalLoads(): Generator<DemoLoad> {
  const { coverage: insured } = coverage
  yield statesOf('medical-coverage', SETTLEMENTS, '基本医保参保', 'life.medical-coverage', insured)
  yield statesOf('medical-due', SETTLEMENTS, '应参保人数', 'life.medical-due', coverage.due)
  const enrolment = 'life.medical-enrolment'
  yield loadOf('medical-enrolments', SETTLEMENTS, '按人参保', enrolment, coverage.enrolments)
  yield loadOf('medical-bills', SETTLEMENTS, '医疗费用结算单', 'life.medical-bill', () => bills)
  yield statesOf('medical-funds', FUNDS, '医保基金结存', 'life.medical-fund', funds.funds)
  yield loadOf('medical-fund-months', FUNDS, '医保基金收支', 'life.medical-fund-month', funds.fundMonths)
  yield statesOf('insurance-doctors', INTEGRITY, '医保医师', 'life.insurance-doctor', integrity.doctors)
  const pharmacy = 'life.insurance-pharmacy'
  yield statesOf('insurance-pharmacies', INTEGRITY, '定点药店', pharmacy, integrity.pharmacies)
  yield loadOf('bill-checks', INTEGRITY, '医保检查', 'life.bill-check', () => integrity.checks)
  yield loadOf('bill-findings', INTEGRITY, '医保违规问题', 'life.bill-finding', () => integrity.findings)
  yield statesOf('integrity-files', INTEGRITY, '医保信用档案', 'life.integrity-file', () => integrity.files)
  yield loadOf('integrity-acts', INTEGRITY, '信用激励惩戒', 'life.integrity-act', integrity.acts)
}
