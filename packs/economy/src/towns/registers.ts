import { choice, decimal, defineRegister, inArea, onDay, text } from '@qaidam/kernel'
import { atOffice } from '@qaidam/kernel/declaring'

const owner = 'housing-construction'

export const townStandard = defineRegister({
  id: 'economy.town-standard',
  name: { zh: '高标准建设乡镇', en: 'Townships built to a high standard' },
  why: {
    zh: '列入高标准建设的乡镇、建设内容和达标认定；一个乡镇一行',
    en: 'Townships built to a high standard, what was built, and the document that says so.',
  },
  kind: 'state',
  subject: 'town-standard',
  owner,
  key: ['area'],
  fields: {
    area: inArea('乡镇', 'Township', { level: 'township' }),
    content: text('主要建设内容', 'What was built', { lengthMax: 200 }),
    investment: decimal('建设投资', 'Invested', { unit: '万元', min: '0', placesMax: 4 }),
    confirmedOn: onDay('认定日期', 'Confirmed on'),
    document: text('认定文件', 'Confirmed by', { lengthMax: 60 }),
  },
  readableBy: 'public',
})

export const characteristicTown = defineRegister({
  id: 'economy.characteristic-town',
  name: { zh: '特色小镇', en: 'Characteristic towns' },
  why: {
    zh: '培育和命名的特色小镇：特色、所在乡镇、级别、责任单位',
    en: 'Characteristic towns: by what, where, of which level, and who answers for them.',
  },
  kind: 'state',
  subject: 'characteristic-town',
  owner: 'development-reform',
  key: ['town'],
  fields: {
    town: text('小镇编号', 'Number', { pattern: 'XZ-\\d{2}' }),
    name: text('名称', 'Name', { lengthMax: 60 }),
    area: inArea('所在乡镇', 'Township', { level: 'township' }),
    character: choice('特色', 'Known for', {
      choices: {
        tourism: { zh: '文化旅游', en: 'Culture and tourism' },
        salt: { zh: '盐湖', en: 'Salt lakes' },
        goji: { zh: '枸杞', en: 'Goji' },
        herding: { zh: '草原牧业', en: 'Grassland herding' },
        energy: { zh: '新能源', en: 'New energy' },
      },
    }),
    level: choice('级别', 'Level', {
      choices: {
        national: { zh: '国家级', en: 'National' },
        provincial: { zh: '省级', en: 'Provincial' },
        prefecture: { zh: '州级', en: 'Prefecture' },
      },
    }),
    office: atOffice('责任单位', 'Office that answers'),
  },
  readableBy: 'public',
})
