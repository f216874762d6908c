import type { Translated } from '../texts.ts'
import type { zhDesk } from './zh-desk.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

export const enDesk: Translated<typeof zhDesk> = {
  dayWeekday: (weekday) => WEEKDAYS[weekday] ?? '',
  dayLead: (late, week) => {
    if (late > 0) return week > 0 ? `${late} late, ${week} due within a week.` : `${late} late.`
    return week > 0 ? `Nothing late, ${week} due within a week.` : 'Nothing late, nothing due within a week.'
  },
  dayParts: 'What waits for me',
  dayLate: 'Late',
  dayWeek: 'Due in a week',
  dayWaiting: 'Waiting',
  dayPaused: 'Clock stands',
  dayAsked: 'Asked of others',
  dayLateNone: 'Nothing is late.',
  dayWeekNone: 'Nothing is due within a week.',
  dayWaitingNone: 'Nothing else waits.',
  dayPausedNone: 'No clock stands still.',
  dayAskedNone: 'All that you asked of others is done, or you have asked nothing yet.',
  dayShown: (shown, total) => `${shown} of ${total} are listed.`,
  dayStepLate: (count) => `${days(count)} late`,
  dayStepToday: 'Due today',
  dayStepLeft: (count) => `${days(count)} left`,
  dayStepPaused: 'Clock stands',
  dayStepNoLimit: 'No limit',
  dayStepSince: (day) => `since ${day}`,
  dayVacant: 'vacant',
  dayCardRed: 'Red',
  dayCardYellow: 'Yellow',
  dayCardBlue: 'Blue',
  dayFindings: 'Found by checks',
  dayFindingsNone: 'No finding waits in the registers of your offices. Checks run every night.',
  dayFindingsIntro: 'Gone once the record is put right; where it is right, a word settles it.',
  dayFindingRecord: 'Open this record',
  dayFindingWord: 'Why it is right',
  dayFindingSay: 'Say so, and settle it',
  dayFindingSaid: 'Explained; it is no longer listed.',
  dayFigures: 'Figures of my office',
  dayFiguresNone: 'Your offices answer for no figure. The definition of a figure names its owner.',
  dayFiguresAll: (count) => `All ${count}`,
  dayNoValue: 'No data yet',
  dayTarget: (value) => `target ${value}`,
  dayTrend: (name, from, to) => `Trend of ${name}, ${from} to ${to}`,
  dayGoalAttained: 'Attained',
  dayGoalOnCourse: 'On course',
  dayGoalBehind: 'Behind',
  dayYearOnYear: (change) => `${change} on last year`,
  dayPoints: 'points',
  dayBurden: (area) => `Asked of ${area} this week`,
  dayBurdenCells: 'cells to fill in',
  dayBurdenTasks: 'tasks',
  dayBurdenNone: 'Nothing was asked to be filled in here this week.',
  dayBurdenNote:
    'What the platform asks of townships and villages; what a register holds may not be asked again.',
  dayBurdenWeeks: 'Cells to fill in, eight weeks',
  dayBurdenWeek: (from, to) => `${from} to ${to}`,
  dayBurdenMore: 'What all offices ask together',
  dayMyPosts: 'My posts',
  dayNoPosts: 'You hold no post now, so nothing waits for you. Posts are entered by the organisation office.',
}
