import { type CARDS, OPENING, owedIn, type Procedure } from './procedure.ts'
import { choice, type Field, inArea, integer, onDay, type Register, ref, text, yesNo } from './register.ts'
import type { Bilingual } from './text.ts'

const minute = (zh: string, en: string) => text(zh, en, { optional: true, lengthMax: 16 })

export const caseOf = (procedure: string): string => `${procedure}.case`
export const moveOf = (procedure: string): string => `${procedure}.move`
export const taskOf = (procedure: string): string => `${procedure}.task`

/** The registers in which nobody enters rows: moves do. */
export function procedureRegisterIds(procedures: Iterable<Procedure>): ReadonlySet<string> {
  return new Set([...procedures].flatMap(({ id }) => [caseOf(id), moveOf(id), taskOf(id)]))
}

/**
 * The three registers that a procedure keeps: where each record stands (a state), each move that was
 * made (a fact), and each step that somebody owes or owed (a state). Nobody enters rows here: moves do.
 */
export function procedureRegisters(procedure: Procedure, subject: Register): readonly Register[] {
  return [caseRegister(procedure, subject), moveRegister(procedure, subject), taskRegister(procedure)]
}

function names(entries: Readonly<Record<string, { readonly name: Bilingual }>>) {
  return Object.fromEntries(Object.entries(entries).map(([id, { name }]) => [id, name]))
}

function shared(procedure: Procedure, id: string, zh: string, en: string) {
  return {
    id,
    name: { zh: `${procedure.name.zh}·${zh}`, en: `${procedure.name.en}: ${en}` },
    why: procedure.why,
    subject: id,
    owner: procedure.owner,
  }
}

const record = (procedure: Procedure) => ref('记录', 'Record', { register: procedure.register })

function caseRegister(procedure: Procedure, subject: Register): Register {
  return {
    ...shared(procedure, caseOf(procedure.id), '所处环节', 'where each stands'),
    kind: 'state',
    key: ['record'],
    fields: {
      record: record(procedure),
      area: inArea('地区', 'Area'),
      stage: choice('环节', 'Stage', { choices: names(procedure.states) }),
      post: text('责任岗位', 'Post that answers', { lengthMax: 100 }),
      ...keptFields(procedure),
    },
    readableBy: subject.readableBy,
  }
}

/** The fields that a case carries, as its moves declare them; empty until one is made. */
function keptFields({ keeps, moves }: Procedure): Record<string, Field> {
  const declared = Object.assign({}, ...Object.values(moves).map(({ fields }) => fields)) as Record<
    string,
    Field
  >
  return Object.fromEntries(
    (keeps ?? []).flatMap((name) => {
      const field = declared[name]
      return field === undefined ? [] : [[name, { ...field, optional: true }]]
    }),
  )
}

function moveRegister(procedure: Procedure, subject: Register): Register {
  const moves = { [OPENING]: { name: { zh: '登记', en: 'Entered' } }, ...procedure.moves }
  const stages = names(procedure.states)
  const own: Record<string, Field> = {}
  const grounds: Record<string, Bilingual> = {}
  for (const move of Object.values(procedure.moves)) {
    for (const [name, field] of Object.entries(move.fields ?? {})) own[name] = { ...field, optional: true }
    Object.assign(grounds, move.grounds)
  }
  return {
    ...shared(procedure, moveOf(procedure.id), '办理过程', 'moves made'),
    kind: 'fact',
    key: ['record', 'number'],
    fields: {
      record: record(procedure),
      number: integer('序号', 'Number', { min: '1' }),
      move: choice('办理', 'Move', { choices: names(moves) }),
      from: choice('原环节', 'From', { choices: stages, optional: true }),
      to: choice('到环节', 'To', { choices: stages }),
      step: text('所办事项', 'Step', { optional: true, lengthMax: 200 }),
      on: onDay('日期', 'Day'),
      at: text('时间', 'Time', { lengthMax: 16 }),
      area: inArea('地区', 'Area'),
      office: text('办理单位', 'Office', { optional: true, lengthMax: 100 }),
      post: text('办理岗位', 'Post', { optional: true, lengthMax: 100 }),
      person: text('办理人', 'Person', { lengthMax: 100, sensitivity: 'internal' }),
      effect: yesNo('生效', 'Took effect', {
        meaning: { zh: '等待第二人会签的为否', en: 'Not while a second signature is waited for.' },
      }),
      inTime: yesNo('按时', 'In time', {
        optional: true,
        meaning: { zh: '没有时限的留空', en: 'Empty where there is no limit.' },
      }),
      used: integer('用时', 'Time used', {
        optional: true,
        ...(countsHours(procedure) ? {} : { unit: '天' }),
        meaning: {
          zh: '扣除暂停后的用时，按时限的计法计天或小时',
          en: 'Net of pauses, in days or hours as the limit counts.',
        },
      }),
      reason: text('意见', 'Reason', { optional: true, lengthMax: 500 }),
      evidence: text('佐证', 'Evidence', { optional: true, lengthMax: 500 }),
      ...(Object.keys(grounds).length === 0
        ? {}
        : { ground: choice('暂停依据', 'Ground of the pause', { choices: grounds, optional: true }) }),
      ...own,
    },
    readableBy: subject.readableBy,
  }
}

/** Days and hours do not add up: a procedure that counts hours anywhere has no unit for both. */
function countsHours(procedure: Procedure): boolean {
  return Object.keys(procedure.states)
    .flatMap((stage) => owedIn(procedure, stage))
    .some(({ rule }) => rule.limit !== undefined && 'hours' in rule.limit)
}

function taskRegister(procedure: Procedure): Register {
  const steps: Record<string, Bilingual> = {}
  for (const [id, state] of Object.entries(procedure.states)) {
    if ('steps' in state) Object.assign(steps, names(state.steps))
    else if (!('final' in state)) steps[id] = state.name
  }
  const colours = {
    none: { zh: '正常', en: 'On time' },
    blue: { zh: '蓝牌', en: 'Blue card' },
    yellow: { zh: '黄牌', en: 'Yellow card' },
    red: { zh: '红牌', en: 'Red card' },
  } satisfies Record<'none' | (typeof CARDS)[number], Bilingual>
  return {
    ...shared(procedure, taskOf(procedure.id), '待办与时限', 'steps owed and their clocks'),
    kind: 'state',
    key: ['record', 'task'],
    fields: {
      record: record(procedure),
      task: text('待办编号', 'Task', { lengthMax: 100 }),
      step: choice('事项', 'Step', { choices: steps }),
      area: inArea('地区', 'Area'),
      post: text('责任岗位', 'Post that answers', { lengthMax: 100 }),
      told: text('已报上级岗位', 'Superior told', { optional: true, lengthMax: 100 }),
      status: choice('状态', 'Status', {
        choices: {
          open: { zh: '在办', en: 'Open' },
          paused: { zh: '暂停计时', en: 'Clock stopped' },
          done: { zh: '办结', en: 'Done' },
        },
      }),
      card: choice('警示', 'Card', { choices: colours }),
      openedAt: text('开始时间', 'Opened', { lengthMax: 16 }),
      since: text('计时起点', 'Clock runs from', { lengthMax: 16 }),
      used: integer('此前用时', 'Used before', { min: '0' }),
      lateFrom: minute('逾期时间', 'Late from'),
      next: minute('下次警示', 'Next card'),
    },
    readableBy: 'staff',
  }
}
