import { choice, defineRegister, inArea, onDay, ref, text, yesNo } from '@qaidam/kernel'

const owner = 'health-commission'

export const consortium = defineRegister({
  id: 'life.medical-consortium',
  name: { zh: '医联体', en: 'Medical consortia' },
  why: {
    zh: '区域医联体和县域内紧密型医共体：牵头医院、是否独立法人、五个统一管理做到哪几项',
    en: 'Regional and close-knit county consortia: who leads, whether a legal person, which of five are unified.',
  },
  kind: 'state',
  subject: 'medical-consortium',
  owner,
  key: ['consortium'],
  fields: {
    consortium: text('医联体编号', 'Number', { pattern: 'YLT-\\d{2}' }),
    name: text('名称', 'Name', { lengthMax: 80 }),
    kind: choice('类型', 'Kind', {
      choices: {
        regional: { zh: '区域医联体', en: 'Regional consortium' },
        county: { zh: '县域内紧密型医联体', en: 'Close-knit consortium within a county' },
      },
    }),
    lead: ref('牵头医院', 'Led by', { register: 'life.medical-institution' }),
    area: inArea('牵头医院所在县级地区', 'County', { level: 'county' }),
    independent: yesNo('独立法人', 'A legal person of its own'),
    administration: yesNo('行政统一', 'One administration'),
    finance: yesNo('财务统一', 'One set of accounts'),
    assets: yesNo('资产统一', 'Assets in one hand'),
    medicines: yesNo('药品统一', 'One list and purchase of medicines'),
    business: yesNo('业务统一', 'One medical management'),
    document: text('组建文件', 'Founded by', { lengthMax: 60 }),
    foundedOn: onDay('组建日期', 'Founded on'),
  },
  readableBy: 'public',
})

export const consortiumMember = defineRegister({
  id: 'life.consortium-member',
  name: { zh: '医联体成员单位', en: 'Members of consortia' },
  why: {
    zh: '每个医联体有哪些成员单位、何种合作；退出按生效日登记',
    en: 'Which institutions belong to a consortium, and how; leaving holds from its day.',
  },
  kind: 'state',
  subject: 'consortium-member',
  owner,
  key: ['consortium', 'institution'],
  fields: {
    consortium: ref('医联体', 'Consortium', { register: 'life.medical-consortium' }),
    institution: ref('成员单位', 'Member', { register: 'life.medical-institution' }),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    referral: yesNo('签订双向转诊协议', 'Agreement on referrals both ways'),
  },
  readableBy: 'public',
})
