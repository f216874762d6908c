import { defineRegister, integer, ref, text } from '@qaidam/kernel'

const owner = 'government-office'

export const strategyView = defineRegister({
  id: 'civic.strategy-view',
  name: { zh: '战略视角', en: 'Views of the strategy' },
  why: {
    zh: '总览还可以按哪些提法看；提法及其含义由本州依文件自行设定，平台不作解释',
    en: 'By which sayings the board can be seen. The prefecture configures them by its documents; none is explained here.',
  },
  kind: 'state',
  subject: 'strategy-view',
  owner,
  key: ['view'],
  fields: {
    view: text('提法', 'Saying', { lengthMax: 30 }),
    order: integer('排列次序', 'Order', { min: '1', max: '99' }),
    document: text('设定依据', 'Configured by', { lengthMax: 100 }),
  },
  readableBy: 'public',
})

export const strategyEntry = defineRegister({
  id: 'civic.strategy-entry',
  name: { zh: '战略视角下的指标', en: 'Figures of a view' },
  why: {
    zh: '每个提法之下看哪些指标、归在哪一项；归类由本州设定，可以随时调整',
    en: 'Which figures stand under a saying, and under which item of it; configured by the prefecture.',
  },
  kind: 'state',
  subject: 'strategy-entry',
  owner,
  key: ['view', 'figure'],
  fields: {
    view: ref('归入提法', 'Under the saying', { register: 'civic.strategy-view' }),
    figure: text('指标代码', 'Figure', { lengthMax: 100 }),
    item: text('归入哪一项', 'Item', { optional: true, lengthMax: 30 }),
    place: integer('项内次序', 'Place in the item', { min: '1', max: '999' }),
  },
  readableBy: 'public',
})
