import { choice, defineRegister, inArea, integer, onDay, ref, text, yesNo } from './register.ts'

const OWNER = 'government-office'

/** People who work for the prefecture; which posts they hold, posts say. */
export const staffRegister = defineRegister({
  id: 'staff',
  name: { zh: '工作人员', en: 'Staff' },
  why: { zh: '在岗位上办事的人', en: 'The people who act in posts.' },
  kind: 'fact',
  subject: 'staff',
  owner: OWNER,
  key: ['person'],
  fields: {
    person: text('人员编号', 'Person', { lengthMax: 60 }),
    name: text('姓名', 'Name', { lengthMax: 100 }),
  },
  readableBy: 'staff',
})

/** Posts and who holds each from which day: on every day one person, or nobody. */
export const postRegister = defineRegister({
  id: 'post',
  name: { zh: '岗位', en: 'Posts' },
  why: {
    zh: '岗位属于单位，人从某日起在岗；换人是变更，某日谁负责总能答出',
    en: 'A post belongs to an office; who holds it changes by the day, so that who answered on a day is known.',
  },
  kind: 'state',
  subject: 'post',
  owner: OWNER,
  key: ['post'],
  fields: {
    post: text('岗位编号', 'Post', { lengthMax: 100 }),
    title: text('岗位名称', 'Title', { lengthMax: 100 }),
    titleEn: text('英文名称', 'Title in English', { lengthMax: 100 }),
    office: text('单位', 'Office', { lengthMax: 100 }),
    area: inArea('管辖地区', 'Area'),
    holder: ref('在岗人', 'Held by', { register: 'staff', optional: true }),
    superior: ref('上级岗位', 'Superior', { register: 'post', optional: true }),
  },
  readableBy: 'staff',
})

/** Who answers for what: a post for an area in a matter, or for one record (责任分工). */
export const dutyRegister = defineRegister({
  id: 'duty',
  name: { zh: '责任分工', en: 'Duties' },
  why: {
    zh: '某事项在某地区、某条记录由哪个岗位负责；调整从某日起生效',
    en: 'Which post answers for a matter in an area, or for one record, from which day.',
  },
  kind: 'state',
  subject: 'duty',
  owner: OWNER,
  key: ['matter', 'object'],
  fields: {
    matter: text('事项', 'Matter', {
      lengthMax: 100,
      meaning: { zh: '流程编号；单条记录的，为台账编号', en: 'A procedure; a register for one record.' },
    }),
    object: text('对象', 'Object', {
      lengthMax: 200,
      meaning: { zh: '地区代码，或记录编号', en: 'An area code, or the key of a record.' },
    }),
    post: ref('责任岗位', 'Post that answers', { register: 'post' }),
  },
  readableBy: 'staff',
})

/** Days on which the prefecture departs from the official calendar, and notices of years to come. */
export const workingDayRegister = defineRegister({
  id: 'working-day',
  name: { zh: '工作日调整', en: 'Changes of working days' },
  why: {
    zh: '地方节假日和新公布年度的放假调休；时限按此重算',
    en: 'Local holidays, and notices of new years; running limits are counted anew by them.',
  },
  kind: 'fact',
  subject: 'working-day',
  owner: OWNER,
  key: ['day'],
  fields: {
    day: onDay('日期', 'Day'),
    working: yesNo('上班', 'Worked'),
    document: text('依据', 'By what', { lengthMax: 200 }),
    /** Said of 1 January: the whole year is known, with the other days that are listed. */
    year: yesNo('全年已公布', 'The year is known', {
      optional: true,
      meaning: {
        zh: '填在1月1日：该年放假通知已公布并录全',
        en: 'On 1 January: the notice of that year is out, and all its days are entered.',
      },
    }),
  },
  readableBy: 'public',
})

/** What a leader wrote on a figure, a project or a record, and to whom (批示、交办). */
export const instructionRegister = defineRegister({
  id: 'instruction',
  name: { zh: '批示与交办', en: 'Instructions' },
  why: {
    zh: '领导就指标、项目或记录作出的批示：交给谁、何时回复',
    en: 'What a leader asks about a figure, a project or a record: of whom, and by when.',
  },
  kind: 'fact',
  subject: 'instruction',
  owner: OWNER,
  key: ['number'],
  fields: {
    number: text('编号', 'Number', { lengthMax: 40 }),
    about: choice('就何事', 'About', {
      choices: { figure: { zh: '指标', en: 'A figure' }, record: { zh: '记录', en: 'A record' } },
    }),
    source: text('指标或台账', 'Figure or register', { lengthMax: 100 }),
    object: text('对象', 'Object', {
      lengthMax: 200,
      meaning: { zh: '记录编号，或指标的时期', en: 'The record, or the period of the figure.' },
    }),
    area: inArea('地区', 'Area'),
    wording: text('批示内容', 'What is asked', { lengthMax: 1000 }),
    givenBy: ref('批示人岗位', 'Given by', { register: 'post' }),
    givenTo: ref('承办岗位', 'Given to', { register: 'post' }),
    givenOn: onDay('批示日期', 'Given on'),
    dueOn: onDay('办理时限', 'Due on'),
  },
  readableBy: 'staff',
})

/** One return that is owed: which form, from where, for which period. The clock enters them. */
export const returnRegister = defineRegister({
  id: 'return',
  name: { zh: '定期报表', en: 'Returns' },
  why: {
    zh: '每张报表每期由谁报；谁没报、零报告、逐级审核和退回都看得见',
    en: 'What each unit owes for each period: who has not, who had nothing, who accepted it.',
  },
  kind: 'fact',
  subject: 'return',
  owner: OWNER,
  key: ['return'],
  fields: {
    return: text('报表编号', 'Return', { lengthMax: 200 }),
    form: text('报表', 'Form', { lengthMax: 100 }),
    register: text('台账', 'Register', { lengthMax: 100 }),
    area: inArea('填报单位', 'Reporting unit'),
    level: choice('填报级别', 'Level', {
      choices: {
        village: { zh: '村', en: 'Village' },
        township: { zh: '乡镇', en: 'Township' },
        county: { zh: '县', en: 'County' },
      },
    }),
    period: text('时期', 'Period', { lengthMax: 21 }),
    periodEnd: onDay('期末', 'Period ends'),
    office: text('归口单位', 'Accepting office', { lengthMax: 100 }),
    dueOn: onDay('报送时限', 'Due on'),
    cells: integer('指标数', 'Cells', { min: '0' }),
  },
  readableBy: 'staff',
})

/** What waits for a person on a day, in one message. */
export const messageRegister = defineRegister({
  id: 'message',
  name: { zh: '每日待办汇总', en: 'Messages of the day' },
  why: {
    zh: '每人每天一条：待办、逾期和一周内到期的事项，不逐件轰炸',
    en: 'One a day for each person: what waits, what is late, what comes due; a digest, not a flood.',
  },
  kind: 'fact',
  subject: 'message',
  owner: OWNER,
  key: ['person', 'on'],
  fields: {
    person: ref('人员', 'Person', { register: 'staff' }),
    on: onDay('日期', 'Day'),
    waiting: integer('待办', 'Waiting', { min: '0' }),
    late: integer('逾期', 'Late', { min: '0' }),
    soon: integer('一周内到期', 'Due within a week', { min: '0' }),
    text: text('事项', 'What', { lengthMax: 4000 }),
  },
  readableBy: 'staff',
})

/** What was asked of townships and villages, and how many cells of it: the burden meter. */
export const askedRegister = defineRegister({
  id: 'asked',
  name: { zh: '向基层交办的事项', en: 'What was asked of townships' },
  why: {
    zh: '为基层减负：每件事项要填几项，由哪个单位提出',
    en: 'Relief of grassroots burden: who asked for how many cells, when.',
  },
  kind: 'fact',
  subject: 'asked',
  owner: OWNER,
  key: ['asked'],
  fields: {
    asked: text('编号', 'Number', { lengthMax: 300 }),
    area: inArea('单位所在地', 'Area of the unit'),
    on: onDay('日期', 'Day'),
    office: text('提出单位', 'Asking office', { lengthMax: 100 }),
    matter: text('事项', 'Matter', { lengthMax: 100 }),
    cells: integer('填报项数', 'Cells', { min: '0', unit: '项' }),
  },
  readableBy: 'public',
})
