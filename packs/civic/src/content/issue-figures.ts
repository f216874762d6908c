import { inTime, moved, notAt, shareOf, talliesOfWay, timed } from '@qaidam/kernel/declaring'
import { articleIssue } from './article-issue.ts'

const way = talliesOfWay(articleIssue)
const PASSES = moved(
  'first-review',
  'first-proof',
  'second-review',
  'second-proof',
  'final-review',
  'final-proof',
)

export const manuscriptsOpen = way.standing([notAt('published', 'scheduled', 'withdrawn', 'declined')], {
  id: 'civic.manuscripts.open',
  name: ['在编稿件', 'Manuscripts at work'],
  definition: [
    '期末还没有发布、定时、撤稿或不予采用的稿件篇数',
    'Manuscripts that are neither published, scheduled, withdrawn nor declined at the end of the period.',
  ],
  unit: '篇',
})

export const manuscriptsWithdrawn = way.made([moved('withdraw')], {
  id: 'civic.manuscripts.withdrawn',
  name: ['撤稿', 'Articles withdrawn'],
  definition: ['期内撤下的文章篇次', 'Articles that were withdrawn in the period.'],
  unit: '篇',
})

export const passesTimed = way.made([PASSES, timed], {
  id: 'civic.manuscripts.passes',
  name: ['审校次数', 'Reviews and proofreadings'],
  definition: ['期内完成的审核和校对次数', 'Reviews and proofreadings that were made in the period.'],
  unit: '次',
})

export const passesInTime = way.made([PASSES, inTime], {
  id: 'civic.manuscripts.passes-in-time',
  name: ['按时审校', 'Reviewed in time'],
  definition: ['期内在时限内完成的审核和校对次数', 'Reviews and proofreadings made within their time.'],
  unit: '次',
})

export const passesInTimeShare = shareOf({
  id: 'civic.manuscripts.in-time-share',
  name: ['审校按时率', 'Share reviewed in time'],
  definition: ['按时审校次数占审校次数的百分比', 'Reviews and proofreadings made in time, of all.'],
  part: passesInTime,
  whole: passesTimed,
  better: 'larger',
})
