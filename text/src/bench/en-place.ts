import type { Translated } from '../texts.ts'
import type { zhPlace } from './zh-place.ts'

export const enPlace: Translated<typeof zhPlace> = {
  placeDrawing: 'The way',
  placeDrawingOf: (name) => `The way of ${name}`,
  placeDrawingAt: (name, stage) => `The way of ${name}; it stands at ${stage}`,
  placeNow: (stage) => `It stands at: ${stage}`,
  placeNotBegun: 'Not begun',
  placeOwed: 'Owed now',
  placeOwedNone: 'Nothing is owed.',
  placeHistory: 'What was done',
  placeHistoryNone: 'Nothing was done yet.',
  placeEntered: 'Entered',
  placeInTime: 'in time',
  placeLate: 'late',
  placeReason: (text) => `Reason: ${text}`,
  placeEvidence: (text) => `Evidence: ${text}`,
  placeAct: 'Act on it',
  placeAll: 'All that is owed in this procedure',
}
