export { atOffice, byPost, lastDayOf } from './fields.ts'
export { type Kept, type Share, shareOf, type Told, talliesOf } from './tallies.ts'
export { at, inTime, moved, notAt, talliesOfWay, timed } from './ways.ts'
