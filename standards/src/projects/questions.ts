import { count, number, type Question } from '../questions/question.ts'
import { projectCard } from './card.ts'

/** A hundred years; more is a mistake. */
const MONTHS_MAX = 1_200

const CARD: Question = {
  id: 'projects.card-of',
  name: { zh: '重点项目亮牌', en: 'The card of a key project' },
  fields: {
    plannedOfYear: { zh: '全年计划投资', en: 'Planned for the year' },
    plannedToDate: { zh: '截至当月计划投资', en: 'Planned up to this month' },
    doneToDate: { zh: '截至当月完成投资', en: 'Done up to this month' },
    monthsNotStarted: {
      zh: '计划开工当月起未开工的月数,已开工为 0',
      en: 'Months not started, the planned one counted; 0 once started',
    },
    monthsUnreported: { zh: '未报进展的月数', en: 'Months without a report' },
  },
  answer: (input, on) => {
    const { lag, ...card } = projectCard(
      {
        plannedOfYear: number(input, 'plannedOfYear'),
        plannedToDate: number(input, 'plannedToDate'),
        doneToDate: number(input, 'doneToDate'),
        monthsNotStarted: count(input, 'monthsNotStarted', MONTHS_MAX),
        monthsUnreported: count(input, 'monthsUnreported', MONTHS_MAX),
      },
      on,
    )
    return { ...card, lag: lag === null ? null : lag.toString() }
  },
}

export const projectQuestions: readonly Question[] = [CARD]
