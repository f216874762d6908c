import { articleIssue } from './article-issue.ts'
import * as figures from './figures.ts'
import * as issue from './issue-figures.ts'
import { manuscript, ownWord } from './manuscripts.ts'
import { picture } from './pictures.ts'
import { article, column, goodPerson, nomination } from './registers.ts'

export * from './article-issue.ts'
export * from './manuscripts.ts'
export * from './pictures.ts'
export * from './registers.ts'

/** What the public portal shows beside the figures: articles by section, and good people of the month. */
export const contentRegisters = [article, column, manuscript, ownWord, picture, goodPerson, nomination]
export const contentFigures = [...Object.values(figures), ...Object.values(issue)]
export const contentProcedures = [articleIssue]
