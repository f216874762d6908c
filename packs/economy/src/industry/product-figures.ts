import { talliesOf } from '@qaidam/kernel/declaring'
import { PRODUCTS } from './products.ts'

const months = talliesOf({
  register: 'economy.product-month',
  owner: 'industry-information',
  level: 'county',
  on: 'monthEnd',
})

/** One figure a product of the salt lakes, in tonnes. */
export const productFigures = Object.entries(PRODUCTS).map(([product, { zh, en }]) =>
  months({
    id: `economy.output.${product}`,
    name: [`${zh}产量`, `Output of ${en.toLowerCase()}`],
    definition: [`期内各月${zh}实物产量之和`, `${en} made in the months of the period, by weight.`],
    unit: '万吨',
    places: 2,
    add: { sum: 'quantity' },
    where: [{ field: 'product', in: [product] }],
  }),
)
