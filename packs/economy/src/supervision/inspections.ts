import { choice, defineRegister, inArea, integer, onDay, ref, text } from '@qaidam/kernel'
import { atOffice, byPost } from '@qaidam/kernel/declaring'

const owner = 'committee-supervision'

export const inspectionTeam = defineRegister({
  id: 'economy.inspection-team',
  name: { zh: '督查小组', en: 'Inspection groups' },
  why: {
    zh: '“五人大督察”等督查小组：组长、人数、联系地区；人员变动按生效日登记',
    en: 'Small groups that inspect: who leads one, how many they are, and which area they look after.',
  },
  kind: 'state',
  subject: 'inspection-team',
  owner,
  key: ['team'],
  fields: {
    team: text('小组编号', 'Number', { pattern: 'DC-\\d{2}' }),
    name: text('名称', 'Name', { lengthMax: 60 }),
    leader: byPost('组长', 'Led by'),
    people: integer('人数', 'People', { unit: '人', min: '1', max: '30' }),
    area: inArea('联系地区', 'Area looked after'),
  },
  readableBy: 'staff',
})

export const inspectionVisit = defineRegister({
  id: 'economy.inspection-visit',
  name: { zh: '督查走访', en: 'Inspection visits' },
  why: {
    zh: '何时到何处督查何事，形成什么专报；回访指明回访哪一次。不要求拍照、签到、轨迹',
    en: 'Where a group went, about what, with which report; a return visit names the first. No photo or track is asked.',
  },
  kind: 'fact',
  subject: 'inspection-visit',
  owner,
  key: ['visit'],
  fields: {
    visit: text('走访编号', 'Number', { pattern: 'ZF-\\d{4}-\\d{3}' }),
    team: ref('督查小组', 'Group', { register: 'economy.inspection-team' }),
    area: inArea('走访地点', 'Area'),
    office: atOffice('被督查单位', 'Office visited'),
    visitedOn: onDay('走访日期', 'Visited on'),
    subject: text('督查内容', 'About', { lengthMax: 200 }),
    returnTo: ref('回访哪次走访', 'Return visit to', {
      register: 'economy.inspection-visit',
      optional: true,
    }),
    kind: choice('走访类别', 'Kind', {
      choices: {
        first: { zh: '督查', en: 'Visit' },
        return: { zh: '回访', en: 'Return visit' },
      },
    }),
    report: text('专报文号', 'Special report', { optional: true, lengthMax: 60 }),
  },
  readableBy: 'staff',
})

export const visitFinding = defineRegister({
  id: 'economy.visit-finding',
  name: { zh: '督查发现问题', en: 'Findings of inspections' },
  why: {
    zh: '走访发现的问题、责任单位和责任岗位；整改、复核、销号由流程记载',
    en: 'What a visit found and who answers for it; putting it right and signing it off is its procedure.',
  },
  kind: 'fact',
  subject: 'visit-finding',
  owner,
  key: ['finding'],
  fields: {
    finding: text('问题编号', 'Number', { pattern: 'WT-\\d{4}-\\d{3}' }),
    visit: ref('出自哪次走访', 'Visit', { register: 'economy.inspection-visit' }),
    area: inArea('问题所在地区', 'Area'),
    foundOn: onDay('发现日期', 'Found on'),
    kind: choice('问题类型', 'Kind', {
      choices: {
        slow: { zh: '推进缓慢', en: 'Slow progress' },
        untrue: { zh: '数据不实', en: 'Untrue data' },
        shirking: { zh: '推诿不办', en: 'Passed on from one to another' },
        quality: { zh: '质量安全', en: 'Quality or safety' },
        burden: { zh: '增加基层负担', en: 'Burden on the grassroots' },
        other: { zh: '其他', en: 'Other' },
      },
    }),
    text: text('问题描述', 'What was found', { lengthMax: 500 }),
    office: atOffice('责任单位', 'Office that answers'),
    post: byPost('责任岗位', 'Post that answers'),
    deadline: onDay('整改时限', 'To be put right by'),
  },
  readableBy: 'staff',
})
