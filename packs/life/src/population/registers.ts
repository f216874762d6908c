import { choice, defineRegister, inArea, onDay, ref, text } from '@qaidam/kernel'

const owner = 'public-security'

export const household = defineRegister({
  id: 'life.household',
  name: { zh: '家庭户', en: 'Households' },
  why: {
    zh: '一户登记一次：户别、户主、户籍所在村；扶贫、危房、搬迁、医保等都引用户编号，不再另报',
    en: 'Each household, entered once; relief, housing, relocation and insurance refer to its number.',
  },
  kind: 'state',
  subject: 'household',
  owner,
  key: ['household'],
  fields: {
    household: text('户编号', 'Number', { pattern: 'HJ-\\d{6}' }),
    registration: choice('户别', 'Registered as', {
      choices: {
        rural: { zh: '农牧业家庭户', en: 'Farming or herding family' },
        town: { zh: '城镇家庭户', en: 'Family of a town' },
        collective: { zh: '集体户', en: 'Collective household' },
      },
    }),
    head: text('户主姓名', 'Head', { lengthMax: 40, sensitivity: 'personal' }),
    area: inArea('户籍所在村（社区）', 'Village', { level: 'village' }),
    address: text('门牌和住址', 'Address', { lengthMax: 100, optional: true, sensitivity: 'personal' }),
    telephone: text('联系电话', 'Telephone', {
      pattern: '\\d{11}',
      optional: true,
      sensitivity: 'personal',
    }),
    foundedOn: onDay('立户日期', 'Founded on'),
  },
  readableBy: 'staff',
})

export const person = defineRegister({
  id: 'life.person',
  name: { zh: '人员', en: 'Persons' },
  why: {
    zh: '一人登记一次，属于一户；参保、就学、就业、帮扶都引用人员编号，同一个人才不会计两次',
    en: 'Each person, entered once, of one household; whoever refers to the number counts nobody twice.',
  },
  kind: 'state',
  subject: 'person',
  owner,
  key: ['person'],
  fields: {
    person: text('人员编号', 'Number', { pattern: 'RK-\\d{7}' }),
    household: ref('所属户', 'Household', { register: 'life.household' }),
    area: inArea('户籍所在村（社区）', 'Village', { level: 'village' }),
    name: text('姓名', 'Name', { lengthMax: 40, sensitivity: 'personal' }),
    identity: text('公民身份号码', 'Citizen number', {
      pattern: '\\d{6}(?:\\d{8}|\\*{8})\\d{3}[\\dX]',
      sensitivity: 'personal',
      meaning: {
        zh: '不需要核验身份时，出生年月日八位以星号代替',
        en: 'The eight digits of the day of birth may be starred where nobody has to be identified.',
      },
    }),
    bornOn: onDay('出生日期', 'Born on', { sensitivity: 'personal' }),
    sex: choice('性别', 'Sex', {
      choices: { male: { zh: '男', en: 'Male' }, female: { zh: '女', en: 'Female' } },
    }),
    relation: choice('与户主关系', 'To the head', {
      choices: {
        head: { zh: '户主', en: 'Head' },
        spouse: { zh: '配偶', en: 'Spouse' },
        child: { zh: '子女', en: 'Child' },
        parent: { zh: '父母', en: 'Parent' },
        grandchild: { zh: '孙辈', en: 'Grandchild' },
        other: { zh: '其他', en: 'Other' },
      },
    }),
  },
  readableBy: 'staff',
})
