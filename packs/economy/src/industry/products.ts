import { choice, decimal, defineRegister, inArea } from '@qaidam/kernel'
import { lastDayOf } from '@qaidam/kernel/declaring'

/** What the salt lakes are made into. */
export const PRODUCTS = {
  potash: { zh: '钾肥', en: 'Potash fertiliser' },
  'soda-ash': { zh: '纯碱', en: 'Soda ash' },
  'lithium-carbonate': { zh: '碳酸锂', en: 'Lithium carbonate' },
}

export const productMonth = defineRegister({
  id: 'economy.product-month',
  name: { zh: '盐湖化工产品产量', en: 'Output of salt-lake chemistry' },
  why: {
    zh: '各县当月钾肥、纯碱、碳酸锂产量，按实物量；产值归在集群月度产值',
    en: 'Tonnes of potash, soda ash and lithium carbonate made in the month; their value stands with the clusters.',
  },
  kind: 'fact',
  subject: 'product-month',
  owner: 'industry-information',
  key: ['product', 'area', 'monthEnd'],
  fields: {
    product: choice('产品', 'Product', { choices: PRODUCTS }),
    area: inArea('地区', 'Area', { level: 'county' }),
    monthEnd: lastDayOf('所属月份', 'Month', 'month'),
    quantity: decimal('当月产量', 'Quantity', { unit: '万吨', min: '0', placesMax: 4 }),
  },
  readableBy: 'public',
})
