import { choice, defineRegister, inArea, onDay, ref, text } from '@qaidam/kernel'

export const citizenReport = defineRegister({
  id: 'civic.citizen-report',
  name: { zh: '群众反映问题', en: 'Problems that citizens report' },
  why: {
    zh: '群众从门户、电话、窗口反映的问题，一事一号，凭号查询；转办、答复、评价由流程记载',
    en: 'What citizens report by portal, telephone or visit, with a number to follow it by. The answer is a procedure.',
  },
  kind: 'fact',
  subject: 'citizen-report',
  owner: 'government-services',
  key: ['report'],
  fields: {
    report: text('反映编号', 'Number', { pattern: 'FY-\\d{4}-\\d{6}' }),
    reportedOn: onDay('反映日期', 'Reported on'),
    channel: choice('来源', 'Channel', {
      choices: {
        portal: { zh: '门户网站', en: 'Portal' },
        phone: { zh: '电话', en: 'Telephone' },
        visit: { zh: '来访', en: 'Visit' },
        letter: { zh: '来信', en: 'Letter' },
      },
    }),
    kind: choice('问题类别', 'Kind', {
      choices: {
        environment: { zh: '环境污染', en: 'Pollution' },
        river: { zh: '河湖水域', en: 'Rivers and lakes' },
        city: { zh: '市容市政', en: 'Streets and utilities' },
        traffic: { zh: '交通出行', en: 'Traffic' },
        housing: { zh: '住房和物业', en: 'Housing' },
        health: { zh: '医疗医保', en: 'Health and insurance' },
        education: { zh: '教育', en: 'Education' },
        wages: { zh: '劳动和欠薪', en: 'Labour and unpaid wages' },
        services: { zh: '政务服务', en: 'Government services' },
        site: { zh: '网站内容纠错', en: 'Wrong words on the site' },
        other: { zh: '其他', en: 'Other' },
      },
    }),
    area: inArea('问题所在地', 'Area'),
    place: text('具体地点', 'Place', { optional: true, lengthMax: 100 }),
    text: text('反映内容', 'What is reported', {
      lengthMax: 2_000,
      sensitivity: 'personal',
      meaning: { zh: '原话照录，不公开', en: 'In their own words; not shown to the public.' },
    }),
    contactName: text('联系人', 'Name', { optional: true, lengthMax: 40, sensitivity: 'personal' }),
    contactPhone: text('联系电话', 'Telephone', {
      optional: true,
      pattern: '1\\d{10}|0\\d{2,3}-\\d{7,8}',
      sensitivity: 'personal',
      meaning: { zh: '不留也受理；留了可收到答复', en: 'Not needed; with it the answer can be sent.' },
    }),
    office: text('承办单位', 'Office that handles it', {
      optional: true,
      lengthMax: 60,
      pattern: '[a-z][a-z0-9-]*',
      meaning: { zh: '转办时填，单位编号', en: 'Filled in when it is sorted: the id of the office.' },
    }),
    post: ref('承办岗位', 'Post that handles it', {
      optional: true,
      register: 'post',
      meaning: {
        zh: '不填的由问题所在县的责任岗位承办',
        en: 'Where it is empty, the post to which the duty for the county is given.',
      },
    }),
    dueOn: onDay('答复时限', 'To be replied to by', {
      optional: true,
      meaning: {
        zh: '转办时按本州规定填',
        en: 'Filled in when it is sorted, by the rule of the prefecture.',
      },
    }),
  },
  readableBy: 'staff',
})
