import { type Bilingual, defineProcedure, type Move, text } from '@qaidam/kernel'
import { defectsTerm, type NotCounted } from '@qaidam/standards'
import { BY_LAW, DELIVER, FOUR, STAGES, STEPS, WINDOW } from './stages.ts'

const owner = 'government-services'
const ANSWERABLE = [{ answerable: true }] as const
const AT_WINDOW = [{ officeIn: 'window' }, { office: owner }]

/** Each ground as the law names it; what is not on the list lets no clock stand still. */
const GROUNDS: Readonly<Record<Exclude<NotCounted, 'correction'>, Bilingual>> = {
  notice: { zh: '公示', en: 'Public notice' },
  expert: { zh: '专家评审', en: 'Review by experts' },
  hearing: { zh: '听证', en: 'Hearing' },
  bidding: { zh: '招标、拍卖', en: 'Bidding or auction' },
  testing: { zh: '检验、检测、鉴定', en: 'Inspection, testing or appraisal' },
}
const CORRECTION = { correction: { zh: '申请单位补正材料', en: 'The applicant corrects its documents' } }

const applyFor = (from: string, to: string, zh: string, en: string): Move => ({
  name: { zh, en },
  from: [from],
  to,
  by: AT_WINDOW,
})

/**
 * Approval of an investment project (投资项目审批): one window, four stages, offices side by side, joint
 * acceptance. A clock stands still on the grounds of law alone; silence is never taken for consent.
 */
export const approvalWay = defineProcedure({
  id: 'economy.approval-way',
  name: { zh: '投资项目审批', en: 'Approval of investment projects' },
  why: {
    zh: '一个窗口收件，材料不全一次告知；四个阶段各部门并联办理，公示评审补正不计时，联合验收后统一发证',
    en: 'One window; defects told at once; four stages side by side; waits of law not counted; one delivery.',
  },
  owner,
  register: 'economy.approval-application',
  area: 'area',
  opensOn: 'receivedOn',
  from: '2018-01-01',
  answers: WINDOW,
  initial: 'intake',
  states: {
    intake: {
      name: { zh: '一窗收件', en: 'At the window' },
      answers: WINDOW,
      limit: { workingDays: defectsTerm.phases[0]?.value ?? 1 },
      limitBy: {
        zh: `${defectsTerm.phases[0]?.cite.document ?? ''}${defectsTerm.phases[0]?.cite.clause ?? ''}`,
        en: 'Administrative Licensing Law, when defects are told',
      },
      cards: [
        { card: 'yellow', before: 1 },
        { card: 'red', after: 0, escalates: true },
      ],
    },
    ...STAGES,
    delivery: {
      name: { zh: '待发证送达', en: 'To be delivered' },
      answers: WINDOW,
      limit: { workingDays: DELIVER },
      limitBy: BY_LAW,
    },
    done: { name: { zh: '办结', en: 'Done' }, final: true },
    refused: { name: { zh: '不予许可', en: 'Refused' }, final: true },
    withdrawn: { name: { zh: '申请单位撤回', en: 'Withdrawn by the applicant' }, final: true },
  },
  moves: {
    defects: {
      name: { zh: '一次告知补正', en: 'Tell all defects at once' },
      kind: 'pause',
      from: ['intake'],
      by: AT_WINDOW,
      needs: { reason: true },
      grounds: CORRECTION,
    },
    corrected: {
      name: { zh: '收到补正材料', en: 'Corrections came' },
      kind: 'resume',
      from: ['intake'],
      by: AT_WINDOW,
    },
    accept: {
      name: { zh: '受理', en: 'Accept' },
      from: ['intake'],
      to: 'planning',
      by: AT_WINDOW,
      needs: { record: ['project', 'contactPhone'] },
    },
    'not-accepted': {
      name: { zh: '不予受理', en: 'Not accepted' },
      from: ['intake'],
      to: 'refused',
      by: AT_WINDOW,
      needs: { reason: true },
    },
    pass: {
      name: { zh: '本环节同意', en: 'Pass this step' },
      from: FOUR,
      steps: STEPS,
      by: ANSWERABLE,
      fields: { document: text('批复文号', 'Document', { optional: true, lengthMax: 60 }) },
    },
    wait: {
      name: { zh: '暂停计时', en: 'Stop the clock' },
      kind: 'pause',
      from: FOUR,
      steps: STEPS,
      by: ANSWERABLE,
      needs: { reason: true },
      grounds: { ...GROUNDS, ...CORRECTION },
    },
    'go-on': {
      name: { zh: '恢复计时', en: 'Let it run' },
      kind: 'resume',
      from: FOUR,
      steps: STEPS,
      by: ANSWERABLE,
    },
    refuse: {
      name: { zh: '不予许可', en: 'Refuse' },
      from: FOUR,
      to: 'refused',
      by: ANSWERABLE,
      needs: { reason: true, evidence: true },
    },
    'apply-works': applyFor('before-works', 'works', '申报工程建设许可', 'Apply for the works'),
    'apply-building': applyFor('before-building', 'building', '申报施工许可', 'Apply for building'),
    'apply-acceptance': applyFor('under-way', 'acceptance', '申报联合验收', 'Apply for acceptance'),
    deliver: {
      name: { zh: '发证送达', en: 'Deliver' },
      from: ['delivery'],
      to: 'done',
      by: AT_WINDOW,
      notBy: ['pass'],
      needs: { evidence: true },
    },
    withdraw: {
      name: { zh: '申请单位撤回', en: 'The applicant withdraws' },
      from: ['intake', 'before-works', 'before-building', 'under-way'],
      to: 'withdrawn',
      by: AT_WINDOW,
      needs: { reason: true },
    },
    reopen: {
      name: { zh: '复议后恢复审批', en: 'Reopen after review' },
      kind: 'reopen',
      from: ['refused'],
      to: 'planning',
      by: [{ post: `${owner}.director` }],
      needs: { reason: true },
    },
  },
})
