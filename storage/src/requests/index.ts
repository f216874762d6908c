export { answerSlip, type SlipAnswered } from './answering.ts'
export { askRequest, type RequestAsked } from './asking.ts'
export {
  closeRequest,
  enterTakenOver,
  type Keeping,
  moveToKeeper,
  packOfRequest,
  sendBack,
} from './ending.ts'
export {
  type RequestStanding,
  readRequest,
  readRequests,
  readSlip,
  readSlips,
  type SlipStanding,
} from './reading.ts'
export { columnsOf, type FilledTable, filledTable, type TableColumn, type TableRow } from './table.ts'
