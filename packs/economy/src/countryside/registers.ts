import { choice, decimal, defineRegister, inArea, text } from '@qaidam/kernel'
import { byPost, lastDayOf } from '@qaidam/kernel/declaring'

const owner = 'agriculture-husbandry'

export const demoVillage = defineRegister({
  id: 'economy.demo-village',
  name: { zh: '乡村振兴示范试点村', en: 'Rural revitalisation demonstration villages' },
  why: {
    zh: '哪些村是示范试点、以什么为主题、谁联系；退出按生效日登记',
    en: 'Which villages are demonstrations, of what, and who looks after each; leaving holds from its day.',
  },
  kind: 'state',
  subject: 'demo-village',
  owner,
  key: ['area'],
  fields: {
    area: inArea('村', 'Village', { level: 'village' }),
    level: choice('试点级别', 'Level', {
      choices: {
        provincial: { zh: '省级', en: 'Provincial' },
        prefecture: { zh: '州级', en: 'Prefecture' },
      },
    }),
    theme: choice('示范主题', 'Theme', {
      choices: {
        industry: { zh: '产业兴旺', en: 'Thriving business' },
        ecology: { zh: '生态宜居', en: 'Pleasant to live in' },
        culture: { zh: '乡风文明', en: 'Customs and culture' },
        governance: { zh: '治理有效', en: 'Well governed' },
      },
    }),
    investment: decimal('规划投资', 'Planned investment', { unit: '万元', min: '0', placesMax: 4 }),
    document: text('确定文件', 'Made one by', { lengthMax: 60 }),
    post: byPost('联系岗位', 'Looked after by'),
  },
  readableBy: 'public',
})

export const chainOutput = defineRegister({
  id: 'economy.chain-output',
  name: { zh: '特色农牧业全产业链产值', en: 'Output of farm product chains' },
  why: {
    zh: '分地区、分环节的年度产值；种植、加工、流通各报各的，全产业链由此相加，不重复',
    en: 'Yearly output by county and link; growing, processing and trade add up to the chain, nothing twice.',
  },
  kind: 'fact',
  subject: 'chain-output',
  owner,
  key: ['chain', 'link', 'area', 'yearEnd'],
  fields: {
    chain: choice('产业链', 'Chain', {
      choices: {
        goji: { zh: '枸杞', en: 'Goji' },
        quinoa: { zh: '藜麦', en: 'Quinoa' },
        sheep: { zh: '牛羊', en: 'Cattle and sheep' },
      },
    }),
    link: choice('环节', 'Link', {
      choices: {
        growing: { zh: '种植养殖', en: 'Growing and raising' },
        processing: { zh: '加工', en: 'Processing' },
        trade: { zh: '流通和服务', en: 'Trade and services' },
      },
    }),
    area: inArea('地区', 'Area', { level: 'county' }),
    yearEnd: lastDayOf('年度', 'Year', 'year'),
    output: decimal('产值', 'Output', { unit: '亿元', min: '0', placesMax: 4 }),
  },
  readableBy: 'public',
})
