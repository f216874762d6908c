import * as figures from './figures.ts'
import { productFigures } from './product-figures.ts'
import { productMonth } from './products.ts'
import {
  clusterMonth,
  industryBase,
  industryCluster,
  investmentArrival,
  investmentContract,
} from './registers.ts'

export * from './products.ts'
export * from './registers.ts'

/** Industry (产业): clusters, bases, output, investment signed and arrived. */
export const industryRegisters = [
  industryCluster,
  industryBase,
  clusterMonth,
  investmentContract,
  investmentArrival,
  productMonth,
]
export const industryFigures = [...Object.values(figures), ...productFigures]
