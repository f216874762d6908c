import * as figures from './figures.ts'
import { article, goodPerson, nomination } from './registers.ts'

export * from './registers.ts'

/** What the public portal shows beside the figures: articles by section, and good people of the month. */
export const contentRegisters = [article, goodPerson, nomination]
export const contentFigures = Object.values(figures)
