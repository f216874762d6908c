import * as attained from './figures.ts'
import { reportedFigures, ruralIncome, urbanIncome } from './indicator-figures.ts'
import { incomeQuarter, indicatorValue } from './indicator-values.ts'
import { mainIndicator } from './main-indicators.ts'
import { strategyEntry, strategyView } from './views.ts'

export * from './indicator-values.ts'
export * from './main-indicators.ts'
export * from './views.ts'

/** The main economic indicators (主要经济指标), and by which sayings the board can be seen. */
export const strategyRegisters = [indicatorValue, incomeQuarter, mainIndicator, strategyView, strategyEntry]
export const strategyFigures = [...reportedFigures, urbanIncome, ruralIncome, ...Object.values(attained)]
