import { choice, decimal, defineRegister, inArea, integer, onDay, ref, text } from '@qaidam/kernel'

const owner = 'agriculture-husbandry'

export const village = defineRegister({
  id: 'life.village',
  name: { zh: '行政村', en: 'Villages' },
  why: {
    zh: '每个行政村登记一次：类型、是否贫困村、户籍户数和人口；村集体收入和产业引用它',
    en: 'Each village, entered once: its kind, whether it was a poor one, its households and people.',
  },
  kind: 'state',
  subject: 'village',
  owner,
  key: ['village'],
  fields: {
    village: text('村代码', 'Code', {
      pattern: '\\d{12}',
      meaning: { zh: '统计用区划代码', en: 'Its code for statistics.' },
    }),
    area: inArea('行政村', 'Village', { level: 'village' }),
    kind: choice('类型', 'Kind', {
      choices: {
        herding: { zh: '牧业村', en: 'Herding' },
        farming: { zh: '农业村', en: 'Farming' },
        mixed: { zh: '半农半牧村', en: 'Both' },
      },
    }),
    relief: choice('贫困村', 'Poor village', {
      choices: {
        poor: { zh: '贫困村', en: 'Poor village' },
        exited: { zh: '已退出的贫困村', en: 'Was one, and left' },
        none: { zh: '非贫困村', en: 'Never one' },
      },
    }),
    households: integer('户籍户数', 'Households', { unit: '户', min: '0' }),
    population: integer('户籍人口', 'People', { unit: '人', min: '0' }),
  },
  readableBy: 'public',
})

export const villageIncome = defineRegister({
  id: 'life.village-income',
  name: { zh: '村集体经济年度收入', en: 'Collective income of villages' },
  why: {
    zh: '每村每年的集体经济收入和其中经营性收入；收入达到多少的村由此数出，不另填档次',
    en: 'What a village as a collective earned in a year, and how much of it by business.',
  },
  kind: 'fact',
  subject: 'village-income',
  owner,
  key: ['village', 'yearEnd'],
  fields: {
    village: ref('行政村', 'Village', { register: 'life.village' }),
    area: inArea('所在村', 'Area', { level: 'village' }),
    yearEnd: onDay('所属年度', 'Year', {
      meaning: { zh: '填该年12月31日', en: 'The last day of the year.' },
    }),
    income: decimal('集体经济收入', 'Collective income', { unit: '万元', min: '0', placesMax: 4 }),
    operating: decimal('其中经营性收入', 'Of it by business', { unit: '万元', min: '0', placesMax: 4 }),
  },
  checks: [
    {
      id: 'operating-of-income',
      kind: 'order',
      lesser: 'operating',
      greater: 'income',
      why: { zh: '经营性收入是集体收入的一部分', en: 'Income by business is a part of all.' },
    },
  ],
  readableBy: 'public',
})

export const villageBusiness = defineRegister({
  id: 'life.village-business',
  name: { zh: '村集体实体产业', en: 'Businesses of villages' },
  why: {
    zh: '村集体办了什么实体、谁经营、收益是否稳定；一村几个实体仍是一村',
    en: 'What business a village has, run by whom, and whether its return is stable; several are still one village.',
  },
  kind: 'state',
  subject: 'village-business',
  owner,
  key: ['business'],
  fields: {
    business: text('实体编号', 'Number', { pattern: 'CJ-\\d{4}' }),
    name: text('实体名称', 'Name', { lengthMax: 80 }),
    village: ref('行政村', 'Village', { register: 'life.village' }),
    area: inArea('所在村', 'Area', { level: 'village' }),
    kind: choice('产业类型', 'Kind', {
      choices: {
        herding: { zh: '养殖', en: 'Herding' },
        planting: { zh: '种植', en: 'Farming' },
        processing: { zh: '加工', en: 'Processing' },
        solar: { zh: '光伏', en: 'Solar power' },
        property: { zh: '物业租赁', en: 'Letting' },
        tourism: { zh: '乡村旅游', en: 'Tourism' },
      },
    }),
    body: ref('经营主体', 'Run by', { register: 'economy.organisation', optional: true }),
    returns: choice('收益情况', 'Return', {
      choices: {
        stable: { zh: '有稳定收益', en: 'Stable' },
        unstable: { zh: '收益不稳定', en: 'Not stable' },
        none: { zh: '尚无收益', en: 'None so far' },
      },
    }),
  },
  readableBy: 'public',
})
