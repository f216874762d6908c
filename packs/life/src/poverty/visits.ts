import { choice, defineRegister, inArea, onDay, ref, text } from '@qaidam/kernel'

/** What was seen and heard at a household; written outside, and never proved by a photo or a place. */
export const householdVisit = defineRegister({
  id: 'life.household-visit',
  name: { zh: '入户走访', en: 'Visits to households' },
  why: {
    zh: '哪天到哪一户、谈了什么、有什么要解决；不要求签到、照片和轨迹，一次走访一条',
    en: 'Which household was visited when, and what it needs; no check-in, photo or track is asked for.',
  },
  kind: 'fact',
  subject: 'household-visit',
  owner: 'poverty-relief',
  key: ['visit'],
  fields: {
    visit: text('走访编号', 'Visit', { pattern: 'ZF-\\d{4}-\\d{5}' }),
    household: ref('户', 'Household', { register: 'life.poor-household' }),
    area: inArea('所在村', 'Village', { level: 'village' }),
    visitedOn: onDay('走访日期', 'Visited on'),
    found: choice('走访结果', 'Result', {
      choices: {
        stable: { zh: '生活稳定', en: 'All is well' },
        need: { zh: '有困难要解决', en: 'Something is needed' },
        risk: { zh: '有返贫致贫风险', en: 'At risk of poverty' },
        away: { zh: '家中无人', en: 'Nobody at home' },
      },
    }),
    said: text('走访情况', 'What was said', { lengthMax: 300 }),
    needs: text('要解决的事', 'What is needed', { optional: true, lengthMax: 200 }),
  },
  readableBy: 'staff',
})
