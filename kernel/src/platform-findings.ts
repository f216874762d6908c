import { defineFigure } from './figure.ts'
import { choice, defineRegister, inArea, ref, text } from './register.ts'

/**
 * What a check found in records as they stand, from the night on which it was found to that on which it
 * was gone. It waits for the office that keeps the register.
 */
export const findingRegister = defineRegister({
  id: 'finding',
  name: { zh: '校核发现', en: 'Findings of checks' },
  why: {
    zh: '夜间校核发现的可疑数据：改对了自动消除，确实无误的说明理由',
    en: 'Doubtful records found by night; gone when put right, or explained in a word.',
  },
  kind: 'state',
  subject: 'finding',
  owner: 'government-office',
  key: ['finding'],
  fields: {
    finding: text('发现编号', 'Finding', { lengthMax: 60 }),
    register: text('所在台账', 'Register', { lengthMax: 100 }),
    record: text('所在记录', 'Record', { lengthMax: 400 }),
    check: text('校核规则', 'Check', { lengthMax: 100 }),
    area: inArea('所属地区', 'Area'),
    office: text('责任单位', 'Office that keeps it', { lengthMax: 100 }),
    message: text('发现内容', 'What was found', { lengthMax: 2000 }),
    advice: text('处理办法', 'What to do', { lengthMax: 2000 }),
    status: choice('处理状态', 'Status', {
      choices: {
        open: { zh: '待处理', en: 'Open' },
        explained: { zh: '已说明', en: 'Explained' },
      },
    }),
    word: text('说明', 'Explanation', { optional: true, lengthMax: 500 }),
    saidBy: ref('说明人', 'Explained by', { register: 'staff', optional: true }),
  },
  readableBy: 'staff',
})

export const openFindings = defineFigure({
  kind: 'tally',
  id: 'checks.findings',
  name: { zh: '未处理的校核发现', en: 'Open findings of checks' },
  definition: {
    zh: '期末还没有改正、也没有说明的校核发现',
    en: 'Findings that on the last day are neither put right nor explained.',
  },
  unit: '件',
  places: 0,
  owner: 'government-office',
  per: { area: 'village', period: 'day' },
  better: 'smaller',
  register: 'finding',
  add: 'count',
  where: [{ field: 'status', in: ['open'] }],
  area: 'area',
  nature: 'stock',
})
