import * as figures from './figures.ts'
import {
  clusterMonth,
  industryBase,
  industryCluster,
  investmentArrival,
  investmentContract,
} from './registers.ts'

export * from './registers.ts'

/** Industry (产业): clusters, bases, output, investment signed and arrived. */
export const industryRegisters = [
  industryCluster,
  industryBase,
  clusterMonth,
  investmentContract,
  investmentArrival,
]
export const industryFigures = Object.values(figures)
