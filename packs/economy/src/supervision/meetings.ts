import { defineRegister, inArea, integer, onDay, ref, text } from '@qaidam/kernel'
import { byPost, lastDayOf } from '@qaidam/kernel/declaring'

const owner = 'committee-supervision'

export const dispatchMeeting = defineRegister({
  id: 'economy.dispatch-meeting',
  name: { zh: '月调度会', en: 'Monthly dispatch meetings' },
  why: {
    zh: '两个指挥部每月一次的调度会：谁主持、调度哪个月、几个单位到会、纪要文号；会上的决定另记为决策部署',
    en: 'The monthly meeting of each headquarters: chair, month, offices present, minutes. What it decides is a decision of its own.',
  },
  kind: 'fact',
  subject: 'dispatch-meeting',
  owner,
  key: ['headquarters', 'monthEnd'],
  fields: {
    headquarters: ref('召开的指挥部', 'Headquarters', { register: 'economy.headquarters' }),
    monthEnd: lastDayOf('调度月份', 'Month dispatched', 'month'),
    area: inArea('所属地区', 'Area'),
    heldOn: onDay('会议日期', 'Held on'),
    chair: byPost('会议主持', 'Chaired by'),
    present: integer('到会单位数', 'Offices present', { unit: '家', min: '1', max: '100' }),
    minutes: text('纪要文号', 'Minutes', { lengthMax: 60 }),
  },
  readableBy: 'staff',
})

export const specialReport = defineRegister({
  id: 'economy.special-report',
  name: { zh: '督查专报', en: 'Special reports' },
  why: {
    zh: '督查小组写成的专报：题目、报给哪个岗位、反映什么、建议什么；走访以专报文号引用，批示以平台批示引用',
    en: 'What a small group reported, to whom, with what advice. Visits name it by its number; instructions of leaders refer to it.',
  },
  kind: 'fact',
  subject: 'special-report',
  owner,
  key: ['report'],
  fields: {
    report: text('专报文号', 'Number', { lengthMax: 60 }),
    team: ref('报告的小组', 'Group', { register: 'economy.inspection-team' }),
    area: inArea('所涉地区', 'Area'),
    submittedOn: onDay('报出日期', 'Submitted on'),
    recipient: byPost('报送岗位', 'Submitted to'),
    title: text('专报题目', 'Title of the report', { lengthMax: 100 }),
    advice: text('意见建议', 'Advice', { lengthMax: 500 }),
  },
  readableBy: 'staff',
})
