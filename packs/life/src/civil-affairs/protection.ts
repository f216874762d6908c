import {
  choice,
  decimal,
  defineRegister,
  type Field,
  inArea,
  integer,
  onDay,
  ref,
  text,
} from '@qaidam/kernel'
import { byPost } from '@qaidam/kernel/declaring'

const owner = 'civil-affairs'

export const civilPayment = defineRegister({
  id: 'life.civil-payment',
  name: { zh: '民政项目资金拨付', en: 'Payments to civil-affairs projects' },
  why: {
    zh: '每笔资金从哪里来、拨给哪个项目、什么时候到账；与批复投资对照看进度',
    en: 'Where each payment to a project came from, how much and when; set against what was approved.',
  },
  kind: 'fact',
  subject: 'civil-payment',
  owner,
  key: ['payment'],
  fields: {
    payment: text('拨付编号', 'Number', { pattern: 'BF-\\d{4}-\\d{3}' }),
    project: ref('项目', 'Project', { register: 'life.civil-project' }),
    area: inArea('建设地点', 'Township', { level: 'township' }),
    source: choice('资金来源', 'From', {
      choices: {
        central: { zh: '中央', en: 'The centre' },
        province: { zh: '省级', en: 'The province' },
        prefecture: { zh: '州级', en: 'The prefecture' },
        county: { zh: '县级', en: 'The county' },
        lottery: { zh: '福利彩票公益金', en: 'The welfare lottery' },
        owner: { zh: '举办单位自筹', en: 'Whoever runs it' },
      },
    }),
    amount: decimal('拨付金额', 'Amount', { unit: '万元', min: '0.01', placesMax: 4 }),
    paidOn: onDay('到账日期', 'Received on'),
  },
  readableBy: 'public',
})

export const protectedChild = defineRegister({
  id: 'life.protected-child',
  name: { zh: '儿童保护台账', en: 'Children under protection' },
  why: {
    zh: '孤儿、事实无人抚养、留守和困境儿童按人登记：谁监护、谁联系、每月多少保障；解除按生效日登记',
    en: 'Children without care, left behind or in hardship, by person: who cares, who visits, what they get.',
  },
  kind: 'state',
  subject: 'protected-child',
  owner,
  key: ['person'],
  fields: {
    person: ref('儿童', 'Child', { register: 'life.person' }),
    area: inArea('所在村（社区）', 'Village', { level: 'village' }),
    kind: choice('类别', 'Kind', {
      choices: {
        orphan: { zh: '孤儿', en: 'Orphan' },
        unsupported: { zh: '事实无人抚养儿童', en: 'Without support in fact' },
        'left-behind': { zh: '留守儿童', en: 'Left behind' },
        hardship: { zh: '困境儿童', en: 'In hardship' },
      },
    }),
    guardian: choice('实际照料人', 'Cared for by', {
      choices: {
        parent: { zh: '父母一方', en: 'One parent' },
        grandparents: { zh: '祖父母、外祖父母', en: 'Grandparents' },
        kin: { zh: '其他亲属', en: 'Other kin' },
        home: { zh: '福利机构', en: 'An institution' },
      },
    }),
    home: ref('所在机构', 'Institution', { register: 'life.care-home', optional: true }),
    allowance: decimal('每月基本生活费', 'Monthly allowance', { unit: '元', min: '0', placesMax: 2 }),
    visitor: byPost('儿童督导员岗位', 'Visited by'),
    visitedOn: onDay('最近走访日期', 'Last visited on'),
  },
  readableBy: 'staff',
})

const ofGoods = (): Field =>
  choice('物资', 'Goods', {
    choices: {
      tent: { zh: '救灾帐篷', en: 'Tents' },
      quilt: { zh: '棉被', en: 'Quilts' },
      coat: { zh: '棉大衣', en: 'Padded coats' },
      bed: { zh: '折叠床', en: 'Folding beds' },
      stove: { zh: '取暖炉', en: 'Stoves' },
      generator: { zh: '发电机', en: 'Generators' },
    },
  })

export const reliefStock = defineRegister({
  id: 'life.relief-stock',
  name: { zh: '救灾物资库存', en: 'Stock of relief stores' },
  why: {
    zh: '每个储备库每种物资的储备定额和实有数，每次盘点按盘点日登记；够不够定额看得见',
    en: 'What each store should hold and holds of each kind of goods, from each count on.',
  },
  kind: 'state',
  subject: 'relief-stock',
  owner,
  key: ['home', 'goods'],
  fields: {
    home: ref('储备库', 'Store', { register: 'life.care-home' }),
    goods: ofGoods(),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    quota: integer('储备定额', 'Should hold', { unit: '个', min: '0' }),
    inStore: integer('实有数', 'Holds', { unit: '个', min: '0' }),
    countedOn: onDay('盘点日期', 'Counted on'),
    goodUntil: onDay('最早到期日期', 'Good until', { optional: true }),
  },
  readableBy: 'public',
})

export const reliefMovement = defineRegister({
  id: 'life.relief-movement',
  name: { zh: '救灾物资出入库', en: 'Relief goods in and out' },
  why: {
    zh: '每次入库、调出的物资、数量、因何灾情、依据哪份通知',
    en: 'Goods that came into a store or left it: how many, for which disaster, on whose order.',
  },
  kind: 'fact',
  subject: 'relief-movement',
  owner,
  key: ['movement'],
  fields: {
    movement: text('单据编号', 'Number', { pattern: 'WZ-\\d{4}-\\d{3}' }),
    home: ref('储备库', 'Store', { register: 'life.care-home' }),
    goods: ofGoods(),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    way: choice('方向', 'Way', {
      choices: { in: { zh: '入库', en: 'In' }, out: { zh: '调出', en: 'Out' } },
    }),
    quantity: integer('数量', 'Quantity', { unit: '个', min: '1' }),
    movedOn: onDay('日期', 'On'),
    cause: choice('事由', 'For', {
      choices: {
        purchase: { zh: '采购补充', en: 'Purchase' },
        snow: { zh: '雪灾、低温', en: 'Snow and cold' },
        flood: { zh: '洪涝', en: 'Flood' },
        earthquake: { zh: '地震', en: 'Earthquake' },
        rotation: { zh: '轮换、报废', en: 'Rotation' },
      },
    }),
    document: text('通知文号', 'Document', { lengthMax: 60, optional: true }),
  },
  readableBy: 'public',
})
