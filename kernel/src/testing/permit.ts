import type { WorkCalendar } from '../calendar.ts'
import { type Day, dayNumber } from '../day.ts'
import { Fault } from '../fault.ts'
import { defineFigure } from '../figure.ts'
import { definePack, type Pack } from '../pack.ts'
import { defineProcedure } from '../procedure.ts'
import { choice, inArea, onDay, text } from '../register.ts'
import { defineReturn } from '../returns.ts'

/** A calendar for tests: Monday to Friday of 2018 to 2020, and no other year is known. */
export const weekdays: WorkCalendar = {
  isWorkingDay: (on: Day) => {
    if (on < '2018-01-01' || on > '2020-12-31')
      throw new Fault('TOY-001', `No calendar covers ${on}.`, 'Stay within 2018 to 2020.')
    const weekday = (dayNumber(on) + 4) % 7
    return weekday !== 0 && weekday !== 6
  },
}

/** A permit with two reviews at once, a pause, a second signature, a return and a way back. */
export const permit = defineProcedure({
  id: 'toy.permit-way',
  name: { zh: '许可', en: 'Permit' },
  why: { zh: '测试用', en: 'For tests.' },
  owner: 'window',
  register: 'toy.permit',
  area: 'area',
  opensOn: 'receivedOn',
  from: '2019-01-01',
  answers: [{ duty: 'record' }, { post: 'window.clerk' }],
  keeps: ['opinion'],
  initial: 'intake',
  states: {
    intake: {
      name: { zh: '受理', en: 'Intake' },
      answers: [{ post: 'window.clerk' }],
      limit: { workingDays: 5 },
    },
    review: {
      name: { zh: '并联审查', en: 'Reviews' },
      joins: 'decision',
      steps: {
        land: {
          name: { zh: '用地', en: 'Land' },
          answers: [{ duty: 'area' }, { post: 'land.clerk' }],
          limit: { workingDays: 10 },
          cards: [
            { card: 'yellow', before: 3 },
            { card: 'red', after: 0, escalates: true },
          ],
        },
        water: {
          name: { zh: '用水', en: 'Water' },
          when: [{ field: 'kind', in: ['factory'] }],
          answers: [{ post: 'water.clerk' }],
          limit: { days: 10 },
        },
      },
    },
    decision: {
      name: { zh: '决定', en: 'Decision' },
      answers: [{ field: 'decider' }, { post: 'window.head' }],
      limit: { until: 'dueOn' },
    },
    waste: {
      name: { zh: '清运', en: 'Clearing' },
      answers: [{ post: 'window.clerk' }],
      limit: { hours: 48 },
      cards: [
        { card: 'blue', before: 12 },
        { card: 'red', after: 1 },
      ],
    },
    granted: { name: { zh: '已许可', en: 'Granted' }, final: true },
    refused: { name: { zh: '不予许可', en: 'Refused' }, final: true },
  },
  moves: {
    accept: {
      name: { zh: '受理', en: 'Accept' },
      from: ['intake'],
      to: 'review',
      by: [{ answerable: true }],
      needs: { record: ['applicant'] },
    },
    'pass-land': {
      name: { zh: '用地通过', en: 'Land passes' },
      from: ['review'],
      steps: ['land'],
      by: [{ answerable: true }],
      fields: { opinion: text('意见', 'Opinion', { lengthMax: 50 }) },
    },
    'pass-water': {
      name: { zh: '用水通过', en: 'Water passes' },
      from: ['review'],
      steps: ['water'],
      by: [{ office: 'water', level: 'prefecture' }],
    },
    wait: {
      name: { zh: '暂停计时', en: 'Stop the clock' },
      kind: 'pause',
      from: ['review'],
      steps: ['land'],
      by: [{ answerable: true }],
      grounds: { hearing: { zh: '听证', en: 'Hearing' } },
    },
    'go-on': {
      name: { zh: '恢复计时', en: 'Let it run' },
      kind: 'resume',
      from: ['review'],
      steps: ['land'],
      by: [{ answerable: true }],
    },
    'back-to-intake': {
      name: { zh: '退回', en: 'Send back' },
      kind: 'return',
      from: ['review'],
      to: 'intake',
      by: [{ office: 'land' }, { office: 'water' }],
      needs: { reason: true },
    },
    grant: {
      name: { zh: '许可', en: 'Grant' },
      from: ['decision'],
      to: 'waste',
      by: [{ answerable: true }],
      notBy: ['accept', 'pass-land', 'pass-water'],
      needs: { evidence: true, second: [{ office: 'window' }] },
    },
    refuse: {
      name: { zh: '不予许可', en: 'Refuse' },
      from: ['decision'],
      to: 'refused',
      by: [{ answerable: true }],
      needs: { reason: true },
    },
    clear: { name: { zh: '清运', en: 'Clear' }, from: ['waste'], to: 'granted', by: [{ answerable: true }] },
    reopen: {
      name: { zh: '重开', en: 'Reopen' },
      kind: 'reopen',
      from: ['granted', 'refused'],
      to: 'decision',
      by: [{ post: 'window.head' }],
      needs: { reason: true },
    },
  },
})

const KINDS = { factory: { zh: '工厂', en: 'Factory' }, shed: { zh: '棚', en: 'Shed' } }

const COUNTED = {
  name: { zh: '许可数', en: 'Permits' },
  definition: { zh: '测试用', en: 'For tests.' },
  unit: '件',
  places: 0,
  owner: 'window',
  per: { area: 'village', period: 'day' },
  add: 'count',
  area: 'area',
} as const

/** Each township says each month which permits it received. */
const monthly = defineReturn({
  id: 'toy.monthly',
  name: { zh: '许可月报', en: 'Permits of the month' },
  register: 'toy.permit',
  every: 'month',
  from: 'township',
  area: 'area',
  on: 'receivedOn',
  workingDays: 3,
  since: '2020-05-01',
})

/** The pack of the permit, as whole as a composition asks. */
export const permitPack: Pack = definePack({
  id: 'toy',
  name: { zh: '测试', en: 'Toy' },
  registers: [
    {
      id: 'toy.permit',
      name: { zh: '许可', en: 'Permits' },
      why: { zh: '测试用', en: 'For tests.' },
      kind: 'state',
      subject: 'permit',
      owner: 'window',
      key: ['number'],
      fields: {
        number: text('编号', 'Number'),
        area: inArea('地区', 'Area'),
        kind: choice('类别', 'Kind', { choices: KINDS }),
        receivedOn: onDay('收件', 'Received'),
        dueOn: onDay('时限', 'Due', { optional: true }),
        applicant: text('申请人', 'Applicant', { optional: true }),
        decider: text('决定岗位', 'Decider', { optional: true }),
      },
      readableBy: 'public',
    },
  ],
  figures: [
    defineFigure({
      kind: 'tally',
      id: 'toy.granted',
      ...COUNTED,
      register: 'toy.permit-way.move',
      where: [{ field: 'to', in: ['granted'] }],
      nature: { flowOn: 'on' },
    }),
    defineFigure({
      kind: 'tally',
      id: 'toy.received',
      ...COUNTED,
      register: 'toy.permit',
      where: [],
      nature: 'stock',
    }),
    defineFigure({
      kind: 'tally',
      id: 'toy.agreed',
      ...COUNTED,
      register: 'toy.permit-way.case',
      where: [
        { field: 'stage', in: ['granted'] },
        { field: 'opinion', in: ['同意'] },
      ],
      nature: 'stock',
    }),
    defineFigure({
      kind: 'tally',
      id: 'toy.open',
      ...COUNTED,
      register: 'toy.permit-way.case',
      where: [{ field: 'stage', notIn: ['granted', 'refused'] }],
      nature: 'stock',
    }),
    defineFigure({
      kind: 'tally',
      id: 'toy.late',
      ...COUNTED,
      register: 'toy.permit-way.task',
      where: [
        { field: 'card', in: ['red'] },
        { field: 'status', in: ['open'] },
      ],
      nature: 'stock',
    }),
  ],
  procedures: [permit],
  returns: [monthly],
})
