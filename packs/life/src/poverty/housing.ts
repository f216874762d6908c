import { choice, decimal, defineRegister, inArea, integer, onDay, ref, text, yesNo } from '@qaidam/kernel'

const village = inArea('所在村', 'Village', { level: 'village' })

export const relocationTask = defineRegister({
  id: 'life.relocation-task',
  name: { zh: '易地扶贫搬迁任务', en: 'Relocation tasks' },
  why: {
    zh: '省里下达各县各年度的搬迁任务，完成率的分母',
    en: 'How many households a county has to relocate by the plan of a year.',
  },
  kind: 'fact',
  subject: 'relocation-task',
  owner: 'development-reform',
  key: ['area', 'assignedOn'],
  fields: {
    area: inArea('县（市、行委）', 'County', { level: 'county' }),
    assignedOn: onDay('下达日期', 'Assigned on'),
    document: text('计划文号', 'Document', { lengthMax: 60 }),
    households: integer('搬迁户数', 'Households', { unit: '户', min: '0' }),
    funds: decimal('计划投资', 'Investment planned', { unit: '万元', min: '0', placesMax: 4 }),
  },
  readableBy: 'public',
})

export const relocation = defineRegister({
  id: 'life.relocation',
  name: { zh: '易地扶贫搬迁户', en: 'Relocated households' },
  why: {
    zh: '哪一户从哪里搬到哪个安置点、何时入住、旧房是否拆除；一户只计一次',
    en: 'Which household moved from where to which settlement, and when; each counts once.',
  },
  kind: 'fact',
  subject: 'relocation',
  owner: 'development-reform',
  key: ['relocation'],
  fields: {
    relocation: text('搬迁编号', 'Number', { pattern: 'BQ-\\d{4}' }),
    household: ref('户', 'Household', { register: 'life.household' }),
    area: inArea('迁出村', 'From village', { level: 'village' }),
    target: choice('搬迁对象', 'As', {
      choices: {
        registered: { zh: '建档立卡搬迁', en: 'On the file of poverty relief' },
        along: { zh: '同步搬迁', en: 'Moved along' },
      },
    }),
    mode: choice('安置方式', 'Settled', {
      choices: {
        'new-village': { zh: '集中安置新村', en: 'In a new village' },
        town: { zh: '城镇安置', en: 'In a town' },
        scattered: { zh: '分散安置', en: 'By itself' },
      },
    }),
    settlement: inArea('安置乡镇', 'To township', { level: 'township' }),
    people: integer('搬迁人口', 'People', { unit: '人', min: '1', max: '20' }),
    movedOn: onDay('入住日期', 'Moved in on'),
    cleared: yesNo('旧房已拆除复垦', 'The old house is cleared'),
  },
  readableBy: 'staff',
})

export const houseRebuilt = defineRegister({
  id: 'life.house-rebuilt',
  name: { zh: '农村危房改造', en: 'Dangerous houses made safe' },
  why: {
    zh: '哪一户的房鉴定为几级、怎么改、补助多少、何时验收；同一户改造两次也只计一户',
    en: 'Whose house was graded how, rebuilt how, with what subsidy, accepted when; a household counts once.',
  },
  kind: 'fact',
  subject: 'house-rebuilt',
  owner: 'housing-construction',
  key: ['rebuilding'],
  fields: {
    rebuilding: text('改造编号', 'Number', { pattern: 'WF-\\d{5}' }),
    household: ref('户', 'Household', { register: 'life.household' }),
    area: village,
    target: choice('补助对象', 'Subsidised as', {
      choices: {
        registered: { zh: '建档立卡户', en: 'On the file of poverty relief' },
        allowance: { zh: '低保户', en: 'Minimum living allowance' },
        destitute: { zh: '分散供养特困人员', en: 'Destitute, living at home' },
        disabled: { zh: '贫困残疾人家庭', en: 'With a disabled member' },
        general: { zh: '其他危房户', en: 'Other' },
      },
    }),
    grade: choice('鉴定等级', 'Grade', {
      choices: {
        c: { zh: 'C级（局部危险）', en: 'C, dangerous in parts' },
        d: { zh: 'D级（整体危险）', en: 'D, dangerous as a whole' },
      },
    }),
    mode: choice('改造方式', 'By', {
      choices: {
        repair: { zh: '维修加固', en: 'Repair' },
        rebuild: { zh: '拆除重建', en: 'Building anew' },
      },
    }),
    subsidy: decimal('补助金额', 'Subsidy', { unit: '元', min: '0', placesMax: 2 }),
    acceptedOn: onDay('竣工验收日期', 'Accepted on'),
  },
  readableBy: 'staff',
})
