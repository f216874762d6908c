import { type Day, Fault, isDay } from '@qaidam/kernel'
import { count, dayField, type Input, list, type Question, shown } from '../questions/question.ts'
import { addWorkingDays, type CalendarOptions, holidayCitations, workingDaysBetween } from './working-days.ts'

const LOCAL = {
  zh: '地方放假日列表(如自治州),YYYY-MM-DD,可缺',
  en: 'Days off of the place itself as a list of YYYY-MM-DD; may be missing',
}
const FROM = { zh: '起始日,YYYY-MM-DD,不计入', en: 'The start day as YYYY-MM-DD; it is not counted' }
/** Forty years of working days: more than any term. */
const DAYS_MAX = 10_000

const ADD: Question = {
  id: 'calendar.add-working-days',
  name: { zh: '工作日期限的到期日', en: 'The day on which working days end' },
  fields: {
    from: FROM,
    days: { zh: '工作日数,非负整数', en: 'How many working days, a whole number from 0' },
    local_holidays: LOCAL,
  },
  answer: (input) => {
    const from = dayField(input, 'from')
    const day = addWorkingDays(from, count(input, 'days', DAYS_MAX), optionsOf(input))
    return { day, ...cited(from, day) }
  },
}

const BETWEEN: Question = {
  id: 'calendar.working-days-between',
  name: { zh: '两日之间的工作日数', en: 'Working days between two days' },
  fields: {
    from: FROM,
    to: { zh: '终止日,YYYY-MM-DD,计入', en: 'The last day as YYYY-MM-DD; it is counted' },
    local_holidays: LOCAL,
  },
  answer: (input) => {
    const [from, to] = [dayField(input, 'from'), dayField(input, 'to')]
    return { days: workingDaysBetween(from, to, optionsOf(input)), ...cited(from, to) }
  },
}

function optionsOf(input: Input): CalendarOptions {
  if (input.local_holidays === undefined || input.local_holidays === null) return {}
  return {
    localHolidays: list(input, 'local_holidays').map((value): Day => {
      if (typeof value === 'string' && isDay(value)) return value
      throw new Fault(
        'STD-019',
        `local_holidays has ${shown(value)}, not a day.`,
        'Write days as YYYY-MM-DD.',
      )
    }),
  }
}

/** The notice of the last year counted; where years were crossed, all of them. */
function cited(from: Day, to: Day) {
  const cites = holidayCitations(from, to)
  return cites.length > 1 ? { cite: cites.at(-1), cites } : { cite: cites[0] }
}

export const calendarQuestions: readonly Question[] = [ADD, BETWEEN]
