import { choice, decimal, defineRegister, inArea, integer, onDay, ref, text } from '@qaidam/kernel'

const owner = 'civilisation-office'

export const volunteer = defineRegister({
  id: 'civic.volunteer',
  name: { zh: '注册志愿者', en: 'Registered volunteers' },
  why: {
    zh: '一人注册一次，引用人员编号，姓名和联系方式不再另填；注销按生效日登记',
    en: 'Each volunteer once, by the number of the person; name and telephone are not asked again.',
  },
  kind: 'state',
  subject: 'volunteer',
  owner,
  key: ['volunteer'],
  fields: {
    volunteer: text('志愿者编号', 'Number', { pattern: 'ZY-\\d{6}' }),
    person: ref('本人', 'Person', { register: 'life.person' }),
    area: inArea('注册地', 'Registered in', { level: 'county' }),
    skill: choice('服务专长', 'Good at', {
      choices: {
        general: { zh: '一般服务', en: 'General' },
        health: { zh: '医护急救', en: 'Care and first aid' },
        teaching: { zh: '教学辅导', en: 'Teaching' },
        language: { zh: '蒙古语藏语翻译', en: 'Mongolian and Tibetan' },
        ecology: { zh: '生态巡护', en: 'Care of nature' },
      },
    }),
  },
  readableBy: 'staff',
})

export const volunteerActivity = defineRegister({
  id: 'civic.volunteer-activity',
  name: { zh: '志愿服务活动', en: 'Volunteer activities' },
  why: {
    zh: '何时何地做什么、招多少人、计划多少小时；报名和服务时长另记，引用本台账',
    en: 'What is done where and when, for how many and how long; sign-ups and hours refer to it.',
  },
  kind: 'fact',
  subject: 'volunteer-activity',
  owner,
  key: ['activity'],
  fields: {
    activity: text('活动编号', 'Number', { pattern: 'HD-\\d{4}-\\d{3}' }),
    name: text('活动名称', 'Name of the activity', { lengthMax: 80 }),
    kind: choice('服务类别', 'Kind', {
      choices: {
        ecology: { zh: '生态环保', en: 'Ecology' },
        aged: { zh: '助老扶弱', en: 'The aged and the weak' },
        minors: { zh: '关爱未成年人', en: 'Minors' },
        culture: { zh: '文化和节日', en: 'Culture and festivals' },
        traffic: { zh: '文明交通', en: 'Good manners in traffic' },
        health: { zh: '健康和防疫', en: 'Health' },
      },
    }),
    area: inArea('活动地区', 'Area'),
    place: text('集合地点', 'Meeting place', { lengthMax: 80 }),
    heldOn: onDay('活动日期', 'Held on'),
    places: integer('招募人数', 'Places', { unit: '人', min: '1', max: '1000' }),
    plannedHours: decimal('计划时长（小时）', 'Planned hours', { min: '0.5', max: '24', placesMax: 1 }),
  },
  readableBy: 'public',
})

export const volunteerSignup = defineRegister({
  id: 'civic.volunteer-signup',
  name: { zh: '志愿活动报名', en: 'Sign-ups' },
  why: {
    zh: '谁报名参加哪次活动、哪天报名；不来的不必说明理由',
    en: 'Who signed up for which activity and when; who stays away owes no reason.',
  },
  kind: 'fact',
  subject: 'volunteer-signup',
  owner,
  key: ['activity', 'volunteer'],
  fields: {
    activity: ref('报名活动', 'Activity', { register: 'civic.volunteer-activity' }),
    volunteer: ref('报名人', 'Volunteer', { register: 'civic.volunteer' }),
    area: inArea('活动地区', 'Area'),
    signedOn: onDay('报名日期', 'Signed up on'),
  },
  readableBy: 'staff',
})

export const volunteerService = defineRegister({
  id: 'civic.volunteer-service',
  name: { zh: '志愿服务时长', en: 'Hours of service' },
  why: {
    zh: '谁在哪次活动服务了多少小时，由活动组织者核实；个人累计由此相加',
    en: 'How many hours each served at an activity, as its organiser confirmed; totals are added up.',
  },
  kind: 'fact',
  subject: 'volunteer-service',
  owner,
  key: ['activity', 'volunteer'],
  fields: {
    activity: ref('服务活动', 'Activity', { register: 'civic.volunteer-activity' }),
    volunteer: ref('服务人', 'Volunteer', { register: 'civic.volunteer' }),
    area: inArea('服务地区', 'Area'),
    servedOn: onDay('服务日期', 'Served on'),
    hours: decimal('服务时长', 'Hours', { unit: '小时', min: '0.5', max: '24', placesMax: 1 }),
  },
  readableBy: 'staff',
})
