import { choice, defineRegister, inArea, onDay, text } from '@qaidam/kernel'

export const organisation = defineRegister({
  id: 'economy.organisation',
  name: { zh: '法人和其他组织', en: 'Organisations' },
  why: {
    zh: '企业、机关、事业单位、合作社和社会组织只登记一次，各台账以统一社会信用代码引用，不再重填名称和行业',
    en: 'Firms, agencies, institutions and cooperatives, entered once; every other register refers to the code.',
  },
  kind: 'state',
  subject: 'organisation',
  owner: 'market-supervision',

  key: ['creditCode'],
  fields: {
    creditCode: text('统一社会信用代码', 'Credit code', {
      pattern: '[0-9A-HJ-NPQRTUWXY]{18}',
      meaning: { zh: 'GB 32100，末位为校验码', en: 'GB 32100; the last character is a check.' },
    }),
    name: text('名称', 'Name', { lengthMax: 120 }),
    kind: choice('机构类型', 'Kind', {
      choices: {
        company: { zh: '公司、企业', en: 'Company' },
        cooperative: { zh: '农牧民专业合作社', en: 'Cooperative of farmers and herders' },
        institution: { zh: '事业单位', en: 'Public institution' },
        agency: { zh: '机关', en: 'Government agency' },
        association: { zh: '社会组织', en: 'Social organisation' },
      },
    }),
    area: inArea('登记地', 'Registered in'),
    sector: choice('国民经济行业门类', 'Sector', {
      meaning: {
        zh: 'GB/T 4754 门类，只列常用，其余归其他',
        en: 'Sections of GB/T 4754; the rest is other.',
      },
      choices: {
        farming: { zh: 'A 农、林、牧、渔业', en: 'A Farming, forestry, herding, fishery' },
        mining: { zh: 'B 采矿业', en: 'B Mining' },
        manufacturing: { zh: 'C 制造业', en: 'C Manufacturing' },
        power: { zh: 'D 电力、热力、燃气及水生产和供应业', en: 'D Power, heat, gas and water' },
        construction: { zh: 'E 建筑业', en: 'E Construction' },
        trade: { zh: 'F 批发和零售业', en: 'F Wholesale and retail' },
        transport: { zh: 'G 交通运输、仓储和邮政业', en: 'G Transport, storage and post' },
        hospitality: { zh: 'H 住宿和餐饮业', en: 'H Hotels and restaurants' },
        other: { zh: '其他门类', en: 'Other' },
      },
    }),
    representative: text('法定代表人或负责人', 'Representative', {
      optional: true,
      lengthMax: 40,
      sensitivity: 'personal',
    }),
    registeredOn: onDay('成立日期', 'Established on'),
  },
  readableBy: 'public',
})
