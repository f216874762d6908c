import { inTime, moved, notAt, shareOf, talliesOfWay } from '@qaidam/kernel/declaring'
import { reportHandling } from './report-handling.ts'

const way = talliesOfWay(reportHandling)
const REPLIES = moved('reply', 'reply-again')

export const reportsReplied = way.made([REPLIES], {
  id: 'civic.reports.replied',
  name: ['群众反映答复', 'Replies to reports'],
  definition: [
    '期内对群众反映作出的答复次数，含再次答复',
    'Replies to reports of citizens, second ones among them.',
  ],
})

export const reportsInTime = way.made([REPLIES, inTime], {
  id: 'civic.reports.replied-in-time',
  name: ['按时答复', 'Replied in time'],
  definition: ['期内在答复时限内作出的答复次数', 'Replies to reports of citizens that were given in time.'],
})

export const reportsSatisfied = way.made([moved('satisfied')], {
  id: 'civic.reports.satisfied',
  name: ['群众满意', 'Rated as satisfied'],
  definition: [
    '期内群众评价为基本满意及以上的次数',
    'Replies that those who reported were at least mostly satisfied with.',
  ],
})

export const reportsRated = way.made([moved('satisfied', 'dissatisfied')], {
  id: 'civic.reports.rated',
  name: ['群众评价', 'Ratings'],
  definition: ['期内群众对答复作出的评价次数', 'Replies that those who reported rated in the period.'],
})

export const reportsOpen = way.standing([notAt('closed', 'dismissed')], {
  id: 'civic.reports.open',
  name: ['在办群众反映', 'Reports open'],
  definition: [
    '期末未办结的群众反映件数',
    'Reports of citizens that are not closed at the end of the period.',
  ],
})

export const reportsOverdue = way.late('any', {
  id: 'civic.reports.overdue',
  name: ['逾期未答复', 'Reports overdue'],
  definition: [
    '期末已过时限仍未转办或答复的群众反映件数',
    'Reports past their time at the end of the period.',
  ],
})

export const inTimeShare = shareOf({
  id: 'civic.reports.in-time-share',
  name: ['按时答复率', 'Share replied in time'],
  definition: ['按时答复次数占全部答复次数的百分比', 'Replies given in time, of all replies.'],
  part: reportsInTime,
  whole: reportsReplied,
  better: 'larger',
})

export const satisfiedShare = shareOf({
  id: 'civic.reports.satisfied-share',
  name: ['群众满意率', 'Share satisfied'],
  definition: ['评价满意次数占全部评价次数的百分比', 'Ratings as at least mostly satisfied, of all ratings.'],
  part: reportsSatisfied,
  whole: reportsRated,
  better: 'larger',
})
