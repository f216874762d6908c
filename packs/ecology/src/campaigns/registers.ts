import { choice, decimal, defineRegister, type Field, inArea, onDay, text } from '@qaidam/kernel'
import { atOffice, byPost } from '@qaidam/kernel/declaring'

/** Who answers for an entry, and who verifies it; how far it is its procedure says. */
const rectification: Readonly<Record<string, Field>> = {
  foundOn: onDay('排查认定日期', 'Found on'),
  responsible: atOffice('整改责任单位', 'Office that puts it right'),
  responsiblePost: byPost('整改责任岗位', 'Post that puts it right'),
  verifier: atOffice('核查单位', 'Office that verifies'),
  dueOn: onDay('整改时限', 'Due on'),
}

export const scatteredPolluter = defineRegister({
  id: 'ecology.scattered-polluter',
  name: { zh: '散乱污企业综合整治清单', en: 'Scattered polluters' },
  why: {
    zh: '一家一策：关停取缔、整合搬迁、升级改造三类，核查到位才销号',
    en: 'Each firm is shut down, relocated or upgraded; it leaves the list once that is verified.',
  },
  kind: 'fact',
  subject: 'scattered-polluter',
  owner: 'ecology-environment',

  key: ['entry'],
  fields: {
    entry: text('清单编号', 'Entry', { pattern: 'SLW-\\d{6}-\\d{3}' }),
    name: text('企业或作坊名称', 'Firm or workshop', { lengthMax: 100 }),
    creditCode: text('统一社会信用代码', 'Credit code', {
      optional: true,
      pattern: '[0-9A-HJ-NPQRTUWXY]{18}',
    }),
    area: inArea('所在乡镇或村', 'Township or village'),
    industry: text('行业', 'Trade', { lengthMax: 40 }),
    trouble: choice('问题类型', 'What is wrong', {
      choices: {
        scattered: { zh: '散：不符合布局规划', en: 'Outside the plan of industrial land' },
        disorderly: { zh: '乱：手续不全', en: 'Without permits' },
        polluting: { zh: '污：污染治理不到位', en: 'Without treatment of its pollution' },
      },
    }),
    ...rectification,
  },
  readableBy: 'public',
})

export const coalBoiler = defineRegister({
  id: 'ecology.coal-boiler',
  name: { zh: '燃煤小锅炉淘汰清单', en: 'Small coal boilers to be retired' },
  why: {
    zh: '逐台登记蒸吨数、替代热源和拆除核查，淘汰蒸吨数由此累加',
    en: 'Each boiler with its steam tonnes, what heats instead, and the proof that it is gone.',
  },
  kind: 'fact',
  subject: 'coal-boiler',
  owner: 'ecology-environment',

  key: ['boiler'],
  fields: {
    boiler: text('锅炉编号', 'Boiler', { pattern: 'GL-\\d{6}-\\d{3}' }),
    user: text('使用单位', 'User', { lengthMax: 100 }),
    area: inArea('所在乡镇或村', 'Township or village'),
    capacity: decimal('额定蒸发量', 'Rated capacity', {
      unit: '蒸吨',
      min: '0.01',
      max: '35',
      placesMax: 2,
      meaning: {
        zh: '热水锅炉按0.7兆瓦折1蒸吨',
        en: 'A hot-water boiler counts one tonne for each 0.7 MW.',
      },
    }),
    use: choice('用途', 'Use', {
      choices: {
        heating: { zh: '采暖', en: 'Heating' },
        'hot-water': { zh: '洗浴热水', en: 'Hot water' },
        production: { zh: '生产', en: 'Production' },
      },
    }),
    builtIn: text('投用年份', 'In use since', { optional: true, pattern: '(?:19|20)\\d\\d' }),
    ...rectification,
  },
  readableBy: 'public',
})

export const landViolation = defineRegister({
  id: 'ecology.land-violation',
  name: { zh: '违建别墅、大棚房问题清单', en: 'Illegal villas and greenhouse-houses' },
  why: {
    zh: '两个专项清理整治行动排查认定的每一处问题，整改到位率由此计算',
    en: 'Each problem that the two campaigns found; the share put right is counted from here.',
  },
  kind: 'fact',
  subject: 'land-violation',
  owner: 'natural-resources',

  key: ['problem'],
  fields: {
    problem: text('问题编号', 'Problem', { pattern: '(?:WB|DP)-\\d{6}-\\d{3}' }),
    campaign: choice('专项行动', 'Campaign', {
      choices: {
        villa: { zh: '违建别墅', en: 'Illegal villas' },
        greenhouse: { zh: '大棚房', en: 'Greenhouse-houses' },
      },
    }),
    area: inArea('所在乡镇或村', 'Township or village'),
    placeName: text('具体位置', 'Place', { lengthMax: 100 }),
    holder: text('建设或使用主体', 'Built or used by', {
      lengthMax: 100,
      meaning: { zh: '单位或经营主体名称；属个人的填“个人”', en: 'A unit; for a private person, 个人 only.' },
    }),
    landArea: decimal('违法占地面积', 'Land occupied', { unit: '亩', min: '0.001', placesMax: 3 }),
    farmland: decimal('其中耕地', 'Of it cultivated land', { unit: '亩', min: '0', placesMax: 3 }),
    floorArea: decimal('建筑面积（平方米）', 'Floor area, m²', { optional: true, min: '0', placesMax: 2 }),
    kind: choice('问题类型', 'What is wrong', {
      choices: {
        'no-approval': { zh: '未批先建', en: 'Built without approval' },
        'changed-use': { zh: '改变土地用途', en: 'Use of the land changed' },
        'beyond-approval': { zh: '超出批准范围', en: 'Beyond what was approved' },
      },
    }),
    ...rectification,
  },
  readableBy: 'public',
})
