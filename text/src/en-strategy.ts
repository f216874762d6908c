import type { Translated } from './texts.ts'
import type { zhStrategy } from './zh-strategy.ts'

export const enStrategy: Translated<typeof zhStrategy> = {
  strategy: 'Strategy',
  strategyTitle: 'Strategy board',
  strategyIntro: (count) =>
    `The ${count} figures that have a target here for this period: what is done, what was planned, and whether it will be met. Every number opens.`,
  strategyNone: 'No target is entered for this area and period. Choose others.',
  strategyMain: 'Strategy and main economic indicators',
  strategyOf: (pillar, place) => `${pillar}: targets of ${place} and how far they are met`,
  strategyViews: 'Other views',
  strategyPillars: 'Three pillars',
  viewConfigured: (document) =>
    `Which figures stand here was configured by the prefecture (${document}). It can be changed at any time and is not law.`,
  viewNone: 'No figure stands here yet.',
  compareLink: 'Areas side by side, target and forecast',
  compareShort: 'Compare areas',
  compareTitle: (figure) => `${figure}: areas side by side`,
  compareNote:
    'Ranks are given only where one end of a figure is better; villages are not ranked against each other.',
  inSystem: 'System',
  through: 'Look at the day',
  throughHint: 'Counts to this day only, and forecasts from it; yesterday if left empty',
  throughShown: 'Counted to',
  forecast: 'Forecast',
  forecastHeading: 'Forecast to the end of the period',
  forecastMark: 'A forecast, not a figure',
  forecastNone:
    'The period is over, or the figure is a stock, a share or people counted once, which are not forecast.',
  forecastLastYear:
    'Rule: what has come by this day, divided by the share that the same days of last year had in the whole of it.',
  forecastRunRate:
    'Rule: last year gives nothing to go by, so the days to come bring what the days past did.',
  forecastThrough: (day) => `counted to ${day}`,
  forecastPartSoFar: 'So far',
  forecastPartWhole: 'Whole of last year',
  forecastPartSame: 'Same days of last year',
  forecastPartDays: 'Days of the period',
  forecastPartOver: 'Days over',
  goal: 'Will it be met',
  goalAttained: 'attained',
  goalOnCourse: 'on the way',
  goalBehind: 'behind',
  goalMeaning:
    'Attained: it is met and cannot be lost. On the way: the period goes on, and the target is forecast to be met, or nothing says that it will be missed. Behind: the period is over without it, or it will be missed as things go.',
}
