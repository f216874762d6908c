import { choice, decimal, defineRegister, inArea, integer, onDay, ref, text } from '@qaidam/kernel'

export const wasteProducer = defineRegister({
  id: 'ecology.waste-producer',
  name: { zh: '医疗废物产生单位', en: 'Producers of medical waste' },
  why: {
    zh: '产生医疗废物的医疗卫生机构一家一条，说明由谁处置；签约情况以签约台账为准',
    en: 'Each institution that produces medical waste, and the way its waste goes; contracts stand apart.',
  },
  kind: 'state',
  subject: 'waste-producer',
  owner: 'ecology-environment',

  key: ['producer'],
  fields: {
    producer: text('产生单位编号', 'Producer number', { pattern: 'YF-\\d{6}-\\d{4}' }),
    name: text('单位名称', 'Name', { lengthMax: 100 }),
    creditCode: text('统一社会信用代码', 'Credit code', {
      optional: true,
      pattern: '[0-9A-HJ-NPQRTUWXY]{18}',
    }),
    category: choice('机构类别', 'Kind of institution', {
      choices: {
        hospital: { zh: '医院', en: 'Hospital' },
        'township-centre': { zh: '乡镇卫生院、社区卫生服务中心', en: 'Township or community health centre' },
        clinic: { zh: '诊所、卫生室', en: 'Clinic or village clinic' },
        other: { zh: '疾控、血站、检验等其他机构', en: 'Disease control, blood station, laboratory, other' },
      },
    }),
    area: inArea('所在乡镇', 'Township'),
    beds: integer('床位数', 'Beds', { optional: true, min: '0', max: '5000' }),
    storeroom: text('暂存间位置', 'Where waste is stored', { optional: true, lengthMax: 100 }),
    route: choice('处置去向', 'Where its waste goes', {
      choices: {
        central: { zh: '集中处置', en: 'Central disposal' },
        through: { zh: '交上级机构暂存后集中处置', en: 'Through a larger institution to central disposal' },
        self: { zh: '不具备集中处置条件，就地处置', en: 'On the spot, where no central disposal reaches' },
      },
    }),
    contactPost: text('负责岗位', 'Post in charge', { lengthMax: 60 }),
    telephone: text('单位电话', 'Telephone of the unit', {
      optional: true,
      pattern: '[0-9-]{7,15}',
      meaning: { zh: '单位值班电话，不登记个人号码', en: 'Of the unit, never of a person.' },
    }),
  },
  readableBy: 'public',
})

export const wasteDisposer = defineRegister({
  id: 'ecology.waste-disposer',
  name: { zh: '医疗废物集中处置单位', en: 'Disposal units of medical waste' },
  why: {
    zh: '处置单位凭许可证收运和处置；许可证的期限和能力从这里查',
    en: 'A disposal unit works under a licence; its term and capacity are looked up here.',
  },
  kind: 'state',
  subject: 'waste-disposer',
  owner: 'ecology-environment',

  key: ['disposer'],
  fields: {
    disposer: text('处置单位编号', 'Disposal unit', { pattern: 'CZ-\\d{6}-\\d{2}' }),
    name: text('单位名称', 'Name', { lengthMax: 100 }),
    area: inArea('所在地区', 'Area'),
    licence: text('经营许可证编号', 'Licence', { lengthMax: 60 }),
    licenceUntil: onDay('许可证有效期至', 'Licence valid until'),
    technology: choice('处置工艺', 'Technology', {
      choices: {
        incineration: { zh: '焚烧', en: 'Incineration' },
        steam: { zh: '高温蒸汽消毒', en: 'Steam sterilisation' },
        chemical: { zh: '化学消毒', en: 'Chemical disinfection' },
        microwave: { zh: '微波消毒', en: 'Microwave disinfection' },
      },
    }),
    capacityPerDay: decimal('日处置能力', 'Capacity of a day', {
      unit: '吨',
      min: '0',
      max: '1000',
      placesMax: 3,
    }),
    vehicles: integer('专用转运车辆数', 'Dedicated vehicles', { min: '0', max: '200' }),
  },
  readableBy: 'public',
})

export const wasteContract = defineRegister({
  id: 'ecology.waste-contract',
  name: { zh: '医疗废物集中处置签约', en: 'Contracts of medical waste' },
  why: {
    zh: '产生单位与处置单位的协议自生效日起计，终止之日不再计；续签是同一协议的变更',
    en: 'A contract counts from its first day and no longer on the day it ends; a renewal changes it.',
  },
  kind: 'state',
  subject: 'waste-contract',
  owner: 'ecology-environment',

  key: ['contract'],
  fields: {
    contract: text('协议编号', 'Contract number', { pattern: 'YFXY-\\d{6}-\\d{4}' }),
    producer: ref('产生单位', 'Producer', { register: 'ecology.waste-producer' }),
    disposer: ref('处置单位', 'Disposal unit', { register: 'ecology.waste-disposer' }),
    area: inArea('产生单位所在乡镇', 'Township of the producer'),
    signedOn: onDay('签订日期', 'Signed on'),
    until: onDay('协议期至', 'Agreed until', {
      meaning: {
        zh: '到期未续签的，由业务人员登记终止；系统不自动终止',
        en: 'A contract that is not renewed is ended by the clerk; nothing ends by itself.',
      },
    }),
    visitDays: integer('约定收运间隔天数', 'Days between collections', { min: '1', max: '31' }),
    pricePerMonth: decimal('每月处置费', 'Fee of a month', {
      optional: true,
      sensitivity: 'internal',
      unit: '元',
      min: '0',
      max: '10000000',
      placesMax: 2,
    }),
  },
  readableBy: 'public',
})
